//! The seal on what a kiosk sends: whoever has the public key can put it on, only the desk can take it off.

use std::fmt;
use std::str::FromStr;

use age::secrecy::ExposeSecret;
use age::x25519::{Identity, Recipient};
use zeroize::Zeroizing;

use crate::fault::ClinicError;

/// The key that a kiosk seals with. No secret.
#[derive(Clone)]
pub struct PublicKey(Recipient);

/// The key that takes a seal off. `Debug` shows nothing of it.
pub struct ClinicKey(Identity);

impl PublicKey {
    /// Seals these bytes.
    ///
    /// # Errors
    /// [`ClinicError::NoKey`] where the system gives no randomness.
    pub fn seal(&self, bytes: &[u8]) -> Result<Vec<u8>, ClinicError> {
        age::encrypt(&self.0, bytes).map_err(|_| ClinicError::NoKey)
    }
}

impl ClinicKey {
    /// A new one, for a new clinic.
    pub fn random() -> ClinicKey {
        ClinicKey(Identity::generate())
    }

    /// The public half.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.to_public())
    }

    /// Takes the seal off.
    ///
    /// # Errors
    /// [`ClinicError::Unreadable`] for another key's seal and for one that was changed or cut short.
    pub fn open(&self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, ClinicError> {
        age::decrypt(&self.0, sealed).map(Zeroizing::new).map_err(|_| ClinicError::Unreadable)
    }

    /// The key as text, for the one place that keeps it encrypted.
    pub fn expose(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.to_string().expose_secret().to_owned())
    }
}

impl FromStr for ClinicKey {
    type Err = ClinicError;

    fn from_str(text: &str) -> Result<ClinicKey, ClinicError> {
        text.parse().map(ClinicKey).map_err(|_| ClinicError::NoKey)
    }
}

impl FromStr for PublicKey {
    type Err = ClinicError;

    fn from_str(text: &str) -> Result<PublicKey, ClinicError> {
        text.parse().map(PublicKey).map_err(|_| ClinicError::NoKey)
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, page: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(page)
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, page: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(page)
    }
}

impl fmt::Debug for ClinicKey {
    fn fmt(&self, page: &mut fmt::Formatter<'_>) -> fmt::Result {
        page.write_str("(clinic key)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_key_of_the_clinic_takes_its_seal_off() {
        let (ours, other) = (ClinicKey::random(), ClinicKey::random());
        let sealed = ours.public().seal(b"juniper").unwrap();
        assert_eq!(*ours.open(&sealed).unwrap(), b"juniper");
        assert!(matches!(other.open(&sealed), Err(ClinicError::Unreadable)));
        assert!(!sealed.windows(7).any(|window| window == b"juniper"));
    }

    #[test]
    fn a_seal_that_was_changed_or_cut_short_is_none() {
        let ours = ClinicKey::random();
        let sealed = ours.public().seal(b"juniper").unwrap();
        for place in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[place] ^= 1;
            assert!(ours.open(&changed).is_err(), "byte {place}");
            assert!(ours.open(&sealed[..place]).is_err(), "{place} bytes");
        }
    }

    #[test]
    fn keys_come_back_from_their_text() {
        let ours = ClinicKey::random();
        let again: ClinicKey = ours.expose().parse().unwrap();
        let public: PublicKey = ours.public().to_string().parse().unwrap();
        assert_eq!(*again.open(&public.seal(b"rowan").unwrap()).unwrap(), b"rowan");
        assert!("age1".parse::<PublicKey>().is_err());
        assert_eq!(format!("{ours:?}"), "(clinic key)");
    }
}
