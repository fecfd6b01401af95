//! A coach's athletes: what a coach knows of a person, what was reckoned of them for the board, what they shared.

use rusqlite::{OptionalExtension, Row, Transaction, params};

use crate::audit;
use crate::error::StoreError;
use crate::id::{LighterId, PersonId, PlanId, ShareId};
use crate::moment::{self, Moment};
use crate::open::Store;
use crate::person::NewPerson;

/// What a coach knows of a person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Athlete {
    /// The groups they train in, as JSON.
    pub groups: String,
    /// Words that the coach put on them, as JSON.
    pub tags: String,
    /// Where they lift.
    pub rack: String,
    /// What the coach tells them, on the card.
    pub note: String,
    /// Whether they no longer train here.
    pub archived: bool,
}

/// A rung that a coach chose below that of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Lighter {
    /// Its name in the data.
    pub id: LighterId,
    /// The plan.
    pub plan: PlanId,
    /// When.
    pub at: Moment,
    /// The rung.
    pub rung: u8,
}

/// What an athlete shared from a Setback of their own.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// Its name in the data.
    pub id: ShareId,
    /// Whose it is.
    pub person: PersonId,
    /// When it was taken in.
    pub at: Moment,
    /// The key that it was signed with, as hexadecimal digits.
    pub signer: String,
    /// What it says, as JSON.
    pub shared: String,
}

/// An athlete with what was reckoned of them before.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
    /// What the coach knows of them.
    pub athlete: Athlete,
    /// What was reckoned last, as JSON; `None` where something was entered since.
    pub glance: Option<String>,
    /// Whether that was by the rules of this edition.
    pub is_of_edition: bool,
}

const COLUMNS: &str = "groups, tags, rack, note, archived";

fn read_athlete(row: &Row, first: usize) -> rusqlite::Result<Athlete> {
    Ok(Athlete {
        groups: row.get(first)?,
        tags: row.get(first + 1)?,
        rack: row.get(first + 2)?,
        note: row.get(first + 3)?,
        archived: row.get(first + 4)?,
    })
}

fn put(transaction: &Transaction, person: PersonId, athlete: &Athlete) -> Result<(), StoreError> {
    let Athlete { groups, tags, rack, note, archived } = athlete;
    let insert = format!("INSERT OR REPLACE INTO athletes (person, {COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)");
    transaction.prepare_cached(&insert)?.execute(params![person, groups, tags, rack, note, archived])?;
    Ok(())
}

/// The name of the setting that says who became part of a person.
const MERGED: &str = "'merged_' || lower(hex(?1))";

