//! Putting a backup in the place of the data. What was there is put aside, never deleted.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use chrono::Utc;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::audit::{self, AuditRow};
use crate::backup::{Backup, list, remove_if_there};
use crate::doctor;
use crate::error::StoreError;
use crate::folder::{Folder, Lock, private_folder, settle};
use crate::moment::Moment;
use crate::open::{Key, unlock};

/// What a restore came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// The backup that is in place now.
    pub from: Backup,
    /// What was done after it and is missing now; `None` where the data before can not be read far enough to tell.
    pub missing: Option<Vec<AuditRow>>,
    /// Where the data before was put.
    pub aside: PathBuf,
    /// Newer backups that could not be used, newest first.
    pub unusable: Vec<Backup>,
}

impl Folder {
    /// The backups, newest first.
    pub fn list_backups(&self) -> Result<Vec<Backup>, StoreError> {
        list(self)
    }

    /// Puts the newest good backup in place. The folder must be free.
    ///
    /// # Errors
    /// [`StoreError::Missing`] where no backup is good; then nothing was changed.
    pub fn restore_last_good(&self, key: &Key, now: Moment) -> Result<Restored, StoreError> {
        let mut unusable = Vec::new();
        for backup in list(self)? {
            if doctor::whole(&backup.path, key).is_ok() {
                let restored = self.restore(&backup, key, now)?;
                return Ok(Restored { unusable, ..restored });
            }
            unusable.push(backup);
        }
        Err(StoreError::Missing("good backup"))
    }

    /// Puts this backup in place. The folder must be free.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where it is not whole, or of another key; then nothing was changed.
    pub fn restore(&self, backup: &Backup, key: &Key, now: Moment) -> Result<Restored, StoreError> {
        let _lock = Lock::take(self)?;
        let health = doctor::whole(&backup.path, key)?;
        let missing = audit_of(&self.data(), key, health.changes).ok();
        let fresh = self.path().join("setback.db.new");
        copy(&backup.path, &fresh)?;
        let aside = self.put_aside(now)?;
        for beside in self.data_files().iter().skip(1) {
            remove_if_there(beside)?;
        }
        fs::rename(&fresh, self.data()).map_err(StoreError::of_io)?;
        settle(self.path())?;
        Ok(Restored { from: backup.clone(), missing, aside, unusable: Vec::new() })
    }

    /// Copies the data as it is. It is copied and not moved, so that there is a file in its place at every moment.
    fn put_aside(&self, now: Moment) -> Result<PathBuf, StoreError> {
        let aside = self.damaged().join(now.with_timezone(&Utc).format("%Y%m%dT%H%M%S%.3fZ").to_string());
        private_folder(&aside).map_err(StoreError::of_io)?;
        for path in self.data_files() {
            if let (true, Some(name)) = (path.exists(), path.file_name()) {
                copy(&path, &aside.join(name))?;
            }
        }
        settle(&aside)?;
        Ok(aside)
    }
}

fn copy(from: &Path, to: &Path) -> Result<(), StoreError> {
    fs::copy(from, to).map_err(StoreError::of_io)?;
    File::options().write(true).open(to)?.sync_all().map_err(StoreError::of_io)
}

/// Reads without writing: the file is still to be put aside as it is.
fn audit_of(path: &Path, key: &Key, after: i64) -> Result<Vec<AuditRow>, StoreError> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    unlock(&connection, key)?;
    audit::audit_after(&connection, after)
}
