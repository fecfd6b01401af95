//! A clinic is set up whole or refused, and a lost PIN is replaced by the recovery code.

use setback_clinic::*;
use setback_keys::{Pin, PinError};

use crate::support::{House, OPEN, PIN, cheap, morning};

#[test]
fn what_was_set_up_is_read_by_a_kiosk() {
    let house = House::new();
    assert!(matches!(Clinic::read(&house.folder()), Err(ClinicError::NotSetUp)));
    let (front, _) = house.set_up_as(|clinic| {
        clinic.phones = vec![Phone { label: "Front desk".to_owned(), number: "+1 (555) 010-0199".to_owned() }];
        clinic.local.emergency = vec!["Go to them.".to_owned()];
    });
    assert_eq!(&Clinic::read(&house.folder()).unwrap(), front.clinic());
    assert_eq!(front.clinic().steps(setback_triage::Level::Emergency), ["Go to them."]);
}

#[test]
fn every_bound_is_kept() {
    let house = House::new();
    let (front, _) = house.set_up();
    let refused = |change: &dyn Fn(&mut Clinic)| {
        let mut clinic = front.clinic().clone();
        change(&mut clinic);
        clinic.check().err().map(|Refused(field)| field)
    };
    assert_eq!(refused(&|clinic| clinic.idle_seconds = 29), Some("idle"));
    assert_eq!(refused(&|clinic| clinic.idle_seconds = 30), None);
    assert_eq!(refused(&|clinic| clinic.idle_seconds = 300), None);
    assert_eq!(refused(&|clinic| clinic.idle_seconds = 301), Some("idle"));
    assert_eq!(refused(&|clinic| clinic.retention = Retention::Days(0)), Some("retention"));
    assert_eq!(refused(&|clinic| clinic.retention = Retention::Days(30)), None);
    assert_eq!(refused(&|clinic| clinic.retention = Retention::Days(31)), Some("retention"));
    assert_eq!(refused(&|clinic| clinic.code_digits = 3), Some("code_digits"));
    assert_eq!(refused(&|clinic| clinic.code_digits = 7), Some("code_digits"));
    assert_eq!(refused(&|clinic| clinic.name = " ".to_owned()), Some("name"));
    assert_eq!(refused(&|clinic| clinic.languages = Vec::new()), Some("languages"));
    assert_eq!(refused(&|clinic| clinic.logo = Some("PHN2Zz4=".to_owned())), Some("logo"));
    assert_eq!(refused(&|clinic| clinic.logo = Some("iVBORw0KGgoAAA==".to_owned())), None);
    assert_eq!(refused(&|clinic| clinic.local.emergency = vec![String::new()]), Some("steps"));
    let phone = |number: &str| Phone { label: "Desk".to_owned(), number: number.to_owned() };
    assert_eq!(refused(&|clinic| clinic.phones = vec![phone("call me")]), Some("phones"));
}

#[test]
fn a_change_is_kept_and_the_key_stays() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let mut other = Clinic::usual("Another name", &ClinicKey::random().public());
    other.walk_ins = false;
    front.change(other, OPEN, morning(1)).unwrap();
    house.sends(setback_triage::Level::GetChecked, morning(2));
    assert_eq!(front.take_in(morning(3)).unwrap(), Looked { new: 1, unreadable: 0 });
    let read = Clinic::read(&house.folder()).unwrap();
    assert_eq!((read.name.as_str(), read.walk_ins), ("Another name", false));
}

#[test]
fn a_damaged_file_is_told_and_not_taken_for_a_new_clinic() {
    let house = House::new();
    let (_front, _) = house.set_up();
    let file = house.folder().path().join("clinic.json");
    for damage in ["", "{}", "{\"version\":1}"] {
        std::fs::write(&file, damage).unwrap();
        assert!(matches!(Clinic::read(&house.folder()), Err(ClinicError::Damaged(_))), "{damage}");
    }
}

#[test]
fn a_lost_pin_is_replaced_by_the_recovery_code_and_by_nothing_else() {
    let house = House::new();
    let (mut front, code) = house.set_up();
    let new = Pin::chosen("918273").unwrap();
    let (_of_another, other) = House::new().set_up();
    assert!(front.replace_pin(&other.shown(), &new, cheap(), morning(1)).is_err());
    let old = Pin::typed(PIN).unwrap();
    front.unlock(&old, morning(1), OPEN).unwrap();
    front.replace_pin(&code.shown(), &new, cheap(), morning(2)).unwrap();
    assert!(matches!(front.unlock(&old, morning(3), OPEN), Err(ClinicError::Pin(PinError::Wrong { .. }))));
    front.unlock(&new, morning(3), OPEN).unwrap();
}
