//! What the key file promises, from outside. What needs its insides is tested there.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a broken promise stops a test by panicking")]

mod disk;
mod folder;
mod hostile;
mod people;
mod pin;
mod refusals;
mod secrets;
mod stores;
#[cfg(target_os = "linux")]
mod system_store;
mod tries;
mod version_1;
mod ways_in;
