//! The folder of a person's data and its key: found new, locked or open; opened, protected, mended, emptied.

mod emptying;
mod keyring;
mod looks;
mod mending;
mod ways;

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use setback_keys::{Consent, Cost, DataKey, KEYFILE, KeyError, KeyStore, Keyfile, Kind, Passphrase, RecoveryCode};
use setback_keys::{SystemRandomness, Tries};
use setback_store::{Claim, Folder, Key, Moment, Restored, Store, StoreError};
use zeroize::Zeroizing;

use crate::memory::{Clock, Desk, Trouble};

pub use mending::{NotRestored, missing_entries};

/// The name under which the key store of the system keeps our key.
pub const SERVICE: &str = "Setback";

/// A data folder, and what is needed to open it.
pub struct Cabinet {
    folder: Folder,
    key_store: Box<dyn KeyStore + Send + Sync>,
    clock: Clock,
    cost: Cost,
    tries: Mutex<Tries>,
}

/// What is found in a folder.
pub enum Found {
    /// Nothing yet: see [`Cabinet::begin`].
    New,
    /// Data under a lock that the person has to open.
    Locked(Locked),
    /// Data that opened by itself.
    Open(Box<Opened>),
}

/// What opens a locked folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locked {
    /// A passphrase does.
    pub passphrase: bool,
    /// A recovery code does.
    pub recovery: bool,
    /// Seconds to wait before the next passphrase is tried.
    pub wait_seconds: u32,
    /// The system's key store would, if it were there.
    pub device_is_missing: bool,
}

/// A folder that is open.
pub struct Opened {
    /// What to do with it.
    pub desk: Desk,
    /// What was put back from a backup on the way, because the data was damaged.
    pub restored: Option<Restored>,
    /// Why nothing can be saved in it, where it is open to be read alone.
    pub hurt: Option<Trouble>,
    key: DataKey,
}

/// How a new folder is protected.
pub enum Protection {
    /// By the key store of the operating system.
    Device,
    /// By a passphrase.
    Passphrase(Passphrase),
    /// Not at all: the person said so.
    Unprotected(Consent),
}

/// Where Setback keeps things unless it is told another place; `None` on a system that has no such place.
pub fn usual_folder() -> Option<PathBuf> {
    dirs::data_local_dir().map(|place| place.join("setback"))
}

impl Cabinet {
    /// The cabinet at this folder. Nothing is opened or created yet.
    pub fn at(folder: impl Into<PathBuf>, key_store: Box<dyn KeyStore + Send + Sync>, clock: Clock) -> Cabinet {
        let folder = Folder::at(folder);
        let tries = Mutex::new(Tries::read(folder.path()));
        Cabinet { folder, key_store, clock, cost: Cost::USUAL, tries }
    }

    /// The same with another cost of a passphrase, for tests.
    #[must_use]
    pub fn with_cost(self, cost: Cost) -> Cabinet {
        Cabinet { cost, ..self }
    }

    /// Where it is.
    pub const fn folder(&self) -> &Folder {
        &self.folder
    }

    /// What time it is by the clock of this cabinet.
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// Looks at the folder, and opens what opens by itself. May wait as long as the system's key store does.
    ///
    /// # Errors
    /// [`Trouble::Key`] where the data is there and no key to it; those of opening the data.
    pub fn look(&self) -> Result<Found, Trouble> {
        self.finish_what_was_decided()?;
        let keys = self.key_files()?;
        if keys.is_empty() {
            return Ok(Found::New);
        }
        match self.by_itself(&keys)? {
            Some(key) => Ok(Found::Open(Box::new(self.open(key)?))),
            None => Ok(Found::Locked(self.locked(&keys))),
        }
    }

    /// Begins to keep things in an empty folder, which no other Setback can begin in meanwhile.
    ///
    /// # Errors
    /// What the key store says, for [`Protection::Device`]: then nothing was created.
    pub fn begin(&self, protection: Protection) -> Result<Opened, Trouble> {
        self.finish_what_was_decided()?;
        let (key, keys) = self.new_keys(protection)?;
        let claim = Claim::on(&self.folder)?;
        if self.has_anything()? {
            return Err(StoreError::Gone.into());
        }
        keys.save_new(self.folder.path())?;
        let store = Store::open_claimed(claim, &self.folder, &raw(&key), self.clock.now())?;
        Ok(self.opened(store, key, None))
    }

