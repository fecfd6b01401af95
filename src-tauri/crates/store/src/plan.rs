//! Plans that were given, and how the back took the sessions on them. Never changed.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Row, Transaction, params};

use crate::audit;
use crate::check::EPISODES_OF;
use crate::error::StoreError;
use crate::id::{CheckId, EpisodeId, PersonId, PlanId, ResponseId};
use crate::moment::{self, Moment};
use crate::open::Store;

/// A plan as it was given.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Its name in the data.
    pub id: PlanId,
    /// The episode it belongs to.
    pub episode: EpisodeId,
    /// The check it follows from.
    pub after_check: CheckId,
    /// When it was given.
    pub at: Moment,
    /// The step's id.
    pub step: String,
    /// The rung it starts on.
    pub rung: u8,
    /// Who it was made for: usual training, bar and plates, and the answers to the questions of the plan, as JSON.
    pub lifter: String,
    /// What to lift, as JSON.
    pub prescribed: String,
    /// The hash of the edition.
    pub edition_sha256: String,
}

/// What was answered after a session on a plan, or on the morning after it.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// Its name in the data.
    pub id: ResponseId,
    /// The plan.
    pub plan: PlanId,
    /// When it was answered.
    pub at: Moment,
    /// After the session, or on the morning after.
    pub kind: ResponseKind,
    /// For a morning: the session's response that it follows.
    pub follows: Option<ResponseId>,
    /// The answers, as JSON.
    pub answers: String,
}

/// When a response was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResponseKind {
    /// After the session.
    Session,
    /// The next morning.
    Morning,
}

impl ToSql for ResponseKind {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(match self {
            ResponseKind::Session => "session",
            ResponseKind::Morning => "morning",
        }))
    }
}

impl FromSql for ResponseKind {
    fn column_result(value: ValueRef) -> FromSqlResult<ResponseKind> {
        match value.as_str()? {
            "session" => Ok(ResponseKind::Session),
            "morning" => Ok(ResponseKind::Morning),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

fn read_plan(row: &Row) -> rusqlite::Result<Plan> {
    Ok(Plan {
        id: row.get(0)?,
        episode: row.get(1)?,
        after_check: row.get(2)?,
        at: moment::read(row, 3)?,
        step: row.get(5)?,
        rung: row.get(6)?,
        lifter: row.get(7)?,
        prescribed: row.get(8)?,
        edition_sha256: row.get(9)?,
    })
}

fn read_response(row: &Row) -> rusqlite::Result<Response> {
    Ok(Response {
        id: row.get(0)?,
        plan: row.get(1)?,
        at: moment::read(row, 2)?,
        kind: row.get(4)?,
        follows: row.get(5)?,
        answers: row.get(6)?,
    })
}

pub(crate) fn insert_plan(transaction: &Transaction, plan: &Plan) -> Result<(), StoreError> {
    let (at, ahead) = moment::columns(plan.at);
    let Plan { id, episode, after_check, step, rung, lifter, prescribed, edition_sha256, .. } = plan;
    let mut insert = transaction.prepare_cached(
        "INSERT INTO plans (id, episode, after_check, at, ahead, step, rung, lifter, prescribed, edition_sha256)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?;
    insert.execute(params![id, episode, after_check, at, ahead, step, rung, lifter, prescribed, edition_sha256])?;
    audit::note(transaction, plan.at, "plan_given", Some(id.as_ref()))
}

pub(crate) fn insert_response(transaction: &Transaction, response: &Response) -> Result<(), StoreError> {
    let (at, ahead) = moment::columns(response.at);
    let Response { id, plan, kind, follows, answers, .. } = response;
    let mut insert = transaction.prepare_cached(
        "INSERT INTO responses (id, plan, at, ahead, kind, follows, answers) VALUES (?, ?, ?, ?, ?, ?, ?)",
    )?;
    insert.execute(params![id, plan, at, ahead, kind, follows, answers])?;
    audit::note(transaction, response.at, "response_saved", Some(id.as_ref()))
}

impl Store {
    /// Keeps a plan.
    pub fn add_plan(&mut self, plan: &Plan) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        insert_plan(&transaction, plan)?;
        Ok(transaction.commit()?)
    }

    /// Every plan of an episode in the order given.
    pub fn plans(&self, episode: EpisodeId) -> Result<Vec<Plan>, StoreError> {
        let mut select = self.connection.prepare_cached(
            "SELECT id, episode, after_check, at, ahead, step, rung, lifter, prescribed, edition_sha256
            FROM plans WHERE episode = ? ORDER BY seq",
        )?;
        let rows = select.query_map([episode], read_plan)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Every plan of a person in the order given.
    pub fn plans_of(&self, person: PersonId) -> Result<Vec<Plan>, StoreError> {
        let select = format!(
            "SELECT id, episode, after_check, at, ahead, step, rung, lifter, prescribed, edition_sha256
            FROM plans WHERE episode IN {EPISODES_OF} ORDER BY seq"
        );
        let mut select = self.connection.prepare_cached(&select)?;
        let rows = select.query_map([person], read_plan)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Every response to a plan of a person in the order given.
    pub fn responses_of(&self, person: PersonId) -> Result<Vec<Response>, StoreError> {
        let select = format!(
            "SELECT id, plan, at, ahead, kind, follows, answers FROM responses
            WHERE plan IN (SELECT id FROM plans WHERE episode IN {EPISODES_OF}) ORDER BY seq"
        );
        let mut select = self.connection.prepare_cached(&select)?;
        let rows = select.query_map([person], read_response)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Keeps a response.
    pub fn add_response(&mut self, response: &Response) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        insert_response(&transaction, response)?;
        Ok(transaction.commit()?)
    }

    /// Every response to a plan in the order given.
    pub fn responses(&self, plan: PlanId) -> Result<Vec<Response>, StoreError> {
        let mut select = self.connection.prepare_cached(
            "SELECT id, plan, at, ahead, kind, follows, answers FROM responses WHERE plan = ? ORDER BY seq",
        )?;
        let rows = select.query_map([plan], read_response)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
