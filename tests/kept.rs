//! What the window asks of kept data, through its commands' session: hostile until parsed, kept at once, told when not.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta};
use setback::error::CommandError;
use setback::session::{Concluded, Opening, Session, Shown, Sitting, Way};
use setback::view::kept::{BeginView, ProtectionView};
use setback::view::{ResultView, typed};
use setback_desk::cabinet::Cabinet;
use setback_desk::memory::{Begin, Home};
use setback_desk::settings::{Setting, Theme};
use setback_keys::Cost;
use setback_plan::Unit;
use setback_triage::{Answers, OptionSet, QuestionId};
use tempfile::TempDir;

use crate::no_key_store::NoStore;

pub(crate) const NEW: Begin = Begin::New { session: None, began: None };

pub(crate) fn session(folder: &TempDir) -> Session {
    session_after(folder, 0)
}

/// The data folder in it.
pub(crate) fn data_of(folder: &TempDir) -> PathBuf {
    folder.path().join("data")
}

pub(crate) const PASSPHRASE: &str = "three old plates";

fn session_after(folder: &TempDir, hours: i64) -> Session {
    let now = DateTime::parse_from_rfc3339("2026-03-02T18:00:00+01:00").unwrap() + TimeDelta::hours(hours);
    let cabinet = Cabinet::at(data_of(folder), Box::new(NoStore), Arc::new(move || now));
    Session::at(Some(cabinet.with_cost(Cost::new(8, 1, 1).unwrap())))
}

/// Data in a fresh folder, under a passphrase.
pub(crate) fn open_session(folder: &TempDir) -> Session {
    let mut session = session(folder);
    let protection = ProtectionView::Passphrase { passphrase: PASSPHRASE.into() };
    assert!(matches!(session.begin_keeping(protection.parsed().unwrap()), Ok(Opening::Open { .. })));
    session
}

pub(crate) fn unlocked(folder: &TempDir, hours: i64) -> Session {
    let mut session = session_after(folder, hours);
    assert!(matches!(session.opening(), Opening::Locked(locked) if locked.passphrase));
    session.unlock(Way::Passphrase(typed(PASSPHRASE.into()).unwrap())).unwrap();
    session
}

pub(crate) fn option(question: QuestionId, id: &str) -> OptionSet {
    question.question().option(id).unwrap()
}

/// A sore lifter's answer to any question.
pub(crate) fn sore(question: QuestionId) -> OptionSet {
    let mild = ["none", "18_39", "eases", "dull_tight", "both_sides", "no", "easing", "h24_48", "built_later"];
    let more = ["usual_soreness", "sore_but_ok", "sure", "same"];
    let fits = |id: &&str| question.question().option(id);
    mild.iter().chain(&more).find_map(fits).unwrap_or(OptionSet::number(3))
}

pub(crate) fn asked(sitting: &Sitting) -> Option<QuestionId> {
    match &sitting.shown {
        Shown::Ask(asking) => Some(asking.question),
        Shown::StopHere(_) | Shown::Ready(_) => None,
    }
}

pub(crate) fn say(session: &mut Session, sitting: &Sitting, answer: OptionSet) -> Sitting {
    let question = asked(sitting).expect("a question");
    session.answer(&sitting.answers, sitting.answers.with(question, answer).unwrap())
}

pub(crate) fn answer_all(session: &mut Session, mut sitting: Sitting) -> Answers {
    while let Some(question) = asked(&sitting) {
        sitting = say(session, &sitting, sore(question));
    }
    sitting.answers
}

pub(crate) fn home(session: &mut Session) -> Home {
    session.home().unwrap()
}

fn level(concluded: &Concluded) -> String {
    ResultView::of(concluded).level
}

#[test]
fn a_folder_is_new_then_locked_then_open_with_what_was_kept() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(session(&folder).opening(), Opening::New));
    drop(open_session(&folder));
    let mut session = unlocked(&folder, 0);
    assert!(matches!(session.opening(), Opening::Open { .. }));
    let settled = session.settle().unwrap();
    assert!(settled.restored.is_none() && settled.hurt.is_none());
}

