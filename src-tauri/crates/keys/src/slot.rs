//! One slot: the data key, wrapped by another key. Knows how it is sealed, not where the other key comes from.

use std::fmt;
use std::str::FromStr;

use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::cost::Cost;
use crate::error::KeyError;
use crate::hex::Hex;
use crate::random::{Randomness, public_bytes};
use crate::secret::{DataKey, KEY_BYTES, KeyId, Secret};

/// What opens a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The key store of the operating system, for the user who is logged in.
    Device,
    /// Something a person knows.
    Passphrase,
    /// Something a person has on paper.
    Recovery,
    /// Nothing: the key lies beside the data, and whoever has the folder has the data.
    Beside,
}

impl fmt::Display for Kind {
    fn fmt(&self, page: &mut fmt::Formatter<'_>) -> fmt::Result {
        page.write_str(match self {
            Kind::Device => "device",
            Kind::Passphrase => "passphrase",
            Kind::Recovery => "recovery",
            Kind::Beside => "beside",
        })
    }
}

/// The name of a slot within its key file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SlotId(pub(crate) Hex<8>);

impl fmt::Display for SlotId {
    fn fmt(&self, page: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(page)
    }
}

/// The text is not a slot's id: sixteen lowercase hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the id of a slot")]
pub struct NoSlotId;

impl FromStr for SlotId {
    type Err = NoSlotId;

    fn from_str(text: &str) -> Result<SlotId, NoSlotId> {
        Hex::parse(text).map(SlotId).ok_or(NoSlotId)
    }
}

/// How the wrapping key is come by. The parameters are bound to the seal: a changed one does not open.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Way {
    Device {},
    Passphrase { cost: Cost, salt: Hex<16> },
    Recovery { salt: Hex<16> },
    Beside { unprotected_key: Secret },
}

impl Way {
    fn kind(&self) -> Kind {
        match self {
            Way::Device {} => Kind::Device,
            Way::Passphrase { .. } => Kind::Passphrase,
            Way::Recovery { .. } => Kind::Recovery,
            Way::Beside { .. } => Kind::Beside,
        }
    }

    /// Each kind has a number of its own and always the same length, so that no two ways have the same bytes.
    fn bind(&self, bytes: &mut Vec<u8>) {
        match self {
            Way::Device {} => bytes.push(1),
            Way::Passphrase { cost, salt } => {
                bytes.push(2);
                cost.numbers().iter().for_each(|number| bytes.extend(number.to_le_bytes()));
                bytes.extend(salt.0);
            }
            Way::Recovery { salt } => {
                bytes.push(3);
                bytes.extend(salt.0);
            }
            Way::Beside { unprotected_key } => {
                bytes.push(4);
                bytes.extend(unprotected_key.bytes());
            }
        }
    }
}

/// Everything about a slot but what it wraps.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Label {
    pub(crate) id: SlotId,
    pub(crate) created_at_ms: i64,
    pub(crate) way: Way,
}

/// The longest a label can be in bytes, so that none is left behind in memory by growing.
const LONGEST_LABEL: usize = 128;

impl Label {
    /// What the seal is bound to: format, data key, id, time and way. A slot that was renamed, or moved to another file,
    /// does not open.
    fn bound_to(&self, key: KeyId) -> Zeroizing<Vec<u8>> {
        let mut bytes = Zeroizing::new(Vec::with_capacity(LONGEST_LABEL));
        bytes.extend(b"setback-keys");
        bytes.extend(crate::format::VERSION.to_le_bytes());
        bytes.extend(key.0.0);
        bytes.extend(self.id.0.0);
        bytes.extend(self.created_at_ms.to_le_bytes());
        self.way.bind(&mut bytes);
        bytes
    }
}

/// A slot as it stands in the file.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Slot {
    pub(crate) label: Label,
    nonce: Hex<24>,
    wrapped: Hex<KEY_BYTES>,
    tag: Hex<16>,
    check: Hex<16>,
}

impl Slot {
    /// Wraps the data key.
    pub(crate) fn seal(
        label: Label,
        wrapping: &Secret,
        key: &DataKey,
        random: &mut dyn Randomness,
    ) -> Result<Slot, KeyError> {
        let nonce = public_bytes::<24>(random)?;
        let bound = label.bound_to(key.id());
        let mut bytes = Zeroizing::new(*key.expose());
        let tag = XChaCha20Poly1305::new(wrapping.bytes().into())
            .encrypt_inout_detached(&nonce.into(), &bound, bytes.as_mut_slice().into())
            .expect("thirty-two bytes are not too long to encrypt");
        let slot = Slot { label, nonce: Hex(nonce), wrapped: Hex(*bytes), tag: Hex(tag.into()), check: Hex([0; 16]) };
        Ok(Slot { check: slot.sum(key.id()), ..slot })
    }

    /// The data key, or `None`: another wrapping key, or another slot than the one that was sealed.
    pub(crate) fn open(&self, id: KeyId, wrapping: &Secret) -> Option<DataKey> {
        let bound = self.label.bound_to(id);
        let mut secret = Secret::zeros();
        secret.bytes_mut().copy_from_slice(&self.wrapped.0);
        XChaCha20Poly1305::new(wrapping.bytes().into())
            .decrypt_inout_detached(
                &self.nonce.0.into(),
                &bound,
                secret.bytes_mut().as_mut_slice().into(),
                &self.tag.0.into(),
            )
            .ok()?;
        Some(DataKey(secret)).filter(|key| key.id() == id)
    }

    pub(crate) fn kind(&self) -> Kind {
        self.label.way.kind()
    }

