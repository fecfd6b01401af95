//! Deadlift sessions of the log as a page tells them: the top set, how many of it, and the most pain.

use chrono::TimeDelta;
use setback_plan::{Rpe, Unit};
use setback_store::{Moment, PersonId, Session};
use setback_triage::course::Hours;

use super::reference::{top_load, top_set};
use super::{Desk, Trouble};
use crate::paper::Worked;

/// So many days before the pain began are told of.
const DAYS_BEFORE: i64 = 28;

impl Desk {
    /// Deadlift sessions since some weeks before this, newest first.
    pub(crate) fn worked(&self, person: PersonId, began: Moment) -> Result<Vec<Worked>, Trouble> {
        let sessions = self.store.sessions_since(person, began - TimeDelta::days(DAYS_BEFORE))?;
        Ok(sessions.iter().rev().filter_map(|session| worked(session, began)).collect())
    }
}

fn worked(session: &Session, began: Moment) -> Option<Worked> {
    let top = top_set(session)?;
    let load = top.load.as_ref()?;
    let same = session.sets.iter().filter(|set| set.exercise == top.exercise && !set.warm_up && set.load == top.load);
    Some(Worked {
        at: session.at,
        load: top_load(session)?,
        unit: Unit::named(&load.unit)?,
        sets: u32::try_from(same.count()).unwrap_or(u32::MAX),
        reps: top.reps,
        rpe: top.rpe_hundredths.or(session.rpe_hundredths).and_then(Rpe::hundredths),
        pain: session.sets.iter().filter(|set| set.exercise == top.exercise).filter_map(|set| set.pain).max(),
        hours: Hours::since_session((session.at - began).num_seconds() as f64 / 3_600.0),
    })
}
