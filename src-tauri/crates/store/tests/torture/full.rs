//! A disk that is full at each write of a start, a save or an erasing, in turn. A small disk in memory is mounted for a child alone, and filled
//! up to one page more each time, until the save fits.

use std::fmt;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use setback_store::{Folder, PersonId, Store, StoreError};

use super::turns::{self, Kept};
use super::{Child, FOLDER, JOB};

/// What came of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Full {
    /// Times that a start, a save, a backup or an erasing met a full disk.
    pub points: u64,
    /// Times that it was called something else.
    pub misnamed: u64,
    /// Saves that had returned and were not there afterwards or could not be read, or that had failed and were.
    pub lost: u64,
    /// Looks that found the file not whole afterwards.
    pub failed: u64,
}

impl fmt::Display for Full {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let Full { points, misnamed, lost, failed } = self;
        write!(formatter, "disk full at {points} points: {lost} lost, {misnamed} not called a full disk, ")?;
        write!(formatter, "{failed} integrity checks failed")
    }
}

const PAGE: u64 = 4096;

/// The log is written back into the file when it holds a thousand pages. This is where it stands shortly before.
const NEARLY_WRITTEN_BACK: u64 = 985 * (PAGE + 24);

/// So many times the save has to fit before nothing more is expected to fail.
const FITS: u32 = 3;

const MOUNT: &str = "mount -t tmpfs -o size=24m tmpfs \"$1\" && shift && exec \"$@\"";

