//! How long it takes until all that a home page tells is worked out, and the course of an episode, after ten years of daily
//! checks with plans and sessions on them: in many episodes, in one that never settled, and with a million sets in the log.
//! Beside it, in the same run, the reading of the same rows alone, encrypted and not. And how long it takes to save an
//! answer. Fails when a person would have to wait.
#![expect(clippy::disallowed_methods, reason = "a bench asks how long something took")]

use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta};
use rusqlite::types::Value;
use setback_desk::memory::{Begin, Course, Desk, Home};
use setback_invented::Decade;
use setback_store::{Folder, Key, Moment, PersonId, Store};
use setback_triage::{OptionSet, QuestionId};

#[path = "../../store/benches/keep/unencrypted.rs"]
mod unencrypted;

/// The longest until a home page may be drawn, and the same with a million sets. Source: goals of the memory.
const LONGEST: Duration = Duration::from_millis(150);
const LONGEST_WITH_A_MILLION: Duration = Duration::from_millis(500);

/// The longest that one save in a hundred may take. Source: goals of the memory.
const ANSWER: Duration = Duration::from_millis(20);

/// With this many sessions there are a million sets.
const SESSIONS_OF_A_MILLION: i64 = 50_000;
const TURNS: usize = 15;
const SAVES: usize = 500;

/// What is kept, and how long a person may wait with it.
struct Kept {
    which: &'static str,
    decade: Decade,
    longest: Duration,
}

const KEPT: [Kept; 3] = [
    Kept {
        which: "in many episodes",
        decade: Decade { checks_each: 10, sessions: Decade::SESSIONS },
        longest: LONGEST,
    },
    Kept {
        which: "in one episode",
        decade: Decade { checks_each: Decade::CHECKS, sessions: Decade::SESSIONS },
        longest: LONGEST,
    },
    Kept {
        which: "and a million sets",
        decade: Decade { checks_each: 10, sessions: SESSIONS_OF_A_MILLION },
        longest: LONGEST_WITH_A_MILLION,
    },
];

