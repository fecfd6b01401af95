//! `report`: a page as a PDF, from a case file or from what is kept; the questionnaire needs neither.

use std::ffi::OsString;
use std::io;
use std::path::Path;

use clap::{Arg, ArgMatches, Command, value_parser};
use setback_desk::case::{Case, read};
use setback_desk::memory::Desk;
use setback_desk::paper::{Kind, PAPERS, Printed, Told, of_case, of_person, pages};
use setback_desk::phrases::shorts;
use setback_desk::{guarded, printable};
use setback_report::{Document, Paper, pdf};
use setback_words::{Language, Words};

use crate::commands::{STANDARD_INPUT, bytes_of, cannot_read, refuse};
use crate::kept::{enter, place_of};
use crate::stop::{Outcome, Stop, told};
use crate::voice::Voice;
use crate::world::Outside;
use crate::{Status, Terminal};

/// The command.
pub(crate) fn command(words: &Words) -> Command {
    let kinds: Vec<&str> = Kind::ALL.into_iter().map(Kind::id).collect();
    let kind = Arg::new("kind").long("kind").value_name("KIND").required(true).value_parser(kinds);
    let out = Arg::new("out").long("out").value_name("FILE").required(true).value_parser(value_parser!(OsString));
    let case = Arg::new("file").value_name("CASE.json").value_parser(value_parser!(OsString));
    Command::new("report")
        .about(words.say("terminal-help-report"))
        .arg(kind.help(words.say("terminal-help-kind")))
        .arg(paper_option(words))
        .arg(out.help(words.say("terminal-help-out")))
        .arg(case.help(words.say("terminal-help-report-file")))
}

/// On which paper.
pub(crate) fn paper_option(words: &Words) -> Arg {
    let papers: Vec<&str> = PAPERS.iter().map(|(id, _)| *id).collect();
    let paper = Arg::new("paper").long("paper").value_name("PAPER").default_value("a4").value_parser(papers);
    paper.help(words.say("terminal-help-paper"))
}

/// Makes the page and writes it.
pub(crate) fn run(
    options: &ArgMatches,
    outside: Outside,
    terminal: &mut Terminal,
    words: &Words,
) -> io::Result<Status> {
    let kind = options.get_one::<String>("kind").and_then(|id| Kind::named(id)).unwrap_or(Kind::Lifter);
    let printed = Printed {
        today: outside.clock.now().date_naive(),
        paper: paper(options),
        language: Language::English,
        number: terminal.emergency_number.clone(),
    };
    match (kind, options.get_one::<OsString>("file")) {
        (Kind::Questionnaire, Some(_)) => complain("paper-case-not-for-questionnaire", terminal, words),
        (Kind::Questionnaire, None) => make(kind, &[], &printed, options, terminal, words),
        (_, Some(file)) => of_file(kind, file, &printed, options, terminal, words),
        (_, None) => of_data(kind, printed, options, outside, terminal, words),
    }
}

pub(crate) fn paper(options: &ArgMatches) -> Paper {
    let id = options.get_one::<String>("paper").map(String::as_str).unwrap_or_default();
    PAPERS.iter().find(|(known, _)| *known == id).map(|(_, paper)| *paper).unwrap_or_default()
}

fn of_file(
    kind: Kind,
    file: &OsString,
    printed: &Printed,
    options: &ArgMatches,
    terminal: &mut Terminal,
    words: &Words,
) -> io::Result<Status> {
    let bytes = match bytes_of(file, terminal) {
        Ok(bytes) => bytes,
        Err(error) => return cannot_read(file, &error, terminal, words),
    };
    match read(&bytes) {
        Ok(case) => of_read(kind, &case, printed, options, terminal, words),
        Err(error) => refuse(&error, false, terminal, words),
    }
}

fn of_read(
    kind: Kind,
    case: &Case,
    printed: &Printed,
    options: &ArgMatches,
    terminal: &mut Terminal,
    words: &Words,
) -> io::Result<Status> {
    match of_case(case) {
        Some(told) => make(kind, &[told], printed, options, terminal, words),
        None => {
            let missing = shorts(words, &case.answers.missing());
            terminal.complain(&words.say_with("terminal-incomplete", &[("questions", &missing)]))?;
            terminal.complain(&words.say("paper-no-result"))?;
            Ok(Status::NoResult)
        }
    }
}

