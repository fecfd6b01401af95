//! Whether a start is one of a window or a command of the terminal: a window's where it names nothing but options of windows.

use std::ffi::{OsStr, OsString};

use crate::autostart::HIDDEN;
use crate::folder;
use crate::kiosk::NAME;
use crate::role::{DESK, KIOSK, TURN};

/// What these arguments (the program's name first) say to the terminal, which does it or refuses it; `None` where they open a
/// window. Options that only windows know are not said.
pub fn for_the_terminal(arguments: impl IntoIterator<Item = OsString>) -> Option<Vec<OsString>> {
    let mut arguments = arguments.into_iter();
    let mut said: Vec<OsString> = arguments.next().into_iter().collect();
    while let Some(argument) = arguments.next() {
        if is_flag(&argument) || named_in(NAME, &argument) {
            continue;
        }
        let separate = if argument == NAME || argument == folder::FLAG { arguments.next() } else { None };
        let has_value = separate.as_ref().is_some_and(|value| !value.is_empty());
        if argument == NAME && has_value {
            continue;
        }
        let is_folder = has_value || named_in(folder::FLAG, &argument);
        said.push(argument);
        said.extend(separate);
        if !is_folder {
            said.extend(arguments);
            return Some(said);
        }
    }
    None
}

/// Options without a value. macOS may name a program that is opened by a click with `-psn_` and its number. Source: the
/// process serial number of Carbon's Process Manager, as launch services hand it over.
fn is_flag(argument: &OsStr) -> bool {
    [KIOSK, TURN, DESK, HIDDEN].iter().any(|flag| argument == *flag)
        || argument.to_str().is_some_and(|argument| argument.starts_with("-psn_"))
}

/// Whether this is the flag with its value, as `--data=FOLDER` is.
fn named_in(flag: &str, argument: &OsStr) -> bool {
    let value = argument.to_str().and_then(|argument| argument.strip_prefix(flag)?.strip_prefix('='));
    value.is_some_and(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(arguments: &[&str]) -> Option<String> {
        let said = for_the_terminal(["setback"].iter().chain(arguments).map(OsString::from))?;
        Some(said.iter().skip(1).map(|argument| argument.to_string_lossy()).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn what_names_nothing_but_options_of_windows_opens_one() {
        for arguments in [
            &[][..],
            &["--data", "here"],
            &["--data=here"],
            &["--data", "status"],
            &["--hidden"],
            &["--desk", "--data", "here"],
            &["--kiosk", "--data", "here", "--kiosk-name", "door"],
            &["--kiosk-turn", "--data=here", "--kiosk-name=door"],
            &["-psn_0_12345"],
        ] {
            assert_eq!(said(arguments), None, "{arguments:?}");
        }
    }

    #[test]
    fn everything_else_is_said_to_the_terminal() {
        for (arguments, expected) in [
            (&["status"][..], "status"),
            (&["--data", "here", "status", "--json"], "--data here status --json"),
            (&["--data=here", "check"], "--data=here check"),
            (&["--help"], "--help"),
            (&["checks"], "checks"),
            (&["--dates", "x"], "--dates x"),
            (&["--data"], "--data"),
            (&["--data", ""], "--data "),
            (&["--data="], "--data="),
            (&["--kiosk", "--dat", "x"], "--dat x"),
            (&["--kiosk-name"], "--kiosk-name"),
            (&["export", "--out", "--desk"], "export --out --desk"),
        ] {
            assert_eq!(said(arguments).as_deref(), Some(expected), "{arguments:?}");
        }
    }
}
