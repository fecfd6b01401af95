//! Usual training by the log: what the shares of a plan are taken from (`W_ref`). Source: decision table C.1.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use setback_plan::mass::Share;
use setback_plan::response::Response;
use setback_plan::session::{MEAN_WEEKS, REFERENCE_DAYS, REFERENCE_SHARE};
use setback_plan::{Mass, Rpe, Unit};
use setback_store::{EpisodeId, Load, Moment, PersonId, Session, SessionId, Set};
use setback_triage::Level;
use setback_triage::course::Stage;

use super::way::Kept;
use super::{Desk, Story, Trouble};

/// Usual training as the log has it, to be confirmed by the lifter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The working load.
    pub load: Mass,
    /// The unit it was entered in.
    pub unit: Unit,
    /// Reps of that set.
    pub reps: Option<u32>,
    /// Effort of that set, or of the session as a whole.
    pub rpe: Option<Rpe>,
    /// Working sets of that session.
    pub sets: u32,
    /// Mean top set of the last four weeks.
    pub mean_of_4_weeks: Option<Mass>,
    /// Where the load comes from.
    pub from: SuggestedFrom,
}

/// Where a working load comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuggestedFrom {
    /// The heaviest that the back took well.
    WellTaken,
    /// A share of the top set of the session that started the episode.
    SessionBefore,
}

/// In another zone the calendar may stand a day apart.
const A_DAY_ELSEWHERE: i64 = 1;

/// The exercise of the log that is the lift of the plan.
pub(super) const DEADLIFT: &str = "deadlift";
/// Its variations from the floor: a load from blocks or with a hex bar is no measure for it.
const FROM_THE_FLOOR: [&str; 3] = ["", "conventional", "sumo"];

impl Desk {
    /// The heaviest working deadlift of the last 28 days that the back took well, else a share of the top set of the
    /// session that started the episode.
    pub(super) fn suggestion(&self, person: PersonId, episode: EpisodeId) -> Result<Option<Suggestion>, Trouble> {
        let stories = self.history(person)?;
        let well_taken = self.heaviest_well_taken(person, &stories, Some(episode), REFERENCE_DAYS)?;
        let found = match well_taken.as_ref().and_then(suggested) {
            Some(found) => Some(found),
            None => self.session_before(person, &stories, episode)?.as_ref().and_then(suggested).map(a_share_of),
        };
        let mean_of_4_weeks = mean_top_set(&self.store.sessions_since(person, self.now() - weeks(MEAN_WEEKS))?);
        Ok(found.map(|found| Suggestion { mean_of_4_weeks, ..found }))
    }

    /// Of so many last days, the session with the heaviest deadlift among those that the back took well. The session that
    /// started this episode is none of them.
    pub(super) fn heaviest_well_taken(
        &self,
        person: PersonId,
        stories: &[Story],
        but: Option<EpisodeId>,
        days: u8,
    ) -> Result<Option<Session>, Trouble> {
        let lately = self.store.sessions_since(person, self.now() - TimeDelta::days(i64::from(days)))?;
        let since = (self.now() - TimeDelta::days(i64::from(days) + A_DAY_ELSEWHERE)).date_naive();
        let good_days = self.kept(person, stories)?.days_well_taken(since);
        let settled = self.sessions_that_settled(stories, but)?;
        let went_well =
            |session: &Session| good_days.contains(&session.at.date_naive()) || settled.contains(&session.id);
        let good = lately.into_iter().filter(|session| went_well(session) && top_load(session).is_some());
        Ok(good.max_by_key(top_load))
    }

    /// Logged sessions after which the soreness was normal at every check until it settled, but for one episode.
    fn sessions_that_settled(&self, stories: &[Story], but: Option<EpisodeId>) -> Result<Vec<SessionId>, Trouble> {
        let others = stories.iter().filter(|story| Some(story.episode.id) != but && went_well(story));
        let mut settled = Vec::new();
        for story in others {
            settled.extend(self.session_of(story)?.map(|session| session.id));
        }
        Ok(settled)
    }

    fn session_before(
        &self,
        person: PersonId,
        stories: &[Story],
        episode: EpisodeId,
    ) -> Result<Option<Session>, Trouble> {
        let Some(story) = stories.iter().find(|story| story.episode.id == episode) else { return Ok(None) };
        if let Some(linked) = self.session_of(story)? {
            return Ok(Some(linked));
        }
        let day = story.episode.began.date_naive();
        let around = self.store.sessions_since(person, story.episode.began - TimeDelta::days(1))?;
        Ok(around.into_iter().filter(|session| session.at.date_naive() == day).max_by_key(top_load))
    }

