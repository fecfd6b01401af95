//! What the window asks of the lock, the backups and erasing: nothing is lost by it, and nothing is done by a slip.

use std::fs;

use chrono::DateTime;
use setback::error::CommandError;
use setback::session::{Opening, Session, Shared, Way};
use setback::view::kept::{BackupView, ProtectedView};
use setback::view::typed;
use setback_desk::settings::{AutoLock, Setting};
use setback_keys::Keyfile;
use setback_store::{Folder, Key, NewPerson, Store};
use tauri::async_runtime::block_on;
use tempfile::TempDir;

use crate::kept::{NEW, PASSPHRASE, answer_all, asked, data_of, home, open_session, say, sore, unlocked};

fn refused(error: Option<CommandError>) -> String {
    match error {
        Some(CommandError::Trouble { text }) => text.id,
        other => panic!("{other:?}"),
    }
}

fn locked_session(folder: &TempDir) -> Session {
    let mut session = crate::kept::session(folder);
    assert!(matches!(session.opening(), Opening::Locked(_)));
    session
}

fn checks(session: &mut Session) -> usize {
    home(session).open.iter().map(|open| open.story.checks.len()).sum()
}

fn check(session: &mut Session) {
    let begun = session.begin(NEW, None).unwrap();
    let answers = answer_all(session, begun);
    assert!(session.finish(answers).unwrap().saved.is_some());
}

/// Somebody with a name, as no screen enters them yet.
fn add_somebody(folder: &TempDir, name: &str) {
    let passphrase = typed(PASSPHRASE.into()).unwrap();
    let key = Keyfile::read(&data_of(folder)).unwrap().open_with_passphrase(&passphrase).unwrap();
    let now = DateTime::parse_from_rfc3339("2026-03-02T18:00:00+01:00").unwrap();
    let mut store = Store::open(&Folder::at(data_of(folder)), &Key::new(*key.expose()), now).unwrap();
    let text = |text: &str| text.to_owned();
    let who = NewPerson { name: text(name), language: text("en"), unit: text("kg"), gym: text("{}"), equipment: None };
    store.add_person(&who, now).unwrap();
}

fn backups(session: &mut Session) -> Vec<BackupView> {
    session.backups().unwrap().iter().map(BackupView::of).collect()
}

#[test]
fn a_lock_closes_the_data_and_a_check_goes_on_behind_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    let first = session.begin(NEW, None).unwrap();
    let second = say(&mut session, &first, sore(asked(&first).unwrap()));
    assert!(matches!(session.lock(), Ok(Opening::Locked(locked)) if locked.passphrase));
    assert_eq!(session.home().err(), Some(CommandError::NotOpen));
    assert!(matches!(session.opening(), Opening::Locked(_)), "looking again opens nothing");
    assert_eq!(session.lock().err(), Some(CommandError::NotOpen));
    drop(unlocked(&folder, 0));
    let wrong = session.unlock(Way::Passphrase(typed("three new plates".into()).unwrap())).err();
    assert_eq!(refused(wrong), "trouble-wrong-passphrase");
    session.unlock(Way::Passphrase(typed(PASSPHRASE.into()).unwrap())).unwrap();
    let resumed = session.resume().unwrap();
    assert_eq!((asked(&resumed), resumed.answers), (asked(&second), second.answers));
}

#[test]
fn a_lock_that_keeps_nobody_out_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    let view = |session: &mut Session| ProtectedView::of(session.protected().unwrap()).why_no_lock.map(|text| text.id);
    assert_eq!(view(&mut session), None);
    session.new_recovery_code().unwrap();
    let ways = session.protected().unwrap().ways;
    session.remove_way(ways[0].id).unwrap();
    assert_eq!(refused(session.lock().err()), "trouble-no-passphrase");
    assert_eq!(view(&mut session).as_deref(), Some("trouble-no-passphrase"));
    assert_eq!(checks(&mut session), 0, "it is still open");
}

#[test]
fn the_minutes_until_a_lock_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    assert_eq!(session.settings(String::new()).settings.auto_lock, AutoLock::Minutes10);
    assert_eq!(session.set(Setting::AutoLock, "30").unwrap().settings.auto_lock, AutoLock::Minutes30);
    assert!(session.set(Setting::AutoLock, "0").is_err());
    drop(session);
    assert_eq!(unlocked(&folder, 0).settings(String::new()).settings.auto_lock, AutoLock::Minutes30);
}

#[test]
fn backups_are_listed_proved_again_and_put_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    assert_eq!(backups(&mut session), []);
    session.back_up().unwrap();
    check(&mut session);
    let [only] = backups(&mut session).try_into().unwrap();
    assert!(only.at.starts_with("2026-03-02T") && only.kib > 0, "{only:?}");
    assert_eq!(session.prove_backup(&only.id), Ok(true));
    let restored = session.restore(&only.id).unwrap().unwrap();
    assert!(restored.missing.unwrap().iter().any(|row| row.what == "check_saved"));
    assert_eq!(checks(&mut session), 0);
    let newest = backups(&mut session).remove(0);
    session.restore(&newest.id).unwrap();
    assert_eq!(checks(&mut session), 1, "what was there before was backed up");
}

