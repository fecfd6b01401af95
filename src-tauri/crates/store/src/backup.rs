//! Backups: encrypted copies that count only after they were opened and looked at.

use std::cmp::Reverse;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Datelike, NaiveDateTime, TimeDelta, Utc};
use rusqlite::Connection;

use crate::doctor;
use crate::error::StoreError;
use crate::folder::{Folder, private_folder, settle};
use crate::moment::Moment;
use crate::open::{Key, Store};

/// A backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Its file.
    pub path: PathBuf,
}

/// A backup is made when something changed and the last one is this old. Source: product description, rank 13.
const EVERY: TimeDelta = TimeDelta::minutes(30);

/// The name of a backup's file.
const NAME: &str = "setback-%Y%m%dT%H%M%S%.3fZ.db";

/// The setting that holds how many changes the last backup has.
const SAVED_CHANGES: &str = "saved_changes";

/// Which of these backups to keep, in the order given: all of the last day, the newest of each of seven days, four weeks
/// and twelve months, and whatever the clock says is still to come. Design choice, after the product description.
pub fn keep(made: &[DateTime<Utc>], now: DateTime<Utc>) -> Vec<bool> {
    let mut newest_first: Vec<DateTime<Utc>> = made.to_vec();
    newest_first.sort_unstable_by_key(|at| Reverse(*at));
    let kept: Vec<DateTime<Utc>> = [
        newest_first.iter().copied().filter(|at| now - *at < TimeDelta::days(1)).collect(),
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

/// The backups of a folder, newest first.
pub(crate) fn list(folder: &Folder) -> Result<Vec<Backup>, StoreError> {
    if !folder.backups().exists() {
        return Ok(Vec::new());
    }
    let mut backups = Vec::new();
    for entry in fs::read_dir(folder.backups())? {
        let path = entry?.path();
        backups.extend(made_at(&path).map(|at| Backup { at, path }));
    }
    backups.sort_unstable_by_key(|backup| Reverse(backup.at));
    Ok(backups)
}

fn made_at(path: &Path) -> Option<DateTime<Utc>> {
    let name = path.file_name()?.to_str()?;
    NaiveDateTime::parse_from_str(name, NAME).ok().map(|at| at.and_utc())
}

/// Makes a backup, opens it, looks at all of it, and only then gives it its name.
pub(crate) fn make(connection: &Connection, folder: &Folder, key: &Key, now: Moment) -> Result<Backup, StoreError> {
    private_folder(&folder.backups()).map_err(StoreError::of_io)?;
    let unproved = folder.backups().join("unproved.db");
    remove_if_there(&unproved)?;
    let made = copy_and_prove(connection, key, &unproved);
    if made.is_err() {
        remove_if_there(&unproved)?;
    }
    made?;
    let (at, path) = free_name(folder, now.with_timezone(&Utc));
    fs::rename(&unproved, &path).map_err(StoreError::of_io)?;
    settle(&folder.backups())?;
    Ok(Backup { at, path })
}

/// The name of this time, or of the next millisecond that no backup has: no backup is ever written over.
fn free_name(folder: &Folder, now: DateTime<Utc>) -> (DateTime<Utc>, PathBuf) {
    let named = |at: DateTime<Utc>| (at, folder.backups().join(at.format(NAME).to_string()));
    let later = (0..).map(|millis| named(now + TimeDelta::milliseconds(millis)));
    later.into_iter().find(|(_, path)| !path.exists()).unwrap_or_else(|| named(now))
}

fn copy_and_prove(connection: &Connection, key: &Key, to: &Path) -> Result<(), StoreError> {
    let text = to.to_str().ok_or(StoreError::Missing("path that can be written as text"))?;
    connection.execute("VACUUM INTO ?", [text])?;
    let copy = doctor::whole(to, key)?;
    let changes = crate::audit::last(connection)?.0;
    if copy.changes != changes {
        return Err(StoreError::Damaged(format!("the copy holds {} of {changes} changes", copy.changes)));
    }
    File::options().write(true).open(to)?.sync_all().map_err(StoreError::of_io)
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

    /// Makes a backup, and removes those that are no longer needed.
    pub fn back_up(&mut self, now: Moment) -> Result<Backup, StoreError> {
        self.settled()?;
        let made = make(&self.connection, &self.folder, &self.key, now)?;
        self.set(SAVED_CHANGES, &self.changes()?.to_string())?;
        self.thin(now.with_timezone(&Utc))?;
        Ok(made)
    }

    /// Makes a backup if something changed since the last one and that one is half an hour old.
    pub fn back_up_if_due(&mut self, now: Moment) -> Result<Option<Backup>, StoreError> {
        if self.is_backup_due(now.with_timezone(&Utc))? { self.back_up(now).map(Some) } else { Ok(None) }
    }

    fn is_backup_due(&self, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let Some(last) = self.backups()?.into_iter().next() else { return Ok(self.changes()? > 0) };
        let rested = last.at > now || now - last.at >= EVERY;
        let saved = self.setting(SAVED_CHANGES)?.and_then(|count| count.parse().ok()).unwrap_or(0);
        Ok(rested && self.changes()? > saved)
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
        let days = |count| kept.iter().filter(|at| now - **at < TimeDelta::days(count)).count();
        assert_eq!(days(1), 2, "the last day: all");
        assert_eq!(days(7), 7, "the newest of today and of the six days before");
        assert!((17..=22).contains(&kept.len()), "{}", kept.len());
        assert!(now - kept[0] > TimeDelta::days(330));
    }

    #[test]
    fn the_newest_is_kept_however_old_it_is_and_whatever_the_clock_says() {
        assert_eq!(kept(&["2020-01-01T10:00"], "2026-01-01T10:00"), ["2020-01-01T10:00"]);
        assert_eq!(kept(&["2030-01-01T10:00", "2030-01-01T10:30"], "2026-01-01T10:00").len(), 2);
    }

    #[test]
    fn only_files_named_as_backups_are_backups() {
        assert_eq!(made_at(Path::new("x/setback-20260310T100000.250Z.db")), "2026-03-10T10:00:00.250Z".parse().ok());
        for other in ["unproved.db", "setback.db", "setback-20269910T100000.000Z.db", "keys.json"] {
            assert_eq!(made_at(Path::new(other)), None, "{other}");
        }
    }
}
