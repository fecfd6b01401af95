//! Pages that were opened in the system's viewer: a file of our own for each, for nobody but its owner, deleted when the
//! program is closed and when it is started the next time.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use setback_desk::guarded;

/// The folder of these files.
#[derive(Clone, Debug)]
pub struct ShownPages {
    folder: PathBuf,
}

impl ShownPages {
    /// In this folder, which is for nothing else.
    pub const fn at(folder: PathBuf) -> ShownPages {
        ShownPages { folder }
    }

    /// Where the system keeps what is short-lived.
    pub fn usual() -> ShownPages {
        let place = dirs::runtime_dir().or_else(dirs::cache_dir).unwrap_or_else(std::env::temp_dir);
        ShownPages::at(place.join("setback-pages"))
    }

    /// Puts a page there, under a name without health in it.
    ///
    /// # Errors
    /// What the disk says.
    pub fn keep(&self, name: &str, pdf: &[u8]) -> io::Result<PathBuf> {
        private_folder(&self.folder)?;
        let file = (1_u32..).map(|number| self.folder.join(format!("{name} {number}.pdf"))).find(|file| !file.exists());
        let file = file.ok_or(io::ErrorKind::AlreadyExists)?;
        guarded::write(&file, pdf)?;
        Ok(file)
    }

    /// Deletes all of them.
    pub fn forget(&self) {
        let _there_may_be_none = fs::remove_dir_all(&self.folder);
    }
}

/// A folder that only its owner can look into.
fn private_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    #[cfg(unix)]
    fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_there_until_the_close_or_the_next_start() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("pages");
        let shown = ShownPages::at(folder.clone());
        let (one, two) = (shown.keep("Setback", b"one").unwrap(), shown.keep("Setback", b"two").unwrap());
        assert!(one != two && fs::read(&one).unwrap() == b"one");
        let next = ShownPages::at(folder.clone());
        next.forget();
        assert!(!one.exists() && !two.exists(), "a start deletes what was left");
        let three = next.keep("Setback", b"three").unwrap();
        next.forget();
        assert!(!three.exists() && !folder.exists());
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_can_look_at_it() {
        use std::os::unix::fs::PermissionsExt;
        let place = tempfile::tempdir().unwrap();
        let shown = ShownPages::at(place.path().join("pages"));
        let page = shown.keep("Setback", b"page").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&page), mode(page.parent().unwrap())), (0o600, 0o700));
    }
}
