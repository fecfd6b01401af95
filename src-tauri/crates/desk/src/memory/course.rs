//! The course of pain in an episode, as it is drawn and told: the pain at each check, and the deadlifts since. What was not
//! told at a check is not carried over from an earlier one.

use std::cmp::Ordering;

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use setback_plan::session::{hours_to_the_next, is_spread_out};
use setback_plan::{Mass, Plan, Unit};
use setback_store::{EpisodeId, Moment, PersonId};
use setback_triage::Level;
use setback_triage::QuestionId::PainWorst24h;
use setback_triage::course::{Hours, most_pain};

use super::followed::heaviest;
use super::{Desk, Seen, Story, Trouble, UnderWay};
use crate::guidance::Text;

/// The course of an episode.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// Its checks.
    pub story: Story,
    /// The pain at those checks that asked for it.
    pub points: Vec<Pain>,
    /// Deadlift sessions since the episode began, that which it began with too.
    pub lifts: Vec<Lift>,
    /// The next session of the plan under way, where it is one of this episode.
    pub planned: Option<Planned>,
    /// The local day of the session, and the first midnight after it.
    pub first_day: (NaiveDate, Hours),
    /// The day of now, counted from that of the session.
    pub today: u16,
}

/// The next session of a plan: from when on, and what is on the bar. A plan has no dates.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// Not before so many hours after the session that the episode began with, nor before now.
    pub hours: Hours,
    /// What to lift.
    pub plan: Plan,
    /// What its bar and plates are made in.
    pub unit: Unit,
}

/// A pain that was told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pain {
    /// Since the session.
    pub hours: Hours,
    /// The local day, counted from that of the session.
    pub day: u16,
    /// 0 to 10.
    pub pain: u8,
}

/// A deadlift session.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lift {
    /// Since the session that the episode began with.
    pub hours: Hours,
    /// The top set in the unit it was entered in, where the session is in the log.
    pub load: Option<(Mass, Unit)>,
}

impl Desk {
    /// The course of an episode.
    pub fn course(&self, person: PersonId, episode: EpisodeId) -> Result<Course, Trouble> {
        self.course_beside(person, episode, self.plan_under_way(person)?)
    }

    /// The same beside this plan under way.
    pub fn course_beside(
        &self,
        person: PersonId,
        episode: EpisodeId,
        under_way: Option<UnderWay>,
    ) -> Result<Course, Trouble> {
        let story = self.story(person, episode)?;
        let began = story.episode.began;
        let points = story.checks.iter().filter_map(|seen| point(seen, began)).collect();
        let lifts = self.lifts(person, &story)?;
        let planned = self.planned(&story, &lifts, under_way);
        let (first_day, today) = Course::days_of(began, self.now());
        Ok(Course { points, lifts, planned, first_day, today, story })
    }

    /// Hours of rest after the last session by the rule of the plan, and never in the past.
    fn planned(&self, story: &Story, lifts: &[Lift], under_way: Option<UnderWay>) -> Option<Planned> {
        let going = under_way.filter(|plan| plan.is_of(story.episode.id))?;
        let plan = going.next?;
        let rest = hours_to_the_next(is_spread_out(&plan));
        let last = lifts.iter().map(|lift| lift.hours.get()).fold(0.0, f64::max);
        let now = since(story.episode.began, self.now()).unwrap_or(Hours::START);
        let hours = Hours::since_session((last + f64::from(rest)).max(now.get()));
        hours.map(|hours| Planned { hours, plan, unit: going.lifter.gym.unit })
    }

    /// Deadlifts of the log, and those of which it says nothing: told on a plan, or as what the pain came from.
    fn lifts(&self, person: PersonId, story: &Story) -> Result<Vec<Lift>, Trouble> {
        let began = story.episode.began;
        let logged = self.store.sessions_since(person, began)?;
        let logged: Vec<_> =
            logged.iter().filter_map(|one| heaviest(one).map(|(_, load)| (one.at, Some(load)))).collect();
        let told = self.lifted(story)?.into_iter().map(|lifted| (lifted.at, None));
        let is_new = |at: Moment| !logged.iter().any(|(other, _)| other.date_naive() == at.date_naive());
        let first = story.is_from_lifting().then_some((began, None));
        let others = first.into_iter().chain(told).filter(|(at, _)| is_new(*at));
        let all: Vec<_> = logged.iter().copied().chain(others).collect();
        Ok(all.into_iter().filter_map(|(at, load)| Some(Lift { hours: since(began, at)?, load })).collect())
    }
}

impl Course {
    /// Of a session that began then: its local day with the first midnight after it, and the day of now, counted from it.
    pub fn days_of(began: Moment, now: Moment) -> ((NaiveDate, Hours), u16) {
        ((began.date_naive(), first_midnight(began)), day_of(began, now))
    }

    /// How it went, in one sentence.
    pub fn sentence(&self) -> Text {
        sentence_of(&self.points)
    }

    /// How the last pain stands to what normal soreness does at that hour. That it is within is said only where nobody has
    /// to look at it.
    pub fn beside_the_band(&self) -> Option<Text> {
        let last = self.points.last()?;
        let calm = self.story.standing().is_some_and(|standing| standing.outcome.level < Level::GetChecked);
        let id = match (f64::from(last.pain) <= most_pain(last.hours), last.pain) {
            (false, _) => "course-above-band",
            (true, 0) => return None,
            (true, _) if calm => "course-within-band",
            (true, _) => return None,
        };
        Some(said(id, &[]))
    }
}

/// How pains went, in one sentence.
pub fn sentence_of(points: &[Pain]) -> Text {
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return said("course-none", &[]);
    };
    let (from, to) = (("first", first.pain), ("last", last.pain));
    match last.pain.cmp(&first.pain) {
        _ if points.len() == 1 => said("course-one", &[to]),
        Ordering::Less => said("course-down", &[from, to]),
        Ordering::Equal => said("course-same", &[to]),
        Ordering::Greater => said("course-up", &[from, to]),
    }
}

impl Seen {
    /// The worst pain that was told at this check.
    pub fn pain(&self) -> Option<u8> {
        self.given.get(PainWorst24h).places().next()
    }
}

fn said(id: &str, pains: &[(&'static str, u8)]) -> Text {
    Text { id: id.to_owned(), args: pains.iter().map(|(name, pain)| (*name, pain.to_string())).collect() }
}

fn point(seen: &Seen, began: Moment) -> Option<Pain> {
    Some(Pain { hours: seen.checked.hours, day: day_of(began, seen.at), pain: seen.pain()? })
}

/// The local day, counted from that of the session.
fn day_of(began: Moment, at: Moment) -> u16 {
    let days = (at.date_naive() - began.date_naive()).num_days();
    u16::try_from(days.max(0)).unwrap_or(u16::MAX)
}

fn first_midnight(began: Moment) -> Hours {
    let next = began.date_naive().checked_add_days(Days::new(1)).unwrap_or(began.date_naive());
    let left = next.and_time(NaiveTime::MIN) - began.naive_local();
    Hours::since_session(left.max(TimeDelta::zero()).num_seconds() as f64 / 3_600.0).unwrap_or(Hours::START)
}

/// `None` for what was before, which only a clock that was set back can say.
fn since(began: Moment, at: Moment) -> Option<Hours> {
    Hours::since_session((at - began).num_seconds() as f64 / 3_600.0)
}
