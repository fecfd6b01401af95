//! The data folder: found new, locked or open; mended from its backups; emptied. The key store is one in memory, which
//! can be taken away.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};

use setback_desk::cabinet::{Cabinet, Found, Opened, Protection};
use setback_desk::memory::{Begin, Trouble};
use setback_keys::{Consent, Cost, KeyError, KeyStore, Passphrase};
use setback_store::StoreError;
use zeroize::Zeroizing;

use crate::lifter::{Hands, moment};

type Kept = Arc<Mutex<Option<BTreeMap<String, String>>>>;

/// A key store in memory; `None` where there is none.
#[derive(Clone, Default)]
pub struct Store(Kept);

impl Store {
    pub fn working() -> Store {
        Store(Arc::new(Mutex::new(Some(BTreeMap::new()))))
    }

    pub fn is_empty(&self) -> bool {
        self.0.lock().unwrap().as_ref().is_some_and(BTreeMap::is_empty)
    }

    fn take_away(&self) {
        *self.0.lock().unwrap() = None;
    }

    fn asked<T>(&self, errand: impl FnOnce(&mut BTreeMap<String, String>) -> T) -> Result<T, KeyError> {
        let missing = || KeyError::NoKeyStore { detail: String::new() };
        self.0.lock().unwrap().as_mut().map(errand).ok_or_else(missing)
    }
}

impl KeyStore for Store {
    fn store(&self, account: &str, secret: &Zeroizing<String>) -> Result<(), KeyError> {
        self.asked(|kept| drop(kept.insert(account.to_owned(), secret.to_string())))
    }

    fn load(&self, account: &str) -> Result<Zeroizing<String>, KeyError> {
        self.asked(|kept| kept.get(account).cloned())?.map(Zeroizing::new).ok_or(KeyError::KeyNotInStore)
    }

    fn delete(&self, account: &str) -> Result<(), KeyError> {
        self.asked(|kept| drop(kept.remove(account)))
    }
}

pub struct Room {
    folder: tempfile::TempDir,
    pub clock: Hands,
    pub store: Store,
}

impl Room {
    pub fn with(store: Store) -> Room {
        Room { folder: tempfile::tempdir().unwrap(), clock: Hands::at("2026-03-02T18:00:00+01:00"), store }
    }

    pub fn path(&self) -> std::path::PathBuf {
        self.folder.path().join("data")
    }

    pub fn cabinet(&self) -> Cabinet {
        let clock = self.clock.clone();
        let cheap = Cost::new(8, 1, 1).unwrap();
        Cabinet::at(self.path(), Box::new(self.store.clone()), Arc::new(move || clock.read())).with_cost(cheap)
    }
}

pub fn passphrase(typed: &str) -> Passphrase {
    Passphrase::new(Zeroizing::new(typed.to_owned())).unwrap()
}

pub fn open(found: Found) -> Opened {
    match found {
        Found::Open(opened) => *opened,
        Found::New => panic!("it is new"),
        Found::Locked(_) => panic!("it is locked"),
    }
}

/// Makes a check, so that there is something to lose.
pub fn check(opened: &mut Opened) {
    let me = opened.desk.me().unwrap();
    let begin = Begin::New { session: None, began: Some(moment("2026-03-01T18:00:00+01:00")) };
    let mut ongoing = opened.desk.begin(me, begin).unwrap();
    let given = crate::lifter::with(ongoing.given, "rf_nerve", "saddle_numb");
    opened.desk.keep(&mut ongoing, given, None).unwrap();
    opened.desk.finish(&ongoing).unwrap();
}

pub fn checks(opened: &mut Opened) -> usize {
    let me = opened.desk.me().unwrap();
    opened.desk.history(me).unwrap().iter().map(|story| story.checks.len()).sum()
}

pub const CONSENT: Protection = Protection::Unprotected(Consent::WhoeverHasTheFolderHasTheData);

#[test]
fn an_empty_folder_is_new_and_looking_creates_nothing() {
    let room = Room::with(Store::working());
    assert!(matches!(room.cabinet().look().unwrap(), Found::New));
    assert!(!room.path().exists());
}

#[test]
fn the_key_store_of_the_system_opens_without_a_word() {
    let room = Room::with(Store::working());
    check(&mut room.cabinet().begin(Protection::Device).unwrap());
    assert_eq!(checks(&mut open(room.cabinet().look().unwrap())), 1);
}

#[test]
fn without_a_key_store_nothing_is_created_and_another_protection_works() {
    let room = Room::with(Store::default());
    assert!(matches!(room.cabinet().begin(Protection::Device), Err(Trouble::Key(KeyError::NoKeyStore { .. }))));
    assert!(matches!(room.cabinet().look().unwrap(), Found::New));
    drop(room.cabinet().begin(CONSENT).unwrap());
    open(room.cabinet().look().unwrap());
}

