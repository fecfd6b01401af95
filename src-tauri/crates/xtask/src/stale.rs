//! `cargo xtask stale`: what has gone stale. Only tells; changes nothing.

use crate::failure::Failure;
use crate::tool::{cargo, node_tool, run_unattended};

/// Packages with a newer version, and rules that nobody has checked against their sources for a year.
pub fn stale(_arguments: &[String]) -> Result<(), Failure> {
    println!("=== Rust packages");
    tell(run_unattended(cargo().args(["update", "--dry-run", "--verbose"])));
    println!("\n=== UI packages");
    tell_outdated(run_unattended(node_tool("npm").arg("outdated")));
    println!("\n=== rules");
    tell(run_unattended(cargo().args(["run", "--quiet", "-p", "setback-cli", "--", "review", "--stale"])));
    Ok(())
}

/// `npm outdated` ends with 1 when it has something to tell.
fn tell_outdated(outcome: Result<(), Failure>) {
    match outcome {
        Err(Failure::Unsuccessful { status, .. }) if status.code() == Some(1) => {}
        Ok(()) => println!("none"),
        Err(failure) => println!("{failure}"),
    }
}

fn tell(outcome: Result<(), Failure>) {
    if let Err(failure) = outcome {
        println!("{failure}");
    }
}
