//! What staff do with a submission, as it is kept.

use serde_json::Value;
use setback_store::Moment;
use setback_triage::Level;

use crate::queue::Override;

/// What staff do with a submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Handled {
    /// Somebody has seen it.
    Acknowledge,
    /// Somebody is with the person.
    Take,
    /// Another level counts from now on.
    Override {
        /// Which.
        level: Level,
        /// Why.
        reason: String,
    },
    /// It is in the clinic's own record.
    File,
}

/// What was done that changed nothing, for the audit trail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// Somebody looked at the answers.
    Viewed,
    /// A page was printed.
    Printed,
    /// A file was written for another program.
    Exported,
}

impl Handled {
    pub(crate) const fn kind(&self) -> &'static str {
        match self {
            Handled::Acknowledge => "acknowledged",
            Handled::Take => "taken",
            Handled::Override { .. } => "overridden",
            Handled::File => "filed",
        }
    }
}

impl Done {
    pub(crate) const fn what(self) -> &'static str {
        match self {
            Done::Viewed => "submission_viewed",
            Done::Printed => "submission_printed",
            Done::Exported => "submission_exported",
        }
    }
}

pub(crate) fn overridden(detail: &str, by: String, at: Moment) -> Option<Override> {
    let detail: Value = serde_json::from_str(detail).ok()?;
    let text = |name: &str| detail.get(name).and_then(Value::as_str);
    let level = Level::ALL.into_iter().find(|level| Some(level.id()) == text("level"))?;
    Some(Override { level, reason: text("reason")?.to_owned(), by, at })
}

/// What was typed, without the blanks around it; `None` where there is nothing or too much.
pub(crate) fn short(typed: &str, most: usize) -> Option<String> {
    let typed = typed.trim();
    let fits = !typed.is_empty() && typed.chars().count() <= most && !typed.chars().any(char::is_control);
    fits.then(|| typed.to_owned())
}
