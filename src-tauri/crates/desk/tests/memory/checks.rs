//! Checks that are cut off, corrected, made again; what is filled in and what is asked.

use setback_desk::memory::{Begin, Trouble};
use setback_triage::QuestionId;
use setback_triage::course::NextInForm;

use crate::lifter::{Lifter, came_to, with};

const SESSION: &str = "2026-03-01T18:00:00+01:00";

fn sore() -> Lifter {
    Lifter::at("2026-03-02T18:00:00+01:00")
}

#[test]
fn a_check_that_was_cut_off_goes_on_at_the_same_question() {
    let mut lifter = sore();
    let mut ongoing = lifter.desk.begin(lifter.me, Begin::New { session: None, began: None }).unwrap();
    let given = with(with(ongoing.given, "rf_nerve", "none"), "rf_body", "none");
    lifter.desk.keep(&mut ongoing, given, Some(QuestionId::AgeBand)).unwrap();
    drop(ongoing);
    let mut lifter = lifter.restart();
    assert_eq!(lifter.desk.home(lifter.me).unwrap().draft.unwrap().1, 2);
    let mut resumed = lifter.desk.ongoing(lifter.me).unwrap().unwrap();
    assert_eq!((resumed.given, resumed.asking), (given, Some(QuestionId::AgeBand)));
    assert_eq!(resumed.next(&resumed.given), NextInForm::Ask(QuestionId::AgeBand));
    lifter.answer_all(&mut resumed, 3, &[]);
    lifter.desk.finish(&resumed).unwrap();
    assert_eq!(lifter.desk.ongoing(lifter.me).unwrap(), None);
    assert_eq!(lifter.desk.home(lifter.me).unwrap().open.len(), 1);
}

#[test]
fn a_check_with_open_questions_is_not_finished() {
    let mut lifter = sore();
    let mut ongoing = lifter.desk.begin(lifter.me, Begin::New { session: None, began: None }).unwrap();
    let given = with(ongoing.given, "rf_nerve", "none");
    lifter.desk.keep(&mut ongoing, given, None).unwrap();
    assert!(matches!(lifter.desk.finish(&ongoing), Err(Trouble::NotAnswered)));
    assert!(lifter.desk.ongoing(lifter.me).unwrap().is_some(), "nothing typed is lost");
}

#[test]
fn an_emergency_answer_is_a_finished_check() {
    let mut lifter = sore();
    let mut ongoing = lifter.desk.begin(lifter.me, Begin::New { session: None, began: None }).unwrap();
    let given = with(ongoing.given, "rf_nerve", "saddle_numb");
    lifter.desk.keep(&mut ongoing, given, None).unwrap();
    assert_eq!(ongoing.next(&given), NextInForm::StopHere);
    assert_eq!(came_to(&lifter.desk.finish(&ongoing).unwrap()).0, "emergency");
}

#[test]
fn you_is_asked_once_and_again_after_ninety_days() {
    let mut lifter = sore();
    lifter.first_check(SESSION, 3);
    let asks_age = |lifter: &mut Lifter| {
        let ongoing = lifter.desk.begin(lifter.me, Begin::New { session: None, began: None }).unwrap();
        ongoing.given.get(QuestionId::AgeBand).is_empty()
    };
    lifter.clock.forward(89 * 24);
    assert!(!asks_age(&mut lifter));
    lifter.clock.forward(24);
    assert!(asks_age(&mut lifter));
}

#[test]
fn a_returning_sore_lifter_with_a_logged_session_is_done_in_twelve() {
    let mut lifter = sore();
    for month in 0..3 {
        let began = format!("2026-03-{:02}T18:00:00+01:00", 1 + month * 9);
        lifter.clock.set(&format!("2026-03-{:02}T18:00:00+01:00", 2 + month * 9));
        lifter.first_check(&began, 3);
    }
    lifter.clock.set("2026-04-02T18:00:00+02:00");
    let begin = Begin::New { session: None, began: Some(crate::lifter::moment("2026-04-01T18:00:00+02:00")) };
    let mut ongoing = lifter.desk.begin(lifter.me, begin).unwrap();
    assert_eq!(lifter.answer_all(&mut ongoing, 3, &[]), 12);
}

#[test]
fn a_correction_takes_the_place_of_the_check_and_the_old_one_stays_in_the_record() {
    let mut lifter = sore();
    let finished = lifter.first_check_saying(SESSION, 3, &[("rf_nerve", "saddle_numb")]);
    assert_eq!(came_to(&finished).0, "emergency");
    let episode = finished.story.episode.id;
    lifter.clock.forward(1);
    let mut ongoing = lifter.desk.begin(lifter.me, Begin::Correct(episode, finished.check)).unwrap();
    let given = with(ongoing.given, "rf_nerve", "none");
    lifter.desk.keep(&mut ongoing, given, None).unwrap();
    let mut lifter = lifter.restart();
    let mut ongoing = lifter.desk.ongoing(lifter.me).unwrap().unwrap();
    assert_eq!(ongoing.corrects, Some(finished.check));
    lifter.answer_all(&mut ongoing, 3, &[]);
    let corrected = lifter.desk.finish(&ongoing).unwrap();
    assert_eq!(came_to(&corrected).0, "normal_soreness");
    assert_eq!(corrected.story.checks.len(), 1);
    assert!(corrected.story.checks[0].is_corrected);
    assert_eq!(corrected.story.checks[0].checked.hours, finished.story.checks[0].checked.hours);
    let kept = lifter.desk.store().checks(episode).unwrap();
    let levels: Vec<&str> = kept.iter().map(|row| row.decided.level.as_str()).collect();
    assert_eq!(levels, ["emergency", "normal_soreness"]);
}

