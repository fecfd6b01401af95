//! What is proved of the decision on every test run, over every possible set of answers, and how the running code is
//! held against it.
#![expect(clippy::panic, reason = "here a helper that panics is a proof that fails")]

mod answering;
mod asking;
mod census;
mod conformance;
mod course;
mod edition;
mod explanation;
mod form;
mod model;
mod mutation;
mod promises;
mod properties;
mod random;
mod restated;
mod say;
