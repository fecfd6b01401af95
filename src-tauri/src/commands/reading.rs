//! What there is to read: the pages, the tests at home, and what Setback is.

use setback_desk::learn::{SelfTest, self_test};
use setback_desk::memory::Trouble;
use tauri::State;

use crate::error::CommandError;
use crate::session::Shared;
use crate::view::reading::{AboutView, LearnView, SafetyView};
use crate::view::tried::TriedView;

/// Every page and test at home.
#[tauri::command]
#[specta::specta]
pub fn learn() -> LearnView {
    LearnView::of_this_build()
}

/// Which program and which rules these are, what is proved of them, and what they rest on.
#[tauri::command]
#[specta::specta]
pub fn about() -> AboutView {
    AboutView::of_this_build()
}

/// What was written down of a test at home.
#[tauri::command]
#[specta::specta]
pub async fn tried(shared: State<'_, Shared>, test: String) -> Result<TriedView, CommandError> {
    let test = named(&test)?;
    shared.work(move |session| Ok(TriedView::of(test, &session.tried()?))).await
}

/// Writes down what a test at home came to, as typed: one value for each of its records.
#[tauri::command]
#[specta::specta]
pub async fn try_test(shared: State<'_, Shared>, test: String, values: Vec<String>) -> Result<TriedView, CommandError> {
    let test = named(&test)?;
    let values: Result<Vec<u16>, _> = values.iter().map(|typed| typed.trim().parse()).collect();
    let values = values.map_err(|_| Trouble::NotWrittenDown)?;
    shared.work(move |session| Ok(TriedView::of(test, &session.try_test(test, &values)?))).await
}

/// Takes back what was written down last of a test at home.
#[tauri::command]
#[specta::specta]
pub async fn untry_test(shared: State<'_, Shared>, test: String) -> Result<TriedView, CommandError> {
    let test = named(&test)?;
    shared.work(move |session| Ok(TriedView::of(test, &session.untry_test(test)?))).await
}

fn named(id: &str) -> Result<&'static SelfTest, CommandError> {
    self_test(id).ok_or_else(|| Trouble::Missing("test").into())
}

/// The signs to read first, with what to do.
#[tauri::command]
#[specta::specta]
pub async fn safety(shared: State<'_, Shared>) -> Result<SafetyView, CommandError> {
    shared.work(|session| Ok(SafetyView::with_number(session.emergency_number()))).await
}
