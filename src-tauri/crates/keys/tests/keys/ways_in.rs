//! Ways in: added, listed, changed, removed.

use setback_keys::{Cost, KeyError, Keyfile, Kind, MOST_SLOTS, RecoveryCode, SystemRandomness};

use crate::folder::Folder;
use crate::people::{CONSENT, Household, MONDAY, NoDice, cheap, new_key, typed};
use crate::stores::WorkingStore;

const TUESDAY: i64 = MONDAY + 86_400_000;

#[test]
fn every_way_in_opens_the_same_data_after_a_restart() {
    let (home, folder) = (Household::moved_in(), Folder::empty());
    home.file.save_new(&folder).unwrap();
    for opened in home.opens(&Keyfile::read(&folder).unwrap()) {
        assert_eq!(opened.unwrap().expose(), home.key.expose());
    }
}

#[test]
fn a_passphrase_at_the_usual_cost_opens() {
    let key = new_key();
    let mut file = Keyfile::for_key(&key);
    file.add_passphrase(&key, &typed("brace"), Cost::USUAL, MONDAY, &mut SystemRandomness).unwrap();
    assert_eq!(file.open_with_passphrase(&typed("brace")).unwrap().expose(), key.expose());
    let text = String::from_utf8(file.to_bytes()).unwrap();
    assert!(text.contains("\"memory_kib\": 65536") && text.contains("\"passes\": 3"), "{text}");
}

#[test]
fn a_recovery_code_opens_as_it_is_read_from_paper() {
    let home = Household::moved_in();
    let on_paper = home.code.shown().replace('-', " ").to_lowercase();
    let read = RecoveryCode::parse(&on_paper).unwrap();
    assert_eq!(home.file.open_with_recovery(&read).unwrap().expose(), home.key.expose());
}

#[test]
fn the_list_says_what_when_and_whether_whole() {
    let home = Household::moved_in();
    let listed: Vec<_> = home.file.slots().iter().map(|slot| (slot.kind, slot.created_at_ms, slot.is_sound)).collect();
    let kinds = [Kind::Device, Kind::Passphrase, Kind::Recovery, Kind::Beside];
    assert_eq!(listed, kinds.map(|kind| (kind, MONDAY, true)));
}

#[test]
fn an_id_is_read_back_from_its_text() {
    for slot in Household::moved_in().file.slots() {
        assert_eq!(slot.id.to_string().parse(), Ok(slot.id));
    }
}

#[test]
fn a_wrong_passphrase_and_a_wrong_code_are_told_from_damage_and_absence() {
    let (home, other) = (Household::moved_in(), Household::moved_in());
    assert_eq!(home.file.open_with_passphrase(&typed("straps")).unwrap_err(), KeyError::WrongPassphrase);
    assert_eq!(home.file.open_with_recovery(&other.code).unwrap_err(), KeyError::WrongRecoveryCode);
    let key = new_key();
    let mut file = Keyfile::for_key(&key);
    let kind = Kind::Recovery;
    file.add_unprotected_beside(&key, CONSENT, MONDAY, &mut SystemRandomness).unwrap();
    assert_eq!(file.open_with_recovery(&home.code).unwrap_err(), KeyError::NoSlot { kind });
}

#[test]
fn a_changed_passphrase_opens_and_the_old_one_does_not() {
    let mut home = Household::moved_in();
    home.file.change_passphrase(&home.key, &typed("new belt"), cheap(), TUESDAY, &mut SystemRandomness).unwrap();
    assert_eq!(home.file.open_with_passphrase(&typed("new belt")).unwrap().expose(), home.key.expose());
    assert_eq!(home.file.open_with_passphrase(&home.passphrase).unwrap_err(), KeyError::WrongPassphrase);
    let passphrases: Vec<_> = home.file.slots().into_iter().filter(|slot| slot.kind == Kind::Passphrase).collect();
    assert_eq!(passphrases.iter().map(|slot| slot.created_at_ms).collect::<Vec<_>>(), [TUESDAY]);
}

