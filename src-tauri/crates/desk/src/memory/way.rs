//! Everything that happened to a person, as a plan and the lock see it: in the order entered, whatever a clock said.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use setback_plan::Step;
use setback_plan::walk::{Event, Walk, course};
use setback_store::{Check, CheckId, EpisodeId, Moment, PersonId, Plan};
use setback_triage::course::{Hours, next_due, overdue, returns};

use super::lifting::Lifted;
use super::telling::{Teller, Told};
use super::{Desk, Seen, Story, Trouble};

/// The way of a person's plan in one episode.
pub(super) struct Way {
    /// Where it led.
    pub walk: Walk,
    /// The sessions on it, each with its outcome in `walk.moves`.
    pub sessions: Vec<Lifted>,
    /// The step of the last check of each episode that still counts.
    pub steps: BTreeMap<EpisodeId, Step>,
    /// Whether a health worker cleared the lifter after the first check of the episode.
    pub is_cleared: bool,
    /// Whether a check was made after the last session on the plan.
    pub checked_since_last_session: bool,
    /// The same pain comes back with most sessions (L8), and no health worker has looked at it since.
    pub recurs: bool,
}

/// One entry, before it is known what it means for the plan.
pub(super) enum Entered<'a> {
    /// A check as last corrected, at the place of the first row of it.
    Check(&'a Story, &'a Seen),
    /// Its last correction.
    Corrected(&'a Story, &'a Seen),
    Cleared,
    Recurs,
    Session(&'a Lifted, EpisodeId),
    Given(&'a Plan),
}

/// What is kept of a person.
pub(super) struct Kept<'a> {
    stories: &'a [Story],
    plans: Vec<Plan>,
    sessions: Vec<(EpisodeId, Lifted)>,
    order: BTreeMap<Vec<u8>, i64>,
    /// The first row of each check that was corrected, by any later one.
    first_rows: BTreeMap<CheckId, CheckId>,
}

impl Desk {
    /// The way of the plan in this episode; without one, what happened to the lock alone.
    pub(super) fn way(&self, person: PersonId, stories: &[Story], episode: Option<EpisodeId>) -> Result<Way, Trouble> {
        let kept = self.kept(stories)?;
        let entered = self.entered(person, &kept)?;
        let mut teller = Teller::of(&kept, episode);
        let mut events = Vec::new();
        for (index, (place, one)) in entered.iter().enumerate() {
            events.extend(teller.tell(*place, one));
            if matches!(one, Entered::Given(plan) if Some(plan.episode) == episode) {
                events.extend(kept.called_elsewhere(entered.get(..index).unwrap_or_default(), episode));
            }
        }
        let own = |(owner, lifted): &(EpisodeId, Lifted)| (Some(*owner) == episode).then(|| lifted.clone());
        let sessions = kept.sessions.iter().filter_map(own).collect();
        let last = events.iter().rfind(|event| matches!(event, Event::Checked { .. } | Event::Session(_)));
        let checked_since_last_session = matches!(last, Some(Event::Checked { .. }));
        let Told { steps, is_cleared, has_recurred } = teller.told();
        let recurs = has_recurred && returns(&self.events(stories)?);
        Ok(Way { walk: course(events), sessions, steps, is_cleared, checked_since_last_session, recurs })
    }

    /// Whether a check is a day late now.
    pub(super) fn a_check_is_late(&self, stories: &[Story]) -> bool {
        let now = self.now();
        let last = |story: &Story| story.last().is_some_and(|seen| was_late(seen, now));
        stories.iter().any(|story| story.is_open() && last(story))
    }

