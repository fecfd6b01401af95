//! The desk tells nothing behind its lock, and writes down what is done before it.

use std::time::Duration;

use setback_clinic::*;
use setback_keys::Pin;
use setback_triage::Level;

use crate::support::{House, OPEN, PIN, cheap, morning};

fn seconds(count: u64) -> Duration {
    OPEN + Duration::from_secs(count)
}

#[test]
fn it_locks_after_two_minutes_without_a_touch() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    assert!(!front.is_locked(seconds(119)));
    front.touch(seconds(119));
    assert!(!front.is_locked(seconds(119 + 119)));
    assert!(front.is_locked(seconds(119 + 120)));
    front.touch(seconds(119 + 121));
    assert!(front.is_locked(seconds(119 + 121)), "a touch opens no lock");
}

#[test]
fn nothing_is_told_or_done_behind_the_lock_and_what_arrives_arrives() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let id = house.sends(Level::Emergency, morning(1));
    front.lock(morning(2)).unwrap();
    front.take_in(morning(3)).unwrap();
    assert_eq!(front.crying(), 1, "that somebody needs staff is told");
    let locked = |result: Result<(), ClinicError>| assert!(matches!(result, Err(ClinicError::Locked)));
    locked(front.rows(OPEN).map(drop));
    locked(front.look_at(id, Done::Viewed, OPEN, morning(4)).map(drop));
    locked(front.handle(id, &Handled::Take, "KO", OPEN, morning(4)));
    locked(front.issue("R. Alvarez", OPEN, morning(4)).map(drop));
    locked(front.change(front.clinic().clone(), OPEN, morning(4)));
    front.unlock(&Pin::typed(PIN).unwrap(), morning(5), OPEN).unwrap();
    assert_eq!(front.rows(OPEN).unwrap().len(), 1);
}

#[test]
fn every_look_print_export_lock_and_unlock_is_in_the_trail() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let id = house.sends(Level::Emergency, morning(1));
    front.take_in(morning(2)).unwrap();
    for done in [Done::Viewed, Done::Printed, Done::Exported] {
        front.look_at(id, done, OPEN, morning(3)).unwrap();
    }
    front.handle(id, &Handled::Take, "KO", OPEN, morning(4)).unwrap();
    front.lock(morning(5)).unwrap();
    let _wrong = front.unlock(&Pin::typed("000001").unwrap(), morning(6), OPEN);
    front.unlock(&Pin::typed(PIN).unwrap(), morning(6), OPEN).unwrap();
    let trail: Vec<String> = front.trail().unwrap().into_iter().map(|row| row.what).collect();
    let expected = [
        "desk_unlocked",
        "submission_received",
        "submission_viewed",
        "submission_printed",
        "submission_exported",
        "submission_taken",
        "desk_locked",
        "desk_unlock_refused",
        "desk_unlocked",
    ];
    assert!(trail.ends_with(&expected.map(str::to_owned)), "{trail:#?}");
}

#[test]
fn ten_thousand_wrong_pins_fill_no_trail() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    setback_keys::PinLock::at(house.folder().path())
        .set(&Pin::chosen(PIN).unwrap(), cheap(), &mut setback_keys::SystemRandomness)
        .unwrap();
    let before = front.trail().unwrap().len();
    for guess in 0..10_000 {
        assert!(front.unlock(&Pin::typed(&format!("{guess:06}")).unwrap(), morning(1), OPEN).is_err());
    }
    assert_eq!(front.trail().unwrap().len() - before, 5, "those that were looked at");
}
