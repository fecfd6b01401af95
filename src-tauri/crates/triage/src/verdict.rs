//! The decision: all rules are evaluated, the highest level wins, then the shortest window.

use crate::answers::{Answers, Intake};
use crate::condition::Condition;
use crate::rules::{MX, RULES, Rule, RuleSet};

/// How urgent it is, from the mildest to the most urgent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Carry on.
    NormalSoreness,
    /// Change training and watch it.
    ModifyMonitor,
    /// Book an evaluation.
    GetChecked,
    /// Be seen within the day.
    SameDay,
    /// Go or call now.
    Emergency,
}

/// Until when to be seen, or when to look again; from the longest to the shortest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Window {
    /// The episode is closed: no more checks. Only after follow-ups.
    Close,
    /// Look again on day 14 after the session. Only after follow-ups.
    Day14,
    /// Within 14 days.
    Days14,
    /// In 7 days.
    Days7,
    /// Within 3 days.
    Days3,
    /// In 48 hours.
    Hours48,
    /// In 24 hours.
    Hours24,
    /// Today.
    Today,
    /// Now.
    Now,
}

/// Level and window together, ordered by urgency: level first, then the shorter window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Outcome {
    /// How urgent.
    pub level: Level,
    /// How soon, within the level.
    pub window: Window,
}

/// What the base rules give for a set of answers. Never without a deciding rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The highest level that fires, with the shortest window in it.
    pub outcome: Outcome,
    /// Every rule that fires at that level and window.
    pub deciding: RuleSet,
    /// Every other rule that fires.
    pub also_noted: RuleSet,
}

impl Level {
    /// Every level, the most urgent first, as on the rail.
    pub const ALL: [Level; 5] =
        [Level::Emergency, Level::SameDay, Level::GetChecked, Level::ModifyMonitor, Level::NormalSoreness];

    /// Its id in files, tests and reports.
    pub const fn id(self) -> &'static str {
        match self {
            Level::Emergency => "emergency",
            Level::SameDay => "same_day",
            Level::GetChecked => "get_checked",
            Level::ModifyMonitor => "modify_monitor",
            Level::NormalSoreness => "normal_soreness",
        }
    }
}

impl Window {
    /// Every window, the shortest first.
    pub const ALL: [Window; 9] = [
        Window::Now,
        Window::Today,
        Window::Hours24,
        Window::Hours48,
        Window::Days3,
        Window::Days7,
        Window::Days14,
        Window::Day14,
        Window::Close,
    ];

    /// Its id in files, tests and reports.
    pub const fn id(self) -> &'static str {
        match self {
            Window::Now => "now",
            Window::Today => "today",
            Window::Hours24 => "24 h",
            Window::Hours48 => "48 h",
            Window::Days3 => "3 days",
            Window::Days7 => "7 d",
            Window::Days14 => "14 days",
            Window::Day14 => "day 14",
            Window::Close => "close",
        }
    }
}

impl Rule {
    /// What this rule gives.
    pub const fn outcome(&self) -> Outcome {
        Outcome { level: self.level, window: self.window }
    }
}

/// Decides. All answers that are asked for are there, so that there is always exactly one outcome.
pub fn decide(intake: &Intake) -> Verdict {
    verdict_of(fired(intake.answers())).expect("MX fires where nothing else does")
}

/// The emergency that answers already make true, though others are missing. Later answers cannot take it back.
pub fn emergency(answers: &Answers) -> Option<Verdict> {
    let fired = fired(&answers.asked_only());
    verdict_of(fired).filter(|verdict| verdict.outcome.level == Level::Emergency)
}

/// Every rule that fires for answers of which only those that are asked are left.
pub fn fired(asked: &Answers) -> RuleSet {
    let fired = RuleSet::of(|rule| rule.when.holds(asked));
    if fired.is_empty() { RuleSet::of(is_fail_safe) } else { fired }
}

/// Whether the rule of this id fires for answers of which only those that are asked are left. Not for the one that fires
/// where no other does.
pub fn fires_for(id: &str, asked: &Answers) -> bool {
    RULES.iter().any(|rule| rule.id == id && rule.when.holds(asked))
}

/// Whether this is the rule that fires where no other does.
pub(crate) fn is_fail_safe(rule: &Rule) -> bool {
    matches!(rule.when, Condition::NoOtherRule)
}

fn verdict_of(fired: RuleSet) -> Option<Verdict> {
    let outcome = fired.iter().map(Rule::outcome).max()?;
    let deciding = fired.only(|rule| rule.outcome() == outcome);
    let also_noted = fired.only(|rule| rule.outcome() != outcome);
    Some(Verdict { outcome, deciding, also_noted })
}

const _: () = assert!(matches!(MX.when, Condition::NoOtherRule), "MX is the fail-safe");
