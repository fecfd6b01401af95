//! The log: deadlift sessions as typed, and how much it was. A description; there is no score.

use chrono::TimeDelta;
use setback_plan::load::{BEST_DAYS, Week, over_best, session as session_load, week};
use setback_plan::{Mass, Rpe};
use setback_store::{Load, Moment, PersonId, Session, SessionId, Set, SetId};

use super::reference::top_load;
use super::{Desk, Trouble};
use crate::typed::{Believed, Refused, TypedWorkout, workout};
use crate::typed_line::TypedSets;

/// Where a session that was typed comes from.
const TYPED: &str = "typed";

/// Why a session was not kept in the log.
#[derive(Debug, thiserror::Error)]
pub enum NotLogged {
    /// A field can not be believed.
    #[error("the field {} can not be believed", .0.field)]
    Refused(Refused),
    /// It could not be done.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}

/// How much the last seven days were.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadLately {
    /// Load, monotony and strain, over the sessions that could be counted.
    pub week: Week,
    /// Sessions that could be counted.
    pub counted: usize,
    /// Sessions that could not, because minutes or effort are missing.
    pub not_counted: usize,
}

impl Desk {
    /// Keeps a workout of several sets in the log, whatever was lifted in them.
    ///
    /// # Errors
    /// [`NotLogged::Refused`] with the first field that can not be believed.
    pub fn log(&mut self, person: PersonId, typed: &TypedWorkout) -> Result<SessionId, NotLogged> {
        let believed = workout(typed, self.now()).map_err(NotLogged::Refused)?;
        Ok(self.keep_session(person, believed, None)?)
    }

    /// Keeps a workout in the place of one that is in the log. The old one stays in the record.
    ///
    /// # Errors
    /// As [`Desk::log`], and [`Trouble::Missing`] where there is no such session, or another is in its place.
    pub fn correct_log(
        &mut self,
        person: PersonId,
        replaces: SessionId,
        typed: &TypedWorkout,
    ) -> Result<SessionId, NotLogged> {
        let believed = workout(typed, self.now()).map_err(NotLogged::Refused)?;
        Ok(self.keep_in_place(person, replaces, believed)?)
    }

    /// The log in the order of time, each session as last corrected.
    pub fn logged(&self, person: PersonId) -> Result<Vec<Session>, Trouble> {
        Ok(self.store.sessions_since(person, Moment::default())?)
    }

    /// How much the last seven local days were, today among them.
    pub fn load_lately(&self, person: PersonId) -> Result<LoadLately, Trouble> {
        let now = self.now();
        let mut days = [0.0; 7];
        let (mut counted, mut not_counted) = (0, 0);
        for session in self.store.sessions_since(person, now - TimeDelta::days(8))? {
            let ago = usize::try_from((now.date_naive() - session.at.date_naive()).num_days()).ok();
            let Some(day) = ago.and_then(|ago| days.get_mut(ago)) else { continue };
            match load_of(&session) {
                Some(load) => (*day, counted) = (*day + load, counted + 1),
                None => not_counted += 1,
            }
        }
        Ok(LoadLately { week: week(&days), counted, not_counted })
    }

    /// Whether a planned top set is over 110 % of the best that the back took well in the last 30 days; `None` where
    /// there was none.
    pub fn over_best(&self, person: PersonId, planned: Mass) -> Result<Option<bool>, Trouble> {
        let best = self.heaviest_well_taken(person, &self.history(person)?, None, BEST_DAYS)?;
        Ok(best.as_ref().and_then(top_load).map(|best| over_best(planned, best)))
    }

    fn keep_in_place(
        &mut self,
        person: PersonId,
        replaces: SessionId,
        believed: Believed,
    ) -> Result<SessionId, Trouble> {
        if !self.logged(person)?.iter().any(|known| known.id == replaces) {
            return Err(Trouble::Missing("session"));
        }
        self.keep_session(person, believed, Some(replaces))
    }

    fn keep_session(
        &mut self,
        person: PersonId,
        believed: Believed,
        replaces: Option<SessionId>,
    ) -> Result<SessionId, Trouble> {
        let now = self.now();
        let session = as_kept(person, believed, replaces, now);
        self.store.add_sessions(std::slice::from_ref(&session), now)?;
        Ok(session.id)
    }
}

/// How much a session was: effort times minutes; `None` where one of them is missing.
pub fn load_of(session: &Session) -> Option<f64> {
    let effort = session.rpe_hundredths.and_then(Rpe::hundredths)?;
    Some(session_load(effort, session.minutes?))
}

fn as_kept(person: PersonId, believed: Believed, replaces: Option<SessionId>, now: Moment) -> Session {
    Session {
        id: SessionId::new(now),
        person,
        entered: now,
        at: believed.at,
        minutes: believed.minutes,
        rpe_hundredths: believed.session_rpe.map(Rpe::in_hundredths),
        source: TYPED.to_owned(),
        replaces,
        sets: believed.sets.iter().flat_map(|sets| (0..sets.sets).map(|_| set(sets, now))).collect(),
        note: believed.note,
    }
}

fn set(typed: &TypedSets, now: Moment) -> Set {
    let (weight, unit) = typed.load;
    Set {
        id: SetId::new(now),
        exercise: typed.lift.exercise.to_owned(),
        variation: typed.lift.variation.to_owned(),
        load: Some(Load { thousandths: weight.in_thousandths(unit), unit: unit.id().to_owned() }),
        reps: Some(typed.reps),
        rpe_hundredths: typed.effort.map(Rpe::in_hundredths),
        pain: typed.pain,
        warm_up: typed.warm_up,
        note: String::new(),
    }
}
