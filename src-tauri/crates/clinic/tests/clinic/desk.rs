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
    locked(front.look_at(id, Done::Viewed, "KO", OPEN, morning(4)).map(drop));
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
        front.look_at(id, done, "KO", OPEN, morning(3)).unwrap();
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
fn the_trail_is_read_in_pages_with_who_did_it_and_for_whom() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let id = house.sends(Level::Emergency, morning(1));
    front.take_in(morning(2)).unwrap();
    front.look_at(id, Done::Viewed, "", OPEN, morning(3)).unwrap();
    for done in [Done::Printed, Done::Exported] {
        assert!(matches!(
            front.look_at(id, done, " ", OPEN, morning(3)),
            Err(ClinicError::Refused(Refused("initials")))
        ));
        front.look_at(id, done, "KO", OPEN, morning(3)).unwrap();
    }
    front.handle(id, &Handled::Take, "B L", OPEN, morning(4)).unwrap();
    let told = |rows: &[TrailRow]| -> Vec<(String, Option<String>, Option<u32>)> {
        rows.iter().map(|TrailRow { row, number }| (row.what.clone(), row.by.clone(), *number)).collect()
    };
    let newest = front.trail_before(None, 3, OPEN).unwrap();
    let row = |what: &str, by: Option<&str>| (what.to_owned(), by.map(str::to_owned), Some(1));
    let expected = [("taken", "B L"), ("exported", "KO"), ("printed", "KO")];
    assert_eq!(told(&newest), expected.map(|(what, by)| row(&format!("submission_{what}"), Some(by))));
    let before = front.trail_before(Some(newest[2].row.seq), 3, OPEN).unwrap();
    assert_eq!(told(&before)[..2], [row("submission_viewed", None), row("submission_received", None)]);
    assert!(front.trail_is_whole().unwrap());
    assert_eq!(front.whole_trail(OPEN, morning(5)).unwrap().last().unwrap().row.what, "trail_exported");
    front.expire(morning(24 * 60 * 31)).unwrap();
    assert_eq!(
        front.trail_before(Some(newest[2].row.seq), 1, OPEN).unwrap()[0].number,
        None,
        "nobody is known by then"
    );
    front.lock(morning(24 * 60 * 31)).unwrap();
    assert!(matches!(front.trail_before(None, 3, OPEN), Err(ClinicError::Locked)));
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
