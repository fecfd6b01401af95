//! The real program: its exit statuses, its pipes, and what it does when its reader goes away.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use setback_desk::cabinet::{Cabinet, Protection};
use setback_desk::clock;
use setback_keys::Passphrase;

use crate::lifter::without_lock;
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
    assert_eq!(status(&["check", "--unsaved"], b""), 3);
    assert_eq!(status(&["check", "--unsaved"], b"1\n"), 0);
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
    let mut child = program(&["check", "--unsaved"]).spawn().unwrap();
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
    for arguments in [&["check", "--unsaved"][..], &["check", "-"], &["check", "--jsonl", "-"]] {
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

/// A folder whose data is protected so, begun beside the program.
fn begun(protection: Protection) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let cabinet = Cabinet::at(&data, Box::new(crate::lifter::NoStore), clock::of_the_system());
    cabinet.begin(protection).unwrap();
    (folder, data)
}

/// Runs it on this folder, which the environment names.
fn on(data: &PathBuf, arguments: &[&str]) -> Command {
    let mut program = program(arguments);
    program.env("SETBACK_DATA", data).env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/no/bus");
    program
}

fn typing(mut program: Command, typed: &[u8]) -> Output {
    let mut child = program.spawn().unwrap();
    let _ = child.stdin.take().unwrap().write_all(typed);
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_killed_check_goes_on_at_the_same_question() {
    let (_folder, data) = begun(without_lock());
    let mut child = on(&data, &["check"]).spawn().unwrap();
    let (mut keys, mut screen) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
    for (shown, typed) in [("rf_nerve", "8"), ("rf_body", "9"), ("age_band", "3")] {
        wait_for(&mut screen, &words(shown));
        writeln!(keys, "{typed}").unwrap();
    }
    wait_for(&mut screen, &words("background"));
    child.kill().unwrap();
    child.wait().unwrap();
    let doctor = typing(on(&data, &["doctor"]), b"");
    assert!(text(&doctor.stdout).contains(&words("doctor-cut-off")), "{doctor:?}");
    let resumed = text(&typing(on(&data, &["check"]), b"1\nq\n").stdout);
    assert!(resumed.contains("It has 3 answers.") && resumed.contains(&words("background")), "{resumed}");
    assert!(!resumed.contains(&words("age_band")), "{resumed}");
}

#[test]
fn a_passphrase_comes_from_the_input_and_is_never_shown() {
    let phrase = Passphrase::new("marker lift".to_owned().into()).unwrap();
    let (_folder, data) = begun(Protection::Passphrase(phrase));
    let opened = typing(on(&data, &["status"]), b"marker lift\n");
    assert_eq!(opened.status.code(), Some(0), "{opened:?}");
    assert!(!format!("{opened:?}").contains("marker"), "{opened:?}");
    for arguments in [&["status", "--passphrase", "marker lift"][..], &["status", "marker lift"]] {
        assert_eq!(typing(on(&data, arguments), b"").status.code(), Some(2), "the command line takes none");
    }
}

/// Elsewhere the key store of the system would be asked, and it is no test's to fill.
#[cfg(target_os = "linux")]
#[test]
fn a_check_without_input_ends_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = on(&folder.path().join("data"), &["check"]);
    let output = program.stdin(Stdio::null()).output().unwrap();
    assert_eq!(output.status.code(), Some(3), "{output:?}");
}

#[test]
fn two_programs_do_not_work_in_one_folder() {
    let (_folder, data) = begun(without_lock());
    let mut first = on(&data, &["check"]).spawn().unwrap();
    let mut screen = BufReader::new(first.stdout.take().unwrap());
    wait_for(&mut screen, &words("rf_nerve"));
    let second = typing(on(&data, &["status"]), b"");
    assert_eq!(second.status.code(), Some(2));
    assert!(text(&second.stderr).contains(&words("trouble-in-use")), "{second:?}");
    drop(first.stdin.take());
    assert_eq!(first.wait().unwrap().code(), Some(3));
    assert_eq!(typing(on(&data, &["status"]), b"").status.code(), Some(0));
}

#[test]
fn a_file_in_the_place_of_the_folder_is_called_so_and_keeps_nobody_from_a_result() {
    let folder = tempfile::tempdir().unwrap();
    let taken = folder.path().join("taken");
    std::fs::write(&taken, "mine").unwrap();
    for data in [taken.clone(), taken.join("below")] {
        let refused = typing(on(&data, &["status"]), b"");
        assert_eq!(refused.status.code(), Some(2), "{refused:?}");
        assert_eq!(text(&refused.stderr).trim(), words("trouble-not-a-folder"), "{refused:?}");
        let checked = typing(on(&data, &["check"]), b"1\n");
        assert!(text(&checked.stderr).contains(&words("trouble-not-a-folder")), "{checked:?}");
        assert!(text(&checked.stderr).contains(&words("check-not-saved")), "{checked:?}");
        assert_eq!(checked.status.code(), Some(0), "{checked:?}");
    }
    assert_eq!(std::fs::read_to_string(taken).unwrap(), "mine");
}

