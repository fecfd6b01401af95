//! Training logs of other apps: found by the names of their columns, read row by row. A row that can not be believed is
//! told with its line, and takes no other row with it.

mod date;
mod dialect;
mod field;
pub mod lift;
mod number;
mod openweight;
mod row;
mod table;
mod wide;

use std::io::Read;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};
use setback_plan::Unit;

pub use date::DateOrder;
pub use field::{Field, mapping};

use crate::text;

/// The most rows that are read. Design choice: some thirty years of five workouts a week.
pub const MOST_ROWS: usize = 250_000;
/// The most columns that are read. Design choice: the widest log that is known has eighteen, and two for each further set.
pub const MOST_COLUMNS: usize = 200;
/// So many faults are told one by one; the others are counted.
pub const FAULTS_TOLD: usize = 1_000;
/// The most characters that are kept of one row. Design choice.
pub const LONGEST_ROW: usize = 20_000;

/// A format that is recognized.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Strong, in each of its dialects.
    Strong,
    /// Hevy.
    Hevy,
    /// Liftosaur.
    Liftosaur,
    /// FitNotes, of Android and iOS.
    FitNotes,
    /// StrongLifts: a row for each exercise.
    StrongLifts,
    /// LiftLog.
    LiftLog,
    /// Gravl.
    Gravl,
    /// DailyStrength.
    DailyStrength,
    /// The open exchange format of workouts.
    OpenWeight,
    /// Any table, by columns that the person named, or that are called as such columns are.
    Mapped,
}

impl Format {
    /// Its id in the data.
    pub const fn id(self) -> &'static str {
        match self {
            Format::Strong => "strong",
            Format::Hevy => "hevy",
            Format::Liftosaur => "liftosaur",
            Format::FitNotes => "fitnotes",
            Format::StrongLifts => "stronglifts",
            Format::LiftLog => "liftlog",
            Format::Gravl => "gravl",
            Format::DailyStrength => "dailystrength",
            Format::OpenWeight => "openweight",
            Format::Mapped => "csv",
        }
    }
}

/// What the person tells about a file.
#[derive(Clone, Debug)]
pub struct Options<'a> {
    /// The unit of loads that have none in the file.
    pub unit: Option<Unit>,
    /// Today, by the person's own calendar: nothing in a log is later.
    pub today: NaiveDate,
    /// Where a time is told in UTC: how far the person's clock is ahead.
    pub ahead: FixedOffset,
    /// Whether 03/04 is in March or in April, where the file does not tell.
    pub dates: Option<DateOrder>,
    /// What the columns of this file mean; empty for a format that is recognized.
    pub columns: &'a [(String, Field)],
    /// Whether the columns of a table of no known app may be taken for what they are called.
    pub guess: bool,
}

/// A log as read.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// The format that was recognized.
    pub format: Format,
    /// Workouts in the order of the file.
    pub workouts: Vec<Workout>,
    /// Rows that can not be believed, the first [`FAULTS_TOLD`] of them.
    pub faults: Vec<Fault>,
    /// How many rows can not be believed.
    pub faulty: usize,
    /// Rows that are no sets, such as rest timers and slots that were not used.
    pub not_sets: usize,
    /// Whether a load stands without a unit, and none was told.
    pub needs_unit: bool,
}

/// A workout.
#[derive(Clone, Debug, PartialEq)]
pub struct Workout {
    /// When it began.
    pub when: When,
    /// Its title in the file.
    pub title: String,
    /// How long it took.
    pub minutes: Option<u32>,
    /// Words on the workout as a whole.
    pub note: String,
    /// Its sets in the order of the file.
    pub sets: Vec<Line>,
}

/// When a workout was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// A day.
    Day(NaiveDate),
    /// A time by the clock on the wall.
    Local(NaiveDateTime),
    /// A point in time.
    Exact(DateTime<FixedOffset>),
}

impl When {
    /// The day by the clock on the wall.
    pub fn day(self) -> NaiveDate {
        match self {
            When::Day(day) => day,
            When::Local(at) => at.date(),
            When::Exact(at) => at.date_naive(),
        }
    }
}

