//! Workouts that came from files of other apps: which file, where each set stands in it, and taking an import back.

use rusqlite::{OptionalExtension, Row, Transaction, params};

use crate::audit;
use crate::error::StoreError;
use crate::id::{ImportId, PersonId, SessionId};
use crate::moment::{self, Moment};
use crate::open::Store;
use crate::training::{Session, insert_session};

/// A file whose workouts were taken into the log.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// Its name in the data.
    pub id: ImportId,
    /// Whose log.
    pub person: PersonId,
    /// When it was taken in.
    pub at: Moment,
    /// The format of the file.
    pub format: String,
    /// The name of the file, without its folder.
    pub file: String,
    /// The unit that the person told for loads without one.
    pub unit: Option<String>,
}

/// Where a set stands in its file.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    /// The number of its line.
    pub line: i64,
    /// What was lifted, in the words of the file.
    pub named: String,
    /// What kind of set it was.
    pub kind: String,
    /// The title of the workout.
    pub title: String,
    /// The line as it stands there.
    pub raw: String,
}

/// A workout from a file, with where each of its sets stands there, in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportedSession {
    /// The workout.
    pub session: Session,
    /// One for each set.
    pub origins: Vec<Origin>,
}

/// What is left of an import.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// Which.
    pub import: Import,
    /// How many workouts are in it.
    pub sessions: u32,
    /// How many sets are in it.
    pub sets: u32,
}

fn read(row: &Row) -> rusqlite::Result<Taken> {
    let import = Import {
        id: row.get(0)?,
        person: row.get(1)?,
        at: moment::read(row, 2)?,
        format: row.get(4)?,
        file: row.get(5)?,
        unit: row.get(6)?,
    };
    Ok(Taken { import, sessions: row.get(7)?, sets: row.get(8)? })
}

fn insert(transaction: &Transaction, import: &Import) -> Result<(), StoreError> {
    let (at, ahead) = moment::columns(import.at);
    let Import { id, person, format, file, unit, .. } = import;
    transaction.execute(
        "INSERT INTO imports (id, person, at, ahead, format, file, unit) VALUES (?, ?, ?, ?, ?, ?, ?)",
        params![id, person, at, ahead, format, file, unit],
    )?;
    audit::note(transaction, import.at, "import_saved", Some(id.as_ref()))
}

fn insert_origin(
    transaction: &Transaction,
    import: ImportId,
    session: SessionId,
    place: i64,
    origin: &Origin,
) -> Result<(), StoreError> {
    let Origin { line, named, kind, title, raw } = origin;
    let mut insert = transaction.prepare_cached("INSERT INTO imported_sets VALUES (?, ?, ?, ?, ?, ?, ?, ?)")?;
    insert.execute(params![session, place, import, line, named, kind, title, raw])?;
    Ok(())
}

/// Whether an episode began with a workout of this import, or a later entry corrects one.
const BUILT_ON: &str = "SELECT EXISTS (SELECT 1 FROM imported_sets i WHERE i.import = ?1 AND (
    EXISTS (SELECT 1 FROM episodes e WHERE e.session = i.session)
    OR EXISTS (SELECT 1 FROM sessions s WHERE s.replaces = i.session)))";

impl Store {
    /// Keeps the workouts of a file, all or none.
    pub fn add_import(&mut self, import: &Import, sessions: &[ImportedSession]) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        insert(&transaction, import)?;
        for ImportedSession { session, origins } in sessions {
            insert_session(&transaction, session)?;
            for (origin, place) in origins.iter().zip(0_i64..) {
                insert_origin(&transaction, import.id, session.id, place, origin)?;
            }
        }
        Ok(transaction.commit()?)
    }

    /// The imports of a person in the order made.
    pub fn imports(&self, person: PersonId) -> Result<Vec<Taken>, StoreError> {
        let mut select = self.connection.prepare_cached(
            "SELECT id, person, at, ahead, format, file, unit,
                (SELECT count(DISTINCT session) FROM imported_sets WHERE import = i.id),
                (SELECT count(*) FROM imported_sets WHERE import = i.id)
            FROM imports i WHERE person = ? ORDER BY seq",
        )?;
        let rows = select.query_map([person], read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Where the sets of a session stand in its file, in their order; empty for one that was typed.
    pub fn origins(&self, session: SessionId) -> Result<Vec<Origin>, StoreError> {
        let mut select = self.connection.prepare_cached(
            "SELECT line, named, kind, title, raw FROM imported_sets WHERE session = ? ORDER BY place",
        )?;
        let read = |row: &Row| {
            let (line, named, kind) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(Origin { line, named, kind, title: row.get(3)?, raw: row.get(4)? })
        };
        let rows = select.query_map([session], read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Takes an import back: what it brought is gone, and the log is as it was. `false`, and nothing is changed, where
    /// something was built on it since.
    pub fn undo_import(&mut self, import: ImportId, now: Moment) -> Result<bool, StoreError> {
        let transaction = self.begin()?;
        let whose = "SELECT person FROM imports WHERE id = ?";
        let person: Option<PersonId> = transaction.query_row(whose, [import], |row| row.get(0)).optional()?;
        let person = person.ok_or(StoreError::Missing("import"))?;
        if transaction.query_row(BUILT_ON, [import], |row| row.get(0))? {
            return Ok(false);
        }
        take_back(&transaction, import, person)?;
        audit::note(&transaction, now, "import_undone", Some(import.as_ref()))?;
        transaction.commit()?;
        Ok(true)
    }
}

/// The triggers let rows go only while the person's name stands in `erasing`.
fn take_back(transaction: &Transaction, import: ImportId, person: PersonId) -> Result<(), StoreError> {
    transaction.execute("INSERT INTO erasing VALUES (?)", [person])?;
    let its = "SELECT DISTINCT session FROM imported_sets WHERE import = ?";
    let mut select = transaction.prepare(its)?;
    let sessions: Vec<SessionId> = select.query_map([import], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    transaction.execute("DELETE FROM imported_sets WHERE import = ?", [import])?;
    for session in sessions {
        transaction.prepare_cached("DELETE FROM sets WHERE session = ?")?.execute([session])?;
        transaction.prepare_cached("DELETE FROM sessions WHERE id = ?")?.execute([session])?;
    }
    transaction.execute("DELETE FROM imports WHERE id = ?", [import])?;
    transaction.execute("DELETE FROM erasing", [])?;
    Ok(())
}
