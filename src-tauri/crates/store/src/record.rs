//! All that is kept of one person, table by table, to be carried elsewhere and back. The audit trail stays: of it only
//! the order in which things were entered goes along, since what came first counts.

use std::collections::BTreeMap;

use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, Row, ToSql, Transaction, TransactionBehavior, params_from_iter};

use crate::audit;
use crate::error::StoreError;
use crate::id::PersonId;
use crate::moment::Moment;
use crate::open::{Store, schema_of};

/// All that is kept of one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The schema of the data.
    pub schema: i64,
    /// Every table, those that others name first.
    pub tables: Vec<Table>,
    /// The names of all entries in the order entered.
    pub order: Vec<[u8; 16]>,
}

/// The rows of a table in the order entered.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// A cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub holds: Holds,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// The name of a row.
    Name,
    /// A whole number.
    Number,
    /// Text.
    Text,
}

/// What stands in a column of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Nothing,
    /// The name of a row.
    Name([u8; 16]),
    /// A whole number.
    Number(i64),
    /// Text.
    Text(String),
}

/// What became of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakenBack {
    /// It is in place.
    Whole,
    /// All of it was here already.
    Nothing,
}

/// Why a record was not taken.
#[derive(Debug, thiserror::Error)]
pub enum NotTaken {
    /// Something else is kept here.
    #[error("something else is kept here")]
    NotEmpty,
    /// It is of a newer schema, or of none.
    #[error("the record is of schema {found}, and this Setback knows schemas up to {known}")]
    Newer {
        /// Its schema.
        found: i64,
        /// The newest that is known.
        known: i64,
    },
    /// It is not what a Setback writes.
    #[error("the record does not hold together: {0}")]
    Broken(String),
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<rusqlite::Error> for NotTaken {
    fn from(error: rusqlite::Error) -> NotTaken {
        NotTaken::Store(error.into())
    }
}

/// Each table of a person, those that others name first, with its rows and their order.
const TABLES: [(&str, &str, &str); 16] = [
    ("persons", "id = ?1", "seq"),
    ("profiles", "person = ?1", "seq"),
    ("sessions", "person = ?1", "seq"),
    (
        "sets",
        "session IN (SELECT id FROM sessions WHERE person = ?1)",
        "(SELECT seq FROM sessions WHERE id = session), place",
    ),
    ("imports", "person = ?1", "seq"),
    (
        "imported_sets",
        "import IN (SELECT id FROM imports WHERE person = ?1)",
        "(SELECT seq FROM sessions WHERE id = session), place",
    ),
    ("episodes", "person = ?1", "seq"),
    ("episode_ends", "episode IN (SELECT id FROM episodes WHERE person = ?1)", "seq"),
    ("checks", "episode IN (SELECT id FROM episodes WHERE person = ?1)", "seq"),
    ("drafts", "person = ?1", "person"),
    ("plans", "episode IN (SELECT id FROM episodes WHERE person = ?1)", "seq"),
    ("responses", "plan IN (SELECT id FROM plans WHERE episode IN (SELECT id FROM episodes WHERE person = ?1))", "seq"),
    ("clearances", "person = ?1", "seq"),
    ("athletes", "person = ?1", "person"),
    ("lighter", "plan IN (SELECT id FROM plans WHERE episode IN (SELECT id FROM episodes WHERE person = ?1))", "seq"),
    ("shares", "person = ?1", "seq"),
];

/// Every table but the person's own row says who is known already.
const KEPT_OF_A_PERSON: [&str; 8] =
    ["profiles", "sessions", "episodes", "drafts", "clearances", "imports", "athletes", "shares"];

/// Where something stands among all that was entered is kept by the file, not by the record.
const PLACE: &str = "seq";

/// What the audit trail calls an entry that came with a record.
const CAME: &str = "entry_taken_in";

impl ToSql for Cell {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Cell::Nothing => ToSqlOutput::Owned(Value::Null),
            Cell::Name(name) => ToSqlOutput::Borrowed(ValueRef::Blob(name)),
            Cell::Number(number) => ToSqlOutput::from(*number),
            Cell::Text(text) => ToSqlOutput::from(text.as_str()),
        })
    }
}

