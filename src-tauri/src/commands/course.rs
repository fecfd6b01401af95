//! The course of pain: a picture and a table of the same, and what followed each session.

use tauri::State;

use crate::error::CommandError;
use crate::session::Shared;
use crate::view::course::{CourseView, SessionsView};
use crate::view::named;

/// The course of this episode; without a name, of the one that matters most now. `None` before the first.
#[tauri::command]
#[specta::specta]
pub async fn course(shared: State<'_, Shared>, episode: Option<String>) -> Result<Option<CourseView>, CommandError> {
    let episode = episode.map(|episode| named(&episode, "episode")).transpose()?;
    shared.work(move |session| Ok(session.course(episode)?.as_ref().map(CourseView::of))).await
}

/// Deadlift sessions and what followed each.
#[tauri::command]
#[specta::specta]
pub async fn sessions_followed(shared: State<'_, Shared>) -> Result<SessionsView, CommandError> {
    shared.work(|session| Ok(SessionsView::of(&session.sessions_followed()?))).await
}
