//! Tables for people and for other apps, as CSV.

use chrono::NaiveDateTime;
use csv::{QuoteStyle, Terminator, WriterBuilder};
use setback_plan::{Mass, Unit};

use crate::import::SetKind;
use crate::import::lift::elsewhere;

/// Who reads a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// A program: every cell as it is.
    Program,
    /// A spreadsheet, which would run a cell that looks like a formula: such a cell gets a mark in front.
    Spreadsheet,
}

/// A cell that begins with one of these is a formula to a spreadsheet.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A table as CSV, with its names first.
pub fn csv<Row: AsRef<[String]>>(names: &[&str], rows: &[Row], reader: Reader) -> Vec<u8> {
    written(names, rows, reader, QuoteStyle::Necessary)
}

fn written<Row: AsRef<[String]>>(names: &[&str], rows: &[Row], reader: Reader, quotes: QuoteStyle) -> Vec<u8> {
    let mut writer =
        WriterBuilder::new().terminator(Terminator::Any(b'\n')).quote_style(quotes).from_writer(Vec::new());
    writer.write_record(names).expect("memory can be written to");
    for row in rows {
        writer.write_record(row.as_ref().iter().map(|cell| cell_for(cell, reader))).expect("every row has all cells");
    }
    writer.into_inner().expect("memory can be written to")
}

/// Numbers below zero are numbers to a spreadsheet too, and stay.
fn cell_for(cell: &str, reader: Reader) -> String {
    let is_number = cell.parse::<f64>().is_ok();
    match reader {
        Reader::Spreadsheet if cell.starts_with(FORMULA) && !is_number => format!("'{cell}"),
        Reader::Spreadsheet | Reader::Program => cell.to_owned(),
    }
}

/// A set, on its way to another app.
#[derive(Clone, Debug, PartialEq)]
pub struct Going {
    /// When the workout began, by the clock on the wall.
    pub began: NaiveDateTime,
    /// How long it took.
    pub minutes: Option<u32>,
    /// The title of the workout.
    pub title: String,
    /// Words on the workout.
    pub workout_note: String,
    /// The exercise, by its id.
    pub exercise: String,
    /// Its variation, by its id.
    pub variation: String,
    /// Its place among the sets of this exercise, from 0.
    pub place: usize,
    /// What kind of set it was.
    pub kind: SetKind,
    /// What was on the bar.
    pub load: Option<(Mass, Unit)>,
    /// Repetitions.
    pub reps: Option<u32>,
    /// Effort, in hundredths of RPE.
    pub rpe_hundredths: Option<u16>,
    /// Words on the set.
    pub note: String,
}

/// A number that may be missing, without needless digits.
pub fn number(hundredths: Option<u16>) -> String {
    hundredths.map(|count| (f64::from(count) / 100.0).to_string()).unwrap_or_default()
}

impl Going {
    fn load_in(&self, unit: Unit) -> String {
        let in_unit = |(mass, entered): (Mass, Unit)| {
            // To the nearest thousandth, so that a load is never one off on its way there and back.
            let thousandths = if entered == unit { mass.in_thousandths(unit) } else { nearest(mass, unit) };
            Mass::thousandths(thousandths, unit).shown_in(unit).to_string()
        };
        self.load.map(in_unit).unwrap_or_default()
    }

    fn reps(&self) -> String {
        self.reps.map(|reps| reps.to_string()).unwrap_or_default()
    }
}

fn nearest(mass: Mass, unit: Unit) -> i64 {
    let (below, above) = (mass.in_thousandths(unit), mass.in_thousandths_or_more(unit));
    let distance = |thousandths: i64| {
        let other = Mass::thousandths(thousandths, unit);
        if other < mass { mass.less(other) } else { other.less(mass) }
    };
    if distance(above) < distance(below) { above } else { below }
}

/// The columns of Hevy's file. Those of load and distance tell their units.
const fn hevy_names(unit: Unit) -> [&'static str; 14] {
    let (weight, distance) = match unit {
        Unit::Kilograms => ("weight_kg", "distance_km"),
        Unit::Pounds => ("weight_lbs", "distance_miles"),
    };
    [
        "title",
        "start_time",
        "end_time",
        "description",
        "exercise_title",
        "superset_id",
        "exercise_notes",
        "set_index",
        "set_type",
        weight,
        "reps",
        distance,
        "duration_seconds",
        "rpe",
    ]
}

/// Sets in the form of Hevy's own file.
pub fn hevy(sets: &[Going], unit: Unit) -> Vec<u8> {
    let time = |at: NaiveDateTime| at.format("%-d %b %Y, %H:%M").to_string();
    let row = |set: &Going| {
        let ended = set.began + chrono::TimeDelta::minutes(i64::from(set.minutes.unwrap_or(0)));
        let exercise = elsewhere(&set.exercise, &set.variation).0;
        let nothing = String::new;
        [
            set.title.clone(),
            time(set.began),
            time(ended),
            set.workout_note.replace('\n', "\\n"),
            exercise,
            nothing(),
            set.note.replace('\n', "\\n"),
            set.place.to_string(),
            set.kind.id().to_owned(),
            set.load_in(unit),
            set.reps(),
            nothing(),
            nothing(),
            number(set.rpe_hundredths),
        ]
    };
    written(&hevy_names(unit), &sets.iter().map(row).collect::<Vec<_>>(), Reader::Program, QuoteStyle::NonNumeric)
}

