//! An episode as it went: the checks in force, what each came to, and the level that stands.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::TimeDelta;
use setback_store::{Check, CheckId, CheckKind, Episode, EpisodeId, Moment, PersonId};
use setback_triage::Answers;
use setback_triage::QuestionId::Location;
use setback_triage::course::{Checked, Entry, Form, Hours, Stage, Standing, follow, stage, standings};
use setback_triage::location::Zone;

use super::telling::Steps;
use super::{Desk, Trouble, written};

/// An episode with its checks.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// The episode, with its beginning as it was told last.
    pub episode: Episode,
    /// Its checks in the order made, each as last corrected.
    pub checks: Vec<Seen>,
}

/// A check in force.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// Its name in the data.
    pub id: CheckId,
    /// The first row of it; another one where it was corrected.
    pub first: CheckId,
    /// When it was made; for a corrected one, when the first of it was.
    pub at: Moment,
    /// With which form.
    pub form: Form,
    /// What was answered at it.
    pub given: Answers,
    /// The places that were pointed at on the body map.
    pub zones: Vec<Zone>,
    /// What it comes to with the rules of this build.
    pub checked: Checked,
    /// The level that stands after it; `None` before the first result.
    pub standing: Option<Standing>,
    /// Whether it is the correction of an earlier row.
    pub is_corrected: bool,
    pub(super) steps: Steps,
}

impl Story {
    /// The newest check.
    pub fn last(&self) -> Option<&Seen> {
        self.checks.last()
    }

    /// The places that go with where it hurts now: those of the last check that told it.
    pub fn zones(&self) -> &[Zone] {
        let told = self.checks.iter().rfind(|seen| !seen.given.get(Location).is_empty());
        told.map_or(&[], |seen| &seen.zones)
    }

    /// The level that stands.
    pub fn standing(&self) -> Option<&Standing> {
        self.last()?.standing.as_ref()
    }

    /// Whether more checks are due in it. One that was settled is open again where a correction or a later check says
    /// otherwise; one that was left stays so.
    pub fn is_open(&self) -> bool {
        !self.was_left() && self.stage() == Stage::Open
    }

    /// Whether the person no longer wants to be asked about it.
    pub(super) fn was_left(&self) -> bool {
        self.episode.end.as_ref().is_some_and(|end| end.why == LEFT)
    }

    /// Where its checks leave it.
    pub(super) fn stage(&self) -> Stage {
        self.last().map_or(Stage::New, |last| stage(std::slice::from_ref(&last.checked)))
    }

    /// The hour of the session at a time, counted from the last check: what that one told of the hours stands. Never
    /// before it, even if the clock was set back.
    pub fn hours_at(&self, now: Moment) -> Hours {
        let since = |from: Moment| (now - from).num_seconds() as f64 / 3_600.0;
        let hours = match self.last() {
            Some(seen) => seen.checked.hours.get() + since(seen.at).max(ONE_MINUTE),
            None => since(self.episode.began).max(0.0),
        };
        Hours::since_session(hours).expect("a check is never before the session")
    }
}

/// Why an episode ended: L13.
pub(super) const SETTLED: &str = "settled";

/// Why an episode ended: the person no longer wants to be asked about it.
const LEFT: &str = "left";

const ONE_MINUTE: f64 = 1.0 / 60.0;

/// The story of an episode with these rows.
fn tell(mut episode: Episode, rows: Vec<Check>) -> Result<Story, Trouble> {
    let in_force = in_force(rows);
    if let Some(began) = in_force.first().and_then(began_by_correction) {
        episode.began = began;
    }
    let told = in_force.iter().map(|one| written::read_check(&one.row.answers)).collect::<Result<Vec<_>, Trouble>>()?;
    let (given, zones): (Vec<Answers>, Vec<Vec<Zone>>) = told.into_iter().unzip();
    let entries: Vec<Entry> =
        in_force.iter().zip(&given).map(|(row, given)| Entry { hours: hours(row.minutes), given: *given }).collect();
    let course = follow(&given.first().copied().unwrap_or_default(), &entries);
    let forms: Vec<Form> = in_force.iter().map(|one| form(one.row.kind)).collect();
    let standings = standings(&course, &forms);
    let checks = in_force.into_iter().zip(given).zip(zones).zip(course).zip(standings);
    let checks = checks.map(|((((InForce { row, first, at, .. }, given), zones), checked), standing)| Seen {
        id: row.id,
        first,
        at,
        form: form(row.kind),
        given,
        zones,
        steps: Steps::of(&checked, standing.as_ref()),
        checked,
        standing,
        is_corrected: row.replaces.is_some(),
    });
    Ok(Story { episode, checks: checks.collect() })
}

