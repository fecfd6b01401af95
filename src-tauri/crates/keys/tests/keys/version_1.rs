//! A key file as version 1 wrote it, kept for good: every later build opens it.

use std::fs;
use std::path::Path;

use setback_keys::{Cost, DataKey, Keyfile, RecoveryCode, SystemRandomness};

use crate::people::{CONSENT, Dice, MONDAY, typed};

const PASSPHRASE: &str = "pull the slack out of the b\u{e4}r";

/// What was on the paper.
const CODE: &str = include_str!("version_1/code.txt");

/// How the file was made.
fn made() -> (Keyfile, RecoveryCode) {
    let random = &mut Dice(1);
    let key = DataKey::random(random).unwrap();
    let mut file = Keyfile::for_key(&key);
    file.add_passphrase(&key, &typed(PASSPHRASE), Cost::new(64, 3, 1).unwrap(), MONDAY, random).unwrap();
    let (_, code) = file.add_recovery(&key, MONDAY, random).unwrap();
    file.add_unprotected_beside(&key, CONSENT, MONDAY, random).unwrap();
    (file, code)
}

fn kept() -> Keyfile {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/keys/version_1");
    Keyfile::read(&path).unwrap()
}

#[test]
fn a_file_of_version_1_opens() {
    let key = kept().open_unprotected_beside().unwrap();
    assert_eq!(kept().open_with_passphrase(&typed(PASSPHRASE)).unwrap().expose(), key.expose());
    let code = RecoveryCode::parse(CODE).unwrap();
    assert_eq!(kept().open_with_recovery(&code).unwrap().expose(), key.expose());
}

#[test]
fn the_same_dice_still_write_the_same_file() {
    let (file, code) = made();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/keys/version_1/keys.json");
    let written = String::from_utf8(file.to_bytes()).unwrap();
    assert_eq!(written, fs::read_to_string(path).unwrap());
    assert_eq!(*code.shown(), CODE.trim());
}

#[test]
fn an_old_file_takes_new_slots() {
    let mut file = kept();
    let key = file.open_unprotected_beside().unwrap();
    let (_, code) = file.add_recovery(&key, MONDAY, &mut SystemRandomness).unwrap();
    assert_eq!(file.open_with_recovery(&code).unwrap().expose(), key.expose());
}
