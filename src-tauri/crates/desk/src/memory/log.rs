//! The log: workouts as typed, and how much it was. A description; there is no score. Nothing in it is ever changed: a
//! correction, a withdrawal and what takes them back are rows of their own.

use chrono::{TimeDelta, Timelike};
use setback_plan::load::{BEST_DAYS, Week, over_best, session as session_load, week};
use setback_plan::{Mass, Rpe, Unit};
use setback_store::{Load, Moment, PersonId, Session, SessionId, Set, SetId};

use super::reference::top_load;
use super::{Desk, Trouble};
use crate::typed::{
    BelievedTable, Refused, RefusedRow, Row, TypedTable, TypedWorkout, table, time_told, whole, workout,
};
use crate::typed_line::{TypedLine, read};

/// The most workouts that are given out at once.
pub const LONGEST_PAGE: u32 = 200;

/// Where a session that was typed comes from.
const TYPED: &str = "typed";

/// Why a session was not kept in the log.
#[derive(Debug, thiserror::Error)]
pub enum NotLogged {
    /// A field can not be believed.
    #[error("the field {} can not be believed", .0.field)]
    Refused(Refused),
    /// A field of a set, or of the workout as a whole, can not be believed.
    #[error("the field {} can not be believed", .0.refused.field)]
    RefusedRow(RefusedRow),
    /// It could not be done.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}

/// Some workouts of the log.
#[derive(Clone, Debug, PartialEq)]
pub struct LogPage {
    /// The workouts, the newest first, each as last corrected.
    pub sessions: Vec<Session>,
    /// How many there are in all.
    pub total: u32,
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
        Ok(self.keep_session(session(person, believed.into(), self.now()))?)
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
        let before = self.in_the_log(person, replaces)?;
        Ok(self.keep_session(in_place_of(&before, session(person, believed.into(), self.now())))?)
    }

    /// Keeps a workout that was typed set by set.
    ///
    /// # Errors
    /// [`NotLogged::RefusedRow`] with the first field that can not be believed.
    pub fn log_table(&mut self, person: PersonId, typed: &TypedTable) -> Result<SessionId, NotLogged> {
        let believed = table(typed, &[], self.now()).map_err(NotLogged::RefusedRow)?;
        Ok(self.keep_session(session(person, believed, self.now()))?)
    }

    /// Keeps a workout that was typed set by set in the place of one that is in the log. The old one stays in the record;
    /// what it came from, and lifts of it that no line can name, stay as they are.
    ///
    /// # Errors
    /// As [`Desk::log_table`], and [`Trouble::Missing`] where there is no such session, or another is in its place.
    pub fn correct_table(
        &mut self,
        person: PersonId,
        replaces: SessionId,
        typed: &TypedTable,
    ) -> Result<SessionId, NotLogged> {
        let before = self.in_the_log(person, replaces)?;
        let lifts: Vec<_> = before.sets.iter().map(|set| (set.exercise.as_str(), set.variation.as_str())).collect();
        let believed = table(typed, &lifts, self.now()).map_err(NotLogged::RefusedRow)?;
        let corrected = in_place_of(&before, session(person, believed, self.now()));
        Ok(self.keep_session(Session { source: before.source, ..corrected })?)
    }

    /// Takes a workout out of the log. It stays in the record: [`Desk::undo_log`] on the row that this gives brings it
    /// back.
    ///
    /// # Errors
    /// [`Trouble::Missing`] where there is no such session, or another is in its place.
    pub fn withdraw_log(&mut self, person: PersonId, session: SessionId) -> Result<SessionId, Trouble> {
        let withdrawn = self.in_the_log(person, session)?.withdrawn(self.now());
        self.keep_session(withdrawn)
    }

    /// Takes back what was done last to a workout, by a row of its own: one that was added is withdrawn, one that was
    /// corrected or withdrawn is as it was before. Done again on the row that this gives, it is done anew.
    ///
    /// # Errors
    /// [`Trouble::Missing`] where there is no such row, or another is in its place.
    pub fn undo_log(&mut self, person: PersonId, row: SessionId) -> Result<SessionId, Trouble> {
        let (last, now) = (self.newest_row(person, row)?, self.now());
        let undone = match last.replaces {
            None => last.withdrawn(now),
            Some(before) => again(self.store.session(before)?, last.id, now),
        };
        self.keep_session(undone)
    }

