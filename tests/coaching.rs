//! The screen in an athlete's hands: who answers is never another than the one whom the window names.

use setback::error::CommandError;
use setback::session::{Session, Way};
use setback::view::typed;
use setback_desk::memory::TypedAthlete;
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
    assert_eq!(session.board().err(), Some(CommandError::NotOpen));
    assert_eq!(session.athlete(ann).err(), Some(CommandError::NotOpen));
    check(&mut session);
    session.hand_back().unwrap();
    assert!(session.board().unwrap().rows()[0].athlete.glance.stands.is_some());
    assert_eq!(home(&mut session).open.len(), 0, "the coach has none");
}

#[test]
fn a_lock_and_a_window_that_opens_anew_give_the_screen_back() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, ann) = with_an_athlete(&folder);
    session.hand_over(ann).unwrap();
    session.lock().unwrap();
    session.unlock(Way::Passphrase(typed(PASSPHRASE.into()).unwrap())).unwrap();
    assert!(session.board().is_ok());
    session.hand_over(ann).unwrap();
    session.opening();
    assert!(session.board().is_ok());
    check(&mut session);
    assert_eq!((home(&mut session).open.len(), session.board().unwrap().rows()[0].athlete.glance.stands), (1, None));
}
