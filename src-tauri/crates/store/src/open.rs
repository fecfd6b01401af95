//! Opening the data: the key, the settings of every connection, the schema, the check at the start.

use std::path::{Path, PathBuf};
use std::sync::Once;

use refinery::embed_migrations;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use zeroize::Zeroizing;

use crate::error::StoreError;
use crate::folder::{Folder, Lock};
use crate::gate::Gate;
use crate::moment::Moment;
use crate::{backup, doctor, restore};

embed_migrations!("src/migrations");

/// The key of the data: 32 random bytes.
pub type Key = Zeroizing<[u8; 32]>;

/// What is remembered, open for one Setback.
#[derive(Debug)]
pub struct Store {
    // The order matters: the gate's connection and this one are closed before the lock is given back.
    gate: Gate,
    pub(crate) connection: Connection,
    pub(crate) folder: Folder,
    pub(crate) key: Key,
    lock: Lock,
    /// When it was opened to be read for want of room: whether there is some now is tried before each write.
    waits_for_room: Option<Moment>,
    /// How often writing was begun.
    writes: u64,
}

/// Older SQLite can damage a file when two connections write and checkpoint at the same instant. Source: the release
/// notes of SQLite 3.51.3.
const OLDEST_SQLITE: i32 = 3_051_003;

/// A folder that no other Setback may work in while this is held.
#[derive(Debug)]
pub struct Claim(pub(crate) Lock);

impl Claim {
    /// Takes the folder, which is created where it is not there.
    ///
    /// # Errors
    /// [`StoreError::InUse`] and [`StoreError::ReadOnly`].
    pub fn on(folder: &Folder) -> Result<Claim, StoreError> {
        folder.create()?;
        Lock::take(folder).map(Claim)
    }
}

impl Store {
    /// Opens what is kept in this folder, or begins to keep something. A restore or an erasing that was cut off is
    /// finished first; a file of an older schema is backed up and brought up to date. The file is checked in the
    /// background: see [`Store::settled`].
    ///
    /// # Errors
    /// [`StoreError::InUse`], [`StoreError::ReadOnly`], [`StoreError::DiskFull`], [`StoreError::Newer`],
    /// [`StoreError::Gone`], and [`StoreError::Damaged`] where the file or the key is not the right one. Nothing is
    /// changed then.
    pub fn open(folder: &Folder, key: &Key, now: Moment) -> Result<Store, StoreError> {
        Store::open_claimed(Claim::on(folder)?, folder, key, now)
    }

    /// The same, in a folder that was claimed before.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_claimed(claim: Claim, folder: &Folder, key: &Key, now: Moment) -> Result<Store, StoreError> {
        let Claim(mut lock) = claim;
        restore::finish(folder)?;
        let is_new = !folder.has_data();
        if is_new && (lock.is_kept || has_left_something(folder)?) {
            return Err(StoreError::Gone);
        }
        let (connection, gate) = to_write(folder, key, &mut lock, now, is_new)?;
        let (folder, key) = (folder.clone(), key.clone());
        let mut store = Store { gate, connection, folder, key, lock, waits_for_room: None, writes: 0 };
        store.go_on_erasing()?;
        Ok(store)
    }

    /// Opens data that can not be written, because of this fault: what can be read is read, and nothing is written, not
    /// even beside it. After [`StoreError::DiskFull`] each write tries anew whether there is room.
    ///
    /// # Errors
    /// The fault, where nothing can be read; [`StoreError::InUse`].
    pub fn open_to_read(folder: &Folder, key: &Key, fault: StoreError, now: Moment) -> Result<Store, StoreError> {
        let lock = match Lock::take_to_read(folder) {
            Err(StoreError::InUse) => return Err(StoreError::InUse),
            lock => lock.ok(),
        };
        let (Some(lock), Ok(connection)) = (lock, to_read(folder, key)) else { return Err(fault) };
        let waits_for_room = matches!(fault, StoreError::DiskFull).then_some(now);
        let gate = Gate::shut(fault);
        Ok(Store { gate, connection, folder: folder.clone(), key: key.clone(), lock, waits_for_room, writes: 0 })
    }

    /// Looks at the data once more, as deep as can be: what was found before may have been the disk's slip.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn look_again(&self) -> Result<(), StoreError> {
        doctor::again(&self.folder.data(), &self.key)
    }

    /// Whether one of the backups can be opened and is whole.
    pub fn has_good_backup(&self) -> Result<bool, StoreError> {
        Ok(self.backups()?.iter().any(|backup| backup.is_whole(&self.key)))
    }

    /// Whether the Setback before this one was cut off: by a power cut, or because it was ended by force.
    pub const fn was_cut_off(&self) -> bool {
        self.lock.was_cut_off
    }

    /// Where the data is.
    pub const fn folder(&self) -> &Folder {
        &self.folder
    }

    /// How often writing was begun: while it is the same number, what is read is the same.
    pub const fn writes(&self) -> u64 {
        self.writes
    }

    /// Waits until the file is known to be whole.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when it is not.
    pub fn settled(&self) -> Result<(), StoreError> {
        self.gate.wait()
    }

    /// Begins to write. The first time this waits for the check at the start.
    pub(crate) fn begin(&mut self) -> Result<Transaction<'_>, StoreError> {
        self.writes += 1;
        if let Some(since) = self.waits_for_room {
            self.try_to_write(since)?;
        }
        self.gate.wait()?;
        Ok(self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?)
    }
}

