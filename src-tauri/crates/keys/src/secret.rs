//! Secret bytes: wiped when dropped, never printed, never moved about on the stack.

use std::borrow::Cow;
use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use zeroize::Zeroizing;

use crate::derive::derive;
use crate::error::KeyError;
use crate::hex::{self, Hex};
use crate::random::Randomness;

/// The length of every key.
pub(crate) const KEY_BYTES: usize = 32;

/// Thirty-two secret bytes, in one place in memory as long as they live.
#[derive(Clone)]
pub(crate) struct Secret(Box<Zeroizing<[u8; KEY_BYTES]>>);

impl Secret {
    pub(crate) fn zeros() -> Secret {
        Secret(Box::new(Zeroizing::new([0; KEY_BYTES])))
    }

    pub(crate) fn random(random: &mut dyn Randomness) -> Result<Secret, KeyError> {
        let mut secret = Secret::zeros();
        random.fill(secret.bytes_mut())?;
        Ok(secret)
    }

    pub(crate) fn bytes(&self) -> &[u8; KEY_BYTES] {
        &self.0
    }

    pub(crate) fn bytes_mut(&mut self) -> &mut [u8; KEY_BYTES] {
        &mut self.0
    }

    pub(crate) fn to_hex(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(2 * KEY_BYTES));
        hex::write(self.bytes(), &mut text);
        text
    }

    pub(crate) fn from_hex(text: &str) -> Option<Secret> {
        let mut secret = Secret::zeros();
        hex::read(text, secret.bytes_mut())?;
        Some(secret)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, page: &mut fmt::Formatter<'_>) -> fmt::Result {
        page.write_str("(secret)")
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.to_hex())
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Secret, D::Error> {
        let text = Cow::<str>::deserialize(from)?;
        Secret::from_hex(&text).ok_or_else(|| D::Error::custom("not a key"))
    }
}

/// The key that the data are encrypted with. Wiped when dropped; `Debug` shows nothing of it.
#[derive(Debug)]
pub struct DataKey(pub(crate) Secret);

impl DataKey {
    /// A new key, for new data.
    ///
    /// # Errors
    /// [`KeyError::NoRandomness`].
    pub fn random(random: &mut dyn Randomness) -> Result<DataKey, KeyError> {
        Secret::random(random).map(DataKey)
    }

    /// The thirty-two bytes, for the one place that encrypts with them. Never log them, never send them to the window.
    pub fn expose(&self) -> &[u8; KEY_BYTES] {
        self.0.bytes()
    }

    /// The same as sixty-four lowercase hexadecimal digits, wiped when dropped.
    pub fn expose_hex(&self) -> Zeroizing<String> {
        self.0.to_hex()
    }

    /// Which key this is, without telling the key.
    pub fn id(&self) -> KeyId {
        let mut bytes = [0; 16];
        derive(self.expose(), b"", b"setback-keys: which key this is", &mut bytes);
        KeyId(Hex(bytes))
    }
}

/// A print of a data key that does not lead back to it: the same for the same key. Stands in the key file, so that a
/// key file and the data it opens can be told to belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct KeyId(pub(crate) Hex<16>);

impl fmt::Display for KeyId {
    fn fmt(&self, page: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(page)
    }
}
