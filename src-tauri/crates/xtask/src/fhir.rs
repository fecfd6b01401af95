//! Bundles for a clinic under validators that we did not write: two in Node, one in Python.

use crate::failure::Failure;
use crate::places;
use crate::python;
use crate::step::Count;
use crate::tool::{cargo, node_tool, run_unattended};
use crate::ui;

/// Writes a bundle for each level, and a broken one; each validator has to accept the first and refuse the second.
pub fn validate() -> Result<Count, Failure> {
    ui::install()?;
    let folder = places::folder("target/fhir")?;
    let mut write = cargo();
    write.args(["run", "--quiet", "-p", "setback-cli", "--example", "bundles", "--"]);
    run_unattended(write.arg(&folder))?;
    run_unattended(node_tool("node").arg("fhir.mjs").arg(&folder))?;
    let mut model = python::program("python")?;
    run_unattended(model.arg(places::at("src-tauri/crates/cli/examples/bundles.py")).arg(&folder))?;
    Ok(Count::one())
}
