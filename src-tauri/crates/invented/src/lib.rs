//! Invented athletes, the same for the same seed: names, gyms, lifters, and what they told over a month or over years; and
//! ten years of one lifter. For benches and tests; no program of Setback contains it. Nobody here is real, and what they
//! tell is made up.

mod decade;
mod dice;
mod history;
mod lifter;
mod name;

pub use decade::Decade;
pub use dice::Dice;
pub use history::{Team, fill};
pub use lifter::lifter;
pub use name::name;

use chrono::NaiveDate;
use setback_desk::paper::cards::{Athlete, Lifts};
use setback_plan::{Prescription, Step, TOP_RUNG, prescribe};

/// So many of a hundred have nothing to lift for now, and as many have no plan.
const WITHOUT_A_CARD: u64 = 4;

/// An athlete as cards are made of them: anywhere on the way back, at home in kilograms or pounds.
pub fn athlete(dice: &mut Dice, date: NaiveDate) -> Athlete {
    let lifter = lifter(dice);
    let rung = 1 + dice.below(u64::from(TOP_RUNG)) as u8;
    let next = prescribe(rung, &lifter).map(|plan| Prescription::of(Step::Y2, &plan, &lifter));
    let lifts = match (dice.below(100), next) {
        (turn, _) if turn < WITHOUT_A_CARD => Lifts::OnHold,
        (turn, Some(next)) if turn >= 2 * WITHOUT_A_CARD => Lifts::Next(Box::new(next)),
        _ => Lifts::NoPlan,
    };
    Athlete {
        name: name(dice),
        group: (!dice.one_in(9)).then(|| dice.pick(&GROUPS).to_owned()),
        rack: (!dice.one_in(5)).then(|| (1 + dice.below(12)).to_string()),
        note: dice.one_in(2).then(|| "Film your warm-up sets, and show me the last one before you go on.".to_owned()),
        date: Some(date),
        lifts,
        changed: dice.one_in(2),
        next_check: (!dice.one_in(4)).then(|| date + chrono::Days::new(dice.below(8))),
    }
}

/// What groups are called.
pub const GROUPS: [&str; 5] = ["Rowing", "Throws", "Juniors", "Masters, evening", "First team"];
