//! A data folder, invented people and times for the tests.

use chrono::{DateTime, TimeDelta};
use setback_store::*;

/// A folder of its own, removed at the end.
pub struct Room(tempfile::TempDir);

impl Room {
    pub fn new() -> Room {
        Room(tempfile::tempdir().unwrap())
    }

    pub fn folder(&self) -> Folder {
        Folder::at(self.0.path().join("data"))
    }

    pub fn open(&self) -> Store {
        Store::open(&self.folder(), &key(), noon(0)).unwrap()
    }
}

pub fn key() -> Key {
    Key::new([7; 32])
}

/// Noon of an invented first day, so many hours later.
pub fn noon(hours: i64) -> Moment {
    let first: Moment = DateTime::parse_from_rfc3339("2026-03-01T12:00:00+01:00").unwrap();
    first + TimeDelta::hours(hours)
}

pub fn somebody() -> NewPerson {
    NewPerson { name: String::new(), language: "en".into(), unit: "kg".into(), gym: "{}".into(), equipment: None }
}

pub fn episode(person: PersonId, hours: i64) -> Episode {
    let at = noon(hours);
    Episode { id: EpisodeId::new(at), person, at, began: noon(hours - 20), session: None, end: None }
}

pub fn check(episode: EpisodeId, hours: i64) -> Check {
    let decided = Decided {
        edition_date: "2026-11-22".into(),
        edition_sha256: "00".into(),
        level: "normal_soreness".into(),
        window: "48 h".into(),
        rules: r#"["N1"]"#.into(),
    };
    Check {
        id: CheckId::new(noon(hours)),
        episode,
        at: noon(hours),
        kind: CheckKind::Full,
        minutes_since: hours * 60,
        answers: r#"{"pain_worst_24h":3}"#.into(),
        decided,
        replaces: None,
    }
}
