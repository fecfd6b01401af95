//! What the README and ARCHITECTURE say about the house is so: commands, the picture, and every path they name.

use crate::house::{read, root};

const README: &str = "README.md";
const ARCHITECTURE: &str = "src-tauri/ARCHITECTURE.md";

/// Where a path in a document may start: the two files speak of rooms by their short names.
const STARTS: &[&str] =
    &["", "src-tauri", "src-tauri/crates", "src-tauri/src", "src-tauri/crates/triage", "ui", "ui/src"];

/// Endings that make a word without a slash a file's name.
const ENDINGS: &[&str] =
    &[".rs", ".toml", ".md", ".json", ".yml", ".ftl", ".svelte", ".ts", ".css", ".snap", ".svg", ".png"];

#[test]
fn the_readme_names_the_two_commands() {
    let readme = read(README);
    assert!(readme.contains("cargo xtask run") && readme.contains("cargo xtask test"));
}

#[test]
fn the_readme_shows_a_picture_that_exists() {
    let readme = read(README);
    let pictures: Vec<_> = pictures_of(&readme).collect();
    assert!(!pictures.is_empty(), "the README shows Setback");
    pictures.iter().for_each(|picture| assert!(root().join(picture).is_file(), "{picture}"));
}

#[test]
fn every_path_the_readme_names_exists() {
    expect_every_path_of(README);
}

#[test]
fn every_path_the_architecture_names_exists() {
    expect_every_path_of(ARCHITECTURE);
}

fn expect_every_path_of(document: &str) {
    let text = read(document);
    let here = document.rsplit_once('/').map_or("", |(folder, _)| folder);
    let missing: Vec<_> = paths_of(&text).into_iter().filter(|path| !exists(here, path)).collect();
    assert!(missing.is_empty(), "{document} names what is not there: {missing:?}");
}

fn exists(here: &str, path: &str) -> bool {
    let starts = std::iter::once(&here).chain(STARTS);
    starts.map(|start| root().join(start).join(path.trim_end_matches('/'))).any(|path| path.exists())
}

fn pictures_of(text: &str) -> impl Iterator<Item = &str> {
    let markdown = text.split("![").skip(1).filter_map(|image| image.split_once("](")?.1.split([')', ' ']).next());
    let html = text.split("src=\"").skip(1).filter_map(|image| image.split('"').next());
    markdown.chain(html)
}

/// Paths in links, in code spans, and at the start of each line of a map.
fn paths_of(text: &str) -> Vec<&str> {
    let links = text.split("](").skip(1).filter_map(|link| link.split([')', '#', ' ']).next());
    let named =
        links.filter(|link| !link.is_empty() && !link.contains(':')).chain(code_spans(text)).chain(map_entries(text));
    named.filter(|word| looks_like_a_path(word)).collect()
}

/// What stands between single backticks, outside fenced blocks.
fn code_spans(text: &str) -> impl Iterator<Item = &str> {
    let prose = text.split("```").step_by(2).flat_map(str::lines);
    prose.flat_map(|line| line.split('`').skip(1).step_by(2))
}

/// The first word of each line inside fenced blocks.
fn map_entries(text: &str) -> impl Iterator<Item = &str> {
    let blocks = text.split("```").skip(1).step_by(2).flat_map(|block| block.lines().skip(1));
    blocks.filter_map(|line| line.split_whitespace().next())
}

fn looks_like_a_path(word: &str) -> bool {
    let is_plain = word.chars().all(|c| c.is_ascii_alphanumeric() || "/._-".contains(c));
    let is_named =
        word.contains('/') || ENDINGS.iter().any(|ending| word.len() > ending.len() && word.ends_with(ending));
    is_plain && is_named && !word.starts_with('/') && !word.starts_with("target/") && word != "/"
}

#[test]
fn the_eye_for_paths_sees_them() {
    let text = "See `src/main.rs`, [why](decisions/0001.md#top) and `cargo xtask run`.\n```\nui/   all of it\n$ ls\n```\nA `not/*` one.";
    assert_eq!(paths_of(text), ["decisions/0001.md", "src/main.rs", "ui/"]);
    assert_eq!(pictures_of("![a](.github/a.png) <img src=\"b.svg\">").collect::<Vec<_>>(), [".github/a.png", "b.svg"]);
}