    fn new_keys(&self, protection: Protection) -> Result<(DataKey, Keyfile), KeyError> {
        let mut random = SystemRandomness;
        let key = DataKey::random(&mut random)?;
        let mut keys = Keyfile::for_key(&key);
        match protection {
            Protection::Device => keys.add_device(&key, &*self.key_store, self.now_ms(), &mut random)?,
            Protection::Passphrase(passphrase) => {
                keys.add_passphrase(&key, &passphrase, self.cost, self.now_ms(), &mut random)?
            }
            Protection::Unprotected(consent) => {
                keys.add_unprotected_beside(&key, consent, self.now_ms(), &mut random)?
            }
        };
        Ok((key, keys))
    }

    /// Opens with a passphrase; after wrong ones, only after a wait.
    pub fn open_with_passphrase(&self, passphrase: &Passphrase) -> Result<Opened, Trouble> {
        let keys = self.key_files()?;
        let attempt = || self.fitting(&keys, |keys| keys.open_with_passphrase(passphrase));
        let key = self.tries().open(self.now_ms(), attempt)?;
        self.open(key)
    }

    /// Opens with a recovery code as it was typed.
    pub fn open_with_recovery(&self, typed: &str) -> Result<Opened, Trouble> {
        let code = RecoveryCode::parse(typed)?;
        let key = self.fitting(&self.key_files()?, |keys| keys.open_with_recovery(&code))?;
        self.open(key)
    }

    fn tries(&self) -> MutexGuard<'_, Tries> {
        self.tries.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn now_ms(&self) -> i64 {
        self.clock.now().timestamp_millis()
    }

    /// Whether something is kept here, or was, as far as that can be told without opening it.
    pub fn keeps_something(&self) -> bool {
        let has_keys = !matches!(Keyfile::read(self.folder.path()), Err(KeyError::Missing));
        has_keys || self.has_anything().unwrap_or(true)
    }

    fn has_anything(&self) -> Result<bool, Trouble> {
        Ok(self.folder.has_data() || !self.folder.list_backups()?.is_empty())
    }

    fn locked(&self, keys: &[Keyfile]) -> Locked {
        let has = |kind: Kind| keys.iter().any(|keys| has_kind(keys, kind));
        Locked {
            passphrase: has(Kind::Passphrase),
            recovery: has(Kind::Recovery),
            wait_seconds: self.tries().wait_seconds(self.now_ms()),
            device_is_missing: has(Kind::Device),
        }
    }

    /// What is found damaged is looked at once more before anything is done about it: the disk may have slipped.
    fn open(&self, key: DataKey) -> Result<Opened, Trouble> {
        match self.store(&key).or_else(|error| if is_a_slip(&error) { self.store(&key) } else { Err(error) }) {
            Ok(store) => {
                self.adopt_keys(&key);
                Ok(self.opened(store, key, None))
            }
            Err(fault @ (StoreError::Damaged(_) | StoreError::Gone)) => self.mend(key, fault),
            Err(fault) if can_be_read_alone(&fault) => self.open_to_read(key, fault),
            Err(error) => Err(error.into()),
        }
    }

    fn store(&self, key: &DataKey) -> Result<Store, StoreError> {
        Store::open(&self.folder, &raw(key), self.clock.now())
    }

    fn opened(&self, store: Store, key: DataKey, restored: Option<Restored>) -> Opened {
        Opened { desk: Desk::on(store, self.clock.clone()), restored, hurt: None, key }
    }
}

/// Whether it may be gone when it is looked at again.
const fn is_a_slip(error: &StoreError) -> bool {
    matches!(error, StoreError::Damaged(_) | StoreError::Unreadable(_) | StoreError::Io(_))
}

/// Whether what is kept may be read all the same.
const fn can_be_read_alone(fault: &StoreError) -> bool {
    matches!(fault, StoreError::DiskFull | StoreError::ReadOnly | StoreError::Unreadable(_))
}

fn has_kind(keys: &Keyfile, kind: Kind) -> bool {
    keys.slots().iter().any(|slot| slot.kind == kind)
}

fn raw(key: &DataKey) -> Key {
    Zeroizing::new(*key.expose())
}

/// Where a copy of the key file lies among the backups, so that they can be opened when the first one is lost.
fn copy_of_keys(folder: &Folder) -> PathBuf {
    folder.backups().join(KEYFILE)
}
