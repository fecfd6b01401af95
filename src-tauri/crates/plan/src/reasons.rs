//! Each part of a plan: what it was before, and why it is what it is now, with its source.

use setback_triage::source::{self as s, Source};

use crate::factors::Dial;
use crate::ladder::{Rung, Sets};
use crate::prescribe::{HeldBy, Lifter, Note, Part, Plan};
use crate::strength::Rpe;
use crate::variation::{Variation, first_that_fits};

/// Why a part is what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The rung says so.
    Rung,
    /// The estimate for these reps at this effort is lower than the share of the rung.
    Estimate,
    /// Rounded down to what bar and plates can make.
    Plates,
    /// Less than the empty bar.
    LightImplement,
    /// Not above what is usual.
    Usual,
    /// Sets times reps stay within the usual number.
    WithinReference,
    /// This exercise is kept easy.
    EasyExercise,
    /// The first exercise that the equipment allows.
    Equipment,
    /// The lifter picked the exercise in place of that one.
    Picked,
    /// A dial.
    Dial(Dial),
    /// Pain comes off the floor.
    OffFloor,
    /// Pain comes with the last reps.
    LateReps,
}

/// A part with its reasons; without any it is as usual.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delta {
    /// Which part.
    pub part: Part,
    /// Why it is what it is.
    pub why: Vec<Why>,
}

impl Why {
    /// Whether it tells what the lifter answered, and not only what the plan, the bar or the equipment says.
    pub const fn is_told(self) -> bool {
        match self {
            Why::Dial(_) | Why::OffFloor | Why::LateReps => true,
            Why::Rung
            | Why::Estimate
            | Why::Plates
            | Why::LightImplement
            | Why::Usual
            | Why::WithinReference
            | Why::EasyExercise
            | Why::Equipment
            | Why::Picked => false,
        }
    }

    /// Its id in texts.
    pub const fn id(self) -> &'static str {
        match self {
            Why::Rung => "rung",
            Why::Estimate => "estimate",
            Why::Plates => "plates",
            Why::LightImplement => "light_implement",
            Why::Usual => "usual",
            Why::WithinReference => "within_reference",
            Why::EasyExercise => "easy_exercise",
            Why::Equipment => "equipment",
            Why::Picked => "picked",
            Why::Dial(dial) => dial.id(),
            Why::OffFloor => "off_floor",
            Why::LateReps => "late_reps",
        }
    }

    /// Where it comes from. The shares, heights and set fractions themselves are our design choice.
    pub const fn sources(self, part: Part) -> &'static [&'static Source] {
        match (self, part) {
            (Why::Rung, Part::Load) => &[&s::DESIGN, &s::B20],
            (Why::Rung, Part::Height) => &[&s::DESIGN, &s::B23],
            (Why::Rung, Part::Tempo) => &[&s::L8],
            (Why::Rung, Part::Effort) => &[&s::DESIGN, &s::B27, &s::B28],
            (Why::Estimate, _) => &[&s::L6],
            (Why::Equipment | Why::Picked, _) => &[&s::DESIGN, &s::B12, &s::B15],
            (Why::Dial(Dial::F1), _) => &[&s::DESIGN, &s::F2, &s::F4],
            (Why::Dial(Dial::F2), _) => &[&s::DESIGN, &s::F1],
            (Why::Dial(Dial::F4), _) => &[&s::DESIGN, &s::B28, &s::B30],
            (Why::Dial(Dial::F5), _) => &[&s::DESIGN, &s::F5, &s::F6],
            (
                Why::Rung
                | Why::Plates
                | Why::LightImplement
                | Why::Usual
                | Why::WithinReference
                | Why::EasyExercise
                | Why::Dial(Dial::F3 | Dial::F6)
                | Why::OffFloor
                | Why::LateReps,
                _,
            ) => &[&s::DESIGN],
        }
    }
}

