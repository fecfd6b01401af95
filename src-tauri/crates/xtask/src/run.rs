//! `cargo xtask run`: from a fresh clone to an open window; without a display, to the same check in the terminal.

use crate::failure::Failure;
use crate::tool::{cargo, run as run_tool};
use crate::{system, ui};

/// Sets up what is missing and starts Setback.
pub fn run(arguments: &[String]) -> Result<(), Failure> {
    if has_display() { open_window(arguments) } else { ask_in_terminal() }
}

fn open_window(arguments: &[String]) -> Result<(), Failure> {
    system::ready_to_build()?;
    ui::install()?;
    ui::bindings()?;
    ui::build_if_changed()?;
    run_tool(cargo().args(["run", "--"]).args(arguments))
}

fn ask_in_terminal() -> Result<(), Failure> {
    println!("There is no display here, so Setback asks in the terminal instead.");
    run_tool(cargo().args(["run", "--quiet", "-p", "setback-cli", "--", "check"]))
}

/// Only Linux can be without one.
fn has_display() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}
