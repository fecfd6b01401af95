//! What Setback asks: every question with its options and when it is asked, in the order of asking.
//! Knows no sentences: those are in `words`, under the same ids.

use crate::condition::{Condition, Condition::Any, OptionSet};
use Asked::InCheck;
use QuestionId::*;

/// The questions, in the order of asking. The first [`DECIDING`] of them decide; the rest serve the plan, the
/// follow-ups and the training log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
#[rustfmt::skip]
#[expect(missing_docs, reason = "each is named as its id in QUESTIONS, and worded in `words` under that id")]
pub enum QuestionId {
    RfNerve, BothLegsDetail, RfBody, AgeBand, Background, PainWorst24h, ComfortPosition, Quality, MovementResponse, Location, LegSpread, LegDetail, HeelToeWalk, Trend, Duration, RfSlow, Onset, Control, Recurrence, DailyLife, Confidence,
    Equipment, Factors, ProvokePhase, ClinicianCleared, FuFlags, TrendFu, PainDuring, StopReason, PainMorning, Settled24h,
}

/// How many questions there are.
pub const QUESTION_COUNT: usize = QUESTIONS.len();

/// How many of them decide: the first so many of [`QUESTIONS`].
pub const DECIDING: usize = 21;

/// The highest number of a pain scale; the lowest is 0. Source: numeric pain rating scale, [M1].
pub const WORST_PAIN: u8 = 10;

/// One question.
#[derive(Debug)]
pub struct Question {
    /// Its place in [`QUESTIONS`].
    pub number: QuestionId,
    /// Its id in files, tests and reports.
    pub id: &'static str,
    /// How it is answered.
    pub kind: Kind,
    /// The part of the check it belongs to.
    pub section: Section,
    /// Its options, in the order shown; none for a number.
    pub options: &'static [Choice],
    /// The answer that a question takes when it is opened by a thought experiment ("what would change this"): nothing
    /// unusual. That no other answer gives a milder result is proved in `tests/proof`.
    pub mildest: OptionSet,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Exactly one option.
    One,
    /// All that fit, at least one.
    Many,
    /// A whole number from 0 to [`WORST_PAIN`].
    Scale,
}

/// The sections of the progress bar, in order. "Pain" and "Where" come before "Lift", which also holds what places the
/// pain in time (`trend`, `duration`, `rf_slow`), so that the bar never runs backwards (our design choice).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// The two warning screens.
    Safety,
    /// Age and background; on first use.
    You,
    /// How strong it is, of what kind, and what it does on moving.
    Pain,
    /// Where it is, and how far it spreads.
    Where,
    /// Its place in time, and what happened while lifting.
    Lift,
    /// Life outside the gym, and what the lifter makes of it.
    Daily,
    /// Outside the check: plan, follow-up and training log.
    Later,
}

/// When a question is asked.
#[derive(Debug)]
pub enum Asked {
    /// In a check, when this holds.
    InCheck(Condition),
    /// The first time a plan is made.
    FirstPlan,
    /// When a plan is made.
    Plan,
    /// At the next opening after an emergency, same-day or get-checked result.
    NextOpening,
    /// At each follow-up.
    FollowUp,
    /// After each deadlift session on a plan.
    AfterSession,
    /// The morning after it.
    NextMorning,
    /// One day after it.
    DayAfter,
}

/// One option of a question.
#[derive(Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its id in files, tests and reports.
    pub id: &'static str,
    /// Stands alone where all that fit may be ticked.
    pub lone: bool,
    /// "Not sure" or "rather not say": never counts as no.
    pub unsure: bool,
}

const fn choice(id: &'static str) -> Choice {
    Choice { id, lone: false, unsure: false }
}

const fn alone(id: &'static str) -> Choice {
    Choice { id, lone: true, unsure: false }
}

const fn unsure(id: &'static str) -> Choice {
    Choice { id, lone: false, unsure: true }
}

const fn unsure_alone(id: &'static str) -> Choice {
    Choice { id, lone: true, unsure: true }
}

