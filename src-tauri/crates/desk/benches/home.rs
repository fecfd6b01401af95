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
use setback_store::{
    Check, CheckId, CheckKind, Decided, Episode, EpisodeId, Folder, Key, Moment, PersonId, Plan, PlanId, Response,
    ResponseId, ResponseKind, Session, SessionId, Set, SetId, Store,
};
use setback_triage::{OptionSet, QuestionId};

#[path = "../../store/benches/keep/unencrypted.rs"]
mod unencrypted;

/// The longest until a home page may be drawn, and the same with a million sets. Source: goals of the memory.
const LONGEST: Duration = Duration::from_millis(150);
const LONGEST_WITH_A_MILLION: Duration = Duration::from_millis(500);

/// The longest that one save in a hundred may take. Source: goals of the memory.
const ANSWER: Duration = Duration::from_millis(20);

const CHECKS: i64 = 3_650;
const SESSIONS: i64 = 1_500;
const SETS_EACH: i64 = 20;
/// With this many sessions there are a million sets.
const SESSIONS_OF_A_MILLION: i64 = 50_000;
/// Every so many days somebody trains on a plan.
const ON_A_PLAN_EVERY: i64 = 7;
const TURNS: usize = 15;
const SAVES: usize = 500;

/// What is kept, and how long a person may wait with it.
struct Kept {
    which: &'static str,
    checks_each: i64,
    sessions: i64,
    longest: Duration,
}

const KEPT: [Kept; 3] = [
    Kept { which: "in many episodes", checks_each: 10, sessions: SESSIONS, longest: LONGEST },
    Kept { which: "in one episode", checks_each: CHECKS, sessions: SESSIONS, longest: LONGEST },
    Kept {
        which: "and a million sets",
        checks_each: 10,
        sessions: SESSIONS_OF_A_MILLION,
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
    println!("after {CHECKS} checks {} ({} sessions, filled in {:.0?}):", kept.which, kept.sessions, filling.elapsed());
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
    first_day() + TimeDelta::days(CHECKS)
}

fn fill(data: &Folder, kept: &Kept) -> PersonId {
    let checks_each = kept.checks_each;
    let person = desk(data).me().expect("a person");
    let mut store = open(data);
    let episodes = CHECKS / checks_each;
    for number in 0..episodes {
        let began = first_day() + TimeDelta::days(number * checks_each);
        let episode = Episode { id: EpisodeId::new(began), person, at: began, began, session: None, end: None };
        let mut plan = None;
        for day in 1..=checks_each {
            let check = check(&episode, day);
            let ends = [(episode.id, "settled")];
            let ends = if day == checks_each && number + 1 < episodes { &ends[..] } else { &[] };
            store.add_check(&check, (day == 1).then_some(&episode), ends).expect("a check");
            plan = plan.or_else(|| Some(give_plan(&mut store, &check)));
            if (number * checks_each + day) % ON_A_PLAN_EVERY == 0 {
                train(&mut store, plan.expect("a plan"), check.at);
            }
        }
    }
    let sessions: Vec<Session> = (0..kept.sessions).map(|number| session(person, number, kept.sessions)).collect();
    store.add_sessions(&sessions, today()).expect("sessions");
    person
}

fn give_plan(store: &mut Store, check: &Check) -> PlanId {
    let plan = Plan {
        id: PlanId::new(check.at),
        episode: check.episode,
        after_check: check.id,
        at: check.at,
        step: "G1".into(),
        rung: 9,
        lifter: r#"{"log":{"load":140,"reps":5,"rpe":8,"sets":4},"gym":{"unit":"kg","bar":20,"plates":[25,20,15,10,5,2.5,1.25]},"equipment":["barbell_only"],"answers":{}}"#.into(),
        prescribed: "{}".into(),
        edition_sha256: "0".repeat(64),
    };
    store.add_plan(&plan).expect("a plan");
    plan.id
}

/// A session on a plan that hurt a little, and the morning after it.
fn train(store: &mut Store, plan: PlanId, at: Moment) {
    let id = ResponseId::new(at);
    let answers = r#"{"pain_during":3,"stop_reason":["none"]}"#.into();
    store.add_response(&Response { id, plan, at, kind: ResponseKind::Session, follows: None, answers }).expect("told");
    let (at, follows) = (at + TimeDelta::hours(12), Some(id));
    let answers = r#"{"pain_morning":0,"settled_24h":"yes"}"#.into();
    let morning = Response { id: ResponseId::new(at), plan, at, kind: ResponseKind::Morning, follows, answers };
    store.add_response(&morning).expect("told");
}

fn check(episode: &Episode, day: i64) -> Check {
    let at = episode.began + TimeDelta::days(day);
    let decided = Decided {
        edition_date: "2026-11-22".into(),
        edition_sha256: "0".repeat(64),
        level: "normal_soreness".into(),
        window: "48 h".into(),
        rules: r#"["N1"]"#.into(),
    };
    let (kind, answers) = if day == 1 { (CheckKind::Full, FULL) } else { (CheckKind::FollowUp, SHORT) };
    let minutes_since = day * 24 * 60;
    let (id, episode) = (CheckId::new(at), episode.id);
    Check { id, episode, at, kind, minutes_since, answers: answers.into(), decided, replaces: None }
}

const FULL: &str = r#"{"age_band":"18_39","background":["none"],"rf_nerve":["none"],"rf_body":["none"],
    "pain_worst_24h":3,"onset":"built_later","quality":"dull_tight","location":"both_sides","movement_response":"eases",
    "leg_spread":"no","control":["none"],"daily_life":"sore_but_ok","trend":"same","confidence":"sure",
    "duration":"h24_48","recurrence":"usual_soreness"}"#;

const SHORT: &str = r#"{"fu_flags":["none"],"pain_worst_24h":1,"trend_fu":"same","daily_life":"easy"}"#;

/// One of so many, spread over the ten years.
fn session(person: PersonId, number: i64, of: i64) -> Session {
    let at = first_day() + TimeDelta::minutes(number * CHECKS * 24 * 60 / of);
    let set = |_| Set {
        id: SetId::new(at),
        exercise: "deadlift".into(),
        variation: String::new(),
        load: Some(setback_store::Load { thousandths: 140_000, unit: "kg".into() }),
        reps: Some(5),
        rpe_hundredths: Some(800),
        pain: Some(1),
        warm_up: false,
        note: String::new(),
    };
    Session {
        id: SessionId::new(at),
        person,
        entered: at,
        at,
        minutes: Some(60),
        rpe_hundredths: Some(700),
        note: String::new(),
        source: "typed".into(),
        replaces: None,
        sets: (0..SETS_EACH).map(set).collect(),
    }
}
