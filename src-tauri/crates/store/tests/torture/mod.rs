//! The store under torture: ended by force, with a bit turned over, on a full disk. One implementation: the tests run a
//! short form of it, `cargo xtask torture` the long one. Knows nothing of lifters; the data is turns that are counted.

pub mod dice;
pub mod flips;
pub mod full;
pub mod kills;
pub mod turns;

use std::path::PathBuf;
use std::process::Command;

/// Starts this program again, to be a child that calls [`be_a_child`].
pub type Child<'a> = &'a dyn Fn() -> Command;

/// What a child is to do.
const JOB: &str = "SETBACK_TORTURE";

/// The data folder of a child.
const FOLDER: &str = "SETBACK_TORTURE_FOLDER";

/// Chooses the numbers; the same seed makes the same choices.
const SEED: &str = "SETBACK_SEED";

/// Does the job of a child, if this program is one.
pub fn be_a_child() -> bool {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return false };
    match std::env::var(JOB).as_deref() {
        Ok("live") => kills::live(&folder),
        Ok("fill") => full::fill(&folder),
        other => panic!("no job for a child: {other:?}"),
    }
    true
}

/// The seed that was asked for, or the usual one; it is printed, so that a run can be had again.
pub fn seeded() -> dice::Dice {
    let seed = std::env::var(SEED).ok().and_then(|seed| seed.parse().ok()).unwrap_or(20_261_122);
    println!("{SEED}={seed}");
    dice::Dice::with(seed)
}
