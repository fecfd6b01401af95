//! Training as done: sessions and their sets. Never changed; a correction is a new session that replaces the old one, and
//! so is a withdrawal, which is empty.

use rusqlite::{OptionalExtension, Row, ToSql, Transaction, params};

use crate::audit;
use crate::error::StoreError;
use crate::id::{PersonId, SessionId, SetId};
use crate::moment::{self, Moment};
use crate::open::Store;

/// A training session.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Its name in the data.
    pub id: SessionId,
    /// Whose.
    pub person: PersonId,
    /// When it was entered.
    pub entered: Moment,
    /// When it was.
    pub at: Moment,
    /// How long it took.
    pub minutes: Option<u32>,
    /// How hard it was as a whole, in hundredths of RPE.
    pub rpe_hundredths: Option<u16>,
    /// The person's own words.
    pub note: String,
    /// Where it came from: `typed`, or the name of a format.
    pub source: String,
    /// The session that this one corrects.
    pub replaces: Option<SessionId>,
    /// Its sets in order.
    pub sets: Vec<Set>,
}

/// A set.
#[derive(Clone, Debug, PartialEq)]
pub struct Set {
    /// Its name in the data.
    pub id: SetId,
    /// The exercise, such as `deadlift`.
    pub exercise: String,
    /// The exact variation, such as `sumo`; empty for the usual one.
    pub variation: String,
    /// What was on the bar, bar included; `None` for a set without weight.
    pub load: Option<Load>,
    /// Repetitions.
    pub reps: Option<u32>,
    /// Effort, in hundredths of RPE.
    pub rpe_hundredths: Option<u16>,
    /// Pain while lifting, 0 to 10.
    pub pain: Option<u8>,
    /// Whether it was a warm-up.
    pub warm_up: bool,
    /// The person's own words.
    pub note: String,
}

/// A load as it was entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Load {
    /// Thousandths of the unit.
    pub thousandths: i64,
    /// `kg` or `lb`.
    pub unit: String,
}

/// Where a row comes from that takes a session out of what counts.
const WITHDRAWN: &str = "withdrawn";

impl Session {
    /// The row that takes this session out of what counts. What it was stays in the record.
    #[must_use]
    pub fn withdrawn(&self, now: Moment) -> Session {
        Session {
            id: SessionId::new(now),
            person: self.person,
            entered: now,
            at: self.at,
            minutes: None,
            rpe_hundredths: None,
            note: String::new(),
            source: WITHDRAWN.to_owned(),
            replaces: Some(self.id),
            sets: Vec::new(),
        }
    }

    /// Whether it takes another out of what counts.
    pub fn is_withdrawal(&self) -> bool {
        self.source == WITHDRAWN
    }
}

/// Sessions that count: neither corrected nor withdrawn.
const IN_FORCE: &str = "s.source <> 'withdrawn' AND NOT EXISTS (SELECT 1 FROM sessions c WHERE c.replaces = s.id)";

const COLUMNS: &str =
    "id, person, entered_at, entered_ahead, at, ahead, minutes, rpe_hundredths, note, source, replaces";

fn read_session(row: &Row) -> rusqlite::Result<Session> {
    Ok(Session {
        id: row.get(0)?,
        person: row.get(1)?,
        entered: moment::read(row, 2)?,
        at: moment::read(row, 4)?,
        minutes: row.get(6)?,
        rpe_hundredths: row.get(7)?,
        note: row.get(8)?,
        source: row.get(9)?,
        replaces: row.get(10)?,
        sets: Vec::new(),
    })
}

fn read_set(row: &Row) -> rusqlite::Result<Set> {
    let (thousandths, unit): (Option<i64>, String) = (row.get(3)?, row.get(4)?);
    Ok(Set {
        id: row.get(0)?,
        exercise: row.get(1)?,
        variation: row.get(2)?,
        load: thousandths.map(|thousandths| Load { thousandths, unit }),
        reps: row.get(5)?,
        rpe_hundredths: row.get(6)?,
        pain: row.get(7)?,
        warm_up: row.get(8)?,
        note: row.get(9)?,
    })
}

/// The unit of a set without weight, which means nothing.
const NO_UNIT: &str = "kg";

fn what_is_done(session: &Session) -> &'static str {
    match session.replaces {
        Some(_) if session.is_withdrawal() => "session_withdrawn",
        Some(_) => "session_corrected",
        None => "session_saved",
    }
}

pub(crate) fn insert_session(transaction: &Transaction, session: &Session) -> Result<(), StoreError> {
    let ((entered_at, entered_ahead), (at, ahead)) = (moment::columns(session.entered), moment::columns(session.at));
    let Session { id, person, minutes, rpe_hundredths, note, source, replaces, .. } = session;
    let mut insert = transaction.prepare_cached(
        "INSERT INTO sessions (id, person, entered_at, entered_ahead, at, ahead, minutes, rpe_hundredths, note, source,
            replaces) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?;
    insert.execute(params![
        id,
        person,
        entered_at,
        entered_ahead,
        at,
        ahead,
        minutes,
        rpe_hundredths,
        note,
        source,
        replaces
    ])?;
    session.sets.iter().zip(0_i64..).try_for_each(|(set, place)| insert_set(transaction, *id, place, set))
}

