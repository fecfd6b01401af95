//! The settings: what is set, and setting one thing.

use setback_desk::settings::Setting;
use tauri::State;

use crate::error::CommandError;
use crate::session::Shared;
use crate::view::settings::SettingsView;

/// What is set, on a computer of this locale.
#[tauri::command]
#[specta::specta]
pub async fn settings(shared: State<'_, Shared>, locale: String) -> Result<SettingsView, CommandError> {
    shared.work(move |session| Ok(SettingsView::of(&session.settings(locale)))).await
}

/// Sets one thing, and keeps it at once. Switches are `on` or `off`; an empty country or number is taken back.
#[tauri::command]
#[specta::specta]
pub async fn set(shared: State<'_, Shared>, setting: String, value: String) -> Result<SettingsView, CommandError> {
    let named = Setting::named(&setting).ok_or_else(|| CommandError::bad_setting(&setting))?;
    shared.work(move |session| Ok(SettingsView::of(&session.set(named, &value)?))).await
}
