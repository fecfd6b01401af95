//! From the desk's values to views.

use setback_desk::Explained;
use setback_desk::learn::pages_of_result;
use setback_desk::phrases::{answer_ids, signs};
use setback_desk::sitting::{Asking, Review};
use setback_desk::typed::time_told;
use setback_desk::zones::suggested;
use setback_store::Moment;
use setback_triage::course::FOLLOW_UP_RULES;
use setback_triage::edition::EDITION;
use setback_triage::explain::{Because, Change, Fact, How};
use setback_triage::location::Zone;
use setback_triage::next::section;
use setback_triage::{Answers, Kind, OptionSet, QUESTIONS, QuestionId, RULES, Section, Source};
use setback_words::Words;

use super::kept::{DueView, SavedView};
use super::{
    AnswerView, AnswersView, ChangeHow, ChangeView, EditionView, FactView, OptionView, ProgressView, QuestionKind,
    QuestionView, ResultView, RuleView, SectionView, SittingView, SourceView, StepView, TextView, WhenView, reading,
};
use crate::session::{Concluded, Shown, Sitting};

impl SittingView {
    /// What a sitting looks like.
    pub fn of(sitting: &Sitting) -> SittingView {
        SittingView {
            answers: AnswerView::all(&sitting.answers, &sitting.zones),
            dropped: sitting.dropped.iter().map(|question| question.id().to_owned()).collect(),
            step: StepView::of(sitting),
            counts_from: sitting.counts_from.map(WhenView::of),
            doubts: sitting.doubts.map(|question| question.id().to_owned()),
            unsaved: sitting.unsaved.as_ref().map(TextView::of_trouble),
        }
    }
}

impl WhenView {
    /// When a session was.
    pub fn of(at: Moment) -> WhenView {
        WhenView { at: at.to_rfc3339(), has_time: time_told(at).is_some() }
    }
}

impl StepView {
    fn of(sitting: &Sitting) -> StepView {
        match &sitting.shown {
            Shown::Ask(asking) => StepView::asking(asking, sitting),
            Shown::StopHere(concluded) => StepView::StopHere { result: Box::new(ResultView::of(concluded)) },
            Shown::Ready(Review { asked, carried }) => StepView::Ready {
                review: given_to(asked, sitting),
                carried: carried.iter().map(FactView::of).collect(),
            },
        }
    }

    fn asking(asking: &Asking, Sitting { answers, zones, .. }: &Sitting) -> StepView {
        StepView::Ask {
            question: QuestionView::asked(asking.question),
            answer: AnswerView::given(asking.question, answers, zones),
            suggested: suggested(asking.question, zones).map(str::to_owned),
            back: asking.back.map(|question| question.id().to_owned()),
            progress: ProgressView::of(asking, answers),
        }
    }
}

fn given_to(order: &[QuestionId], Sitting { answers, zones, .. }: &Sitting) -> Vec<FactView> {
    let row = |question: &QuestionId| {
        let answer = AnswerView::given(*question, answers, zones)?;
        Some(FactView { question: question.id().to_owned(), answer })
    };
    order.iter().filter_map(row).collect()
}

impl AnswerView {
    fn of(question: QuestionId, answer: OptionSet) -> AnswerView {
        match question.question().kind {
            Kind::Scale => AnswerView::Number { value: answer.places().next().unwrap_or_default() },
            Kind::One | Kind::Many => AnswerView::Options { ids: answer_ids(question, answer) },
        }
    }

    /// What was answered to a question, if anything: where places gave it, those.
    pub fn given(question: QuestionId, answers: &Answers, zones: &[Zone]) -> Option<AnswerView> {
        if question == QuestionId::Location && !zones.is_empty() {
            return Some(AnswerView::Zones { ids: zones.iter().map(|zone| zone.id().to_owned()).collect() });
        }
        let given = answers.get(question);
        (!given.is_empty()).then(|| AnswerView::of(question, given))
    }

    /// Every answer in the record, asked or not: one that is no longer asked counts again when it is.
    pub fn all(answers: &Answers, zones: &[Zone]) -> AnswersView {
        let all = QUESTIONS.iter().map(|question| question.number);
        all.filter_map(|question| Some((question.id().to_owned(), AnswerView::given(question, answers, zones)?)))
            .collect()
    }
}

impl FactView {
    fn of(fact: &Fact) -> FactView {
        FactView { question: fact.question.id().to_owned(), answer: AnswerView::of(fact.question, fact.answer) }
    }
}

impl QuestionView {
    /// What a question of a check looks like: where it hurts is pointed at.
    pub fn asked(question: QuestionId) -> QuestionView {
        if question == QuestionId::Location { QuestionView::on_the_map() } else { QuestionView::of(question) }
    }

    fn on_the_map() -> QuestionView {
        let location = QuestionView::of(QuestionId::Location);
        let zones = Zone::ALL.map(|zone| OptionView { id: zone.id().to_owned(), lone: false, unsure: false });
        let unsure = location.options.into_iter().filter(|option| option.unsure);
        let options = zones.into_iter().chain(unsure.map(|option| OptionView { lone: true, ..option }));
        QuestionView { kind: QuestionKind::Zones, options: options.collect(), ..location }
    }

