//! Rules for normal soreness. They can never lower another rule.

use super::Rule;
use super::definitions::{NERVE_SIGN, NORMAL_PICTURE, SLOW_SIGNS_CLEAR, SOFT_FLAG, TYPICAL_SORENESS};
use crate::condition::Condition::{self, All, Named, Not};
use crate::question::QuestionId::*;
use crate::source as s;
use crate::verdict::{Level, Window};

/// It does not come back as pain.
const USUAL: Condition = Recurrence.is_any(&["first", "usual_soreness"]);

/// Typical soreness that did not come before as pain, in somebody without a soft flag.
pub const N1: Rule = Rule {
    id: "N1",
    level: Level::NormalSoreness,
    window: Window::Hours48,
    when: All(&[Named(&TYPICAL_SORENESS), USUAL, Not(&Named(&SOFT_FLAG))]),
    sources: &[&s::GUIDE, &s::D1, &s::D2, &s::D3],
    verified: "2026-11-22",
};

/// As N1, but mild and on one side.
pub const N2: Rule = Rule {
    id: "N2",
    level: Level::NormalSoreness,
    window: Window::Hours48,
    when: All(&[
        PainWorst24h.from(1),
        PainWorst24h.up_to(3),
        Location.is("one_side"),
        Named(&NORMAL_PICTURE),
        SLOW_SIGNS_CLEAR,
        USUAL,
        Not(&Named(&SOFT_FLAG)),
    ]),
    sources: &[&s::GUIDE],
    verified: "2026-11-22",
};

/// Settled.
pub const N3: Rule = Rule {
    id: "N3",
    level: Level::NormalSoreness,
    window: Window::Days7,
    when: All(&[
        PainWorst24h.up_to(0),
        DailyLife.is_any(&["easy", "sore_but_ok"]),
        LegSpread.is_any(&["no", "muscle_sore"]),
        Control.has("none"),
        USUAL,
        SLOW_SIGNS_CLEAR,
        Not(&Named(&NERVE_SIGN)),
    ]),
    sources: &[&s::GUIDE],
    verified: "2026-11-22",
};
