//! Nothing that a person types is found outside the lock: the real program, from the first answer to a backup and an end by
//! force, and then every file it could have written to.
#![cfg(target_os = "linux")]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use setback_desk::cabinet::{Cabinet, Protection};
use setback_desk::clock;
use setback_keys::Passphrase;

use crate::interview::{answers_of, typed_for};
use crate::lifter::NoStore;

/// Words that nothing else writes, each typed in another place.
const PHRASE: &str = "quillfeather";
const WHO: &str = "doctormarrowby";
const NOTE: &str = "pinchedthistle";

/// What answers are called in the data.
const ANSWERS: [&str; 3] = ["rf_nerve", "pain_worst_24h", "dull_tight"];

struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Place {
        let place = Place { folder: tempfile::tempdir().unwrap() };
        ["temp", "home", "work", "run"].iter().for_each(|name| fs::create_dir(place.at(name)).unwrap());
        let cabinet = Cabinet::at(place.at("data"), Box::new(NoStore), clock::of_the_system());
        let phrase = Passphrase::new(PHRASE.to_owned().into()).unwrap();
        drop(cabinet.begin(Protection::Passphrase(phrase)).unwrap());
        place
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program, which may dump its core as far as the shell is concerned, and knows no other folder than these.
    fn program(&self, arguments: &[&str]) -> Command {
        let mut program = Command::new("sh");
        program.args(["-c", "ulimit -c unlimited; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_setback-cli")]);
        program.args(arguments).current_dir(self.at("work")).env_clear();
        program.env("SETBACK_DATA", self.at("data")).env("TMPDIR", self.at("temp")).env("HOME", self.at("home"));
        program.env("XDG_RUNTIME_DIR", self.at("run")).env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/no/bus");
        program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        program
    }

    fn typing(&self, arguments: &[&str], lines: &[&str]) -> Output {
        let mut child = self.program(arguments).spawn().unwrap();
        let typed = format!("{PHRASE}\n{}\n", lines.join("\n"));
        child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {output:?}");
        output
    }

    /// What a program that is at work holds, until it is ended by force.
    fn at_work(&self) -> Child {
        let mut child = self.program(&["check"]).spawn().unwrap();
        let keys = child.stdin.as_mut().unwrap();
        writeln!(keys, "{PHRASE}").unwrap();
        let mut screen = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        while screen.read_line(&mut line).unwrap() > 0 && !line.contains("Is this the same pain?") {
            line.clear();
        }
        child
    }

    fn files(&self) -> Vec<PathBuf> {
        files_below(self.folder.path())
    }
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

fn holds(bytes: &[u8], word: &str) -> bool {
    let wide: Vec<u8> = word.bytes().flat_map(|byte| [byte, 0]).collect();
    [word.as_bytes(), &wide].iter().any(|word| bytes.windows(word.len()).any(|window| window == *word))
}

#[test]
fn no_word_that_is_typed_anywhere_stands_in_any_file() {
    let place = Place::new();
    let keys = typed_for(&answers_of("vg-01"));
    let keys: Vec<&str> = keys.iter().map(String::as_str).chain(["", "q"]).collect();
    place.typing(&["check"], &keys);
    place.typing(&["clear", "--on", "2026-01-02", "--by", WHO], &[]);
    place.typing(&["log", "--yes", "--note", NOTE, "deadlift 100 5x5"], &[]);
    place.typing(&["backup"], &[]);
    let history = place.typing(&["history"], &[]);
    let log = place.typing(&["log", "--list"], &[]);
    assert!(holds(&history.stdout, WHO), "it is kept, and shown to who has the passphrase: {history:?}");
    assert!(holds(&log.stdout, NOTE), "{log:?}");
    let mut child = place.at_work();
    assert_eq!(limit_of_core_dumps(child.id()), "0");
    child.kill().unwrap();
    child.wait().unwrap();
    let files = place.files();
    for ending in ["setback.db", "setback.lock", "keys.json", "Z.db"] {
        assert!(files.iter().any(|path| path.to_string_lossy().ends_with(ending)), "{ending}: {files:?}");
    }
    for path in &files {
        assert!(path.starts_with(place.at("data")), "nothing is written elsewhere: {}", path.display());
        let bytes = fs::read(path).unwrap();
        for word in [PHRASE, WHO, NOTE].iter().chain(&ANSWERS) {
            assert!(!holds(&bytes, word), "{word} in {}", path.display());
            assert!(!path.to_string_lossy().contains(word));
        }
    }
}

/// The limit that the program set itself.
fn limit_of_core_dumps(process: u32) -> String {
    let limits = fs::read_to_string(format!("/proc/{process}/limits")).unwrap();
    let line = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap().to_owned();
    line.split_whitespace().nth(4).unwrap().to_owned()
}

#[test]
fn a_program_that_crashes_leaves_no_core() {
    let place = Place::new();
    let mut child = place.at_work_at_the_lock();
    let process = child.id().to_string();
    assert!(Command::new("kill").args(["-ABRT", &process]).status().unwrap().success());
    let ended = child.wait().unwrap();
    assert!(!std::os::unix::process::ExitStatusExt::core_dumped(&ended), "{ended:?}");
    let outside: Vec<_> = place.files().into_iter().filter(|path| !path.starts_with(place.at("data"))).collect();
    assert_eq!(outside, Vec::<PathBuf>::new());
}

impl Place {
    fn at_work_at_the_lock(&self) -> Child {
        let mut child = self.program(&["check"]).spawn().unwrap();
        let mut line = String::new();
        let mut screen = BufReader::new(child.stderr.take().unwrap());
        while screen.read_line(&mut line).unwrap() > 0 && !line.contains("passphrase") {
            line.clear();
        }
        child
    }
}

#[test]
fn the_search_finds_what_lies_open() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("note");
    fs::write(&path, format!("a note: {NOTE}")).unwrap();
    assert!(holds(&fs::read(&path).unwrap(), NOTE));
}
