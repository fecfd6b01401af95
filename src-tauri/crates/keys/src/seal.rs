//! Bytes that a passphrase opens, for a file that leaves the machine: salt, nonce, then what was sealed with its tag. What a
//! key takes to derive is not in it, so that a hostile file can not ask for more: whoever opens says it.

use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use zeroize::Zeroizing;

use crate::cost::Cost;
use crate::error::KeyError;
use crate::passphrase::Passphrase;
use crate::random::{Randomness, public_bytes};

const SALT: usize = 16;
const NONCE: usize = 24;
const TAG: usize = 16;

/// Seals bytes under a passphrase. What they are bound to has to be the same when they are opened; it is not in them.
///
/// # Errors
/// [`KeyError::NoRandomness`], [`KeyError::OutOfMemory`].
pub fn seal(
    bytes: &[u8],
    bound_to: &[u8],
    passphrase: &Passphrase,
    cost: Cost,
    random: &mut dyn Randomness,
) -> Result<Vec<u8>, KeyError> {
    let (salt, nonce) = (public_bytes::<SALT>(random)?, public_bytes::<NONCE>(random)?);
    let key = passphrase.derive(cost, &salt)?;
    let mut sealed = bytes.to_vec();
    let tag = XChaCha20Poly1305::new(key.bytes().into())
        .encrypt_inout_detached(&nonce.into(), &bound(bound_to, cost), sealed.as_mut_slice().into())
        .expect("a file is not too long to encrypt");
    Ok([salt.as_slice(), &nonce, &sealed, &tag].concat())
}

/// What was sealed; `None` with another passphrase, and where a byte is not what it was. Which of the two, nobody can tell.
///
/// # Errors
/// [`KeyError::OutOfMemory`].
pub fn unseal(
    sealed: &[u8],
    bound_to: &[u8],
    passphrase: &Passphrase,
    cost: Cost,
) -> Result<Option<Zeroizing<Vec<u8>>>, KeyError> {
    let Some((salt, rest)) = sealed.split_first_chunk::<SALT>() else { return Ok(None) };
    let Some((nonce, rest)) = rest.split_first_chunk::<NONCE>() else { return Ok(None) };
    let Some((body, tag)) = rest.split_last_chunk::<TAG>() else { return Ok(None) };
    let key = passphrase.derive(cost, salt)?;
    let mut bytes = Zeroizing::new(body.to_vec());
    let opened = XChaCha20Poly1305::new(key.bytes().into()).decrypt_inout_detached(
        nonce.into(),
        &bound(bound_to, cost),
        bytes.as_mut_slice().into(),
        tag.into(),
    );
    Ok(opened.is_ok().then_some(bytes))
}

fn bound(to: &[u8], cost: Cost) -> Vec<u8> {
    let cost = cost.numbers().map(u32::to_le_bytes).concat();
    [b"setback-seal".as_slice(), &cost, to].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::SystemRandomness;

    fn cheap() -> Cost {
        Cost::new(8, 1, 1).unwrap()
    }

    fn passphrase(typed: &str) -> Passphrase {
        Passphrase::new(Zeroizing::new(typed.to_owned())).unwrap()
    }

    fn opened(sealed: &[u8], bound_to: &[u8], typed: &str, cost: Cost) -> Option<Vec<u8>> {
        unseal(sealed, bound_to, &passphrase(typed), cost).unwrap().map(|bytes| bytes.to_vec())
    }

    fn sealed(bytes: &[u8]) -> Vec<u8> {
        seal(bytes, b"head", &passphrase("dead lift"), cheap(), &mut SystemRandomness).unwrap()
    }

    #[test]
    fn what_was_sealed_opens_and_is_not_in_it() {
        for bytes in [b"".as_slice(), b"one two three four"] {
            let sealed = sealed(bytes);
            assert_eq!(opened(&sealed, b"head", "dead lift", cheap()).as_deref(), Some(bytes));
            assert!(bytes.is_empty() || !sealed.windows(bytes.len()).any(|part| part == bytes));
        }
    }

    #[test]
    fn another_passphrase_place_or_cost_opens_nothing() {
        let sealed = sealed(b"one two three four");
        assert_eq!(opened(&sealed, b"head", "deadlift", cheap()), None);
        assert_eq!(opened(&sealed, b"tail", "dead lift", cheap()), None);
        assert_eq!(opened(&sealed, b"head", "dead lift", Cost::new(8, 2, 1).unwrap()), None);
    }

    #[test]
    fn every_flipped_bit_and_every_cut_is_refused() {
        let whole = sealed(b"one two three four");
        for bit in 0..whole.len() * 8 {
            let mut flipped = whole.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(opened(&flipped, b"head", "dead lift", cheap()), None, "bit {bit}");
        }
        for end in 0..whole.len() {
            assert_eq!(opened(&whole[..end], b"head", "dead lift", cheap()), None, "{end} bytes");
        }
    }

    #[test]
    fn no_two_files_are_sealed_alike() {
        assert_ne!(sealed(b"the same"), sealed(b"the same"));
    }
}
