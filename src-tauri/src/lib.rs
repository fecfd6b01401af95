//! The shell: opens the window and names what it may ask. Knows Tauri, decides nothing.

pub mod commands;
pub mod error;
pub mod view;
mod windows;

use tauri_specta::{Builder, collect_commands};

/// Every command a window may call, with its types. Built once here, for the program and for the test that writes
/// `ui/src/core/bindings.ts`.
pub fn typed_commands() -> Builder<tauri::Wry> {
    Builder::new().disable_serde_phases().commands(collect_commands![
        commands::check::about,
        commands::check::step,
        commands::check::answer,
        commands::check::result,
        commands::plan::plan_questions,
        commands::plan::plan,
    ])
}

/// Opens the window and runs until it is closed.
///
/// # Errors
/// What kept the window from opening.
#[expect(clippy::exit, reason = "it is in what `generate_context` expands to")]
pub fn run() -> tauri::Result<()> {
    let commands = typed_commands();
    tauri::Builder::default()
        .invoke_handler(commands.invoke_handler())
        .setup(|app| Ok(windows::open_main(app)?))
        .run(tauri::generate_context!())
}
