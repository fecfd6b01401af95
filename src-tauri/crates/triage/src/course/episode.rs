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
        /// C12 or L8 was among its deciding rules.
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
    history.iter().fold(Lock::Free, |lock, happened| lock.after(*happened))
}

impl Lock {
    fn after(self, happened: Happened) -> Lock {
        match happened {
            Happened::Checked { level: Level::Emergency | Level::SameDay, .. } => Lock::Locked,
            Happened::Checked { level: Level::GetChecked, recurring } => self.limited(recurring),
            Happened::Checked { level: Level::ModifyMonitor | Level::NormalSoreness, .. } => self,
            Happened::Cleared => Lock::Free,
            Happened::Settled => self.settled(),
            Happened::Session { clean } => self.trained(clean),
        }
    }

    fn limited(self, recurring: bool) -> Lock {
        match self {
            Lock::Locked => Lock::Locked,
            Lock::Free | Lock::Limited | Lock::LimitedByRecurrence { .. } if recurring => BY_RECURRENCE,
            Lock::Free | Lock::Limited => Lock::Limited,
            Lock::LimitedByRecurrence { .. } => self,
        }
    }

    fn settled(self) -> Lock {
        match self {
            Lock::Limited => Lock::Free,
            Lock::Free | Lock::LimitedByRecurrence { .. } | Lock::Locked => self,
        }
    }

    fn trained(self, clean: bool) -> Lock {
        match self {
            Lock::LimitedByRecurrence { .. } if !clean => BY_RECURRENCE,
            Lock::LimitedByRecurrence { clean_sessions_to_go: 0 | 1 } => Lock::Free,
            Lock::LimitedByRecurrence { clean_sessions_to_go } => {
                Lock::LimitedByRecurrence { clean_sessions_to_go: clean_sessions_to_go - 1 }
            }
            Lock::Free | Lock::Limited | Lock::Locked => self,
        }
    }
}

const BY_RECURRENCE: Lock = Lock::LimitedByRecurrence { clean_sessions_to_go: limits::CLEAN_SESSIONS };

#[cfg(test)]
mod tests {
    use super::*;
    use Happened::{Cleared, Session, Settled};

    fn checked(level: Level) -> Happened {
        Happened::Checked { level, recurring: false }
    }

    const RECURS: Happened = Happened::Checked { level: Level::GetChecked, recurring: true };
    const CLEAN: Happened = Session { clean: true };

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
        assert_eq!(lock(&[checked(Level::GetChecked), RECURS]), BY_RECURRENCE);
        assert_eq!(
            lock(&[RECURS, CLEAN, checked(Level::GetChecked)]),
            Lock::LimitedByRecurrence { clean_sessions_to_go: 2 }
        );
        assert_eq!(lock(&[RECURS, Cleared]), Lock::Free);
    }

    #[test]
    fn a_check_is_overdue_a_day_after_it_was_due() {
        let at = |hours| Hours::since_session(hours).unwrap();
        assert!(overdue(at(24.0), at(48.0)));
        assert!(!overdue(at(24.0), at(47.9)));
        assert!(!overdue(at(24.0), at(0.0)));
    }
}
