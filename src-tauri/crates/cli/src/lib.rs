//! Setback in a terminal: reads arguments and input, prints, and gives an exit status. Decides nothing.

mod answer;
mod batch;
mod commands;
mod dates;
mod day;
mod files;
mod interview;
mod kept;
mod ladder;
mod paper;
mod plan;
mod proof;
mod question;
mod refusal;
mod show;
mod stop;
mod terminal;
mod training;
mod voice;
mod world;

use std::ffi::OsString;
use std::io::{self, ErrorKind, stderr, stdin, stdout};
use std::process::ExitCode;

use setback_desk::report::Report;
use setback_keys::no_core_dumps;
use setback_words::Words;

pub use terminal::{Terminal, Unseen};
pub use world::{DATA, Outside, World};

/// How a command ended. The numbers are relied on by scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// There is a result, or what was asked for was printed.
    Done,
    /// Something that was handed in is wrong, or what is kept can not be used.
    BadInput,
    /// Answers are missing, or the person left: there is no result, and nothing was changed.
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
pub fn run_process(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let (mut input, mut output, mut errors) = (stdin().lock(), stdout().lock(), stderr().lock());
    let mut world = World::of_process(&mut input, &mut output, &mut errors);
    if no_core_dumps().is_err() {
        // The program may go on without, and where this can not be printed there is nowhere to tell it.
        let _ = world.terminal.complain(&Words::english().say("terminal-core-dumps"));
    }
    ExitCode::from(run(arguments, world).code())
}

/// Runs a command line (the program's name first) in this world. A reader that goes away, as `head` does, ends it
/// quietly.
pub fn run(arguments: impl IntoIterator<Item = OsString>, world: World) -> Status {
    let words = Words::english();
    let World { mut terminal, outside } = world;
    commands::run(arguments, outside, &mut terminal, words)
        .unwrap_or_else(|error| broken_off(&error, &mut terminal, words))
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
