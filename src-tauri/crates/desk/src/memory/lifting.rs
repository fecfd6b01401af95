//! Sessions on a plan and what came of them: how often the same pain came back (L8), and which were clean (L15).

use std::collections::BTreeMap;

use setback_store::{EpisodeId, Moment, PersonId, Plan, PlanId, Response, ResponseId, ResponseKind};
use setback_triage::Answers;
use setback_triage::QuestionId::{PainDuring, StopReason};
use setback_triage::course::{is_event, recurrence_from};

use super::way::Kept;
use super::written::AfterSession;
use super::{Desk, Story, Trouble, written};

/// A session on a plan, as it was told.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Lifted {
    pub id: ResponseId,
    pub plan: PlanId,
    /// When the session was.
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
    /// The answer to `recurrence` from what is kept, once there is enough of it.
    pub(super) fn recurrence(&self, person: PersonId) -> Result<Option<&'static str>, Trouble> {
        let stories = self.history(person)?;
        Ok(recurrence_from(&self.kept(person, &stories)?.events()))
    }

    /// The sessions on these plans, with the episode of each, plan by plan.
    pub(super) fn sessions_on(&self, person: PersonId, plans: &[Plan]) -> Result<Vec<(EpisodeId, Lifted)>, Trouble> {
        let mut rows: BTreeMap<PlanId, Vec<Response>> = BTreeMap::new();
        for row in self.store.responses_of(person)? {
            rows.entry(row.plan).or_default().push(row);
        }
        let mut sessions: BTreeMap<EpisodeId, Vec<Lifted>> = BTreeMap::new();
        for plan in plans {
            put_together(sessions.entry(plan.episode).or_default(), rows.remove(&plan.id).unwrap_or_default())?;
        }
        let each = |(episode, lifted): (EpisodeId, Vec<Lifted>)| lifted.into_iter().map(move |one| (episode, one));
        Ok(sessions.into_iter().flat_map(each).collect())
    }

    /// The sessions on the plans of an episode, oldest first.
    pub(super) fn lifted(&self, story: &Story) -> Result<Vec<Lifted>, Trouble> {
        let mut sessions: Vec<Lifted> = Vec::new();
        for plan in self.store.plans(story.episode.id)? {
            put_together(&mut sessions, self.store.responses(plan.id)?)?;
        }
        Ok(sessions)
    }
}

impl Kept<'_> {
    /// Each deadlift session with a follow-up, in the order entered, whatever a clock said.
    pub fn counted(&self) -> Vec<Counted> {
        let told = self.sessions.iter().map(|(_, lifted)| lifted.counted());
        let mut counted: Vec<Counted> = self.stories.iter().filter_map(counted_once).chain(told).collect();
        counted.sort_by_key(|one| self.place(&one.told_by));
        counted
    }

    /// For each of them, whether the same-area event of L8 happened.
    pub fn events(&self) -> Vec<bool> {
        self.counted().iter().map(|one| one.is_event).collect()
    }
}

fn put_together(sessions: &mut Vec<Lifted>, rows: Vec<Response>) -> Result<(), Trouble> {
    for row in rows {
        match row.kind {
            ResponseKind::Session => sessions.push(session(row)?),
            ResponseKind::Morning => add_morning(sessions, &row)?,
        }
    }
    Ok(())
}

fn session(row: Response) -> Result<Lifted, Trouble> {
    let AfterSession { answers, usual_morning, was_at } = written::read_session(&row.answers)?;
    let at = was_at.unwrap_or(row.at);
    Ok(Lifted { id: row.id, plan: row.plan, at, answers, usual_morning, morning: None })
}

fn add_morning(sessions: &mut [Lifted], row: &Response) -> Result<(), Trouble> {
    let morning = Morning { id: row.id, at: row.at, answers: written::read(&row.answers)? };
    if let Some(session) = sessions.iter_mut().rfind(|session| Some(session.id) == row.follows) {
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
