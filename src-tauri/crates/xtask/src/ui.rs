//! The UI's own chores: install when the lock changed, build when a source changed.

use std::fs;
use std::path::PathBuf;

use crate::failure::Failure;
use crate::places;
use crate::tool::{cargo, node_tool, run_unattended};

/// Everything a built UI is made from: its own files, and the sentences it shows.
const MADE_FROM: &[&str] = &[
    "ui/src",
    "ui/public",
    "ui/index.html",
    "ui/clinic.html",
    "ui/package.json",
    "ui/package-lock.json",
    "ui/vite.config.ts",
    "ui/svelte.config.js",
    "ui/tsconfig.json",
    "src-tauri/crates/words",
];

const BUILT: &str = "ui/dist/index.html";
const BINDINGS: &str = "ui/src/core/bindings.ts";

/// Installs the packages of `ui/package-lock.json`, unless exactly these were installed last.
pub fn install() -> Result<(), Failure> {
    let lock = places::read("ui/package-lock.json")?;
    let stamp = places::at("target/xtask/ui-packages-installed");
    if places::is_stamped(&stamp, &lock) && places::at("ui/node_modules").is_dir() {
        return Ok(());
    }
    run_unattended(node_tool("npm").args(["ci", "--ignore-scripts", "--no-fund", "--no-audit"]))?;
    places::stamp(&stamp, &lock)
}

/// Builds the UI into `ui/dist`, and sees that it is no heavier than it may be.
pub fn build() -> Result<(), Failure> {
    bindings()?;
    run_unattended(node_tool("npm").args(["run", "build"]))?;
    run_unattended(node_tool("node").arg("size.mjs"))
}

/// Builds the UI only if something it is made from is newer than the last build.
pub fn build_if_changed() -> Result<(), Failure> {
    let sources = MADE_FROM.iter().filter_map(|path| places::last_change(&places::at(path))).max();
    let built = places::at(BUILT).is_file().then(|| places::last_change(&places::at(BUILT))).flatten();
    if built > sources { Ok(()) } else { build() }
}

/// Types of the commands, written by a test of the app; only needed here when they are not there at all.
pub fn bindings() -> Result<(), Failure> {
    if places::at(BINDINGS).is_file() {
        return Ok(());
    }
    a_page_to_compile_with()?;
    let mut write = cargo();
    write.args(["test", "--test", "setback", "bindings"]).env("SETBACK_WRITE_BINDINGS", "1");
    run_unattended(&mut write)
}

/// The app embeds `ui/dist` when it is compiled, so the folder has to exist before the first build of the UI.
fn a_page_to_compile_with() -> Result<(), Failure> {
    let page: PathBuf = places::folder("ui/dist")?.join("index.html");
    if page.is_file() {
        return Ok(());
    }
    fs::write(&page, "<!doctype html>\n").map_err(Failure::file(&page))
}
