//! A plan over the days: given once, moved by sessions, taken down by checks, and never lifted by anything else.

use setback_desk::memory::{Ask, DueState, Trouble};
use setback_plan::walk::Stage;
use setback_plan::{Equipment, Step};
use setback_store::EpisodeId;
use setback_triage::course::{FollowUpId, Lock};
use setback_triage::edition::EDITION;

use crate::lifter::{Lifter, SESSION, after, morning, strong};

const SEEN_BY: &str = "a physical therapist";

pub fn cleared(lifter: &mut Lifter) {
    let today = lifter.desk.now().date_naive();
    lifter.desk.clear(lifter.me, today, SEEN_BY).unwrap();
}

fn why_not(lifter: &mut Lifter, episode: EpisodeId) -> Trouble {
    lifter.desk.give_plan(lifter.me, episode, &strong()).unwrap_err()
}

fn rungs_kept(lifter: &mut Lifter, episode: EpisodeId) -> Vec<(String, u8)> {
    let plans = lifter.desk.store().plans(episode).unwrap();
    plans.into_iter().map(|plan| (plan.step, plan.rung)).collect()
}

#[test]
fn a_plan_is_kept_as_given_with_the_edition_that_gave_it() {
    let (mut lifter, episode) = Lifter::with_a_plan();
    let kept = lifter.desk.store().plans(episode).unwrap().remove(0);
    assert_eq!((kept.step.as_str(), kept.rung, kept.edition_sha256.as_str()), ("Y2", 3, EDITION.sha256));
    let prescribed: serde_json::Value = serde_json::from_str(&kept.prescribed).unwrap();
    assert_eq!(
        (&prescribed["load_kg"], &prescribed["sets"], &prescribed["reps"]),
        (&115.0.into(), &3.into(), &6.into())
    );
    let before = lifter.under_way();
    assert_eq!((before.rung, before.stage, before.lifter.clone()), (3, Stage::Going, strong()));
    let lifter = lifter.restart();
    assert_eq!(lifter.desk.home(lifter.me).unwrap().plan, Some(before));
}

#[test]
fn what_there_is_to_train_with_is_asked_once() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    let episode = lifter.first_check(SESSION, 3).story.episode.id;
    let asked = lifter.desk.plan_asked(lifter.me, episode).unwrap();
    assert_eq!((asked.equipment, asked.usual), (None, None));
    lifter.plan(episode);
    let asked = lifter.desk.plan_asked(lifter.me, episode).unwrap();
    assert_eq!(asked.equipment, Some(strong().equipment));
    assert_eq!(asked.gym, strong().gym);
}

#[test]
fn nothing_but_a_bar_is_an_answer_too() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    let episode = lifter.first_check(SESSION, 3).story.episode.id;
    let bare = setback_plan::Lifter { equipment: Equipment::default(), ..strong() };
    lifter.desk.give_plan(lifter.me, episode, &bare).unwrap();
    assert_eq!(lifter.desk.plan_asked(lifter.me, episode).unwrap().equipment, Some(Equipment::default()));
}

#[test]
fn there_is_no_plan_while_locked_nor_on_a_step_without_one() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    let episode = lifter.first_check_saying(SESSION, 3, &[("rf_nerve", "saddle_numb")]).story.episode.id;
    assert!(matches!(lifter.desk.may_plan(lifter.me, episode), Err(Trouble::PlanLocked)), "and none is asked for");
    assert!(matches!(why_not(&mut lifter, episode), Trouble::PlanLocked));
    lifter.clock.forward(1);
    lifter.again(episode, 2, &[]);
    assert!(matches!(why_not(&mut lifter, episode), Trouble::PlanLocked), "milder answers do not unlock it");
    cleared(&mut lifter);
    assert_eq!(lifter.plan(episode).rung, 10);
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    let episode = lifter.first_check_saying(SESSION, 3, &[("daily_life", "cannot")]).story.episode.id;
    assert!(matches!(why_not(&mut lifter, episode), Trouble::NoPlan(Step::R2)));
}

