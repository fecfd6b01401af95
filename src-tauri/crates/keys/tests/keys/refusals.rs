//! Files that somebody or something changed: refused, never opened wrongly.

use serde_json::Value;
use setback_keys::{DataKey, KeyError, Keyfile, Kind};

use crate::people::Household;

fn json(file: &Keyfile) -> Value {
    serde_json::from_slice(&file.to_bytes()).unwrap()
}

fn file(json: &Value) -> Keyfile {
    Keyfile::from_bytes(json.to_string().as_bytes()).unwrap()
}

fn faults(opened: [Result<DataKey, KeyError>; 4]) -> Vec<Option<KeyError>> {
    opened.map(Result::err).into()
}

fn damaged(kind: Kind) -> Option<KeyError> {
    Some(KeyError::DamagedSlot { kind })
}

fn all_damaged() -> Vec<Option<KeyError>> {
    [Kind::Device, Kind::Passphrase, Kind::Recovery, Kind::Beside].map(damaged).into()
}

/// The whole file is read, or the damage is seen; whatever still opens gives the right key.
#[test]
fn no_flipped_bit_of_the_file_goes_unnoticed() {
    let home = Household::moved_in();
    let whole = home.file.to_bytes();
    for bit in 0..8 * (whole.len() - 1) {
        let mut bytes = whole.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        let Ok(flipped) = Keyfile::from_bytes(&bytes) else { continue };
        assert!(flipped.slots().iter().any(|slot| !slot.is_sound), "bit {bit} was flipped unnoticed");
        for slot in flipped.slots().iter().filter(|slot| slot.is_sound) {
            assert!(home.file.slots().contains(slot), "bit {bit}");
        }
        let opened: Vec<_> = home.opens(&flipped).into_iter().flatten().collect();
        assert!(opened.len() < 4 && opened.iter().all(|key| key.expose() == home.key.expose()), "bit {bit}");
    }
}

#[test]
fn a_damaged_slot_leaves_the_others_open() {
    let home = Household::moved_in();
    let mut changed = json(&home.file);
    changed["slots"][1]["wrapped"] = Value::String("00".repeat(32));
    assert_eq!(faults(home.opens(&file(&changed))), [None, damaged(Kind::Passphrase), None, None]);
}

#[test]
fn a_slot_moved_to_another_file_is_refused() {
    let (home, other) = (Household::moved_in(), Household::moved_in());
    let mut moved = json(&other.file);
    moved["slots"] = json(&home.file)["slots"].clone();
    assert_eq!(faults(home.opens(&file(&moved))), all_damaged());
}

#[test]
fn slots_that_exchanged_names_are_refused() {
    let home = Household::moved_in();
    let mut renamed = json(&home.file);
    let (first, second) = (renamed["slots"][1]["label"]["id"].clone(), renamed["slots"][2]["label"]["id"].clone());
    renamed["slots"][1]["label"]["id"] = second;
    renamed["slots"][2]["label"]["id"] = first;
    let refused = [None, damaged(Kind::Passphrase), damaged(Kind::Recovery), None];
    assert_eq!(faults(home.opens(&file(&renamed))), refused);
}

#[test]
fn slots_that_exchanged_what_they_wrap_are_refused() {
    let home = Household::moved_in();
    for part in ["nonce", "wrapped", "tag", "check"] {
        let mut mixed = json(&home.file);
        let (first, second) = (mixed["slots"][1][part].clone(), mixed["slots"][2][part].clone());
        mixed["slots"][1][part] = second;
        mixed["slots"][2][part] = first;
        let refused = [None, damaged(Kind::Passphrase), damaged(Kind::Recovery), None];
        assert_eq!(faults(home.opens(&file(&mixed))), refused, "{part}");
    }
}

#[test]
fn slots_in_another_order_are_the_same_slots() {
    let home = Household::moved_in();
    let mut turned = json(&home.file);
    turned["slots"].as_array_mut().unwrap().reverse();
    assert_eq!(faults(home.opens(&file(&turned))), [None, None, None, None]);
}

#[test]
fn a_damaged_slot_does_not_count_as_a_way_in() {
    let home = Household::moved_in();
    let mut changed = json(&home.file);
    for slot in 1..4 {
        changed["slots"][slot]["tag"] = Value::String("00".repeat(16));
    }
    let mut file = file(&changed);
    assert_eq!(file.remove(file.slots()[0].id), Err(KeyError::LastSlot));
    assert!(file.remove(file.slots()[1].id).is_ok(), "what does not open may go");
}
