//! The real program: its exit statuses, its pipes, and what it does when its reader goes away.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Output, Stdio};

use crate::session::{file, words, worked};

fn program(arguments: &[&str]) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_setback-cli"));
    program.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    program
}

/// Runs it with this on standard input.
fn ran(arguments: &[&str], typed: &[u8]) -> Output {
    let mut child = program(arguments).spawn().unwrap();
    // It may have what it needs, and leave, before everything was written.
    let _ = child.stdin.take().unwrap().write_all(typed);
    let output = child.wait_with_output().unwrap();
    assert!(!String::from_utf8_lossy(&output.stderr).contains("panicked"), "{output:?}");
    output
}

fn status(arguments: &[&str], typed: &[u8]) -> i32 {
    ran(arguments, typed).status.code().unwrap()
}

#[test]
fn exit_statuses_tell_result_bad_input_and_missing_answers() {
    for options in [&["check"][..], &["check", "--json"], &["check", "--jsonl"]] {
        let with = |typed: &[u8]| status(&[options, &["-"]].concat(), typed);
        assert_eq!(with(br#"{"answers":{"rf_nerve":["saddle_numb"]}}"#), 0);
        assert_eq!(with(b"{"), 2);
        assert_eq!(with(b"{}"), 3);
    }
    assert_eq!(status(&["check"], b""), 3);
    assert_eq!(status(&["check"], b"1\n"), 0);
    assert_eq!(status(&["check", &worked("vg-01")], b""), 0);
    assert_eq!(status(&["check", "no-such-file.json"], b""), 2);
    assert_eq!(status(&["check", "--jsonl", env!("CARGO_TARGET_TMPDIR")], b""), 2);
    assert_eq!(status(&["no-such-command"], b""), 2);
    assert_eq!(status(&["proof"], b""), 0);
    assert_eq!(status(&["review"], b""), 0);
    assert_eq!(status(&["--version"], b""), 0);
}

#[test]
fn results_and_errors_go_their_own_ways() {
    let good = ran(&["check", "--json", &worked("vg-01")], b"");
    assert!(good.stderr.is_empty() && good.stdout.starts_with(b"{\n"));
    let bad = ran(&["check", "-"], b"[]");
    assert!(bad.stdout.is_empty());
    assert!(String::from_utf8(bad.stderr).unwrap().starts_with("The case: expected an object, but found a list."));
}

#[test]
fn a_reader_that_goes_away_is_no_panic() {
    let many = std::fs::read_to_string(worked("vg-01")).unwrap().replace('\n', " ") + "\n";
    let many = file("a-reader-that-goes-away.jsonl", many.repeat(500));
    for arguments in [&["review"][..], &["proof"], &["check", "--jsonl", &many]] {
        let mut child = program(arguments).spawn().unwrap();
        let mut first = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        assert!(!first.is_empty());
        let output = child.wait_with_output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{arguments:?}");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
    }
}

#[test]
fn a_question_is_shown_before_its_answer_is_waited_for() {
    let mut child = program(&["check"]).spawn().unwrap();
    let (mut keys, mut screen) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
    wait_for(&mut screen, &words("rf_nerve"));
    writeln!(keys, "8").unwrap();
    wait_for(&mut screen, &words("rf_body"));
    writeln!(keys, "q").unwrap();
    wait_for(&mut screen, &words("terminal-left"));
    assert_eq!(child.wait().unwrap().code(), Some(3));
}

fn wait_for(screen: &mut impl BufRead, text: &str) {
    let mut line = String::new();
    while !line.contains(text) {
        line.clear();
        assert_ne!(screen.read_line(&mut line).unwrap(), 0, "the screen ended before {text:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let output = program(&["review"]).stdout(full).stdin(Stdio::null()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("failed"), "{output:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_on_standard_input_is_told() {
    for arguments in [&["check"][..], &["check", "-"], &["check", "--jsonl", "-"]] {
        let folder = std::fs::File::open(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let output = program(arguments).stdin(folder).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {output:?}");
        assert!(!output.stderr.is_empty(), "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_name_needs_no_utf_8() {
    use std::os::unix::ffi::OsStrExt;
    let name = std::ffi::OsStr::from_bytes(b"case\xE9\x1b.json");
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::copy(worked("vg-01"), &path).unwrap();
    let output = program(&["check"]).arg(&path).stdin(Stdio::null()).output().unwrap();
    std::fs::remove_file(&path).unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let output = program(&["check"]).arg(&path).stdin(Stdio::null()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(!output.stderr.contains(&0x1b), "{output:?}");
}
