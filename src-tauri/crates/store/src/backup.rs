//! Backups: encrypted copies that count only after they were opened and looked at.

use std::cmp::Reverse;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use chrono::{DateTime, Datelike, NaiveDateTime, TimeDelta, Utc};
use rusqlite::{Connection, OpenFlags};

use crate::doctor::{self, Health};
use crate::error::StoreError;
use crate::folder::{Folder, private_folder, settle, with_those_beside};
use crate::moment::Moment;
use crate::open::{Key, Store, open_file, unlock};

/// A backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Its file.
    pub path: PathBuf,
    /// Its place among all that were made: a clock that was set back does not change which one is the newest.
    pub(crate) number: u32,
}

impl Backup {
    /// What it is called in its folder, whatever the folder is.
    pub fn name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// How many bytes it has; 0 where that can not be told.
    pub fn bytes(&self) -> u64 {
        self.path.metadata().map_or(0, |file| file.len())
    }

    /// Looks at all of it: it can be opened, is whole, and is the backup that its name says, and no older one in its place.
    pub(crate) fn look(&self, key: &Key) -> Result<Health, StoreError> {
        let health = doctor::whole(&self.path, key)?;
        let says = doctor::setting_in(&self.path, key, MADE_AS)?;
        if says.is_none_or(|number| number == self.number.to_string()) {
            return Ok(health);
        }
        Err(StoreError::Damaged("another backup is in its place".to_owned()))
    }

    /// The same, when only the answer counts. A disk that does not read is asked again: an older backup would cost entries.
    pub(crate) fn is_whole(&self, key: &Key) -> bool {
        (0..READ_TRIES).any(|_| match self.look(key) {
            Err(StoreError::Unreadable(_) | StoreError::Io(_)) => {
                thread::sleep(BETWEEN_READS);
                false
            }
            seen => seen.is_ok(),
        })
    }
}

/// How often a disk is asked for what it does not read.
const READ_TRIES: u32 = 3;
const BETWEEN_READS: Duration = Duration::from_millis(50);

/// The setting in a backup that holds its number.
const MADE_AS: &str = "made_as";

/// A backup is made when something changed and the last one is this old. Source: product description, rank 13.
const EVERY: TimeDelta = TimeDelta::minutes(30);

/// The time in the name of a backup's file, which is `setback-NUMBER-TIME`.
const TIME: &str = "%Y%m%dT%H%M%S%.3fZ.db";

/// The setting that holds how many changes the last backup has.
const SAVED_CHANGES: &str = "saved_changes";

/// Which of these backups to keep, in the order given: all of the last day, the newest of each of seven days, four weeks
/// and twelve months, and whatever the clock says is still to come. Design choice, after the product description.
pub fn keep(made: &[DateTime<Utc>], now: DateTime<Utc>) -> Vec<bool> {
    let mut newest_first: Vec<DateTime<Utc>> = made.to_vec();
    newest_first.sort_unstable_by_key(|at| Reverse(*at));
    let recent = newest_first.iter().copied().filter(|at| now - *at < TimeDelta::days(1)).collect();
    newest_first.retain(|at| *at <= now);
    let kept: Vec<DateTime<Utc>> = [
        recent,
        newest_of_each(&newest_first, 7, |at| i64::from(at.num_days_from_ce())),
        newest_of_each(&newest_first, 4, |at| (i64::from(at.num_days_from_ce()) - 1).div_euclid(7)),
        newest_of_each(&newest_first, 12, |at| i64::from(at.year()) * 12 + i64::from(at.month())),
    ]
    .concat();
    made.iter().map(|at| kept.contains(at)).collect()
}

/// The newest of each of so many different periods that have one.
fn newest_of_each(
    newest_first: &[DateTime<Utc>],
    periods: usize,
    period: impl Fn(&DateTime<Utc>) -> i64,
) -> Vec<DateTime<Utc>> {
    let mut newest: Vec<DateTime<Utc>> = newest_first.to_vec();
    newest.dedup_by_key(|at| period(at));
    newest.truncate(periods);
    newest
}

/// The backups of a folder, the one made last first.
pub(crate) fn list(folder: &Folder) -> Result<Vec<Backup>, StoreError> {
    if !folder.backups().exists() {
        return Ok(Vec::new());
    }
    let mut backups = Vec::new();
    for entry in fs::read_dir(folder.backups())? {
        backups.extend(named(entry?.path()));
    }
    backups.sort_unstable_by_key(|backup| Reverse((backup.number, backup.at)));
    Ok(backups)
}