/// A set, and where it stands in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The number of the line on which it begins; the first line is 1.
    pub row: u64,
    /// The line as it stands there.
    pub raw: String,
    /// What was lifted, in the words of the file.
    pub exercise: String,
    /// What was on the bar.
    pub load: Option<Loaded>,
    /// Repetitions.
    pub reps: Option<u32>,
    /// Effort, in hundredths of RPE; reps in reserve are counted down from 10.
    pub rpe_hundredths: Option<u16>,
    /// What kind of set it was.
    pub kind: SetKind,
    /// Words on the set.
    pub note: String,
}

/// A load as it stands in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// Thousandths of the unit.
    pub thousandths: i64,
    /// The unit; `None` where the file tells none and the person did not yet.
    pub unit: Option<Unit>,
}

/// What kind of set it was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SetKind {
    /// A working set.
    #[default]
    Working,
    /// A warm-up.
    WarmUp,
    /// A drop set.
    Drop,
    /// To failure.
    Failure,
}

impl SetKind {
    /// Its id in the data, which is that of Hevy.
    pub const fn id(self) -> &'static str {
        match self {
            SetKind::Working => "normal",
            SetKind::WarmUp => "warmup",
            SetKind::Drop => "dropset",
            SetKind::Failure => "failure",
        }
    }
}

/// A row that can not be believed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The number of the line on which it begins.
    pub row: u64,
    /// The line as it stands there.
    pub raw: String,
    /// The column, in the words of the file; empty for the row as a whole.
    pub column: String,
    /// What stands there.
    pub given: String,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// What is wrong with a row, with what is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Not a date that can be read.
    NotADate,
    /// March or April: nothing in the file tells.
    AmbiguousDate,
    /// Before the first day that is believed.
    TooEarly {
        /// That day.
        first: NaiveDate,
    },
    /// After today.
    InTheFuture {
        /// Today.
        today: NaiveDate,
    },
    /// Not a number that can be read.
    NotANumber,
    /// A number outside its range.
    OutOfRange {
        /// The least.
        min: &'static str,
        /// The most.
        max: &'static str,
    },
    /// A number with a part where only whole ones are.
    NotWhole,
    /// Neither kilograms nor pounds.
    UnknownUnit,
    /// Nothing tells what was lifted.
    NoExercise,
    /// Longer than a row can be.
    TooLong,
    /// A quote is opened and never closed.
    OpenQuote,
    /// Fewer or more cells than columns.
    CellCount {
        /// How many columns there are.
        columns: usize,
        /// How many cells there are.
        cells: usize,
    },
}

/// Why a whole file is not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// More bytes than are read.
    #[error("larger than {megabytes} MB")]
    TooLarge {
        /// The most, in megabytes.
        megabytes: u64,
    },
    /// More rows than are read.
    #[error("more than {MOST_ROWS} rows")]
    TooManyRows,
    /// More columns than are read.
    #[error("more than {MOST_COLUMNS} columns")]
    TooManyColumns,
    /// Nothing in it.
    #[error("empty")]
    Empty,
    /// No text.
    #[error("not text")]
    NotText,
    /// The columns are those of no format that is known.
    #[error("columns of no known format")]
    UnknownColumns {
        /// Their names.
        found: Vec<String>,
    },
    /// A column that was named is not there.
    #[error("no such column")]
    NoSuchColumn {
        /// The one that was named.
        named: String,
        /// Those that are there.
        found: Vec<String>,
    },
    /// JSON that is broken, or no workouts.
    #[error("no workouts in this JSON: {0}")]
    NotWorkouts(String),
    /// The file could not be read.
    #[error("could not be read: {0}")]
    NotReadable(String),
}

/// Reads a training log. The format is told by the names of its columns, never by their places.
///
/// # Errors
/// [`Refused`] where it is none.
pub fn read(from: impl Read, options: &Options) -> Result<Import, Refused> {
    let text = text::read(from)?;
    if text.trim_start().starts_with(['{', '[']) && options.columns.is_empty() {
        return openweight::read(&text, options);
    }
    let found = dialect::detect(&text, options)?;
    match found.dialect.shape {
        dialect::Shape::SetPerRow => row::read(&text, &found, options),
        dialect::Shape::ExercisePerRow => wide::read(&text, &found, options),
    }
}
