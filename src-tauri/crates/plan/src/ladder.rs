//! The ladder: eleven rungs from easy movement back to full training. Shares, heights and set fractions are our design
//! choice; that less load, less range, slower lifting and less effort ease the back has support ([B20][B23], [L8],
//! [B27][B28], and for the bar [B12][B15]).

use crate::strength::Rpe;

/// One rung. Source: decision table C.3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rung {
    /// Its number, 0 to [`TOP_RUNG`].
    pub number: u8,
    /// The share of the usual load, in percent; `None` where there is no loaded hinge.
    pub share: Option<u8>,
    /// How much the bar is raised over its place on the floor, in centimeters.
    pub height_cm: u8,
    /// Which kind of lift.
    pub lift: Lift,
    /// How fast.
    pub tempo: Tempo,
    /// How many sets.
    pub sets: Sets,
    /// How many reps; `None` for the usual number.
    pub reps: Option<u32>,
    /// The most effort; `None` for the usual one, at most [`MOST_EFFORT`].
    pub rpe_cap: Option<Rpe>,
}

/// Which kind of lift a rung asks for; the exercise is chosen by equipment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lift {
    /// No loaded hinge.
    None,
    /// Easy on the back, raised to about the knee.
    Low,
    /// Raised to mid-shin.
    Mid,
    /// The lifter's own deadlift.
    Usual,
}

/// How fast a rep is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tempo {
    /// Slowly down and up, with a pause between: the seconds are its id.
    Slow,
    /// As usual.
    Normal,
}

/// How many sets, of the usual number. Fractions go up, to at least [`LEAST_SETS`] and never over the usual number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sets {
    /// So many.
    Count(u32),
    /// Half of them.
    Half,
    /// Two thirds of them.
    TwoThirds,
    /// One less.
    OneLess,
    /// All of them.
    Usual,
}

/// Full training.
pub const TOP_RUNG: u8 = 10;
/// On the top rung effort is the usual one, but not over this. Source: decision table C.3.
pub const MOST_EFFORT: Rpe = Rpe::whole(9);
/// Fewer sets are not asked for, unless fewer are usual. Source: decision table C.3.
pub const LEAST_SETS: u32 = 2;
/// From this rung on, reps are not above the usual number. Source: decision table C.3.
pub const USUAL_REPS_FROM: u8 = 4;

const SLOW: Tempo = Tempo::Slow;

/// Sets, reps, and the most effort.
type Work = (Sets, Option<u32>, Option<u8>);

const fn rung(number: u8, share: u8, height_cm: u8, lift: Lift, tempo: Tempo, work: Work) -> Rung {
    let (sets, reps, rpe) = work;
    let rpe_cap = match rpe {
        Some(number) => Some(Rpe::whole(number)),
        None => None,
    };
    Rung { number, share: Some(share), height_cm, lift, tempo, sets, reps, rpe_cap }
}

/// Every rung, from the bottom up; `LADDER[n].number == n`.
#[rustfmt::skip]
pub const LADDER: [Rung; 11] = [
    Rung { number: 0, share: None, height_cm: 0, lift: Lift::None, tempo: Tempo::Normal, sets: Sets::Usual, reps: None, rpe_cap: None },
    rung(1, 50, 20, Lift::Low, SLOW, (Sets::Count(2), Some(8), Some(5))),
    rung(2, 60, 10, Lift::Mid, SLOW, (Sets::Count(2), Some(6), Some(5))),
    rung(3, 65, 10, Lift::Mid, SLOW, (Sets::Half, Some(6), Some(6))),
    rung(4, 70, 5, Lift::Usual, SLOW, (Sets::Half, Some(5), Some(6))),
    rung(5, 75, 0, Lift::Usual, SLOW, (Sets::TwoThirds, Some(5), Some(6))),
    rung(6, 80, 0, Lift::Usual, SLOW, (Sets::TwoThirds, Some(5), Some(6))),
    rung(7, 85, 0, Lift::Usual, Tempo::Normal, (Sets::TwoThirds, Some(5), Some(7))),
    rung(8, 90, 0, Lift::Usual, Tempo::Normal, (Sets::OneLess, None, Some(7))),
    rung(9, 95, 0, Lift::Usual, Tempo::Normal, (Sets::OneLess, None, Some(7))),
    rung(10, 100, 0, Lift::Usual, Tempo::Normal, (Sets::Usual, None, None)),
];

