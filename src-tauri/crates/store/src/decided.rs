//! What is decided, and then finished whatever happens: erasing everything, and putting everything aside. The decision is on
//! the disk before the first step, and goes after the last; cut off anywhere, the steps are gone through again.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::PathBuf;

use chrono::Utc;

use crate::backup::remove_if_there;
use crate::erase::remove_folder;
use crate::error::StoreError;
use crate::folder::{Folder, private_folder, settle};
use crate::moment::Moment;
use crate::open::Claim;

/// What was decided for a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Everything is erased.
    Erase,
    /// Everything is put aside, below `damaged` under this name.
    PutAside(String),
}

const ERASE: &str = "erase";
const ASIDE: &str = "aside ";

/// One step. Each can be taken again after it was taken.
#[derive(Debug)]
enum Step {
    Remove(PathBuf),
    RemoveFolder(PathBuf),
    Move(PathBuf, PathBuf),
    /// What was done so far is on the disk.
    Settle(PathBuf),
}

impl Folder {
    /// What was decided here and is not finished; [`Claim::finish`] finishes it.
    ///
    /// # Errors
    /// What keeps it from being read.
    pub fn decided(&self) -> Result<Option<Decision>, StoreError> {
        match fs::read_to_string(self.decided_file()) {
            Ok(words) => Ok(read(&words)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(StoreError::of_io(error)),
        }
    }

    fn steps(&self, decided: &Decision, keys: &[&str]) -> Vec<Step> {
        match decided {
            Decision::Erase => self.steps_of_erasing(keys),
            Decision::PutAside(name) => self.steps_aside(name, keys),
        }
    }

    /// The keys go first: without them the rest can not be read. Then the backups, so that nothing can come back.
    fn steps_of_erasing(&self, keys: &[&str]) -> Vec<Step> {
        let keys = keys.iter().flat_map(|name| [self.path().join(name), self.backups().join(name)]).map(Step::Remove);
        let folders = [self.backups(), self.damaged()].map(Step::RemoveFolder);
        let copies = [self.half_restored(), self.restored()].map(Step::Remove);
        let data = self.data_files().into_iter().rev().map(Step::Remove);
        let settled = || Step::Settle(self.path().to_owned());
        let before = keys.chain([settled()]).chain(folders).chain(copies).chain(data).chain([settled()]);
        before.chain([self.half_decided(), self.decided_file(), self.lock()].map(Step::Remove)).collect()
    }

    fn steps_aside(&self, name: &str, keys: &[&str]) -> Vec<Step> {
        let aside = self.damaged().join(name);
        let data = self.data_files().into_iter().chain([self.restored(), self.half_restored(), self.backups()]);
        let all = data.chain(keys.iter().map(|name| self.path().join(name)));
        let moves = all.filter_map(|from| Some(Step::Move(from.clone(), aside.join(from.file_name()?))));
        let settled = [aside.clone(), self.path().to_owned()].map(Step::Settle);
        moves.chain(settled).chain([self.half_decided(), self.decided_file()].map(Step::Remove)).collect()
    }
}

/// What stands in the file; `None` for what nobody wrote who decided something.
fn read(words: &str) -> Option<Decision> {
    let is_plain =
        |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    match words.strip_prefix(ASIDE) {
        Some(name) => is_plain(name).then(|| Decision::PutAside(name.to_owned())),
        None => (words == ERASE).then_some(Decision::Erase),
    }
}

impl Step {
    fn take(&self) -> Result<(), StoreError> {
        match self {
            Step::Remove(path) => remove_if_there(path),
            Step::RemoveFolder(path) => remove_folder(path),
            Step::Move(from, to) if from.exists() => fs::rename(from, to).map_err(StoreError::of_io),
            Step::Move(..) => Ok(()),
            Step::Settle(folder) => settle(folder).map_err(StoreError::of_io),
        }
    }
}

impl Claim {
    /// Decides that everything in the folder is erased.
    ///
    /// # Errors
    /// What the disk says; then nothing is decided.
    pub fn decide_to_erase(&self, folder: &Folder) -> Result<(), StoreError> {
        decide(folder, ERASE)
    }

    /// Decides that everything in the folder is put aside, and stays there.
    ///
    /// # Errors
    /// What the disk says; then nothing is decided.
    pub fn decide_to_put_aside(&self, folder: &Folder, now: Moment) -> Result<(), StoreError> {
        let name = now.with_timezone(&Utc).format("%Y%m%dT%H%M%S-%3fZ").to_string();
        let mut free = name.clone();
        let mut number = 2_u32;
        while folder.damaged().join(&free).exists() {
            free = format!("{name}-{number}");
            number += 1;
        }
        decide(folder, &format!("{ASIDE}{free}"))
    }

    /// Finishes what was decided, if anything was. The keys are files of the caller in the folder, which go as well.
    ///
    /// # Errors
    /// What the disk says; the rest is done the next time.
    pub fn finish(mut self, folder: &Folder, keys: &[&str]) -> Result<(), StoreError> {
        let Some(decided) = folder.decided()? else { return Ok(()) };
        self.go_through(&decided, folder, keys)
    }

    /// Erases everything now. What [`Claim::decide_to_erase`] decided before goes on by itself where this is cut off; on a
    /// full disk nothing can be decided, and it is erased all the same.
    ///
    /// # Errors
    /// What the disk says.
    pub fn erase(mut self, folder: &Folder, keys: &[&str]) -> Result<(), StoreError> {
        self.go_through(&Decision::Erase, folder, keys)
    }

