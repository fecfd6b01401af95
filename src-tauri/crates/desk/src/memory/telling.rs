//! What each entry means for the plan of one episode.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use setback_plan::response::{Day, WEEK};
use setback_plan::step::only_recurs;
use setback_plan::walk::Event;
use setback_plan::{Step, step_of_course, step_when_cleared};
use setback_store::{EpisodeId, Moment, Plan};
use setback_triage::QuestionId::{PainMorning, Settled24h, StopReason};
use setback_triage::course::{Checked, Form, Happened, Stage, Standing};
use setback_triage::{Level, Outcome, WORST_PAIN, fires_for};

use super::lifting::Lifted;
use super::standing::with_l8;
use super::way::{Entered, Kept, Waited, is_late};
use super::{Seen, Story};
use crate::planned::stopped;

/// Tells entry by entry what it means.
pub(super) struct Teller<'a> {
    kept: &'a Kept<'a>,
    waited: &'a [Waited<'a>],
    episode: Option<EpisodeId>,
    told: Told,
    is_checked: bool,
    /// The step of the last check, had L8 fired by then.
    with_l8: Step,
    /// Whose evaluation was neither cleared nor settled since.
    evaluated: BTreeSet<EpisodeId>,
    /// Whose plan was given last.
    given_last: Option<EpisodeId>,
    /// The day of the last session on the plan of another episode.
    elsewhere: Option<NaiveDate>,
    /// The number of the newest day told; days never go back, even if the clock was set back.
    today: u32,
}

/// What is left to know after everything was told.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    /// The step of the last check of each episode that still counts.
    pub steps: BTreeMap<EpisodeId, Step>,
    /// Whether a health worker cleared the lifter after the first check of the episode.
    pub is_cleared: bool,
    /// L8 fired, and no health worker has looked at it since.
    pub has_recurred: bool,
}

impl<'a> Teller<'a> {
    pub fn of(kept: &'a Kept<'a>, waited: &'a [Waited<'a>], episode: Option<EpisodeId>) -> Teller<'a> {
        Teller {
            kept,
            waited,
            episode,
            told: Told::default(),
            is_checked: false,
            with_l8: Step::G0,
            evaluated: BTreeSet::new(),
            given_last: None,
            elsewhere: None,
            today: WEEK,
        }
    }

    pub fn told(self) -> Told {
        self.told
    }

    pub fn tell(&mut self, place: i64, entered: &Entered) -> Vec<Event> {
        match entered {
            Entered::Check(story, seen) => self.check(story, seen),
            Entered::Corrected(story, seen) => self.correct(story, seen),
            Entered::Cleared => vec![self.clear()],
            Entered::Recurs => vec![self.recur()],
            Entered::Session(lifted, owner) => vec![self.session(lifted, *owner, place)],
            Entered::Given(plan) => self.given(plan),
            Entered::Lighter(chosen, owner) if Some(*owner) == self.episode => {
                vec![Event::Held { rung: chosen.rung, last: None }]
            }
            Entered::Lighter(..) => Vec::new(),
        }
    }

    /// What was said at checks before no longer stands in the way of other episodes.
    fn clear(&mut self) -> Event {
        self.evaluated.clear();
        self.told = Told { is_cleared: self.is_checked, ..Told::default() };
        Event::Happened(Happened::Cleared)
    }

    fn recur(&mut self) -> Event {
        self.told.has_recurred = true;
        let step = self.step().min(self.with_l8);
        Event::Limits { level: Level::GetChecked, recurring: true, step }
    }

    fn session(&mut self, lifted: &Lifted, owner: EpisodeId, place: i64) -> Event {
        if Some(owner) == self.episode {
            Event::Session(self.day(lifted, place))
        } else {
            self.elsewhere = self.elsewhere.max(Some(self.kept.day(lifted)));
            Event::Happened(Happened::Session { clean: lifted.is_clean() })
        }
    }

    /// One that takes over from the plan of another episode is held to the rung that it was given at, and to what the
    /// sessions on that one left of the seven days.
    fn given(&mut self, plan: &Plan) -> Vec<Event> {
        let before = self.given_last.replace(plan.episode);
        if Some(plan.episode) != self.episode {
            return Vec::new();
        }
        let given = Event::Given { step: named(&plan.step), rung: plan.rung };
        let takes_over = before.is_some_and(|before| before != plan.episode);
        [given]
            .into_iter()
            .chain(
                takes_over
                    .then(|| Event::Held { rung: plan.rung, last: self.elsewhere.and_then(|day| self.number(day)) }),
            )
            .collect()
    }

    fn check(&mut self, story: &Story, seen: &Seen) -> Vec<Event> {
        self.is_checked |= Some(story.episode.id) == self.episode;
        let Some(outcome) = seen.checked.outcome else { return Vec::new() };
        self.with_l8 = step_with_l8(seen, self.told.is_cleared);
        let checked = self.checked(story, seen, outcome);
        self.note_evaluation(story, seen, outcome);
        let settled = if seen.is_corrected { None } else { self.settles(story, seen) };
        [checked].into_iter().chain(recurs_beside(seen)).chain(settled).collect()
    }

    /// A correction is no new check: it tells nothing but the lock anything anew.
    fn correct(&mut self, story: &Story, seen: &Seen) -> Vec<Event> {
        let Some(outcome) = seen.checked.outcome else { return Vec::new() };
        let step = self.step().min(step_after(seen, self.told.is_cleared));
        let recurring = only_recurs(&seen.checked.deciding);
        let limits = Event::Limits { level: outcome.level, recurring, step };
        self.note_evaluation(story, seen, outcome);
        [limits].into_iter().chain(recurs_beside(seen)).chain(self.settles(story, seen)).collect()
    }

    fn note_evaluation(&mut self, story: &Story, seen: &Seen, outcome: Outcome) {
        if outcome.level == Level::GetChecked && !only_recurs(&seen.checked.deciding) {
            self.evaluated.insert(story.episode.id);
        }
    }

    /// Where this check settled its episode, and none opened it again. The limits of an evaluation in another episode
    /// are not settled with it (L15).
    fn settles(&mut self, story: &Story, seen: &Seen) -> Option<Event> {
        let settled = matches!(story.stage(), Stage::Closed(_)) && story.last().is_some_and(|last| last.id == seen.id);
        if settled {
            self.evaluated.remove(&story.episode.id);
        }
        (settled && self.evaluated.is_empty()).then_some(Event::Happened(Happened::Settled))
    }

    /// The lowest step of all episodes that still count.
    fn step(&self) -> Step {
        self.told.steps.values().min().copied().unwrap_or(Step::G0)
    }

    /// The step of the plan is the lowest of all episodes that still count. One that was left does so from an evaluation
    /// up, until cleared: to be asked no more is no clearance.
    fn checked(&mut self, story: &Story, seen: &Seen, outcome: Outcome) -> Event {
        let recurring = only_recurs(&seen.checked.deciding);
        let level = outcome.level;
        let stands = seen.standing.as_ref().map_or(level, |standing| standing.outcome.level);
        let ended = story.was_left() && Some(story.episode.id) != self.episode;
        if ended && stands < Level::GetChecked {
            return Event::Happened(Happened::Checked { level, recurring });
        }
        self.told.steps.insert(story.episode.id, step_after(seen, self.told.is_cleared));
        Event::Checked { level, recurring, step: self.step(), full: seen.form == Form::Full }
    }

    fn day(&mut self, lifted: &Lifted, place: i64) -> Day {
        self.today = self.today.max(self.number(self.kept.day(lifted)).unwrap_or(WEEK));
        Day { check_is_late: self.check_is_late(lifted, place), ..day(lifted, self.today) }
    }

    /// The number of a day: the first plan of the episode was given on the first day of week one. `None` for days long
    /// before it.
    fn number(&self, day: NaiveDate) -> Option<u32> {
        number(day, self.kept.first_day(self.episode?)?)
    }

    /// Looked at when the session counts: once its morning is told.
    fn check_is_late(&self, lifted: &Lifted, place: i64) -> bool {
        let counts: (i64, Moment) = match &lifted.morning {
            Some(morning) => (self.kept.place(morning.id.as_ref()), morning.at),
            None => (place, lifted.at),
        };
        is_late(self.waited, counts.0, counts.1)
    }
}

