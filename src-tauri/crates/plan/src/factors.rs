//! What contributed, and which dials it turns: at most two change numbers, in the order in which they were ticked.

/// What was true of the workout or the days before: an option of `factors`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// `poor_sleep`
    PoorSleep,
    /// `high_stress`
    HighStress,
    /// `heavier`
    Heavier,
    /// `more_volume`
    MoreVolume,
    /// `time_off`
    TimeOff,
    /// `stacked`
    Stacked,
    /// `late_session`
    LateSession,
    /// `brace_fade`
    BraceFade,
    /// `stiff_hips_ankles`
    StiffHipsAnkles,
}

/// Which part of the lift brings it on: an option of `provoke_phase`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// `off_floor`
    OffFloor,
    /// `mid`
    Mid,
    /// `lockout`
    Lockout,
    /// `lowering`
    Lowering,
    /// `late_reps`
    LateReps,
    /// `any`
    Any,
    /// `no_pain_lift`
    NoPainLift,
}

/// The dials. Source: decision table C.4; for sleep and stress [F2][F3][F4], for load and volume [F1], for a late session
/// [B27][B28][B30], for hips and ankles [F5][F6]; how far each turns is our design choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dial {
    /// Poor sleep or stress: one point less effort, one set less.
    F1,
    /// Heavier or more: shares of the lower of the usual load and the four-week mean.
    F2,
    /// Time off: half the sets.
    F3,
    /// Late in the session, or the brace fades: at most three reps.
    F4,
    /// Stiff hips or ankles: the bar one step higher.
    F5,
    /// Stacked sessions: more days between; changes no number.
    F6,
}

/// How many dials may change numbers. Source: decision table C.4.
pub const MOST_DIALS: usize = 2;

impl Factor {
    /// Every factor, in the order of the options.
    pub const ALL: [Factor; 9] = [
        Factor::PoorSleep,
        Factor::HighStress,
        Factor::Heavier,
        Factor::MoreVolume,
        Factor::TimeOff,
        Factor::Stacked,
        Factor::LateSession,
        Factor::BraceFade,
        Factor::StiffHipsAnkles,
    ];

    /// Its option of `factors`.
    pub const fn id(self) -> &'static str {
        match self {
            Factor::PoorSleep => "poor_sleep",
            Factor::HighStress => "high_stress",
            Factor::Heavier => "heavier",
            Factor::MoreVolume => "more_volume",
            Factor::TimeOff => "time_off",
            Factor::Stacked => "stacked",
            Factor::LateSession => "late_session",
            Factor::BraceFade => "brace_fade",
            Factor::StiffHipsAnkles => "stiff_hips_ankles",
        }
    }

    /// The factor of this option; `None` for "none of these".
    pub fn named(id: &str) -> Option<Factor> {
        Factor::ALL.into_iter().find(|factor| factor.id() == id)
    }

    /// The dial it turns.
    pub const fn dial(self) -> Dial {
        match self {
            Factor::PoorSleep | Factor::HighStress => Dial::F1,
            Factor::Heavier | Factor::MoreVolume => Dial::F2,
            Factor::TimeOff => Dial::F3,
            Factor::LateSession | Factor::BraceFade => Dial::F4,
            Factor::StiffHipsAnkles => Dial::F5,
            Factor::Stacked => Dial::F6,
        }
    }
}

impl Phase {
    /// Every phase, in the order of the options.
    pub const ALL: [Phase; 7] =
        [Phase::OffFloor, Phase::Mid, Phase::Lockout, Phase::Lowering, Phase::LateReps, Phase::Any, Phase::NoPainLift];

    /// Its option of `provoke_phase`.
    pub const fn id(self) -> &'static str {
        match self {
            Phase::OffFloor => "off_floor",
            Phase::Mid => "mid",
            Phase::Lockout => "lockout",
            Phase::Lowering => "lowering",
            Phase::LateReps => "late_reps",
            Phase::Any => "any",
            Phase::NoPainLift => "no_pain_lift",
        }
    }

    /// The phase of this option.
    pub fn named(id: &str) -> Option<Phase> {
        Phase::ALL.into_iter().find(|phase| phase.id() == id)
    }
}

