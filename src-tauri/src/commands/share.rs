//! What an athlete shares with a coach: looked at and saved among their documents; and on a coach's side, a file that was
//! handed over looked at and kept. Level, plan and course; what comes back has no place for an answer.

use setback_desk::guarded;
use tauri::State;

use super::paper::{not_written, said};
use crate::documents;
use crate::error::CommandError;
use crate::session::Shared;
use crate::view::coach::{BoardRowView, ReadShareView};
use crate::view::paper::PaperFileView;
use crate::view::{named, typed};

/// How the name of a share file ends.
const ENDING: &str = "setback-share";

/// What would be shared under this name, as a coach's board would show it.
#[tauri::command]
#[specta::specta]
pub async fn to_share(shared: State<'_, Shared>, name: String) -> Result<BoardRowView, CommandError> {
    shared.work(move |session| BoardRowView::alone(&session.to_share(&name)?)).await
}

/// Saves a share file among the person's documents, locked where there is a passphrase.
#[tauri::command]
#[specta::specta]
pub async fn save_share(
    shared: State<'_, Shared>,
    name: String,
    passphrase: Option<String>,
) -> Result<PaperFileView, CommandError> {
    let lock = passphrase.map(typed).transpose()?;
    let (name, bytes) = shared.work(move |session| session.share_to_go(&name, lock.as_ref())).await?;
    let folder = documents::folder().ok_or_else(|| said("paper-no-place", ""))?;
    let file = documents::free_name(&folder, &name, ENDING);
    guarded::write(&file, &bytes).map_err(|error| not_written(&file, &error.to_string()))?;
    Ok(PaperFileView { file: file.to_string_lossy().into_owned() })
}

/// What the share file that was handed over holds. Nothing is kept.
#[tauri::command]
#[specta::specta]
pub async fn look_at_share(
    shared: State<'_, Shared>,
    passphrase: Option<String>,
) -> Result<ReadShareView, CommandError> {
    let lock = passphrase.map(typed).transpose()?;
    shared.work(move |session| ReadShareView::of(&session.look_at_share(lock.as_ref())?)).await
}

/// Keeps what the share file holds, as this athlete's or as somebody's new: whose it is then.
#[tauri::command]
#[specta::specta]
pub async fn keep_share(
    shared: State<'_, Shared>,
    passphrase: Option<String>,
    athlete: Option<String>,
) -> Result<String, CommandError> {
    let lock = passphrase.map(typed).transpose()?;
    let whose = athlete.map(|person| named(&person, "athlete")).transpose()?;
    Ok(shared.work(move |session| session.keep_share(lock.as_ref(), whose)).await?.to_string())
}
