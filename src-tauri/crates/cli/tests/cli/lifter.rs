//! An invented lifter at a terminal: a data folder of their own, a clock that is set by hand, a key store or none.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, FixedOffset, TimeDelta};
use serde_json::Value;
use setback_cli::Status::Done;
use setback_desk::cabinet::{Cabinet, Found, Opened, Protection};
use setback_keys::{Consent, Cost, KeyError, KeyStore};
use zeroize::Zeroizing;

use crate::interview::{answers_of, typed_for};
use crate::session::{Session, outside, run_in};

/// A clock that stands still until it is set.
#[derive(Clone)]
pub(crate) struct Hands(Arc<Mutex<DateTime<FixedOffset>>>);

impl Hands {
    pub fn at(text: &str) -> Hands {
        Hands(Arc::new(Mutex::new(DateTime::parse_from_rfc3339(text).unwrap())))
    }

    pub fn forward(&self, minutes: i64) {
        *self.0.lock().unwrap() += TimeDelta::minutes(minutes);
    }

    pub fn read(&self) -> DateTime<FixedOffset> {
        *self.0.lock().unwrap()
    }
}

/// A computer without a key store.
pub(crate) struct NoStore;

impl KeyStore for NoStore {
    fn store(&self, _: &str, _: &Zeroizing<String>) -> Result<(), KeyError> {
        Err(KeyError::NoKeyStore { detail: "none".to_owned() })
    }

    fn load(&self, _: &str) -> Result<Zeroizing<String>, KeyError> {
        Err(KeyError::NoKeyStore { detail: "none".to_owned() })
    }

    fn delete(&self, _: &str) -> Result<(), KeyError> {
        Err(KeyError::NoKeyStore { detail: "none".to_owned() })
    }
}

/// A key store in memory.
#[derive(Clone, Default)]
pub(crate) struct InMemory(Arc<Mutex<BTreeMap<String, String>>>);

impl InMemory {
    /// What it keeps something under.
    pub fn accounts(&self) -> Vec<String> {
        self.0.lock().unwrap().keys().cloned().collect()
    }
}

impl KeyStore for InMemory {
    fn store(&self, account: &str, secret: &Zeroizing<String>) -> Result<(), KeyError> {
        self.0.lock().unwrap().insert(account.to_owned(), secret.to_string());
        Ok(())
    }

    fn load(&self, account: &str) -> Result<Zeroizing<String>, KeyError> {
        self.0.lock().unwrap().get(account).cloned().map(Zeroizing::new).ok_or(KeyError::KeyNotInStore)
    }

    fn delete(&self, account: &str) -> Result<(), KeyError> {
        self.0.lock().unwrap().remove(account);
        Ok(())
    }
}

/// A lifter at a terminal.
pub(crate) struct Lifter {
    pub clock: Hands,
    pub keys: Option<InMemory>,
    folder: tempfile::TempDir,
}

impl Lifter {
    /// On a computer with a key store.
    pub fn new() -> Lifter {
        let clock = Hands::at("2026-03-02T18:00:00+01:00");
        Lifter { clock, keys: Some(InMemory::default()), folder: tempfile::tempdir().unwrap() }
    }

    /// On a computer without one.
    pub fn without_key_store() -> Lifter {
        Lifter { keys: None, ..Lifter::new() }
    }

    /// Where their data is.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Runs a command, typing these lines.
    pub fn runs(&self, arguments: &[&str], lines: &[&str]) -> Session {
        let typed: String = lines.iter().map(|line| format!("{line}\n")).collect();
        self.runs_typing(arguments, typed)
    }

    /// Runs a command with this on its input.
    pub fn runs_typing(&self, arguments: &[&str], typed: impl AsRef<[u8]>) -> Session {
        run_in(arguments, typed, outside(Some(self.data()), self.key_store(), self.clock.clone()))
    }

    fn key_store(&self) -> Box<dyn KeyStore + Send + Sync> {
        match &self.keys {
            Some(keys) => Box::new(keys.clone()),
            None => Box::new(NoStore),
        }
    }

    /// A whole first check of soreness, which is kept; lines typed before it first.
    pub fn first_check(&self, before: &[&str]) -> Session {
        self.whole_check(&answers_of("vg-01"), before)
    }

    /// A whole first check of soreness, but at this pain.
    pub fn first_check_at(&self, pain: u8) -> Session {
        let mut answers = answers_of("vg-01");
        answers["pain_worst_24h"] = pain.into();
        self.whole_check(&answers, &[])
    }

    /// A whole check with these answers, and no plan after it.
    pub fn whole_check(&self, answers: &Value, before: &[&str]) -> Session {
        self.checks(answers, before, &["q"])
    }

    /// A whole check with these answers, which is kept; lines typed before it, and after the result.
    pub fn checks(&self, answers: &Value, before: &[&str], after: &[&str]) -> Session {
        let keys = typed_for(answers);
        let keys = keys.iter().map(String::as_str).chain([""]);
        let lines: Vec<&str> = before.iter().copied().chain(keys).chain(after.iter().copied()).collect();
        self.runs(&["check"], &lines).ends(Done)
    }

    /// The data, opened beside the terminal.
    pub fn opened(&self) -> Opened {
        match self.cabinet().look().unwrap() {
            Found::Open(opened) => *opened,
            Found::New => self.cabinet().begin(without_lock()).unwrap(),
            Found::Locked(_) => panic!("the data is locked"),
        }
    }

    fn cabinet(&self) -> Cabinet {
        let clock = self.clock.clone();
        let cabinet = Cabinet::at(self.data(), self.key_store(), Arc::new(move || clock.read()));
        cabinet.with_cost(Cost::new(8, 1, 1).unwrap())
    }

    /// Spoils the middle of the data, as a bad disk would.
    pub fn spoil(&self) {
        let path = self.data().join("setback.db");
        let mut bytes = std::fs::read(&path).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle..middle + 64].fill(0xAA);
        std::fs::write(path, bytes).unwrap();
    }
}

/// The data lies open.
pub(crate) fn without_lock() -> Protection {
    Protection::Unprotected(Consent::WhoeverHasTheFolderHasTheData)
}