#[test]
fn a_passphrase_locks_and_opens_and_wrong_ones_make_wait() {
    let room = Room::with(Store::default());
    check(&mut room.cabinet().begin(Protection::Passphrase(passphrase("correct horse"))).unwrap());
    assert!(matches!(room.cabinet().look().unwrap(), Found::Locked(locked) if locked.passphrase && !locked.recovery));
    let attempt = |typed: &str| room.cabinet().open_with_passphrase(&passphrase(typed));
    for _ in 0..3 {
        assert!(matches!(attempt("wrong"), Err(Trouble::Key(KeyError::WrongPassphrase))));
    }
    let wait = std::iter::repeat_with(|| attempt("wrong")).take(2).last().unwrap();
    assert!(matches!(wait, Err(Trouble::Key(KeyError::Wait { .. }))));
    room.clock.forward(1);
    assert_eq!(checks(&mut attempt("correct horse").unwrap()), 1);
}

#[test]
fn a_lost_key_store_loses_no_data_to_who_has_a_recovery_code() {
    let room = Room::with(Store::working());
    let cabinet = room.cabinet();
    let mut opened = cabinet.begin(Protection::Device).unwrap();
    check(&mut opened);
    let code = cabinet.new_recovery_code(&mut opened).unwrap().shown();
    drop(opened);
    room.store.take_away();
    assert!(matches!(cabinet.look().unwrap(), Found::Locked(locked) if locked.recovery && locked.device_is_missing));
    assert!(matches!(cabinet.open_with_recovery("not a code"), Err(Trouble::Key(_))));
    let mut opened = cabinet.open_with_recovery(&code.to_lowercase()).unwrap();
    assert_eq!(checks(&mut opened), 1);
    cabinet.set_passphrase(&mut opened, &passphrase("anew")).unwrap();
    drop(opened);
    assert_eq!(checks(&mut cabinet.open_with_passphrase(&passphrase("anew")).unwrap()), 1);
}

#[test]
fn a_passphrase_ends_what_lay_open_and_the_last_way_in_stays() {
    let room = Room::with(Store::default());
    let cabinet = room.cabinet();
    let mut opened = cabinet.begin(CONSENT).unwrap();
    cabinet.set_passphrase(&mut opened, &passphrase("closed")).unwrap();
    let ways = cabinet.ways().unwrap();
    assert_eq!(ways.len(), 1);
    let last = cabinet.remove_way(&mut opened, ways[0].id);
    assert!(matches!(last, Err(Trouble::Key(KeyError::LastSlot))));
    drop(opened);
    assert!(matches!(cabinet.look().unwrap(), Found::Locked(_)));
}

#[test]
fn a_lost_or_damaged_key_file_comes_back_from_the_backups() {
    let room = Room::with(Store::default());
    let cabinet = room.cabinet();
    let mut opened = cabinet.begin(CONSENT).unwrap();
    check(&mut opened);
    cabinet.back_up(&mut opened).unwrap();
    drop(opened);
    let keys = room.path().join("keys.json");
    for damage in [|path: &Path| fs::remove_file(path).unwrap(), |path: &Path| fs::write(path, b"{").unwrap()] {
        damage(&keys);
        assert_eq!(checks(&mut open(cabinet.look().unwrap())), 1);
    }
    fs::remove_file(&keys).unwrap();
    fs::remove_file(room.path().join("backups/keys.json")).unwrap();
    assert!(matches!(cabinet.look(), Err(Trouble::Key(KeyError::Missing))), "and never a new folder in its place");
}

#[test]
fn damaged_data_comes_back_from_the_last_good_backup_with_an_account_of_what_is_missing() {
    let room = Room::with(Store::default());
    let cabinet = room.cabinet();
    let mut opened = cabinet.begin(CONSENT).unwrap();
    check(&mut opened);
    cabinet.back_up(&mut opened).unwrap();
    room.clock.forward(1);
    check(&mut opened);
    drop(opened);
    let data = room.path().join("setback.db");
    let mut bytes = fs::read(&data).unwrap();
    bytes[100] ^= 1;
    fs::write(&data, &bytes).unwrap();
    let mut opened = open(cabinet.look().unwrap());
    assert_eq!(checks(&mut opened), 1);
    let restored = opened.restored.clone().unwrap();
    assert_eq!(restored.missing, None, "the first page is what was damaged");
    assert_eq!(fs::read(restored.aside.join("setback.db")).unwrap(), bytes, "put aside as it was");
}

#[test]
fn damage_that_the_start_can_not_see_is_mended_when_the_check_has_ended() {
    let room = Room::with(Store::default());
    let cabinet = room.cabinet();
    let mut opened = cabinet.begin(CONSENT).unwrap();
    check(&mut opened);
    cabinet.back_up(&mut opened).unwrap();
    drop(opened);
    let data = room.path().join("setback.db");
    let mut bytes = fs::read(&data).unwrap();
    let last = bytes.len() - 100;
    bytes[last] ^= 1;
    fs::write(&data, &bytes).unwrap();
    let mut settled = cabinet.settle(open(cabinet.look().unwrap())).unwrap();
    assert!(settled.restored.is_some());
    assert_eq!(checks(&mut settled), 1);
}

