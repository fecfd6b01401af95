//! A restore loses nothing: what was in place is put aside, what is missing is told, and there is data at every moment.

use std::fs;
use std::path::Path;

use setback_store::*;

use crate::life::Life;
use crate::support::{Room, files_below, key, noon};

/// A life that was backed up, and two changes after it.
fn changed_since() -> (Room, Life) {
    let room = Room::new();
    let mut store = room.open();
    let life = Life::lived(&mut store, "heather", 1);
    store.back_up(noon(40)).unwrap();
    store.note(noon(41), "printed").unwrap();
    store.note(noon(42), "exported").unwrap();
    (room, life)
}

fn restored(room: &Room) -> Restored {
    room.folder().restore_last_good(&key(), noon(50)).unwrap()
}

fn missing(restored: &Restored) -> Vec<&str> {
    restored.missing.as_ref().unwrap().iter().map(|row| row.what.as_str()).collect()
}

/// Breaks a page in the middle of a file.
fn damage(path: &Path) {
    let mut bytes = fs::read(path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 9].fill(0);
    fs::write(path, bytes).unwrap();
}

#[test]
fn what_was_kept_comes_back_and_what_came_after_is_told() {
    let (room, life) = changed_since();
    let told = restored(&room);
    assert_eq!(missing(&told), ["printed", "exported"]);
    let store = room.open();
    life.is_kept(&store);
    assert!(store.doctor().unwrap().data.faults.is_empty());
}

#[test]
fn data_that_is_damaged_is_put_aside_byte_for_byte() {
    let (room, life) = changed_since();
    damage(&room.folder().data());
    let before = fs::read(room.folder().data()).unwrap();
    let told = restored(&room);
    assert_eq!(fs::read(told.aside.join("setback.db")).unwrap(), before);
    life.is_kept(&room.open());
    assert_eq!(fs::read(told.aside.join("setback.db")).unwrap(), before, "and nobody writes to it later");
}

#[test]
fn the_log_beside_the_data_is_put_aside_with_it_and_leaves_the_backup_alone() {
    let (room, life) = changed_since();
    let [kept, its_log] = cut_off_with_a_log(&room);
    let told = restored(&room);
    assert_eq!(missing(&told), ["printed", "exported", "printed"]);
    assert_eq!(fs::read(told.aside.join("setback.db")).unwrap(), kept);
    assert_eq!(fs::read(told.aside.join("setback.db-wal")).unwrap(), its_log);
    life.is_kept(&room.open());
    assert_eq!(room.open().changes().unwrap(), told.missing.unwrap()[0].seq - 1);
}

#[test]
fn data_that_can_not_be_read_at_all_is_put_aside_too() {
    let (room, life) = changed_since();
    fs::write(room.folder().data(), "no database").unwrap();
    let told = restored(&room);
    assert_eq!(told.missing, None);
    assert_eq!(fs::read(told.aside.join("setback.db")).unwrap(), b"no database");
    life.is_kept(&room.open());
}

#[test]
fn two_restores_at_the_same_moment_put_two_files_aside() {
    let (room, _) = changed_since();
    let (first, second) = (restored(&room), restored(&room));
    assert_ne!(first.aside, second.aside);
}

#[test]
fn a_damaged_backup_is_passed_over_and_named() {
    let (room, life) = changed_since();
    let newer = room.open().back_up(noon(45)).unwrap();
    damage(&newer.path);
    let told = restored(&room);
    assert_eq!(told.unusable, std::slice::from_ref(&newer));
    assert_eq!(told.from.at, noon(40).to_utc());
    life.is_kept(&room.open());
    assert!(matches!(room.folder().restore(&newer, &key(), noon(51)), Err(StoreError::Damaged(_))));
}

#[test]
fn nothing_is_changed_where_no_backup_is_good() {
    let (room, _) = changed_since();
    damage(&room.folder().list_backups().unwrap()[0].path);
    let before = contents(&room);
    let refused = room.folder().restore_last_good(&key(), noon(50));
    assert!(matches!(refused, Err(StoreError::Missing("good backup"))), "{refused:?}");
    assert_eq!(contents(&room), before);
}

/// Another change, and a cut-off while it stands in the log alone. Gives the data and the log.
fn cut_off_with_a_log(room: &Room) -> [Vec<u8>; 2] {
    let files = [room.folder().data(), log(room)];
    let mut store = room.open();
    store.note(noon(43), "printed").unwrap();
    let left = files.clone().map(|path| fs::read(path).unwrap());
    drop(store);
    files.iter().zip(&left).for_each(|(path, bytes)| fs::write(path, bytes).unwrap());
    room.was_cut_off();
    left
}

fn log(room: &Room) -> std::path::PathBuf {
    room.folder().path().join("setback.db-wal")
}

/// Every file but the lock, with its bytes.
fn contents(room: &Room) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let files = files_below(room.folder().path()).into_iter().filter(|path| !path.ends_with("setback.lock"));
    files.map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

/// The steps of a restore in order. It may be cut off after each of them.
const STEPS: [fn(&Room); 6] = [
    |room| fs::write(room.folder().path().join("setback.db.half"), "half a copy").unwrap(),
    |room| assert!(fs::copy(newest(room), room.folder().path().join("setback.db.half")).unwrap() > 0),
    |room| {
        fs::create_dir_all(room.folder().damaged().join("aside")).unwrap();
        fs::hard_link(room.folder().data(), room.folder().damaged().join("aside/setback.db")).unwrap();
    },
    |room| fs::rename(room.folder().path().join("setback.db.half"), waiting(room)).unwrap(),
    |room| fs::remove_file(log(room)).unwrap(),
    |room| fs::rename(waiting(room), room.folder().data()).unwrap(),
];

/// From this step on the restore is decided.
const DECIDED: usize = 4;

fn newest(room: &Room) -> std::path::PathBuf {
    room.folder().list_backups().unwrap().remove(0).path
}

fn waiting(room: &Room) -> std::path::PathBuf {
    room.folder().path().join("setback.db.new")
}

#[test]
fn a_restore_that_is_cut_off_was_either_not_begun_or_is_finished_at_the_next_start() {
    for done in 0..=STEPS.len() {
        let (room, life) = changed_since();
        let before = room.open().changes().unwrap();
        cut_off_with_a_log(&room);
        STEPS[..done].iter().for_each(|step| step(&room));
        assert!(room.folder().has_data(), "after step {done}");
        let store = room.open();
        store.settled().unwrap();
        life.is_kept(&store);
        assert_eq!(store.changes().unwrap(), if done < DECIDED { before + 1 } else { before - 2 }, "after step {done}");
    }
}

#[test]
fn a_restore_that_was_cut_off_can_be_asked_for_again() {
    for done in 0..=STEPS.len() {
        let (room, life) = changed_since();
        cut_off_with_a_log(&room);
        STEPS[..done].iter().for_each(|step| step(&room));
        restored(&room);
        life.is_kept(&room.open());
        assert!(!waiting(&room).exists() && !room.folder().path().join("setback.db.half").exists());
    }
}
