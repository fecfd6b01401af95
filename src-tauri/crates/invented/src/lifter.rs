//! Lifters: how strong, with which bar and plates, and what contributed.

use setback_plan::plates::Plates;
use setback_plan::{Equipment, Factor, Gym, Lifter, Mass, Phase, Reference, Rpe, Unit};

use crate::dice::Dice;

/// A lifter; one in twelve with no usual training in the log.
pub fn lifter(dice: &mut Dice) -> Lifter {
    let gym = gym(dice);
    Lifter {
        reference: (!dice.one_in(12)).then(|| reference(dice, gym.unit)).flatten(),
        gym,
        equipment: Equipment {
            blocks: dice.one_in(2),
            hex_bar: dice.one_in(3),
            kettlebell: dice.one_in(2),
            bench: dice.one_in(2),
        },
        factors: (0..dice.below(4)).map(|_| dice.pick(&Factor::ALL)).collect(),
        phase: dice.one_in(3).then(|| dice.pick(&Phase::ALL)),
        rather: None,
    }
}

fn reference(dice: &mut Dice, unit: Unit) -> Option<Reference> {
    let load = match unit {
        Unit::Kilograms => Mass::thousandths(30_000 + 2_500 * dice.below(100) as i64, unit),
        Unit::Pounds => Mass::whole(65 + 5 * dice.below(100) as u32, unit),
    };
    let (reps, sets) = (1 + dice.below(10) as u32, 1 + dice.below(6) as u32);
    Reference::new(load, reps, Rpe::whole(6 + dice.below(5) as u8), sets, None).ok()
}

/// As most gyms have it, with missing pairs, with odd plates, or with a bar alone.
fn gym(dice: &mut Dice) -> Gym {
    let unit = if dice.one_in(3) { Unit::Pounds } else { Unit::Kilograms };
    let usual = Gym::usual(unit);
    let each = |thousandths, pairs| Plates { each: Mass::thousandths(thousandths, unit), pairs };
    match dice.below(6) {
        0 => Gym { plates: usual.plates.iter().map(|plates| Plates { pairs: Some(1), ..*plates }).collect(), ..usual },
        1 => Gym {
            bar: Mass::whole(15, unit),
            plates: vec![each(20_410, None), each(11_300, Some(2)), each(4_500, Some(2)), each(1_130, Some(3))],
            ..usual
        },
        2 => Gym { plates: Vec::new(), ..usual },
        _ => usual,
    }
}
