//! Why: the answers that suffice for a result, what spoke against a more urgent one, what would change it, and what we
//! do not know. No sentences: those are in `words`.

use crate::answers::{Answers, Intake, mildest};
use crate::condition::OptionSet;
use crate::question::{Kind, QuestionId};
use crate::rules::{RULES, Rule, RuleSet};
use crate::verdict::{Level, Outcome, decide, is_fail_safe};

/// One answer, or the part of it that matters: a question and one of its options (or its number).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fact {
    /// What was asked.
    pub question: QuestionId,
    /// The one option, or the number.
    pub answer: OptionSet,
}

/// A deciding rule with the answers shown for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Because {
    /// Its id.
    pub rule: &'static str,
    /// For a rule above normal: answers that suffice, none of them to spare. With these, and whatever else is
    /// answered, the result can not be milder; with these and the mildest answer to everything else, it is this rule
    /// that gives it. For normal soreness, which nothing could be milder than: the parts of the pattern that fit.
    pub facts: Vec<Fact>,
}

/// One change of one answer that gives another level or window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Whose answer changes.
    pub question: QuestionId,
    /// The option or number that is chosen, added or taken away.
    pub answer: OptionSet,
    /// What is done with it.
    pub how: How,
    /// What the result would be.
    pub outcome: Outcome,
}

/// How an answer changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Chosen in place of what was answered.
    Instead,
    /// Ticked as well.
    Added,
    /// No longer ticked.
    Removed,
}

/// The answers shown for each of these rules, which fired for these answers (all of them asked for; some may be
/// missing when an emergency answer ended the questions).
pub fn because(asked: &Answers, rules: RuleSet) -> Vec<Because> {
    rules.iter().map(|rule| Because { rule: rule.id, facts: shown_for(rule, asked) }).collect()
}

fn shown_for(rule: &Rule, asked: &Answers) -> Vec<Fact> {
    if rule.level == Level::NormalSoreness { parts_that_fit(rule, asked) } else { sufficient(rule, asked) }
}

fn parts_that_fit(rule: &Rule, asked: &Answers) -> Vec<Fact> {
    let named = rule.when.questions();
    facts(asked).into_iter().filter(|fact| named.contains(&fact.question)).collect()
}

/// Takes away answers from the last on as long as the rest suffices. Those that the rule looks at stand first, so that
/// what is left is the rule's own wherever possible.
fn sufficient(rule: &Rule, asked: &Answers) -> Vec<Fact> {
    let named = rule.when.questions();
    let mut kept = facts(asked);
    kept.sort_by_key(|fact| (!named.contains(&fact.question), !carries(rule, asked, fact)));
    for place in (0..kept.len()).rev() {
        let fact = kept.remove(place);
        if !explains(rule, &kept) {
            kept.insert(place, fact);
        }
    }
    kept.sort_unstable();
    kept
}

/// These answers alone give this result, and by this rule, or something more urgent: otherwise the answers of another
/// rule would be shown as the reason for it. Of the fail-safe only the result counts, since it looks at no answer.
fn explains(rule: &Rule, shown: &[Fact]) -> bool {
    let fires = |intake: &Intake| rule.when.holds(intake.answers()) || is_fail_safe(rule);
    mildest_with(shown).all(|intake| {
        let outcome = decide(&intake).outcome;
        outcome > rule.outcome() || (outcome == rule.outcome() && fires(&intake))
    })
}

/// Without this one option or number the rule would not fire.
fn carries(rule: &Rule, asked: &Answers, fact: &Fact) -> bool {
    let mut without = *asked;
    without.set(fact.question, asked.get(fact.question).without(fact.answer));
    !rule.when.holds(&without)
}

/// The mildest result of any complete set of answers that holds these facts. Nothing is milder than the mildest answer
/// in any question but `duration` and `onset` (proved in `tests/proof`): a longer time and "no link to lifting" end E10
/// and D7. So those two are tried in full, and the rest is filled in.
pub fn least(facts: &[Fact]) -> Outcome {
    let outcomes = mildest_with(facts).map(|intake| decide(&intake).outcome);
    outcomes.min().expect("both questions have options")
}

