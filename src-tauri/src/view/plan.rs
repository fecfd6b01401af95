//! The types of the plan that cross to the window. Loads come as text, ready to be shown: they are exact in the core.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{SourceView, TextView};

/// What a person tells of their training, as typed. Anything but the unit may be left empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TrainingView {
    /// `kg` or `lb`.
    pub unit: String,
    /// The usual working load, in the unit; empty when not known, and then the plan is in shares.
    pub load: String,
    pub reps: String,
    pub sets: String,
    pub rpe: String,
    /// The mean top set of the last four weeks, in the unit.
    pub mean: String,
    /// The empty bar, in the unit.
    pub bar: String,
    /// Options of `equipment`.
    pub equipment: Vec<String>,
    /// Options of `factors`, in the order ticked.
    pub factors: Vec<String>,
    /// An option of `provoke_phase`.
    pub phase: Option<String>,
}

/// What a result means for training.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct PlanView {
    /// The step, `X` to `G0`.
    pub step: String,
    /// The level it follows from.
    pub level: String,
    /// What to lift; `None` where there is no loaded hinge.
    pub prescription: Option<PrescriptionView>,
    /// Tips of dials and of the painful phase.
    pub tips: Vec<TextView>,
    /// What goes with the plan, section by section, in this order: `in-session`, `lift-stop-title`, `frequency-title`,
    /// `block-endurance` (where it belongs), `gate-title`, `end-title`. Each line with the numbers of the rules in it.
    pub sections: Vec<PlanSectionView>,
    /// Pages that explain its parts; none without a loaded hinge.
    pub read: Vec<String>,
    /// The five steps of the way back, full training first, with where the plan is.
    pub ladder: Vec<StageView>,
}

/// What to lift.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct PrescriptionView {
    pub rung: u8,
    pub stage: String,
    pub part: u8,
    pub of: u8,
    /// `None` without usual training.
    pub load: Option<LoadView>,
    pub light_implement: bool,
    pub deltas: Vec<DeltaView>,
    /// It is done with a bar, so that plates go on it.
    pub has_bar: bool,
    /// The load is an upper limit: kettlebells and hip thrusts.
    pub upper_limit: bool,
    /// What may be lifted, by the ids of `variation-...` in `plan.ftl`: what the plan asks for first, then what may stand in
    /// its place.
    pub lifts: Vec<String>,
    /// The bar as it must be loaded; `None` where no plates go on one.
    pub bars: Option<BarsView>,
    /// How the log names the lift.
    pub logged_as: LoggedAsView,
    /// What the reasons of its parts rest on, each once.
    pub sources: Vec<SourceView>,
}

/// A lift of the log, by its ids in the data.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct LoggedAsView {
    pub exercise: String,
    /// Empty for the usual one.
    pub variation: String,
}

/// Pictures of the bar in SVG, made by the core alone. Each says what it shows.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct BarsView {
    /// With what is usual; `None` where that is not known.
    pub before: Option<String>,
    pub now: String,
}

/// A load and how it goes on the bar.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct LoadView {
    /// In the unit, such as `142.5`.
    pub amount: String,
    /// `kg` or `lb`.
    pub unit: String,
    /// In kilograms to the nearest tenth, where the unit is another.
    pub kilograms: Option<String>,
    pub bar: String,
    /// The plates of each side, the heaviest first.
    pub per_side: Vec<String>,
}

/// One part of a plan, before and now, and why.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct DeltaView {
    /// `load`, `sets`, `reps`, `effort`, `height`, `tempo` or `lift`.
    pub part: String,
    /// `None` where it is not known.
    pub before: Option<ValueView>,
    /// `None` where it is not known.
    pub now: Option<ValueView>,
    /// Without any it is as usual.
    pub why: Vec<WhyView>,
}

/// A value of a part.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ValueView {
    Load {
        amount: String,
        unit: String,
    },
    Share {
        percent: u8,
    },
    Count {
        count: u32,
    },
    Effort {
        rpe: String,
    },
    /// Sets while the usual number is not known: which part of it.
    Sets {
        text: TextView,
    },
    /// `None` for a lift that the height does not fit.
    Height {
        cm: Option<u8>,
        /// The bar starts at the top, and turns at this height.
        turns: bool,
    },
    /// `slow` or `normal`.
    Tempo {
        id: String,
    },
    /// A variation.
    Lift {
        id: String,
    },
}

/// A heading and its lines.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct PlanSectionView {
    /// The heading's id in `plan.ftl`.
    pub heading: String,
    pub lines: Vec<TextView>,
}

/// A reason: an id in `plan.ftl` and where it comes from.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct WhyView {
    /// The text, such as `why-rung-load`, with its arguments.
    pub text: TextView,
    pub sources: Vec<String>,
}

/// One of the five steps of the way back.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct StageView {
    pub id: String,
    /// `done`, `here` or `later`.
    pub state: String,
    /// How many of its parts are behind, the present one too.
    pub part: u8,
    pub parts: u8,
    /// What its first part has on the bar, where that is known.
    pub load: Option<ValueView>,
}
