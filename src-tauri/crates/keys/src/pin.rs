//! The PIN of a staff: six digits that lock a screen, and how often they may be tried. Knows no screen, and opens no key:
//! six digits would protect none.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::cost::Cost;
use crate::disk;
use crate::error::KeyError;
use crate::hex::Hex;
use crate::passphrase::Passphrase;
use crate::random::{Randomness, public_bytes};
use crate::secret::KEY_BYTES;

/// The name of the file in the folder.
pub const PIN_FILE: &str = "pin.json";

/// The name of the file that is held during a try, so that two at once are counted as two.
const PIN_LOCK: &str = "pin.lock";

/// Digits of a PIN. Source: the design, `08-staff-pin`.
pub const PIN_DIGITS: usize = 6;

/// Wrong tries in a row before there is a wait. Source: issue 7.
pub const FREE_TRIES: u32 = 5;

/// The first wait, which doubles with every further wrong try. Our design choice.
const FIRST_WAIT_MS: i64 = 60_000;

/// The longest wait between two tries, in milliseconds: ten minutes, as on the design's PIN page. A million PINs take
/// nineteen years then, and whoever knows the PIN is kept waiting no longer than this.
pub const LONGEST_WAIT_MS: i64 = 600_000;

/// More bytes than the file ever has, with a count for each place that has a screen.
const LARGEST_BYTES: usize = 16 << 10;

const VERSION: u32 = 1;

/// Six digits. Wiped when dropped; `Debug` shows nothing of them.
pub struct Pin(Passphrase);

/// What is wrong with a PIN, or with the place where it is kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PinError {
    /// It is not six digits.
    #[error("a PIN is {PIN_DIGITS} digits")]
    NotDigits,
    /// One digit six times, or six in a row: the first that anybody tries.
    #[error("this PIN is too easy to guess")]
    TooPlain,
    /// None was set.
    #[error("no PIN is set")]
    NotSet,
    /// It is another.
    #[error("the PIN does not fit")]
    Wrong {
        /// How many tries are left before there is a wait; 0 when there is one from now on.
        left: u32,
    },
    /// Too many wrong ones in a row. This one was not looked at.
    #[error("the next try is possible in {seconds} seconds")]
    Wait {
        /// Seconds until the next try.
        seconds: u32,
    },
    /// The file is not what was written. A new PIN takes its place.
    #[error("the file of the PIN is damaged")]
    Damaged,
    /// What the disk or the memory says. The try was not made, since it could not be counted.
    #[error(transparent)]
    Key(#[from] KeyError),
}

impl Pin {
    /// The digits of any keyboard that writes `0` to `9`.
    ///
    /// # Errors
    /// [`PinError::NotDigits`].
    pub fn typed(text: &str) -> Result<Pin, PinError> {
        if text.len() != PIN_DIGITS || !text.bytes().all(|digit| digit.is_ascii_digit()) {
            return Err(PinError::NotDigits);
        }
        Ok(Pin(Passphrase::new(Zeroizing::new(text.to_owned()))?))
    }

    /// The same for a PIN that is to be set.
    ///
    /// # Errors
    /// [`PinError::NotDigits`], [`PinError::TooPlain`].
    pub fn chosen(text: &str) -> Result<Pin, PinError> {
        let pin = Pin::typed(text)?;
        let steps: Vec<i16> = text
            .as_bytes()
            .windows(2)
            .filter_map(|pair| Some(i16::from(*pair.get(1)?) - i16::from(*pair.first()?)))
            .collect();
        let is_plain = [-1, 0, 1].iter().any(|step| steps.iter().all(|each| each == step));
        if is_plain { Err(PinError::TooPlain) } else { Ok(pin) }
    }
}

impl fmt::Debug for Pin {
    fn fmt(&self, page: &mut fmt::Formatter<'_>) -> fmt::Result {
        page.write_str("(pin)")
    }
}

/// The file: what tells the PIN from another, and the counts. Together, so that whoever takes a count away takes the PIN.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    version: u32,
    cost: Cost,
    salt: Hex<16>,
    hash: Hex<KEY_BYTES>,
    wrong: u32,
    /// What is left of the wait at `seen_at_ms`.
    wait_ms: i64,
    seen_at_ms: i64,
    /// The counts of other places, by name.
    #[serde(default)]
    elsewhere: BTreeMap<String, Tried>,
}

/// How often it was tried at one place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tried {
    wrong: u32,
    wait_ms: i64,
    seen_at_ms: i64,
}

/// Where a PIN is asked. Every look reads the file: another process may have tried meanwhile.
#[derive(Clone, Debug)]
pub struct PinLock {
    folder: PathBuf,
    place: Option<String>,
}

impl PinLock {
    /// The one of this folder.
    pub fn at(folder: &Path) -> PinLock {
        PinLock { folder: folder.to_owned(), place: None }
    }

    /// The same PIN, tried at another place of this name: who tries it there keeps nobody waiting here.
    pub fn elsewhere(folder: &Path, place: &str) -> PinLock {
        PinLock { folder: folder.to_owned(), place: Some(place.to_owned()) }
    }

    /// Whether a PIN was set. A damaged file was.
    pub fn is_set(&self) -> bool {
        !matches!(self.kept(), Err(PinError::NotSet))
    }

