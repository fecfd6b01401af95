//! The key files of a folder: the one in use, and its copy among the backups, which stands in for one that is lost, damaged
//! or of other data.

use std::fs;
use std::path::Path;

use setback_keys::{DataKey, KEYFILE, KeyError, Keyfile, Kind};
use setback_store::StoreError;

use super::mending::{DAMAGED_KEYS, remove};
use super::{Cabinet, copy_of_keys, has_kind, raw};
use crate::memory::Trouble;

impl Cabinet {
    /// The key files that may open the folder, the one in use first; none where nothing is kept yet.
    pub(super) fn key_files(&self) -> Result<Vec<Keyfile>, Trouble> {
        let copy = self.copy();
        match Keyfile::read(self.folder.path()) {
            Ok(keys) => {
                let keys = copy.as_ref().and_then(|copy| self.mended(&keys, copy)).unwrap_or(keys);
                let other = copy.filter(|copy| copy.key_id() != keys.key_id());
                Ok([keys].into_iter().chain(other).collect())
            }
            Err(KeyError::Missing) if !self.has_anything()? => Ok(Vec::new()),
            Err(fault @ (KeyError::Missing | KeyError::Damaged(_) | KeyError::TooLarge { .. })) => {
                let Some(copy) = copy else { return Err(fault.into()) };
                let _put_there_at_the_next_start = self.put_in_place(&copy);
                Ok(vec![copy])
            }
            Err(fault) => Err(fault.into()),
        }
    }

    /// The copy among the backups, where it is good for anything.
    fn copy(&self) -> Option<Keyfile> {
        key_file_at(&copy_of_keys(&self.folder))
    }

    /// With the slots that the copy still has whole.
    fn mended(&self, keys: &Keyfile, copy: &Keyfile) -> Option<Keyfile> {
        let mended = keys.mended_by(copy)?;
        let _mended_again_at_the_next_start = mended.save(self.folder.path());
        Some(mended)
    }

    /// The key out of the first of these files that gives one. Where there is another file, only one that opens what is
    /// here.
    pub(super) fn fitting(
        &self,
        keys: &[Keyfile],
        open: impl Fn(&Keyfile) -> Result<DataKey, KeyError>,
    ) -> Result<DataKey, KeyError> {
        let mut first = None;
        for each in keys {
            match open(each) {
                Ok(key) if keys.len() == 1 || self.folder.is_opened_by(&raw(&key)).unwrap_or(true) => return Ok(key),
                Ok(_) => first = first.or(Some(KeyError::OtherKey)),
                Err(fault) => first = first.or(Some(fault)),
            }
        }
        Err(first.unwrap_or(KeyError::Missing))
    }

    /// The key, where nobody has to type anything.
    pub(super) fn by_itself(&self, keys: &[Keyfile]) -> Result<Option<DataKey>, Trouble> {
        let open = |keys: &Keyfile| {
            let beside = keys.open_unprotected_beside();
            if beside.is_err() && has_kind(keys, Kind::Device) {
                keys.open_with_device(&*self.key_store)
            } else {
                beside
            }
        };
        match self.fitting(keys, open) {
            Ok(key) => Ok(Some(key)),
            Err(fault @ KeyError::OtherKey) if !keys.iter().any(can_be_typed) => Err(fault.into()),
            Err(_) => Ok(None),
        }
    }

    /// The copy takes the place of a key file of other data, once it has opened what is here.
    pub(super) fn adopt_keys(&self, key: &DataKey) {
        let in_use = Keyfile::read(self.folder.path()).ok().map(|keys| keys.key_id());
        let fits = |copy: &Keyfile| copy.key_id() == key.id() && in_use != Some(key.id());
        if let Some(copy) = self.copy().filter(fits) {
            let _adopted_at_the_next_start = self.put_in_place(&copy);
        }
    }

    /// What is in the place now stays under another name.
    fn put_in_place(&self, keys: &Keyfile) -> Result<(), Trouble> {
        let place = self.folder.path().join(KEYFILE);
        if place.exists() {
            fs::rename(&place, self.folder.path().join(DAMAGED_KEYS)).map_err(StoreError::Io)?;
        }
        Ok(keys.save_new(self.folder.path())?)
    }

    /// Keeps a copy of the key file among the backups, so that a way in that was taken away goes from there as well. A file
    /// of another key never takes the place of a good copy, nor does a slot that is damaged by now: what the copy has whole
    /// stays in it.
    pub(super) fn copy_keys(&self, key: &DataKey) -> Result<(), Trouble> {
        let backups = self.folder.backups();
        let keys = Keyfile::read(self.folder.path()).ok().filter(|keys| keys.key_id() == key.id());
        let Some(keys) = keys.filter(|_| backups.exists()) else { return Ok(()) };
        let keys = self.copy().and_then(|copy| keys.mended_by(&copy)).unwrap_or(keys);
        match keys.save(&backups) {
            Err(KeyError::Missing) => Ok(keys.save_new(&backups)?),
            Err(KeyError::Damaged(_) | KeyError::TooLarge { .. } | KeyError::OtherKey) => {
                remove(&copy_of_keys(&self.folder))?;
                Ok(keys.save_new(&backups)?)
            }
            saved => Ok(saved?),
        }
    }
}

/// The key file of any name, where it is good for anything.
pub(super) fn key_file_at(path: &Path) -> Option<Keyfile> {
    Keyfile::from_bytes(&fs::read(path).ok()?).ok()
}

fn can_be_typed(keys: &Keyfile) -> bool {
    has_kind(keys, Kind::Passphrase) || has_kind(keys, Kind::Recovery)
}
