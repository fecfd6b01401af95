//! Writes a bundle for each level into a folder, and a broken one below it, for validators that we did not write:
//! `cargo run -p setback-exchange --example bundles -- FOLDER`.
#![expect(clippy::unwrap_used, reason = "a bundle that can not be written stops by panicking")]

use std::path::PathBuf;

use chrono::DateTime;
use setback_exchange::fhir::{Answered, Check, write};
use setback_triage::edition::EDITION;
use setback_triage::{Kind, Level, QUESTIONS, RULES};
use setback_words::Words;

fn main() {
    let folder = PathBuf::from(std::env::args_os().nth(1).expect("a folder to write into"));
    std::fs::create_dir_all(folder.join("broken")).unwrap();
    for (level, number) in Level::ALL.into_iter().zip(1..) {
        let bytes = write(&[check(level, number)], Some(b"%PDF-1.7 invented"), &|id| Words::english().optional(id));
        let name = format!("{}.json", level.id());
        let broken = String::from_utf8_lossy(&bytes)
            .replace("\"status\": \"completed\"", "\"unheard\": 1, \"status\": \"completed\"");
        std::fs::write(folder.join("broken").join(&name), broken).unwrap();
        std::fs::write(folder.join(name), bytes).unwrap();
    }
}

/// An invented check that answers everything, with the rules of this level.
fn check(level: Level, number: u8) -> Check {
    let answer = |question: &setback_triage::Question| match question.kind {
        Kind::Scale => Answered::Number(i64::from(number)),
        Kind::One => Answered::Options(question.options.iter().take(1).map(|option| option.id.to_owned()).collect()),
        Kind::Many => Answered::Options(question.options.iter().map(|option| option.id.to_owned()).collect()),
    };
    Check {
        id: [number; 16],
        at: DateTime::parse_from_rfc3339("2026-03-02T18:00:00+01:00").unwrap(),
        answers: QUESTIONS.iter().map(|question| (question.id.to_owned(), answer(question))).collect(),
        level: level.id().to_owned(),
        window: "3 days".to_owned(),
        rules: RULES.iter().filter(|rule| rule.level == level).map(|rule| rule.id.to_owned()).collect(),
        edition: (EDITION.date.to_owned(), EDITION.sha256.to_owned()),
    }
}
