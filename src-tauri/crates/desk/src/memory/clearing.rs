//! A health worker's word that training may go on (L15).

use chrono::NaiveDate;
use setback_store::{Clearance, ClearanceId, PersonId};

use super::{Desk, Trouble};

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
}
