//! Who opens key files in these tests, and with what. Passphrases cost next to nothing here, except where cost is tested.

use setback_keys::{Consent, Cost, DataKey, KeyError, Keyfile, Passphrase, Randomness, RecoveryCode, SystemRandomness};
use zeroize::Zeroizing;

use crate::stores::WorkingStore;

pub(crate) const MONDAY: i64 = 1_700_000_000_000;

pub(crate) const CONSENT: Consent = Consent::WhoeverHasTheFolderHasTheData;

pub(crate) fn cheap() -> Cost {
    Cost::new(8, 1, 1).unwrap()
}

pub(crate) fn typed(text: &str) -> Passphrase {
    Passphrase::new(Zeroizing::new(text.to_owned())).unwrap()
}

pub(crate) fn new_key() -> DataKey {
    DataKey::random(&mut SystemRandomness).unwrap()
}

/// A key file with one slot of each kind, and all that opens it.
pub(crate) struct Household {
    pub(crate) key: DataKey,
    pub(crate) file: Keyfile,
    pub(crate) store: WorkingStore,
    pub(crate) passphrase: Passphrase,
    pub(crate) code: RecoveryCode,
}

impl Household {
    pub(crate) fn moved_in() -> Household {
        Household::with(&mut SystemRandomness)
    }

    pub(crate) fn with(random: &mut dyn Randomness) -> Household {
        let key = DataKey::random(random).unwrap();
        let (store, passphrase) = (WorkingStore::default(), typed("hook grip, not straps"));
        let mut file = Keyfile::for_key(&key);
        file.add_device(&key, &store, MONDAY, random).unwrap();
        file.add_passphrase(&key, &passphrase, cheap(), MONDAY, random).unwrap();
        let (_, code) = file.add_recovery(&key, MONDAY, random).unwrap();
        file.add_unprotected_beside(&key, CONSENT, MONDAY, random).unwrap();
        Household { key, file, store, passphrase, code }
    }

    /// What each way in says to this file, in the order of the slots.
    pub(crate) fn opens(&self, file: &Keyfile) -> [Result<DataKey, KeyError>; 4] {
        [
            file.open_with_device(&self.store),
            file.open_with_passphrase(&self.passphrase),
            file.open_with_recovery(&self.code),
            file.open_unprotected_beside(),
        ]
    }
}

/// Always the same bytes, so that a file comes out the same. No key of a person may ever come from here.
pub(crate) struct Dice(pub(crate) u64);

impl Randomness for Dice {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), KeyError> {
        for byte in bytes {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            *byte = (self.0 >> 56) as u8;
        }
        Ok(())
    }
}

/// A machine without a source of random bytes.
pub(crate) struct NoDice;

impl Randomness for NoDice {
    fn fill(&mut self, _bytes: &mut [u8]) -> Result<(), KeyError> {
        Err(KeyError::NoRandomness)
    }
}
