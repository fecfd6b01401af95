//! Damaged data and lost keys: what the backups can give back, what is put aside, and emptying the folder.

use std::fs;

use setback_keys::DataKey;
use setback_store::{AuditRow, Backup, Moment, Restored, Store, StoreError};

use super::{Cabinet, Opened, raw};
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
    /// Waits until the data is known to be whole. Where it is certain that it is not, the last good backup takes its place;
    /// where there is none, the data stays open to be read, and nothing is written.
    pub fn settle(&self, mut opened: Opened) -> Result<Opened, Trouble> {
        if opened.hurt.is_some() {
            return Ok(opened);
        }
        match opened.desk.store().settled() {
            Ok(()) => self.updated(opened),
            Err(StoreError::Damaged(_)) => self.settle_damaged(opened),
            Err(error) => Ok(Opened { hurt: Some(error.into()), ..opened }),
        }
    }

    fn settle_damaged(&self, mut opened: Opened) -> Result<Opened, Trouble> {
        let store = opened.desk.store();
        let (found, can_mend) = (store.look_again(), store.has_good_backup()?);
        match found {
            Ok(()) => self.settle_again(opened),
            Err(StoreError::Damaged(_)) if !can_mend => Ok(Opened { hurt: Some(Trouble::OnlyToRead), ..opened }),
            Err(fault @ StoreError::Damaged(_)) => {
                let Opened { desk, key, .. } = opened;
                drop(desk);
                self.mend(key, fault)
            }
            Err(error) => Ok(Opened { hurt: Some(error.into()), ..opened }),
        }
    }

    /// The first look was wrong: it is taken anew, once.
    fn settle_again(&self, opened: Opened) -> Result<Opened, Trouble> {
        let Opened { desk, key, .. } = opened;
        drop(desk);
        let mut opened = self.open(key)?;
        match opened.desk.store().settled() {
            Ok(()) => self.updated(opened),
            Err(error) => Ok(Opened { hurt: opened.hurt.or(Some(error.into())), ..opened }),
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

    /// Puts the last good backup in the place of damaged data. Without one the data is opened to be read, as far as it can.
    ///
    /// # Errors
    /// The fault, where nothing can be read. Nothing was changed then.
    pub(super) fn mend(&self, key: DataKey, fault: StoreError) -> Result<Opened, Trouble> {
        let now = self.clock.now();
        match self.folder.restore_last_good(&raw(&key), now) {
            Ok(restored) => self.restored(key, restored, now, "restored_after_damage"),
            Err(StoreError::Missing(_)) if matches!(fault, StoreError::Damaged(_)) => self.open_to_read(key, fault),
            Err(StoreError::Missing(_)) => Err(fault.into()),
            Err(error) => Err(error.into()),
        }
    }

    /// Opens what can not be written, because of this fault, to be read.
    ///
    /// # Errors
    /// The fault, where nothing can be read.
    pub(super) fn open_to_read(&self, key: DataKey, fault: StoreError) -> Result<Opened, Trouble> {
        let hurt = match &fault {
            StoreError::DiskFull => StoreError::DiskFull.into(),
            StoreError::ReadOnly => StoreError::ReadOnly.into(),
            StoreError::Unreadable(detail) => StoreError::Unreadable(detail.clone()).into(),
            _ => Trouble::OnlyToRead,
        };
        let store = Store::open_to_read(&self.folder, &raw(&key), fault, self.clock.now())?;
        Ok(Opened { hurt: Some(hurt), ..self.opened(store, key, None) })
    }

    /// Makes a backup with what opens it.
    pub fn back_up(&self, opened: &mut Opened) -> Result<Backup, Trouble> {
        let made = opened.desk.store().back_up(self.clock.now()).map_err(Trouble::from);
        let made = made.and_then(|backup| self.copy_keys(&opened.key).map(|()| backup));
        remember(opened, made.as_ref().err());
        made
    }

    /// Makes a backup if something changed and the last one is half an hour old.
    pub fn back_up_if_due(&self, opened: &mut Opened) -> Result<Option<Backup>, Trouble> {
        let made = opened.desk.store().back_up_if_due(self.clock.now()).map_err(Trouble::from);
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
        let now = self.clock.now();
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
        // What can not be read whole can not be backed up; the restore puts it aside as it is.
        if opened.hurt.is_none() {
            opened.desk.store().back_up_beside(now)?;
        }
        self.copy_keys(&opened.key)
    }

    fn restored(&self, key: DataKey, restored: Restored, now: Moment, what: &'static str) -> Result<Opened, Trouble> {
        let mut store = self.store(&key)?;
        store.note(now, what)?;
        Ok(self.opened(store, key, Some(restored)))
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
