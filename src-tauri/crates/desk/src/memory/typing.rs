//! A workout that is typed and not in the log yet. It is kept as it stands, so that neither a window that is closed, a lock
//! nor a power cut loses any of it. What it says is not looked at before it goes into the log.

use setback_store::PersonId;

use super::tried::own_setting;
use super::{Desk, Trouble};

/// The most bytes of it. Design choice: more than the longest workout that the log takes, with a long note at each set.
const MOST_BYTES: usize = 1_000_000;

/// What a setting holds where nothing is typed.
const NOTHING: &str = "null";

impl Desk {
    /// What is typed, as JSON; `None` for nothing.
    ///
    /// # Errors
    /// What keeps the data from being read.
    pub fn typed(&self, person: PersonId) -> Result<Option<String>, Trouble> {
        Ok(self.store.setting(&kept_as(person))?.filter(|json| json != NOTHING))
    }

    /// Keeps what is typed, as JSON, in the place of what was typed before; `None` for nothing.
    ///
    /// # Errors
    /// [`Trouble::TooMuchTyped`]; what the disk says. What was kept before stays then.
    pub fn keep_typed(&mut self, person: PersonId, json: Option<&str>) -> Result<(), Trouble> {
        let json = json.unwrap_or(NOTHING);
        if json.len() > MOST_BYTES {
            return Err(Trouble::TooMuchTyped);
        }
        Ok(self.store.set(&kept_as(person), json)?)
    }
}

/// Of one person, so that it is erased with them.
fn kept_as(person: PersonId) -> String {
    own_setting("typed", person)
}
