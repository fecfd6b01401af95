//! Damage, loss and strange key files: what can be read is read, nothing is begun anew by itself, and a decision is finished.

use std::fs;
use std::path::PathBuf;

use setback_desk::cabinet::{Found, Protection};
use setback_desk::memory::Trouble;
use setback_keys::{KeyError, Keyfile};
use setback_store::{Claim, StoreError};

use crate::cabinet::{CONSENT, Room, Store, check, checks, open, passphrase};

fn data(room: &Room) -> PathBuf {
    room.path().join("setback.db")
}

const PAGE: usize = 4096;

/// The data with a bit turned over on this page.
fn turned_over(whole: &[u8], page: usize) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    bytes[page * PAGE + PAGE / 2] ^= 1;
    bytes
}

/// Looks at it, waits for the look, reads and tries to write. What was read, where it could be.
fn read_and_refused(room: &Room) -> Option<usize> {
    let cabinet = room.cabinet();
    let found = match cabinet.look() {
        Err(Trouble::Store(StoreError::Damaged(_))) => return None,
        found => open(found.unwrap()),
    };
    let mut settled = cabinet.settle(found).unwrap();
    assert!(matches!(settled.hurt, Some(Trouble::OnlyToRead)), "{:?}", settled.hurt);
    let refused = settled.desk.store().set("word", "1");
    assert!(matches!(refused, Err(StoreError::Damaged(_))), "{refused:?}");
    assert!(cabinet.back_up(&mut settled).is_err(), "damaged data makes no backup");
    let me = settled.desk.me().ok()?;
    Some(settled.desk.history(me).ok()?.iter().map(|story| story.checks.len()).sum())
}

#[test]
fn damage_on_any_page_without_a_good_backup_is_told_and_all_else_can_be_read_and_nothing_is_written() {
    for has_bad_backup in [false, true] {
        let room = Room::with(Store::default());
        let cabinet = room.cabinet();
        let mut opened = cabinet.begin(CONSENT).unwrap();
        check(&mut opened);
        if has_bad_backup {
            fs::write(cabinet.back_up(&mut opened).unwrap().path, "no database").unwrap();
        }
        drop(opened);
        let whole = fs::read(data(&room)).unwrap();
        let pages = whole.len() / PAGE;
        let mut read = 0;
        for page in 0..pages {
            let hurt = turned_over(&whole, page);
            fs::write(data(&room), &hurt).unwrap();
            if let Some(checks) = read_and_refused(&room) {
                assert_eq!(checks, 1, "page {page}");
                read += 1;
            }
            assert!(fs::read(data(&room)).unwrap() == hurt, "page {page} and all others stay as they are");
        }
        assert!(read * 3 > pages * 2, "{read} of {pages}");
        assert!(!room.path().join("damaged").exists());
    }
}

#[test]
fn data_that_is_gone_or_emptied_before_there_is_a_backup_is_told_and_left() {
    for is_emptied in [true, false] {
        let room = Room::with(Store::default());
        check(&mut room.cabinet().begin(CONSENT).unwrap());
        if is_emptied {
            fs::write(data(&room), []).unwrap();
        } else {
            fs::remove_file(data(&room)).unwrap();
        }
        for _ in 0..2 {
            assert!(matches!(room.cabinet().look(), Err(Trouble::Store(StoreError::Gone))));
        }
        assert!(room.path().join("keys.json").exists());
        room.cabinet().put_aside().unwrap();
        assert!(matches!(room.cabinet().look().unwrap(), Found::New));
        check(&mut room.cabinet().begin(CONSENT).unwrap());
    }
}

/// Changes one byte of what the first slot holds.
fn damage_a_slot(keys: &PathBuf) {
    damage(keys, 0);
}

/// Changes one byte of what this slot holds.
fn damage(keys: &PathBuf, slot: usize) {
    const WRAPPED: &str = "\"wrapped\": \"";
    let text = fs::read_to_string(keys).unwrap();
    let (at, _) = text.match_indices(WRAPPED).nth(slot).unwrap();
    let at = at + WRAPPED.len();
    let other = if text[at..].starts_with('0') { '1' } else { '0' };
    fs::write(keys, format!("{}{other}{}", &text[..at], &text[at + 1..])).unwrap();
}

