//! The key file: which slots there are, and how the file comes from and goes to the folder of the data. Adding slots is
//! in `lock.rs`, opening them in `unlock.rs`.

use std::path::Path;

use crate::disk;
use crate::error::KeyError;
use crate::format::LARGEST_BYTES;
use crate::secret::{DataKey, KeyId};
use crate::slot::{Kind, Slot, SlotId};

/// The name of the key file in the folder of the data.
pub const KEYFILE: &str = "keys.json";

/// One data key, wrapped in slots. A value: nothing changes on disk until it is saved.
#[derive(Clone, Debug)]
pub struct Keyfile {
    pub(crate) key: KeyId,
    pub(crate) slots: Vec<Slot>,
}

/// What may be told of a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SlotSummary {
    /// Its name within the file.
    pub id: SlotId,
    /// What opens it.
    pub kind: Kind,
    /// When it was added: unix milliseconds, as whoever added it said.
    pub created_at_ms: i64,
    /// Whether it is as it was written. One that is not will never open.
    pub is_sound: bool,
}

impl Keyfile {
    /// A key file for this data key, without slots yet.
    pub fn for_key(key: &DataKey) -> Keyfile {
        Keyfile { key: key.id(), slots: Vec::new() }
    }

    /// Reads the key file of the folder.
    ///
    /// # Errors
    /// [`KeyError::Missing`], [`KeyError::Disk`], and those of [`Keyfile::from_bytes`].
    pub fn read(folder: &Path) -> Result<Keyfile, KeyError> {
        let bytes = disk::read(folder, KEYFILE, LARGEST_BYTES)?.ok_or(KeyError::Missing)?;
        Keyfile::from_bytes(&bytes)
    }

    /// Saves the first key file of a folder, atomically and durably.
    ///
    /// # Errors
    /// [`KeyError::AlreadyThere`] where there is one, damaged or not: whoever wants to replace it moves it away first.
    /// [`KeyError::NoSoundSlot`] if nothing would open it. [`KeyError::Disk`].
    pub fn save_new(&self, folder: &Path) -> Result<(), KeyError> {
        if disk::is_there(folder, KEYFILE)? {
            return Err(KeyError::AlreadyThere);
        }
        self.put(folder)
    }

    /// Saves a changed key file over the one it was read from, atomically and durably: after a crash the folder has the
    /// old one or the new one.
    ///
    /// # Errors
    /// [`KeyError::OtherKey`] if the file in the folder wraps another data key: saving over it would lose that one.
    /// [`KeyError::NoSoundSlot`] if nothing would open it. Those of [`Keyfile::read`].
    pub fn save(&self, folder: &Path) -> Result<(), KeyError> {
        if Keyfile::read(folder)?.key != self.key {
            return Err(KeyError::OtherKey);
        }
        self.put(folder)
    }

    fn put(&self, folder: &Path) -> Result<(), KeyError> {
        if !self.slots.iter().any(|slot| slot.is_sound(self.key)) {
            return Err(KeyError::NoSoundSlot);
        }
        disk::replace(folder, KEYFILE, &self.to_bytes())
    }

    /// Which data key the slots wrap.
    pub fn key_id(&self) -> KeyId {
        self.key
    }

    /// The slots, in the order in which they were added.
    pub fn slots(&self) -> Vec<SlotSummary> {
        self.slots.iter().map(|slot| self.summary(slot)).collect()
    }

    /// The same with each damaged slot taken from a copy that has it whole; `None` where nothing is gained. A slot that was
    /// removed from here does not come back.
    pub fn mended_by(&self, copy: &Keyfile) -> Option<Keyfile> {
        if copy.key != self.key {
            return None;
        }
        let whole = |damaged: &Slot| {
            let fits = |slot: &&Slot| slot.label.id == damaged.label.id && slot.is_sound(self.key);
            copy.slots.iter().find(fits).cloned()
        };
        let mut mended = self.clone();
        let mut gained = false;
        for slot in mended.slots.iter_mut().filter(|slot| !slot.is_sound(self.key)) {
            if let Some(found) = whole(slot) {
                (*slot, gained) = (found, true);
            }
        }
        gained.then_some(mended)
    }

    pub(crate) fn summary(&self, slot: &Slot) -> SlotSummary {
        SlotSummary {
            id: slot.label.id,
            kind: slot.kind(),
            created_at_ms: slot.label.created_at_ms,
            is_sound: slot.is_sound(self.key),
        }
    }

    /// The account under which the key store keeps the key of a `device` slot. Once the slot is removed and the file is
    /// saved, delete the account from the store; before that, a crash could leave the slot without its key.
    pub fn account_of(&self, id: SlotId) -> String {
        format!("{}-{id}", self.key)
    }

    /// Removes a slot. Copies of the file that were made before still have it: whoever has such a copy and what opened
    /// the slot opens the data.
    ///
    /// # Errors
    /// [`KeyError::NoSuchSlot`]; [`KeyError::LastSlot`] if no sound slot would be left.
    pub fn remove(&mut self, id: SlotId) -> Result<SlotSummary, KeyError> {
        let slots = self.slots();
        let removed = *slots.iter().find(|slot| slot.id == id).ok_or(KeyError::NoSuchSlot { id })?;
        if !slots.iter().any(|slot| slot.is_sound && slot.id != id) {
            return Err(KeyError::LastSlot);
        }
        self.slots.retain(|slot| slot.label.id != id);
        Ok(removed)
    }
}
