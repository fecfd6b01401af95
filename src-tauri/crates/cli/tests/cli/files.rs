//! Files of other apps in the terminal: looked at, taken in once, taken back; refused with what is wrong.

use std::fs;
use std::path::{Path, PathBuf};

use setback_cli::Status::{BadInput, Done};
use setback_desk::memory::ImportAsked;

use crate::lifter::Lifter;
use crate::session::words;

fn log_of(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../exchange/tests/logs").join(name)
}

/// A lifter whose folder is begun.
fn lifter() -> Lifter {
    let lifter = Lifter::new();
    lifter.first_check(&[]);
    lifter
}

fn file(lifter: &Lifter, name: &str, text: &str) -> String {
    let path = lifter.data().parent().unwrap().join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_file_is_looked_at_taken_in_once_and_taken_back() {
    let lifter = lifter();
    let path = log_of("liftosaur.csv");
    let path = path.to_str().unwrap();
    let look = [
        "Liftosaur",
        "New sets: 3. Workouts: 1.",
        "Sumo Deadlift: becomes Sumo deadlift. Sets: 1",
        "305 lb × 4, RPE 9",
    ];
    lifter.runs(&["import", path, "--preview"], &[]).ends(Done).prints(&look).prints(&[&words("import-preview-only")]);
    let listed = || lifter.runs(&["log", "--list"], &[]).ends(Done).output;
    let empty = listed();
    let (sets, times) = ("Added to your log. Sets: 3. Workouts: 1.", [1, 2]);
    for time in times {
        let taken = lifter.runs(&["import", path], &[]).ends(Done);
        if time == 1 {
            taken.prints(&[sets]);
        } else {
            taken.prints(&["in your log already: 1", &words("import-nothing-new")]);
        }
    }
    lifter.runs(&["import", "--undo"], &[]).ends(Done).prints(&["liftosaur.csv was taken back. Sets: 3."]);
    assert_eq!(listed(), empty);
    lifter.runs(&["import", "--undo"], &[]).ends(BadInput).complains(&[&words("trouble-nothing-imported")]);
}

#[test]
fn a_table_whose_columns_are_called_as_usual_needs_no_map() {
    let lifter = lifter();
    let path = file(&lifter, "mine.csv", "Date,Exercise,Weight,Reps\n2026-02-01,Deadlift,100,5\n");
    let taken = lifter.runs(&["import", &path], &["1"]).ends(Done);
    taken.prints(&[&words("import-ask-unit"), "Added to your log. Sets: 1"]);
}

#[test]
fn what_is_no_file_of_workouts_is_refused_in_whole_sentences() {
    let lifter = lifter();
    for (name, text, said) in [
        ("wide.csv", "Date,".repeat(50_000), "This table has more than 200 columns".to_owned()),
        ("one.csv", "hello".to_owned(), format!("Its columns are: hello.\n{}", words("import-hint-map"))),
        ("x.json", "[".to_owned(), format!("line 1 column 1.\n{}", words("import-safe"))),
        ("other.zip", "PK\u{3}\u{4}".to_owned(), words("copy-bad")),
    ] {
        let path = file(&lifter, name, &text);
        lifter.runs(&["import", &path], &[]).ends(BadInput).complains(&[&said]);
    }
}

#[test]
fn a_file_that_stays_as_its_reader_knows_it_is_not_made_safe_for_a_spreadsheet() {
    let lifter = lifter();
    for kind in ["zip", "hevy", "strong", "ics", "fhir"] {
        let arguments = ["export", "--kind", kind, "--out", "-", "--spreadsheet"];
        let refused = lifter.runs(&arguments, &[]).ends(BadInput).complains(&[&words("export-spreadsheet-table")]);
        assert!(refused.output.is_empty(), "{kind}");
    }
    lifter.runs(&["export", "--kind", "csv", "--out", "-", "--spreadsheet"], &[]).ends(Done);
}

#[test]
fn every_lift_that_came_from_a_file_is_named_in_the_log() {
    let lifter = lifter();
    let rows = setback_exchange::import::lift::Lift::all().map(|lift| lift.id());
    for (id, day) in rows.zip(1..) {
        let csv = format!("Date,Lift,Load,Reps\n2026-02-{day:02} 10:00,Odd one,100,5\n");
        let path = file(&lifter, "odd.csv", &csv);
        let named = format!("Odd one={id}");
        let map = "date=Date,exercise=Lift,kg=Load,reps=Reps";
        let taken = lifter.runs(&["import", &path, "--map", map, "--match", &named], &[]).ends(Done);
        taken.prints(&[&words(&format!("log-lift-{id}")), "Added to your log. Sets: 1"]);
    }
    lifter
        .runs(&["log", "--list"], &[])
        .ends(Done)
        .prints(&["Romanian deadlift on one leg, 100 kg", "Good morning, 100 kg"]);
}

#[test]
fn what_an_exercise_was_matched_with_is_remembered() {
    let lifter = lifter();
    let header = "Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Notes,RPE\n";
    let row = |day| format!("{header}2026-02-0{day} 10:00:00,E,Bowing Lift,1,40,10,,\n");
    let first = file(&lifter, "first.csv", &row(1));
    lifter
        .runs(&["import", &first, "--unit", "kg"], &[])
        .ends(Done)
        .prints(&["not matched, left out", &words("import-nothing-new")]);
    let arguments = ["import", &first, "--unit", "kg", "--match", "Bowing Lift=good_morning"];
    lifter.runs(&arguments, &[]).ends(Done).prints(&["Added to your log. Sets: 1"]);
    let second = file(&lifter, "second.csv", &row(2));
    lifter
        .runs(&["import", &second, "--unit", "kg"], &[])
        .ends(Done)
        .prints(&["becomes Good morning", "Added to your log. Sets: 1"]);
    for wrong in ["Bowing Lift=yoga", "Bowing Lift"] {
        lifter.runs(&["import", &second, "--match", wrong], &[]).ends(BadInput).complains(&["matches nothing"]);
    }
}

#[test]
fn the_unit_is_asked_where_the_file_tells_none_and_stored() {
    let lifter = lifter();
    let path = log_of("strong-classic.csv");
    let path = path.to_str().unwrap();
    lifter
        .runs(&["import", path], &["2"])
        .ends(Done)
        .prints(&[&words("import-ask-unit"), "Added to your log. Sets: 6"]);
    let mut opened = lifter.opened();
    let me = opened.desk.me().unwrap();
    let taken = opened.desk.imports(me).unwrap().remove(0);
    assert_eq!((taken.import.unit.as_deref(), taken.import.file.as_str()), (Some("lb"), "strong-classic.csv"));
    let session = opened.desk.logged(me).unwrap().remove(0);
    let origins = opened.desk.store().origins(session.id).unwrap();
    let kinds: Vec<(&str, i64)> = origins.iter().map(|origin| (origin.kind.as_str(), origin.line)).collect();
    assert_eq!(kinds, [("warmup", 2), ("normal", 3), ("normal", 5), ("dropset", 7), ("failure", 8)]);
    assert!(origins[1].raw.contains("\"Grip\nslipped\"") && origins[1].title == "Pull, heavy");
    assert_eq!(session.sets[1].note, "Grip\nslipped");
    let again =
        opened.desk.import_preview(me, fs::File::open(log_of("strong-reduced.csv")).unwrap(), &ImportAsked::default());
    assert_eq!(again.unwrap().unit_before, Some(setback_plan::Unit::Pounds));
}

#[test]
fn rows_that_can_not_be_read_are_told_one_by_one_and_the_rest_is_taken() {
    let lifter = lifter();
    let rows = "2026-02-01 10:00,Deadlift,100,5\n2027-02-01,Deadlift,100,5\n2026-02-01 10:00,Deadlift,-5,5\n=1+1,\x1b[2J,x,y\n";
    let path = file(&lifter, "mixed.csv", &format!("Date,Lift,Load,Reps\n{rows}"));
    let map = "date=Date,exercise=Lift,kg=Load,reps=Reps";
    let taken = lifter.runs(&["import", &path, "--map", map], &[]).ends(Done);
    let taken = taken.prints(&[
        "Rows that can not be read: 3",
        "Line 3: \"2027-02-01\" in Date is still to come. Today is 2026-03-02.",
        "Line 4: \"-5\" in Load can not be right. It can be from 0 to 1360 kg.",
        "It says: 2026-02-01 10:00,Deadlift,-5,5",
        "Line 5: \"=1+1\" in Date is not a date",
        "Added to your log. Sets: 1",
    ]);
    taken.does_not_print("\x1b[2J");
}

#[test]
fn a_file_of_something_else_is_refused_and_nothing_is_changed() {
    let lifter = lifter();
    for (text, says) in [
        ("Date,Weight\n2026-01-01,80\n", "Its columns are: Date, Weight"),
        ("", "This file is empty"),
        ("\0\0\0", "This file is not a table"),
        ("{\"a\":1}", "no workouts"),
    ] {
        let path = file(&lifter, "else.csv", text);
        lifter.runs(&["import", &path], &[]).ends(BadInput).complains(&[says, &words("import-safe")]);
    }
    lifter.runs(&["import", "no such file"], &[]).ends(BadInput).complains(&["could not be read"]);
    let path = file(&lifter, "any.csv", "Date,Lift\n2026-01-01,Deadlift\n");
    lifter.runs(&["import", &path, "--map", "date=Datum"], &[]).ends(BadInput).complains(&["no column \"Datum\""]);
    lifter.runs(&["import", &path, "--map", "Datum"], &[]).ends(BadInput).complains(&["not a list of columns"]);
    let (text, unit) = (fs::read_to_string(log_of("strong-classic.csv")).unwrap(), words("import-needs-unit"));
    lifter.runs(&["import", "-"], &[&text]).ends(BadInput).complains(&[&unit]);
}
