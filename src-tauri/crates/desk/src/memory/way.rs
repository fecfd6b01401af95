//! Everything that happened to a person, as a plan and the lock see it: in the order entered, whatever a clock said.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use setback_plan::Step;
use setback_plan::response::{Day, Response, WEEK, limits};
use setback_plan::walk::{Event, Walk, course};
use setback_store::{ClearanceId, EpisodeId, Lighter, Moment, PersonId, Plan, ResponseId};
use setback_triage::course::{Hours, next_due, overdue, plan_stalls, returns};

use super::lifting::Lifted;
use super::telling::{Teller, Told, day, number};
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
    /// A coach chose a lower rung for the plan of this episode.
    Lighter(&'a Lighter, EpisodeId),
}

/// What is kept of a person, read once.
pub(super) struct Kept<'a> {
    pub stories: &'a [Story],
    /// In the order given, episode by episode.
    pub plans: Vec<Plan>,
    /// The sessions on plans, episode by episode.
    pub sessions: Vec<(EpisodeId, Lifted)>,
    clearances: Vec<ClearanceId>,
    lighter: Vec<Lighter>,
    /// The local day of each of the sessions.
    days: BTreeMap<ResponseId, NaiveDate>,
    order: BTreeMap<Vec<u8>, i64>,
}

/// A clock that goes back by more days than this had run ahead; by fewer, days do not go back with it. Design choice.
const FAR_AHEAD: i64 = 180;

/// A check until the next one of its episode, and when the next one was due.
pub(super) struct Waited<'a> {
    from: i64,
    until: i64,
    seen: &'a Seen,
    due: Hours,
}

impl Desk {
    /// Reads what is kept of a person beside the stories.
    pub(super) fn kept<'a>(&self, person: PersonId, stories: &'a [Story]) -> Result<Kept<'a>, Trouble> {
        let places: BTreeMap<EpisodeId, usize> = stories.iter().map(|story| story.episode.id).zip(0..).collect();
        let mut plans = self.store.plans_of(person)?;
        plans.sort_by_key(|plan| places.get(&plan.episode).copied());
        let sessions = self.sessions_on(person, &plans)?;
        let clearances = self.store.clearances(person)?.into_iter().map(|one| one.id).collect();
        let lighter = self.store.lighter_of(person)?;
        let order = self.store.course_entered(person)?;
        let kept = Kept { stories, plans, sessions, clearances, lighter, days: BTreeMap::new(), order };
        Ok(Kept { days: kept.days(), ..kept })
    }

    /// Whether a check is a day late now.
    pub(super) fn a_check_is_late(&self, stories: &[Story]) -> bool {
        let now = self.now();
        let last = |story: &Story| story.last().is_some_and(|seen| was_late(seen, now));
        stories.iter().any(|story| story.is_open() && last(story))
    }
}

