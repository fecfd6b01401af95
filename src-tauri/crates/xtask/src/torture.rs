//! `cargo xtask torture`: the store is ended by force a thousand times, gets bits turned over, and a full disk; the readers of
//! logs and copies get broken files.

use crate::failure::Failure;
use crate::fuzz;
use crate::tool::{cargo, run_unattended};

/// Runs the long form and shows its figures; some minutes. `cargo test` runs a short one each time.
pub fn torture(_arguments: &[String]) -> Result<(), Failure> {
    run_unattended(cargo().args(["run", "--release", "-p", "setback-store", "--example", "torture"]))?;
    fuzz::long()
}
