//! The audit trail: what was done and when, never what was answered. Each row's hash is taken over the row and the hash
//! before it, so that a row that was changed or taken out shows.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Params, Transaction, params};
use sha2::{Digest, Sha256};

use crate::error::StoreError;
use crate::id::PersonId;
use crate::moment::{self, Moment};
use crate::open::Store;

/// One thing that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditRow {
    /// Its number, from 1.
    pub seq: i64,
    /// When.
    pub at: Moment,
    /// What, such as `check_saved`.
    pub what: String,
    /// Who, by the initials that were typed; `None` where nobody typed any.
    pub by: Option<String>,
    /// What it was done with, by its name.
    pub subject: Option<Vec<u8>>,
}

/// The first row whose hash does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Broken {
    /// Its number.
    pub seq: i64,
}

type Hash = [u8; 32];

/// Notes what was done and, where they typed initials, who did it: behind a blank, which no `what` has.
pub(crate) fn note_by(
    transaction: &Transaction,
    now: Moment,
    what: &str,
    by: &str,
    subject: Option<&[u8]>,
) -> Result<(), StoreError> {
    let told = if by.is_empty() { what.to_owned() } else { format!("{what} {by}") };
    note(transaction, now, &told, subject)
}

/// Adds a row inside the transaction of what was done.
pub(crate) fn note(
    transaction: &Transaction,
    now: Moment,
    what: &str,
    subject: Option<&[u8]>,
) -> Result<(), StoreError> {
    let (seq, before) = (last_given(transaction)?, last(transaction)?.1);
    let (at, ahead) = moment::columns(now);
    let hash = chained(&before, seq + 1, (at, ahead), what, subject);
    let mut insert = transaction.prepare_cached("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?)")?;
    insert.execute(params![seq + 1, at, ahead, what, subject, hash])?;
    Ok(())
}

pub(crate) fn last(connection: &Connection) -> Result<(i64, Hash), StoreError> {
    let mut select = connection.prepare_cached("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")?;
    let last = select.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    Ok(last.unwrap_or((0, [0; 32])))
}

/// The highest number that was ever given.
fn last_given(connection: &Connection) -> Result<i64, StoreError> {
    let mut select = connection.prepare_cached("SELECT seq FROM sqlite_sequence WHERE name = 'audit'")?;
    Ok(select.query_row([], |row| row.get(0)).optional()?.unwrap_or(0))
}

fn chained(before: &Hash, seq: i64, (at, ahead): (i64, i32), what: &str, subject: Option<&[u8]>) -> Hash {
    let mut hash = Sha256::new();
    hash.update(before);
    hash.update(seq.to_be_bytes());
    hash.update(at.to_be_bytes());
    hash.update(ahead.to_be_bytes());
    hash.update((what.len() as u64).to_be_bytes());
    hash.update(what);
    hash.update([u8::from(subject.is_some())]);
    hash.update(subject.unwrap_or_default());
    hash.finalize().into()
}

/// Goes along the whole trail; how many rows there are, or the first that does not fit.
pub(crate) fn walk(connection: &Connection) -> Result<Result<i64, Broken>, StoreError> {
    let mut select = connection.prepare("SELECT seq, at, ahead, what, subject, hash FROM audit ORDER BY seq")?;
    let mut rows = select.query([])?;
    let (mut before, mut count) = ([0; 32], 0);
    while let Some(row) = rows.next()? {
        let (seq, what): (i64, String) = (row.get(0)?, row.get(3)?);
        let (subject, told): (Option<Vec<u8>>, Hash) = (row.get(4)?, row.get(5)?);
        let hash = chained(&before, seq, (row.get(1)?, row.get(2)?), &what, subject.as_deref());
        if seq != count + 1 || hash != told {
            return Ok(Err(Broken { seq }));
        }
        (before, count) = (hash, seq);
    }
    Ok(if count == last_given(connection)? { Ok(count) } else { Err(Broken { seq: count + 1 }) })
}

impl Store {
    /// How many things were done so far.
    pub fn changes(&self) -> Result<i64, StoreError> {
        last(&self.connection).map(|(seq, _)| seq)
    }

    /// What was done after this row, oldest first.
    pub fn audit_after(&self, seq: i64) -> Result<Vec<AuditRow>, StoreError> {
        audit_after(&self.connection, seq)
    }

    /// The last rows before this one, newest first, as many as this.
    pub fn audit_before(&self, seq: i64, most: u32) -> Result<Vec<AuditRow>, StoreError> {
        let last = "SELECT seq, at, ahead, what, subject FROM audit WHERE seq < ? ORDER BY seq DESC LIMIT ?";
        let mut select = self.connection.prepare_cached(last)?;
        let rows = select.query_map(params![seq, most], read_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The row number at which each entry was first made, by its id: the order of entering, whatever a clock said.
    pub fn order_entered(&self) -> Result<BTreeMap<Vec<u8>, i64>, StoreError> {
        let first = "SELECT subject, min(seq) FROM audit WHERE subject IS NOT NULL GROUP BY subject";
        self.first_entries(first, [])
    }

    /// The same of a person's checks, plans, responses, lighter rungs and clearances alone, which are few beside the workouts.
    pub fn course_entered(&self, person: PersonId) -> Result<BTreeMap<Vec<u8>, i64>, StoreError> {
        let first = "SELECT subject, min(seq) FROM audit WHERE subject IN (
                SELECT c.id FROM checks c JOIN episodes e ON e.id = c.episode WHERE e.person = ?1
                UNION ALL SELECT p.id FROM plans p JOIN episodes e ON e.id = p.episode WHERE e.person = ?1
                UNION ALL SELECT r.id FROM responses r JOIN plans p ON p.id = r.plan JOIN episodes e ON e.id = p.episode
                    WHERE e.person = ?1
                UNION ALL SELECT l.id FROM lighter l JOIN plans p ON p.id = l.plan JOIN episodes e ON e.id = p.episode
                    WHERE e.person = ?1
                UNION ALL SELECT id FROM clearances WHERE person = ?1
            ) GROUP BY subject";
        self.first_entries(first, [person])
    }

    fn first_entries(&self, first: &str, whose: impl Params) -> Result<BTreeMap<Vec<u8>, i64>, StoreError> {
        let mut select = self.connection.prepare_cached(first)?;
        let rows = select.query_map(whose, |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Notes something that changed no other row, such as a restore.
    pub fn note(&mut self, now: Moment, what: &'static str) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        note(&transaction, now, what, None)?;
        Ok(transaction.commit()?)
    }
}

pub(crate) fn audit_after(connection: &Connection, seq: i64) -> Result<Vec<AuditRow>, StoreError> {
    let mut select =
        connection.prepare("SELECT seq, at, ahead, what, subject FROM audit WHERE seq > ? ORDER BY seq")?;
    let rows = select.query_map([seq], read_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn read_row(row: &rusqlite::Row) -> rusqlite::Result<AuditRow> {
    let told: String = row.get(3)?;
    let (what, by) = told.split_once(' ').map_or((told.as_str(), None), |(what, by)| (what, Some(by.to_owned())));
    Ok(AuditRow { seq: row.get(0)?, at: moment::read(row, 1)?, what: what.to_owned(), by, subject: row.get(4)? })
}
