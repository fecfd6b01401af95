//! A workout asked for line by line.

use clap::ArgMatches;
use setback_desk::typed::{Refused, workout};
use setback_desk::typed_line::TypedSets;
use setback_plan::Unit;
use setback_store::Moment;

use super::fields::Fields;
use super::{list, reading};
use crate::dates::day;
use crate::stop::Outcome;
use crate::voice::Voice;

/// The fields, and the sentence that asks for each.
const ASKED: [(&str, &str); 6] = [
    ("day", "log-ask-day"),
    ("time", "log-ask-time"),
    ("minutes", "log-ask-minutes"),
    ("session_rpe", "log-ask-effort"),
    ("pain", "log-ask-pain"),
    ("note", "log-ask-note"),
];

/// Asks for the sets and for every field that the command line does not name. A field that can not be believed is asked
/// for again.
pub(super) fn fields(unit: Unit, options: &ArgMatches, now: Moment, voice: &mut Voice) -> Outcome<Fields> {
    let mut fields = Fields { sets: sets(unit, voice)?, ..Fields::default() };
    fields.said(options);
    for (field, sentence) in ASKED {
        ask(field, sentence, &mut fields, now, voice)?;
    }
    while let Err(refused) = workout(&fields.typed(), now) {
        again(&refused, unit, &mut fields, now, voice)?;
    }
    Ok(fields)
}

/// Lines of sets until an empty one. A line goes on with the lift of the line before.
fn sets(unit: Unit, voice: &mut Voice) -> Outcome<Vec<TypedSets>> {
    voice.say("log-ask-sets")?;
    let (mut lines, mut sets) = (String::new(), Vec::new());
    loop {
        let typed = voice.ask()?;
        match (typed.is_empty(), sets.is_empty()) {
            (true, true) => voice.say("terminal-nothing-typed")?,
            (true, false) => return Ok(sets),
            (false, _) => {
                let together = if lines.is_empty() { typed } else { format!("{lines}; {typed}") };
                if let Some(read) = reading::sets_or_why_not(&together, unit, voice)? {
                    list::sets(read.get(sets.len()..).unwrap_or_default(), voice)?;
                    (lines, sets) = (together, read);
                }
            }
        }
    }
}

fn ask(field: &str, sentence: &str, fields: &mut Fields, now: Moment, voice: &mut Voice) -> Outcome<()> {
    let place = place_of(field, fields);
    if !place.is_empty() {
        return Ok(());
    }
    voice.say(sentence)?;
    let mut typed = voice.ask()?;
    while !reading::fits(&typed, voice)? {
        typed = voice.ask()?;
    }
    *place = if typed.is_empty() && field == "day" { day(now) } else { typed };
    Ok(())
}

/// Asks again for what was refused; a point of time that is still to come for day and time.
fn again(refused: &Refused, unit: Unit, fields: &mut Fields, now: Moment, voice: &mut Voice) -> Outcome<()> {
    voice.terminal.line(&refused.message(voice.words))?;
    if refused.field == "load" {
        fields.sets = sets(unit, voice)?;
        return Ok(());
    }
    let at = ["day", "time"];
    let is_meant = |field: &str| field == refused.field || refused.field == "day" && at.contains(&field);
    for (field, sentence) in ASKED.into_iter().filter(|(field, _)| is_meant(field)) {
        place_of(field, fields).clear();
        ask(field, sentence, fields, now, voice)?;
    }
    Ok(())
}

fn place_of<'a>(field: &str, fields: &'a mut Fields) -> &'a mut String {
    match field {
        "day" => &mut fields.day,
        "time" => &mut fields.time,
        "minutes" => &mut fields.minutes,
        "session_rpe" => &mut fields.effort,
        "pain" => &mut fields.pain,
        _ => &mut fields.note,
    }
}
