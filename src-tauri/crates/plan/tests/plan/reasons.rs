//! Every part of a plan says why it is what it is, and nothing where it is as usual.

use setback_plan::Why::{self, EasyExercise, Equipment as ByEquipment, Estimate, LightImplement, Plates, Rung, Usual};
use setback_plan::{
    Dial, Equipment, Factor, Gym, Lifter, Mass, Part, Phase, Reference, Rpe, TOP_RUNG, Unit, Variation, deltas,
    prescribe,
};

fn lifter(load: i64, reps: u32, rpe: u8, sets: u32) -> Lifter {
    let load = Mass::thousandths(load, Unit::Kilograms);
    Lifter {
        reference: Some(Reference::new(load, reps, Rpe::whole(rpe), sets, None).unwrap()),
        gym: Gym::usual(Unit::Kilograms),
        equipment: Equipment { hex_bar: true, ..Equipment::default() },
        factors: Vec::new(),
        phase: None,
        rather: None,
    }
}

fn why(part: Part, rung: u8, lifter: &Lifter) -> Vec<Why> {
    let plan = prescribe(rung, lifter).unwrap();
    deltas(&plan, lifter).into_iter().find(|delta| delta.part == part).unwrap().why
}

#[test]
fn full_training_changes_nothing() {
    let usual = lifter(180_000, 5, 8, 5);
    let plan = prescribe(TOP_RUNG, &usual).unwrap();
    for delta in deltas(&plan, &usual) {
        assert_eq!(delta.why, [], "{:?}", delta.part);
    }
}

#[test]
fn a_low_rung_says_why_of_every_part() {
    let usual = lifter(180_000, 5, 8, 5);
    assert_eq!(why(Part::Load, 3, &usual), [Rung, Plates]);
    assert_eq!(why(Part::Load, 1, &usual), [Rung], "90 kg can be loaded exactly");
    for part in [Part::Sets, Part::Reps, Part::Effort, Part::Height, Part::Tempo] {
        assert_eq!(why(part, 3, &usual), [Rung], "{part:?}");
    }
    assert_eq!(why(Part::Lift, 3, &usual), [ByEquipment]);
    for part in [Part::Height, Part::Tempo, Part::Lift, Part::Reps] {
        assert_eq!(why(part, 8, &usual), [], "{part:?} is as usual on rung 8");
    }
    assert_eq!((why(Part::Sets, 8, &usual), why(Part::Effort, 8, &usual)), (vec![Rung], vec![Rung]));
}

#[test]
fn what_is_usual_already_is_said_to_be() {
    let easy = lifter(100_000, 3, 5, 2);
    assert_eq!(why(Part::Effort, 6, &easy), [Usual]);
    assert_eq!(why(Part::Reps, 6, &easy), [Usual], "three reps, not the rung's five");
    assert_eq!(why(Part::Sets, 6, &easy), [], "two sets are two sets");
    assert_eq!(why(Part::Effort, TOP_RUNG, &lifter(100_000, 3, 10, 2)), [Rung], "nine at most");
    assert_eq!(why(Part::Effort, TOP_RUNG, &lifter(100_000, 3, 9, 2)), []);
}

#[test]
fn the_estimate_the_reference_and_the_bar_are_named_where_they_hold() {
    assert_eq!(why(Part::Load, TOP_RUNG, &lifter(200_000, 1, 10, 5)), [Estimate, Plates]);
    let single = lifter(180_000, 5, 8, 1);
    assert!(why(Part::Sets, 1, &single).contains(&Why::WithinReference));
    assert!(why(Part::Reps, 1, &single).contains(&Why::WithinReference));
    assert!(!why(Part::Load, 1, &single).contains(&Why::WithinReference));
    assert_eq!(why(Part::Load, 1, &lifter(30_000, 8, 7, 3)), [Rung, LightImplement]);
}

#[test]
fn kettlebells_are_kept_easy() {
    let mut kettlebell = lifter(100_000, 5, 8, 3);
    kettlebell.equipment = Equipment { kettlebell: true, ..Equipment::default() };
    assert_eq!(why(Part::Effort, 3, &kettlebell), [EasyExercise]);
    assert_eq!(why(Part::Effort, 1, &kettlebell), [Rung], "five on that rung anyway");
    assert_eq!(why(Part::Height, 1, &kettlebell), [], "a height means nothing for it");
    let usually = |rpe| Lifter { reference: lifter(100_000, 5, rpe, 3).reference, ..kettlebell.clone() };
    assert_eq!(why(Part::Effort, 3, &usually(6)), [EasyExercise], "less than the usual six");
    assert_eq!(why(Part::Effort, 3, &usually(5)), [Usual], "five is usual");
}

