//! What may be handed on of a plan, to paper and to a coach: what to lift, and one part down. Numbers and names of lifts
//! alone: no type here can hold what contributed, what hurts or what was answered.

use crate::ladder::{TOP_RUNG, Tempo};
use crate::mass::{Mass, Unit};
use crate::plates::Gym;
use crate::prescribe::{Lifter, Part, Plan, prescribe};
use crate::reasons::{Why, deltas};
use crate::session::is_spread_out;
use crate::step::Step;
use crate::strength::Rpe;
use crate::variation::Variation;

/// What to lift next, and what where that is too much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prescription {
    /// The step that the plan began with: it says how much pain the first set may have.
    pub step: Step,
    /// The unit of the lifter's own bar and plates.
    pub unit: Unit,
    /// What to lift.
    pub next: Dose,
    /// One part down; `None` where there is no loaded hinge below.
    pub lower: Option<Dose>,
    /// More days than usual lie between sessions (F6).
    pub is_spread_out: bool,
}

/// What is lifted on a rung.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dose {
    /// The rung.
    pub rung: u8,
    /// Of the usual load, in percent.
    pub share: u8,
    /// What is on the bar; `None` without usual training.
    pub loaded: Option<Loaded>,
    /// Working sets; `None` without usual training.
    pub sets: Option<u32>,
    /// It is fewer sets than the rung has; never where their number is known.
    pub has_fewer_sets: bool,
    /// Reps in a set; `None` where the usual number is not known.
    pub reps: Option<u32>,
    /// The most effort; `None` where the usual one is not known.
    pub rpe_cap: Option<Rpe>,
    /// How much the bar is raised, in centimeters.
    pub height_cm: u8,
    /// How fast.
    pub tempo: Tempo,
    /// The exercise.
    pub variation: Variation,
}

/// A load in both units, each of which plates can make and neither of which is above what the rung allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// In the lifter's own unit, with their own bar and plates.
    pub own: Mass,
    /// The lifter's plates on each side, the heaviest first.
    pub per_side: Vec<Mass>,
    /// In the other unit, with the bar and plates that most gyms have of it: rounded from what the rung allows, never from
    /// the load that was rounded already. Source: decision table C.3.
    pub other: Mass,
}

/// Why a part of a plan is what it is, as far as others may know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The rung says so.
    Rung,
    /// What was logged says that less fits.
    Log,
    /// Bar and plates.
    Plates,
    /// Not above what is usual.
    Usual,
    /// What there is to train with, or a lift that the lifter prefers.
    Lift,
    /// What the lifter told for the plan. What that was, is theirs.
    Told,
}

impl Prescription {
    /// What may be handed on of a plan for this lifter.
    pub fn of(step: Step, plan: &Plan, lifter: &Lifter) -> Prescription {
        let next = Dose::of(plan, lifter);
        let lower = plan.rung.checked_sub(1).and_then(|rung| prescribe(rung, lifter));
        let lower = lower.map(|plan| Dose::of(&plan, lifter).with_no_more_than(&next, &lifter.gym));
        Prescription { step, unit: lifter.gym.unit, next, lower, is_spread_out: is_spread_out(plan) }
    }

    /// Whether anything of it is less than full training.
    pub fn is_modified(&self) -> bool {
        self.next.rung < TOP_RUNG
    }
}

impl Dose {
    /// The numbers of a plan.
    pub fn of(plan: &Plan, lifter: &Lifter) -> Dose {
        Dose {
            rung: plan.rung,
            share: plan.share,
            loaded: Loaded::of(plan, lifter),
            sets: plan.sets,
            has_fewer_sets: plan.sets.is_none() && plan.has_fewer_sets(),
            reps: plan.reps,
            rpe_cap: plan.rpe_cap,
            height_cm: plan.height_cm,
            tempo: plan.tempo,
            variation: plan.variation,
        }
    }

    /// One part down may allow more on the bar, for fewer reps. Where pain has just risen, it does not get more. It may be
    /// done with another bar.
    fn with_no_more_than(mut self, next: &Dose, gym: &Gym) -> Dose {
        if let (Some(lower), Some(next)) = (&mut self.loaded, &next.loaded) {
            if next.own < lower.own {
                let loading = gym.load_for(self.variation, next.own);
                (lower.own, lower.per_side) = (loading.load, loading.per_side);
            }
            if next.other < lower.other {
                lower.other = Gym::usual(gym.unit.other()).load_for(self.variation, next.other).load;
            }
        }
        self
    }
}

impl Loaded {
    fn of(plan: &Plan, lifter: &Lifter) -> Option<Loaded> {
        let elsewhere = Lifter { gym: Gym::usual(lifter.gym.unit.other()), ..lifter.clone() };
        let other = prescribe(plan.rung, &elsewhere)?.load?;
        Some(Loaded { own: plan.load?, per_side: plan.per_side.clone(), other })
    }
}

impl Cause {
    /// Its id in texts.
    pub const fn id(self) -> &'static str {
        match self {
            Cause::Rung => "rung",
            Cause::Log => "log",
            Cause::Plates => "plates",
            Cause::Usual => "usual",
            Cause::Lift => "lift",
            Cause::Told => "told",
        }
    }

    const fn of(why: Why) -> Cause {
        match why {
            Why::Rung => Cause::Rung,
            Why::Estimate => Cause::Log,
            Why::Plates | Why::LightImplement => Cause::Plates,
            Why::Usual | Why::WithinReference => Cause::Usual,
            Why::EasyExercise | Why::Equipment | Why::Picked => Cause::Lift,
            Why::Dial(_) | Why::OffFloor | Why::LateReps => Cause::Told,
        }
    }
}

/// The parts of a plan that are not as usual, in the order shown, with what may be told of why.
pub fn causes(plan: &Plan, lifter: &Lifter) -> Vec<(Part, Vec<Cause>)> {
    let told = deltas(plan, lifter).into_iter().map(|delta| {
        let mut causes: Vec<Cause> = delta.why.into_iter().map(Cause::of).collect();
        causes.dedup();
        (delta.part, causes)
    });
    told.filter(|(_, causes)| !causes.is_empty()).collect()
}
