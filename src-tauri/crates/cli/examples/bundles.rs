//! Writes a bundle for each level into a folder, with a page for the clinic in it, and broken ones below it, for validators
//! that we did not write: `cargo run -p setback-cli --example bundles -- FOLDER`.
#![expect(clippy::unwrap_used, reason = "a bundle that can not be written stops by panicking")]

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate};
use setback_desk::case::read;
use setback_desk::paper::{Kind, Printed, of_case, pages};
use setback_exchange::fhir::{Answered, Check, write};
use setback_report::{Paper, pdf};
use setback_triage::edition::EDITION;
use setback_triage::{Kind as Answer, Level, QUESTIONS, RULES};
use setback_words::{Language, Words};

fn main() {
    let folder = PathBuf::from(std::env::args_os().nth(1).expect("a folder to write into"));
    std::fs::create_dir_all(folder.join("broken")).unwrap();
    let page = page();
    for (level, number) in Level::ALL.into_iter().zip(1..) {
        let bytes = write(&[check(level, number)], Some(&page), &|id| Words::english().optional(id));
        let text = String::from_utf8(bytes).unwrap();
        for (what, good, bad) in BROKEN {
            let broken = text.replacen(good, bad, 1);
            assert_ne!(broken, text, "{what} is in every bundle");
            std::fs::write(folder.join("broken").join(format!("{}-{what}.json", level.id())), broken).unwrap();
        }
        std::fs::write(folder.join(format!("{}.json", level.id())), text).unwrap();
    }
}

/// What each broken bundle is called, what stands in a good one, and what stands there in its place.
const BROKEN: [(&str, &str, &str); 2] = [
    ("unheard", "\"status\": \"completed\"", "\"unheard\": 1, \"status\": \"completed\""),
    ("page", "\"attachment\": {", "\"attachment\": { \"pages\": [7],"),
];

/// The page for the clinic, of a worked case.
fn page() -> Vec<u8> {
    let case = read(include_bytes!("../../../../tests/cases/vg-04.json")).unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 3, 14).unwrap();
    let printed = Printed { today, paper: Paper::A4, language: Language::English, number: "911".to_owned() };
    pdf(&pages(Kind::Clinician, &[of_case(&case).unwrap()], &printed).unwrap()).unwrap()
}

/// An invented check that answers everything, with the rules of this level.
fn check(level: Level, number: u8) -> Check {
    let answer = |question: &setback_triage::Question| match question.kind {
        Answer::Scale => Answered::Number(i64::from(number)),
        Answer::One => Answered::Options(question.options.iter().take(1).map(|option| option.id.to_owned()).collect()),
        Answer::Many => Answered::Options(question.options.iter().map(|option| option.id.to_owned()).collect()),
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
