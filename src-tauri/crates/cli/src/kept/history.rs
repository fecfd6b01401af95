//! `history`: every episode with its checks, plans and clearances.
//!
//! With `--json`: `{"episodes": [{"id", "began", "ended": {"at", "why"} | null, "checks": [{"number", "at", "hours",
//! "form", "pain", "level", "window", "deciding_rules", "held", "corrected"}], "plans": [{"at", "step", "rung"}]}],
//! "clearances": [{"entered", "on_day", "by_whom"}]}`. Times are RFC 3339; `hours` counts from the session; `form` is
//! `full` or `follow_up`; `level`, `window` and `deciding_rules` are what stood after the check, `held` that only a
//! full check lowers it; `corrected` marks a check that took the place of an earlier one. Numbers go on over all
//! episodes.

use std::io;

use clap::{Arg, ArgAction, ArgMatches, Command};
use serde_json::{Value, json};
use setback_desk::memory::{Desk, Seen, Story};
use setback_desk::phrases::window_text_id;
use setback_desk::printable;
use setback_store::{CheckId, Clearance, EpisodeId, PersonId, Plan};
use setback_triage::QuestionId::PainWorst24h;
use setback_triage::course::{Form, Standing};
use setback_words::Words;

use super::Kept;
use crate::Status;
use crate::dates::{both, day};
use crate::stop::Outcome;
use crate::voice::{Voice, lent};

/// The command.
pub(super) fn command(words: &Words) -> Command {
    let json = Arg::new("json").long("json").action(ArgAction::SetTrue).help(words.say("terminal-help-json-history"));
    Command::new("history").about(words.say("terminal-help-history")).arg(json)
}

/// An episode, its plans, and the number of its first check.
struct Chapter {
    story: Story,
    plans: Vec<Plan>,
    first: usize,
}

/// Prints it.
pub(super) fn print(kept: &mut Kept, options: &ArgMatches, voice: &mut Voice) -> Outcome<Status> {
    let me = kept.me()?;
    let chapters = chapters(kept.desk(), me)?;
    let clearances = kept.desk().store().clearances(me)?;
    if options.get_flag("json") {
        voice.terminal.line(&format!("{:#}", as_json(&chapters, &clearances)))?;
    } else {
        as_text(&chapters, &clearances, voice)?;
    }
    Ok(Status::Done)
}

/// Prints that nothing is kept, as JSON.
pub(super) fn print_nothing(voice: &mut Voice) -> Outcome<Status> {
    voice.terminal.line(&format!("{:#}", as_json(&[], &[])))?;
    Ok(Status::Done)
}

/// The check of this number.
pub(crate) fn numbered(desk: &Desk, me: PersonId, number: usize) -> Outcome<Option<(EpisodeId, CheckId)>> {
    let stories = desk.history(me)?;
    let mut checks = stories.iter().flat_map(|story| story.checks.iter().map(|seen| (story.episode.id, seen.id)));
    Ok(number.checked_sub(1).and_then(|place| checks.nth(place)))
}

fn chapters(desk: &mut Desk, me: PersonId) -> Outcome<Vec<Chapter>> {
    let mut chapters = Vec::new();
    let mut first = 1;
    for story in desk.history(me)?.iter() {
        let next = first + story.checks.len();
        let plans = desk.store().plans(story.episode.id)?;
        chapters.push(Chapter { story: story.clone(), plans, first });
        first = next;
    }
    Ok(chapters)
}

fn as_text(chapters: &[Chapter], clearances: &[Clearance], voice: &mut Voice) -> io::Result<()> {
    if chapters.is_empty() && clearances.is_empty() {
        return voice.say("history-nothing");
    }
    chapters.iter().try_for_each(|chapter| chapter_as_text(chapter, voice))?;
    if clearances.is_empty() {
        return Ok(());
    }
    voice.heading("history-clearances")?;
    clearances.iter().try_for_each(|clearance| {
        voice.item("history-clearance", &[("date", &clearance.on_day), ("who", &printable(&clearance.by_whom))])
    })
}