#[test]
fn without_a_key_store_nothing_is_kept_until_the_person_chose_how() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = session(&folder);
    let refused = session.begin_keeping(ProtectionView::Device.parsed().unwrap()).err().unwrap();
    assert!(matches!(refused, CommandError::Trouble { text } if text.id == "trouble-no-key-store"));
    assert!(matches!(session.opening(), Opening::New));
    assert_eq!(ProtectionView::Unprotected { consent: false }.parsed().err(), Some(CommandError::NoConsent));
    let Ok(unprotected) = (ProtectionView::Unprotected { consent: true }).parsed() else { panic!("consent was given") };
    assert!(matches!(session.begin_keeping(unprotected), Ok(Opening::Open { .. })));
}

#[test]
fn a_cut_off_check_goes_on_at_its_question_and_its_result_stands_on_the_home_screen() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    let first = session.begin(NEW, None).unwrap();
    let second = say(&mut session, &first, sore(asked(&first).unwrap()));
    drop(session);
    let mut session = unlocked(&folder, 1);
    assert_eq!(home(&mut session).draft.map(|(_, answered)| answered), Some(1));
    let resumed = session.resume().unwrap();
    assert_eq!((asked(&resumed), resumed.answers), (asked(&second), second.answers));
    let answers = answer_all(&mut session, resumed);
    let concluded = session.finish(answers).unwrap();
    assert!(concluded.saved.is_some() && concluded.due.is_some() && concluded.unsaved.is_none());
    let home = home(&mut session);
    assert_eq!((home.draft, home.open.len()), (None, 1));
}

#[test]
fn the_short_form_is_asked_in_an_episode_and_a_milder_answer_keeps_the_level() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    let mut sitting = session.begin(NEW, None).unwrap();
    while let Some(question) = asked(&sitting) {
        let strong = question == QuestionId::PainWorst24h;
        sitting = say(&mut session, &sitting, if strong { OptionSet::number(6) } else { sore(question) });
    }
    let saved = session.finish(sitting.answers).unwrap().saved.unwrap();
    drop(session);
    let mut session = unlocked(&folder, 24);
    let begun = session.begin(Begin::FollowUp(saved.episode), None).unwrap();
    assert_eq!(asked(&begun), Some(QuestionId::FuFlags));
    let answers = answer_all(&mut session, begun);
    let concluded = session.finish(answers).unwrap();
    assert!(concluded.explained.kept && concluded.has_plan, "a plan goes by the episode");
    assert_eq!(level(&session.result(saved.episode).unwrap()), "modify_monitor");
}

#[test]
fn an_emergency_is_saved_when_it_is_shown_and_its_wrong_answer_is_corrected() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    let first = session.begin(NEW, None).unwrap();
    let stopped = say(&mut session, &first, option(QuestionId::RfNerve, "saddle_numb"));
    let Shown::StopHere(told) = &stopped.shown else { panic!("an emergency stops") };
    let saved = told.saved.expect("it is a check");
    drop(session);
    let mut session = unlocked(&folder, 1);
    let view = ResultView::of(&session.result(saved.episode).unwrap());
    assert_eq!((view.level.as_str(), view.reopen.as_deref()), ("emergency", Some("rf_nerve")));
    let correct = Begin::Correct(saved.episode, saved.check);
    let reopened = session.begin(correct, Some(QuestionId::RfNerve)).unwrap();
    assert_eq!((asked(&reopened), reopened.doubts), (Some(QuestionId::RfNerve), Some(QuestionId::RfNerve)));
    drop(session);
    let mut session = unlocked(&folder, 1);
    let resumed = session.resume().unwrap();
    assert_eq!((asked(&resumed), resumed.doubts), (Some(QuestionId::RfNerve), Some(QuestionId::RfNerve)));
    let next = say(&mut session, &resumed, option(QuestionId::RfNerve, "none"));
    assert_eq!(next.doubts, None, "it was taken back");
    let answers = answer_all(&mut session, next);
    assert_eq!(level(&session.finish(answers).unwrap()), "normal_soreness");
    assert_eq!(home(&mut session).open.len(), 1);
}

#[test]
fn without_saving_a_check_has_its_result_and_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = session(&folder);
    assert!(matches!(session.unsaved(), Opening::Unsaved));
    let begun = session.begin(NEW, None).unwrap();
    let answers = answer_all(&mut session, begun);
    let concluded = session.finish(answers).unwrap();
    assert!(concluded.saved.is_none() && concluded.unsaved.is_none());
    assert!(!folder.path().join("data").exists());
}

