//! Giving a plan: what is known before it is asked, where it starts, and what is kept of it.

use setback_plan::walk::Stage;
use setback_plan::{Equipment, Gym, Lifter, Step, Unit, Variation, prescribe};
use setback_store::{CheckId, EpisodeId, NewPerson, Person, PersonId, Plan, PlanId};
use setback_triage::course::Lock;
use setback_triage::edition::EDITION;

use super::reference::Suggestion;
use super::standing::with_l8;
use super::telling::step_on;
use super::way::{Kept, Way};
use super::{Desk, Story, Trouble, UnderWay, lifter};
use crate::report::Prescribed;

/// What is known before a plan is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanAsked {
    /// What there is to train with; `None` while it was not asked.
    pub equipment: Option<Equipment>,
    /// Bar and plates; those of most gyms while they were not asked.
    pub gym: Gym,
    /// Usual training by the log.
    pub usual: Option<Suggestion>,
}

/// Where a plan starts.
struct Beginning {
    episode: EpisodeId,
    after_check: CheckId,
    step: Step,
    rung: u8,
}

impl Desk {
    /// What is known before a plan for this episode is asked for.
    pub fn plan_asked(&self, person: PersonId, episode: EpisodeId) -> Result<PlanAsked, Trouble> {
        let about = self.store.person(person)?.about;
        Ok(PlanAsked {
            equipment: about.equipment.as_deref().map(lifter::read_equipment).transpose()?,
            gym: self.gym_of(person)?,
            usual: self.suggestion(person, episode)?,
        })
    }

    /// Whether a plan for this episode can be given now.
    ///
    /// # Errors
    /// As [`Desk::give_plan`].
    pub fn may_plan(&self, person: PersonId, episode: EpisodeId) -> Result<(), Trouble> {
        let stories = self.history(person)?;
        self.beginning(person, &self.kept(person, &stories)?, episode).map(|_| ())
    }

    /// Whether a plan may be made of answers that are not kept, beside what is.
    ///
    /// # Errors
    /// [`Trouble::PlanLocked`] and [`Trouble::PlanWaitsForClearance`] while what is kept locks or limits training (L15),
    /// or can not be read.
    pub fn may_plan_unkept(&self, person: PersonId) -> Result<(), Trouble> {
        match self.home(person).map_or(Lock::Locked, |home| home.lock) {
            Lock::Free => Ok(()),
            Lock::Locked => Err(Trouble::PlanLocked),
            Lock::Limited | Lock::LimitedByRecurrence { .. } => Err(Trouble::PlanWaitsForClearance),
        }
    }

    /// Gives a plan for the answers of an episode, and keeps it. What there is to train with is kept with the person; told
    /// of the plates of most gyms, it counts the person's own. While a plan goes on, this changes what it is made of and leaves its rung.
    ///
    /// # Errors
    /// Why there can be none, by what helps: [`Trouble::PlanLocked`] until cleared; [`Trouble::NoPlan`] for a step without
    /// one; [`Trouble::PlanWaitsForClearance`] while the limits of an earlier evaluation leave none (L15);
    /// [`Trouble::PlanWaitsForFullCheck`] and [`Trouble::PlanWaits`] until a new check; [`Trouble::PlanOver`] after the exit
    /// until a new check.
    pub fn give_plan(&mut self, person: PersonId, episode: EpisodeId, told: &Lifter) -> Result<UnderWay, Trouble> {
        let stories = self.history(person)?;
        let kept = self.kept(person, &stories)?;
        let begins = self.beginning(person, &kept, episode)?;
        let going = self.under_way(person, &kept)?.filter(|going| going.is_of(episode));
        let rather = told.rather.or(going.and_then(|going| going.lifter.rather));
        let told = lifter::read(&lifter::write(&Lifter { rather, ..self.with_own_plates(person, told)? }))?;
        self.keep_plan(&begins, &told)?;
        self.keep_equipment(person, &told)?;
        self.plan_under_way(person)?.ok_or(Trouble::Missing("plan"))
    }

    /// Lifts this in place of what the plan asks for, or again what it asks for, and keeps that as a plan of its own. The
    /// rung, and so load, range, tempo and effort, stay as they are. It counts on later rungs too, where they have it.
    ///
    /// # Errors
    /// [`Trouble::NotThisLift`] for one that [`UnderWay::lifts`] does not name; as [`UnderWay::takes_a_session`] while there is
    /// nothing to lift.
    pub fn swap(&mut self, person: PersonId, rather: Variation) -> Result<UnderWay, Trouble> {
        let now = self.plan_under_way(person)?.ok_or(Trouble::Missing("plan"))?;
        now.takes_a_session()?;
        let lifts = now.lifts();
        if !lifts.contains(&rather) {
            return Err(Trouble::NotThisLift);
        }
        let rather = Some(rather).filter(|rather| lifts.first() != Some(rather));
        let kept = self.store.plans(now.episode)?.into_iter().find(|plan| plan.id == now.plan);
        let after_check = kept.ok_or(Trouble::Missing("plan"))?.after_check;
        let begins = Beginning { episode: now.episode, after_check, step: now.step, rung: now.rung };
        self.keep_plan(&begins, &Lifter { rather, ..now.lifter })?;
        self.plan_under_way(person)?.ok_or(Trouble::Missing("plan"))
    }

