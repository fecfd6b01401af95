//! The types of pages for paper that cross to the window.

use serde::{Deserialize, Serialize};
use setback_desk::memory::Trouble;
use setback_desk::paper::{Kind, NoPage, PAPERS};
use setback_report::Paper;
use setback_words::Words;
use specta::Type;

use super::{AnswersView, TextView, named};
use crate::commands::check::parsed;
use crate::error::CommandError;
use crate::session::PageOf;

/// A page that is asked for.
#[derive(Debug, PartialEq, Eq, Deserialize, Type)]
pub struct PaperView {
    /// `lifter`, `clinician`, `card` or `questionnaire`.
    pub page: String,
    /// `a4` or `letter`.
    pub paper: String,
    pub of: PaperOfView,
}

/// What it is made from.
#[derive(Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PaperOfView {
    /// An episode that is kept.
    Episode { episode: String },
    /// Answers that are not kept.
    Answers { answers: AnswersView },
    /// Nobody: the questionnaire.
    Nobody,
}

/// Where a page was written.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct PaperFileView {
    pub file: String,
}

impl PaperView {
    /// Which page, on which paper.
    ///
    /// # Errors
    /// [`Trouble::Missing`] for one that there is not.
    pub fn kind(&self) -> Result<(Kind, Paper), CommandError> {
        let kind = Kind::named(&self.page).ok_or(Trouble::Missing("page"))?;
        let paper = PAPERS.iter().find(|(id, _)| *id == self.paper).ok_or(Trouble::Missing("paper"))?;
        Ok((kind, paper.1))
    }
}

impl PaperOfView {
    /// Parsed.
    ///
    /// # Errors
    /// What can not be read.
    pub fn parsed(&self) -> Result<PageOf, CommandError> {
        Ok(match self {
            PaperOfView::Episode { episode } => PageOf::Episode(named(episode, "episode")?),
            PaperOfView::Answers { answers } => PageOf::Answers(Box::new(parsed(answers)?)),
            PaperOfView::Nobody => PageOf::Nobody,
        })
    }
}

impl TextView {
    /// A text with what belongs into it.
    pub fn with<const N: usize>(id: &str, args: [(&str, &str); N]) -> TextView {
        TextView { id: id.to_owned(), args: args.map(|(name, value)| (name.to_owned(), value.to_owned())).into() }
    }

    /// Why there is no such page.
    pub fn of_no_page(NoPage::NothingToLift(why): NoPage) -> TextView {
        TextView::with("card-no-plan", [("why", &Words::english().say(why))])
    }
}
