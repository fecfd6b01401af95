//! What is proved of the decision on every test run, over every possible set of answers, and how the running code is
//! held against it.

mod asking;
mod census;
mod conformance;
mod course;
mod edition;
mod explanation;
mod model;
mod mutation;
mod properties;
mod random;
mod restated;
mod say;
