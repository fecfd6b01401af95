//! The log: kept as entered, corrected by a row of its own, described without a score, and what a plan takes from it.

use chrono::TimeDelta;
use setback_desk::memory::{Ask, Begin, NotLogged, SuggestedFrom, Suggestion, Trouble, load_of};
use setback_desk::typed::{TypedRow, TypedTable, TypedWorkout};
use setback_desk::typed_line::read;
use setback_plan::{Equipment, Lifter as ForPlan, Mass, Rpe, Unit};
use setback_store::{EpisodeId, Load, SessionId};

use crate::lifter::{Lifter, strong};

/// Deadlifts as somebody types them.
#[derive(Clone, Copy)]
struct Typed {
    day: &'static str,
    time: &'static str,
    line: &'static str,
    minutes: &'static str,
    session_rpe: &'static str,
    pain: &'static str,
    note: &'static str,
}

const USUAL: Typed = Typed {
    day: "2026-03-01",
    time: "18:00",
    line: "deadlift 180 4x5 @8",
    minutes: "60",
    session_rpe: "7",
    pain: "",
    note: "",
};

impl Typed {
    fn given<T>(self, to: impl FnOnce(&TypedWorkout) -> T) -> T {
        let Typed { day, time, line, minutes, session_rpe, pain, note } = self;
        let sets = read(line, Unit::Kilograms).sets;
        to(&TypedWorkout { day, time, sets: &sets, minutes, session_rpe, pain, note })
    }
}

fn lifter() -> Lifter {
    Lifter::at("2026-03-02T18:00:00+01:00")
}

fn kg(count: u32) -> Mass {
    Mass::whole(count, Unit::Kilograms)
}

fn log(lifter: &mut Lifter, typed: Typed) -> SessionId {
    typed.given(|typed| lifter.desk.log(lifter.me, typed)).unwrap()
}

fn usual(lifter: &Lifter, episode: EpisodeId) -> Suggestion {
    lifter.desk.plan_asked(lifter.me, episode).unwrap().usual.unwrap()
}

/// A first check after a session that is in the log.
fn check_after(lifter: &mut Lifter, session: SessionId, pain: u8) -> EpisodeId {
    let begin = Begin::New { session: Some(session), began: None };
    let mut ongoing = lifter.desk.begin(lifter.me, begin).unwrap();
    lifter.answer_all(&mut ongoing, pain, &[]);
    lifter.desk.finish(&ongoing).unwrap().story.episode.id
}

#[test]
fn a_session_is_kept_exactly_as_entered() {
    let mut lifter = lifter();
    log(&mut lifter, Typed { line: "deadlift 402.5lb 4x5 @8", pain: "2", note: "belt", ..USUAL });
    let lifter = lifter.restart();
    let kept = lifter.desk.logged(lifter.me).unwrap().remove(0);
    assert_eq!((kept.minutes, kept.rpe_hundredths, kept.note.as_str()), (Some(60), Some(700), "belt"));
    assert_eq!(kept.at.to_rfc3339(), "2026-03-01T18:00:00+01:00");
    assert_eq!(kept.sets.len(), 4);
    let set = &kept.sets[0];
    assert_eq!(set.load, Some(Load { thousandths: 402_500, unit: "lb".to_owned() }));
    assert_eq!((set.reps, set.rpe_hundredths, set.pain, set.warm_up), (Some(5), Some(800), Some(2), false));
}

#[test]
fn what_can_not_be_believed_is_not_kept() {
    let mut lifter = lifter();
    let refused = Typed { line: "deadlift 2 4x5 @8", ..USUAL }.given(|typed| lifter.desk.log(lifter.me, typed));
    assert!(matches!(refused, Err(NotLogged::Refused(refused)) if refused.field == "load"));
    assert_eq!(lifter.desk.logged(lifter.me).unwrap(), []);
}

#[test]
fn a_correction_takes_the_place_of_a_session_once() {
    let mut lifter = lifter();
    let first = log(&mut lifter, USUAL);
    let corrected = Typed { line: "deadlift 170 4x5 @8", ..USUAL }
        .given(|typed| lifter.desk.correct_log(lifter.me, first, typed))
        .unwrap();
    let ids: Vec<SessionId> = lifter.desk.logged(lifter.me).unwrap().iter().map(|session| session.id).collect();
    assert_eq!(ids, [corrected]);
    let again = USUAL.given(|typed| lifter.desk.correct_log(lifter.me, first, typed));
    assert!(matches!(again, Err(NotLogged::Trouble(Trouble::Missing(_)))));
    assert!(lifter.desk.store().session(first).is_ok(), "the old one stays in the record");
}

