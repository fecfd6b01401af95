//! A copy of all that is kept, to carry elsewhere: written, and taken back where nothing else is kept.

use setback_exchange::copy::{self, BadCopy, Copy, Held};
use setback_store::{Cell, Column, Holds, NotTaken, PersonId, Record, StoreError, Table, TakenBack};
use setback_triage::edition::EDITION;
use setback_words::Words;

use super::importing::{NAMES, NAMES_OF_ALL};
use super::tried::own_setting;
use super::{Desk, Trouble, sheets};
use crate::settings::OTHER_GYM;

/// Settings that go along with a copy: those of a person, by how their names begin. The program's own stay.
const SETTINGS: [&str; 3] = ["set_", NAMES_OF_ALL, OTHER_GYM];
/// Those that carry the name of whom they are of: what tests at home came to, what is typed and not kept yet, and what
/// exercises of other apps were matched with.
const OWN_SETTINGS: [&str; 3] = ["tried", "typed", NAMES];

/// Why a copy was not taken in. Nothing of it was.
#[derive(Debug, thiserror::Error)]
pub enum NotCopied {
    /// It is no copy that can be read.
    #[error(transparent)]
    Bad(#[from] BadCopy),
    /// Something else is kept here.
    #[error("something else is kept here")]
    NotEmpty,
    /// It does not hold together.
    #[error("the copy does not hold together: {0}")]
    Broken(String),
    /// It could not be done.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}

impl From<NotTaken> for NotCopied {
    fn from(error: NotTaken) -> NotCopied {
        match error {
            NotTaken::NotEmpty => NotCopied::NotEmpty,
            NotTaken::Newer { .. } => NotCopied::Bad(BadCopy::Newer),
            NotTaken::Broken(what) => NotCopied::Broken(what),
            NotTaken::Store(error) => NotCopied::Trouble(error.into()),
        }
    }
}

impl From<StoreError> for NotCopied {
    fn from(error: StoreError) -> NotCopied {
        NotCopied::Trouble(error.into())
    }
}

impl Desk {
    /// The bytes of a copy of all that is kept of a person. The same data gives the same bytes.
    pub fn export_copy(&self, person: PersonId) -> Result<Vec<u8>, Trouble> {
        let record = self.store.record(person)?;
        // Whatever language is read on the screen: the same data has to give the same bytes.
        let to_read = sheets::all(self, person, Words::english())?;
        let edition = (EDITION.date.to_owned(), EDITION.sha256.to_owned());
        let tables = record.tables.iter().map(out_table).collect();
        let settings = self.store.settings()?.into_iter().filter(|(name, _)| goes_along(name, person)).collect();
        let copy = Copy { schema: record.schema, edition, tables, order: record.order, settings };
        Ok(copy::write(&copy, &to_read))
    }

    /// Takes a copy in, whole or not at all, after a backup. It is read as what is kept is read before it counts.
    ///
    /// # Errors
    /// [`NotCopied`].
    pub fn import_copy(&mut self, bytes: &[u8]) -> Result<TakenBack, NotCopied> {
        let copy = copy::read(bytes)?;
        let record = record(&copy)?;
        let now = self.now();
        self.store.back_up(now)?;
        let settings = self.settings_with(&copy, &record)?;
        self.store.take_in(&record, &settings, now, |person| self.can_be_read(person))
    }

    /// Those of the copy, and nothing in place of those that are set here alone.
    fn settings_with(&self, copy: &Copy, record: &Record) -> Result<Vec<(String, Option<String>)>, StoreError> {
        let Some(person) = record.person() else { return Ok(Vec::new()) };
        let here = self.store.settings()?.into_iter().map(|(name, _)| (name, None));
        let there = copy.settings.iter().map(|(name, value)| (name.clone(), Some(value.clone())));
        Ok(here.chain(there).filter(|(name, _)| goes_along(name, person)).collect())
    }

    /// Whether everything that is shown of a person can be read.
    fn can_be_read(&self, person: PersonId) -> Result<(), NotCopied> {
        let read = || -> Result<(), Trouble> {
            self.home(person)?;
            self.logged(person)?;
            let me = self.store.person(person)?;
            super::lifter::read_gym(&me.about.gym, setback_plan::Unit::Kilograms)?;
            if let Some(equipment) = &me.about.equipment {
                super::lifter::read_equipment(equipment)?;
            }
            for story in self.history(person)?.iter() {
                for plan in self.store.plans(story.episode.id)? {
                    super::lifter::read(&plan.lifter)?;
                }
            }
            sheets::all(self, person, Words::english()).map(|_| ())
        };
        read().map_err(|trouble| match trouble {
            Trouble::Unreadable(error) => NotCopied::Broken(error.at),
            other => NotCopied::Trouble(other),
        })
    }
}

fn goes_along(name: &str, person: PersonId) -> bool {
    SETTINGS.iter().any(|start| name.starts_with(start))
        || OWN_SETTINGS.iter().any(|own| name == own_setting(own, person))
}

fn out_table(table: &Table) -> copy::Table {
    let columns = table.columns.iter().map(|column| (column.name.clone(), out_holds(column.holds)));
    let rows = table.rows.iter().map(|row| row.iter().map(out_cell).collect());
    copy::Table { name: table.name.clone(), columns: columns.collect(), rows: rows.collect() }
}

const fn out_holds(holds: Holds) -> copy::Holds {
    match holds {
        Holds::Name => copy::Holds::Name,
        Holds::Number => copy::Holds::Number,
        Holds::Text => copy::Holds::Text,
    }
}

fn out_cell(cell: &Cell) -> Held {
    match cell {
        Cell::Nothing => Held::Nothing,
        Cell::Name(name) => Held::Name(*name),
        Cell::Number(number) => Held::Number(*number),
        Cell::Text(text) => Held::Text(text.clone()),
    }
}

fn record(copy: &Copy) -> Result<Record, NotCopied> {
    let table = |table: &copy::Table| {
        let columns = table.columns.iter().map(|(name, holds)| Column { name: name.clone(), holds: in_holds(*holds) });
        let rows = table.rows.iter().map(|row| row.iter().map(in_cell).collect());
        Table { name: table.name.clone(), columns: columns.collect(), rows: rows.collect() }
    };
    let tables = copy.tables.iter().map(table).collect();
    Ok(Record { schema: copy.schema, tables, order: copy.order.clone() })
}

const fn in_holds(holds: copy::Holds) -> Holds {
    match holds {
        copy::Holds::Name => Holds::Name,
        copy::Holds::Number => Holds::Number,
        copy::Holds::Text => Holds::Text,
    }
}

fn in_cell(held: &Held) -> Cell {
    match held {
        Held::Nothing => Cell::Nothing,
        Held::Name(name) => Cell::Name(*name),
        Held::Number(number) => Cell::Number(*number),
        Held::Text(text) => Cell::Text(text.clone()),
    }
}
