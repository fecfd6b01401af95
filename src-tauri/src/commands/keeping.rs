//! What is kept: what there is when the window opens, how it is opened and protected, and what a person sees first.

use chrono::NaiveDate;
use setback_desk::memory::Trouble;
use tauri::State;

use crate::error::CommandError;
use crate::session::Shared;
use crate::view::kept::{HomeView, OpeningView, ProtectionView, SettledView, WayView};
use crate::view::named;

/// What there is: new, locked, open, or what keeps it shut.
#[tauri::command]
#[specta::specta]
pub async fn opening(shared: State<'_, Shared>) -> Result<OpeningView, CommandError> {
    shared.work(|session| Ok(OpeningView::of(session.opening()))).await
}

/// Begins to keep things.
#[tauri::command]
#[specta::specta]
pub async fn begin_keeping(shared: State<'_, Shared>, protection: ProtectionView) -> Result<OpeningView, CommandError> {
    let protection = protection.parsed()?;
    shared.work(move |session| Ok(OpeningView::of(session.begin_keeping(protection)?))).await
}

/// Opens a lock.
#[tauri::command]
#[specta::specta]
pub async fn unlock(shared: State<'_, Shared>, way: WayView) -> Result<OpeningView, CommandError> {
    let way = way.parsed()?;
    shared.work(move |session| Ok(OpeningView::of(session.unlock(way)?))).await
}

/// Locks what is open: the check that goes on is kept, and the key is forgotten. The window then lays down all it shows.
#[tauri::command]
#[specta::specta]
pub async fn lock(shared: State<'_, Shared>) -> Result<OpeningView, CommandError> {
    shared.work(|session| Ok(OpeningView::of(session.lock()?))).await
}

/// Goes on without saving.
#[tauri::command]
#[specta::specta]
pub async fn unsaved(shared: State<'_, Shared>) -> Result<OpeningView, CommandError> {
    shared.work(|session| Ok(OpeningView::of(session.unsaved()))).await
}

/// Waits for the check at the start: whether a backup was put back, and whether the data can only be read.
#[tauri::command]
#[specta::specta]
pub async fn settle(shared: State<'_, Shared>) -> Result<SettledView, CommandError> {
    shared.work(|session| Ok(SettledView::of(session.settle()?))).await
}

/// Puts data that can not be opened aside, to begin anew.
#[tauri::command]
#[specta::specta]
pub async fn start_anew(shared: State<'_, Shared>) -> Result<OpeningView, CommandError> {
    shared.work(|session| Ok(OpeningView::of(session.start_anew()?))).await
}

/// What the person sees first.
#[tauri::command]
#[specta::specta]
pub async fn home(shared: State<'_, Shared>) -> Result<HomeView, CommandError> {
    shared.work(|session| Ok(HomeView::of(&session.home()?))).await
}

/// Keeps that a health worker said on this day, as year-month-day, that training may go on.
#[tauri::command]
#[specta::specta]
pub async fn clear(shared: State<'_, Shared>, day: String, by_whom: String) -> Result<HomeView, CommandError> {
    let day = NaiveDate::parse_from_str(day.trim(), "%Y-%m-%d").map_err(|_| Trouble::NotADay)?;
    shared
        .work(move |session| {
            session.clear(day, &by_whom)?;
            Ok(HomeView::of(&session.home()?))
        })
        .await
}

/// Asks no more about an episode.
#[tauri::command]
#[specta::specta]
pub async fn leave(shared: State<'_, Shared>, episode: String) -> Result<HomeView, CommandError> {
    let episode = named(&episode, "episode")?;
    shared
        .work(move |session| {
            session.leave(episode)?;
            Ok(HomeView::of(&session.home()?))
        })
        .await
}
