//! What a coach sees of an athlete.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};
use setback_triage::Outcome;

use crate::ids;

/// A time with the local clock.
pub type Moment = DateTime<FixedOffset>;

/// What a coach sees of an athlete: the level that stands, what there is to lift, and the worst pain of each day. Never
/// what was answered, and never why.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Glance {
    /// When the athlete shared this from a Setback of their own; `None` for what was told here.
    #[serde(with = "ids::moment")]
    pub shared: Option<Moment>,
    /// The level that stands, while an episode is open.
    #[serde(with = "ids::outcome")]
    pub stands: Option<Outcome>,
    /// When the athlete was last checked.
    #[serde(with = "ids::moment")]
    pub checked: Option<Moment>,
    /// When the next check is due.
    #[serde(with = "ids::moment")]
    pub due: Option<Moment>,
    /// From when on that check is late (L14).
    #[serde(with = "ids::moment")]
    pub late: Option<Moment>,
    /// The worst pain told on each day.
    #[serde(with = "ids::days")]
    pub pains: BTreeMap<NaiveDate, u8>,
    /// When the last deadlifts were.
    #[serde(with = "ids::moment")]
    pub lifted: Option<Moment>,
    /// What there is to lift; `None` without a plan.
    pub doing: Option<Doing>,
    /// Sessions whose next morning is not told, the oldest first.
    pub mornings: Vec<Morning>,
}

/// A session whose next morning is not told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Morning {
    /// What was told after the session, by its name in the data.
    pub session: String,
    /// When the session was.
    #[serde(with = "ids::time")]
    pub at: Moment,
    /// The rung of the plan until the morning is told, 0 to 10.
    pub rung: u8,
}

/// By which rules a glance was worked out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Worked {
    /// By those of now.
    #[default]
    Now,
    /// By older ones.
    Older,
    /// By none so far.
    NotYet,
}

/// What there is to lift.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doing {
    /// The next session of the plan.
    Next(Work),
    /// Nothing, until somebody has looked at it.
    OnHold,
    /// Nothing, until the next check.
    WaitsForCheck,
    /// The plan has come to its end: training as usual.
    Back,
}

/// What the next session of a plan asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Work {
    /// The rung, 0 to 10.
    pub rung: u8,
    /// The load in thousandths of the unit, which is pounds where this is `true`; `None` where no usual load is known.
    pub load: Option<(u32, bool)>,
    /// The share of the usual load, in percent.
    pub share: u32,
    /// Sets; `None` where the usual number is not known.
    pub sets: Option<u32>,
    /// Reps of a set; `None` where the usual number is not known.
    pub reps: Option<u32>,
}

/// So many days are shown as bars. Source: the design, "14-day bars".
pub const DAYS_SHOWN: usize = 14;

impl Glance {
    /// The worst pain told on a day; `None` without a check-in.
    pub fn pain_on(&self, day: NaiveDate) -> Option<u8> {
        self.pains.get(&day).copied()
    }

    /// The worst pain of each of the last days, today last.
    pub fn fortnight(&self, today: NaiveDate) -> [Option<u8>; DAYS_SHOWN] {
        let back = |place: usize| (DAYS_SHOWN - 1 - place) as u64;
        std::array::from_fn(|place| self.pain_on(today.checked_sub_days(Days::new(back(place)))?))
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use setback_triage::{Level, Window};

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn two_weeks_end_today_and_a_day_without_a_check_in_is_a_gap() {
        let pains = BTreeMap::from([(day("2026-03-01"), 6), (day("2026-03-13"), 2), (day("2026-03-14"), 3)]);
        let shown = Glance { pains, ..Glance::default() }.fortnight(day("2026-03-14"));
        assert_eq!(shown[0], Some(6));
        assert_eq!(&shown[11..], &[None, Some(2), Some(3)]);
        assert_eq!(shown.iter().flatten().count(), 3);
    }

    #[test]
    fn a_glance_is_read_as_written() {
        let at: Moment = "2026-03-14T08:40:00-05:00".parse().unwrap();
        let work = Work { rung: 3, load: Some((90_000, false)), share: 60, sets: Some(3), reps: Some(5) };
        let whole = Glance {
            shared: Some(at),
            stands: Some(Outcome { level: Level::ModifyMonitor, window: Window::Hours48 }),
            checked: Some(at),
            due: Some(at + TimeDelta::hours(48)),
            late: Some(at + TimeDelta::hours(72)),
            pains: BTreeMap::from([(day("2026-03-14"), 3)]),
            lifted: Some(at - TimeDelta::days(2)),
            doing: Some(Doing::Next(work)),
            mornings: vec![Morning { session: "a session".to_owned(), at, rung: 3 }],
        };
        for glance in [whole, Glance::default()] {
            let text = serde_json::to_string(&glance).unwrap();
            assert_eq!(serde_json::from_str::<Glance>(&text).unwrap(), glance);
        }
    }

    #[test]
    fn what_is_no_glance_is_not_read() {
        let whole = serde_json::to_value(Glance::default()).unwrap();
        for (key, wrong) in [("stands", "[\"fine\",\"now\"]"), ("checked", "\"today\""), ("pains", "{\"x\":1}")] {
            let mut forged = whole.clone();
            forged[key] = serde_json::from_str(wrong).unwrap();
            assert!(serde_json::from_value::<Glance>(forged).is_err(), "{key}");
        }
        let mut more = whole;
        more["answers"] = serde_json::json!({});
        assert!(serde_json::from_value::<Glance>(more).is_err());
    }
}