    /// The session that started an episode, as last corrected.
    pub(super) fn session_of(&self, story: &Story) -> Result<Option<Session>, Trouble> {
        let Some(linked) = story.episode.session else { return Ok(None) };
        for session in self.store.sessions_since(story.episode.person, Moment::default())? {
            if self.stands_for(&session, linked)? {
                return Ok(Some(session));
            }
        }
        Ok(None)
    }

    fn stands_for(&self, session: &Session, linked: SessionId) -> Result<bool, Trouble> {
        match session.replaces {
            _ if session.id == linked => Ok(true),
            None => Ok(false),
            Some(before) => self.stands_for(&self.store.session(before)?, linked),
        }
    }
}

impl Kept<'_> {
    /// The local days of sessions on a plan that came to progress, from this day on.
    fn days_well_taken(&self, since: NaiveDate) -> Vec<NaiveDate> {
        let lately = self.sessions.iter().filter(|(_, lifted)| lifted.at.date_naive() >= since);
        let owners: BTreeSet<EpisodeId> = lately.map(|(owner, _)| *owner).collect();
        let mut days = Vec::new();
        for owner in owners {
            let way = self.way(Some(owner));
            let moves = way.sessions.iter().zip(&way.walk.moves);
            let good = moves.filter(|(_, moved)| matches!(moved.response, Response::Progress | Response::Exit));
            days.extend(good.map(|(session, _)| session.at.date_naive()));
        }
        days
    }
}

fn went_well(story: &Story) -> bool {
    let normal = |level: Option<Level>| level.is_none_or(|level| level == Level::NormalSoreness);
    matches!(story.stage(), Stage::Closed(_))
        && story.checks.iter().all(|seen| normal(seen.checked.outcome.map(|outcome| outcome.level)))
}

fn weeks(count: u8) -> TimeDelta {
    TimeDelta::weeks(i64::from(count))
}

/// The heaviest working set of deadlifts; `None` where there was none.
pub(super) fn top_set(session: &Session) -> Option<&Set> {
    working(session).max_by_key(|set| set.load.as_ref().and_then(mass))
}

pub(super) fn top_load(session: &Session) -> Option<Mass> {
    top_set(session)?.load.as_ref().and_then(mass)
}

/// Whether a session had deadlifts, from wherever and with whatever bar.
pub(super) fn has_deadlifts(session: &Session) -> bool {
    session.sets.iter().any(|set| set.exercise == DEADLIFT)
}

fn working(session: &Session) -> impl Iterator<Item = &Set> {
    let counts = |set: &&Set| set.exercise == DEADLIFT && from_the_floor(set) && !set.warm_up;
    session.sets.iter().filter(counts).filter(|set| set.load.as_ref().and_then(mass).is_some())
}

/// Whether a deadlift is from the floor.
pub(super) fn from_the_floor(set: &Set) -> bool {
    FROM_THE_FLOOR.contains(&set.variation.as_str())
}

pub(super) fn mass(load: &Load) -> Option<Mass> {
    Some(Mass::thousandths(load.thousandths, Unit::named(&load.unit)?)).filter(|mass| *mass > Mass::ZERO)
}

fn suggested(session: &Session) -> Option<Suggestion> {
    let top = top_set(session)?;
    let load = top.load.as_ref()?;
    Some(Suggestion {
        load: mass(load)?,
        unit: Unit::named(&load.unit)?,
        reps: top.reps,
        rpe: top.rpe_hundredths.or(session.rpe_hundredths).and_then(Rpe::hundredths),
        sets: u32::try_from(working(session).count()).unwrap_or(u32::MAX),
        mean_of_4_weeks: None,
        from: SuggestedFrom::WellTaken,
    })
}

fn a_share_of(top: Suggestion) -> Suggestion {
    Suggestion { load: top.load.share(Share::percent(REFERENCE_SHARE)), from: SuggestedFrom::SessionBefore, ..top }
}

fn mean_top_set(sessions: &[Session]) -> Option<Mass> {
    let tops: Vec<Mass> = sessions.iter().filter_map(top_load).collect();
    let count = i128::try_from(tops.len()).ok().filter(|count| *count > 0)?;
    Some(tops.into_iter().fold(Mass::ZERO, Mass::and).share(Share::of(1, count)))
}
