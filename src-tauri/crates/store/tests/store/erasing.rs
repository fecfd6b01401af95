//! Erased is erased: from the data, from every backup, and from what was put aside.

use std::fs;
use std::path::PathBuf;

use setback_store::*;

use crate::life::Life;
use crate::support::{Room, dump, files_below, key, noon, raw};

/// Two people, who were backed up twice, restored once, and left two copies cut off.
fn two_people() -> (Room, Life, Life) {
    let room = Room::new();
    let mut store = room.open();
    let leaving = Life::lived(&mut store, "heather", 1);
    store.back_up(noon(40)).unwrap();
    let staying = Life::lived(&mut store, "linden", 2);
    store.back_up(noon(41)).unwrap();
    drop(store);
    room.folder().restore_last_good(&key(), noon(42)).unwrap();
    let newest = room.folder().list_backups().unwrap().remove(0).path;
    fs::copy(&newest, room.folder().backups().join("unproved.db")).unwrap();
    fs::copy(&newest, room.folder().path().join("setback.db.half")).unwrap();
    (room, leaving, staying)
}

/// Every file that SQLite can open, with what it holds.
fn told(room: &Room) -> Vec<(PathBuf, String)> {
    let files = files_below(room.folder().path()).into_iter();
    let databases = files.filter(|path| !path.ends_with("setback.lock") && !is_beside(path));
    databases.map(|path| (path.clone(), dump(&raw(&path)).join("\n"))).collect()
}

fn is_beside(path: &std::path::Path) -> bool {
    let name = path.to_string_lossy();
    ["-wal", "-shm", "-journal"].iter().any(|ending| name.ends_with(ending))
}

#[track_caller]
fn only_the_other_is_left(room: &Room, staying: &Life) {
    let told = told(room);
    assert!(told.len() >= 3, "the data and two backups: {}", told.len());
    for (path, rows) in &told {
        assert!(!rows.contains("heather"), "{}", path.display());
        let is_before_them = path.to_string_lossy().contains("-000001-");
        assert_eq!(rows.contains("linden"), !is_before_them, "{}", path.display());
        assert!(!rows.contains("\"erasing\""), "{}", path.display());
    }
    staying.is_kept(&room.open());
    assert!(
        room.folder()
            .list_backups()
            .unwrap()
            .iter()
            .all(|backup| room.folder().restore(backup, &key(), noon(90)).is_ok())
    );
}

#[test]
fn an_erased_person_is_found_nowhere_and_the_others_are_untouched() {
    let (room, leaving, staying) = two_people();
    assert!(told(&room).iter().all(|(_, rows)| rows.contains("heather")), "the words are there before");
    let mut store = room.open();
    assert_eq!(store.erase_person(leaving.person, noon(50)).unwrap(), []);
    staying.is_kept(&store);
    assert!(matches!(store.person(leaving.person), Err(StoreError::Missing(_))));
    drop(store);
    only_the_other_is_left(&room, &staying);
}

#[test]
fn the_file_is_written_anew_without_what_was_erased() {
    let (room, leaving, _) = two_people();
    let before = room.folder().data().metadata().unwrap().len();
    let mut store = room.open();
    store.erase_person(leaving.person, noon(50)).unwrap();
    let log = room.folder().path().join("setback.db-wal").metadata().unwrap().len();
    assert!(log < 3 * 4200, "the log holds that the erasing is done, and no more: {log}");
    drop(store);
    let free: i64 = room.raw().pragma_query_value(None, "freelist_count", |row| row.get(0)).unwrap();
    assert_eq!(free, 0);
    assert!(room.folder().data().metadata().unwrap().len() <= before);
}

#[test]
fn the_audit_trail_keeps_a_row_without_a_name() {
    let (room, leaving, _) = two_people();
    let mut store = room.open();
    let before = store.changes().unwrap();
    store.erase_person(leaving.person, noon(50)).unwrap();
    let row = AuditRow {
        seq: before + 1,
        at: noon(50),
        what: "person_erased".into(),
        by: None,
        subject: Some(leaving.person.as_ref().to_vec()),
    };
    assert_eq!(store.audit_after(before).unwrap(), [row]);
    assert!(store.doctor().unwrap().data.faults.is_empty(), "and the trail before it is whole");
}

