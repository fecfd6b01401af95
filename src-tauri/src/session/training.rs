//! The plan over the days: what is known before it is asked, the plan under way, and what is told of training.

use std::sync::Arc;

use setback_desk::cabinet::Cabinet;
use setback_desk::memory::{Course, PlanAsked, Sessions, Story, Trouble, UnderWay};
use setback_desk::typed::moment;
use setback_plan::walk::Stage;
use setback_plan::{Lifter, Variation};
use setback_store::{EpisodeId, PlanId, ResponseId};
use setback_triage::{Answers, Level, Outcome};

use super::{Data, Held, Session};
use crate::error::CommandError;

/// The plan under way, and what stands beside it.
pub struct Training {
    /// The plan.
    pub under_way: UnderWay,
    /// The level that stands in its episode; that of another open one where that asks someone to look and is more urgent.
    pub level: Level,
    /// Where that level stands.
    pub level_of: EpisodeId,
    /// The next top set is far over the best that the back took well lately.
    pub is_over_best: bool,
}

/// A course, and every episode that can be looked at in its place.
pub struct Charted {
    /// The course.
    pub course: Course,
    /// Every episode, oldest first.
    pub stories: Arc<[Story]>,
}

/// What the form of a plan begins with.
pub enum Asked {
    /// What is known of the person.
    Known(PlanAsked),
    /// Who the plan under way is for.
    Going(Box<Lifter>),
    /// There can be no plan now.
    Not(Trouble),
}

impl Session {
    /// What the form of a plan begins with.
    ///
    /// # Errors
    /// What keeps the data from being read.
    pub fn plan_asked(&mut self, episode: EpisodeId) -> Result<Asked, CommandError> {
        let data = self.data()?;
        let desk = &data.opened.desk;
        match desk.may_plan(data.me, episode) {
            Err(why) if is_of_plans(&why) => return Ok(Asked::Not(why)),
            other => other?,
        }
        Ok(match data.going(episode)? {
            Some(plan) => Asked::Going(Box::new(plan.lifter)),
            None => Asked::Known(desk.plan_asked(data.me, episode)?),
        })
    }

    /// Whether a plan may be made of answers that nothing keeps.
    ///
    /// # Errors
    /// [`Trouble::PlanWaitsForKept`] where something is kept that is not open; [`Trouble::PlanLocked`] and
    /// [`Trouble::PlanWaitsForClearance`] while what is kept locks or limits training (L15).
    pub fn may_plan_unkept(&self) -> Result<(), CommandError> {
        let is_beside_kept = self.cabinet.as_ref().is_some_and(Cabinet::keeps_something);
        match &self.held {
            Held::Data(data) => Ok(data.opened.desk.may_plan_unkept(data.me)?),
            Held::Nothing | Held::Unsaved | Held::Shut(_) if is_beside_kept => Err(Trouble::PlanWaitsForKept.into()),
            Held::Nothing | Held::Unsaved | Held::Shut(_) => Ok(()),
        }
    }

    /// Gives a plan, and keeps it.
    ///
    /// # Errors
    /// Why there can be no plan now; what the disk says.
    pub fn give_plan(&mut self, episode: EpisodeId, told: &Lifter) -> Result<Option<Training>, CommandError> {
        let data = self.data()?;
        data.opened.desk.give_plan(data.me, episode, told)?;
        Ok(data.training()?)
    }

    /// Lifts this in place of what the plan asks for, and keeps that.
    ///
    /// # Errors
    /// [`Trouble::NotThisLift`]; why there is nothing to lift; what the disk says.
    pub fn swap_lift(&mut self, lift: Variation) -> Result<Option<Training>, CommandError> {
        let data = self.data()?;
        data.opened.desk.swap(data.me, lift)?;
        Ok(data.training()?)
    }

    /// The plan under way; `None` before the first.
    ///
    /// # Errors
    /// What keeps the data from being read.
    pub fn plan_under_way(&mut self) -> Result<Option<Training>, CommandError> {
        Ok(self.data()?.training()?)
    }