/// The number of a day where the first plan of the episode was given on this one.
pub(super) fn number(day: NaiveDate, first: NaiveDate) -> Option<u32> {
    u32::try_from(i64::from(WEEK) + (day - first).num_days()).ok()
}

/// C12 fired.
const RECURS: Event = Event::Happened(Happened::Checked { level: Level::GetChecked, recurring: true });

/// C12 beside something else that calls for an evaluation limits by itself (L15).
fn recurs_beside(seen: &Seen) -> Option<Event> {
    seen.steps.recurs_beside.then_some(RECURS)
}

/// What a check comes to for a plan as long as nobody was cleared. It is worked out with the check, since the way of each
/// plan asks for it anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Steps {
    stands: Step,
    with_l8: Step,
    recurs_beside: bool,
}

impl Steps {
    pub fn of(checked: &Checked, standing: Option<&Standing>) -> Steps {
        let asked = checked.answers.asked_only();
        let step = |standing: &Standing| step_of_course(standing, &asked);
        Steps {
            stands: standing.map_or(Step::X, step),
            with_l8: standing.map(with_l8).as_ref().map_or(Step::X, step),
            recurs_beside: !only_recurs(&checked.deciding) && fires_for("C12", &asked),
        }
    }
}

/// The step of a check, where it has a result.
fn step_after(seen: &Seen, is_cleared: bool) -> Step {
    match &seen.standing {
        Some(standing) if is_cleared => step_on(standing, seen, is_cleared),
        Some(_) | None => seen.steps.stands,
    }
}

/// The same, had L8 fired by then.
fn step_with_l8(seen: &Seen, is_cleared: bool) -> Step {
    match &seen.standing {
        Some(standing) if is_cleared => step_on(&with_l8(standing), seen, is_cleared),
        Some(_) | None => seen.steps.with_l8,
    }
}

/// The step of a level that stands on the answers of a check.
pub(super) fn step_on(standing: &Standing, seen: &Seen, is_cleared: bool) -> Step {
    let asked = seen.checked.answers.asked_only();
    if is_cleared { step_when_cleared(standing, &asked) } else { step_of_course(standing, &asked) }
}

/// The step of an id that was kept.
pub(super) fn named(step: &str) -> Step {
    Step::ALL.into_iter().find(|known| known.id() == step).unwrap_or(Step::X)
}

/// A session by its answers. A morning before it that was not told counts as without pain, which is strictest.
pub(super) fn day(lifted: &Lifted, day: u32) -> Day {
    let pain_during = lifted.pain_during().unwrap_or(WORST_PAIN);
    let stopped = stopped(lifted.answers.get(StopReason));
    let Some(morning) = &lifted.morning else { return Day::not_told_yet(day, pain_during, stopped) };
    Day {
        day,
        pain_during,
        pain_morning: morning.answers.get(PainMorning).places().next().unwrap_or(WORST_PAIN),
        usual_morning: lifted.usual_morning.unwrap_or_default(),
        settled: Settled24h.is("yes").holds(&morning.answers),
        stopped,
        check_is_late: false,
    }
}
