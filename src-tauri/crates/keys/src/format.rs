//! The key file as text: JSON, one form. Hostile until parsed.

use std::collections::BTreeSet;
use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use crate::error::{Damage, KeyError};
use crate::keyfile::Keyfile;
use crate::secret::KeyId;
use crate::slot::Slot;

/// The format this build writes, and the newest it reads.
pub const VERSION: u32 = 1;

/// The most bytes a key file may have; eight slots need a tenth of it.
pub const LARGEST_BYTES: usize = 64 << 10;

/// The most slots a key file may have.
pub const MOST_SLOTS: usize = 8;

/// As it stands in the file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Page {
    version: NonZeroU32,
    key: KeyId,
    slots: Vec<Slot>,
}

/// All that is asked of a file before its version is known.
#[derive(Deserialize)]
struct Peek {
    version: NonZeroU32,
}

impl Keyfile {
    /// Reads a key file from the bytes of one, such as a copy in a backup.
    ///
    /// # Errors
    /// [`KeyError::TooLarge`], [`KeyError::NewerFormat`] and [`KeyError::Damaged`]. A slot that is damaged in itself is
    /// no error here: the others still open.
    pub fn from_bytes(bytes: &[u8]) -> Result<Keyfile, KeyError> {
        if bytes.len() > LARGEST_BYTES {
            return Err(KeyError::TooLarge { limit_bytes: LARGEST_BYTES });
        }
        let version = parse::<Peek>(bytes)?.version.get();
        if version > VERSION {
            return Err(KeyError::NewerFormat { version, known: VERSION });
        }
        let page = parse::<Page>(bytes)?;
        expect_slots(&page.slots).map_err(KeyError::Damaged)?;
        Ok(Keyfile { key: page.key, slots: page.slots })
    }

    /// The bytes of the key file, as they are saved. A copy of them opens the same data in the same ways; with a slot
    /// of the kind [`Beside`](crate::Kind::Beside) they are as secret as the data.
    pub fn to_bytes(&self) -> Vec<u8> {
        let version = NonZeroU32::new(VERSION).expect("formats are counted from 1");
        let page = Page { version, key: self.key, slots: self.slots.clone() };
        let mut bytes = serde_json::to_vec_pretty(&page).expect("a key file holds only texts and numbers");
        bytes.push(b'\n');
        bytes
    }
}

/// The reader's own words are left out: they can quote the file.
fn parse<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, KeyError> {
    serde_json::from_slice(bytes)
        .map_err(|error| KeyError::Damaged(Damage::Unreadable { line: error.line(), column: error.column() }))
}

fn expect_slots(slots: &[Slot]) -> Result<(), Damage> {
    let ids: BTreeSet<_> = slots.iter().map(|slot| slot.label.id).collect();
    if slots.is_empty() {
        Err(Damage::NoSlots)
    } else if slots.len() > MOST_SLOTS {
        Err(Damage::TooManySlots)
    } else if ids.len() < slots.len() {
        Err(Damage::DoubleSlot)
    } else {
        Ok(())
    }
}
