//! Which rules these are: a date, and a SHA-256 over every question and rule.

use std::fmt::Write;

use crate::course::{DURATION_BANDS, FOLLOW_UP_RULES};
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
    Edition { date: "2026-11-22", sha256: "d315f85c354ee27faf4096660d5de8419344279f310dadcdfd3bbe2f89ce5056" };

/// Every question and rule in one text: what the edition's hash is taken over. Of the follow-up rules it holds bands and
/// results; their conditions and limits are code, held by the tests of the course.
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
    text
}

fn line(text: &mut String, part: &str) {
    writeln!(text, "{part}").expect("writing to a string succeeds");
}
