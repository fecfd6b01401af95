//! What is kept comes back as it was, in the order entered, also after the store was closed.

use setback_store::*;

use crate::support::{Room, check, episode, noon, somebody};

#[test]
fn a_check_and_the_episode_it_opens_come_back() {
    let room = Room::new();
    let mut store = room.open();
    let person = store.add_person(&somebody(), noon(0)).unwrap();
    let opened = episode(person, 1);
    let first = check(opened.id, 1);
    store.add_check(&first, Some(&opened), &[]).unwrap();
    drop(store);
    let mut store = room.open();
    assert_eq!(store.episodes(person).unwrap(), [opened.clone()]);
    assert_eq!(store.checks(opened.id).unwrap(), [first]);
    let backup = store.back_up(noon(2)).unwrap();
    assert!(backup.path.exists());
    let report = store.doctor().unwrap();
    assert!(report.data.faults.is_empty(), "{report:?}");
    assert!(report.backups[0].1.is_ok(), "{report:?}");
}
