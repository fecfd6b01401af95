//! Damaged data and lost keys: what the backups can give back, what is put aside, and emptying the folder.

use std::fs;

use setback_keys::{DataKey, KEYFILE, KeyError, Keyfile, Kind, TRIES};
use setback_store::{AuditRow, Backup, Moment, PersonId, Restored, StoreError};

use super::{Cabinet, Opened, copy_of_keys, looks, raw};
use crate::memory::Trouble;

/// The setting that holds why the last backup failed, until one is made.
const BACKUP_FAILED: &str = "backup_failed";

/// The setting that holds the version of the program that wrote last.
const VERSION: &str = "version";

/// A key file that was damaged, as it was.
pub(super) const DAMAGED_KEYS: &str = "keys.json.damaged";

/// What somebody typed in, by its name in the audit trail. The rest follows from it, or is about keys and copies.
const ENTERED: [&str; 9] = [
    "check_saved",
    "check_corrected",
    "session_saved",
    "session_corrected",
    "session_withdrawn",
    "import_saved",
    "plan_given",
    "response_saved",
    "clearance_entered",
];

/// What somebody typed in after the backup that was restored, and is missing now; `None` where that can not be told.
pub fn missing_entries(restored: &Restored) -> Option<Vec<&AuditRow>> {
    let rows = restored.missing.as_ref()?;
    Some(rows.iter().filter(|row| ENTERED.contains(&row.what.as_str())).collect())
}

/// Why a backup was not put in place, and the data as it was.
pub struct NotRestored {
    /// Why.
    pub why: Trouble,
    /// What is open all the same.
    pub opened: Option<Box<Opened>>,
}

impl NotRestored {
    fn for_good(why: Trouble) -> NotRestored {
        NotRestored { why, opened: None }
    }
}

