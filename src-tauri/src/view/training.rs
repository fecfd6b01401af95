//! The types of training over the days that cross to the window: the plan under way, and what is asked of it.

use serde::Serialize;
use specta::Type;

use super::plan::{PlanView, TrainingView, ValueView};
use super::{QuestionView, TextView, WhenView};

/// What the form of a plan begins with.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PlanAskedView {
    /// What is known, as it would be typed.
    Form { training: TrainingView },
    /// Why there can be no plan now.
    None { why: TextView },
}

/// A plan as it stands now.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct UnderWayView {
    pub episode: String,
    pub plan: String,
    /// `going`, `waiting` or `over`.
    pub stage: String,
    /// The episode of the level that stands above the plan: its own, or a more urgent one.
    pub level_of: String,
    /// The step of the plan, what to lift next, and the way back. While it waits, no way back.
    pub now: PlanView,
    /// Why there is nothing to lift next, or what keeps it from moving up.
    pub notes: Vec<TextView>,
    /// Newest first.
    pub sessions: Vec<DoneView>,
    /// Which of L9, L11 and L12 fired.
    pub rules: Vec<String>,
    pub asks: Vec<AskView>,
    /// What is asked after a session; empty while there is none to tell of.
    pub after_session: Vec<QuestionView>,
    /// What is asked on the next morning.
    pub next_morning: Vec<QuestionView>,
}

/// A session on a plan and what it came to.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct DoneView {
    pub session: String,
    pub at: WhenView,
    /// `progress`, `hold`, `regress`, `stop_recheck`, `exit` or `locked`; `None` until the morning is told, where that
    /// can still change it.
    pub response: Option<String>,
    /// The session that followed from it, where there was one and the plan does not wait.
    pub next: Option<NextSessionView>,
}

/// A session in one line.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct NextSessionView {
    pub stage: String,
    pub part: u8,
    pub of: u8,
    /// A load or a share.
    pub load: ValueView,
    pub upper_limit: bool,
}

/// Something to tell of training; `kind` is `session` or `morning`, `state` is `later`, `now` or `late`.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct AskView {
    pub kind: String,
    /// The session in the log, or the one whose morning it is.
    pub session: String,
    pub at: WhenView,
    pub state: String,
}

/// The plan on the first screen.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct HomePlanView {
    pub episode: String,
    /// It is over; the next plan takes its place.
    pub is_over: bool,
    /// What to lift next.
    pub next: Option<NextSessionView>,
    /// Why there is nothing to lift next.
    pub waits: Option<TextView>,
    pub asks: Vec<AskView>,
}
