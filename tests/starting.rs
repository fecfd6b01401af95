//! What the app's own binary makes of its arguments: a command of the terminal, a window, or a refusal that names them.

use std::process::{Command, Output};

use setback_words::Words;

/// What it does where no window can open.
fn started(arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_setback"));
    program.args(arguments).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").output().expect("the program starts")
}

#[test]
fn a_command_after_options_is_done_in_the_terminal() {
    let data = tempfile::tempdir().expect("a folder");
    let folder = data.path().to_str().expect("a path in plain letters");
    let nothing = Words::english().say_with("kept-nothing", &[("folder", folder)]);
    for arguments in [&["--data", folder, "status"][..], &["status", "--data", folder]] {
        let output = started(arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?} {output:?}");
        assert!(String::from_utf8_lossy(&output.stdout).contains(&nothing), "{arguments:?} {output:?}");
    }
}

#[test]
fn what_is_no_command_and_no_option_is_named_and_refused() {
    for (arguments, named) in [
        (&["checks"][..], "checks"),
        (&["--dates", "x"], "--dates"),
        (&["--frobnicate"], "--frobnicate"),
        (&["--kiosk", "--dates", "x"], "--dates"),
        (&["--data"], "--data"),
    ] {
        let output = started(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?} {output:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(named), "{arguments:?} {output:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn options_of_windows_ask_for_a_window() {
    let no_display = Words::english().say("no-display");
    for arguments in
        [&[][..], &["--data", "x"], &["--data=x", "--hidden"], &["--desk"], &["--kiosk"], &["--kiosk-turn"]]
    {
        let output = started(arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?} {output:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(&no_display), "{arguments:?} {output:?}");
    }
}
