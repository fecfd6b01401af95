//! A file of every schema that was ever released can be opened, and what was kept in it is still there.

use std::fs;
use std::path::{Path, PathBuf};

use crate::life::{Life, Turn};
use crate::support::{Room, names_of, noon, raw};

/// The files, by schema. Made by `examples/fixture.rs`.
fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/upgrades");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// A copy of the file as the data of a folder.
fn moved_in(fixture: &Path) -> Room {
    let room = Room::new();
    room.folder().create().unwrap();
    fs::copy(fixture, room.folder().data()).unwrap();
    room
}

/// The migrations that made a file, with their checksums.
fn made_by(path: &Path) -> Vec<String> {
    let each = "SELECT version || ' ' || name || ' ' || checksum FROM refinery_schema_history ORDER BY version";
    names_of(&raw(path), each)
}

#[test]
fn every_schema_has_its_file() {
    let room = Room::new();
    let newest = room.open().doctor().unwrap().data.schema;
    let schemas: Vec<i64> = fixtures().iter().map(|path| made_by(path).len() as i64).collect();
    assert_eq!(schemas, (1..=newest).collect::<Vec<_>>());
}

#[test]
fn what_was_kept_under_an_older_schema_is_there_under_the_newest() {
    for fixture in fixtures() {
        let room = moved_in(&fixture);
        let store = room.open();
        store.settled().unwrap();
        let report = store.doctor().unwrap();
        assert!(report.data.faults.is_empty(), "{}: {report:?}", fixture.display());
        let people: Vec<_> = store.persons().unwrap().into_iter().map(|person| person.id).collect();
        assert_eq!(people.len(), 2, "{}", fixture.display());
        for (person, word, number) in [(people[0], "heather", 1), (people[1], "linden", 2)] {
            let life = Life::of(person, word, number);
            life.is_kept(&store);
            if 4 <= made_by(&fixture).len() {
                life.is_kept_by_a_coach(&store, word, number);
            }
            if 2 <= made_by(&fixture).len() {
                life.is_imported(&store, word, number);
            }
            if 3 <= made_by(&fixture).len() {
                Turn::of(word, number).is_kept(&store, number as usize - 1);
            }
        }
    }
}

#[test]
fn a_file_is_backed_up_before_it_is_brought_up_to_date() {
    let newest = fixtures().len();
    for fixture in &fixtures()[..newest - 1] {
        let room = moved_in(fixture);
        let store = room.open();
        assert_eq!(made_by(&store.backups().unwrap()[0].path), made_by(fixture));
    }
}

#[test]
fn a_migration_that_was_released_is_never_edited() {
    let room = Room::new();
    drop(room.open());
    let newest = made_by(&room.folder().data());
    for fixture in fixtures() {
        assert!(newest.starts_with(&made_by(&fixture)), "{}: edited after its release", fixture.display());
    }
}

#[test]
fn a_person_is_erased_from_a_backup_of_an_older_schema_too() {
    let newest = fixtures().len();
    for fixture in &fixtures()[..newest - 1] {
        let room = moved_in(fixture);
        let mut store = room.open();
        let leaving = store.persons().unwrap()[0].id;
        assert_eq!(store.erase_person(leaving, noon(60)).unwrap(), [], "no backup had to be removed");
        let backup = &store.backups().unwrap()[0];
        let left = names_of(&raw(&backup.path), "SELECT name FROM persons");
        assert_eq!((made_by(&backup.path), left), (made_by(fixture), vec!["linden".to_owned()]));
    }
}