const STRONG: [&str; 12] = [
    "Date",
    "Workout Name",
    "Duration",
    "Exercise Name",
    "Set Order",
    "Weight",
    "Reps",
    "Distance",
    "Seconds",
    "Notes",
    "Workout Notes",
    "RPE",
];

/// Sets in the form of Strong's classic file, which has no column for the unit.
pub fn strong(sets: &[Going], unit: Unit) -> Vec<u8> {
    let row = |set: &Going| {
        let order = match set.kind {
            SetKind::Working => (set.place + 1).to_string(),
            SetKind::WarmUp => "W".to_owned(),
            SetKind::Drop => "D".to_owned(),
            SetKind::Failure => "F".to_owned(),
        };
        [
            set.began.format("%Y-%m-%d %H:%M:%S").to_string(),
            set.title.clone(),
            set.minutes.map(|minutes| format!("{minutes}m")).unwrap_or_default(),
            elsewhere(&set.exercise, &set.variation).1,
            order,
            set.load_in(unit),
            set.reps(),
            "0".to_owned(),
            "0".to_owned(),
            set.note.clone(),
            set.workout_note.clone(),
            number(set.rpe_hundredths),
        ]
    };
    csv(&STRONG, &sets.iter().map(row).collect::<Vec<_>>(), Reader::Program)
}

#[cfg(test)]
mod tests {
    use chrono::{FixedOffset, NaiveDate};

    use super::*;
    use crate::import::{Format, Options, When, read};

    fn set(kind: SetKind, place: usize, load: Option<(Mass, Unit)>) -> Going {
        Going {
            began: NaiveDate::from_ymd_opt(2026, 3, 1).unwrap().and_hms_opt(18, 30, 0).unwrap(),
            minutes: Some(70),
            title: "Pull, heavy".to_owned(),
            workout_note: "slept\nbadly".to_owned(),
            exercise: "deadlift".to_owned(),
            variation: "sumo".to_owned(),
            place,
            kind,
            load,
            reps: Some(5),
            rpe_hundredths: Some(850),
            note: "\"easy\"".to_owned(),
        }
    }

    #[test]
    fn what_goes_to_another_app_can_be_read_back() {
        let kinds = [SetKind::WarmUp, SetKind::Working, SetKind::Drop, SetKind::Failure];
        let loads = [
            Some((Mass::thousandths(142_500, Unit::Kilograms), Unit::Kilograms)),
            Some((Mass::whole(315, Unit::Pounds), Unit::Pounds)),
            None,
            Some((Mass::whole(100, Unit::Kilograms), Unit::Kilograms)),
        ];
        let sets: Vec<Going> =
            (0..).zip(kinds).zip(loads).map(|((place, kind), load)| set(kind, place, load)).collect();
        for unit in Unit::ALL {
            for (bytes, format) in [(hevy(&sets, unit), Format::Hevy), (strong(&sets, unit), Format::Strong)] {
                let (today, ahead) = (NaiveDate::from_ymd_opt(2026, 3, 2).unwrap(), FixedOffset::east_opt(0).unwrap());
                let options = Options { unit: Some(unit), today, ahead, dates: None, columns: &[], guess: true };
                let import = read(bytes.as_slice(), &options).unwrap();
                assert_eq!((import.format, import.faulty, import.workouts.len()), (format, 0, 1));
                let workout = &import.workouts[0];
                assert_eq!((workout.when, workout.minutes), (When::Local(sets[0].began), Some(70)));
                assert_eq!((workout.title.as_str(), workout.note.as_str()), ("Pull, heavy", "slept\nbadly"));
                for (line, set) in workout.sets.iter().zip(&sets) {
                    assert_eq!((line.kind, line.reps, line.rpe_hundredths), (set.kind, set.reps, set.rpe_hundredths));
                    assert_eq!(line.note, set.note);
                    let load = line.load.map(|load| Mass::thousandths(load.thousandths, unit).shown_in(Unit::Pounds));
                    let was = set.load.map(|(mass, _)| mass.shown_in(Unit::Pounds));
                    assert!(load.zip(was).is_none_or(|(is, was)| (is - was).abs() < 0.003), "{load:?} {was:?}");
                    assert_eq!(load.is_some(), was.is_some());
                }
            }
        }
    }

    #[test]
    fn a_cell_that_looks_like_a_formula_is_marked_for_a_spreadsheet_alone() {
        let rows = [["=1+1", "+x", "-x", "@x", "-5", "+1.5", "x=1", ""].map(str::to_owned)];
        let names = ["a", "b", "c", "d", "e", "f", "g", "h"];
        let text = |reader| String::from_utf8(csv(&names, &rows, reader)).unwrap();
        assert_eq!(text(Reader::Program), "a,b,c,d,e,f,g,h\n=1+1,+x,-x,@x,-5,+1.5,x=1,\n");
        assert_eq!(text(Reader::Spreadsheet), "a,b,c,d,e,f,g,h\n'=1+1,'+x,'-x,'@x,-5,+1.5,x=1,\n");
    }
}
