//! Rules that ask to book an evaluation, within 3 or 14 days.

use super::Rule;
use super::definitions::{NO_PATTERN, P3, P4, PATTERNS, TYPICAL_SORENESS};
use super::emergency::{E7, E8};
use super::same_day::D4;
use crate::condition::Condition::{All, Any, Count, Fires, Named, Not};
use crate::question::QuestionId::*;
use crate::source as s;
use crate::verdict::{Level, Window};

/// Stronger than soreness gets.
pub const C1: Rule = Rule {
    id: "C1",
    level: Level::GetChecked,
    window: Window::Days3,
    when: Any(&[
        PainWorst24h.from(8),
        All(&[
            PainWorst24h.is_number(&[7]),
            Not(&All(&[Quality.is("dull_tight"), Onset.is("built_later"), ComfortPosition.is("eases"), NO_PATTERN])),
        ]),
    ]),
    sources: &[&s::D3],
    verified: "2026-11-22",
};

/// Normal life stopped, or sleep lost.
pub const C2: Rule = Rule {
    id: "C2",
    level: Level::GetChecked,
    window: Window::Days3,
    when: DailyLife.is("cannot"),
    sources: &[&s::GUIDE],
    verified: "2026-11-22",
};

/// Numb or tingling in one leg.
pub const C3: Rule = Rule {
    id: "C3",
    level: Level::GetChecked,
    window: Window::Days3,
    when: LegDetail.has("numb_tingle"),
    sources: &[&s::P7, &s::P8],
    verified: "2026-11-22",
};

/// Still growing from day 4 on.
pub const C4: Rule = Rule {
    id: "C4",
    level: Level::GetChecked,
    window: Window::Days3,
    when: All(&[Duration.at_least("d4_7"), Trend.is("worse")]),
    sources: &[&s::D1, &s::D2, &s::GUIDE],
    verified: "2026-11-22",
};

/// Not tied to load.
pub const C5: Rule = Rule {
    id: "C5",
    level: Level::GetChecked,
    window: Window::Days3,
    when: RfSlow.has_any(&["weight_loss", "rest_constant"]),
    sources: &[&s::R2, &s::R3],
    verified: "2026-11-22",
};

/// Past cancer and an untypical picture.
pub const C6: Rule = Rule {
    id: "C6",
    level: Level::GetChecked,
    window: Window::Days3,
    when: All(&[Background.has("cancer_history"), PainWorst24h.from(1), Not(&Named(&TYPICAL_SORENESS))]),
    sources: &[&s::R2],
    verified: "2026-11-22",
};

/// New pain after back surgery.
pub const C7: Rule = Rule {
    id: "C7",
    level: Level::GetChecked,
    window: Window::Days3,
    when: All(&[Background.has("spine_surgery"), PainWorst24h.from(1)]),
    sources: &[&s::R13],
    verified: "2026-11-22",
};

/// Known weak aorta.
pub const C8: Rule = Rule {
    id: "C8",
    level: Level::GetChecked,
    window: Window::Days3,
    when: All(&[Background.has("aortic_risk"), Not(&Any(&[Fires(&E7), Fires(&E8)]))]),
    sources: &[&s::R20],
    verified: "2026-11-22",
};

/// Bones that break easily and an untypical picture.
pub const C9: Rule = Rule {
    id: "C9",
    level: Level::GetChecked,
    window: Window::Days3,
    when: All(&[
        Background.has_any(&["osteoporosis", "steroids_long"]),
        PainWorst24h.from(1),
        Not(&Named(&TYPICAL_SORENESS)),
        Not(&Fires(&D4)),
    ]),
    sources: &[&s::R2, &s::R4],
    verified: "2026-11-22",
};

/// More than a few days without clear gain.
pub const C10: Rule = Rule {
    id: "C10",
    level: Level::GetChecked,
    window: Window::Days14,
    when: Any(&[
        All(&[Duration.is("d4_7"), Trend.is_any(&["same", "not_sure"]), PainWorst24h.from(2)]),
        All(&[Duration.is("wk1_2"), Any(&[PainWorst24h.from(3), Trend.is_not("easing")])]),
        All(&[Duration.at_least("wk2_6"), PainWorst24h.from(1)]),
    ]),
    sources: &[&s::GUIDE, &s::D2, &s::D3],
    verified: "2026-11-22",
};

