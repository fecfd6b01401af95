//! Who needs whom first: what was sent and what was done with it, in order. Pure.

use setback_store::{Moment, SubmissionId};
use setback_triage::{Answers, Level, decide, emergency};

use crate::submission::Sent;
use crate::visit::has_warning;

/// How soon somebody needs staff, the soonest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// Now.
    Emergency,
    /// Today.
    SameDay,
    /// Somebody who did not come to the end, with a warning sign among the answers. Nobody knows how soon.
    Unfinished,
    /// An evaluation is to be booked.
    GetChecked,
    /// Training changes.
    ModifyMonitor,
    /// Nothing is needed.
    NormalSoreness,
}

/// Where a submission stands at the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has looked at it.
    Waiting,
    /// Somebody has seen it.
    Acknowledged {
        /// By whom.
        by: String,
    },
    /// Somebody is with the person.
    Taken {
        /// By whom.
        by: String,
    },
    /// It is in the clinic's own record.
    Filed {
        /// By whom.
        by: String,
        /// When.
        at: Moment,
    },
}

/// A change of a level by staff. The original stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// The level that counts from now on.
    pub level: Level,
    /// Why.
    pub reason: String,
    /// By whom.
    pub by: String,
    /// When.
    pub at: Moment,
}

/// A submission with everything that was done with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What was sent.
    pub sent: Sent,
    /// When it arrived.
    pub arrived: Moment,
    /// What the desk calls the person.
    pub label: String,
    /// The level that the rules give; `None` for one that was not finished.
    pub level: Option<Level>,
    /// What staff made of it.
    pub overridden: Option<Override>,
    /// Where it stands.
    pub standing: Standing,
}

impl Row {
    /// The level that the rules give for what was sent.
    pub(crate) fn level_of(answers: &Answers) -> Option<Level> {
        match answers.complete() {
            Ok(intake) => Some(decide(&intake).outcome.level),
            Err(_) => emergency(answers).map(|verdict| verdict.outcome.level),
        }
    }

    /// Its name.
    pub const fn id(&self) -> SubmissionId {
        self.sent.id
    }

    /// The level that counts.
    pub fn counts_as(&self) -> Option<Level> {
        self.overridden.as_ref().map(|changed| changed.level).or(self.level)
    }

    /// How soon the person needs staff. What was not finished and has no warning sign is not sent, but would be told as
    /// unfinished too.
    pub fn need(&self) -> Need {
        match self.counts_as() {
            Some(Level::Emergency) => Need::Emergency,
            Some(Level::SameDay) => Need::SameDay,
            Some(Level::GetChecked) => Need::GetChecked,
            Some(Level::ModifyMonitor) => Need::ModifyMonitor,
            Some(Level::NormalSoreness) => Need::NormalSoreness,
            None => Need::Unfinished,
        }
    }

    /// Whether somebody is with the person, or was.
    pub const fn is_taken(&self) -> bool {
        matches!(self.standing, Standing::Taken { .. } | Standing::Filed { .. })
    }

    /// Whether it is in the clinic's own record.
    pub const fn is_filed(&self) -> bool {
        matches!(self.standing, Standing::Filed { .. })
    }

    /// Whether it is an emergency that nobody has taken, whatever was made of it.
    pub fn cries(&self) -> bool {
        !self.is_taken() && (self.level == Some(Level::Emergency) || self.need() == Need::Emergency)
    }

    /// Whether any answer in it is a warning sign.
    pub fn warns(&self) -> bool {
        has_warning(&self.sent.answers)
    }
}

/// What is open, in the order that the desk sees: emergencies that nobody has taken, then what nobody has taken, then what
/// somebody has; within each by need, then by arrival.
pub fn queue(rows: &[Row]) -> Vec<&Row> {
    let mut open: Vec<&Row> = rows.iter().filter(|row| !row.is_filed()).collect();
    // The rows come in the order of arrival, and sorting keeps that among equals.
    open.sort_by_key(|row| (!row.cries(), row.is_taken(), row.need()));
    open
}