impl Cabinet {
    /// Waits until the data is known to be whole. Where it is not, the last good backup takes its place.
    pub fn settle(&self, mut opened: Opened) -> Result<Opened, Trouble> {
        match opened.desk.store().settled() {
            Ok(()) => self.updated(opened),
            Err(StoreError::Damaged(_)) => {
                let Opened { desk, key, .. } = opened;
                drop(desk);
                self.mend(key)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Before a new version of the program writes for the first time, what the old one kept is backed up. Where that
    /// fails it is told as a failed backup, and tried again at the next start: what is kept can be read all the same.
    fn updated(&self, mut opened: Opened) -> Result<Opened, Trouble> {
        let this = format!("\"{}\"", env!("CARGO_PKG_VERSION"));
        let last = opened.desk.store().setting(VERSION)?;
        if last.as_ref() == Some(&this) {
            return Ok(opened);
        }
        if last.is_some() && self.back_up(&mut opened).is_err() {
            return Ok(opened);
        }
        let _tried_again_at_the_next_start = opened.desk.store().set(VERSION, &this);
        Ok(opened)
    }

    /// Erases a person, from the data and from every backup.
    ///
    /// Returns the backups that could not be opened and had to be removed whole.
    pub fn erase_person(&self, opened: &mut Opened, person: PersonId) -> Result<Vec<Backup>, Trouble> {
        Ok(opened.desk.store().erase_person(person, (self.clock)())?)
    }

    /// Puts the last good backup in the place of damaged data.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where no backup is good. Nothing was changed then.
    pub(super) fn mend(&self, key: DataKey) -> Result<Opened, Trouble> {
        let now = (self.clock)();
        let restored = match self.folder.restore_last_good(&raw(&key), now) {
            Err(StoreError::Missing(_)) => return Err(StoreError::Damaged("no good backup".to_owned()).into()),
            restored => restored?,
        };
        self.restored(key, restored, now, "restored_after_damage")
    }

    /// Makes a backup with what opens it.
    pub fn back_up(&self, opened: &mut Opened) -> Result<Backup, Trouble> {
        let made = opened.desk.store().back_up((self.clock)()).map_err(Trouble::from);
        let made = made.and_then(|backup| self.copy_keys(&opened.key).map(|()| backup));
        remember(opened, made.as_ref().err());
        made
    }

    /// Makes a backup if something changed and the last one is half an hour old.
    pub fn back_up_if_due(&self, opened: &mut Opened) -> Result<Option<Backup>, Trouble> {
        let made = opened.desk.store().back_up_if_due((self.clock)()).map_err(Trouble::from);
        let made = made.and_then(|backup| self.copy_keys(&opened.key).map(|()| backup));
        if !matches!(made, Ok(None)) {
            remember(opened, made.as_ref().err());
        }
        made
    }

    /// The id of the sentence that says why the last backup failed; `None` where it did not.
    pub fn backup_failed(&self, opened: &mut Opened) -> Result<Option<String>, Trouble> {
        let kept = opened.desk.store().setting(BACKUP_FAILED)?;
        Ok(kept.and_then(|json| serde_json::from_str(&json).ok()).flatten())
    }

    /// Puts a backup that the person chose in place; what there is now is backed up first.
    ///
    /// # Errors
    /// What kept it from being done. The data is as it was then, and open again where it can be.
    pub fn restore(&self, mut opened: Opened, backup: &Backup) -> Result<Opened, NotRestored> {
        let now = (self.clock)();
        if let Err(why) = self.before_a_restore(&mut opened, backup, now) {
            return Err(NotRestored { why, opened: Some(Box::new(opened)) });
        }
        let Opened { desk, key, .. } = opened;
        drop(desk);
        match self.folder.restore(backup, &raw(&key), now) {
            Ok(restored) => self.restored(key, restored, now, "restored").map_err(NotRestored::for_good),
            Err(why) => Err(NotRestored { why: why.into(), opened: self.open(key).ok().map(Box::new) }),
        }
    }

    /// The backup is whole, and what there is now is kept in one of its own.
    fn before_a_restore(&self, opened: &mut Opened, backup: &Backup, now: Moment) -> Result<(), Trouble> {
        let store = opened.desk.store();
        match store.prove(backup) {
            Err(StoreError::Damaged(_)) => return Err(Trouble::BackupDamaged),
            proved => proved?,
        }
        store.back_up_beside(now)?;
        self.copy_keys(&opened.key)
    }

    fn restored(&self, key: DataKey, restored: Restored, now: Moment, what: &'static str) -> Result<Opened, Trouble> {
        let mut store = self.store(&key)?;
        store.note(now, what)?;
        Ok(self.opened(store, key, Some(restored)))
    }

    /// Erases everything: the key first, which alone makes the rest unreadable, then data, backups and what was put aside.
    pub fn erase_everything(&self, opened: Opened) -> Result<(), Trouble> {
        let Opened { desk, key, .. } = opened;
        drop((desk, key));
        self.forget_device_keys();
        remove(&copy_of_keys(&self.folder))?;
        for name in [DAMAGED_KEYS, "keys.json.new", "tries.json.new", KEYFILE, TRIES, looks::FILE, looks::HALF] {
            remove(&self.folder.path().join(name))?;
        }
        Ok(self.folder.erase_everything()?)
    }

    /// Begins anew beside data that can not be opened: it is put aside, with its backups and its key file, and stays.
    pub fn put_aside(&self) -> Result<(), Trouble> {
        let aside = self.folder.damaged().join((self.clock)().to_utc().format("%Y%m%dT%H%M%S%.3fZ").to_string());
        fs::create_dir_all(&aside).map_err(StoreError::Io)?;
        let names = ["setback.db", "setback.db-wal", "setback.db-shm", "backups", KEYFILE, TRIES];
        for name in names {
            let from = self.folder.path().join(name);
            if from.exists() {
                fs::rename(&from, aside.join(name)).map_err(StoreError::Io)?;
            }
        }
        Ok(())
    }

    /// The key file from among the backups, in the place of one that is lost or damaged.
    pub(super) fn keys_from_backup(&self, fault: KeyError) -> Result<Keyfile, Trouble> {
        let Ok(bytes) = fs::read(copy_of_keys(&self.folder)) else { return Err(fault.into()) };
        let Ok(keys) = Keyfile::from_bytes(&bytes) else { return Err(fault.into()) };
        let place = self.folder.path().join(KEYFILE);
        if place.exists() {
            fs::rename(&place, self.folder.path().join(DAMAGED_KEYS)).map_err(StoreError::Io)?;
        }
        keys.save_new(self.folder.path())?;
        Ok(keys)
    }

    /// Keeps a copy of the key file among the backups. A file that is damaged by now, or of another key, never takes the
    /// place of a good copy.
    pub(super) fn copy_keys(&self, key: &DataKey) -> Result<(), Trouble> {
        let backups = self.folder.backups();
        let keys = Keyfile::read(self.folder.path()).ok().filter(|keys| keys.key_id() == key.id());
        let Some(keys) = keys.filter(|_| backups.exists()) else { return Ok(()) };
        match keys.save(&backups) {
            Err(KeyError::Missing) => Ok(keys.save_new(&backups)?),
            Err(KeyError::Damaged(_) | KeyError::TooLarge { .. } | KeyError::OtherKey) => {
                remove(&copy_of_keys(&self.folder))?;
                Ok(keys.save_new(&backups)?)
            }
            saved => Ok(saved?),
        }
    }

    /// A key that stays in the system's key store opens nothing any more.
    fn forget_device_keys(&self) {
        let Ok(keys) = Keyfile::read(self.folder.path()) else { return };
        for slot in keys.slots().iter().filter(|slot| slot.kind == Kind::Device) {
            let _nothing_depends_on_it = self.key_store.delete(&keys.account_of(slot.id));
        }
    }
}

/// Where even this can not be written, whoever asked for the backup is told all the same.
fn remember(opened: &mut Opened, fault: Option<&Trouble>) {
    let json = serde_json::json!(fault.map(Trouble::id)).to_string();
    let _unwritten = opened.desk.store().set(BACKUP_FAILED, &json);
}

pub(super) fn remove(path: &std::path::Path) -> Result<(), Trouble> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::Io(error).into()),
        Ok(()) | Err(_) => Ok(()),
    }
}
