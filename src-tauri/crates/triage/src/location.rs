//! Where it hurts: the zones of the body map, and the one answer they give.

/// The zones of the body map (back view), as files name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is named as the part of the body it is")]
pub enum Zone {
    UpperBack,
    LowLeft,
    /// On the bone.
    LowMiddle,
    LowRight,
    ButtockLeft,
    ButtockRight,
    ThighLeft,
    ThighRight,
    CalfLeft,
    CalfRight,
}

use Zone::*;

impl Zone {
    /// Every zone, from the top down.
    pub const ALL: [Zone; 10] = [
        UpperBack,
        LowLeft,
        LowMiddle,
        LowRight,
        ButtockLeft,
        ButtockRight,
        ThighLeft,
        ThighRight,
        CalfLeft,
        CalfRight,
    ];

    /// Its id in files, tests and reports.
    pub const fn id(self) -> &'static str {
        match self {
            UpperBack => "upper_back",
            LowLeft => "low_left",
            LowMiddle => "low_middle",
            LowRight => "low_right",
            ButtockLeft => "buttock_left",
            ButtockRight => "buttock_right",
            ThighLeft => "thigh_left",
            ThighRight => "thigh_right",
            CalfLeft => "calf_left",
            CalfRight => "calf_right",
        }
    }

    /// The zone with this id.
    pub fn named(id: &str) -> Option<Zone> {
        Zone::ALL.into_iter().find(|zone| zone.id() == id)
    }
}

/// The option of `location` that the chosen zones give, first match.
pub fn location_of(zones: &[Zone]) -> &'static str {
    let chosen = |zone| zones.contains(&zone);
    if chosen(UpperBack) {
        "upper_back"
    } else if chosen(LowLeft) && chosen(LowRight) {
        "both_sides"
    } else if chosen(LowLeft) || chosen(LowRight) {
        "one_side"
    } else if chosen(LowMiddle) {
        "spine_bone"
    } else {
        "not_sure"
    }
}

/// A zone in a leg suggests an answer to `leg_spread`, which is still asked: below the knee before above it.
pub fn leg_spread_suggested(zones: &[Zone]) -> Option<&'static str> {
    let chosen = |zone| zones.contains(&zone);
    if chosen(CalfLeft) || chosen(CalfRight) {
        Some("one_below_knee")
    } else if chosen(ThighLeft) || chosen(ThighRight) {
        Some("one_above_knee")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(ids: &[&str]) -> &'static str {
        let zones: Vec<Zone> = ids.iter().map(|id| Zone::named(id).unwrap()).collect();
        location_of(&zones)
    }

    #[test]
    fn the_first_match_gives_the_location() {
        assert_eq!(from(&["low_left", "upper_back"]), "upper_back");
        assert_eq!(from(&["low_left", "low_middle", "low_right"]), "both_sides");
        assert_eq!(from(&["low_middle", "low_right"]), "one_side");
        assert_eq!(from(&["low_left"]), "one_side");
        assert_eq!(from(&["low_middle", "calf_left"]), "spine_bone");
        assert_eq!(from(&["buttock_left", "thigh_right"]), "not_sure");
        assert_eq!(from(&[]), "not_sure");
    }

    #[test]
    fn a_leg_zone_suggests_how_far_it_spread() {
        assert_eq!(leg_spread_suggested(&[ThighLeft, CalfLeft]), Some("one_below_knee"));
        assert_eq!(leg_spread_suggested(&[CalfRight]), Some("one_below_knee"));
        assert_eq!(leg_spread_suggested(&[ThighRight]), Some("one_above_knee"));
        assert_eq!(leg_spread_suggested(&[ThighLeft]), Some("one_above_knee"));
        assert_eq!(leg_spread_suggested(&[ButtockLeft, LowLeft]), None);
    }
}