fn named(path: PathBuf) -> Option<Backup> {
    let (number, time) = path.file_name()?.to_str()?.strip_prefix("setback-")?.split_once('-')?;
    let (number, at) = (number.parse().ok()?, NaiveDateTime::parse_from_str(time, TIME).ok()?.and_utc());
    Some(Backup { at, path, number })
}

/// What the next backup is called.
fn next(folder: &Folder, now: Moment) -> Result<Backup, StoreError> {
    let number = list(folder)?.first().map_or(0, |newest| newest.number).saturating_add(1);
    let at = now.with_timezone(&Utc);
    let path = folder.backups().join(format!("setback-{number:06}-{}", at.format(TIME)));
    Ok(Backup { at, path, number })
}

/// Makes a backup, opens it, looks at all of it, and only then gives it its name.
pub(crate) fn make(connection: &Connection, folder: &Folder, key: &Key, now: Moment) -> Result<Backup, StoreError> {
    private_folder(&folder.backups()).map_err(StoreError::of_io)?;
    let (unproved, made) = (folder.unproved(), next(folder, now)?);
    remove_database(&unproved)?;
    if let Err(error) = copy_and_prove(connection, key, &unproved, made.number) {
        remove_database(&unproved)?;
        return Err(error);
    }
    fs::rename(&unproved, &made.path).map_err(StoreError::of_io)?;
    settle(&folder.backups()).map_err(StoreError::of_io)?;
    Ok(made)
}

fn copy_and_prove(connection: &Connection, key: &Key, to: &Path, number: u32) -> Result<(), StoreError> {
    let text = to.to_str().ok_or(StoreError::Missing("path that can be written as text"))?;
    connection.execute("VACUUM INTO ?", [text])?;
    number_it(to, key, number)?;
    let copy = doctor::whole(to, key)?;
    let changes = crate::audit::last(connection)?.0;
    if copy.changes != changes {
        return Err(StoreError::Damaged(format!("the copy holds {} of {changes} changes", copy.changes)));
    }
    File::options().write(true).open(to).and_then(|file| file.sync_all()).map_err(StoreError::of_io)
}

/// Says in the copy which one it is, so that none can be taken for another.
fn number_it(copy: &Path, key: &Key, number: u32) -> Result<(), StoreError> {
    let connection = open_file(copy, OpenFlags::default())?;
    unlock(&connection, key)?;
    let insert = "INSERT OR REPLACE INTO settings VALUES (?, ?)";
    connection.execute(insert, [MADE_AS.to_owned(), number.to_string()])?;
    Ok(())
}

/// Removes a file of SQLite with everything that SQLite keeps beside it; the file itself goes last.
pub(crate) fn remove_database(path: &Path) -> Result<(), StoreError> {
    with_those_beside(path).iter().rev().try_for_each(|path| remove_if_there(path))
}

