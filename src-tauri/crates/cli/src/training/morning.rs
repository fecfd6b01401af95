//! `morning`: how the back is on the morning after a session on the plan.

use clap::Command;
use setback_desk::memory::{Ask, DueState, NEXT_MORNING, UnderWay};
use setback_store::ResponseId;
use setback_triage::Answers;
use setback_words::Words;

use super::answering::ask;
use super::coming_to;
use crate::Status;
use crate::dates::{both, of_session};
use crate::kept::Kept;
use crate::stop::{Outcome, Stop};
use crate::voice::{Voice, lent};

/// The command.
pub(crate) fn command(words: &Words) -> Command {
    Command::new("morning").about(words.say("terminal-help-morning"))
}

/// Asks about the oldest session whose morning has come, keeps, and says what comes of it.
pub(crate) fn tell(kept: &mut Kept, voice: &mut Voice) -> Outcome<Status> {
    let me = kept.me()?;
    let under_way = kept.under_way(me)?;
    let session = asked_about(&under_way, voice)?;
    let told = NEXT_MORNING.into_iter().try_fold(Answers::default(), |told, question| ask(told, question, voice))?;
    kept.desk().next_morning(me, session, &told)?;
    coming_to::say(kept, session, voice)
}

fn asked_about(under_way: &UnderWay, voice: &mut Voice) -> Outcome<ResponseId> {
    let mornings = under_way.asks.iter().filter_map(|ask| match ask {
        Ask::Morning { response, at, state } => Some((*response, *at, *state)),
        Ask::Session { .. } => None,
    });
    match mornings.min_by_key(|(_, at, _)| *at) {
        None => Err(Stop::Refused("morning-none")),
        Some((_, at, DueState::Later)) => {
            voice.complain("asked-morning-later", &lent(&both(at)))?;
            Err(Stop::Refused("morning-not-yet"))
        }
        Some((response, _, DueState::Now | DueState::Late)) => {
            let session = under_way.sessions.iter().find(|done| done.response == response);
            session.map_or(Ok(()), |done| voice.tell("morning-of", &lent(&of_session(done.at, voice.words))))?;
            Ok(response)
        }
    }
}
