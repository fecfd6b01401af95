//! Athletes of a coach as cards and summaries are made of them: what is kept of them here, or what they shared where that
//! is newer; and what their last card said.

use chrono::NaiveDate;
use setback_plan::Prescription;
use setback_store::{Moment, PersonId};

use super::tried::own_setting;
use super::{Desk, Trouble};
use crate::paper::cards::{Athlete, Lifts};
use crate::paper::{Overview, of_person, training_of_person};

impl Desk {
    /// What a coach may see of an athlete, under the name that the coach gave them.
    ///
    /// # Errors
    /// [`Trouble::Missing`] where there is no such athlete; what keeps the data from being read.
    pub fn overview(&mut self, person: PersonId) -> Result<Overview, Trouble> {
        let about = self.about_athlete(person)?;
        let group = Some(about.groups.join(", ")).filter(|groups| !groups.is_empty());
        let seen = match self.share_that_counts(person)? {
            Some(share) => Some(Overview::shared(&share, group.clone())),
            None => self.overview_here(person, group.clone())?,
        };
        let seen = seen.unwrap_or_else(|| Overview::of_nobody(group));
        Ok(Overview { name: about.name, ..seen })
    }

    /// Of what is kept here. A level stands only while an episode is open.
    fn overview_here(&mut self, person: PersonId, group: Option<String>) -> Result<Option<Overview>, Trouble> {
        let is_open = !self.home(person)?.open.is_empty();
        let overview = of_person(self, person, None)?.map(|told| told.for_a_coach(group));
        Ok(overview.map(|overview| Overview { result: overview.result.filter(|_| is_open), ..overview }))
    }

    /// Athletes as cards are made of them, for a session on this day; `None` leaves a line to write on.
    ///
    /// # Errors
    /// As [`Desk::overview`].
    pub fn for_cards(&self, athletes: &[PersonId], day: Option<NaiveDate>) -> Result<Vec<Athlete>, Trouble> {
        athletes.iter().map(|person| self.for_a_card(*person, day)).collect()
    }

    /// Notes what the cards of these athletes say, once they were handed out.
    ///
    /// # Errors
    /// As [`Desk::overview`]; what the disk says.
    pub fn handed_out(&mut self, athletes: &[PersonId]) -> Result<(), Trouble> {
        for person in athletes {
            if let Lifts::Next(next) = self.to_lift(*person)?.0 {
                self.store.set(&last_card(*person), &said(&next))?;
            }
        }
        Ok(())
    }

    fn for_a_card(&self, person: PersonId, date: Option<NaiveDate>) -> Result<Athlete, Trouble> {
        let about = self.about_athlete(person)?;
        let (lifts, next_check) = self.to_lift(person)?;
        let changed = match &lifts {
            Lifts::Next(next) => self.store.setting(&last_card(person))? != Some(said(next)),
            Lifts::OnHold | Lifts::NoPlan => true,
        };
        let told = |text: String| Some(text).filter(|text| !text.is_empty());
        Ok(Athlete {
            name: about.name,
            group: told(about.groups.join(", ")),
            rack: told(about.rack),
            note: told(about.note),
            date,
            lifts,
            changed,
            next_check: next_check.map(|at| at.date_naive()),
        })
    }

    /// What there is to lift, as [`Desk::overview`] says it, without the course that a card does not show; and when the next
    /// check is due.
    fn to_lift(&self, person: PersonId) -> Result<(Lifts, Option<Moment>), Trouble> {
        if let Some(share) = self.share_that_counts(person)? {
            let shared = Overview::shared(&share, None);
            return Ok((shared.lifts, shared.next_check));
        }
        let told = training_of_person(self, person)?;
        Ok(told.map_or((Lifts::NoPlan, None), |(training, next_check)| (training.for_a_coach().0, next_check)))
    }
}

/// Where it is kept what the last card of an athlete said. It is erased with them.
fn last_card(person: PersonId) -> String {
    own_setting("carded", person)
}

/// What a card says to lift, as it is kept to compare with the next.
fn said(next: &Prescription) -> String {
    setback_exchange::share::prescription_as_text(next)
}
