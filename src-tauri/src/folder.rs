//! Where the data is: the folder that was named at the start, or the usual one.

use std::ffi::OsString;
use std::path::PathBuf;

use setback_desk::cabinet::usual_folder;

/// The flag that names a folder.
pub const FLAG: &str = "--data";

/// The variable that names one, where the flag does not.
const VARIABLE: &str = "SETBACK_DATA";

/// The folder that these arguments, the environment or the system name, in this order.
pub fn of_the_start(arguments: impl IntoIterator<Item = OsString>) -> Option<PathBuf> {
    named_by(FLAG, arguments)
        .or_else(|| std::env::var_os(VARIABLE))
        .filter(|name| !name.is_empty())
        .map_or_else(usual_folder, |name| Some(name.into()))
}

/// The two ways of naming something that the terminal takes as well: `--data FOLDER` and `--data=FOLDER`.
pub fn named_by(flag: &str, arguments: impl IntoIterator<Item = OsString>) -> Option<OsString> {
    let mut arguments = arguments.into_iter();
    let first = arguments.find_map(|argument| match argument.to_str()?.strip_prefix(flag)? {
        "" => Some(None),
        rest => rest.strip_prefix('=').map(|folder| Some(folder.into())),
    });
    first?.or_else(|| arguments.next())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(arguments: &[&str]) -> Option<OsString> {
        named_by(FLAG, arguments.iter().map(OsString::from))
    }

    #[test]
    fn the_flag_names_the_folder() {
        assert_eq!(named(&["setback", "--data", "here"]), Some("here".into()));
        assert_eq!(named(&["setback", "--data=here"]), Some("here".into()));
        assert_eq!(named(&["setback", "--database", "there", "--data", "here"]), Some("here".into()));
        assert_eq!(named(&["setback", "--data"]), None);
        assert_eq!(named(&["setback"]), None);
    }
}
