//! Codes of one use: given out at the desk, entered at a kiosk. A code has no name with it, and its file does not tell it.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::PathBuf;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use setback_keys::{KeyError, Randomness};
use setback_store::{Moment, VisitId};
use sha2::{Digest, Sha256};

use crate::disk;
use crate::fault::ClinicError;
use crate::folder::ClinicFolder;

/// So long a code can be entered. Source: issue 7 and `kiosks-and-coaches.md`.
pub const CODE_HOURS: i64 = 48;

/// Wrong codes in a row that close code entry at a kiosk. Source: as above.
pub const WRONG_CODES: u32 = 5;

const CODE: &str = ".code";

/// More bytes than such a file ever has.
const LARGEST: u64 = 1024;

/// A code that was given out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issued {
    /// The turn it stands for.
    pub visit: VisitId,
    /// The digits, told once.
    pub code: String,
    /// The number that the person is called by.
    pub number: u32,
    /// Until when it can be entered.
    pub good_until: Moment,
}

/// The codes of a clinic, at one of its kiosks or at its desk.
#[derive(Clone, Debug)]
pub struct Codes {
    folder: PathBuf,
    place: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Open {
    number: u32,
    salt: [u8; 16],
    sha256: [u8; 32],
    good_until_ms: i64,
}

impl Codes {
    /// Those of this clinic, at a place of this name.
    pub fn at(folder: &ClinicFolder, place: &str) -> Codes {
        Codes { folder: folder.codes(), place: place.to_owned() }
    }

    /// A code for a person with this number. Codes that nobody used in time are forgotten.
    ///
    /// # Errors
    /// What the disk or the source of randomness says.
    pub fn issue(
        &self,
        digits: u8,
        number: u32,
        now: Moment,
        random: &mut dyn Randomness,
    ) -> Result<Issued, ClinicError> {
        self.forget_old(now)?;
        let code = self.new_code(digits, random)?;
        let mut salt = [0; 16];
        random.fill(&mut salt).map_err(no_randomness)?;
        let (visit, good_until) = (VisitId::new(now), now + TimeDelta::hours(CODE_HOURS));
        let open = Open { number, salt, sha256: hashed(&salt, &code), good_until_ms: good_until.timestamp_millis() };
        let bytes = serde_json::to_vec(&open).expect("numbers are JSON");
        disk::replace(&self.folder.join(format!("{visit}{CODE}")), &bytes)?;
        Ok(Issued { visit, code, number, good_until })
    }

    /// Uses a code up: the turn and the number that it stands for.
    ///
    /// # Errors
    /// [`ClinicError::WrongCode`] for one that is wrong, used or too old; [`ClinicError::CodesClosed`] after five of them,
    /// without looking; what the disk says.
    pub fn enter(&self, code: &str, now: Moment) -> Result<(VisitId, u32), ClinicError> {
        let wrong = self.wrong()?;
        if WRONG_CODES <= wrong {
            return Err(ClinicError::CodesClosed);
        }
        // Counted before it is looked at, so that ending the program does not take it back.
        self.count(wrong + 1)?;
        for (visit, open) in self.open(now)? {
            if open.sha256 == hashed(&open.salt, code) && self.use_up(visit)? {
                self.count(0)?;
                return Ok((visit, open.number));
            }
        }
        Err(ClinicError::WrongCode { left: WRONG_CODES - wrong - 1 })
    }

    /// Whether code entry is closed here.
    ///
    /// # Errors
    /// What the disk says.
    pub fn is_closed(&self) -> io::Result<bool> {
        Ok(WRONG_CODES <= self.wrong()?)
    }

    /// Opens code entry again: staff are here.
    ///
    /// # Errors
    /// What the disk says.
    pub fn reopen(&self) -> io::Result<()> {
        self.count(0)
    }

    /// A code that is not open already.
    fn new_code(&self, digits: u8, random: &mut dyn Randomness) -> Result<String, ClinicError> {
        let all = self.each()?;
        loop {
            let mut bytes = [0; 8];
            random.fill(&mut bytes).map_err(no_randomness)?;
            let number = u64::from_le_bytes(bytes) % 10_u64.pow(digits.into());
            let code = format!("{number:0width$}", width = usize::from(digits));
            if !all.iter().any(|(_, open)| open.sha256 == hashed(&open.salt, &code)) {
                return Ok(code);
            }
        }
    }

    fn open(&self, now: Moment) -> io::Result<Vec<(VisitId, Open)>> {
        let is_good = |(_, open): &(VisitId, Open)| now.timestamp_millis() < open.good_until_ms;
        Ok(self.each()?.into_iter().filter(is_good).collect())
    }

    /// Every code that can be read.
    fn each(&self) -> io::Result<Vec<(VisitId, Open)>> {
        let mut codes = Vec::new();
        for name in disk::names(&self.folder, CODE)? {
            let bytes = disk::read(&self.folder.join(format!("{name}{CODE}")), LARGEST)?.unwrap_or_default();
            codes.extend(name.parse().ok().zip(serde_json::from_slice(&bytes).ok()));
        }
        Ok(codes)
    }

    /// Takes the file away. Of two who try at once, one does.
    fn use_up(&self, visit: VisitId) -> io::Result<bool> {
        match fs::remove_file(self.folder.join(format!("{visit}{CODE}"))) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn forget_old(&self, now: Moment) -> io::Result<()> {
        let is_old = |open: &Open| open.good_until_ms <= now.timestamp_millis();
        let mut old = self.each()?.into_iter().filter(|(_, open)| is_old(open));
        old.try_for_each(|(visit, _)| self.use_up(visit).map(drop))
    }

    fn count_file(&self) -> PathBuf {
        self.folder.join(format!("{}.wrong", self.place))
    }

    /// Wrong codes in a row. A count that can not be read is a full one: staff open it again.
    fn wrong(&self) -> io::Result<u32> {
        let bytes = disk::read(&self.count_file(), LARGEST)?;
        let count = bytes.map(|bytes| std::str::from_utf8(&bytes).ok().and_then(|text| text.trim().parse().ok()));
        Ok(count.map_or(0, |count| count.unwrap_or(WRONG_CODES)))
    }

    fn count(&self, wrong: u32) -> io::Result<()> {
        match wrong {
            0 => disk::remove(&self.count_file()),
            _ => disk::replace(&self.count_file(), wrong.to_string().as_bytes()),
        }
    }
}

fn hashed(salt: &[u8; 16], code: &str) -> [u8; 32] {
    Sha256::new().chain_update(salt).chain_update(code).finalize().into()
}

fn no_randomness(error: KeyError) -> ClinicError {
    ClinicError::Pin(error.into())
}
