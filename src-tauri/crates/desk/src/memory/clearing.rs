//! A health worker's word that training may go on, and what training may do (L15).

use chrono::NaiveDate;
use setback_store::{Clearance, ClearanceId, PersonId};
use setback_triage::course::{Happened, Lock, Stage, lock};

use super::{Desk, Seen, Story, Trouble};

impl Desk {
    /// Keeps that a health worker said on this day that training may go on. It unlocks later checks only.
    ///
    /// # Errors
    /// [`Trouble::NotADay`] for a day that is still to come.
    pub fn clear(&mut self, person: PersonId, on: NaiveDate, by_whom: &str) -> Result<(), Trouble> {
        let now = self.now();
        if on > now.date_naive() {
            return Err(Trouble::NotADay);
        }
        let (id, by_whom) = (ClearanceId::new(now), by_whom.trim().to_owned());
        Ok(self.store.add_clearance(&Clearance { id, person, at: now, on_day: on.to_string(), by_whom })?)
    }

    /// What training may do: everything that happened to this person, in the order entered, whatever a clock said.
    pub(super) fn lock(&self, person: PersonId, stories: &[Story]) -> Result<Lock, Trouble> {
        let order = self.store.order_entered()?;
        let place = |id: &[u8]| order.get(id).copied().unwrap_or(i64::MAX);
        let mut happened: Vec<(i64, Happened)> = Vec::new();
        for story in stories {
            happened.extend(story.checks.iter().filter_map(|seen| Some((place(seen.id.as_ref()), outcome_of(seen)?))));
            happened.extend(settled(story).map(|seen| (place(seen.id.as_ref()), Happened::Settled)));
        }
        for clearance in self.store.clearances(person)? {
            happened.push((place(clearance.id.as_ref()), Happened::Cleared));
        }
        for (id, clean) in self.clean_sessions(stories)? {
            happened.push((place(id.as_ref()), Happened::Session { clean }));
        }
        happened.sort_by_key(|(place, _)| *place);
        Ok(lock(&happened.into_iter().map(|(_, happened)| happened).collect::<Vec<_>>()))
    }
}

fn outcome_of(seen: &Seen) -> Option<Happened> {
    let outcome = seen.checked.outcome?;
    let recurring = seen.checked.deciding.iter().any(|rule| ["C12", "L8"].contains(rule));
    Some(Happened::Checked { level: outcome.level, recurring })
}

/// The check that settled an episode.
fn settled(story: &Story) -> Option<&Seen> {
    matches!(story.stage(), Stage::Closed(_)).then(|| story.last()).flatten()
}
