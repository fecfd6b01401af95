//! Erasing, really: the rows go, the file is rebuilt without them, and so is every backup.

use std::fs;
use std::path::Path;

use rusqlite::{Connection, Transaction, params};

use crate::athlete::merged_into;
use crate::backup::{Backup, list, remove_database, remove_if_there};
use crate::error::StoreError;
use crate::id::PersonId;
use crate::moment::Moment;
use crate::open::{Key, Store, connect};
use crate::{audit, doctor};

/// Every table with the rows of a person, those that others name last. What exercises are called in their files as older
/// versions kept it, and what they were reminded of, can not be told from that of others, and goes; what was set goes with
/// the last person.
const DELETIONS: [(&str, &str); 19] = [
    ("drafts", "person = ?1"),
    ("glances", "person = ?1"),
    ("shares", "person = ?1"),
    ("athletes", "person = ?1"),
    ("lighter", "plan IN (SELECT id FROM plans WHERE episode IN (SELECT id FROM episodes WHERE person = ?1))"),
    ("responses", "plan IN (SELECT id FROM plans WHERE episode IN (SELECT id FROM episodes WHERE person = ?1))"),
    ("plans", "episode IN (SELECT id FROM episodes WHERE person = ?1)"),
    ("checks", "episode IN (SELECT id FROM episodes WHERE person = ?1)"),
    ("episode_ends", "episode IN (SELECT id FROM episodes WHERE person = ?1)"),
    ("episodes", "person = ?1"),
    ("imported_sets", "import IN (SELECT id FROM imports WHERE person = ?1)"),
    ("imports", "person = ?1"),
    ("sets", "session IN (SELECT id FROM sessions WHERE person = ?1)"),
    ("sessions", "person = ?1"),
    ("clearances", "person = ?1"),
    ("profiles", "person = ?1"),
    (
        "settings",
        "name IN ('tried_' || lower(hex(?1)), 'typed_' || lower(hex(?1)), 'carded_' || lower(hex(?1)), 'named_' || lower(hex(?1)), 'merged_' || lower(hex(?1)), 'import_names', 'reminded_of')",
    ),
    (
        "settings",
        "(name IN ('other_gym', 'share_secret') OR name LIKE 'set~_%' ESCAPE '~') AND NOT EXISTS (SELECT 1 FROM persons WHERE id <> ?1)",
    ),
    ("persons", "id = ?1"),
];

/// The setting that names a person who is being erased, and who became part of them, until every backup is done.
const UNFINISHED: &str = "erasing";

impl Store {
    /// Erases a person: from the data, from every backup, and what was put aside as damaged altogether. What remains is
    /// a row of the audit trail without a name. Cut off in the middle, it goes on at the next start.
    ///
    /// Returns the backups that could not be opened and had to be removed whole.
    ///
    /// # Errors
    /// [`StoreError::DiskFull`] and the like. Then either nobody was erased, or it goes on at the next start.
    pub fn erase_person(&mut self, person: PersonId, now: Moment) -> Result<Vec<Backup>, StoreError> {
        let transaction = self.begin()?;
        // Who became part of them stands in older backups under a name of their own.
        let merged = merged_into(&transaction, person)?;
        let whole: Vec<String> = [person].into_iter().chain(merged).map(|one| one.to_string()).collect();
        let unfinished = format!("\"{}\"", whole.join(" "));
        transaction.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", params![UNFINISHED, unfinished])?;
        delete(&transaction, person)?;
        audit::note(&transaction, now, "person_erased", Some(person.as_ref()))?;
        transaction.commit()?;
        self.finish_erasing(Unread::MayBeReadLater)
    }

    /// Goes on at a start with an erasure that was cut off. What the disk does not do keeps nobody from their data: the
    /// erasure then goes on at the next start.
    pub(crate) fn go_on_erasing(&mut self) -> Result<(), StoreError> {
        match self.finish_erasing(Unread::IsGivenUp) {
            Err(error) if is_of_the_disk(&error) => Ok(()),
            finished => finished.map(drop),
        }
    }

