//! Over the days: checks after the first one, the follow-up rules L1 to L15, and what they do to an episode.
//! Pure functions over a course of checks; sessions and plan steps come in as data. Knows no clock: hours are given.

mod checks;
mod episode;
mod follow_up;
mod form;
mod sessions;
mod soreness;

pub use checks::{Checked, Entry, Trend, follow};
pub use episode::{Happened, Limits, Lock, Stage, lock, overdue, stage};
pub use follow_up::{Band, FOLLOW_UP_RULES, FollowUpId, FollowUpRule, limits};
pub use form::{Form, NextInForm, Standing, form, in_force, next_due, next_in_form, standings};
pub use sessions::{is_event, plan_fails, plan_stalls, recurrence_from, returns, too_much_twice};
pub use soreness::{NORMAL_SORENESS, Soreness, gone_after, most_pain};

use crate::condition::OptionSet;
use crate::question::QuestionId;

/// Hours since the session that started the episode; finite, 0 or more.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Hours(f64);

impl Hours {
    /// At the session itself.
    pub const START: Hours = Hours(0.0);

    /// So many hours; `None` for what is no time after a session.
    pub fn since_session(hours: f64) -> Option<Hours> {
        (hours.is_finite() && hours >= 0.0).then_some(Hours(hours))
    }

    /// The number.
    pub const fn get(self) -> f64 {
        self.0
    }

    /// How long after an earlier time this is.
    pub fn after(self, earlier: Hours) -> f64 {
        self.0 - earlier.0
    }
}

/// From which hour on each option of `duration` holds, in its order. Day 4 starts at 90 h, so that the 72-hour check
/// still counts as day 3; from two weeks on, by weeks. Source: decision table A.1.
pub const DURATION_BANDS: [(&str, f64); 8] = [
    ("lt_24h", 0.0),
    ("h24_48", 24.0),
    ("h48_72", 48.0),
    ("d4_7", 90.0),
    ("wk1_2", 168.0),
    ("wk2_6", 336.0),
    ("wk6_12", 1008.0),
    ("gt_12wk", 2016.0),
];

/// The answer to `duration` at this hour.
pub fn duration_at(hours: Hours) -> OptionSet {
    let reached = DURATION_BANDS.iter().rev().find(|(_, from)| hours.get() >= *from);
    let band = reached.map_or("lt_24h", |(band, _)| band);
    QuestionId::Duration.question().option(band).expect("every band is an option of `duration`")
}
