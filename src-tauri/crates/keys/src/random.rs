//! Where random bytes come from. An argument everywhere, so that a test can say which.

use crate::error::KeyError;

/// A source of random bytes. Every key is only as good as its source: outside tests, [`SystemRandomness`].
pub trait Randomness {
    /// Fills all bytes.
    ///
    /// # Errors
    /// [`KeyError::NoRandomness`]; then no byte may be used.
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), KeyError>;
}

/// The operating system's own source.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemRandomness;

impl Randomness for SystemRandomness {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), KeyError> {
        getrandom::fill(bytes).map_err(|_| KeyError::NoRandomness)
    }
}

/// So many random bytes that are no secret: ids, salts, nonces.
pub(crate) fn public_bytes<const N: usize>(random: &mut dyn Randomness) -> Result<[u8; N], KeyError> {
    let mut bytes = [0; N];
    random.fill(&mut bytes)?;
    Ok(bytes)
}
