//! `protect`: the ways into the data, listed, added and taken away.

use clap::{Arg, ArgAction, ArgGroup, ArgMatches, Command, value_parser};
use setback_keys::{Consent, Kind, Passphrase};
use setback_words::Words;

use super::Kept;
use crate::Status;
use crate::stop::{Outcome, Stop};
use crate::voice::Voice;

/// What changes the ways in; one at a time.
const CHANGES: [&str; 5] = ["passphrase", "recovery-code", "device", "no-lock", "remove"];

/// The command.
pub(super) fn command(words: &Words) -> Command {
    let flag = |name: &'static str| {
        Arg::new(name).long(name).action(ArgAction::SetTrue).help(words.say(&format!("terminal-help-{name}")))
    };
    let remove = Arg::new("remove").long("remove").value_name("N").value_parser(value_parser!(usize));
    Command::new("protect")
        .about(words.say("terminal-help-protect"))
        .args(["passphrase", "recovery-code", "device", "no-lock"].map(flag))
        .arg(remove.help(words.say("terminal-help-remove")))
        .group(ArgGroup::new("change").args(CHANGES))
}

/// Changes the ways in, and lists them.
pub(super) fn protect(kept: &mut Kept, options: &ArgMatches, voice: &mut Voice) -> Outcome<Status> {
    let is_asked = |name: &str| options.get_flag(name);
    if is_asked("passphrase") {
        set_passphrase(kept, voice)?;
    } else if is_asked("recovery-code") {
        print_code(kept, voice)?;
    } else if is_asked("device") {
        kept.cabinet.trust_device(&mut kept.opened)?;
    } else if is_asked("no-lock") {
        leave_open(kept, voice)?;
    } else if let Some(number) = options.get_one::<usize>("remove") {
        remove(kept, *number)?;
    }
    list(kept, voice)?;
    kept.back_up_if_due(voice)?;
    Ok(Status::Done)
}

fn list(kept: &Kept, voice: &mut Voice) -> Outcome<()> {
    voice.say("protect-title")?;
    for (number, way) in (1_usize..).zip(kept.cabinet.ways()?) {
        let what = way_text(voice.words, name_of(way.kind));
        voice.tell("terminal-option", &[("number", &number.to_string()), ("option", &what)])?;
        if !way.is_sound {
            voice.item("way-is-damaged", &[])?;
        }
    }
    Ok(())
}

/// A way in by its name, and what it means.
pub(crate) fn way_text(words: &Words, way: &str) -> String {
    let (name, note) = (words.say(&format!("way-{way}")), words.say(&format!("way-{way}.note")));
    format!("{name}. {note}")
}

fn set_passphrase(kept: &mut Kept, voice: &mut Voice) -> Outcome<()> {
    let passphrase = new_passphrase(voice)?;
    kept.cabinet.set_passphrase(&mut kept.opened, &passphrase)?;
    Ok(voice.say("protect-passphrase-set")?)
}

/// A new passphrase, typed twice until both are the same.
pub(crate) fn new_passphrase(voice: &mut Voice) -> Outcome<Passphrase> {
    voice.complain("protect-advice", &[])?;
    loop {
        let first = voice.secret("protect-new")?;
        let again = voice.secret("protect-again")?;
        if first != again {
            voice.complain("protect-differ", &[])?;
            continue;
        }
        match Passphrase::new(first) {
            Ok(passphrase) => return Ok(passphrase),
            Err(empty) => voice.trouble(&empty.into())?,
        }
    }
}

fn print_code(kept: &mut Kept, voice: &mut Voice) -> Outcome<()> {
    let code = kept.cabinet.new_recovery_code(&mut kept.opened)?;
    voice.say("protect-code")?;
    voice.terminal.line(&format!("\n    {}\n", *code.shown()))?;
    Ok(voice.say("protect-code-keep")?)
}

fn leave_open(kept: &mut Kept, voice: &mut Voice) -> Outcome<()> {
    let consent = consent(voice)?.ok_or(Stop::Refused("erase-not-typed"))?;
    Ok(kept.cabinet.leave_open(&mut kept.opened, consent)?)
}

/// Asks whether the data may lie open; `None` where it was not said in the words asked for.
pub(crate) fn consent(voice: &mut Voice) -> Outcome<Option<Consent>> {
    voice.say("protect-no-lock")?;
    let word = voice.words.say("protect-no-lock-word");
    voice.tell("erase-type", &[("word", &word)])?;
    Ok(voice.is_typed(&word)?.then_some(Consent::WhoeverHasTheFolderHasTheData))
}

fn remove(kept: &mut Kept, number: usize) -> Outcome<()> {
    let ways = kept.cabinet.ways()?;
    let way = number.checked_sub(1).and_then(|place| ways.get(place)).ok_or(Stop::Refused("protect-no-such"))?;
    Ok(kept.cabinet.remove_way(&mut kept.opened, way.id)?)
}

/// The end of the id of its sentence, and its name in JSON.
pub(super) const fn name_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Device => "device",
        Kind::Passphrase => "passphrase",
        Kind::Recovery => "recovery",
        Kind::Beside => "beside",
    }
}
