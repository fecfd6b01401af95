//! The course of pain: a picture and a table of the same.

use tauri::State;

use crate::error::CommandError;
use crate::session::Shared;
use crate::view::course::CourseView;
use crate::view::named;

/// The course of an episode.
#[tauri::command]
#[specta::specta]
pub async fn course(shared: State<'_, Shared>, episode: String) -> Result<CourseView, CommandError> {
    let episode = named(&episode, "episode")?;
    shared.work(move |session| Ok(CourseView::of(&session.course(episode)?))).await
}