    fn kept<'a>(&self, stories: &'a [Story]) -> Result<Kept<'a>, Trouble> {
        let (mut plans, mut sessions, mut first_rows) = (Vec::new(), Vec::new(), BTreeMap::new());
        for story in stories {
            note_first_rows(&mut first_rows, &self.store.checks(story.episode.id)?);
            plans.extend(self.store.plans(story.episode.id)?);
            sessions.extend(self.lifted(story)?.into_iter().map(|lifted| (story.episode.id, lifted)));
        }
        Ok(Kept { stories, plans, sessions, order: self.store.order_entered()?, first_rows })
    }

    fn entered<'a>(&self, person: PersonId, kept: &'a Kept<'a>) -> Result<Vec<(i64, Entered<'a>)>, Trouble> {
        let mut entered: Vec<(i64, Entered)> = kept.entered().collect();
        for clearance in self.store.clearances(person)? {
            entered.push((kept.place(clearance.id.as_ref()), Entered::Cleared));
        }
        entered.extend(self.recurrences(kept)?.into_iter().map(|place| (place, Entered::Recurs)));
        entered.sort_by_key(|(place, _)| *place);
        Ok(entered)
    }

    /// After which entries L8 fired: each event that is the third of the last four.
    fn recurrences(&self, kept: &Kept) -> Result<Vec<i64>, Trouble> {
        let counted = self.counted(kept.stories)?;
        let all: Vec<bool> = counted.iter().map(|one| one.is_event).collect();
        let fires = (1..=all.len())
            .filter(|until| all.get(..*until).is_some_and(|so_far| so_far.last() == Some(&true) && returns(so_far)));
        Ok(fires.filter_map(|until| counted.get(until - 1)).map(|one| kept.place(&one.told_by)).collect())
    }
}

impl Kept<'_> {
    /// Checks, plans and sessions, each with its place.
    fn entered(&self) -> impl Iterator<Item = (i64, Entered<'_>)> {
        let made = self.stories.iter().flat_map(|story| story.checks.iter().map(move |seen| (story, seen)));
        let checks = made.clone().map(|(story, seen)| (self.first_place(seen), Entered::Check(story, seen)));
        let corrected = made.filter(|(_, seen)| seen.is_corrected);
        let corrected = corrected.map(|(story, seen)| (self.place(seen.id.as_ref()), Entered::Corrected(story, seen)));
        let plans = self.plans.iter().map(|plan| (self.place(plan.id.as_ref()), Entered::Given(plan)));
        let told = self.sessions.iter();
        let sessions = told.map(|(owner, lifted)| (self.place(lifted.id.as_ref()), Entered::Session(lifted, *owner)));
        checks.chain(corrected).chain(plans).chain(sessions)
    }

    /// Which of L9, L11 and L12 fired on the plans of other episodes, and were not cleared since.
    fn called_elsewhere(&self, before: &[(i64, Entered)], episode: Option<EpisodeId>) -> Vec<Event> {
        let owners: BTreeSet<EpisodeId> = self.plans.iter().map(|plan| plan.episode).collect();
        let others = owners.into_iter().filter(|owner| Some(*owner) != episode);
        let rules = others.flat_map(|other| {
            let mut teller = Teller::of(self, Some(other));
            course(before.iter().flat_map(|(place, one)| teller.tell(*place, one)).collect::<Vec<_>>()).rules
        });
        rules.map(Event::Called).collect()
    }

    /// When it was entered, by its place among everything that was done.
    pub(super) fn place(&self, id: &[u8]) -> i64 {
        self.order.get(id).copied().unwrap_or(i64::MAX)
    }

    /// When the first row of a check was entered.
    fn first_place(&self, seen: &Seen) -> i64 {
        self.place(self.first_rows.get(&seen.id).unwrap_or(&seen.id).as_ref())
    }

    /// The day of the first plan of an episode.
    pub(super) fn first_day(&self, episode: EpisodeId) -> Option<NaiveDate> {
        self.plans.iter().find(|plan| plan.episode == episode).map(|plan| plan.at.date_naive())
    }

    /// Whether a check of an open episode was a day late at this time (L14), by the checks entered before this place.
    pub(super) fn is_late(&self, place: i64, at: Moment) -> bool {
        let counts = |story: &&Story| !story.was_left();
        self.stories.iter().filter(counts).any(|story| {
            let last = story.checks.iter().rfind(|seen| self.first_place(seen) < place);
            last.is_some_and(|seen| was_late(seen, at))
        })
    }
}

fn note_first_rows(first_rows: &mut BTreeMap<CheckId, CheckId>, rows: &[Check]) {
    for (row, before) in rows.iter().filter_map(|row| Some((row, row.replaces?))) {
        first_rows.insert(row.id, first_rows.get(&before).copied().unwrap_or(before));
    }
}

fn was_late(seen: &Seen, at: Moment) -> bool {
    let due = seen.standing.as_ref().and_then(|standing| next_due(seen.checked.hours, standing));
    let passed = ((at - seen.at).num_seconds() as f64 / 3_600.0).max(0.0);
    let hours = Hours::since_session(seen.checked.hours.get() + passed);
    due.zip(hours).is_some_and(|(due, hours)| overdue(due, hours))
}
