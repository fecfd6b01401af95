//! What goes on paper: pages filled from what was told, in words that are finished. How a page is set is known to `report`
//! alone; what is decided and prescribed comes from `triage` and `plan`.

mod about;
mod asked;
mod card;
pub mod cards;
mod clinician;
mod coach;
mod days;
mod facts;
mod formula;
mod lifter;
mod of_case;
mod of_person;
mod overview;
mod pictures;
mod scoring;
mod told;
mod training;

use setback_report::{Document, Page, Paper};
use setback_words::Words;

pub use coach::coach_pages;
pub use of_case::of_case;
pub use of_person::of_person;
pub(crate) use of_person::training_of_person;
pub use overview::Overview;
pub use told::{Printed, Told, Training, Went, Worked};

use about::{date, more, title};

/// What can be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The summary for the person themselves.
    Lifter,
    /// The page for a physical therapist or doctor.
    Clinician,
    /// The card for the next session.
    Card,
    /// The questions with their scoring sheet; the same for everybody.
    Questionnaire,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 4] = [Kind::Lifter, Kind::Clinician, Kind::Card, Kind::Questionnaire];

    /// Its id.
    pub const fn id(self) -> &'static str {
        match self {
            Kind::Lifter => "lifter",
            Kind::Clinician => "clinician",
            Kind::Card => "card",
            Kind::Questionnaire => "questionnaire",
        }
    }

    /// The kind of this id.
    pub fn named(id: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// The ids of the papers.
pub const PAPERS: [(&str, Paper); 2] = [("a4", Paper::A4), ("letter", Paper::Letter)];

/// Why there is no such page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPage {
    /// A card needs something to lift. The text says why there is nothing.
    NothingToLift(&'static str),
}

impl NoPage {
    /// The sentence.
    pub fn message(self, words: &Words) -> String {
        let NoPage::NothingToLift(why) = self;
        words.say_with("card-no-plan", &[("why", &words.say(why))])
    }
}

/// A page for each of these people, in one document.
///
/// # Errors
/// The first of them of whom there is no such page.
pub fn pages(kind: Kind, told: &[Told], printed: &Printed) -> Result<Document, NoPage> {
    let words = Words::of(printed.language);
    let pages: Result<Vec<Page>, NoPage> = match kind {
        Kind::Lifter => {
            told.iter().map(|told| Ok(Page::Lifter(Box::new(lifter::page(told, printed, words))))).collect()
        }
        Kind::Clinician => {
            told.iter().map(|told| Ok(Page::Clinician(Box::new(clinician::page(told, printed, words))))).collect()
        }
        Kind::Card => told.iter().map(|told| Ok(Page::Card(Box::new(card::page(told, printed, words)?)))).collect(),
        Kind::Questionnaire => Ok(vec![Page::Questionnaire(Box::new(asked::page(printed, words)))]),
    };
    Ok(Document {
        title: title(kind, words),
        language: printed.language.tag().to_owned(),
        date: date(printed.today),
        paper: printed.paper,
        pages: pages?,
        more: more(words),
    })
}
