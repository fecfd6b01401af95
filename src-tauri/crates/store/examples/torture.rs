//! The long form of the torture, for `cargo xtask torture`. Prints its figures; fails when anything was lost.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a broken promise stops the torture by panicking")]

use std::process::{Command, ExitCode};

#[path = "../tests/torture/mod.rs"]
mod torture;

use torture::{be_a_child, flips, full, kills, seeded};

const KILLS: u64 = 1_000;
const FLIPS: u64 = 400;

fn main() -> ExitCode {
    if be_a_child() {
        return ExitCode::SUCCESS;
    }
    let mut dice = seeded();
    let killed = kills::kills(&child, KILLS, &mut dice);
    println!("{killed}");
    let flipped = flips::flips(FLIPS, &mut dice);
    println!("{flipped}");
    let filled = filled();
    let is_kept = (killed.lost, killed.failed, flipped.wrong) == (0, 0, 0) && flipped.noticed == flipped.flips;
    if is_kept && filled { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn child() -> Command {
    Command::new(std::env::current_exe().expect("a program has a path"))
}

fn filled() -> bool {
    let Some(told) = full::full(&child) else {
        println!("disk full: not run, no small disk can be mounted here");
        return true;
    };
    println!("{told}");
    (told.misnamed, told.lost, told.failed) == (0, 0, 0)
}
