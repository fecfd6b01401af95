//! Emptying the folder: erasing everything, and putting everything aside to begin anew. Both are decided first; what was
//! cut off is finished at the next look.

use setback_keys::{KEYFILE, Kind, TRIES, TRIES_LOCK};
use setback_store::{Backup, Claim, Decision, PersonId, StoreError};

use super::keyring::key_file_at;
use super::mending::DAMAGED_KEYS;
use super::{Cabinet, Opened, copy_of_keys, looks};
use crate::memory::Trouble;

/// Every file of the keys that may lie in the folder.
const KEY_FILES: [&str; 6] = [KEYFILE, "keys.json.new", DAMAGED_KEYS, TRIES, "tries.json.new", TRIES_LOCK];

/// What erasing takes as well.
const ALL_FILES: [&str; 8] = {
    let [keys, new_keys, damaged, tries, new_tries, held] = KEY_FILES;
    [keys, new_keys, damaged, tries, new_tries, held, looks::FILE, looks::HALF]
};

impl Cabinet {
    /// Erases a person, from the data and from every backup.
    ///
    /// Returns the backups that could not be opened and had to be removed whole.
    pub fn erase_person(&self, opened: &mut Opened, person: PersonId) -> Result<Vec<Backup>, Trouble> {
        Ok(opened.desk.store().erase_person(person, self.clock.now())?)
    }

    /// Erases everything: the key first, which alone makes the rest unreadable, then data, backups and what was put aside.
    pub fn erase_everything(&self, opened: Opened) -> Result<(), Trouble> {
        drop(opened);
        let claim = Claim::on(&self.folder)?;
        match claim.decide_to_erase(&self.folder) {
            Err(StoreError::DiskFull) | Ok(()) => self.erase(claim),
            Err(error) => Err(error.into()),
        }
    }

    /// Begins anew beside data that can not be opened: it is put aside, with its backups and its key file, and stays.
    pub fn put_aside(&self) -> Result<(), Trouble> {
        let claim = Claim::on(&self.folder)?;
        claim.decide_to_put_aside(&self.folder, self.clock.now())?;
        Ok(claim.finish(&self.folder, &KEY_FILES)?)
    }

    /// What was decided is read once more under the claim: meanwhile another Setback may have finished it and begun anew.
    pub(super) fn finish_what_was_decided(&self) -> Result<(), Trouble> {
        if self.folder.decided()?.is_none() {
            return Ok(());
        }
        let claim = Claim::on(&self.folder)?;
        match self.folder.decided()? {
            None => Ok(()),
            Some(Decision::Erase) => self.erase(claim),
            Some(Decision::PutAside(_)) => Ok(claim.finish(&self.folder, &KEY_FILES)?),
        }
    }

    fn erase(&self, claim: Claim) -> Result<(), Trouble> {
        self.forget_device_keys();
        Ok(claim.erase(&self.folder, &ALL_FILES)?)
    }

    /// A key that stays in the system's key store opens nothing any more. Every file that may name one is read.
    fn forget_device_keys(&self) {
        let places = [KEYFILE, "keys.json.new", DAMAGED_KEYS].map(|name| self.folder.path().join(name));
        for path in places.into_iter().chain([copy_of_keys(&self.folder)]) {
            let Some(keys) = key_file_at(&path) else { continue };
            for slot in keys.slots().iter().filter(|slot| slot.kind == Kind::Device) {
                let _nothing_depends_on_it = self.key_store.delete(&keys.account_of(slot.id));
            }
        }
    }
}
