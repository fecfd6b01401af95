//! What a clinic set up: what its kiosks may know. Nothing in it is secret, and none of it changes what is decided.

use serde::{Deserialize, Serialize};
use setback_triage::Level;

use crate::disk;
use crate::fault::ClinicError;
use crate::folder::ClinicFolder;
use crate::seal::PublicKey;

/// The bounds of the idle time, in seconds. Source: issue 7 and `kiosks-and-coaches.md`.
const IDLE: std::ops::RangeInclusive<u32> = 30..=300;

/// The bounds of the digits of a code. Source: issue 7.
const CODE_DIGITS: std::ops::RangeInclusive<u8> = 4..=6;

/// The most days that anything is kept. Source: issue 7.
pub(crate) const MOST_DAYS: u32 = 30;

/// Bounds of texts, so that none breaks a screen. Our design choice.
const NAME: usize = 60;
const PHONES: usize = 6;
const STEPS: usize = 6;
const STEP: usize = 200;

/// The largest logo, as base64: 96 KiB. Our design choice.
const LOGO: usize = 96 << 10;

/// More bytes than the file ever has.
const LARGEST: u64 = 256 << 10;

const VERSION: u32 = 1;

/// A clinic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clinic {
    pub(crate) version: u32,
    /// The key that kiosks seal with; it also names the clinic.
    pub(crate) key: String,
    /// What it is called.
    pub name: String,
    /// A PNG as base64.
    pub logo: Option<String>,
    /// Whom to call.
    pub phones: Vec<Phone>,
    /// What the desk does at each level.
    pub local: Local,
    /// The languages that kiosks offer, by tag.
    pub languages: Vec<String>,
    /// Seconds without a touch until a kiosk asks whether somebody is there.
    pub idle_seconds: u32,
    /// How long what was not filed is kept.
    pub retention: Retention,
    /// Whether somebody without a code may begin.
    pub walk_ins: bool,
    /// The digits of a code.
    pub code_digits: u8,
}

/// A number to call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phone {
    /// Who answers.
    pub label: String,
    /// The number.
    pub number: String,
}

/// The clinic's own steps, for its staff. Empty lists stand for the usual ones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "each is named as its level")]
pub struct Local {
    pub emergency: Vec<String>,
    pub same_day: Vec<String>,
    pub get_checked: Vec<String>,
    pub modify_monitor: Vec<String>,
    pub normal_soreness: Vec<String>,
}

/// How long what was not filed is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Retention {
    /// Until the day is over.
    #[default]
    EndOfDay,
    /// So many days.
    Days(u32),
}

/// A part of the set-up that can not be so, by its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} can not be this")]
pub struct Refused(pub &'static str);

impl Clinic {
    /// A clinic as most begin.
    pub fn usual(name: &str, key: &PublicKey) -> Clinic {
        Clinic {
            version: VERSION,
            key: key.to_string(),
            name: name.trim().to_owned(),
            logo: None,
            phones: Vec::new(),
            local: Local::default(),
            languages: vec!["en".to_owned()],
            idle_seconds: 60,
            retention: Retention::EndOfDay,
            walk_ins: true,
            code_digits: 6,
        }
    }

    /// Reads the clinic of this folder.
    ///
    /// # Errors
    /// [`ClinicError::NotSetUp`], [`ClinicError::Damaged`], and what the disk says.
    pub fn read(folder: &ClinicFolder) -> Result<Clinic, ClinicError> {
        let path = folder.clinic();
        if !path.exists() {
            return Err(ClinicError::NotSetUp);
        }
        let damaged = || ClinicError::Damaged("clinic.json");
        let bytes = disk::read(&path, LARGEST)?.ok_or_else(damaged)?;
        let clinic: Clinic = serde_json::from_slice(&bytes).map_err(|_| damaged())?;
        clinic.check().map_err(|_| damaged())?;
        Ok(clinic)
    }

    /// Saves it.
    ///
    /// # Errors
    /// What of it can not be so; what the disk says.
    pub fn save(&self, folder: &ClinicFolder) -> Result<(), ClinicError> {
        self.check()?;
        let bytes = serde_json::to_vec_pretty(self).expect("texts and numbers are JSON");
        Ok(disk::replace(&folder.clinic(), &bytes)?)
    }

    /// The key that kiosks seal with.
    ///
    /// # Errors
    /// [`ClinicError::NoKey`].
    pub fn public_key(&self) -> Result<PublicKey, ClinicError> {
        self.key.parse()
    }

    /// The clinic's own steps at this level.
    pub fn steps(&self, level: Level) -> &[String] {
        match level {
            Level::Emergency => &self.local.emergency,
            Level::SameDay => &self.local.same_day,
            Level::GetChecked => &self.local.get_checked,
            Level::ModifyMonitor => &self.local.modify_monitor,
            Level::NormalSoreness => &self.local.normal_soreness,
        }
    }

    /// The same, to be changed.
    pub fn steps_mut(&mut self, level: Level) -> &mut Vec<String> {
        match level {
            Level::Emergency => &mut self.local.emergency,
            Level::SameDay => &mut self.local.same_day,
            Level::GetChecked => &mut self.local.get_checked,
            Level::ModifyMonitor => &mut self.local.modify_monitor,
            Level::NormalSoreness => &mut self.local.normal_soreness,
        }
    }

    /// Whether every part of it can be so.
    ///
    /// # Errors
    /// The first that can not.
    pub fn check(&self) -> Result<(), Refused> {
        let days = match self.retention {
            Retention::EndOfDay => 1,
            Retention::Days(days) => days,
        };
        let phones = &self.phones;
        let fit = [
            ("version", self.version == VERSION),
            ("key", self.public_key().is_ok()),
            ("name", is_text(&self.name, NAME)),
            ("logo", self.logo.as_deref().is_none_or(is_png)),
            ("phones", phones.len() <= PHONES && phones.iter().all(Phone::fits)),
            ("steps", Level::ALL.iter().all(|level| are_steps(self.steps(*level)))),
            ("languages", !self.languages.is_empty() && self.languages.iter().all(|tag| is_tag(tag))),
            ("idle", IDLE.contains(&self.idle_seconds)),
            ("retention", (1..=MOST_DAYS).contains(&days)),
            ("code_digits", CODE_DIGITS.contains(&self.code_digits)),
        ];
        fit.iter().find(|(_, fits)| !fits).map_or(Ok(()), |(field, _)| Err(Refused(field)))
    }
}

impl Phone {
    fn fits(&self) -> bool {
        let can_be_called = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '(' | ')' | '.' | '#' | '*');
        is_text(&self.label, NAME) && is_text(&self.number, 30) && self.number.chars().all(can_be_called)
    }
}

/// Something to read, not too long, without characters that only computers see.
fn is_text(text: &str, most: usize) -> bool {
    !text.trim().is_empty() && text.chars().count() <= most && !text.chars().any(char::is_control)
}

fn are_steps(steps: &[String]) -> bool {
    steps.len() <= STEPS && steps.iter().all(|step| is_text(step, STEP))
}

/// The first bytes of every PNG, in base64.
const PNG: &str = "iVBORw0KGgo";

fn is_png(logo: &str) -> bool {
    let is_base64 = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
    logo.len() <= LOGO && logo.starts_with(PNG) && logo.bytes().all(is_base64)
}

fn is_tag(tag: &str) -> bool {
    (2..=11).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
