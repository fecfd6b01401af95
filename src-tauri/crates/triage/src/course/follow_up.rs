//! The follow-up rules that look at one check in its course, with their hours and limits as data.

use super::checks::Moment;
use crate::explain::unsure;
use crate::question::QuestionId::{self, DailyLife, LegSpread, Recurrence};
use crate::source::{self as s, Source};
use crate::verdict::{Level, Outcome, Window};

/// The ids of the follow-up rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is named as its id in decision table B.3, and worded in `words` under that id")]
pub enum FollowUpId {
    L1,
    L2,
    L3,
    L4,
    L4b,
    L5,
    L6,
    L6b,
    L7,
    L8,
    L9,
    L10,
    L11,
    L12,
    L13,
    L14,
    L15,
}

use FollowUpId::*;

/// One follow-up rule. Its sentences are in `words`, under the same id.
#[derive(Clone, Copy, Debug)]
pub struct FollowUpRule {
    /// Its id in the decision table.
    pub id: FollowUpId,
    /// The hours since the session in which it looks at a check; `None` for any.
    pub band: Option<Band>,
    /// What it gives; `None` where it opens screens, keeps a level, or locks.
    pub outcome: Option<Outcome>,
    /// Where it comes from.
    pub sources: &'static [&'static Source],
    /// The day somebody last held it against its sources, as year-month-day.
    pub verified: &'static str,
}

/// Hours since the session, from the first on, and before the last (half-open).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// The first hour in it.
    pub from: f64,
    /// The first hour after it; `f64::INFINITY` for no end.
    pub before: f64,
}

/// The numbers of the follow-up rules, each with its source in decision table B.3.
pub mod limits {
    /// L2: a rise by so much is above day-to-day noise (smallest detectable change 1.8, [M2]).
    pub const BIG_RISE: u8 = 3;
    /// L3: at 48 hours a rise by one point is still allowed: a third of people peak then, [D3].
    pub const RISE_ALLOWED_AT_48_H: u8 = 1;
    /// L4, L5, L6: pain from here on should have dropped by now, [D2].
    pub const STILL_STRONG: u8 = 3;
    /// L6b: pain up to here on day 7 is slow but fine; design choice.
    pub const WEAK: u8 = 2;
    /// L13: pain up to here counts as settled; design choice.
    pub const SETTLED: u8 = 1;
    /// L13: the two checks are so many hours apart; design choice.
    pub const SETTLED_HOURS_APART: f64 = 20.0;
    /// A drop by so many points is meaningful, [M1].
    pub const MEANINGFUL_DROP: u8 = 2;
    /// A drop by so many is, when the peak was low, [M2].
    pub const MEANINGFUL_DROP_FROM_LOW: u8 = 1;
    /// Up to here a peak is low, [M2].
    pub const LOW_PEAK: u8 = 4;
    /// From here on the check is the 72-hour one or a later one: a rise by one point counts as worse.
    pub const FROM_72_H: f64 = 66.0;
    /// A rise by so much counts as worse at any hour.
    pub const WORSE_RISE: u8 = 2;
    /// L8: of so many last deadlift sessions ...
    pub const SESSIONS_LOOKED_AT: usize = 4;
    /// ... so many with the same-area event ([GUIDE], [P4]).
    pub const EVENTS_THAT_RECUR: usize = 3;
    /// `recurrence` is `sometimes` at so many.
    pub const EVENTS_NOW_AND_THEN: usize = 2;
    /// `recurrence` is filled from the log from so many sessions with follow-ups on.
    pub const SESSIONS_NEEDED: usize = 3;
    /// L8: pain while lifting from here on is an event.
    pub const EVENT_PAIN: u8 = 4;
    /// L9: pain while lifting above this is the too-much zone, [T1].
    pub const TOO_MUCH_ABOVE: u8 = 5;
    /// L11: so many step-downs among the last [`STEPS_LOOKED_AT`] sessions; design choice.
    pub const STEP_DOWNS: usize = 3;
    /// L11: see [`STEP_DOWNS`].
    pub const STEPS_LOOKED_AT: usize = 6;
    /// L12: from this week on, [R13] ...
    pub const LATE_WEEK: u32 = 7;
    /// ... a plan on this rung or lower has stalled.
    pub const LOW_RUNG: u8 = 7;
    /// L14: a due check is late after so many hours; design choice.
    pub const LATE_HOURS: f64 = 24.0;
    /// L15: after recurring pain, so many clean sessions lift the limits; design choice.
    pub const CLEAN_SESSIONS: u32 = 3;

