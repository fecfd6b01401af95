//! A life in turns: four answers, each kept as a draft, then the check. What is kept after a turn follows from its number
//! alone, so that nothing has to be remembered to compare.

use std::path::Path;

use chrono::{DateTime, TimeDelta};
use setback_store::*;

/// Every fifth turn is a check.
const EVERY: u64 = 5;

/// What an answer sheet takes on average.
const BYTES: usize = 700;

pub fn key() -> Key {
    Key::new([7; 32])
}

pub fn at(turn: u64) -> Moment {
    let first: Moment = DateTime::parse_from_rfc3339("2026-03-01T12:00:00+01:00").unwrap();
    first + TimeDelta::minutes(i64::try_from(turn).unwrap())
}

pub fn open(folder: &Path) -> Result<Store, StoreError> {
    Store::open(&Folder::at(folder), &key(), at(0))
}

/// Begins the life, unless it has begun.
pub fn begin(store: &mut Store) -> Result<(), StoreError> {
    if store.persons()?.is_empty() {
        store.add_person(&somebody(), at(0))?;
    }
    let person = store.persons()?[0].id;
    if store.episodes(person)?.is_empty() {
        let opened = Episode { id: EpisodeId::new(at(0)), person, at: at(0), began: at(0), session: None, end: None };
        store.add_check(&check(opened.id, 0), Some(&opened), &[])?;
    }
    Ok(())
}

/// Takes one turn: an answer or a check.
pub fn take(store: &mut Store, turn: u64) -> Result<(), StoreError> {
    let person = store.persons()?[0].id;
    let episode = store.episodes(person)?[0].id;
    if is_check(turn) {
        store.add_check(&check(episode, turn), None, &[])
    } else {
        answer(store, person, episode, turn)
    }
}

pub const fn is_check(turn: u64) -> bool {
    turn.is_multiple_of(EVERY)
}

fn answer(store: &mut Store, person: PersonId, episode: EpisodeId, turn: u64) -> Result<(), StoreError> {
    let (id, kind, answers) = (DraftId::new(at(turn)), CheckKind::FollowUp, said(turn));
    let episode = Some(episode);
    store.keep_draft(&Draft { id, person, at: at(turn), kind, episode, corrects: None, answers, asking: None })
}

/// What is kept now, by the numbers of the turns.
#[derive(Debug, PartialEq, Eq)]
pub struct Kept {
    pub checks: Vec<u64>,
    pub draft: Option<u64>,
}

impl Kept {
    /// What is to be kept after this turn.
    pub fn after(turn: u64) -> Kept {
        let checks = (0..=turn).filter(|turn| is_check(*turn)).collect();
        Kept { checks, draft: (!is_check(turn)).then_some(turn) }
    }

    /// What is kept in a store.
    pub fn in_store(store: &Store) -> Result<Kept, StoreError> {
        let person = store.persons()?[0].id;
        let checks = store.checks(store.episodes(person)?[0].id)?;
        let draft = store.draft(person)?.map(|draft| turn_of(&draft.answers));
        Ok(Kept { checks: checks.iter().map(|check| turn_of(&check.answers)).collect(), draft })
    }

    /// The last turn that is kept.
    pub fn last(&self) -> u64 {
        self.draft.into_iter().chain(self.checks.last().copied()).max().unwrap_or(0)
    }
}

fn said(turn: u64) -> String {
    format!(r#"{{"turn":"{turn}","said":"{}"}}"#, "x".repeat(BYTES))
}

/// The turn that was said; a sheet that is not what was said has none.
fn turn_of(answers: &str) -> u64 {
    let turn = answers.split('"').nth(3).and_then(|turn| turn.parse().ok());
    turn.filter(|turn| said(*turn) == answers).unwrap_or(u64::MAX)
}

fn check(episode: EpisodeId, turn: u64) -> Check {
    let word = || "x".to_owned();
    let decided =
        Decided { edition_date: word(), edition_sha256: word(), level: word(), window: word(), rules: "[]".into() };
    let (kind, minutes_since) = (CheckKind::FollowUp, i64::try_from(turn).unwrap());
    let (id, at, answers) = (CheckId::new(at(turn)), at(turn), said(turn));
    Check { id, episode, at, kind, minutes_since, answers, decided, replaces: None }
}

fn somebody() -> NewPerson {
    NewPerson { name: String::new(), language: "en".into(), unit: "kg".into(), gym: "{}".into(), equipment: None }
}
