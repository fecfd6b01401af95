//! What there is to read: the pages, the tests at home, and what Setback is.

use crate::view::reading::{AboutView, LearnView, SafetyView};

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

/// The signs to read first, with what to do.
#[tauri::command]
#[specta::specta]
pub fn safety() -> SafetyView {
    SafetyView::of_this_build()
}