#[test]
fn damaged_data_without_a_backup_is_refused_and_can_be_put_aside() {
    let room = Room::with(Store::default());
    let cabinet = room.cabinet();
    check(&mut cabinet.begin(CONSENT).unwrap());
    let data = room.path().join("setback.db");
    fs::write(&data, vec![7; 8192]).unwrap();
    assert!(matches!(cabinet.look(), Err(Trouble::Store(StoreError::Damaged(_)))));
    assert_eq!(fs::read(&data).unwrap(), vec![7; 8192], "left as it is");
    cabinet.put_aside().unwrap();
    assert!(matches!(cabinet.look().unwrap(), Found::New));
    let aside = fs::read_dir(room.path().join("damaged")).unwrap().next().unwrap().unwrap().path();
    assert_eq!(fs::read(aside.join("setback.db")).unwrap(), vec![7; 8192]);
    assert!(aside.join("keys.json").exists());
}

#[test]
fn a_chosen_backup_takes_the_place_of_what_is_there_which_is_backed_up_first() {
    let room = Room::with(Store::default());
    let cabinet = room.cabinet();
    let mut opened = cabinet.begin(CONSENT).unwrap();
    check(&mut opened);
    let first = cabinet.back_up(&mut opened).unwrap();
    room.clock.forward(1);
    check(&mut opened);
    room.clock.forward(1);
    let mut restored = cabinet.restore(opened, &first).map_err(|not| not.why).unwrap();
    assert_eq!(checks(&mut restored), 1);
    let told = restored.restored.as_ref().unwrap();
    assert!(told.missing.as_ref().unwrap().iter().any(|row| row.what == "check_saved"));
    let newest = restored.desk.store().backups().unwrap().remove(0);
    let mut back = cabinet.restore(restored, &newest).map_err(|not| not.why).unwrap();
    assert_eq!(checks(&mut back), 2);
}

#[test]
fn what_an_older_program_kept_is_backed_up_before_a_newer_one_writes() {
    let room = Room::with(Store::default());
    let cabinet = room.cabinet();
    let settle = |found| cabinet.settle(open(found)).unwrap();
    drop(cabinet.settle(cabinet.begin(CONSENT).unwrap()).unwrap());
    let mut opened = settle(cabinet.look().unwrap());
    assert_eq!(opened.desk.store().backups().unwrap(), [], "the same program");
    opened.desk.store().set("version", "\"0.0.1\"").unwrap();
    drop(opened);
    assert_eq!(settle(cabinet.look().unwrap()).desk.store().backups().unwrap().len(), 1);
}

#[test]
fn erasing_everything_leaves_nothing_behind() {
    let room = Room::with(Store::working());
    let cabinet = room.cabinet();
    let mut opened = cabinet.begin(Protection::Device).unwrap();
    check(&mut opened);
    cabinet.back_up(&mut opened).unwrap();
    cabinet.erase_everything(opened).unwrap();
    let left: Vec<_> = fs::read_dir(room.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| name == "setback.lock"), "{left:?}");
    assert!(room.store.0.lock().unwrap().as_ref().unwrap().is_empty(), "no key stays in the system's store");
    assert!(matches!(cabinet.look().unwrap(), Found::New));
}

#[test]
fn of_two_first_starts_at_once_one_begins_and_its_data_opens() {
    for _ in 0..10 {
        let room = Room::with(Store::default());
        let cabinets = [room.cabinet(), room.cabinet()];
        std::thread::scope(|scope| {
            let started = cabinets.each_ref().map(|cabinet| scope.spawn(|| cabinet.begin(CONSENT).is_ok()));
            let begun = started.map(|start| start.join().unwrap());
            assert!(begun.contains(&true), "{begun:?}");
        });
        open(room.cabinet().look().unwrap());
    }
}

#[test]
fn nothing_is_begun_beside_data_whose_key_is_lost() {
    let room = Room::with(Store::default());
    check(&mut room.cabinet().begin(CONSENT).unwrap());
    fs::remove_file(room.path().join("keys.json")).unwrap();
    assert!(matches!(room.cabinet().begin(CONSENT), Err(Trouble::Store(StoreError::Gone))));
    assert!(!room.path().join("keys.json").exists());
}

#[test]
fn a_key_file_that_is_damaged_by_now_never_replaces_a_good_copy() {
    let room = Room::with(Store::default());
    let cabinet = room.cabinet();
    let mut opened = cabinet.begin(CONSENT).unwrap();
    check(&mut opened);
    cabinet.back_up(&mut opened).unwrap();
    fs::write(room.path().join("keys.json"), b"").unwrap();
    room.clock.forward(1);
    cabinet.back_up(&mut opened).unwrap();
    drop(opened);
    assert_eq!(checks(&mut open(cabinet.look().unwrap())), 1);
}
