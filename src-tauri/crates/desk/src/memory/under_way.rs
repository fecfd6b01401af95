//! The plan under way: where it stands after every session and check so far, what to lift next, and what is asked.

use std::collections::BTreeSet;
use std::ops::Bound::{Excluded, Unbounded};

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta, Timelike};
use setback_plan::walk::{Moved, Stage};
use setback_plan::{Lifter, Step, Variation, alternatives, prescribe};
use setback_store::{EpisodeId, Moment, PersonId, Plan, PlanId, ResponseId, Session, SessionId};
use setback_triage::course::{FollowUpId, Lock};

use super::lifting::Lifted;
use super::reference::has_deadlifts;
use super::telling::named;
use super::way::{Kept, Way};
use super::{Desk, DueState, Trouble, lifter};
use crate::planned::lift_of;

/// A plan as it stands now.
#[derive(Clone, Debug, PartialEq)]
pub struct UnderWay {
    /// The episode it belongs to.
    pub episode: EpisodeId,
    /// The newest plan that was given in it.
    pub plan: PlanId,
    /// When the first plan of the episode was given.
    pub began: Moment,
    /// The step of that plan.
    pub step: Step,
    /// Whether it goes on, waits, or is over.
    pub stage: Stage,
    /// The rung now.
    pub rung: u8,
    /// The highest rung that it may have now; 0 while the limits of an evaluation leave none (L15).
    pub ceiling: u8,
    /// Who it is for.
    pub lifter: Lifter,
    /// What to lift next; `None` while it waits and when it is over.
    pub next: Option<setback_plan::Plan>,
    /// The sessions so far, oldest first.
    pub sessions: Vec<Done>,
    /// Which of L9, L11 and L12 fired: the rung does not rise any more.
    pub rules: Vec<FollowUpId>,
    /// What training may do (L15).
    pub lock: Lock,
    /// A check is a day late (L14): the rung does not rise until it is made.
    pub check_is_late: bool,
    /// What there is to tell, the oldest first.
    pub asks: Vec<Ask>,
}

/// A session on a plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Done {
    /// What was told after it.
    pub response: ResponseId,
    /// When that was.
    pub at: Moment,
    /// What it came to. While the day after is not told, as if the morning were one point worse.
    pub moved: Moved,
    /// Whether the day after is told.
    pub is_told: bool,
}

/// What there is to tell of training.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ask {
    /// How a session went that is in the log.
    Session {
        /// The session.
        session: SessionId,
        /// When it was.
        at: Moment,
    },
    /// How the morning after a session is.
    Morning {
        /// What was told after the session.
        response: ResponseId,
        /// From when on.
        at: Moment,
        /// Whether that is past.
        state: DueState,
    },
}

/// From this hour of the local clock on it is morning. Design choice.
const MORNING: NaiveTime = NaiveTime::from_hms_opt(5, 0, 0).expect("five is an hour");

/// A morning that is not told is late after so many hours. Design choice, as with checks (L14).
const LATE_HOURS: i64 = 24;

impl Desk {
    /// The plan under way: the newest that was given in an episode that was not left. `None` before the first.
    pub fn plan_under_way(&self, person: PersonId) -> Result<Option<UnderWay>, Trouble> {
        let stories = self.history(person)?;
        self.under_way(person, &self.kept(person, &stories)?)
    }

    pub(super) fn under_way(&self, person: PersonId, kept: &Kept) -> Result<Option<UnderWay>, Trouble> {
        let Some(plan) = kept.newest_plan() else { return Ok(None) };
        let way = kept.way(Some(plan.episode));
        let asks = self.asks(person, plan, &way)?;
        // It is lifted with the bar and the plates that there are now, whatever there was when it was made.
        let lifter = Lifter { gym: self.gym_of(person)?, ..lifter::read(&plan.lifter)? };
        Ok(Some(UnderWay {
            asks,
            check_is_late: self.a_check_is_late(kept.stories),
            ..under_way(plan, lifter, kept, way)
        }))
    }

    fn asks(&self, person: PersonId, plan: &Plan, way: &Way) -> Result<Vec<Ask>, Trouble> {
        let mut asks = if way.walk.stage == Stage::Going { self.sessions_to_tell(person, plan, way)? } else { vec![] };
        let now = self.now();
        let open = way.sessions.iter().zip(&way.walk.moves).filter(|(session, moved)| session.is_open(moved));
        asks.extend(open.map(|(session, _)| {
            let at = morning_after(session.at, now);
            Ask::Morning { response: session.id, at, state: state(at, now) }
        }));
        asks.sort_by_key(Ask::at);
        Ok(asks)
    }

