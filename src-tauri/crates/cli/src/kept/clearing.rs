//! `clear`: a health worker's word that training may go on, given on the command line or when a check begins.

use clap::{Arg, ArgMatches, Command};
use setback_desk::memory::Trouble;
use setback_desk::phrases::option_text_id;
use setback_store::PersonId;
use setback_triage::QuestionId::ClinicianCleared;
use setback_words::Words;

use super::Kept;
use crate::Status;
use crate::dates::day;
use crate::day::a_day;
use crate::stop::Outcome;
use crate::voice::Voice;

/// The command.
pub(super) fn command(words: &Words) -> Command {
    let on = Arg::new("on").long("on").value_name("YYYY-MM-DD").value_parser(a_day).required(true);
    let by = Arg::new("by").long("by").value_name("WHO").required(true);
    Command::new("clear")
        .about(words.say("terminal-help-clear"))
        .arg(on.help(words.say("terminal-help-on")))
        .arg(by.help(words.say("terminal-help-by")))
}

/// Keeps it.
pub(super) fn clear(kept: &mut Kept, options: &ArgMatches, voice: &mut Voice) -> Outcome<Status> {
    let word = |name: &str| options.get_one::<String>(name).map_or("", String::as_str);
    let me = kept.me()?;
    keep(kept, me, word("on"), word("by"))?;
    voice.say("clear-kept")?;
    voice.say("clear-note")?;
    kept.back_up_if_due(voice)?;
    Ok(Status::Done)
}

/// Asks for it, where a result locked or limited training.
pub(crate) fn ask(kept: &mut Kept, me: PersonId, voice: &mut Voice) -> Outcome<()> {
    if !kept.desk().home(me)?.asks_clearance {
        return Ok(());
    }
    voice.terminal.heading(&voice.words.say("clear-ask"))?;
    let labels = ["no", "yes"].map(|option| voice.words.say(&option_text_id(ClinicianCleared, option)));
    if voice.choose(&labels)? == 0 {
        return Ok(());
    }
    voice.say("clear-type-by")?;
    let by_whom = voice.ask()?;
    ask_day(kept, me, &by_whom, voice)
}

fn ask_day(kept: &mut Kept, me: PersonId, by_whom: &str, voice: &mut Voice) -> Outcome<()> {
    loop {
        voice.say("clear-type-day")?;
        let typed = voice.ask()?;
        let on = if typed.is_empty() { day(kept.now()) } else { typed };
        match keep(kept, me, &on, by_whom) {
            Err(trouble @ Trouble::NotADay) => voice.trouble(&trouble)?,
            Err(trouble) => return Err(trouble.into()),
            Ok(()) => return Ok(voice.say("clear-note")?),
        }
    }
}

fn keep(kept: &mut Kept, me: PersonId, on: &str, by_whom: &str) -> Result<(), Trouble> {
    let on = a_day(on).ok().and_then(|day| day.parse().ok()).ok_or(Trouble::NotADay)?;
    kept.desk().clear(me, on, by_whom)
}
