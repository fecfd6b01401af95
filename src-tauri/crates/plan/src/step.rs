//! From a verdict to the step a plan starts on.

use setback_triage::{Answers, Condition, DEFINITIONS, Level, QuestionId, Verdict, Window};

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

impl Step {
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
        (Level::NormalSoreness, _) if pain_is(asked, SOME) => Step::G1,
        (Level::NormalSoreness, _) => Step::G0,
    }
}

fn evaluated(verdict: &Verdict, asked: &Answers) -> Step {
    if fires(verdict, "C18") || fires(verdict, "C19") {
        return Step::R2;
    }
    let doubt_or_recurrence = |id: &str| id == "C12" || id == "C14";
    let nothing_else = verdict.deciding.iter().all(|rule| doubt_or_recurrence(rule.id))
        && verdict.also_noted.iter().all(|rule| rule.level != Level::GetChecked || doubt_or_recurrence(rule.id));
    let quiet = !pain_is(asked, SOME + 1) && ["P1", "P2", "P3", "P4"].iter().all(|id| !pattern(asked, id));
    if nothing_else && quiet { Step::Y1 } else { Step::R1 }
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

fn fires(verdict: &Verdict, id: &str) -> bool {
    verdict.deciding.contains(id) || verdict.also_noted.contains(id)
}

/// Whether the worst pain is so much or more.
fn pain_is(asked: &Answers, from: u8) -> bool {
    Condition::AtLeast(QuestionId::PainWorst24h, from).holds(asked)
}

fn pattern(asked: &Answers, id: &str) -> bool {
    DEFINITIONS.iter().any(|definition| definition.id == id && definition.when.holds(asked))
}