#[test]
fn a_corrected_emergency_is_as_old_as_its_correction_tells() {
    let mut lifter = sore();
    let mut ongoing = lifter.desk.begin(lifter.me, Begin::New { session: None, began: None }).unwrap();
    let given = with(ongoing.given, "rf_nerve", "saddle_numb");
    lifter.desk.keep(&mut ongoing, given, None).unwrap();
    let finished = lifter.desk.finish(&ongoing).unwrap();
    let episode = finished.story.episode.id;
    let mut ongoing = lifter.desk.begin(lifter.me, Begin::Correct(episode, finished.check)).unwrap();
    let given = with(ongoing.given, "rf_nerve", "none");
    lifter.desk.keep(&mut ongoing, given, None).unwrap();
    lifter.answer_all(&mut ongoing, 3, &[("duration", "d4_7")]);
    let corrected = lifter.desk.finish(&ongoing).unwrap();
    assert_eq!(came_to(&corrected).0, "get_checked", "pain of 3 that does not ease on day 4 to 7");
    assert_eq!(corrected.story.last().unwrap().checked.hours.get(), 129.0);
    lifter.clock.forward(10);
    let story = lifter.desk.story(lifter.me, episode).unwrap();
    assert_eq!(story.hours_at(lifter.desk.now()).get(), 139.0);
}

#[test]
fn who_changes_how_long_it_has_been_there_knows_better_than_the_clock() {
    let mut lifter = sore();
    let finished = lifter.first_check_saying(SESSION, 3, &[]);
    assert_eq!(finished.story.last().unwrap().checked.hours.get(), 24.0);
    let begin = Begin::New { session: None, began: Some(crate::lifter::moment(SESSION)) };
    let mut ongoing = lifter.desk.begin(lifter.me, begin).unwrap();
    let given = with(ongoing.given, "duration", "wk1_2");
    lifter.desk.keep(&mut ongoing, given, None).unwrap();
    lifter.answer_all(&mut ongoing, 3, &[]);
    let finished = lifter.desk.finish(&ongoing).unwrap();
    assert_eq!(finished.story.last().unwrap().checked.hours.get(), 252.0);
    let episode = finished.story.episode.id;
    for (told, hours) in [("lt_24h", 252.0 + 1.0 / 60.0), ("wk2_6", 672.0)] {
        let mut ongoing = lifter.desk.begin(lifter.me, Begin::Again(episode)).unwrap();
        let given = with(ongoing.given, "duration", told);
        lifter.desk.keep(&mut ongoing, given, None).unwrap();
        lifter.answer_all(&mut ongoing, 3, &[]);
        let again = lifter.desk.finish(&ongoing).unwrap();
        let counted = again.story.last().unwrap().checked.hours.get();
        assert!((counted - hours).abs() < 0.02, "{told}: {counted}");
    }
}

#[test]
fn new_pain_while_an_episode_is_open_is_an_episode_of_its_own() {
    let mut lifter = sore();
    let first = lifter.first_check(SESSION, 3).story.episode.id;
    lifter.clock.forward(96);
    let second = lifter.first_check("2026-03-06T10:00:00+01:00", 2).story.episode.id;
    let open: Vec<_> = lifter.desk.home(lifter.me).unwrap().open.iter().map(|open| open.story.episode.id).collect();
    assert_eq!(open.len(), 2);
    assert!(open.contains(&first) && open.contains(&second));
}

#[test]
fn a_follow_up_never_shows_a_milder_level_and_a_full_check_may() {
    let mut lifter = sore();
    let episode = lifter.first_check(SESSION, 6).story.episode.id;
    lifter.clock.forward(24);
    let finished = lifter.follow_up(episode, 3, &[]);
    assert_eq!(came_to(&finished).0, "modify_monitor");
    assert!(finished.story.standing().unwrap().kept);
    assert!(lifter.desk.home(lifter.me).unwrap().open[0].needs_full);
    let finished = lifter.again(episode, 3, &[("trend", "easing")]);
    assert_eq!(came_to(&finished).0, "normal_soreness");
}

#[test]
fn a_follow_up_takes_four_to_seven_answers() {
    let mut lifter = sore();
    let episode = lifter.first_check(SESSION, 3).story.episode.id;
    for (hours, pain, expected) in [(24, 3, 4), (24, 4, 6), (96, 2, 5)] {
        lifter.clock.forward(hours);
        let mut ongoing = lifter.desk.begin(lifter.me, Begin::FollowUp(episode)).unwrap();
        assert_eq!(lifter.answer_all(&mut ongoing, pain, &[]), expected);
        lifter.desk.finish(&ongoing).unwrap();
    }
}