    /// The course of this episode; else of the most urgent that is open, or the newest. `None` before the first.
    ///
    /// # Errors
    /// [`Trouble::Missing`] where there is no such episode; what keeps the data from being read.
    pub fn course(&mut self, episode: Option<EpisodeId>) -> Result<Option<Charted>, CommandError> {
        let data = self.data()?;
        let desk = &data.opened.desk;
        let stories = desk.history(data.me)?;
        let Some(newest) = stories.last() else { return Ok(None) };
        let course = match episode {
            Some(episode) => desk.course(data.me, episode)?,
            None => {
                let home = desk.home(data.me)?;
                let episode = home.open.first().map_or(newest, |open| &open.story).episode.id;
                desk.course_beside(data.me, episode, home.plan)?
            }
        };
        Ok(Some(Charted { course, stories }))
    }

    /// Deadlift sessions and what followed each.
    ///
    /// # Errors
    /// What keeps the data from being read.
    pub fn sessions_followed(&mut self) -> Result<Sessions, CommandError> {
        let data = self.data()?;
        Ok(data.opened.desk.sessions_followed(data.me)?)
    }

    /// Keeps how a session on the plan went.
    ///
    /// # Errors
    /// Open questions; why there is no session to tell of; what the disk says.
    pub fn after_session(
        &mut self,
        plan: PlanId,
        told: &Answers,
        usual_morning: Option<u8>,
    ) -> Result<Option<Training>, CommandError> {
        let data = self.data()?;
        data.opened.desk.after_session(data.me, plan, told, usual_morning)?;
        Ok(data.training()?)
    }

    /// Keeps how a session on the plan went that was earlier.
    ///
    /// # Errors
    /// As with [`Session::after_session`]; a time that is none, or at which no session can have been.
    pub fn after_earlier_session(
        &mut self,
        plan: PlanId,
        told: &Answers,
        usual_morning: Option<u8>,
        day: &str,
        time: &str,
    ) -> Result<Option<Training>, CommandError> {
        let data = self.data()?;
        let was_at = moment(day, time, data.opened.desk.now())?;
        data.opened.desk.after_earlier_session(data.me, plan, told, usual_morning, was_at)?;
        Ok(data.training()?)
    }

    /// Keeps how the morning after a session is.
    ///
    /// # Errors
    /// Open questions; a morning that is still to come or was told; what the disk says.
    pub fn next_morning(&mut self, session: ResponseId, told: &Answers) -> Result<Option<Training>, CommandError> {
        let data = self.data()?;
        data.opened.desk.next_morning(data.me, session, told)?;
        Ok(data.training()?)
    }
}

/// Whether there is no plan by the rules, and not because something broke.
const fn is_of_plans(why: &Trouble) -> bool {
    matches!(
        why,
        Trouble::PlanLocked
            | Trouble::NoPlan(_)
            | Trouble::PlanWaits
            | Trouble::PlanWaitsForFullCheck
            | Trouble::PlanWaitsForClearance
            | Trouble::PlanOver
    )
}

impl Data {
    /// The plan that goes on for this episode.
    pub(super) fn going(&self, episode: EpisodeId) -> Result<Option<UnderWay>, Trouble> {
        let plan = self.opened.desk.plan_under_way(self.me)?;
        Ok(plan.filter(|plan| plan.episode == episode && plan.stage == Stage::Going))
    }

    fn training(&self) -> Result<Option<Training>, Trouble> {
        let mut home = self.opened.desk.home(self.me)?;
        let Some(under_way) = home.plan.take() else { return Ok(None) };
        let open = home.open.iter().find(|open| open.story.episode.id == under_way.episode);
        let own = match open {
            Some(open) => open.standing.outcome,
            None => self.outcome(under_way.episode)?,
        };
        let (outcome, level_of) = match home.more_urgent(own, under_way.episode) {
            Some(open) => (open.standing.outcome, open.story.episode.id),
            None => (own, under_way.episode),
        };
        let level = outcome.level;
        let is_over_best = self.is_over_best(&under_way)?;
        Ok(Some(Training { under_way, level, level_of, is_over_best }))
    }

    fn outcome(&self, episode: EpisodeId) -> Result<Outcome, Trouble> {
        let story = self.opened.desk.story(self.me, episode)?;
        story.standing().map(|standing| standing.outcome).ok_or(Trouble::Missing("result"))
    }

    fn is_over_best(&self, under_way: &UnderWay) -> Result<bool, Trouble> {
        let Some(load) = under_way.next.as_ref().and_then(|plan| plan.load) else { return Ok(false) };
        Ok(self.opened.desk.over_best(self.me, load)?.unwrap_or(false))
    }
}
