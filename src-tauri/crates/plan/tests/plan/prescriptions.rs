//! Prescriptions: the worked example, every rung, and what no plan ever does.

use setback_plan::ladder::Tempo;
use setback_plan::prescribe::{HeldBy, Note, Part};
use setback_plan::strength::{MOST_REPS, MOST_SETS};
use setback_plan::{
    Dial, Equipment, Factor, Gym, LADDER, Lifter, Mass, Phase, Plan, Plates, Reference, Rpe, TOP_RUNG, Unit, Variation,
    prescribe,
};

fn kg(thousandths: i64) -> Mass {
    Mass::thousandths(thousandths, Unit::Kilograms)
}

fn usual(load: i64, reps: u32, rpe: u8, sets: u32) -> Reference {
    Reference::new(kg(load), reps, Rpe::whole(rpe), sets, None).unwrap()
}

const BLOCKS_AND_HEX: Equipment = Equipment { blocks: true, hex_bar: true, kettlebell: false, bench: false };

fn lifter(reference: Reference) -> Lifter {
    Lifter {
        reference: Some(reference),
        gym: Gym::usual(Unit::Kilograms),
        equipment: BLOCKS_AND_HEX,
        factors: Vec::new(),
        phase: None,
        rather: None,
    }
}

fn plan(rung: u8, lifter: &Lifter) -> Plan {
    prescribe(rung, lifter).unwrap_or_else(|| panic!("rung {rung} has a plan"))
}

/// Load in grams, sets, reps, effort in hundredths, height.
fn numbers(plan: &Plan) -> (i64, u32, u32, u16, u8) {
    let grams = plan.load.unwrap().in_thousandths(Unit::Kilograms);
    (grams, plan.sets.unwrap(), plan.reps.unwrap(), plan.rpe_cap.unwrap().in_hundredths(), plan.height_cm)
}

#[test]
fn the_worked_example_comes_out_rung_by_rung() {
    let same = lifter(usual(180_000, 5, 8, 5));
    let table: [(i64, u32, u32, u16, u8, Tempo, Variation); 10] = [
        (90_000, 2, 8, 500, 20, Tempo::Slow, Variation::HexHighHandlesOnBlocks),
        (107_500, 2, 6, 500, 10, Tempo::Slow, Variation::HexHighHandles),
        (115_000, 3, 6, 600, 10, Tempo::Slow, Variation::HexHighHandles),
        (125_000, 3, 5, 600, 5, Tempo::Slow, Variation::Usual),
        (135_000, 4, 5, 600, 0, Tempo::Slow, Variation::Usual),
        (142_500, 4, 5, 600, 0, Tempo::Slow, Variation::Usual),
        (152_500, 4, 5, 700, 0, Tempo::Normal, Variation::Usual),
        (160_000, 4, 5, 700, 0, Tempo::Normal, Variation::Usual),
        (170_000, 4, 5, 700, 0, Tempo::Normal, Variation::Usual),
        (180_000, 5, 5, 800, 0, Tempo::Normal, Variation::Usual),
    ];
    for (rung, (load, sets, reps, rpe, height, tempo, variation)) in (1..).zip(table) {
        let plan = plan(rung, &same);
        assert_eq!(numbers(&plan), (load, sets, reps, rpe, height), "rung {rung}");
        assert_eq!((plan.tempo, plan.variation), (tempo, variation), "rung {rung}");
        assert_eq!(plan.e1rm, Some(kg(216_000)));
        assert!(plan.notes.is_empty());
    }
    assert_eq!(prescribe(0, &same), None, "no loaded hinge, no plan");
}

#[test]
fn the_estimate_holds_the_load_where_it_is_lower() {
    let heavy_single = lifter(usual(200_000, 1, 10, 5));
    let plan = plan(10, &heavy_single);
    assert_eq!(plan.load_held_by, HeldBy::Estimate, "one rep at RPE 9 is less than one all out");
    assert_eq!(numbers(&plan), (192_500, 5, 1, 900, 0));
    assert_eq!(super::prescriptions::plan(10, &lifter(usual(180_000, 5, 8, 5))).load_held_by, HeldBy::Share);
}

