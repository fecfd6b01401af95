//! Persons: who is asked, what they lift with, and their answers to "You".

use rusqlite::{OptionalExtension, Row, Transaction, params};

use crate::audit;
use crate::error::StoreError;
use crate::id::PersonId;
use crate::moment::{self, Moment};
use crate::open::Store;

/// A person.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// Their name in the data.
    pub id: PersonId,
    /// When they were entered.
    pub at: Moment,
    /// What is known of them.
    pub about: NewPerson,
}

/// What is known of a person.
#[derive(Clone, Debug, PartialEq)]
pub struct NewPerson {
    /// What they are called; empty for the one person of a personal computer.
    pub name: String,
    /// The language they read.
    pub language: String,
    /// `kg` or `lb`.
    pub unit: String,
    /// Bars and plates, as JSON.
    pub gym: String,
    /// The answer to `equipment`, as JSON; `None` while it was not asked.
    pub equipment: Option<String>,
}

/// The answers to "You", and when they were given.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// When.
    pub at: Moment,
    /// The answers, as JSON.
    pub answers: String,
}

const COLUMNS: &str = "id, at, ahead, name, language, unit, gym, equipment";

fn read(row: &Row) -> rusqlite::Result<Person> {
    let about = NewPerson {
        name: row.get(3)?,
        language: row.get(4)?,
        unit: row.get(5)?,
        gym: row.get(6)?,
        equipment: row.get(7)?,
    };
    Ok(Person { id: row.get(0)?, at: moment::read(row, 1)?, about })
}

/// Enters a person inside a transaction.
pub(crate) fn insert(transaction: &Transaction, about: &NewPerson, now: Moment) -> Result<PersonId, StoreError> {
    let id = PersonId::new(now);
    let (at, ahead) = moment::columns(now);
    let NewPerson { name, language, unit, gym, equipment } = about;
    let insert = "INSERT INTO persons VALUES (?, (SELECT coalesce(max(seq), 0) + 1 FROM persons), ?, ?, ?, ?, ?, ?, ?)";
    transaction.prepare_cached(insert)?.execute(params![id, at, ahead, name, language, unit, gym, equipment])?;
    audit::note(transaction, now, "person_added", Some(id.as_ref()))?;
    Ok(id)
}

impl Store {
    /// Enters a person.
    pub fn add_person(&mut self, about: &NewPerson, now: Moment) -> Result<PersonId, StoreError> {
        let transaction = self.begin()?;
        let id = insert(&transaction, about, now)?;
        transaction.commit()?;
        Ok(id)
    }

    /// Changes what is known of a person.
    pub fn change_person(&mut self, id: PersonId, about: &NewPerson, now: Moment) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        let NewPerson { name, language, unit, gym, equipment } = about;
        let changed = transaction.execute(
            "UPDATE persons SET name = ?, language = ?, unit = ?, gym = ?, equipment = ? WHERE id = ?",
            params![name, language, unit, gym, equipment, id],
        )?;
        if changed == 0 {
            return Err(StoreError::Missing("person"));
        }
        // What a board shows is made of their bar and plates too.
        transaction.execute("DELETE FROM glances WHERE person = ?", [id])?;
        audit::note(&transaction, now, "person_changed", Some(id.as_ref()))?;
        Ok(transaction.commit()?)
    }

    /// Every person, in the order entered.
    pub fn persons(&self) -> Result<Vec<Person>, StoreError> {
        let mut select = self.connection.prepare_cached(&format!("SELECT {COLUMNS} FROM persons ORDER BY seq"))?;
        let rows = select.query_map([], read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One person.
    pub fn person(&self, id: PersonId) -> Result<Person, StoreError> {
        let mut select = self.connection.prepare_cached(&format!("SELECT {COLUMNS} FROM persons WHERE id = ?"))?;
        select.query_row([id], read).optional()?.ok_or(StoreError::Missing("person"))
    }

    /// Keeps the answers to "You".
    pub fn add_profile(&mut self, person: PersonId, answers: &str, now: Moment) -> Result<(), StoreError> {
        let (at, ahead) = moment::columns(now);
        let transaction = self.begin()?;
        let insert = "INSERT INTO profiles (person, at, ahead, answers) VALUES (?, ?, ?, ?)";
        transaction.execute(insert, params![person, at, ahead, answers])?;
        audit::note(&transaction, now, "profile_saved", Some(person.as_ref()))?;
        Ok(transaction.commit()?)
    }

    /// The newest answers to "You".
    pub fn profile(&self, person: PersonId) -> Result<Option<Profile>, StoreError> {
        let newest = "SELECT at, ahead, answers FROM profiles WHERE person = ? ORDER BY seq DESC LIMIT 1";
        let mut select = self.connection.prepare_cached(newest)?;
        let read = |row: &Row| Ok(Profile { at: moment::read(row, 0)?, answers: row.get(2)? });
        Ok(select.query_row([person], read).optional()?)
    }
}
