//! Where things are. Every other module asks here for a path.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::failure::Failure;

/// The folder that holds the workspace's `Cargo.toml`.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3).expect("xtask lives three folders below the root")
}

/// A path given from the root.
pub fn at(path: &str) -> PathBuf {
    root().join(path)
}

/// A folder under the root, made if it is not there yet.
pub fn folder(path: &str) -> Result<PathBuf, Failure> {
    let folder = at(path);
    fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
    Ok(folder)
}

/// The whole text of a file under the root.
pub fn read(path: &str) -> Result<String, Failure> {
    fs::read_to_string(at(path)).map_err(Failure::file(&at(path)))
}

/// Writes a small file that remembers what was last done, such as which lock file was installed.
pub fn stamp(path: &Path, text: &str) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Failure::file(folder))?;
    }
    fs::write(path, text).map_err(Failure::file(path))
}

/// Whether a stamp says exactly this.
pub fn is_stamped(path: &Path, text: &str) -> bool {
    fs::read_to_string(path).is_ok_and(|found| found == text)
}

/// When anything in a file or folder last changed; a folder's own time tells of removals.
pub fn last_change(path: &Path) -> Option<SystemTime> {
    let own = fs::metadata(path).and_then(|found| found.modified()).ok();
    let inside =
        fs::read_dir(path).into_iter().flatten().flatten().filter_map(|entry| last_change(&entry.path())).max();
    own.max(inside)
}
