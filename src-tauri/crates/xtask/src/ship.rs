//! Builds for speed: the benchmark, and the installers.

use crate::failure::Failure;
use crate::tool::{cargo, run_unattended, tool};
use crate::{system, ui};

/// Times one decision, one save and one start, optimised.
pub fn bench(arguments: &[String]) -> Result<(), Failure> {
    run_unattended(cargo().args(["bench", "-p", "setback-triage"]).args(arguments))?;
    run_unattended(cargo().args(["bench", "-p", "setback-store"]).args(arguments))?;
    run_unattended(cargo().args(["bench", "-p", "setback-desk"]).args(arguments))
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
