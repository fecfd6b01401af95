//! Verdict and training in, plan out; the 24-hour response moves it. Knows no I/O, no clock, no sentence. Loads are exact
//! whole numbers until the last rounding, which goes down.
#![deny(clippy::wildcard_enum_match_arm, clippy::indexing_slicing, clippy::float_arithmetic)]

pub mod factors;
pub mod ladder;
pub mod load;
pub mod mass;
pub mod plates;
pub mod prescribe;
pub mod prescription;
pub mod reasons;
pub mod response;
pub mod session;
pub mod step;
pub mod strength;
pub mod variation;
pub mod walk;

pub use factors::{Dial, Factor, Phase};
pub use ladder::{LADDER, Rung, TOP_RUNG};
pub use mass::{Mass, Share, Unit};
pub use plates::{Gym, Loading, Plates};
pub use prescribe::{Lifter, Part, Plan, prescribe};
pub use prescription::{Cause, Dose, Loaded, Prescription, causes};
pub use reasons::{Delta, Why, deltas};
pub use step::{Step, step_of, step_of_course, step_when_cleared};
pub use strength::{Reference, Rpe, Unusual};
pub use variation::{Equipment, Variation, alternatives};
