//! Every submission arrives once: whatever is cut off, whoever sends at the same time, however often a file comes.

use std::fs;

use setback_clinic::*;
use setback_triage::Level;

use crate::support::{House, OPEN, morning};

fn arrived(front: &Front) -> usize {
    front.rows(OPEN).unwrap().len()
}

#[test]
fn what_was_sent_arrives_once_and_leaves_the_outbox() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let id = house.sends(Level::GetChecked, morning(1));
    assert_eq!(front.take_in(morning(2)).unwrap(), Looked { new: 1, unreadable: 0 });
    assert_eq!(front.take_in(morning(3)).unwrap(), Looked::default());
    let rows = front.rows(OPEN).unwrap();
    assert_eq!((rows.len(), rows[0].id(), rows[0].arrived), (1, id, morning(2)));
    assert!(Outbox::of(&house.folder()).names().unwrap().is_empty());
}

#[test]
fn cut_off_between_keeping_and_clearing_it_does_not_arrive_twice() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let id = house.sends(Level::GetChecked, morning(1));
    let file = house.folder().path().join(format!("outbox/{id}.age"));
    let sealed = fs::read(&file).unwrap();
    front.take_in(morning(2)).unwrap();
    drop(front);
    fs::write(&file, &sealed).unwrap();
    let mut again = house.open();
    assert_eq!(again.take_in(morning(3)).unwrap(), Looked::default());
    assert_eq!(arrived(&again), 1);
    assert!(!file.exists());
}

#[test]
fn a_copy_that_comes_after_it_expired_does_not_arrive_again() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let id = house.sends(Level::GetChecked, morning(1));
    let file = house.folder().path().join(format!("outbox/{id}.age"));
    let sealed = fs::read(&file).unwrap();
    front.take_in(morning(2)).unwrap();
    assert_eq!(front.expire(morning(24 * 60)).unwrap(), 1);
    fs::write(&file, &sealed).unwrap();
    assert_eq!(front.take_in(morning(24 * 60)).unwrap(), Looked::default());
    assert_eq!(arrived(&front), 0);
}

#[test]
fn a_half_written_file_is_nobodys_and_a_damaged_one_is_counted_and_stays() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let id = house.sends(Level::GetChecked, morning(1));
    let file = house.folder().path().join(format!("outbox/{id}.age"));
    let sealed = fs::read(&file).unwrap();
    for length in [0, 1, sealed.len() / 2, sealed.len() - 1] {
        fs::write(&file, &sealed[..length]).unwrap();
        assert_eq!(front.take_in(morning(2)).unwrap(), Looked { new: 0, unreadable: 1 }, "{length} bytes");
        assert!(file.exists());
    }
    fs::rename(&file, file.with_extension("age.half")).unwrap();
    assert_eq!(front.take_in(morning(2)).unwrap(), Looked::default(), "it is not whole yet");
    fs::write(&file, &sealed).unwrap();
    assert_eq!(front.take_in(morning(3)).unwrap(), Looked { new: 1, unreadable: 0 });
}

#[test]
fn a_file_that_was_renamed_or_is_huge_is_not_taken() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let (id, other) = (house.sends(Level::GetChecked, morning(1)), house.sent(Level::GetChecked, morning(1)).id);
    let outbox = house.folder().path().join("outbox");
    fs::rename(outbox.join(format!("{id}.age")), outbox.join(format!("{other}.age"))).unwrap();
    assert_eq!(front.take_in(morning(2)).unwrap(), Looked { new: 0, unreadable: 1 });
    fs::write(outbox.join(format!("{other}.age")), vec![0; 1 << 20]).unwrap();
    assert_eq!(front.take_in(morning(2)).unwrap(), Looked { new: 0, unreadable: 1 });
}

#[test]
fn a_forged_file_with_a_known_name_changes_nothing() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let sent = house.sent(Level::Emergency, morning(1));
    let key = Clinic::read(&house.folder()).unwrap().public_key().unwrap();
    let outbox = Outbox::of(&house.folder());
    outbox.put(&sent.sealable(), &key).unwrap();
    front.take_in(morning(2)).unwrap();
    let forged = Sent { answers: crate::support::answers_of(Level::NormalSoreness), ..sent };
    outbox.put(&forged.sealable(), &key).unwrap();
    assert_eq!(front.take_in(morning(3)).unwrap(), Looked { new: 0, unreadable: 1 });
    assert_eq!(front.rows(OPEN).unwrap()[0].level, Some(Level::Emergency));
}

#[test]
fn two_kiosks_and_a_desk_at_once_lose_nothing_and_double_nothing() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let house = &house;
    let sent: Vec<_> = std::thread::scope(|scope| {
        let kiosk = move || (0..40).map(|turn| house.sends(Level::ALL[turn % 5], morning(1))).collect::<Vec<_>>();
        let kiosks = [scope.spawn(kiosk), scope.spawn(kiosk)];
        while !kiosks.iter().all(|kiosk| kiosk.is_finished()) {
            front.take_in(morning(2)).unwrap();
        }
        kiosks.into_iter().flat_map(|kiosk| kiosk.join().unwrap()).collect()
    });
    front.take_in(morning(3)).unwrap();
    let mut ids: Vec<_> = front.rows(OPEN).unwrap().iter().map(Row::id).collect();
    let mut numbers: Vec<_> = front.rows(OPEN).unwrap().iter().map(|row| row.sent.number).collect();
    let mut expected = sent;
    ids.sort_unstable();
    expected.sort_unstable();
    assert_eq!(ids, expected);
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=80).collect::<Vec<_>>());
}

#[test]
fn what_arrived_is_there_after_a_restart_with_what_was_done() {
    let house = House::new();
    let (mut front, _) = house.set_up();
    let id = house.sends(Level::Emergency, morning(1));
    front.take_in(morning(2)).unwrap();
    front.handle(id, &Handled::Take, "KO", OPEN, morning(3)).unwrap();
    let before = front.rows(OPEN).unwrap();
    drop(front);
    assert_eq!(house.open().rows(OPEN).unwrap(), before);
}