fn main() -> ExitCode {
    let are_short: Vec<bool> = KEPT.iter().map(told).collect();
    if are_short.contains(&false) { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Prints how long it took, and says whether that is short enough.
fn told(kept: &Kept) -> bool {
    let folder = tempfile::tempdir().expect("a folder");
    let data = Folder::at(folder.path().join("data"));
    let filling = Instant::now();
    let person = fill(&data, kept);
    let plain = folder.path().join("plain.db");
    unencrypted::export(&data.data(), &plain, &key());
    println!(
        "after {} checks {} ({} sessions, filled in {:.0?}):",
        Decade::CHECKS,
        kept.which,
        kept.decade.sessions,
        filling.elapsed()
    );
    let (mut home, mut course, mut rows, mut plain_rows) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..TURNS {
        home.push(timed(|| newest_home(&data, person)));
        course.push(timed(|| newest_course(&data, person)));
        rows.push(timed(|| read_rows(&data, person)));
        plain_rows.push(timed(|| read_plain_rows(&plain)));
    }
    let [home, course, rows, plain_rows] = [home, course, rows, plain_rows].map(|times| at_share(times, 50));
    let answer = at_share(answers(&data, person), 99);
    let times = |time: Duration| time.as_secs_f64() / plain_rows.as_secs_f64();
    println!("  home {home:.1?}, {:.1} times reading its rows from plain SQLite ({plain_rows:.1?})", times(home));
    println!("  its rows alone, encrypted {rows:.1?}, {:.1} times", times(rows));
    println!("  course {course:.1?}, {:.1} times", times(course));
    println!("  one answer p99 {answer:.1?}");
    let is_short = home < kept.longest && course < kept.longest && answer < ANSWER;
    if !is_short {
        println!("FAILED: home and course take at most {:?}, an answer {ANSWER:?}", kept.longest);
    }
    is_short
}

/// The answers of a check that begins, each kept at once.
fn answers(data: &Folder, person: PersonId) -> Vec<Duration> {
    let mut desk = desk(data);
    let mut ongoing = desk.prepare(person, Begin::New { session: None, began: None }).expect("a check");
    desk.store().settled().expect("the file is whole");
    let save = |number: usize| {
        let pain = OptionSet::number(u8::try_from(number % 10).expect("a number up to ten"));
        let given = ongoing.given.with(QuestionId::PainWorst24h, pain).expect("an answer");
        timed(|| desk.keep(&mut ongoing, given, Some(QuestionId::Quality)).expect("it is kept"))
    };
    (0..SAVES).map(save).collect()
}

fn newest_home(data: &Folder, person: PersonId) -> (Home, Desk) {
    let desk = desk(data);
    (desk.home(person).expect("a home"), desk)
}

fn newest_course(data: &Folder, person: PersonId) -> (Course, Desk) {
    let store = open(data);
    let episode = store.episodes(person).expect("episodes").pop().expect("an episode").id;
    let desk = Desk::on(store, Arc::new(today));
    (desk.course(person, episode).expect("a course"), desk)
}

/// Closing is not measured: it waits for the look at the file, which goes on behind.
fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    let _dropped_later = black_box(work());
    start.elapsed()
}

/// The time that so many percent did not exceed.
fn at_share(mut times: Vec<Duration>, percent: usize) -> Duration {
    times.sort_unstable();
    times.get(times.len() * percent / 100).copied().unwrap_or_default()
}

fn key() -> Key {
    Key::new([5; 32])
}

fn open(data: &Folder) -> Store {
    Store::open(data, &key(), today()).expect("it opens")
}

fn desk(data: &Folder) -> Desk {
    Desk::on(open(data), Arc::new(today))
}

/// Every row that a home page is worked out from.
fn read_rows(data: &Folder, person: PersonId) -> Store {
    let store = open(data);
    black_box(store.episodes(person).expect("episodes"));
    black_box(store.checks_of(person).expect("checks"));
    black_box(store.plans_of(person).expect("plans"));
    black_box(store.responses_of(person).expect("responses"));
    black_box(store.clearances(person).expect("clearances"));
    black_box(store.course_entered(person).expect("the order"));
    store
}

/// The same rows, from a file without encryption.
fn read_plain_rows(plain: &Path) {
    let connection = rusqlite::Connection::open(plain).expect("it opens");
    for select in [
        "SELECT * FROM episodes e LEFT JOIN episode_ends n ON n.episode = e.id ORDER BY e.seq",
        "SELECT * FROM checks ORDER BY seq",
        "SELECT * FROM plans ORDER BY seq",
        "SELECT * FROM responses ORDER BY seq",
        "SELECT * FROM clearances ORDER BY seq",
        "SELECT subject, min(seq) FROM audit WHERE subject IN (SELECT id FROM checks UNION ALL SELECT id FROM plans
            UNION ALL SELECT id FROM responses UNION ALL SELECT id FROM clearances) GROUP BY subject",
    ] {
        let mut select = connection.prepare(select).expect("a query");
        let width = select.column_count();
        let row =
            |row: &rusqlite::Row| (0..width).map(|column| row.get(column)).collect::<rusqlite::Result<Vec<Value>>>();
        let rows = select.query_map([], row).expect("rows");
        black_box(rows.collect::<rusqlite::Result<Vec<_>>>().expect("whole rows"));
    }
}

fn first_day() -> Moment {
    DateTime::parse_from_rfc3339("2016-03-01T18:00:00+01:00").expect("a day")
}

fn today() -> Moment {
    first_day() + TimeDelta::days(Decade::CHECKS)
}

fn fill(data: &Folder, kept: &Kept) -> PersonId {
    let person = desk(data).me().expect("a person");
    kept.decade.fill(&mut open(data), person, today()).expect("ten years");
    person
}
