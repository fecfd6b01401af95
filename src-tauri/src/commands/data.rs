//! "Your data": what protects it, its ways in, its backups.

use setback_desk::memory::Trouble;
use tauri::{AppHandle, State};
use tauri_plugin_autostart::ManagerExt;

use crate::error::CommandError;
use crate::session::{Session, Shared};
use crate::view::kept::{BackupView, OpeningView, PersonView, ProtectedView, RestoredView};
use crate::view::{named, typed};

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

/// The backups, newest first. Each was proved when it was made; `prove_backup` does it once more.
#[tauri::command]
#[specta::specta]
pub async fn backups(shared: State<'_, Shared>) -> Result<Vec<BackupView>, CommandError> {
    shared.work(|session| Ok(session.backups()?.iter().map(BackupView::of).collect())).await
}

/// Looks at all of a backup once more: whether it is whole.
#[tauri::command]
#[specta::specta]
pub async fn prove_backup(shared: State<'_, Shared>, id: String) -> Result<bool, CommandError> {
    shared.work(move |session| session.prove_backup(&id)).await
}

/// Puts a backup in the place of what there is, which is backed up first. What was put back.
#[tauri::command]
#[specta::specta]
pub async fn restore(shared: State<'_, Shared>, id: String) -> Result<Option<RestoredView>, CommandError> {
    shared.work(move |session| Ok(session.restore(&id)?.as_ref().map(RestoredView::of))).await
}

/// Everybody with a name of their own.
#[tauri::command]
#[specta::specta]
pub async fn people(shared: State<'_, Shared>) -> Result<Vec<PersonView>, CommandError> {
    shared.work(|session| Ok(session.people()?.into_iter().map(PersonView::of).collect())).await
}

/// Erases a person after their name was typed. How many backups could not be opened and were removed whole.
#[tauri::command]
#[specta::specta]
pub async fn erase_person(shared: State<'_, Shared>, id: String, typed: String) -> Result<u32, CommandError> {
    let id = named(&id, "person")?;
    shared.work(move |session| Ok(session.erase_person(id, &typed)?.len() as u32)).await
}

/// Erases everything after `erase-word` was typed, and the passphrase where one is set. Then nothing is kept.
#[tauri::command]
#[specta::specta]
pub async fn erase_everything(
    app: AppHandle,
    shared: State<'_, Shared>,
    typed: String,
    passphrase: Option<String>,
) -> Result<OpeningView, CommandError> {
    let passphrase = passphrase.filter(|text| !text.is_empty()).map(crate::view::typed).transpose()?;
    let erase = move |session: &mut Session| session.erase_everything(&typed, passphrase.as_ref());
    let opening = OpeningView::of(shared.work(erase).await?);
    let _starts_with_nothing_to_do_at_worst = app.autolaunch().disable();
    Ok(opening)
}
