//! The types of the course that cross to the window.

use serde::Serialize;
use specta::Type;

use super::TextView;
use super::plan::ValueView;

/// The course of an episode.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct CourseView {
    pub episode: String,
    /// When the session was, or about when the pain began.
    pub since: String,
    /// How it went.
    pub sentence: TextView,
    /// How the last pain stands to what normal soreness does, where that is said.
    pub beside: Option<TextView>,
    /// A drawing in SVG, made by the core alone; `None` before the first pain was told.
    pub picture: Option<String>,
    /// The same for a page with no more room than a column, or with large letters.
    pub narrow: Option<String>,
    /// The same, small, with the days by name: for the first screen.
    pub glance: Option<String>,
    /// Whether the next session of a plan is on it.
    pub has_planned: bool,
    /// Time is counted from a session, and not from when the pain began.
    pub from_lifting: bool,
    /// When normal soreness is at its height, in hours.
    pub height: (u32, u32),
    /// Every check, in the order made.
    pub checks: Vec<CourseCheckView>,
    /// Every episode that can be looked at, the newest first.
    pub episodes: Vec<EpisodeView>,
}

/// An episode to choose.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct EpisodeView {
    pub episode: String,
    pub since: String,
    pub is_open: bool,
    /// The level that stands; `None` where there is none yet.
    pub level: Option<String>,
}

/// One check of a course.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct CourseCheckView {
    pub check: String,
    pub at: String,
    /// Whole hours since the session.
    pub hours: u32,
    /// `None` where it was not told.
    pub pain: Option<u8>,
    /// The level that stood after it; `None` where there was none yet.
    pub level: Option<String>,
    /// The rules that decided.
    pub rules: Vec<String>,
}

/// Deadlift sessions and what followed each.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct SessionsView {
    /// How often the same area hurt again, and when that matters.
    pub sentences: Vec<TextView>,
    /// The last of them, in SVG made by the core alone; `None` where there is none.
    pub picture: Option<String>,
    /// Every one, the newest first.
    pub sessions: Vec<FollowedView>,
    pub against: AgainstView,
}

/// A deadlift session and what followed it.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct FollowedView {
    pub at: String,
    /// The heaviest working set; `None` where the log does not have it.
    pub load: Option<ValueView>,
    /// `None` where none was told.
    pub pain: Option<u8>,
    /// `yes`, `no` or `not-asked`.
    pub came_back: String,
}

/// Pain against load.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct AgainstView {
    /// Made by the core alone; `None` from too few sessions.
    pub picture: Option<String>,
    /// How many sessions are shown, or how many there are and how many it takes.
    pub sentence: TextView,
}
