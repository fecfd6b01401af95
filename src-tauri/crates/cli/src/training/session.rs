//! `session`: how a session on the plan went, told right after it.

use chrono::NaiveDate;
use clap::{Arg, ArgMatches, Command};
use setback_desk::memory::{AFTER_SESSION, UnderWay};
use setback_desk::typed::{Refused, moment};
use setback_store::Moment;
use setback_triage::Answers;
use setback_words::Words;

use super::answering::{ask, ask_usual_morning};
use super::coming_to;
use crate::Status;
use crate::dates::of_session;
use crate::kept::Kept;
use crate::stop::{Outcome, Stop};
use crate::voice::{Voice, lent};

/// The command.
pub(crate) fn command(words: &Words) -> Command {
    let option = |name: &'static str, value: &'static str| {
        Arg::new(name).long(name).value_name(value).help(words.say(&format!("terminal-help-log-{name}")))
    };
    let time = option("time", "HH:MM").requires("on");
    Command::new("session").about(words.say("terminal-help-session")).args([option("on", "YYYY-MM-DD"), time])
}

/// Asks, keeps, and says what comes of it. What is half told is not kept.
pub(crate) fn tell(kept: &mut Kept, options: &ArgMatches, voice: &mut Voice) -> Outcome<Status> {
    let me = kept.me()?;
    let under_way = kept.under_way(me)?;
    under_way.takes_a_session()?;
    let was_at = match was_at(options, kept.now()) {
        Ok(was_at) => was_at,
        Err(refused) => {
            voice.terminal.complain(&refused.message(voice.words))?;
            voice.complain("log-nothing-kept", &[])?;
            return Ok(Status::BadInput);
        }
    };
    expect_another(&under_way, was_at.unwrap_or(kept.now()).date_naive(), voice)?;
    let told = AFTER_SESSION.into_iter().try_fold(Answers::default(), |told, question| ask(told, question, voice))?;
    let usual_morning = ask_usual_morning(voice)?;
    let session = match was_at {
        None => kept.desk().after_session(me, under_way.plan, &told, usual_morning)?,
        Some(was_at) => kept.desk().after_earlier_session(me, under_way.plan, &told, usual_morning, was_at)?,
    };
    coming_to::say(kept, session, voice)
}

/// When it was; `None` for now.
fn was_at(options: &ArgMatches, now: Moment) -> Result<Option<Moment>, Refused> {
    let time = options.get_one::<String>("time").map_or("", String::as_str);
    options.get_one::<String>("on").map(|day| moment(day, time, now)).transpose()
}

/// A second session on one day is told only if the person says that it is one.
fn expect_another(under_way: &UnderWay, today: NaiveDate, voice: &mut Voice) -> Outcome<()> {
    let Some(before) = under_way.sessions.iter().rfind(|done| done.at.date_naive() == today) else { return Ok(()) };
    voice.tell("session-again", &lent(&of_session(before.at, voice.words)))?;
    let choices = ["session-another", "correct-leave"].map(|id| voice.words.say(id));
    if voice.choose(&choices)? == 1 { Err(Stop::Left) } else { Ok(()) }
}
