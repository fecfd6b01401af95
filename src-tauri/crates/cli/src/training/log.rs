//! `log`: a workout as typed, read back before it is kept, and how much it was. A description; there is no score.

mod asking;
mod fields;
mod how_much;
mod list;
mod reading;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use setback_desk::cabinet::Cabinet;
use setback_desk::memory::NotLogged;
use setback_desk::typed::{Refused, workout};
use setback_plan::Unit;
use setback_store::{PersonId, Session, SessionId};
use setback_words::Words;

use self::fields::Fields;
use super::asked;
use crate::Status;
use crate::interview::new_folder;
use crate::kept::Kept;
use crate::stop::{Outcome, Stop};
use crate::voice::Voice;

/// The command.
pub(crate) fn command(words: &Words) -> Command {
    let option = |name: &'static str, value: &'static str| {
        Arg::new(name).long(name).value_name(value).help(words.say(&format!("terminal-help-log-{name}")))
    };
    let flag = |name: &'static str| {
        Arg::new(name).long(name).action(ArgAction::SetTrue).help(words.say(&format!("terminal-help-log-{name}")))
    };
    Command::new("log")
        .about(words.say("terminal-help-log"))
        .arg(Arg::new("line").value_name("LINE").help(words.say("terminal-help-log-line")))
        .args([option("on", "YYYY-MM-DD"), option("time", "HH:MM"), option("minutes", "N"), option("effort", "RPE")])
        .args([option("pain", "N").allow_negative_numbers(true), option("note", "TEXT")])
        .arg(option("unit", "kg|lb").value_parser(["kg", "lb"]))
        .arg(option("correct", "N").value_parser(value_parser!(usize)).requires("line"))
        .arg(flag("yes").requires("line"))
        .arg(flag("list").conflicts_with_all(["line", "on", "time", "minutes", "effort", "pain", "note", "unit"]))
}

/// Lists the log, or keeps a workout in it.
pub(crate) fn log(kept: &mut Kept, options: &ArgMatches, voice: &mut Voice) -> Outcome<Status> {
    let me = kept.me()?;
    if options.get_flag("list") {
        return list::print(kept, me, voice);
    }
    let unit = unit(kept, me, options)?;
    let before = replaced(kept, me, options)?;
    let Some(line) = options.get_one::<String>("line") else {
        let fields = asking::fields(unit, options, kept.now(), voice)?;
        return keep(kept, &fields, None, false, voice);
    };
    match Fields::of(line, unit, options, before.as_ref(), kept.now(), voice)? {
        Some(fields) => keep(kept, &fields, before.map(|before| before.id), options.get_flag("yes"), voice),
        None => Ok(Status::BadInput),
    }
}

/// Keeps the first thing that is ever kept here. For a line that can not be read no folder is begun.
pub(crate) fn first(cabinet: &Cabinet, options: &ArgMatches, voice: &mut Voice) -> Outcome<Status> {
    if let Some(line) = options.get_one::<String>("line")
        && reading::sets_or_why_not(line, Unit::Kilograms, voice)?.is_none()
    {
        return Ok(Status::BadInput);
    }
    match new_folder::begin(cabinet, voice)? {
        Some(opened) => log(&mut Kept { cabinet, opened }, options, voice),
        None => Err(Stop::Left),
    }
}

/// What a load without a unit is in.
fn unit(kept: &mut Kept, me: PersonId, options: &ArgMatches) -> Outcome<Unit> {
    let usual = kept.desk().store().person(me)?.about.unit;
    let named = options.get_one::<String>("unit").unwrap_or(&usual);
    Ok(Unit::named(named).unwrap_or(Unit::Kilograms))
}

/// The session that is corrected.
fn replaced(kept: &mut Kept, me: PersonId, options: &ArgMatches) -> Outcome<Option<Session>> {
    let Some(number) = options.get_one::<usize>("correct") else { return Ok(None) };
    let found = list::lately(kept, me)?.into_iter().nth(number.wrapping_sub(1));
    found.map(Some).ok_or(Stop::Refused("log-no-such"))
}

/// Reads it back, and keeps it once the person says that it is right.
fn keep(
    kept: &mut Kept,
    fields: &Fields,
    replaces: Option<SessionId>,
    is_said: bool,
    voice: &mut Voice,
) -> Outcome<Status> {
    let believed = match workout(&fields.typed(), kept.now()) {
        Ok(believed) => believed,
        Err(refused) => return refuse(&refused, voice),
    };
    voice.heading("log-back")?;
    list::understood(&believed, voice)?;
    if !is_said {
        voice.say("log-ask-keep")?;
        voice.ask()?;
    }
    put_in(kept, fields, replaces, voice)
}

fn put_in(kept: &mut Kept, fields: &Fields, replaces: Option<SessionId>, voice: &mut Voice) -> Outcome<Status> {
    let me = kept.me()?;
    let put_in = match replaces {
        None => kept.desk().log(me, &fields.typed()),
        Some(before) => kept.desk().correct_log(me, before, &fields.typed()),
    };
    match put_in {
        Ok(session) => logged(kept, me, session, voice),
        Err(NotLogged::Refused(refused)) => refuse(&refused, voice),
        Err(NotLogged::RefusedRow(refused)) => refuse(&refused.refused, voice),
        Err(NotLogged::Trouble(trouble)) => Err(trouble.into()),
    }
}

fn refuse(refused: &Refused, voice: &mut Voice) -> Outcome<Status> {
    voice.terminal.complain(&refused.message(voice.words))?;
    voice.complain("log-nothing-kept", &[])?;
    Ok(Status::BadInput)
}

/// Says how much it was, and what is asked now.
fn logged(kept: &mut Kept, me: PersonId, session: SessionId, voice: &mut Voice) -> Outcome<Status> {
    voice.say("log-kept")?;
    how_much::say(kept, me, session, voice)?;
    if let Some(plan) = kept.desk().plan_under_way(me)? {
        voice.heading("asked-title")?;
        asked::asks(&plan, voice)?;
    }
    kept.back_up_if_due(voice)?;
    Ok(Status::Done)
}
