//! A result with everything that explains it, in ids: what the window, the terminal and a file all show.

use setback_triage::course::Standing;
use setback_triage::explain::{self, Because, Change, Fact};
use setback_triage::rules::RuleSet;
use setback_triage::{Answers, Level, Outcome, QuestionId, RULES, Verdict, Window, decide, emergency, next};

use crate::memory::Seen;
use crate::safety::told;

/// A result and its reasons.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// Level and window.
    pub outcome: Outcome,
    /// The rules that decided.
    pub deciding: RuleSet,
    /// Every other rule that fires.
    pub also_noted: RuleSet,
    /// The deciding rules with the answers that suffice.
    pub because: Vec<Because>,
    /// Answers that kept it from being more urgent; empty while answers are missing.
    pub against: Vec<Fact>,
    /// What would change it; empty while answers are missing.
    pub changes: Vec<Change>,
    /// Questions answered with "not sure" or "rather not say".
    pub unsure: Vec<QuestionId>,
    /// The signs of the warning list that were told already, by the ids of their texts.
    pub told_signs: Vec<&'static str>,
    /// Questions still without an answer: an emergency answer ended the check.
    pub missing: Vec<QuestionId>,
    /// Base id of the texts of this result in `results.ftl`.
    pub text: &'static str,
    /// The follow-up rules that decided, by id; empty at a check that stands alone.
    pub by_course: Vec<&'static str>,
    /// The level of an earlier check stands: this one came out milder, and only a full check lowers it.
    pub kept: bool,
}

/// The result of these answers; `None` while answers are missing and none of them is an emergency.
pub fn explain(answers: &Answers) -> Option<Explained> {
    match answers.complete() {
        Ok(intake) => {
            let mut explained = of_verdict(intake.answers(), &decide(&intake));
            explained.against = explain::against_more_urgent(&intake);
            explained.changes = explain::what_would_change(&intake);
            Some(explained)
        }
        Err(missing) => {
            let verdict = emergency(answers)?;
            Some(Explained { missing, ..of_verdict(&answers.asked_only(), &verdict) })
        }
    }
}

fn of_verdict(asked: &Answers, verdict: &Verdict) -> Explained {
    Explained {
        outcome: verdict.outcome,
        deciding: verdict.deciding,
        also_noted: verdict.also_noted,
        because: explain::because(asked, verdict.deciding),
        against: Vec::new(),
        changes: Vec::new(),
        unsure: explain::unsure(asked),
        told_signs: told(asked),
        missing: Vec::new(),
        text: text_of(verdict),
        by_course: Vec::new(),
        kept: false,
    }
}

/// The result that stands after a check of a course, by base and follow-up rules together; `None` before the first
/// result.
pub fn explain_standing(seen: &Seen) -> Option<Explained> {
    explain_as(&seen.checked.answers, seen.standing.as_ref()?)
}

/// The same for the answers in force and the level that stands with them.
pub(crate) fn explain_as(answers: &Answers, standing: &Standing) -> Option<Explained> {
    let alone = explain(answers)?;
    let by_course: Vec<&str> = standing.deciding.iter().copied().filter(|id| !is_base_rule(id)).collect();
    if by_course.is_empty() && !standing.kept && standing.outcome == alone.outcome {
        return Some(alone);
    }
    let because = alone.because.into_iter().filter(|reason| standing.deciding.contains(&reason.rule)).collect();
    Some(Explained {
        outcome: standing.outcome,
        deciding: alone.deciding.only(|rule| standing.deciding.contains(&rule.id)),
        because,
        against: Vec::new(),
        changes: Vec::new(),
        text: text_of_standing(standing.outcome, alone.text),
        by_course,
        kept: standing.kept,
        ..alone
    })
}

fn is_base_rule(id: &str) -> bool {
    RULES.iter().any(|rule| rule.id == id)
}

