//! The shell: opens the window and names what it may ask. Knows Tauri, decides nothing.

mod autostart;
pub mod commands;
mod documents;
pub mod error;
mod folder;
mod language;
pub mod printing;
mod reminders;
pub mod session;
mod shown;
pub mod view;
mod windows;

use setback_desk::cabinet::{Cabinet, SERVICE};
use setback_desk::clock;
use setback_keys::{SystemKeyStore, USUAL_LIMIT};
use tauri::{Manager, RunEvent};
use tauri_specta::{Builder, collect_commands};

use session::{Session, Shared};
use setback_desk::settings::Settings;
use shown::ShownPages;
use tauri_plugin_window_state::StateFlags;
use windows::Coming;

/// Every command a window may call, with its types. Built once here, for the program and for the test that writes
/// `ui/src/core/bindings.ts`.
pub fn typed_commands() -> Builder<tauri::Wry> {
    Builder::new().disable_serde_phases().commands(collect_commands![
        commands::check::begin,
        commands::check::resume,
        commands::check::drop_draft,
        commands::check::step,
        commands::check::answer,
        commands::check::finish,
        commands::check::result,
        commands::check::body_map,
        commands::plan::plan_questions,
        commands::plan::plan,
        commands::plan::plan_asked,
        commands::plan::give_plan,
        commands::plan::swap_lift,
        commands::plan::plan_under_way,
        commands::plan::after_session,
        commands::plan::after_earlier_session,
        commands::plan::next_morning,
        commands::log::log_page,
        commands::log::log_lifts,
        commands::log::read_line,
        commands::log::log_workout,
        commands::log::withdraw_workout,
        commands::log::undo_workout,
        commands::log::load_lately,
        commands::log::typed,
        commands::log::keep_typed,
        commands::course::course,
        commands::course::sessions_followed,
        commands::paper::printers,
        commands::paper::save_page,
        commands::paper::open_page,
        commands::paper::print_page,
        commands::files::begin_file,
        commands::files::add_to_file,
        commands::files::drop_file,
        commands::files::look_at_file,
        commands::files::take_file_in,
        commands::files::imports,
        commands::files::undo_import,
        commands::files::save_file,
        commands::keeping::opening,
        commands::keeping::begin_keeping,
        commands::keeping::unlock,
        commands::keeping::lock,
        commands::keeping::unsaved,
        commands::keeping::settle,
        commands::keeping::start_anew,
        commands::keeping::home,
        commands::keeping::clear,
        commands::keeping::leave,
        commands::data::protection,
        commands::data::set_passphrase,
        commands::data::new_recovery_code,
        commands::data::trust_device,
        commands::data::remove_way,
        commands::data::back_up,
        commands::data::back_up_if_due,
        commands::data::backups,
        commands::data::prove_backup,
        commands::data::restore,
        commands::data::people,
        commands::data::erase_person,
        commands::data::erase_everything,
        commands::reading::learn,
        commands::reading::about,
        commands::reading::tried,
        commands::reading::try_test,
        commands::reading::untry_test,
        commands::reading::safety,
        commands::coach::board,
        commands::coach::find_athletes,
        commands::coach::add_athletes,
        commands::coach::read_names,
        commands::coach::athlete,
        commands::coach::change_athlete,
        commands::coach::note_for_athlete,
        commands::coach::archive_athlete,
        commands::coach::archived_athletes,
        commands::coach::merge_athletes,
        commands::coach::choose_lighter,
        commands::coach::group_session,
        commands::coach::enter_group,
        commands::coach::hand_over,
        commands::coach::hand_back,
        commands::settings::settings,
        commands::settings::set,
        commands::settings::quit,
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
        .plugin(tauri_plugin_single_instance::init(|app, _, _| windows::show_main(app)))
        .plugin(tauri_plugin_window_state::Builder::new().with_state_flags(kept_of_windows()).build())
        .plugin(tauri_plugin_autostart::Builder::new().arg(autostart::HIDDEN).build())
        .manage(Shared::new(Session::at(cabinet())))
        .manage(ShownPages::usual())
        .invoke_handler(commands.invoke_handler())
        .setup(|app| {
            // What a start before left there. Only here, so that a second start deletes nothing of the first.
            app.state::<ShownPages>().forget();
            let settings = app.state::<Shared>().settings();
            windows::open_main(app, &settings, coming(&settings))?;
            reminders::watch(app.handle());
            Ok(())
        })
        .build(tauri::generate_context!())?
        .run(|app, event| {
            if let RunEvent::Exit = event {
                app.state::<Shared>().close();
                app.state::<ShownPages>().forget();
            }
        });
    Ok(())
}

/// A start with the computer stays hidden as long as there may be something to remind of.
fn coming(settings: &Settings) -> Coming {
    let is_hidden = settings.reminders && std::env::args().any(|argument| argument == autostart::HIDDEN);
    if is_hidden { Coming::Hidden } else { Coming::Shown }
}

/// What is kept of a window: where it is and how large. It never shows itself, or it would flash.
fn kept_of_windows() -> StateFlags {
    StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED
}

/// The data folder of this start, with the key store and the clock of this computer.
fn cabinet() -> Option<Cabinet> {
    let key_store = Box::new(SystemKeyStore::new(SERVICE, USUAL_LIMIT));
    folder::of_the_start(std::env::args_os()).map(|folder| Cabinet::at(folder, key_store, clock::of_the_system()))
}
