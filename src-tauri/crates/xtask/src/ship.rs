//! Builds for speed: the benchmark, and the installers.

use crate::failure::Failure;
use crate::tool::{cargo, run_unattended, tool};
use crate::{places, system, ui};

type Part = (&'static str, fn() -> Result<(), Failure>);

/// What can be timed, each by its name.
const PARTS: &[Part] = &[
    ("decide", || bench_of("setback-triage", "decide")),
    ("save", || bench_of("setback-store", "keep")),
    ("home", || bench_of("setback-desk", "home")),
    ("paper", || bench_of("setback-cli", "paper")),
    ("cards", cards),
    ("import", || bench_of("setback-cli", "import")),
    ("start", start),
];

/// Times every part, or those that are named, optimised.
pub fn bench(arguments: &[String]) -> Result<(), Failure> {
    let is_asked = |name: &str| arguments.is_empty() || arguments.iter().any(|asked| asked == name);
    PARTS.iter().filter(|(name, _)| is_asked(name)).try_for_each(|(_, time)| time())
}

fn bench_of(package: &str, name: &str) -> Result<(), Failure> {
    run_unattended(cargo().args(["bench", "-p", package, "--bench", name]))
}

/// A coach's boards, and the cards of a team.
fn cards() -> Result<(), Failure> {
    bench_of("setback-invented", "board")?;
    bench_of("setback-cli", "cards")
}

/// The window from its start to its home page, beside an empty one that is built the same way.
fn start() -> Result<(), Failure> {
    system::ready_to_test()?;
    ui::install()?;
    ui::build_if_changed()?;
    run_unattended(cargo().args(["build", "--release", "--example", "empty-window"]))?;
    let empty = places::at("target/release/examples/empty-window");
    run_unattended(cargo().args(["bench", "--bench", "start"]).env("SETBACK_EMPTY_WINDOW", empty))
}

/// Builds the deb and rpm with everything optimised; ten minutes on two cores. They land in `target/dist/bundle`.
pub fn bundle(arguments: &[String]) -> Result<(), Failure> {
    system::ready_to_build()?;
    ui::install()?;
    ui::bindings()?;
    let mut tauri = tool("node");
    tauri.args(["ui/node_modules/@tauri-apps/cli/tauri.js", "build", "--bundles", "deb,rpm"]);
    run_unattended(tauri.args(arguments).args(["--", "--profile", "dist"]))
}