/// A young lifter whose pain lasts.
pub const C11: Rule = Rule {
    id: "C11",
    level: Level::GetChecked,
    window: Window::Days14,
    when: All(&[AgeBand.is("16_17"), Duration.at_least("wk1_2"), PainWorst24h.from(1)]),
    sources: &[&s::R25, &s::R26],
    verified: "2026-11-22",
};

/// Comes back most times.
pub const C12: Rule = Rule {
    id: "C12",
    level: Level::GetChecked,
    window: Window::Days14,
    when: Recurrence.is("most_times"),
    sources: &[&s::GUIDE, &s::P4],
    verified: "2026-11-22",
};

/// Follows the lifter out of the gym.
pub const C13: Rule = Rule {
    id: "C13",
    level: Level::GetChecked,
    window: Window::Days14,
    when: All(&[
        DailyLife.is("limited"),
        Any(&[Duration.at_least("d4_7"), All(&[Duration.is("h48_72"), Trend.is_any(&["same", "worse", "not_sure"])])]),
    ]),
    sources: &[&s::GUIDE],
    verified: "2026-11-22",
};

/// Lasting uncertainty, or fear.
pub const C14: Rule = Rule {
    id: "C14",
    level: Level::GetChecked,
    window: Window::Days14,
    when: Confidence.is("guessing"),
    sources: &[&s::GUIDE],
    verified: "2026-11-22",
};

/// Spreads far down, or lasts, in one leg.
pub const C15: Rule = Rule {
    id: "C15",
    level: Level::GetChecked,
    window: Window::Days14,
    when: Any(&[LegSpread.is("one_below_knee"), All(&[LegSpread.is("one_above_knee"), Duration.at_least("d4_7")])]),
    sources: &[&s::P7, &s::P8, &s::P9],
    verified: "2026-11-22",
};

/// Several injury patterns at once.
pub const C16: Rule = Rule {
    id: "C16",
    level: Level::GetChecked,
    window: Window::Days14,
    when: Any(&[
        Count { at_least: 3, at_most: 4, of: &PATTERNS },
        All(&[Count { at_least: 2, at_most: 2, of: &PATTERNS }, Any(&[Named(&P3), Named(&P4)])]),
    ]),
    sources: &[&s::GUIDE],
    verified: "2026-11-22",
};

/// The pattern of an inflamed spine.
pub const C17: Rule = Rule {
    id: "C17",
    level: Level::GetChecked,
    window: Window::Days14,
    when: All(&[
        Duration.is("gt_12wk"),
        Count {
            at_least: 4,
            at_most: 5,
            of: &[
                AgeBand.at_most("18_39"),
                Onset.is("gradual_no_link"),
                MovementResponse.is("eases"),
                RfSlow.has("rest_no_help"),
                RfSlow.has("night_up_better"),
            ],
        },
    ]),
    sources: &[&s::R23, &s::R24],
    verified: "2026-11-22",
};

/// Too young for this tool.
pub const C18: Rule = Rule {
    id: "C18",
    level: Level::GetChecked,
    window: Window::Days14,
    when: AgeBand.is("under_16"),
    sources: &[&s::R27],
    verified: "2026-11-22",
};

/// Pregnant, or gave birth lately.
pub const C19: Rule = Rule {
    id: "C19",
    level: Level::GetChecked,
    window: Window::Days14,
    when: Background.has("pregnant"),
    sources: &[&s::DESIGN],
    verified: "2026-11-22",
};

/// Upper back, and not dull.
pub const C20: Rule = Rule {
    id: "C20",
    level: Level::GetChecked,
    window: Window::Days14,
    when: All(&[Location.is("upper_back"), PainWorst24h.from(4), Quality.is_not("dull_tight")]),
    sources: &[&s::R10],
    verified: "2026-11-22",
};