#[test]
fn a_clearance_alone_does_not_stand_for_a_check_after_an_emergency() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    let episode = lifter.first_check_saying(SESSION, 3, &[("rf_nerve", "saddle_numb")]).story.episode.id;
    cleared(&mut lifter);
    assert!(matches!(why_not(&mut lifter, episode), Trouble::NoPlan(Step::X)));
}

#[test]
fn the_young_and_the_pregnant_get_the_low_demand_menu_once_cleared() {
    for (question, option) in [("age_band", "under_16"), ("background", "pregnant")] {
        let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
        let episode = lifter.first_check_saying(SESSION, 2, &[(question, option)]).story.episode.id;
        assert!(matches!(why_not(&mut lifter, episode), Trouble::NoPlan(Step::R2)));
        cleared(&mut lifter);
        assert_eq!((lifter.plan(episode).step, lifter.under_way().rung), (Step::R1, 1), "{option}");
    }
}

#[test]
fn a_session_moves_the_plan_once_the_next_morning_is_told() {
    let (mut lifter, _) = Lifter::with_a_plan();
    let session = lifter.lifts(1, "none").unwrap();
    assert_eq!(lifter.under_way().rung, 3, "not before");
    assert!(!lifter.under_way().sessions[0].is_told);
    lifter.clock.forward(10);
    assert!(matches!(lifter.desk.next_morning(lifter.me, session, &morning(0, "yes")), Err(Trouble::TooEarly)));
    lifter.clock.forward(1);
    lifter.desk.next_morning(lifter.me, session, &morning(0, "yes")).unwrap();
    assert_eq!((lifter.under_way().rung, lifter.under_way().sessions[0].is_told), (5, true));
    assert_eq!(lifter.under_way().next.unwrap().rung, 5);
    let again = lifter.desk.next_morning(lifter.me, session, &morning(5, "no"));
    assert!(matches!(again, Err(Trouble::Missing(_))), "what was told stays");
}

#[test]
fn what_is_bad_by_itself_takes_the_plan_down_without_waiting_for_the_morning() {
    let (mut lifter, _) = Lifter::with_a_plan();
    lifter.lifts(6, "none").unwrap();
    assert_eq!(lifter.under_way().rung, 1);
}

#[test]
fn a_usual_morning_that_is_not_told_counts_as_without_pain() {
    for (usual, rung) in [(None, 3), (Some(0), 3), (Some(1), 5)] {
        let (mut lifter, _) = Lifter::with_a_plan();
        let plan = lifter.under_way().plan;
        let session = lifter.desk.after_session(lifter.me, plan, &after(0, "none"), usual).unwrap();
        lifter.clock.forward(12);
        lifter.desk.next_morning(lifter.me, session, &morning(1, "yes")).unwrap();
        assert_eq!(lifter.under_way().rung, rung, "{usual:?}");
    }
}

#[test]
fn open_questions_and_pains_off_the_scale_are_refused() {
    let (mut lifter, _) = Lifter::with_a_plan();
    let plan = lifter.under_way().plan;
    for (told, usual) in [(morning(1, "yes"), None), (after(1, "none"), Some(11))] {
        let refused = lifter.desk.after_session(lifter.me, plan, &told, usual);
        assert!(matches!(refused, Err(Trouble::NotAnswered)));
    }
    assert_eq!(lifter.under_way().sessions, []);
}

#[test]
fn the_morning_is_asked_from_five_on_and_late_a_day_after_also_when_the_clocks_change() {
    let mut lifter = Lifter::at("2026-03-28T18:00:00+01:00");
    let episode = lifter.first_check("2026-03-27T18:00:00+01:00", 3).story.episode.id;
    lifter.plan(episode);
    lifter.lifts(1, "none").unwrap();
    let asked = |lifter: &Lifter| match lifter.under_way().asks[..] {
        [Ask::Morning { at, state, .. }] => (at.to_rfc3339(), state),
        _ => panic!("a morning is asked"),
    };
    assert_eq!(asked(&lifter).1, DueState::Later);
    for (now, state) in [
        ("2026-03-29T04:59:00+02:00", DueState::Later),
        ("2026-03-29T05:00:00+02:00", DueState::Now),
        ("2026-03-30T04:59:00+02:00", DueState::Now),
        ("2026-03-30T05:00:00+02:00", DueState::Late),
    ] {
        lifter.clock.set(now);
        assert_eq!(asked(&lifter), ("2026-03-29T05:00:00+02:00".to_owned(), state), "{now}");
    }
}

