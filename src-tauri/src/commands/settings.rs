//! The settings: what is set, and setting one thing.

use setback_desk::settings::Setting;
use tauri::{AppHandle, Manager, State, WebviewWindow};

use crate::autostart;
use crate::error::CommandError;
use crate::session::Shared;
use crate::view::settings::SettingsView;
use crate::windows;

/// What is set, on a computer of this locale.
#[tauri::command]
#[specta::specta]
pub async fn settings(shared: State<'_, Shared>, locale: String) -> Result<SettingsView, CommandError> {
    shared.work(move |session| Ok(SettingsView::of(&session.settings(locale)))).await
}

/// Sets one thing, and keeps it at once. Switches are `on` or `off`; an empty country or number is taken back.
#[tauri::command]
#[specta::specta]
pub async fn set(
    window: WebviewWindow,
    shared: State<'_, Shared>,
    setting: String,
    value: String,
) -> Result<SettingsView, CommandError> {
    let named = Setting::named(&setting).ok_or_else(|| CommandError::bad_setting(&setting))?;
    if named == Setting::Autostart {
        let done = autostart::set(window.app_handle(), value == "on");
        done.map_err(|_| CommandError::told("trouble-no-autostart"))?;
    }
    let chosen = shared.work(move |session| session.set(named, &value)).await?;
    if named == Setting::Theme {
        windows::look(&window, &chosen.settings);
    }
    Ok(SettingsView::of(&chosen))
}

/// Ends the program, also where closing the window would only hide it.
#[tauri::command]
#[specta::specta]
pub fn quit(app: AppHandle) {
    app.exit(0);
}
