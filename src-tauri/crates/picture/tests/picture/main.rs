//! What the pictures promise: well-formed whatever comes in, nothing outside the view, no gap joined, and the same
//! bytes for the same input.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a broken promise stops a test by panicking")]

mod any;
mod extent;
mod labels;
mod promises;
mod samples;
mod snapshots;
mod standing;
