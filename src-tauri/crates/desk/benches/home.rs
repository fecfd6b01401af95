//! How long it takes until all that a home page tells is worked out, after ten years of daily checks. Beside it, in the
//! same run, the reading of the same rows alone. Fails when a person would have to wait.
#![expect(clippy::disallowed_methods, reason = "a bench asks how long something took")]

use std::hint::black_box;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta};
use setback_desk::memory::Desk;
use setback_store::{
    Check, CheckId, CheckKind, Decided, Episode, EpisodeId, Folder, Key, Moment, PersonId, Session, SessionId, Set,
    SetId, Store,
};

/// The longest until a home page may be drawn. Source: goals of the memory.
const LONGEST: Duration = Duration::from_millis(150);

const EPISODES: i64 = 365;
const CHECKS_EACH: i64 = 10;
const SESSIONS: i64 = 1_500;
const SETS_EACH: i64 = 20;
const TURNS: usize = 15;

fn main() -> ExitCode {
    let folder = tempfile::tempdir().expect("a folder");
    let data = Folder::at(folder.path().join("data"));
    let person = fill(&data);
    let (mut home, mut rows) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        home.push(timed(|| drop(black_box(desk(&data).home(person).expect("a home")))));
        rows.push(timed(|| read_rows(&data, person)));
    }
    let (home, rows) = (middle(home), middle(rows));
    let ratio = home.as_secs_f64() / rows.as_secs_f64();
    println!(
        "home after {} checks: {home:.1?}, {ratio:.1} times reading its rows ({rows:.1?})",
        EPISODES * CHECKS_EACH
    );
    if home < LONGEST {
        return ExitCode::SUCCESS;
    }
    println!("FAILED: home takes at most {LONGEST:?}");
    ExitCode::FAILURE
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn open(data: &Folder) -> Store {
    Store::open(data, &Key::new([5; 32]), today()).expect("it opens")
}

fn desk(data: &Folder) -> Desk {
    Desk::on(open(data), Arc::new(today))
}

fn read_rows(data: &Folder, person: PersonId) {
    let store = open(data);
    for episode in store.episodes(person).expect("episodes") {
        black_box(store.checks(episode.id).expect("checks"));
    }
}

fn first_day() -> Moment {
    DateTime::parse_from_rfc3339("2016-03-01T18:00:00+01:00").expect("a day")
}

fn today() -> Moment {
    first_day() + TimeDelta::days(EPISODES * CHECKS_EACH)
}

fn fill(data: &Folder) -> PersonId {
    let person = desk(data).me().expect("a person");
    let mut store = open(data);
    for number in 0..EPISODES {
        let began = first_day() + TimeDelta::days(number * CHECKS_EACH);
        let episode = Episode { id: EpisodeId::new(began), person, at: began, began, session: None, end: None };
        for day in 1..=CHECKS_EACH {
            let check = check(&episode, day);
            let ends = [(episode.id, "settled")];
            let ends = if day == CHECKS_EACH && number + 1 < EPISODES { &ends[..] } else { &[] };
            store.add_check(&check, (day == 1).then_some(&episode), ends).expect("a check");
        }
    }
    let sessions: Vec<Session> = (0..SESSIONS).map(|number| session(person, number)).collect();
    store.add_sessions(&sessions, today()).expect("sessions");
    person
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

fn session(person: PersonId, number: i64) -> Session {
    let at = first_day() + TimeDelta::hours(number * 58);
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
