//! Running other programs: quietly, live, or live while listening to what they print.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, ExitStatus, Stdio};

use crate::failure::Failure;
use crate::places;

/// A program, started from the root of the repository, without what Cargo told xtask about xtask.
pub fn tool(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(places::root());
    for (name, _) in std::env::vars_os().filter(|(name, _)| is_about_xtask(name)) {
        command.env_remove(name);
    }
    command
}

/// Variables that `cargo run` sets for the program it runs; some build scripts would rebuild because of them.
fn is_about_xtask(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"].iter().any(|start| name.starts_with(start))
}

/// Cargo, as found on the path: so that `+nightly` works where rustup is.
pub fn cargo() -> Command {
    tool("cargo")
}

/// npm or npx, in the UI's folder.
pub fn node_tool(name: &str) -> Command {
    let mut command = tool(if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() });
    command.current_dir(places::at("ui")).env("NO_COLOR", "1");
    command
}

/// Runs to the end with output shown as it comes; anything but success is a failure.
pub fn run(command: &mut Command) -> Result<(), Failure> {
    let status = command.status().map_err(not_started(command))?;
    succeeded(command, status)
}

/// Like [`run`], with nothing to read from: no tool may wait for an answer.
pub fn run_unattended(command: &mut Command) -> Result<(), Failure> {
    run(command.stdin(Stdio::null()))
}

/// Shows standard output as it comes and hands each line to `hear`. The caller judges the status.
pub fn run_listening(command: &mut Command, mut hear: impl FnMut(&str)) -> Result<ExitStatus, Failure> {
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().map_err(not_started(command))?;
    let output = child.stdout.take().expect("standard output was asked for");
    pass_on(output, &mut hear);
    child.wait().map_err(not_started(command))
}

/// Standard output as text; the status is given too, for tools that use it to say what they found.
pub fn read(command: &mut Command) -> Result<(String, ExitStatus), Failure> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::inherit()).output().map_err(not_started(command))?;
    Ok((String::from_utf8_lossy(&output.stdout).into_owned(), output.status))
}

/// Whether a program can be started and is content with these arguments.
pub fn answers(program: &str, arguments: &[&str]) -> bool {
    let mut command = tool(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// Turns a status other than success into a failure that names the command.
pub fn succeeded(command: &Command, status: ExitStatus) -> Result<(), Failure> {
    if status.success() { Ok(()) } else { Err(Failure::Unsuccessful { command: words(command), status }) }
}

fn pass_on(output: impl std::io::Read, hear: &mut impl FnMut(&str)) {
    let mut reader = BufReader::new(output);
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
        show(&line);
        hear(String::from_utf8_lossy(&line).trim_end());
        line.clear();
    }
}

/// Nobody may be reading; that is no reason to stop a test run.
fn show(line: &[u8]) {
    let mut out = std::io::stdout().lock();
    let _unread = out.write_all(line).and_then(|()| out.flush());
}

fn not_started(command: &Command) -> impl FnOnce(std::io::Error) -> Failure + use<> {
    let command = words(command);
    move |cause| Failure::NotStarted { command, cause }
}

fn words(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
