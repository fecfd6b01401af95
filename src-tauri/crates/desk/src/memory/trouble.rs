//! What can keep a use case from being done. Each says what happened, what is safe, and what to do.

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
    /// No plan until a health worker says that training may go on (L15).
    #[error("training is locked until cleared")]
    PlanLocked,
    /// This step has no plan.
    #[error("there is no plan for step {}", .0.id())]
    NoPlan(Step),
    /// The plan waits for a new check.
    #[error("the plan waits for a check")]
    PlanWaits,
    /// The plan has come to its end.
    #[error("the plan is over")]
    PlanOver,
    /// The morning after a session is still to come.
    #[error("the morning is still to come")]
    TooEarly,
}

impl Trouble {
    /// The id of its sentence in `memory.ftl`; for a plan, in `plan.ftl`.
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
            Trouble::NothingBegun => "trouble-nothing-begun",
            Trouble::NotAnswered => "trouble-not-answered",
            Trouble::NotADay => "trouble-not-a-day",
            Trouble::PlanLocked => "lock-locked",
            Trouble::NoPlan(Step::X) => "plan-none-X",
            Trouble::NoPlan(_) => "plan-none-R2",
            Trouble::PlanWaits => "response-locked.say",
            Trouble::PlanOver => "response-exit.say",
            Trouble::TooEarly => "morning-not-yet",
        }
    }

    /// What happened, what is safe, and what to do.
    pub fn message(&self, words: &Words) -> String {
        words.say(self.id())
    }
}