impl Store {
    /// The connection that reads holds the file for itself, so it is closed first, and opened again where there is still
    /// no room.
    fn try_to_write(&mut self, since: Moment) -> Result<(), StoreError> {
        self.connection = Connection::open_in_memory()?;
        let opened =
            self.lock.begin_work().and_then(|()| to_write(&self.folder, &self.key, &mut self.lock, since, false));
        match opened {
            Ok((connection, gate)) => {
                (self.connection, self.gate, self.waits_for_room) = (connection, gate, None);
                Ok(())
            }
            Err(fault) => {
                self.connection = to_read(&self.folder, &self.key)?;
                Err(fault)
            }
        }
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.lock.was_looked_at = self.gate.wait().is_ok();
    }
}

/// What only data can have left behind. A journal is there while the file is created, before anything is kept in it, and
/// never again.
fn has_left_something(folder: &Folder) -> Result<bool, StoreError> {
    let holds_something = |path: &PathBuf| path.metadata().is_ok_and(|file| file.len() > 0);
    let [data, log, index, _journal] = folder.data_files();
    Ok([data, log, index].iter().any(holds_something) || !backup::list(folder)?.is_empty())
}

/// A connection that writes, to data of this build's schema, and the look at the start behind it.
fn to_write(
    folder: &Folder,
    key: &Key,
    lock: &mut Lock,
    now: Moment,
    is_new: bool,
) -> Result<(Connection, Gate), StoreError> {
    let mut connection = connect(&folder.data(), key)?;
    bring_up_to_date(&mut connection, folder, key, now, is_new)?;
    lock.keep()?;
    let (path, key, cut_off) = (folder.data(), key.clone(), lock.was_cut_off);
    let gate = Gate::behind(move || doctor::at_start(&path, &key, cut_off, now));
    Ok((connection, gate))
}

