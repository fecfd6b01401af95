//! The data folder: what lies in it, and the lock that keeps a second Setback out.

use std::fs::{self, File, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use crate::error::StoreError;

/// A data folder and its files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder(PathBuf);

impl Folder {
    /// The folder at this path; nothing is created yet.
    pub fn at(path: impl Into<PathBuf>) -> Folder {
        Folder(path.into())
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The file that holds everything.
    pub fn data(&self) -> PathBuf {
        self.0.join("setback.db")
    }

    /// The data itself, and everything SQLite keeps beside it.
    pub(crate) fn data_files(&self) -> [PathBuf; 4] {
        with_those_beside(&self.data())
    }

    /// A backup on its way into the place of the data: not whole yet.
    pub(crate) fn half_restored(&self) -> PathBuf {
        self.0.join("setback.db.half")
    }

    /// A backup that is whole and is to take the place of the data, whatever happens.
    pub(crate) fn restored(&self) -> PathBuf {
        self.0.join("setback.db.new")
    }

    /// A copy that does not count yet.
    pub(crate) fn unproved(&self) -> PathBuf {
        self.backups().join("unproved.db")
    }

    /// Where verified copies lie.
    pub fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    /// Where damaged data is put aside. Nothing in it is ever deleted but by erasing.
    pub fn damaged(&self) -> PathBuf {
        self.0.join("damaged")
    }

    /// The file that the Setback at work holds.
    pub(crate) fn lock(&self) -> PathBuf {
        self.0.join("setback.lock")
    }

    /// Whether there is data in it. An empty file is none.
    pub fn has_data(&self) -> bool {
        self.data().metadata().is_ok_and(|file| file.len() > 0)
    }

    /// Makes sure that the folder is there, readable by its owner alone.
    pub fn create(&self) -> Result<(), StoreError> {
        private_folder(&self.0).map_err(StoreError::of_io)
    }
}

/// A file of SQLite, its write-ahead log, its index, and its journal.
pub(crate) fn with_those_beside(path: &Path) -> [PathBuf; 4] {
    ["", "-wal", "-shm", "-journal"].map(|ending| {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        name.into()
    })
}

/// Creates a folder for its owner alone, with those above it.
pub(crate) fn private_folder(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Writes what the folder itself holds to the disk: names that were made, moved or removed.
pub(crate) fn settle(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Held while a Setback works in the folder. The file holds a word as long as it does, so that the next one sees whether
/// it was left in order.
#[derive(Debug)]
pub(crate) struct Lock {
    file: File,
    /// Whether the last Setback in this folder was cut off.
    pub was_cut_off: bool,
    /// Whether somebody looked at the file since. Until then the next start has to know of the cut-off too.
    pub was_looked_at: bool,
}

const AT_WORK: &[u8] = b"at work";

const LOCK_TRIES: u32 = 10;
const BETWEEN_TRIES: Duration = Duration::from_millis(20);

impl Lock {
    /// Takes the folder, unless another Setback has it.
    pub fn take(folder: &Folder) -> Result<Lock, StoreError> {
        let opened = File::options().read(true).write(true).create(true).truncate(false).open(folder.lock());
        let mut file = opened.map_err(StoreError::of_io)?;
        hold(&file)?;
        let was_cut_off = begin_work(&mut file).map_err(StoreError::of_io)?;
        Ok(Lock { file, was_cut_off, was_looked_at: false })
    }
}

/// A lock that was just given up can be held for a moment longer by a program that was being started meanwhile.
fn hold(file: &File) -> Result<(), StoreError> {
    for _ in 0..LOCK_TRIES {
        match file.try_lock() {
            Ok(()) => return Ok(()),
            Err(TryLockError::WouldBlock) => thread::sleep(BETWEEN_TRIES),
            Err(TryLockError::Error(error)) => return Err(StoreError::of_io(error)),
        }
    }
    Err(StoreError::InUse)
}

/// Writes the word, on the disk: a power cut is to be seen as well. Tells whether it was there before.
fn begin_work(file: &mut File) -> io::Result<bool> {
    let mut before = Vec::new();
    file.read_to_end(&mut before)?;
    file.rewind()?;
    file.write_all(AT_WORK)?;
    file.sync_data()?;
    Ok(!before.is_empty())
}

impl Drop for Lock {
    fn drop(&mut self) {
        if !self.was_cut_off || self.was_looked_at {
            // Where this fails the next start looks deeper than it needs to, which does no harm.
            let _left_in_order = self.file.set_len(0);
        }
    }
}
