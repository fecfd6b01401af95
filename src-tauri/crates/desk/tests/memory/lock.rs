//! L15: what locks training, and what unlocks it.

use chrono::NaiveDate;
use setback_desk::memory::Trouble;
use setback_triage::course::Lock;

use crate::lifter::Lifter;

const SESSION: &str = "2026-03-01T18:00:00+01:00";

fn lock(lifter: &Lifter) -> Lock {
    lifter.desk.home(lifter.me).unwrap().lock
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 2).unwrap()
}

#[test]
fn an_emergency_locks_until_cleared_also_for_new_pain_and_after_a_restart() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    lifter.first_check_saying(SESSION, 3, &[("rf_nerve", "saddle_numb")]);
    assert_eq!(lock(&lifter), Lock::Locked);
    assert!(lifter.desk.home(lifter.me).unwrap().asks_clearance);
    lifter.clock.forward(200);
    lifter.first_check("2026-03-10T10:00:00+01:00", 2);
    let mut lifter = lifter.restart();
    assert_eq!(lock(&lifter), Lock::Locked);
    lifter.desk.clear(lifter.me, today(), "a physical therapist").unwrap();
    assert_eq!(lock(&lifter), Lock::Free);
}

#[test]
fn a_clearance_unlocks_later_checks_only_whatever_the_clock_says() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    lifter.desk.clear(lifter.me, today(), "a doctor").unwrap();
    lifter.clock.set("2026-03-02T10:00:00+01:00");
    lifter.first_check_saying(SESSION, 3, &[("rf_nerve", "saddle_numb")]);
    assert_eq!(lock(&lifter), Lock::Locked, "entered before the emergency, though the clock told a later time");
}

#[test]
fn a_day_that_is_still_to_come_is_no_clearance() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    let tomorrow = today().succ_opt().unwrap();
    assert!(matches!(lifter.desk.clear(lifter.me, tomorrow, ""), Err(Trouble::NotADay)));
}
