//! Another lift in the place of what the plan asks for: kept, and never more than the plan.

use setback_desk::memory::Trouble;
use setback_plan::walk::Stage;
use setback_plan::{Equipment, Variation};

use crate::lifter::{Lifter, strong};

#[test]
fn a_swap_is_kept_as_a_plan_of_its_own_and_moves_nothing() {
    let (mut lifter, episode) = Lifter::with_a_plan();
    let given = lifter.under_way();
    assert_eq!(given.lifts(), [Variation::HexHighHandles, Variation::BlockPull, Variation::RomanianToHeight]);
    let swapped = lifter.desk.swap(lifter.me, Variation::BlockPull).unwrap();
    let (before, now) = (given.next.clone().unwrap(), swapped.next.clone().unwrap());
    assert_eq!((now.variation, now.load, now.rung), (Variation::BlockPull, before.load, before.rung));
    assert_eq!((swapped.step, swapped.stage, swapped.sessions.len()), (given.step, Stage::Going, 0));
    assert_ne!(swapped.plan, given.plan);
    assert_eq!(lifter.desk.store().plans(episode).unwrap().len(), 2, "the one before stays in the record");
    let mut lifter = lifter.restart();
    assert_eq!(lifter.under_way(), swapped);
    let back = lifter.desk.swap(lifter.me, Variation::HexHighHandles).unwrap();
    assert_eq!((back.next, back.lifter.rather), (given.next, None));
}

#[test]
fn it_stays_over_sessions_checks_and_a_plan_given_anew_where_the_rung_has_it() {
    let (mut lifter, episode) = Lifter::with_a_plan();
    lifter.desk.swap(lifter.me, Variation::BlockPull).unwrap();
    assert_eq!(lifter.trains(1), 5);
    assert_eq!(lifter.under_way().next.unwrap().variation, Variation::Usual, "this rung has one lift");
    assert_eq!(lifter.under_way().lifts(), [Variation::Usual]);
    lifter.follow_up(episode, 6, &[]);
    assert_eq!((lifter.under_way().rung, lifter.under_way().next.unwrap().variation), (1, Variation::BlockPull));
    lifter.plan(episode);
    assert_eq!(lifter.under_way().next.unwrap().variation, Variation::BlockPull);
    let hex_bar = Equipment { hex_bar: true, ..Equipment::default() };
    let without_blocks = setback_plan::Lifter { equipment: hex_bar, ..strong() };
    let now = lifter.desk.give_plan(lifter.me, episode, &without_blocks).unwrap();
    assert_eq!(now.next.unwrap().variation, Variation::HexHighHandles, "what is not there is not asked for");
}

#[test]
fn what_the_rung_does_not_have_is_refused_and_nothing_is_swapped_while_the_plan_waits() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    assert!(matches!(lifter.desk.swap(lifter.me, Variation::BlockPull), Err(Trouble::Missing("plan"))));
    let (mut lifter, episode) = Lifter::with_a_plan();
    let given = lifter.under_way();
    for other in [Variation::HipThrust, Variation::KettlebellDeadlift, Variation::Usual] {
        assert!(matches!(lifter.desk.swap(lifter.me, other), Err(Trouble::NotThisLift)), "{other:?}");
    }
    assert_eq!(lifter.under_way(), given);
    lifter.lifts(2, "sharp").unwrap();
    assert!(matches!(lifter.desk.swap(lifter.me, Variation::BlockPull), Err(Trouble::PlanWaitsForFullCheck)));
    assert_eq!(lifter.under_way().lifts(), []);
    lifter.clock.forward(1);
    lifter.again(episode, 3, &[("rf_nerve", "saddle_numb")]);
    assert!(matches!(lifter.desk.swap(lifter.me, Variation::BlockPull), Err(Trouble::PlanLocked)));
}
