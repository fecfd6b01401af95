//! What a course of checks means for an episode: open or closed, a check overdue (L14), training locked (L15).

use super::Hours;
use super::checks::Checked;
use super::follow_up::{FollowUpId, limits};
use crate::verdict::Level;

/// Where an episode stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stage {
    /// Nothing was checked yet.
    New,
    /// More checks are due.
    Open,
    /// L13 closed it at this hour: no more checks.
    Closed(Hours),
}

/// Where the episode stands after these checks. A check after the closing opens it again.
pub fn stage(course: &[Checked]) -> Stage {
    match course.last() {
        None => Stage::New,
        Some(last) if closes(last) => Stage::Closed(last.hours),
        Some(_) => Stage::Open,
    }
}

fn closes(checked: &Checked) -> bool {
    checked.deciding == [FollowUpId::L13.id()]
}

/// L14: a check that was due at this hour is 24 hours late. The last level is kept, the plan can not move up, and the
/// warning list is shown at the next opening.
pub fn overdue(due: Hours, now: Hours) -> bool {
    now.after(due) >= limits::LATE_HOURS
}

/// What happened, for the lock; oldest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happened {
    /// A check was made.
    Checked {
        /// The level that it came to.
        level: Level,
        /// An evaluation for recurring pain (C12, L8), and for nothing else but doubt (C14).
        recurring: bool,
    },
    /// A health worker said that training is fine (`clinician_cleared` = yes).
    Cleared,
    /// L13 fired.
    Settled,
    /// A training session.
    Session {
        /// Without an event (see [`super::is_event`]).
        clean: bool,
    },
}

/// L15: what training may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// A plan may be made and may move.
    Free,
    /// The plan stays at the limits of its step until cleared or settled.
    Limited,
    /// The plan stays at the limits of its step until cleared, or until so many more clean sessions in a row.
    LimitedByRecurrence {
        /// How many are left, at least 1.
        clean_sessions_to_go: u32,
    },
    /// No plan until cleared.
    Locked,
}

/// What training may do after all this.
pub fn lock(history: &[Happened]) -> Lock {
    history.iter().fold(Limits::default(), |limits, happened| limits.after(*happened)).lock()
}

/// What limits training after everything so far, each for itself: an end of one leaves the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// Until cleared.
    locked: bool,
    /// Until cleared or settled.
    limited: bool,
    /// By recurrence: until cleared, or until so many more clean sessions in a row. Zero where it does not hold.
    clean_sessions_to_go: u32,
}

impl Limits {
    /// What limits it after this as well.
    #[must_use]
    pub fn after(self, happened: Happened) -> Limits {
        match happened {
            Happened::Checked { level, recurring } => self.checked(level, recurring),
            Happened::Cleared => Limits::default(),
            Happened::Settled => Limits { limited: false, ..self },
            Happened::Session { clean } => self.trained(clean),
        }
    }

    fn checked(self, level: Level, recurring: bool) -> Limits {
        match level {
            Level::Emergency | Level::SameDay => Limits { locked: true, ..self },
            Level::GetChecked if recurring => Limits { clean_sessions_to_go: limits::CLEAN_SESSIONS, ..self },
            Level::GetChecked => Limits { limited: true, ..self },
            Level::ModifyMonitor | Level::NormalSoreness => self,
        }
    }

    fn trained(self, clean: bool) -> Limits {
        let left = match self.clean_sessions_to_go {
            0 => 0,
            _ if !clean => limits::CLEAN_SESSIONS,
            left => left - 1,
        };
        Limits { clean_sessions_to_go: left, ..self }
    }