#[test]
fn a_change_that_fails_leaves_the_old_passphrase() {
    let mut home = Household::moved_in();
    let changed = home.file.change_passphrase(&home.key, &typed("new belt"), cheap(), TUESDAY, &mut NoDice);
    assert_eq!(changed, Err(KeyError::NoRandomness));
    assert!(home.file.open_with_passphrase(&home.passphrase).is_ok());
}

#[test]
fn any_of_two_passphrases_opens() {
    let mut home = Household::moved_in();
    home.file.add_passphrase(&home.key, &typed("chalk"), cheap(), TUESDAY, &mut SystemRandomness).unwrap();
    assert!(home.file.open_with_passphrase(&home.passphrase).is_ok());
    assert!(home.file.open_with_passphrase(&typed("chalk")).is_ok());
    assert_eq!(home.file.open_with_passphrase(&typed("rosin")).unwrap_err(), KeyError::WrongPassphrase);
}

#[test]
fn a_removed_way_in_is_closed_and_the_others_stay_open() {
    let mut home = Household::moved_in();
    let code = home.file.slots()[2];
    assert_eq!(home.file.remove(code.id), Ok(code));
    let opened = home.opens(&home.file).map(|opened| opened.map(|_| ()));
    assert_eq!(opened, [Ok(()), Ok(()), Err(KeyError::NoSlot { kind: Kind::Recovery }), Ok(())]);
    assert_eq!(home.file.remove(code.id), Err(KeyError::NoSuchSlot { id: code.id }));
}

#[test]
fn the_last_way_in_is_not_removed() {
    let mut home = Household::moved_in();
    let [first, second, third, last] = home.file.slots().try_into().unwrap();
    for slot in [first, second, third] {
        home.file.remove(slot.id).unwrap();
    }
    assert_eq!(home.file.remove(last.id), Err(KeyError::LastSlot));
    assert_eq!(home.file.slots(), [last]);
}

#[test]
fn no_slot_is_added_for_another_data_key() {
    let (mut home, other, store) = (Household::moved_in(), new_key(), WorkingStore::default());
    let random = &mut SystemRandomness;
    let added = [
        home.file.add_device(&other, &store, MONDAY, random),
        home.file.add_passphrase(&other, &typed("brace"), cheap(), MONDAY, random),
        home.file.change_passphrase(&other, &typed("brace"), cheap(), MONDAY, random),
        home.file.add_recovery(&other, MONDAY, random).map(|(id, _)| id),
        home.file.add_unprotected_beside(&other, CONSENT, MONDAY, random),
    ];
    assert_eq!(added, [const { Err(KeyError::OtherKey) }; 5]);
    assert_eq!((home.file.slots().len(), store.0.borrow().len()), (4, 0));
}

#[test]
fn slots_are_limited_and_a_full_file_is_still_read_and_changed() {
    let mut home = Household::moved_in();
    let mut add = || home.file.add_recovery(&home.key, MONDAY, &mut SystemRandomness).map(|_| ());
    let added: Vec<_> = (0..5).map(|_| add()).collect();
    assert_eq!(added, [Ok(()), Ok(()), Ok(()), Ok(()), Err(KeyError::NoRoom { limit: MOST_SLOTS })]);
    assert!(Keyfile::from_bytes(&home.file.to_bytes()).is_ok());
    let changed = home.file.change_passphrase(&home.key, &typed("belt"), cheap(), MONDAY, &mut SystemRandomness);
    assert!(changed.is_ok(), "{changed:?}");
}

#[test]
fn without_randomness_there_is_no_key_and_no_slot() {
    let mut home = Household::moved_in();
    assert_eq!(setback_keys::DataKey::random(&mut NoDice).unwrap_err(), KeyError::NoRandomness);
    assert_eq!(home.file.add_recovery(&home.key, MONDAY, &mut NoDice).unwrap_err(), KeyError::NoRandomness);
}
