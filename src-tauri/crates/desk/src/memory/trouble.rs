//! What can keep a use case from being done. Each says what happened, what is safe, and what to do.

use std::io::ErrorKind;

use setback_keys::KeyError;
use setback_plan::Step;
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
    /// Not what a test at home takes.
    #[error("not what the test takes")]
    NotWrittenDown,
    /// More is typed than can be kept before it goes into the log.
    #[error("too much is typed")]
    TooMuchTyped,
    /// No plan until a health worker says that training may go on (L15).
    #[error("training is locked until cleared")]
    PlanLocked,
    /// This step has no plan.
    #[error("there is no plan for step {}", .0.id())]
    NoPlan(Step),
    /// What is kept is not open, and may hold what keeps from training (L15).
    #[error("what is kept is not open, and may keep from training")]
    PlanWaitsForKept,
    /// The plan waits for a new check.
    #[error("the plan waits for a check")]
    PlanWaits,
    /// The plan waits for a check with every question.
    #[error("the plan waits for a full check")]
    PlanWaitsForFullCheck,
    /// The limits of an evaluation leave no plan: it waits for a health worker's word, or until that has settled (L15).
    #[error("the plan waits for a clearance")]
    PlanWaitsForClearance,
    /// The plan has come to its end.
    #[error("the plan is over")]
    PlanOver,
    /// This part of the plan does not have this lift, with what there is to train with.
    #[error("the plan does not have this lift now")]
    NotThisLift,
    /// A coach may only go down from the rung of a plan.
    #[error("not a rung below that of the plan")]
    NotLighter,
    /// A session on a plan was not at this time.
    #[error("no session can have been then")]
    NotThen,
    /// There was never a check that another could follow.
    #[error("there is nothing to remind of")]
    NothingToRemind,
    /// No file was imported.
    #[error("no file was imported")]
    NothingImported,
    /// Something was built on the import since.
    #[error("something was built on the import")]
    ImportInUse,
    /// The morning after a session is still to come.
    #[error("the morning is still to come")]
    TooEarly,
    /// A lock that nothing would have to be typed for.
    #[error("no passphrase opens the data")]
    NoPassphrase,
    /// A lock that would keep nobody out: something opens the data by itself.
    #[error("the data opens by itself")]
    OpensByItself,
    /// Damaged data that no backup can take the place of: it is open to be read.
    #[error("the data is damaged and open to be read alone")]
    OnlyToRead,
    /// The backup that was named is not whole.
    #[error("the backup is damaged")]
    BackupDamaged,
    /// What had to be typed before something is erased was not typed.
    #[error("what had to be typed was not typed")]
    NotTyped,
}

impl Trouble {
    /// The id of its sentence in `memory.ftl`; for a plan, in `plan.ftl`.
    pub const fn id(&self) -> &'static str {
        match self {
            Trouble::Store(StoreError::DiskFull) => "trouble-disk-full",
            Trouble::Store(StoreError::ReadOnly) => "trouble-read-only",
            Trouble::Store(StoreError::NotAFolder) => "trouble-not-a-folder",
            Trouble::Store(StoreError::InUse) => "trouble-in-use",
            Trouble::Store(StoreError::Newer { .. }) => "trouble-newer",
            Trouble::Store(StoreError::Damaged(_)) | Trouble::Unreadable(_) => "trouble-damaged",
            Trouble::Store(StoreError::Unreadable(_)) => "trouble-unreadable",
            Trouble::Store(StoreError::Gone) => "trouble-gone",
            Trouble::Store(StoreError::Missing(_)) | Trouble::Missing(_) => "trouble-missing",
            Trouble::Store(StoreError::Io(_) | StoreError::Sql(_)) => "trouble-other",
            Trouble::Key(error) => key_sentence(error),
            Trouble::NothingBegun => "trouble-nothing-begun",
            Trouble::NotAnswered => "trouble-not-answered",
            Trouble::NotADay => "trouble-not-a-day",
            Trouble::NotWrittenDown => "trouble-not-written-down",
            Trouble::TooMuchTyped => "trouble-too-much-typed",
            Trouble::PlanLocked => "lock-locked",
            Trouble::NoPlan(Step::X) => "plan-none-X",
            Trouble::NoPlan(_) => "plan-none-R2",
            Trouble::PlanWaitsForKept => "plan-waits-kept",
            Trouble::PlanWaits => "response-locked.say",
            Trouble::PlanWaitsForFullCheck => "plan-waits-full-check",
            Trouble::PlanWaitsForClearance => "plan-waits-clearance",
            Trouble::PlanOver => "response-exit.say",
            Trouble::NotThisLift => "swap-not-this",
            Trouble::NotLighter => "lighter-not-this",
            Trouble::NotThen => "session-not-then",
            Trouble::NothingToRemind => "trouble-nothing-to-remind",
            Trouble::NothingImported => "trouble-nothing-imported",
            Trouble::ImportInUse => "trouble-import-in-use",
            Trouble::TooEarly => "morning-not-yet",
            Trouble::NoPassphrase => "trouble-no-passphrase",
            Trouble::OpensByItself => "trouble-opens-by-itself",
            Trouble::OnlyToRead => "trouble-only-to-read",
            Trouble::BackupDamaged => "trouble-backup-damaged",
            Trouble::NotTyped => "erase-not-typed",
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
        KeyError::Disk { kind: ErrorKind::NotADirectory, .. } => "trouble-not-a-folder",
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
