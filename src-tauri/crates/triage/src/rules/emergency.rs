//! Rules that send a person to emergency care now. None of them holds back for want of another answer: they
//! contain no `Not`, so that a true one stays true whatever is answered later.

use super::Rule;
use super::definitions::{LEG_WEAKNESS, NERVE_SIGN};
use crate::condition::Condition::{All, Any, Named};
use crate::question::QuestionId::*;
use crate::source as s;
use crate::verdict::{Level, Window};

/// Saddle numbness.
pub const E1: Rule = Rule {
    id: "E1",
    level: Level::Emergency,
    window: Window::Now,
    when: RfNerve.has("saddle_numb"),
    sources: &[&s::R5, &s::R6, &s::R8, &s::R9],
    verified: "2026-11-22",
};

/// New bladder trouble.
pub const E2: Rule = Rule {
    id: "E2",
    level: Level::Emergency,
    window: Window::Now,
    when: RfNerve.has("bladder_change"),
    sources: &[&s::R5, &s::R6, &s::R7, &s::R8],
    verified: "2026-11-22",
};

/// Bowel control lost.
pub const E3: Rule = Rule {
    id: "E3",
    level: Level::Emergency,
    window: Window::Now,
    when: RfNerve.has("bowel_change"),
    sources: &[&s::R5, &s::R8],
    verified: "2026-11-22",
};

/// New sexual loss of feeling or function.
pub const E4: Rule = Rule {
    id: "E4",
    level: Level::Emergency,
    window: Window::Now,
    when: RfNerve.has("sexual_change"),
    sources: &[&s::R8, &s::R9, &s::R10],
    verified: "2026-11-22",
};

/// Nerve signs in both legs.
pub const E5: Rule = Rule {
    id: "E5",
    level: Level::Emergency,
    window: Window::Now,
    when: All(&[RfNerve.has("both_legs"), BothLegsDetail.is_any(&["nerve_like", "not_sure"])]),
    sources: &[&s::R6, &s::R8, &s::R10, &s::K7],
    verified: "2026-11-22",
};

/// Severe or growing weakness of a leg.
pub const E6: Rule = Rule {
    id: "E6",
    level: Level::Emergency,
    window: Window::Now,
    when: All(&[LEG_WEAKNESS, Any(&[HeelToeWalk.is_any(&["cannot", "harder_now"]), Trend.is("worse")])]),
    sources: &[&s::R11, &s::R12, &s::R3],
    verified: "2026-11-22",
};

/// Tearing pain, chest signs, or a beating lump.
pub const E7: Rule = Rule {
    id: "E7",
    level: Level::Emergency,
    window: Window::Now,
    when: RfBody.has_any(&["tearing_pain", "chest_faint", "belly_pulse"]),
    sources: &[&s::R20, &s::R21, &s::R22],
    verified: "2026-11-22",
};

/// Known weak aorta and abrupt strong pain.
pub const E8: Rule = Rule {
    id: "E8",
    level: Level::Emergency,
    window: Window::Now,
    when: All(&[Background.has("aortic_risk"), Onset.is("sudden_in_lift"), PainWorst24h.from(6)]),
    sources: &[&s::R20, &s::R21],
    verified: "2026-11-22",
};

/// Dark or almost no urine.
pub const E9: Rule = Rule {
    id: "E9",
    level: Level::Emergency,
    window: Window::Now,
    when: RfBody.has("dark_urine"),
    sources: &[&s::R15, &s::R16, &s::R16B],
    verified: "2026-11-22",
};

/// Pressure in the back muscles.
pub const E10: Rule = Rule {
    id: "E10",
    level: Level::Emergency,
    window: Window::Now,
    when: Any(&[
        All(&[RfBody.has("hard_numb_back"), PainWorst24h.from(6)]),
        All(&[
            PainWorst24h.from(8),
            ComfortPosition.is("none"),
            Duration.at_most("d4_7"),
            Onset.is_not("gradual_no_link"),
        ]),
    ]),
    sources: &[&s::R17, &s::R18, &s::R19, &s::K1, &s::K2, &s::K3],
    verified: "2026-11-22",
};

/// Fever with a risk of infection of the spine, or with a nerve sign.
pub const E11: Rule = Rule {
    id: "E11",
    level: Level::Emergency,
    window: Window::Now,
    when: All(&[
        RfBody.has("fever_ill"),
        Any(&[Background.has_any(&["inject", "weak_immune", "recent_procedure"]), Named(&NERVE_SIGN)]),
    ]),
    sources: &[&s::R3, &s::R14],
    verified: "2026-11-22",
};

/// A hard hit with severe pain, or in a body that breaks or bleeds easily.
pub const E12: Rule = Rule {
    id: "E12",
    level: Level::Emergency,
    window: Window::Now,
    when: All(&[
        RfBody.has("big_impact"),
        Any(&[
            PainWorst24h.from(8),
            AgeBand.is("65_plus"),
            Background.has_any(&["osteoporosis", "steroids_long", "blood_thinner"]),
        ]),
    ]),
    sources: &[&s::R2, &s::R4, &s::R10],
    verified: "2026-11-22",
};
