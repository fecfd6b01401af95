//! A plan for one rung: load, sets, reps, effort, range, tempo and lift, with what each was before and why it changed.

use crate::factors::{Dial, Factor, Phase, turned};
use crate::ladder::{MOST_EFFORT, Rung, Tempo, USUAL_REPS_FROM};
use crate::mass::{Mass, Share};
use crate::plates::{Gym, Loading};
use crate::strength::{Reference, Rpe};
use crate::variation::{Equipment, Variation, chosen, first_that_fits};

/// Who a plan is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lifter {
    /// Usual training; without it a plan is in shares and never invents a weight.
    pub reference: Option<Reference>,
    /// Bar and plates.
    pub gym: Gym,
    /// What there is to train with.
    pub equipment: Equipment,
    /// What contributed, in the order ticked.
    pub factors: Vec<Factor>,
    /// Which part of the lift brings it on.
    pub phase: Option<Phase>,
    /// What the lifter would rather do than the exercise of the rung; counts where the rung has it (see
    /// [`crate::variation::alternatives`]).
    pub rather: Option<Variation>,
}

/// What to do on one rung.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The rung.
    pub rung: u8,
    /// Of the usual load, in percent.
    pub share: u8,
    /// The load that bar and plates can make; `None` without usual training.
    pub load: Option<Mass>,
    /// The plates on each side, the heaviest first.
    pub per_side: Vec<Mass>,
    /// Working sets; `None` without usual training.
    pub sets: Option<u32>,
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
    /// The estimated one-rep maximum; `None` where there is no estimate.
    pub e1rm: Option<Mass>,
    /// What was applied, in order.
    pub notes: Vec<Note>,
    /// What held the load lowest, before plates.
    pub load_held_by: HeldBy,
    /// The plates can not make quite as much, so it is a little less.
    pub rounded_down: bool,
    /// Which dial changed which part; sets also where their number is not known.
    pub changed: Vec<(Dial, Part)>,
    /// Sets or reps were cut to stay within the usual sets times reps.
    pub cut_to_reference: bool,
}

/// One part of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Kilograms or pounds.
    Load,
    /// Working sets.
    Sets,
    /// Reps in a set.
    Reps,
    /// Effort (RPE).
    Effort,
    /// How high the bar starts.
    Height,
    /// How fast.
    Tempo,
    /// Which exercise.
    Lift,
}

/// What changed a plan beyond its rung.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// A dial was turned.
    Turned(Dial),
    /// The bar was raised because pain comes off the floor.
    OffFloor,
    /// Reps were cut because pain comes with the last ones.
    LateReps,
    /// The load is less than the empty bar.
    LightImplement,
}

/// What held a load lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldBy {
    /// The share of the rung.
    Share,
    /// The estimate for these reps at this effort.
    Estimate,
    /// There is no load.
    Nothing,
}

impl Part {
    /// Every part, in the order shown.
    pub const ALL: [Part; 7] =
        [Part::Load, Part::Sets, Part::Reps, Part::Effort, Part::Height, Part::Tempo, Part::Lift];

    /// Its id in texts.
    pub const fn id(self) -> &'static str {
        match self {
            Part::Load => "load",
            Part::Sets => "sets",
            Part::Reps => "reps",
            Part::Effort => "effort",
            Part::Height => "height",
            Part::Tempo => "tempo",
            Part::Lift => "lift",
        }
    }
}

impl Plan {
    /// Whether a dial took sets away from what the rung has (F1, F3).
    pub fn has_fewer_sets(&self) -> bool {
        self.notes.iter().any(|note| matches!(note, Note::Turned(dial) if dial.takes_sets()))
    }
}

impl Note {
    /// Its id in files.
    pub const fn id(self) -> &'static str {
        match self {
            Note::Turned(dial) => dial.id(),
            Note::OffFloor => "off_floor",
            Note::LateReps => "late_reps",
            Note::LightImplement => "light_implement",
        }
    }
}

/// The heights to which a bar is raised, in centimeters; design choice.
const HEIGHTS: [u8; 4] = [0, 5, 10, 20];
/// F1 takes effort not under this. Source: decision table C.4.
const LEAST_EFFORT: Rpe = Rpe::whole(5);
/// F4 and `late_reps` leave at most so many reps a set. Source: decision table C.4.
const FEW_REPS: u32 = 3;
/// `off_floor` raises the bar on these rungs, to this height. Source: decision table C.4.
const RAISED_RUNGS: std::ops::RangeInclusive<u8> = 4..=8;
const RAISED_CM: u8 = 5;

