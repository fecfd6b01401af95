//! `cargo xtask torture`: the store is ended by force a thousand times, gets bits turned over, and a full disk; the readers of
//! logs and copies get broken files; the windows of a clinic get a day of five hundred patients.

use crate::failure::Failure;
use crate::tool::{cargo, run_unattended};
use crate::{fuzz, ui};

/// Runs the long form and shows its figures; some minutes. `cargo test` runs a short one each time.
pub fn torture(_arguments: &[String]) -> Result<(), Failure> {
    run_unattended(cargo().args(["run", "--release", "-p", "setback-store", "--example", "torture"]))?;
    fuzz::long()?;
    long_day()
}

/// The patients of a day at a clinic. Source: issue 7.
const PATIENTS: &str = "500";

/// A desk and a supervisor that live through a whole day. Their memory is measured, and told.
fn long_day() -> Result<(), Failure> {
    ui::build_if_changed()?;
    let mut day = cargo();
    day.args(["test", "--test", "setback", "of_a_day", "--", "--nocapture", "--test-threads=1"]);
    run_unattended(day.env("SETBACK_DAY", PATIENTS))
}