#[test]
fn without_a_log_the_plan_is_in_shares_and_invents_no_weight() {
    let unknown = Lifter { reference: None, ..lifter(usual(180_000, 5, 8, 5)) };
    for rung in 1..=TOP_RUNG {
        let plan = plan(rung, &unknown);
        assert_eq!((plan.load, plan.sets, plan.e1rm, plan.per_side.len()), (None, None, None, 0));
        assert_eq!(Some(plan.share), LADDER[usize::from(rung)].share);
        assert_eq!(plan.reps, LADDER[usize::from(rung)].reps, "the rung's own reps stand");
        assert_eq!(plan.rpe_cap, LADDER[usize::from(rung)].rpe_cap, "and its own effort");
        assert_eq!(plan.load_held_by, HeldBy::Nothing);
    }
}

#[test]
fn a_lifter_with_only_a_straight_bar_gets_a_plan_at_every_rung() {
    let bare = Lifter { equipment: Equipment::default(), ..lifter(usual(100_000, 5, 8, 3)) };
    let lifts: Vec<_> = (1..=TOP_RUNG).map(|rung| plan(rung, &bare).variation.id()).collect();
    assert_eq!(lifts[..3], ["romanian_to_height"; 3]);
    assert_eq!(lifts[3..], ["usual"; 7]);
}

#[test]
fn the_first_exercise_that_fits_is_taken() {
    let chosen = |rung: u8, blocks: bool, hex_bar: bool, kettlebell: bool, bench: bool| {
        let equipment = Equipment { blocks, hex_bar, kettlebell, bench };
        plan(rung, &Lifter { equipment, ..lifter(usual(100_000, 5, 8, 3)) }).variation.id()
    };
    assert_eq!(chosen(1, true, true, true, true), "hex_high_handles_on_blocks");
    assert_eq!(chosen(1, false, true, true, true), "hex_high_handles");
    assert_eq!(chosen(1, true, false, true, true), "kettlebell_from_blocks");
    assert_eq!(chosen(1, false, false, true, true), "kettlebell_deadlift");
    assert_eq!(chosen(1, true, false, false, true), "hip_thrust");
    assert_eq!(chosen(1, true, false, false, false), "block_pull");
    for rung in [2, 3] {
        assert_eq!(chosen(rung, true, true, true, true), "hex_high_handles");
        assert_eq!(chosen(rung, true, false, true, true), "block_pull");
        assert_eq!(chosen(rung, false, false, true, true), "kettlebell_deadlift");
        assert_eq!(chosen(rung, false, false, false, true), "romanian_to_height");
    }
}

#[test]
fn kettlebells_and_hip_thrusts_are_kept_easy() {
    let kettlebell = Equipment { kettlebell: true, ..Equipment::default() };
    let plan = plan(3, &Lifter { equipment: kettlebell, ..lifter(usual(100_000, 5, 8, 3)) });
    assert_eq!(plan.rpe_cap, Some(Rpe::whole(5)), "not the rung's 6");
}

#[test]
fn kettlebells_alone_take_no_plates() {
    let on = |blocks, kettlebell, bench| {
        let equipment = Equipment { blocks, hex_bar: false, kettlebell, bench };
        plan(1, &Lifter { equipment, ..lifter(usual(100_000, 5, 8, 3)) }).variation
    };
    let [from_blocks, alone] = [on(true, true, false), on(false, true, false)];
    assert_eq!((from_blocks.has_bar(), alone.has_bar()), (false, false));
    let [thrust, block_pull, straight] = [on(true, false, true), on(true, false, false), on(false, false, false)];
    assert!([thrust, block_pull, straight, Variation::Usual].into_iter().all(Variation::has_bar));
}

fn with(factors: &[Factor], rung: u8) -> Plan {
    plan(rung, &Lifter { factors: factors.to_vec(), ..lifter(usual(180_000, 5, 8, 5)) })
}

fn notes(plan: &Plan) -> Vec<&'static str> {
    plan.notes.iter().map(|note| note.id()).collect()
}

#[test]
fn f1_takes_a_point_of_effort_and_a_set() {
    assert_eq!(numbers(&with(&[Factor::PoorSleep], 7)), (152_500, 3, 5, 600, 0));
    let low = with(&[Factor::HighStress], 1);
    assert_eq!(numbers(&low), (90_000, 1, 8, 500, 20), "not under RPE 5, not under one set");
    assert_eq!(notes(&low), ["F1"]);
}

#[test]
fn f2_takes_shares_of_the_lower_of_load_and_mean() {
    let of = |mean: i64| {
        let reference = Reference::new(kg(180_000), 5, Rpe::whole(8), 5, Some(kg(mean))).unwrap();
        plan(6, &Lifter { factors: vec![Factor::Heavier], ..lifter(reference) })
    };
    assert_eq!(numbers(&of(150_000)).0, 120_000);
    assert_eq!(numbers(&of(200_000)).0, 142_500, "never up");
    assert_eq!(notes(&of(200_000)), ["F2"]);
    assert_eq!(notes(&with(&[Factor::Heavier], 6)), [""; 0], "skipped without a mean");
}

