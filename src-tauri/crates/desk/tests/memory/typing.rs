//! A workout that is typed and not in the log yet: there after a restart, erased with the person, and never cut.

use setback_desk::memory::Trouble;

use crate::lifter::Lifter;

#[test]
fn what_is_typed_is_there_after_a_restart_until_it_is_dropped() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    assert_eq!(lifter.desk.typed(lifter.me).unwrap(), None);
    for json in ["{\"line\":\"130 4x\"}", "{\"line\":\"130 4x5\"}"] {
        lifter.desk.keep_typed(lifter.me, Some(json)).unwrap();
        lifter = lifter.restart();
        assert_eq!(lifter.desk.typed(lifter.me).unwrap().as_deref(), Some(json));
    }
    lifter.desk.keep_typed(lifter.me, None).unwrap();
    let lifter = lifter.restart();
    assert_eq!(lifter.desk.typed(lifter.me).unwrap(), None);
}

#[test]
fn more_than_can_be_kept_is_refused_and_what_was_kept_stays() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    lifter.desk.keep_typed(lifter.me, Some("\"5\"")).unwrap();
    let long = format!("\"{}\"", "x".repeat(1_000_000));
    assert!(matches!(lifter.desk.keep_typed(lifter.me, Some(&long)), Err(Trouble::TooMuchTyped)));
    assert_eq!(lifter.desk.typed(lifter.me).unwrap().as_deref(), Some("\"5\""));
}

#[test]
fn it_is_erased_with_the_person() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    lifter.desk.keep_typed(lifter.me, Some("\"5\"")).unwrap();
    let (me, now) = (lifter.me, lifter.clock.read());
    lifter.desk.store().erase_person(me, now).unwrap();
    assert_eq!(lifter.desk.typed(me).unwrap(), None);
}
