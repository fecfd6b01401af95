//! The file in its folder: whole after a crash, for its owner alone, never written over the wrong one.

use std::fs;

use setback_keys::{KEYFILE, KeyError, Keyfile, LARGEST_BYTES, SystemRandomness};

use crate::folder::Folder;
use crate::people::{CONSENT, Household, MONDAY, new_key};

fn saved() -> (Household, Folder) {
    let (home, folder) = (Household::moved_in(), Folder::empty());
    home.file.save_new(&folder).unwrap();
    (home, folder)
}

fn on_disk(folder: &Folder) -> Vec<u8> {
    fs::read(folder.join(KEYFILE)).unwrap()
}

#[test]
fn no_file_is_told_from_a_damaged_one() {
    let folder = Folder::empty();
    assert_eq!(Keyfile::read(&folder).unwrap_err(), KeyError::Missing);
    fs::write(folder.join(KEYFILE), "").unwrap();
    assert!(matches!(Keyfile::read(&folder).unwrap_err(), KeyError::Damaged(_)));
    fs::write(folder.join(KEYFILE), vec![b' '; 10 << 20]).unwrap();
    assert_eq!(Keyfile::read(&folder).unwrap_err(), KeyError::TooLarge { limit_bytes: LARGEST_BYTES });
}

#[test]
fn a_folder_in_its_place_is_a_fault_and_no_panic() {
    let folder = Folder::empty();
    fs::create_dir(folder.join(KEYFILE)).unwrap();
    assert!(matches!(Keyfile::read(&folder).unwrap_err(), KeyError::Disk { .. }));
}

#[test]
fn a_crash_before_the_rename_leaves_the_old_file_and_the_next_save_works() {
    let (mut home, folder) = saved();
    let before = on_disk(&folder);
    fs::write(folder.join("keys.json.new"), &before[..before.len() / 2]).unwrap();
    assert_eq!(Keyfile::read(&folder).unwrap().slots(), home.file.slots());
    home.file.add_recovery(&home.key, MONDAY, &mut SystemRandomness).unwrap();
    home.file.save(&folder).unwrap();
    assert_eq!(Keyfile::read(&folder).unwrap().slots(), home.file.slots());
    assert_eq!(folder.names(), [KEYFILE]);
}

#[test]
fn a_save_that_fails_leaves_the_old_file() {
    let (mut home, folder) = saved();
    let before = on_disk(&folder);
    fs::create_dir(folder.join("keys.json.new")).unwrap();
    home.file.add_recovery(&home.key, MONDAY, &mut SystemRandomness).unwrap();
    assert!(matches!(home.file.save(&folder), Err(KeyError::Disk { .. })));
    assert_eq!(on_disk(&folder), before);
}

#[test]
fn what_is_there_is_never_written_over_by_a_new_file() {
    let (_, folder) = saved();
    let before = on_disk(&folder);
    assert_eq!(Household::moved_in().file.save_new(&folder), Err(KeyError::AlreadyThere));
    assert_eq!(on_disk(&folder), before);
    fs::write(folder.join(KEYFILE), "damaged").unwrap();
    assert_eq!(Household::moved_in().file.save_new(&folder), Err(KeyError::AlreadyThere));
}

#[test]
fn the_file_of_another_key_is_never_written_over() {
    let (home, folder) = saved();
    let before = on_disk(&folder);
    assert_eq!(Household::moved_in().file.save(&folder), Err(KeyError::OtherKey));
    assert_eq!(on_disk(&folder), before);
    fs::write(folder.join(KEYFILE), "damaged").unwrap();
    assert!(matches!(home.file.save(&folder), Err(KeyError::Damaged(_))));
    fs::remove_file(folder.join(KEYFILE)).unwrap();
    assert_eq!(home.file.save(&folder), Err(KeyError::Missing));
}

#[test]
fn a_file_that_nothing_opens_is_not_saved() {
    let folder = Folder::empty();
    let key = new_key();
    assert_eq!(Keyfile::for_key(&key).save_new(&folder), Err(KeyError::NoSoundSlot));
    assert!(folder.names().is_empty());
}

#[test]
fn a_copy_of_the_bytes_opens_elsewhere() {
    let (home, folder) = saved();
    let elsewhere = Folder::empty();
    fs::copy(folder.join(KEYFILE), elsewhere.join(KEYFILE)).unwrap();
    let copy = Keyfile::read(&elsewhere).unwrap();
    assert_eq!((copy.key_id(), copy.to_bytes()), (home.key.id(), home.file.to_bytes()));
    assert!(home.opens(&copy).iter().all(Result::is_ok));
}

#[cfg(unix)]
#[test]
fn a_file_that_can_not_be_looked_at_is_not_called_missing() {
    let (home, folder) = saved();
    let no_folder = folder.join(KEYFILE);
    assert!(matches!(Keyfile::read(&no_folder).unwrap_err(), KeyError::Disk { .. }));
    assert!(matches!(home.file.save_new(&no_folder).unwrap_err(), KeyError::Disk { .. }));
}

#[cfg(unix)]
#[test]
fn the_file_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |folder: &Folder| fs::metadata(folder.join(KEYFILE)).unwrap().permissions().mode() & 0o777;
    let (home, folder) = saved();
    assert_eq!(mode(&folder), 0o600);
    fs::set_permissions(folder.join(KEYFILE), fs::Permissions::from_mode(0o644)).unwrap();
    fs::write(folder.join("keys.json.new"), "stale, and open to everybody").unwrap();
    home.file.save(&folder).unwrap();
    assert_eq!(mode(&folder), 0o600);
}

#[cfg(unix)]
#[test]
fn a_link_that_waits_for_the_new_file_is_not_followed() {
    let (home, folder) = saved();
    fs::write(folder.join("other"), "untouched").unwrap();
    std::os::unix::fs::symlink(folder.join("other"), folder.join("keys.json.new")).unwrap();
    home.file.save(&folder).unwrap();
    assert_eq!(fs::read_to_string(folder.join("other")).unwrap(), "untouched");
}

#[test]
fn nothing_is_on_disk_until_it_is_saved() {
    let (mut home, folder) = saved();
    let before = on_disk(&folder);
    home.file.add_unprotected_beside(&home.key, CONSENT, MONDAY, &mut SystemRandomness).unwrap();
    home.file.remove(home.file.slots()[0].id).unwrap();
    assert_eq!(on_disk(&folder), before);
}