fn columns(connection: &Connection, table: &str) -> Result<Vec<Column>, StoreError> {
    let mut select = connection.prepare("SELECT name, type FROM pragma_table_info(?) WHERE name <> ? ORDER BY cid")?;
    let read = |row: &Row| {
        let (name, kind): (String, String) = (row.get(0)?, row.get(1)?);
        let holds = match kind.as_str() {
            "BLOB" => Holds::Name,
            "INTEGER" => Holds::Number,
            _ => Holds::Text,
        };
        Ok(Column { name, holds })
    };
    let rows = select.query_map([table, PLACE], read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn cell(row: &Row, place: usize) -> rusqlite::Result<Cell> {
    Ok(match row.get_ref(place)? {
        ValueRef::Null | ValueRef::Real(_) => Cell::Nothing,
        ValueRef::Integer(number) => Cell::Number(number),
        ValueRef::Text(text) => Cell::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => bytes.try_into().map_or(Cell::Nothing, Cell::Name),
    })
}

fn named(columns: &[Column]) -> String {
    columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>().join(", ")
}

fn table(
    connection: &Connection,
    person: PersonId,
    (name, rows, order): (&str, &str, &str),
) -> Result<Table, StoreError> {
    let columns = columns(connection, name)?;
    let mut select =
        connection.prepare(&format!("SELECT {} FROM {name} WHERE {rows} ORDER BY {order}", named(&columns)))?;
    let read = |row: &Row| (0..columns.len()).map(|place| cell(row, place)).collect::<rusqlite::Result<Vec<Cell>>>();
    let rows = select.query_map([person], read)?.collect::<rusqlite::Result<_>>()?;
    Ok(Table { name: name.to_owned(), columns, rows })
}

/// The names of these rows; of a table whose rows have none of their own, nothing.
fn ids(tables: &[Table]) -> Vec<[u8; 16]> {
    let of_table = |table: &Table| table.rows.iter().filter_map(|row| table.name_in(row, "id")).collect::<Vec<_>>();
    tables.iter().filter(|table| table.name != "sets" && table.name != "drafts").flat_map(of_table).collect()
}

impl Store {
    /// All that is kept of a person.
    pub fn record(&self, person: PersonId) -> Result<Record, StoreError> {
        let tables: Vec<Table> =
            TABLES.iter().map(|known| table(&self.connection, person, *known)).collect::<Result<_, _>>()?;
        let first = self.order_entered()?;
        let mut order = ids(&tables);
        order.sort_by_key(|id| first.get(id.as_slice()).copied().unwrap_or(i64::MAX));
        Ok(Record { schema: schema_of(&self.connection)?, tables, order })
    }

    /// Takes a record in, whole or not at all, where nothing else is kept, with settings by name; one without a value goes.
    /// Before it counts, the caller reads it as it reads what is kept, and refuses it where that fails.
    ///
    /// # Errors
    /// [`NotTaken`], or what the caller says.
    pub fn take_in<E: From<NotTaken>>(
        &self,
        record: &Record,
        settings: &[(String, Option<String>)],
        now: Moment,
        judge: impl FnOnce(PersonId) -> Result<(), E>,
    ) -> Result<TakenBack, E> {
        let broken = |what: &str| NotTaken::Broken(what.to_owned());
        self.settled().map_err(NotTaken::from)?;
        let person = record.person().ok_or_else(|| broken("persons"))?;
        if self.record(person).map_err(NotTaken::from)?.tables == record.tables {
            return Ok(TakenBack::Nothing);
        }
        let transaction = Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate);
        let transaction = transaction.map_err(NotTaken::from)?;
        fill(&transaction, record, now)?;
        settings
            .iter()
            .try_for_each(|setting| set(&transaction, setting))
            .map_err(|error| because(error, "settings"))?;
        judge(person)?;
        transaction.commit().map_err(NotTaken::from)?;
        Ok(TakenBack::Whole)
    }
}

impl Record {
    /// Whose it is; `None` where it is of nobody, or of several.
    pub fn person(&self) -> Option<PersonId> {
        let persons = self.tables.iter().find(|table| table.name == "persons")?;
        match persons.rows.as_slice() {
            [row] => uuid::Uuid::from_bytes(persons.name_in(row, "id")?).to_string().parse().ok(),
            _ => None,
        }
    }
}

impl Table {
    /// The name that stands in this column of a row.
    fn name_in(&self, row: &[Cell], column: &str) -> Option<[u8; 16]> {
        let place = self.columns.iter().position(|known| known.name == column)?;
        match row.get(place)? {
            Cell::Name(name) => Some(*name),
            Cell::Nothing | Cell::Number(_) | Cell::Text(_) => None,
        }
    }
}

fn set(transaction: &Transaction, (name, value): &(String, Option<String>)) -> Result<(), NotTaken> {
    match value {
        Some(value) => transaction.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", [name, value])?,
        None => transaction.execute("DELETE FROM settings WHERE name = ?", [name])?,
    };
    Ok(())
}

fn fill(transaction: &Transaction, record: &Record, now: Moment) -> Result<(), NotTaken> {
    let known = schema_of(transaction)?;
    if !(1..=known).contains(&record.schema) {
        return Err(NotTaken::Newer { found: record.schema, known });
    }
    clear_the_place(transaction)?;
    // A correction may stand before what it names.
    transaction.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    for given in &record.tables {
        let is_known = TABLES.iter().any(|(name, ..)| *name == given.name);
        if !is_known {
            return Err(NotTaken::Broken(given.name.clone()));
        }
        fill_table(transaction, given).map_err(|error| because(error, &given.name))?;
    }
    note_in_order(transaction, record, now)
}

/// What a broken rule of the schema means here: nothing is wrong with the disk.
fn because(error: NotTaken, table: &str) -> NotTaken {
    match error {
        NotTaken::Store(StoreError::Sql(_)) => NotTaken::Broken(table.to_owned()),
        other => other,
    }
}

/// A person of whom nothing is kept yet makes room.
fn clear_the_place(transaction: &Transaction) -> Result<(), NotTaken> {
    for table in KEPT_OF_A_PERSON {
        if transaction.query_row(&format!("SELECT EXISTS (SELECT 1 FROM {table})"), [], |row| row.get(0))? {
            return Err(NotTaken::NotEmpty);
        }
    }
    transaction.execute("DELETE FROM persons", [])?;
    Ok(())
}

fn fill_table(transaction: &Transaction, given: &Table) -> Result<(), NotTaken> {
    let known = columns(transaction, &given.name)?;
    let places: Option<Vec<usize>> =
        given.columns.iter().map(|column| known.iter().position(|known| known == column)).collect();
    let is_twice = |column: &Column| given.columns.iter().filter(|other| *other == column).count() > 1;
    if places.is_none() || given.columns.iter().any(is_twice) {
        return Err(NotTaken::Broken(given.name.clone()));
    }
    let marks = vec!["?"; given.columns.len()].join(", ");
    // A person's place is given by hand: it is not the key of the table.
    let (place, number) = if given.name == "persons" { (", seq", ", 1") } else { ("", "") };
    let insert = format!("INSERT INTO {} ({}{place}) VALUES ({marks}{number})", given.name, named(&given.columns));
    let mut insert = transaction.prepare(&insert)?;
    for row in &given.rows {
        insert.execute(params_from_iter(row))?;
    }
    Ok(())
}

/// Notes every entry in the order entered, so that it counts here as it did there.
fn note_in_order(transaction: &Transaction, record: &Record, now: Moment) -> Result<(), NotTaken> {
    let (mut known, mut told) = (ids(&record.tables), record.order.clone());
    known.sort_unstable();
    told.sort_unstable();
    if known != told {
        return Err(NotTaken::Broken("order".to_owned()));
    }
    record.tables.iter().try_for_each(|table| follow_what_is_earlier(table, &record.order))?;
    record.order.iter().try_for_each(|id| Ok(audit::note(transaction, now, CAME, Some(id))?))
}

/// Columns that name an earlier row of the same table.
const EARLIER: [&str; 2] = ["replaces", "follows"];

/// A row that stands in the place of itself, or of a later one, would lead round and round.
fn follow_what_is_earlier(table: &Table, order: &[[u8; 16]]) -> Result<(), NotTaken> {
    let places: BTreeMap<&[u8; 16], usize> = order.iter().zip(0..).collect();
    let is_earlier = |row: &Vec<Cell>, column: &str| match table.name_in(row, column) {
        Some(named) => table.name_in(row, "id").is_some_and(|own| places.get(&named) < places.get(&own)),
        None => true,
    };
    let holds = table.rows.iter().all(|row| EARLIER.iter().all(|column| is_earlier(row, column)));
    if holds { Ok(()) } else { Err(NotTaken::Broken(table.name.clone())) }
}