/// Every question, in the order of asking; `QUESTIONS[q as usize].number == q`.
#[rustfmt::skip]
pub const QUESTIONS: [Question; 31] = [
    Question { number: RfNerve, id: "rf_nerve", kind: Kind::Many, section: Section::Safety, mildest: OptionSet::nth(7),
        options: &[choice("saddle_numb"), choice("bladder_change"), choice("bowel_change"), choice("sexual_change"), choice("both_legs"), choice("leg_weak"), unsure_alone("not_sure"), alone("none")] },
    Question { number: BothLegsDetail, id: "both_legs_detail", kind: Kind::One, section: Section::Safety, mildest: OptionSet::nth(0),
        options: &[choice("muscle_only"), choice("nerve_like"), unsure("not_sure")] },
    Question { number: RfBody, id: "rf_body", kind: Kind::Many, section: Section::Safety, mildest: OptionSet::nth(8),
        options: &[choice("tearing_pain"), choice("chest_faint"), choice("belly_pulse"), choice("dark_urine"), choice("hard_numb_back"), choice("fever_ill"), choice("big_impact"), unsure_alone("not_sure"), alone("none")] },
    Question { number: AgeBand, id: "age_band", kind: Kind::One, section: Section::You, mildest: OptionSet::nth(2),
        options: &[choice("under_16"), choice("16_17"), choice("18_39"), choice("40_49"), choice("50_64"), choice("65_plus")] },
    Question { number: Background, id: "background", kind: Kind::Many, section: Section::You, mildest: OptionSet::nth(11),
        options: &[choice("cancer_history"), choice("osteoporosis"), choice("steroids_long"), choice("weak_immune"), choice("inject"), choice("recent_procedure"), choice("spine_surgery"), choice("aortic_risk"), choice("sickle_trait"), choice("blood_thinner"), choice("pregnant"), alone("none"), unsure_alone("skip")] },
    Question { number: PainWorst24h, id: "pain_worst_24h", kind: Kind::Scale, section: Section::Pain, mildest: OptionSet::number(0),
        options: &[] },
    Question { number: ComfortPosition, id: "comfort_position", kind: Kind::One, section: Section::Pain, mildest: OptionSet::nth(0),
        options: &[choice("eases"), choice("none"), unsure("not_sure")] },
    Question { number: Quality, id: "quality", kind: Kind::One, section: Section::Pain, mildest: OptionSet::nth(0),
        options: &[choice("dull_tight"), choice("sharp_catch"), choice("electric_burn"), unsure("not_sure")] },
    Question { number: MovementResponse, id: "movement_response", kind: Kind::One, section: Section::Pain, mildest: OptionSet::nth(0),
        options: &[choice("eases"), choice("no_change"), choice("worse"), choice("not_tried"), unsure("not_sure")] },
    Question { number: Location, id: "location", kind: Kind::One, section: Section::Where, mildest: OptionSet::nth(0),
        options: &[choice("both_sides"), choice("one_side"), choice("spine_bone"), choice("upper_back"), unsure("not_sure")] },
    Question { number: LegSpread, id: "leg_spread", kind: Kind::One, section: Section::Where, mildest: OptionSet::nth(0),
        options: &[choice("no"), choice("muscle_sore"), choice("one_above_knee"), choice("one_below_knee"), unsure("not_sure")] },
    Question { number: LegDetail, id: "leg_detail", kind: Kind::Many, section: Section::Where, mildest: OptionSet::nth(5),
        options: &[choice("numb_tingle"), choice("leg_weaker"), choice("cough_worse"), choice("leg_worse_than_back"), unsure_alone("not_sure"), alone("none")] },
    Question { number: HeelToeWalk, id: "heel_toe_walk", kind: Kind::One, section: Section::Where, mildest: OptionSet::nth(0),
        options: &[choice("both_ok"), choice("one_hard"), choice("harder_now"), choice("cannot"), unsure("not_sure")] },
    Question { number: Trend, id: "trend", kind: Kind::One, section: Section::Lift, mildest: OptionSet::nth(0),
        options: &[choice("easing"), choice("same"), choice("worse"), unsure("not_sure")] },
    Question { number: Duration, id: "duration", kind: Kind::One, section: Section::Lift, mildest: OptionSet::nth(0),
        options: &[choice("lt_24h"), choice("h24_48"), choice("h48_72"), choice("d4_7"), choice("wk1_2"), choice("wk2_6"), choice("wk6_12"), choice("gt_12wk")] },
    Question { number: RfSlow, id: "rf_slow", kind: Kind::Many, section: Section::Lift, mildest: OptionSet::nth(6),
        options: &[choice("weight_loss"), choice("rest_constant"), choice("rest_no_help"), choice("night_up_better"), choice("morning_stiff"), unsure_alone("not_sure"), alone("none")] },
    Question { number: Onset, id: "onset", kind: Kind::One, section: Section::Lift, mildest: OptionSet::nth(0),
        options: &[choice("built_later"), choice("right_after"), choice("sudden_in_lift"), choice("gradual_no_link"), unsure("not_sure")] },
    Question { number: Control, id: "control", kind: Kind::Many, section: Section::Lift, mildest: OptionSet::nth(5),
        options: &[choice("stopped_set"), choice("lost_strength"), choice("unstable"), choice("lost_confidence"), unsure_alone("not_sure"), alone("none")] },
    Question { number: Recurrence, id: "recurrence", kind: Kind::One, section: Section::Lift, mildest: OptionSet::nth(0),
        options: &[choice("first"), choice("usual_soreness"), choice("sometimes"), choice("most_times"), unsure("not_sure")] },
    Question { number: DailyLife, id: "daily_life", kind: Kind::One, section: Section::Daily, mildest: OptionSet::nth(0),
        options: &[choice("easy"), choice("sore_but_ok"), choice("limited"), choice("cannot"), unsure("not_sure")] },
    Question { number: Confidence, id: "confidence", kind: Kind::One, section: Section::Daily, mildest: OptionSet::nth(0),
        options: &[choice("sure"), choice("bit_unsure"), choice("guessing")] },
    Question { number: Equipment, id: "equipment", kind: Kind::Many, section: Section::Later, mildest: OptionSet::NOTHING,
        options: &[choice("blocks"), choice("hex_bar"), choice("kettlebell"), choice("bench"), choice("barbell_only")] },
    Question { number: Factors, id: "factors", kind: Kind::Many, section: Section::Later, mildest: OptionSet::NOTHING,
        options: &[choice("poor_sleep"), choice("high_stress"), choice("heavier"), choice("more_volume"), choice("time_off"), choice("stacked"), choice("late_session"), choice("brace_fade"), choice("stiff_hips_ankles"), alone("none")] },
    Question { number: ProvokePhase, id: "provoke_phase", kind: Kind::One, section: Section::Later, mildest: OptionSet::NOTHING,
        options: &[choice("off_floor"), choice("mid"), choice("lockout"), choice("lowering"), choice("late_reps"), choice("any"), choice("no_pain_lift")] },
    Question { number: ClinicianCleared, id: "clinician_cleared", kind: Kind::One, section: Section::Later, mildest: OptionSet::NOTHING,
        options: &[choice("no"), choice("yes")] },
    Question { number: FuFlags, id: "fu_flags", kind: Kind::Many, section: Section::Later, mildest: OptionSet::NOTHING,
        options: &[choice("nerve"), choice("body"), alone("none")] },
    Question { number: TrendFu, id: "trend_fu", kind: Kind::One, section: Section::Later, mildest: OptionSet::NOTHING,
        options: &[choice("better"), choice("same"), choice("worse")] },
    Question { number: PainDuring, id: "pain_during", kind: Kind::Scale, section: Section::Later, mildest: OptionSet::NOTHING,
        options: &[] },
    Question { number: StopReason, id: "stop_reason", kind: Kind::Many, section: Section::Later, mildest: OptionSet::NOTHING,
        options: &[choice("sharp"), choice("leg"), choice("gave_way"), choice("too_sore"), alone("none")] },
    Question { number: PainMorning, id: "pain_morning", kind: Kind::Scale, section: Section::Later, mildest: OptionSet::NOTHING,
        options: &[] },
    Question { number: Settled24h, id: "settled_24h", kind: Kind::One, section: Section::Later, mildest: OptionSet::NOTHING,
        options: &[choice("yes"), choice("no")] },
];

