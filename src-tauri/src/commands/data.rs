//! "Your data": what protects it, its ways in, its backups.

use setback_desk::memory::Trouble;
use tauri::State;

use crate::error::CommandError;
use crate::session::{Session, Shared};
use crate::view::kept::ProtectedView;
use crate::view::typed;

/// What protects the data.
#[tauri::command]
#[specta::specta]
pub async fn protection(shared: State<'_, Shared>) -> Result<ProtectedView, CommandError> {
    shared.work(|session| Ok(ProtectedView::of(session.protected()?))).await
}

/// Sets a passphrase, in the place of an earlier one.
#[tauri::command]
#[specta::specta]
pub async fn set_passphrase(shared: State<'_, Shared>, passphrase: String) -> Result<ProtectedView, CommandError> {
    let passphrase = typed(passphrase)?;
    shared.work(move |session| Ok(ProtectedView::of(session.set_passphrase(&passphrase)?))).await
}

/// A new recovery code, in the place of an earlier one: given out once, to be printed or written down.
#[tauri::command]
#[specta::specta]
pub async fn new_recovery_code(shared: State<'_, Shared>) -> Result<String, CommandError> {
    shared.work(|session| Ok(session.new_recovery_code()?.shown().to_string())).await
}

/// Lets the key store of this computer open the data.
#[tauri::command]
#[specta::specta]
pub async fn trust_device(shared: State<'_, Shared>) -> Result<ProtectedView, CommandError> {
    shared.work(|session| Ok(ProtectedView::of(session.trust_device()?))).await
}

/// Takes a way in away; the last one stays.
#[tauri::command]
#[specta::specta]
pub async fn remove_way(shared: State<'_, Shared>, id: String) -> Result<ProtectedView, CommandError> {
    let id = id.parse().map_err(|_| Trouble::Missing("way in"))?;
    shared.work(move |session| Ok(ProtectedView::of(session.remove_way(id)?))).await
}

/// Makes a backup now.
#[tauri::command]
#[specta::specta]
pub async fn back_up(shared: State<'_, Shared>) -> Result<ProtectedView, CommandError> {
    shared.work(|session| Ok(ProtectedView::of(session.back_up()?))).await
}

/// Makes a backup if something changed and the last one is half an hour old.
#[tauri::command]
#[specta::specta]
pub async fn back_up_if_due(shared: State<'_, Shared>) -> Result<(), CommandError> {
    shared.work(Session::back_up_if_due).await
}