/// Every part of the plan with its reasons, in the order shown.
pub fn deltas(plan: &Plan, lifter: &Lifter) -> Vec<Delta> {
    Part::ALL.into_iter().map(|part| Delta { part, why: why(part, plan, lifter) }).collect()
}

fn why(part: Part, plan: &Plan, lifter: &Lifter) -> Vec<Why> {
    let mut why: Vec<Why> = Vec::new();
    why.extend(by_the_rung(part, plan, lifter));
    let dials = plan.changed.iter().filter(|(_, changed)| *changed == part);
    why.extend(dials.map(|(dial, _)| Why::Dial(*dial)));
    why.extend(plan.notes.iter().filter_map(|note| by_note(part, *note)));
    if part == Part::Load && plan.rounded_down {
        why.push(Why::Plates);
    }
    if plan.cut_to_reference && (part == Part::Sets || part == Part::Reps) {
        why.push(Why::WithinReference);
    }
    why
}

fn by_the_rung(part: Part, plan: &Plan, lifter: &Lifter) -> Option<Why> {
    let rung = Rung::numbered(plan.rung);
    let usual = lifter.reference.as_ref();
    match part {
        Part::Load => match plan.load_held_by {
            HeldBy::Estimate => Some(Why::Estimate),
            HeldBy::Share | HeldBy::Nothing => (plan.share < 100).then_some(Why::Rung),
        },
        Part::Sets => {
            let is_usual = usual.map_or(rung.sets == Sets::Usual, |usual| rung.sets.of(usual.sets) == usual.sets);
            (!is_usual).then_some(Why::Rung)
        }
        Part::Reps => rung.reps.filter(|reps| usual.is_none_or(|usual| *reps != usual.reps)).map(|_| {
            let cut_to_usual = usual.is_some_and(|usual| plan.reps == Some(usual.reps));
            if cut_to_usual { Why::Usual } else { Why::Rung }
        }),
        Part::Effort => effort(rung, plan, lifter),
        Part::Height => (rung.height_cm > 0 && plan.variation.has_height()).then_some(Why::Rung),
        Part::Tempo => (rung.tempo == crate::ladder::Tempo::Slow).then_some(Why::Rung),
        Part::Lift => lift(rung, plan, lifter),
    }
}

fn lift(rung: &Rung, plan: &Plan, lifter: &Lifter) -> Option<Why> {
    let asked_for = plan.variation == first_that_fits(rung, lifter.equipment);
    let why = if asked_for { Why::Equipment } else { Why::Picked };
    (plan.variation != Variation::Usual).then_some(why)
}

fn effort(rung: &Rung, plan: &Plan, lifter: &Lifter) -> Option<Why> {
    let usual = lifter.reference.map(|usual| usual.rpe);
    let less_than = |than: Rpe| plan.rpe_cap.is_some_and(|cap| cap < than);
    let is_less = |own: Rpe| usual.is_none_or(less_than) && less_than(own);
    let stands_for_an_easy_one = first_that_fits(rung, lifter.equipment).is_upper_limit();
    match (rung.rpe_cap, usual) {
        (Some(own), _) if plan.variation.is_upper_limit() && is_less(own) => Some(Why::EasyExercise),
        (Some(own), _) if stands_for_an_easy_one && is_less(own) => Some(Why::Picked),
        (Some(own), Some(usual)) if usual <= own => Some(Why::Usual),
        (Some(_), _) => Some(Why::Rung),
        (None, Some(usual)) if less_than(usual) => Some(Why::Rung),
        (None, _) => None,
    }
}

const fn by_note(part: Part, note: Note) -> Option<Why> {
    match (note, part) {
        (Note::OffFloor, Part::Height) => Some(Why::OffFloor),
        (Note::LateReps, Part::Reps) => Some(Why::LateReps),
        (Note::LightImplement, Part::Load) => Some(Why::LightImplement),
        (Note::Turned(_) | Note::OffFloor | Note::LateReps | Note::LightImplement, _) => None,
    }
}
