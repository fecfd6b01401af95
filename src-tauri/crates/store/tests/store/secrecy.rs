//! Nothing that was typed can be read in any file without the key.

use std::fs;
use std::path::PathBuf;

use crate::life::Life;
use crate::support::{Room, files_below, holds, key, noon};

const WORD: &str = "heatherblossom";

/// What SQLite writes at the start of a file that anybody can read.
const PLAIN: &[u8] = b"SQLite format 3";

/// Someone's life, backed up, restored, put aside, with a copy that was cut off, and the store still at work.
fn typed_everywhere() -> (Room, setback_store::Store) {
    let room = Room::new();
    let mut store = room.open();
    Life::lived(&mut store, WORD, 1);
    store.set("word", &crate::life::json(WORD)).unwrap();
    let backup = store.back_up(noon(40)).unwrap();
    fs::copy(&backup.path, room.folder().backups().join("unproved.db")).unwrap();
    drop(store);
    room.folder().restore_last_good(&key(), noon(41)).unwrap();
    let mut store = room.open();
    Life::lived(&mut store, WORD, 2);
    (room, store)
}

fn named(files: &[PathBuf], ending: &str) -> bool {
    files.iter().any(|path| path.to_string_lossy().ends_with(ending) && path.metadata().unwrap().len() > 0)
}

#[test]
fn no_word_that_was_typed_stands_in_any_file() {
    let (room, _at_work) = typed_everywhere();
    let files = files_below(room.folder().path());
    for ending in ["setback.db", "setback.db-wal", "setback.db-shm", "Z.db", "unproved.db", "setback.lock"] {
        assert!(named(&files, ending), "{ending}: {files:?}");
    }
    assert!(files.iter().any(|path| path.starts_with(room.folder().damaged())));
    for path in files {
        let bytes = fs::read(&path).unwrap();
        assert!(!holds(&bytes, WORD) && !holds(&bytes, "answers"), "{}", path.display());
        assert!(!bytes.starts_with(PLAIN), "{}", path.display());
    }
}

#[test]
fn the_search_finds_words_in_a_file_that_is_not_encrypted() {
    let room = Room::new();
    drop(room.open());
    let path = room.folder().path().join("plain.db");
    let plain = rusqlite::Connection::open(&path).unwrap();
    plain.execute_batch(&format!("CREATE TABLE notes (note); INSERT INTO notes VALUES ('{WORD}')")).unwrap();
    let bytes = fs::read(&path).unwrap();
    assert!(holds(&bytes, WORD) && bytes.starts_with(PLAIN));
}
