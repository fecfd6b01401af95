//! The key store of the operating system: Secret Service on Linux, the login keychain on macOS, the Credential Manager on
//! Windows. Asked on a thread of its own, because it may show a question to the person and answer late or never.

use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::thread;
use std::time::Duration;

use keyring_core::{Entry, Error as StoreError, Result as StoreResult};
use zeroize::Zeroizing;

use crate::error::KeyError;
use crate::key_store::KeyStore;

/// How long a key store has to answer.
pub const USUAL_LIMIT: Duration = Duration::from_secs(10);

/// The key store of the operating system, under the name of one service. Connects anew for each question, so that one
/// that hangs holds up no other.
#[derive(Clone, Debug)]
pub struct SystemKeyStore {
    service: String,
    limit: Duration,
}

impl SystemKeyStore {
    /// The service is the app's name in the store; a test takes a name of its own.
    pub fn new(service: &str, limit: Duration) -> SystemKeyStore {
        SystemKeyStore { service: service.to_owned(), limit }
    }

    fn ask<T: Send + 'static>(
        &self,
        account: &str,
        errand: impl FnOnce(&Entry) -> StoreResult<T> + Send + 'static,
    ) -> Result<T, KeyError> {
        let (service, account) = (self.service.clone(), account.to_owned());
        within(self.limit, move || {
            let entry = system::entry(&service, &account)?;
            errand(&entry).map_err(|error| fault_of(&error))
        })
    }
}

impl KeyStore for SystemKeyStore {
    fn store(&self, account: &str, secret: &Zeroizing<String>) -> Result<(), KeyError> {
        let secret = secret.clone();
        self.ask(account, move |entry| entry.set_password(&secret))
    }

    fn load(&self, account: &str) -> Result<Zeroizing<String>, KeyError> {
        self.ask(account, |entry| entry.get_password().map(Zeroizing::new))
    }

    fn delete(&self, account: &str) -> Result<(), KeyError> {
        match self.ask(account, Entry::delete_credential) {
            Err(KeyError::KeyNotInStore) => Ok(()),
            answer => answer,
        }
    }
}

/// The answer, or [`KeyError::KeyStoreSilent`]. What answers too late answers nobody; its thread ends with it.
fn within<T: Send + 'static>(
    limit: Duration,
    errand: impl FnOnce() -> Result<T, KeyError> + Send + 'static,
) -> Result<T, KeyError> {
    let (answer, answered) = sync_channel(1);
    let ask = move || {
        let _nobody_waits = answer.send(errand());
    };
    thread::Builder::new().name("key store".to_owned()).spawn(ask).map_err(|error| failed(&error))?;
    match answered.recv_timeout(limit) {
        Ok(answer) => answer,
        Err(RecvTimeoutError::Timeout) => Err(KeyError::KeyStoreSilent { seconds: limit.as_secs() }),
        Err(RecvTimeoutError::Disconnected) => Err(failed(&"it broke off")),
    }
}

fn failed(detail: &dyn ToString) -> KeyError {
    KeyError::KeyStoreFailed { detail: detail.to_string() }
}

/// Faults that carry along what was kept are told without it, whatever their own text says.
#[expect(clippy::wildcard_enum_match_arm, reason = "the list of faults is the store's and may grow")]
fn fault_of(error: &StoreError) -> KeyError {
    match error {
        StoreError::NoEntry => KeyError::KeyNotInStore,
        StoreError::NoStorageAccess(_) => KeyError::KeyStoreLocked { detail: error.to_string() },
        StoreError::BadEncoding(_) | StoreError::BadDataFormat(..) => failed(&"what it keeps is no key"),
        other => failed(other),
    }
}

#[cfg(target_os = "linux")]
mod system {
    use std::collections::HashMap;
    use std::env;

    use keyring_core::Entry;
    use keyring_core::api::CredentialStoreApi;
    use zbus_secret_service_keyring_store::Store;

    use super::fault_of;
    use crate::error::KeyError;

