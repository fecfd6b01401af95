//! What is written down of the tests at home: kept, taken back, erased with the person, and without any say in a result.

use setback_desk::learn::{SELF_TESTS, SelfTest, self_test};
use setback_desk::memory::Trouble;

use crate::lifter::{Lifter, SESSION, came_to};

fn knee() -> &'static SelfTest {
    self_test("knee_to_wall").unwrap()
}

fn values(lifter: &Lifter, record: &str) -> Vec<u16> {
    let tried = lifter.desk.tried(lifter.me).unwrap();
    tried.iter().filter(|one| one.record == record).map(|one| one.value).collect()
}

#[test]
fn what_is_written_down_is_there_after_a_restart_oldest_first() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    lifter.desk.try_test(lifter.me, knee(), &[9, 11]).unwrap();
    lifter.clock.forward(24 * 14);
    lifter.desk.try_test(lifter.me, knee(), &[12, 11]).unwrap();
    let lifter = lifter.restart();
    assert_eq!((values(&lifter, "ktw_left_cm"), values(&lifter, "ktw_right_cm")), (vec![9, 12], vec![11, 11]));
    assert_eq!(lifter.desk.tried(lifter.me).unwrap().last().unwrap().at, lifter.clock.read());
}

#[test]
fn every_test_takes_its_own_values_and_no_others() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    for test in &SELF_TESTS {
        let most = (0..=u16::MAX).rfind(|value| test.entry.takes(*value)).unwrap();
        let given = vec![most; test.records.len()];
        lifter.desk.try_test(lifter.me, test, &given).unwrap();
        for wrong in [vec![most + 1; test.records.len()], [given.clone(), vec![0]].concat(), Vec::new()] {
            let refused = lifter.desk.try_test(lifter.me, test, &wrong);
            assert!(matches!(refused, Err(Trouble::NotWrittenDown)), "{} {wrong:?}", test.id);
        }
        test.records.iter().for_each(|record| assert_eq!(values(&lifter, record), [most]));
    }
}

#[test]
fn the_last_one_can_be_taken_back_and_no_other_test_with_it() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    let hold = self_test("back_hold").unwrap();
    lifter.desk.try_test(lifter.me, knee(), &[9, 11]).unwrap();
    lifter.desk.try_test(lifter.me, hold, &[60]).unwrap();
    lifter.clock.forward(1);
    lifter.desk.try_test(lifter.me, knee(), &[30, 30]).unwrap();
    lifter.desk.untry_test(lifter.me, knee()).unwrap();
    assert_eq!((values(&lifter, "ktw_left_cm"), values(&lifter, "back_ext_hold_s")), (vec![9], vec![60]));
    lifter.desk.untry_test(lifter.me, knee()).unwrap();
    lifter.desk.untry_test(lifter.me, knee()).unwrap();
    assert_eq!((values(&lifter, "ktw_left_cm"), values(&lifter, "back_ext_hold_s")), (vec![], vec![60]));
}

#[test]
fn a_result_is_the_same_with_and_without_tests() {
    let result = |tries: bool| {
        let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
        if tries {
            SELF_TESTS.iter().for_each(|test| {
                lifter.desk.try_test(lifter.me, test, &vec![0; test.records.len()]).unwrap();
            });
        }
        came_to(&lifter.first_check(SESSION, 5))
    };
    assert_eq!(result(true), result(false));
}

#[test]
fn they_are_erased_with_the_person() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    lifter.desk.try_test(lifter.me, knee(), &[9, 11]).unwrap();
    let (me, now) = (lifter.me, lifter.clock.read());
    lifter.desk.store().erase_person(me, now).unwrap();
    assert!(lifter.desk.tried(me).unwrap().is_empty());
}

#[test]
fn a_small_change_is_said_to_be_chance() {
    let says = |test: &SelfTest, values: &[u16]| test.goes(values).map(|text| text.id);
    assert_eq!(says(knee(), &[9]), None);
    assert_eq!(says(knee(), &[9, 30, 9]).as_deref(), Some("tried-same"));
    assert_eq!(says(knee(), &[9, 10]).as_deref(), Some("tried-chance"));
    assert_eq!(says(knee(), &[9, 11]).as_deref(), Some("tried-up"));
    assert_eq!(says(knee(), &[11, 9]).as_deref(), Some("tried-down"));
    let hinge = self_test("hinge").unwrap();
    assert_eq!(says(hinge, &[0, 1]).as_deref(), Some("tried-yes_no-up"));
    assert_eq!(says(hinge, &[1, 0]).as_deref(), Some("tried-yes_no-down"));
    assert_eq!(says(hinge, &[1, 1]).as_deref(), Some("tried-yes_no-same"));
}
