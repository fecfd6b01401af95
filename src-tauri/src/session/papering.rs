//! Pages for paper: of an episode that is kept, of answers that are not, or of nobody.

use setback_desk::case::Case;
use setback_desk::memory::Trouble;
use setback_desk::paper::{Kind, Printed, Told, of_case, of_person, pages};
use setback_desk::zones;
use setback_report::{Document, Paper};
use setback_store::{EpisodeId, Moment};
use setback_triage::Answers;
use setback_triage::location::Zone;

use super::Session;
use crate::error::CommandError;
use crate::language;
use crate::view::TextView;

/// What a page is made from.
pub enum PageOf {
    /// An episode that is kept.
    Episode(EpisodeId),
    /// Answers that are not kept.
    Answers(Box<Answers>),
    /// Nobody: the questionnaire.
    Nobody,
}

impl Session {
    /// A page of this kind.
    ///
    /// # Errors
    /// Open questions; why there is no such page; what keeps the data from being read.
    pub fn page(&mut self, kind: Kind, paper: Paper, of: &PageOf, now: Moment) -> Result<Document, CommandError> {
        let printed = Printed {
            today: now.date_naive(),
            paper,
            language: language::of_the_start(),
            number: self.emergency_number(),
        };
        let told = match of {
            PageOf::Episode(episode) => vec![self.told_of(*episode)?],
            PageOf::Answers(answers) => vec![told_by(answers, zones::kept_with(answers, &self.zones))?],
            PageOf::Nobody => Vec::new(),
        };
        pages(kind, &told, &printed).map_err(|none| CommandError::Trouble { text: TextView::of_no_page(none) })
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
