//! Setback in a terminal: reads arguments and input, prints, and gives an exit status. Decides nothing.

mod batch;
mod commands;
mod day;
mod interview;
mod ladder;
mod plan;
mod proof;
mod refusal;
mod show;
mod terminal;

use std::ffi::OsString;
use std::io::{self, ErrorKind};
use std::process::ExitCode;

use setback_desk::report::Report;
use setback_words::Words;

pub use commands::is_subcommand;
pub use terminal::Terminal;

/// How a command ended. The numbers are relied on by scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// There is a result, or what was asked for was printed.
    Done,
    /// Something that was handed in is wrong.
    BadInput,
    /// Answers are missing, and there is no result.
    NoResult,
}

impl Status {
    /// How a command ends that reports this.
    const fn of(report: &Report) -> Status {
        if report.level.is_some() { Status::Done } else { Status::NoResult }
    }

    /// The exit status of the process.
    pub const fn code(self) -> u8 {
        match self {
            Status::Done => 0,
            Status::BadInput => 2,
            Status::NoResult => 3,
        }
    }
}

/// Runs a command line (the program's name first) with the process's own input and output.
pub fn run_process() -> ExitCode {
    let (stdin, stdout, stderr) = (std::io::stdin(), std::io::stdout(), std::io::stderr());
    let mut terminal = Terminal { input: &mut stdin.lock(), output: &mut stdout.lock(), errors: &mut stderr.lock() };
    ExitCode::from(run(std::env::args_os(), &mut terminal).code())
}

/// Runs a command line (the program's name first) in this terminal. A reader that goes away, as `head` does, ends it
/// quietly.
pub fn run(arguments: impl IntoIterator<Item = OsString>, terminal: &mut Terminal) -> Status {
    let words = Words::english();
    commands::run(arguments, terminal, words).unwrap_or_else(|error| broken_off(&error, terminal, words))
}

/// What a command comes to that could not read its input or print its output.
fn broken_off(error: &io::Error, terminal: &mut Terminal, words: &Words) -> Status {
    if error.kind() == ErrorKind::BrokenPipe {
        return Status::Done;
    }
    // Where even the errors can not be printed, the exit status is all there is to tell it.
    let _ = terminal.complain(&words.say_with("terminal-failed", &[("detail", &error.to_string())]));
    Status::BadInput
}