/// Who became part of a person: in the backups from before, they stand for themselves.
pub(crate) fn merged_into(transaction: &Transaction, person: PersonId) -> Result<Vec<PersonId>, StoreError> {
    let select =
        format!("SELECT member.value FROM settings, json_each(settings.value) AS member WHERE name = {MERGED}");
    let mut select = transaction.prepare_cached(&select)?;
    let ids = select.query_map([person], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
    Ok(ids.iter().filter_map(|id| id.parse().ok()).collect())
}

/// Notes that one became part of another, with all who were part of the first.
fn remember_merged(transaction: &Transaction, from: PersonId, into: PersonId) -> Result<(), StoreError> {
    let all = [merged_into(transaction, into)?, merged_into(transaction, from)?, vec![from]].concat();
    let ids: Vec<String> = all.iter().map(|person| format!("\"{person}\"")).collect();
    let ids = format!("[{}]", ids.join(","));
    transaction.execute(&format!("INSERT OR REPLACE INTO settings VALUES ({MERGED}, ?2)"), params![into, ids])?;
    transaction.execute(&format!("DELETE FROM settings WHERE name = {MERGED}"), [from])?;
    Ok(())
}

impl Store {
    /// Enters athletes, all of them or none.
    pub fn add_athletes(
        &mut self,
        athletes: &[(NewPerson, Athlete)],
        now: Moment,
    ) -> Result<Vec<PersonId>, StoreError> {
        let transaction = self.begin()?;
        let mut entered = Vec::with_capacity(athletes.len());
        for (about, athlete) in athletes {
            let person = crate::person::insert(&transaction, about, now)?;
            put(&transaction, person, athlete)?;
            entered.push(person);
        }
        transaction.commit()?;
        Ok(entered)
    }

    /// Changes what a coach knows of an athlete.
    pub fn change_athlete(&mut self, person: PersonId, athlete: &Athlete, now: Moment) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        put(&transaction, person, athlete)?;
        audit::note(&transaction, now, "athlete_changed", Some(person.as_ref()))?;
        Ok(transaction.commit()?)
    }

    /// What a coach knows of a person; `None` where they are no athlete.
    pub fn athlete(&self, person: PersonId) -> Result<Option<Athlete>, StoreError> {
        let select = format!("SELECT {COLUMNS} FROM athletes WHERE person = ?");
        let mut select = self.connection.prepare_cached(&select)?;
        Ok(select.query_row([person], |row| read_athlete(row, 0)).optional()?)
    }

    /// Every athlete in the order entered, with what was reckoned last, and whether that was by this edition.
    pub fn athletes(&self, edition: &str) -> Result<Vec<Listed>, StoreError> {
        let select = format!(
            "SELECT persons.id, persons.name, {COLUMNS}, glances.glance, glances.edition IS ? FROM athletes
            JOIN persons ON persons.id = athletes.person
            LEFT JOIN glances ON glances.person = athletes.person
            ORDER BY persons.seq"
        );
        let mut select = self.connection.prepare_cached(&select)?;
        let read = |row: &Row| {
            let (glance, is_of_edition) = (row.get(7)?, row.get(8)?);
            Ok(Listed { person: row.get(0)?, name: row.get(1)?, athlete: read_athlete(row, 2)?, glance, is_of_edition })
        };
        let rows = select.query_map([edition], read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Keeps what was reckoned of athletes by this edition, until something is entered of them.
    pub fn keep_glances(&mut self, edition: &str, glances: &[(PersonId, String)]) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        for (person, glance) in glances {
            let insert = "INSERT OR REPLACE INTO glances (person, edition, glance) VALUES (?, ?, ?)";
            transaction.prepare_cached(insert)?.execute(params![person, edition, glance])?;
        }
        Ok(transaction.commit()?)
    }

    /// Makes one of two entries of the same person: everything of the first becomes the second's, and the first goes. What
    /// was entered stays as it is, and so does its order.
    pub fn merge_athletes(&mut self, from: PersonId, into: PersonId, now: Moment) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        transaction.execute("INSERT INTO merging VALUES (?)", [from])?;
        for table in ["profiles", "sessions", "episodes", "clearances", "imports", "shares"] {
            transaction.execute(&format!("UPDATE {table} SET person = ?2 WHERE person = ?1"), [from, into])?;
        }
        // A check that was begun and not finished goes with its person, unless the other is in the middle of one.
        transaction.execute("UPDATE OR IGNORE drafts SET person = ?2 WHERE person = ?1", [from, into])?;
        for own in ["tried_", "typed_", "carded_", "named_"] {
            let named = "name = ?1 || lower(hex(?2))";
            let takes = format!("UPDATE OR IGNORE settings SET name = ?1 || lower(hex(?3)) WHERE {named}");
            transaction.execute(&takes, params![own, from, into])?;
            transaction.execute(&format!("DELETE FROM settings WHERE {named}"), params![own, from])?;
        }
        remember_merged(&transaction, from, into)?;
        for table in ["drafts", "athletes"] {
            transaction.execute(&format!("DELETE FROM {table} WHERE person = ?"), [from])?;
        }
        transaction.execute("DELETE FROM glances WHERE person IN (?, ?)", [from, into])?;
        transaction.execute("DELETE FROM persons WHERE id = ?", [from])?;
        transaction.execute("DELETE FROM merging", [])?;
        audit::note(&transaction, now, "athletes_merged", Some(into.as_ref()))?;
        Ok(transaction.commit()?)
    }

    /// Keeps that a coach chose a lower rung.
    pub fn add_lighter(&mut self, lighter: &Lighter) -> Result<(), StoreError> {
        let (at, ahead) = moment::columns(lighter.at);
        let Lighter { id, plan, rung, .. } = lighter;
        let transaction = self.begin()?;
        let insert = "INSERT INTO lighter (id, plan, at, ahead, rung) VALUES (?, ?, ?, ?, ?)";
        transaction.execute(insert, params![id, plan, at, ahead, rung])?;
        audit::note(&transaction, lighter.at, "lighter_chosen", Some(id.as_ref()))?;
        Ok(transaction.commit()?)
    }

    /// Every lower rung that was chosen for a person's plans, in the order chosen.
    pub fn lighter_of(&self, person: PersonId) -> Result<Vec<Lighter>, StoreError> {
        let mut select = self.connection.prepare_cached(
            "SELECT lighter.id, plan, lighter.at, lighter.ahead, lighter.rung FROM lighter
            JOIN plans ON plans.id = plan JOIN episodes ON episodes.id = plans.episode
            WHERE episodes.person = ? ORDER BY lighter.seq",
        )?;
        let read = |row: &Row| {
            Ok(Lighter { id: row.get(0)?, plan: row.get(1)?, at: moment::read(row, 2)?, rung: row.get(4)? })
        };
        let rows = select.query_map([person], read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Keeps what an athlete shared.
    pub fn add_share(&mut self, share: &Share) -> Result<(), StoreError> {
        let (at, ahead) = moment::columns(share.at);
        let Share { id, person, signer, shared, .. } = share;
        let transaction = self.begin()?;
        let insert = "INSERT INTO shares (id, person, at, ahead, signer, shared) VALUES (?, ?, ?, ?, ?, ?)";
        transaction.execute(insert, params![id, person, at, ahead, signer, shared])?;
        audit::note(&transaction, share.at, "share_taken", Some(id.as_ref()))?;
        Ok(transaction.commit()?)
    }

    /// What a person shared last.
    pub fn last_share(&self, person: PersonId) -> Result<Option<Share>, StoreError> {
        self.newest_share("person = ?", person)
    }

    /// What was signed last with this key.
    pub fn last_signed(&self, signer: &str) -> Result<Option<Share>, StoreError> {
        self.newest_share("signer = ?", signer)
    }

    fn newest_share(&self, whose: &str, key: impl rusqlite::ToSql) -> Result<Option<Share>, StoreError> {
        let select =
            format!("SELECT id, person, at, ahead, signer, shared FROM shares WHERE {whose} ORDER BY seq DESC LIMIT 1");
        let mut select = self.connection.prepare_cached(&select)?;
        let read = |row: &Row| {
            Ok(Share {
                id: row.get(0)?,
                person: row.get(1)?,
                at: moment::read(row, 2)?,
                signer: row.get(4)?,
                shared: row.get(5)?,
            })
        };
        Ok(select.query_row([key], read).optional()?)
    }

    /// Notes something about a person that changed no row, such as that answers were shown.
    pub fn note_about(&mut self, person: PersonId, now: Moment, what: &'static str) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        audit::note(&transaction, now, what, Some(person.as_ref()))?;
        Ok(transaction.commit()?)
    }

    /// When this was last noted about a person.
    pub fn noted_about(&self, person: PersonId, what: &str) -> Result<Option<Moment>, StoreError> {
        let select = "SELECT at, ahead FROM audit WHERE subject = ? AND what = ? ORDER BY seq DESC LIMIT 1";
        let mut select = self.connection.prepare_cached(select)?;
        Ok(select.query_row(params![person.as_ref(), what], |row| moment::read(row, 0)).optional()?)
    }
}
