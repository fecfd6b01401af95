//! A table with a row for each set.

use std::collections::BTreeMap;
use std::iter::{RepeatN, repeat_n};

use chrono::NaiveTime;
use setback_plan::Unit;

use super::dialect::Found;
use super::table::{self, Row};
use super::{
    DateOrder, FAULTS_TOLD, Fault, Field, Import, LONGEST_ROW, Line, Loaded, MOST_ROWS, Options, Refused, SetKind,
    When, Workout, Wrong, date, number,
};

/// Reads every row.
///
/// # Errors
/// [`Refused::TooManyRows`].
pub(super) fn read(text: &str, found: &Found, options: &Options) -> Result<Import, Refused> {
    let rows = table::rows(text, found.delimiter)?;
    let columns = Columns::of(found, &rows, options);
    let (mut log, mut sets) = (Log::new(found), 0);
    for row in &rows {
        let read = columns.whole(row).and_then(|()| columns.sets(row));
        match read {
            Ok(Some((about, lines))) => {
                sets += lines.len();
                if sets > MOST_ROWS {
                    return Err(Refused::TooManyRows);
                }
                log.add(about, lines);
            }
            Ok(None) => log.import.not_sets += 1,
            Err(fault) => log.fault(fault),
        }
    }
    Ok(log.import)
}

/// A log as far as it is read.
pub(super) struct Log {
    pub import: Import,
    places: BTreeMap<(When, String, String), usize>,
}

/// The workout that a row belongs to.
pub(super) struct About {
    pub when: When,
    pub session: String,
    pub title: String,
    pub minutes: Option<u32>,
    pub note: String,
}

impl Log {
    pub fn new(found: &Found) -> Log {
        Log::of(found.dialect.format)
    }

    pub fn of(format: super::Format) -> Log {
        let (workouts, faults) = (Vec::new(), Vec::new());
        let import = Import { format, workouts, faults, faulty: 0, not_sets: 0, needs_unit: false };
        Log { import, places: BTreeMap::new() }
    }

    /// Adds sets to the workout they belong to.
    pub fn add(&mut self, about: About, lines: impl IntoIterator<Item = Line>) {
        let key = (about.when, about.session, about.title.clone());
        let place = *self.places.entry(key).or_insert_with(|| {
            let (when, title, minutes) = (about.when, about.title, about.minutes);
            self.import.workouts.push(Workout { when, title, minutes, note: about.note, sets: Vec::new() });
            self.import.workouts.len() - 1
        });
        if let Some(workout) = self.import.workouts.get_mut(place) {
            for line in lines {
                let lacks_unit = line.load.is_some_and(|load| load.unit.is_none() && load.thousandths != 0);
                self.import.needs_unit |= lacks_unit;
                workout.sets.push(line);
            }
        }
    }

    pub fn fault(&mut self, fault: Fault) {
        self.import.faulty += 1;
        if self.import.faults.len() < FAULTS_TOLD {
            self.import.faults.push(fault);
        }
    }
}

/// Where everything stands in the rows of a table.
pub(super) struct Columns<'a> {
    found: &'a Found,
    options: &'a Options<'a>,
    order: Option<DateOrder>,
    pub has_decimal_comma: bool,
}

