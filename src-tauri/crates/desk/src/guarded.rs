//! Writes a file that holds health data outside the data folder: whole or not at all, and for nobody but its owner.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// Writes this file. What was there before stays until all of it is on the disk.
///
/// # Errors
/// What the system says. Then the file is as it was.
pub fn write(file: &Path, bytes: &[u8]) -> io::Result<()> {
    if !file.exists() || file.is_file() {
        let beside = file.with_added_extension("part");
        let written = fill(&beside, bytes).and_then(|()| fs::rename(&beside, file));
        if written.is_err() {
            let _not_even_that_was_begun = fs::remove_file(&beside);
        }
        return written;
    }
    // A device, or something else that is not a file, is written to as it is.
    OpenOptions::new().write(true).open(file)?.write_all(bytes)
}

fn fill(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = create(file)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(unix)]
fn create(file: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(file)
}

#[cfg(not(unix))]
fn create(file: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create(true).truncate(true).open(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_whole_and_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("page.pdf");
        write(&file, b"one").unwrap();
        write(&file, b"two").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
        #[cfg(unix)]
        assert_eq!(std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&file).unwrap().permissions()) & 0o777, 0o600);
    }

    #[test]
    fn what_can_not_be_written_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        assert!(write(folder.path(), b"one").is_err());
        assert!(write(&folder.path().join("missing/page.pdf"), b"one").is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