#[test]
fn in_any_seven_days_the_plan_goes_up_by_three_rungs_at_most() {
    let (mut lifter, _) = Lifter::settled_with_a_plan();
    let mut rungs = Vec::new();
    for day in ["05", "07", "10", "11", "12", "13"] {
        lifter.clock.set(&format!("2026-03-{day}T18:00:00+01:00"));
        rungs.push(lifter.trains(1));
    }
    assert_eq!(rungs, [5, 6, 6, 6, 8, 8], "the two of the fifth count until the eleventh");
}

#[test]
fn a_sign_to_stop_makes_the_plan_wait_for_a_full_check() {
    let (mut lifter, episode) = Lifter::with_a_plan();
    lifter.trains(1);
    lifter.clock.forward(24);
    lifter.lifts(2, "sharp").unwrap();
    let waits = lifter.under_way();
    assert_eq!((waits.stage, waits.next, waits.asks), (Stage::WaitsForFullCheck, None, vec![]));
    assert!(matches!(lifter.lifts(0, "none"), Err(Trouble::PlanWaitsForFullCheck)));
    assert!(matches!(why_not(&mut lifter, episode), Trouble::PlanWaitsForFullCheck));
    lifter.follow_up(episode, 3, &[]);
    assert_eq!(lifter.under_way().stage, Stage::WaitsForFullCheck, "the short form does not do");
    lifter.again(episode, 3, &[("quality", "sharp_catch"), ("trend", "easing")]);
    assert_eq!((lifter.under_way().stage, lifter.under_way().rung), (Stage::Going, 3), "the lower of both");
}

#[test]
fn a_worse_check_takes_the_plan_down_and_that_is_kept_as_a_plan() {
    let (mut lifter, episode) = Lifter::with_a_plan();
    lifter.trains(1);
    lifter.clock.forward(8);
    lifter.follow_up(episode, 6, &[]);
    assert_eq!((lifter.under_way().rung, lifter.under_way().step), (1, Step::Y3));
    assert_eq!(rungs_kept(&mut lifter, episode), [("Y2".to_owned(), 3), ("Y3".to_owned(), 1)]);
    assert_eq!(lifter.under_way().sessions.len(), 1, "one course, in two plans");
    lifter.clock.forward(6);
    assert_eq!(lifter.trains(1), 2, "seven days still count over both");
}

#[test]
fn a_milder_check_lifts_nothing_and_a_new_plan_on_the_way_neither() {
    let (mut lifter, episode) = Lifter::with_a_plan();
    lifter.clock.forward(24);
    lifter.again(episode, 1, &[("trend", "easing")]);
    assert_eq!(lifter.under_way().rung, 3);
    assert_eq!(lifter.plan(episode).rung, 3);
    assert_eq!(rungs_kept(&mut lifter, episode).len(), 2);
}

#[test]
fn a_check_without_a_plan_ends_the_training_until_a_full_one_and_a_clearance_allow_it() {
    let (mut lifter, episode) = Lifter::with_a_plan();
    lifter.trains(1);
    lifter.follow_up(episode, 4, &[("daily_life", "cannot")]);
    assert_eq!((lifter.under_way().stage, lifter.under_way().next), (Stage::WaitsForStep, None));
    assert!(matches!(lifter.lifts(0, "none"), Err(Trouble::PlanWaitsForClearance)), "and no check alone helps");
    lifter.again(episode, 2, &[("trend", "easing"), ("recurrence", "sometimes")]);
    assert_eq!(lifter.under_way().stage, Stage::WaitsForStep, "its limits leave no plan (L15)");
    assert!(matches!(why_not(&mut lifter, episode), Trouble::PlanWaitsForClearance));
    cleared(&mut lifter);
    assert_eq!((lifter.under_way().stage, lifter.under_way().rung), (Stage::Going, 5));
}

