//! What a check asks and what it keeps beside the answers: places on the body, and what the log and the profile know.

use setback_desk::memory::{Begin, Ongoing};
use setback_desk::sitting::{Asking, Step, again_in, step_of};
use setback_desk::typed::TypedWorkout;
use setback_desk::typed_line::read;
use setback_plan::Unit;
use setback_store::SessionId;
use setback_triage::course::DURATION_BANDS;
use setback_triage::location::Zone::{self, CalfLeft, LowLeft, LowRight, UpperBack};
use setback_triage::{QuestionId, Section};

use crate::lifter::{Lifter, SESSION, moment, with};

const NEW: Begin = Begin::New { session: None, began: None };

fn sore() -> Lifter {
    Lifter::at("2026-03-02T18:00:00+01:00")
}

fn log(lifter: &mut Lifter, day: &str, line: &str) -> SessionId {
    let sets = read(line, Unit::Kilograms).sets;
    let typed = TypedWorkout { day, time: "18:00", sets: &sets, minutes: "", session_rpe: "", pain: "", note: "" };
    lifter.desk.log(lifter.me, &typed).unwrap()
}

/// Points at places, and answers all else.
fn pointing_at(lifter: &mut Lifter, ongoing: &mut Ongoing, zones: &[Zone], location: &str) {
    ongoing.zones = zones.to_vec();
    let given = with(ongoing.given, "location", location);
    lifter.desk.keep(ongoing, given, None).unwrap();
}

/// Three episodes in the last weeks, so that profile and history are known.
fn returning() -> Lifter {
    let mut lifter = sore();
    for month in 0..3 {
        lifter.clock.set(&format!("2026-03-{:02}T18:00:00+01:00", 2 + month * 9));
        lifter.first_check(&format!("2026-03-{:02}T18:00:00+01:00", 1 + month * 9), 3);
    }
    lifter.clock.set("2026-04-02T18:00:00+02:00");
    lifter
}

fn asking(ongoing: &Ongoing) -> Asking {
    match step_of(ongoing, &ongoing.given) {
        Step::Ask(asking) => asking,
        step => panic!("a question, not {step:?}"),
    }
}

#[test]
fn places_are_kept_through_a_cut_off_and_in_the_record_and_a_correction_has_them() {
    let mut lifter = sore();
    let mut ongoing = lifter.desk.begin(lifter.me, NEW).unwrap();
    pointing_at(&mut lifter, &mut ongoing, &[LowLeft, LowRight, CalfLeft], "both_sides");
    drop(ongoing);
    let mut lifter = lifter.restart();
    let mut ongoing = lifter.desk.ongoing(lifter.me).unwrap().unwrap();
    assert_eq!(ongoing.zones, [LowLeft, LowRight, CalfLeft]);
    lifter.answer_all(&mut ongoing, 3, &[]);
    let finished = lifter.desk.finish(&ongoing).unwrap();
    let episode = finished.story.episode.id;
    let lifter = lifter.restart();
    assert_eq!(lifter.desk.story(lifter.me, episode).unwrap().zones(), [LowLeft, LowRight, CalfLeft]);
    let corrected = lifter.desk.prepare(lifter.me, Begin::Correct(episode, finished.check)).unwrap();
    assert_eq!(corrected.zones, [LowLeft, LowRight, CalfLeft]);
}

#[test]
fn places_go_when_where_it_hurts_is_answered_otherwise() {
    let mut lifter = sore();
    let mut ongoing = lifter.desk.begin(lifter.me, NEW).unwrap();
    pointing_at(&mut lifter, &mut ongoing, &[UpperBack], "one_side");
    assert_eq!(ongoing.zones, []);
}

#[test]
fn the_places_of_an_episode_are_those_of_the_last_check_that_told_where() {
    let mut lifter = sore();
    let mut ongoing = lifter.desk.begin(lifter.me, NEW).unwrap();
    pointing_at(&mut lifter, &mut ongoing, &[LowLeft], "one_side");
    lifter.answer_all(&mut ongoing, 3, &[]);
    let episode = lifter.desk.finish(&ongoing).unwrap().story.episode.id;
    lifter.clock.forward(24);
    let quiet = lifter.follow_up(episode, 3, &[]);
    assert_eq!(quiet.story.zones(), [LowLeft], "a follow-up that does not ask where leaves it");
    lifter.clock.forward(24);
    let mut ongoing = lifter.desk.begin(lifter.me, Begin::FollowUp(episode)).unwrap();
    pointing_at(&mut lifter, &mut ongoing, &[LowLeft, LowRight], "both_sides");
    lifter.answer_all(&mut ongoing, 3, &[]);
    assert_eq!(lifter.desk.finish(&ongoing).unwrap().story.zones(), [LowLeft, LowRight]);
}