#[test]
fn the_usual_load_is_a_share_of_the_session_before_where_none_went_well() {
    let mut lifter = lifter();
    let session = log(&mut lifter, USUAL);
    let episode = check_after(&mut lifter, session, 3);
    let usual = usual(&lifter, episode);
    assert_eq!((usual.load, usual.from), (kg(162), SuggestedFrom::SessionBefore));
    assert_eq!((usual.reps, usual.rpe, usual.sets), (Some(5), Some(Rpe::whole(8)), 4));
    assert_eq!(usual.mean_of_4_weeks, Some(kg(180)));
}

#[test]
fn a_corrected_session_counts_as_corrected() {
    let mut lifter = lifter();
    let session = log(&mut lifter, USUAL);
    let episode = check_after(&mut lifter, session, 3);
    let second = Typed { line: "deadlift 110 4x5 @8", ..USUAL }
        .given(|typed| lifter.desk.correct_log(lifter.me, session, typed))
        .unwrap();
    Typed { line: "deadlift 100 4x5 @8", ..USUAL }
        .given(|typed| lifter.desk.correct_log(lifter.me, second, typed))
        .unwrap();
    assert_eq!(usual(&lifter, episode).load, kg(90));
}

#[test]
fn the_session_before_is_found_by_its_day_where_nobody_linked_it() {
    let mut lifter = lifter();
    log(&mut lifter, Typed { time: "", ..USUAL });
    let episode = lifter.first_check("2026-03-01T20:00:00+01:00", 3).story.episode.id;
    assert_eq!(usual(&lifter, episode).load, kg(162));
}

#[test]
fn a_session_that_settled_without_a_rule_went_well_and_an_older_one_no_longer_counts() {
    let mut lifter = lifter();
    let heavy = log(&mut lifter, Typed { line: "deadlift 150 4x5 @8", ..USUAL });
    let earlier = check_after(&mut lifter, heavy, 1);
    lifter.clock.forward(24);
    lifter.follow_up(earlier, 0, &[]);
    lifter.clock.set("2026-03-20T18:00:00+01:00");
    let session = log(&mut lifter, Typed { day: "2026-03-19", line: "deadlift 160 4x5 @8", ..USUAL });
    let episode = check_after(&mut lifter, session, 3);
    let found = usual(&lifter, episode);
    assert_eq!((found.load, found.from), (kg(150), SuggestedFrom::WellTaken), "all of it, and no share");
    assert_eq!(found.mean_of_4_weeks, Some(kg(155)));
    lifter.clock.set("2026-03-30T18:00:00+02:00");
    assert_eq!(usual(&lifter, episode).from, SuggestedFrom::SessionBefore, "29 days later");
}

#[test]
fn a_session_after_which_training_had_to_change_did_not_go_well() {
    let mut lifter = lifter();
    let heavy = log(&mut lifter, Typed { line: "deadlift 150 4x5 @8", ..USUAL });
    let earlier = check_after(&mut lifter, heavy, 6);
    for pain in [1, 0] {
        lifter.clock.forward(24);
        lifter.follow_up(earlier, pain, &[]);
    }
    let settled = lifter.desk.history(lifter.me).unwrap()[0].clone();
    assert!(!settled.is_open());
    lifter.clock.set("2026-03-20T18:00:00+01:00");
    let session = log(&mut lifter, Typed { day: "2026-03-19", line: "deadlift 160 4x5 @8", ..USUAL });
    let episode = check_after(&mut lifter, session, 3);
    assert_eq!((usual(&lifter, episode).load, usual(&lifter, episode).from), (kg(144), SuggestedFrom::SessionBefore));
}

#[test]
fn a_session_on_a_plan_went_well_when_it_moved_the_plan_up() {
    let (mut lifter, episode) = Lifter::settled_with_a_plan();
    lifter.clock.set("2026-03-06T20:00:00+01:00");
    lifter.trains(3);
    lifter.clock.set("2026-03-09T20:00:00+01:00");
    lifter.trains(0);
    log(&mut lifter, Typed { day: "2026-03-06", line: "deadlift 130 4x5 @8", ..USUAL });
    log(&mut lifter, Typed { day: "2026-03-09", line: "deadlift 120 4x5 @8", ..USUAL });
    assert_eq!(usual(&lifter, episode).load, kg(120), "the heavier one only held");
    assert_eq!(lifter.desk.over_best(lifter.me, kg(132)).unwrap(), Some(false));
    assert_eq!(lifter.desk.over_best(lifter.me, kg(133)).unwrap(), Some(true));
}

