//! What a clinic promises. Every test works on real files in a folder of its own, with a clock set by hand.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a broken promise stops a test by panicking")]

mod arriving;
mod codes;
mod desk;
mod expiring;
mod killed;
mod kiosk;
mod long_day;
mod order;
mod sealed;
mod setting_up;
mod support;
