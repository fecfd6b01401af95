//! Answers as rows: what was reported, and each warning sign with its yes or no.

use setback_report::Row;
use setback_triage::QuestionId::{
    self, AgeBand, Background, BothLegsDetail, Confidence, LegDetail, RfBody, RfNerve, RfSlow,
};
use setback_triage::explain::Fact;
use setback_triage::{Answers, Kind};
use setback_words::Words;

use super::Told;
use crate::phrases::{answer_ids, answered, labels, option_text_id, short};

/// Always on the page, whatever they say.
const SAFETY: [QuestionId; 3] = [RfNerve, BothLegsDetail, RfBody];
/// The questions whose options are signs to be asked about one by one, and which of them; empty for all.
const SIGNS: [(QuestionId, &[&str]); 5] =
    [(RfNerve, &[]), (RfBody, &[]), (LegDetail, &["numb_tingle", "leg_weaker"]), (RfSlow, &[]), (Background, &[])];

/// What was reported: warning signs first, then what decided, then the rest in the order of asking.
pub(super) fn reported(told: &Told, words: &Words) -> Vec<Row> {
    let decided: Vec<QuestionId> = told.explained.decided_by().iter().map(|fact| fact.question).collect();
    let mut facts = answered(&told.answers);
    facts.sort_by_key(|fact| rank(fact.question, &decided));
    facts.iter().map(|fact| row(fact, decided.contains(&fact.question), words)).collect()
}

fn rank(question: QuestionId, decided: &[QuestionId]) -> u8 {
    match question {
        _ if SAFETY.contains(&question) => 0,
        _ if decided.contains(&question) => 1,
        AgeBand | Background | Confidence => 3,
        _ => 2,
    }
}

fn row(fact: &Fact, decided: bool, words: &Words) -> Row {
    Row { name: short(words, fact.question), value: value(fact, words), strong: decided }
}

/// "No" where a warning sign was asked about and none was there.
fn value(fact: &Fact, words: &Words) -> String {
    let is_none = fact.question.question().option("none").is_some_and(|none| fact.answer == none);
    match fact.question.question().kind {
        Kind::Many if is_none => words.say("paper-no"),
        Kind::Many => in_short(fact, words),
        Kind::One | Kind::Scale => labels(words, fact.question, fact.answer),
    }
}

/// What was ticked, by its short name where there is one.
fn in_short(fact: &Fact, words: &Words) -> String {
    let option = |id: &String| {
        let label = option_text_id(fact.question, id);
        words.optional(&format!("sign-{label}")).unwrap_or_else(|| words.say(&label))
    };
    answer_ids(fact.question, fact.answer).iter().map(option).collect::<Vec<_>>().join("; ")
}

/// An answer in the person's own words, signs by their short names; `None` where there is none.
pub(super) fn label(question: QuestionId, answers: &Answers, words: &Words) -> Option<String> {
    let fact = Fact { question, answer: answers.get(question) };
    (!fact.answer.is_empty()).then(|| match question.question().kind {
        Kind::Many => in_short(&fact, words),
        Kind::One | Kind::Scale => labels(words, question, fact.answer),
    })
}

/// How a sign was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Answered {
    Yes,
    NotSure,
    No,
    NotAsked,
}

/// Every warning sign, those that are there first.
pub(super) fn signs(answers: &Answers, words: &Words) -> Vec<Row> {
    let mut signs: Vec<(Answered, String)> =
        SIGNS.iter().flat_map(|(asked, only)| signs_of(*asked, only, answers, words)).collect();
    signs.sort_by_key(|(answered, _)| *answered);
    signs.into_iter().map(|(answered, name)| answered.row(name, words)).collect()
}

fn signs_of(question: QuestionId, only: &[&str], answers: &Answers, words: &Words) -> Vec<(Answered, String)> {
    let options = question.question().options.iter().enumerate();
    let asked = options.filter(|(_, option)| !option.lone && (only.is_empty() || only.contains(&option.id)));
    asked
        .map(|(place, option)| {
            let name = words.say(&format!("sign-{}", option_text_id(question, option.id)));
            (answer_of(question, place, answers), name)
        })
        .collect()
}

/// A sign is not there only where it was asked about and left unticked.
fn answer_of(question: QuestionId, place: usize, answers: &Answers) -> Answered {
    let given = answers.get(question);
    let options = question.question().options;
    let unsure = given.places().any(|place| options.get(usize::from(place)).is_some_and(|option| option.unsure));
    match () {
        () if given.is_empty() => Answered::NotAsked,
        () if given.places().any(|ticked| usize::from(ticked) == place) => Answered::Yes,
        () if unsure => Answered::NotSure,
        () => Answered::No,
    }
}

impl Answered {
    fn row(self, name: String, words: &Words) -> Row {
        let value = words.say(match self {
            Answered::Yes => "paper-yes",
            Answered::NotSure => "paper-not-sure",
            Answered::No => "paper-no",
            Answered::NotAsked => "paper-not-asked",
        });
        Row { name, value, strong: matches!(self, Answered::Yes | Answered::NotSure) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_is_not_there_only_where_it_was_asked_about() {
        let words = Words::english();
        let with = |question: QuestionId, option: &str| {
            Answers::default().with(question, question.question().option(option).unwrap()).unwrap()
        };
        let said = |answers: &Answers, name: &str| {
            signs(answers, words).into_iter().find(|row| row.name == name).map(|row| (row.value, row.strong)).unwrap()
        };
        assert_eq!(said(&with(RfBody, "none"), "Dark pee, or none"), ("No".into(), false));
        assert_eq!(said(&with(RfBody, "dark_urine"), "Dark pee, or none"), ("Yes".into(), true));
        assert_eq!(said(&with(RfBody, "dark_urine"), "Fever, chills"), ("No".into(), false));
        assert_eq!(said(&with(RfBody, "not_sure"), "Fever, chills"), ("Not sure".into(), true));
        assert_eq!(said(&with(Background, "skip"), "Thin bones"), ("Not sure".into(), true));
        assert_eq!(said(&Answers::default(), "Weight loss"), ("Not asked".into(), false));
        assert_eq!(signs(&with(RfNerve, "leg_weak"), words)[0].name, "Weak or dragging leg");
    }

    #[test]
    fn every_sign_has_a_short_name() {
        for row in signs(&Answers::default(), Words::english()) {
            assert!(!row.name.contains('⟦'), "{}", row.name);
        }
    }
}