#[test]
fn warm_ups_and_other_lifts_are_no_measure() {
    let mut lifter = lifter();
    let id = log(&mut lifter, USUAL);
    let mut session = lifter.desk.store().session(id).unwrap();
    session.id = SessionId::new(session.entered);
    session.at += TimeDelta::minutes(1);
    for (set, exercise, variation, warm_up) in
        [(0, "deadlift", "", true), (1, "squat", "", false), (2, "deadlift", "block_pull", false)]
    {
        let set = &mut session.sets[set];
        set.load = Some(Load { thousandths: 300_000, unit: "kg".to_owned() });
        (set.exercise, set.variation, set.warm_up) = (exercise.to_owned(), variation.to_owned(), warm_up);
    }
    let now = lifter.desk.now();
    lifter.desk.store().add_sessions(&[session.clone()], now).unwrap();
    let episode = check_after(&mut lifter, session.id, 3);
    assert_eq!((usual(&lifter, episode).load, usual(&lifter, episode).sets), (kg(162), 1));
}

#[test]
fn a_session_in_the_log_asks_how_it_went_until_it_is_told() {
    let (mut lifter, _) = Lifter::settled_with_a_plan();
    lifter.clock.set("2026-03-06T20:00:00+01:00");
    let session = log(&mut lifter, Typed { day: "2026-03-06", ..USUAL });
    assert!(matches!(lifter.under_way().asks[..], [Ask::Session { session: asked, .. }] if asked == session));
    lifter.lifts(1, "none").unwrap();
    assert!(matches!(lifter.under_way().asks[..], [Ask::Morning { .. }]));
}

#[test]
fn hip_thrusts_are_asked_about_where_the_plan_asks_for_them() {
    let thrusts = Typed { day: "2026-03-02", time: "19:30", line: "hip thrust 90 2x8", ..USUAL };
    let (mut lifter, _) = Lifter::with_a_plan();
    lifter.clock.forward(2);
    log(&mut lifter, thrusts);
    assert_eq!(lifter.under_way().asks, [], "beside deadlifts they are other training");
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    let episode = lifter.first_check(crate::lifter::SESSION, 6).story.episode.id;
    let equipment = Equipment { bench: true, ..Equipment::default() };
    lifter.desk.give_plan(lifter.me, episode, &ForPlan { equipment, ..strong() }).unwrap();
    lifter.clock.forward(2);
    let session = log(&mut lifter, thrusts);
    assert!(matches!(lifter.under_way().asks[..], [Ask::Session { session: asked, .. }] if asked == session));
}

#[test]
fn a_session_that_was_logged_and_told_the_day_after_is_asked_once() {
    let (mut lifter, _) = Lifter::settled_with_a_plan();
    lifter.clock.set("2026-03-07T09:00:00+01:00");
    log(&mut lifter, Typed { day: "2026-03-06", ..USUAL });
    lifter.lifts(1, "none").unwrap();
    assert!(matches!(lifter.under_way().asks[..], [Ask::Morning { .. }]));
    lifter.clock.set("2026-03-09T20:00:00+01:00");
    let next = log(&mut lifter, Typed { day: "2026-03-09", ..USUAL });
    let asks = lifter.under_way().asks;
    assert!(matches!(asks[..], [Ask::Morning { .. }, Ask::Session { session, .. }] if session == next));
}

#[test]
fn a_workout_keeps_each_set_of_each_lift_as_typed() {
    let mut lifter = lifter();
    let line = read("w 135 1x5, 315.5 2x5 @8 p3, hip thrust 200 1x8", Unit::Pounds);
    let typed = TypedWorkout {
        day: "2026-03-01",
        time: "18:00",
        sets: &line.sets,
        minutes: "60",
        session_rpe: "7",
        pain: "1",
        note: "belt",
    };
    let first = lifter.desk.log(lifter.me, &typed).unwrap();
    let kept = lifter.desk.logged(lifter.me).unwrap().remove(0);
    let sets: Vec<_> = kept.sets.iter().map(|set| (set.exercise.as_str(), set.warm_up, set.pain)).collect();
    let deadlift = ("deadlift", false, Some(3));
    assert_eq!(sets, [("deadlift", true, None), deadlift, deadlift, ("hip_thrust", false, Some(1))]);
    assert_eq!(kept.sets[1].load, Some(Load { thousandths: 315_500, unit: "lb".to_owned() }));
    assert_eq!(load_of(&kept), Some(420.0));
    let refused = lifter.desk.correct_log(lifter.me, first, &TypedWorkout { minutes: "0", ..typed });
    assert!(matches!(refused, Err(NotLogged::Refused(refused)) if refused.field == "minutes"));
    let corrected = lifter.desk.correct_log(lifter.me, first, &TypedWorkout { minutes: "", ..typed }).unwrap();
    let logged = lifter.desk.logged(lifter.me).unwrap();
    assert_eq!((logged.len(), logged[0].id, load_of(&logged[0])), (1, corrected, None));
}

