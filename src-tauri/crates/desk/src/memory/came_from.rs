//! Which logged session new pain is counted from, so that nobody is asked what the log knows.

use chrono::TimeDelta;
use setback_store::{PersonId, Session, SessionId};

use super::reference::has_deadlifts;
use super::{Desk, Story, Trouble};

/// A session that is older says nothing of new pain: from here on `duration` is counted in weeks, no longer in hours
/// since the session (decision table A.1). Design choice.
const DAYS: i64 = 14;

impl Desk {
    /// The newest logged session with deadlifts of the last two weeks; `None` where there is none, and where an episode
    /// began with it already: what hurts anew came from something else.
    pub fn session_before_pain(&self, person: PersonId) -> Result<Option<SessionId>, Trouble> {
        let now = self.now();
        let lately = self.store.sessions_since(person, now - TimeDelta::days(DAYS))?;
        let newest = lately.into_iter().filter(|session| has_deadlifts(session) && session.at <= now);
        let Some(newest) = newest.max_by_key(|session| session.at) else { return Ok(None) };
        for story in self.history(person)?.iter() {
            if self.began_with(story, &newest)? {
                return Ok(None);
            }
        }
        Ok(Some(newest.id))
    }

    fn began_with(&self, story: &Story, session: &Session) -> Result<bool, Trouble> {
        let is_linked = self.session_of(story)?.is_some_and(|linked| linked.id == session.id);
        Ok(is_linked || story.episode.began.date_naive() == session.at.date_naive())
    }
}
