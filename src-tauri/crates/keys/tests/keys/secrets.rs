//! What must never be seen: not in the file, not in `Debug`, not in a fault.

use std::fmt::Debug;

use setback_keys::{KeyError, Keyfile, SystemRandomness, Tries};

use crate::folder::Folder;
use crate::people::{Household, MONDAY, cheap, new_key, typed};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// All that is secret about a household, in each form in which it could slip out.
fn secrets(home: &Household) -> Vec<String> {
    let key = home.key.expose();
    let shown = home.code.shown();
    let in_store: Vec<_> = home.store.0.borrow().values().cloned().collect();
    let mut secrets = vec![hex(key), format!("{key:?}"), "hook grip".to_owned(), hex(b"hook grip")];
    secrets.extend(shown.split('-').map(str::to_owned));
    secrets.extend([shown.replace('-', ""), format!("{:?}", &key[..4])]);
    secrets.extend(in_store);
    secrets
}

fn expect_silent(home: &Household, said: &str) {
    for secret in secrets(home) {
        let bare = secret.trim_matches(['[', ']']);
        assert!(!said.contains(bare), "{bare} is told by {said}");
    }
}

fn debug(value: &dyn Debug) -> String {
    format!("{value:?} {value:#?}")
}

#[test]
fn debug_tells_no_secret() {
    let home = Household::moved_in();
    for said in [debug(&home.key), debug(&home.passphrase), debug(&home.code), debug(&home.file)] {
        expect_silent(&home, &said);
    }
    let text = String::from_utf8(home.file.to_bytes()).unwrap();
    let unprotected = text.split("unprotected_key\": \"").nth(1).unwrap().split('"').next().unwrap();
    assert!(!debug(&home.file).contains(unprotected));
    assert_eq!(format!("{:?} {:?}", home.key, home.passphrase), "DataKey((secret)) (passphrase)");
}

#[test]
fn faults_tell_no_secret() {
    let (home, other) = (Household::moved_in(), Household::moved_in());
    for fault in home.opens(&other.file).into_iter().filter_map(Result::err) {
        expect_silent(&home, &format!("{fault} {fault:?}"));
    }
    let half = setback_keys::RecoveryCode::parse(&home.code.shown()[..20]).unwrap_err();
    expect_silent(&home, &format!("{half} {half:?}"));
}

#[test]
fn the_files_hold_neither_passphrase_nor_code_nor_key() {
    let (home, folder) = (Household::moved_in(), Folder::empty());
    home.file.save_new(&folder).unwrap();
    let wrong = || home.file.open_with_passphrase(&typed("hook grip, with straps"));
    assert_eq!(Tries::read(&folder).open(MONDAY, wrong).unwrap_err(), KeyError::WrongPassphrase);
    let names = folder.names();
    assert_eq!(names, ["keys.json", "tries.json", "tries.lock"]);
    for name in names {
        expect_silent(&home, &std::fs::read_to_string(folder.join(name)).unwrap());
    }
}

#[test]
fn the_id_of_a_key_is_not_part_of_it() {
    let key = new_key();
    let id = key.id().to_string();
    assert!(!hex(key.expose()).contains(&id[..8]));
    assert_eq!(id, key.id().to_string());
    assert_ne!(id, new_key().id().to_string());
}

#[test]
fn the_same_passphrase_twice_looks_different() {
    let key = new_key();
    let mut file = Keyfile::for_key(&key);
    for _ in 0..2 {
        file.add_passphrase(&key, &typed("brace"), cheap(), MONDAY, &mut SystemRandomness).unwrap();
    }
    let text = String::from_utf8(file.to_bytes()).unwrap();
    for part in ["\"salt\"", "\"nonce\"", "\"wrapped\"", "\"tag\""] {
        let lines: Vec<_> = text.lines().filter(|line| line.contains(part)).collect();
        assert!(lines.len() == 2 && lines[0] != lines[1], "{lines:?}");
    }
}
