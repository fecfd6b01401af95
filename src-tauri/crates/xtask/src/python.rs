//! A Python environment of our own under `target/`, for tools that come as Python packages. The system's is left alone.

use std::path::PathBuf;
use std::process::Command;

use crate::failure::Failure;
use crate::places;
use crate::tool::{run_unattended, tool};

/// The tools, each with the version that was tried.
const PACKAGES: &[&str] = &["z3-solver==5.4.0", "typos==1.52.0", "fhir.resources==8.3.0"];

/// One of the programs that the packages bring, installed first if need be.
pub fn program(name: &str) -> Result<Command, Failure> {
    ready()?;
    Ok(tool(programs().join(name)))
}

fn ready() -> Result<(), Failure> {
    let stamp = places::at("target/venv/installed");
    if places::is_stamped(&stamp, &PACKAGES.join(" ")) {
        return Ok(());
    }
    places::folder("target")?;
    run_unattended(tool(if cfg!(windows) { "python" } else { "python3" }).args(["-m", "venv", "target/venv"]))?;
    let mut pip = tool(programs().join("python"));
    run_unattended(pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]).args(PACKAGES))?;
    places::stamp(&stamp, &PACKAGES.join(" "))
}

fn programs() -> PathBuf {
    places::at(if cfg!(windows) { "target/venv/Scripts" } else { "target/venv/bin" })
}