#[test]
fn a_lift_that_was_picked_is_said_to_be_and_keeps_the_effort_of_the_one_it_stands_for() {
    let mut picked = lifter(100_000, 5, 8, 3);
    picked.equipment = Equipment { kettlebell: true, hex_bar: true, ..Equipment::default() };
    picked.rather = Some(Variation::RomanianToHeight);
    assert_eq!((why(Part::Lift, 3, &picked), why(Part::Effort, 3, &picked)), (vec![Why::Picked], vec![Rung]));
    assert_eq!(why(Part::Lift, 6, &picked), [], "the usual deadlift was not picked");
    picked.equipment.hex_bar = false;
    assert_eq!((why(Part::Lift, 3, &picked), why(Part::Effort, 3, &picked)), (vec![Why::Picked], vec![Why::Picked]));
    picked.rather = Some(Variation::KettlebellDeadlift);
    assert_eq!((why(Part::Lift, 3, &picked), why(Part::Effort, 3, &picked)), (vec![ByEquipment], vec![EasyExercise]));
}

#[test]
fn dials_and_phases_are_named_at_the_parts_they_change() {
    let with = |factors: &[Factor], phase| Lifter { factors: factors.to_vec(), phase, ..lifter(180_000, 5, 8, 5) };
    let dialed = |factor, part| why(part, 6, &with(&[factor], None));
    assert_eq!(dialed(Factor::PoorSleep, Part::Effort), [Rung, Why::Dial(Dial::F1)]);
    assert!(dialed(Factor::PoorSleep, Part::Sets).contains(&Why::Dial(Dial::F1)));
    assert!(dialed(Factor::TimeOff, Part::Sets).contains(&Why::Dial(Dial::F3)));
    assert!(dialed(Factor::BraceFade, Part::Reps).contains(&Why::Dial(Dial::F4)));
    assert!(dialed(Factor::StiffHipsAnkles, Part::Height).contains(&Why::Dial(Dial::F5)));
    let lowest = |factor, part| why(part, 1, &with(&[factor], None));
    assert_eq!(lowest(Factor::StiffHipsAnkles, Part::Height), [Rung], "20 cm either way");
    assert_eq!(lowest(Factor::PoorSleep, Part::Effort), [Rung], "five either way");
    assert!(!dialed(Factor::TimeOff, Part::Load).contains(&Why::Dial(Dial::F3)));
    assert_eq!(why(Part::Height, 6, &with(&[], Some(Phase::OffFloor))), [Why::OffFloor]);
    assert_eq!(why(Part::Reps, 6, &with(&[], Some(Phase::LateReps))), [Why::LateReps]);
    let mut heavier = with(&[Factor::Heavier], None);
    let mean = Some(Mass::whole(150, Unit::Kilograms));
    heavier.reference = heavier.reference.map(|usual| Reference { mean_of_4_weeks: mean, ..usual });
    assert!(why(Part::Load, 6, &heavier).contains(&Why::Dial(Dial::F2)));
}

#[test]
fn a_mean_is_named_only_where_it_holds_the_load() {
    let single = |mean| {
        let mut heavier = Lifter { factors: vec![Factor::Heavier], ..lifter(200_000, 1, 10, 5) };
        let mean = Some(Mass::whole(mean, Unit::Kilograms));
        heavier.reference = heavier.reference.map(|usual| Reference { mean_of_4_weeks: mean, ..usual });
        why(Part::Load, TOP_RUNG, &heavier)
    };
    assert_eq!(single(199), [Estimate, Plates], "the estimate is lower still");
    assert_eq!(single(190), [Why::Dial(Dial::F2)]);
}

#[test]
fn without_a_log_the_rung_speaks() {
    let unknown = Lifter { reference: None, ..lifter(180_000, 5, 8, 5) };
    assert_eq!(why(Part::Load, 6, &unknown), [Rung]);
    assert_eq!(why(Part::Effort, 6, &unknown), [Rung]);
    assert_eq!(why(Part::Reps, 6, &unknown), [Rung]);
    assert_eq!(why(Part::Sets, 6, &unknown), [Rung], "a part of the usual number");
    assert_eq!(why(Part::Sets, TOP_RUNG, &unknown), []);
    assert_eq!(why(Part::Effort, TOP_RUNG, &unknown), []);
    let tired = Lifter { factors: vec![Factor::PoorSleep], ..unknown };
    assert_eq!(why(Part::Sets, 6, &tired), [Rung, Why::Dial(Dial::F1)], "fewer sets are said, so why is said too");
    assert_eq!(why(Part::Sets, TOP_RUNG, &tired), [Why::Dial(Dial::F1)]);
    assert_eq!(why(Part::Effort, TOP_RUNG, &tired), [], "what is not known does not change");
}

#[test]
fn only_what_the_lifter_answered_is_told() {
    let told = |why: &[Why]| why.iter().filter(|why| why.is_told()).count();
    let dials = [Dial::F1, Dial::F2, Dial::F3, Dial::F4, Dial::F5, Dial::F6].map(Why::Dial);
    assert_eq!((told(&dials), told(&[Why::OffFloor, Why::LateReps])), (6, 2));
    let of_the_plan = [Rung, Estimate, Plates, LightImplement, Usual, Why::WithinReference, EasyExercise];
    assert_eq!((told(&of_the_plan), told(&[ByEquipment, Why::Picked])), (0, 0));
}
