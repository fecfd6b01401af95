//! The types of pages for paper that cross to the window.

use serde::{Deserialize, Serialize};
use setback_desk::memory::Trouble;
use setback_desk::paper::cards::{HandedOut, Handing, Order, PerSheet, SeenBy, Whose};
use setback_desk::paper::{Kind, NoPage, PAPERS};
use setback_report::Paper;
use setback_words::Words;
use specta::Type;

use super::{AnswersView, TextView, named};
use crate::commands::check::parsed;
use crate::error::CommandError;
use crate::session::{CardsOf, PageOf};

/// A page that is asked for.
#[derive(Debug, PartialEq, Eq, Deserialize, Type)]
pub struct PaperView {
    /// `lifter`, `clinician`, `card` or `questionnaire`; of a coach's athletes, what it is made from says it.
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
    /// Athletes of a coach: their cards.
    Cards { cards: CardsAskedView },
    /// An athlete of a coach: the summary of what a coach may see.
    Athlete { athlete: String },
}

/// Cards as they are handed out.
#[derive(Debug, PartialEq, Eq, Deserialize, Type)]
pub struct CardsAskedView {
    pub athletes: Vec<String>,
    /// The day of the session; empty leaves a line to write on.
    pub day: String,
    /// 1, 2 or 4.
    pub per_sheet: u8,
    /// `group` or `rack`.
    pub order: String,
    /// Only those that do not say the same as the last one.
    pub changed: bool,
    /// A mark says that it is not training as usual; otherwise where on the way back it is.
    pub for_the_wall: bool,
}

/// Cards before they are printed, and who has none.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct CardsView {
    pub cards: u32,
    pub sheets: u32,
    /// Who has nothing to lift for now, by name.
    pub on_hold: Vec<String>,
    /// Of whom no plan is under way, by name.
    pub without_plan: Vec<String>,
    /// How many are left out because nothing changed for them.
    pub unchanged: u32,
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
    /// [`Trouble::Missing`] for one that there is not; what can not be read.
    pub fn parsed(&self) -> Result<(PageOf, Paper), CommandError> {
        let paper = PAPERS.iter().find(|(id, _)| *id == self.paper).ok_or(Trouble::Missing("paper"))?;
        Ok((self.of.parsed(&self.page)?, paper.1))
    }
}

impl PaperOfView {
    fn parsed(&self, page: &str) -> Result<PageOf, CommandError> {
        let kind = || Kind::named(page).ok_or(Trouble::Missing("page"));
        Ok(match self {
            PaperOfView::Episode { episode } => PageOf::Episode(kind()?, named(episode, "episode")?),
            PaperOfView::Answers { answers } => PageOf::Answers(kind()?, Box::new(parsed(answers)?)),
            PaperOfView::Nobody => PageOf::Nobody(kind()?),
            PaperOfView::Cards { cards } => PageOf::Cards(cards.parsed()?),
            PaperOfView::Athlete { athlete } => PageOf::Athlete(named(athlete, "athlete")?),
        })
    }
}

impl CardsAskedView {
    /// Parsed.
    ///
    /// # Errors
    /// A day that is none; what can not be read.
    pub fn parsed(&self) -> Result<CardsOf, CommandError> {
        let athletes = self.athletes.iter().map(|person| named(person, "athlete"));
        let day = Some(self.day.trim()).filter(|day| !day.is_empty());
        let day = day.map(|day| day.parse().map_err(|_| CommandError::told("coach-cards-no-day"))).transpose()?;
        let per_sheet = PerSheet::ALL.into_iter().find(|known| known.count() == self.per_sheet);
        let order = match self.order.as_str() {
            "group" => Order::Group,
            "rack" => Order::Rack,
            _ => return Err(Trouble::Missing("order").into()),
        };
        let handing = Handing {
            per_sheet: per_sheet.ok_or(Trouble::Missing("sheet"))?,
            order,
            whose: if self.changed { Whose::Changed } else { Whose::All },
            seen_by: if self.for_the_wall { SeenBy::Everybody } else { SeenBy::TheAthlete },
        };
        Ok(CardsOf { athletes: athletes.collect::<Result<_, _>>()?, day, handing })
    }
}

impl CardsView {
    /// Cards before they are printed.
    pub fn of(handed_out: HandedOut) -> CardsView {
        let sheets = handed_out.document.map_or(0, |document| document.pages.len());
        CardsView {
            cards: handed_out.cards as u32,
            sheets: sheets as u32,
            on_hold: handed_out.on_hold,
            without_plan: handed_out.without_plan,
            unchanged: handed_out.unchanged as u32,
        }
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