    fn finish_erasing(&mut self, unread: Unread) -> Result<Vec<Backup>, StoreError> {
        let unfinished = self.setting(UNFINISHED)?;
        let ids = unfinished.iter().flat_map(|ids| ids.trim_matches('"').split(' '));
        let whole: Vec<PersonId> = ids.filter_map(|id| id.parse().ok()).collect();
        if whole.is_empty() {
            return Ok(Vec::new());
        }
        self.settled()?;
        rebuild(&self.connection)?;
        let removed = self.erase_from_backups(&whole, unread)?;
        remove_folder(&self.folder.damaged())?;
        remove_database(&self.folder.unproved())?;
        remove_if_there(&self.folder.half_restored())?;
        self.connection.execute("DELETE FROM settings WHERE name = ?", [UNFINISHED])?;
        Ok(removed)
    }

    fn erase_from_backups(&self, whole: &[PersonId], unread: Unread) -> Result<Vec<Backup>, StoreError> {
        let mut removed = Vec::new();
        for backup in list(&self.folder)? {
            match erase_from(&backup.path, &self.key, whole) {
                Ok(()) => {}
                Err(StoreError::Unreadable(_)) if unread == Unread::IsGivenUp => {
                    remove_database(&backup.path)?;
                    removed.push(backup);
                }
                Err(error) if is_of_the_disk(&error) => return Err(error),
                Err(_) => {
                    remove_database(&backup.path)?;
                    removed.push(backup);
                }
            }
        }
        Ok(removed)
    }
}

/// What becomes of a backup that the disk does not give out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unread {
    /// It stays, and the erasing goes on at the next start.
    MayBeReadLater,
    /// It was not read at an earlier start either, and goes whole: nobody may find in it later what was erased.
    IsGivenUp,
}

/// Whether it is the disk that has to be seen to, and not the backup: then the backup stays, and the erasing goes on later.
const fn is_of_the_disk(error: &StoreError) -> bool {
    matches!(
        error,
        StoreError::DiskFull
            | StoreError::ReadOnly
            | StoreError::NotAFolder
            | StoreError::InUse
            | StoreError::Io(_)
            | StoreError::Unreadable(_)
    )
}

/// The triggers let rows go only while the person's name stands in `erasing`.
fn delete(transaction: &Transaction, person: PersonId) -> Result<(), StoreError> {
    transaction.execute("INSERT INTO erasing VALUES (?)", [person])?;
    // A correction names the row before it: both go, whichever goes first.
    transaction.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    for (table, rows) in DELETIONS {
        // A backup of an older schema lacks the tables that came later.
        if transaction.table_exists(None, table)? {
            transaction.execute(&format!("DELETE FROM {table} WHERE {rows}"), [person])?;
        }
    }
    transaction.execute("DELETE FROM erasing", [])?;
    Ok(())
}

/// Writes the file anew without what was deleted, and empties the write-ahead log.
fn rebuild(connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch("VACUUM")?;
    let is_busy: bool = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if is_busy { Err(StoreError::InUse) } else { Ok(()) }
}

/// A backup is taken out of the write-ahead mode again, so that it stays one file.
fn erase_from(path: &Path, key: &Key, whole: &[PersonId]) -> Result<(), StoreError> {
    let mut connection = connect(path, key)?;
    let transaction = connection.transaction()?;
    whole.iter().try_for_each(|person| delete(&transaction, *person))?;
    transaction.commit()?;
    rebuild(&connection)?;
    connection.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    drop(connection);
    doctor::whole(path, key).map(|_| ())
}

pub(crate) fn remove_folder(path: &Path) -> Result<(), StoreError> {
    if path.exists() { fs::remove_dir_all(path).map_err(StoreError::of_io) } else { Ok(()) }
}