fn chapter_as_text(chapter: &Chapter, voice: &mut Voice) -> io::Result<()> {
    let began = [("date", day(chapter.story.episode.began))];
    voice.terminal.heading(&voice.words.say_with("history-episode", &lent(&began)))?;
    for (number, seen) in (chapter.first..).zip(&chapter.story.checks) {
        voice.terminal.line(&line_of(number, seen, voice.words))?;
    }
    for plan in &chapter.plans {
        let step = voice.words.say(&format!("step-{}", plan.step));
        let args = [both(plan.at).as_slice(), &[("step", step), ("rung", plan.rung.to_string())]].concat();
        voice.item("history-plan", &lent(&args))?;
    }
    chapter.story.episode.end.as_ref().map_or(Ok(()), |end| {
        let why = voice.words.say(&format!("history-ended-{}", end.why));
        voice.item("history-ended", &lent(&[both(end.at).as_slice(), &[("why", why)]].concat()))
    })
}

fn line_of(number: usize, seen: &Seen, words: &Words) -> String {
    let Some(standing) = &seen.standing else { return String::new() };
    let args = [
        both(seen.at).as_slice(),
        &[
            ("number", number.to_string()),
            ("hours", hours(seen).to_string()),
            ("pain", pain_in_words(seen, words)),
            ("level", words.say(&format!("level-{}", standing.outcome.level.id()))),
            ("window", words.say(&window_text_id(standing.outcome.window))),
            ("rules", standing.deciding.join(", ")),
        ],
    ]
    .concat();
    let line = words.say_with("history-check", &lent(&args));
    marks(seen, standing).into_iter().fold(line, |line, mark| format!("{line} {}", words.say(mark)))
}

fn marks(seen: &Seen, standing: &Standing) -> Vec<&'static str> {
    let marks = [
        (seen.form == Form::FollowUp, "history-short"),
        (seen.is_corrected, "history-corrected"),
        (standing.kept, "history-held"),
    ];
    marks.into_iter().filter(|(holds, _)| *holds).map(|(_, mark)| mark).collect()
}

fn pain(seen: &Seen) -> Option<u8> {
    seen.checked.answers.get(PainWorst24h).places().next()
}

fn pain_in_words(seen: &Seen, words: &Words) -> String {
    let said = |pain: u8| words.say_with("pain-value", &[("pain", &pain.to_string())]);
    pain(seen).map_or_else(|| words.say("history-no-pain"), said)
}

/// Whole hours: nobody counts minutes over days.
fn hours(seen: &Seen) -> u64 {
    seen.checked.hours.get().round() as u64
}

fn as_json(chapters: &[Chapter], clearances: &[Clearance]) -> Value {
    let cleared =
        |one: &Clearance| json!({ "entered": one.at.to_rfc3339(), "on_day": one.on_day, "by_whom": one.by_whom });
    json!({
        "episodes": chapters.iter().map(chapter_as_json).collect::<Vec<_>>(),
        "clearances": clearances.iter().map(cleared).collect::<Vec<_>>(),
    })
}

fn chapter_as_json(chapter: &Chapter) -> Value {
    let episode = &chapter.story.episode;
    let checks = (chapter.first..).zip(&chapter.story.checks).map(|(number, seen)| check_as_json(number, seen));
    let plan = |plan: &Plan| json!({ "at": plan.at.to_rfc3339(), "step": plan.step, "rung": plan.rung });
    json!({
        "id": episode.id.to_string(),
        "began": episode.began.to_rfc3339(),
        "ended": episode.end.as_ref().map(|end| json!({ "at": end.at.to_rfc3339(), "why": end.why })),
        "checks": checks.collect::<Vec<_>>(),
        "plans": chapter.plans.iter().map(plan).collect::<Vec<_>>(),
    })
}

fn check_as_json(number: usize, seen: &Seen) -> Value {
    let standing = seen.standing.as_ref();
    json!({
        "number": number,
        "at": seen.at.to_rfc3339(),
        "hours": seen.checked.hours.get(),
        "form": if seen.form == Form::Full { "full" } else { "follow_up" },
        "pain": pain(seen),
        "level": standing.map(|stands| stands.outcome.level.id()),
        "window": standing.map(|stands| stands.outcome.window.id()),
        "deciding_rules": standing.map(|stands| stands.deciding.clone()),
        "held": standing.is_some_and(|stands| stands.kept),
        "corrected": seen.is_corrected,
    })
}
