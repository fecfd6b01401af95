//! A data folder of its own, invented times, and the door that SQLite itself leaves open.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta};
use rusqlite::Connection;
use setback_store::*;

/// A folder of its own, removed at the end.
pub struct Room(tempfile::TempDir);

impl Room {
    pub fn new() -> Room {
        Room(tempfile::tempdir().unwrap())
    }

    pub fn folder(&self) -> Folder {
        Folder::at(self.0.path().join("data"))
    }

    pub fn open(&self) -> Store {
        self.open_at(0)
    }

    pub fn open_at(&self, hours: i64) -> Store {
        self.try_open_at(hours).unwrap()
    }

    pub fn try_open_at(&self, hours: i64) -> Result<Store, StoreError> {
        Store::open(&self.folder(), &key(), noon(hours))
    }

    /// The data without the store: whoever has the key can do this.
    pub fn raw(&self) -> Connection {
        raw(&self.folder().data())
    }

    /// What a Setback that is ended by force leaves in the lock.
    pub fn was_cut_off(&self) {
        fs::write(self.folder().path().join("setback.lock"), "at work").unwrap();
    }
}

/// A file opened with the key, and nothing else set.
pub fn raw(path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    let digits: String = key().iter().map(|byte| format!("{byte:02x}")).collect();
    let pragma = format!("PRAGMA key = \"x'{digits}'\"; PRAGMA cipher_log_level = NONE;");
    connection.execute_batch(&pragma).unwrap();
    connection
}

/// Every row of every table, as text.
pub fn dump(connection: &Connection) -> Vec<String> {
    names_of(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        .into_iter()
        .flat_map(|table| rows_of(connection, &table))
        .collect()
}

pub fn names_of(connection: &Connection, select: &str) -> Vec<String> {
    let mut select = connection.prepare(select).unwrap();
    select.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

fn rows_of(connection: &Connection, table: &str) -> Vec<String> {
    let mut select = connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
    let width = select.column_count();
    let line = |row: &rusqlite::Row| {
        let fields: Vec<String> = (0..width).map(|column| field(row.get_ref(column).unwrap())).collect();
        Ok(format!("{table}: {}", fields.join(", ")))
    };
    select.query_map([], line).unwrap().collect::<Result<_, _>>().unwrap()
}

fn field(value: rusqlite::types::ValueRef) -> String {
    value.as_str().map_or_else(|_| format!("{value:?}"), str::to_owned)
}

/// Every file below a folder, in order.
pub fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        entries.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect();
    files.sort();
    files
}

pub fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}

pub fn key() -> Key {
    Key::new([7; 32])
}

/// Noon of an invented first day, so many hours later.
pub fn noon(hours: i64) -> Moment {
    minutes(hours * 60)
}

/// The same in minutes.
pub fn minutes(minutes: i64) -> Moment {
    let first: Moment = DateTime::parse_from_rfc3339("2026-03-01T12:00:00+01:00").unwrap();
    first + TimeDelta::minutes(minutes)
}

/// Said past the test harness, which keeps what a passing test prints. What may be mounted is for the machine to say, and
/// no package changes it.
pub fn cannot_run(why: &str) {
    let _nobody_listens = writeln!(std::io::stderr(), "store test cannot run here: {why}");
}
