//! Guessing at the keyboard gets slow; nobody is locked out.

use std::fs;

use setback_keys::{DataKey, KeyError, LONGEST_WAIT_SECONDS, TRIES, Tries};

use crate::folder::Folder;
use crate::people::{MONDAY, new_key};

const WRONG: KeyError = KeyError::WrongPassphrase;

fn wrong() -> Result<DataKey, KeyError> {
    Err(WRONG)
}

fn right() -> Result<DataKey, KeyError> {
    Ok(new_key())
}

fn not_even_tried() -> Result<DataKey, KeyError> {
    panic!("a try was made before its time")
}

/// Guesses as often and as soon as it may; says how long it had to wait before each guess but the first.
fn guess(folder: &Folder, guesses: usize) -> (Vec<u32>, i64) {
    let (mut waits, mut now) = (Vec::new(), MONDAY);
    for _ in 0..guesses {
        assert_eq!(Tries::read(folder).open(now, wrong).unwrap_err(), WRONG);
        let seconds = Tries::read(folder).wait_seconds(now);
        now += i64::from(seconds) * 1000;
        waits.push(seconds);
    }
    (waits, now)
}

#[test]
fn the_wait_begins_after_the_third_and_doubles_up_to_a_minute_across_restarts() {
    let (waits, _) = guess(&Folder::empty(), 11);
    assert_eq!(waits, [0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
}

#[test]
fn before_its_time_nothing_is_tried_not_even_the_right_one() {
    let folder = Folder::empty();
    guess(&folder, 5);
    let last = MONDAY + 3000;
    for (passed_ms, seconds) in [(0, 4), (1, 4), (1000, 3), (3001, 1), (3999, 1)] {
        let refused = Tries::read(&folder).open(last + passed_ms, not_even_tried).unwrap_err();
        assert_eq!(refused, KeyError::Wait { seconds }, "after {passed_ms} ms");
    }
    assert!(Tries::read(&folder).open(last + 4000, right).is_ok());
}

#[test]
fn the_right_passphrase_forgets_the_wrong_ones() {
    let folder = Folder::empty();
    let (_, now) = guess(&folder, 8);
    assert!(Tries::read(&folder).open(now, right).is_ok());
    assert_eq!(folder.names(), ["tries.lock"], "what is held while one is tried");
    assert_eq!(guess(&folder, 3).0, [0, 0, 1]);
}

#[test]
fn a_try_counts_even_if_the_app_ends_during_it() {
    let folder = Folder::empty();
    guess(&folder, 2);
    let ended = || {
        assert_eq!(Tries::read(&folder).wait_seconds(MONDAY), 1, "it is on the disk already");
        wrong()
    };
    assert_eq!(Tries::read(&folder).open(MONDAY, ended).unwrap_err(), WRONG);
}

#[test]
fn a_fault_that_is_no_wrong_passphrase_does_not_count() {
    let folder = Folder::empty();
    for fault in [KeyError::OutOfMemory, KeyError::Missing, KeyError::OutOfMemory, KeyError::Missing] {
        assert_eq!(Tries::read(&folder).open(MONDAY, || Err(fault.clone())).unwrap_err(), fault);
    }
    assert_eq!(Tries::read(&folder).wait_seconds(MONDAY), 0);
}

#[test]
fn a_clock_that_is_set_back_locks_nobody_out_longer_than_the_wait() {
    for back_ms in [1, 1000, 86_400_000, MONDAY, i64::MAX] {
        let folder = Folder::empty();
        let (_, now) = guess(&folder, 12);
        let earlier = now.saturating_sub(back_ms);
        assert!(Tries::read(&folder).wait_seconds(earlier) <= LONGEST_WAIT_SECONDS);
        let later = earlier + i64::from(LONGEST_WAIT_SECONDS) * 1000;
        assert!(Tries::read(&folder).open(later, right).is_ok(), "{back_ms} ms back");
    }
}

#[test]
fn hostile_and_damaged_counts_lock_nobody_out() {
    let hostile = [
        format!("{{\"wrong\":{},\"last_at_ms\":{}}}", u32::MAX, i64::MAX),
        format!("{{\"wrong\":{},\"last_at_ms\":{}}}", u32::MAX, i64::MIN),
        "{\"wrong\":99999999999,\"last_at_ms\":0}".to_owned(),
        "{".to_owned(),
        " ".repeat(10 << 20),
    ];
    for text in hostile {
        let folder = Folder::empty();
        fs::write(folder.join(TRIES), &text).unwrap();
        let seconds = Tries::read(&folder).wait_seconds(MONDAY);
        assert!(seconds <= LONGEST_WAIT_SECONDS, "{}", &text[..text.len().min(80)]);
        assert!(Tries::read(&folder).open(MONDAY + i64::from(seconds) * 1000, right).is_ok());
    }
}

#[test]
fn without_a_place_to_write_the_wait_holds_while_the_app_runs() {
    let folder = Folder::empty();
    let mut tries = Tries::read(&folder.join("not there"));
    for _ in 0..3 {
        assert_eq!(tries.open(MONDAY, wrong).unwrap_err(), WRONG);
    }
    assert_eq!(tries.open(MONDAY, not_even_tried).unwrap_err(), KeyError::Wait { seconds: 1 });
    assert!(tries.open(MONDAY + 1000, right).is_ok());
}
