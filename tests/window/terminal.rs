//! The app's own terminal, for comparison with what the window says.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::Value;

use super::sitting::{APP, as_id};

/// What the app's own terminal prints for a case.
pub(super) fn terminal(case: &Value) -> Value {
    let mut command = Command::new(APP);
    command.args(["check", "--json", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().expect("standard input was asked for").write_all(case.to_string().as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap_or_else(|cause| panic!("{case}: {cause}, {output:?}"))
}

pub(super) fn changes_in(terminal: &Value) -> Vec<String> {
    let changes = terminal["what_would_change"].as_array().expect("a list of changes");
    let in_words = |one: &Value| {
        let change = format!("{}={}", as_id(&one["question"]), as_id(&one["answer"]));
        [change, as_id(&one["level"]), as_id(&one["window"])].join(" ")
    };
    changes.iter().map(in_words).collect()
}