    /// After a check: where it took the plan down, the lower one is kept as a plan of its own.
    pub(super) fn keep_lower_plan(
        &mut self,
        person: PersonId,
        before: Option<UnderWay>,
        after_check: CheckId,
    ) -> Result<(), Trouble> {
        let (Some(before), Some(now)) = (before, self.plan_under_way(person)?) else { return Ok(()) };
        if now.stage != Stage::Going || now.rung >= before.rung {
            return Ok(());
        }
        let stories = self.history(person)?;
        let steps = self.kept(person, &stories)?.way(Some(now.episode)).steps;
        let step = steps.into_values().min().unwrap_or(now.step);
        self.keep_plan(&Beginning { episode: now.episode, after_check, step, rung: now.rung }, &now.lifter)
    }

    fn with_own_plates(&self, person: PersonId, told: &Lifter) -> Result<Lifter, Trouble> {
        let (mut told, own) = (told.clone(), self.gym_of(person)?);
        let usual = Gym::usual(own.unit);
        if own.unit == told.gym.unit && told.gym.plates == usual.plates {
            told.gym.plates = own.plates;
        }
        if own.unit == told.gym.unit && told.gym.hex_bar == usual.hex_bar {
            told.gym.hex_bar = own.hex_bar;
        }
        Ok(told)
    }

    /// Bar and plates of a person; those of most gyms while they were not asked.
    pub(crate) fn gym_of(&self, person: PersonId) -> Result<Gym, Trouble> {
        let about = self.store.person(person)?.about;
        lifter::read_gym(&about.gym, unit(&about))
    }

    fn beginning(&self, person: PersonId, kept: &Kept, episode: EpisodeId) -> Result<Beginning, Trouble> {
        let story = kept.stories.iter().find(|story| story.episode.id == episode && !story.was_left());
        let story = story.ok_or(Trouble::Missing("episode"))?;
        let after_check = story.last().ok_or(Trouble::NothingBegun)?.id;
        let way = kept.way(Some(episode));
        let step = step_now(story, &way);
        allowed(&way, step)?;
        let rung = match way.walk.stage {
            Stage::Going => way.walk.rung,
            Stage::Over if !way.checked_since_last_session => return Err(Trouble::PlanOver),
            Stage::NotGiven | Stage::Over | Stage::WaitsForFullCheck | Stage::WaitsForStep => step.start_rung(),
        };
        let rung = rung.min(way.walk.ceiling).min(self.rung_elsewhere(person, kept, episode)?);
        Ok(Beginning { episode, after_check, step, rung })
    }

    /// The rung of the plan of another episode that is open: pain that is new does not lift it.
    fn rung_elsewhere(&self, person: PersonId, kept: &Kept, episode: EpisodeId) -> Result<u8, Trouble> {
        let other = self.under_way(person, kept)?.filter(|other| other.episode != episode);
        let is_open = |other: &UnderWay| {
            let story = kept.stories.iter().find(|story| story.episode.id == other.episode);
            !matches!(other.stage, Stage::NotGiven | Stage::Over) && story.is_some_and(Story::is_open)
        };
        Ok(other.filter(is_open).map_or(Step::G0.start_rung(), |other| other.rung))
    }

    fn keep_plan(&mut self, begins: &Beginning, told: &Lifter) -> Result<(), Trouble> {
        let at = self.now();
        let plan = prescribe(begins.rung, told).ok_or(Trouble::NoPlan(begins.step))?;
        let prescribed = serde_json::to_string(&Prescribed::of(&plan, &told.gym));
        let row = Plan {
            id: PlanId::new(at),
            episode: begins.episode,
            after_check: begins.after_check,
            at,
            step: begins.step.id().to_owned(),
            rung: begins.rung,
            lifter: lifter::write(told),
            prescribed: prescribed.expect("a plan is numbers and texts"),
            edition_sha256: EDITION.sha256.to_owned(),
        };
        Ok(self.store.add_plan(&row)?)
    }

    fn keep_equipment(&mut self, person: PersonId, told: &Lifter) -> Result<(), Trouble> {
        let now = self.now();
        let Person { about, .. } = self.store.person(person)?;
        let (gym, equipment) = (lifter::write_gym(&told.gym), Some(lifter::write_equipment(told.equipment)));
        let unit = told.gym.unit.id().to_owned();
        let known = NewPerson { gym, equipment, unit, ..about.clone() };
        if known == about {
            return Ok(());
        }
        Ok(self.store.change_person(person, &known, now)?)
    }
}

/// The step of the episode with L8, or of another that still counts, whichever is lower.
fn step_now(story: &Story, way: &Way) -> Step {
    let elsewhere = way.steps.values().min().copied().unwrap_or(Step::G0);
    let (Some(seen), Some(standing)) = (story.last(), story.standing()) else { return Step::X };
    let standing = if way.recurs { with_l8(standing) } else { standing.clone() };
    step_on(&standing, seen, way.is_cleared).min(elsewhere)
}

fn allowed(way: &Way, step: Step) -> Result<(), Trouble> {
    match way.walk.stage {
        _ if way.walk.lock == Lock::Locked => Err(Trouble::PlanLocked),
        _ if !step.has_plan() => Err(Trouble::NoPlan(step)),
        _ if way.walk.ceiling == 0 => Err(Trouble::PlanWaitsForClearance),
        Stage::WaitsForFullCheck => Err(Trouble::PlanWaitsForFullCheck),
        Stage::WaitsForStep => Err(Trouble::PlanWaits),
        Stage::NotGiven | Stage::Going | Stage::Over => Ok(()),
    }
}

fn unit(about: &NewPerson) -> Unit {
    Unit::named(&about.unit).unwrap_or(Unit::Kilograms)
}
