//! Pages for paper: of an episode that is kept, of answers that are not, of nobody, or of the athletes of a coach.

use chrono::NaiveDate;
use setback_desk::case::Case;
use setback_desk::memory::Trouble;
use setback_desk::paper::cards::{HandedOut, Handing, cards};
use setback_desk::paper::{Kind, Printed, Told, coach_pages, of_case, of_person, pages};
use setback_desk::zones;
use setback_report::{Document, Paper};
use setback_store::{EpisodeId, Moment, PersonId};
use setback_triage::Answers;
use setback_triage::location::Zone;

use super::Session;
use crate::error::CommandError;
use crate::language;
use crate::view::TextView;

/// What a page is made from.
pub enum PageOf {
    /// An episode that is kept.
    Episode(Kind, EpisodeId),
    /// Answers that are not kept.
    Answers(Kind, Box<Answers>),
    /// Nobody: the questionnaire.
    Nobody(Kind),
    /// Athletes of a coach: their cards.
    Cards(CardsOf),
    /// An athlete of a coach: the summary of what a coach may see.
    Athlete(PersonId),
}

/// Athletes, and how their cards are handed out.
pub struct CardsOf {
    /// Whose.
    pub athletes: Vec<PersonId>,
    /// The day of the session; `None` leaves a line to write on.
    pub day: Option<NaiveDate>,
    /// How.
    pub handing: Handing,
}

impl Session {
    /// A page of this kind.
    ///
    /// # Errors
    /// Open questions; why there is no such page; what keeps the data from being read.
    pub fn page(&mut self, of: &PageOf, paper: Paper, now: Moment) -> Result<Document, CommandError> {
        let printed = self.printed(paper, now);
        let (kind, told) = match of {
            PageOf::Episode(kind, episode) => (*kind, vec![self.told_of(*episode)?]),
            PageOf::Answers(kind, answers) => (*kind, vec![told_by(answers, zones::kept_with(answers, &self.zones))?]),
            PageOf::Nobody(kind) => (*kind, Vec::new()),
            PageOf::Cards(of) => {
                return self.cards(of, &printed)?.document.ok_or_else(|| CommandError::told("coach-cards-none"));
            }
            PageOf::Athlete(person) => {
                let overview = self.with_desk(|desk| desk.overview(*person))?;
                return Ok(coach_pages(&[overview], &printed));
            }
        };
        pages(kind, &told, &printed).map_err(|none| CommandError::Trouble { text: TextView::of_no_page(none) })
    }

    /// Cards of athletes before they are printed, and who has none.
    ///
    /// # Errors
    /// What keeps the data from being read; [`CommandError::NotOpen`] while an athlete has the screen.
    pub fn cards_of(&mut self, of: &CardsOf, now: Moment) -> Result<HandedOut, CommandError> {
        let printed = self.printed(Paper::A4, now);
        self.cards(of, &printed)
    }

    /// A page went out: what cards say is noted, so that the next time those that say the same can be left out.
    ///
    /// # Errors
    /// What the disk says.
    pub fn went_out(&mut self, of: &PageOf) -> Result<(), CommandError> {
        match of {
            PageOf::Cards(of) => self.with_desk(|desk| desk.handed_out(&of.athletes)),
            PageOf::Episode(..) | PageOf::Answers(..) | PageOf::Nobody(_) | PageOf::Athlete(_) => Ok(()),
        }
    }

    fn cards(&mut self, of: &CardsOf, printed: &Printed) -> Result<HandedOut, CommandError> {
        let athletes = self.with_desk(|desk| desk.for_cards(&of.athletes, of.day))?;
        Ok(cards(&athletes, &of.handing, printed))
    }

    fn printed(&self, paper: Paper, now: Moment) -> Printed {
        let number = self.emergency_number();
        Printed { today: now.date_naive(), paper, language: language::of_the_start(), number }
    }

    fn told_of(&mut self, episode: EpisodeId) -> Result<Told, CommandError> {
        let data = self.data()?;
        let told = of_person(&mut data.opened.desk, data.me, Some(episode))?;
        told.ok_or_else(|| Trouble::Missing("result").into())
    }
}

fn told_by(answers: &Answers, zones: Vec<Zone>) -> Result<Told, CommandError> {
    let case = Case { answers: *answers, zones, ..Case::default() };
    of_case(&case).ok_or_else(|| CommandError::not_answered(answers))
}
