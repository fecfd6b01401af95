//! The types of the course that cross to the window.

use serde::Serialize;
use specta::Type;

use super::TextView;

/// The course of an episode.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct CourseView {
    pub episode: String,
    /// When the session was, or about when the pain began.
    pub since: String,
    /// How it went.
    pub sentence: TextView,
    /// A drawing in SVG, made by the core alone; `None` before the first pain was told.
    pub picture: Option<String>,
    /// The same, small, with the days by name: for the first screen.
    pub glance: Option<String>,
    /// Every check, in the order made.
    pub checks: Vec<CourseCheckView>,
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
