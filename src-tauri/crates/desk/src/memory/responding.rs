//! How the back took a session on a plan: told after the session, and on the morning after it. Kept as told.

use setback_plan::response::Response as Outcome;
use setback_plan::walk::{Moved, Stage};
use setback_store::{Moment, PersonId, PlanId, Response, ResponseId, ResponseKind};
use setback_triage::QuestionId::{PainDuring, PainMorning, Settled24h, StopReason};
use setback_triage::course::Lock;
use setback_triage::{Answers, QuestionId, WORST_PAIN};

use super::lifting::Lifted;
use super::under_way::morning_after;
use super::{Desk, Story, Trouble, UnderWay, written};

/// The questions after a session on a plan, in the order asked.
pub const AFTER_SESSION: [QuestionId; 2] = [PainDuring, StopReason];
/// The questions on the morning after it, in the order asked.
pub const NEXT_MORNING: [QuestionId; 2] = [PainMorning, Settled24h];

impl Desk {
    /// Keeps how a session on the plan under way went, with the pain of the last morning before it that did not follow a
    /// session. A usual morning that is not told counts as without pain, which is strictest.
    ///
    /// # Errors
    /// [`Trouble::NotAnswered`] while a question is open; as [`UnderWay::takes_a_session`] where there is no session to
    /// tell of.
    pub fn after_session(
        &mut self,
        person: PersonId,
        plan: PlanId,
        told: &Answers,
        usual_morning: Option<u8>,
    ) -> Result<ResponseId, Trouble> {
        self.keep_session_told(person, plan, told, usual_morning, None)
    }

    /// The same of a session that was earlier: its day counts, and its next morning may be now.
    ///
    /// # Errors
    /// As [`Desk::after_session`], and [`Trouble::NotThen`] for a time to come, before the plan began, or before a session
    /// that was told.
    pub fn after_earlier_session(
        &mut self,
        person: PersonId,
        plan: PlanId,
        told: &Answers,
        usual_morning: Option<u8>,
        was_at: Moment,
    ) -> Result<ResponseId, Trouble> {
        self.keep_session_told(person, plan, told, usual_morning, Some(was_at))
    }

    fn keep_session_told(
        &mut self,
        person: PersonId,
        plan: PlanId,
        told: &Answers,
        usual_morning: Option<u8>,
        was_at: Option<Moment>,
    ) -> Result<ResponseId, Trouble> {
        let under_way = self.plan_under_way(person)?.filter(|under_way| under_way.plan == plan);
        let under_way = under_way.ok_or(Trouble::Missing("plan"))?;
        under_way.takes_a_session()?;
        if let Some(was_at) = was_at {
            self.expect_then(person, &under_way, was_at)?;
        }
        let told = complete(told, AFTER_SESSION)?;
        if usual_morning.is_some_and(|pain| pain > WORST_PAIN) {
            return Err(Trouble::NotAnswered);
        }
        let answers = written::write_session(&told, usual_morning, was_at);
        self.keep_response(plan, ResponseKind::Session, None, answers)
    }

    /// Whether a session on this plan can have been at this time.
    ///
    /// # Errors
    /// [`Trouble::NotThen`] for a time to come, before the plan began, or before a session that was told or a limit.
    pub(super) fn expect_then(&self, person: PersonId, under_way: &UnderWay, was_at: Moment) -> Result<(), Trouble> {
        let can_not = was_at > self.now() || under_way.is_before_it(was_at);
        if can_not || self.is_before_a_limit(person, under_way, was_at)? { Err(Trouble::NotThen) } else { Ok(()) }
    }

    /// Whether training is limited, and this was before the newest check: a session from before can lift no limit.
    fn is_before_a_limit(&self, person: PersonId, under_way: &UnderWay, at: Moment) -> Result<bool, Trouble> {
        if under_way.lock == Lock::Free {
            return Ok(false);
        }
        let stories = self.history(person)?;
        Ok(stories.iter().filter_map(Story::last).any(|newest| at < newest.at))
    }

    /// Keeps how the morning after a session is.
    ///
    /// # Errors
    /// [`Trouble::NotAnswered`] while a question is open; [`Trouble::TooEarly`] before the next morning;
    /// [`Trouble::Missing`] where there is no such session, or its morning is told.
    pub fn next_morning(
        &mut self,
        person: PersonId,
        session: ResponseId,
        told: &Answers,
    ) -> Result<ResponseId, Trouble> {
        let lifted = self.session_on_plan(person, session)?;
        let now = self.now();
        if now < morning_after(lifted.at, now) {
            return Err(Trouble::TooEarly);
        }
        let answers = written::write(&complete(told, NEXT_MORNING)?);
        self.keep_response(lifted.plan, ResponseKind::Morning, Some(session), answers)
    }

    fn session_on_plan(&self, person: PersonId, session: ResponseId) -> Result<Lifted, Trouble> {
        for story in self.history(person)?.iter() {
            let found = self.lifted(story)?.into_iter().find(|lifted| lifted.id == session);
            if let Some(lifted) = found.filter(|lifted| lifted.morning.is_none()) {
                return Ok(lifted);
            }
        }
        Err(Trouble::Missing("session"))
    }

    fn keep_response(
        &mut self,
        plan: PlanId,
        kind: ResponseKind,
        follows: Option<ResponseId>,
        answers: String,
    ) -> Result<ResponseId, Trouble> {
        let at = self.now();
        let id = ResponseId::new(at);
        self.store.add_response(&Response { id, plan, at, kind, follows, answers })?;
        Ok(id)
    }
}

impl UnderWay {
    /// Whether this is before the plan began, or before the last session on it.
    fn is_before_it(&self, at: Moment) -> bool {
        at < self.began || self.sessions.last().is_some_and(|last| at <= last.at)
    }

    /// Whether there is a session to tell of.
    ///
    /// # Errors
    /// Why there is none, by what helps: [`Trouble::PlanLocked`], [`Trouble::PlanWaitsForClearance`],
    /// [`Trouble::PlanWaitsForFullCheck`], [`Trouble::PlanWaits`] and [`Trouble::PlanOver`].
    pub const fn takes_a_session(&self) -> Result<(), Trouble> {
        match self.stage {
            _ if matches!(self.lock, Lock::Locked) => Err(Trouble::PlanLocked),
            Stage::Going => Ok(()),
            Stage::Over => Err(Trouble::PlanOver),
            Stage::NotGiven | Stage::WaitsForFullCheck | Stage::WaitsForStep if self.ceiling == 0 => {
                Err(Trouble::PlanWaitsForClearance)
            }
            Stage::WaitsForFullCheck => Err(Trouble::PlanWaitsForFullCheck),
            Stage::NotGiven | Stage::WaitsForStep => Err(Trouble::PlanWaits),
        }
    }
}

/// The answers to these questions alone, each of them given.
fn complete(told: &Answers, questions: [QuestionId; 2]) -> Result<Answers, Trouble> {
    let keep = |kept: Answers, question: QuestionId| kept.with(question, told.get(question));
    questions.into_iter().try_fold(Answers::default(), keep).map_err(|_| Trouble::NotAnswered)
}

impl Lifted {
    /// Whether its morning is still to be told. After a sign to stop it changes nothing.
    pub(super) fn is_open(&self, moved: &Moved) -> bool {
        self.morning.is_none() && moved.response != Outcome::StopAndRecheck
    }
}
