//! Reminders over days, locks and restarts: what is due is told once, never in quiet hours, and a lock keeps only times.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, TimeDelta};
use setback::session::{Opening, Session, Way};
use setback::view::{kept::ProtectionView, typed};
use setback_desk::cabinet::Cabinet;
use setback_desk::settings::Setting;
use setback_keys::Cost;
use setback_triage::OptionSet;
use setback_triage::QuestionId::RfNerve;
use tempfile::TempDir;

use crate::kept::{NEW, PASSPHRASE, answer_all, data_of, home, option};
use crate::no_key_store::NoStore;

/// A computer on which hours pass.
struct Computer {
    folder: TempDir,
    minutes: Arc<AtomicI64>,
}

impl Computer {
    /// On a Monday at six in the evening.
    fn new() -> Computer {
        Computer { folder: tempfile::tempdir().unwrap(), minutes: Arc::default() }
    }

    fn session(&self) -> Session {
        let minutes = Arc::clone(&self.minutes);
        let begun = DateTime::parse_from_rfc3339("2026-03-02T18:00:00+01:00").unwrap();
        let clock = Arc::new(move || begun + TimeDelta::minutes(minutes.load(Ordering::Relaxed)));
        let cabinet = Cabinet::at(data_of(&self.folder), Box::new(NoStore), clock);
        Session::at(Some(cabinet.with_cost(Cost::new(8, 1, 1).unwrap())))
    }

    fn begun(&self) -> Session {
        let mut session = self.session();
        let protection = ProtectionView::Passphrase { passphrase: PASSPHRASE.into() };
        session.begin_keeping(protection.parsed().unwrap()).unwrap();
        session
    }

    fn restarted(&self) -> Session {
        let mut session = self.session();
        session.opening();
        session.unlock(Way::Passphrase(typed(PASSPHRASE.into()).unwrap())).unwrap();
        session
    }

    fn wait(&self, minutes: i64) {
        self.minutes.fetch_add(minutes, Ordering::Relaxed);
    }
}

/// A check of a sore back; when the next one is due, in minutes.
fn check(session: &mut Session) -> i64 {
    let begun = session.begin(NEW, None).unwrap();
    let answers = answer_all(session, begun);
    session.finish(answers).unwrap();
    let due = home(session).open.first().and_then(|open| open.due).unwrap();
    (due.at - home(session).open.first().unwrap().story.last().unwrap().at).num_minutes()
}

fn without_quiet_hours(session: &mut Session) {
    for (setting, text) in [(Setting::Reminders, "on"), (Setting::QuietFrom, "0"), (Setting::QuietUntil, "0")] {
        session.set(setting, text).unwrap();
    }
}

#[test]
fn what_is_due_is_told_once_and_not_again_after_a_restart() {
    let computer = Computer::new();
    let mut session = computer.begun();
    without_quiet_hours(&mut session);
    let wait = check(&mut session);
    computer.wait(wait - 1);
    assert!(!session.reminds());
    computer.wait(1);
    assert!(session.reminds());
    assert!(!session.reminds());
    drop(session);
    let mut session = computer.restarted();
    assert!(!session.reminds());
    computer.wait(30 * 24 * 60);
    assert!(!session.reminds(), "it was told");
}

#[test]
fn it_is_told_behind_a_lock_too_and_after_quiet_hours() {
    let computer = Computer::new();
    let mut session = computer.begun();
    session.set(Setting::Reminders, "on").unwrap();
    let wait = check(&mut session);
    assert!(!session.reminds());
    assert!(matches!(session.lock(), Ok(Opening::Locked(_))));
    computer.wait(wait);
    let minutes_of_day = (18 * 60 + wait) % (24 * 60);
    computer.wait(23 * 60 - minutes_of_day);
    assert!(!session.reminds(), "at eleven in the evening");
    computer.wait(9 * 60);
    assert!(session.reminds(), "at eight in the morning");
    assert!(!session.reminds());
}

#[test]
fn nothing_is_told_where_reminders_are_off_or_it_is_an_emergency() {
    let computer = Computer::new();
    let mut session = computer.begun();
    let wait = check(&mut session);
    computer.wait(wait + 60);
    session.set(Setting::QuietFrom, "0").unwrap();
    session.set(Setting::QuietUntil, "0").unwrap();
    assert!(!session.reminds(), "off until it is turned on");
    session.set(Setting::Reminders, "on").unwrap();
    assert!(session.waits() && session.reminds());

    let computer = Computer::new();
    let mut session = computer.begun();
    without_quiet_hours(&mut session);
    let begun = session.begin(NEW, None).unwrap();
    let numb: OptionSet = option(RfNerve, "saddle_numb");
    session.answer(&begun.answers, begun.answers.with(RfNerve, numb).unwrap());
    computer.wait(90 * 24 * 60);
    assert!(!session.reminds());
}

#[test]
fn looks_are_there_behind_the_lock_and_what_is_private_is_not() {
    let computer = Computer::new();
    let mut session = computer.begun();
    for (setting, text) in [(Setting::Theme, "dark"), (Setting::OwnNumber, "555 0199"), (Setting::Name, "Somebody")] {
        session.set(setting, text).unwrap();
    }
    session.lock().unwrap();
    let locked = session.settings("en-US".into()).settings;
    assert_eq!((locked.theme.id(), locked.own_number, locked.name), ("dark", None, None));
    drop(session);
    let mut again = computer.session();
    assert_eq!(again.settings("en-US".into()).settings.theme.id(), "dark");
    let mut open = computer.restarted();
    assert_eq!(open.settings("en-US".into()).settings.name.as_deref(), Some("Somebody"));
    let passphrase = typed(PASSPHRASE.into()).unwrap();
    open.erase_everything("erase", Some(&passphrase)).unwrap();
    assert_eq!(computer.session().settings("en-US".into()).settings.theme.id(), "system", "nothing stays");
}

#[test]
fn bar_plates_and_the_rest_are_kept_and_plans_count_them() {
    let computer = Computer::new();
    let mut session = computer.begun();
    let set = [
        (Setting::Bar, "15"),
        (Setting::Plates, "20x1 10x2 2.5"),
        (Setting::Equipment, "blocks"),
        (Setting::Unit, "lb"),
        (Setting::Bar, "35"),
        (Setting::Unit, "kg"),
    ];
    for (setting, text) in set {
        session.set(setting, text).unwrap();
    }
    drop(session);
    let kept = computer.restarted().settings("en-US".into()).settings;
    for (setting, text) in [(Setting::Bar, "15"), (Setting::Plates, "20x1 10x2 2.5"), (Setting::Equipment, "blocks")] {
        assert_eq!(kept.text(setting), text);
    }
    assert_eq!(kept.with(Setting::Unit, "lb").unwrap().text(Setting::Bar), "35");
}