/// A limit on the size of files stands for a full disk: writes fail, and the program is not ended for it.
#[cfg(target_os = "linux")]
#[test]
fn where_saving_fails_the_check_goes_on_to_its_result_and_says_so() {
    let (_folder, data) = begun(without_lock());
    let keys = crate::interview::typed_for(&crate::interview::answers_of("vg-01"));
    let left = typing(limited(&data), (keys[..15].join("\n") + "\nq\n").as_bytes());
    assert!(text(&left.stdout).contains(&words("terminal-left-partly")), "{left:?}");
    let typed = format!("2\n{}\n\nq\n", keys.join("\n"));
    let held = typing(limited(&data), typed.as_bytes());
    assert_eq!(held.status.code(), Some(0), "{held:?}");
    assert!(text(&held.stderr).contains(&words("check-not-saved")), "{}", text(&held.stderr));
    assert!(text(&held.stdout).contains(&words("level-normal_soreness")), "{}", text(&held.stdout));
    let status = text(&typing(on(&data, &["status"]), b"").stdout);
    assert!(status.contains("A check was begun on"), "what was saved before is there: {status}");
}

#[cfg(target_os = "linux")]
fn limited(data: &PathBuf) -> Command {
    let mut limited = Command::new("sh");
    limited.args(["-c", "trap '' XFSZ; ulimit -f 96; exec \"$0\" check", env!("CARGO_BIN_EXE_setback-cli")]);
    limited.env("SETBACK_DATA", data).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    limited
}

/// Fills a small disk of its own that the data was copied to, and runs the program on it.
#[cfg(target_os = "linux")]
const ON_A_FULL_DISK: &str = "mount -t tmpfs -o size=4m tmpfs \"$1\" && cp -a \"$2\" \"$1/data\" && \
    { cat /dev/zero > \"$1/ballast\" 2> /dev/null; shift 2; exec \"$@\"; }";

/// What the program comes to there; `None` where no disk may be mounted.
#[cfg(target_os = "linux")]
fn on_a_full_disk(data: &PathBuf, arguments: &[&str], typed: &[u8]) -> Option<Output> {
    let can = Command::new("unshare").args(["--map-root-user", "--mount", "true"]).status();
    if !can.is_ok_and(|status| status.success()) {
        eprintln!("a full disk can not be had here: no disk may be mounted");
        return None;
    }
    let disk = tempfile::tempdir().unwrap();
    let mut command = Command::new("unshare");
    command.args(["--map-root-user", "--mount", "sh", "-c", ON_A_FULL_DISK, "sh"]).arg(disk.path()).arg(data);
    command.arg(env!("CARGO_BIN_EXE_setback-cli")).args(arguments).env("SETBACK_DATA", disk.path().join("data"));
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    Some(typing(command, typed))
}

#[cfg(target_os = "linux")]
#[test]
fn on_a_full_disk_what_is_kept_is_read_and_a_check_comes_to_its_result() {
    let (_folder, data) = begun(without_lock());
    let keys = crate::interview::typed_for(&crate::interview::answers_of("vg-01")).join("\n");
    let kept = typing(on(&data, &["check"]), format!("{keys}\n\nq\n").as_bytes());
    assert_eq!(kept.status.code(), Some(0), "{kept:?}");
    for arguments in [&["status"][..], &["history"], &["plan"], &["log"], &["doctor"]] {
        let Some(read) = on_a_full_disk(&data, arguments, b"") else { return };
        assert!(text(&read.stderr).contains(&words("trouble-disk-full")), "{arguments:?} {read:?}");
        if arguments == ["status"] || arguments == ["history"] {
            assert!(
                text(&read.stdout).contains(&words("level-normal_soreness")),
                "{arguments:?} {}",
                text(&read.stdout)
            );
        }
    }
    let Some(held) = on_a_full_disk(&data, &["check"], format!("3\n{keys}\n\nq\n").as_bytes()) else { return };
    assert!(text(&held.stderr).contains(&words("check-not-saved")), "{}", text(&held.stderr));
    assert!(text(&held.stdout).contains(&words("level-normal_soreness")), "{}", text(&held.stdout));
}

#[test]
fn the_help_tells_the_exit_statuses_and_every_command() {
    let help = text(&ran(&["--help"], b"").stdout);
    assert!(help.contains(&words("terminal-help-exit")), "{help}");
    for command in ["check", "correct", "status", "history", "clear", "backup", "restore", "doctor", "erase", "protect"]
    {
        assert!(help.contains(command), "{command}");
    }
}
