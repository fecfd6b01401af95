//! Whether what is kept is whole: the quick look at every start, and the deep one.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use crate::error::StoreError;
use crate::moment::Moment;
use crate::open::{Key, Store, connect, open_file, schema_of, unlock};
use crate::{audit, backup};

/// What a deep look found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    /// The schema of the file.
    pub schema: i64,
    /// How many things were done, by the audit trail.
    pub changes: i64,
    /// What is wrong; empty when all is well.
    pub faults: Vec<String>,
}

/// Everything that `doctor` tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The data in use.
    pub data: Health,
    /// Bytes of the data in use.
    pub bytes: u64,
    /// How many rows each table holds.
    pub rows: Vec<(&'static str, i64)>,
    /// Each backup, and whether it can be opened and is whole.
    pub backups: Vec<(backup::Backup, Result<Health, String>)>,
    /// Whether the Setback before this one was cut off.
    pub was_cut_off: bool,
    /// Which SQLite, and which SQLCipher.
    pub engines: (String, String),
}

/// Each table whose rows mean something to a person.
const TABLES: [&str; 10] =
    ["persons", "episodes", "checks", "drafts", "sessions", "sets", "plans", "responses", "clearances", "audit"];

/// How long a deep look is good for.
const DEEP_EVERY_DAYS: u64 = 7;

/// The look at the start. After a cut-off, and every week, it is the deep one.
pub(crate) fn at_start(path: &Path, key: &Key, was_cut_off: bool, now: Moment) -> Result<(), StoreError> {
    let connection = connect(path, key)?;
    let deep = was_cut_off || is_deep_due(&connection, now)?;
    let faults = if deep { deep_faults(&connection)? } else { answers(&connection, "quick_check")? };
    if !faults.is_empty() {
        return Err(StoreError::Damaged(faults.join("; ")));
    }
    if deep {
        // On a full disk the data is as whole as before: the next start looks as deep again, no more.
        let _not_remembered = remember_deep(&connection, now);
    }
    Ok(())
}

/// The deep look once more, with a connection of its own.
pub(crate) fn again(path: &Path, key: &Key) -> Result<(), StoreError> {
    let faults = deep_faults(&connect(path, key)?)?;
    if faults.is_empty() { Ok(()) } else { Err(StoreError::Damaged(faults.join("; "))) }
}

fn is_deep_due(connection: &Connection, now: Moment) -> Result<bool, StoreError> {
    let last = "SELECT value FROM settings WHERE name = 'deep_look'";
    let last: Option<String> = rusqlite::OptionalExtension::optional(connection.query_row(last, [], |row| row.get(0)))?;
    let last = last.and_then(|millis| millis.parse::<i64>().ok());
    let age = last.map(|last| now.timestamp_millis().abs_diff(last));
    Ok(age.is_none_or(|age| age >= DEEP_EVERY_DAYS * 86_400_000))
}

fn remember_deep(connection: &Connection, now: Moment) -> Result<(), StoreError> {
    let millis = now.timestamp_millis().to_string();
    connection.execute("INSERT OR REPLACE INTO settings VALUES ('deep_look', ?)", [millis])?;
    Ok(())
}

fn in_words(error: StoreError) -> String {
    error.to_string()
}

/// What a pragma says that answers `ok`, or nothing, or one fault a row.
fn answers(connection: &Connection, pragma: &str) -> Result<Vec<String>, StoreError> {
    let mut select = connection.prepare(&format!("PRAGMA {pragma}"))?;
    let told = select.query_map([], |row| {
        let value = row.get_ref(0)?;
        Ok(value.as_str().map_or_else(|_| format!("{pragma}: {value:?}"), str::to_owned))
    })?;
    let told: Vec<String> = told.collect::<rusqlite::Result<_>>()?;
    Ok(told.into_iter().filter(|line| line != "ok").collect())
}

/// Every page, every reference, every link of the audit trail.
fn deep_faults(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let mut faults = Vec::new();
    for pragma in ["cipher_integrity_check", "integrity_check", "foreign_key_check"] {
        faults.extend(answers(connection, pragma)?);
    }
    if let Err(broken) = audit::walk(connection)? {
        faults.push(format!("audit row {}", broken.seq));
    }
    Ok(faults)
}

/// A deep look at a file that nobody works in, which is not changed by it.
pub(crate) fn look_at(path: &Path, key: &Key) -> Result<Health, StoreError> {
    let connection = open_file(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    unlock(&connection, key)?;
    health(&connection)
}

/// Whether the key is that of the file.
pub(crate) fn is_opened_by(path: &Path, key: &Key) -> bool {
    let connection = open_file(path, OpenFlags::SQLITE_OPEN_READ_ONLY);
    connection.is_ok_and(|connection| unlock(&connection, key).is_ok())
}

/// A setting of a file that nobody works in.
pub(crate) fn setting_in(path: &Path, key: &Key, name: &str) -> Result<Option<String>, StoreError> {
    let connection = open_file(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    unlock(&connection, key)?;
    let value = connection.query_row("SELECT value FROM settings WHERE name = ?", [name], |row| row.get(0));
    Ok(rusqlite::OptionalExtension::optional(value)?)
}

fn health(connection: &Connection) -> Result<Health, StoreError> {
    let faults = deep_faults(connection)?;
    let changes = audit::last(connection)?.0;
    Ok(Health { schema: schema_of(connection)?, changes, faults })
}

/// The health of a file, or why it can not even be read.
pub(crate) fn whole(path: &Path, key: &Key) -> Result<Health, StoreError> {
    let health = look_at(path, key)?;
    if health.faults.is_empty() { Ok(health) } else { Err(StoreError::Damaged(health.faults.join("; "))) }
}

impl Store {
    /// Looks at everything, backups included.
    ///
    /// # Errors
    /// When the data can not be read at all. What can be read and is wrong stands in the report.
    pub fn doctor(&self) -> Result<Report, StoreError> {
        let engine = |sql: &str| self.connection.query_row(sql, [], |row| row.get::<_, String>(0));
        let rows = TABLES.map(|table| self.count(table).map(|count| (table, count)));
        let look = |backup: backup::Backup| {
            let seen = backup.look(&self.key).map_err(in_words);
            (backup, seen)
        };
        Ok(Report {
            data: health(&self.connection)?,
            bytes: self.folder.data_files().iter().filter_map(|path| path.metadata().ok()).map(|file| file.len()).sum(),
            rows: rows.into_iter().collect::<Result<_, _>>()?,
            backups: self.backups()?.into_iter().map(look).collect(),
            was_cut_off: self.was_cut_off(),
            engines: (engine("SELECT sqlite_version()")?, engine("PRAGMA cipher_version")?),
        })
    }

    fn count(&self, table: &str) -> Result<i64, StoreError> {
        Ok(self.connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?)
    }
}
