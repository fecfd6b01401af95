//! A PIN is tried a few times, then rarely; never is the one who knows it kept out for good.

use std::time::Duration;

use setback_keys::{Cost, FREE_TRIES, LONGEST_WAIT_MS, PIN_FILE, Pin, PinError, PinLock, SystemRandomness};

use crate::folder::Folder;

const RIGHT: &str = "402871";
const MORNING: i64 = 1_790_000_000_000;

struct Desk {
    folder: Folder,
}

impl Desk {
    fn new() -> Desk {
        let folder = Folder::empty();
        let cheap = Cost::new(8, 1, 1).unwrap();
        PinLock::at(&folder).set(&Pin::chosen(RIGHT).unwrap(), cheap, &mut SystemRandomness).unwrap();
        Desk { folder }
    }

    /// As a process that was just started: nothing is remembered but what is on the disk.
    fn tries(&self, pin: &str, now_ms: i64) -> Result<(), PinError> {
        PinLock::at(&self.folder).open(&Pin::typed(pin).unwrap(), now_ms)
    }

    fn waits(&self, now_ms: i64) -> u32 {
        PinLock::at(&self.folder).wait_seconds(now_ms).unwrap()
    }

    fn five_wrong(&self, now_ms: i64) {
        for left in (0..FREE_TRIES).rev() {
            assert_eq!(self.tries("000001", now_ms), Err(PinError::Wrong { left }));
        }
    }
}

#[test]
fn a_pin_is_six_digits_and_not_the_first_that_anybody_tries() {
    for bad in ["", "12345", "1234567", "12a456", "١٢٣٤٥٦", "12 456"] {
        assert_eq!(Pin::typed(bad).unwrap_err(), PinError::NotDigits, "{bad}");
    }
    for plain in ["000000", "777777", "123456", "987654", "012345"] {
        assert_eq!(Pin::chosen(plain).unwrap_err(), PinError::TooPlain, "{plain}");
        assert!(Pin::typed(plain).is_ok(), "it may be tried");
    }
    assert!(Pin::chosen("112233").is_ok());
}

#[test]
fn the_right_one_opens_and_clears_the_count() {
    let desk = Desk::new();
    for _ in 0..3 {
        assert!(matches!(desk.tries("000001", MORNING), Err(PinError::Wrong { .. })));
    }
    desk.tries(RIGHT, MORNING).unwrap();
    desk.five_wrong(MORNING);
}

#[test]
fn who_tries_at_one_place_keeps_nobody_waiting_at_another() {
    let desk = Desk::new();
    let door = || PinLock::elsewhere(&desk.folder, "door");
    let wrong = Pin::typed("000001").unwrap();
    for _ in 0..FREE_TRIES {
        assert!(matches!(door().open(&wrong, MORNING), Err(PinError::Wrong { .. })));
    }
    assert_eq!(door().wait_seconds(MORNING).unwrap(), 60);
    assert!(matches!(door().open(&Pin::typed(RIGHT).unwrap(), MORNING), Err(PinError::Wait { .. })));
    assert_eq!((desk.waits(MORNING), PinLock::elsewhere(&desk.folder, "hall").wait_seconds(MORNING).unwrap()), (0, 0));
    desk.tries(RIGHT, MORNING).unwrap();
    assert_eq!(door().wait_seconds(MORNING).unwrap(), 60, "nor does the right one there end the wait here");
    desk.five_wrong(MORNING);
    door().open(&Pin::typed(RIGHT).unwrap(), MORNING + 60_000).unwrap();
    assert_eq!(desk.waits(MORNING), 60);
}

#[test]
fn after_five_the_wait_grows_to_ten_minutes_and_no_more() {
    let desk = Desk::new();
    desk.five_wrong(MORNING);
    let mut now = MORNING;
    for seconds in [60, 120, 240, 480, 600, 600, 600] {
        assert_eq!(desk.waits(now), seconds);
        now += i64::from(seconds) * 1000 - 1;
        assert_eq!(desk.tries(RIGHT, now), Err(PinError::Wait { seconds: 1 }), "not even the right one");
        now += 1;
        assert_eq!(desk.tries("000001", now), Err(PinError::Wrong { left: 0 }));
    }
}

