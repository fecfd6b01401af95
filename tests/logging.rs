//! The log through the session of the window: read back, kept set by set, taken back, and hostile until parsed.

use setback::error::CommandError;
use setback::session::Session;
use setback::view::log::{LiftView, LineView, LogPageView, LoggedView, PieceView, RowView, TypedView, WorkoutView};
use setback::view::named;
use setback_store::SessionId;

use crate::kept::{open_session, unlocked};

const NOBODY: &str = "00000000-0000-7000-8000-000000000000";

fn line(session: &mut Session, line: &str) -> LineView {
    session.read_line(line).unwrap()
}

fn workout(rows: Vec<RowView>) -> WorkoutView {
    let text = str::to_owned;
    let (day, time, minutes) = (text("2026-03-01"), text("18:00"), text("60"));
    WorkoutView { day, time, minutes, session_rpe: text("7"), note: text("belt"), rows }
}

fn listed(session: &mut Session) -> Vec<LoggedView> {
    LogPageView::of(&session.log_page(0, 100).unwrap()).workouts
}

fn refused(error: Option<CommandError>) -> (Option<u32>, String, String) {
    match error {
        Some(CommandError::BadWorkout { row, field, message }) => (row, field, message),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_line_is_shown_as_it_is_read_and_its_sets_go_into_the_table() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    let read = line(&mut session, "w 60 1x5; trap bar 130 4x5 @8.5 p2");
    let kinds: Vec<&str> = read.pieces.iter().map(kind).collect();
    assert_eq!(kinds, ["warm_up", "load", "sets", "next", "lift", "load", "sets", "effort", "pain"]);
    assert_eq!((read.rows.len(), &read.incomplete), (5, &None));
    let (warm_up, set) = (&read.rows[0], &read.rows[1]);
    assert_eq!((warm_up.warm_up, warm_up.load.as_str(), warm_up.variation.as_str()), (true, "60", ""));
    assert_eq!((set.load.as_str(), set.unit.as_str(), set.reps.as_str()), ("130", "kg", "5"));
    assert_eq!((set.variation.as_str(), set.rpe.as_str(), set.pain.as_str()), ("hex_bar", "8.5", "2"));
    assert!(LiftView::all().iter().any(|lift| lift.variation == set.variation));
    session.log_workout(&workout(read.rows.clone()), None).unwrap();
    drop(session);
    let mut session = unlocked(&folder, 1);
    let kept = listed(&mut session).remove(0);
    assert_eq!(kept.workout, workout(read.rows), "as it was typed");
    assert_eq!((kept.source.as_str(), kept.load.as_deref(), kept.lifts.len()), ("typed", Some("420"), 5));
    assert_eq!(kept.lifts[1].id, "log-lift-hex_bar");
}

fn kind(piece: &PieceView) -> &'static str {
    match piece {
        PieceView::Lift { .. } => "lift",
        PieceView::Load { .. } => "load",
        PieceView::Sets { .. } => "sets",
        PieceView::Effort { .. } => "effort",
        PieceView::Pain { .. } => "pain",
        PieceView::WarmUp => "warm_up",
        PieceView::Next => "next",
        PieceView::Unread { .. } => "unread",
    }
}

#[test]
fn what_is_not_understood_or_missing_is_said_in_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    let read = line(&mut session, "deadlift 130 4x40 wow");
    assert_eq!((read.rows.len(), &read.incomplete), (0, &None));
    let PieceView::Unread { typed, message } = &read.pieces[2] else { panic!("{:?}", read.pieces) };
    assert!(typed == "4x40" && message.as_ref().unwrap().contains("30"), "{message:?}");
    assert!(matches!(&read.pieces[3], PieceView::Unread { typed, message: None } if typed == "wow"));
    assert_eq!(line(&mut session, "deadlift 130").incomplete.unwrap().id, "log-incomplete");
    let too_long = line(&mut session, &format!("deadlift 130 4x5 {}", "x".repeat(1_000)));
    assert!(too_long.rows.is_empty() && too_long.pieces.len() == 1, "{too_long:?}");
    assert!(
        matches!(&too_long.pieces[0], PieceView::Unread { typed, message: Some(message) }
            if typed.starts_with("deadlift 130") && message.contains("1000")),
        "{too_long:?}"
    );
}

