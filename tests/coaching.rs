//! The screen in an athlete's hands: who answers is never another than the one whom the window names.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use setback::error::CommandError;
use setback::session::{Came, PageOf, Saved, Session, Way};
use setback::view::typed;
use setback_desk::memory::{AT_ONCE, Begin, ImportAsked, TypedAthlete};
use setback_desk::paper::Kind;
use setback_report::Paper;
use setback_store::PersonId;
use tempfile::TempDir;

use crate::kept::{NEW, PASSPHRASE, answer_all, home, open_session};

fn with_an_athlete(folder: &TempDir) -> (Session, PersonId) {
    let mut session = open_session(folder);
    let ann = TypedAthlete { name: "Ann".to_owned(), unit: "kg".to_owned(), ..TypedAthlete::default() };
    let ann = session.add_athletes(&[ann]).unwrap()[0];
    (session, ann)
}

/// A whole check of whoever has the screen.
fn check(session: &mut Session) {
    let begun = session.begin(NEW, None).unwrap();
    let answers = answer_all(session, begun);
    assert!(session.finish(answers).unwrap().saved.is_some());
}

#[test]
fn what_an_athlete_answers_is_theirs_and_the_board_waits_until_the_screen_is_back() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, ann) = with_an_athlete(&folder);
    session.hand_over(ann).unwrap();
    assert_eq!(session.board(AT_ONCE).err(), Some(CommandError::NotOpen));
    assert_eq!(session.athlete(ann).err(), Some(CommandError::NotOpen));
    check(&mut session);
    session.hand_back().unwrap();
    assert!(session.board(AT_ONCE).unwrap().rows()[0].athlete.glance.stands.is_some());
    assert_eq!(home(&mut session).open.len(), 0, "the coach has none");
}

#[test]
fn a_lock_and_a_window_that_opens_anew_give_the_screen_back() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, ann) = with_an_athlete(&folder);
    session.hand_over(ann).unwrap();
    session.lock().unwrap();
    session.unlock(Way::Passphrase(typed(PASSPHRASE.into()).unwrap())).unwrap();
    assert!(session.board(AT_ONCE).is_ok());
    session.hand_over(ann).unwrap();
    session.opening();
    assert!(session.board(AT_ONCE).is_ok());
    check(&mut session);
    assert_eq!(
        (home(&mut session).open.len(), session.board(AT_ONCE).unwrap().rows()[0].athlete.glance.stands),
        (1, None)
    );
}

#[test]
fn a_check_of_an_athlete_is_out_of_reach_of_the_coach_even_by_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, ann) = with_an_athlete(&folder);
    check(&mut session);
    session.hand_over(ann).unwrap();
    let begun = session.begin(NEW, None).unwrap();
    let answers = answer_all(&mut session, begun);
    let Saved { episode, check } = session.finish(answers).unwrap().saved.unwrap();
    assert!(session.result(episode).is_ok(), "it is the athlete's");
    session.hand_back().unwrap();
    let now = session.with_desk(|desk| Ok::<_, CommandError>(desk.now())).unwrap();
    assert!(session.result(episode).is_err());
    assert!(session.course(Some(episode)).is_err());
    assert!(session.plan_asked(episode).is_err());
    for begin in [Begin::Again(episode), Begin::FollowUp(episode), Begin::Correct(episode, check)] {
        assert!(session.begin(begin, None).is_err(), "{begin:?}");
    }
    for kind in [Kind::Lifter, Kind::Clinician, Kind::Card] {
        assert!(session.page(&PageOf::Episode(kind, episode), Paper::A4, now).is_err(), "{kind:?}");
    }
    let stands = |session: &mut Session| session.board(AT_ONCE).unwrap().rows()[0].athlete.glance.stands;
    let before = stands(&mut session);
    assert!(session.leave(episode).is_err(), "and no coach ends what an athlete told");
    assert_eq!((stands(&mut session), before.is_some()), (before, true));
}

/// A log of Hevy, with one set.
const LOG: &str = "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe\n\
    Pull,\"2 Mar 2026, 18:00\",\"2 Mar 2026, 19:00\",,Deadlift (Barbell),,,0,normal,140,5,,,8\n";

fn hands_over(session: &mut Session, whose: Option<PersonId>, name: &str, bytes: &[u8]) {
    session.begin_file(whose, name, bytes.len() as u64).unwrap();
    session.add_to_file(&STANDARD.encode(bytes)).unwrap();
}

#[test]
fn a_log_for_an_athlete_goes_to_their_log_alone_and_comes_back_out_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, ann) = with_an_athlete(&folder);
    let logged = |session: &mut Session| session.with_desk(|desk| desk.logged(ann)).unwrap().len();
    hands_over(&mut session, Some(ann), "hevy.csv", LOG.as_bytes());
    let Came::Workouts(Some(taken)) = session.take_file_in(ImportAsked::default()).unwrap() else { panic!("workouts") };
    assert_eq!((logged(&mut session), session.log_page(0, 1).unwrap().total), (1, 0), "the coach's own log has none");
    assert_eq!((session.imports(Some(ann)).unwrap().len(), session.imports(None).unwrap().len()), (1, 0));
    hands_over(&mut session, Some(ann), "hevy.csv", LOG.as_bytes());
    assert!(matches!(session.take_file_in(ImportAsked::default()), Ok(Came::Workouts(None))), "each once");
    session.undo_import(Some(ann), taken.import.id).unwrap();
    assert_eq!((logged(&mut session), session.imports(Some(ann)).unwrap().len()), (0, 0));
}

#[test]
fn a_copy_is_no_log_of_an_athlete() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, ann) = with_an_athlete(&folder);
    let (_, copy) = session.file_to_go(setback::session::Going::Copy, None).unwrap();
    hands_over(&mut session, Some(ann), "log.csv", &copy);
    let refused = Some(CommandError::told("files-copy-not-a-log"));
    assert_eq!(session.look_at_file(ImportAsked::default()).err(), refused);
    assert_eq!(session.take_file_in(ImportAsked::default()).err(), refused);
    assert_eq!(session.board(AT_ONCE).unwrap().rows().len(), 1);
}

#[test]
fn a_file_of_the_coach_is_let_go_of_with_the_screen_and_none_begins_for_another() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, ann) = with_an_athlete(&folder);
    hands_over(&mut session, None, "hevy.csv", LOG.as_bytes());
    session.hand_over(ann).unwrap();
    assert!(session.look_at_file(ImportAsked::default()).is_err(), "the athlete does not get the coach's file");
    assert_eq!(session.begin_file(Some(ann), "hevy.csv", 1).err(), Some(CommandError::NotOpen));
    assert_eq!(session.imports(Some(ann)).err(), Some(CommandError::NotOpen));
    assert!(session.enter_mornings(&[]).is_err());
}

#[test]
fn that_an_athlete_showed_their_answers_is_noted_for_them_alone_and_hands_nothing_on() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, ann) = with_an_athlete(&folder);
    assert_eq!(session.show_answers().err(), Some(CommandError::NotOpen), "a coach can not say so for them");
    session.hand_over(ann).unwrap();
    check(&mut session);
    session.hand_back().unwrap();
    assert_eq!(session.athlete(ann).unwrap().shown, None);
    session.hand_over(ann).unwrap();
    session.show_answers().unwrap();
    session.hand_back().unwrap();
    assert!(session.athlete(ann).unwrap().shown.is_some());
}
