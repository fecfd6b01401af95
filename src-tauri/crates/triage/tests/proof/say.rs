//! Prints past the test harness, so that the figures of a proof are seen in every run.

use std::io::Write;

/// Prints one line to the terminal, also when the test passes.
pub fn line(text: &str) {
    let mut out = std::io::stderr().lock();
    writeln!(out, "proof: {text}").expect("the terminal takes a line");
}
