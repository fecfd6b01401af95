//! What a person sees first: how it stands, what is due now, what may be done.

use chrono::TimeDelta;
use setback_plan::walk::Stage;
use setback_store::{EpisodeId, Moment, PersonId, StoreError};
use setback_triage::course::{FollowUpId, Hours, Lock, Standing, next_due, overdue};
use setback_triage::{Level, Outcome, Window};

use super::standing::raised;
use super::{Begin, Desk, Lately, Past, Seen, Story, Trouble, UnderWay};

/// What a person sees first.
#[derive(Clone, Debug, PartialEq)]
pub struct Home {
    /// The check that was begun and not finished: when it was begun, and how many answers it has.
    pub draft: Option<(Moment, usize)>,
    /// The open episodes, the most urgent first.
    pub open: Vec<Open>,
    /// The newest episode in which no more is asked.
    pub past: Option<Past>,
    /// The plan under way, with what there is to tell of it. One that is over stays until the next.
    pub plan: Option<UnderWay>,
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
    /// What was told last in it.
    pub lately: Lately,
    /// The level that stands, raised where sessions call for an evaluation (L8, L9, L11, L12).
    pub standing: Standing,
    /// The next check.
    pub due: Option<Due>,
    /// Whether the next check is a full one: after a result that only a full check can lower.
    pub needs_full: bool,
    /// The check that first told the level and window that stand.
    pub told: Moment,
    /// The window of an evaluation is over, or the day on which to be seen.
    pub is_overdue: bool,
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
        self.home_after(person, &self.history(person)?)
    }

    /// What a person sees first after these episodes.
    pub(crate) fn home_after(&self, person: PersonId, stories: &[Story]) -> Result<Home, Trouble> {
        let kept = self.kept(person, stories)?;
        let plan = self.under_way(person, &kept)?;
        let way = kept.way(None);
        let mut open = open(stories, &Calls::now(stories, plan.as_ref(), way.recurs), self.now());
        if let Some(plan) = plan.as_ref().filter(|plan| plan.stage == Stage::WaitsForFullCheck) {
            open.iter_mut().for_each(|open| open.wait_for(plan, self.now()));
        }
        let lock = called(way.walk.lock, plan.as_ref().map_or(&[], |plan| &plan.rules));
        let past = stories.iter().rev().find_map(Story::past);
        Ok(Home { draft: self.draft_in_hand(person)?, open, past, plan, lock, asks_clearance: lock != Lock::Free })
    }
}

impl Desk {
    /// When the draft was begun, and how many answers it has. One that can not be read any more, or whose session was taken
    /// back, is none.
    fn draft_in_hand(&self, person: PersonId) -> Result<Option<(Moment, usize)>, Trouble> {
        match self.ongoing(person) {
            Err(Trouble::Unreadable(_) | Trouble::Missing(_) | Trouble::Store(StoreError::Missing(_))) => Ok(None),
            ongoing => Ok(ongoing?.map(|ongoing| (ongoing.begun(), ongoing.answered()))),
        }
    }
}

impl Home {
    /// The most urgent open episode, where it is another than this one, asks someone to look and is more urgent than this:
    /// it comes first. One that calls for care now or today does so until a health worker has cleared the lifter.
    pub fn more_urgent(&self, than: Outcome, episode: EpisodeId) -> Option<&Open> {
        let first = self.open.first().filter(|open| open.story.episode.id != episode)?;
        let outcome = first.standing.outcome;
        let is_cleared = outcome.level >= Level::SameDay && self.lock != Lock::Locked;
        (outcome > than && outcome.level >= Level::GetChecked && !is_cleared).then_some(first)
    }

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
    /// A plan that was stopped waits for every question again, now.
    fn wait_for(&mut self, plan: &UnderWay, now: Moment) {
        if self.story.episode.id == plan.episode {
            let late = self.due.is_some_and(|due| due.state == DueState::Late);
            self.needs_full = true;
            self.due = Some(Due { at: now, state: if late { DueState::Late } else { DueState::Now } });
        }
    }

    /// How its next check begins.
    pub const fn begin(&self) -> Begin {
        let episode = self.story.episode.id;
        if self.needs_full { Begin::Again(episode) } else { Begin::FollowUp(episode) }
    }
}

/// The open episodes, the most urgent first.
fn open(stories: &[Story], calls: &Calls, now: Moment) -> Vec<Open> {
    let open = stories.iter().filter(|story| story.is_open());
    let mut open: Vec<Open> = open.filter_map(|story| seen(story, &calls.of(story), now)).collect();
    open.sort_by_key(|open| std::cmp::Reverse(open.standing.outcome));
    open
}

/// Which rules of sessions and plans call for an evaluation, and in which episode: L8 in the newest that is open, those of
/// a plan in its own.
struct Calls {
    l8: Option<EpisodeId>,
    by_plan: Option<(EpisodeId, Vec<FollowUpId>)>,
}

impl Calls {
    fn now(stories: &[Story], plan: Option<&UnderWay>, recurs: bool) -> Calls {
        let newest = stories.iter().rfind(|story| story.is_open());
        Calls {
            l8: newest.filter(|_| recurs).map(|story| story.episode.id),
            by_plan: plan.map(|plan| (plan.episode, plan.rules.clone())),
        }
    }