impl<'a> Columns<'a> {
    pub fn of(found: &'a Found, rows: &[Row], options: &'a Options) -> Columns<'a> {
        let column = found.meanings.iter().position(|meaning| *meaning == Some(Field::When));
        let dates = rows.iter().filter_map(|row| row.cells.get(column?)).map(String::as_str);
        let by_header = column.and_then(|place| found.header.get(place)).and_then(|name| order_in(name));
        let order = options.dates.or(by_header).or_else(|| date::order_told(dates));
        Columns { found, options, order, has_decimal_comma: found.delimiter == b';' }
    }

    fn place(&self, field: Field) -> Option<usize> {
        self.found.meanings.iter().position(|meaning| *meaning == Some(field))
    }

    /// What stands in the column of this meaning; empty where there is none.
    pub fn cell<'r>(&self, row: &'r Row, field: Field) -> &'r str {
        self.place(field).and_then(|place| row.cells.get(place)).map_or("", |cell| cell.trim())
    }

    /// A fault in the column of this meaning.
    pub fn fault(&self, row: &Row, field: Field, wrong: Wrong) -> Fault {
        let column = self.place(field).and_then(|place| self.found.header.get(place)).cloned().unwrap_or_default();
        fault_at(row, &column, self.cell(row, field), wrong)
    }

    /// Whether a row has a cell for each column; more cells at its end may be there where nothing stands in them.
    pub fn whole(&self, row: &Row) -> Result<(), Fault> {
        let (columns, cells) = (self.found.header.len(), row.cells.len());
        let rest_is_empty = row.cells.iter().skip(columns).all(|cell| cell.trim().is_empty());
        match () {
            () if row.has_open_quote => Err(fault_at(row, "", "", Wrong::OpenQuote)),
            () if row.raw.len() > LONGEST_ROW => Err(fault_at(row, "", "", Wrong::TooLong)),
            () if cells < columns && !row.is_empty() || !rest_is_empty => {
                Err(fault_at(row, "", "", Wrong::CellCount { columns, cells }))
            }
            () => Ok(()),
        }
    }

    /// The sets that a row stands for, which are alike; `None` where it is none.
    fn sets(&self, row: &Row) -> Result<Option<(About, RepeatN<Line>)>, Fault> {
        let Some(kind) = self.kind(row) else { return Ok(None) };
        let about = self.about(row)?;
        let line = Line {
            row: row.line,
            raw: row.told(),
            exercise: self.exercise(row)?,
            load: self.load(row)?,
            reps: self.reps(row)?,
            rpe_hundredths: self.effort(row)?,
            kind,
            note: self.words(row, Field::Note),
        };
        Ok(Some((about, repeat_n(line, self.count(row)?))))
    }

    /// How many sets a row stands for: one, where it does not tell.
    fn count(&self, row: &Row) -> Result<usize, Fault> {
        let read = match self.cell(row, Field::Sets) {
            "" => Ok(1),
            text => number::sets(text, self.has_decimal_comma),
        };
        read.map(|sets| sets as usize).map_err(|wrong| self.fault(row, Field::Sets, wrong))
    }

    /// What was lifted.
    pub fn exercise(&self, row: &Row) -> Result<String, Fault> {
        match self.cell(row, Field::Exercise) {
            "" => Err(self.fault(row, Field::Exercise, Wrong::NoExercise)),
            name => Ok(name.to_owned()),
        }
    }

    /// The kind of a set; `None` for a row that is none.
    fn kind(&self, row: &Row) -> Option<SetKind> {
        let was_not_done = self.place(Field::RepsDone).is_some() && self.cell(row, Field::RepsDone).is_empty();
        if row.is_empty() || was_not_done {
            return None;
        }
        if matches!(self.cell(row, Field::IsWarmUp).to_lowercase().as_str(), "1" | "true" | "yes") {
            return Some(SetKind::WarmUp);
        }
        let order = self.cell(row, Field::Order);
        let is_timer =
            !order.is_empty() && order.chars().all(|char| char.is_alphabetic() || char == ' ') && order.len() > 1;
        let by_order = kind_named(order);
        if is_timer && by_order.is_none() && self.says_nothing(row) {
            return None;
        }
        Some(kind_named(self.cell(row, Field::Kind)).or(by_order).unwrap_or_default())
    }

    fn says_nothing(&self, row: &Row) -> bool {
        let is_nothing = |field| matches!(self.cell(row, field), "" | "0" | "0.0" | "0,0");
        [Field::Reps, Field::Weight, Field::Kilograms, Field::Pounds].into_iter().all(is_nothing)
    }

    /// The workout that a row belongs to.
    pub fn about(&self, row: &Row) -> Result<About, Fault> {
        let read = date::when(self.cell(row, Field::When), self.order, self.options.ahead);
        let when = read.and_then(|when| date::believed(when, self.options.today));
        let when = when.map_err(|wrong| self.fault(row, Field::When, wrong))?;
        Ok(About {
            when: with_time(when, date::time_of_day(self.cell(row, Field::Time))),
            session: self.cell(row, Field::Session).to_owned(),
            title: self.cell(row, Field::Title).to_owned(),
            minutes: self.minutes(row, when),
            note: self.words(row, Field::WorkoutNote),
        })
    }

    fn minutes(&self, row: &Row, began: When) -> Option<u32> {
        let number = |field| number::thousandths(self.cell(row, field), self.has_decimal_comma).ok();
        let seconds = |thousandths: i64, each: f64| date::whole_minutes(thousandths as f64 / 1_000.0 * each);
        let told = date::minutes(self.cell(row, Field::Duration));
        let told = told.or_else(|| seconds(number(Field::Minutes)?, 60.0));
        told.or_else(|| seconds(number(Field::Hours)?, 3_600.0)).or_else(|| self.until_the_end(row, began))
    }

    fn until_the_end(&self, row: &Row, began: When) -> Option<u32> {
        let ended = date::when(self.cell(row, Field::Ended), self.order, self.options.ahead).ok()?;
        match (began, ended) {
            (When::Local(from), When::Local(to)) => date::whole_minutes((to - from).num_seconds() as f64),
            (When::Exact(from), When::Exact(to)) => date::whole_minutes((to - from).num_seconds() as f64),
            _ => None,
        }
    }

    fn load(&self, row: &Row) -> Result<Option<Loaded>, Fault> {
        let field = match self.cell(row, Field::Weight) {
            "" => self.unit_entered(row),
            _ => Field::Weight,
        };
        let text = self.cell(row, field);
        if text.is_empty() {
            return Ok(None);
        }
        let wrong = |wrong| self.fault(row, field, wrong);
        let (thousandths, behind) = number::load(text, self.has_decimal_comma).map_err(wrong)?;
        let unit = match (field, behind) {
            (_, Some(unit)) => Some(unit),
            (Field::Kilograms, None) => Some(Unit::Kilograms),
            (Field::Pounds, None) => Some(Unit::Pounds),
            _ => self.unit(row)?.or(self.options.unit),
        };
        number::believed(thousandths, unit).map_err(wrong)?;
        Ok(Some(Loaded { thousandths, unit }))
    }

    /// Where a load stands in both units, the one with fewer digits is the one that was entered.
    fn unit_entered(&self, row: &Row) -> Field {
        let (kilograms, pounds) = (self.cell(row, Field::Kilograms), self.cell(row, Field::Pounds));
        let digits = |text: &str| text.trim_end_matches('0').trim_end_matches(['.', ',']).len();
        let is_pounds = kilograms.is_empty() || !pounds.is_empty() && digits(pounds) < digits(kilograms);
        if is_pounds { Field::Pounds } else { Field::Kilograms }
    }

    fn unit(&self, row: &Row) -> Result<Option<Unit>, Fault> {
        match self.cell(row, Field::WeightUnit) {
            "" => Ok(None),
            text => number::unit(text).map(Some).map_err(|wrong| self.fault(row, Field::WeightUnit, wrong)),
        }
    }

    fn reps(&self, row: &Row) -> Result<Option<u32>, Fault> {
        let field = if self.place(Field::RepsDone).is_some() { Field::RepsDone } else { Field::Reps };
        match self.cell(row, field) {
            "" => Ok(None),
            text => {
                let read = number::reps(text, self.has_decimal_comma);
                read.map(Some).map_err(|wrong| self.fault(row, field, wrong))
            }
        }
    }

    fn effort(&self, row: &Row) -> Result<Option<u16>, Fault> {
        let read = |field, read: fn(&str, bool) -> Result<Option<u16>, Wrong>| match self.cell(row, field) {
            "" => Ok(None),
            text => read(text, self.has_decimal_comma).map_err(|wrong| self.fault(row, field, wrong)),
        };
        Ok(read(Field::Rpe, number::rpe)?.or(read(Field::Rir, number::rir)?))
    }

    /// Words as they stand there; some apps write the end of a line as two characters.
    fn words(&self, row: &Row, field: Field) -> String {
        self.cell(row, field).replace("\\n", "\n")
    }
}

