//! What a coach may see of an athlete, and who needs them first: level, plan and trend, and nothing that was answered.
//! Knows no I/O, no clock and no words.
//!
//! No type of this crate can hold an answer to a check. What a coach's screen and paper are made of comes from here, so
//! that a safety answer can not reach them by a slip:
//!
//! ```compile_fail
//! fn answers(glance: &setback_coach::Glance) -> &setback_triage::Answers {
//!     &glance.answers
//! }
//! ```
//!
//! ```compile_fail
//! fn board_of(answers: Vec<setback_triage::Answers>, now: setback_coach::Moment) -> setback_coach::Board<()> {
//!     setback_coach::Board::of(answers, now)
//! }
//! ```
//!
//! What does compile is made of a level, days and numbers:
//!
//! ```
//! let glance = setback_coach::Glance::default();
//! assert_eq!(glance.pain_on(chrono::NaiveDate::default()), None);
//! ```
#![deny(clippy::wildcard_enum_match_arm, clippy::indexing_slicing, clippy::float_arithmetic)]

mod board;
mod glance;
mod ids;
mod need;
mod trend;

pub use board::{Athlete, Board, Filter, Row};
pub use glance::{DAYS_SHOWN, Doing, Glance, Moment, Morning, Work, Worked};
pub use need::Need;
pub use trend::Trend;
