//! What a session on a plan comes to, and what is lifted next.

use std::io;

use setback_desk::memory::{Ask, Done, UnderWay};
use setback_plan::response::Response;
use setback_store::ResponseId;

use crate::dates::both;
use crate::kept::{Kept, say_lock};
use crate::stop::Outcome;
use crate::voice::{Voice, lent};
use crate::{Status, plan};

/// Says what came of this session, and ends the command: something was saved.
pub(super) fn say(kept: &mut Kept, session: ResponseId, voice: &mut Voice) -> Outcome<Status> {
    let me = kept.me()?;
    let under_way = kept.under_way(me)?;
    voice.terminal.line("")?;
    let done = under_way.sessions.iter().find(|done| done.response == session);
    done.map_or(Ok(()), |done| outcome(done, &under_way, voice))?;
    kept.back_up_if_due(voice)?;
    Ok(Status::Done)
}

/// Before the morning after it, only what takes the plan down or ends the lift is known.
fn outcome(done: &Done, under_way: &UnderWay, voice: &mut Voice) -> io::Result<()> {
    if done.is_told || matches!(done.moved.response, Response::Regress | Response::StopAndRecheck) {
        response(done.moved.response, voice)?;
        next(under_way, voice)?;
        rules(under_way, voice)?;
    }
    match morning_of(done, under_way) {
        Some(ask) => voice.tell("morning-opens", &lent(&both(ask.at()))),
        None => Ok(()),
    }
}

fn response(response: Response, voice: &mut Voice) -> io::Result<()> {
    let id = format!("response-{}", response.id());
    voice.say(&id)?;
    voice.say(&format!("{id}.say"))
}

/// What is lifted next, what keeps it from going up, or that it waits.
fn next(under_way: &UnderWay, voice: &mut Voice) -> io::Result<()> {
    let Some(next) = &under_way.next else { return waits(under_way, voice) };
    voice.terminal.line(&plan::next_line(next, &under_way.lifter, voice.words))?;
    say_lock(under_way.limits(), voice)?;
    if under_way.check_is_late { voice.item("due-late-plan", &[]) } else { Ok(()) }
}

/// A plan that is over has said so with the response.
fn waits(under_way: &UnderWay, voice: &mut Voice) -> io::Result<()> {
    match under_way.takes_a_session() {
        Err(why) if why.id() != "response-exit.say" => voice.terminal.line(&why.message(voice.words)),
        _ => Ok(()),
    }
}

/// The rules that fired on the way, each with its reason.
pub(super) fn rules(under_way: &UnderWay, voice: &mut Voice) -> io::Result<()> {
    if under_way.rules.is_empty() {
        return Ok(());
    }
    voice.heading("terminal-plan-rules")?;
    under_way.rules.iter().try_for_each(|rule| {
        let text = voice.words.say(rule.id());
        voice.item("terminal-rule", &[("id", rule.id()), ("text", &text)])
    })
}

fn morning_of<'a>(done: &Done, under_way: &'a UnderWay) -> Option<&'a Ask> {
    under_way.asks.iter().find(|ask| matches!(ask, Ask::Morning { response, .. } if *response == done.response))
}
