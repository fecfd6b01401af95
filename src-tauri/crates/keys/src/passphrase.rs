//! A passphrase and the key derived from it. Asks for no length and no digits: what to advise is for words.

use std::fmt;

use argon2::{Algorithm, Argon2, Block, Version};
use icu_normalizer::ComposingNormalizer;
use zeroize::Zeroizing;

use crate::cost::Cost;
use crate::error::KeyError;
use crate::secret::Secret;

/// What somebody typed to protect the data. Wiped when dropped; `Debug` shows nothing of it.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes what was typed: every space and capital counts. An accent counts the same whether the keyboard made one
    /// character of it or two (Unicode NFC), so that it opens on every system.
    ///
    /// # Errors
    /// [`KeyError::EmptyPassphrase`].
    pub fn new(typed: Zeroizing<String>) -> Result<Passphrase, KeyError> {
        if typed.is_empty() {
            return Err(KeyError::EmptyPassphrase);
        }
        let normal = ComposingNormalizer::new_nfc().normalize(&typed).into_owned();
        Ok(Passphrase(Zeroizing::new(normal)))
    }

    /// Argon2id. Takes as long as the cost says: about half a second, off the thread of the window.
    pub(crate) fn derive(&self, cost: Cost, salt: &[u8; 16]) -> Result<Secret, KeyError> {
        let params = cost.params();
        let mut memory = memory_for(params.block_count())?;
        let mut secret = Secret::zeros();
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into_with_memory(self.0.as_bytes(), salt, secret.bytes_mut(), memory.as_mut_slice())
            .map_err(|_| KeyError::CostOutOfBounds)?;
        Ok(secret)
    }
}

/// Memory that is refused rather than ending the program where there is too little, and wiped when dropped.
fn memory_for(blocks: usize) -> Result<Zeroizing<Vec<Block>>, KeyError> {
    let mut memory = Vec::new();
    memory.try_reserve_exact(blocks).map_err(|_| KeyError::OutOfMemory)?;
    memory.resize(blocks, Block::new());
    Ok(Zeroizing::new(memory))
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, page: &mut fmt::Formatter<'_>) -> fmt::Result {
        page.write_str("(passphrase)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: (u32, u32, u32) = (8, 1, 1);

    fn key_of(typed: &str, (memory, passes, lanes): (u32, u32, u32), salt: u8) -> String {
        let passphrase = Passphrase::new(Zeroizing::new(typed.to_owned())).unwrap();
        let cost = Cost::new(memory, passes, lanes).unwrap();
        passphrase.derive(cost, &[salt; 16]).unwrap().to_hex().to_string()
    }

    #[test]
    fn an_accent_counts_the_same_from_every_keyboard() {
        assert_eq!(key_of("caf\u{e9}", CHEAP, 1), key_of("cafe\u{301}", CHEAP, 1));
    }

    #[test]
    fn spaces_capitals_salt_and_cost_all_count() {
        let one = key_of("dead lift", CHEAP, 1);
        for other in [key_of("deadlift", CHEAP, 1), key_of("Dead lift", CHEAP, 1), key_of("dead lift ", CHEAP, 1)] {
            assert_ne!(one, other);
        }
        for other in [(9 + 7, 1, 1), (8, 2, 1)] {
            assert_ne!(one, key_of("dead lift", other, 1));
        }
        assert_ne!(one, key_of("dead lift", CHEAP, 2));
    }

    #[test]
    fn nothing_typed_is_no_passphrase() {
        assert_eq!(Passphrase::new(Zeroizing::default()).unwrap_err(), KeyError::EmptyPassphrase);
    }
}
