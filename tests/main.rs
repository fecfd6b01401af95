//! What the whole house promises, as one test binary. Rules and proofs are tested where they live, in `triage`.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a broken promise stops a test by panicking")]

mod bindings;
mod cases;
mod coaching;
mod filing;
mod house;
mod kept;
mod logging;
mod no_key_store;
#[cfg(target_os = "linux")]
mod paper;
mod places;
mod plan;
mod protected;
mod readme;
mod reminders;
mod review;
mod starting;
mod training;
mod webdriver;
mod window;
