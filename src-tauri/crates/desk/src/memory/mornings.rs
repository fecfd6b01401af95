//! The mornings after group sessions: a line for each session whose next morning is not told, entered at once. What an
//! athlete tells their coach counts as told by themselves, by the same rules of the response.

use setback_coach::Morning;
use setback_store::{Moment, PersonId, ResponseId};
use setback_triage::QuestionId::{PainMorning, Settled24h};
use setback_triage::{Answers, OptionSet};

use super::group::{NotEntered, Trained, pain_of};
use super::under_way::morning_after;
use super::unfit::Unfit;
use super::{Ask, Desk, Trouble, UnderWay};

/// A session whose next morning can be told now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenMorning {
    /// What was told after the session.
    pub session: ResponseId,
    /// When the session was.
    pub at: Moment,
    /// The rung of the plan until the morning is told.
    pub rung: u8,
}

/// A line of the grid of mornings, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MorningEntry {
    /// Pain on the morning after the session, 0 to 10.
    pub pain: String,
    /// Whether the back was at its usual level again after a day: an option of `settled_24h`.
    pub settled: String,
}

impl Desk {
    /// The sessions of an athlete whose next morning can be told now, the oldest first.
    ///
    /// # Errors
    /// What keeps the data from being read.
    pub fn open_mornings(&self, person: PersonId) -> Result<Vec<OpenMorning>, Trouble> {
        let plan = self.plan_under_way(person)?;
        let untold = plan.as_ref().map(untold).unwrap_or_default();
        Ok(untold.iter().filter_map(|morning| can_be_told(morning, self.now())).collect())
    }

    /// Reads a line, and keeps nothing.
    ///
    /// # Errors
    /// [`NotEntered::Unfit`] with the first field that can not be believed, or `told` where this morning can not be told: it
    /// is told, is still to come, or changes nothing.
    pub fn may_enter_morning(
        &self,
        person: PersonId,
        session: ResponseId,
        entry: &MorningEntry,
    ) -> Result<(), NotEntered> {
        believed(entry)?;
        if self.open_mornings(person)?.iter().any(|open| open.session == session) {
            return Ok(());
        }
        Err(Unfit { field: "told", least: 0, most: 0 }.into())
    }

    /// Keeps how the morning after a session was. A morning is told once.
    ///
    /// # Errors
    /// As [`Desk::may_enter_morning`]; what the disk says.
    pub fn enter_morning(
        &mut self,
        person: PersonId,
        session: ResponseId,
        entry: &MorningEntry,
    ) -> Result<Trained, NotEntered> {
        self.may_enter_morning(person, session, entry)?;
        self.next_morning(person, session, &believed(entry)?)?;
        let after = self.plan_under_way(person)?.ok_or(Trouble::Missing("plan"))?;
        let told = after.sessions.iter().find(|done| done.response == session).ok_or(Trouble::Missing("session"))?;
        Ok(Trained { response: told.moved.response, rung: after.rung })
    }
}

/// The sessions on a plan whose next morning is not told, the oldest first.
pub(super) fn untold(plan: &UnderWay) -> Vec<Morning> {
    let asked = plan.asks.iter().filter_map(|ask| match ask {
        Ask::Morning { response, .. } => plan.sessions.iter().find(|done| done.response == *response),
        Ask::Session { .. } => None,
    });
    asked.map(|done| Morning { session: done.response.to_string(), at: done.at, rung: plan.rung }).collect()
}

/// The morning after a session, once it has begun.
pub fn can_be_told(morning: &Morning, now: Moment) -> Option<OpenMorning> {
    let session = morning.session.parse().ok().filter(|_| morning_after(morning.at, now) <= now)?;
    Some(OpenMorning { session, at: morning.at, rung: morning.rung })
}

fn believed(entry: &MorningEntry) -> Result<Answers, Unfit> {
    let pain = pain_of(&entry.pain, "morning")?;
    let settled = Settled24h.question().option(&entry.settled);
    let told = Answers::default().with(PainMorning, OptionSet::number(pain)).ok().zip(settled);
    told.and_then(|(told, settled)| told.with(Settled24h, settled).ok()).ok_or(Unfit {
        field: "settled",
        least: 1,
        most: 1,
    })
}
