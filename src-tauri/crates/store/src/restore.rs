//! Putting a backup in the place of the data. What was there is put aside, never deleted.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use chrono::Utc;
use rusqlite::OpenFlags;
use rusqlite::config::DbConfig;

use crate::audit::{self, AuditRow};
use crate::backup::{Backup, list, remove_if_there};
use crate::doctor;
use crate::error::StoreError;
use crate::folder::{Folder, Lock, private_folder, settle};
use crate::moment::Moment;
use crate::open::{Key, open_file, unlock};

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
    /// The backups, the one made last first.
    pub fn list_backups(&self) -> Result<Vec<Backup>, StoreError> {
        list(self)
    }

    /// Whether the data or a backup here can be opened with this key.
    pub fn is_opened_by(&self, key: &Key) -> Result<bool, StoreError> {
        let backups = list(self)?.into_iter().map(|backup| backup.path);
        Ok([self.data()].into_iter().chain(backups).any(|path| doctor::is_opened_by(&path, key)))
    }

    /// Puts the newest good backup in place. The folder must be free.
    ///
    /// # Errors
    /// [`StoreError::Missing`] where no backup is good; then nothing was changed.
    pub fn restore_last_good(&self, key: &Key, now: Moment) -> Result<Restored, StoreError> {
        let mut unusable = Vec::new();
        for backup in list(self)? {
            if backup.is_whole(key) {
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
        let mut lock = Lock::take(self)?;
        finish(self)?;
        let health = backup.look(key)?;
        let missing = audit_of(&self.data(), key, health.changes).ok();
        copy(&backup.path, &self.half_restored()).map_err(StoreError::of_io)?;
        let aside = self.put_aside(now).map_err(StoreError::of_io)?;
        rename(&self.half_restored(), &self.restored())?;
        finish(self)?;
        lock.was_looked_at = true;
        Ok(Restored { from: backup.clone(), missing, aside, unusable: Vec::new() })
    }

    /// Keeps the data as it is under a second name, so that there is a file in its place at every moment.
    fn put_aside(&self, now: Moment) -> io::Result<PathBuf> {
        let aside = self.free_name_in_damaged(now);
        private_folder(&aside)?;
        for path in self.data_files() {
            if let (true, Some(name)) = (path.exists(), path.file_name()) {
                second_name(&path, &aside.join(name))?;
            }
        }
        settle(&aside)?;
        settle(&self.damaged())?;
        Ok(aside)
    }

    fn free_name_in_damaged(&self, now: Moment) -> PathBuf {
        let mut aside = self.damaged().join(now.with_timezone(&Utc).format("%Y%m%dT%H%M%S%.3fZ").to_string());
        while aside.exists() {
            aside.as_mut_os_string().push("-again");
        }
        aside
    }
}

/// Puts a backup in place that a restore has decided on; also at the next start, where the restore was cut off. The log
/// beside the data before is not the backup's and goes first.
pub(crate) fn finish(folder: &Folder) -> Result<(), StoreError> {
    if !folder.restored().exists() {
        return Ok(());
    }
    folder.data_files().iter().skip(1).try_for_each(|path| remove_if_there(path))?;
    settle(folder.path()).map_err(StoreError::of_io)?;
    rename(&folder.restored(), &folder.data())
}

/// The new name is on the disk when this returns.
fn rename(from: &Path, to: &Path) -> Result<(), StoreError> {
    let renamed = fs::rename(from, to).and_then(|()| to.parent().map_or(Ok(()), settle));
    renamed.map_err(StoreError::of_io)
}

/// A second name needs no room and reads nothing, so that it can be had of a file on a failing disk too. Where the file
/// system knows none, the file is copied.
fn second_name(from: &Path, to: &Path) -> io::Result<()> {
    fs::hard_link(from, to).or_else(|_| copy(from, to))
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::copy(from, to)?;
    File::options().write(true).open(to)?.sync_all()
}

/// Reads without writing: the file is still to be put aside as it is.
fn audit_of(path: &Path, key: &Key, after: i64) -> Result<Vec<AuditRow>, StoreError> {
    let connection = open_file(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    unlock(&connection, key)?;
    audit::audit_after(&connection, after)
}
