//! From a verdict to the step a plan starts on.

use setback_triage::course::{FollowUpId, Standing};
use setback_triage::{
    Answers, Condition, DEFINITIONS, Level, QuestionId, Rule, Verdict, Window, decide, emergency, fired, fires_for,
};

/// The steps, from no training advice to full training. Source: decision table C.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// No training advice; locked until cleared.
    X,
    /// No loaded hinge.
    R2,
    /// A low-demand menu.
    R1,
    /// Adjust, strong pain.
    Y3,
    /// Adjust, moderate pain or a pattern.
    Y2,
    /// Adjust, else.
    Y1,
    /// Normal soreness, some pain.
    G1,
    /// Normal soreness, little pain.
    G0,
}

/// From here on pain makes an adjusted plan start lowest. Source: decision table C.2.
const STRONG: u8 = 6;
/// From here on pain makes it start lower. Source: decision table C.2.
const MODERATE: u8 = 4;
/// From here on soreness starts one rung under full training; up to here doubt or recurrence alone keeps a plan.
const SOME: u8 = 3;

/// Recurring pain and lasting doubt: alone and with little pain they keep a plan. Source: decision table C.2.
const DOUBT_OR_RECURRENCE: [&str; 2] = ["C12", "C14"];
/// Under 16, pregnant or after a recent birth: no loaded hinge. Source: decision table C.2.
const OWN_PATH: [&str; 2] = ["C18", "C19"];

impl Step {
    /// Every step, the lowest first.
    pub const ALL: [Step; 8] = [Step::X, Step::R2, Step::R1, Step::Y3, Step::Y2, Step::Y1, Step::G1, Step::G0];

    /// Its id in files.
    pub const fn id(self) -> &'static str {
        match self {
            Step::X => "X",
            Step::R2 => "R2",
            Step::R1 => "R1",
            Step::Y3 => "Y3",
            Step::Y2 => "Y2",
            Step::Y1 => "Y1",
            Step::G1 => "G1",
            Step::G0 => "G0",
        }
    }

    /// The rung a plan starts on.
    pub const fn start_rung(self) -> u8 {
        match self {
            Step::X | Step::R2 => 0,
            Step::R1 | Step::Y3 => 1,
            Step::Y2 => 3,
            Step::Y1 => 6,
            Step::G1 => 9,
            Step::G0 => 10,
        }
    }

    /// Whether there is a plan.
    pub const fn has_plan(self) -> bool {
        !matches!(self, Step::X | Step::R2)
    }
}

/// The step of a verdict on these answers (only those that are asked).
pub fn step_of(verdict: &Verdict, asked: &Answers) -> Step {
    match (verdict.outcome.level, verdict.outcome.window) {
        (Level::Emergency | Level::SameDay, _) => Step::X,
        (Level::GetChecked, Window::Days3) => Step::R2,
        (Level::GetChecked, _) => evaluated(verdict, asked),
        (Level::ModifyMonitor, _) => adjusted(asked),
        (Level::NormalSoreness, _) => normal(asked),
    }
}

/// The step of a level that stands after a course of checks, on the answers of the newest (only those that are asked).
/// Where base rules alone give that level, it is [`step_of`]; where follow-up rules or an earlier check hold it higher, the
/// step is lower, and never a higher one than the answers alone would have.
pub fn step_of_course(standing: &Standing, asked: &Answers) -> Step {
    let step = standing_step(standing, asked).min(own_step(asked));
    if has_a_path_of_its_own(asked) { step.min(Step::R2) } else { step }
}

/// The same once a health worker has said that training is fine: who has a path of their own (C18, C19) gets the
/// low-demand menu, where nothing else keeps the hinge away.
pub fn step_when_cleared(standing: &Standing, asked: &Answers) -> Step {
    let only_for_that = standing_step(standing, asked) > Step::R2 && !fired(asked).iter().any(is_soon);
    let step = step_of_course(standing, asked);
    if step == Step::R2 && only_for_that { Step::R1 } else { step }
}

fn is_soon(rule: &Rule) -> bool {
    rule.level > Level::GetChecked || (rule.level == Level::GetChecked && rule.window == Window::Days3)
}

fn standing_step(standing: &Standing, asked: &Answers) -> Step {
    match (standing.outcome.level, standing.outcome.window) {
        (Level::Emergency | Level::SameDay, _) => Step::X,
        (Level::GetChecked, Window::Days3) => Step::R2,
        (Level::GetChecked, _) if only_doubt_or_recurrence(&standing.deciding) && is_quiet(asked) => Step::Y1,
        (Level::GetChecked, _) => Step::R1,
        (Level::ModifyMonitor, _) => adjusted(asked),
        (Level::NormalSoreness, _) => normal(asked),
    }
}

/// The step of the answers by themselves; the highest while answers are missing and none of them is an emergency.
fn own_step(asked: &Answers) -> Step {
    match asked.complete() {
        Ok(intake) => step_of(&decide(&intake), intake.answers()),
        Err(_) if emergency(asked).is_some() => Step::X,
        Err(_) => Step::G0,
    }
}

fn has_a_path_of_its_own(asked: &Answers) -> bool {
    OWN_PATH.iter().any(|id| fires_for(id, asked))
}

/// Whether these rules are about recurring pain (C12, L8), and beside it at most about doubt (C14).
pub fn only_recurs(deciding: &[&str]) -> bool {
    let recurs = |id: &&str| *id == "C12" || *id == FollowUpId::L8.id();
    only_doubt_or_recurrence(deciding) && deciding.iter().any(recurs)
}

/// L8 counts what C12 asks for.
pub(crate) fn only_doubt_or_recurrence(deciding: &[&str]) -> bool {
    deciding.iter().all(|id| DOUBT_OR_RECURRENCE.contains(id) || *id == FollowUpId::L8.id())
}

fn evaluated(verdict: &Verdict, asked: &Answers) -> Step {
    if OWN_PATH.iter().any(|id| is_in(verdict, id)) {
        return Step::R2;
    }
    let nothing_else = only_doubt_or_recurrence(&verdict.deciding.ids())
        && verdict
            .also_noted
            .iter()
            .all(|rule| rule.level != Level::GetChecked || DOUBT_OR_RECURRENCE.contains(&rule.id));
    if nothing_else && is_quiet(asked) { Step::Y1 } else { Step::R1 }
}

/// Little pain, and none of the patterns.
fn is_quiet(asked: &Answers) -> bool {
    !pain_is(asked, SOME + 1) && ["P1", "P2", "P3", "P4"].iter().all(|id| !pattern(asked, id))
}

fn normal(asked: &Answers) -> Step {
    if pain_is(asked, SOME) { Step::G1 } else { Step::G0 }
}

fn adjusted(asked: &Answers) -> Step {
    if pain_is(asked, STRONG) {
        Step::Y3
    } else if pain_is(asked, MODERATE) || ["P1", "P3", "P4"].iter().any(|id| pattern(asked, id)) {
        Step::Y2
    } else {
        Step::Y1
    }
}

fn is_in(verdict: &Verdict, id: &str) -> bool {
    verdict.deciding.contains(id) || verdict.also_noted.contains(id)
}

/// Whether the worst pain is so much or more.
fn pain_is(asked: &Answers, from: u8) -> bool {
    Condition::AtLeast(QuestionId::PainWorst24h, from).holds(asked)
}

fn pattern(asked: &Answers, id: &str) -> bool {
    DEFINITIONS.iter().any(|definition| definition.id == id && definition.when.holds(asked))
}