#[test]
fn a_way_in_that_was_taken_away_goes_from_the_copy_too_also_where_another_is_damaged() {
    let room = Room::with(Store::default());
    let cabinet = room.cabinet();
    let mut opened = cabinet.begin(Protection::Passphrase(passphrase("three old plates"))).unwrap();
    check(&mut opened);
    let code = cabinet.new_recovery_code(&mut opened).unwrap();
    cabinet.back_up(&mut opened).unwrap();
    let copy = || Keyfile::from_bytes(&fs::read(room.path().join("backups/keys.json")).unwrap()).unwrap();
    assert!(copy().open_with_passphrase(&passphrase("three old plates")).is_ok());
    damage(&room.path().join("keys.json"), 1);
    cabinet.set_passphrase(&mut opened, &passphrase("four new plates")).unwrap();
    assert!(copy().open_with_passphrase(&passphrase("three old plates")).is_err(), "the old one opens nothing");
    assert!(copy().open_with_passphrase(&passphrase("four new plates")).is_ok());
    assert!(copy().open_with_recovery(&code).is_ok(), "what is damaged here stays whole there");
}

#[test]
fn a_damaged_slot_comes_back_from_the_copy_among_the_backups() {
    let room = Room::with(Store::default());
    let cabinet = room.cabinet();
    let mut opened = cabinet.begin(Protection::Passphrase(passphrase("three old plates"))).unwrap();
    check(&mut opened);
    cabinet.back_up(&mut opened).unwrap();
    drop(opened);
    damage_a_slot(&room.path().join("keys.json"));
    assert!(!cabinet.ways().unwrap()[0].is_sound);
    assert_eq!(checks(&mut cabinet.open_with_passphrase(&passphrase("three old plates")).unwrap()), 1);
    assert!(cabinet.ways().unwrap()[0].is_sound, "and is whole again");
}

#[test]
fn a_damaged_slot_never_goes_over_the_good_copy() {
    let room = Room::with(Store::default());
    let cabinet = room.cabinet();
    let mut opened = cabinet.begin(CONSENT).unwrap();
    check(&mut opened);
    cabinet.back_up(&mut opened).unwrap();
    damage_a_slot(&room.path().join("keys.json"));
    room.clock.forward(1);
    cabinet.back_up(&mut opened).unwrap();
    drop(opened);
    assert_eq!(checks(&mut open(cabinet.look().unwrap())), 1);
}

/// The key file of another folder.
fn foreign_keys(protection: Protection) -> Vec<u8> {
    let other = Room::with(Store::default());
    drop(other.cabinet().begin(protection).unwrap());
    fs::read(other.path().join("keys.json")).unwrap()
}

#[test]
fn a_key_file_of_other_data_gives_way_to_the_copy_and_is_not_deleted() {
    for foreign in [foreign_keys(CONSENT), foreign_keys(Protection::Passphrase(passphrase("of others")))] {
        for own in [None, Some("three old plates")] {
            let room = Room::with(Store::default());
            let cabinet = room.cabinet();
            let protection = || own.map_or(CONSENT, |typed| Protection::Passphrase(passphrase(typed)));
            let mut opened = cabinet.begin(protection()).unwrap();
            check(&mut opened);
            cabinet.back_up(&mut opened).unwrap();
            drop(opened);
            fs::write(room.path().join("keys.json"), &foreign).unwrap();
            let mut opened = match (cabinet.look(), own) {
                (Ok(Found::Open(opened)), None) => *opened,
                (Ok(Found::Locked(_)), Some(typed)) => cabinet.open_with_passphrase(&passphrase(typed)).unwrap(),
                (found, _) => panic!("{:?}", found.err()),
            };
            assert_eq!(checks(&mut opened), 1);
            assert_eq!(fs::read(room.path().join("keys.json.damaged")).unwrap(), foreign);
            assert!(cabinet.ways().is_ok());
        }
    }
}

#[test]
fn erasing_that_was_decided_is_finished_at_the_next_look_the_key_of_the_system_with_it() {
    let room = Room::with(Store::working());
    let cabinet = room.cabinet();
    let mut opened = cabinet.begin(Protection::Device).unwrap();
    check(&mut opened);
    cabinet.back_up(&mut opened).unwrap();
    drop(opened);
    fs::write(room.path().join("setback.decided"), "erase").unwrap();
    assert!(matches!(cabinet.look().unwrap(), Found::New));
    let left: Vec<_> = fs::read_dir(room.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.is_empty(), "{left:?}");
    assert!(room.store.is_empty(), "no key stays in the system's store");
}

