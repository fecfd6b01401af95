//! Small files, read within bounds and replaced whole. After a crash there is the old file or the new one, never half.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::Path;

use zeroize::Zeroizing;

use crate::error::KeyError;

/// The bytes of a file, or `None` where there is none. Not more than the limit and one are ever read.
pub(crate) fn read(folder: &Path, name: &str, limit_bytes: usize) -> Result<Option<Zeroizing<Vec<u8>>>, KeyError> {
    let file = match File::open(folder.join(name)) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(KeyError::disk("opening a file")(error)),
    };
    let mut bytes = Zeroizing::new(Vec::with_capacity(limit_bytes + 1));
    file.take(limit_bytes as u64 + 1).read_to_end(&mut bytes).map_err(KeyError::disk("reading a file"))?;
    if bytes.len() > limit_bytes { Err(KeyError::TooLarge { limit_bytes }) } else { Ok(Some(bytes)) }
}

/// Whether anything has this name.
pub(crate) fn is_there(folder: &Path, name: &str) -> Result<bool, KeyError> {
    match fs::symlink_metadata(folder.join(name)) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(KeyError::disk("looking for a file")(error)),
    }
}

/// Puts these bytes in the place of the file. They are on the disk, under another name, before they take it.
pub(crate) fn replace(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), KeyError> {
    let fresh = folder.join(format!("{name}.new"));
    remove_if_there(&fresh)?;
    write_durably(&fresh, bytes).map_err(KeyError::disk("writing a file"))?;
    fs::rename(&fresh, folder.join(name)).map_err(KeyError::disk("replacing a file"))?;
    sync_folder(folder).map_err(KeyError::disk("writing a folder"))
}

/// Waits until nobody else holds the file of this name, and holds it; `None` where no file can be made or held.
pub(crate) fn hold(folder: &Path, name: &str) -> Option<File> {
    let file = for_the_owner_alone().write(true).create(true).truncate(false).open(folder.join(name)).ok()?;
    file.lock().ok().map(|()| file)
}

/// Removes a file; that there is none is no error.
pub(crate) fn remove(folder: &Path, name: &str) -> Result<(), KeyError> {
    remove_if_there(&folder.join(name))
}

fn remove_if_there(path: &Path) -> Result<(), KeyError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(KeyError::disk("removing a file")(error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

fn write_durably(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = for_the_owner_alone().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(unix)]
fn for_the_owner_alone() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = OpenOptions::new();
    options.mode(0o600);
    options
}

/// On Windows a file takes the rights of its folder, and the folders of a user are the user's own.
#[cfg(not(unix))]
fn for_the_owner_alone() -> OpenOptions {
    OpenOptions::new()
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> std::io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Windows gives no handle of a folder to sync; NTFS keeps a journal of names.
#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> std::io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("setback-keys-disk-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn a_file_at_the_limit_is_read_and_one_byte_more_is_not() {
        let folder = folder("limit");
        for (bytes, is_read) in [(7, true), (8, true), (9, false), (10, false)] {
            fs::write(folder.join("file"), vec![b'x'; bytes]).unwrap();
            assert_eq!(read(&folder, "file", 8).is_ok(), is_read, "{bytes} bytes");
        }
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_can_not_be_removed_is_a_fault_and_what_is_not_there_is_none() {
        let folder = folder("remove");
        fs::create_dir_all(folder.join("file")).unwrap();
        assert!(matches!(remove(&folder, "file"), Err(KeyError::Disk { .. })));
        assert_eq!(remove(&folder, "other"), Ok(()));
        fs::remove_dir_all(folder).unwrap();
    }
}
