//! How long a coach waits for the board: of thirty athletes with a month of data, and of a thousand with five years; for
//! each letter of a search in it; for the lines after a group session; and for what the cards of a group and of everybody
//! say. Fails when it is too long. A board is opened as on every day, with what was reckoned before, and once with nothing of
//! it, as after new rules: then it is shown at once, and some athletes at a time are worked out while it is looked at.
#![expect(clippy::disallowed_methods, reason = "a bench asks how long something took")]

use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::DateTime;
use setback_coach::{Board, Filter, Row};
use setback_desk::memory::{AT_ONCE, Desk, can_be_told};
use setback_invented::{GROUPS, Team, fill};
use setback_picture::{Alternative, Fortnight, Style, fortnight};
use setback_store::{Folder, Key, Moment, PersonId, Store};

/// The longest for each. Source: what the coach's part has to show.
const LONGEST_FOR_A_TEAM: Duration = Duration::from_millis(100);
const LONGEST_FOR_A_SCHOOL: Duration = Duration::from_millis(300);
const LONGEST_FOR_A_LETTER: Duration = Duration::from_millis(50);
/// What somebody types to find an athlete, letter by letter.
const TYPED: &str = "juniors thiru";

fn main() -> ExitCode {
    let folder = tempfile::tempdir().expect("a folder");
    let team = a_team(&Folder::at(folder.path().join("month")));
    let school = a_school(&Folder::at(folder.path().join("years")));
    if team && school { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn a_team(data: &Folder) -> bool {
    let mut desk = desk(data, &Team::MONTH);
    let (_, anew) = open_board(&mut desk);
    let (_, again) = open_board(&mut desk);
    holds("the board of thirty, nothing reckoned before", anew, LONGEST_FOR_A_TEAM)
        & holds("the board of thirty", again, LONGEST_FOR_A_TEAM)
}

fn a_school(data: &Folder) -> bool {
    let start = Instant::now();
    let mut desk = desk(data, &Team::FIVE_YEARS);
    println!("inventing a thousand athletes with five years: {:.1?}", start.elapsed());
    let (board, first) = timed(|| desk.board_with(AT_ONCE).expect("it is read"));
    let (mut left, mut further) = (board.left(), Vec::new());
    while left > 0 {
        let (board, some) = timed(|| desk.board_with(AT_ONCE).expect("it is read"));
        left = board.left();
        further.push(some);
    }
    println!("all of them worked out anew: {:.1?}", further.iter().fold(first, |all, some| all + *some));
    let slowest_step = further.into_iter().max().unwrap_or_default();
    let (board, again) = open_board(&mut desk);
    let (untold, lines) = timed(|| {
        let board = desk.board().expect("it is read");
        let mornings = board.rows().iter().flat_map(|row| row.athlete.glance.mornings.iter());
        mornings.filter_map(|morning| can_be_told(morning, board.now())).count()
    });
    println!("mornings to be told: {untold}");
    let everybody: Vec<_> = board.rows().iter().map(|row| row.athlete.id).collect();
    let is_of = |row: &&Row<PersonId>| row.athlete.groups.iter().any(|group| group == GROUPS[0]);
    let group: Vec<_> = board.rows().iter().filter(is_of).map(|row| row.athlete.id).collect();
    let (_, of_group) = timed(|| desk.for_cards(&group, Some(today().date_naive())).expect("they are read"));
    println!("what the cards of a group of {} say: {of_group:.1?}", group.len());
    let (_, of_all) = timed(|| desk.for_cards(&everybody, Some(today().date_naive())).expect("they are read"));
    println!("what the cards of all say: {of_all:.1?}");
    let letters = (1..=TYPED.len()).filter_map(|end| TYPED.get(..end));
    let slowest = letters.map(|typed| timed(|| board.find(Filter::All, typed)).1).max().unwrap_or_default();
    holds("the board of a thousand with five years", again, LONGEST_FOR_A_SCHOOL)
        & holds("the same after new rules, until it is seen", first, LONGEST_FOR_A_SCHOOL)
        & holds("the longest that anything else then waits", slowest_step, LONGEST_FOR_A_SCHOOL)
        & holds("the lines after a group session", lines, LONGEST_FOR_A_SCHOOL)
        & holds("a letter of a search in it", slowest, LONGEST_FOR_A_LETTER)
}

/// The board with the picture of each row, as the window asks for it.
fn open_board(desk: &mut Desk) -> (Board<PersonId>, Duration) {
    timed(|| {
        let board = desk.board().expect("it is read");
        for row in board.rows() {
            let days = row.athlete.glance.fortnight(board.today());
            std::hint::black_box(fortnight(&Fortnight { alternative: Alternative::Hidden, days }, Style::Screen));
        }
        board
    })
}

fn holds(what: &str, took: Duration, longest: Duration) -> bool {
    println!("{what}: {took:.1?}; {longest:?} at most");
    if longest < took {
        println!("FAILED: {what} takes at most {longest:?}");
    }
    took <= longest
}

fn desk(data: &Folder, team: &Team) -> Desk {
    let mut store = Store::open(data, &Key::new([5; 32]), today()).expect("it opens");
    fill(&mut store, team, today()).expect("it is filled");
    Desk::on(store, Arc::new(today))
}

fn today() -> Moment {
    DateTime::parse_from_rfc3339("2026-03-14T12:00:00+01:00").expect("a day")
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let made = std::hint::black_box(work());
    (made, start.elapsed())
}
