//! The number that a person is called by: counted from 1 each day, never given twice on one day, whatever kiosk gives it.

use std::fs;
use std::io;

use chrono::NaiveDate;

use crate::disk;
use crate::folder::ClinicFolder;

/// The numbers of a clinic.
#[derive(Clone, Debug)]
pub struct Numbers {
    folder: ClinicFolder,
}

impl Numbers {
    /// Those of this clinic.
    pub fn of(folder: &ClinicFolder) -> Numbers {
        Numbers { folder: folder.clone() }
    }

    /// The next one of this day. Those of other days are forgotten.
    ///
    /// # Errors
    /// What the disk says.
    pub fn next(&self, day: NaiveDate) -> io::Result<u32> {
        let today = self.folder.numbers().join(day.to_string());
        if !today.is_dir() {
            disk::create_folder(&today)?;
            self.forget_but(day);
        }
        let given = disk::names(&today, "")?.iter().filter_map(|name| name.parse::<u32>().ok()).max();
        let mut number = given.unwrap_or(0) + 1;
        while !disk::claim(&today.join(number.to_string()))? {
            number += 1;
        }
        Ok(number)
    }

    fn forget_but(&self, day: NaiveDate) {
        let today = day.to_string();
        for name in disk::names(&self.folder.numbers(), "").unwrap_or_default() {
            if name != today {
                let _tomorrow_then = fs::remove_dir_all(self.folder.numbers().join(name));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn numbers(folder: &Path) -> Numbers {
        let folder = ClinicFolder::beside(folder);
        folder.create().unwrap();
        Numbers::of(&folder)
    }

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
    }

    #[test]
    fn they_begin_anew_each_day() {
        let folder = tempfile::tempdir().unwrap();
        let numbers = numbers(folder.path());
        assert_eq!([numbers.next(day(1)).unwrap(), numbers.next(day(1)).unwrap()], [1, 2]);
        assert_eq!([numbers.next(day(2)).unwrap(), numbers.next(day(2)).unwrap()], [1, 2]);
        assert_eq!(fs::read_dir(folder.path().join("clinic/numbers")).unwrap().count(), 1);
    }

    #[test]
    fn kiosks_that_ask_at_once_get_different_ones() {
        let folder = tempfile::tempdir().unwrap();
        let numbers = numbers(folder.path());
        let mut given: Vec<u32> = std::thread::scope(|scope| {
            let asking = || (0..25).map(|_| numbers.next(day(1)).unwrap()).collect::<Vec<_>>();
            let kiosks: Vec<_> = (0..4).map(|_| scope.spawn(asking)).collect();
            kiosks.into_iter().flat_map(|kiosk| kiosk.join().unwrap()).collect()
        });
        given.sort_unstable();
        assert_eq!(given, (1..=100).collect::<Vec<_>>());
    }
}
