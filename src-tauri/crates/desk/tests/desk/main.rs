//! What the desk promises of a case file: read whole or refused with the place and the reason, and reported in the
//! form that scripts rely on.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a broken promise stops a test by panicking")]

mod answers;
mod course;
mod filled;
mod hostile;
mod keys;
mod refusal;
mod report;
mod round_trip;
mod snapshots;
