//! A computer without a key store, for tests and benches.

use setback_keys::{KeyError, KeyStore};
use zeroize::Zeroizing;

/// It keeps nothing, and says so.
pub(crate) struct NoStore;

impl KeyStore for NoStore {
    fn store(&self, _: &str, _: &Zeroizing<String>) -> Result<(), KeyError> {
        Err(KeyError::NoKeyStore { detail: "none".into() })
    }

    fn load(&self, _: &str) -> Result<Zeroizing<String>, KeyError> {
        Err(KeyError::NoKeyStore { detail: "none".into() })
    }

    fn delete(&self, _: &str) -> Result<(), KeyError> {
        Ok(())
    }
}
