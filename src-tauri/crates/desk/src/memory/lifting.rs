//! Sessions on a plan and what came of them: how often the same pain came back (L8), and which were clean (L15).

use setback_store::{Moment, PersonId, PlanId, ResponseId, ResponseKind};
use setback_triage::Answers;
use setback_triage::QuestionId::{PainDuring, StopReason};
use setback_triage::course::{is_event, recurrence_from};

use super::{Desk, Story, Trouble, written};

/// A session on a plan, as it was told.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Lifted {
    pub id: ResponseId,
    pub plan: PlanId,
    pub at: Moment,
    /// The answers after the session.
    pub answers: Answers,
    /// Pain on the last morning before; `None` where it was not told.
    pub usual_morning: Option<u8>,
    /// What was told on the morning after.
    pub morning: Option<Morning>,
}

/// A morning after a session, as it was told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Morning {
    pub id: ResponseId,
    pub at: Moment,
    pub answers: Answers,
}

/// What L8 counts: a deadlift session with a follow-up.
pub(super) struct Counted {
    /// What tells of it first: a response, or the check that made it an event.
    pub told_by: Vec<u8>,
    /// When it was.
    pub at: Moment,
    /// Whether the same-area event happened.
    pub is_event: bool,
}

impl Desk {
    /// Each deadlift session with a follow-up, in the order entered, whatever a clock said.
    pub(super) fn counted(&self, stories: &[Story]) -> Result<Vec<Counted>, Trouble> {
        let mut counted = Vec::new();
        for story in stories {
            counted.extend(counted_once(story));
            counted.extend(self.lifted(story)?.iter().map(Lifted::counted));
        }
        let order = self.store.order_entered()?;
        counted.sort_by_key(|one| order.get(&one.told_by).copied().unwrap_or(i64::MAX));
        Ok(counted)
    }

    /// For each of them, whether the same-area event of L8 happened.
    pub(super) fn events(&self, stories: &[Story]) -> Result<Vec<bool>, Trouble> {
        Ok(self.counted(stories)?.iter().map(|one| one.is_event).collect())
    }

    /// The answer to `recurrence` from what is kept, once there is enough of it.
    pub(super) fn recurrence(&self, person: PersonId) -> Result<Option<&'static str>, Trouble> {
        Ok(recurrence_from(&self.events(&self.history(person)?)?))
    }

    /// The sessions on the plans of an episode, oldest first.
    pub(super) fn lifted(&self, story: &Story) -> Result<Vec<Lifted>, Trouble> {
        let mut sessions: Vec<Lifted> = Vec::new();
        for plan in self.store.plans(story.episode.id)? {
            for row in self.store.responses(plan.id)? {
                match row.kind {
                    ResponseKind::Session => sessions.push(session(row)?),
                    ResponseKind::Morning => add_morning(&mut sessions, &row)?,
                }
            }
        }
        Ok(sessions)
    }
}

fn session(row: setback_store::Response) -> Result<Lifted, Trouble> {
    let (answers, usual_morning) = written::read_session(&row.answers)?;
    Ok(Lifted { id: row.id, plan: row.plan, at: row.at, answers, usual_morning, morning: None })
}

fn add_morning(sessions: &mut [Lifted], row: &setback_store::Response) -> Result<(), Trouble> {
    let morning = Morning { id: row.id, at: row.at, answers: written::read(&row.answers)? };
    if let Some(session) = sessions.iter_mut().find(|session| Some(session.id) == row.follows) {
        session.morning = Some(morning);
    }
    Ok(())
}

/// The session that opened an episode. Told by the first check that made it an event, so that a clearance after that one
/// answers it.
fn counted_once(story: &Story) -> Option<Counted> {
    let event =
        story.checks.iter().find(|seen| is_event(seen.checked.outcome.map(|outcome| outcome.level), None, false));
    let told = event.or(story.checks.first())?;
    Some(Counted { told_by: told.id.as_ref().to_vec(), at: story.episode.began, is_event: event.is_some() })
}

impl Lifted {
    /// Whether it was without an event.
    pub fn is_clean(&self) -> bool {
        let cut = StopReason.has_any(&["sharp", "leg", "gave_way", "too_sore"]).holds(&self.answers);
        !is_event(None, self.pain_during(), cut)
    }

    pub fn pain_during(&self) -> Option<u8> {
        self.answers.get(PainDuring).places().next()
    }

    fn counted(&self) -> Counted {
        Counted { told_by: self.id.as_ref().to_vec(), at: self.at, is_event: !self.is_clean() }
    }
}
