//! What is asked of a key store. Text, because some stores keep nothing else.

use zeroize::Zeroizing;

use crate::error::KeyError;

/// A place that keeps short secrets for the user who is logged in. [`SystemKeyStore`](crate::SystemKeyStore) is the one
/// of the operating system. That there is none, or that it is locked, is an ordinary outcome.
pub trait KeyStore {
    /// Keeps the secret under this account, in the place of an earlier one.
    ///
    /// # Errors
    /// [`KeyError::NoKeyStore`], [`KeyError::KeyStoreLocked`], [`KeyError::KeyStoreSilent`],
    /// [`KeyError::KeyStoreFailed`].
    fn store(&self, account: &str, secret: &Zeroizing<String>) -> Result<(), KeyError>;

    /// The secret kept under this account.
    ///
    /// # Errors
    /// [`KeyError::KeyNotInStore`], and those of [`KeyStore::store`].
    fn load(&self, account: &str) -> Result<Zeroizing<String>, KeyError>;

    /// Forgets what is kept under this account; that there is nothing is no error.
    ///
    /// # Errors
    /// Those of [`KeyStore::store`].
    fn delete(&self, account: &str) -> Result<(), KeyError>;
}
