//! Ten years of one lifter: a check a day in episodes of soreness, plans with a session on them now and then, and workouts
//! in the log. Straight into the store, and the same every time.

use chrono::TimeDelta;
use setback_store::{
    Check, CheckId, CheckKind, Decided, Episode, EpisodeId, Load, Moment, PersonId, Plan, PlanId, Response, ResponseId,
    ResponseKind, Session, SessionId, Set, SetId, Store, StoreError,
};

/// How the ten years went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decade {
    /// Daily checks of each episode; all but the last episode are over.
    pub checks_each: i64,
    /// Workouts in the log, spread over the years.
    pub sessions: i64,
}

impl Decade {
    /// One check a day. Source: what the memory has to hold.
    pub const CHECKS: i64 = 3_650;
    /// Workouts of ten years. Source: the same.
    pub const SESSIONS: i64 = 1_500;
    /// Sets of each workout. Source: the same, 30,000 in all.
    pub const SETS_EACH: i64 = 20;

    /// Fills a store with the years until `today`; the last check is an hour ago.
    ///
    /// # Errors
    /// What keeps the store from being written.
    pub fn fill(&self, store: &mut Store, person: PersonId, today: Moment) -> Result<(), StoreError> {
        let first_day = today - TimeDelta::days(Self::CHECKS);
        let episodes = Self::CHECKS / self.checks_each;
        for number in 0..episodes {
            let began = first_day + TimeDelta::days(number * self.checks_each);
            let episode = Episode { id: EpisodeId::new(began), person, at: began, began, session: None, end: None };
            self.live_through(store, &episode, number + 1 == episodes)?;
        }
        let sessions = (0..self.sessions).map(|number| {
            let at = first_day + TimeDelta::minutes(number * Self::CHECKS * MINUTES_A_DAY / self.sessions);
            workout(person, at)
        });
        store.add_sessions(&sessions.collect::<Vec<_>>(), today)
    }

    fn live_through(self, store: &mut Store, episode: &Episode, is_open: bool) -> Result<(), StoreError> {
        let mut plan = None;
        for day in 1..=self.checks_each {
            let check = check(episode, day);
            let ends = [(episode.id, "settled")];
            let ends = if day == self.checks_each && !is_open { &ends[..] } else { &[] };
            store.add_check(&check, (day == 1).then_some(episode), ends)?;
            let plan = match plan {
                Some(plan) => plan,
                None => *plan.insert(give_plan(store, &check)?),
            };
            if day % ON_A_PLAN_EVERY == 0 {
                train(store, plan, check.at)?;
            }
        }
        Ok(())
    }
}

const MINUTES_A_DAY: i64 = 24 * 60;
/// Every so many days of an episode somebody trains on a plan.
const ON_A_PLAN_EVERY: i64 = 5;

fn give_plan(store: &mut Store, check: &Check) -> Result<PlanId, StoreError> {
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
    store.add_plan(&plan)?;
    Ok(plan.id)
}

/// A session on a plan that hurt a little, and the morning after it.
fn train(store: &mut Store, plan: PlanId, at: Moment) -> Result<(), StoreError> {
    let id = ResponseId::new(at);
    let answers = r#"{"pain_during":3,"stop_reason":["none"]}"#.into();
    store.add_response(&Response { id, plan, at, kind: ResponseKind::Session, follows: None, answers })?;
    let (at, follows) = (at + TimeDelta::hours(12), Some(id));
    let answers = r#"{"pain_morning":0,"settled_24h":"yes"}"#.into();
    let morning = Response { id: ResponseId::new(at), plan, at, kind: ResponseKind::Morning, follows, answers };
    store.add_response(&morning)
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
    let minutes_since = day * MINUTES_A_DAY - 60;
    let (id, episode) = (CheckId::new(at), episode.id);
    Check { id, episode, at, kind, minutes_since, answers: answers.into(), decided, replaces: None }
}

const FULL: &str = r#"{"age_band":"18_39","background":["none"],"rf_nerve":["none"],"rf_body":["none"],
    "pain_worst_24h":3,"onset":"built_later","quality":"dull_tight","location":"both_sides","movement_response":"eases",
    "leg_spread":"no","control":["none"],"daily_life":"sore_but_ok","trend":"same","confidence":"sure",
    "duration":"lt_24h","recurrence":"usual_soreness"}"#;

const SHORT: &str = r#"{"fu_flags":["none"],"pain_worst_24h":1,"trend_fu":"same","daily_life":"easy"}"#;

fn workout(person: PersonId, at: Moment) -> Session {
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
        sets: (0..Decade::SETS_EACH).map(set).collect(),
    }
}
