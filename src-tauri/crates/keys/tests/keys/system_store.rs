//! The real key store of Linux, in a session bus and a home of its own: never the keyring of whoever runs the tests.
//! Each errand is a test of this same binary, run by another inside that session.

use std::env;
use std::io::Write;
use std::process::{Command, Output};
use std::time::Duration;

use setback_keys::{KeyError, KeyStore, Keyfile, SystemKeyStore, SystemRandomness, USUAL_LIMIT};
use zeroize::Zeroizing;

use crate::folder::Folder;
use crate::people::{MONDAY, new_key};

const SERVICE: &str = "setback-keys-test";
const KEPT: &str = "kept for the next session";

/// Set inside a session of its own, and nowhere else.
const INSIDE: &str = "SETBACK_KEYS_OWN_SESSION";

/// Arguments: the binary of the tests, and the errand.
const ERRAND: &str = r#"exec "$0" --exact "system_store::$1" --ignored --nocapture --test-threads=1"#;

const UNLOCKED: &str = "printf %s 'a test' | gnome-keyring-daemon --unlock --components=secrets >/dev/null || exit 3";
const LOCKED: &str = "gnome-keyring-daemon --start --components=secrets >/dev/null || exit 3";

#[test]
fn the_real_key_store_keeps_changes_and_deletes_and_is_locked_in_the_next_session() {
    if let Some(why) = missing() {
        return cannot_run(&why);
    }
    let home = Folder::empty();
    expect_done(&in_session(&home, UNLOCKED, "errand_with_an_unlocked_store"));
    expect_done(&in_session(&home, LOCKED, "errand_with_a_locked_store"));
}

#[test]
fn without_a_session_bus_there_is_no_key_store() {
    let home = Folder::empty();
    let mut alone = Command::new("sh");
    alone.args(["-c", ERRAND]);
    expect_done(&run(alone, &home, "errand_without_a_bus"));
}

#[test]
#[ignore = "an errand: run by another test, in a session of its own"]
fn errand_with_an_unlocked_store() {
    let store = own_store();
    assert_eq!(store.load("nobody"), Err(KeyError::KeyNotInStore));
    for secret in ["first", "second"] {
        store.store("somebody", &secret_of(secret)).unwrap();
        assert_eq!(store.load("somebody"), Ok(secret_of(secret)));
    }
    store.delete("somebody").unwrap();
    store.delete("somebody").unwrap();
    assert_eq!(store.load("somebody"), Err(KeyError::KeyNotInStore));
    a_key_file_opens_with(&store);
    store.store(KEPT, &secret_of("still here")).unwrap();
}

fn a_key_file_opens_with(store: &SystemKeyStore) {
    let key = new_key();
    let mut file = Keyfile::for_key(&key);
    let id = file.add_device(&key, store, MONDAY, &mut SystemRandomness).unwrap();
    assert_eq!(file.open_with_device(store).unwrap().expose(), key.expose());
    store.delete(&file.account_of(id)).unwrap();
    assert_eq!(file.open_with_device(store).unwrap_err(), KeyError::KeyNotInStore);
}

#[test]
#[ignore = "an errand: run by another test, in a session of its own"]
fn errand_with_a_locked_store() {
    let store = own_store();
    let loaded = store.load(KEPT).unwrap_err();
    assert!(matches!(loaded, KeyError::KeyStoreLocked { .. }), "{loaded:?}");
    let stored = store.store("somebody", &secret_of("new")).unwrap_err();
    assert!(matches!(stored, KeyError::KeyStoreLocked { .. }), "{stored:?}");
}

#[test]
#[ignore = "an errand: run by another test, in a session of its own"]
fn errand_without_a_bus() {
    let answer = own_store().load("nobody").unwrap_err();
    assert!(matches!(answer, KeyError::NoKeyStore { .. }), "{answer:?}");
    let late = SystemKeyStore::new(SERVICE, Duration::ZERO).load("nobody").unwrap_err();
    assert!(matches!(late, KeyError::KeyStoreSilent { seconds: 0 } | KeyError::NoKeyStore { .. }), "{late:?}");
}

fn own_store() -> SystemKeyStore {
    assert!(env::var_os(INSIDE).is_some(), "an errand runs in a session of its own, never in that of a person");
    SystemKeyStore::new(SERVICE, USUAL_LIMIT)
}

fn secret_of(text: &str) -> Zeroizing<String> {
    Zeroizing::new(text.to_owned())
}

fn in_session(home: &Folder, daemon: &str, errand: &str) -> Output {
    let mut session = Command::new("dbus-run-session");
    session.args(["--", "sh", "-c", &format!("{daemon}\n{ERRAND}")]);
    run(session, home, errand)
}

/// Runs a command that ends in the errand, with a home of its own and no way to the bus or the screen of a person.
fn run(mut command: Command, home: &Folder, errand: &str) -> Output {
    command.arg(env::current_exe().unwrap()).arg(errand);
    for folder in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"] {
        command.env(folder, home.as_os_str());
    }
    for bus_or_screen in ["DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL"] {
        command.env_remove(bus_or_screen);
    }
    command.env(INSIDE, "1").output().unwrap()
}

fn expect_done(output: &Output) {
    let said = String::from_utf8_lossy(&output.stdout);
    let faults = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("1 passed"), "{}\n{said}\n{faults}", output.status);
}

fn missing() -> Option<String> {
    let programs = ["dbus-run-session", "gnome-keyring-daemon"];
    let absent = programs.into_iter().find(|program| Command::new(program).arg("--version").output().is_err());
    absent.map(|program| format!("{program} is not installed (Debian packages dbus and gnome-keyring)"))
}

/// Said past the test harness, which keeps what a passing test prints.
fn cannot_run(why: &str) {
    let _nobody_listens = writeln!(std::io::stderr(), "key store test cannot run here: {why}");
    assert!(env::var_os("SETBACK_EVERYTHING").is_none(), "key store test cannot run here: {why}");
}