/// When the pain began by the correction of the first check, which may tell another time than the one before.
fn began_by_correction(InForce { row, at, .. }: &InForce) -> Option<Moment> {
    row.replaces.and_then(|_| at.checked_sub_signed(TimeDelta::try_minutes(row.minutes_since)?))
}

/// A row in force, with the first one of it and the time of that: a correction stands in the place of what it corrects.
struct InForce {
    row: Check,
    first: CheckId,
    at: Moment,
    /// Minutes since the session, by what is known now.
    minutes: i64,
    /// The minutes of the first check of the episode, as it stood when the row was entered.
    counted_from: i64,
}

fn in_force(rows: Vec<Check>) -> Vec<InForce> {
    let mut kept: Vec<InForce> = Vec::new();
    for row in rows {
        let (minutes, counted_from) = (row.minutes_since, kept.first().map_or(0, |first| first.row.minutes_since));
        let place = row.replaces.and_then(|before| kept.iter_mut().find(|one| one.row.id == before));
        match place {
            Some(place) => (place.row, place.minutes, place.counted_from) = (row, minutes, counted_from),
            None => kept.push(InForce { first: row.id, at: row.at, minutes, counted_from, row }),
        }
    }
    count_anew(&mut kept);
    kept
}

/// Where a correction of the first check tells another time of the session, what was counted from the old one moves with
/// it. A full check asks how long it has been there, so it only gets later.
fn count_anew(kept: &mut [InForce]) {
    let Some((first, later)) = kept.split_first_mut() else { return };
    let mut before = first.minutes;
    for one in later {
        let shift = first.minutes.saturating_sub(one.counted_from);
        let least = if one.row.kind == CheckKind::Full { 0 } else { shift };
        one.minutes = one.minutes.saturating_add(shift.max(least)).max(before);
        before = one.minutes;
    }
}

fn hours(minutes: i64) -> Hours {
    Hours::since_session(minutes as f64 / 60.0).expect("the store refuses minutes below zero")
}

pub(super) const fn form(kind: CheckKind) -> Form {
    match kind {
        CheckKind::Full => Form::Full,
        CheckKind::FollowUp => Form::FollowUp,
    }
}

/// The history that was asked for last: a page asks for it several times over, and it takes a decade's checks to tell.
#[derive(Default)]
pub(super) struct LastTold(RefCell<Option<Told>>);

struct Told {
    person: PersonId,
    /// How often writing had been begun when it was told.
    writes: u64,
    stories: Arc<[Story]>,
}

impl Desk {
    /// Every episode of a person, oldest first. Worked out once, and again after anything was written.
    pub fn history(&self, person: PersonId) -> Result<Arc<[Story]>, Trouble> {
        let writes = self.store.writes();
        let mut told = self.told.0.borrow_mut();
        if let Some(told) = told.as_ref().filter(|told| told.person == person && told.writes == writes) {
            return Ok(Arc::clone(&told.stories));
        }
        let stories: Arc<[Story]> = self.tell_all(person)?.into();
        *told = Some(Told { person, writes, stories: Arc::clone(&stories) });
        Ok(stories)
    }

    fn tell_all(&self, person: PersonId) -> Result<Vec<Story>, Trouble> {
        let mut rows: BTreeMap<EpisodeId, Vec<Check>> = BTreeMap::new();
        for row in self.store.checks_of(person)? {
            rows.entry(row.episode).or_default().push(row);
        }
        let episodes = self.store.episodes(person)?.into_iter();
        episodes.map(|episode| tell(episode.clone(), rows.remove(&episode.id).unwrap_or_default())).collect()
    }

    /// Asks no more about an episode, and drops a check that was begun in it. What it was stays in the record, and so does its lock.
    ///
    /// # Errors
    /// [`Trouble::Missing`] where this person has no such episode; what the disk says.
    pub fn leave(&mut self, person: PersonId, episode: EpisodeId) -> Result<(), Trouble> {
        if !self.store.episodes(person)?.iter().any(|own| own.id == episode) {
            return Err(Trouble::Missing("episode"));
        }
        let now = self.now();
        if self.store.draft(person)?.is_some_and(|draft| draft.episode == Some(episode)) {
            self.store.drop_draft(person)?;
        }
        Ok(self.store.end_episode(episode, LEFT, now)?)
    }

    /// One episode.
    pub fn story(&self, person: PersonId, episode: EpisodeId) -> Result<Story, Trouble> {
        let found = self.store.episodes(person)?.into_iter().find(|one| one.id == episode);
        tell(found.ok_or(Trouble::Missing("episode"))?, self.store.checks(episode)?)
    }
}
