//! A decided case as JSON, in the form that scripts rely on. Keys and their order are fixed in the product description.

mod plan;

use std::collections::BTreeMap;

use serde::Serialize;
use setback_triage::Answers;
use setback_triage::course::{Checked, FollowUpId, follow, returns, too_much_twice};
use setback_triage::edition::EDITION;
use setback_triage::explain::{Because, Change, Fact};
use setback_triage::{Kind, OptionSet, QuestionId, RULES};
use setback_words::Words;

use crate::case::Case;
use crate::explained::{Explained, explain};
use crate::phrases::answer_ids;
use crate::planned::planned;
use plan::number;

pub use plan::{Prescribed, Session};

/// What `check --json` prints.
#[derive(Debug, Serialize)]
#[expect(
    missing_docs,
    reason = "fields are named as the keys of the file format, which the product description explains"
)]
pub struct Report {
    pub edition: Edition,
    pub complete: bool,
    pub missing: Vec<&'static str>,
    pub level: Option<&'static str>,
    pub window: Option<&'static str>,
    pub deciding_rules: Vec<&'static str>,
    pub also_noted: Vec<&'static str>,
    pub because: Vec<Reason>,
    pub what_would_change: Vec<Other>,
    pub step: Option<&'static str>,
    pub plan: Option<Prescribed>,
    pub follow_ups: Vec<FollowedUp>,
    pub training: Vec<Session>,
    pub plan_rules: Vec<&'static str>,
}

/// Which rules decided.
#[derive(Debug, Serialize)]
#[expect(
    missing_docs,
    reason = "fields are named as the keys of the file format, which the product description explains"
)]
pub struct Edition {
    pub date: &'static str,
    pub sha256: &'static str,
}

/// A deciding rule with the answers that suffice, its reason for the person, and its sources.
#[derive(Debug, Serialize)]
#[expect(
    missing_docs,
    reason = "fields are named as the keys of the file format, which the product description explains"
)]
pub struct Reason {
    pub rule: &'static str,
    pub answers: BTreeMap<&'static str, Shown>,
    pub text: String,
    pub sources: Vec<&'static str>,
}

/// An answer, or the part of it that matters.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "each is named as the JSON value it is")]
pub enum Shown {
    Number(u8),
    Option(String),
    Options(Vec<String>),
}

/// A change of one answer and what it would give. For "tick all that fit" the answer is the option that is ticked or no
/// longer ticked.
#[derive(Debug, Serialize)]
#[expect(
    missing_docs,
    reason = "fields are named as the keys of the file format, which the product description explains"
)]
pub struct Other {
    pub question: &'static str,
    pub answer: Shown,
    pub level: &'static str,
    pub window: &'static str,
}

/// One check of the course.
#[derive(Debug, Serialize)]
#[expect(
    missing_docs,
    reason = "fields are named as the keys of the file format, which the product description explains"
)]
pub struct FollowedUp {
    pub h: serde_json::Number,
    pub trend: Option<&'static str>,
    pub level: Option<&'static str>,
    pub window: Option<&'static str>,
    pub deciding_rules: Vec<&'static str>,
    pub follow_up_rules: Vec<&'static str>,
    pub complete: bool,
    pub missing: Vec<&'static str>,
}

/// Decides a case.
pub fn report(case: &Case, words: &Words) -> Report {
    let (explained, planned) = (explain(&case.answers), planned(case));
    let (explained, planned) = (explained.as_ref(), planned.as_ref());
    Report {
        edition: Edition { date: EDITION.date, sha256: EDITION.sha256 },
        complete: case.answers.missing().is_empty(),
        missing: ids(&case.answers.missing()),
        level: explained.map(|explained| explained.outcome.level.id()),
        window: explained.map(|explained| explained.outcome.window.id()),
        deciding_rules: explained.map(|explained| explained.deciding.ids()).unwrap_or_default(),
        also_noted: explained.map(|explained| explained.also_noted.ids()).unwrap_or_default(),
        because: explained.map(|explained| reasons(explained, words)).unwrap_or_default(),
        what_would_change: explained.map(others).unwrap_or_default(),
        step: planned.map(|planned| planned.step.id()),
        plan: planned.and_then(|planned| planned.plan.as_ref()).map(|plan| Prescribed::of(plan, &case.gym)),
        training: planned.map(|planned| planned.training.iter().map(Session::of).collect()).unwrap_or_default(),
        follow_ups: course(&case.answers, case),
        plan_rules: plan_rules(case).into_iter().map(FollowUpId::id).collect(),
    }
}