const _: () = {
    let (mut place, mut left): (usize, &[Question]) = (0, &QUESTIONS);
    while let [question, rest @ ..] = left {
        assert!(question.number as usize == place, "QUESTIONS stands in the order of QuestionId");
        (place, left) = (place + 1, rest);
    }
};

impl QuestionId {
    /// The question itself.
    #[expect(clippy::indexing_slicing, reason = "QUESTIONS has one for every id")]
    pub const fn question(self) -> &'static Question {
        const TABLE: &[Question; QUESTION_COUNT] = &QUESTIONS;
        &TABLE[self as usize]
    }

    /// Its id in files, tests and reports.
    pub const fn id(self) -> &'static str {
        self.question().id
    }

    /// The question with this id.
    pub fn named(id: &str) -> Option<QuestionId> {
        QUESTIONS.iter().find(|question| question.id == id).map(|question| question.number)
    }

    /// Every question that decides, in the order of asking.
    pub fn deciding() -> impl Iterator<Item = QuestionId> {
        QUESTIONS[..DECIDING].iter().map(|question| question.number)
    }

    /// On which occasion this question is asked, and with which answers.
    pub const fn asked(self) -> &'static Asked {
        match self {
            RfNerve | RfBody | AgeBand | Background | PainWorst24h | LegSpread | Duration | Control | Recurrence
            | DailyLife | Confidence => &ALWAYS,
            BothLegsDetail => const { &InCheck(RfNerve.has("both_legs")) },
            ComfortPosition => const { &InCheck(PainWorst24h.from(7)) },
            Quality | MovementResponse | Location | Trend | Onset => const { &InCheck(PainWorst24h.from(1)) },
            LegDetail => const { &InCheck(LegSpread.is_any(&["one_above_knee", "one_below_knee", "not_sure"])) },
            HeelToeWalk => const { &InCheck(Any(&[RfNerve.has("leg_weak"), LegDetail.has("leg_weaker")])) },
            RfSlow => &SLOW_SIGNS,
            Equipment => &Asked::FirstPlan,
            Factors | ProvokePhase => &Asked::Plan,
            ClinicianCleared => &Asked::NextOpening,
            FuFlags | TrendFu => &Asked::FollowUp,
            PainDuring | StopReason => &Asked::AfterSession,
            PainMorning => &Asked::NextMorning,
            Settled24h => &Asked::DayAfter,
        }
    }

    /// When this question is asked in a check; `None` for those of other occasions.
    pub const fn asked_when(self) -> Option<&'static Condition> {
        match self.asked() {
            InCheck(condition) => Some(condition),
            Asked::FirstPlan
            | Asked::Plan
            | Asked::NextOpening
            | Asked::FollowUp
            | Asked::AfterSession
            | Asked::NextMorning
            | Asked::DayAfter => None,
        }
    }
}

