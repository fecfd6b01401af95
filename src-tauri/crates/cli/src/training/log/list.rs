//! A workout in words, as understood and as kept, and the list of the last weeks.

use std::io;

use chrono::TimeDelta;
use setback_desk::amounts::{load, rpe};
use setback_desk::printable;
use setback_desk::typed::Believed;
use setback_desk::typed_line::TypedSets;
use setback_plan::session::REFERENCE_DAYS;
use setback_plan::{Mass, Rpe, Unit};
use setback_store::{Load, PersonId, Session, Set};
use setback_words::Words;

use crate::Status;
use crate::dates::of_session;
use crate::kept::Kept;
use crate::plan::work;
use crate::stop::Outcome;
use crate::voice::{Voice, lent};

/// The workouts of the last weeks, oldest first, each as last corrected.
pub(super) fn lately(kept: &mut Kept, me: PersonId) -> Outcome<Vec<Session>> {
    let from = kept.now() - TimeDelta::days(i64::from(REFERENCE_DAYS));
    let logged = kept.desk().logged(me)?;
    Ok(logged.into_iter().filter(|session| session.at >= from).collect())
}

/// Prints them, each with its number.
pub(super) fn print(kept: &mut Kept, me: PersonId, voice: &mut Voice) -> Outcome<Status> {
    let sessions = lately(kept, me)?;
    if sessions.is_empty() {
        voice.tell("log-nothing", &[("days", &REFERENCE_DAYS.to_string())])?;
    }
    for (number, session) in (1..).zip(&sessions) {
        let at = [of_session(session.at, voice.words).as_slice(), &[("number", usize::to_string(&number))]].concat();
        voice.terminal.line(&voice.words.say_with("log-row", &lent(&at)))?;
        groups(session)
            .into_iter()
            .try_for_each(|(set, count)| voice.terminal.item(&in_words(&set, count, voice.words)))?;
        about(session.minutes, session.rpe_hundredths.and_then(Rpe::hundredths), &session.note, voice)?;
    }
    Ok(Status::Done)
}

/// Prints what was understood of a workout.
pub(super) fn understood(believed: &Believed, voice: &mut Voice) -> io::Result<()> {
    voice.item("log-when", &lent(&of_session(believed.at, voice.words)))?;
    sets(&believed.sets, voice)?;
    about(believed.minutes, believed.session_rpe, &believed.note, voice)
}

/// Prints sets as typed.
pub(super) fn sets(sets: &[TypedSets], voice: &mut Voice) -> io::Result<()> {
    sets.iter().try_for_each(|typed| voice.terminal.item(&in_words(&as_kept(typed), typed.sets, voice.words)))
}

fn about(minutes: Option<u32>, effort: Option<Rpe>, note: &str, voice: &mut Voice) -> io::Result<()> {
    if let Some(minutes) = minutes {
        voice.item("log-minutes", &[("minutes", &minutes.to_string())])?;
    }
    if let Some(effort) = effort {
        let effort = voice.words.say_with("value-effort-usual", &[("rpe", &rpe(effort))]);
        voice.item("log-effort", &[("effort", &effort)])?;
    }
    if note.is_empty() { Ok(()) } else { voice.item("log-note", &[("note", &printable(note))]) }
}

/// What a set is, without its name in the data.
#[derive(PartialEq)]
struct Shown<'a> {
    exercise: &'a str,
    variation: &'a str,
    load: Option<(Mass, Unit)>,
    reps: Option<u32>,
    effort: Option<Rpe>,
    pain: Option<u8>,
    warm_up: bool,
}

fn as_kept(typed: &TypedSets) -> Shown<'static> {
    Shown {
        exercise: typed.lift.exercise,
        variation: typed.lift.variation,
        load: Some(typed.load),
        reps: Some(typed.reps),
        effort: typed.effort,
        pain: typed.pain,
        warm_up: typed.warm_up,
    }
}

fn shown(set: &Set) -> Shown<'_> {
    Shown {
        exercise: &set.exercise,
        variation: &set.variation,
        load: set.load.as_ref().and_then(mass),
        reps: set.reps,
        effort: set.rpe_hundredths.and_then(Rpe::hundredths),
        pain: set.pain,
        warm_up: set.warm_up,
    }
}

fn mass(load: &Load) -> Option<(Mass, Unit)> {
    let unit = Unit::named(&load.unit)?;
    Some((Mass::thousandths(load.thousandths, unit), unit))
}

/// Sets in a row that are alike, and how many.
fn groups(session: &Session) -> Vec<(Shown<'_>, u32)> {
    let mut groups: Vec<(Shown, u32)> = Vec::new();
    for set in session.sets.iter().map(shown) {
        match groups.last_mut() {
            Some((before, count)) if *before == set => *count += 1,
            _ => groups.push((set, 1)),
        }
    }
    groups
}

fn in_words(set: &Shown, count: u32, words: &Words) -> String {
    let reps = set.reps.map(|reps| work(words, count, reps));
    let effort = set.effort.map(|effort| words.say_with("value-effort-usual", &[("rpe", &rpe(effort))]));
    let pain = set.pain.map(|pain| words.say_with("log-pain", &[("pain", &pain.to_string())]));
    let weight = set.load.map(|(mass, unit)| load(words, mass, unit));
    let warm_up = set.warm_up.then(|| words.say("log-warm-up"));
    [Some(lift(set, words)), weight, reps, effort, pain, warm_up].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// One that no line can name, from data that came from elsewhere, is shown as it stands there.
fn lift(set: &Shown, words: &Words) -> String {
    let name = if set.variation.is_empty() { set.exercise } else { set.variation };
    let other = || words.say_with("log-lift-other", &[("name", &printable(&format!("{} {name}", set.exercise)))]);
    words.optional(&format!("log-lift-{name}")).unwrap_or_else(other)
}
