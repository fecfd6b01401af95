//! What may stand in the place of an exercise, and that it never asks for more.

use setback_plan::{Equipment, Factor, LADDER, Lifter, Plan, Rpe, TOP_RUNG, Variation, alternatives, prescribe};

use crate::prescriptions::many_lifters;

fn every_equipment() -> impl Iterator<Item = Equipment> {
    let has = |bits: u8, bit: u8| bits & (1 << bit) > 0;
    (0..16).map(move |bits| Equipment {
        blocks: has(bits, 0),
        hex_bar: has(bits, 1),
        kettlebell: has(bits, 2),
        bench: has(bits, 3),
    })
}

fn swapped(lifter: &Lifter, rather: Variation) -> Lifter {
    Lifter { rather: Some(rather), ..lifter.clone() }
}

/// Every plan as given, and as swapped for each that may stand in its place.
fn every_swap(lifters: &[Lifter]) -> impl Iterator<Item = (Plan, Plan)> {
    lifters.iter().flat_map(|lifter| {
        (1..=TOP_RUNG).flat_map(move |rung| {
            let given = prescribe(rung, lifter).unwrap();
            let others = alternatives(rung, lifter.equipment).into_iter();
            others.map(move |other| (given.clone(), prescribe(rung, &swapped(lifter, other)).unwrap()))
        })
    })
}

#[test]
fn the_first_is_what_the_rung_asks_for_and_each_fits_what_there_is() {
    for has in every_equipment() {
        assert_eq!(alternatives(0, has), [], "no loaded hinge, nothing to swap");
        for rung in 1..=TOP_RUNG {
            let all = alternatives(rung, has);
            let lifter = Lifter { equipment: has, ..many_lifters().swap_remove(0) };
            assert_eq!(all.first(), Some(&prescribe(rung, &lifter).unwrap().variation), "rung {rung} {has:?}");
            assert!(all.iter().all(|one| fits(*one, has)), "rung {rung} {has:?} {all:?}");
            assert!(all.iter().enumerate().all(|(place, one)| !all[..place].contains(one)), "each once");
        }
    }
}

fn fits(variation: Variation, has: Equipment) -> bool {
    match variation {
        Variation::HexHighHandlesOnBlocks => has.hex_bar && has.blocks,
        Variation::HexHighHandles => has.hex_bar,
        Variation::KettlebellFromBlocks => has.kettlebell && has.blocks,
        Variation::KettlebellDeadlift => has.kettlebell,
        Variation::HipThrust => has.bench,
        Variation::BlockPull => has.blocks,
        Variation::RomanianToHeight | Variation::Usual => true,
    }
}

#[test]
fn each_kind_of_lift_has_its_own_and_from_blocks_where_there_are_some() {
    let ids = |rung, has| alternatives(rung, has).into_iter().map(Variation::id).collect::<Vec<_>>();
    let all = Equipment { blocks: true, hex_bar: true, kettlebell: true, bench: true };
    let low =
        ["hex_high_handles_on_blocks", "kettlebell_from_blocks", "hip_thrust", "block_pull", "romanian_to_height"];
    assert_eq!(ids(1, all), low);
    let flat = Equipment { blocks: false, ..all };
    assert_eq!(ids(1, flat), ["hex_high_handles", "kettlebell_deadlift", "hip_thrust", "romanian_to_height"]);
    for rung in [2, 3] {
        assert_eq!(ids(rung, all), ["hex_high_handles", "block_pull", "kettlebell_deadlift", "romanian_to_height"]);
        assert_eq!(ids(rung, Equipment { bench: true, ..Equipment::default() }), ["romanian_to_height"]);
    }
    for rung in 4..=TOP_RUNG {
        assert_eq!(ids(rung, all), ["usual"], "back to the lifter's own deadlift");
    }
}

#[test]
fn a_swap_changes_the_lift_and_nothing_upward() {
    for (given, swapped) in every_swap(&many_lifters()) {
        assert!(swapped.load <= given.load, "{given:?} {swapped:?}");
        assert!(swapped.rpe_cap <= given.rpe_cap, "{given:?} {swapped:?}");
        let range = |plan: &Plan| (plan.rung, plan.share, plan.height_cm, plan.tempo, plan.sets, plan.reps);
        assert_eq!(range(&swapped), range(&given));
        let easy = [Variation::HipThrust, Variation::KettlebellFromBlocks, Variation::KettlebellDeadlift];
        assert!(!easy.contains(&swapped.variation) || swapped.rpe_cap <= Some(Rpe::whole(5)), "{swapped:?}");
    }
}

#[test]
fn every_lift_that_may_stand_in_does_when_it_is_picked() {
    let lifters = many_lifters();
    for lifter in &lifters[..200] {
        for rung in 1..=TOP_RUNG {
            for other in Variation::ALL {
                let is_there = alternatives(rung, lifter.equipment).contains(&other);
                let lifted = prescribe(rung, &swapped(lifter, other)).unwrap().variation;
                let asked_for = prescribe(rung, lifter).unwrap().variation;
                assert_eq!(lifted, if is_there { other } else { asked_for }, "rung {rung}, {other:?}");
            }
        }
    }
}

#[test]
fn without_a_log_a_swap_keeps_the_shares_and_the_effort() {
    for equipment in every_equipment() {
        let lifter = Lifter { reference: None, equipment, ..many_lifters().swap_remove(0) };
        for (given, swapped) in every_swap(&[Lifter { factors: vec![Factor::PoorSleep], ..lifter.clone() }, lifter]) {
            assert_eq!(
                (swapped.load, swapped.sets, Some(swapped.share)),
                (None, None, LADDER[usize::from(given.rung)].share)
            );
            assert!(swapped.rpe_cap <= given.rpe_cap || given.rpe_cap.is_none(), "{given:?} {swapped:?}");
        }
    }
}

#[test]
fn a_lift_is_read_by_its_id() {
    assert!(Variation::ALL.into_iter().all(|one| Variation::named(one.id()) == Some(one)));
    assert_eq!(Variation::named("good_morning"), None);
}

#[test]
fn only_a_romanian_deadlift_starts_upright() {
    let upright: Vec<Variation> = Variation::ALL.into_iter().filter(|one| one.starts_upright()).collect();
    assert_eq!(upright, [Variation::RomanianToHeight]);
}
