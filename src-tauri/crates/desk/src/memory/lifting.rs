//! Deadlift sessions and what came of them: how often the same pain came back (L8), and which sessions were clean (L15).

use setback_store::{PersonId, ResponseId, ResponseKind};
use setback_triage::QuestionId::{PainDuring, StopReason};
use setback_triage::course::{is_event, recurrence_from};
use setback_triage::{Answers, Level};

use super::{Desk, Story, Trouble, written};

impl Desk {
    /// For each deadlift session with a follow-up, oldest first: whether the same-area event of L8 happened.
    pub(super) fn events(&self, person: PersonId) -> Result<Vec<bool>, Trouble> {
        let stories = self.history(person)?;
        let mut events = Vec::new();
        for story in &stories {
            events.push((story.episode.began, is_event(worst(story), None, false)));
            for (at, _, answers) in self.trained(story)? {
                events.push((at, event_of(&answers)));
            }
        }
        events.sort_by_key(|(at, _)| *at);
        Ok(events.into_iter().map(|(_, event)| event).collect())
    }

    /// The answer to `recurrence` from what is kept, once there is enough of it.
    pub(super) fn recurrence(&self, person: PersonId) -> Result<Option<&'static str>, Trouble> {
        Ok(recurrence_from(&self.events(person)?))
    }

    /// Each session on a plan, and whether it was without an event.
    pub(super) fn clean_sessions(&self, stories: &[Story]) -> Result<Vec<(ResponseId, bool)>, Trouble> {
        let mut clean = Vec::new();
        for story in stories {
            clean.extend(self.trained(story)?.into_iter().map(|(_, id, answers)| (id, !event_of(&answers))));
        }
        Ok(clean)
    }

    fn trained(&self, story: &Story) -> Result<Vec<(setback_store::Moment, ResponseId, Answers)>, Trouble> {
        let mut sessions = Vec::new();
        for plan in self.store.plans(story.episode.id)? {
            let responses = self.store.responses(plan.id)?;
            for response in responses.into_iter().filter(|response| response.kind == ResponseKind::Session) {
                sessions.push((response.at, response.id, written::read(&response.answers)?));
            }
        }
        Ok(sessions)
    }
}

fn worst(story: &Story) -> Option<Level> {
    story.checks.iter().filter_map(|seen| seen.checked.outcome).map(|outcome| outcome.level).max()
}

fn event_of(answers: &Answers) -> bool {
    let pain = answers.get(PainDuring).places().next();
    let cut = StopReason.has_any(&["sharp", "leg", "gave_way", "too_sore"]).holds(answers);
    is_event(None, pain, cut)
}
