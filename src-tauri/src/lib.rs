//! The shell: opens the window and names what it may ask. Knows Tauri, decides nothing.

pub mod access;
mod autostart;
mod away;
pub mod commands;
mod documents;
pub mod error;
mod folder;
mod kiosk;
mod language;
mod open_ways;
pub mod printing;
mod reception;
mod reminders;
pub mod role;
pub mod session;
mod shown;
pub mod start;
mod supervisor;
pub mod view;
mod windows;

use std::process::ExitCode;

use setback_clinic::ClinicFolder;
use setback_desk::cabinet::{Cabinet, SERVICE};
use setback_desk::clock;
use setback_keys::{SystemKeyStore, USUAL_LIMIT};
use tauri::{App, Manager, RunEvent};
use tauri_specta::{Builder, Commands, collect_commands};

use kiosk::{Kiosk, Turn, name_of_the_start};
use reception::{Desk, Reception};
use role::Role;
use session::{Session, Shared};
use setback_desk::settings::Settings;
use shown::ShownPages;
use tauri_plugin_window_state::StateFlags;
use windows::Coming;

/// Every command a window may call.
fn commands() -> Commands<tauri::Wry> {
    collect_commands![
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
        commands::paper::cards,
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
        commands::coach::enter_mornings,
        commands::share::to_share,
        commands::share::save_share,
        commands::share::look_at_share,
        commands::share::keep_share,
        commands::coach::hand_over,
        commands::coach::hand_back,
        commands::coach::show_answers,
        commands::settings::settings,
        commands::settings::set,
        commands::settings::quit,
        commands::kiosk::kiosk_page,
        commands::kiosk::kiosk_logo,
        commands::kiosk::kiosk_heard,
        commands::kiosk::kiosk_begin,
        commands::kiosk::kiosk_code,
        commands::kiosk::kiosk_walk_in,
        commands::kiosk::kiosk_agree,
        commands::kiosk::kiosk_answer,
        commands::kiosk::kiosk_go_to,
        commands::kiosk::kiosk_body_map,
        commands::kiosk::kiosk_send,
        commands::kiosk::kiosk_over,
        commands::kiosk::kiosk_staff,
        commands::kiosk::kiosk_self_test,
        commands::front::front_page,
        commands::front::front_touch,
        commands::front::front_set_up,
        commands::front::front_open,
        commands::front::front_unlock,
        commands::front::front_lock,
        commands::front::front_new_pin,
        commands::front::front_detail,
        commands::front::front_handle,
        commands::front::front_code,
        commands::front::front_printers,
        commands::front::front_print,
        commands::front::front_export,
        commands::front::front_trail,
        commands::front::front_trail_file,
        commands::front::front_clinic,
        commands::front::front_change,
    ]
}

/// The same with all their types, for the test that writes `ui/src/core/bindings.ts`. A start needs none of these.
pub fn typed_commands() -> Builder<tauri::Wry> {
    Builder::new().disable_serde_phases().commands(commands())
}

/// Opens the window of this role and runs until it is closed.
///
/// # Errors
/// What kept the window from opening.
#[expect(clippy::exit, reason = "it is in what `generate_context` expands to")]
pub fn run(role: Role) -> tauri::Result<()> {
    let Commands(answer, _) = commands();
    with_plugins(role)
        .manage(Shared::new(Session::at(cabinet_of(role))))
        .manage(ShownPages::usual())
        .manage(Kiosk::new(turn_of(role)))
        .manage(Desk::new(reception_of(role)))
        .invoke_handler(move |invoke| {
            let (window, command) = (invoke.message.webview_ref().label(), invoke.message.command());
            if access::may(role, window, command) {
                return answer(invoke);
            }
            invoke.resolver.reject("refused");
            true
        })
        .setup(move |app| open(app, role).map_err(Into::into))
        .build(tauri::generate_context!())?
        .run(|app, event| {
            if let RunEvent::Exit = event {
                app.state::<Shared>().close();
                app.state::<Desk>().close();
                app.state::<ShownPages>().forget();
            }
        });
    Ok(())
}

/// Keeps a kiosk going, until staff leave it.
pub fn supervise() -> ExitCode {
    match folder::of_the_start(std::env::args_os()) {
        Some(data) => supervisor::keep_going(&data, &name_of_the_start(std::env::args_os())),
        None => ExitCode::FAILURE,
    }
}

/// Only one Setback of a person runs at once. A kiosk and a desk may run beside it, and remember no place of a window.
fn with_plugins(role: Role) -> tauri::Builder<tauri::Wry> {
    match role {
        Role::Personal => tauri::Builder::default()
            .plugin(tauri_plugin_single_instance::init(|app, _, _| windows::show_main(app)))
            .plugin(tauri_plugin_window_state::Builder::new().with_state_flags(kept_of_windows()).build())
            .plugin(tauri_plugin_autostart::Builder::new().arg(autostart::HIDDEN).build()),
        Role::Kiosk | Role::Desk => tauri::Builder::default(),
    }
}

fn open(app: &App, role: Role) -> tauri::Result<()> {
    match role {
        Role::Personal => {
            // What a start before left there. Only here, so that a second start deletes nothing of the first.
            app.state::<ShownPages>().forget();
            let settings = app.state::<Shared>().settings();
            let _goes_on_behind = app.state::<Shared>().look_ahead();
            windows::open_main(app, &settings, coming(&settings))?;
            reminders::watch(app.handle());
        }
        Role::Kiosk => {
            windows::open_kiosk(app)?;
            app.state::<Kiosk>().watch(app.handle());
        }
        Role::Desk => windows::open_staff(app)?,
    }
    Ok(())
}

/// A person's own data: nobody else's process knows where it is.
fn cabinet_of(role: Role) -> Option<Cabinet> {
    match role {
        Role::Personal => cabinet(),
        Role::Kiosk | Role::Desk => None,
    }
}

/// The turn that a kiosk begins with; none where no clinic is set up, which its page says.
fn turn_of(role: Role) -> Option<Turn> {
    match role {
        Role::Kiosk => Turn::at(&clinic()?, &name_of_the_start(std::env::args_os())).ok(),
        Role::Personal | Role::Desk => None,
    }
}

fn reception_of(role: Role) -> Option<Reception> {
    match role {
        Role::Desk => {
            let folder = clinic()?;
            let key_store = Box::new(SystemKeyStore::new(SERVICE, USUAL_LIMIT));
            let cabinet = Cabinet::at(folder.desk(), key_store, clock::of_the_system());
            Some(Reception::at(folder, cabinet))
        }
        Role::Personal | Role::Kiosk => None,
    }
}

fn clinic() -> Option<ClinicFolder> {
    folder::of_the_start(std::env::args_os()).map(|data| ClinicFolder::beside(&data))
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
