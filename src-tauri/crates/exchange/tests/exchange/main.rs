//! Files in and out, as a whole: every format that is known, and whatever else may be handed in.
#![expect(clippy::unwrap_used, reason = "a broken promise stops a test by panicking")]

mod formats;
mod hostile;
mod share;
