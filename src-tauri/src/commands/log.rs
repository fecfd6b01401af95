//! The log: some of it, a line read, a workout kept, corrected, withdrawn, and the last step taken back.

use tauri::State;

use crate::error::CommandError;
use crate::session::Shared;
use crate::view::log::{LiftView, LineView, LoadLatelyView, LogPageView, TypedView, WorkoutView};
use crate::view::named;

/// So many workouts of the log, the newest first, after passing over so many; at most 200.
#[tauri::command]
#[specta::specta]
pub async fn log_page(shared: State<'_, Shared>, offset: u32, count: u32) -> Result<LogPageView, CommandError> {
    shared.work(move |session| Ok(LogPageView::of(&session.log_page(offset, count)?))).await
}

/// Every lift that a line or a table can name.
#[tauri::command]
#[specta::specta]
pub fn log_lifts() -> Vec<LiftView> {
    LiftView::all()
}

/// How a line is read. Nothing is kept.
#[tauri::command]
#[specta::specta]
pub async fn read_line(shared: State<'_, Shared>, line: String) -> Result<LineView, CommandError> {
    shared.work(move |session| session.read_line(&line)).await
}

/// Keeps a workout, new or in the place of another; the id of its row.
#[tauri::command]
#[specta::specta]
pub async fn log_workout(
    shared: State<'_, Shared>,
    workout: WorkoutView,
    replaces: Option<String>,
) -> Result<String, CommandError> {
    let replaces = replaces.map(|id| named(&id, "session")).transpose()?;
    shared.work(move |session| Ok(session.log_workout(&workout, replaces)?.to_string())).await
}

/// Takes a workout out of the log; the id of the row that says so.
#[tauri::command]
#[specta::specta]
pub async fn withdraw_workout(shared: State<'_, Shared>, workout: String) -> Result<String, CommandError> {
    let workout = named(&workout, "session")?;
    shared.work(move |session| Ok(session.withdraw_workout(workout)?.to_string())).await
}

/// Takes back what made this row; the id of the row that does.
#[tauri::command]
#[specta::specta]
pub async fn undo_workout(shared: State<'_, Shared>, row: String) -> Result<String, CommandError> {
    let row = named(&row, "session")?;
    shared.work(move |session| Ok(session.undo_workout(row)?.to_string())).await
}

/// What is typed and not in the log yet.
#[tauri::command]
#[specta::specta]
pub async fn typed(shared: State<'_, Shared>) -> Result<Option<TypedView>, CommandError> {
    shared.work(|session| session.typed()).await
}

/// Keeps what is typed as it stands; `null` for nothing.
#[tauri::command]
#[specta::specta]
pub async fn keep_typed(shared: State<'_, Shared>, typed: Option<TypedView>) -> Result<(), CommandError> {
    shared.work(move |session| session.keep_typed(typed.as_ref())).await
}

/// How much the last seven days were.
#[tauri::command]
#[specta::specta]
pub async fn load_lately(shared: State<'_, Shared>) -> Result<LoadLatelyView, CommandError> {
    shared.work(|session| Ok(LoadLatelyView::of(&session.load_lately()?))).await
}