    /// So many workouts of the log, the newest first, after passing over so many; at most [`LONGEST_PAGE`].
    pub fn log_page(&self, person: PersonId, offset: u32, count: u32) -> Result<LogPage, Trouble> {
        let sessions = self.store.sessions_page(person, offset, count.min(LONGEST_PAGE))?;
        Ok(LogPage { sessions, total: self.store.count_sessions(person)? })
    }

    /// A workout that is in the log.
    ///
    /// # Errors
    /// [`Trouble::Missing`] where there is no such session, or another is in its place.
    pub fn in_the_log(&self, person: PersonId, session: SessionId) -> Result<Session, Trouble> {
        let found = self.newest_row(person, session)?;
        if found.is_withdrawal() { Err(Trouble::Missing("session")) } else { Ok(found) }
    }

    /// What a line of training means to this person, whose unit a load is in that names none. Nothing is kept.
    ///
    /// # Errors
    /// [`NotLogged::Refused`] for a line that is too long.
    pub fn read_line(&self, person: PersonId, line: &str) -> Result<TypedLine, NotLogged> {
        whole("line", line).map_err(NotLogged::Refused)?;
        Ok(read(line, self.unit(person)?))
    }

    /// The unit in which a person thinks of loads.
    pub fn unit(&self, person: PersonId) -> Result<Unit, Trouble> {
        Ok(Unit::named(&self.store.person(person)?.about.unit).unwrap_or(Unit::Kilograms))
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

    /// A row that no other is in the place of.
    fn newest_row(&self, person: PersonId, row: SessionId) -> Result<Session, Trouble> {
        let found = self.store.session(row)?;
        if found.person != person || self.store.is_replaced(row)? {
            return Err(Trouble::Missing("session"));
        }
        Ok(found)
    }

    fn keep_session(&mut self, session: Session) -> Result<SessionId, Trouble> {
        let now = self.now();
        self.store.add_sessions(std::slice::from_ref(&session), now)?;
        Ok(session.id)
    }
}

/// How much a session was: effort times minutes; `None` where one of them is missing.
pub fn load_of(session: &Session) -> Option<f64> {
    let effort = session.rpe_hundredths.and_then(Rpe::hundredths)?;
    Some(session_load(effort, session.minutes?))
}

/// A correction. Where it says the same day and time on the clock, or again no time, the time stays as it was, to the
/// second and with the offset of that day.
fn in_place_of(before: &Session, corrected: Session) -> Session {
    let said = |at: Moment| (at.date_naive(), time_told(at).map(|time| (time.hour(), time.minute())));
    let at = if said(before.at) == said(corrected.at) { before.at } else { corrected.at };
    Session { replaces: Some(before.id), at, ..corrected }
}

/// What a row said, in the place of another.
fn again(before: Session, replaces: SessionId, now: Moment) -> Session {
    let sets = before.sets.into_iter().map(|set| Set { id: SetId::new(now), ..set }).collect();
    Session { id: SessionId::new(now), entered: now, replaces: Some(replaces), sets, ..before }
}

fn session(person: PersonId, believed: BelievedTable, now: Moment) -> Session {
    Session {
        id: SessionId::new(now),
        person,
        entered: now,
        at: believed.at,
        minutes: believed.minutes,
        rpe_hundredths: believed.session_rpe.map(Rpe::in_hundredths),
        source: TYPED.to_owned(),
        replaces: None,
        sets: believed.rows.into_iter().map(|row| set(row, now)).collect(),
        note: believed.note,
    }
}

fn set(row: Row, now: Moment) -> Set {
    let load =
        |(weight, unit): (Mass, Unit)| Load { thousandths: weight.in_thousandths(unit), unit: unit.id().to_owned() };
    Set {
        id: SetId::new(now),
        exercise: row.exercise,
        variation: row.variation,
        load: row.load.map(load),
        reps: row.reps,
        rpe_hundredths: row.effort.map(Rpe::in_hundredths),
        pain: row.pain,
        warm_up: row.warm_up,
        note: row.note,
    }
}
