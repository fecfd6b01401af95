//! What the terminal promises: the streams, the exit statuses, and a whole check by keyboard.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a broken promise stops a test by panicking")]

mod check;
mod interview;
mod jsonl;
mod ladder;
mod process;
mod proof;
mod review;
mod session;