fn ids(questions: &[QuestionId]) -> Vec<&'static str> {
    questions.iter().map(|question| question.id()).collect()
}

fn reasons(explained: &Explained, words: &Words) -> Vec<Reason> {
    explained.because.iter().map(|reason| said(reason, words)).collect()
}

fn said(reason: &Because, words: &Words) -> Reason {
    Reason {
        rule: reason.rule,
        answers: shown(&reason.facts),
        text: words.say(reason.rule),
        sources: sources_of(reason.rule),
    }
}

/// The ids of the sources of a base rule.
pub fn sources_of(rule: &str) -> Vec<&'static str> {
    let found = RULES.iter().find(|known| known.id == rule);
    found.map_or_else(Vec::new, |rule| rule.sources.iter().map(|source| source.id).collect())
}

fn shown(facts: &[Fact]) -> BTreeMap<&'static str, Shown> {
    let mut answers: BTreeMap<QuestionId, OptionSet> = BTreeMap::new();
    for fact in facts {
        let so_far = answers.entry(fact.question).or_default();
        *so_far = so_far.and(fact.answer);
    }
    answers.into_iter().map(|(question, answer)| (question.id(), as_shown(question, answer))).collect()
}

fn as_shown(question: QuestionId, answer: OptionSet) -> Shown {
    let mut options = answer_ids(question, answer);
    match (question.question().kind, options.len()) {
        (Kind::Scale, _) => Shown::Number(answer.places().next().unwrap_or_default()),
        (Kind::One | Kind::Many, 1) => Shown::Option(options.remove(0)),
        (Kind::One | Kind::Many, _) => Shown::Options(options),
    }
}

fn others(explained: &Explained) -> Vec<Other> {
    explained.changes.iter().map(other).collect()
}

fn other(change: &Change) -> Other {
    Other {
        question: change.question.id(),
        answer: as_shown(change.question, change.answer),
        level: change.outcome.level.id(),
        window: change.outcome.window.id(),
    }
}

fn course(first: &Answers, case: &Case) -> Vec<FollowedUp> {
    follow(first, &case.follow_ups).iter().map(followed_up).collect()
}

fn followed_up(checked: &Checked) -> FollowedUp {
    FollowedUp {
        h: number(checked.hours.get()),
        trend: checked.trend.map(|trend| trend.id()),
        level: checked.outcome.map(|outcome| outcome.level.id()),
        window: checked.outcome.map(|outcome| outcome.window.id()),
        deciding_rules: checked.deciding.clone(),
        follow_up_rules: checked.follow_up.iter().map(|rule| rule.id()).collect(),
        complete: checked.missing.is_empty(),
        missing: ids(&checked.missing),
    }
}

/// The rules that fire by the sessions and the training of a case. Those that look at rungs need a verdict to start from.
pub fn plan_rules(case: &Case) -> Vec<FollowUpId> {
    let pain: Vec<u8> = case.training.iter().map(|week| week.pain_during).collect();
    let by_rungs = planned(case).map_or_else(Vec::new, |planned| planned.rules);
    let fired = [
        (FollowUpId::L8, returns(&case.sessions)),
        (FollowUpId::L9, too_much_twice(&pain)),
        (FollowUpId::L11, by_rungs.contains(&FollowUpId::L11)),
        (FollowUpId::L12, by_rungs.contains(&FollowUpId::L12)),
    ];
    fired.into_iter().filter(|(_, fires)| *fires).map(|(rule, _)| rule).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_options_of_one_question_are_a_list() {
        let fact = |place: u8| Fact { question: QuestionId::RfSlow, answer: OptionSet::nth(place) };
        let both = shown(&[fact(2), fact(3)]);
        assert_eq!(
            serde_json::to_value(&both).unwrap(),
            serde_json::json!({"rf_slow": ["rest_no_help", "night_up_better"]})
        );
        assert_eq!(serde_json::to_value(shown(&[fact(3)])).unwrap(), serde_json::json!({"rf_slow": "night_up_better"}));
        let pain = Fact { question: QuestionId::PainWorst24h, answer: OptionSet::number(0) };
        assert_eq!(serde_json::to_value(shown(&[pain])).unwrap(), serde_json::json!({"pain_worst_24h": 0}));
    }
}
