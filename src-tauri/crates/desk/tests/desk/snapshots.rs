//! The report of each worked case, as it was looked over by a person. Set `SETBACK_WRITE_SNAPSHOTS=1` to write them
//! anew; then read the difference as that person.

use std::fs;
use std::path::{Path, PathBuf};

use setback_desk::case::read;
use setback_desk::report::report;
use setback_words::Words;

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The worked cases: name and content.
pub(crate) fn case_files() -> Vec<(String, Vec<u8>)> {
    let folder = fs::read_dir(here("../../../tests/cases")).unwrap();
    let mut paths: Vec<PathBuf> = folder.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let name = |path: &Path| path.file_stem().unwrap().to_string_lossy().into_owned();
    paths.iter().map(|path| (name(path), fs::read(path).unwrap())).collect()
}

/// The text is what the snapshot of this name holds.
#[track_caller]
pub(crate) fn is_as_before(name: &str, text: &str) {
    let path = here("tests/snapshots").join(name);
    if std::env::var_os("SETBACK_WRITE_SNAPSHOTS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
    }
    let before = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    for (number, (now, then)) in text.lines().zip(before.lines()).enumerate() {
        assert_eq!(now, then, "{name}, line {} (SETBACK_WRITE_SNAPSHOTS=1 takes the new text)", number + 1);
    }
    assert_eq!(text.lines().count(), before.lines().count(), "{name} has more or fewer lines than before");
}

#[test]
fn the_worked_cases_are_reported_as_before() {
    let files = case_files();
    assert_eq!(files.len(), 7);
    for (name, bytes) in files {
        let mut report = serde_json::to_value(report(&read(&bytes).unwrap(), Words::english())).unwrap();
        report["edition"]["sha256"] = "of the edition".into();
        report["edition"]["date"] = "of the edition".into();
        is_as_before(&format!("{name}.json"), &format!("{report:#}\n"));
    }
}
