//! Who may open what, and what is left untouched when the answer is no.

use std::fs;
use std::path::Path;
use std::process::Command;

use setback_store::*;

use crate::life::Life;
use crate::support::{Room, cannot_run, files_below, key, noon};

fn lived(room: &Room) -> Life {
    Life::lived(&mut room.open(), "heather", 1)
}

#[test]
fn a_second_setback_is_refused_while_the_first_one_works_and_welcome_after() {
    let room = Room::new();
    let first = room.open();
    assert!(matches!(room.try_open_at(0), Err(StoreError::InUse)));
    let backups = room.folder().list_backups().unwrap();
    assert!(backups.is_empty());
    assert!(matches!(room.folder().restore_last_good(&key(), noon(0)), Err(StoreError::Missing(_))));
    assert!(matches!(Claim::on(&room.folder()), Err(StoreError::InUse)));
    drop(first);
    assert!(!room.open().was_cut_off(), "being refused is no cut-off");
}

#[test]
fn another_key_opens_nothing_and_changes_nothing() {
    let room = Room::new();
    let life = lived(&room);
    let before = fs::read(room.folder().data()).unwrap();
    let opened = Store::open(&room.folder(), &Key::new([8; 32]), noon(0));
    assert!(matches!(opened, Err(StoreError::Damaged(_))), "{opened:?}");
    assert_eq!(fs::read(room.folder().data()).unwrap(), before);
    life.is_kept(&room.open());
}

#[test]
fn a_file_of_a_newer_setback_is_left_as_it_is() {
    let room = Room::new();
    lived(&room);
    let newer = "INSERT INTO refinery_schema_history SELECT version + 1, name, applied_on, checksum
        FROM refinery_schema_history ORDER BY version DESC LIMIT 1";
    room.raw().execute(newer, []).unwrap();
    let before = fs::read(room.folder().data()).unwrap();
    assert!(matches!(room.try_open_at(0), Err(StoreError::Newer { found, known }) if found == known + 1));
    assert_eq!(fs::read(room.folder().data()).unwrap(), before);
    assert!(room.folder().list_backups().unwrap().is_empty());
}

#[test]
fn data_that_is_gone_is_not_begun_anew_while_there_are_backups() {
    let room = Room::new();
    let life = lived(&room);
    room.open().back_up(noon(40)).unwrap();
    fs::remove_file(room.folder().data()).unwrap();
    assert!(matches!(room.try_open_at(41), Err(StoreError::Gone)));
    assert!(!room.folder().data().exists(), "no new file is made");
    fs::write(room.folder().data(), []).unwrap();
    assert!(matches!(room.try_open_at(41), Err(StoreError::Gone)), "an emptied file is gone too");
    room.folder().restore_last_good(&key(), noon(42)).unwrap();
    life.is_kept(&room.open());
}

#[test]
fn data_that_is_gone_before_there_is_a_backup_is_not_begun_anew_and_its_log_stays() {
    for is_emptied in [true, false] {
        let room = Room::new();
        lived(&room);
        let log = room.folder().path().join("setback.db-wal");
        fs::write(&log, "its log").unwrap();
        if is_emptied {
            fs::write(room.folder().data(), []).unwrap();
        } else {
            fs::remove_file(room.folder().data()).unwrap();
        }
        for _ in 0..2 {
            assert!(matches!(room.try_open_at(1), Err(StoreError::Gone)));
        }
        assert_eq!(fs::read(&log).unwrap(), b"its log");
        assert!(room.folder().data().metadata().map_or(0, |file| file.len()) == 0, "no new file is made");
    }
}

#[test]
fn a_start_that_was_cut_off_before_anything_was_kept_is_begun_again() {
    let room = Room::new();
    fs::create_dir_all(room.folder().path()).unwrap();
    fs::write(room.folder().data(), []).unwrap();
    room.was_cut_off();
    lived(&room).is_kept(&room.open());
}

