//! Backups, restoring, the doctor, erasing; damage and a folder in use.

use std::fs;
use std::path::Path;

use setback_cli::Status::{BadInput, Done, NoResult};
use setback_store::NewPerson;

use crate::lifter::Lifter;
use crate::session::words;

#[test]
fn a_backup_is_made_after_the_first_check_and_later_when_one_is_due() {
    let lifter = Lifter::new();
    let count = || fs::read_dir(lifter.data().join("backups")).unwrap().count() - 1;
    lifter.first_check(&[]);
    assert_eq!(count(), 1, "one, beside the copy of the keys");
    let clear = || lifter.runs(&["clear", "--on", "2026-03-01", "--by", "x"], &[]).ends(Done);
    clear();
    assert_eq!(count(), 1);
    lifter.clock.forward(30);
    clear();
    assert_eq!(count(), 2);
}

#[test]
fn backups_are_listed_by_number_and_a_bad_one_does_not_count() {
    let lifter = Lifter::new();
    lifter.first_check(&[]);
    lifter.clock.forward(60);
    lifter.runs(&["backup"], &[]).ends(Done).prints(&["The backup of 2026-03-02, 19:00 is made."]);
    spoil_newest(&lifter);
    lifter
        .runs(&["backup", "--list"], &[])
        .ends(Done)
        .prints(&["1) 2026-03-02, 19:00: does not open", "2) 2026-03-02, 18:00: opens and is whole"]);
    lifter.runs(&["status"], &[]).ends(Done).prints(&[&words("backup-does-not-count"), "does not count"]);
    lifter.runs(&["doctor"], &[]).ends(BadInput).prints(&["does not count", &words("doctor-not-well")]);
    lifter.clock.forward(1);
    lifter.runs(&["restore"], &[]).ends(BadInput);
    lifter.runs(&["history"], &[]).ends(Done).prints(&["1) "]);
}

fn spoil_newest(lifter: &Lifter) {
    let files = fs::read_dir(lifter.data().join("backups")).unwrap().map(|entry| entry.unwrap().path());
    let newest = files.filter(|path| path.extension().is_some_and(|end| end == "db")).max().unwrap();
    let mut bytes = fs::read(&newest).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(newest, bytes).unwrap();
}

#[test]
fn a_restore_backs_up_first_and_names_what_is_missing() {
    let lifter = Lifter::new();
    lifter.first_check(&[]);
    lifter.clock.forward(10);
    lifter.runs(&["clear", "--on", "2026-03-01", "--by", "x"], &[]).ends(Done);
    lifter.clock.forward(10);
    for number in ["0", "7"] {
        let refused = lifter.runs(&["restore", "--from", number], &[]).ends(BadInput);
        refused.complains(&[&words("restore-no-such")]);
    }
    let restored = lifter.runs(&["restore", "--from", "1"], &[]).ends(Done);
    restored.prints(&[
        "The backup of 2026-03-02, 18:00 is in place.",
        "not here now: 1.",
        &format!("2026-03-02, 18:10: {}", words("entered-clearance_entered")),
        &words("restore-aside"),
    ]);
    lifter.runs(&["history"], &[]).ends(Done).does_not_print(&words("history-clearances"));
    lifter.clock.forward(1);
    lifter.runs(&["restore"], &[]).ends(Done).prints(&["18:20 is in place", &words("restored-nothing-missing")]);
    lifter.runs(&["history"], &[]).ends(Done).prints(&[&words("history-clearances")]);
}

#[test]
fn damaged_data_is_replaced_by_a_backup_and_that_is_told() {
    let lifter = Lifter::new();
    lifter.first_check(&[]);
    lifter.spoil();
    let told = lifter.runs(&["status", "--json"], &[]).ends(Done).complains(&[
        &words("restored-title"),
        "The backup was made on 2026-03-02, 18:00.",
        &words("restored-aside"),
    ]);
    assert!(told.output.starts_with('{'), "the output stays clean");
    lifter.runs(&["doctor"], &[]).ends(Done).does_not_complain().prints(&[&words("doctor-well")]);
    lifter.runs(&["history"], &[]).ends(Done).prints(&["1) "]);
}

#[test]
fn a_folder_in_use_is_told_and_left_alone() {
    let lifter = Lifter::new();
    lifter.first_check(&[]);
    let window = lifter.opened();
    for arguments in
        [&["check"][..], &["status"], &["history"], &["backup"], &["restore"], &["doctor"], &["erase"], &["protect"]]
    {
        lifter.runs(arguments, &["erase"]).ends(BadInput).complains(&[&words("trouble-in-use")]);
    }
    drop(window);
    lifter.runs(&["doctor"], &[]).ends(Done);
}

