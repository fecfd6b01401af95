//! Opening: one function for each kind of slot, and the data key comes out. Counts no tries: `tries.rs` does.

use crate::error::KeyError;
use crate::key_store::KeyStore;
use crate::keyfile::Keyfile;
use crate::passphrase::Passphrase;
use crate::recovery::RecoveryCode;
use crate::secret::{DataKey, Secret};
use crate::slot::{Kind, Slot, Way};

impl Keyfile {
    /// Opens with the key store of the operating system. May wait as long as the store does.
    ///
    /// # Errors
    /// What the store answers: its absence is ordinary. [`KeyError::WrongDeviceKey`], [`KeyError::NoSlot`],
    /// [`KeyError::DamagedSlot`].
    pub fn open_with_device(&self, store: &dyn KeyStore) -> Result<DataKey, KeyError> {
        self.open_any(Kind::Device, &KeyError::WrongDeviceKey, |slot| {
            let text = store.load(&self.account_of(slot.label.id))?;
            Secret::from_hex(&text).ok_or(KeyError::WrongDeviceKey)
        })
    }

    /// Opens with a passphrase. Takes as long as its cost says, off the thread of the window. In the app, only through
    /// [`Tries::open`](crate::Tries::open), which slows guessing down.
    ///
    /// # Errors
    /// [`KeyError::WrongPassphrase`], [`KeyError::NoSlot`], [`KeyError::DamagedSlot`], [`KeyError::OutOfMemory`].
    pub fn open_with_passphrase(&self, passphrase: &Passphrase) -> Result<DataKey, KeyError> {
        self.open_any(Kind::Passphrase, &KeyError::WrongPassphrase, |slot| match &slot.label.way {
            Way::Passphrase { cost, salt } => passphrase.derive(*cost, &salt.0),
            Way::Device {} | Way::Recovery { .. } | Way::Beside { .. } => Err(KeyError::WrongPassphrase),
        })
    }

    /// Opens with a recovery code.
    ///
    /// # Errors
    /// [`KeyError::WrongRecoveryCode`], [`KeyError::NoSlot`], [`KeyError::DamagedSlot`].
    pub fn open_with_recovery(&self, code: &RecoveryCode) -> Result<DataKey, KeyError> {
        self.open_any(Kind::Recovery, &KeyError::WrongRecoveryCode, |slot| match &slot.label.way {
            Way::Recovery { salt } => Ok(code.derive(&salt.0)),
            Way::Device {} | Way::Passphrase { .. } | Way::Beside { .. } => Err(KeyError::WrongRecoveryCode),
        })
    }

    /// Opens with the key that lies beside the data.
    ///
    /// # Errors
    /// [`KeyError::NoSlot`], and [`KeyError::DamagedSlot`], also for one that was tampered with.
    pub fn open_unprotected_beside(&self) -> Result<DataKey, KeyError> {
        let tampered = KeyError::DamagedSlot { kind: Kind::Beside };
        self.open_any(Kind::Beside, &tampered, |slot| match &slot.label.way {
            Way::Beside { unprotected_key } => Ok(unprotected_key.clone()),
            Way::Device {} | Way::Passphrase { .. } | Way::Recovery { .. } => Err(tampered.clone()),
        })
    }

    /// Tries the sound slots of a kind in turn. A slot that does not fit leaves it to the next; any other fault ends it,
    /// since a store that is silent for one slot is silent for all.
    fn open_any(
        &self,
        kind: Kind,
        misfit: &KeyError,
        wrapping_for: impl Fn(&Slot) -> Result<Secret, KeyError>,
    ) -> Result<DataKey, KeyError> {
        let mut last = misfit.clone();
        for slot in self.sound_slots(kind)? {
            match wrapping_for(slot).map(|wrapping| slot.open(self.key, &wrapping)) {
                Ok(Some(key)) => return Ok(key),
                Ok(None) => last = misfit.clone(),
                Err(fault) if fault == *misfit || fault == KeyError::KeyNotInStore => last = fault,
                Err(fault) => return Err(fault),
            }
        }
        Err(last)
    }

    fn sound_slots(&self, kind: Kind) -> Result<Vec<&Slot>, KeyError> {
        let slots: Vec<_> = self.slots.iter().filter(|slot| slot.kind() == kind).collect();
        if slots.is_empty() {
            return Err(KeyError::NoSlot { kind });
        }
        let sound: Vec<_> = slots.into_iter().filter(|slot| slot.is_sound(self.key)).collect();
        if sound.is_empty() { Err(KeyError::DamagedSlot { kind }) } else { Ok(sound) }
    }
}
