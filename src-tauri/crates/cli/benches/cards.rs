//! How long a coach waits: for the board of thirty athletes with a month of data, for their cards in one document with four
//! a sheet, for the board of a thousand with five years, and for each letter of a search in it. Fails when it is too long.
//! A board is opened as on every day, with what was reckoned before, and once as after new rules, with nothing of it.
#![expect(clippy::disallowed_methods, reason = "a bench asks how long something took")]

use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::DateTime;
use setback_coach::{Board, Filter};
use setback_desk::memory::Desk;
use setback_desk::paper::Printed;
use setback_desk::paper::cards::{Athlete, Handing, Lifts, Order, PerSheet, SeenBy, Whose, cards};
use setback_invented::{Dice, Team, athlete, fill};
use setback_picture::{Alternative, Fortnight, Style, fortnight};
use setback_report::{Paper, pdf};
use setback_store::{Folder, Key, Moment, PersonId, Store};
use setback_words::Language;

/// The longest for each. Source: what the coach's part has to show.
const LONGEST_FOR_CARDS: Duration = Duration::from_secs(5);
const LONGEST_FOR_A_BOARD: Duration = Duration::from_millis(100);
const LONGEST_FOR_A_LARGE_BOARD: Duration = Duration::from_millis(300);
const LONGEST_FOR_A_LETTER: Duration = Duration::from_millis(50);
const CARDS: usize = 30;
/// What somebody types to find an athlete, letter by letter.
const TYPED: &str = "juniors thiru";
const HANDING: Handing =
    Handing { per_sheet: PerSheet::Four, order: Order::Rack, whose: Whose::All, seen_by: SeenBy::Everybody };

fn main() -> ExitCode {
    let folder = tempfile::tempdir().expect("a folder");
    let mut limits = Limits::default();
    cards_of_a_team(&Folder::at(folder.path().join("month")), &mut limits);
    board_of_a_school(&Folder::at(folder.path().join("years")), &mut limits);
    if limits.all_kept { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Which limits were kept so far.
struct Limits {
    all_kept: bool,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { all_kept: true }
    }
}

impl Limits {
    fn hold(&mut self, what: &str, took: Duration, longest: Duration) {
        println!("{what}: {took:.1?}; {longest:?} at most");
        if longest < took {
            println!("FAILED: {what} takes at most {longest:?}");
            self.all_kept = false;
        }
    }
}

fn cards_of_a_team(data: &Folder, limits: &mut Limits) {
    let (mut desk, persons) = team(data, &Team::MONTH);
    limits.hold("the board of thirty, nothing reckoned before", open_board(&mut desk).1, LONGEST_FOR_A_BOARD);
    limits.hold("the board of thirty", open_board(&mut desk).1, LONGEST_FOR_A_BOARD);
    let mut athletes = Vec::new();
    let read = timed(|| athletes = desk.for_cards(&persons, Some(today().date_naive())).expect("they are read"));
    let told = athletes.iter().filter(|one| matches!(one.lifts, Lifts::Next(_))).count();
    println!("reading {} athletes: {read:.1?}; of them on a plan: {told}", persons.len());
    // Not everybody of a team is on a plan: others make it thirty cards.
    let mut dice = Dice::of(1);
    while cards(&athletes, &HANDING, &printed()).cards < CARDS {
        athletes.push(athlete(&mut dice, today().date_naive()));
    }
    let one = timed(|| made(athletes.get(..4).unwrap_or_default()));
    println!("one sheet, the first: {one:.1?}");
    limits.hold("thirty cards, four a sheet", read + timed(|| made(&athletes)), LONGEST_FOR_CARDS);
}

fn board_of_a_school(data: &Folder, limits: &mut Limits) {
    let mut filled = None;
    let took = timed(|| filled = Some(team(data, &Team::FIVE_YEARS)));
    let (mut desk, persons) = filled.expect("a school");
    println!("inventing {} athletes with five years: {took:.1?}", persons.len());
    println!("their board, nothing reckoned before: {:.1?}", open_board(&mut desk).1);
    let (board, took) = open_board(&mut desk);
    limits.hold("the board of a thousand with five years", took, LONGEST_FOR_A_LARGE_BOARD);
    let letters = (1..=TYPED.len()).filter_map(|end| TYPED.get(..end));
    let slowest = letters.map(|typed| timed(|| drop(std::hint::black_box(board.find(Filter::All, typed)))));
    limits.hold("a letter of a search in it", slowest.max().unwrap_or_default(), LONGEST_FOR_A_LETTER);
}

/// The board with the picture of each row, as the window asks for it.
fn open_board(desk: &mut Desk) -> (Board<PersonId>, Duration) {
    let mut opened = None;
    let took = timed(|| {
        let board = desk.board().expect("it is read");
        for row in board.rows() {
            let days = row.athlete.glance.fortnight(board.today());
            std::hint::black_box(fortnight(&Fortnight { alternative: Alternative::Hidden, days }, Style::Screen));
        }
        opened = Some(board);
    });
    (opened.expect("a board"), took)
}

fn team(data: &Folder, team: &Team) -> (Desk, Vec<PersonId>) {
    let mut store = Store::open(data, &Key::new([5; 32]), today()).expect("it opens");
    let persons = fill(&mut store, team, today()).expect("it is filled");
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
