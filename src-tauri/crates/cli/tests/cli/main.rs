//! What the terminal promises: the streams, the exit statuses, a whole check by keyboard, and what is kept of it.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a broken promise stops a test by panicking")]

mod beginning;
mod cards;
mod check;
mod coach;
mod copies;
mod files;
mod interview;
mod jsonl;
mod keeping;
mod ladder;
mod lifter;
mod looking;
mod over_days;
mod paper;
mod process;
mod proof;
mod review;
mod secrecy;
mod session;
mod training;
mod ways_in;
mod workouts;
