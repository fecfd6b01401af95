//! The kiosk can not read what it sent, and no word of it lies open anywhere.

use std::fs;
use std::path::{Path, PathBuf};

use setback_clinic::*;
use setback_desk::case::Given;

use crate::support::{House, OPEN, morning};

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

fn is_anywhere(house: &House, word: &str) -> Vec<PathBuf> {
    let holds = |file: &PathBuf| fs::read(file).unwrap().windows(word.len()).any(|window| window == word.as_bytes());
    files_below(house.path()).into_iter().filter(holds).collect()
}

#[test]
fn no_answer_and_no_name_lies_open_before_or_after_it_arrives() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let issued = front.issue("Alvarez", OPEN, morning(0)).unwrap();
    let mut visit = house.kiosk();
    visit.begin("en").unwrap();
    visit.enter_code(&issued.code, morning(1)).unwrap();
    visit.agree().unwrap();
    visit.answer("rf_nerve", Given::Options(&["saddle_numb".to_owned()]), morning(2)).unwrap();
    for word in ["saddle_numb", "rf_nerve", "Alvarez", &issued.code] {
        assert_eq!(is_anywhere(&house, word), Vec::<PathBuf>::new(), "{word}, before");
    }
    front.take_in(morning(3)).unwrap();
    drop(front);
    for word in ["saddle_numb", "rf_nerve", "Alvarez"] {
        assert_eq!(is_anywhere(&house, word), Vec::<PathBuf>::new(), "{word}, after");
    }
}

#[test]
fn what_a_kiosk_has_opens_nothing() {
    let house = House::new();
    let (front, _) = house.set_up();
    let id = house.sends(setback_triage::Level::Emergency, morning(1));
    drop(front);
    // Everything that a kiosk can read, tried as a key.
    let clinic = fs::read_to_string(house.folder().path().join("clinic.json")).unwrap();
    assert!(!clinic.contains("AGE-SECRET-KEY"));
    assert_eq!(is_anywhere(&house, "AGE-SECRET-KEY"), Vec::<PathBuf>::new());
    let other = ClinicKey::random();
    assert!(matches!(Outbox::of(&house.folder()).open(id, &other), Err(ClinicError::Unreadable)));
}