#[test]
fn an_erasing_that_was_cut_off_goes_on_at_the_next_start() {
    let (room, leaving, staying) = two_people();
    let unfinished = format!("\"{}\"", leaving.person);
    room.raw().execute("INSERT INTO settings VALUES ('erasing', ?)", [unfinished]).unwrap();
    cut_off_right_after_the_rows_went(&room, &leaving);
    room.was_cut_off();
    let store = room.open();
    assert_eq!(store.setting("erasing").unwrap(), None);
    drop(store);
    only_the_other_is_left(&room, &staying);
}

/// What `erase_person` commits first, before it turns to the backups.
fn cut_off_right_after_the_rows_went(room: &Room, leaving: &Life) {
    let raw = room.raw();
    raw.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    raw.execute("INSERT INTO erasing VALUES (?)", [leaving.person]).unwrap();
    let of_person =
        ["drafts", "episodes", "imports", "sessions", "clearances", "profiles"].map(|table| (table, "person"));
    let of_episode = ["plans", "checks", "episode_ends"].map(|table| (table, "episode"));
    for (table, column) in of_person {
        raw.execute(&format!("DELETE FROM {table} WHERE {column} = ?"), [leaving.person]).unwrap();
    }
    for (table, column) in of_episode {
        raw.execute(&format!("DELETE FROM {table} WHERE {column} = ?"), [leaving.episode.id]).unwrap();
    }
    raw.execute("DELETE FROM responses WHERE plan = ?", [leaving.plan.id]).unwrap();
    raw.execute("DELETE FROM sets WHERE session NOT IN (SELECT id FROM sessions)", []).unwrap();
    raw.execute("DELETE FROM imported_sets WHERE import NOT IN (SELECT id FROM imports)", []).unwrap();
    raw.execute("DELETE FROM persons WHERE id = ?", [leaving.person]).unwrap();
    raw.execute("DELETE FROM erasing", []).unwrap();
}

#[test]
fn a_backup_that_can_not_be_opened_is_removed_whole_and_named() {
    let (room, leaving, staying) = two_people();
    let unreadable = room.folder().list_backups().unwrap().remove(0);
    fs::write(&unreadable.path, "no database").unwrap();
    fs::write(format!("{}-wal", unreadable.path.display()), "heather").unwrap();
    let mut store = room.open();
    let removed = store.erase_person(leaving.person, noon(50)).unwrap();
    assert_eq!(removed, std::slice::from_ref(&unreadable));
    let left = files_below(&room.folder().backups());
    assert_eq!(left, [store.backups().unwrap()[0].path.clone()], "with what lay beside it");
    staying.is_kept(&store);
}

/// The names of the settings that are kept.
fn settings(store: &Store) -> Vec<String> {
    store.settings().unwrap().into_iter().map(|(name, _)| name).collect()
}

#[test]
fn what_was_set_goes_with_the_last_person_and_what_can_not_be_told_apart_with_the_first() {
    let (room, leaving, staying) = two_people();
    let mut store = room.open();
    for name in ["import_names", "reminded_of", "other_gym", "set_name", "settled"] {
        store.set(name, "\"heather\"").unwrap();
    }
    let named = |whose: PersonId| format!("named_{}", whose.to_string().replace('-', ""));
    [leaving.person, staying.person].iter().for_each(|whose| store.set(&named(*whose), "{}").unwrap());
    store.erase_person(leaving.person, noon(50)).unwrap();
    let left = settings(&store);
    assert!(["other_gym", "set_name", "settled"].iter().all(|name| left.contains(&(*name).to_owned())), "{left:?}");
    assert!(!left.contains(&"import_names".to_owned()) && !left.contains(&"reminded_of".to_owned()), "{left:?}");
    assert!(!left.contains(&named(leaving.person)) && left.contains(&named(staying.person)), "{left:?}");
    store.erase_person(staying.person, noon(51)).unwrap();
    let left = settings(&store);
    assert!(!left.iter().any(|name| name == "other_gym" || name.starts_with("set_")), "{left:?}");
    assert!(left.contains(&"settled".to_owned()), "{left:?}");
}

