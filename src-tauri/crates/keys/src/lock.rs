//! Adding slots: each function is one more way to open the data. Whoever adds one has the data key already.

use zeroize::Zeroizing;

use crate::cost::Cost;
use crate::error::KeyError;
use crate::format::MOST_SLOTS;
use crate::hex::Hex;
use crate::key_store::KeyStore;
use crate::keyfile::Keyfile;
use crate::passphrase::Passphrase;
use crate::random::{Randomness, public_bytes};
use crate::recovery::RecoveryCode;
use crate::secret::{DataKey, Secret};
use crate::slot::{Kind, Label, Slot, SlotId, Way};

/// Said by the person, never by default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consent {
    /// "The key lies beside the data. Whoever can read this folder can read my data."
    WhoeverHasTheFolderHasTheData,
}

impl Keyfile {
    /// Adds a slot that the key store of the operating system opens. A new key is put into the store and read back
    /// before the slot counts, so that a store that does not keep things is found out at once. If the file is not saved
    /// afterwards, the store keeps a key that opens nothing.
    ///
    /// # Errors
    /// What the store answers; [`KeyError::OtherKey`], [`KeyError::NoRoom`], [`KeyError::NoRandomness`].
    pub fn add_device(
        &mut self,
        key: &DataKey,
        store: &dyn KeyStore,
        at_ms: i64,
        random: &mut dyn Randomness,
    ) -> Result<SlotId, KeyError> {
        let id = self.free_id(key, random)?;
        let wrapping = Secret::random(random)?;
        let slot = Slot::seal(Label { id, created_at_ms: at_ms, way: Way::Device {} }, &wrapping, key, random)?;
        keep(store, &self.account_of(id), &wrapping.to_hex())?;
        Ok(self.push(slot))
    }

    /// Adds a slot that a passphrase opens. Takes as long as the cost says, off the thread of the window.
    ///
    /// # Errors
    /// [`KeyError::OtherKey`], [`KeyError::NoRoom`], [`KeyError::OutOfMemory`], [`KeyError::NoRandomness`].
    pub fn add_passphrase(
        &mut self,
        key: &DataKey,
        passphrase: &Passphrase,
        cost: Cost,
        at_ms: i64,
        random: &mut dyn Randomness,
    ) -> Result<SlotId, KeyError> {
        let id = self.free_id(key, random)?;
        let slot = passphrase_slot(id, key, passphrase, cost, at_ms, random)?;
        Ok(self.push(slot))
    }

    /// Puts this passphrase in the place of every passphrase there is. Whoever has the data key may do so, also after
    /// opening with a recovery code; to ask for the old passphrase first, open with it. If anything fails, the old ones
    /// stay.
    ///
    /// # Errors
    /// As for [`Keyfile::add_passphrase`].
    pub fn change_passphrase(
        &mut self,
        key: &DataKey,
        passphrase: &Passphrase,
        cost: Cost,
        at_ms: i64,
        random: &mut dyn Randomness,
    ) -> Result<SlotId, KeyError> {
        let mut changed = self.clone();
        changed.slots.retain(|slot| slot.kind() != Kind::Passphrase);
        let id = changed.add_passphrase(key, passphrase, cost, at_ms, random)?;
        *self = changed;
        Ok(id)
    }

    /// Adds a slot that a new recovery code opens. The code is shown once: nothing keeps it.
    ///
    /// # Errors
    /// [`KeyError::OtherKey`], [`KeyError::NoRoom`], [`KeyError::NoRandomness`].
    pub fn add_recovery(
        &mut self,
        key: &DataKey,
        at_ms: i64,
        random: &mut dyn Randomness,
    ) -> Result<(SlotId, RecoveryCode), KeyError> {
        let id = self.free_id(key, random)?;
        let code = RecoveryCode::random(random)?;
        let salt = Hex(public_bytes(random)?);
        let label = Label { id, created_at_ms: at_ms, way: Way::Recovery { salt } };
        let slot = Slot::seal(label, &code.derive(&salt.0), key, random)?;
        Ok((self.push(slot), code))
    }

    /// Adds a slot that opens by itself: the key lies beside the data, in the open. Everybody who can read the folder,
    /// or a backup of it, can read the data.
    ///
    /// # Errors
    /// [`KeyError::OtherKey`], [`KeyError::NoRoom`], [`KeyError::NoRandomness`].
    pub fn add_unprotected_beside(
        &mut self,
        key: &DataKey,
        consent: Consent,
        at_ms: i64,
        random: &mut dyn Randomness,
    ) -> Result<SlotId, KeyError> {
        let Consent::WhoeverHasTheFolderHasTheData = consent;
        let id = self.free_id(key, random)?;
        let wrapping = Secret::random(random)?;
        let way = Way::Beside { unprotected_key: wrapping.clone() };
        let slot = Slot::seal(Label { id, created_at_ms: at_ms, way }, &wrapping, key, random)?;
        Ok(self.push(slot))
    }

    /// An id for one more slot of this very data key.
    fn free_id(&self, key: &DataKey, random: &mut dyn Randomness) -> Result<SlotId, KeyError> {
        if key.id() != self.key {
            return Err(KeyError::OtherKey);
        }
        if self.slots.len() >= MOST_SLOTS {
            return Err(KeyError::NoRoom { limit: MOST_SLOTS });
        }
        let id = SlotId(Hex(public_bytes(random)?));
        let is_taken = self.slots.iter().any(|slot| slot.label.id == id);
        // Sixty-four random bits do not repeat among eight: a source that does so is none.
        if is_taken { Err(KeyError::NoRandomness) } else { Ok(id) }
    }

    fn push(&mut self, slot: Slot) -> SlotId {
        let id = slot.label.id;
        self.slots.push(slot);
        id
    }
}

fn passphrase_slot(
    id: SlotId,
    key: &DataKey,
    passphrase: &Passphrase,
    cost: Cost,
    at_ms: i64,
    random: &mut dyn Randomness,
) -> Result<Slot, KeyError> {
    let salt = Hex(public_bytes(random)?);
    let wrapping = passphrase.derive(cost, &salt.0)?;
    let label = Label { id, created_at_ms: at_ms, way: Way::Passphrase { cost, salt } };
    Slot::seal(label, &wrapping, key, random)
}

fn keep(store: &dyn KeyStore, account: &str, secret: &Zeroizing<String>) -> Result<(), KeyError> {
    store.store(account, secret)?;
    if store.load(account)? == *secret {
        return Ok(());
    }
    Err(KeyError::KeyStoreFailed { detail: "it did not keep what it was given".to_owned() })
}