#[test]
fn a_mean_counts_as_a_change_only_where_it_is_lower() {
    let changed = |mean: i64, factors: &[Factor]| {
        let reference = Reference::new(kg(180_000), 5, Rpe::whole(8), 5, Some(kg(mean))).unwrap();
        let plan = plan(6, &Lifter { factors: factors.to_vec(), ..lifter(reference) });
        plan.changed.contains(&(Dial::F2, Part::Load))
    };
    assert_eq!([179_999, 180_000, 180_001].map(|mean| changed(mean, &[Factor::Heavier])), [true, false, false]);
    assert!(!changed(150_000, &[]), "not where the dial is not turned");
}

#[test]
fn a_dial_takes_sets_also_where_their_usual_number_is_not_known() {
    let unknown = Lifter { reference: None, ..lifter(usual(180_000, 5, 8, 5)) };
    let changed = |factor| plan(10, &Lifter { factors: vec![factor], ..unknown.clone() }).changed;
    assert_eq!(changed(Factor::PoorSleep), [(Dial::F1, Part::Sets)]);
    assert_eq!(changed(Factor::TimeOff), [(Dial::F3, Part::Sets)]);
    assert_eq!(changed(Factor::LateSession), []);
}

#[test]
fn a_dial_changes_the_height_only_of_a_lift_that_has_one() {
    let kettlebell = Equipment { kettlebell: true, ..Equipment::default() };
    let changed = |equipment| {
        let stiff = Lifter { equipment, factors: vec![Factor::StiffHipsAnkles], ..lifter(usual(180_000, 5, 8, 5)) };
        plan(2, &stiff).changed
    };
    assert_eq!((changed(kettlebell), changed(Equipment::default())), (vec![], vec![(Dial::F5, Part::Height)]));
}

#[test]
fn f3_f4_and_f5_turn_sets_reps_and_height() {
    assert_eq!(numbers(&with(&[Factor::TimeOff], 6)), (142_500, 2, 5, 600, 0));
    assert_eq!(numbers(&with(&[Factor::LateSession], 6)), (142_500, 4, 3, 600, 0));
    let heights = |rung| with(&[Factor::StiffHipsAnkles], rung).height_cm;
    assert_eq!([1, 2, 3, 4, 5, 10].map(heights), [20, 20, 20, 10, 5, 5]);
    let stacked = with(&[Factor::Stacked], 6);
    assert_eq!((numbers(&stacked), notes(&stacked)), (numbers(&with(&[], 6)), vec!["F6"]));
}

#[test]
fn the_painful_phase_raises_the_bar_or_cuts_reps_where_that_changes_something() {
    let at = |rung: u8, phase, factors: &[Factor]| {
        plan(rung, &Lifter { phase: Some(phase), factors: factors.to_vec(), ..lifter(usual(180_000, 5, 8, 5)) })
    };
    for rung in 1..=TOP_RUNG {
        let raised = at(rung, Phase::OffFloor, &[]);
        let expected = if (5..=8).contains(&rung) {
            (5, vec!["off_floor"])
        } else {
            (LADDER[usize::from(rung)].height_cm, vec![])
        };
        assert_eq!((raised.height_cm, notes(&raised)), expected, "rung {rung}");
    }
    let stiff = at(6, Phase::OffFloor, &[Factor::StiffHipsAnkles]);
    assert_eq!((stiff.height_cm, notes(&stiff)), (5, vec!["F5"]), "raised already");
    assert_eq!((at(6, Phase::LateReps, &[]).reps, notes(&at(6, Phase::LateReps, &[]))), (Some(3), vec!["late_reps"]));
    assert_eq!(notes(&at(6, Phase::LateReps, &[Factor::BraceFade])), ["F4"], "nothing more where F4 did");
    for tip in [Phase::Mid, Phase::Lockout, Phase::Lowering, Phase::Any, Phase::NoPainLift] {
        assert_eq!(at(6, tip, &[]), with(&[], 6), "{tip:?} chooses a tip only");
    }
}

#[test]
fn a_load_under_the_bar_is_done_with_something_lighter() {
    let light = plan(1, &lifter(usual(30_000, 8, 7, 3)));
    assert_eq!(numbers(&light).0, 15_000);
    assert_eq!(light.notes, [Note::LightImplement]);
}

