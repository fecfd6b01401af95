//! What a plan promises.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a broken promise stops a test by panicking"
)]

mod dice;
mod handed_on;
mod ids;
#[path = "../../../triage/tests/proof/model.rs"]
#[expect(dead_code, reason = "the proofs of the decision use all of the model, these a part of it")]
mod model;
mod prescriptions;
mod reasons;
mod responses;
mod steps;
mod swaps;
mod walks;