#[test]
fn what_the_window_names_is_hostile_until_it_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    for (text, is_time) in [("2026-03-01T18:00:00+01:00", true), ("yesterday", false)] {
        assert_eq!(BeginView::New { began: Some(text.into()) }.parsed().is_ok(), is_time, "{text}");
    }
    let tomorrow = BeginView::New { began: Some("2026-03-03T18:00:00+01:00".into()) }.parsed().unwrap();
    assert!(session.begin(tomorrow, None).is_err(), "no session is still to come");
    assert!(BeginView::Again { episode: "../../etc".into() }.parsed().is_err());
    let nobody = BeginView::Again { episode: "00000000-0000-7000-8000-000000000000".into() }.parsed().unwrap();
    assert!(session.begin(nobody, None).is_err());
    assert!(session.resume().is_err(), "nothing was begun");
}

#[test]
fn the_ways_in_are_listed_changed_and_never_all_taken_away() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    let [only] = session.protected().unwrap().ways.try_into().unwrap();
    assert!(
        matches!(session.remove_way(only.id), Err(CommandError::Trouble { text }) if text.id == "trouble-last-way-in")
    );
    let code = session.new_recovery_code().unwrap().shown();
    assert_eq!(session.protected().unwrap().ways.len(), 2);
    session.back_up().unwrap();
    assert!(session.protected().unwrap().last_backup.is_some());
    drop(session);
    let mut session = self::session(&folder);
    session.opening();
    assert!(matches!(session.unlock(Way::Recovery(code)), Ok(Opening::Open { .. })));
}

#[test]
fn no_command_for_open_data_works_without_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = session(&folder);
    assert_eq!(session.home().err(), Some(CommandError::NotOpen));
    assert_eq!(session.protected().err(), Some(CommandError::NotOpen));
    assert_eq!(session.settle().err(), Some(CommandError::NotOpen));
    assert_eq!(session.start_anew().err(), Some(CommandError::NotOpen));
}

/// Sets one thing, and says which number to call then.
fn set(session: &mut Session, setting: Setting, value: &str) -> String {
    session.set(setting, value).unwrap().emergency_number
}

#[test]
fn what_is_set_is_kept_and_stands_on_every_emergency() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    assert_eq!(session.settings("en-GB".into()).emergency_number, "999");
    assert_eq!(set(&mut session, Setting::Country, "JP"), "119");
    assert_eq!(set(&mut session, Setting::OwnNumber, " 555 0199 "), "555 0199");
    set(&mut session, Setting::Unit, "lb");
    set(&mut session, Setting::Theme, "dark");
    drop(session);
    let mut session = unlocked(&folder, 0);
    let chosen = session.settings("en-GB".into());
    assert_eq!((chosen.settings.theme, chosen.settings.unit), (Theme::Dark, Unit::Pounds));
    let first = session.begin(NEW, None).unwrap();
    let stopped = say(&mut session, &first, option(QuestionId::RfNerve, "saddle_numb"));
    let Shown::StopHere(told) = &stopped.shown else { panic!("an emergency stops the check") };
    assert_eq!(ResultView::of(told).emergency_number, "555 0199");
    let episode = told.saved.unwrap().episode;
    assert_eq!(ResultView::of(&session.result(episode).unwrap()).emergency_number, "555 0199");
}

#[test]
fn a_setting_that_can_not_be_is_refused_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    set(&mut session, Setting::OwnNumber, "555 0199");
    for hostile in ["call mom", "1", "\u{0}", "911; rm", &"9".repeat(100_000)] {
        let refused = session.set(Setting::OwnNumber, hostile).err().unwrap();
        assert_eq!(refused, CommandError::BadSetting { setting: "own_number".into() });
    }
    drop(session);
    let mut session = unlocked(&folder, 0);
    assert_eq!(session.settings("\u{0}-xx".repeat(1000)).emergency_number, "555 0199");
}

#[test]
fn what_is_set_before_anything_is_kept_counts_and_goes_into_the_data() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = session(&folder);
    session.unsaved();
    assert_eq!(set(&mut session, Setting::Country, "DE"), "112");
    let stopped = session.answer(&Answers::default(), sign());
    let Shown::StopHere(told) = &stopped.shown else { panic!("an emergency stops the check") };
    assert_eq!(told.emergency_number, "112");
    session.begin_keeping(ProtectionView::Passphrase { passphrase: PASSPHRASE.into() }.parsed().unwrap()).unwrap();
    drop(session);
    assert_eq!(unlocked(&folder, 0).settings(String::new()).emergency_number, "112");
}

fn sign() -> Answers {
    Answers::default().with(QuestionId::RfNerve, option(QuestionId::RfNerve, "saddle_numb")).unwrap()
}
