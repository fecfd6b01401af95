//! One log of each header that was seen in the wild, with invented data: every set, effort, warm-up and variation in it
//! is accounted for.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use chrono::{FixedOffset, NaiveDate};
use setback_exchange::import::lift::Lift;
use setback_exchange::import::{Loaded, SetKind, mapping};
use setback_exchange::{Format, Import, Line, Options, Refused, When, Workout, read};
use setback_plan::Unit;

/// Every log, its format, and how many sets are in it.
const LOGS: [(&str, Format, usize); 21] = [
    ("strong-classic.csv", Format::Strong, 7),
    ("strong-android.csv", Format::Strong, 3),
    ("strong-new-kg.csv", Format::Strong, 3),
    ("strong-new-lb.csv", Format::Strong, 1),
    ("strong-new-unit.csv", Format::Strong, 2),
    ("strong-reduced.csv", Format::Strong, 1),
    ("hevy-kg.csv", Format::Hevy, 6),
    ("hevy-lbs.csv", Format::Hevy, 1),
    ("hevy-months.csv", Format::Hevy, 6),
    ("hevy-tab.tsv", Format::Hevy, 1),
    ("liftosaur.csv", Format::Liftosaur, 3),
    ("fitnotes-android.csv", Format::FitNotes, 4),
    ("fitnotes-ios.csv", Format::FitNotes, 3),
    ("stronglifts-kg.csv", Format::StrongLifts, 6),
    ("stronglifts-lb.csv", Format::StrongLifts, 2),
    ("stronglifts-old.csv", Format::StrongLifts, 2),
    ("liftlog.csv", Format::LiftLog, 2),
    ("gravl.csv", Format::Gravl, 2),
    ("dailystrength.csv", Format::DailyStrength, 2),
    ("openweight.json", Format::OpenWeight, 4),
    ("any.csv", Format::Mapped, 2),
];

/// What the person tells of the columns of `any.csv`.
const MAPPING: &str = "date=Datum,exercise=Übung,kg=Gewicht,reps=Wdh,rir=Reserve,note=Bemerkung";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/logs")
}

fn read_log(name: &str, change: impl FnOnce(String) -> String, unit: Option<Unit>) -> Result<Import, Refused> {
    let columns = if name == "any.csv" { mapping(MAPPING).unwrap() } else { Vec::new() };
    let text = change(std::fs::read_to_string(folder().join(name)).unwrap());
    let (today, ahead) = (NaiveDate::from_ymd_opt(2026, 8, 1).unwrap(), FixedOffset::east_opt(3_600).unwrap());
    read(text.as_bytes(), &Options { unit, today, ahead, dates: None, columns: &columns, guess: true })
}

/// A log as it was understood, a line for each workout and each set.
fn told(import: &Import) -> String {
    let mut told = format!("{} needs unit: {}\n", import.format.id(), import.needs_unit);
    for workout in &import.workouts {
        told.push_str(&workout_told(workout));
        workout.sets.iter().for_each(|set| told.push_str(&set_told(set)));
    }
    writeln!(told, "not sets: {}, faults: {:?}", import.not_sets, import.faults).unwrap();
    told
}

fn workout_told(workout: &Workout) -> String {
    let when = match workout.when {
        When::Day(day) => day.to_string(),
        When::Local(at) => at.to_string(),
        When::Exact(at) => at.to_rfc3339(),
    };
    format!("{when} {:?} minutes {:?} note {:?}\n", workout.title, workout.minutes, workout.note)
}

fn set_told(set: &Line) -> String {
    let load = set.load.map(|load| (load.thousandths, load.unit.map(Unit::id)));
    let lift = Lift::called(&set.exercise).map(Lift::id);
    let Line { row, exercise, reps, rpe_hundredths, kind, note, .. } = set;
    format!("  {row}: {exercise:?} = {lift:?} {load:?} x {reps:?} @ {rpe_hundredths:?} {} {note:?}\n", kind.id())
}

#[test]
fn every_log_is_recognized_and_read_as_expected() {
    for (name, format, sets) in LOGS {
        let import = read_log(name, |text| text, None).unwrap();
        let expected = folder().join("read").join(format!("{name}.txt"));
        let told = told(&import);
        if std::env::var_os("SETBACK_WRITE_SNAPSHOTS").is_some() {
            std::fs::write(&expected, &told).unwrap();
        }
        assert_eq!(told, std::fs::read_to_string(&expected).unwrap_or_default(), "{name}");
        let read: usize = import.workouts.iter().map(|workout| workout.sets.len()).sum();
        assert_eq!((import.format, read, import.faulty), (format, sets, 0), "{name}");
    }
}

#[test]
fn every_log_that_is_there_is_read() {
    let files = std::fs::read_dir(folder()).unwrap().filter(|entry| entry.as_ref().unwrap().path().is_file());
    assert_eq!(files.count(), LOGS.len());
}

#[test]
fn every_set_keeps_the_line_it_came_from() {
    for (name, ..) in LOGS.iter().filter(|(name, ..)| !name.ends_with(".json")) {
        let text = std::fs::read_to_string(folder().join(name)).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        for set in read_log(name, |text| text, None).unwrap().workouts.into_iter().flat_map(|workout| workout.sets) {
            let first = lines[set.row as usize - 1];
            assert!(set.raw.starts_with(first) && text.contains(&set.raw), "{name} line {}", set.row);
        }
    }
}

