//! Deadlift sessions of the last months and what followed each: the most pain, and whether the same area hurt again. For
//! pictures and tables; nothing here decides.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};
use setback_plan::{Mass, Unit};
use setback_store::{Moment, PersonId, Session, Set};
use setback_triage::QuestionId::PainMorning;
use setback_triage::course::{gone_after, limits};

use super::lifting::{Counted, Lifted};
use super::reference::{DEADLIFT, from_the_floor, mass};
use super::{Desk, Story, Trouble};

/// A deadlift session and what followed it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Followed {
    /// When it was.
    pub at: Moment,
    /// The heaviest working set, in the unit it was entered in; `None` where the log does not have the session.
    pub load: Option<(Mass, Unit)>,
    /// Whether that set was lifted from the floor: other loads are no measure for those.
    pub from_the_floor: bool,
    /// The most pain told in it, after it and on the days after it, until the next; `None` where none was told.
    pub pain: Option<u8>,
    /// Whether the same area hurt again (L8); `None` where nothing was asked after it.
    pub came_back: Option<bool>,
}

/// The sessions, and how often the same area hurt again.
#[derive(Clone, Debug, PartialEq)]
pub struct Sessions {
    /// Oldest first; at most one a day.
    pub followed: Vec<Followed>,
    /// After how many of the last `of` sessions that were asked about it came back, as L8 counts them.
    pub came_back: usize,
    /// How many those are, at most as many as L8 looks at.
    pub of: usize,
}

/// So many days are looked back; design choice, a year: what one lifts changes.
const DAYS_BACK: i64 = 365;

impl Desk {
    /// The deadlift sessions of the last months and what followed each.
    pub fn sessions_followed(&self, person: PersonId) -> Result<Sessions, Trouble> {
        let stories = self.history(person)?;
        let counted = self.kept(person, &stories)?.counted();
        let lately = counted.iter().rev().take(limits::SESSIONS_LOOKED_AT);
        let (of, came_back) = (lately.clone().count(), lately.filter(|one| one.is_event).count());
        Ok(Sessions { followed: self.followed(person, &stories, &counted)?, came_back, of })
    }

    fn followed(&self, person: PersonId, stories: &[Story], counted: &[Counted]) -> Result<Vec<Followed>, Trouble> {
        let from = self.now() - TimeDelta::days(DAYS_BACK);
        let mut days = Days::default();
        for session in self.store.sessions_since(person, from)? {
            days.logged(&session);
        }
        for story in stories {
            for lifted in self.lifted(story)? {
                days.told(&lifted);
            }
        }
        for one in counted {
            days.counted(one.at, one.is_event);
        }
        let told: Vec<(Moment, u8)> = stories.iter().flat_map(pains).collect();
        Ok(days.followed(&told).into_iter().filter(|followed| followed.at >= from).collect())
    }
}

/// The pain told at the checks of an episode.
fn pains(story: &Story) -> impl Iterator<Item = (Moment, u8)> {
    story.checks.iter().filter_map(|seen| Some((seen.at, seen.pain()?)))
}

/// Sessions by their local day.
#[derive(Default)]
struct Days(BTreeMap<NaiveDate, Followed>);

impl Days {
    fn at(&mut self, at: Moment) -> &mut Followed {
        let none = Followed { at, load: None, from_the_floor: false, pain: None, came_back: None };
        self.0.entry(at.date_naive()).or_insert(none)
    }

    fn logged(&mut self, session: &Session) {
        let Some((heaviest, load)) = heaviest(session) else { return };
        let pain = session.sets.iter().filter_map(|set| set.pain).max();
        let day = self.at(session.at);
        if day.load.is_none_or(|(before, _)| before < load.0) {
            (day.load, day.from_the_floor) = (Some(load), from_the_floor(heaviest));
        }
        day.pain = day.pain.max(pain);
    }

    fn told(&mut self, lifted: &Lifted) {
        let morning = lifted.morning.and_then(|morning| morning.answers.get(PainMorning).places().next());
        let day = self.at(lifted.at);
        day.pain = day.pain.max(lifted.pain_during()).max(morning);
    }

    fn counted(&mut self, at: Moment, is_event: bool) {
        let day = self.at(at);
        day.came_back = Some(is_event || day.came_back == Some(true));
    }

    /// With the pain of the checks until the next session, as long as normal soreness may last.
    fn followed(self, told: &[(Moment, u8)]) -> Vec<Followed> {
        let sessions: Vec<Followed> = self.0.into_values().collect();
        let nexts = sessions.iter().skip(1).map(|next| Some(next.at)).chain([None]);
        sessions.iter().zip(nexts).map(|(session, next)| with_pains(*session, next, told)).collect()
    }
}

fn with_pains(session: Followed, next: Option<Moment>, told: &[(Moment, u8)]) -> Followed {
    let belongs = |at: Moment| {
        let hours = (at - session.at).num_seconds() as f64 / 3_600.0;
        (0.0..=gone_after()).contains(&hours) && next.is_none_or(|next| at < next)
    };
    let most = told.iter().filter(|(at, _)| belongs(*at)).map(|(_, pain)| *pain).max();
    Followed { pain: session.pain.max(most), ..session }
}

/// The heaviest working set of any deadlift.
pub(super) fn heaviest(session: &Session) -> Option<(&Set, (Mass, Unit))> {
    let working = session.sets.iter().filter(|set| set.exercise == DEADLIFT && !set.warm_up);
    let loaded = working.filter_map(|set| {
        let load = set.load.as_ref()?;
        Some((set, (mass(load)?, Unit::named(&load.unit)?)))
    });
    loaded.max_by_key(|(_, (load, _))| *load)
}