fn of_data(
    kind: Kind,
    printed: Printed,
    options: &ArgMatches,
    outside: Outside,
    terminal: &mut Terminal,
    words: &Words,
) -> io::Result<Status> {
    let by_code = options.get_flag("recovery");
    let Some(cabinet) = outside.cabinet(options) else { return complain("kept-no-place", terminal, words) };
    let mut voice = Voice { terminal, words };
    let read = enter(&cabinet, by_code, &mut voice).and_then(|opened| match opened {
        None => {
            voice.complain("kept-nothing", &[("folder", &place_of(&cabinet))])?;
            Ok(None)
        }
        Some(mut opened) => Ok(Some(told_and_number(&mut opened.desk, &printed)?)),
    });
    match read {
        Err(stop) => told(Err(stop), terminal, words),
        Ok(None) => Ok(Status::BadInput),
        Ok(Some((None, _))) => {
            terminal.complain(&words.say("paper-nothing-told"))?;
            Ok(Status::NoResult)
        }
        Ok(Some((Some(told), number))) => make(kind, &[told], &Printed { number, ..printed }, options, terminal, words),
    }
}

/// What is kept of the person, and the emergency number that they set.
fn told_and_number(desk: &mut Desk, printed: &Printed) -> Outcome<(Option<Told>, String)> {
    let me = desk.me()?;
    let told = of_person(desk, me, None).map_err(Stop::Trouble)?;
    let settings = desk.settings(me)?;
    let is_set = settings.own_number.is_some() || settings.country.is_some();
    let number = if is_set { settings.emergency_number("").to_owned() } else { printed.number.clone() };
    Ok((told, number))
}

/// The page for a clinic as a PDF; nothing before the first result.
pub(crate) fn for_a_clinic(desk: &mut Desk, paper: Paper, voice: &mut Voice) -> Outcome<Option<Vec<u8>>> {
    let (today, number) = (desk.now().date_naive(), voice.terminal.emergency_number.clone());
    let printed = Printed { today, paper, language: Language::English, number };
    let (Some(told), number) = told_and_number(desk, &printed)? else { return Ok(None) };
    let Ok(document) = pages(Kind::Clinician, &[told], &Printed { number, ..printed }) else { return Ok(None) };
    match pdf(&document) {
        Ok(made) => Ok(Some(made)),
        Err(error) => {
            voice.complain("paper-failed", &[("detail", &error.to_string())])?;
            Ok(None)
        }
    }
}

fn make(
    kind: Kind,
    told: &[Told],
    printed: &Printed,
    options: &ArgMatches,
    terminal: &mut Terminal,
    words: &Words,
) -> io::Result<Status> {
    match pages(kind, told, printed) {
        Ok(document) => write(&document, options, terminal, words),
        Err(none) => {
            terminal.complain(&none.message(words))?;
            Ok(Status::NoResult)
        }
    }
}

fn write(document: &Document, options: &ArgMatches, terminal: &mut Terminal, words: &Words) -> io::Result<Status> {
    let made = match pdf(document) {
        Ok(made) => made,
        Err(error) => {
            terminal.complain(&words.say_with("paper-failed", &[("detail", &error.to_string())]))?;
            return Ok(Status::BadInput);
        }
    };
    let Some(out) = options.get_one::<OsString>("out").filter(|out| *out != STANDARD_INPUT) else {
        terminal.output.write_all(&made)?;
        terminal.output.flush()?;
        return Ok(Status::Done);
    };
    let file = printable(&out.to_string_lossy());
    match guarded::write(Path::new(out), &made) {
        Ok(()) => {
            terminal.line(&words.say_with("paper-written", &[("file", &file)]))?;
            Ok(Status::Done)
        }
        Err(error) => {
            let args = [("file", file.as_str()), ("detail", &error.to_string())];
            terminal.complain(&words.say_with("paper-not-written", &args))?;
            Ok(Status::BadInput)
        }
    }
}

fn complain(id: &str, terminal: &mut Terminal, words: &Words) -> io::Result<Status> {
    terminal.complain(&words.say(id))?;
    Ok(Status::BadInput)
}