#[test]
fn a_plan_that_waits_says_what_helps_a_word_first_and_a_check_after_it() {
    let (mut lifter, episode) = Lifter::with_a_plan();
    lifter.lifts(2, "sharp").unwrap();
    lifter.follow_up(episode, 4, &[("daily_life", "cannot")]);
    assert!(matches!(lifter.lifts(0, "none"), Err(Trouble::PlanWaitsForClearance)), "the limits count first");
    cleared(&mut lifter);
    assert!(matches!(lifter.lifts(0, "none"), Err(Trouble::PlanWaitsForFullCheck)), "then the sign to stop");
    let (mut lifter, episode) = Lifter::with_a_plan();
    lifter.follow_up(episode, 4, &[("daily_life", "cannot")]);
    cleared(&mut lifter);
    assert!(matches!(lifter.lifts(0, "none"), Err(Trouble::PlanWaits)), "any check does now");
    lifter.clock.forward(1);
    lifter.again(episode, 3, &[("trend", "easing")]);
    assert_eq!(lifter.under_way().takes_a_session().ok(), Some(()));
}

#[test]
fn while_a_check_is_a_day_late_the_plan_does_not_move_up() {
    let (mut lifter, episode) = Lifter::with_a_plan();
    lifter.clock.forward(48);
    assert!(lifter.under_way().check_is_late);
    assert_eq!(lifter.trains(1), 3);
    lifter.follow_up(episode, 3, &[]);
    assert!(!lifter.under_way().check_is_late);
    assert_eq!(lifter.under_way().rung, 3, "what was not risen then does not come back");
    assert_eq!(lifter.trains(1), 5);
}

#[test]
fn a_plan_that_fails_calls_for_an_evaluation_at_home_and_the_check_stays_as_it_was() {
    let (mut lifter, episode) = Lifter::with_a_plan();
    lifter.trains(6);
    assert_eq!(lifter.desk.home(lifter.me).unwrap().open[0].standing.deciding, ["M4"]);
    lifter.trains(7);
    let home = lifter.desk.home(lifter.me).unwrap();
    let standing = &home.open[0].standing;
    assert_eq!((standing.outcome.level.id(), standing.outcome.window.id()), ("get_checked", "14 days"));
    assert_eq!(standing.deciding, ["L8", "L9", "L11"], "the episode and both sessions are events");
    assert!(home.lock != Lock::Free && home.asks_clearance);
    assert_eq!(lifter.desk.store().checks(episode).unwrap()[0].decided.level, "modify_monitor");
    assert_eq!(lifter.under_way().rules, [FollowUpId::L9, FollowUpId::L11]);
    cleared(&mut lifter);
    let home = lifter.desk.home(lifter.me).unwrap();
    assert_eq!((home.open[0].standing.deciding.clone(), home.lock), (vec!["M4"], Lock::Free));
}

#[test]
fn a_plan_that_gets_nowhere_calls_for_an_evaluation_in_its_seventh_week() {
    let (mut lifter, _) = Lifter::settled_with_a_plan();
    lifter.clock.set("2026-04-12T18:00:00+02:00");
    lifter.trains(3);
    assert_eq!(lifter.under_way().rules, [], "the last day of week six");
    lifter.trains(3);
    assert_eq!(lifter.under_way().rules, [FollowUpId::L12]);
    let home = lifter.desk.home(lifter.me).unwrap();
    assert_eq!((home.lock, home.asks_clearance), (Lock::Limited, true));
}

