//! Rules that ask to be seen within the day.

use super::Rule;
use super::definitions::LEG_WEAKNESS;
use super::emergency::{E6, E10, E11, E12};
use crate::condition::Condition::{All, Any, Fires, Not};
use crate::question::QuestionId::*;
use crate::source as s;
use crate::verdict::{Level, Window};

/// New weakness in one leg.
pub const D1: Rule = Rule {
    id: "D1",
    level: Level::SameDay,
    window: Window::Today,
    when: All(&[LEG_WEAKNESS, Not(&Fires(&E6))]),
    sources: &[&s::R11, &s::R12, &s::R3],
    verified: "2026-11-22",
};

/// Fever with back pain.
pub const D2: Rule = Rule {
    id: "D2",
    level: Level::SameDay,
    window: Window::Today,
    when: All(&[RfBody.has("fever_ill"), Not(&Fires(&E11))]),
    sources: &[&s::R14, &s::R10],
    verified: "2026-11-22",
};

/// A hard hit.
pub const D3: Rule = Rule {
    id: "D3",
    level: Level::SameDay,
    window: Window::Today,
    when: All(&[RfBody.has("big_impact"), Not(&Fires(&E12))]),
    sources: &[&s::R2, &s::R4],
    verified: "2026-11-22",
};

/// Bones that break easily, and sudden or bone-centred pain.
pub const D4: Rule = Rule {
    id: "D4",
    level: Level::SameDay,
    window: Window::Today,
    when: All(&[
        Any(&[AgeBand.is("65_plus"), Background.has_any(&["osteoporosis", "steroids_long"])]),
        Any(&[Onset.is_any(&["sudden_in_lift", "right_after"]), Location.is("spine_bone")]),
        PainWorst24h.from(5),
    ]),
    sources: &[&s::R1, &s::R2, &s::R4],
    verified: "2026-11-22",
};

/// Hard, swollen or numb back with less pain.
pub const D5: Rule = Rule {
    id: "D5",
    level: Level::SameDay,
    window: Window::Today,
    when: All(&[RfBody.has("hard_numb_back"), PainWorst24h.up_to(5)]),
    sources: &[&s::R15, &s::R17, &s::R19],
    verified: "2026-11-22",
};

/// Severe pain that no rest eases.
pub const D6: Rule = Rule {
    id: "D6",
    level: Level::SameDay,
    window: Window::Today,
    when: All(&[PainWorst24h.from(7), ComfortPosition.is_any(&["none", "not_sure"]), Not(&Fires(&E10))]),
    sources: &[&s::R3, &s::K2, &s::K4],
    verified: "2026-11-22",
};

/// Sickle cell and strong fresh pain.
pub const D7: Rule = Rule {
    id: "D7",
    level: Level::SameDay,
    window: Window::Today,
    when: All(&[
        Background.has("sickle_trait"),
        PainWorst24h.from(6),
        Duration.at_most("h48_72"),
        Onset.is_not("gradual_no_link"),
    ]),
    sources: &[&s::R18B],
    verified: "2026-11-22",
};

/// Blood thinners and sudden or growing pain. Extrapolated from its source.
pub const D8: Rule = Rule {
    id: "D8",
    level: Level::SameDay,
    window: Window::Today,
    when: All(&[
        Background.has("blood_thinner"),
        PainWorst24h.from(5),
        Any(&[Onset.is_any(&["sudden_in_lift", "right_after"]), Trend.is("worse")]),
    ]),
    sources: &[&s::K7],
    verified: "2026-11-22",
};

/// Past cancer and a numb leg.
pub const D9: Rule = Rule {
    id: "D9",
    level: Level::SameDay,
    window: Window::Today,
    when: All(&[Background.has("cancer_history"), LegDetail.has("numb_tingle")]),
    sources: &[&s::R2, &s::R3],
    verified: "2026-11-22",
};

/// Not sure about a warning sign.
pub const D10: Rule = Rule {
    id: "D10",
    level: Level::SameDay,
    window: Window::Today,
    when: Any(&[RfNerve.has("not_sure"), RfBody.has("not_sure")]),
    sources: &[&s::DESIGN],
    verified: "2026-11-22",
};
