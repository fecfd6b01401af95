//! Checks: the answers, the edition they were decided by, and the verdict. Never changed; a correction is a new row.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Row, Transaction, params};

use crate::error::StoreError;
use crate::id::{CheckId, EpisodeId, PersonId};
use crate::moment::{self, Moment};
use crate::open::Store;
use crate::{audit, episode};

/// A check.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// Its name in the data.
    pub id: CheckId,
    /// The episode it belongs to.
    pub episode: EpisodeId,
    /// When it was finished.
    pub at: Moment,
    /// With which form.
    pub kind: CheckKind,
    /// Minutes from the session to this check. Never less than at the check before, even if the clock was set back.
    pub minutes_since: i64,
    /// The answers given, as JSON.
    pub answers: String,
    /// What came of them.
    pub decided: Decided,
    /// The check that this one corrects.
    pub replaces: Option<CheckId>,
}

/// A verdict with the edition that gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The date of the edition.
    pub edition_date: String,
    /// The hash of the edition.
    pub edition_sha256: String,
    /// The level's id.
    pub level: String,
    /// The window's id.
    pub window: String,
    /// The ids of the deciding rules, as JSON.
    pub rules: String,
}

/// The form of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckKind {
    /// Every question.
    Full,
    /// The short form of the days after.
    FollowUp,
}

impl CheckKind {
    const fn id(self) -> &'static str {
        match self {
            CheckKind::Full => "full",
            CheckKind::FollowUp => "follow_up",
        }
    }
}

impl ToSql for CheckKind {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.id()))
    }
}

impl FromSql for CheckKind {
    fn column_result(value: ValueRef) -> FromSqlResult<CheckKind> {
        match value.as_str()? {
            "full" => Ok(CheckKind::Full),
            "follow_up" => Ok(CheckKind::FollowUp),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

const COLUMNS: &str = "id, episode, at, ahead, kind, minutes_since, answers, edition_date, edition_sha256, level,
    time_window, rules, replaces";

/// The episodes of a person.
pub(crate) const EPISODES_OF: &str = "(SELECT id FROM episodes WHERE person = ?)";

fn read(row: &Row) -> rusqlite::Result<Check> {
    let decided = Decided {
        edition_date: row.get(7)?,
        edition_sha256: row.get(8)?,
        level: row.get(9)?,
        window: row.get(10)?,
        rules: row.get(11)?,
    };
    Ok(Check {
        id: row.get(0)?,
        episode: row.get(1)?,
        at: moment::read(row, 2)?,
        kind: row.get(4)?,
        minutes_since: row.get(5)?,
        answers: row.get(6)?,
        decided,
        replaces: row.get(12)?,
    })
}

fn insert(transaction: &Transaction, check: &Check) -> Result<(), StoreError> {
    let (at, ahead) = moment::columns(check.at);
    let Decided { edition_date, edition_sha256, level, window, rules } = &check.decided;
    transaction.execute(
        "INSERT INTO checks (id, episode, at, ahead, kind, minutes_since, answers, edition_date, edition_sha256, level,
            time_window, rules, replaces) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params![
            check.id,
            check.episode,
            at,
            ahead,
            check.kind,
            check.minutes_since,
            check.answers,
            edition_date,
            edition_sha256,
            level,
            window,
            rules,
            check.replaces,
        ],
    )?;
    let what = if check.replaces.is_some() { "check_corrected" } else { "check_saved" };
    audit::note(transaction, check.at, what, Some(check.id.as_ref()))
}

/// A check with the episode that it opens and what it ends; the draft it came from goes.
pub(crate) fn insert_whole(
    transaction: &Transaction,
    check: &Check,
    opens: Option<&episode::Episode>,
    ends: &[(EpisodeId, &str)],
) -> Result<(), StoreError> {
    if let Some(opened) = opens {
        episode::insert(transaction, opened)?;
    }
    insert(transaction, check)?;
    for (ended, why) in ends {
        episode::end(transaction, *ended, why, check.at)?;
    }
    let person = "DELETE FROM drafts WHERE person = (SELECT person FROM episodes WHERE id = ?)";
    transaction.prepare_cached(person)?.execute([check.episode])?;
    Ok(())
}

impl Store {
    /// Keeps a check, with the episode that it opens or the reason why it ends one, and drops the draft it came from:
    /// all of it, or nothing.
    pub fn add_check(
        &mut self,
        check: &Check,
        opens: Option<&episode::Episode>,
        ends: &[(EpisodeId, &str)],
    ) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        insert_whole(&transaction, check, opens, ends)?;
        Ok(transaction.commit()?)
    }

    /// Every check of an episode in the order made, those that were corrected among them.
    pub fn checks(&self, episode: EpisodeId) -> Result<Vec<Check>, StoreError> {
        let select = format!("SELECT {COLUMNS} FROM checks WHERE episode = ? ORDER BY seq");
        let mut select = self.connection.prepare_cached(&select)?;
        let rows = select.query_map([episode], read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The same of every episode of a person.
    pub fn checks_of(&self, person: PersonId) -> Result<Vec<Check>, StoreError> {
        let select = format!("SELECT {COLUMNS} FROM checks WHERE episode IN {EPISODES_OF} ORDER BY seq");
        let mut select = self.connection.prepare_cached(&select)?;
        let rows = select.query_map([person], read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
