//! A backup counts when it was opened and looked at, is made when it is due, and goes when it is no longer needed.

use std::fs;

use setback_store::*;

use crate::life::Life;
use crate::support::{Room, dump, files_below, key, minutes, noon, raw};

fn lived() -> (Room, Store) {
    let room = Room::new();
    let mut store = room.open();
    Life::lived(&mut store, "heather", 1);
    (room, store)
}

fn names(room: &Room) -> Vec<String> {
    let files = files_below(&room.folder().backups());
    files.iter().map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect()
}

#[test]
fn a_backup_is_one_file_that_holds_everything() {
    let (room, mut store) = lived();
    let backup = store.back_up(noon(40)).unwrap();
    assert_eq!(names(&room), ["setback-000001-20260303T030000.000Z.db"]);
    let without_settings =
        |rows: Vec<String>| -> Vec<String> { rows.into_iter().filter(|row| !row.starts_with("settings")).collect() };
    drop(store);
    assert_eq!(without_settings(dump(&raw(&backup.path))), without_settings(dump(&room.raw())));
    assert_eq!(names(&room).len(), 1, "and nothing beside it");
}

#[test]
fn a_copy_that_was_cut_off_is_no_backup_and_is_replaced() {
    let (room, mut store) = lived();
    let unproved = room.folder().backups().join("unproved.db");
    fs::create_dir_all(room.folder().backups()).unwrap();
    fs::write(&unproved, "half a copy").unwrap();
    assert!(store.backups().unwrap().is_empty());
    let backup = store.back_up(noon(40)).unwrap();
    assert!(!unproved.exists());
    assert_eq!(store.backups().unwrap(), [backup]);
}

#[test]
fn a_copy_that_is_not_whole_does_not_become_a_backup() {
    let (room, mut store) = lived();
    store.settled().unwrap();
    let forged = room.raw();
    forged.execute_batch("DROP TRIGGER audit_is_kept; DELETE FROM audit WHERE seq = 3").unwrap();
    let refused = store.back_up(noon(40));
    assert!(matches!(&refused, Err(StoreError::Damaged(what)) if what == "audit row 4"), "{refused:?}");
    assert!(names(&room).is_empty(), "{:?}", names(&room));
}

#[test]
fn an_older_backup_under_the_name_of_a_newer_one_does_not_count() {
    let (room, mut store) = lived();
    let older = store.back_up(noon(40)).unwrap();
    store.note(noon(41), "printed").unwrap();
    let newer = store.back_up(noon(42)).unwrap();
    fs::copy(&older.path, &newer.path).unwrap();
    assert!(matches!(store.prove(&newer), Err(StoreError::Damaged(_))) && store.prove(&older).is_ok());
    drop(store);
    assert!(room.folder().restore(&newer, &key(), noon(43)).is_err());
    let told = room.folder().restore_last_good(&key(), noon(44)).unwrap();
    assert_eq!((told.from, told.unusable), (older, vec![newer]));
}

#[test]
fn a_backup_is_due_after_a_change_and_half_an_hour() {
    let (_room, mut store) = lived();
    let made = |store: &mut Store, at| store.back_up_if_due(minutes(at)).unwrap().is_some();
    assert!(made(&mut store, 0), "the first change");
    assert!(!made(&mut store, 100), "nothing changed");
    store.note(minutes(100), "printed").unwrap();
    store.back_up(minutes(100)).unwrap();
    store.note(minutes(110), "printed").unwrap();
    assert!(!made(&mut store, 129), "not half an hour yet");
    assert!(made(&mut store, 130));
    assert!(!made(&mut store, 1_000));
}

#[test]
fn nothing_is_backed_up_where_nothing_was_kept() {
    let room = Room::new();
    assert_eq!(room.open().back_up_if_due(noon(0)).unwrap(), None);
}

#[test]
fn a_backup_is_due_when_those_before_were_taken_away() {
    let (room, mut store) = lived();
    store.back_up(noon(40)).unwrap();
    fs::remove_dir_all(room.folder().backups()).unwrap();
    assert!(store.back_up_if_due(noon(40)).unwrap().is_some());
}

#[test]
fn a_clock_that_was_set_back_makes_the_next_change_due_and_not_every_one() {
    let (_room, mut store) = lived();
    store.back_up(noon(40)).unwrap();
    let mut made = 0;
    for minute in 0..60 {
        store.note(minutes(minute), "printed").unwrap();
        made += usize::from(store.back_up_if_due(minutes(minute)).unwrap().is_some());
    }
    assert_eq!(made, 2, "one at once, and one half an hour later");
}

#[test]
fn the_newest_backup_is_the_one_made_last_whatever_the_clock_said() {
    let (room, mut store) = lived();
    store.back_up(noon(40)).unwrap();
    store.note(noon(1), "printed").unwrap();
    let last = store.back_up(noon(1)).unwrap();
    assert_eq!(store.backups().unwrap()[0], last);
    let changes = store.changes().unwrap();
    drop(store);
    assert_eq!(room.folder().restore_last_good(&key(), noon(2)).unwrap().from, last);
    assert_eq!(room.open().changes().unwrap(), changes);
}

#[test]
fn backups_that_are_no_longer_needed_go() {
    let (_room, mut store) = lived();
    (0..10).for_each(|day| drop(store.back_up(noon(day * 24)).unwrap()));
    store.back_up(noon(9 * 24 + 1)).unwrap();
    let (now, kept) = (noon(9 * 24 + 1), store.backups().unwrap());
    let made: Vec<_> = kept.iter().map(|backup| backup.at).collect();
    assert_eq!(keep(&made, now.to_utc()), vec![true; kept.len()], "nothing is left to thin");
    let hours: Vec<i64> = kept.iter().map(|backup| (now.to_utc() - backup.at).num_hours()).collect();
    assert_eq!(hours, [0, 1, 25, 49, 73, 97, 121, 145, 217], "a day, a week, and the last Sunday before");
}
