//! The key of the data, and the slots that wrap it. Knows no SQL and no words.
//!
//! The data are encrypted with one [`DataKey`]: thirty-two random bytes that nobody types. A [`Keyfile`] holds that key
//! several times, each time wrapped in a slot of its own: by the key store of the operating system, by a passphrase, by
//! a printed recovery code, or, where somebody agreed to it, by nothing that protects. Losing one way in leaves the
//! others. Time, randomness and paths come in as arguments.
#![deny(clippy::wildcard_enum_match_arm, clippy::indexing_slicing)]

mod core_dumps;
mod cost;
mod derive;
mod disk;
mod error;
mod format;
mod hex;
mod key_store;
mod keyfile;
mod lock;
mod passphrase;
mod pin;
mod random;
mod recovery;
mod seal;
mod secret;
mod slot;
mod system_store;
mod tries;
mod unlock;

pub use core_dumps::no_core_dumps;
pub use cost::Cost;
pub use error::{Damage, KeyError};
pub use format::{LARGEST_BYTES, MOST_SLOTS, VERSION};
pub use key_store::KeyStore;
pub use keyfile::{KEYFILE, Keyfile, SlotSummary};
pub use lock::Consent;
pub use passphrase::Passphrase;
pub use pin::{FREE_TRIES, LONGEST_WAIT_MS, PIN_DIGITS, PIN_FILE, Pin, PinError, PinLock};
pub use random::{Randomness, SystemRandomness};
pub use recovery::RecoveryCode;
pub use seal::{seal, unseal};
pub use secret::{DataKey, KeyId};
pub use slot::{Kind, NoSlotId, SlotId};
pub use system_store::{SystemKeyStore, USUAL_LIMIT};
pub use tries::{LONGEST_WAIT_SECONDS, TRIES, TRIES_LOCK, Tries};
