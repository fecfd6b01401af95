//! `import`: the workouts of another app, looked at, taken in, and taken back.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::Path;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use setback_desk::cabinet::Cabinet;
use setback_desk::memory::{ImportAsked, ImportPreview, ImportedName, NotCopied, NotImported, TakenIn};
use setback_desk::{imported, printable};
use setback_exchange::Refused;
use setback_exchange::archive;
use setback_exchange::copy::{BadCopy, is_zip};
use setback_exchange::import::lift::Lift;
use setback_exchange::import::{DateOrder, mapping};
use setback_exchange::text::bytes;
use setback_plan::Unit;
use setback_store::TakenBack;
use setback_words::Words;

use crate::Status;
use crate::interview::new_folder;
use crate::kept::Kept;
use crate::stop::{Outcome, Stop};
use crate::voice::Voice;

/// The name that stands for standard input.
const STANDARD_INPUT: &str = "-";
/// So many rows that can not be read are said one by one.
const FAULTS_SAID: usize = 50;
/// In place of a lift: leave the exercise out.
const SKIP: &str = "skip";

/// The command.
pub(crate) fn command(words: &Words) -> Command {
    let option = |name: &'static str, value: &'static str| {
        Arg::new(name).long(name).value_name(value).help(words.say(&format!("terminal-help-import-{name}")))
    };
    let flag = |name: &'static str| {
        Arg::new(name).long(name).action(ArgAction::SetTrue).help(words.say(&format!("terminal-help-import-{name}")))
    };
    let file = Arg::new("file").value_name("FILE").value_parser(value_parser!(OsString));
    Command::new("import")
        .about(words.say("terminal-help-import"))
        .arg(file.help(words.say("terminal-help-import-file")).required_unless_present("undo"))
        .arg(option("unit", "kg|lb").value_parser(["kg", "lb"]))
        .arg(option("map", "COLUMNS"))
        .arg(option("dates", "dmy|mdy").value_parser(["dmy", "mdy"]))
        .arg(option("match", "NAME=LIFT").action(ArgAction::Append))
        .arg(flag("preview"))
        .arg(flag("undo").conflicts_with_all(["file", "unit", "map", "dates", "match", "preview"]))
}

/// Takes a file in, shows what it would bring, or takes the last one back.
pub(crate) fn import(kept: &mut Kept, options: &ArgMatches, voice: &mut Voice) -> Outcome<Status> {
    if options.get_flag("undo") {
        return undo(kept, voice);
    }
    let Some(mut asked) = asked(options, voice)? else { return Ok(Status::BadInput) };
    let held = match held(options, voice) {
        Ok(held) => held,
        Err(refused) => return refuse(&refused, voice),
    };
    if is_zip(&held) {
        return take_copy(kept, &held, voice);
    }
    let me = kept.me()?;
    let preview = match kept.desk().import_preview(me, Cursor::new(&held), &asked) {
        Ok(preview) => preview,
        Err(error) => return not_imported(error, voice),
    };
    say(&preview, &asked.file, voice)?;
    if options.get_flag("preview") {
        voice.say("import-preview-only")?;
        return Ok(Status::Done);
    }
    if preview.needs_unit && file_of(options) != STANDARD_INPUT {
        asked.unit = Some(ask_unit(&preview, voice)?);
    }
    match kept.desk().import(me, Cursor::new(&held), &asked) {
        Ok(taken) => told(kept, &taken, voice),
        Err(error) => not_imported(error, voice),
    }
}

/// Begins a folder with an import. For a file that can not be read none is begun.
pub(crate) fn first(cabinet: &Cabinet, options: &ArgMatches, voice: &mut Voice) -> Outcome<Status> {
    if options.get_flag("undo") {
        voice.complain("trouble-nothing-imported", &[])?;
        return Ok(Status::BadInput);
    }
    match new_folder::begin(cabinet, voice)? {
        Some(opened) => import(&mut Kept { cabinet, opened }, options, voice),
        None => Err(Stop::Left),
    }
}

fn file_of(options: &ArgMatches) -> &OsStr {
    options.get_one::<OsString>("file").map_or(OsStr::new(STANDARD_INPUT), OsString::as_os_str)
}

