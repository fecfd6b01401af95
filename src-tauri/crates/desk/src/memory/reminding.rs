//! The next check-ins, for a calendar. What they are about stays here.

use chrono::Utc;
use setback_exchange::calendar::{Reminder, write};
use setback_store::PersonId;
use setback_words::Words;

use super::{Desk, Open, Trouble};

impl Desk {
    /// The bytes of a calendar with a reminder for each open episode.
    pub fn export_calendar(&self, person: PersonId, words: &Words) -> Result<Vec<u8>, Trouble> {
        let title = words.say("export-reminder");
        let open = self.home(person)?.open;
        Ok(write(&open.iter().filter_map(|open| reminder(open, &title)).collect::<Vec<_>>()))
    }
}

/// The next check moves with each check that is made.
fn reminder(open: &Open, title: &str) -> Option<Reminder> {
    let last = open.story.last()?;
    Some(Reminder {
        name: format!("{}@setback", open.story.episode.id),
        at: open.due?.at.with_timezone(&Utc),
        changed: last.at.with_timezone(&Utc),
        times_moved: open.story.checks.len() - 1,
        title: title.to_owned(),
    })
}
