//! What came from a file is kept with where it stood there, and goes again as a whole.

use setback_store::*;

use crate::life::{Life, open_episode};
use crate::support::{Room, dump, noon};

fn rows(room: &Room) -> Vec<String> {
    let of_training = |row: &String| !row.starts_with("audit:") && !row.starts_with("sqlite_sequence:");
    dump(&room.raw()).into_iter().filter(of_training).collect()
}

/// Somebody without an import, and the import they may make.
fn before(room: &Room) -> (Store, Life, Import, [ImportedSession; 1]) {
    let mut store = room.open();
    let life = Life::lived(&mut store, "heather", 1);
    let (import, sessions) = life.import("heather", 1);
    assert!(store.undo_import(import.id, noon(3)).unwrap());
    (store, life, import, sessions)
}

#[test]
fn an_import_that_is_taken_back_leaves_everything_as_it_was() {
    let room = Room::new();
    let (mut store, life, import, sessions) = before(&room);
    let was = rows(&room);
    store.add_import(&import, &sessions).unwrap();
    life.is_imported(&store, "heather", 1);
    assert_ne!(rows(&room), was);
    assert!(store.undo_import(import.id, noon(4)).unwrap());
    assert_eq!(rows(&room), was);
    life.is_kept(&store);
    assert!(store.doctor().unwrap().data.faults.is_empty());
}

#[test]
fn an_import_that_something_was_built_on_stays() {
    let room = Room::new();
    let (mut store, life, import, sessions) = before(&room);
    store.add_import(&import, &sessions).unwrap();
    let session = Some(sessions[0].session.id);
    let episode = Episode { session, ..open_episode(life.person, 50) };
    let check = Check { id: CheckId::new(noon(50)), episode: episode.id, replaces: None, ..life.checks[0].clone() };
    store.add_check(&check, Some(&episode), &[]).unwrap();
    assert!(!store.undo_import(import.id, noon(51)).unwrap());
    life.is_imported(&store, "heather", 1);
}

#[test]
fn an_import_is_kept_whole_or_not_at_all() {
    let room = Room::new();
    let (mut store, _, import, [first]) = before(&room);
    let was = rows(&room);
    let twice = [first.clone(), first];
    assert!(store.add_import(&import, &twice).is_err());
    assert_eq!(rows(&room), was);
    assert!(matches!(store.undo_import(import.id, noon(4)), Err(StoreError::Missing("import"))));
}