impl Kept<'_> {
    /// The way of the plan in this episode; without one, what happened to the lock alone.
    pub fn way(&self, episode: Option<EpisodeId>) -> Way {
        let entered = self.entered();
        let waited = self.waited();
        let mut teller = Teller::of(self, &waited, episode);
        let mut events = Vec::new();
        for (index, (place, one)) in entered.iter().enumerate() {
            events.extend(teller.tell(*place, one));
            if matches!(one, Entered::Given(plan) if Some(plan.episode) == episode) {
                events.extend(self.called_elsewhere(entered.get(..index).unwrap_or_default(), &waited, episode));
            }
        }
        let own = |(owner, lifted): &(EpisodeId, Lifted)| (Some(*owner) == episode).then(|| lifted.clone());
        let sessions = self.sessions.iter().filter_map(own).collect();
        let last = events.iter().rfind(|event| matches!(event, Event::Checked { .. } | Event::Session(_)));
        let checked_since_last_session = matches!(last, Some(Event::Checked { .. }));
        let Told { steps, is_cleared, has_recurred } = teller.told();
        let recurs = has_recurred && returns(&self.events());
        Way { walk: course(events), sessions, steps, is_cleared, checked_since_last_session, recurs }
    }

    /// The local day of each session. One long after the next that was entered, where that is not before the plan, was
    /// entered while a clock ran ahead: it was no later than the next.
    fn days(&self) -> BTreeMap<ResponseId, NaiveDate> {
        let mut sessions: Vec<&(EpisodeId, Lifted)> = self.sessions.iter().collect();
        sessions.sort_by_key(|(_, lifted)| std::cmp::Reverse(self.place(lifted.id.as_ref())));
        let mut next: Option<NaiveDate> = None;
        let day = |(owner, lifted): &(EpisodeId, Lifted)| {
            let told = lifted.at.date_naive();
            let began = self.first_day(*owner).unwrap_or(told);
            let day = next.filter(|next| began <= *next && (told - *next).num_days() > FAR_AHEAD).unwrap_or(told);
            next = Some(day);
            (lifted.id, day)
        };
        sessions.into_iter().map(day).collect()
    }

    /// The local day of a session.
    pub fn day(&self, lifted: &Lifted) -> NaiveDate {
        self.days.get(&lifted.id).copied().unwrap_or(lifted.at.date_naive())
    }

    /// Everything that was entered, each with its place, in its order.
    fn entered(&self) -> Vec<(i64, Entered<'_>)> {
        let made = self.stories.iter().flat_map(|story| story.checks.iter().map(move |seen| (story, seen)));
        let checks = made.clone().map(|(story, seen)| (self.first_place(seen), Entered::Check(story, seen)));
        let corrected = made.filter(|(_, seen)| seen.is_corrected);
        let corrected = corrected.map(|(story, seen)| (self.place(seen.id.as_ref()), Entered::Corrected(story, seen)));
        let plans = self.plans.iter().map(|plan| (self.place(plan.id.as_ref()), Entered::Given(plan)));
        let told = self.sessions.iter();
        let sessions = told.map(|(owner, lifted)| (self.place(lifted.id.as_ref()), Entered::Session(lifted, *owner)));
        let cleared = self.clearances.iter().map(|id| (self.place(id.as_ref()), Entered::Cleared));
        let recurs = self.recurrences().into_iter().map(|place| (place, Entered::Recurs));
        let lighter = self.lighter.iter().filter_map(|one| {
            let plan = self.plans.iter().find(|plan| plan.id == one.plan)?;
            Some((self.place(one.id.as_ref()), Entered::Lighter(one, plan.episode)))
        });
        let all = checks.chain(corrected).chain(plans).chain(sessions).chain(cleared).chain(recurs).chain(lighter);
        let mut entered: Vec<_> = all.collect();
        entered.sort_by_key(|(place, _)| *place);
        entered
    }

    /// After which entries L8 fired: each event that is the third of the last four.
    fn recurrences(&self) -> Vec<i64> {
        let counted = self.counted();
        let all: Vec<bool> = counted.iter().map(|one| one.is_event).collect();
        let fires = (1..=all.len())
            .filter(|until| all.get(..*until).is_some_and(|so_far| so_far.last() == Some(&true) && returns(so_far)));
        fires.filter_map(|until| counted.get(until - 1)).map(|one| self.place(&one.told_by)).collect()
    }

    /// Which of L9, L11 and L12 fired on the plans of other episodes, and were not cleared since. They fire on sessions.
    fn called_elsewhere(&self, before: &[(i64, Entered)], waited: &[Waited], episode: Option<EpisodeId>) -> Vec<Event> {
        let owners: BTreeSet<EpisodeId> = self.sessions.iter().map(|(owner, _)| *owner).collect();
        let others = owners.into_iter().filter(|owner| Some(*owner) != episode && self.may_have_called(*owner));
        let rules = others.flat_map(|other| {
            let mut teller = Teller::of(self, waited, Some(other));
            course(before.iter().flat_map(|(place, one)| teller.tell(*place, one)).collect::<Vec<_>>()).rules
        });
        rules.map(Event::Called).collect()
    }

    /// Whether L9, L11 or L12 can have fired on the plans of an episode, by its sessions alone: none does after fewer than two
    /// bad ones, nor before its late weeks. Told quickly, so that long-gone episodes are not gone through.
    fn may_have_called(&self, episode: EpisodeId) -> bool {
        let Some(first) = self.first_day(episode) else { return false };
        let own = self.sessions.iter().filter(|(owner, _)| *owner == episode);
        let days: Vec<Day> =
            own.map(|(_, lifted)| day(lifted, number(self.day(lifted), first).unwrap_or(WEEK))).collect();
        let hurt = days.iter().filter(|day| day.pain_during > limits::TOO_MUCH_ABOVE).count();
        let down = days.iter().filter(|day| day.alone() == Response::Regress).count();
        let last = days.iter().map(|day| day.day).max().unwrap_or_default();
        hurt > 1 || down > 1 || plan_stalls(last / WEEK, 0)
    }

    /// Every check of an episode that was not left, after which another was due.
    fn waited(&self) -> Vec<Waited<'_>> {
        let mut waited = Vec::new();
        for story in self.stories.iter().filter(|story| !story.was_left()) {
            let places: Vec<i64> = story.checks.iter().map(|seen| self.first_place(seen)).collect();
            let until = places.iter().copied().skip(1).chain([i64::MAX]);
            let checks = story.checks.iter().zip(places.iter().copied().zip(until));
            waited.extend(
                checks.filter_map(|(seen, (from, until))| Some(Waited { from, until, seen, due: due_after(seen)? })),
            );
        }
        waited
    }

    /// When it was entered, by its place among everything that was done.
    pub(super) fn place(&self, id: &[u8]) -> i64 {
        self.order.get(id).copied().unwrap_or(i64::MAX)
    }

    /// When the first row of a check was entered.
    fn first_place(&self, seen: &Seen) -> i64 {
        self.place(seen.first.as_ref())
    }

    /// The day of the first plan of an episode.
    pub(super) fn first_day(&self, episode: EpisodeId) -> Option<NaiveDate> {
        self.plans.iter().find(|plan| plan.episode == episode).map(|plan| plan.at.date_naive())
    }
}

/// Whether a check of an open episode was a day late at this time (L14), by the checks entered before this place.
pub(super) fn is_late(waited: &[Waited], place: i64, at: Moment) -> bool {
    let stood = waited.iter().filter(|one| one.from < place && place <= one.until);
    stood.into_iter().any(|one| is_overdue(one.seen, one.due, at))
}

fn was_late(seen: &Seen, at: Moment) -> bool {
    due_after(seen).is_some_and(|due| is_overdue(seen, due, at))
}

fn due_after(seen: &Seen) -> Option<Hours> {
    next_due(seen.checked.hours, seen.standing.as_ref()?)
}

fn is_overdue(seen: &Seen, due: Hours, at: Moment) -> bool {
    let passed = ((at - seen.at).num_seconds() as f64 / 3_600.0).max(0.0);
    Hours::since_session(seen.checked.hours.get() + passed).is_some_and(|now| overdue(due, now))
}