#[test]
fn how_much_it_was_lately_leaves_out_what_is_not_known_and_says_so() {
    let mut lifter = lifter();
    for (day, minutes, session_rpe) in
        [("2026-03-02", "60", "7"), ("2026-02-24", "30", "5"), ("2026-02-23", "60", "10"), ("2026-02-28", "", "7")]
    {
        log(&mut lifter, Typed { day, time: "", minutes, session_rpe, ..USUAL });
    }
    log(&mut lifter, Typed { day: "2026-02-27", time: "", session_rpe: "", ..USUAL });
    let lately = lifter.desk.load_lately(lifter.me).unwrap();
    assert!((lately.week.load - 570.0).abs() < 1e-9, "60 x 7 and 30 x 5; the eighth day back is no longer in it");
    assert_eq!((lately.counted, lately.not_counted), (2, 2));
}

#[test]
fn without_a_session_that_went_well_no_best_is_made_up() {
    let mut lifter = lifter();
    log(&mut lifter, USUAL);
    assert_eq!(lifter.desk.over_best(lifter.me, kg(500)).unwrap(), None);
}

/// A set as somebody types it into a table.
const SET: TypedRow = TypedRow {
    exercise: "deadlift",
    variation: "",
    load: "180",
    unit: Unit::Kilograms,
    reps: "5",
    rpe: "8",
    pain: "",
    warm_up: false,
    note: "",
};

const TABLE: TypedTable =
    TypedTable { day: "2026-03-01", time: "18:00", rows: &[SET, SET], minutes: "60", session_rpe: "7", note: "" };

fn loads(lifter: &Lifter) -> Vec<i64> {
    let page = lifter.desk.log_page(lifter.me, 0, 100).unwrap();
    page.sessions.iter().map(|session| session.sets[0].load.as_ref().unwrap().thousandths / 1_000).collect()
}

