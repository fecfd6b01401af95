//! Who needs a coach, and how much.

use setback_triage::Level;

use crate::glance::{Doing, Glance, Moment, Worked};

/// How much an athlete needs somebody, the least first. The order is that of the board: urgent, evaluate, no recent
/// check, adjust, normal. It is no rank of pain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// No episode is open.
    Nothing,
    /// Normal soreness.
    Normal,
    /// Training is changed, and watched.
    Adjust,
    /// A check is late: what stands may not be so any more.
    NoRecentCheck,
    /// An evaluation is to be booked, or training is on hold until one.
    Evaluate,
    /// To be seen today or now.
    Urgent,
}

impl Need {
    /// Every need, the greatest first.
    pub const ALL: [Need; 6] =
        [Need::Urgent, Need::Evaluate, Need::NoRecentCheck, Need::Adjust, Need::Normal, Need::Nothing];

    /// What an athlete needs now.
    pub fn of(glance: &Glance, now: Moment) -> Need {
        let level = glance.stands.map(|stands| stands.level);
        let is_late = glance.late.is_some_and(|late| late <= now);
        match level {
            Some(Level::Emergency | Level::SameDay) => Need::Urgent,
            Some(Level::GetChecked) => Need::Evaluate,
            _ if glance.doing == Some(Doing::OnHold) => Need::Evaluate,
            _ if is_late || glance.doing == Some(Doing::WaitsForCheck) => Need::NoRecentCheck,
            Some(Level::ModifyMonitor) => Need::Adjust,
            Some(Level::NormalSoreness) => Need::Normal,
            None => Need::Nothing,
        }
    }

    /// What stands by older rules, or by none, may not be so any more: it counts as what was not checked lately, at least.
    pub(crate) fn not_below(self, worked: Worked) -> Need {
        match worked {
            Worked::Now => self,
            Worked::Older | Worked::NotYet => self.max(Need::NoRecentCheck),
        }
    }

    /// Whether somebody has to do something.
    pub fn needs_you(self) -> bool {
        self >= Need::NoRecentCheck
    }

    /// Its id.
    pub const fn id(self) -> &'static str {
        match self {
            Need::Nothing => "nothing",
            Need::Normal => "normal",
            Need::Adjust => "adjust",
            Need::NoRecentCheck => "no_recent_check",
            Need::Evaluate => "evaluate",
            Need::Urgent => "urgent",
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use setback_triage::{Outcome, Window};

    use super::*;

    fn now() -> Moment {
        "2026-03-14T09:00:00+01:00".parse().unwrap()
    }

    fn stands(level: Option<Level>) -> Glance {
        let outcome = |level| Outcome { level, window: Window::Hours24 };
        Glance { stands: level.map(outcome), late: Some(now() + TimeDelta::hours(1)), ..Glance::default() }
    }

    #[test]
    fn a_more_urgent_level_is_never_a_smaller_need_whatever_else_is_so() {
        let levels = [None].into_iter().chain(Level::ALL.into_iter().rev().map(Some));
        let doing = [None, Some(Doing::OnHold), Some(Doing::WaitsForCheck), Some(Doing::Back)];
        for doing in doing {
            for late in [None, Some(now() + TimeDelta::hours(1)), Some(now())] {
                let needs: Vec<Need> =
                    levels.clone().map(|level| Need::of(&Glance { late, doing, ..stands(level) }, now())).collect();
                assert!(needs.is_sorted(), "{needs:?}");
            }
        }
    }

    #[test]
    fn a_late_check_makes_a_calm_level_doubtful_and_hides_no_urgent_one() {
        let late = |level| Need::of(&Glance { late: Some(now()), ..stands(Some(level)) }, now());
        assert_eq!(late(Level::NormalSoreness), Need::NoRecentCheck);
        assert_eq!(late(Level::ModifyMonitor), Need::NoRecentCheck);
        assert_eq!(late(Level::GetChecked), Need::Evaluate);
        assert_eq!(late(Level::Emergency), Need::Urgent);
        assert_eq!(Need::of(&stands(Some(Level::NormalSoreness)), now()), Need::Normal);
    }

    #[test]
    fn training_on_hold_is_seen_whatever_level_stands() {
        for level in [None, Some(Level::NormalSoreness), Some(Level::ModifyMonitor)] {
            let held = Glance { doing: Some(Doing::OnHold), ..stands(level) };
            assert_eq!(Need::of(&held, now()), Need::Evaluate);
        }
    }

    #[test]
    fn the_order_of_all_is_that_of_the_need() {
        assert!(Need::ALL.into_iter().rev().is_sorted());
        assert_eq!(Need::ALL.into_iter().filter(|need| need.needs_you()).count(), 3);
    }
}
