//! The short form of the torture: a few kills, a few bits turned over, the disk full at every write of a save.

use std::process::Command;

use crate::support::cannot_run;
use crate::under_torture::{be_a_child, flips, full, kills, seeded};

fn child() -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "torture::a_child_of_these_tests", "--nocapture"]);
    command
}

#[test]
fn a_child_of_these_tests() {
    be_a_child();
}

#[test]
fn what_was_acknowledged_survives_an_end_by_force() {
    let told = kills::kills(&child, 20, &mut seeded());
    println!("{told}");
    assert_eq!((told.lost, told.failed), (0, 0), "{told}");
    assert!(told.answers > 0 && told.checks > 0, "there was something to lose: {told}");
}

#[test]
fn a_bit_that_turned_over_is_noticed_and_never_read_as_something_else() {
    let told = flips::flips(40, &mut seeded());
    println!("{told}");
    assert_eq!((told.noticed, told.wrong), (told.flips, 0), "{told}");
}

#[test]
fn a_full_disk_is_called_so_and_loses_nothing() {
    let Some(told) = full::full(&child) else {
        return cannot_run("no small disk may be mounted");
    };
    println!("{told}");
    assert_eq!((told.misnamed, told.lost, told.failed), (0, 0, 0), "{told}");
    assert!(told.points > 10, "{told}");
}