#[test]
fn a_workout_is_corrected_withdrawn_and_brought_back_by_the_ids_that_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    let rows = line(&mut session, "180 2x5 @8").rows;
    let added = session.log_workout(&workout(rows.clone()), None).unwrap();
    let lighter = workout(vec![RowView { load: "150".into(), ..rows[0].clone() }]);
    let corrected = session.log_workout(&lighter, Some(added)).unwrap();
    assert_eq!(listed(&mut session)[0].workout, lighter);
    let undone = session.undo_workout(corrected).unwrap();
    assert_eq!(listed(&mut session)[0].workout, workout(rows));
    let withdrawn = session.withdraw_workout(undone).unwrap();
    assert_eq!(session.log_page(0, 100).unwrap().total, 0);
    session.undo_workout(withdrawn).unwrap();
    assert_eq!((listed(&mut session).len(), session.load_lately().unwrap().counted), (1, 1));
    assert!(
        matches!(session.withdraw_workout(added), Err(CommandError::Trouble { text }) if text.id == "trouble-missing")
    );
}

#[test]
fn nonsense_is_refused_at_its_set_and_field_and_nothing_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    let good = line(&mut session, "180 1x5 @8").rows.remove(0);
    let with = |row: RowView| workout(vec![good.clone(), row]);
    for (row, field) in [
        (RowView { load: "0".into(), ..good.clone() }, "load"),
        (RowView { reps: "40".into(), ..good.clone() }, "reps"),
        (RowView { rpe: "11".into(), ..good.clone() }, "rpe"),
        (RowView { pain: "-1".into(), ..good.clone() }, "pain"),
        (RowView { exercise: "\u{202e}'; DROP TABLE sets".into(), ..good.clone() }, "lift"),
    ] {
        let (at, named, message) = refused(session.log_workout(&with(row), None).err());
        assert_eq!((at, named.as_str()), (Some(1), field), "{message}");
        assert!(!message.contains(['⟦', '\u{202e}']), "{message}");
    }
    let stone = with(RowView { unit: "stone".into(), ..good.clone() });
    assert!(matches!(session.log_workout(&stone, None), Err(CommandError::BadAnswer { .. })));
    let tomorrow = WorkoutView { day: "2026-03-03".into(), ..workout(vec![good.clone()]) };
    assert_eq!(refused(session.log_workout(&tomorrow, None).err()).1, "day");
    assert_eq!(refused(session.log_workout(&workout(vec![]), None).err()).1, "sets");
    let nobody: SessionId = named(NOBODY, "session").unwrap();
    assert!(session.log_workout(&workout(vec![good]), Some(nobody)).is_err());
    assert!(session.undo_workout(nobody).is_err() && named::<SessionId>("../x", "session").is_err());
    assert_eq!(session.log_page(0, 100).unwrap().total, 0);
}

#[test]
fn what_is_typed_is_kept_as_it_stands_over_a_lock_and_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    assert_eq!(session.typed().unwrap(), None);
    let rows = vec![RowView { load: "a lot".into(), ..RowView::default() }];
    let (line, names, replaces) = ("180 2x".to_owned(), vec![String::new()], Some(NOBODY.to_owned()));
    let typed = TypedView { line, workout: workout(rows), names, replaces, is_from_plan: true };
    session.keep_typed(Some(&typed)).unwrap();
    session.lock().unwrap();
    assert!(matches!(session.typed(), Err(CommandError::NotOpen)));
    drop(session);
    let mut session = unlocked(&folder, 1);
    assert_eq!(session.typed().unwrap(), Some(typed));
    assert_eq!(session.log_page(0, 100).unwrap().total, 0, "and nothing of it is in the log");
    session.keep_typed(None).unwrap();
    assert_eq!(session.typed().unwrap(), None);
}

#[test]
fn while_nothing_is_open_nothing_of_the_log_is_given_out() {
    let mut session = Session::at(None);
    assert!(matches!(session.log_page(0, 1), Err(CommandError::NotOpen)));
    assert!(matches!(session.read_line("180 1x5"), Err(CommandError::NotOpen)));
    assert!(matches!(session.log_workout(&WorkoutView::default(), None), Err(CommandError::NotOpen)));
}
