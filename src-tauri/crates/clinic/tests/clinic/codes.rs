//! A code works once, for two days, and not for whoever guesses.

use setback_clinic::*;
use setback_keys::SystemRandomness;

use crate::support::{House, OPEN, morning};

fn wrong(codes: &Codes) -> String {
    // No code of six digits has seven.
    format!("{:?}", codes.enter("1234567", morning(0)))
}

#[test]
fn a_code_is_used_once() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let issued = front.issue("R. Alvarez", OPEN, morning(0)).unwrap();
    assert_eq!((issued.code.len(), issued.number), (6, 1));
    let codes = Codes::at(&house.folder(), "kiosk");
    assert_eq!(codes.enter(&issued.code, morning(5)).unwrap(), (issued.visit, 1));
    assert!(matches!(codes.enter(&issued.code, morning(6)), Err(ClinicError::WrongCode { left: 4 })));
}

#[test]
fn of_two_kiosks_one_takes_it() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let (folder, taken) = (house.folder(), std::sync::atomic::AtomicUsize::new(0));
    for _ in 0..20 {
        let code = front.issue("R. Alvarez", OPEN, morning(0)).unwrap().code;
        std::thread::scope(|scope| {
            for place in ["kiosk-1", "kiosk-2"] {
                let (folder, code, taken) = (&folder, &code, &taken);
                scope.spawn(move || {
                    let entered = Codes::at(folder, place).enter(code, morning(1));
                    taken.fetch_add(usize::from(entered.is_ok()), std::sync::atomic::Ordering::Relaxed);
                });
            }
        });
        Codes::at(&folder, "kiosk-1").reopen().unwrap();
        Codes::at(&folder, "kiosk-2").reopen().unwrap();
    }
    assert_eq!(taken.into_inner(), 20);
}

#[test]
fn it_is_good_for_two_days() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let codes = Codes::at(&house.folder(), "kiosk");
    let two_days = CODE_HOURS * 60;
    let [late, in_time] = [(); 2].map(|()| front.issue("R. Alvarez", OPEN, morning(0)).unwrap().code);
    assert!(codes.enter(&in_time, morning(two_days - 1)).is_ok());
    assert!(matches!(codes.enter(&late, morning(two_days)), Err(ClinicError::WrongCode { .. })));
}

#[test]
fn five_wrong_ones_close_code_entry_there_until_staff_open_it() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let code = front.issue("R. Alvarez", OPEN, morning(0)).unwrap().code;
    let codes = Codes::at(&house.folder(), "kiosk");
    for left in (0..WRONG_CODES).rev() {
        assert_eq!(wrong(&codes), format!("Err(WrongCode {{ left: {left} }})"));
    }
    // As a process that was just started.
    let again = Codes::at(&house.folder(), "kiosk");
    assert!(again.is_closed().unwrap());
    assert!(matches!(again.enter(&code, morning(99)), Err(ClinicError::CodesClosed)), "not even the right one");
    assert!(!Codes::at(&house.folder(), "other").is_closed().unwrap(), "another kiosk is not closed by it");
    again.reopen().unwrap();
    assert!(again.enter(&code, morning(99)).is_ok());
}

#[test]
fn a_right_one_forgets_the_wrong_ones_before() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let codes = Codes::at(&house.folder(), "kiosk");
    for _ in 0..3 {
        for _ in 0..4 {
            wrong(&codes);
        }
        let code = front.issue("R. Alvarez", OPEN, morning(0)).unwrap().code;
        assert!(codes.enter(&code, morning(1)).is_ok());
    }
}

#[test]
fn the_file_tells_neither_the_code_nor_whose_it_is() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let issued = front.issue("Alvarez", OPEN, morning(0)).unwrap();
    let file = house.folder().path().join(format!("codes/{}.code", issued.visit));
    let text = std::fs::read_to_string(file).unwrap();
    assert!(!text.contains(&issued.code) && !text.contains("Alvarez"), "{text}");
}

#[test]
fn four_digits_are_enough_where_the_clinic_says_so_and_no_code_is_given_twice() {
    let house = House::new();
    let (_front, _) = house.set_up();
    let codes = Codes::at(&house.folder(), "desk");
    let all: Vec<String> =
        (1..=60).map(|number| codes.issue(4, number, morning(0), &mut SystemRandomness).unwrap().code).collect();
    let different: std::collections::BTreeSet<_> = all.iter().collect();
    assert_eq!(different.len(), all.len());
    assert!(all.iter().all(|code| code.len() == 4));
}
