//! What is handed on of a plan: both units can be loaded, neither is above what the rung allows, one part down is never
//! more, and nothing of what was told goes along.

use setback_plan::plates::Plates;
use setback_plan::{
    Cause, Factor, Gym, Lifter, Mass, Phase, Prescription, Share, Step, TOP_RUNG, Unit, Variation, causes, prescribe,
};

use crate::prescriptions::many_lifters;

/// Some of the same lifters, every third with a bar and plates of their own.
fn lifters() -> impl Iterator<Item = Lifter> {
    many_lifters().into_iter().step_by(5).enumerate().map(|(turn, lifter)| {
        let unit = lifter.gym.unit;
        let each = |thousandths, pairs| Plates { each: Mass::thousandths(thousandths, unit), pairs };
        match turn % 3 {
            0 => {
                let plates = vec![each(20_410, None), each(11_300, Some(2)), each(1_130, Some(3))];
                Lifter { gym: Gym { bar: Mass::whole(15, unit), plates, ..Gym::usual(unit) }, ..lifter }
            }
            _ => lifter,
        }
    })
}

fn handed_on(rung: u8, lifter: &Lifter) -> Prescription {
    Prescription::of(Step::Y2, &prescribe(rung, lifter).unwrap(), lifter)
}

/// Whether these plates and the bar of this lift make exactly this load; under the bar it goes in steps.
fn can_be_made(load: Mass, variation: Variation, gym: &Gym) -> bool {
    Gym { bar: gym.bar_for(variation), ..gym.clone() }.load(load).load == load
}

#[test]
fn loads_of_both_units_can_be_made_and_are_within_the_rung() {
    for lifter in lifters() {
        for rung in 1..=TOP_RUNG {
            let handed = handed_on(rung, &lifter);
            for dose in [Some(&handed.next), handed.lower.as_ref()].into_iter().flatten() {
                let loaded = dose.loaded.as_ref().unwrap();
                let usual = lifter.reference.unwrap().load.share(Share::percent(dose.share));
                assert!(loaded.own <= usual && loaded.other <= usual, "{loaded:?} of {lifter:?}");
                assert!(can_be_made(loaded.own, dose.variation, &lifter.gym), "{loaded:?} of {lifter:?}");
                assert!(can_be_made(loaded.other, dose.variation, &Gym::usual(lifter.gym.unit.other())), "{loaded:?}");
            }
        }
    }
}

#[test]
fn the_other_unit_is_rounded_from_what_the_rung_allows_and_not_from_a_rounded_load() {
    let lifter = many_lifters().into_iter().find(|lifter| {
        lifter.reference.is_some_and(|usual| usual.load == Mass::whole(180, Unit::Kilograms) && usual.reps == 5)
            && lifter.gym.unit == Unit::Kilograms
            && lifter.factors.is_empty()
    });
    let loaded = handed_on(3, &lifter.unwrap()).next.loaded.unwrap();
    assert_eq!(loaded.own, Mass::whole(115, Unit::Kilograms));
    // 117 kg are 257.9 lb; 115 kg would be 253.5 lb, and 250 lb on the bar.
    assert_eq!(loaded.other, Mass::whole(255, Unit::Pounds));
}

#[test]
fn one_part_down_is_never_more() {
    for lifter in lifters() {
        for rung in 2..=TOP_RUNG {
            let handed = handed_on(rung, &lifter);
            let (next, lower) = (handed.next, handed.lower.unwrap());
            assert_eq!(lower.rung + 1, next.rung);
            let (next, lower) = (next.loaded.unwrap(), lower.loaded.unwrap());
            assert!(lower.own <= next.own && lower.other <= next.other, "{lower:?} {next:?}");
        }
        assert_eq!(handed_on(1, &lifter).lower, None, "no loaded hinge below");
    }
}

#[test]
fn what_was_told_is_told_of_as_told_and_nothing_more() {
    let told = Lifter { factors: vec![Factor::PoorSleep, Factor::LateSession], ..many_lifters().swap_remove(0) };
    let quiet = Lifter { factors: Vec::new(), phase: None, ..told.clone() };
    let causes_of = |lifter: &Lifter| {
        let causes = causes(&prescribe(6, lifter).unwrap(), lifter);
        causes.into_iter().flat_map(|(_, causes)| causes).collect::<Vec<_>>()
    };
    assert!(!causes_of(&quiet).contains(&Cause::Told));
    for factors in Factor::ALL.map(|factor| vec![factor]) {
        for lifter in lifters() {
            let lifter = Lifter { factors: factors.clone(), phase: Some(Phase::LateReps), ..lifter };
            let handed = format!("{:?} {:?}", handed_on(6, &lifter), causes_of(&lifter));
            assert!(!handed.contains("Dial") && !handed.contains("Factor"), "{handed}");
        }
    }
}

#[test]
fn full_training_is_not_modified_and_everything_below_is() {
    let lifter = many_lifters().swap_remove(0);
    let modified: Vec<u8> = (1..=TOP_RUNG).filter(|rung| handed_on(*rung, &lifter).is_modified()).collect();
    assert_eq!(modified, (1..TOP_RUNG).collect::<Vec<_>>());
}
