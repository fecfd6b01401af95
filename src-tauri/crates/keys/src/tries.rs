//! Slows guessing down: from the third wrong passphrase in a row on there is a wait, which doubles. For somebody at the
//! keyboard; whoever has taken a copy of the key file is slowed by the cost of the passphrase alone.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::disk;
use crate::error::KeyError;
use crate::secret::DataKey;

/// The name of the count in the folder of the data.
pub const TRIES: &str = "tries.json";

/// The name of the file that is held during a try, so that two at once are counted as two.
pub const TRIES_LOCK: &str = "tries.lock";

/// The longest wait between two tries.
pub const LONGEST_WAIT_SECONDS: u32 = 60;

/// Wrong passphrases in a row before there is a wait.
const FREE: u32 = 2;

/// More bytes than the count ever has.
const LARGEST_BYTES: usize = 256;

/// Wrong passphrases in a row, and when the last of them was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Count {
    wrong: u32,
    last_at_ms: i64,
}

/// The count of one folder, kept there, so that starting the app again does not end a wait. Read it once and keep it: where
/// the folder can not be written to, the count is in this value alone.
#[derive(Clone, Debug)]
pub struct Tries {
    folder: PathBuf,
    count: Count,
    /// The folder could not be written to: the count is here alone.
    is_unwritten: bool,
}

impl Tries {
    /// Reads the count of the folder. Missing or unreadable, it begins again: whoever could remove it could as well copy
    /// the key file, and nobody is locked out by a damaged count.
    pub fn read(folder: &Path) -> Tries {
        Tries { folder: folder.to_owned(), count: written(folder), is_unwritten: false }
    }

    /// Opens, or says how long to wait. The try is counted before it is made, so that ending the app in between does not
    /// take it back. Tries at the same moment, of other programs as well, are made one after the other: each of them counts
    /// and waits for the ones before. Time is unix milliseconds; a clock that was set back starts the wait again, once.
    ///
    /// # Errors
    /// [`KeyError::Wait`] without trying; otherwise what the attempt says. Only [`KeyError::WrongPassphrase`] counts.
    pub fn open(
        &mut self,
        now_ms: i64,
        attempt: impl FnOnce() -> Result<DataKey, KeyError>,
    ) -> Result<DataKey, KeyError> {
        let _one_at_a_time = disk::hold(&self.folder, TRIES_LOCK);
        if !self.is_unwritten {
            self.count = written(&self.folder);
        }
        self.expect_no_wait(now_ms)?;
        let before = self.count;
        self.set(Count { wrong: before.wrong.saturating_add(1), last_at_ms: now_ms });
        let opened = attempt();
        match &opened {
            Ok(_) => self.set(Count::default()),
            Err(KeyError::WrongPassphrase) => {}
            Err(_) => self.set(before),
        }
        opened
    }

    /// Seconds until the next try, 0 if it may be made now.
    pub fn wait_seconds(&mut self, now_ms: i64) -> u32 {
        if now_ms < self.count.last_at_ms {
            self.set(Count { last_at_ms: now_ms, ..self.count });
        }
        let passed_ms = now_ms.saturating_sub(self.count.last_at_ms);
        let left_ms = i64::from(self.whole_wait_seconds()) * 1000 - passed_ms;
        left_ms.max(0).unsigned_abs().div_ceil(1000).try_into().unwrap_or(LONGEST_WAIT_SECONDS)
    }

    fn expect_no_wait(&mut self, now_ms: i64) -> Result<(), KeyError> {
        match self.wait_seconds(now_ms) {
            0 => Ok(()),
            seconds => Err(KeyError::Wait { seconds }),
        }
    }

    /// 1, 2, 4 ... after the third, fourth, fifth.
    fn whole_wait_seconds(&self) -> u32 {
        match self.count.wrong.checked_sub(FREE + 1) {
            None => 0,
            Some(doublings) => 2u32.saturating_pow(doublings).min(LONGEST_WAIT_SECONDS),
        }
    }

    /// A count that can not be written holds for as long as the app runs: a full disk keeps nobody from their data.
    fn set(&mut self, count: Count) {
        self.count = count;
        let kept = if count == Count::default() {
            disk::remove(&self.folder, TRIES)
        } else {
            let bytes = serde_json::to_vec(&count).expect("two numbers are JSON");
            disk::replace(&self.folder, TRIES, &bytes)
        };
        self.is_unwritten = kept.is_err();
    }
}

fn written(folder: &Path) -> Count {
    let bytes = disk::read(folder, TRIES, LARGEST_BYTES).ok().flatten();
    bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}