/// The plan for a rung; `None` where there is no loaded hinge.
pub fn prescribe(rung: u8, lifter: &Lifter) -> Option<Plan> {
    let rung = Rung::numbered(rung);
    let share = rung.share?;
    let mut draft = Draft::of(rung, lifter);
    draft.turn_dials(lifter);
    draft.place_the_painful_phase(lifter.phase);
    draft.keep_within_the_reference(lifter.reference.as_ref());
    Some(draft.loaded(share, lifter))
}

/// A plan before its load.
struct Draft {
    rung: &'static Rung,
    variation: Variation,
    sets: Option<u32>,
    reps: Option<u32>,
    rpe_cap: Option<Rpe>,
    height_cm: u8,
    from_mean: bool,
    cut_to_reference: bool,
    changed: Vec<(Dial, Part)>,
    notes: Vec<Note>,
}

impl Draft {
    fn of(rung: &'static Rung, lifter: &Lifter) -> Draft {
        let usual = lifter.reference.as_ref();
        let variation = chosen(rung, lifter);
        Draft {
            rung,
            variation,
            sets: usual.map(|usual| rung.sets.of(usual.sets)),
            reps: reps(rung, usual),
            rpe_cap: rpe_cap(rung, usual, [variation, first_that_fits(rung, lifter.equipment)]),
            height_cm: rung.height_cm,
            from_mean: false,
            cut_to_reference: false,
            changed: Vec::new(),
            notes: Vec::new(),
        }
    }

    fn turn_dials(&mut self, lifter: &Lifter) {
        let has_mean = lifter.reference.is_some_and(|usual| usual.mean_of_4_weeks.is_some());
        for dial in turned(&lifter.factors, has_mean) {
            let before = (self.sets, self.reps, self.rpe_cap, self.height_cm);
            self.turn(dial);
            self.remember(dial, before);
            self.notes.push(Note::Turned(dial));
        }
    }

    fn remember(&mut self, dial: Dial, before: (Option<u32>, Option<u32>, Option<Rpe>, u8)) {
        let (sets, reps, rpe_cap, height_cm) = before;
        let parts = [
            (Part::Sets, sets != self.sets || (sets.is_none() && dial.takes_sets())),
            (Part::Reps, reps != self.reps),
            (Part::Effort, rpe_cap != self.rpe_cap),
            (Part::Height, height_cm != self.height_cm && self.variation.has_height()),
        ];
        self.changed.extend(parts.into_iter().filter(|(_, changed)| *changed).map(|(part, _)| (dial, part)));
    }

    fn turn(&mut self, dial: Dial) {
        match dial {
            Dial::F1 => {
                self.rpe_cap = self.rpe_cap.map(|cap| cap.one_less(LEAST_EFFORT));
                self.sets = self.sets.map(|sets| dial.sets_left(sets));
            }
            Dial::F2 => self.from_mean = true,
            Dial::F3 => self.sets = self.sets.map(|sets| dial.sets_left(sets)),
            Dial::F4 => self.reps = self.reps.map(|reps| reps.min(FEW_REPS)),
            Dial::F5 => self.height_cm = one_step_up(self.height_cm),
            Dial::F6 => {}
        }
    }

    /// A note stands only where this changed something.
    fn place_the_painful_phase(&mut self, phase: Option<Phase>) {
        let on_the_floor = self.height_cm == 0 && RAISED_RUNGS.contains(&self.rung.number);
        match phase {
            Some(Phase::OffFloor) if on_the_floor => {
                self.height_cm = RAISED_CM;
                self.notes.push(Note::OffFloor);
            }
            Some(Phase::LateReps) if self.reps.is_some_and(|reps| reps > FEW_REPS) => {
                self.reps = Some(FEW_REPS);
                self.notes.push(Note::LateReps);
            }
            Some(
                Phase::OffFloor
                | Phase::LateReps
                | Phase::Mid
                | Phase::Lockout
                | Phase::Lowering
                | Phase::Any
                | Phase::NoPainLift,
            )
            | None => {}
        }
    }

