//! Rules that change training and look again in 24 or 48 hours.

use super::Rule;
use super::definitions::{NO_PATTERN, P1, P2, P3, P4, PATTERNS, SOFT_FLAG, TYPICAL_SORENESS};
use crate::condition::Condition::{All, Any, Count, Named, NoOtherRule, Not};
use crate::question::QuestionId::*;
use crate::source as s;
use crate::verdict::{Level, Window};

/// One injury pattern.
pub const M1: Rule = Rule {
    id: "M1",
    level: Level::ModifyMonitor,
    window: Window::Hours24,
    when: Count { at_least: 1, at_most: 1, of: &PATTERNS },
    sources: &[&s::GUIDE],
    verified: "2026-11-22",
};

/// In the too-much zone.
pub const M2: Rule = Rule {
    id: "M2",
    level: Level::ModifyMonitor,
    window: Window::Hours24,
    when: PainWorst24h.is_number(&[6, 7]),
    sources: &[&s::T1, &s::T2],
    verified: "2026-11-22",
};

/// Life limited early on.
pub const M3: Rule = Rule {
    id: "M3",
    level: Level::ModifyMonitor,
    window: Window::Hours24,
    when: All(&[
        DailyLife.is("limited"),
        Any(&[Duration.at_most("h24_48"), All(&[Duration.is("h48_72"), Trend.is("easing")])]),
    ]),
    sources: &[&s::GUIDE, &s::D3],
    verified: "2026-11-22",
};

/// Moderate and on one side.
pub const M4: Rule = Rule {
    id: "M4",
    level: Level::ModifyMonitor,
    window: Window::Hours48,
    when: All(&[Location.is("one_side"), PainWorst24h.is_number(&[4, 5]), NO_PATTERN]),
    sources: &[&s::GUIDE],
    verified: "2026-11-22",
};

/// Still growing when it should have peaked.
pub const M5: Rule = Rule {
    id: "M5",
    level: Level::ModifyMonitor,
    window: Window::Hours24,
    when: All(&[Duration.is("h48_72"), Trend.is("worse")]),
    sources: &[&s::D1, &s::D3, &s::GUIDE],
    verified: "2026-11-22",
};

/// Comes back now and then.
pub const M6: Rule = Rule {
    id: "M6",
    level: Level::ModifyMonitor,
    window: Window::Hours48,
    when: Recurrence.is("sometimes"),
    sources: &[&s::GUIDE],
    verified: "2026-11-22",
};

/// Slow, but moving the right way.
pub const M7: Rule = Rule {
    id: "M7",
    level: Level::ModifyMonitor,
    window: Window::Hours48,
    when: Any(&[
        All(&[Duration.is("d4_7"), Trend.is("easing"), PainWorst24h.is_number(&[3, 4, 5, 6])]),
        All(&[Duration.is("wk1_2"), Trend.is("easing"), PainWorst24h.is_number(&[1, 2])]),
    ]),
    sources: &[&s::D2, &s::D3],
    verified: "2026-11-22",
};

/// Typical soreness in somebody to watch more closely.
pub const M8: Rule = Rule {
    id: "M8",
    level: Level::ModifyMonitor,
    window: Window::Hours48,
    when: All(&[Named(&SOFT_FLAG), Named(&TYPICAL_SORENESS)]),
    sources: &[&s::R1, &s::R2],
    verified: "2026-11-22",
};

/// A fresh tweak.
pub const M9: Rule = Rule {
    id: "M9",
    level: Level::ModifyMonitor,
    window: Window::Hours24,
    when: All(&[Named(&P1), Named(&P2), Not(&Named(&P3)), Not(&Named(&P4))]),
    sources: &[&s::GUIDE, &s::P1, &s::P3],
    verified: "2026-11-22",
};

/// Not the kind or place of muscle soreness.
pub const M10: Rule = Rule {
    id: "M10",
    level: Level::ModifyMonitor,
    window: Window::Hours24,
    when: Any(&[Quality.is("electric_burn"), Location.is_any(&["spine_bone", "upper_back"])]),
    sources: &[&s::GUIDE],
    verified: "2026-11-22",
};

/// Does not respond to movement.
pub const M11: Rule = Rule {
    id: "M11",
    level: Level::ModifyMonitor,
    window: Window::Hours48,
    when: All(&[MovementResponse.is("no_change"), Duration.at_least("h24_48")]),
    sources: &[&s::GUIDE],
    verified: "2026-11-22",
};

/// Did not build hours later.
pub const M12: Rule = Rule {
    id: "M12",
    level: Level::ModifyMonitor,
    window: Window::Hours48,
    when: All(&[Onset.is_any(&["right_after", "gradual_no_link"]), Not(&Named(&P1))]),
    sources: &[&s::GUIDE, &s::D1],
    verified: "2026-11-22",
};

/// Not sure about a slow warning sign.
pub const M13: Rule = Rule {
    id: "M13",
    level: Level::ModifyMonitor,
    window: Window::Hours48,
    when: RfSlow.has("not_sure"),
    sources: &[&s::DESIGN],
    verified: "2026-11-22",
};

/// The fail-safe: what is not clearly normal is not called normal.
pub const MX: Rule = Rule {
    id: "MX",
    level: Level::ModifyMonitor,
    window: Window::Hours48,
    when: NoOtherRule,
    sources: &[&s::DESIGN],
    verified: "2026-11-22",
};
