//! What can keep a use case from being done. Each says what happened, what is safe, and what to do.

use std::io::ErrorKind;

use setback_keys::KeyError;
use setback_store::StoreError;
use setback_words::Words;

use crate::fault::CaseError;

/// Why it was not done.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The key could not be had, or not be kept.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// What is kept does not fit the questions of this edition.
    #[error("what is kept can not be read: {}", .0.at)]
    Unreadable(CaseError),
    /// There is no check that is not finished.
    #[error("no check is begun")]
    NothingBegun,
    /// A check is begun, and questions are open.
    #[error("questions are open")]
    NotAnswered,
    /// What was named is not there.
    #[error("there is no such {0}")]
    Missing(&'static str),
    /// A day in the future, or none at all.
    #[error("not a day up to today")]
    NotADay,
}

impl Trouble {
    /// The id of its sentence in `memory.ftl`.
    pub const fn id(&self) -> &'static str {
        match self {
            Trouble::Store(StoreError::DiskFull) => "trouble-disk-full",
            Trouble::Store(StoreError::ReadOnly) => "trouble-read-only",
            Trouble::Store(StoreError::InUse) => "trouble-in-use",
            Trouble::Store(StoreError::Newer { .. }) => "trouble-newer",
            Trouble::Store(StoreError::Damaged(_)) | Trouble::Unreadable(_) => "trouble-damaged",
            Trouble::Store(StoreError::Gone) => "trouble-gone",
            Trouble::Store(StoreError::Missing(_)) | Trouble::Missing(_) => "trouble-missing",
            Trouble::Store(StoreError::Io(_) | StoreError::Sql(_)) => "trouble-other",
            Trouble::Key(error) => key_sentence(error),
            Trouble::NothingBegun => "trouble-nothing-begun",
            Trouble::NotAnswered => "trouble-not-answered",
            Trouble::NotADay => "trouble-not-a-day",
        }
    }

    /// What its sentence names.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Trouble::Key(KeyError::Wait { seconds }) => vec![("seconds", seconds.to_string())],
            _ => Vec::new(),
        }
    }

    /// What happened, what is safe, and what to do.
    pub fn message(&self, words: &Words) -> String {
        let args = self.args();
        let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
        words.say_with(self.id(), &args)
    }
}

const fn key_sentence(error: &KeyError) -> &'static str {
    match error {
        KeyError::WrongPassphrase => "trouble-wrong-passphrase",
        KeyError::EmptyPassphrase => "trouble-empty-passphrase",
        KeyError::Wait { .. } => "trouble-wait",
        KeyError::WrongRecoveryCode => "trouble-wrong-code",
        KeyError::RecoveryCodeLength { .. } | KeyError::RecoveryCodeLetter { .. } | KeyError::RecoveryCodeSlip => {
            "trouble-code-slip"
        }
        KeyError::LastSlot => "trouble-last-way-in",
        KeyError::NoKeyStore { .. }
        | KeyError::KeyStoreLocked { .. }
        | KeyError::KeyStoreSilent { .. }
        | KeyError::KeyNotInStore
        | KeyError::WrongDeviceKey
        | KeyError::KeyStoreFailed { .. } => "trouble-no-key-store",
        KeyError::NewerFormat { .. } => "trouble-newer",
        KeyError::Disk { kind: ErrorKind::StorageFull | ErrorKind::QuotaExceeded, .. } => "trouble-disk-full",
        KeyError::Disk { kind: ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem, .. } => "trouble-read-only",
        KeyError::OutOfMemory => "trouble-out-of-memory",
        KeyError::Missing
        | KeyError::TooLarge { .. }
        | KeyError::Damaged(_)
        | KeyError::DamagedSlot { .. }
        | KeyError::NoSlot { .. }
        | KeyError::NoSuchSlot { .. }
        | KeyError::NoSoundSlot
        | KeyError::OtherKey => "trouble-no-key",
        KeyError::AlreadyThere
        | KeyError::NoRoom { .. }
        | KeyError::CostOutOfBounds
        | KeyError::NoRandomness
        | KeyError::CoreDumps { .. }
        | KeyError::Disk { .. } => "trouble-other",
    }
}
