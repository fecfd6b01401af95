//! Writes a file of the newest schema with two invented lives: `cargo run -p setback-store --example fixture -- PATH`.
//! Made once for each schema that is released, into `tests/upgrades/schema-N.db`, and never again.
#![expect(clippy::unwrap_used, reason = "a fixture that can not be written stops by panicking")]

#[path = "../tests/store/life.rs"]
#[expect(dead_code, reason = "the tests use all of a life and a turn, here they are only lived")]
mod life;
#[path = "../tests/store/support.rs"]
#[expect(dead_code, reason = "the tests use all of it, here it is a folder, a key and a time")]
mod support;

use life::{Life, Turn};
use support::{Room, noon};

fn main() {
    let path = std::env::args_os().nth(1).expect("the path of the file to write");
    let room = Room::new();
    let mut store = room.open();
    Life::lived(&mut store, "heather", 1).is_coached(&mut store, "heather", 1);
    Life::lived(&mut store, "linden", 2).is_coached(&mut store, "linden", 2);
    Turn::of("heather", 1).is_taken(&mut store);
    Turn::of("linden", 2).is_taken(&mut store);
    let backup = store.back_up(noon(40)).unwrap();
    std::fs::copy(backup.path, path).unwrap();
}