/// The columns of a header in another order, with one in front that nobody knows.
fn turned_around(text: &str, delimiter: char) -> String {
    let turn = |line: &str| {
        let mut cells: Vec<&str> = line.split(delimiter).collect();
        cells.reverse();
        format!("?{delimiter}{}\n", cells.join(&delimiter.to_string()))
    };
    text.lines().map(turn).collect()
}

#[test]
fn the_places_of_columns_mean_nothing() {
    let simple = [
        ("strong-android.csv", ';'),
        ("strong-new-kg.csv", ';'),
        ("strong-reduced.csv", ','),
        ("hevy-tab.tsv", '\t'),
        ("fitnotes-android.csv", ','),
        ("stronglifts-lb.csv", ','),
        ("liftlog.csv", ','),
        ("gravl.csv", ','),
        ("any.csv", ';'),
    ];
    for (name, delimiter) in simple {
        let (straight, turned) = (
            read_log(name, |text| text, None).unwrap(),
            read_log(name, |text| turned_around(&text, delimiter), None).unwrap(),
        );
        assert_eq!(told(&turned), told(&straight), "{name}");
    }
}

#[test]
fn line_ends_marks_and_encodings_change_nothing() {
    for (name, ..) in LOGS {
        let straight = told(&read_log(name, |text| text, None).unwrap());
        let changes: [fn(String) -> String; 2] =
            [|text| format!("\u{feff}{text}"), |text| text.trim_end_matches('\n').to_owned()];
        for change in changes {
            assert_eq!(told(&read_log(name, change, None).unwrap()), straight, "{name}");
        }
    }
    let straight = told(&read_log("gravl.csv", |text| text, None).unwrap());
    assert_eq!(told(&read_log("gravl.csv", |text| text.replace('\n', "\r\n"), None).unwrap()), straight);
}

#[test]
fn the_unit_that_a_file_does_not_tell_is_asked_and_taken() {
    let units = |unit| {
        let import = read_log("strong-classic.csv", |text| text, unit).unwrap();
        let loads = import.workouts.into_iter().flat_map(|workout| workout.sets).filter_map(|set| set.load);
        (import.needs_unit, loads.map(|load| load.unit).collect::<Vec<_>>())
    };
    let (needs, unknown) = units(None);
    assert!(needs && unknown.iter().all(Option::is_none));
    let (needs, pounds) = units(Some(Unit::Pounds));
    assert!(!needs && pounds.iter().all(|unit| *unit == Some(Unit::Pounds)));
    assert!(!read_log("strong-android.csv", |text| text, None).unwrap().needs_unit);
}

/// A table that somebody keeps, with its columns called like this.
fn own_table(header: &str, row: &str, guess: bool) -> Result<Import, Refused> {
    let (today, ahead) = (NaiveDate::from_ymd_opt(2026, 8, 1).unwrap(), FixedOffset::east_opt(0).unwrap());
    let options = Options { unit: None, today, ahead, dates: None, columns: &[], guess };
    read(format!("{header}\n{row}\n").as_bytes(), &options)
}

#[test]
fn columns_that_are_called_as_usual_are_read_without_being_told() {
    for (header, row, unit) in [
        ("Date,Exercise,Weight,Reps", "2026-03-01,Deadlift,100,5", None),
        ("date;LIFT;Load;reps", "2026-03-01;Deadlift;100;5", None),
        (" Reps ,Lift,KG,Day", "5,Deadlift,100,2026-03-01", Some(Unit::Kilograms)),
        ("Date\tExercise\tWeight  (lbs)\tReps\tColor", "2026-03-01\tDeadlift\t100\t5\tred", Some(Unit::Pounds)),
        ("Date,Exercise,lb,Reps", "2026-03-01,Deadlift,100,5", Some(Unit::Pounds)),
    ] {
        let import = own_table(header, row, true).unwrap();
        let set = &import.workouts[0].sets[0];
        assert_eq!((import.format, import.faulty, import.needs_unit), (Format::Mapped, 0, unit.is_none()), "{header}");
        assert_eq!((set.exercise.as_str(), set.reps), ("Deadlift", Some(5)), "{header}");
        assert_eq!(set.load, Some(Loaded { thousandths: 100_000, unit }), "{header}");
        assert!(matches!(own_table(header, row, false), Err(Refused::UnknownColumns { .. })), "{header}");
    }
}

#[test]
fn a_row_of_an_own_table_stands_for_its_sets() {
    let header = "Date,Exercise,kg,Sets,Reps,RPE,Notes";
    let import = own_table(header, "2026-03-01,Deadlift,100,3,5,8,easy", true).unwrap();
    let sets = &import.workouts[0].sets;
    assert_eq!((sets.len(), sets[2].rpe_hundredths, sets[2].note.as_str()), (3, Some(800), "easy"));
}

#[test]
fn a_warm_up_of_an_own_table_is_no_working_set() {
    for (column, cell) in [("Warmup", "yes"), ("warm-up", "1"), ("Set Type", "warmup")] {
        let import =
            own_table(&format!("Date,Exercise,kg,Reps,{column}"), &format!("2026-03-01,Deadlift,60,5,{cell}"), true);
        assert_eq!(import.unwrap().workouts[0].sets[0].kind, SetKind::WarmUp, "{column}");
    }
}

#[test]
fn columns_that_may_mean_something_else_are_not_guessed() {
    for header in [
        "Date,Exercise,Reps",
        "Date,Weight,Reps",
        "Exercise,Weight,Reps",
        "Date,Lift,Exercise,Weight,Reps",
        "Date,Lift,Load,Weight,Reps",
    ] {
        assert!(matches!(own_table(header, "1,2,3,4,5", true), Err(Refused::UnknownColumns { .. })), "{header}");
    }
}