#[test]
fn a_correction_that_was_cut_off_is_about_the_time_of_what_it_corrects() {
    let mut lifter = sore();
    let mut ongoing = lifter.desk.begin(lifter.me, Begin::New { session: None, began: None }).unwrap();
    let given = with(ongoing.given, "rf_nerve", "saddle_numb");
    lifter.desk.keep(&mut ongoing, given, None).unwrap();
    let finished = lifter.desk.finish(&ongoing).unwrap();
    let correct = Begin::Correct(finished.story.episode.id, finished.check);
    let begun = lifter.desk.begin(lifter.me, correct).unwrap();
    let lifter = lifter.restart();
    lifter.clock.forward(48);
    let resumed = lifter.desk.ongoing(lifter.me).unwrap().unwrap();
    assert_eq!(resumed.given, begun.given);
    assert!(resumed.given.get(QuestionId::Duration).is_empty(), "how long it hurts is still asked");
}

#[test]
fn a_check_comes_to_the_same_whether_it_can_be_kept_or_not() {
    let mut lifter = sore();
    let episode = lifter.first_check(SESSION, 6).story.episode.id;
    lifter.clock.forward(24);
    let mut ongoing = lifter.desk.begin(lifter.me, Begin::FollowUp(episode)).unwrap();
    assert_eq!(ongoing.comes_to(lifter.desk.now()), None);
    lifter.answer_all(&mut ongoing, 3, &[]);
    let shown = ongoing.comes_to(lifter.desk.now()).unwrap();
    let kept = lifter.desk.finish(&ongoing).unwrap().story.last().unwrap().clone();
    assert_eq!((shown.checked, shown.standing, shown.at), (kept.checked, kept.standing, kept.at));
}

#[test]
fn what_else_has_changed_can_be_told_at_a_follow_up() {
    use setback_desk::sitting::{Step, again_in, step_of};
    let mut lifter = sore();
    let episode = lifter.first_check(SESSION, 3).story.episode.id;
    lifter.clock.forward(24);
    let mut ongoing = lifter.desk.begin(lifter.me, Begin::FollowUp(episode)).unwrap();
    lifter.answer_all(&mut ongoing, 3, &[]);
    let Step::Ready(review) = step_of(&ongoing, &ongoing.given) else { panic!("all is answered") };
    let carried: Vec<QuestionId> = review.carried.iter().map(|fact| fact.question).collect();
    assert!(carried.contains(&QuestionId::Quality) && carried.contains(&QuestionId::Control), "{carried:?}");
    assert!(!carried.contains(&QuestionId::Duration) && !carried.contains(&QuestionId::PainWorst24h));
    assert_eq!(again_in(&ongoing, &ongoing.given, QuestionId::Quality).unwrap().question, QuestionId::Quality);
    assert!(again_in(&ongoing, &ongoing.given, QuestionId::LegDetail).is_err(), "not asked with these answers");
    let given = with(ongoing.given, "quality", "sharp_catch");
    lifter.desk.keep(&mut ongoing, given, None).unwrap();
    let Step::Ready(review) = step_of(&ongoing, &given) else { panic!("still all is answered") };
    assert!(review.asked.contains(&QuestionId::Quality), "now it is one of the answers given");
    assert_eq!(came_to(&lifter.desk.finish(&ongoing).unwrap()).0, "modify_monitor");
}

#[test]
fn a_longer_duration_at_a_full_check_does_not_put_the_next_one_off() {
    let mut lifter = sore();
    let episode = lifter.first_check(SESSION, 6).story.episode.id;
    let mut ongoing = lifter.desk.begin(lifter.me, Begin::Again(episode)).unwrap();
    let given = with(ongoing.given, "duration", "wk1_2");
    lifter.desk.keep(&mut ongoing, given, None).unwrap();
    lifter.answer_all(&mut ongoing, 6, &[("trend", "easing")]);
    let again = lifter.desk.finish(&ongoing).unwrap();
    let due = again.story.due(lifter.desk.now()).unwrap();
    assert!(due.at <= lifter.desk.now() + chrono::TimeDelta::days(14), "{:?}", due.at);
}

#[test]
fn an_episode_that_is_left_drops_its_draft_and_can_be_left_after_it_was_settled() {
    let mut lifter = sore();
    let episode = lifter.first_check(SESSION, 1).story.episode.id;
    lifter.clock.forward(30);
    assert_eq!(came_to(&lifter.follow_up(episode, 1, &[])).2, ["L13"]);
    lifter.desk.begin(lifter.me, Begin::Again(episode)).unwrap();
    lifter.desk.leave(lifter.me, episode).unwrap();
    assert_eq!(lifter.desk.ongoing(lifter.me).unwrap(), None);
    lifter.desk.leave(lifter.me, episode).unwrap();
    assert!(lifter.desk.home(lifter.me).unwrap().open.is_empty());
}
