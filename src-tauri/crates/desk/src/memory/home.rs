//! What a person sees first: how it stands, what is due now, what may be done.

use chrono::TimeDelta;
use setback_store::{Moment, PersonId};
use setback_triage::Level;
use setback_triage::course::{Hours, Lock, Standing, next_due, overdue};

use super::{Begin, Desk, Story, Trouble};

/// What a person sees first.
#[derive(Clone, Debug, PartialEq)]
pub struct Home {
    /// The check that was begun and not finished: when it was begun, and how many answers it has.
    pub draft: Option<(Moment, usize)>,
    /// The open episodes, the most urgent first.
    pub open: Vec<Open>,
    /// What training may do (L15).
    pub lock: Lock,
    /// Whether to ask if a health worker has said that training may go on.
    pub asks_clearance: bool,
}

/// What to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextCheck {
    /// The check that was begun.
    GoOn,
    /// One that is due.
    Due(Begin),
    /// One of the most urgent episode, before it is due.
    Early(Begin),
    /// A first one.
    New,
}

/// An open episode.
#[derive(Clone, Debug, PartialEq)]
pub struct Open {
    /// Its checks.
    pub story: Story,
    /// The level that stands.
    pub standing: Standing,
    /// The next check.
    pub due: Option<Due>,
    /// Whether the next check is a full one: after a result that only a full check can lower.
    pub needs_full: bool,
}

/// A check that is due.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Due {
    /// From when on.
    pub at: Moment,
    /// Whether that is past.
    pub state: DueState,
}

/// Whether a check is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueState {
    /// Not yet.
    Later,
    /// Now.
    Now,
    /// A day late: the plan can not move up, and the warning list is shown (L14).
    Late,
}

impl Desk {
    /// What a person sees first.
    pub fn home(&self, person: PersonId) -> Result<Home, Trouble> {
        let stories = self.history(person)?;
        let now = self.now();
        let mut open: Vec<Open> =
            stories.iter().filter(|story| story.is_open()).filter_map(|story| seen(story, now)).collect();
        open.sort_by_key(|open| std::cmp::Reverse(open.standing.outcome));
        let lock = self.lock(person, &stories)?;
        Ok(Home {
            draft: self.ongoing(person)?.map(|ongoing| (ongoing.begun(), ongoing.answered())),
            open,
            lock,
            asks_clearance: lock != Lock::Free,
        })
    }
}

impl Home {
    /// What to do next. Of several checks that are due, that of the most urgent episode.
    pub fn next(&self) -> NextCheck {
        let is_due = |open: &&Open| open.due.is_some_and(|due| due.state != DueState::Later);
        match (self.draft, self.open.iter().find(is_due), self.open.first()) {
            (Some(_), _, _) => NextCheck::GoOn,
            (None, Some(due), _) => NextCheck::Due(due.begin()),
            (None, None, Some(open)) => NextCheck::Early(open.begin()),
            (None, None, None) => NextCheck::New,
        }
    }
}

impl Open {
    /// How its next check begins.
    pub const fn begin(&self) -> Begin {
        let episode = self.story.episode.id;
        if self.needs_full { Begin::Again(episode) } else { Begin::FollowUp(episode) }
    }
}

fn seen(story: &Story, now: Moment) -> Option<Open> {
    let standing = story.standing()?.clone();
    let due = story.due(now);
    let needs_full = standing.outcome.level >= Level::SameDay || standing.kept;
    Some(Open { story: story.clone(), standing, due, needs_full })
}

impl Story {
    /// The next check; `None` where no more are planned.
    pub fn due(&self, now: Moment) -> Option<Due> {
        let hour = next_due(self.last()?.checked.hours, self.standing()?)?;
        let at = self.episode.began + TimeDelta::minutes((hour.get() * 60.0) as i64);
        Some(Due { at, state: state(hour, self.hours_at(now)) })
    }
}

fn state(due: Hours, now: Hours) -> DueState {
    match (overdue(due, now), now >= due) {
        (true, _) => DueState::Late,
        (false, true) => DueState::Now,
        (false, false) => DueState::Later,
    }
}