/// The complete sets of answers that hold these facts, and the mildest answer to everything else.
fn mildest_with(facts: &[Fact]) -> impl Iterator<Item = Intake> {
    let tried = |question: QuestionId| (0..question.question().size()).map(OptionSet::nth);
    let sheets = tried(QuestionId::Duration)
        .flat_map(move |duration| tried(QuestionId::Onset).map(move |onset| filled(facts, duration, onset)));
    sheets.map(|sheet| Intake::of_filled(&sheet))
}

fn filled(facts: &[Fact], duration: OptionSet, onset: OptionSet) -> Answers {
    let mut given = Answers::default();
    for fact in facts {
        given.set(fact.question, given.get(fact.question).and(fact.answer));
    }
    let mut sheet = mildest();
    sheet.set(QuestionId::Duration, duration);
    sheet.set(QuestionId::Onset, onset);
    overlay(sheet, &given)
}

/// These answers, with `over` in place of those that it has.
fn overlay(mut answers: Answers, over: &Answers) -> Answers {
    for question in QuestionId::deciding().filter(|question| !over.get(*question).is_empty()) {
        answers.set(question, over.get(question));
    }
    answers
}

/// Every answer, an option at a time.
fn facts(asked: &Answers) -> Vec<Fact> {
    let of = |question: QuestionId| {
        asked.get(question).places().map(move |place| Fact { question, answer: OptionSet::nth(place) })
    };
    QuestionId::deciding().flat_map(of).collect()
}

/// Every change of one answer that gives another level or window: a single choice replaced, one option of "all that
/// fit" ticked or no longer ticked, pain moved by any amount. A question that this opens takes its mildest answer; one
/// that it closes is dropped.
pub fn what_would_change(intake: &Intake) -> Vec<Change> {
    let now = decide(intake).outcome;
    let sheet = overlay(mildest(), intake.answers());
    let asked = intake.answers().asked_questions();
    let changes = asked.into_iter().flat_map(|question| changes_of(intake, &sheet, question));
    changes.filter(|change| change.outcome != now).collect()
}

fn changes_of(intake: &Intake, sheet: &Answers, question: QuestionId) -> Vec<Change> {
    let current = intake.answers().get(question);
    let places = 0..question.question().size();
    let others = places.filter_map(|place| other_answer(question, current, OptionSet::nth(place)));
    let tried = others.map(|(how, answer, option)| {
        let mut changed = *sheet;
        changed.set(question, answer);
        Change { question, answer: option, how, outcome: decide(&Intake::of_filled(&changed)).outcome }
    });
    tried.collect()
}

/// What the answer becomes when this option is touched; `None` where it would stay, or where nothing would be left.
fn other_answer(question: QuestionId, current: OptionSet, option: OptionSet) -> Option<(How, OptionSet, OptionSet)> {
    let lone = question.question().lone();
    let alone = question.question().kind != Kind::Many || option.meets(lone);
    if current == option {
        None
    } else if alone || current.meets(lone) {
        Some((How::Instead, option, option))
    } else if current.meets(option) {
        Some((How::Removed, current.without(option), option))
    } else {
        Some((How::Added, current.and(option), option))
    }
}

/// The answers that spoke against something more urgent: each, changed alone, could have given it. Nobody is calmed by an
/// answer that a warning rests on, nor by one that is not sure.
pub fn against_more_urgent(intake: &Intake) -> Vec<Fact> {
    let now = decide(intake).outcome;
    let mut found: Vec<Fact> = Vec::new();
    for change in what_would_change(intake).iter().filter(|change| change.outcome.level > now.level) {
        if found.iter().all(|fact| fact.question != change.question) && is_clear(intake.answers(), change.question) {
            found.push(Fact { question: change.question, answer: intake.answers().get(change.question) });
        }
    }
    found
}

/// No rule above normal soreness fires because of this answer, and it is a sure one.
fn is_clear(asked: &Answers, question: QuestionId) -> bool {
    let mut milder = *asked;
    milder.set(question, question.question().mildest);
    let rests =
        |rule: &&Rule| rule.level != Level::NormalSoreness && rule.when.holds(asked) && !rule.when.holds(&milder);
    !asked.get(question).meets(question.question().unsure()) && !RULES.iter().any(rests)
}

/// The questions answered with "not sure" or "rather not say".
pub fn unsure(asked: &Answers) -> Vec<QuestionId> {
    QuestionId::deciding().filter(|question| asked.get(*question).meets(question.question().unsure())).collect()
}