#[test]
fn the_doctor_says_what_was_looked_at() {
    let lifter = Lifter::new();
    lifter.first_check(&[]);
    lifter.runs(&["doctor"], &[]).ends(Done).does_not_complain().prints(&[
        "SQLCipher",
        "Form of the data: 4",
        &words("doctor-looked"),
        "Things done so far: ",
        &words("doctor-no-fault"),
        "Checks: 1",
        &words("doctor-in-order"),
        &words("doctor-backups"),
        "opens and is whole",
        &words("way-device"),
        &words("doctor-well"),
    ]);
}

#[test]
fn erasing_waits_for_its_word_and_leaves_nothing_behind() {
    let lifter = Lifter::new();
    lifter.first_check(&[]);
    lifter.runs(&["restore"], &[]).ends(Done);
    for lines in [&["yes"][..], &["erase it"], &[""]] {
        lifter.runs(&["erase"], lines).ends(BadInput).complains(&[&words("erase-not-typed")]);
    }
    lifter.runs(&["erase"], &[]).ends(NoResult);
    lifter.runs(&["history"], &[]).ends(Done).prints(&["1) "]);
    let erased = lifter.runs(&["erase"], &["erase"]).ends(Done);
    erased.prints(&["Each check", &words("erase-all-stays"), &words("erase-all-done")]);
    let left: Vec<_> = fs::read_dir(lifter.data()).unwrap().map(|entry| entry.unwrap()).collect();
    assert!(left.iter().all(|file| file.metadata().unwrap().len() == 0), "{left:?}");
    assert_eq!(lifter.keys.as_ref().unwrap().accounts(), [""; 0], "the key store forgot it too");
    lifter.runs(&["status"], &[]).ends(Done).prints(&["Nothing is kept in"]);
}

#[test]
fn a_person_is_erased_by_name_from_the_backups_too() {
    let lifter = Lifter::new();
    lifter.first_check(&[]);
    add(&lifter, "Marker Person");
    lifter.runs(&["backup"], &[]).ends(Done);
    lifter.runs(&["erase", "--person", "Somebody"], &["Somebody"]).ends(BadInput).complains(&[&words("erase-nobody")]);
    lifter.runs(&["erase", "--person", ""], &[""]).ends(BadInput).complains(&[&words("erase-nobody")]);
    let refused = lifter.runs(&["erase", "--person", "Marker Person"], &["marker"]).ends(BadInput);
    refused.complains(&[&words("erase-not-typed")]);
    let erased = lifter.runs(&["erase", "--person", "Marker Person"], &["Marker Person"]).ends(Done);
    erased.prints(&[&words("erase-person-stays"), "Marker Person is erased"]);
    let names = |lifter: &Lifter| {
        let persons = lifter.opened().desk.store().persons().unwrap();
        persons.into_iter().map(|person| person.about.name).collect::<Vec<_>>()
    };
    assert_eq!(names(&lifter), [""]);
    lifter.clock.forward(1);
    lifter.runs(&["restore"], &[]).ends(Done);
    assert_eq!(names(&lifter), [""], "the newest backup does not hold the name either");
    lifter.runs(&["history"], &[]).ends(Done).prints(&["1) "]);
}

fn add(lifter: &Lifter, name: &str) {
    let about = NewPerson {
        name: name.to_owned(),
        language: "en".to_owned(),
        unit: "kg".to_owned(),
        gym: "null".to_owned(),
        equipment: None,
    };
    let mut opened = lifter.opened();
    opened.desk.store().add_person(&about, lifter.clock.read()).unwrap();
}

#[test]
fn nothing_typed_stands_in_the_folder_in_the_open() {
    let lifter = Lifter::new();
    lifter.first_check(&[]);
    lifter.runs(&["clear", "--on", "2026-03-01", "--by", "Marker Doctor"], &[]).ends(Done);
    lifter.runs(&["restore"], &[]).ends(Done);
    assert!(files_below(&lifter.data()).iter().all(|bytes| !bytes.windows(6).any(|window| window == b"Marker")));
}

fn files_below(folder: &Path) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_below(&path));
        } else {
            found.push(fs::read(path).unwrap());
        }
    }
    found
}