pub(crate) fn remove_if_there(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::of_io(error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

impl Store {
    /// The backups, newest first.
    pub fn backups(&self) -> Result<Vec<Backup>, StoreError> {
        list(&self.folder)
    }

    /// Looks at all of a backup once more.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where it is not whole; what keeps it from being read.
    pub fn prove(&self, backup: &Backup) -> Result<(), StoreError> {
        backup.look(&self.key).map(|_| ())
    }

    /// Makes a backup, and removes those that are no longer needed.
    pub fn back_up(&mut self, now: Moment) -> Result<Backup, StoreError> {
        let made = self.back_up_beside(now)?;
        self.thin(now.with_timezone(&Utc))?;
        Ok(made)
    }

    /// Makes a backup and removes none: one of the others is about to be restored.
    pub fn back_up_beside(&mut self, now: Moment) -> Result<Backup, StoreError> {
        self.settled()?;
        let made = make(&self.connection, &self.folder, &self.key, now)?;
        self.set(SAVED_CHANGES, &self.changes()?.to_string())?;
        Ok(made)
    }

    /// Makes a backup if something changed since the last one and that one is half an hour old.
    pub fn back_up_if_due(&mut self, now: Moment) -> Result<Option<Backup>, StoreError> {
        if self.is_backup_due(now.with_timezone(&Utc))? { self.back_up(now).map(Some) } else { Ok(None) }
    }

    fn is_backup_due(&self, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let backups = self.backups()?;
        let rested = backups.iter().filter(|backup| backup.at <= now).all(|backup| now - backup.at >= EVERY);
        let saved = if backups.is_empty() { None } else { self.setting(SAVED_CHANGES)? };
        Ok(rested && self.changes()? > saved.and_then(|count| count.parse().ok()).unwrap_or(0))
    }

    fn thin(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        let backups = self.backups()?;
        let made: Vec<DateTime<Utc>> = backups.iter().map(|backup| backup.at).collect();
        for (backup, kept) in backups.iter().zip(keep(&made, now)) {
            if !kept {
                remove_if_there(&backup.path)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        format!("{text}:00Z").parse().unwrap()
    }

    fn kept(made: &[&str], now: &str) -> Vec<String> {
        let times: Vec<DateTime<Utc>> = made.iter().map(|text| at(text)).collect();
        let kept = keep(&times, at(now));
        made.iter().zip(kept).filter(|(_, kept)| *kept).map(|(text, _)| (*text).to_owned()).collect()
    }

    #[test]
    fn every_backup_of_the_last_day_is_kept() {
        let day = ["2026-03-10T10:00", "2026-03-10T10:30", "2026-03-10T11:00", "2026-03-10T23:59"];
        assert_eq!(kept(&day, "2026-03-11T09:59"), day);
    }

    #[test]
    fn then_one_a_day_for_a_week_one_a_week_for_a_month_and_one_a_month_for_a_year() {
        let start = at("2025-01-01T12:00");
        let made: Vec<DateTime<Utc>> = (0..1_000).map(|half_days| start + TimeDelta::hours(12 * half_days)).collect();
        let now = *made.last().unwrap();
        let kept: Vec<DateTime<Utc>> =
            made.iter().zip(keep(&made, now)).filter(|(_, kept)| *kept).map(|(at, _)| *at).collect();
        let days: Vec<String> = kept.iter().map(|at| at.format("%Y-%m-%d").to_string()).collect();
        let months = ["2025-06-30", "2025-07-31", "2025-08-31", "2025-09-30", "2025-10-31", "2025-11-30", "2025-12-31"];
        let months = [&months[..], &["2026-01-31", "2026-02-28", "2026-03-31"]].concat();
        let weeks = ["2026-04-26", "2026-04-30", "2026-05-03"];
        let week = ["2026-05-10", "2026-05-11", "2026-05-12", "2026-05-13", "2026-05-14", "2026-05-15", "2026-05-16"];
        assert_eq!(days, [&months[..], &weeks, &week].concat(), "Sundays, ends of months, and the noon of each day");
    }

    #[test]
    fn the_newest_is_kept_however_old_it_is_and_whatever_the_clock_says() {
        assert_eq!(kept(&["2020-01-01T10:00"], "2026-01-01T10:00"), ["2020-01-01T10:00"]);
        assert_eq!(kept(&["2030-01-01T10:00", "2030-01-01T10:30"], "2026-01-01T10:00").len(), 2);
    }

    #[test]
    fn what_is_still_to_come_takes_no_place_of_what_was() {
        let future: Vec<String> = (1..=12).map(|month| format!("2030-{month:02}-01T10:00")).collect();
        let mut made: Vec<&str> = future.iter().map(String::as_str).collect();
        made.push("2025-11-01T10:00");
        assert_eq!(kept(&made, "2026-01-01T10:00"), made);
    }

    #[test]
    fn only_files_named_as_backups_are_backups() {
        let backup = named("x/setback-000012-20260310T100000.250Z.db".into()).unwrap();
        assert_eq!((backup.number, backup.at), (12, "2026-03-10T10:00:00.250Z".parse().unwrap()));
        let time = "20260310T100000.000Z.db";
        for other in [format!("setback-{time}"), format!("setback-1-{time}-wal"), format!("setback-x-{time}")] {
            assert_eq!(named(other.clone().into()), None, "{other}");
        }
        for other in ["unproved.db", "setback.db", "setback-1-20269910T100000.000Z.db", "keys.json"] {
            assert_eq!(named(other.into()), None, "{other}");
        }
    }
}
