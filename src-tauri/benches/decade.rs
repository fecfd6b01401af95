//! Data of ten years: a check a day in episodes of ten days, of which the last is open, and three workouts a week.

use chrono::TimeDelta;
use setback_desk::cabinet::{Cabinet, Opened};
use setback_store::{
    Check, CheckId, CheckKind, Decided, Episode, EpisodeId, Load, Moment, PersonId, Session, SessionId, Set, SetId,
};

const EPISODES: i64 = 365;
const CHECKS: i64 = 10;
const SESSIONS: i64 = 1_500;
const SETS: i64 = 20;
const DAYS: i64 = EPISODES * CHECKS;

/// Enters all of it into a fresh cabinet without a lock.
pub fn enter(cabinet: &Cabinet, without_a_lock: setback_desk::cabinet::Protection) {
    let mut opened = cabinet.begin(without_a_lock).expect("a fresh folder");
    let me = opened.desk.me().expect("a person");
    let today = opened.desk.now();
    (0..EPISODES).for_each(|number| enter_episode(&mut opened, me, number, today));
    let sessions: Vec<Session> = (0..SESSIONS).map(|number| session(me, number, today)).collect();
    opened.desk.store().add_sessions(&sessions, today).expect("sessions");
}

fn enter_episode(opened: &mut Opened, person: PersonId, number: i64, today: Moment) {
    let began = today - TimeDelta::days(DAYS - number * CHECKS);
    let episode = Episode { id: EpisodeId::new(began), person, at: began, began, session: None, end: None };
    for day in 1..=CHECKS {
        let is_last = day == CHECKS && number + 1 < EPISODES;
        let ends: &[_] = if is_last { &[(episode.id, "settled")] } else { &[] };
        let opens = (day == 1).then_some(&episode);
        opened.desk.store().add_check(&check(&episode, day), opens, ends).expect("a check");
    }
}

fn check(episode: &Episode, day: i64) -> Check {
    let at = episode.began + TimeDelta::days(day) - TimeDelta::hours(1);
    let decided = Decided {
        edition_date: "2026-11-22".into(),
        edition_sha256: "0".repeat(64),
        level: "normal_soreness".into(),
        window: "48 h".into(),
        rules: r#"["N1"]"#.into(),
    };
    let (kind, answers) = if day == 1 { (CheckKind::Full, FULL) } else { (CheckKind::FollowUp, SHORT) };
    let minutes_since = day * 24 * 60 - 60;
    let (id, episode) = (CheckId::new(at), episode.id);
    Check { id, episode, at, kind, minutes_since, answers: answers.into(), decided, replaces: None }
}

const FULL: &str = r#"{"age_band":"18_39","background":["none"],"rf_nerve":["none"],"rf_body":["none"],
    "pain_worst_24h":3,"onset":"built_later","quality":"dull_tight","location":"both_sides","movement_response":"eases",
    "leg_spread":"no","control":["none"],"daily_life":"sore_but_ok","trend":"same","confidence":"sure",
    "duration":"lt_24h","recurrence":"usual_soreness"}"#;

const SHORT: &str = r#"{"fu_flags":["none"],"pain_worst_24h":2,"trend_fu":"same","daily_life":"easy"}"#;

fn session(person: PersonId, number: i64, today: Moment) -> Session {
    let at = today - TimeDelta::minutes((SESSIONS - number) * DAYS * 24 * 60 / SESSIONS);
    let set = |_| Set {
        id: SetId::new(at),
        exercise: "deadlift".into(),
        variation: String::new(),
        load: Some(Load { thousandths: 140_000, unit: "kg".into() }),
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
        sets: (0..SETS).map(set).collect(),
    }
}
