//! Where people look for what they saved.

use std::path::{Path, PathBuf};

/// Their documents, or their own folder where there are none.
pub fn folder() -> Option<PathBuf> {
    dirs::document_dir().or_else(dirs::home_dir)
}

/// A name that is not taken there: with a number where there is one already.
pub fn free_name(folder: &Path, name: &str, ending: &str) -> PathBuf {
    let first = folder.join(format!("{name}.{ending}"));
    let numbered = (2_u32..).map(|number| folder.join(format!("{name} ({number}).{ending}")));
    let mut names = std::iter::once(first.clone()).chain(numbered);
    names.find(|file| !file.exists()).unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_there_is_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let name = || free_name(folder.path(), "Setback", "zip").file_name().unwrap().to_string_lossy().into_owned();
        for expected in ["Setback.zip", "Setback (2).zip", "Setback (3).zip"] {
            assert_eq!(name(), expected);
            std::fs::write(folder.path().join(expected), b"").unwrap();
        }
    }
}
