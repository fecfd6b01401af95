//! Cargo's helpers that do not come with Rust, built once into `target/tools`.

use std::process::Command;

use crate::failure::Failure;
use crate::places;
use crate::tool::{cargo, run_unattended};

/// Builds one of Cargo's helpers into `target/tools`, once. Tools need no speed, so they are not optimised.
pub fn install(name: &str, version: &str) -> Result<(), Failure> {
    let stamp = places::at("target/tools").join(format!("{name}.version"));
    if places::is_stamped(&stamp, version) {
        return Ok(());
    }
    let mut install = cargo();
    install.args(["install", "--quiet", "--locked", "--root", "target/tools", name, "--version", version]);
    install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0").env("CARGO_PROFILE_RELEASE_LTO", "off");
    run_unattended(&mut install)?;
    places::stamp(&stamp, version)
}

/// The command with `target/tools/bin` first on its path, where Cargo then finds its helpers.
pub fn on_path(mut command: Command) -> Result<Command, Failure> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let tools = std::iter::once(places::at("target/tools/bin")).chain(std::env::split_paths(&path));
    let path = std::env::join_paths(tools).map_err(|cause| Failure::Found(format!("PATH: {cause}")))?;
    command.env("PATH", path);
    Ok(command)
}