    /// The strictest that holds.
    pub const fn lock(self) -> Lock {
        match self {
            Limits { locked: true, .. } => Lock::Locked,
            Limits { limited: true, .. } => Lock::Limited,
            Limits { clean_sessions_to_go: 0, .. } => Lock::Free,
            Limits { clean_sessions_to_go, .. } => Lock::LimitedByRecurrence { clean_sessions_to_go },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Happened::{Cleared, Session, Settled};

    fn checked(level: Level) -> Happened {
        Happened::Checked { level, recurring: false }
    }

    const RECURS: Happened = Happened::Checked { level: Level::GetChecked, recurring: true };
    const CLEAN: Happened = Session { clean: true };
    const BY_RECURRENCE: Lock = Lock::LimitedByRecurrence { clean_sessions_to_go: limits::CLEAN_SESSIONS };

    #[test]
    fn emergency_and_same_day_lock_until_cleared() {
        for level in [Level::Emergency, Level::SameDay] {
            assert_eq!(lock(&[checked(level)]), Lock::Locked);
            assert_eq!(lock(&[checked(level), checked(Level::NormalSoreness), Settled, CLEAN]), Lock::Locked);
            assert_eq!(lock(&[checked(level), checked(Level::GetChecked), RECURS]), Lock::Locked);
            assert_eq!(lock(&[checked(level), Cleared]), Lock::Free);
        }
    }

    #[test]
    fn clearance_unlocks_later_checks_only() {
        assert_eq!(lock(&[Cleared, checked(Level::Emergency)]), Lock::Locked);
        assert_eq!(lock(&[checked(Level::SameDay), Cleared, checked(Level::SameDay)]), Lock::Locked);
    }

    #[test]
    fn an_evaluation_limits_until_cleared_or_settled() {
        assert_eq!(lock(&[checked(Level::GetChecked)]), Lock::Limited);
        assert_eq!(
            lock(&[checked(Level::GetChecked), checked(Level::ModifyMonitor), CLEAN, CLEAN, CLEAN]),
            Lock::Limited
        );
        assert_eq!(lock(&[checked(Level::GetChecked), Settled]), Lock::Free);
        assert_eq!(lock(&[checked(Level::GetChecked), Cleared]), Lock::Free);
        assert_eq!(lock(&[checked(Level::ModifyMonitor), checked(Level::NormalSoreness), Settled]), Lock::Free);
    }

    #[test]
    fn recurring_pain_needs_three_clean_sessions_in_a_row() {
        assert_eq!(lock(&[RECURS, CLEAN, CLEAN]), Lock::LimitedByRecurrence { clean_sessions_to_go: 1 });
        assert_eq!(lock(&[RECURS, CLEAN, CLEAN, CLEAN]), Lock::Free);
        assert_eq!(
            lock(&[RECURS, CLEAN, CLEAN, Session { clean: false }, CLEAN, CLEAN]),
            Lock::LimitedByRecurrence { clean_sessions_to_go: 1 }
        );
        assert_eq!(lock(&[RECURS, Settled]), BY_RECURRENCE);
        assert_eq!(lock(&[RECURS, Cleared]), Lock::Free);
    }

    #[test]
    fn each_limit_ends_by_itself_and_the_strictest_shows() {
        let evaluated = checked(Level::GetChecked);
        for both in [[evaluated, RECURS], [RECURS, evaluated]] {
            assert_eq!(lock(&both), Lock::Limited);
            assert_eq!(lock(&[&both[..], &[CLEAN; 3]].concat()), Lock::Limited, "three clean sessions end the other");
            assert_eq!(lock(&[&both[..], &[Settled]].concat()), BY_RECURRENCE);
            assert_eq!(lock(&[&both[..], &[CLEAN, CLEAN, CLEAN, Settled]].concat()), Lock::Free);
            assert_eq!(lock(&[&both[..], &[Cleared]].concat()), Lock::Free);
            assert_eq!(lock(&[&both[..], &[checked(Level::SameDay)]].concat()), Lock::Locked);
        }
    }

    #[test]
    fn an_evaluation_again_does_not_shorten_the_way_of_recurring_pain() {
        let after = [RECURS, CLEAN, checked(Level::GetChecked), Settled];
        assert_eq!(lock(&after), Lock::LimitedByRecurrence { clean_sessions_to_go: 2 });
        assert_eq!(lock(&[RECURS, CLEAN, CLEAN, RECURS]), BY_RECURRENCE);
    }

    #[test]
    fn a_check_is_overdue_a_day_after_it_was_due() {
        let at = |hours| Hours::since_session(hours).unwrap();
        assert!(overdue(at(24.0), at(48.0)));
        assert!(!overdue(at(24.0), at(47.9)));
        assert!(!overdue(at(24.0), at(0.0)));
    }
}