    /// Every limit by its name: part of what an edition is the hash of.
    pub const ALL: [(&str, f64); 23] = [
        ("BIG_RISE", BIG_RISE as f64),
        ("RISE_ALLOWED_AT_48_H", RISE_ALLOWED_AT_48_H as f64),
        ("STILL_STRONG", STILL_STRONG as f64),
        ("WEAK", WEAK as f64),
        ("SETTLED", SETTLED as f64),
        ("SETTLED_HOURS_APART", SETTLED_HOURS_APART),
        ("MEANINGFUL_DROP", MEANINGFUL_DROP as f64),
        ("MEANINGFUL_DROP_FROM_LOW", MEANINGFUL_DROP_FROM_LOW as f64),
        ("LOW_PEAK", LOW_PEAK as f64),
        ("FROM_72_H", FROM_72_H),
        ("WORSE_RISE", WORSE_RISE as f64),
        ("SESSIONS_LOOKED_AT", SESSIONS_LOOKED_AT as f64),
        ("EVENTS_THAT_RECUR", EVENTS_THAT_RECUR as f64),
        ("EVENTS_NOW_AND_THEN", EVENTS_NOW_AND_THEN as f64),
        ("SESSIONS_NEEDED", SESSIONS_NEEDED as f64),
        ("EVENT_PAIN", EVENT_PAIN as f64),
        ("TOO_MUCH_ABOVE", TOO_MUCH_ABOVE as f64),
        ("STEP_DOWNS", STEP_DOWNS as f64),
        ("STEPS_LOOKED_AT", STEPS_LOOKED_AT as f64),
        ("LATE_WEEK", LATE_WEEK as f64),
        ("LOW_RUNG", LOW_RUNG as f64),
        ("LATE_HOURS", LATE_HOURS),
        ("CLEAN_SESSIONS", CLEAN_SESSIONS as f64),
    ];
}

const fn band(from: f64, before: f64) -> Option<Band> {
    Some(Band { from, before })
}

const fn gives(level: Level, window: Window) -> Option<Outcome> {
    Some(Outcome { level, window })
}

const WATCH: Option<Outcome> = gives(Level::ModifyMonitor, Window::Hours24);
const EVALUATE_SOON: Option<Outcome> = gives(Level::GetChecked, Window::Days3);
const EVALUATE: Option<Outcome> = gives(Level::GetChecked, Window::Days14);
const VERIFIED: &str = "2026-11-22";

const fn rule(
    id: FollowUpId,
    band: Option<Band>,
    outcome: Option<Outcome>,
    sources: &'static [&'static Source],
) -> FollowUpRule {
    FollowUpRule { id, band, outcome, sources, verified: VERIFIED }
}

/// Every follow-up rule, in the order of the table.
#[rustfmt::skip]
pub const FOLLOW_UP_RULES: [FollowUpRule; 17] = [
    rule(L1, None, None, &[&s::R33]),
    rule(L2, None, WATCH, &[&s::M2]),
    rule(L3, band(42.0, 60.0), WATCH, &[&s::D3]),
    rule(L4, band(limits::FROM_72_H, 90.0), WATCH, &[&s::D2, &s::DESIGN]),
    rule(L4b, band(limits::FROM_72_H, 90.0), EVALUATE_SOON, &[&s::D3, &s::DESIGN]),
    rule(L5, band(90.0, 160.0), EVALUATE, &[&s::D2, &s::GUIDE]),
    rule(L6, band(160.0, 300.0), EVALUATE, &[&s::D2, &s::DESIGN]),
    rule(L6b, band(160.0, 300.0), gives(Level::ModifyMonitor, Window::Day14), &[&s::DESIGN]),
    rule(L7, band(300.0, f64::INFINITY), EVALUATE, &[&s::GUIDE, &s::DESIGN]),
    rule(L8, None, EVALUATE, &[&s::GUIDE, &s::P4]),
    rule(L9, None, EVALUATE, &[&s::T1]),
    rule(L10, None, EVALUATE_SOON, &[&s::P7]),
    rule(L11, None, EVALUATE, &[&s::GUIDE]),
    rule(L12, None, EVALUATE, &[&s::R13]),
    rule(L13, None, gives(Level::NormalSoreness, Window::Close), &[&s::GUIDE, &s::DESIGN]),
    rule(L14, None, None, &[&s::DESIGN]),
    rule(L15, None, None, &[&s::DESIGN]),
];

