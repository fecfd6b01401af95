//! The worked cases come out as they say, through the app's own binary.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let files = std::fs::read_dir(folder).expect("the cases are there");
    let mut files: Vec<PathBuf> = files.map(|file| file.expect("a file of the folder").path()).collect();
    files.sort();
    files
}

fn checked(file: &Path) -> Value {
    let run = Command::new(env!("CARGO_BIN_EXE_setback")).args(["check", "--json"]).arg(file).output();
    let run = run.expect("the program starts");
    assert!(run.status.success(), "{}: {}", file.display(), String::from_utf8_lossy(&run.stderr));
    serde_json::from_slice(&run.stdout).expect("it prints JSON")
}

#[test]
fn every_case_gives_what_it_expects() {
    let files = cases();
    assert!(files.len() >= 7, "the seven worked cases are there");
    for file in files {
        let case: Value = serde_json::from_slice(&std::fs::read(&file).expect("the case can be read")).expect("JSON");
        holds(&case["expect"], &checked(&file), file.file_name().expect("a file").to_string_lossy().as_ref());
    }
}

/// What is expected is there.
fn holds(expected: &Value, found: &Value, at: &str) {
    match (expected, found) {
        (Value::Object(fields), _) => {
            for (key, value) in fields {
                holds(value, &found[key], &format!("{at}: {key}"));
            }
        }
        (Value::Array(items), Value::Array(others)) => {
            assert_eq!(items.len(), others.len(), "{at}");
            for (number, (item, other)) in items.iter().zip(others).enumerate() {
                holds(item, other, &format!("{at}[{number}]"));
            }
        }
        _ => assert_eq!(expected, found, "{at}"),
    }
}
