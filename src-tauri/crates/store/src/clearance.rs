//! A health worker's word that training may go on.

use rusqlite::{Row, params};

use crate::audit;
use crate::error::StoreError;
use crate::id::{ClearanceId, PersonId};
use crate::moment::{self, Moment};
use crate::open::Store;

/// A clearance as it was entered.
#[derive(Clone, Debug, PartialEq)]
pub struct Clearance {
    /// Its name in the data.
    pub id: ClearanceId,
    /// Who was cleared.
    pub person: PersonId,
    /// When it was entered: it unlocks later checks only.
    pub at: Moment,
    /// The day it was given, as year-month-day.
    pub on_day: String,
    /// By whom, in the person's words.
    pub by_whom: String,
}

fn read(row: &Row) -> rusqlite::Result<Clearance> {
    Ok(Clearance {
        id: row.get(0)?,
        person: row.get(1)?,
        at: moment::read(row, 2)?,
        on_day: row.get(4)?,
        by_whom: row.get(5)?,
    })
}

impl Store {
    /// Keeps a clearance.
    pub fn add_clearance(&mut self, clearance: &Clearance) -> Result<(), StoreError> {
        let (at, ahead) = moment::columns(clearance.at);
        let Clearance { id, person, on_day, by_whom, .. } = clearance;
        let transaction = self.begin()?;
        transaction.execute(
            "INSERT INTO clearances (id, person, at, ahead, on_day, by_whom) VALUES (?, ?, ?, ?, ?, ?)",
            params![id, person, at, ahead, on_day, by_whom],
        )?;
        audit::note(&transaction, clearance.at, "clearance_entered", Some(id.as_ref()))?;
        Ok(transaction.commit()?)
    }

    /// Every clearance of a person in the order entered.
    pub fn clearances(&self, person: PersonId) -> Result<Vec<Clearance>, StoreError> {
        let mut select = self.connection.prepare_cached(
            "SELECT id, person, at, ahead, on_day, by_whom FROM clearances WHERE person = ? ORDER BY seq",
        )?;
        let rows = select.query_map([person], read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
