//! `session`: how a session on the plan went, told right after it.

use chrono::NaiveDate;
use clap::Command;
use setback_desk::memory::{AFTER_SESSION, UnderWay};
use setback_triage::Answers;
use setback_words::Words;

use super::answering::{ask, ask_usual_morning};
use super::coming_to;
use crate::Status;
use crate::dates::both;
use crate::kept::Kept;
use crate::stop::{Outcome, Stop};
use crate::voice::{Voice, lent};

/// The command.
pub(crate) fn command(words: &Words) -> Command {
    Command::new("session").about(words.say("terminal-help-session"))
}

/// Asks, keeps, and says what comes of it. What is half told is not kept.
pub(crate) fn tell(kept: &mut Kept, voice: &mut Voice) -> Outcome<Status> {
    let me = kept.me()?;
    let under_way = kept.under_way(me)?;
    under_way.takes_a_session()?;
    expect_another(&under_way, kept.now().date_naive(), voice)?;
    let told = AFTER_SESSION.into_iter().try_fold(Answers::default(), |told, question| ask(told, question, voice))?;
    let usual_morning = ask_usual_morning(voice)?;
    let session = kept.desk().after_session(me, under_way.plan, &told, usual_morning)?;
    coming_to::say(kept, session, voice)
}

/// A second session on one day is told only if the person says that it is one.
fn expect_another(under_way: &UnderWay, today: NaiveDate, voice: &mut Voice) -> Outcome<()> {
    let Some(before) = under_way.sessions.iter().rfind(|done| done.at.date_naive() == today) else { return Ok(()) };
    voice.tell("session-again", &lent(&both(before.at)))?;
    let choices = ["session-another", "correct-leave"].map(|id| voice.words.say(id));
    if voice.choose(&choices)? == 1 { Err(Stop::Left) } else { Ok(()) }
}