    /// Sets a PIN, in the place of an earlier one. No wait is left.
    ///
    /// # Errors
    /// What the disk, the memory or the source of randomness says.
    pub fn set(&self, pin: &Pin, cost: Cost, random: &mut dyn Randomness) -> Result<(), PinError> {
        let _one_at_a_time = disk::hold(&self.folder, PIN_LOCK);
        let salt = public_bytes::<16>(random)?;
        let hash = Hex(*pin.0.derive(cost, &salt)?.bytes());
        let elsewhere = BTreeMap::new();
        self.keep(&Kept {
            version: VERSION,
            cost,
            salt: Hex(salt),
            hash,
            wrong: 0,
            wait_ms: 0,
            seen_at_ms: 0,
            elsewhere,
        })
    }

    /// Whether this is the PIN. The try is on the disk before it is made, so that ending the program does not take it back.
    /// Time is unix milliseconds. A clock that was set back begins the wait again.
    ///
    /// # Errors
    /// [`PinError::Wait`] without looking at it; [`PinError::Wrong`]; [`PinError::NotSet`], [`PinError::Damaged`];
    /// [`PinError::Key`] where it could not be counted.
    pub fn open(&self, pin: &Pin, now_ms: i64) -> Result<(), PinError> {
        let _one_at_a_time = disk::hold(&self.folder, PIN_LOCK);
        let mut kept = self.expect_no_wait(now_ms)?;
        let before = self.tried(&kept);
        let wrong = before.wrong.saturating_add(1);
        self.count(&mut kept, Tried { wrong, wait_ms: wait_after(wrong), seen_at_ms: now_ms })?;
        let tried = match pin.0.derive(kept.cost, &kept.salt.0) {
            Ok(tried) => tried,
            Err(error) => {
                self.count(&mut kept, Tried { seen_at_ms: now_ms, ..before })?;
                return Err(error.into());
            }
        };
        if !is_same(tried.bytes(), &kept.hash.0) {
            return Err(PinError::Wrong { left: FREE_TRIES.saturating_sub(wrong) });
        }
        self.count(&mut kept, Tried { seen_at_ms: now_ms, ..Tried::default() })
    }

    /// Seconds until the next try, 0 if it may be made now.
    ///
    /// # Errors
    /// [`PinError::NotSet`], [`PinError::Damaged`], and those of the disk.
    pub fn wait_seconds(&self, now_ms: i64) -> Result<u32, PinError> {
        let _one_at_a_time = disk::hold(&self.folder, PIN_LOCK);
        match self.expect_no_wait(now_ms) {
            Ok(_) => Ok(0),
            Err(PinError::Wait { seconds }) => Ok(seconds),
            Err(error) => Err(error),
        }
    }

    /// What is kept, with the wait run down to now.
    fn expect_no_wait(&self, now_ms: i64) -> Result<Kept, PinError> {
        let mut kept = self.kept()?;
        let mut tried = self.tried(&kept);
        if now_ms < tried.seen_at_ms {
            tried = Tried { wait_ms: wait_after(tried.wrong), seen_at_ms: now_ms, ..tried };
            self.count(&mut kept, tried)?;
        }
        let left_ms = tried.wait_ms - now_ms.saturating_sub(tried.seen_at_ms);
        if left_ms <= 0 {
            return Ok(kept);
        }
        let seconds = left_ms.unsigned_abs().div_ceil(1000).try_into().unwrap_or(u32::MAX);
        Err(PinError::Wait { seconds })
    }

    /// The count of this place.
    fn tried(&self, kept: &Kept) -> Tried {
        match &self.place {
            None => Tried { wrong: kept.wrong, wait_ms: kept.wait_ms, seen_at_ms: kept.seen_at_ms },
            Some(place) => kept.elsewhere.get(place).copied().unwrap_or_default(),
        }
    }

    fn count(&self, kept: &mut Kept, tried: Tried) -> Result<(), PinError> {
        match &self.place {
            None => Tried { wrong: kept.wrong, wait_ms: kept.wait_ms, seen_at_ms: kept.seen_at_ms } = tried,
            Some(place) => drop(kept.elsewhere.insert(place.clone(), tried)),
        }
        self.keep(kept)
    }

    fn kept(&self) -> Result<Kept, PinError> {
        let bytes = disk::read(&self.folder, PIN_FILE, LARGEST_BYTES)?.ok_or(PinError::NotSet)?;
        let kept: Kept = serde_json::from_slice(&bytes).map_err(|_| PinError::Damaged)?;
        let can_be = |wait_ms: i64| (0..=LONGEST_WAIT_MS).contains(&wait_ms);
        let is_sound = kept.version == VERSION
            && can_be(kept.wait_ms)
            && kept.elsewhere.values().all(|tried| can_be(tried.wait_ms));
        if is_sound { Ok(kept) } else { Err(PinError::Damaged) }
    }

    fn keep(&self, kept: &Kept) -> Result<(), PinError> {
        let bytes = serde_json::to_vec(kept).expect("numbers and digits are JSON");
        Ok(disk::replace(&self.folder, PIN_FILE, &bytes)?)
    }
}

/// 1, 2, 4, 8, 10, 10 ... minutes after the fifth, sixth ... wrong try.
fn wait_after(wrong: u32) -> i64 {
    match wrong.checked_sub(FREE_TRIES) {
        None => 0,
        Some(doublings) => FIRST_WAIT_MS.saturating_mul(2_i64.saturating_pow(doublings)).min(LONGEST_WAIT_MS),
    }
}

/// Looks at every byte, so that the time it takes tells nothing.
fn is_same(one: &[u8; KEY_BYTES], other: &[u8; KEY_BYTES]) -> bool {
    one.iter().zip(other).fold(0, |difference, (one, other)| difference | (one ^ other)) == 0
}
