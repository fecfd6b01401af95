//! An emergency that is taken back: which answer led to it, so that a slip of the finger is not all it takes.

use setback_triage::{Answers, Level, OptionSet, QuestionId};

use super::{Ongoing, Seen};
use crate::explain_standing;

impl Ongoing {
    /// In a correction: the question that led to emergency care, as long as it is answered as it was. What takes that back
    /// is asked twice.
    pub fn doubts(&self, given: &Answers) -> Option<QuestionId> {
        self.alarm.filter(|(question, answer)| given.get(*question) == *answer).map(|(question, _)| question)
    }
}

/// The question of a check that led to emergency care, with its answer.
pub(super) fn alarm(seen: &Seen) -> Option<(QuestionId, OptionSet)> {
    let explained = explain_standing(seen).filter(|explained| explained.outcome.level == Level::Emergency)?;
    let question = explained.reopen_of(&seen.given, &seen.checked.answers)?;
    Some((question, seen.given.get(question)))
}