/// The bytes of the file, read once: standard input can not be read again.
fn held(options: &ArgMatches, voice: &mut Voice) -> Result<Vec<u8>, Refused> {
    let file = file_of(options);
    if file == STANDARD_INPUT {
        return bytes((&mut *voice.terminal.input) as &mut dyn Read, archive::LARGEST);
    }
    let opened = File::open(file).map_err(|error: io::Error| Refused::NotReadable(error.to_string()))?;
    bytes(opened, archive::LARGEST)
}

/// What the command line tells of the file; `None` where it can not be read, which was said.
fn asked(options: &ArgMatches, voice: &mut Voice) -> Outcome<Option<ImportAsked>> {
    let text = |name: &str| options.get_one::<String>(name).map(String::as_str);
    let columns = match text("map").map(|given| mapping(given).ok_or(given)) {
        None => Vec::new(),
        Some(Ok(columns)) => columns,
        Some(Err(given)) => {
            voice.complain("import-bad-map", &[("given", &printable(given))])?;
            return Ok(None);
        }
    };
    let Some(names) = matches(options, voice)? else { return Ok(None) };
    let dates = text("dates").map(|order| if order == "dmy" { DateOrder::DayFirst } else { DateOrder::MonthFirst });
    let name = Path::new(file_of(options)).file_name().unwrap_or_default();
    let file = printable(&name.to_string_lossy());
    Ok(Some(ImportAsked { file, unit: text("unit").and_then(Unit::named), dates, columns, asks_columns: false, names }))
}

fn matches(options: &ArgMatches, voice: &mut Voice) -> Outcome<Option<BTreeMap<String, Option<Lift>>>> {
    let mut names = BTreeMap::new();
    for given in options.get_many::<String>("match").into_iter().flatten() {
        let read = given.rsplit_once('=').map(|(name, lift)| (name.trim(), lift.trim()));
        match read.map(|(name, lift)| (name, lift == SKIP, Lift::named(lift))) {
            Some((name, true, _)) => drop(names.insert(name.to_owned(), None)),
            Some((name, _, Some(lift))) => drop(names.insert(name.to_owned(), Some(lift))),
            Some((_, false, None)) | None => {
                voice.complain("import-bad-match", &[("given", &printable(given)), ("lifts", &lifts())])?;
                return Ok(None);
            }
        }
    }
    Ok(Some(names))
}

fn lifts() -> String {
    Lift::all().map(Lift::id).collect::<Vec<_>>().join(", ")
}

fn ask_unit(preview: &ImportPreview, voice: &mut Voice) -> Outcome<Unit> {
    voice.say("import-ask-unit")?;
    if let Some(before) = preview.unit_before {
        let unit = voice.words.say(&format!("import-unit-{}", before.id()));
        voice.tell("import-unit-before", &[("unit", &unit)])?;
    }
    let choices = Unit::ALL.map(|unit| voice.words.say(&format!("import-unit-{}", unit.id())));
    let chosen = voice.choose(&choices)?;
    Ok(Unit::ALL.into_iter().nth(chosen).unwrap_or(Unit::Kilograms))
}

/// Says what a file would bring.
fn say(preview: &ImportPreview, file: &str, voice: &mut Voice) -> io::Result<()> {
    let app = voice.words.say(&format!("import-format-{}", preview.format.id()));
    voice.terminal.heading(&voice.words.say_with("import-title", &[("file", file), ("app", &app)]))?;
    match preview.days {
        None => voice.say("import-found-none")?,
        Some((from, to)) => {
            let (sets, workouts) = (preview.sets.to_string(), preview.workouts.to_string());
            let (first, last) = (from.to_string(), to.to_string());
            let counts = [("sets", sets.as_str()), ("workouts", &workouts)];
            if from == to {
                voice.tell("import-found-day", &[counts.as_slice(), &[("day", &first)]].concat())?;
            } else {
                voice.tell("import-found", &[counts.as_slice(), &[("from", &first), ("to", &last)]].concat())?;
            }
        }
    }
    preview.names.iter().try_for_each(|name| say_name(name, voice))?;
    if preview.names.iter().any(|name| name.becomes.is_none()) {
        voice.tell("import-name-hint", &[("lifts", &lifts())])?;
    }
    for (id, count) in [("import-doubles", preview.doubles), ("import-not-sets", preview.not_sets)] {
        if count > 0 {
            voice.tell(id, &[("count", &count.to_string())])?;
        }
    }
    say_faults(preview, voice)
}