/// A place for a backup that nothing can be opened or removed at.
fn in_the_way(room: &Room) -> PathBuf {
    let path = room.folder().backups().join("setback-000009-20260310T100000.000Z.db");
    fs::create_dir(&path).unwrap();
    path
}

#[test]
fn a_backup_that_the_disk_does_not_give_out_keeps_nobody_from_their_data() {
    let (room, leaving, staying) = two_people();
    let path = in_the_way(&room);
    let mut store = room.open();
    assert!(store.erase_person(leaving.person, noon(50)).is_err(), "it is told that it is not done");
    drop(store);
    let store = room.open();
    staying.is_kept(&store);
    assert!(store.setting("erasing").unwrap().is_some(), "it goes on at the next start");
    drop(store);
    fs::remove_dir(path).unwrap();
    assert_eq!(room.open().setting("erasing").unwrap(), None);
    only_the_other_is_left(&room, &staying);
}

/// Reading at the beginning of the memory of a process fails as a bad disk does.
#[cfg(target_os = "linux")]
#[test]
fn a_backup_that_can_not_be_read_at_two_starts_goes_whole() {
    let (room, leaving, staying) = two_people();
    let path = room.folder().backups().join("setback-000009-20260310T100000.000Z.db");
    std::os::unix::fs::symlink("/proc/self/mem", &path).unwrap();
    let mut store = room.open();
    let refused = store.erase_person(leaving.person, noon(50));
    assert!(matches!(refused, Err(StoreError::Unreadable(_))), "{refused:?}");
    drop(store);
    assert!(path.symlink_metadata().is_ok(), "it may be readable later");
    assert_eq!(room.open().setting("erasing").unwrap(), None);
    assert!(path.symlink_metadata().is_err());
    only_the_other_is_left(&room, &staying);
}

fn erase_everything(room: &Room, keys: &[&str]) {
    let claim = Claim::on(&room.folder()).unwrap();
    claim.decide_to_erase(&room.folder()).unwrap();
    claim.finish(&room.folder(), keys).unwrap();
}

#[test]
fn erasing_everything_leaves_no_file() {
    let (room, ..) = two_people();
    fs::write(room.folder().path().join("setback.db.new"), "a restore that was decided").unwrap();
    erase_everything(&room, &[]);
    assert_eq!(files_below(room.folder().path()), Vec::<PathBuf>::new());
    assert!(room.open().persons().unwrap().is_empty(), "and one can begin again");
}

#[test]
fn erasing_everything_leaves_what_is_not_its_own() {
    let (room, ..) = two_people();
    let keys = room.folder().path().join("keys.json");
    fs::write(&keys, "{}").unwrap();
    erase_everything(&room, &[]);
    assert_eq!(files_below(room.folder().path()), [keys]);
}

#[test]
fn who_became_part_of_another_is_erased_with_them_from_backups_of_before_too() {
    let room = Room::new();
    let mut store = room.open();
    let athlete = |name: &str| {
        let about = NewPerson {
            name: name.to_owned(),
            language: "en".to_owned(),
            unit: "kg".to_owned(),
            gym: "null".to_owned(),
            equipment: None,
        };
        (about, Athlete { groups: "[]".to_owned(), tags: "[]".to_owned(), ..Athlete::default() })
    };
    let three = ["heather one", "heather two", "heather three", "linden"].map(athlete);
    let people = store.add_athletes(&three, noon(1)).unwrap();
    store.back_up(noon(2)).unwrap();
    store.merge_athletes(people[0], people[1], noon(3)).unwrap();
    store.back_up(noon(4)).unwrap();
    store.merge_athletes(people[1], people[2], noon(5)).unwrap();
    store.erase_person(people[2], noon(6)).unwrap();
    drop(store);
    let told = told(&room);
    assert!(told.len() >= 3, "the data and two backups: {}", told.len());
    for (path, rows) in told {
        assert!(!rows.contains("heather"), "{}", path.display());
        assert!(rows.contains("linden") && !rows.contains("merged_"), "{}", path.display());
    }
}