/// The text of a level that base rules alone do not give; `alone` is the text they give.
fn text_of_standing(outcome: Outcome, alone: &'static str) -> &'static str {
    text_of_urgent(outcome).unwrap_or(match (outcome.level, outcome.window) {
        (Level::NormalSoreness, Window::Close) => "result-closed",
        (Level::NormalSoreness, Window::Days7) => "result-settled",
        (Level::NormalSoreness, _) => "result-normal_soreness",
        (Level::ModifyMonitor, _) => "result-modify_monitor",
        (Level::Emergency | Level::SameDay | Level::GetChecked, _) if alone == NO_HINGE => NO_HINGE,
        (Level::Emergency | Level::SameDay | Level::GetChecked, _) => "result-get_checked-14_days",
    })
}

const NO_HINGE: &str = "result-get_checked-14_days-no_hinge";

fn text_of(verdict: &Verdict) -> &'static str {
    text_of_urgent(verdict.outcome).unwrap_or_else(|| match (verdict.outcome.level, verdict.outcome.window) {
        (Level::ModifyMonitor, _) => "result-modify_monitor",
        (Level::NormalSoreness, Window::Days7) => "result-settled",
        (Level::NormalSoreness, _) => "result-normal_soreness",
        (Level::Emergency | Level::SameDay | Level::GetChecked, _) => text_of_evaluation(verdict),
    })
}

/// The text of care now, today or within 3 days; `None` where it can wait for longer.
pub(crate) const fn text_of_urgent(outcome: Outcome) -> Option<&'static str> {
    match (outcome.level, outcome.window) {
        (Level::Emergency, _) => Some("result-emergency"),
        (Level::SameDay, _) => Some("result-same_day"),
        (Level::GetChecked, Window::Days3) => Some("result-get_checked-3_days"),
        (Level::GetChecked | Level::ModifyMonitor | Level::NormalSoreness, _) => None,
    }
}

/// Under 16, pregnant or after a recent birth there is no loaded hinge; doubt alone has words of its own, as long as
/// nothing else is out of the ordinary.
fn text_of_evaluation(verdict: &Verdict) -> &'static str {
    let no_hinge = ["C18", "C19"].iter().any(|id| verdict.deciding.contains(id));
    let only_doubt = verdict.deciding.ids() == ["C14"]
        && verdict.also_noted.iter().all(|rule| rule.level == Level::NormalSoreness || rule.id == "MX");
    match (no_hinge, only_doubt) {
        (true, _) => NO_HINGE,
        (false, true) => "result-doubt_only",
        (false, false) => "result-get_checked-14_days",
    }
}

impl Explained {
    /// The hours until the next look, where the texts name them.
    pub fn hours(&self) -> Option<&'static str> {
        match self.outcome.window {
            Window::Hours24 => Some("24"),
            Window::Hours48 => Some("48"),
            Window::Now
            | Window::Today
            | Window::Days3
            | Window::Days7
            | Window::Days14
            | Window::Day14
            | Window::Close => None,
        }
    }

    /// The answers that decided, each once, in the order of asking.
    pub fn decided_by(&self) -> Vec<Fact> {
        let mut facts: Vec<Fact> = self.because.iter().flat_map(|reason| reason.facts.clone()).collect();
        facts.sort_unstable();
        facts.dedup();
        facts
    }

    /// The question that "I tapped the wrong answer" opens again: of the answers that decided, the one asked last.
    pub fn reopen(&self, answers: &Answers) -> Option<QuestionId> {
        self.reopen_of(answers, answers)
    }

    /// The same for a check at which these were given, of all answers in force: what was carried over is not asked there.
    pub fn reopen_of(&self, given: &Answers, in_force: &Answers) -> Option<QuestionId> {
        let order = next::order(in_force);
        let place = |question: QuestionId| order.iter().position(|asked| *asked == question);
        let decided = self.decided_by().into_iter().map(|fact| fact.question);
        decided.filter(|question| !given.get(*question).is_empty()).max_by_key(|question| place(*question))
    }
}
