//! The types of files in and out that cross to the window.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use specta::Type;

use super::TextView;

/// What a person tells of the file that they chose.
#[derive(Debug, Default, PartialEq, Eq, Deserialize, Type)]
pub struct FileToldView {
    /// `kg` or `lb`, for loads without a unit.
    pub unit: Option<String>,
    /// `dmy` or `mdy`: whether 03/04 is in April or in March.
    pub dates: Option<String>,
    /// What columns mean; empty for a file that is recognized.
    pub columns: Vec<ColumnView>,
    /// Whether the person wants to say what columns mean, whatever they are called.
    pub asks_columns: bool,
    /// What exercises are here, by their names in the file; `None` for one to leave out.
    pub names: BTreeMap<String, Option<String>>,
}

/// What a column of a table means.
#[derive(Debug, PartialEq, Eq, Deserialize, Type)]
pub struct ColumnView {
    pub column: String,
    /// One of the fields of [`LookedAtView::Table`].
    pub field: String,
}

/// What a file turned out to be.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LookedAtView {
    /// Workouts of an app.
    Workouts { workouts: Box<WorkoutsView> },
    /// A table that is not recognized: the person tells what its columns mean.
    Table {
        columns: Vec<String>,
        /// What a column can mean, by the ids of `import-field-…`.
        fields: Vec<String>,
    },
    /// A copy that Setback made.
    Copy,
}

/// What a file of workouts would bring.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct WorkoutsView {
    /// The app, by the id of `import-format-…`.
    pub app: String,
    pub workouts: u32,
    pub sets: u32,
    /// The first day and the last day in the file, as year-month-day.
    pub days: Option<(String, String)>,
    pub names: Vec<NameView>,
    /// What a name can become, by the ids of `log-lift-…`.
    pub lifts: Vec<String>,
    /// Workouts that are in the log already.
    pub doubles: u32,
    /// Rows that are no sets.
    pub not_sets: u32,
    /// How many rows can not be read.
    pub faulty: u32,
    /// The first of them.
    pub faults: Vec<FaultView>,
    /// Whether the unit has to be told.
    pub needs_unit: bool,
    /// The unit that was told for the last file of this app.
    pub unit_before: Option<String>,
    /// Whether it has to be told if the day or the month comes first.
    pub asks_dates: bool,
}

/// An exercise of a file.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct NameView {
    pub named: String,
    /// The id of a lift; `None` for one that is left out.
    pub becomes: Option<String>,
    pub sets: u32,
    /// One of its sets, in words.
    pub example: String,
}

/// A row that can not be read.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct FaultView {
    /// Where it is and what is wrong, in words.
    pub says: String,
    /// The row as it stands in the file.
    pub raw: String,
}

/// What a file came to.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TakenInView {
    /// Workouts are in the log now.
    Workouts { import: ImportView },
    /// There was nothing new in it.
    Nothing,
    /// All that is kept is now what the copy held.
    Copy,
}

/// A file that was taken in.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct ImportView {
    pub id: String,
    pub at: String,
    /// The app, by the id of `import-format-…`.
    pub app: String,
    pub file: String,
    pub sets: u32,
    pub workouts: u32,
}

/// A file that is asked for.
#[derive(Debug, PartialEq, Eq, Deserialize, Type)]
pub struct FileAskedView {
    /// `zip`, `csv`, `hevy`, `strong`, `ics` or `fhir`.
    pub kind: String,
    /// Which table of CSV: `checks`, `answers`, `checkins` or `sets`.
    pub table: String,
    /// The unit of a file for another app: `kg` or `lb`.
    pub unit: String,
    /// Whether a table is to be opened in a spreadsheet.
    pub spreadsheet: bool,
    /// The paper of the page in a file for a clinic: `a4` or `letter`.
    pub paper: String,
}

impl TextView {
    /// Why a file is not read.
    pub fn of_refused(refused: &setback_exchange::Refused) -> TextView {
        let (id, args) = setback_desk::imported::refusal(refused);
        TextView { id: id.to_owned(), args: args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect() }
    }
}
