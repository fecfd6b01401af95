//! Starts the window, or the terminal where the first argument is one of its commands.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod console;

use std::process::ExitCode;

use setback::role::{self, Role};

fn main() -> ExitCode {
    let _goes_on_without = setback_keys::no_core_dumps();
    let first = std::env::args().nth(1).unwrap_or_default();
    if setback_cli::is_subcommand(&first) {
        console::attach();
        return setback_cli::run_process();
    }
    if let Some(advice) = console::without_display() {
        eprintln!("{advice}");
        return ExitCode::FAILURE;
    }
    console::prefer_plain_rendering();
    if first == role::KIOSK {
        return setback::supervise();
    }
    match setback::run(Role::of_the_start(std::env::args_os())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
