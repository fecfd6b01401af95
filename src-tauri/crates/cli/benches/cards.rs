//! How long the cards of a team take: thirty athletes with a month of data, from what is kept to one document with four
//! cards a sheet. Beside it one sheet. Fails when a coach would have to wait.
#![expect(clippy::disallowed_methods, reason = "a bench asks how long something took")]

use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::DateTime;
use setback_desk::memory::Desk;
use setback_desk::paper::Printed;
use setback_desk::paper::cards::{Athlete, Handing, Lifts, Order, PerSheet, SeenBy, Whose, cards};
use setback_invented::{Dice, Team, athlete, fill};
use setback_report::{Paper, pdf};
use setback_store::{Folder, Key, Moment, PersonId, Store};
use setback_words::Language;

/// The longest for thirty cards. Source: what the coach's part has to show.
const LONGEST: Duration = Duration::from_secs(5);
const CARDS: usize = 30;
const HANDING: Handing =
    Handing { per_sheet: PerSheet::Four, order: Order::Rack, whose: Whose::All, seen_by: SeenBy::Everybody };

fn main() -> ExitCode {
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, persons) = team(&Folder::at(folder.path().join("data")));
    let mut athletes = Vec::new();
    let read = timed(|| athletes = desk.for_cards(&persons, Some(today().date_naive())).expect("they are read"));
    let told = athletes.iter().filter(|one| matches!(one.lifts, Lifts::Next(_))).count();
    // Not everybody of a team is on a plan: others make it thirty cards.
    let mut dice = Dice::of(1);
    while cards(&athletes, &HANDING, &printed()).cards < CARDS {
        athletes.push(athlete(&mut dice, today().date_naive()));
    }
    let one = timed(|| made(athletes.get(..4).unwrap_or_default()));
    let thirty = timed(|| made(&athletes));
    let ratio = thirty.as_secs_f64() / one.as_secs_f64();
    println!("reading {} athletes: {read:.1?}; of them on a plan: {told}", persons.len());
    println!("one sheet, the first: {one:.1?}");
    println!("{CARDS} cards, four a sheet: {thirty:.1?}, {ratio:.1} times one sheet");
    if read + thirty < LONGEST {
        return ExitCode::SUCCESS;
    }
    println!("FAILED: {CARDS} cards take at most {LONGEST:?}");
    ExitCode::FAILURE
}

fn team(data: &Folder) -> (Desk, Vec<PersonId>) {
    let mut store = Store::open(data, &Key::new([5; 32]), today()).expect("it opens");
    let persons = fill(&mut store, &Team::MONTH, today()).expect("it is filled");
    (Desk::on(store, Arc::new(today)), persons)
}

fn made(athletes: &[Athlete]) {
    if let Some(document) = cards(athletes, &HANDING, &printed()).document {
        std::hint::black_box(pdf(&document).expect("a PDF"));
    }
}

fn printed() -> Printed {
    let today = today().date_naive();
    Printed { today, paper: Paper::A4, language: Language::English, number: "911".to_owned() }
}

fn today() -> Moment {
    DateTime::parse_from_rfc3339("2026-03-14T12:00:00+01:00").expect("a day")
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}
