//! Eight hours and five hundred patients, by a clock set by hand.

use setback_clinic::*;
use setback_triage::Level;

use crate::support::{House, OPEN, morning};

const PATIENTS: i64 = 500;
const MINUTES: i64 = 8 * 60;

#[test]
fn five_hundred_patients_in_eight_hours_each_arrive_once() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let mut sent = Vec::new();
    for turn in 0..PATIENTS {
        let now = morning(turn * MINUTES / PATIENTS);
        let level = Level::ALL[usize::try_from(turn).unwrap() % 5];
        sent.push(house.sends(level, now));
        let looked = front.take_in(now).unwrap();
        assert_eq!(looked, Looked { new: 1, unreadable: 0 });
        if level == Level::Emergency {
            assert_eq!(queue(&front.rows(OPEN).unwrap())[0].id(), *sent.last().unwrap());
            front.handle(*sent.last().unwrap(), &Handled::Take, "KO", OPEN, now).unwrap();
        }
    }
    let ids: Vec<_> = front.rows(OPEN).unwrap().iter().map(Row::id).collect();
    assert_eq!(ids, sent, "each once, in the order of arrival");
    assert_eq!(front.expire(morning(24 * 60)).unwrap(), 500);
    assert!(front.trail_is_whole().unwrap());
}