fn say_name(name: &ImportedName, voice: &mut Voice) -> io::Result<()> {
    let example = imported::example(name.when, &name.example, voice.words);
    let becomes = name.becomes.map(|lift| imported::lift(lift.id(), voice.words));
    let (named, sets) = (printable(&name.named), name.sets.to_string());
    let args = [("named", named.as_str()), ("sets", &sets), ("example", &example)];
    match &becomes {
        None => voice.item("import-name-skipped", &args),
        Some(becomes) => voice.item("import-name", &[args.as_slice(), &[("becomes", becomes)]].concat()),
    }
}

fn say_faults(preview: &ImportPreview, voice: &mut Voice) -> io::Result<()> {
    if preview.faulty == 0 {
        return Ok(());
    }
    voice.tell("import-faulty", &[("count", &preview.faulty.to_string())])?;
    for fault in preview.faults.iter().take(FAULTS_SAID) {
        voice.terminal.item(&imported::fault(fault, voice.words))?;
        voice.item("import-row-raw", &[("raw", &printable(&fault.raw))])?;
    }
    if preview.asks_dates() {
        voice.say("import-hint-dates")?;
    }
    match preview.faulty.saturating_sub(FAULTS_SAID) {
        0 => Ok(()),
        more => voice.tell("import-faulty-more", &[("count", &more.to_string())]),
    }
}

fn told(kept: &mut Kept, taken: &TakenIn, voice: &mut Voice) -> Outcome<Status> {
    if taken.import.is_none() {
        voice.say("import-nothing-new")?;
        return Ok(Status::Done);
    }
    let (sets, workouts) = (taken.preview.sets.to_string(), taken.preview.workouts.to_string());
    voice.tell("import-done", &[("sets", &sets), ("workouts", &workouts)])?;
    kept.back_up_if_due(voice)?;
    Ok(Status::Done)
}

/// Takes back a copy that Setback made.
fn take_copy(kept: &mut Kept, bytes: &[u8], voice: &mut Voice) -> Outcome<Status> {
    let id = match kept.desk().import_copy(bytes) {
        Ok(TakenBack::Whole) => "copy-done",
        Ok(TakenBack::Nothing) => "copy-nothing-new",
        Err(NotCopied::Trouble(trouble)) => return Err(trouble.into()),
        Err(NotCopied::NotEmpty) => return Err(Stop::Refused("copy-not-empty")),
        Err(NotCopied::Bad(BadCopy::Newer)) => return Err(Stop::Refused("copy-newer")),
        Err(NotCopied::Bad(_) | NotCopied::Broken(_)) => return Err(Stop::Refused("copy-bad")),
    };
    voice.say(id)?;
    Ok(Status::Done)
}

fn undo(kept: &mut Kept, voice: &mut Voice) -> Outcome<Status> {
    let me = kept.me()?;
    let taken = kept.desk().undo_import(me, None)?;
    let (file, sets) = (printable(&taken.import.file), taken.sets.to_string());
    voice.tell("import-undone", &[("file", &file), ("sets", &sets)])?;
    kept.back_up_if_due(voice)?;
    Ok(Status::Done)
}

fn not_imported(error: NotImported, voice: &mut Voice) -> Outcome<Status> {
    match error {
        NotImported::Refused(refused) => refuse(&refused, voice),
        NotImported::NeedsUnit => {
            voice.complain("import-needs-unit", &[])?;
            Ok(Status::BadInput)
        }
        NotImported::Trouble(trouble) => Err(trouble.into()),
    }
}

fn refuse(refused: &Refused, voice: &mut Voice) -> Outcome<Status> {
    voice.terminal.complain(&imported::refused(refused, voice.words))?;
    if let Refused::UnknownColumns { .. } = refused {
        voice.complain("import-hint-map", &[])?;
    }
    voice.complain("import-safe", &[])?;
    Ok(Status::BadInput)
}
