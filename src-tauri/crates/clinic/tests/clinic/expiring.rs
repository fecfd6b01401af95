//! What is not filed goes; what nobody took of an emergency does not go by the end of a day.

use setback_clinic::*;
use setback_triage::Level;

use crate::support::{House, OPEN, morning};

const DAY: i64 = 24 * 60;

fn left(front: &Front) -> usize {
    front.rows(OPEN).unwrap().len()
}

#[test]
fn what_was_not_filed_goes_when_the_day_is_over() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    house.sends(Level::GetChecked, morning(0));
    front.take_in(morning(0)).unwrap();
    // A quarter to midnight, and a quarter past.
    assert_eq!((front.expire(morning(15 * 60 + 45)).unwrap(), left(&front)), (0, 1));
    assert_eq!((front.expire(morning(16 * 60 + 15)).unwrap(), left(&front)), (1, 0));
    assert_eq!(left(&house_again(&house, front)), 0);
}

fn house_again(house: &House, front: Front) -> Front {
    drop(front);
    house.open()
}

#[test]
fn the_clinic_may_keep_it_up_to_thirty_days() {
    let house = House::new();
    let (mut front, _) = house.set_up_as(|clinic| clinic.retention = Retention::Days(7));
    house.sends(Level::GetChecked, morning(0));
    front.take_in(morning(0)).unwrap();
    assert_eq!(front.expire(morning(6 * DAY)).unwrap(), 0);
    assert_eq!(front.expire(morning(7 * DAY)).unwrap(), 1);
}

#[test]
fn what_is_filed_and_an_emergency_that_nobody_took_stay_for_thirty_days() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let filed = house.sends(Level::GetChecked, morning(0));
    house.sends(Level::Emergency, morning(0));
    let taken = house.sends(Level::Emergency, morning(0));
    front.take_in(morning(0)).unwrap();
    front.handle(filed, &Handled::File, "KO", OPEN, morning(1)).unwrap();
    front.handle(taken, &Handled::Take, "KO", OPEN, morning(1)).unwrap();
    assert_eq!(front.expire(morning(DAY)).unwrap(), 1, "the one that was taken");
    assert_eq!(front.expire(morning(29 * DAY)).unwrap(), 0);
    assert_eq!(front.expire(morning(30 * DAY)).unwrap(), 2);
}

#[test]
fn a_clock_set_back_keeps_and_loses_nothing_early() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    house.sends(Level::GetChecked, morning(0));
    front.take_in(morning(0)).unwrap();
    assert_eq!(front.expire(morning(-3 * DAY)).unwrap(), 0);
    assert_eq!(front.expire(morning(DAY)).unwrap(), 1);
}

#[test]
fn what_the_desk_called_a_person_goes_with_what_they_sent_or_with_their_code() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let came = front.issue("R. Alvarez", OPEN, morning(0)).unwrap();
    front.issue("Nobody who came", OPEN, morning(0)).unwrap();
    let mut visit = house.kiosk();
    visit.begin("en").unwrap();
    visit.enter_code(&came.code, morning(1)).unwrap();
    visit.agree().unwrap();
    let signs = ["saddle_numb".to_owned()];
    visit.answer("rf_nerve", setback_desk::case::Given::Options(&signs), morning(2)).unwrap();
    front.take_in(morning(3)).unwrap();
    assert_eq!(front.rows(OPEN).unwrap()[0].label, "R. Alvarez");
    front.expire(morning(CODE_HOURS * 60)).unwrap();
    assert_eq!(house_again(&house, front).rows(OPEN).unwrap()[0].label, "R. Alvarez");
    let mut front = house.open();
    front.expire(morning(30 * DAY)).unwrap();
    drop(front);
    let raw = std::fs::read(house.folder().desk().join("setback.db")).unwrap();
    assert!(!raw.windows(7).any(|window| window == b"Alvarez"));
}