    /// Where sets times reps exceed the reference: reps down to the usual number, then sets. With usual reps the usual
    /// sets are enough, so that neither ever falls below what is usual.
    fn keep_within_the_reference(&mut self, usual: Option<&Reference>) {
        let (Some(usual), Some(sets), Some(reps)) = (usual, self.sets, self.reps) else { return };
        let most = usual.sets * usual.reps;
        let reps_within = most.checked_div(sets).map_or(reps, |fit| reps.min(fit.max(usual.reps)));
        let sets_within = most.checked_div(reps_within).map_or(sets, |fit| sets.min(fit));
        self.cut_to_reference = (sets, reps) != (sets_within, reps_within);
        (self.sets, self.reps) = (Some(sets_within), Some(reps_within));
    }

    fn loaded(mut self, share: u8, lifter: &Lifter) -> Plan {
        let target = lifter.reference.map(|usual| self.target(share, &usual));
        let by_share = target.is_some_and(|(_, held_by)| held_by == HeldBy::Share);
        let lower_mean = lifter.reference.is_some_and(|usual| usual.mean_of_4_weeks < Some(usual.load));
        if self.from_mean && by_share && lower_mean {
            self.changed.push((Dial::F2, Part::Load));
        }
        let loading = target.map(|(target, _)| self.loading(target, lifter));
        if loading.as_ref().is_some_and(|loading| loading.light_implement) {
            self.notes.push(Note::LightImplement);
        }
        Plan {
            rung: self.rung.number,
            share,
            load: loading.as_ref().map(|loading| loading.load),
            per_side: loading.as_ref().map_or_else(Vec::new, |loading| loading.per_side.clone()),
            sets: self.sets,
            reps: self.reps,
            rpe_cap: self.rpe_cap,
            height_cm: self.height_cm,
            tempo: self.rung.tempo,
            variation: self.variation,
            e1rm: lifter.reference.and_then(|usual| usual.e1rm()),
            notes: self.notes,
            load_held_by: target.map_or(HeldBy::Nothing, |(_, held_by)| held_by),
            changed: self.changed,
            rounded_down: loading.as_ref().zip(target).is_some_and(|(loading, (target, _))| loading.load < target),
            cut_to_reference: self.cut_to_reference,
        }
    }

    /// What is swapped in is no heavier than what it stands for, also where another bar would make more of the target.
    fn loading(&self, target: Mass, lifter: &Lifter) -> Loading {
        let first = first_that_fits(self.rung, lifter.equipment);
        let asked_for = lifter.gym.load_for(first, target);
        if self.variation == first { asked_for } else { lifter.gym.load_for(self.variation, asked_for.load) }
    }

    /// The lower of the share and the estimate for the final reps at the final effort.
    fn target(&self, share: u8, usual: &Reference) -> (Mass, HeldBy) {
        let base = usual.mean_of_4_weeks.filter(|_| self.from_mean).map_or(usual.load, |mean| mean.min(usual.load));
        let by_share = base.share(Share::percent(share));
        let by_estimate = self.reps.zip(self.rpe_cap).and_then(|(reps, cap)| usual.limit(reps, cap));
        match by_estimate.filter(|estimate| *estimate < by_share) {
            Some(estimate) => (estimate, HeldBy::Estimate),
            None => (by_share, HeldBy::Share),
        }
    }
}

fn reps(rung: &Rung, usual: Option<&Reference>) -> Option<u32> {
    match (rung.reps, usual) {
        (Some(reps), Some(usual)) if rung.number >= USUAL_REPS_FROM => Some(reps.min(usual.reps)),
        (Some(reps), _) => Some(reps),
        (None, usual) => usual.map(|usual| usual.reps),
    }
}

/// The rung's, not above the usual effort nor above what the exercise allows. One that was swapped keeps to the effort,
/// and so to the load, of the one it stands for.
fn rpe_cap(rung: &Rung, usual: Option<&Reference>, variations: [Variation; 2]) -> Option<Rpe> {
    let own = rung.rpe_cap.or_else(|| usual.map(|_| MOST_EFFORT));
    let of_exercises = variations.map(|variation| own.and(variation.most_effort()));
    let caps = [own, own.and(usual.map(|usual| usual.rpe))];
    caps.into_iter().chain(of_exercises).flatten().min()
}

fn one_step_up(height_cm: u8) -> u8 {
    HEIGHTS.into_iter().find(|height| *height > height_cm).unwrap_or(height_cm)
}