/// Runs the child on a disk of its own; what it found, or `None` where no disk can be mounted here.
pub fn full(child: Child) -> Option<Full> {
    if !can_mount() {
        return None;
    }
    let folder = tempfile::tempdir().unwrap();
    let program = child();
    let mut command = Command::new("unshare");
    command.args(["--map-root-user", "--mount", "sh", "-c", MOUNT, "sh"]).arg(folder.path());
    command.arg(program.get_program()).args(program.get_args()).env(JOB, "fill").env(FOLDER, folder.path());
    let output = command.stderr(Stdio::inherit()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    Some(read(&String::from_utf8_lossy(&output.stdout)))
}

fn can_mount() -> bool {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new("unshare");
    command.args(["--map-root-user", "--mount", "sh", "-c", MOUNT, "sh"]).arg(folder.path()).arg("true");
    command.stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

const FOUND: &str = "found ";

fn read(told: &str) -> Full {
    let found = told.lines().find_map(|line| Some(line.rsplit_once(FOUND)?.1)).expect("the child tells what it found");
    let found: Vec<u64> = found.split(' ').map(|number| number.parse().unwrap()).collect();
    Full { points: found[0], misnamed: found[1], lost: found[2], failed: found[3] }
}

/// The child: fills its disk and saves, from an empty log and from one that is about to be written back.
pub fn fill(disk: &Path) {
    let mut sum = Full::default();
    for log in [0, NEARLY_WRITTEN_BACK] {
        for save in [1, 0] {
            fill_for(disk, log, save, &mut sum);
        }
    }
    begin_on(disk, &mut sum);
    start_on(disk, &mut sum);
    let mut free = 0;
    while !is_erased_with(disk, free, &mut sum) {
        free += 1;
    }
    println!("{FOUND}{} {} {} {}", sum.points, sum.misnamed, sum.lost, sum.failed);
}

/// One kind of save, an answer or a check by the turn's remainder, on a disk with one free page more each time.
fn fill_for(disk: &Path, log: u64, remainder: u64, sum: &mut Full) {
    let (mut free, mut fits) = (0, 0);
    while fits < FITS {
        let folder = disk.join("data");
        let mut store = turns::open(&folder).unwrap();
        turns::begin(&mut store).unwrap();
        let turn = warm_up(&mut store, log, remainder);
        fits = if save_with(&mut store, disk, turn, free, sum) { fits + 1 } else { 0 };
        drop(store);
        fs::remove_dir_all(folder).unwrap();
        free += 1;
    }
}

/// Starts where nothing is kept, with one free page more each time, and again with room.
fn begin_on(disk: &Path, sum: &mut Full) {
    let (folder, ballast, mut free, mut fits) = (disk.join("data"), disk.join("ballast"), 0, 0);
    while fits < FITS {
        fs::create_dir(&folder).unwrap();
        leave(&ballast, free);
        let begun = turns::open(&folder).map(|_| ());
        fs::remove_file(&ballast).unwrap();
        fits = if begun.is_ok() { fits + 1 } else { 0 };
        begun.err().iter().for_each(|error| sum.add(error));
        sum.failed += u64::from(turns::open(&folder).and_then(|mut store| turns::begin(&mut store)).is_err());
        fs::remove_dir_all(&folder).unwrap();
        free += 1;
    }
}

/// Starts where something is kept, with one free page more each time.
fn start_on(disk: &Path, sum: &mut Full) {
    let (folder, ballast, mut free, mut fits) = (disk.join("data"), disk.join("ballast"), 0, 0);
    turns::open(&folder).and_then(|mut store| turns::begin(&mut store)).unwrap();
    while fits < FITS {
        leave(&ballast, free);
        let started = turns::open(&folder).map(|_| ());
        sum.lost += u64::from(started.is_err() && !is_read(&folder));
        fs::remove_file(&ballast).unwrap();
        fits = if started.is_ok() { fits + 1 } else { 0 };
        started.err().iter().for_each(|error| sum.add(error));
        sum.look(&turns::open(&folder).unwrap(), 0);
        free += 1;
    }
}

/// What can not be started for want of room is read all the same.
fn is_read(folder: &Path) -> bool {
    let read = Store::open_to_read(&Folder::at(folder), &turns::key(), StoreError::DiskFull, turns::at(0));
    read.is_ok_and(|store| Kept::in_store(&store).is_ok_and(|kept| kept == Kept::after(0)))
}

/// Erases a person with so many free pages, and starts again with room: either nobody was erased, or nothing of them is
/// left and the backup is. Whether it fitted.
fn is_erased_with(disk: &Path, free: u64, sum: &mut Full) -> bool {
    let (folder, ballast) = (disk.join("data"), disk.join("ballast"));
    let person = backed_up(&folder).unwrap();
    let mut store = turns::open(&folder).unwrap();
    leave(&ballast, free);
    let erased = store.erase_person(person, turns::at(1));
    drop(store);
    fs::remove_file(&ballast).unwrap();
    erased.as_ref().err().iter().for_each(|error| sum.add(error));
    sum.failed += u64::from(!is_all_or_nothing(&folder, person).unwrap());
    fs::remove_dir_all(folder).unwrap();
    erased.is_ok()
}

fn backed_up(folder: &Path) -> Result<PersonId, StoreError> {
    let mut store = turns::open(folder)?;
    turns::begin(&mut store)?;
    store.back_up(turns::at(1))?;
    Ok(store.persons()?[0].id)
}

fn is_all_or_nothing(folder: &Path, person: PersonId) -> Result<bool, StoreError> {
    let store = turns::open(folder)?;
    let (kept, backups) = (store.person(person).is_ok(), store.backups()?);
    let is_whole = store.doctor()?.backups.iter().all(|(_, health)| health.is_ok());
    drop(store);
    Folder::at(folder).restore(&backups[0], &turns::key(), turns::at(2))?;
    Ok(is_whole && backups.len() == 1 && kept == turns::open(folder)?.person(person).is_ok())
}

/// Takes turns until the log is this long and the next turn is of the kind asked for; gives that turn.
fn warm_up(store: &mut Store, log: u64, remainder: u64) -> u64 {
    let path = store.folder().path().join("setback.db-wal");
    let mut turn = 1;
    while turn % 5 != remainder || path.metadata().map_or(0, |log| log.len()) < log {
        turns::take(store, turn).unwrap();
        turn += 1;
    }
    turn
}

/// Saves with so many free pages, and looks whether all is as it is to be; whether it fitted.
fn save_with(store: &mut Store, disk: &Path, turn: u64, free: u64, sum: &mut Full) -> bool {
    let ballast = disk.join("ballast");
    leave(&ballast, free);
    let saved = turns::take(store, turn);
    let backed_up = store.back_up(turns::at(turn)).map(|_| ());
    fs::remove_file(&ballast).unwrap();
    [&saved, &backed_up].into_iter().filter_map(|outcome| outcome.as_ref().err()).for_each(|error| sum.add(error));
    let kept = if saved.is_ok() { turn } else { turn - 1 };
    sum.look(store, kept);
    sum.failed += u64::from(turns::take(store, kept + 1).is_err());
    sum.look(store, kept + 1);
    saved.is_ok()
}

/// Fills the disk and leaves so many pages.
fn leave(ballast: &Path, free: u64) {
    let mut file = File::create(ballast).unwrap();
    while file.write_all(&[1; PAGE as usize]).is_ok() {}
    let full = file.metadata().unwrap().len();
    file.set_len(full - free * PAGE).unwrap();
}

impl Full {
    fn add(&mut self, error: &StoreError) {
        self.points += 1;
        self.misnamed += u64::from(!matches!(error, StoreError::DiskFull));
        if !matches!(error, StoreError::DiskFull) {
            println!("{error:?}");
        }
    }

    fn look(&mut self, store: &Store, turn: u64) {
        self.lost += u64::from(Kept::in_store(store).unwrap() != Kept::after(turn));
        let report = store.doctor().unwrap();
        let backups = report.backups.iter().all(|(_, health)| health.is_ok());
        self.failed += u64::from(!report.data.faults.is_empty() || !backups || has_leftovers(store));
    }
}

fn has_leftovers(store: &Store) -> bool {
    store.folder().backups().join("unproved.db").exists()
}