fn insert_set(transaction: &Transaction, session: SessionId, place: i64, set: &Set) -> Result<(), StoreError> {
    let thousandths = set.load.as_ref().map(|load| load.thousandths);
    let unit = set.load.as_ref().map_or(NO_UNIT, |load| load.unit.as_str());
    let Set { id, exercise, variation, reps, rpe_hundredths, pain, warm_up, note, .. } = set;
    let mut insert = transaction.prepare_cached("INSERT INTO sets VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")?;
    insert.execute(params![
        session,
        place,
        id,
        exercise,
        variation,
        thousandths,
        unit,
        reps,
        rpe_hundredths,
        pain,
        warm_up,
        note
    ])?;
    Ok(())
}

impl Store {
    /// Keeps sessions with their sets, all or none.
    pub fn add_sessions(&mut self, sessions: &[Session], now: Moment) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        for session in sessions {
            insert_session(&transaction, session)?;
            audit::note(&transaction, now, what_is_done(session), Some(session.id.as_ref()))?;
        }
        Ok(transaction.commit()?)
    }

    /// The sessions of a person that began at this time or later, in the order of time, without those that were
    /// corrected or withdrawn.
    pub fn sessions_since(&self, person: PersonId, from: Moment) -> Result<Vec<Session>, StoreError> {
        let select =
            format!("SELECT {COLUMNS} FROM sessions s WHERE person = ? AND at >= ? AND {IN_FORCE} ORDER BY at, seq");
        self.select_sessions(&select, params![person, from.timestamp_millis()])
    }

    /// So many of the same, the newest first, after passing over so many.
    pub fn sessions_page(&self, person: PersonId, offset: u32, count: u32) -> Result<Vec<Session>, StoreError> {
        let select = format!(
            "SELECT {COLUMNS} FROM sessions s WHERE person = ? AND {IN_FORCE} ORDER BY at DESC, seq DESC LIMIT ? OFFSET ?"
        );
        self.select_sessions(&select, params![person, count, offset])
    }

    /// How many of them there are.
    pub fn count_sessions(&self, person: PersonId) -> Result<u32, StoreError> {
        let select = format!("SELECT count(*) FROM sessions s WHERE person = ? AND {IN_FORCE}");
        Ok(self.connection.prepare_cached(&select)?.query_row([person], |row| row.get(0))?)
    }

    /// Whether another row is in the place of this one.
    pub fn is_replaced(&self, id: SessionId) -> Result<bool, StoreError> {
        let select = "SELECT EXISTS (SELECT 1 FROM sessions WHERE replaces = ?)";
        Ok(self.connection.prepare_cached(select)?.query_row([id], |row| row.get(0))?)
    }

    fn select_sessions(&self, select: &str, of: &[&dyn ToSql]) -> Result<Vec<Session>, StoreError> {
        let mut select = self.connection.prepare_cached(select)?;
        let rows = select.query_map(of, read_session)?;
        let mut sessions: Vec<Session> = rows.collect::<rusqlite::Result<_>>()?;
        sessions.iter_mut().try_for_each(|session| self.fill(session))?;
        Ok(sessions)
    }

    /// When each session of a person began and where it came from, those that were corrected among them.
    pub fn session_times(&self, person: PersonId) -> Result<Vec<(Moment, String)>, StoreError> {
        let mut select = self.connection.prepare_cached("SELECT at, ahead, source FROM sessions WHERE person = ?")?;
        let rows = select.query_map([person], |row| Ok((moment::read(row, 0)?, row.get(2)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One session; corrected, withdrawn or not.
    pub fn session(&self, id: SessionId) -> Result<Session, StoreError> {
        let select = format!("SELECT {COLUMNS} FROM sessions WHERE id = ?");
        let mut select = self.connection.prepare_cached(&select)?;
        let mut session = select.query_row([id], read_session).optional()?.ok_or(StoreError::Missing("session"))?;
        self.fill(&mut session)?;
        Ok(session)
    }

    fn fill(&self, session: &mut Session) -> Result<(), StoreError> {
        let mut select = self.connection.prepare_cached(
            "SELECT id, exercise, variation, load_thousandths, unit, reps, rpe_hundredths, pain, warm_up, note
            FROM sets WHERE session = ? ORDER BY place",
        )?;
        let rows = select.query_map([session.id], read_set)?;
        session.sets = rows.collect::<rusqlite::Result<_>>()?;
        Ok(())
    }
}
