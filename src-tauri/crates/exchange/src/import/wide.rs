//! A table with a row for each exercise, and its sets in columns.

use setback_plan::Unit;

use super::dialect::Found;
use super::field::plain;
use super::row::{Columns, Log, fault_at};
use super::table::{self, Row};
use super::{Fault, Import, Line, Loaded, Options, Refused, SetKind, number};

/// The columns of a set.
struct Slot {
    reps: usize,
    load: Option<(usize, Option<Unit>)>,
}

/// Reads every row.
///
/// # Errors
/// [`Refused::TooManyRows`].
pub(super) fn read(text: &str, found: &Found, options: &Options) -> Result<Import, Refused> {
    let rows = table::rows(text, found.delimiter)?;
    let columns = Columns::of(found, &rows, options);
    let slots = slots(&found.header);
    let mut log = Log::new(found);
    for row in rows.iter().filter(|row| !row.is_empty()) {
        match columns.whole(row).and_then(|()| columns.about(row)).and_then(|about| Ok((about, columns.exercise(row)?)))
        {
            Ok((about, exercise)) => {
                let read =
                    slots.iter().map(|slot| set(row, found, slot, &exercise, options.unit, columns.has_decimal_comma));
                let read: Vec<Result<Option<Line>, Fault>> = read.collect();
                let mut lines = Vec::new();
                for read in read {
                    match read {
                        Ok(Some(line)) => lines.push(line),
                        Ok(None) => log.import.not_sets += 1,
                        Err(fault) => log.fault(fault),
                    }
                }
                if !lines.is_empty() {
                    log.add(about, lines);
                }
            }
            Err(fault) => log.fault(fault),
        }
    }
    Ok(log.import)
}

/// The columns of every set, `Set 1 (Reps)` with `Set 1 (KG)`.
fn slots(header: &[String]) -> Vec<Slot> {
    let names: Vec<String> = header.iter().map(|name| plain(name)).collect();
    let of_set = |name: &str| names.iter().position(|known| known == name);
    let slot = |number: usize| {
        let reps = of_set(&format!("set {number} (reps)"))?;
        let kilograms = of_set(&format!("set {number} (kg)")).map(|place| (place, Some(Unit::Kilograms)));
        let pounds = || of_set(&format!("set {number} (lb)")).map(|place| (place, Some(Unit::Pounds)));
        Some(Slot { reps, load: kilograms.or_else(pounds) })
    };
    (1..=header.len()).map_while(slot).collect()
}

/// The set in these columns. Without reps the slot was not used, or the set failed.
fn set(
    row: &Row,
    found: &Found,
    slot: &Slot,
    exercise: &str,
    usual: Option<Unit>,
    has_decimal_comma: bool,
) -> Result<Option<Line>, Fault> {
    let cell = |place: usize| row.cells.get(place).map_or("", |cell| cell.trim());
    let fault =
        |place: usize, wrong| fault_at(row, found.header.get(place).map_or("", String::as_str), cell(place), wrong);
    let reps = match cell(slot.reps) {
        "" => return Ok(None),
        text => number::reps(text, has_decimal_comma).map_err(|wrong| fault(slot.reps, wrong))?,
    };
    if reps == 0 {
        return Ok(None);
    }
    let load = match slot.load.map(|(place, unit)| (place, unit, cell(place))) {
        None | Some((_, _, "")) => None,
        Some((place, unit, text)) => {
            let read = number::load(text, has_decimal_comma).and_then(|(thousandths, behind)| {
                let unit = behind.or(unit).or(usual);
                Ok(Loaded { thousandths: number::believed(thousandths, unit)?, unit })
            });
            Some(read.map_err(|wrong| fault(place, wrong))?)
        }
    };
    Ok(Some(Line {
        row: row.line,
        raw: row.told(),
        exercise: exercise.to_owned(),
        load,
        reps: Some(reps),
        rpe_hundredths: None,
        kind: SetKind::Working,
        note: String::new(),
    }))
}
