//! The types of the coach's pages. Everything in them comes from `setback_coach` and from plans: none has a place for what
//! was answered at a check.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use specta::Type;

use super::plan::{DeltaView, StageView, ValueView};
use super::worded::WordedView;
use super::{QuestionView, TextView};

/// The board.
#[derive(Debug, PartialEq, Serialize, Type)]
pub struct BoardView {
    /// The greatest need first.
    pub athletes: Vec<BoardRowView>,
    /// How many each filter takes, by its id, in the order shown.
    pub filters: Vec<(String, u32)>,
    /// Every group, by name.
    pub groups: Vec<String>,
    pub needs_you: u32,
    /// How many are still to be worked out by the rules of now.
    pub left: u32,
}

/// An athlete on the board.
#[derive(Debug, PartialEq, Serialize, Type)]
pub struct BoardRowView {
    pub person: String,
    pub name: String,
    pub groups: Vec<String>,
    pub tags: Vec<String>,
    /// The id of what they need.
    pub need: String,
    /// The level that stands; `None` while no episode is open.
    pub level: Option<String>,
    /// By which rules that is: `now`, `older`, or `not_yet`.
    pub worked: String,
    pub trend: String,
    /// Two weeks of pain in SVG, made by the core alone.
    pub days: String,
    /// The same in numbers; `None` for a day without a check-in.
    pub told: Vec<Option<u8>>,
    /// The last pain of the two weeks.
    pub last: Option<u8>,
    /// What there is to lift next, and the line below it.
    pub next: (WordedView, WordedView),
    /// When they were last checked.
    pub checked: Option<String>,
    /// When they last lifted from the floor or in its place, in the last two weeks or on the plan.
    pub lifted: Option<String>,
    /// When they shared this from a Setback of their own; `None` for what was told here.
    pub shared: Option<String>,
}

/// A share file that was read.
#[derive(Debug, PartialEq, Serialize, Type)]
pub struct ReadShareView {
    /// As the board would show it; of nobody on it.
    pub row: BoardRowView,
    /// The athlete whose files were signed with the same key before.
    pub known_as: Option<String>,
}

/// The form of an athlete.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AthleteFormView {
    pub name: String,
    pub groups: Vec<String>,
    pub tags: Vec<String>,
    pub rack: String,
    /// `kg` or `lb`.
    pub unit: String,
    /// The empty bar in that unit; empty for that of most gyms.
    pub bar: String,
    /// The plates, such as `25x2 20 10`; empty for those of most gyms.
    pub plates: String,
}

/// What a pasted list would enter.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct NamesView {
    pub athletes: Vec<AthleteFormView>,
    /// Who is here already.
    pub twice: Vec<String>,
    /// Lines that can not be believed, with why.
    pub wrong: Vec<(u32, String)>,
}

/// One athlete.
#[derive(Debug, PartialEq, Serialize, Type)]
pub struct AthleteView {
    pub person: String,
    pub form: AthleteFormView,
    pub note: String,
    pub archived: bool,
    pub row: BoardRowView,
    /// The course of the pain in SVG; `None` before the first was told.
    pub picture: Option<String>,
    /// How it went, in a sentence.
    pub course: Option<TextView>,
    pub plan: Option<AthletePlanView>,
    /// The rungs that a coach can go down to, the highest first, with their names.
    pub lighter: Vec<(u8, WordedView)>,
    /// Deadlift sessions of the last months, the newest first.
    pub sessions: Vec<TrainedView>,
    /// When they last showed the coach what they answered, on the screen; nothing of it is here.
    pub shown: Option<String>,
}

/// A deadlift session of an athlete. Whether it hurt again is for them.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct TrainedView {
    pub at: String,
    /// The heaviest working set; `None` where the log does not have it.
    pub load: Option<ValueView>,
    /// `None` where none was told.
    pub pain: Option<u8>,
}

/// The plan of an athlete, with its reasons but for those that tell what was answered.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct AthletePlanView {
    /// Why there is nothing to lift; `None` while there is.
    pub waits: Option<TextView>,
    /// The part of the way back; `None` while there is nothing to lift of what was shared.
    pub stage: Option<WordedView>,
    /// Which part of its step that is, from 1.
    pub part: u8,
    /// How many parts the step has.
    pub of: u8,
    /// The load, sets and reps in one line; `None` while there is nothing to lift.
    pub work: Option<WordedView>,
    /// Each part before and now, and why.
    pub deltas: Vec<DeltaView>,
    /// The bar in SVG, made by the core alone; `None` where no plates go on one.
    pub bar: Option<String>,
    /// What goes with the plan: in the session, and when to stop.
    pub sections: Vec<AthleteSectionView>,
    /// The five steps of the way back, full training first.
    pub ladder: Vec<StageView>,
}

/// A heading of an athlete's plan with its lines.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct AthleteSectionView {
    pub heading: String,
    pub lines: Vec<WordedView>,
}

/// The grids after a group session: the session itself, and the morning after it.
#[derive(Debug, PartialEq, Serialize, Type)]
pub struct GroupView {
    /// By name.
    pub lines: Vec<GroupLineView>,
    /// Why a session was cut short, as it is asked of everybody.
    pub stopped: QuestionView,
    /// Sessions whose next morning is not told, by name and then the oldest first.
    pub mornings: Vec<MorningLineView>,
    /// Whether the back is as usual again, as it is asked of everybody.
    pub settled: QuestionView,
}

/// A line of the grid after a group session.
#[derive(Debug, PartialEq, Serialize, Type)]
pub struct GroupLineView {
    pub person: String,
    pub name: String,
    pub groups: Vec<String>,
    /// What was planned.
    pub planned: WordedView,
    /// The part of the way back.
    pub stage: WordedView,
}

/// A line of the grid, as typed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
pub struct GroupEntryView {
    pub person: String,
    pub done: String,
    pub rpe: String,
    pub pain: String,
    /// Pain on a usual morning; empty where it was not told.
    pub usual: String,
    /// Options of `stop_reason`.
    pub stopped: Vec<String>,
}

/// A line of the grid of mornings.
#[derive(Debug, PartialEq, Serialize, Type)]
pub struct MorningLineView {
    /// The session, by what was told after it.
    pub session: String,
    pub person: String,
    pub name: String,
    pub groups: Vec<String>,
    /// When the session was.
    pub at: String,
    /// The part of the way back.
    pub stage: WordedView,
}

/// A line of the grid of mornings, as typed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
pub struct MorningEntryView {
    pub person: String,
    pub session: String,
    pub pain: String,
    /// An option of `settled_24h`.
    pub settled: String,
}

/// What became of a group session or its mornings: the lines that are not whole or could not be kept, and where the other plans went.
#[derive(Debug, PartialEq, Serialize, Type)]
pub struct GroupEnteredView {
    /// By athlete, or by session for mornings: the field, and what is allowed.
    pub wrong: BTreeMap<String, (String, String)>,
    /// By the same: where the plan went.
    pub moved: BTreeMap<String, WordedView>,
}