#[test]
fn a_first_check_counts_sixteen_questions_and_a_returning_lifter_twelve() {
    let mut lifter = sore();
    let mut first = lifter.desk.begin(lifter.me, NEW).unwrap();
    lifter.answer_all(&mut first, 3, &[]);
    let last = again_in(&first, &first.given, QuestionId::Confidence).unwrap();
    assert_eq!((last.number, last.part), (16, Some((6, 6))));
    let mut lifter = returning();
    log(&mut lifter, "2026-04-01", "deadlift 140 4x5 @8");
    let session = lifter.desk.session_before_pain(lifter.me).unwrap();
    let begin = Begin::New { session, began: None };
    let mut ongoing = lifter.desk.begin(lifter.me, begin).unwrap();
    assert_eq!((ongoing.answered(), asking(&ongoing).number), (0, 1));
    assert_eq!(lifter.answer_all(&mut ongoing, 3, &[]), 12);
    let last = again_in(&ongoing, &ongoing.given, QuestionId::Confidence).unwrap();
    assert_eq!((last.number, last.part, ongoing.answered()), (12, Some((5, 5)), 12));
    assert!(last.progress.iter().all(|section| section.section != Section::You), "nothing of it is asked");
}

#[test]
fn back_does_not_stop_at_what_was_filled_in_and_a_change_of_it_is_counted() {
    let mut lifter = returning();
    let begin = Begin::New { session: None, began: Some(moment("2026-04-01T18:00:00+02:00")) };
    let mut ongoing = lifter.desk.begin(lifter.me, begin).unwrap();
    let given = with(with(ongoing.given, "rf_nerve", "none"), "rf_body", "none");
    lifter.desk.keep(&mut ongoing, given, None).unwrap();
    let pain = asking(&ongoing);
    assert_eq!((pain.question, pain.back), (QuestionId::PainWorst24h, Some(QuestionId::RfBody)));
    let asked = |asking: Asking| asking.progress.iter().map(|section| section.asked).sum::<usize>();
    let total = asked(pain);
    let duration = again_in(&ongoing, &given, QuestionId::Duration).unwrap();
    assert_eq!(asked(duration), total + 1, "while it is on the screen it counts");
    let given = with(given, "duration", "d4_7");
    lifter.desk.keep(&mut ongoing, given, None).unwrap();
    assert_eq!((asked(asking(&ongoing)), ongoing.counts_from()), (total + 1, None));
}

#[test]
fn new_pain_is_counted_from_the_newest_deadlifts_of_two_weeks() {
    let mut lifter = sore();
    assert_eq!(lifter.desk.session_before_pain(lifter.me).unwrap(), None);
    log(&mut lifter, "2026-02-10", "deadlift 180 4x5 @8");
    assert_eq!(lifter.desk.session_before_pain(lifter.me).unwrap(), None, "too long ago to be told from");
    log(&mut lifter, "2026-02-25", "deadlift 170 4x5 @8");
    let newest = log(&mut lifter, "2026-03-01", "hex bar 180 4x5 @8");
    assert_eq!(lifter.desk.session_before_pain(lifter.me).unwrap(), Some(newest));
    let ongoing = lifter.desk.begin(lifter.me, Begin::New { session: Some(newest), began: None }).unwrap();
    assert_eq!(ongoing.counts_from(), Some(moment(SESSION)));
    let from_a_day = DURATION_BANDS.iter().find(|(_, hours)| *hours >= 24.0).unwrap().0;
    assert!(QuestionId::Duration.is(from_a_day).holds(&ongoing.given));
}

#[test]
fn what_began_an_episode_does_not_begin_another() {
    let mut lifter = sore();
    let session = log(&mut lifter, "2026-03-01", "deadlift 180 4x5 @8");
    let mut ongoing = lifter.desk.begin(lifter.me, Begin::New { session: Some(session), began: None }).unwrap();
    lifter.answer_all(&mut ongoing, 3, &[]);
    lifter.desk.finish(&ongoing).unwrap();
    assert_eq!(lifter.desk.session_before_pain(lifter.me).unwrap(), None);
}