#[test]
fn pain_that_comes_back_with_most_sessions_is_shown_and_limits_the_plan_until_three_clean_ones() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    for day in ["02", "10", "18"] {
        lifter.clock.set(&format!("2026-03-{day}T18:00:00+01:00"));
        lifter.first_check_saying(&format!("2026-03-{day}T10:00:00+01:00"), 4, &[("location", "one_side")]);
    }
    let home = lifter.desk.home(lifter.me).unwrap();
    let raised: Vec<_> = home.open.iter().filter(|open| open.standing.deciding.contains(&"L8")).collect();
    let newest = lifter.desk.history(lifter.me).unwrap().last().unwrap().episode.id;
    assert_eq!(raised.iter().map(|open| open.story.episode.id).collect::<Vec<_>>(), [newest]);
    assert!(matches!(home.lock, Lock::LimitedByRecurrence { clean_sessions_to_go: 3 }));
    assert_eq!(lifter.plan(newest).step, Step::R1, "pain of four is not quiet");
    for to_go in [2, 1] {
        lifter.lifts(0, "none").unwrap();
        lifter.clock.forward(20);
        let lock = lifter.desk.home(lifter.me).unwrap().lock;
        assert_eq!(lock, Lock::LimitedByRecurrence { clean_sessions_to_go: to_go });
    }
    lifter.lifts(0, "none").unwrap();
    assert_eq!(lifter.desk.home(lifter.me).unwrap().lock, Lock::Free);
}

#[test]
fn full_training_held_three_times_closes_the_plan() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    let episode = lifter.first_check(SESSION, 1).story.episode.id;
    assert_eq!(lifter.plan(episode).rung, 10);
    for _ in 0..3 {
        lifter.trains(0);
    }
    assert_eq!((lifter.under_way().stage, lifter.under_way().next), (Stage::Over, None));
    assert!(matches!(lifter.lifts(0, "none"), Err(Trouble::PlanOver)));
    assert!(matches!(why_not(&mut lifter, episode), Trouble::PlanOver));
    lifter.again(episode, 1, &[("quality", "sharp_catch")]);
    assert_eq!((lifter.plan(episode).rung, lifter.under_way().stage), (3, Stage::Going));
}

#[test]
fn new_pain_does_not_lift_a_plan_nor_begin_a_higher_one() {
    let (mut lifter, _) = Lifter::with_a_plan();
    lifter.clock.forward(4);
    let other = lifter.first_check("2026-03-02T20:00:00+01:00", 2).story.episode.id;
    assert_eq!(lifter.under_way().rung, 3);
    assert_eq!(lifter.plan(other).rung, 3);
    assert_eq!(lifter.under_way().episode, other, "one plan at a time");
}

#[test]
fn new_pain_that_has_no_plan_makes_the_one_under_way_wait() {
    let (mut lifter, episode) = Lifter::with_a_plan();
    lifter.clock.forward(4);
    lifter.first_check_saying("2026-03-02T20:00:00+01:00", 2, &[("daily_life", "cannot")]);
    assert_eq!(lifter.under_way().stage, Stage::WaitsForStep);
    lifter.again(episode, 2, &[]);
    assert_eq!(lifter.under_way().stage, Stage::WaitsForStep, "the other still stands");
}

#[test]
fn new_pain_begins_no_higher_than_the_rung_to_which_the_other_plan_fell() {
    let (mut lifter, _) = Lifter::with_a_plan();
    lifter.lifts(6, "none").unwrap();
    lifter.clock.forward(4);
    let other = lifter.first_check("2026-03-02T20:00:00+01:00", 2).story.episode.id;
    assert_eq!(lifter.plan(other).rung, 1);
}

#[test]
fn a_plan_that_takes_over_again_goes_on_no_higher_than_the_one_before_it() {
    let (mut lifter, episode) = Lifter::with_a_plan();
    lifter.clock.forward(4);
    let other = lifter.first_check("2026-03-02T20:00:00+01:00", 2).story.episode.id;
    lifter.plan(other);
    lifter.lifts(6, "none").unwrap();
    assert_eq!(lifter.under_way().rung, 1);
    assert_eq!(lifter.plan(episode).rung, 1);
    assert_eq!(lifter.under_way().episode, episode);
}

