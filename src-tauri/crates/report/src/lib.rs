//! Paper: what stands on a page comes in as data, a PDF goes out that a screen reader can read too (PDF/UA-1). The only
//! crate that knows Typst. Knows no disk, no network, no clock, no rule and no sentence: every word comes in, and the
//! same pages give the same bytes.
//!
//! Text never becomes part of a template: it goes in as JSON and comes out as text.

#[cfg(feature = "pdf")]
mod fonts;
#[cfg(feature = "pdf")]
mod glyphs;
mod page;
#[cfg(feature = "pdf")]
mod render;
#[cfg(feature = "pdf")]
mod world;

pub use page::{
    Banner, Blank, Card, Cards, Clinician, Coach, Date, Document, Foot, Grid, Group, Head, Lifter, Mark, Page, Paper,
    Passage, Picture, PlanB, Question, Questionnaire, Row, Rows, RuleRow, Scoring, Ticked, Weight,
};
#[cfg(feature = "pdf")]
pub use render::{Unprinted, pdf};