    fn go_through(&mut self, decided: &Decision, folder: &Folder, keys: &[&str]) -> Result<(), StoreError> {
        if let Decision::PutAside(name) = decided {
            private_folder(&folder.damaged().join(name)).map_err(StoreError::of_io)?;
        }
        folder.steps(decided, keys).iter().try_for_each(Step::take)?;
        settle(folder.path()).map_err(StoreError::of_io)?;
        (self.0.is_kept, self.0.was_looked_at) = (false, true);
        Ok(())
    }
}

fn decide(folder: &Folder, words: &str) -> Result<(), StoreError> {
    let fresh = folder.half_decided();
    let written =
        File::create(&fresh).and_then(|mut file| file.write_all(words.as_bytes()).and_then(|()| file.sync_all()));
    let decided = written.and_then(|()| fs::rename(&fresh, folder.decided_file()));
    decided.and_then(|()| settle(folder.path())).map_err(StoreError::of_io)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::Path;

    use super::*;

    const KEYS: [&str; 2] = ["keys.json", "tries.json"];

    fn full() -> (tempfile::TempDir, Folder) {
        let room = tempfile::tempdir().unwrap();
        let folder = Folder::at(room.path());
        for below in ["backups", "damaged/20260301T110000-000Z"] {
            fs::create_dir_all(folder.path().join(below)).unwrap();
        }
        let names = ["setback.db", "setback.db-wal", "setback.db-shm", "setback.db-journal", "setback.db.new"];
        let more = ["setback.db.half", "keys.json", "tries.json", "backups/keys.json", "backups/setback-000001-x.db"];
        let aside = ["damaged/20260301T110000-000Z/setback.db", "not-ours.txt"];
        for name in names.iter().chain(&more).chain(&aside) {
            fs::write(folder.path().join(name), name).unwrap();
        }
        (room, folder)
    }

    fn files(below: &Path) -> BTreeMap<PathBuf, String> {
        let entries = fs::read_dir(below).unwrap().map(|entry| entry.unwrap().path());
        let each = entries.flat_map(|path| match path.is_dir() {
            true => files(&path).into_iter().collect::<Vec<_>>(),
            false => vec![(path.clone(), fs::read_to_string(path).unwrap())],
        });
        each.filter(|(path, _)| !path.ends_with("setback.lock")).collect()
    }

    fn now() -> Moment {
        chrono::DateTime::parse_from_rfc3339("2026-03-02T12:00:00+01:00").unwrap()
    }

    /// Decides, takes so many steps and is cut off; then somebody finishes it. Whether there were so many steps.
    fn cut_off_after(count: usize, decide: impl Fn(&Claim, &Folder)) -> (tempfile::TempDir, Folder, bool) {
        let (room, folder) = full();
        decide(&Claim::on(&folder).unwrap(), &folder);
        fs::write(folder.half_decided(), "era").unwrap();
        let decided = folder.decided().unwrap().unwrap();
        if let Decision::PutAside(name) = &decided {
            private_folder(&folder.damaged().join(name)).unwrap();
        }
        let steps = folder.steps(&decided, &KEYS);
        steps.iter().take(count).try_for_each(Step::take).unwrap();
        Claim::on(&folder).unwrap().finish(&folder, &KEYS).unwrap();
        (room, folder, count < steps.len())
    }

    #[test]
    fn erasing_that_is_cut_off_anywhere_is_finished_and_leaves_only_what_is_not_ours() {
        let mut count = 0;
        loop {
            let (_room, folder, goes_on) = cut_off_after(count, |claim, folder| claim.decide_to_erase(folder).unwrap());
            let left = files(folder.path());
            assert_eq!(left.into_keys().collect::<Vec<_>>(), [folder.path().join("not-ours.txt")], "after {count}");
            if !goes_on {
                break;
            }
            count += 1;
        }
        assert!(count > 10, "{count} steps");
    }

    #[test]
    fn putting_aside_that_is_cut_off_anywhere_is_finished_into_one_place_and_loses_no_byte() {
        let mut count = 0;
        loop {
            let decide = |claim: &Claim, folder: &Folder| claim.decide_to_put_aside(folder, now()).unwrap();
            let (_room, folder, goes_on) = cut_off_after(count, decide);
            let aside = folder.damaged().join("20260302T110000-000Z");
            let left = files(folder.path());
            assert_eq!(left.len(), 12, "after {count}: {left:?}");
            let apart = left.keys().filter(|path| !path.starts_with(&aside)).count();
            assert_eq!(apart, 2, "what was aside before, and what is not ours: after {count}: {left:?}");
            for (path, bytes) in left {
                assert!(path.ends_with(&bytes), "{} holds {bytes}", path.display());
            }
            if !goes_on {
                break;
            }
            count += 1;
        }
    }

    #[test]
    fn what_nobody_decided_is_not_done() {
        for words in ["", "erase ", "aside ", "aside ../..", "aside /tmp", "Erase", "aside a/b"] {
            assert_eq!(read(words), None, "{words}");
        }
        let (_room, folder) = full();
        let before = files(folder.path());
        Claim::on(&folder).unwrap().finish(&folder, &KEYS).unwrap();
        assert_eq!(files(folder.path()), before);
    }

    #[test]
    fn a_folder_that_somebody_works_in_is_neither_erased_nor_put_aside() {
        let (_room, folder) = full();
        let _at_work = Claim::on(&folder).unwrap();
        assert!(matches!(Claim::on(&folder), Err(StoreError::InUse)));
    }
}
