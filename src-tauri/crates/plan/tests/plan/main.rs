//! What a plan promises.

#[path = "../../../triage/tests/proof/model.rs"]
mod model;
mod prescriptions;
mod responses;
mod steps;
