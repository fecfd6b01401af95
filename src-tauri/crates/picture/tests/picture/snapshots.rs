//! A few pictures as files, to be looked at and compared.

use std::fs;
use std::path::PathBuf;

use setback_picture::Style;

use crate::samples::pictures;

const KEPT: [&str; 13] = [
    "course",
    "course-gap",
    "course-empty",
    "course-small",
    "course-narrow",
    "bar",
    "bar-full",
    "bar-hex",
    "body",
    "ladder",
    "days",
    "sessions",
    "against",
];

#[test]
fn pictures_look_as_they_did() {
    for (style, suffix) in [(Style::Screen, "screen"), (Style::Paper, "paper")] {
        for (name, drawn) in pictures(style).into_iter().filter(|(name, _)| KEPT.contains(name)) {
            expect_snapshot(&format!("{name}.{suffix}.svg"), &drawn);
        }
    }
}

/// The picture is what the snapshot of this name holds.
fn expect_snapshot(name: &str, drawn: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(name);
    if std::env::var_os("SETBACK_WRITE_SNAPSHOTS").is_some() {
        fs::write(&path, drawn).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == drawn, "{name} looks different: look at it, then write it with SETBACK_WRITE_SNAPSHOTS=1");
}
