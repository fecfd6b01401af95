//! `export`: a copy of what is kept, in the form that its reader knows.

use std::ffi::OsString;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use setback_desk::memory::Sheet;
use setback_desk::printable;
use setback_exchange::sheet::Reader;
use setback_plan::Unit;
use setback_words::Words;

use crate::Status;
use crate::kept::Kept;
use crate::paper::{for_a_clinic, paper, paper_option};
use crate::stop::{Outcome, Stop};
use crate::voice::Voice;

/// The name that stands for standard output.
const STANDARD_OUTPUT: &str = "-";
/// The kind of a file that is a table.
const TABLE: &str = "csv";
/// Every kind of file.
const KINDS: [&str; 6] = ["zip", TABLE, "hevy", "strong", "ics", "fhir"];

/// The command.
pub(crate) fn command(words: &Words) -> Command {
    let option = |name: &'static str, value: &'static str| {
        Arg::new(name).long(name).value_name(value).help(words.say(&format!("terminal-help-export-{name}")))
    };
    Command::new("export")
        .about(words.say("terminal-help-export"))
        .arg(option("kind", "KIND").value_parser(KINDS).required(true))
        .arg(option("out", "FILE").value_parser(value_parser!(OsString)).required(true))
        .arg(option("table", "TABLE").value_parser(Sheet::ALL.map(Sheet::id)).default_value(Sheet::Sets.id()))
        .arg(option("unit", "kg|lb").value_parser(["kg", "lb"]))
        .arg(option("spreadsheet", "").action(ArgAction::SetTrue))
        .arg(paper_option(words))
}

/// Writes a file.
pub(crate) fn export(kept: &mut Kept, options: &ArgMatches, voice: &mut Voice) -> Outcome<Status> {
    let is_table = options.get_one::<String>("kind").is_some_and(|kind| kind == TABLE);
    if options.get_flag("spreadsheet") && !is_table {
        return Err(Stop::Refused("export-spreadsheet-table"));
    }
    let bytes = bytes(kept, options, voice)?;
    let Some(out) = options.get_one::<OsString>("out").filter(|out| *out != STANDARD_OUTPUT) else {
        voice.terminal.output.write_all(&bytes)?;
        return Ok(Status::Done);
    };
    let named = printable(&out.to_string_lossy());
    match written(Path::new(out), &bytes) {
        Ok(()) => {
            voice.tell("export-done", &[("file", &named)])?;
            Ok(Status::Done)
        }
        Err(error) => {
            voice.complain("export-failed", &[("file", &named), ("detail", &error.to_string())])?;
            Ok(Status::BadInput)
        }
    }
}

fn bytes(kept: &mut Kept, options: &ArgMatches, voice: &mut Voice) -> Outcome<Vec<u8>> {
    let (me, words) = (kept.me()?, voice.words);
    let text = |name: &str| options.get_one::<String>(name).map_or("", String::as_str);
    let usual = kept.desk().store().person(me)?.about.unit;
    let unit = Unit::named(text("unit")).or(Unit::named(&usual)).unwrap_or(Unit::Kilograms);
    let sheet = Sheet::ALL.into_iter().find(|sheet| sheet.id() == text("table")).unwrap_or(Sheet::Sets);
    let reader = if options.get_flag("spreadsheet") { Reader::Spreadsheet } else { Reader::Program };
    let desk = kept.desk();
    Ok(match text("kind") {
        TABLE => desk.export_sheet(me, sheet, reader, words)?,
        "hevy" => desk.export_hevy(me, unit)?,
        "strong" => desk.export_strong(me, unit)?,
        "ics" => desk.export_calendar(me, words)?,
        "fhir" => {
            let page = for_a_clinic(desk, paper(options), voice)?;
            desk.export_fhir(me, page.as_deref(), words)?
        }
        _ => desk.export_copy(me)?,
    })
}

/// Others on this computer can not read it.
fn written(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
