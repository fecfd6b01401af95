//! The named patterns that rules share.

use crate::condition::Condition::{self, All, Any, Named, Not};
use crate::question::QuestionId::*;

/// A pattern with a name: said once, used by several rules. Its words are in `words`, under the same id.
#[derive(Debug)]
pub struct Definition {
    /// Its id.
    pub id: &'static str,
    /// What it means.
    pub when: Condition,
}

/// Every definition.
pub const DEFINITIONS: [&Definition; 8] =
    [&P1, &P2, &P3, &P4, &TYPICAL_SORENESS, &SOFT_FLAG, &NERVE_SIGN, &NORMAL_PICTURE];

/// Sharp or catching, or sudden in the lift, or stopped the set.
pub(super) const P1: Definition = Definition {
    id: "P1",
    when: Any(&[Quality.is("sharp_catch"), Onset.is("sudden_in_lift"), Control.has("stopped_set")]),
};

/// Worse with warm-up.
pub(super) const P2: Definition = Definition { id: "P2", when: MovementResponse.is("worse") };

/// Spreads into one leg.
pub(super) const P3: Definition =
    Definition { id: "P3", when: LegSpread.is_any(&["one_above_knee", "one_below_knee"]) };

/// Sudden loss of strength, stability or confidence under load.
pub(super) const P4: Definition =
    Definition { id: "P4", when: Control.has_any(&["lost_strength", "unstable", "lost_confidence"]) };

/// The four injury patterns of the guide.
pub(super) const PATTERNS: [Condition; 4] = [Named(&P1), Named(&P2), Named(&P3), Named(&P4)];

/// None of the four.
pub(super) const NO_PATTERN: Condition = Not(&Any(&PATTERNS));

/// A body sign that nerves are in trouble. Soreness of the muscles of both legs is none.
pub(super) const NERVE_SIGN: Definition = Definition {
    id: "nerve_sign",
    when: Any(&[
        RfNerve.has_any(&["saddle_numb", "bladder_change", "bowel_change", "sexual_change", "leg_weak"]),
        All(&[RfNerve.has("both_legs"), BothLegsDetail.is_not("muscle_only")]),
        LegDetail.has_any(&["leg_weaker", "numb_tingle"]),
    ]),
};

/// A weak leg, told on either screen.
pub(super) const LEG_WEAKNESS: Condition = Any(&[RfNerve.has("leg_weak"), LegDetail.has("leg_weaker")]);

/// Worth a closer watch, though of little value alone.
pub(super) const SOFT_FLAG: Definition = Definition {
    id: "soft_flag",
    when: Any(&[
        AgeBand.is("65_plus"),
        Background.has_any(&[
            "cancer_history",
            "osteoporosis",
            "steroids_long",
            "weak_immune",
            "inject",
            "recent_procedure",
            "sickle_trait",
            "blood_thinner",
            "skip",
        ]),
    ]),
};

/// What N1 and N2 share: soreness in all but its place, how strong it is, how often it came, and who has it.
pub(super) const NORMAL_PICTURE: Definition = Definition {
    id: "normal_picture",
    when: All(&[
        Quality.is("dull_tight"),
        Onset.is("built_later"),
        Any(&[
            MovementResponse.is("eases"),
            All(&[MovementResponse.is_any(&["not_tried", "no_change"]), Duration.is("lt_24h")]),
        ]),
        LegSpread.is_any(&["no", "muscle_sore"]),
        Control.has("none"),
        DailyLife.is_any(&["easy", "sore_but_ok"]),
        Any(&[
            Duration.at_most("h24_48"),
            All(&[Duration.is("h48_72"), Trend.is_any(&["easing", "same"])]),
            All(&[Duration.is("d4_7"), Trend.is("easing"), PainWorst24h.up_to(2)]),
        ]),
    ]),
};

/// The long condition of N1 without recurrence and soft flag.
pub(super) const TYPICAL_SORENESS: Definition = Definition {
    id: "typical_soreness",
    when: All(&[
        PainWorst24h.from(1),
        PainWorst24h.up_to(5),
        Location.is("both_sides"),
        Named(&NORMAL_PICTURE),
        SLOW_SIGNS_CLEAR,
    ]),
};

/// `rf_slow` is none, or not asked.
pub(super) const SLOW_SIGNS_CLEAR: Condition = Any(&[RfSlow.has("none"), Condition::NotAsked(RfSlow)]);