impl Rung {
    /// The rung of this number; the top one for what is above it.
    pub fn numbered(number: u8) -> &'static Rung {
        const TABLE: &[Rung; 11] = &LADDER;
        let [.., top] = TABLE;
        TABLE.get(usize::from(number)).unwrap_or(top)
    }

    /// The step of the way back that people see, and the part of it this rung is.
    pub const fn stage(&self) -> (Stage, u8, u8) {
        match self.number {
            0 => (Stage::EasyMovement, 1, 1),
            1..=3 => (Stage::LightAndRaised, self.number, 3),
            4..=6 => (Stage::BackToTheFloor, self.number - 3, 3),
            7..=9 => (Stage::NearlyThere, self.number - 6, 3),
            _ => (Stage::FullTraining, 1, 1),
        }
    }
}

/// The five steps of the way back, in which people see the ladder. Source: decision table C.3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Rung 0.
    EasyMovement,
    /// Rungs 1 to 3.
    LightAndRaised,
    /// Rungs 4 to 6.
    BackToTheFloor,
    /// Rungs 7 to 9.
    NearlyThere,
    /// Rung 10.
    FullTraining,
}

impl Stage {
    /// Its id in texts.
    pub const fn id(self) -> &'static str {
        match self {
            Stage::EasyMovement => "easy_movement",
            Stage::LightAndRaised => "light_and_raised",
            Stage::BackToTheFloor => "back_to_the_floor",
            Stage::NearlyThere => "nearly_there",
            Stage::FullTraining => "full_training",
        }
    }
}

impl Tempo {
    /// Its id in files; of the slow one its seconds, as lifters write them. Source: decision table C.3.
    pub const fn id(self) -> &'static str {
        match self {
            Tempo::Slow => "3-1-1-0",
            Tempo::Normal => "normal",
        }
    }
}

impl Sets {
    /// How many that are, of the usual number.
    pub fn of(self, usual: u32) -> u32 {
        let at_least_two = |sets: u32| sets.max(LEAST_SETS).min(usual);
        match self {
            Sets::Count(sets) => sets,
            Sets::Half => at_least_two(usual.div_ceil(2)),
            Sets::TwoThirds => at_least_two((2 * usual).div_ceil(3)),
            Sets::OneLess => at_least_two(usual.saturating_sub(1)),
            Sets::Usual => usual,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rungs_stand_in_order_and_loads_only_rise() {
        for (number, rung) in LADDER.iter().enumerate() {
            assert_eq!(usize::from(rung.number), number);
            assert_eq!(Rung::numbered(rung.number), rung);
        }
        for pair in LADDER.windows(2) {
            assert!(pair[0].share < pair[1].share, "the share rises to rung {}", pair[1].number);
            assert!(pair[0].number == 0 || pair[0].height_cm >= pair[1].height_cm, "the bar comes down");
        }
        assert_eq!(Rung::numbered(200).number, TOP_RUNG);
    }

    #[test]
    fn sets_are_cut_but_not_below_two_and_never_raised() {
        let of = |usual| {
            [Sets::Half, Sets::TwoThirds, Sets::OneLess, Sets::Usual, Sets::Count(2)].map(|sets| sets.of(usual))
        };
        assert_eq!(of(5), [3, 4, 4, 5, 2]);
        assert_eq!(of(4), [2, 3, 3, 4, 2]);
        assert_eq!(of(3), [2, 2, 2, 3, 2]);
        assert_eq!(of(2), [2, 2, 2, 2, 2]);
        assert_eq!(of(1), [1, 1, 1, 1, 2]);
    }

    #[test]
    fn people_see_five_steps() {
        let seen: Vec<_> =
            LADDER.iter().map(|rung| rung.stage()).map(|(stage, part, of)| (stage.id(), part, of)).collect();
        let expected = [
            ("easy_movement", 1, 1),
            ("light_and_raised", 1, 3),
            ("light_and_raised", 2, 3),
            ("light_and_raised", 3, 3),
            ("back_to_the_floor", 1, 3),
            ("back_to_the_floor", 2, 3),
            ("back_to_the_floor", 3, 3),
            ("nearly_there", 1, 3),
            ("nearly_there", 2, 3),
            ("nearly_there", 3, 3),
            ("full_training", 1, 1),
        ];
        assert_eq!(seen, expected);
    }
}
