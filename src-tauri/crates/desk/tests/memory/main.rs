//! What the desk promises over the days: a real data folder, real rules, and a clock that is set by hand.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a broken promise stops a test by panicking")]

mod asked;
mod cabinet;
mod carding;
mod checks;
mod coach;
mod followed;
mod hurt;
mod imports;
mod lately;
mod lifter;
mod limits;
mod lock;
mod log;
mod plan;
mod sharing;
mod swap;
mod time;
mod trajectories;
mod tried;
mod typing;
