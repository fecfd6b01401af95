//! A terminal in memory: what is typed goes in, what is printed comes out.

use std::io::{BufReader, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use setback_cli::{Outside, Status, Terminal, World, run};
use setback_keys::{Cost, KeyStore};
use setback_words::Words;

use crate::lifter::{Hands, NoStore};

/// What a command came to.
#[derive(Debug)]
pub(crate) struct Session {
    pub status: Status,
    pub output: String,
    pub errors: String,
}

/// Runs these arguments with this on standard input, where there is no place for data.
pub(crate) fn setback(arguments: &[&str], typed: impl AsRef<[u8]>) -> Session {
    run_in(arguments, typed, outside(None, Box::new(NoStore), Hands::at("2026-03-02T18:00:00+01:00")))
}

/// Runs these arguments in this world.
pub(crate) fn run_in(arguments: &[&str], typed: impl AsRef<[u8]>, outside: Outside) -> Session {
    let (mut output, mut errors) = (Vec::new(), Vec::new());
    let mut input = BufReader::new(typed.as_ref());
    let terminal = Terminal {
        input: &mut input,
        output: &mut output,
        errors: &mut errors,
        unseen: None,
        has_colors: false,
        emergency_number: "911".to_owned(),
    };
    let status = run(["setback-cli"].iter().chain(arguments).map(Into::into), World { terminal, outside });
    Session { status, output: String::from_utf8(output).unwrap(), errors: String::from_utf8(errors).unwrap() }
}

/// A world with data here, opened by this key store, at this time.
pub(crate) fn outside(folder: Option<PathBuf>, key_store: Box<dyn KeyStore + Send + Sync>, clock: Hands) -> Outside {
    let cost = Cost::new(8, 1, 1).unwrap();
    Outside { clock: Arc::new(move || clock.read()), key_store, named_folder: folder, usual_folder: None, cost }
}

impl Session {
    /// It ended so, and every sentence that it printed is there.
    #[track_caller]
    pub fn ends(self, status: Status) -> Session {
        assert_eq!(self.status, status, "{self:#?}");
        for text in [&self.output, &self.errors] {
            assert!(!text.contains('⟦') && !text.contains("{ $"), "not worded: {text}");
        }
        self
    }

    /// These stand in the output, one after the other.
    #[track_caller]
    pub fn prints(self, parts: &[&str]) -> Session {
        in_order(&self.output, parts);
        self
    }

    /// This does not stand in the output.
    #[track_caller]
    pub fn does_not_print(self, part: &str) -> Session {
        assert!(!self.output.contains(part), "{part:?} is printed:\n{}", self.output);
        self
    }

    /// These stand in the errors, one after the other.
    #[track_caller]
    pub fn complains(self, parts: &[&str]) -> Session {
        in_order(&self.errors, parts);
        self
    }

    /// Nothing went wrong.
    #[track_caller]
    pub fn does_not_complain(self) -> Session {
        assert_eq!(self.errors, "");
        self
    }
}

#[track_caller]
fn in_order(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let at = rest.find(part).unwrap_or_else(|| panic!("{part:?} does not follow in:\n{rest}\n--- of ---\n{text}"));
        rest = rest.get(at + part.len()..).unwrap();
    }
}

/// A sentence that a person reads.
pub(crate) fn words(id: &str) -> String {
    Words::english().say(id)
}

/// The path of a worked case.
pub(crate) fn worked(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/cases").join(format!("{name}.json"));
    path.to_str().unwrap().to_owned()
}

/// A file of this test run, with this in it.
pub(crate) fn file(name: &str, content: impl AsRef<[u8]>) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::File::create(&path).unwrap().write_all(content.as_ref()).unwrap();
    path.to_str().unwrap().to_owned()
}
