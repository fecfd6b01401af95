//! A clinic in a folder of its own, people with a level, and times that nobody lived through.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta};
use setback_clinic::*;
use setback_desk::cabinet::{Cabinet, Found, Protection};
use setback_desk::case::{Given, answer_given};
use setback_keys::{Consent, Cost, KeyError, KeyStore, Pin, RecoveryCode};
use setback_store::{Moment, SubmissionId};
use setback_triage::{Answers, Level};
use zeroize::Zeroizing;

pub const PIN: &str = "402871";

/// A clinic with its folder.
pub struct House {
    path: PathBuf,
    /// Removed at the end by whoever made it.
    _room: Option<tempfile::TempDir>,
}

impl House {
    pub fn new() -> House {
        let room = tempfile::tempdir().unwrap();
        House { path: room.path().to_owned(), _room: Some(room) }
    }

    /// One that somebody else made.
    pub fn at(path: &Path) -> House {
        House { path: path.to_owned(), _room: None }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn folder(&self) -> ClinicFolder {
        ClinicFolder::beside(self.path())
    }

    pub fn cabinet(&self) -> Cabinet {
        let clock = Arc::new(|| morning(0));
        Cabinet::at(self.folder().desk(), Box::new(NoKeyStore), clock).with_cost(cheap())
    }

    /// A clinic that was just set up, with its desk unlocked.
    pub fn set_up(&self) -> (Front, RecoveryCode) {
        self.set_up_as(|_| {})
    }

    pub fn set_up_as(&self, change: impl FnOnce(&mut Clinic)) -> (Front, RecoveryCode) {
        let clinic = |key: &ClinicKey| {
            let mut clinic = Clinic::usual("Riverside Sports Clinic", &key.public());
            change(&mut clinic);
            clinic
        };
        let protection = Protection::Unprotected(Consent::WhoeverHasTheFolderHasTheData);
        let pin = Pin::chosen(PIN).unwrap();
        let (mut front, code) =
            Front::set_up(&self.folder(), &self.cabinet(), protection, clinic, &pin, cheap()).unwrap();
        front.unlock(&pin, morning(0), OPEN).unwrap();
        (front, code)
    }

    /// The desk of a program that was started again, unlocked.
    pub fn open(&self) -> Front {
        let Found::Open(opened) = self.cabinet().look().unwrap() else { panic!("it opens by itself") };
        let mut front = Front::open(&self.folder(), *opened).unwrap();
        front.unlock(&Pin::typed(PIN).unwrap(), morning(0), OPEN).unwrap();
        front
    }

    /// A turn at a kiosk, which nobody has begun.
    pub fn kiosk(&self) -> Visit {
        Visit::at(&self.folder(), Clinic::read(&self.folder()).unwrap(), "kiosk")
    }

    /// A submission of this level, as a kiosk puts it in the outbox.
    pub fn sends(&self, level: Level, now: Moment) -> SubmissionId {
        let sent = self.sent(level, now);
        let key = Clinic::read(&self.folder()).unwrap().public_key().unwrap();
        Outbox::of(&self.folder()).put(&sent.sealable(), &key).unwrap();
        sent.id
    }

    pub fn sent(&self, level: Level, now: Moment) -> Sent {
        let key = Clinic::read(&self.folder()).unwrap().public_key().unwrap();
        Sent {
            id: SubmissionId::new(now),
            clinic: key.to_string(),
            device: "kiosk".to_owned(),
            at: now,
            number: Numbers::of(&self.folder()).next(now.date_naive()).unwrap(),
            who: Who::WalkIn { initials: "RA".to_owned(), birth_year: 1990 },
            language: "en".to_owned(),
            finished: true,
            answers: answers_of(level),
            zones: Vec::new(),
            edition: Sent::this_edition(),
        }
    }
}

/// The desk was touched just now.
pub const OPEN: Duration = Duration::from_secs(1);

pub fn cheap() -> Cost {
    Cost::new(8, 1, 1).unwrap()
}

/// Eight in the morning of an invented day, so many minutes later.
pub fn morning(minutes: i64) -> Moment {
    let first: Moment = DateTime::parse_from_rfc3339("2026-03-02T08:00:00+01:00").unwrap();
    first + TimeDelta::minutes(minutes)
}

/// Answers of this level: those of a worked case, with a weak foot where nobody needs to be seen today by one.
pub fn answers_of(level: Level) -> Answers {
    let answers = match level {
        Level::Emergency => case("vg-21"),
        Level::SameDay => with(case("vg-01"), "rf_nerve", &["leg_weak"]),
        Level::GetChecked => case("vg-12"),
        Level::ModifyMonitor => case("vg-08"),
        Level::NormalSoreness => case("vg-01"),
    };
    assert_eq!(setback_desk::explain(&answers).map(|told| told.outcome.level), Some(level));
    answers
}

fn case(name: &str) -> Answers {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../../tests/cases/{name}.json"));
    setback_desk::case::read(&std::fs::read(file).unwrap()).unwrap().answers
}

/// The same with another answer; what it opens is answered as mildly as can be.
pub fn with(answers: Answers, question: &str, ids: &[&str]) -> Answers {
    let ids: Vec<String> = ids.iter().map(|id| (*id).to_owned()).collect();
    let mut changed = answer_given(answers, question, Given::Options(&ids)).unwrap();
    while let Some(open) = changed.missing().first() {
        let options = open.question().options;
        let mildest = options.iter().find(|option| option.id == "none").or(options.first()).unwrap();
        changed = answer_given(changed, open.id(), Given::Options(&[mildest.id.to_owned()])).unwrap();
    }
    changed
}

/// A system without a key store.
struct NoKeyStore;

impl KeyStore for NoKeyStore {
    fn store(&self, _: &str, _: &Zeroizing<String>) -> Result<(), KeyError> {
        Err(KeyError::NoKeyStore { detail: String::new() })
    }

    fn load(&self, _: &str) -> Result<Zeroizing<String>, KeyError> {
        Err(KeyError::NoKeyStore { detail: String::new() })
    }

    fn delete(&self, _: &str) -> Result<(), KeyError> {
        Err(KeyError::NoKeyStore { detail: String::new() })
    }
}