    /// Sessions of the plan that were logged since it was given, of which nothing was told from their day to the day of the
    /// next one: deadlifts, from wherever and with whatever bar, and what the plan asks for in their place.
    fn sessions_to_tell(&self, person: PersonId, plan: &Plan, way: &Way) -> Result<Vec<Ask>, Trouble> {
        let mut logged = self.store.sessions_since(person, to_the_minute(plan.at))?;
        let asked_for =
            prescribe(way.walk.rung, &lifter::read(&plan.lifter)?).map(|plan| lift_of(plan.variation).exercise);
        let is_asked_for = |session: &Session| session.sets.iter().any(|set| Some(set.exercise.as_str()) == asked_for);
        logged.retain(|session| has_deadlifts(session) || is_asked_for(session));
        let days: BTreeSet<NaiveDate> = logged.iter().map(|session| session.at.date_naive()).collect();
        let told: BTreeSet<NaiveDate> = way.sessions.iter().map(|told| told.at.date_naive()).collect();
        let next = |day| days.range((Excluded(day), Unbounded)).next().copied();
        let is_told = |day| told.range(day..).next().is_some_and(|told| next(day).is_none_or(|next| *told < next));
        logged.retain(|session| !is_told(session.at.date_naive()));
        Ok(logged.iter().map(|session| Ask::Session { session: session.id, at: session.at }).collect())
    }
}

impl Kept<'_> {
    /// The newest plan that was given in an episode that was not left.
    fn newest_plan(&self) -> Option<&Plan> {
        let left: BTreeSet<EpisodeId> =
            self.stories.iter().filter(|story| story.was_left()).map(|story| story.episode.id).collect();
        let plans = self.plans.iter().filter(|plan| !left.contains(&plan.episode));
        plans.max_by_key(|plan| self.place(plan.id.as_ref()))
    }
}

/// A workout is told to the minute, so that one in the minute of the plan is not before it.
fn to_the_minute(at: Moment) -> Moment {
    at - TimeDelta::seconds(at.second().into()) - TimeDelta::nanoseconds(at.nanosecond().into())
}

fn under_way(plan: &Plan, lifter: Lifter, kept: &Kept, way: Way) -> UnderWay {
    let goes_on = way.walk.stage == Stage::Going && way.walk.lock != Lock::Locked;
    let sessions = way.sessions.iter().zip(&way.walk.moves);
    UnderWay {
        episode: plan.episode,
        plan: plan.id,
        began: kept.plans.iter().find(|first| first.episode == plan.episode).map_or(plan.at, |first| first.at),
        step: named(&plan.step),
        stage: way.walk.stage,
        rung: way.walk.rung,
        ceiling: way.walk.ceiling,
        next: prescribe(way.walk.rung, &lifter).filter(|_| goes_on),
        lifter,
        sessions: sessions.map(|(session, moved)| done(session, *moved)).collect(),
        rules: way.walk.rules,
        lock: way.walk.lock,
        check_is_late: false,
        asks: Vec::new(),
    }
}

fn done(session: &Lifted, moved: Moved) -> Done {
    Done { response: session.id, at: session.at, moved, is_told: session.morning.is_some() }
}

impl UnderWay {
    /// What may be lifted next with this equipment: what the plan asks for, then what may stand in its place. Empty while
    /// there is nothing to lift.
    pub fn lifts(&self) -> Vec<Variation> {
        self.next.as_ref().map_or_else(Vec::new, |next| alternatives(next.rung, self.lifter.equipment))
    }

    /// Whether it goes on, in this episode.
    pub(super) fn is_of(&self, episode: EpisodeId) -> bool {
        self.episode == episode && self.stage == Stage::Going
    }
}

impl Ask {
    /// When the session was, or from when on the morning is asked.
    pub const fn at(&self) -> Moment {
        match self {
            Ask::Session { at, .. } | Ask::Morning { at, .. } => *at,
        }
    }
}

/// From when on the morning after a session can be told: by the clock on the wall, wherever and in which season it hangs.
pub(super) fn morning_after(session: Moment, now: Moment) -> Moment {
    let day = session.date_naive().checked_add_days(Days::new(1)).unwrap_or(session.date_naive());
    day.and_time(MORNING).and_local_timezone(*now.offset()).single().unwrap_or(session)
}

fn state(at: Moment, now: Moment) -> DueState {
    match (now - at >= TimeDelta::hours(LATE_HOURS), now >= at) {
        (true, _) => DueState::Late,
        (false, true) => DueState::Now,
        (false, false) => DueState::Later,
    }
}
