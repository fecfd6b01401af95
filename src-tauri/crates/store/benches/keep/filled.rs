//! Data of ten years: for each lifter 1,500 sessions of twenty sets, for the first one also 3,650 checks of 365 episodes,
//! of which the last is open, with a draft.

use std::fmt;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta};
use setback_store::*;

use crate::{megabytes, unencrypted};

const EPISODES: i64 = 365;
const CHECKS: i64 = 10;
const SESSIONS: i64 = 1_500;
const SETS: i64 = 20;

/// Ten years in hours, on which all of it is spread.
const HOURS: i64 = 10 * 365 * 24;

/// A home page shows the training of so many days.
const SHOWN: TimeDelta = TimeDelta::days(28);

/// A folder full of data, and the same without encryption beside it.
pub struct Lifters {
    folder: Folder,
    count: u64,
    first: PersonId,
    open: EpisodeId,
}

/// What a home page shows.
pub type Home = (Vec<Person>, Vec<Episode>, Vec<Check>, Option<Draft>, Vec<Session>, Option<Backup>);

impl fmt::Display for Lifters {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let (lifters, size) = (self.count.cast_signed(), megabytes(&self.folder.data()));
        let (checks, sessions) = (EPISODES * CHECKS, lifters * SESSIONS);
        write!(
            formatter,
            "lifters {lifters}: {checks} checks, {sessions} sessions, {} sets, {size} MB",
            sessions * SETS
        )
    }
}

impl Lifters {
    /// Enters all of it.
    pub fn enter(folder: &Path, count: u64) -> Lifters {
        let folder = Folder::at(folder);
        let mut store = Store::open(&folder, &key(), at(0)).expect("a new store");
        let entered: Vec<PersonId> = (0..count).map(|_| enter(&mut store)).collect();
        let first = entered[0];
        let open = (0..EPISODES).map(|number| enter_episode(&mut store, first, number)).last().expect("episodes");
        let lifters = Lifters { folder, count, first, open };
        store.keep_draft(&lifters.draft(0)).expect("a draft");
        store.back_up(at(HOURS)).expect("a backup");
        drop(store);
        unencrypted::export(&lifters.folder.data(), &lifters.plain(), &key());
        lifters
    }

    pub fn open(&self) -> Store {
        Store::open(&self.folder, &key(), at(HOURS)).expect("the store opens")
    }

    pub fn plain(&self) -> PathBuf {
        self.folder.path().join("plain.db")
    }

    pub const fn first(&self) -> PersonId {
        self.first
    }

    pub const fn open_episode(&self) -> EpisodeId {
        self.open
    }

    /// When the training that a home page shows begins.
    pub fn shown_from() -> Moment {
        at(HOURS) - SHOWN
    }

    pub fn home(&self, store: &Store) -> Home {
        let read = || -> Result<Home, StoreError> {
            Ok((
                store.persons()?,
                store.episodes(self.first)?,
                store.checks(self.open)?,
                store.draft(self.first)?,
                store.sessions_since(self.first, Lifters::shown_from())?,
                store.backups()?.into_iter().next(),
            ))
        };
        read().expect("all can be read")
    }

    pub fn draft(&self, turn: u64) -> Draft {
        Draft {
            id: DraftId::new(at(0)),
            person: self.first,
            at: at(HOURS),
            kind: CheckKind::FollowUp,
            episode: Some(self.open),
            corrects: None,
            answers: sheet(turn),
            asking: Some("pain_worst_24h".into()),
        }
    }

    pub fn check(&self, turn: u64) -> Check {
        check(self.open, HOURS, turn)
    }
}

pub fn key() -> Key {
    Key::new([7; 32])
}

fn at(hours: i64) -> Moment {
    let first: Moment = DateTime::parse_from_rfc3339("2016-11-22T12:00:00+01:00").expect("a time");
    first + TimeDelta::hours(hours)
}

/// As long as an answer sheet is.
fn sheet(turn: u64) -> String {
    format!(r#"{{"turn":{turn},"said":"{}"}}"#, "x".repeat(700))
}

/// A lifter with all their training.
fn enter(store: &mut Store) -> PersonId {
    let person = store.add_person(&somebody(), at(0)).expect("a person");
    let sessions: Vec<Session> = (0..SESSIONS).map(|number| session(person, number)).collect();
    store.add_sessions(&sessions, at(0)).expect("sessions");
    person
}

fn enter_episode(store: &mut Store, person: PersonId, number: i64) -> EpisodeId {
    let begun = number * HOURS / EPISODES;
    let (id, at) = (EpisodeId::new(at(begun)), at(begun));
    let episode = Episode { id, person, at, began: at, session: None, end: None };
    for turn in 0..CHECKS {
        let ends: &[_] = if turn == CHECKS - 1 && number < EPISODES - 1 { &[(id, "settled")] } else { &[] };
        let opens = (turn == 0).then_some(&episode);
        store.add_check(&check(id, begun + turn * 24, turn.cast_unsigned()), opens, ends).expect("a check");
    }
    id
}

fn check(episode: EpisodeId, hours: i64, turn: u64) -> Check {
    let decided = Decided {
        edition_date: "2026-11-22".into(),
        edition_sha256: "0".repeat(64),
        level: "normal_soreness".into(),
        window: "none".into(),
        rules: r#"["N1"]"#.into(),
    };
    let (id, kind) = (CheckId::new(at(hours)), CheckKind::FollowUp);
    Check { id, episode, at: at(hours), kind, minutes_since: 60, answers: sheet(turn), decided, replaces: None }
}

fn session(person: PersonId, number: i64) -> Session {
    let begun = at(number * HOURS / SESSIONS);
    Session {
        id: SessionId::new(begun),
        person,
        entered: begun,
        at: begun,
        minutes: Some(75),
        rpe_hundredths: Some(800),
        note: String::new(),
        source: "typed".into(),
        replaces: None,
        sets: (0..SETS).map(|_| set(begun)).collect(),
    }
}

fn set(at: Moment) -> Set {
    Set {
        id: SetId::new(at),
        exercise: "deadlift".into(),
        variation: "sumo".into(),
        load: Some(Load { thousandths: 142_500, unit: "kg".into() }),
        reps: Some(5),
        rpe_hundredths: Some(850),
        pain: Some(2),
        warm_up: false,
        note: String::new(),
    }
}

fn somebody() -> NewPerson {
    NewPerson { name: String::new(), language: "en".into(), unit: "kg".into(), gym: "{}".into(), equipment: None }
}