    /// Whether the slot is as it was written. This tells a damaged slot from a wrong passphrase; it is no protection,
    /// since whoever changes a slot on purpose can make the sum anew. The seal is the protection.
    pub(crate) fn is_sound(&self, key: KeyId) -> bool {
        self.check == self.sum(key)
    }

    fn sum(&self, key: KeyId) -> Hex<16> {
        let sum = Sha256::new()
            .chain_update(self.label.bound_to(key))
            .chain_update(self.nonce.0)
            .chain_update(self.wrapped.0)
            .chain_update(self.tag.0)
            .finalize();
        Hex(*sum.first_chunk().expect("a sum has thirty-two bytes"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::SystemRandomness;

    fn ways() -> [Way; 4] {
        [
            Way::Device {},
            Way::Passphrase { cost: Cost::USUAL, salt: Hex([5; 16]) },
            Way::Recovery { salt: Hex([5; 16]) },
            Way::Beside { unprotected_key: Secret::zeros() },
        ]
    }

    fn label(way: Way) -> Label {
        Label { id: SlotId(Hex([7; 8])), created_at_ms: 1_700_000_000_000, way }
    }

    fn sealed(way: Way) -> (Slot, DataKey) {
        let key = DataKey::random(&mut SystemRandomness).unwrap();
        (Slot::seal(label(way), &Secret::zeros(), &key, &mut SystemRandomness).unwrap(), key)
    }

    /// What a forger who knows how sums are made would write.
    fn with_a_new_sum(slot: &Slot, key: KeyId) -> Slot {
        let forged = Slot { check: slot.sum(key), ..slot.clone() };
        assert!(forged.is_sound(key));
        forged
    }

    fn expect_refused(forged: &Slot, key: KeyId, what: &str) {
        assert!(with_a_new_sum(forged, key).open(key, &Secret::zeros()).is_none(), "{what} was changed, and it opened");
    }

    fn each_flip<const N: usize>(whole: Hex<N>) -> impl Iterator<Item = Hex<N>> {
        (0..8 * N).map(move |bit| {
            let mut bytes = whole.0;
            bytes[bit / 8] ^= 1 << (bit % 8);
            Hex(bytes)
        })
    }

    #[test]
    fn what_was_sealed_opens() {
        for way in ways() {
            let (slot, key) = sealed(way);
            assert!(slot.is_sound(key.id()));
            let opened = slot.open(key.id(), &Secret::zeros()).unwrap();
            assert_eq!(opened.expose(), key.expose());
        }
    }

    #[test]
    fn every_flipped_bit_is_refused_even_with_a_new_sum() {
        for way in ways() {
            let (slot, key) = sealed(way);
            let id = key.id();
            each_flip(slot.nonce).for_each(|nonce| expect_refused(&Slot { nonce, ..slot.clone() }, id, "nonce"));
            each_flip(slot.wrapped).for_each(|wrapped| expect_refused(&Slot { wrapped, ..slot.clone() }, id, "key"));
            each_flip(slot.tag).for_each(|tag| expect_refused(&Slot { tag, ..slot.clone() }, id, "tag"));
            let renamed = |id| Slot { label: Label { id: SlotId(id), ..slot.label.clone() }, ..slot.clone() };
            each_flip(slot.label.id.0).for_each(|other| expect_refused(&renamed(other), id, "id"));
        }
    }

    #[test]
    fn every_flipped_bit_is_damage_without_a_new_sum() {
        let (slot, key) = sealed(Way::Device {});
        let damaged = each_flip(slot.wrapped).map(|wrapped| Slot { wrapped, ..slot.clone() });
        assert!(damaged.into_iter().all(|slot| !slot.is_sound(key.id())));
        assert!(each_flip(slot.check).map(|check| Slot { check, ..slot.clone() }).all(|slot| !slot.is_sound(key.id())));
    }

    #[test]
    fn a_slot_of_one_kind_is_none_of_another() {
        for way in ways() {
            let (slot, key) = sealed(way);
            for other in ways().into_iter().filter(|other| other.kind() != slot.kind()) {
                let label = Label { way: other, ..slot.label.clone() };
                expect_refused(&Slot { label, ..slot.clone() }, key.id(), "kind");
            }
        }
    }

    #[test]
    fn a_changed_parameter_or_time_is_refused() {
        let (slot, key) = sealed(Way::Passphrase { cost: Cost::USUAL, salt: Hex([5; 16]) });
        let other_cost = Way::Passphrase { cost: Cost::new(8, 1, 1).unwrap(), salt: Hex([5; 16]) };
        let other_salt = Way::Passphrase { cost: Cost::USUAL, salt: Hex([6; 16]) };
        for way in [other_cost, other_salt] {
            expect_refused(&Slot { label: label(way), ..slot.clone() }, key.id(), "parameter");
        }
        let other_time = Label { created_at_ms: 1_700_000_000_001, ..slot.label.clone() };
        expect_refused(&Slot { label: other_time, ..slot.clone() }, key.id(), "time");
    }

    #[test]
    fn a_slot_of_another_file_is_refused() {
        let (slot, _) = sealed(Way::Device {});
        let (_, other) = sealed(Way::Device {});
        expect_refused(&slot, other.id(), "file");
    }

    #[test]
    fn another_wrapping_key_is_refused() {
        let (slot, key) = sealed(Way::Device {});
        let other = Secret::random(&mut SystemRandomness).unwrap();
        assert!(slot.open(key.id(), &other).is_none());
    }

    #[test]
    fn no_label_outgrows_its_place() {
        let (_, key) = sealed(Way::Device {});
        for way in ways() {
            assert!(label(way).bound_to(key.id()).len() <= LONGEST_LABEL);
        }
    }
}