    /// An entry of the login keyring, with the app's name on it.
    pub(super) fn entry(service: &str, account: &str) -> Result<Entry, KeyError> {
        let bus = env::var("DBUS_SESSION_BUS_ADDRESS").unwrap_or_default();
        if !is_on_this_machine(&bus) {
            return Err(KeyError::NoKeyStore { detail: "the session bus is not on this machine".to_owned() });
        }
        let store = Store::new().map_err(|error| KeyError::NoKeyStore { detail: error.to_string() })?;
        let named = HashMap::from([("label", service)]);
        store.build(service, account, Some(&named)).map_err(|error| fault_of(&error))
    }

    /// A bus may lie across the network; the key does not go there.
    fn is_on_this_machine(addresses: &str) -> bool {
        addresses.is_empty() || addresses.split(';').all(|address| address.starts_with("unix:"))
    }

    #[test]
    fn the_key_leaves_the_machine_on_no_bus() {
        for near in ["", "unix:path=/run/user/1000/bus", "unix:abstract=/tmp/dbus-x,guid=1;unix:path=/run/bus"] {
            assert!(is_on_this_machine(near), "{near}");
        }
        for far in ["tcp:host=10.0.0.1,port=1", "nonce-tcp:host=a", "unixexec:path=ssh", "unix:path=/a;tcp:host=b"] {
            assert!(!is_on_this_machine(far), "{far}");
        }
    }
}

#[cfg(target_os = "macos")]
mod system {
    use apple_native_keyring_store::keychain::Store;
    use keyring_core::Entry;
    use keyring_core::api::CredentialStoreApi;

    use super::fault_of;
    use crate::error::KeyError;

    /// An entry of the login keychain.
    pub(super) fn entry(service: &str, account: &str) -> Result<Entry, KeyError> {
        let store = Store::new().map_err(|error| KeyError::NoKeyStore { detail: error.to_string() })?;
        store.build(service, account, None).map_err(|error| fault_of(&error))
    }
}

#[cfg(windows)]
mod system {
    use std::collections::HashMap;

    use keyring_core::Entry;
    use keyring_core::api::CredentialStoreApi;
    use windows_native_keyring_store::Store;

    use super::fault_of;
    use crate::error::KeyError;

    /// An entry of the Credential Manager. "Local", because by default it would follow the user to other machines.
    pub(super) fn entry(service: &str, account: &str) -> Result<Entry, KeyError> {
        let store = Store::new().map_err(|error| KeyError::NoKeyStore { detail: error.to_string() })?;
        let staying_here = HashMap::from([("persistence", "Local")]);
        store.build(service, account, Some(&staying_here)).map_err(|error| fault_of(&error))
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
mod system {
    use keyring_core::Entry;

    use crate::error::KeyError;

    /// No store is known for this system.
    pub(super) fn entry(_service: &str, _account: &str) -> Result<Entry, KeyError> {
        Err(KeyError::NoKeyStore { detail: "none is known for this system".to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_silent_store_is_waited_for_no_longer_than_the_limit() {
        let (_held, never) = sync_channel::<()>(1);
        let asleep = move || never.recv().map_err(|error| failed(&error));
        assert_eq!(within(Duration::from_millis(20), asleep), Err(KeyError::KeyStoreSilent { seconds: 0 }));
    }

    #[test]
    fn a_store_that_panics_is_a_fault_and_no_panic() {
        let broken = || -> Result<(), KeyError> { panic!("as a broken store would") };
        assert_eq!(within(USUAL_LIMIT, broken), Err(failed(&"it broke off")));
    }

    #[test]
    fn what_a_fault_carries_along_is_not_told() {
        let kept = StoreError::BadDataFormat(b"kept".to_vec(), "kept".into());
        for carrying in [StoreError::BadEncoding(b"kept".to_vec()), kept] {
            assert_eq!(fault_of(&carrying), failed(&"what it keeps is no key"));
        }
    }

    #[test]
    fn no_entry_and_a_lock_are_told_apart_from_faults() {
        assert_eq!(fault_of(&StoreError::NoEntry), KeyError::KeyNotInStore);
        let locked = fault_of(&StoreError::NoStorageAccess("locked".into()));
        assert!(matches!(locked, KeyError::KeyStoreLocked { .. }), "{locked:?}");
    }
}