/// A fault in a column of this name.
pub(super) fn fault_at(row: &Row, column: &str, given: &str, wrong: Wrong) -> Fault {
    Fault { row: row.line, raw: row.told(), column: column.to_owned(), given: given.to_owned(), wrong }
}

/// The order of day and month that the name of a column tells, as in `Date (mm/dd/yy)`.
fn order_in(name: &str) -> Option<DateOrder> {
    let name = name.to_lowercase();
    match (name.find("mm"), name.find("dd"), name.find("yy")) {
        (Some(month), Some(day), Some(year)) if month < day && day < year => Some(DateOrder::MonthFirst),
        (Some(month), Some(day), Some(year)) if day < month && month < year => Some(DateOrder::DayFirst),
        _ => None,
    }
}

fn with_time(when: When, time: Option<NaiveTime>) -> When {
    match (when, time) {
        (When::Day(day), Some(time)) => When::Local(day.and_time(time)),
        _ => when,
    }
}

/// The kind of set of this name.
pub(super) fn kind_named(name: &str) -> Option<SetKind> {
    match name.to_lowercase().as_str() {
        "w" | "warmup" | "warm-up" | "warm up" | "warm_up" => Some(SetKind::WarmUp),
        "d" | "drop" | "dropset" | "drop_set" | "drop set" => Some(SetKind::Drop),
        "f" | "failure" | "to failure" => Some(SetKind::Failure),
        "normal" | "working" => Some(SetKind::Working),
        _ => None,
    }
}