#[test]
fn ten_thousand_tries_at_machine_speed_are_refused_unhashed_and_lock_nobody_out() {
    let desk = Desk::new();
    // A try that is hashed at the usual cost takes half a second: ten thousand would take more than an hour.
    PinLock::at(&desk.folder).set(&Pin::chosen(RIGHT).unwrap(), Cost::USUAL, &mut SystemRandomness).unwrap();
    let (mut looked_at, mut now) = (0, MORNING);
    for guess in 0..10_000_u32 {
        match desk.tries(&format!("{guess:06}"), now) {
            Err(PinError::Wrong { .. }) => looked_at += 1,
            Err(PinError::Wait { .. }) => {}
            other => panic!("{guess:06}: {other:?}"),
        }
        now += 1;
    }
    assert_eq!(looked_at, FREE_TRIES);
    assert_eq!(desk.waits(now), 51, "what was refused made the wait no longer: a minute, less ten seconds");
    desk.tries(RIGHT, now + LONGEST_WAIT_MS).unwrap();
}

#[test]
fn a_guesser_who_keeps_to_the_waits_has_a_few_tries_a_day() {
    let desk = Desk::new();
    let (mut looked_at, mut now) = (0, MORNING);
    while now < MORNING + Duration::from_hours(24).as_millis() as i64 {
        match desk.tries("000001", now) {
            Err(PinError::Wrong { .. }) => looked_at += 1,
            Err(PinError::Wait { seconds }) => now += i64::from(seconds) * 1000,
            other => panic!("{other:?}"),
        }
    }
    assert!(looked_at < 160, "{looked_at}");
    desk.tries(RIGHT, now + LONGEST_WAIT_MS).unwrap();
}

#[test]
fn a_clock_set_back_begins_the_wait_again_and_a_far_one_locks_nobody_out() {
    let desk = Desk::new();
    desk.five_wrong(MORNING);
    let yesterday = MORNING - 86_400_000;
    assert_eq!(desk.tries(RIGHT, MORNING + 59_000), Err(PinError::Wait { seconds: 1 }));
    assert_eq!(desk.tries(RIGHT, yesterday), Err(PinError::Wait { seconds: 60 }));
    assert_eq!(desk.tries(RIGHT, yesterday + 59_999), Err(PinError::Wait { seconds: 1 }));
    desk.tries(RIGHT, yesterday + 60_000).unwrap();
}

#[test]
fn ending_the_program_during_a_try_does_not_take_it_back() {
    let desk = Desk::new();
    for _ in 0..4 {
        let _wrong = desk.tries("000001", MORNING);
    }
    let before = std::fs::read(desk.folder.join(PIN_FILE)).unwrap();
    let _fifth = desk.tries("000001", MORNING);
    assert_ne!(std::fs::read(desk.folder.join(PIN_FILE)).unwrap(), before);
    assert_eq!(desk.tries(RIGHT, MORNING), Err(PinError::Wait { seconds: 60 }));
}

#[test]
fn a_damaged_file_opens_for_nobody_and_a_new_pin_takes_its_place() {
    let desk = Desk::new();
    std::fs::write(desk.folder.join(PIN_FILE), "{").unwrap();
    assert!(PinLock::at(&desk.folder).is_set());
    assert_eq!(desk.tries(RIGHT, MORNING), Err(PinError::Damaged));
    let other = Pin::chosen("918273").unwrap();
    PinLock::at(&desk.folder).set(&other, Cost::new(8, 1, 1).unwrap(), &mut SystemRandomness).unwrap();
    desk.tries("918273", MORNING).unwrap();
}

#[test]
fn without_a_pin_there_is_nothing_to_try() {
    let folder = Folder::empty();
    assert!(!PinLock::at(&folder).is_set());
    assert_eq!(PinLock::at(&folder).open(&Pin::typed(RIGHT).unwrap(), MORNING), Err(PinError::NotSet));
}

#[cfg(unix)]
#[test]
fn a_try_that_can_not_be_counted_is_not_made() {
    let desk = Desk::new();
    // A folder in the place of the file that is written first.
    std::fs::create_dir_all(desk.folder.join(format!("{PIN_FILE}.new/in-the-way"))).unwrap();
    assert!(matches!(desk.tries(RIGHT, MORNING), Err(PinError::Key(_))));
}