const ALWAYS: Asked = InCheck(Condition::All(&[]));

const SLOW_SIGNS: Asked = InCheck(Any(&[
    Duration.at_least("wk2_6"),
    AgeBand.is_any(&["50_64", "65_plus"]),
    Background.has_any(&["cancer_history", "osteoporosis", "steroids_long", "weak_immune", "inject"]),
]));

impl Question {
    /// How many different single options or numbers it has.
    pub const fn size(&self) -> u8 {
        match self.kind {
            Kind::One | Kind::Many => self.options.len() as u8,
            Kind::Scale => WORST_PAIN + 1,
        }
    }

    /// The option with this id.
    pub fn option(&self, id: &str) -> Option<OptionSet> {
        self.options.iter().position(|option| option.id == id).map(|place| OptionSet::nth(place as u8))
    }

    /// All options that stand alone.
    pub fn lone(&self) -> OptionSet {
        self.those(|option| option.lone)
    }

    /// "Not sure" and "rather not say".
    pub fn unsure(&self) -> OptionSet {
        self.those(|option| option.unsure)
    }

    fn those(&self, wanted: impl Fn(&Choice) -> bool) -> OptionSet {
        let places = self.options.iter().enumerate().filter(|(_, option)| wanted(option));
        places.fold(OptionSet::NOTHING, |set, (place, _)| set.and(OptionSet::nth(place as u8)))
    }
}
