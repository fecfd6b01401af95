//! Which rules these are: a date, and a SHA-256 over every question and rule.

use std::fmt::Write;

use crate::course::{DURATION_BANDS, FOLLOW_UP_RULES, limits};
use crate::question::QUESTIONS;
use crate::rules::RULES;

/// The identity of a set of rules. Stored checks keep the edition that they were decided by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The day the rules were last changed, as year-month-day.
    pub date: &'static str,
    /// SHA-256 of [`canonical`], in hexadecimal.
    pub sha256: &'static str,
}

/// The edition of the rules in this build. `tests/proof` fails when it does not match them, and says what to write here.
pub const EDITION: Edition =
    Edition { date: "2026-11-22", sha256: "6fd01f6b6ddc85c34a9d2ccbedbcf7cba56df371471dcd477d2299e3ce66c506" };

/// Every question and rule in one text: what the edition's hash is taken over. Of the follow-up rules it holds bands,
/// results and limits; their conditions are code, held by the tests of the course.
pub fn canonical() -> String {
    let mut text = String::new();
    for question in &QUESTIONS {
        line(&mut text, &format!("{question:?} {:?}", question.number.asked()));
    }
    for rule in RULES {
        line(&mut text, &format!("{} {:?} {:?} {:?}", rule.id, rule.level, rule.window, rule.when));
    }
    line(&mut text, &format!("{DURATION_BANDS:?}"));
    for rule in FOLLOW_UP_RULES {
        line(&mut text, &format!("{rule:?}"));
    }
    line(&mut text, &format!("{:?}", limits::ALL));
    text
}

fn line(text: &mut String, part: &str) {
    writeln!(text, "{part}").expect("writing to a string succeeds");
}
