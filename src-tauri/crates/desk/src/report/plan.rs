//! The plan of a case as JSON: what to lift, and how each session moved it.

#![expect(
    missing_docs,
    reason = "fields are named as the keys of the file format, which the product description explains"
)]

use serde::Serialize;
use serde_json::Number;
use setback_plan::{Gym, Mass, Plan, Rpe, Unit};

use crate::planned::Trained;

/// What to lift.
#[derive(Debug, Serialize)]
pub struct Prescribed {
    pub rung: u8,
    pub share: u8,
    pub load_kg: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub load_lb: Option<Number>,
    pub per_side: Vec<Number>,
    pub sets: Option<u32>,
    pub reps: Option<u32>,
    pub rpe_cap: Option<Number>,
    pub rom_cm: u8,
    pub tempo: &'static str,
    pub variation: &'static str,
    pub e1rm_kg: Option<f64>,
    pub notes: Vec<&'static str>,
}

/// What a session on a plan came to.
#[derive(Debug, Serialize)]
pub struct Session {
    pub verdict: &'static str,
    pub rung_after: u8,
    pub next_load_kg: Option<f64>,
}

impl Prescribed {
    /// A plan, with its plates in the unit of the gym.
    pub fn of(plan: &Plan, gym: &Gym) -> Prescribed {
        let in_unit = |mass: &Mass| number(mass.shown_in(gym.unit));
        Prescribed {
            rung: plan.rung,
            share: plan.share,
            load_kg: plan.load.map(Mass::kilograms),
            load_lb: plan.load.as_ref().filter(|_| gym.unit == Unit::Pounds).map(in_unit),
            per_side: plan.per_side.iter().map(in_unit).collect(),
            sets: plan.sets,
            reps: plan.reps,
            rpe_cap: plan.rpe_cap.map(effort),
            rom_cm: plan.height_cm,
            tempo: plan.tempo.id(),
            variation: plan.variation.id(),
            e1rm_kg: plan.e1rm.map(|e1rm| e1rm.to_tenth_of_a_kilogram().kilograms()),
            notes: plan.notes.iter().map(|note| note.id()).collect(),
        }
    }
}

impl Session {
    /// A session's outcome.
    pub fn of(trained: &Trained) -> Session {
        Session {
            verdict: trained.moved.response.id(),
            rung_after: trained.moved.rung_after,
            next_load_kg: trained.next.as_ref().and_then(|plan| plan.load).map(Mass::kilograms),
        }
    }
}

fn effort(rpe: Rpe) -> Number {
    number(f64::from(rpe.in_hundredths()) / 100.0)
}

/// A whole number is written without a point.
pub(super) fn number(value: f64) -> Number {
    let fraction = || Number::from_f64(value).unwrap_or_else(|| 0.into());
    if value.fract() == 0.0 && value >= 0.0 { (value as u64).into() } else { fraction() }
}
