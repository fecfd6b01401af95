//! The course of pain in an episode, as it is drawn and told: the pain at each check, and the deadlifts since. What was not
//! told at a check is not carried over from an earlier one.

use std::cmp::Ordering;

use setback_plan::{Mass, Unit};
use setback_store::{EpisodeId, Moment, PersonId, Session};
use setback_triage::QuestionId::PainWorst24h;
use setback_triage::course::Hours;

use super::reference::{top_load, top_set};
use super::{Desk, Seen, Story, Trouble};
use crate::guidance::Text;

/// The course of an episode.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// Its checks.
    pub story: Story,
    /// The pain at those checks that asked for it.
    pub points: Vec<Pain>,
    /// Deadlift sessions since the episode began.
    pub lifts: Vec<Lift>,
    /// The local day, counted from that of the session.
    pub today: u16,
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
        let story = self.story(person, episode)?;
        let points = story.checks.iter().filter_map(|seen| point(seen, story.episode.began)).collect();
        let lifts = self.lifts(person, &story)?;
        let today = day(self.now(), story.episode.began);
        Ok(Course { story, points, lifts, today })
    }

    /// Deadlifts of the log, and those told on a plan on days of which the log says nothing.
    fn lifts(&self, person: PersonId, story: &Story) -> Result<Vec<Lift>, Trouble> {
        let began = story.episode.began;
        let logged = self.store.sessions_since(person, began)?;
        let logged: Vec<_> = logged.iter().filter_map(|one| top(one).map(|top| (one.at, Some(top)))).collect();
        let told = self.lifted(story)?.into_iter().map(|lifted| (lifted.at, None));
        let is_new = |at: Moment| !logged.iter().any(|(other, _)| other.date_naive() == at.date_naive());
        let all: Vec<_> = logged.iter().copied().chain(told.filter(|(at, _)| is_new(*at))).collect();
        Ok(all.into_iter().filter_map(|(at, load)| Some(Lift { hours: since(began, at)?, load })).collect())
    }
}

impl Course {
    /// How it went, in one sentence.
    pub fn sentence(&self) -> Text {
        sentence_of(&self.points)
    }
}

/// How pains went, in one sentence.
pub(crate) fn sentence_of(points: &[Pain]) -> Text {
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

fn top(session: &Session) -> Option<(Mass, Unit)> {
    let unit = top_set(session)?.load.as_ref().and_then(|load| Unit::named(&load.unit));
    Some((top_load(session)?, unit.unwrap_or(Unit::Kilograms)))
}

fn said(id: &str, pains: &[(&'static str, u8)]) -> Text {
    Text { id: id.to_owned(), args: pains.iter().map(|(name, pain)| (*name, pain.to_string())).collect() }
}

fn point(seen: &Seen, began: Moment) -> Option<Pain> {
    Some(Pain { hours: seen.checked.hours, day: day(seen.at, began), pain: seen.pain()? })
}

/// The local day of a time, counted from that of the session.
fn day(at: Moment, began: Moment) -> u16 {
    let days = (at.date_naive() - began.date_naive()).num_days();
    u16::try_from(days.max(0)).unwrap_or(u16::MAX)
}

/// `None` for what was before, which only a clock that was set back can say.
fn since(began: Moment, at: Moment) -> Option<Hours> {
    Hours::since_session((at - began).num_seconds() as f64 / 3_600.0)
}
