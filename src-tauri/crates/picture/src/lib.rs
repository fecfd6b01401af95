//! Data in, SVG out: the pictures of Setback, for screen and paper from one function each. Knows no I/O, no clock and
//! no word: labels and what is said in place of a picture come in as arguments, and only digits are its own. The same
//! input gives the same bytes on every machine, so nothing here uses more of floating point than `+ - * /` and square
//! roots.
//!
//! ```
//! use setback_picture::{Alternative, Fortnight, Style, fortnight};
//!
//! let days = Fortnight { alternative: Alternative::Hidden, days: [Some(3); 14] };
//! assert!(fortnight(&days, Style::Paper).starts_with("<svg"));
//! ```
//!
//! On screen every color is a custom property of the tokens, set as a presentation attribute, and every part has a
//! class.
#![deny(clippy::wildcard_enum_match_arm, clippy::indexing_slicing)]

mod after_sessions;
mod against;
mod alternative;
mod axis;
mod bar;
mod body_map;
mod course;
mod curve;
mod element;
mod escape;
mod fit;
mod fortnight;
mod frame;
mod hatch;
mod ladder;
mod number;
mod self_test;
mod style;

pub use after_sessions::{AfterSessions, Followed, after_sessions};
pub use against::{Against, AxisNames, FEWEST_PAIRS, against};
pub use alternative::Alternative;
pub use bar::{Bar, Loaded, Shape, Sides, bar};
pub use body_map::{BODY_MAP_VIEW, Marked, ZoneShape, body_map, zones};
pub use course::{Calendar, Course, Day, Labels, Lift, Lifting, Point, course, days, glance, narrow};
pub use fortnight::{Fortnight, fortnight, last};
pub use frame::View;
pub use ladder::{LadderState, Standing, StepShown, ladder, steps};
pub use self_test::{Pose, self_test};
pub use style::Style;