#[test]
fn the_log_is_given_out_by_pages_the_newest_first() {
    let mut lifter = lifter();
    for day in ["2026-02-03", "2026-02-01", "2026-02-02"] {
        log(&mut lifter, Typed { day, ..USUAL });
    }
    let days = |offset, count| {
        let page = lifter.desk.log_page(lifter.me, offset, count).unwrap();
        assert_eq!(page.total, 3);
        page.sessions.iter().map(|session| session.at.date_naive().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(days(0, 2), ["2026-02-03", "2026-02-02"]);
    assert_eq!(days(2, 2), ["2026-02-01"]);
    assert_eq!(days(3, 2), [""; 0]);
    assert_eq!(days(0, u32::MAX).len(), 3);
}

#[test]
fn a_workout_typed_set_by_set_is_corrected_in_its_place() {
    let mut lifter = lifter();
    let first = lifter.desk.log_table(lifter.me, &TABLE).unwrap();
    let lighter = TypedRow { load: "150", note: "left side", ..SET };
    let typed = TypedTable { rows: &[lighter, SET], ..TABLE };
    let corrected = lifter.desk.correct_table(lifter.me, first, &typed).unwrap();
    let page = lifter.desk.log_page(lifter.me, 0, 9).unwrap();
    assert_eq!((page.total, page.sessions[0].id, loads(&lifter)), (1, corrected, vec![150]));
    assert_eq!(page.sessions[0].sets[0].note, "left side");
    let again = lifter.desk.correct_table(lifter.me, first, &TABLE);
    assert!(matches!(again, Err(NotLogged::Trouble(Trouble::Missing(_)))), "another is in its place");
    let none = TypedTable { rows: &[SET, TypedRow { reps: "40", ..SET }], ..TABLE };
    let refused = lifter.desk.log_table(lifter.me, &none);
    assert!(matches!(refused, Err(NotLogged::RefusedRow(refused)) if refused.row == Some(1)));
    assert_eq!(loads(&lifter), [150], "and nothing was kept");
}

#[test]
fn what_came_from_elsewhere_stays_what_it_is_when_it_is_corrected() {
    let mut lifter = lifter();
    let id = lifter.desk.log_table(lifter.me, &TABLE).unwrap();
    let mut session = lifter.desk.store().session(id).unwrap();
    (session.id, session.source) = (SessionId::new(session.entered), "hevy".to_owned());
    session.at = crate::lifter::moment("2026-02-01T07:30:25-05:00");
    session.sets[0].exercise = "squat".to_owned();
    let now = lifter.desk.now();
    lifter.desk.store().add_sessions(&[session.clone()], now).unwrap();
    let rows = [TypedRow { exercise: "squat", load: "160", ..SET }, SET];
    let typed = TypedTable { day: "2026-02-01", time: "07:30", rows: &rows, ..TABLE };
    let corrected = lifter.desk.correct_table(lifter.me, session.id, &typed).unwrap();
    let kept = lifter.desk.in_the_log(lifter.me, corrected).unwrap();
    assert_eq!((kept.at, kept.source.as_str(), kept.sets[0].exercise.as_str()), (session.at, "hevy", "squat"));
    assert_eq!(kept.at.to_rfc3339(), "2026-02-01T07:30:25-05:00", "the time it was, where it was");
    let moved = TypedTable { time: "08:30", ..typed };
    let moved = lifter.desk.correct_table(lifter.me, corrected, &moved).unwrap();
    assert_eq!(lifter.desk.in_the_log(lifter.me, moved).unwrap().at.to_rfc3339(), "2026-02-01T08:30:00+01:00");
}

#[test]
fn what_was_done_last_is_taken_back_and_done_again_and_all_of_it_stays_in_the_record() {
    let mut lifter = lifter();
    let added = lifter.desk.log_table(lifter.me, &TABLE).unwrap();
    let heavier = TypedTable { rows: &[TypedRow { load: "190", ..SET }], ..TABLE };
    let corrected = lifter.desk.correct_table(lifter.me, added, &heavier).unwrap();
    let as_before = lifter.desk.undo_log(lifter.me, corrected).unwrap();
    assert_eq!(loads(&lifter), [180]);
    let anew = lifter.desk.undo_log(lifter.me, as_before).unwrap();
    assert_eq!(loads(&lifter), [190]);
    let withdrawn = lifter.desk.withdraw_log(lifter.me, anew).unwrap();
    assert_eq!((loads(&lifter), lifter.desk.logged(lifter.me).unwrap().len()), (vec![], 0));
    for gone in [added, anew, withdrawn] {
        assert!(matches!(lifter.desk.withdraw_log(lifter.me, gone), Err(Trouble::Missing(_))));
    }
    assert!(matches!(lifter.desk.undo_log(lifter.me, added), Err(Trouble::Missing(_))), "not what was done last");
    let back = lifter.desk.undo_log(lifter.me, withdrawn).unwrap();
    assert_eq!(loads(&lifter), [190]);
    let lifter = &mut lifter.restart();
    let sets = |id| lifter.desk.store().session(id).unwrap().sets.len();
    assert_eq!([added, corrected, as_before, anew, withdrawn, back].map(sets), [2, 1, 2, 1, 0, 1]);
}

#[test]
fn a_workout_that_was_added_is_withdrawn_when_that_is_taken_back() {
    let mut lifter = lifter();
    let added = lifter.desk.log_table(lifter.me, &TABLE).unwrap();
    let undone = lifter.desk.undo_log(lifter.me, added).unwrap();
    assert_eq!(lifter.desk.log_page(lifter.me, 0, 9).unwrap().total, 0);
    lifter.desk.undo_log(lifter.me, undone).unwrap();
    assert_eq!(loads(&lifter), [180]);
}

#[test]
fn a_withdrawn_workout_is_no_measure_and_asks_for_nothing() {
    let (mut lifter, episode) = Lifter::settled_with_a_plan();
    lifter.clock.set("2026-03-06T20:00:00+01:00");
    let session = log(&mut lifter, Typed { day: "2026-03-06", ..USUAL });
    assert!(matches!(lifter.under_way().asks[..], [Ask::Session { .. }]));
    lifter.desk.withdraw_log(lifter.me, session).unwrap();
    assert_eq!(lifter.under_way().asks, []);
    assert_eq!(lifter.desk.plan_asked(lifter.me, episode).unwrap().usual, None);
    assert_eq!(lifter.desk.load_lately(lifter.me).unwrap().counted, 0);
}

#[test]
fn a_line_is_read_in_the_unit_of_the_person_and_nothing_is_kept() {
    let lifter = lifter();
    let typed = lifter.desk.read_line(lifter.me, "deadlift 130 4x5 @8.5").unwrap();
    assert_eq!(typed.sets[0].load, (kg(130), Unit::Kilograms));
    let long = "1".repeat(1_001);
    assert!(
        matches!(lifter.desk.read_line(lifter.me, &long), Err(NotLogged::Refused(refused)) if refused.field == "line")
    );
    assert_eq!(lifter.desk.log_page(lifter.me, 0, 9).unwrap().total, 0);
}
