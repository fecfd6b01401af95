//! What can go wrong at a clinic. No message holds anything that a patient told.

use std::io;

use setback_desk::CaseError;
use setback_desk::memory::Trouble;
use setback_keys::PinError;
use setback_store::StoreError;

use crate::setup::Refused;

/// Why it was not done.
#[derive(Debug, thiserror::Error)]
pub enum ClinicError {
    /// No clinic was set up in this folder.
    #[error("no clinic is set up here")]
    NotSetUp,
    /// The file of the clinic is not what was written.
    #[error("the file {0} is damaged")]
    Damaged(&'static str),
    /// Something of the set-up can not be so.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// The code is none that is open.
    #[error("no such code")]
    WrongCode {
        /// How many tries are left before code entry is closed.
        left: u32,
    },
    /// Too many wrong codes: staff open code entry again.
    #[error("code entry is closed")]
    CodesClosed,
    /// The clinic takes nobody without a code.
    #[error("walk-ins are not taken")]
    NoWalkIns,
    /// Initials or a birth year that nobody has, by field.
    #[error("{0} can not be this")]
    BadField(&'static str),
    /// This can not be done now.
    #[error("this can not be done now")]
    NotNow,
    /// The answer does not fit.
    #[error("the answer does not fit its question")]
    BadAnswer(CaseError),
    /// An emergency that nobody has taken yet is not put lower.
    #[error("somebody has to take it first")]
    TakeFirst,
    /// What was sent can not be opened with this key, or is not what a kiosk writes.
    #[error("the submission can not be read")]
    Unreadable,
    /// The key of the clinic is no key.
    #[error("not a key")]
    NoKey,
    /// The desk is locked.
    #[error("the desk is locked")]
    Locked,
    /// What is wrong with the PIN.
    #[error(transparent)]
    Pin(#[from] PinError),
    /// There is no such submission.
    #[error("there is no such submission")]
    Missing,
    /// What the data says.
    #[error(transparent)]
    Trouble(#[from] Trouble),
    /// What the disk says.
    #[error(transparent)]
    Disk(#[from] io::Error),
}

impl From<StoreError> for ClinicError {
    fn from(error: StoreError) -> ClinicError {
        if matches!(error, StoreError::Missing("submission")) {
            ClinicError::Missing
        } else {
            ClinicError::Trouble(error.into())
        }
    }
}