    fn of(&self, story: &Story) -> Vec<FollowUpId> {
        let l8 = (self.l8 == Some(story.episode.id)).then_some(FollowUpId::L8);
        let by_plan = self.by_plan.iter().filter(|(episode, _)| *episode == story.episode.id);
        l8.into_iter().chain(by_plan.flat_map(|(_, rules)| rules.iter().copied())).collect()
    }
}

/// What L9, L11 and L12 call for is an evaluation, so they limit as one does.
fn called(lock: Lock, rules: &[FollowUpId]) -> Lock {
    if lock == Lock::Free && !rules.is_empty() { Lock::Limited } else { lock }
}

impl UnderWay {
    /// What training may do, with what the rules that fired on the plan call for.
    pub fn limits(&self) -> Lock {
        called(self.lock, &self.rules)
    }
}

/// When the next check is due, and with which form, does not hang on the rules of training.
fn seen(story: &Story, calls: &[FollowUpId], now: Moment) -> Option<Open> {
    let standing = story.standing()?.clone();
    let due = story.due(now);
    let needs_full = standing.outcome.level >= Level::SameDay || standing.kept;
    let lately = story.lately(now);
    let standing = raised(&standing, calls);
    let told = first_told(story, standing.outcome);
    let is_overdue = is_over(standing.outcome.window, told, now);
    Some(Open { story: story.clone(), lately, standing, due, needs_full, told, is_overdue })
}

/// The first of the last checks that all gave this. What sessions call for is counted from the last check.
fn first_told(story: &Story, outcome: Outcome) -> Moment {
    let gave = |seen: &&Seen| seen.standing.as_ref().is_some_and(|standing| standing.outcome == outcome);
    let run = story.checks.iter().rev().take_while(gave).last();
    run.or(story.last()).map_or(story.episode.at, |seen| seen.at)
}

/// Whether the time in which someone should look is over. What says when to look again has a check that is due.
fn is_over(window: Window, told: Moment, now: Moment) -> bool {
    match window {
        Window::Today => told.date_naive() < now.date_naive(),
        Window::Days3 => now - told > TimeDelta::days(3),
        Window::Days14 => now - told > TimeDelta::days(14),
        Window::Now | Window::Hours24 | Window::Hours48 | Window::Days7 | Window::Day14 | Window::Close => false,
    }
}

/// Whether a plan may be asked for with this result: not while training is locked, nor where there is an evaluation within
/// days.
pub fn may_have_plan(outcome: Outcome, lock: Lock) -> bool {
    let waits =
        outcome.level >= Level::SameDay || (outcome.level, outcome.window) == (Level::GetChecked, Window::Days3);
    lock != Lock::Locked && !waits
}

impl Story {
    /// The next check, counted from the last one; `None` where no more are planned.
    pub fn due(&self, now: Moment) -> Option<Due> {
        let last = self.last()?;
        let hour = next_due(last.checked.hours, self.standing()?)?;
        let wait = TimeDelta::minutes((hour.after(last.checked.hours) * 60.0).round() as i64);
        Some(Due { at: last.at.min(now) + wait, state: state(hour, self.hours_at(now)) })
    }
}

fn state(due: Hours, now: Hours) -> DueState {
    match (overdue(due, now), now >= due) {
        (true, _) => DueState::Late,
        (false, true) => DueState::Now,
        (false, false) => DueState::Later,
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    fn at(moment: &str) -> Moment {
        DateTime::parse_from_rfc3339(moment).unwrap()
    }

    #[test]
    fn the_time_to_be_seen_in_is_over_after_its_days_and_that_of_today_with_the_day() {
        let told = at("2026-03-02T18:00:00+01:00");
        for (window, still, over) in [
            (Window::Today, "2026-03-02T23:59:00+01:00", "2026-03-03T00:01:00+01:00"),
            (Window::Days3, "2026-03-05T18:00:00+01:00", "2026-03-05T18:01:00+01:00"),
            (Window::Days14, "2026-03-16T18:00:00+01:00", "2026-03-16T18:01:00+01:00"),
        ] {
            assert!(!is_over(window, told, at(still)) && is_over(window, told, at(over)), "{window:?}");
        }
        assert!(!is_over(Window::Hours24, told, at("2027-01-01T00:00:00+01:00")), "a check-in is due instead");
    }

    #[test]
    fn a_plan_waits_for_whoever_has_to_look_first() {
        let outcome = |level, window| Outcome { level, window };
        for (given, free, locked) in [
            (outcome(Level::Emergency, Window::Now), false, false),
            (outcome(Level::SameDay, Window::Today), false, false),
            (outcome(Level::GetChecked, Window::Days3), false, false),
            (outcome(Level::GetChecked, Window::Days14), true, false),
            (outcome(Level::NormalSoreness, Window::Hours48), true, false),
        ] {
            let may = |lock| may_have_plan(given, lock);
            assert_eq!((may(Lock::Free), may(Lock::Limited), may(Lock::Locked)), (free, free, locked), "{given:?}");
        }
    }
}
