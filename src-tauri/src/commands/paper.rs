//! Pages for paper: saved as a file, opened in the system's viewer, or printed.

use std::path::Path;

use setback_desk::{clock, guarded};
use setback_report::{Document, pdf};
use tauri::State;
use tauri::async_runtime::spawn_blocking;

use crate::documents;
use crate::error::CommandError;
use crate::printing::{NotPrinted, Spooler};
use crate::session::{PageOf, Shared};
use crate::shown::ShownPages;
use crate::view::TextView;
use crate::view::paper::{CardsAskedView, CardsView, PaperFileView, PaperView};

/// The printers there are, by name.
#[tauri::command]
#[specta::specta]
pub async fn printers() -> Result<Vec<String>, CommandError> {
    spawn_blocking(|| Spooler::default().printers()).await.map_err(|_| CommandError::BrokenOff)
}

/// Saves a page among the person's documents, under a name of its own.
#[tauri::command]
#[specta::specta]
pub async fn save_page(shared: State<'_, Shared>, page: PaperView) -> Result<PaperFileView, CommandError> {
    let (document, made, of) = made(&shared, page).await?;
    let folder = documents::folder().ok_or_else(|| said("paper-no-place", ""))?;
    let file = documents::free_name(&folder, &name_of(&document), "pdf");
    guarded::write(&file, &made).map_err(|error| not_written(&file, &error.to_string()))?;
    shared.work(move |session| session.went_out(&of)).await?;
    Ok(PaperFileView { file: file.to_string_lossy().into_owned() })
}

/// Opens a page in the system's viewer.
#[tauri::command]
#[specta::specta]
pub async fn open_page(
    shared: State<'_, Shared>,
    shown: State<'_, ShownPages>,
    page: PaperView,
) -> Result<(), CommandError> {
    let (document, made, of) = made(&shared, page).await?;
    let file = shown.keep(&document.title, &made).map_err(|error| said("paper-not-opened", &error.to_string()))?;
    open::that_detached(file).map_err(|error| said("paper-not-opened", &error.to_string()))?;
    shared.work(move |session| session.went_out(&of)).await
}

/// Prints a page, and waits until the printer has taken it.
#[tauri::command]
#[specta::specta]
pub async fn print_page(shared: State<'_, Shared>, page: PaperView, printer: String) -> Result<(), CommandError> {
    let media = if page.paper == "letter" { "Letter" } else { "A4" };
    let (_, made, of) = made(&shared, page).await?;
    let printed = spawn_blocking(move || Spooler::default().print(&printer, media, &made)).await;
    printed.map_err(|_| CommandError::BrokenOff)??;
    shared.work(move |session| session.went_out(&of)).await
}

/// Cards of athletes before they are printed, and who has none.
#[tauri::command]
#[specta::specta]
pub async fn cards(shared: State<'_, Shared>, asked: CardsAskedView) -> Result<CardsView, CommandError> {
    let (of, now) = (asked.parsed()?, clock::of_the_system().now());
    shared.work(move |session| Ok(CardsView::of(session.cards_of(&of, now)?))).await
}

/// The page, the page as a PDF, and what it was made from. The data is let go of before it is typeset.
async fn made(shared: &Shared, page: PaperView) -> Result<(Document, Vec<u8>, PageOf), CommandError> {
    let (of, paper) = page.parsed()?;
    let now = clock::of_the_system().now();
    let (document, of) = shared.work(move |session| Ok((session.page(&of, paper, now)?, of))).await?;
    let typeset = move || pdf(&document).map(|made| (document, made));
    let typeset = spawn_blocking(typeset).await.map_err(|_| CommandError::BrokenOff)?;
    let (document, made) = typeset.map_err(|error| said("paper-failed", &error.to_string()))?;
    Ok((document, made, of))
}

/// The title of the document and its day.
fn name_of(document: &Document) -> String {
    let day = document.date;
    format!("{} {:04}-{:02}-{:02}", document.title, day.year, day.month, day.day)
}

pub(super) fn not_written(file: &Path, detail: &str) -> CommandError {
    let args = [("file", &*file.to_string_lossy()), ("detail", detail)];
    CommandError::Trouble { text: TextView::with("paper-not-written", args) }
}

pub(super) fn said(id: &str, detail: &str) -> CommandError {
    CommandError::Trouble { text: TextView::with(id, [("detail", detail)]) }
}

impl From<NotPrinted> for CommandError {
    fn from(why: NotPrinted) -> CommandError {
        match why {
            NotPrinted::NoSpooler => said("print-no-spooler", ""),
            NotPrinted::NoSuchPrinter => said("print-no-such-printer", ""),
            NotPrinted::Refused(detail) => said("print-refused", &detail),
            NotPrinted::NoAnswer => said("print-no-answer", ""),
        }
    }
}