impl Dial {
    /// Its id in the decision table and in files.
    pub const fn id(self) -> &'static str {
        match self {
            Dial::F1 => "F1",
            Dial::F2 => "F2",
            Dial::F3 => "F3",
            Dial::F4 => "F4",
            Dial::F5 => "F5",
            Dial::F6 => "F6",
        }
    }

    /// Whether it takes sets away.
    pub const fn takes_sets(self) -> bool {
        matches!(self, Dial::F1 | Dial::F3)
    }

    /// What it leaves of so many sets, at least one.
    pub fn sets_left(self, sets: u32) -> u32 {
        match self {
            Dial::F1 => sets.saturating_sub(1).max(1),
            Dial::F3 => sets.div_ceil(2).max(1),
            Dial::F2 | Dial::F4 | Dial::F5 | Dial::F6 => sets,
        }
    }

    const fn changes_numbers(self) -> bool {
        match self {
            Dial::F1 | Dial::F2 | Dial::F3 | Dial::F4 | Dial::F5 => true,
            Dial::F6 => false,
        }
    }
}

/// The dials that are turned, each once, in the order ticked. F2 without a four-week mean is passed over and takes no
/// place; F6 takes none either.
pub fn turned(ticked: &[Factor], has_mean: bool) -> Vec<Dial> {
    let mut dials: Vec<Dial> = Vec::new();
    let mut places = 0;
    for dial in ticked.iter().map(|factor| factor.dial()) {
        let possible = dial != Dial::F2 || has_mean;
        let room = !dial.changes_numbers() || places < MOST_DIALS;
        if possible && room && !dials.contains(&dial) {
            places += usize::from(dial.changes_numbers());
            dials.push(dial);
        }
    }
    dials
}

#[cfg(test)]
mod tests {
    use super::Factor::*;
    use super::*;

    #[test]
    fn at_most_two_dials_change_numbers_in_the_order_ticked() {
        assert_eq!(turned(&[TimeOff, PoorSleep, LateSession], true), [Dial::F3, Dial::F1]);
        assert_eq!(turned(&[PoorSleep, HighStress, StiffHipsAnkles], true), [Dial::F1, Dial::F5], "each once");
        assert_eq!(turned(&[], true), []);
    }

    #[test]
    fn stacked_sessions_take_no_place() {
        assert_eq!(turned(&[Stacked, TimeOff, BraceFade], true), [Dial::F6, Dial::F3, Dial::F4]);
        assert_eq!(turned(&[TimeOff, BraceFade, PoorSleep, Stacked], true), [Dial::F3, Dial::F4, Dial::F6]);
    }

    #[test]
    fn heavier_without_a_mean_takes_no_place() {
        assert_eq!(turned(&[Heavier, TimeOff, PoorSleep], false), [Dial::F3, Dial::F1]);
        assert_eq!(turned(&[MoreVolume, Heavier, TimeOff, PoorSleep], true), [Dial::F2, Dial::F3]);
    }

    #[test]
    fn every_factor_and_phase_is_an_option_of_its_question() {
        use setback_triage::QuestionId;
        let options = |question: QuestionId| question.question().options.iter().map(|option| option.id);
        let factors: Vec<_> = options(QuestionId::Factors).filter(|id| *id != "none").collect();
        assert_eq!(Factor::ALL.map(Factor::id).to_vec(), factors);
        assert_eq!(Phase::ALL.map(Phase::id).to_vec(), options(QuestionId::ProvokePhase).collect::<Vec<_>>());
        assert!(Factor::ALL.into_iter().all(|factor| Factor::named(factor.id()) == Some(factor)));
        assert!(Phase::ALL.into_iter().all(|phase| Phase::named(phase.id()) == Some(phase)));
        assert_eq!((Factor::named("none"), Phase::named("none")), (None, None));
    }
}
