//! Key stores as they are met: working, absent, locked, forgetful, and one that holds something else.

use std::cell::RefCell;
use std::collections::BTreeMap;

use setback_keys::{KeyError, KeyStore, Keyfile, Kind, SystemRandomness};
use zeroize::Zeroizing;

use crate::people::{CONSENT, Household, MONDAY, new_key};

#[derive(Default)]
pub(crate) struct WorkingStore(pub(crate) RefCell<BTreeMap<String, String>>);

impl KeyStore for WorkingStore {
    fn store(&self, account: &str, secret: &Zeroizing<String>) -> Result<(), KeyError> {
        self.0.borrow_mut().insert(account.to_owned(), secret.to_string());
        Ok(())
    }

    fn load(&self, account: &str) -> Result<Zeroizing<String>, KeyError> {
        self.0.borrow().get(account).cloned().map(Zeroizing::new).ok_or(KeyError::KeyNotInStore)
    }

    fn delete(&self, account: &str) -> Result<(), KeyError> {
        self.0.borrow_mut().remove(account);
        Ok(())
    }
}

/// A store that answers the same to everything.
struct Refusing(KeyError);

impl KeyStore for Refusing {
    fn store(&self, _account: &str, _secret: &Zeroizing<String>) -> Result<(), KeyError> {
        Err(self.0.clone())
    }

    fn load(&self, _account: &str) -> Result<Zeroizing<String>, KeyError> {
        Err(self.0.clone())
    }

    fn delete(&self, _account: &str) -> Result<(), KeyError> {
        Err(self.0.clone())
    }
}

/// Says yes and keeps something else.
struct Forgetful;

impl KeyStore for Forgetful {
    fn store(&self, _account: &str, _secret: &Zeroizing<String>) -> Result<(), KeyError> {
        Ok(())
    }

    fn load(&self, _account: &str) -> Result<Zeroizing<String>, KeyError> {
        Ok(Zeroizing::new("something else".to_owned()))
    }

    fn delete(&self, _account: &str) -> Result<(), KeyError> {
        Ok(())
    }
}

fn answers() -> [KeyError; 4] {
    let detail = || "as the system says".to_owned();
    [
        KeyError::NoKeyStore { detail: detail() },
        KeyError::KeyStoreLocked { detail: detail() },
        KeyError::KeyStoreSilent { seconds: 10 },
        KeyError::KeyStoreFailed { detail: detail() },
    ]
}

#[test]
fn a_store_that_does_not_answer_says_why_and_the_other_ways_stay_open() {
    let home = Household::moved_in();
    for answer in answers() {
        let store = Refusing(answer.clone());
        assert_eq!(home.file.open_with_device(&store).unwrap_err(), answer);
    }
    assert_eq!(home.file.open_with_passphrase(&home.passphrase).unwrap().expose(), home.key.expose());
}

#[test]
fn without_a_store_no_device_slot_is_added() {
    let key = new_key();
    for answer in answers() {
        let mut file = Keyfile::for_key(&key);
        let added = file.add_device(&key, &Refusing(answer.clone()), MONDAY, &mut SystemRandomness);
        assert_eq!((added, file.slots()), (Err(answer), Vec::new()));
    }
}

#[test]
fn a_store_that_does_not_keep_things_is_found_out_at_once() {
    let key = new_key();
    let mut file = Keyfile::for_key(&key);
    let added = file.add_device(&key, &Forgetful, MONDAY, &mut SystemRandomness);
    assert!(matches!(added, Err(KeyError::KeyStoreFailed { .. })), "{added:?}");
    assert_eq!(file.slots(), []);
}

#[test]
fn a_store_with_another_key_or_none_is_told_apart() {
    let home = Household::moved_in();
    let account = home.file.account_of(home.file.slots()[0].id);
    for other in ["00".repeat(32), "not a key".to_owned(), String::new()] {
        home.store.store(&account, &Zeroizing::new(other)).unwrap();
        assert_eq!(home.file.open_with_device(&home.store).unwrap_err(), KeyError::WrongDeviceKey);
    }
    home.store.delete(&account).unwrap();
    assert_eq!(home.file.open_with_device(&home.store).unwrap_err(), KeyError::KeyNotInStore);
}

#[test]
fn one_key_file_serves_two_machines() {
    let mut home = Household::moved_in();
    let other_machine = WorkingStore::default();
    home.file.add_device(&home.key, &other_machine, MONDAY, &mut SystemRandomness).unwrap();
    for store in [&home.store, &other_machine] {
        assert_eq!(home.file.open_with_device(store).unwrap().expose(), home.key.expose());
    }
}

#[test]
fn one_store_serves_many_slots_and_files() {
    let (mut home, other) = (Household::moved_in(), Household::moved_in());
    let mut file = other.file.clone();
    file.add_device(&other.key, &home.store, MONDAY, &mut SystemRandomness).unwrap();
    let id = home.file.add_device(&home.key, &home.store, MONDAY, &mut SystemRandomness).unwrap();
    home.store.delete(&home.file.account_of(id)).unwrap();
    assert_eq!(home.file.open_with_device(&home.store).unwrap().expose(), home.key.expose());
    assert_eq!(file.open_with_device(&home.store).unwrap().expose(), other.key.expose());
}

#[test]
fn what_the_store_keeps_is_not_the_data_key() {
    let home = Household::moved_in();
    let kept: Vec<_> = home.store.0.borrow().values().cloned().collect();
    assert_eq!(kept.len(), 1);
    assert_ne!(kept[0], *home.key.expose_hex());
}

#[test]
fn without_a_slot_for_the_store_it_is_not_asked() {
    let key = new_key();
    let mut file = Keyfile::for_key(&key);
    file.add_unprotected_beside(&key, CONSENT, MONDAY, &mut SystemRandomness).unwrap();
    let [absent, ..] = answers();
    assert_eq!(file.open_with_device(&Refusing(absent)).unwrap_err(), KeyError::NoSlot { kind: Kind::Device });
}
