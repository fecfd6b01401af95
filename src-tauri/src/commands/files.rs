//! Files in and out: looked at, taken in, taken back; and saved among the person's documents. A file comes in by its parts:
//! the window hands over what the person chose there, and no command reads a path.

use setback_desk::guarded;
use setback_report::{Document, pdf};
use setback_store::PersonId;
use tauri::State;
use tauri::async_runtime::spawn_blocking;

use super::paper::{not_written, said};
use crate::documents;
use crate::error::CommandError;
use crate::session::{Going, Shared};
use crate::view::files::{FileAskedView, FileToldView, ImportView, LookedAtView, TakenInView};
use crate::view::named;
use crate::view::paper::PaperFileView;

/// Begins to take in a file of so many bytes: for an athlete of the coach, or for whoever has the screen.
#[tauri::command]
#[specta::specta]
pub async fn begin_file(
    shared: State<'_, Shared>,
    athlete: Option<String>,
    name: String,
    bytes: u32,
) -> Result<(), CommandError> {
    let athlete = whose(athlete)?;
    shared.work(move |session| session.begin_file(athlete, &name, u64::from(bytes))).await
}

fn whose(athlete: Option<String>) -> Result<Option<PersonId>, CommandError> {
    athlete.map(|athlete| named(&athlete, "athlete")).transpose()
}

/// The next part of the file, in base64.
#[tauri::command]
#[specta::specta]
pub async fn add_to_file(shared: State<'_, Shared>, part: String) -> Result<(), CommandError> {
    shared.work(move |session| session.add_to_file(&part)).await
}

/// Lets go of the file.
#[tauri::command]
#[specta::specta]
pub async fn drop_file(shared: State<'_, Shared>) -> Result<(), CommandError> {
    shared
        .work(|session| {
            session.drop_file();
            Ok(())
        })
        .await
}

/// What the file would bring. Nothing is changed.
#[tauri::command]
#[specta::specta]
pub async fn look_at_file(shared: State<'_, Shared>, told: FileToldView) -> Result<LookedAtView, CommandError> {
    let told = told.parsed()?;
    shared.work(move |session| Ok(LookedAtView::of(&session.look_at_file(told)?))).await
}

/// Takes the file in, whole or not at all, after a backup.
#[tauri::command]
#[specta::specta]
pub async fn take_file_in(shared: State<'_, Shared>, told: FileToldView) -> Result<TakenInView, CommandError> {
    let told = told.parsed()?;
    shared.work(move |session| Ok(TakenInView::of(&session.take_file_in(told)?))).await
}

/// The files that were taken in, the newest first.
#[tauri::command]
#[specta::specta]
pub async fn imports(shared: State<'_, Shared>, athlete: Option<String>) -> Result<Vec<ImportView>, CommandError> {
    let athlete = whose(athlete)?;
    shared.work(move |session| Ok(session.imports(athlete)?.iter().map(ImportView::of).collect())).await
}

/// Takes an import back.
#[tauri::command]
#[specta::specta]
pub async fn undo_import(
    shared: State<'_, Shared>,
    athlete: Option<String>,
    id: String,
) -> Result<ImportView, CommandError> {
    let (athlete, id) = (whose(athlete)?, named(&id, "import")?);
    shared.work(move |session| Ok(ImportView::of(&session.undo_import(athlete, id)?))).await
}

/// Saves a file among the person's documents, under a name of its own.
#[tauri::command]
#[specta::specta]
pub async fn save_file(shared: State<'_, Shared>, file: FileAskedView) -> Result<PaperFileView, CommandError> {
    let (going, paper) = file.parsed()?;
    let page = match going {
        Going::Clinic => typeset(shared.work(move |session| session.page_for_a_clinic(paper)).await?).await?,
        _ => None,
    };
    let (name, bytes) = shared.work(move |session| session.file_to_go(going, page.as_deref())).await?;
    let folder = documents::folder().ok_or_else(|| said("paper-no-place", ""))?;
    let file = documents::free_name(&folder, &name, going.ending());
    guarded::write(&file, &bytes).map_err(|error| not_written(&file, &error.to_string()))?;
    Ok(PaperFileView { file: file.to_string_lossy().into_owned() })
}

async fn typeset(document: Option<Document>) -> Result<Option<Vec<u8>>, CommandError> {
    let Some(document) = document else { return Ok(None) };
    let made = spawn_blocking(move || pdf(&document)).await.map_err(|_| CommandError::BrokenOff)?;
    made.map(Some).map_err(|error| said("paper-failed", &error.to_string()))
}
