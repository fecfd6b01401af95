//! `setback-cli`: the terminal program.

use std::process::ExitCode;

fn main() -> ExitCode {
    setback_cli::run_process(std::env::args_os())
}
