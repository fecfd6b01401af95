//! Reading the house: which files are part of it, and what their lines say.

use std::fs;
use std::path::Path;

/// The folder that holds `Cargo.toml`.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The text of a file, by its path from the root.
pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|cause| panic!("{path}: {cause}"))
}

/// Files below the folders with one of the endings, by path from the root, in order. Ignored files are not part of the house.
pub(crate) fn files(folders: &[&str], endings: &[&str]) -> Vec<String> {
    let ignored = ignored_paths();
    let mut found = Vec::new();
    folders.iter().for_each(|folder| gather(&root().join(folder), &ignored, &mut found));
    found.retain(|path| endings.is_empty() || endings.iter().any(|ending| path.ends_with(&format!(".{ending}"))));
    found.sort();
    found
}

fn gather(folder: &Path, ignored: &[String], found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = from_root(&entry.path());
        if is_ignored(&path, ignored) || path == ".git" {
            continue;
        }
        if entry.path().is_dir() { gather(&entry.path(), ignored, found) } else { found.push(path) }
    }
}

pub(crate) fn from_root(path: &Path) -> String {
    let inside = path.strip_prefix(root()).expect("below the root");
    inside.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// `.gitignore` holds whole paths from the root only, so reading it takes one line.
pub(crate) fn ignored_paths() -> Vec<String> {
    read(".gitignore").lines().map(|line| line.trim_matches('/').to_owned()).filter(|line| !line.is_empty()).collect()
}

pub(crate) fn is_ignored(path: &str, ignored: &[String]) -> bool {
    ignored.iter().any(|pattern| match pattern.strip_suffix('*') {
        Some(start) => path.starts_with(start),
        None => path == pattern,
    })
}

pub(crate) fn json(path: &str) -> serde_json::Value {
    serde_json::from_str(&read(path)).unwrap_or_else(|cause| panic!("{path}: {cause}"))
}

/// Lines of Rust, comments apart, as `path:line: text`.
pub(crate) fn rust_lines_where(folders: &[&str], is_wrong: impl Fn(&str) -> bool) -> Vec<String> {
    let is_wrong = |line: &str| !is_comment(line) && is_wrong(line);
    files(folders, &["rs"]).iter().flat_map(|path| wrong_lines(path, &is_wrong)).collect()
}

/// Every text file of the house, lock files apart.
pub(crate) fn lines_of_every_file(is_wrong: impl Fn(&str) -> bool) -> Vec<String> {
    let files = files(&[""], &[]).into_iter().filter(|path| !path.ends_with("Cargo.lock"));
    files
        .filter(|path| fs::read_to_string(root().join(path)).is_ok())
        .flat_map(|path| wrong_lines(&path, &is_wrong))
        .collect()
}

fn wrong_lines(path: &str, is_wrong: &impl Fn(&str) -> bool) -> Vec<String> {
    let text = read(path);
    let numbered = text.lines().enumerate().filter(|(_, line)| is_wrong(line));
    numbered.map(|(index, line)| format!("{path}:{}: {}", index + 1, line.trim())).collect()
}

/// A comment may name what the code may not.
fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("//")
}
