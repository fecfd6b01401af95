//! What an evaluation leaves a plan: the limits of its step until cleared or settled (L15), in one episode and over several.

use setback_desk::memory::Begin;
use setback_plan::Step;
use setback_plan::walk::Stage;
use setback_store::{CheckId, EpisodeId};
use setback_triage::course::{FollowUpId, Lock};

use crate::lifter::{Lifter, SESSION};
use crate::plan::cleared;

#[test]
fn an_evaluation_result_keeps_the_plan_to_its_step_until_cleared() {
    let mut lifter = Lifter::at("2026-03-06T18:00:00+01:00");
    let episode = lifter.first_check(SESSION, 3).story.episode.id;
    assert_eq!(lifter.plan(episode).step, Step::R1);
    assert_eq!(lifter.trains(0), 1);
    cleared(&mut lifter);
    assert_eq!(lifter.trains(0), 3);
}

#[test]
fn milder_answers_after_an_evaluation_begin_no_plan_above_its_limits() {
    let mut lifter = Lifter::at("2026-03-06T18:00:00+01:00");
    let episode = lifter.first_check(SESSION, 3).story.episode.id;
    lifter.clock.forward(24);
    lifter.again(episode, 1, &[("trend", "easing")]);
    assert_eq!(lifter.desk.home(lifter.me).unwrap().lock, Lock::Limited);
    assert_eq!(lifter.plan(episode).rung, 1);
    assert_eq!(lifter.trains(0), 1);
}

#[test]
fn clean_sessions_do_not_lift_what_lingering_pain_calls_for_beside_recurring_pain() {
    let mut lifter = Lifter::at("2026-03-06T18:00:00+01:00");
    let episode = lifter.first_check_saying(SESSION, 3, &[("recurrence", "most_times")]).story.episode.id;
    lifter.plan(episode);
    for _ in 0..3 {
        assert_eq!(lifter.trains(0), 1);
    }
    assert_eq!(lifter.desk.home(lifter.me).unwrap().lock, Lock::Limited);
}

#[test]
fn a_clearance_after_recurring_pain_holds_through_later_checks_of_the_same_episode() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    for day in ["02", "10", "18"] {
        lifter.clock.set(&format!("2026-03-{day}T18:00:00+01:00"));
        lifter.first_check_saying(&format!("2026-03-{day}T10:00:00+01:00"), 4, &[("location", "one_side")]);
    }
    let newest = lifter.desk.history(lifter.me).unwrap().last().unwrap().episode.id;
    cleared(&mut lifter);
    lifter.clock.forward(24);
    lifter.follow_up(newest, 3, &[]);
    assert_eq!(lifter.desk.home(lifter.me).unwrap().lock, Lock::Free);
}

#[test]
fn what_a_failing_plan_calls_for_goes_on_with_the_plan_of_another_episode() {
    let (mut lifter, _) = Lifter::with_a_plan();
    lifter.trains(6);
    lifter.trains(7);
    let other = lifter.first_check("2026-03-04T10:00:00+01:00", 2).story.episode.id;
    lifter.plan(other);
    assert_eq!(lifter.under_way().rules, [FollowUpId::L9, FollowUpId::L11]);
    cleared(&mut lifter);
    assert_eq!(lifter.under_way().rules, []);
}

fn corrects(lifter: &mut Lifter, episode: EpisodeId, check: CheckId, pain: u8) {
    let mut ongoing = lifter.desk.begin(lifter.me, Begin::Correct(episode, check)).unwrap();
    let worst = setback_triage::QuestionId::PainWorst24h;
    let given = ongoing.given.with(worst, setback_triage::OptionSet::number(pain)).unwrap();
    lifter.desk.keep(&mut ongoing, given, None).unwrap();
    lifter.answer_all(&mut ongoing, pain, &[]);
    lifter.desk.finish(&ongoing).unwrap();
}

#[test]
fn a_correction_is_no_full_check_after_a_sign_to_stop() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    let first = lifter.first_check(SESSION, 3);
    lifter.plan(first.story.episode.id);
    lifter.lifts(2, "sharp").unwrap();
    corrects(&mut lifter, first.story.episode.id, first.check, 2);
    assert_eq!(lifter.under_way().stage, Stage::WaitsForFullCheck);
}

#[test]
fn correcting_an_older_check_leaves_the_step_of_a_newer_one() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    let first = lifter.first_check(SESSION, 3);
    let episode = first.story.episode.id;
    lifter.clock.forward(2);
    lifter.again(episode, 6, &[]);
    let other = lifter.first_check("2026-03-02T10:00:00+01:00", 2).story.episode.id;
    corrects(&mut lifter, episode, first.check, 2);
    assert_eq!((lifter.plan(other).step, lifter.under_way().rung), (Step::Y3, 1));
}

#[test]
fn what_settles_in_one_episode_leaves_the_limits_of_another() {
    let mut lifter = Lifter::at("2026-03-06T18:00:00+01:00");
    lifter.first_check(SESSION, 3);
    let other = lifter.first_check("2026-03-05T18:00:00+01:00", 1).story.episode.id;
    lifter.clock.forward(24);
    let settled = lifter.follow_up(other, 0, &[]);
    assert_eq!(settled.story.standing().unwrap().deciding, ["L13"]);
    assert_eq!(lifter.desk.home(lifter.me).unwrap().lock, Lock::Limited);
}