#[test]
fn putting_aside_that_was_decided_is_finished_at_the_next_look() {
    let room = Room::with(Store::default());
    let cabinet = room.cabinet();
    check(&mut cabinet.begin(CONSENT).unwrap());
    fs::write(room.path().join("setback.decided"), "aside then").unwrap();
    fs::create_dir_all(room.path().join("damaged/then")).unwrap();
    fs::rename(data(&room), room.path().join("damaged/then/setback.db")).unwrap();
    assert!(matches!(cabinet.look().unwrap(), Found::New));
    assert!(room.path().join("damaged/then/keys.json").exists(), "with the key that opens it");
}

#[test]
fn nothing_is_put_aside_or_erased_under_a_setback_at_work() {
    let room = Room::with(Store::default());
    let cabinet = room.cabinet();
    let mut opened = cabinet.begin(CONSENT).unwrap();
    check(&mut opened);
    assert!(matches!(cabinet.put_aside(), Err(Trouble::Store(StoreError::InUse))));
    assert_eq!(checks(&mut opened), 1);
    assert!(data(&room).exists() && !room.path().join("damaged").exists());
}

#[test]
fn erasing_everything_takes_every_file_of_the_keys() {
    let room = Room::with(Store::default());
    let cabinet = room.cabinet();
    let opened = cabinet.begin(CONSENT).unwrap();
    let names = ["keys.json.new", "keys.json.damaged", "tries.json", "tries.json.new", "tries.lock"];
    names.iter().for_each(|name| fs::write(room.path().join(name), "left").unwrap());
    cabinet.erase_everything(opened).unwrap();
    let left: Vec<_> = fs::read_dir(room.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn erasing_everything_takes_the_keys_that_damaged_key_files_name() {
    let room = Room::with(Store::working());
    let cabinet = room.cabinet();
    let mut opened = cabinet.begin(Protection::Device).unwrap();
    check(&mut opened);
    cabinet.back_up(&mut opened).unwrap();
    fs::rename(room.path().join("keys.json"), room.path().join("keys.json.damaged")).unwrap();
    fs::remove_file(room.path().join("backups/keys.json")).unwrap();
    assert!(!room.store.is_empty());
    cabinet.erase_everything(opened).unwrap();
    assert!(room.store.is_empty(), "no key stays in the system's store");
}

/// Another Setback has the folder, finishes what was decided, and begins anew, while this one waits for it.
#[test]
fn what_another_setback_finished_meanwhile_is_not_done_again_to_what_it_began() {
    let room = Room::with(Store::default());
    let claim = {
        check(&mut room.cabinet().begin(CONSENT).unwrap());
        Claim::on(room.cabinet().folder()).unwrap()
    };
    let decided = room.path().join("setback.decided");
    fs::write(&decided, "erase").unwrap();
    std::thread::scope(|scope| {
        let late = scope.spawn(|| room.cabinet().look().map(|found| matches!(found, Found::Open(_))));
        std::thread::sleep(std::time::Duration::from_millis(40));
        fs::remove_file(&decided).unwrap();
        drop(claim);
        assert!(late.join().unwrap().unwrap(), "what is kept stays");
    });
}

#[test]
fn tries_at_the_same_moment_are_counted_one_by_one() {
    let room = Room::with(Store::default());
    drop(room.cabinet().begin(Protection::Passphrase(passphrase("three old plates"))).unwrap());
    let told = std::thread::scope(|scope| {
        let tries: Vec<_> = (0..12)
            .map(|number| {
                let cabinet = room.cabinet();
                scope.spawn(move || cabinet.open_with_passphrase(&passphrase(&format!("wrong {number}"))).err())
            })
            .collect();
        tries.into_iter().map(|one| one.join().unwrap()).collect::<Vec<_>>()
    });
    let wrong = told.iter().filter(|told| matches!(told, Some(Trouble::Key(KeyError::WrongPassphrase)))).count();
    assert_eq!(wrong, 3, "three are free, the rest wait: {told:?}");
}
