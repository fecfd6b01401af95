//! Answers in, verdict out; follow-ups; explanation. Knows no I/O, no clock, no file format and no sentence.
//!
//! ```
//! use setback_triage::{Answers, QuestionId, decide};
//!
//! let answers = Answers::default();
//! let still_to_ask = answers.complete().expect_err("nothing is answered yet");
//! assert_eq!(still_to_ask[0], QuestionId::RfNerve);
//! ```

#![deny(clippy::wildcard_enum_match_arm, clippy::indexing_slicing)]

mod answers;
mod condition;
pub mod course;
pub mod edition;
pub mod explain;
pub mod location;
pub mod next;
mod question;
pub mod rules;
pub mod source;
mod verdict;

pub use answers::{Answers, Intake, Misfit};
pub use condition::{Condition, OptionSet};
pub use question::{
    Asked, Choice, DECIDING, Kind, QUESTION_COUNT, QUESTIONS, Question, QuestionId, Section, WORST_PAIN,
};
pub use rules::{DEFINITIONS, Definition, RULES, Rule, RuleSet};
pub use source::{SOURCES, Source};
pub use verdict::{Level, Outcome, Verdict, Window, decide, emergency, fired, fires_for};
