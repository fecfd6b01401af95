//! The types of the log that cross to the window. Numbers of sets cross as text in both directions, as a table shows them
//! and as they are typed into it; the core alone believes or refuses them.
//!
//! A log screen asks `log_page` for the part that is seen, `log_lifts` once for the choices of a lift, and `read_line` at
//! each key for the tags under the line; the `rows` of a line that is read whole go into the table. `log_workout` keeps
//! what is in the table; with `replaces`, in the place of a workout of the list. `withdraw_workout` takes one out.
//! All of these answer with the id of the row that they made: `undo_workout` on it takes that step back, and on the id that
//! it answers with itself, does it anew. A refusal is `bad_workout`, which names the set and the field.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::TextView;

/// Some workouts of the log.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct LogPageView {
    /// How many workouts there are in all.
    pub total: u32,
    /// The newest first.
    pub workouts: Vec<LoggedView>,
}

/// A workout that is in the log.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct LoggedView {
    pub id: String,
    /// When it was, with the offset of the local clock then.
    pub at: String,
    pub workout: WorkoutView,
    /// How each of its sets is called, in the order of `workout.rows`.
    pub lifts: Vec<TextView>,
    /// `typed`, or the name of the format that it came in.
    pub source: String,
    /// Effort times minutes, to the whole number; `None` where one of them is missing.
    pub load: Option<String>,
}

/// A workout as typed. What is not known is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WorkoutView {
    /// As year-month-day.
    pub day: String,
    /// As hours:minutes.
    pub time: String,
    pub minutes: String,
    /// Effort of the workout as a whole.
    pub session_rpe: String,
    pub note: String,
    pub rows: Vec<RowView>,
}

/// A set as typed. What is not known is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RowView {
    /// With `variation`: one of `log_lifts`, or as it was in the workout before.
    pub exercise: String,
    pub variation: String,
    pub load: String,
    /// `kg` or `lb`.
    pub unit: String,
    pub reps: String,
    pub rpe: String,
    pub pain: String,
    pub warm_up: bool,
    pub note: String,
}

/// A workout that is typed and not in the log yet, as it stands on the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TypedView {
    /// The line, not added yet.
    pub line: String,
    pub workout: WorkoutView,
    /// How each of its sets is called where the log had it before, in the order of `workout.rows`; else empty.
    pub names: Vec<String>,
    /// The workout of the log that it would take the place of.
    pub replaces: Option<String>,
    pub is_from_plan: bool,
}

/// What can be lifted.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct LiftView {
    pub exercise: String,
    pub variation: String,
    pub text: TextView,
}

/// How a typed line is read.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct LineView {
    /// Every piece in its order, for the tags.
    pub pieces: Vec<PieceView>,
    /// The sets it comes to, one a row; empty while a piece can not be read, or something is missing.
    pub rows: Vec<RowView>,
    /// What is missing, where every piece was read and it still comes to no set.
    pub incomplete: Option<TextView>,
}

/// A piece of a line.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PieceView {
    Lift {
        text: TextView,
    },
    Load {
        amount: String,
        unit: String,
    },
    Sets {
        sets: u32,
        reps: u32,
    },
    Effort {
        rpe: String,
    },
    Pain {
        pain: u8,
    },
    WarmUp,
    /// Another group of sets begins.
    Next,
    /// Not understood.
    Unread {
        /// As it was typed.
        typed: String,
        /// What is allowed in its place, where it is a number.
        message: Option<String>,
    },
}

/// How much the last seven days were: a description, no score.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct LoadLatelyView {
    pub load: String,
    /// `None` where every day was the same.
    pub monotony: Option<String>,
    pub strain: Option<String>,
    /// Workouts that could not be counted, because minutes or effort are missing.
    pub not_counted: u32,
}
