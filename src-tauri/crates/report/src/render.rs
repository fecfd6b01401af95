//! From pages to a PDF.

use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::glyphs::settable;
use crate::page::{Document, Page};
use crate::world::Sealed;

/// The sheets that a questionnaire takes.
const SHEETS_OF_A_QUESTIONNAIRE: usize = 2;

/// So many times the letters of a questionnaire may get smaller; design choice.
const SMALLEST: u8 = 5;

/// Why there is no PDF. Neither is the fault of what was told: it is one of the program.
#[derive(Debug)]
pub enum Unprinted {
    /// A page would have needed more sheets than it may have.
    TooLong {
        /// Sheets it needed.
        sheets: usize,
        /// Sheets it may have.
        most: usize,
    },
    /// A template is wrong, or a part can not be read by a screen reader.
    Template(Vec<String>),
}

impl std::fmt::Display for Unprinted {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Unprinted::TooLong { sheets, most } => write!(to, "{sheets} sheets, and {most} are the most"),
            Unprinted::Template(told) => write!(to, "{}", told.join("; ")),
        }
    }
}

impl std::error::Error for Unprinted {}

/// The document as a PDF that keeps to PDF/UA-1. The same document gives the same bytes.
///
/// # Errors
/// Where it can not be made; a warning of the typesetter counts as one.
pub fn pdf(document: &Document) -> Result<Vec<u8>, Unprinted> {
    let made = typeset(document);
    // Nothing of a person stays in the memory of the typesetter.
    comemo::evict(0);
    made
}

/// The questionnaire is set in the largest letters in which it fits; everything else gets shorter by itself.
fn typeset(document: &Document) -> Result<Vec<u8>, Unprinted> {
    let mut made = set(document, 0);
    for smaller in 1..=SMALLEST {
        match made {
            Err(Unprinted::TooLong { .. }) if document.pages.iter().any(has_sizes) => made = set(document, smaller),
            _ => break,
        }
    }
    made
}

const fn has_sizes(page: &Page) -> bool {
    matches!(page, Page::Questionnaire(_))
}

fn set(document: &Document, smaller: u8) -> Result<Vec<u8>, Unprinted> {
    let mut data = serde_json::to_value(document).expect("a document is texts and numbers");
    settable(&mut data);
    data["smaller"] = smaller.into();
    let world = Sealed::with(data.to_string().into_bytes());
    let compiled = typst::compile::<PagedDocument>(&world);
    let pages = compiled.output.map_err(|errors| told(&errors))?;
    if !compiled.warnings.is_empty() {
        return Err(told(&compiled.warnings));
    }
    let (sheets, most) = (pages.pages().len(), document.pages.iter().map(sheets_of).sum());
    if sheets != most {
        return Err(Unprinted::TooLong { sheets, most });
    }
    typst_pdf::pdf(&pages, &options()).map_err(|errors| told(&errors))
}

fn sheets_of(page: &Page) -> usize {
    match page {
        Page::Lifter(_) | Page::Clinician(_) | Page::Card(_) | Page::Cards(_) | Page::Coach(_) => 1,
        Page::Questionnaire(_) => SHEETS_OF_A_QUESTIONNAIRE,
    }
}

/// Without a time: the day of the document is the only one in it.
fn options() -> PdfOptions {
    PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Custom(Some("Setback".to_owned())),
        timestamp: None,
        page_ranges: None,
        standards: PdfStandards::new(&[PdfStandard::Ua_1]).expect("one standard does not contradict itself"),
        tagged: true,
        pretty: false,
    }
}

fn told(diagnostics: &[SourceDiagnostic]) -> Unprinted {
    let line = |one: &SourceDiagnostic| {
        let hints = one.hints.iter().map(|hint| format!(" ({})", hint.v)).collect::<String>();
        format!("{}{hints}", one.message)
    };
    Unprinted::Template(diagnostics.iter().map(line).collect())
}