#[test]
fn the_seven_days_count_over_the_plans_of_two_episodes() {
    let (mut lifter, _) = Lifter::settled_with_a_plan();
    lifter.clock.set("2026-03-10T18:00:00+01:00");
    assert_eq!(lifter.trains(1), 5);
    assert_eq!(lifter.trains(1), 6);
    let other = lifter.first_check("2026-03-12T12:00:00+01:00", 3).story.episode.id;
    assert_eq!(lifter.plan(other).rung, 9, "the other had settled");
    lifter.clock.set("2026-03-13T18:00:00+01:00");
    lifter.follow_up(other, 3, &[]);
    assert_eq!(lifter.trains(0), 9);
    lifter.follow_up(other, 1, &[]);
    lifter.clock.set("2026-03-18T18:00:00+01:00");
    lifter.follow_up(other, 0, &[]);
    assert_eq!(lifter.trains(0), 10);
}

#[test]
fn of_two_open_episodes_the_lower_step_counts() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    lifter.first_check_saying(SESSION, 4, &[("location", "one_side")]);
    let other = lifter.first_check("2026-03-02T10:00:00+01:00", 2).story.episode.id;
    assert_eq!((lifter.plan(other).step, lifter.under_way().rung), (Step::Y2, 3));
}

#[test]
fn an_episode_that_was_left_after_an_evaluation_stops_a_plan_until_cleared() {
    let (mut lifter, _) = Lifter::with_a_plan();
    let cannot = [("daily_life", "cannot")];
    let other = lifter.first_check_saying("2026-03-02T10:00:00+01:00", 2, &cannot).story.episode.id;
    assert_eq!(lifter.under_way().stage, Stage::WaitsForStep);
    lifter.desk.leave(lifter.me, other).unwrap();
    assert_eq!((lifter.under_way().stage, lifter.under_way().lock), (Stage::WaitsForStep, Lock::Limited));
    let third = lifter.first_check("2026-03-02T12:00:00+01:00", 2).story.episode.id;
    assert!(matches!(why_not(&mut lifter, third), Trouble::NoPlan(Step::R2)), "to be asked no more clears nothing");
    cleared(&mut lifter);
    assert!(lifter.desk.may_plan(lifter.me, third).is_ok());
}

#[test]
fn after_an_emergency_a_plan_waits_for_a_check_and_for_a_clearance() {
    let (mut lifter, episode) = Lifter::with_a_plan();
    lifter.clock.forward(24);
    lifter.again(episode, 4, &[("rf_nerve", "saddle_numb")]);
    assert_eq!(lifter.under_way().stage, Stage::WaitsForStep);
    lifter.again(episode, 2, &[("trend", "easing")]);
    assert_eq!((lifter.under_way().stage, lifter.under_way().next), (Stage::Going, None));
    assert!(matches!(lifter.lifts(0, "none"), Err(Trouble::PlanLocked)));
    cleared(&mut lifter);
    assert_eq!(lifter.under_way().next.unwrap().rung, 3);
    assert!(lifter.lifts(0, "none").is_ok());
}

#[test]
fn a_plan_belongs_to_an_episode_that_was_not_left() {
    let (mut lifter, episode) = Lifter::with_a_plan();
    lifter.desk.leave(lifter.me, episode).unwrap();
    assert_eq!(lifter.desk.home(lifter.me).unwrap().plan, None);
    assert!(matches!(why_not(&mut lifter, episode), Trouble::Missing(_)));
}

#[test]
fn a_clock_set_back_does_not_shorten_the_seven_days() {
    let (mut lifter, _) = Lifter::settled_with_a_plan();
    lifter.clock.set("2026-03-20T18:00:00+01:00");
    assert_eq!(lifter.trains(2), 4);
    lifter.clock.set("2026-03-06T18:00:00+01:00");
    assert_eq!(lifter.trains(1), 6);
    lifter.clock.set("2026-03-13T18:00:00+01:00");
    assert_eq!(lifter.trains(1), 6, "days do not go back");
    lifter.clock.set("2026-03-27T18:00:00+01:00");
    assert_eq!(lifter.trains(1), 8);
}