#[test]
fn a_backup_that_is_damaged_or_none_is_told_and_leaves_all_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    session.back_up().unwrap();
    check(&mut session);
    let first = session.begin(NEW, None).unwrap();
    say(&mut session, &first, sore(asked(&first).unwrap()));
    let [only] = backups(&mut session).try_into().unwrap();
    let path = data_of(&folder).join("backups").join(&only.id);
    let mut bytes = fs::read(&path).unwrap();
    bytes[5000] ^= 1;
    fs::write(&path, bytes).unwrap();
    assert_eq!(session.prove_backup(&only.id), Ok(false));
    assert_eq!(refused(session.restore(&only.id).err()), "trouble-backup-damaged");
    for hostile in ["", "..", "../setback.db", "/etc/passwd", "keys.json"] {
        assert_eq!(refused(session.prove_backup(hostile).err()), "trouble-missing", "{hostile}");
        assert_eq!(refused(session.restore(hostile).err()), "trouble-missing", "{hostile}");
    }
    assert_eq!((checks(&mut session), session.resume().is_ok()), (1, true));
}

#[test]
fn everything_is_erased_only_after_the_word_and_the_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    check(&mut session);
    let right = typed(PASSPHRASE.into()).unwrap();
    let wrong = typed("three new plates".into()).unwrap();
    assert_eq!(refused(session.erase_everything("", Some(&right)).err()), "erase-not-typed");
    assert_eq!(refused(session.erase_everything("erase", None).err()), "trouble-empty-passphrase");
    assert_eq!(refused(session.erase_everything("erase", Some(&wrong)).err()), "trouble-wrong-passphrase");
    assert_eq!(checks(&mut session), 1);
    assert!(matches!(session.erase_everything(" ERASE ", Some(&right)), Ok(Opening::New)));
    let left: Vec<_> = fs::read_dir(data_of(&folder)).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_person_is_erased_only_after_their_name() {
    let folder = tempfile::tempdir().unwrap();
    check(&mut open_session(&folder));
    add_somebody(&folder, "Ann Example");
    let mut session = unlocked(&folder, 0);
    let [ann] = session.people().unwrap().try_into().unwrap_or_else(|_| panic!("whose computer it is has no name"));
    assert_eq!(refused(session.erase_person(ann.id, "ann").err()), "erase-not-typed");
    assert_eq!(session.people().unwrap().len(), 1);
    session.erase_person(ann.id, "Ann Example").unwrap();
    assert_eq!((session.people().unwrap().len(), checks(&mut session)), (0, 1));
}

#[test]
fn closing_the_window_is_no_cut_off() {
    let folder = tempfile::tempdir().unwrap();
    let shared = Shared::new(open_session(&folder));
    shared.close();
    assert_eq!(fs::read(data_of(&folder).join("setback.lock")).unwrap(), b"kept");
    drop(shared);
    let mut locked = unlocked(&folder, 0);
    locked.lock().unwrap();
    assert_eq!(fs::read(data_of(&folder).join("setback.lock")).unwrap(), b"kept", "nor is a lock");
    let mut open = unlocked(&folder, 0);
    check(&mut open);
    std::mem::forget(open);
    assert_eq!(fs::read(data_of(&folder).join("setback.lock")).unwrap(), b"kept, at work", "but an end by force is");
}

#[test]
fn what_was_seen_ahead_is_told_unless_something_else_was_asked_before() {
    let folder = tempfile::tempdir().unwrap();
    check(&mut open_session(&folder));
    let shared = Shared::new(locked_session(&folder));
    let see = || block_on(shared.look_ahead()).unwrap();
    let is_locked = || block_on(shared.work(|session| Ok(matches!(session.opening(), Opening::Locked(_))))).unwrap();
    let passphrase = || Way::Passphrase(typed(PASSPHRASE.into()).unwrap());
    see();
    assert!(is_locked());
    see();
    let way = passphrase();
    let opened = block_on(shared.work(|session| Ok(matches!(session.unlock(way)?, Opening::Open { .. }))));
    assert!(opened.unwrap() && !is_locked(), "what was seen before the lock was opened is no longer so");
}

#[test]
fn damaged_data_without_a_backup_is_shown_saves_nothing_and_can_be_put_aside() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    check(&mut session);
    drop(session);
    let path = data_of(&folder).join("setback.db");
    let whole = fs::read(&path).unwrap();
    let hurt = (1..whole.len() / 4096).rev().map(|page| {
        let mut bytes = whole.clone();
        bytes[page * 4096 + 2000] ^= 1;
        fs::write(&path, &bytes).unwrap();
        let mut session = locked_session(&folder);
        let opening = session.unlock(Way::Passphrase(typed(PASSPHRASE.into()).unwrap()));
        (matches!(opening, Ok(Opening::Open { .. })).then_some(session), bytes)
    });
    let (mut session, bytes) = hurt.filter_map(|(session, bytes)| Some((session?, bytes))).next().unwrap();
    let settled = session.settle().unwrap();
    assert_eq!(settled.hurt.map(|text| text.id).as_deref(), Some("trouble-only-to-read"));
    assert_eq!(checks(&mut session), 1);
    let begun = session.begin(NEW, None).unwrap();
    assert!(begun.unsaved.is_some(), "that an answer is not saved is told");
    let answers = answer_all(&mut session, begun);
    let concluded = session.finish(answers).unwrap();
    assert!(concluded.saved.is_none() && concluded.unsaved.is_some(), "a result is shown all the same");
    assert_eq!(fs::read(&path).unwrap(), bytes);
    assert!(matches!(session.start_anew(), Ok(Opening::New)));
    assert!(data_of(&folder).join("damaged").exists() && !path.exists());
}
