//! The data folder: what lies in it, and the lock that keeps a second Setback out.

use std::fs::{self, File, OpenOptions, TryLockError};
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

    /// What was decided here and is not finished.
    pub(crate) fn decided_file(&self) -> PathBuf {
        self.0.join("setback.decided")
    }

    /// A decision on its way to the disk.
    pub(crate) fn half_decided(&self) -> PathBuf {
        self.0.join("setback.decided-new")
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
    /// Whether something is kept in the folder, as its last Setback left it.
    pub is_kept: bool,
}

/// What the file holds once there is data in the folder, so that data which is lost is never taken for none.
const KEPT: &[u8] = b"kept";
const AT_WORK: &[u8] = b"kept, at work";
const AT_WORK_ANEW: &[u8] = b"at work";

const LOCK_TRIES: u32 = 10;
const BETWEEN_TRIES: Duration = Duration::from_millis(20);

impl Lock {
    /// Takes the folder, unless another Setback has it.
    pub fn take(folder: &Folder) -> Result<Lock, StoreError> {
        let mut lock = Lock::held(hold(&folder.lock(), OpenOptions::new().write(true).create(true).truncate(false))?)?;
        lock.begin_work()?;
        Ok(lock)
    }

    /// Takes the folder to read in it, unless another Setback has it. Nothing is written.
    pub fn take_to_read(folder: &Folder) -> Result<Lock, StoreError> {
        let to_write = OpenOptions::new().write(true).to_owned();
        match hold(&folder.lock(), &to_write) {
            Err(StoreError::ReadOnly) => Lock::held(hold(&folder.lock(), &OpenOptions::new())?),
            held => Lock::held(held?),
        }
    }

    fn held(mut file: File) -> Result<Lock, StoreError> {
        let mut before = Vec::new();
        file.read_to_end(&mut before).map_err(StoreError::of_io)?;
        let was_cut_off = !before.is_empty() && before != KEPT;
        Ok(Lock { file, was_cut_off, was_looked_at: false, is_kept: before.starts_with(KEPT) })
    }

    /// Writes the word, on the disk: a power cut is to be seen as well.
    pub fn begin_work(&mut self) -> Result<(), StoreError> {
        let word = if self.is_kept { AT_WORK } else { AT_WORK_ANEW };
        write(&mut self.file, word).map_err(StoreError::of_io)
    }

    /// From now on something is kept here, also after a power cut.
    pub fn keep(&mut self) -> Result<(), StoreError> {
        if !self.is_kept {
            write(&mut self.file, AT_WORK).map_err(StoreError::of_io)?;
            self.is_kept = true;
        }
        Ok(())
    }
}

/// A lock that was just given up can be held for a moment longer by a program that was being started meanwhile.
fn hold(path: &Path, how: &OpenOptions) -> Result<File, StoreError> {
    for _ in 0..LOCK_TRIES {
        let opened = how.clone().read(true).open(path);
        let file = opened.map_err(StoreError::of_io)?;
        match file.try_lock() {
            Ok(()) if is_at(&file, path) => return Ok(file),
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => thread::sleep(BETWEEN_TRIES),
            Err(TryLockError::Error(error)) => return Err(StoreError::of_io(error)),
        }
    }
    Err(StoreError::InUse)
}

/// Whether the file is still the one of this name: who erases everything removes it.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let number = |file: io::Result<fs::Metadata>| file.map(|file| (file.dev(), file.ino())).ok();
    number(file.metadata()).is_some_and(|held| number(path.metadata()) == Some(held))
}

/// Elsewhere a file that somebody holds is not removed.
#[cfg(not(unix))]
const fn is_at(_file: &File, _path: &Path) -> bool {
    true
}

fn write(file: &mut File, words: &[u8]) -> io::Result<()> {
    file.rewind()?;
    file.write_all(words)?;
    file.sync_data()
}

impl Drop for Lock {
    fn drop(&mut self) {
        if !self.was_cut_off || self.was_looked_at {
            let left = if self.is_kept { KEPT.len() as u64 } else { 0 };
            // Where this fails the next start looks deeper than it needs to, which does no harm.
            let _left_in_order = self.file.set_len(left);
        }
    }
}
