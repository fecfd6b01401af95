//! A plan for one rung: load, sets, reps, effort, range, tempo and lift, with what each was before and why it changed.

use crate::factors::{Dial, Factor, Phase, turned};
use crate::ladder::{Lift, MOST_EFFORT, Rung, Tempo, USUAL_REPS_FROM};
use crate::mass::{Mass, Share};
use crate::plates::Gym;
use crate::strength::{Reference, Rpe};

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
}

/// What there is to train with, besides a straight bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Equipment {
    /// Blocks, plates or rack pins to raise the bar.
    pub blocks: bool,
    /// Hex (trap) bar.
    pub hex_bar: bool,
    /// Kettlebells or dumbbells.
    pub kettlebell: bool,
    /// Bench, for hip thrusts.
    pub bench: bool,
}

/// The exercise. Source: decision table C.3; direction of the load on the back: evidence, section 5.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variation {
    /// Hex bar with high handles, on blocks.
    HexHighHandlesOnBlocks,
    /// Hex bar with high handles.
    HexHighHandles,
    /// Kettlebell deadlift from blocks.
    KettlebellFromBlocks,
    /// Kettlebell deadlift.
    KettlebellDeadlift,
    /// Hip thrust.
    HipThrust,
    /// Block pull.
    BlockPull,
    /// Romanian deadlift down to the height of the rung.
    RomanianToHeight,
    /// The lifter's own deadlift.
    Usual,
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
    /// Which dial changed which part.
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

impl Variation {
    /// Its id in files.
    pub const fn id(self) -> &'static str {
        match self {
            Variation::HexHighHandlesOnBlocks => "hex_high_handles_on_blocks",
            Variation::HexHighHandles => "hex_high_handles",
            Variation::KettlebellFromBlocks => "kettlebell_from_blocks",
            Variation::KettlebellDeadlift => "kettlebell_deadlift",
            Variation::HipThrust => "hip_thrust",
            Variation::BlockPull => "block_pull",
            Variation::RomanianToHeight => "romanian_to_height",
            Variation::Usual => "usual",
        }
    }

    /// Whether its load is an upper limit: kettlebells and hip thrusts. Source: decision table C.3.
    pub const fn is_upper_limit(self) -> bool {
        self.most_effort().is_some()
    }

    /// Whether it is done with a bar, so that plates go on it.
    pub const fn has_bar(self) -> bool {
        !matches!(self, Variation::KettlebellDeadlift | Variation::KettlebellFromBlocks)
    }

    /// Whether a start height means something for it.
    pub const fn has_height(self) -> bool {
        !matches!(self, Variation::HipThrust | Variation::KettlebellDeadlift)
    }

    /// The most effort this exercise is done with, where it has a limit of its own. Source: decision table C.3.
    const fn most_effort(self) -> Option<Rpe> {
        match self {
            Variation::KettlebellFromBlocks | Variation::KettlebellDeadlift | Variation::HipThrust => {
                Some(Rpe::whole(5))
            }
            Variation::HexHighHandlesOnBlocks
            | Variation::HexHighHandles
            | Variation::BlockPull
            | Variation::RomanianToHeight
            | Variation::Usual => None,
        }
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
        let variation = variation(rung.lift, lifter.equipment);
        Draft {
            rung,
            variation,
            sets: usual.map(|usual| rung.sets.of(usual.sets)),
            reps: reps(rung, usual),
            rpe_cap: rpe_cap(rung, usual, variation),
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
            (Part::Sets, sets != self.sets),
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
                self.sets = self.sets.map(|sets| sets.saturating_sub(1).max(1));
            }
            Dial::F2 => self.from_mean = true,
            Dial::F3 => self.sets = self.sets.map(|sets| sets.div_ceil(2).max(1)),
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

    /// While sets times reps exceed the reference: reps down to the usual number, then sets. With usual reps the usual
    /// sets are enough, so that neither ever falls below what is usual.
    fn keep_within_the_reference(&mut self, usual: Option<&Reference>) {
        let (Some(usual), Some(mut sets), Some(mut reps)) = (usual, self.sets, self.reps) else { return };
        let most = usual.sets * usual.reps;
        while sets * reps > most && reps > usual.reps {
            reps -= 1;
        }
        while sets * reps > most {
            sets -= 1;
        }
        self.cut_to_reference = (self.sets, self.reps) != (Some(sets), Some(reps));
        (self.sets, self.reps) = (Some(sets), Some(reps));
    }

    fn loaded(mut self, share: u8, lifter: &Lifter) -> Plan {
        let target = lifter.reference.map(|usual| self.target(share, &usual));
        let by_share = target.is_some_and(|(_, held_by)| held_by == HeldBy::Share);
        let lower_mean = lifter.reference.is_some_and(|usual| usual.mean_of_4_weeks < Some(usual.load));
        if self.from_mean && by_share && lower_mean {
            self.changed.push((Dial::F2, Part::Load));
        }
        let loading = target.map(|(target, _)| lifter.gym.load(target));
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

/// The rung's, not above the usual effort nor above what the exercise allows.
fn rpe_cap(rung: &Rung, usual: Option<&Reference>, variation: Variation) -> Option<Rpe> {
    let own = rung.rpe_cap.or_else(|| usual.map(|_| MOST_EFFORT));
    let caps = [own, own.and(usual.map(|usual| usual.rpe)), own.and(variation.most_effort())];
    caps.into_iter().flatten().min()
}

fn one_step_up(height_cm: u8) -> u8 {
    HEIGHTS.into_iter().find(|height| *height > height_cm).unwrap_or(height_cm)
}

/// The first exercise that the equipment allows.
fn variation(lift: Lift, has: Equipment) -> Variation {
    match lift {
        Lift::None | Lift::Usual => Variation::Usual,
        Lift::Low => low(has),
        Lift::Mid => mid(has),
    }
}

fn low(has: Equipment) -> Variation {
    match has {
        Equipment { hex_bar: true, blocks: true, .. } => Variation::HexHighHandlesOnBlocks,
        Equipment { hex_bar: true, .. } => Variation::HexHighHandles,
        Equipment { kettlebell: true, blocks: true, .. } => Variation::KettlebellFromBlocks,
        Equipment { kettlebell: true, .. } => Variation::KettlebellDeadlift,
        Equipment { bench: true, .. } => Variation::HipThrust,
        Equipment { blocks: true, .. } => Variation::BlockPull,
        Equipment { .. } => Variation::RomanianToHeight,
    }
}

fn mid(has: Equipment) -> Variation {
    match has {
        Equipment { hex_bar: true, .. } => Variation::HexHighHandles,
        Equipment { blocks: true, .. } => Variation::BlockPull,
        Equipment { kettlebell: true, .. } => Variation::KettlebellDeadlift,
        Equipment { .. } => Variation::RomanianToHeight,
    }
}
