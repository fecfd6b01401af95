//! How long it takes until all that a home page tells is worked out, and the course of an episode, after ten years of daily
//! checks with plans and sessions on them: in many episodes, and in one that never settled. Beside it, in the same run, the
//! reading of the same rows alone. Fails when a person would have to wait.
#![expect(clippy::disallowed_methods, reason = "a bench asks how long something took")]

use std::hint::black_box;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta};
use setback_desk::memory::Desk;
use setback_store::{
    Check, CheckId, CheckKind, Decided, Episode, EpisodeId, Folder, Key, Moment, PersonId, Plan, PlanId, Response,
    ResponseId, ResponseKind, Session, SessionId, Set, SetId, Store,
};

/// The longest until a home page may be drawn. Source: goals of the memory.
const LONGEST: Duration = Duration::from_millis(150);

const CHECKS: i64 = 3_650;
const SESSIONS: i64 = 1_500;
const SETS_EACH: i64 = 20;
/// Every so many days somebody trains on a plan.
const ON_A_PLAN_EVERY: i64 = 7;
const TURNS: usize = 15;

fn main() -> ExitCode {
    let many = told("in many episodes", 10);
    let one = told("in one episode", CHECKS);
    if many && one { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Prints how long it took, and says whether that is short enough.
fn told(which: &str, checks_each: i64) -> bool {
    let folder = tempfile::tempdir().expect("a folder");
    let data = Folder::at(folder.path().join("data"));
    let person = fill(&data, checks_each);
    let (mut home, mut course, mut rows) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..TURNS {
        home.push(timed(|| drop(black_box(desk(&data).home(person).expect("a home")))));
        course.push(timed(|| drop(black_box(newest_course(&data, person)))));
        rows.push(timed(|| read_rows(&data, person)));
    }
    let [home, course, rows] = [home, course, rows].map(middle);
    let times = |time: Duration| time.as_secs_f64() / rows.as_secs_f64();
    println!(
        "after {CHECKS} checks {which}: home {home:.1?}, {:.1} times reading its rows ({rows:.1?}); course {course:.1?}, {:.1} times",
        times(home),
        times(course)
    );
    let is_short = home < LONGEST && course < LONGEST;
    if !is_short {
        println!("FAILED: each takes at most {LONGEST:?}");
    }
    is_short
}

fn newest_course(data: &Folder, person: PersonId) -> setback_desk::memory::Course {
    let store = open(data);
    let episode = store.episodes(person).expect("episodes").pop().expect("an episode").id;
    Desk::on(store, Arc::new(today)).course(person, episode).expect("a course")
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

/// Every row that a home page is worked out from.
fn read_rows(data: &Folder, person: PersonId) {
    let store = open(data);
    black_box(store.episodes(person).expect("episodes"));
    black_box(store.checks_of(person).expect("checks"));
    black_box(store.plans_of(person).expect("plans"));
    black_box(store.responses_of(person).expect("responses"));
    black_box(store.clearances(person).expect("clearances"));
    black_box(store.order_entered(person).expect("the order"));
}

fn first_day() -> Moment {
    DateTime::parse_from_rfc3339("2016-03-01T18:00:00+01:00").expect("a day")
}

fn today() -> Moment {
    first_day() + TimeDelta::days(CHECKS)
}

fn fill(data: &Folder, checks_each: i64) -> PersonId {
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
    let sessions: Vec<Session> = (0..SESSIONS).map(|number| session(person, number)).collect();
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
