//! What the store promises. Every test works on a real file in a folder of its own.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a broken promise stops a test by panicking")]

mod append_only;
mod auditing;
mod backing_up;
mod clinic;
mod erasing;
mod importing;
mod keeping;
mod life;
mod looking;
mod opening;
mod restoring;
mod secrecy;
mod support;
mod torture;
#[path = "../torture/mod.rs"]
mod under_torture;
mod upgrading;
