//! The next check-ins, for a calendar. What they are about stays here.

use chrono::{DateTime, Utc};
use setback_exchange::calendar::{Reminder, Standing, write};
use setback_store::{Moment, PersonId};
use setback_words::Words;

use super::{Desk, Home, Story, Trouble};

impl Desk {
    /// The bytes of a calendar with a reminder for each episode: where one is over, it takes the reminder back that an
    /// earlier file brought.
    ///
    /// # Errors
    /// [`Trouble::NothingToRemind`] where there was never a check: a calendar without anything is none.
    pub fn export_calendar(&self, person: PersonId, words: &Words) -> Result<Vec<u8>, Trouble> {
        let (home, title) = (self.home(person)?, words.say("export-reminder"));
        let stories = self.history(person)?;
        let reminders = stories.iter().filter(|story| story.last().is_some());
        let reminders = reminders.map(|story| self.reminder(&home, story, &title)).collect::<Result<Vec<_>, _>>()?;
        if reminders.is_empty() { Err(Trouble::NothingToRemind) } else { Ok(write(&reminders)) }
    }

    /// Whatever is entered in an episode may move its next check, and is counted; so does its end.
    fn reminder(&self, home: &Home, story: &Story, title: &str) -> Result<Reminder, Trouble> {
        let entered = self.entered(story)?;
        let changed = entered.iter().max().copied().unwrap_or(story.episode.at);
        let due = home.open.iter().find(|open| open.story.episode.id == story.episode.id).and_then(|open| open.due);
        let standing = if due.is_some() { Standing::Confirmed } else { Standing::Cancelled };
        Ok(Reminder {
            name: format!("{}@setback", story.episode.id),
            at: utc(due.map_or(changed, |due| due.at)),
            changed: utc(changed),
            revision: 2 * entered.len().saturating_sub(1) + usize::from(due.is_none()),
            standing,
            title: title.to_owned(),
        })
    }

    /// When each check, correction, plan and session on a plan of an episode was entered, when it was left, and each time
    /// that somebody who saw the lifter lifted a limit.
    fn entered(&self, story: &Story) -> Result<Vec<Moment>, Trouble> {
        let episode = story.episode.id;
        let mut entered: Vec<Moment> = self.store.checks(episode)?.iter().map(|check| check.at).collect();
        for plan in self.store.plans(episode)? {
            entered.push(plan.at);
            entered.extend(self.store.responses(plan.id)?.iter().map(|told| told.at));
        }
        entered.extend(self.store.clearances(story.episode.person)?.iter().map(|cleared| cleared.at));
        entered.extend(story.episode.end.as_ref().map(|end| end.at));
        Ok(entered)
    }
}

fn utc(at: Moment) -> DateTime<Utc> {
    at.with_timezone(&Utc)
}