    /// What a question looks like.
    pub fn of(question: QuestionId) -> QuestionView {
        let asked = question.question();
        let kind = match asked.kind {
            Kind::One => QuestionKind::One,
            Kind::Many => QuestionKind::Many,
            Kind::Scale => QuestionKind::Scale,
        };
        let options = asked.options.iter().map(|option| OptionView {
            id: option.id.to_owned(),
            lone: option.lone,
            unsure: option.unsure,
        });
        QuestionView { id: asked.id.to_owned(), kind, options: options.collect() }
    }
}

impl ProgressView {
    /// Where the person is.
    pub fn of(asking: &Asking, answers: &Answers) -> ProgressView {
        let here = section(answers, asking.question);
        let is_only = asking.progress.len() == 1;
        let sections = asking.progress.iter().map(|progress| SectionView {
            id: section_id(progress.section).to_owned(),
            asked: progress.asked as u32,
            answered: progress.answered as u32,
            current: is_only || progress.section == here,
        });
        ProgressView { n: asking.number as u32, sections: sections.collect() }
    }
}

const fn section_id(section: Section) -> &'static str {
    match section {
        Section::Safety => "safety",
        Section::You => "you",
        Section::Pain => "pain",
        Section::Where => "where",
        Section::Lift => "lift",
        Section::Daily => "daily",
        Section::Later => "later",
    }
}

impl ResultView {
    /// What a result looks like.
    pub fn of(concluded: &Concluded) -> ResultView {
        let explained = &concluded.explained;
        let facts = |facts: &[Fact]| facts.iter().map(FactView::of).collect();
        ResultView {
            level: explained.outcome.level.id().to_owned(),
            window: explained.outcome.window.id().to_owned(),
            text: explained.text.to_owned(),
            emergency_number: concluded.emergency_number.clone(),
            hours: explained.hours().map(str::to_owned),
            because: rules_of(explained),
            also_noted: explained.also_noted.ids().into_iter().map(str::to_owned).collect(),
            read: reading::ids(&pages_of_result(explained.text)),
            against: facts(&explained.against),
            changes: explained.changes.iter().map(ChangeView::of).collect(),
            unsure: explained.unsure.iter().map(|question| question.id().to_owned()).collect(),
            signs: facts(&signs(Words::english(), explained)),
            told: explained.told_signs.iter().map(|sign| (*sign).to_owned()).collect(),
            reopen: reopened(concluded),
            answers: AnswerView::all(&concluded.given, &concluded.zones),
            at: concluded.at.map(|at| at.to_rfc3339()),
            kept: explained.kept,
            has_plan: concluded.has_plan,
            is_planned: concluded.is_planned,
            saved: concluded.saved.map(SavedView::of),
            due: concluded.due.map(DueView::of),
            reminds_at: concluded.due.map(|due| concluded.quiet.over(due.at).to_rfc3339()),
            unsaved: concluded.unsaved.as_ref().map(TextView::of_trouble),
            edition: EditionView::of_this_build(),
        }
    }
}

fn reopened(concluded: &Concluded) -> Option<String> {
    let question = concluded.explained.reopen_of(&concluded.given, &concluded.in_force)?;
    Some(question.id().to_owned())
}

/// The deciding rules: those of the answers, and those of the course.
fn rules_of(explained: &Explained) -> Vec<RuleView> {
    let by_answers = explained.because.iter().map(RuleView::of);
    by_answers.chain(explained.by_course.iter().map(|id| RuleView::by_course(id))).collect()
}

impl RuleView {
    fn of(reason: &Because) -> RuleView {
        let rule = RULES.iter().find(|rule| rule.id == reason.rule);
        RuleView {
            id: reason.rule.to_owned(),
            answers: reason.facts.iter().map(FactView::of).collect(),
            sources: rule.map_or(&[][..], |rule| rule.sources).iter().map(|source| SourceView::of(source)).collect(),
        }
    }

    fn by_course(id: &str) -> RuleView {
        let rule = FOLLOW_UP_RULES.iter().find(|rule| rule.id.id() == id);
        let sources = rule.map_or(&[][..], |rule| rule.sources).iter().map(|source| SourceView::of(source)).collect();
        RuleView { id: id.to_owned(), answers: Vec::new(), sources }
    }
}

impl SourceView {
    /// What a source looks like.
    pub fn of(source: &Source) -> SourceView {
        SourceView { id: source.id.to_owned(), citation: source.citation.to_owned() }
    }
}

impl ChangeView {
    fn of(change: &Change) -> ChangeView {
        let how = match change.how {
            How::Instead => ChangeHow::Instead,
            How::Added => ChangeHow::Added,
            How::Removed => ChangeHow::Removed,
        };
        ChangeView {
            question: change.question.id().to_owned(),
            answer: AnswerView::of(change.question, change.answer),
            how,
            level: change.outcome.level.id().to_owned(),
            window: change.outcome.window.id().to_owned(),
        }
    }
}

impl EditionView {
    /// The rules of this build.
    pub fn of_this_build() -> EditionView {
        EditionView { date: EDITION.date.to_owned(), sha256: EDITION.sha256.to_owned() }
    }
}
