//! The command line: which command, with which file. What a command does is in the other files.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use setback_desk::case::{Case, LARGEST, read};
use setback_desk::report::{Report, report};
use setback_desk::review::{review, verified_before};
use setback_desk::{CaseError, explain, later, printable};
use setback_words::Words;

use crate::day::a_day;
use crate::world::Outside;
use crate::{Status, Terminal, batch, interview, kept, ladder, paper, plan, proof, refusal, show};

fn command(words: &Words) -> Command {
    let file = Arg::new("file")
        .value_name("CASE.json")
        .value_parser(value_parser!(OsString))
        .help(words.say("terminal-help-file"));
    let flag =
        |name: &'static str, help: &str| Arg::new(name).long(name).action(ArgAction::SetTrue).help(words.say(help));
    let check = Command::new("check")
        .about(words.say("terminal-help-check"))
        .arg(file)
        .arg(flag("json", "terminal-help-json"))
        .arg(flag("jsonl", "terminal-help-jsonl").conflicts_with("json").requires("file"))
        .arg(flag("unsaved", "terminal-help-unsaved").conflicts_with("file"));
    let number = Arg::new("number").value_name("N").value_parser(value_parser!(usize)).required(true);
    let correct = Command::new("correct").about(words.say("terminal-help-correct"));
    let stale = Arg::new("verified-before")
        .long("verified-before")
        .value_name("YYYY-MM-DD")
        .value_parser(a_day)
        .help(words.say("terminal-help-verified-before"));
    Command::new("setback-cli")
        .version(env!("CARGO_PKG_VERSION"))
        .about(words.say("terminal-help"))
        .after_help(words.say("terminal-help-exit"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .args(kept::options(words))
        .subcommand(check)
        .subcommand(correct.arg(number.help(words.say("terminal-help-number"))))
        .subcommands(kept::commands(words))
        .subcommand(ladder::command(words))
        .subcommand(paper::command(words))
        .subcommand(Command::new("review").about(words.say("terminal-help-review")).arg(stale))
        .subcommand(Command::new("proof").about(words.say("terminal-help-proof")))
}

/// Runs it.
pub(crate) fn run(
    arguments: impl IntoIterator<Item = OsString>,
    outside: Outside,
    terminal: &mut Terminal,
    words: &Words,
) -> io::Result<Status> {
    let matches = match command(words).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return explain_usage(&error, terminal),
    };
    match matches.subcommand() {
        Some(("check", options)) => check(options, outside, terminal, words),
        Some(("correct", options)) => interview::correct(options, outside, terminal, words),
        Some(("ladder", options)) => ladder::print(options, terminal, words),
        Some(("report", options)) => paper::run(options, outside, terminal, words),
        Some(("review", options)) => print_review(options, terminal, words),
        Some((name, options)) if kept::COMMANDS.contains(&name) => kept::run(name, options, outside, terminal, words),
        _ => proof::print(terminal, words),
    }
}

/// Help and version go to the output, a wrong command line to the errors.
fn explain_usage(error: &clap::Error, terminal: &mut Terminal) -> io::Result<Status> {
    let asked_for = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
    let to: &mut dyn Write = if asked_for { terminal.output } else { terminal.errors };
    write!(to, "{}", error.render())?;
    Ok(if asked_for { Status::Done } else { Status::BadInput })
}

fn print_review(options: &ArgMatches, terminal: &mut Terminal, words: &Words) -> io::Result<Status> {
    match options.get_one::<String>("verified-before") {
        None => write!(terminal.output, "{}", review(words))?,
        Some(day) => {
            for (rule, verified) in verified_before(day) {
                terminal.line(&format!("{rule} {verified}"))?;
            }
        }
    }
    Ok(Status::Done)
}

fn check(options: &ArgMatches, outside: Outside, terminal: &mut Terminal, words: &Words) -> io::Result<Status> {
    let json = options.get_flag("json");
    match options.get_one::<OsString>("file") {
        None if json => check_input(OsStr::new(STANDARD_INPUT), json, terminal, words),
        None if options.get_flag("unsaved") => interview::hold_unsaved(options, outside, terminal, words),
        None => interview::hold(options, outside, terminal, words),
        Some(file) if options.get_flag("jsonl") => check_many(file, terminal, words),
        Some(file) => check_input(file, json, terminal, words),
    }
}

/// The name that stands for standard input.
pub(crate) const STANDARD_INPUT: &str = "-";

fn check_many(file: &OsStr, terminal: &mut Terminal, words: &Words) -> io::Result<Status> {
    if file == STANDARD_INPUT {
        return batch::run(&mut *terminal.input, terminal.output, words);
    }
    match opened(file) {
        Ok(mut lines) => batch::run(&mut lines, terminal.output, words),
        Err(error) => cannot_read(file, &error, terminal, words),
    }
}

/// A folder can be opened and not read, so the first of it is read too.
fn opened(file: &OsStr) -> io::Result<BufReader<File>> {
    let mut opened = BufReader::new(File::open(file)?);
    opened.fill_buf()?;
    Ok(opened)
}

fn check_input(file: &OsStr, json: bool, terminal: &mut Terminal, words: &Words) -> io::Result<Status> {
    let bytes = match bytes_of(file, terminal) {
        Ok(bytes) => bytes,
        Err(error) => return cannot_read(file, &error, terminal, words),
    };
    match read(&bytes) {
        Ok(case) if json => print_json(&report(&case, words), terminal),
        Ok(case) => print_text(&case, terminal, words),
        Err(error) => refuse(&error, json, terminal, words),
    }
}

/// One byte more than a case may have is enough to see that it is too large.
pub(crate) fn bytes_of(file: &OsStr, terminal: &mut Terminal) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = LARGEST as u64 + 1;
    if file == STANDARD_INPUT {
        (&mut *terminal.input).take(most).read_to_end(&mut bytes)?;
    } else {
        File::open(file)?.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

pub(crate) fn cannot_read(
    file: &OsStr,
    error: &io::Error,
    terminal: &mut Terminal,
    words: &Words,
) -> io::Result<Status> {
    let named = [("file", printable(&file.to_string_lossy())), ("detail", error.to_string())];
    let named = named.each_ref().map(|(name, value)| (*name, value.as_str()));
    terminal.complain(&words.say_with("case-error-cannot_read", &named))?;
    terminal.complain(&words.say("case-error-safe"))?;
    Ok(Status::BadInput)
}

pub(crate) fn refuse(error: &CaseError, json: bool, terminal: &mut Terminal, words: &Words) -> io::Result<Status> {
    if json {
        terminal.line(&refusal::as_json(error, None, words))?;
    }
    terminal.complain(&error.message(words))?;
    terminal.complain(&words.say("case-error-safe"))?;
    Ok(Status::BadInput)
}

fn print_json(report: &Report, terminal: &mut Terminal) -> io::Result<Status> {
    terminal.line(&serde_json::to_string_pretty(report)?)?;
    Ok(Status::of(report))
}

fn print_text(case: &Case, terminal: &mut Terminal, words: &Words) -> io::Result<Status> {
    match explain(&case.answers) {
        Some(explained) => {
            let urgent = later::urgent(case);
            if let Some(urgent) = &urgent {
                show::latest(urgent, terminal, words)?;
            }
            show::body(&explained, terminal, words)?;
            match urgent {
                Some(urgent) => plan::none(urgent.step, terminal, words)?,
                None if later::is_locked(case) => plan::locked(terminal, words)?,
                None => plan::print(case, Some(explained.text), terminal, words)?,
            }
            show::course(case, terminal, words)?;
            show::by_sessions(case, terminal, words)?;
            show::small_print(&explained, &case.answers, terminal, words)?;
            Ok(Status::Done)
        }
        None => {
            show::still_to_answer(&case.answers.missing(), terminal, words)?;
            terminal.line(&words.say("terminal-no-result"))?;
            Ok(Status::NoResult)
        }
    }
}