/// A connection that reads data of this build's schema. It keeps the index of the log in memory, so that it makes no file
/// beside the data; where not even that can be done, it reads the files as they lie.
fn to_read(folder: &Folder, key: &Key) -> Result<Connection, StoreError> {
    let [data, log, ..] = folder.data_files();
    let opened = open_file(&data, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    reading(opened, key).or_else(|_| reading(as_it_lies(&data, &log)?, key))
}

fn reading(connection: Connection, key: &Key) -> Result<Connection, StoreError> {
    connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    unlock(&connection, key)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.execute_batch(SETTINGS_TO_READ)?;
    let known = newest_schema();
    match schema_of(&connection) {
        Ok(found) if found != known => Err(StoreError::Newer { found, known }),
        Ok(_) | Err(_) => Ok(connection),
    }
}

/// The file system of SQLite that locks nothing.
const WITHOUT_LOCKS: &str = if cfg!(windows) { "vfs=win32-none" } else { "vfs=unix-none" };

/// Nobody can change these files, so SQLite locks nothing; a log is read, and where there is none it needs none.
fn as_it_lies(data: &Path, log: &Path) -> Result<Connection, StoreError> {
    let path = data.to_str().ok_or(StoreError::Missing("path that can be written as text"))?;
    let escaped = path.replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    let how = if log.metadata().is_ok_and(|file| file.len() > 0) { WITHOUT_LOCKS } else { "immutable=1" };
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    Ok(open_file(Path::new(&format!("file:{escaped}?{how}")), flags)?)
}

/// Opens a file, once SQLCipher is ready: SQLite calls itself ready before it readies SQLCipher, so that of two threads that
/// open the first files of a process at the same time one would be refused its key.
pub(crate) fn open_file(path: &Path, flags: OpenFlags) -> rusqlite::Result<Connection> {
    static READY: Once = Once::new();
    READY.call_once(|| {
        let _who_opens_next_says_what_is_wrong = Connection::open_in_memory();
    });
    Connection::open_with_flags(path, flags)
}

/// A connection with the key and every setting.
pub(crate) fn connect(path: &Path, key: &Key) -> Result<Connection, StoreError> {
    let connection = open_file(path, OpenFlags::default())?;
    unlock(&connection, key)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.execute_batch(SETTINGS)?;
    Ok(connection)
}

/// SQLCipher takes the key as text, and writes a log of its own unless it is told not to.
pub(crate) fn unlock(connection: &Connection, key: &Key) -> Result<(), StoreError> {
    let digits: Zeroizing<String> = Zeroizing::new(key.iter().map(|byte| format!("{byte:02x}")).collect());
    let pragma = Zeroizing::new(format!("PRAGMA key = \"x'{}'\"; PRAGMA cipher_log_level = NONE;", *digits));
    connection.execute_batch(&pragma)?;
    connection.execute_batch("PRAGMA cipher_compatibility = 4;")?;
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(())
}

/// A commit is on the disk when it returns (on macOS through the drive's own cache); what is deleted is overwritten; no
/// temporary file; nothing in the file is trusted to run; a row that replaces another is refused where deleting is.
const SETTINGS: &str = "
    PRAGMA foreign_keys = ON;
    PRAGMA recursive_triggers = ON;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA busy_timeout = 5000;
";

const SETTINGS_TO_READ: &str = "
    PRAGMA query_only = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
";

fn bring_up_to_date(
    connection: &mut Connection,
    folder: &Folder,
    key: &Key,
    now: Moment,
    is_new: bool,
) -> Result<(), StoreError> {
    assert!(rusqlite::version_number() >= OLDEST_SQLITE, "the SQLite that is built in does not damage files");
    let known = newest_schema();
    let found = if is_new { 0 } else { schema_of(connection)? };
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    if 0 < found && found < known {
        doctor::at_start(&folder.data(), key, false, now)?;
        backup::make(connection, folder, key, now)?;
    }
    if found < known {
        // Grouped: otherwise a migration and the note that it was done are two transactions, and one may be cut off.
        migrations::runner().set_grouped(true).run(connection).map_err(|error| migration_failed(&error))?;
    }
    Ok(())
}

fn newest_schema() -> i64 {
    migrations::runner()
        .get_migrations()
        .iter()
        .map(|migration| i64::from(migration.version()))
        .max()
        .unwrap_or_default()
}

/// The schema of a file; 0 for one that was created and never filled.
pub(crate) fn schema_of(connection: &Connection) -> Result<i64, StoreError> {
    let exists = "SELECT count(*) FROM sqlite_schema WHERE name = 'refinery_schema_history'";
    if connection.query_row(exists, [], |row| row.get::<_, i64>(0))? == 0 {
        return Ok(0);
    }
    let version = "SELECT coalesce(max(version), 0) FROM refinery_schema_history";
    Ok(connection.query_row(version, [], |row| row.get(0))?)
}

fn migration_failed(error: &refinery::Error) -> StoreError {
    let mut source: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(cause) = source {
        if let Some(failure) = cause.downcast_ref::<rusqlite::Error>().and_then(rusqlite::Error::sqlite_error) {
            return rusqlite::Error::SqliteFailure(*failure, None).into();
        }
        source = cause.source();
    }
    StoreError::Damaged(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_connection_has_the_settings() {
        let folder = tempfile::tempdir().unwrap();
        let connection = connect(&folder.path().join("setback.db"), &Key::new([7; 32])).unwrap();
        let set = |pragma: &str| connection.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0)).unwrap();
        for on in ["foreign_keys", "recursive_triggers", "fullfsync", "checkpoint_fullfsync", "secure_delete"] {
            assert_eq!(set(on), 1, "{on}");
        }
        assert_eq!((set("synchronous"), set("temp_store"), set("trusted_schema")), (2, 2, 0), "FULL, MEMORY, OFF");
        assert_eq!(connection.pragma_query_value(None, "journal_mode", |row| row.get(0)), Ok("wal".to_owned()));
    }
}