#[test]
fn reps_over_the_usual_number_are_cut_before_sets() {
    assert_eq!(numbers(&plan(1, &lifter(usual(180_000, 3, 8, 5)))), (90_000, 2, 7, 500, 20), "2 x 7 is not over 5 x 3");
    let as_many = numbers(&plan(2, &lifter(usual(180_000, 4, 8, 3))));
    assert_eq!((as_many.1, as_many.2), (2, 6), "2 x 6 is as much as 3 x 4, and stays");
    assert_eq!(numbers(&plan(1, &lifter(usual(180_000, 1, 8, 1)))), (90_000, 1, 1, 500, 20));
    assert_eq!(numbers(&plan(1, &lifter(usual(180_000, 5, 8, 1)))), (90_000, 1, 5, 500, 20));
}

/// Many lifters: loads, reps, efforts, sets, means, gyms, equipment, factors and phases.
pub(crate) fn many_lifters() -> Vec<Lifter> {
    let mut lifters = Vec::new();
    let mut turn = 0_usize;
    for load in [7_500, 40_000, 97_300, 180_000, 355_000] {
        for reps in [1, 2, 3, 5, 8, 12, MOST_REPS] {
            for rpe in [1, 4, 5, 6, 8, 9, 10] {
                for sets in [1, 2, 3, 5, 8, MOST_SETS] {
                    turn += 1;
                    let mean = turn.is_multiple_of(3).then(|| kg(load * 9 / 10));
                    let reference = Reference::new(kg(load), reps, Rpe::whole(rpe), sets, mean).unwrap();
                    let factors = Factor::ALL.into_iter().cycle().skip(turn % 9).take(turn % 5).collect();
                    let bits = turn / 2;
                    let equipment = Equipment {
                        blocks: bits & 1 > 0,
                        hex_bar: bits & 2 > 0,
                        kettlebell: bits & 4 > 0,
                        bench: bits & 8 > 0,
                    };
                    let unit = if turn.is_multiple_of(4) { Unit::Pounds } else { Unit::Kilograms };
                    let phase = Phase::ALL.get(turn % 8).copied();
                    lifters.push(Lifter {
                        reference: Some(reference),
                        gym: gym_of(turn, unit),
                        equipment,
                        factors,
                        phase,
                        rather: None,
                    });
                }
            }
        }
    }
    lifters
}

/// That of most gyms, and now and then one with an odd hex bar, or with few plates.
fn gym_of(turn: usize, unit: Unit) -> Gym {
    let usual = Gym::usual(unit);
    let few = |plates: &[Plates]| plates.iter().step_by(2).map(|one| Plates { pairs: Some(3), ..*one }).collect();
    match turn % 5 {
        0 => Gym { hex_bar: Mass::thousandths(31_700, unit), ..usual },
        1 => Gym { plates: few(&usual.plates), ..usual },
        _ => usual,
    }
}

#[test]
fn no_plan_is_more_than_the_reference() {
    for lifter in many_lifters() {
        let usual = lifter.reference.unwrap();
        for rung in 1..=TOP_RUNG {
            let plan = plan(rung, &lifter);
            assert!(plan.load.unwrap() <= usual.load, "load: {lifter:?} {plan:?}");
            assert!(plan.sets.unwrap() * plan.reps.unwrap() <= usual.sets * usual.reps, "reps: {lifter:?} {plan:?}");
            assert!(plan.rpe_cap.unwrap() <= usual.rpe, "effort: {lifter:?} {plan:?}");
            assert!(plan.sets.unwrap() >= 1 && plan.reps.unwrap() >= 1);
        }
    }
}

#[test]
fn the_ladder_is_monotone_in_load_and_every_load_can_be_loaded() {
    for lifter in many_lifters() {
        let loads: Vec<Mass> = (1..=TOP_RUNG).map(|rung| plan(rung, &lifter).load.unwrap()).collect();
        for (rung, pair) in (2..).zip(loads.windows(2)) {
            let held = plan(rung, &lifter).load_held_by == HeldBy::Estimate
                || plan(rung - 1, &lifter).load_held_by == HeldBy::Estimate;
            assert!(pair[0] <= pair[1] || held, "{loads:?} {lifter:?}");
        }
        for rung in 1..=TOP_RUNG {
            let plan = plan(rung, &lifter);
            let bar = lifter.gym.bar_for(plan.variation);
            let sum = plan.per_side.iter().fold(bar, |sum, plate| sum.and(*plate).and(*plate));
            assert!(plan.notes.contains(&Note::LightImplement) || Some(sum) == plan.load, "{plan:?}");
        }
    }
}
