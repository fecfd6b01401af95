//! Every page that the window test kept, in Chromium and under axe: what one engine overlooks the other may see.

use std::fs;
use std::path::PathBuf;

use crate::failure::Failure;
use crate::places;
use crate::step::Count;
use crate::tool::{run_listening, tool};

/// Where the window test keeps its pages.
const PAGES: &str = "target/screens/pages";

/// What Debian and others call the browser.
const NAMES: &[&str] = &["chromium", "chromium-browser"];

/// Forgets the pages of the last run, so that none is looked at that nobody sees any more.
pub fn forget_pages() -> Result<(), Failure> {
    let pages = places::at(PAGES);
    if pages.is_dir() { fs::remove_dir_all(&pages).map_err(Failure::file(&pages)) } else { Ok(()) }
}

/// Looks at every page; each is one test.
pub fn look() -> Result<Count, Failure> {
    if !cfg!(target_os = "linux") {
        return Ok(Count::not_run("the window test keeps its pages on Linux only"));
    }
    let chromium =
        on_path().ok_or(Failure::Missing { what: "Chromium".into(), mend: "Install the package chromium.".into() })?;
    let mut count = Count::default();
    let mut node = tool("node");
    let status = run_listening(node.arg("ui/second-engine.mjs").arg(chromium), |line| hear(&mut count, line))?;
    if !status.success() && count.failed.is_empty() {
        count.failed.push("the second engine ended early".into());
    }
    Ok(count)
}

fn hear(count: &mut Count, line: &str) {
    if let Some(page) = line.strip_prefix("not ok ") {
        count.failed.push(page.to_owned());
    } else if line.starts_with("ok ") {
        count.passed += 1;
    }
}

fn on_path() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let places = NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    places.into_iter().find(|program| program.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_page_is_one_test() {
        let mut count = Count::default();
        ["ok a.html", "not ok b.html", "  dark: color-contrast: <p>", "2 pages, 1 faults"]
            .iter()
            .for_each(|line| hear(&mut count, line));
        assert_eq!(count, Count { passed: 1, failed: vec!["b.html".into()], not_run: vec![] });
    }
}