impl FollowUpId {
    /// Its id in files, tests and reports.
    pub const fn id(self) -> &'static str {
        match self {
            L1 => "L1",
            L2 => "L2",
            L3 => "L3",
            L4 => "L4",
            L4b => "L4b",
            L5 => "L5",
            L6 => "L6",
            L6b => "L6b",
            L7 => "L7",
            L8 => "L8",
            L9 => "L9",
            L10 => "L10",
            L11 => "L11",
            L12 => "L12",
            L13 => "L13",
            L14 => "L14",
            L15 => "L15",
        }
    }

    /// The rule itself.
    #[expect(clippy::indexing_slicing, reason = "FOLLOW_UP_RULES has one for every id (tested in `tests/proof`)")]
    pub const fn rule(self) -> &'static FollowUpRule {
        const TABLE: &[FollowUpRule; 17] = &FOLLOW_UP_RULES;
        &TABLE[self as usize]
    }
}

impl FollowUpRule {
    /// Whether this rule fires at this check. Rules that look at sessions, plan steps or the calendar never do: they
    /// are in `sessions` and `episode`.
    pub(super) fn fires(&self, moment: &Moment) -> bool {
        self.band.is_none_or(|band| band.holds(moment.hours.get())) && self.condition(moment)
    }

    fn condition(&self, now: &Moment) -> bool {
        match self.id {
            L1 => now.new_signs,
            L2 => now.rise() >= limits::BIG_RISE,
            L3 => now.rise() > limits::RISE_ALLOWED_AT_48_H,
            L4 | L5 => now.pain >= limits::STILL_STRONG && !now.dropped_from_peak(),
            L4b => now.rise() > 0,
            L6 => now.pain >= limits::STILL_STRONG || now.life_limited(),
            L6b => now.weak() && now.life_goes_on() && now.dropped_from_peak(),
            L7 => now.pain > 0,
            L10 => now.spread_further(),
            L13 => now.settled(),
            L8 | L9 | L11 | L12 | L14 | L15 => false,
        }
    }
}

impl Band {
    /// Whether this hour is in it.
    pub fn holds(&self, hours: f64) -> bool {
        self.from <= hours && hours < self.before
    }
}

impl Moment {
    fn rise(&self) -> u8 {
        self.before.map_or(0, |before| self.pain.saturating_sub(before.pain))
    }

    fn weak(&self) -> bool {
        (1..=limits::WEAK).contains(&self.pain)
    }

    fn life_limited(&self) -> bool {
        DailyLife.is_any(&["limited", "cannot"]).holds(&self.asked)
    }

    fn life_goes_on(&self) -> bool {
        DailyLife.is_any(&["easy", "sore_but_ok"]).holds(&self.asked)
    }

    /// "Not sure" never counts as "no": an unsure answer keeps an episode open, but for a trend that is worked out and
    /// for what somebody would rather not say, as with N3.
    fn all_is_sure(&self) -> bool {
        unsure(&self.asked).iter().all(|question| matches!(question, QuestionId::Trend | QuestionId::Background))
    }

    fn spread_further(&self) -> bool {
        self.before.is_some_and(|before| spread(&self.asked) > spread(&before.asked))
    }

    fn settled(&self) -> bool {
        let two_in_a_row = self.before.is_some_and(|before| {
            before.pain <= limits::SETTLED && self.hours.after(before.hours) >= limits::SETTLED_HOURS_APART
        });
        two_in_a_row
            && self.pain <= limits::SETTLED
            && DailyLife.is("easy").holds(&self.asked)
            && Recurrence.is_any(&["first", "usual_soreness"]).holds(&self.asked)
            && self.all_is_sure()
    }
}

/// How far down the leg: not, above the knee, below the knee.
fn spread(asked: &crate::Answers) -> u8 {
    u8::from(LegSpread.is_any(&["one_above_knee", "one_below_knee"]).holds(asked))
        + u8::from(LegSpread.is("one_below_knee").holds(asked))
}
