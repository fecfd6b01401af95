//! Starts the window, or the terminal where there is more to do than to open one.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod console;

use std::process::ExitCode;

use setback::role::{self, Role};
use setback::start;

fn main() -> ExitCode {
    let _goes_on_without = setback_keys::no_core_dumps();
    if let Some(arguments) = start::for_the_terminal(std::env::args_os()) {
        console::attach();
        return setback_cli::run_process(arguments);
    }
    if let Some(advice) = console::without_display() {
        eprintln!("{advice}");
        return ExitCode::FAILURE;
    }
    console::prefer_plain_rendering();
    if std::env::args_os().any(|argument| argument == role::KIOSK) {
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
