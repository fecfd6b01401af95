//! The look at the start: the quick one each time, the deep one after a cut-off and every week. Damage shuts the door to
//! writing and costs nothing.

use std::fs;

use setback_store::*;

use crate::life::Life;
use crate::support::{Room, key, noon};

const A_WEEK: i64 = 7 * 24;

fn lived() -> Room {
    let room = Room::new();
    Life::lived(&mut room.open(), "heather", 1);
    room
}

fn deep_look(room: &Room) -> Option<String> {
    let store = room.open_at(0);
    store.settled().unwrap();
    store.setting("deep_look").unwrap()
}

/// Breaks what only the deep look walks along.
fn break_the_trail(room: &Room) {
    let break_it = "DROP TRIGGER audit_stays; UPDATE audit SET what = 'nothing' WHERE seq = 2";
    room.raw().execute_batch(break_it).unwrap();
}

/// Damages the page that the table begins on.
fn damage(room: &Room, table: &str) {
    let root = "SELECT rootpage FROM sqlite_schema WHERE name = ?";
    let page: u32 = room.raw().query_row(root, [table], |row| row.get(0)).unwrap();
    let mut bytes = fs::read(room.folder().data()).unwrap();
    bytes[(page as usize - 1) * 4096 + 2000] ^= 1;
    fs::write(room.folder().data(), bytes).unwrap();
}

#[test]
fn a_damaged_page_is_noticed_before_the_first_write_and_nothing_is_lost() {
    let room = lived();
    damage(&room, "sets");
    let before = fs::read(room.folder().data()).unwrap();
    let mut store = room.open();
    let refused = store.note(noon(50), "printed");
    assert!(matches!(refused, Err(StoreError::Damaged(_))), "{refused:?}");
    assert!(matches!(store.settled(), Err(StoreError::Damaged(_))));
    assert!(matches!(store.back_up(noon(50)), Err(StoreError::Damaged(_))), "a damaged file is no backup");
    assert_eq!(store.persons().unwrap()[0].about.name, "heather", "what can be read can be read");
    drop(store);
    assert_eq!(fs::read(room.folder().data()).unwrap(), before, "the file is as it was");
}

#[test]
fn the_quick_look_is_taken_at_every_start_and_the_deep_one_every_week() {
    let room = lived();
    let first = deep_look(&room).expect("the first start looks deep");
    break_the_trail(&room);
    room.open_at(A_WEEK - 1).settled().unwrap();
    assert_eq!(deep_look(&room), Some(first), "the quick look does not count as deep");
    let found = room.open_at(A_WEEK).settled();
    assert!(matches!(&found, Err(StoreError::Damaged(what)) if what == "audit row 2"), "{found:?}");
}

#[test]
fn a_clock_that_was_set_far_back_makes_the_deep_look_due() {
    let room = lived();
    break_the_trail(&room);
    assert!(room.open_at(-A_WEEK).settled().is_err());
}

#[test]
fn after_a_cut_off_the_look_is_deep() {
    let room = lived();
    break_the_trail(&room);
    room.open().settled().unwrap();
    room.was_cut_off();
    let store = room.open();
    assert!(store.was_cut_off());
    assert!(matches!(store.settled(), Err(StoreError::Damaged(_))));
}

#[test]
fn a_cut_off_is_remembered_until_somebody_has_looked() {
    let room = lived();
    room.was_cut_off();
    assert!(Store::open(&room.folder(), &Key::new([8; 32]), noon(0)).is_err());
    assert!(room.open().was_cut_off(), "the one with the wrong key could not look");
    assert!(!room.open().was_cut_off());
}

#[test]
fn a_cut_off_is_forgotten_after_a_restore() {
    let room = lived();
    room.open().back_up(noon(1)).unwrap();
    room.was_cut_off();
    room.folder().restore_last_good(&key(), noon(2)).unwrap();
    assert!(!room.open().was_cut_off());
}

#[test]
fn the_doctor_tells_of_the_data_and_of_each_backup() {
    let room = lived();
    let mut store = room.open();
    store.back_up(noon(1)).unwrap();
    let second = store.back_up(noon(2)).unwrap();
    fs::write(&second.path, "no database").unwrap();
    let report = store.doctor().unwrap();
    assert_eq!((report.data.schema, report.data.changes), (4, store.changes().unwrap()));
    assert!(report.data.faults.is_empty() && report.bytes > 4096 && !report.was_cut_off);
    assert!(report.rows.contains(&("sets", 5)), "{:?}", report.rows);
    let (bad, good) = (&report.backups[0], &report.backups[1]);
    assert!(bad.0 == second && bad.1.is_err() && good.1.is_ok(), "{report:?}");
    assert!(report.engines.1.starts_with("4."), "{:?}", report.engines);
}
