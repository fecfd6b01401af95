//! `erase`: everything, or one person; only after the word that is asked for was typed.

use clap::{Arg, ArgMatches, Command};
use setback_desk::printable;
use setback_store::PersonId;
use setback_words::Words;

use super::{Kept, place_of};
use crate::Status;
use crate::stop::{Outcome, Stop};
use crate::voice::Voice;

/// The command.
pub(super) fn command(words: &Words) -> Command {
    let person = Arg::new("person").long("person").value_name("NAME").help(words.say("terminal-help-person"));
    Command::new("erase").about(words.say("terminal-help-erase")).arg(person)
}

/// Says what goes and what stays, asks, and erases.
pub(super) fn erase(kept: Kept, options: &ArgMatches, voice: &mut Voice) -> Outcome<Status> {
    match options.get_one::<String>("person") {
        None => everything(kept, voice),
        Some(name) => person(kept, name, voice),
    }
}

fn everything(kept: Kept, voice: &mut Voice) -> Outcome<Status> {
    voice.tell("erase-all-goes", &[("folder", &place_of(kept.cabinet))])?;
    voice.say("erase-all-stays")?;
    let word = voice.words.say("erase-word");
    expect_typed(&word, voice)?;
    let Kept { cabinet, opened } = kept;
    cabinet.erase_everything(opened)?;
    voice.say("erase-all-done")?;
    Ok(Status::Done)
}

fn person(mut kept: Kept, name: &str, voice: &mut Voice) -> Outcome<Status> {
    let id = named(&mut kept, name)?;
    let shown = printable(name);
    voice.tell("erase-person-goes", &[("name", &shown)])?;
    voice.say("erase-person-stays")?;
    expect_typed(name, voice)?;
    let removed = kept.cabinet.erase_person(&mut kept.opened, id)?;
    voice.tell("erase-person-done", &[("name", &shown)])?;
    if !removed.is_empty() {
        voice.tell("erase-removed", &[("count", &removed.len().to_string())])?;
    }
    Ok(Status::Done)
}

/// The person whose computer this is has no name, and is erased with everything.
fn named(kept: &mut Kept, name: &str) -> Outcome<PersonId> {
    let persons = kept.desk().store().persons()?;
    let found = persons.iter().find(|person| person.about.name == name && !name.is_empty());
    Ok(found.ok_or(Stop::Refused("erase-nobody"))?.id)
}

fn expect_typed(word: &str, voice: &mut Voice) -> Outcome<()> {
    voice.tell("erase-type", &[("word", &printable(word))])?;
    if voice.is_typed(word)? { Ok(()) } else { Err(Stop::Refused("erase-not-typed")) }
}