/// The first page of a new file is written beside a journal.
#[test]
fn a_start_that_was_cut_off_while_the_file_was_created_is_begun_again() {
    for journal in [vec![0; 512], [b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7".as_slice(), &[0; 504]].concat()] {
        let room = Room::new();
        fs::create_dir_all(room.folder().path()).unwrap();
        fs::write(room.folder().data(), []).unwrap();
        fs::write(room.folder().path().join("setback.db-journal"), journal).unwrap();
        room.was_cut_off();
        lived(&room).is_kept(&room.open());
    }
}

#[test]
fn a_setback_that_is_closed_is_not_cut_off_and_one_that_is_ended_by_force_is() {
    let room = Room::new();
    lived(&room);
    assert!(!room.open().was_cut_off());
    room.was_cut_off();
    assert!(room.open().was_cut_off());
    assert!(!room.open().was_cut_off(), "it was looked at");
}

#[test]
fn damaged_data_can_be_opened_to_be_read_and_nothing_is_written() {
    let room = Room::new();
    let life = lived(&room);
    let before = fs::read(room.folder().data()).unwrap();
    let hurt = || StoreError::Damaged("page 3".to_owned());
    let mut store = Store::open_to_read(&room.folder(), &key(), hurt(), noon(1)).unwrap();
    life.is_kept(&store);
    assert!(matches!(store.set("word", "1"), Err(StoreError::Damaged(_))));
    assert!(matches!(store.back_up(noon(1)), Err(StoreError::Damaged(_))));
    drop(store);
    assert_eq!(fs::read(room.folder().data()).unwrap(), before);
    assert!(Store::open_to_read(&room.folder(), &Key::new([8; 32]), hurt(), noon(1)).is_err());
}

#[test]
fn what_is_open_to_be_read_for_want_of_room_is_written_once_there_is_some() {
    let room = Room::new();
    let life = lived(&room);
    let mut store = Store::open_to_read(&room.folder(), &key(), StoreError::DiskFull, noon(1)).unwrap();
    life.is_kept(&store);
    assert!(matches!(Claim::on(&room.folder()), Err(StoreError::InUse)), "it holds the folder");
    store.set("word", "1").unwrap();
    store.settled().unwrap();
    drop(store);
    let store = room.open();
    assert!(!store.was_cut_off());
    assert_eq!(store.setting("word").unwrap().as_deref(), Some("1"));
    life.is_kept(&store);
}

#[cfg(unix)]
#[test]
fn nobody_else_can_look_into_the_folder() {
    use std::os::unix::fs::PermissionsExt;
    let room = Room::new();
    room.open().back_up(noon(0)).unwrap();
    for folder in [room.folder().path(), &room.folder().backups()] {
        assert_eq!(folder.metadata().unwrap().permissions().mode() & 0o777, 0o700, "{}", folder.display());
    }
}

/// Run as a child of the test below, which makes the folder one that can not be written to.
#[test]
fn in_a_read_only_folder() {
    let Some(folder) = std::env::var_os("SETBACK_READ_ONLY") else { return };
    let folder = Folder::at(folder);
    let opened = Store::open(&folder, &key(), noon(0));
    assert!(matches!(opened, Err(StoreError::ReadOnly)), "{opened:?}");
    println!("it was refused");
    match Store::open_to_read(&folder, &key(), StoreError::ReadOnly, noon(0)) {
        Ok(mut store) => {
            assert!(matches!(store.set("word", "1"), Err(StoreError::ReadOnly)));
            println!("{} was read", store.persons().unwrap().len());
        }
        Err(error) => println!("nothing was read: {error:?}"),
    }
}

#[test]
fn a_folder_that_can_not_be_written_to_is_called_so_and_read() {
    let (ended, cut_off) = (Room::new(), Room::new());
    lived(&ended);
    let at_work = {
        let room = Room::new();
        let mut store = room.open();
        Life::lived(&mut store, "heather", 1);
        fs::create_dir(cut_off.folder().path()).unwrap();
        for path in files_below(room.folder().path()) {
            fs::copy(&path, cut_off.folder().path().join(path.file_name().unwrap())).unwrap();
        }
        cut_off.folder().path().join("setback.db-wal").metadata().unwrap().len()
    };
    assert!(at_work > 0, "what was entered last is in the log alone");
    for (room, told_of) in [(&ended, "1 was read"), (&cut_off, "1 was read"), (&Room::new(), "nothing was read")] {
        match told_in_a_read_only(room.folder().path().parent().unwrap(), room.folder().path()) {
            Some(told) => assert!(told.contains("it was refused") && told.contains(told_of), "{told}"),
            None => cannot_run("no folder may be mounted read-only"),
        }
    }
}

/// What the child says. The folder is mounted read-only for it alone, which binds the superuser as well; `None` where
/// that is not allowed.
fn told_in_a_read_only(mount: &Path, folder: &Path) -> Option<String> {
    let script = "mount --bind \"$1\" \"$1\" && mount -o remount,bind,ro \"$1\" && exec \"$2\" --exact opening::in_a_read_only_folder --nocapture";
    let mut command = Command::new("unshare");
    command.args(["--map-root-user", "--mount", "sh", "-c", script, "sh"]).arg(mount);
    command.arg(std::env::current_exe().unwrap()).env("SETBACK_READ_ONLY", folder);
    let can = Command::new("unshare").args(["--map-root-user", "--mount", "true"]).status();
    if !can.is_ok_and(|status| status.success()) {
        return None;
    }
    let output = command.output().unwrap();
    Some(format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr)))
}
