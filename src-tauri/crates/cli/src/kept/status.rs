//! `status`: how it stands, what protects the data, and what the last backup is worth.
//!
//! With `--json`: `{"folder", "kept": false}`, or `{"folder", "kept": true, "open": [{"episode", "began", "since",
//! "level", "window", "deciding_rules", "held", "trend", "pain", "due_at", "due", "needs_full"}], "plan": {"step", "stage",
//! "rung", "asks"} | null, "lock", "draft": {"begun", "answers"} | null, "protected_by": [...], "last_backup": {"at",
//! "counts"} | null, "backup_failed"}`. Times are RFC 3339; `since` is the check from which the level has stood; `held` is
//! a level that only a full check lowers; `due` is `later`, `now`, `late` or null; what stands in `plan` is as in
//! `plan --json`.

use std::io;

use clap::{Arg, ArgAction, ArgMatches, Command};
use serde_json::{Value, json};
use setback_desk::cabinet::Cabinet;
use setback_desk::memory::{Due, DueState, Home, Open};
use setback_desk::phrases::window_text_id;
use setback_store::{Backup, Moment};
use setback_triage::QuestionId::PainWorst24h;
use setback_triage::course::Lock;
use setback_words::Words;

use super::protect::way_text;
use super::{Kept, place_of};
use crate::dates::{both, made};
use crate::stop::Outcome;
use crate::voice::{Voice, lent};
use crate::{Status, training};

/// The command.
pub(super) fn command(words: &Words) -> Command {
    let json = Arg::new("json").long("json").action(ArgAction::SetTrue).help(words.say("terminal-help-json-status"));
    Command::new("status").about(words.say("terminal-help-status")).arg(json)
}

/// Everything it tells.
struct State {
    home: Home,
    ways: Vec<&'static str>,
    last_backup: Option<(Backup, bool)>,
    backup_failed: bool,
}

/// Prints it.
pub(super) fn print(kept: &mut Kept, options: &ArgMatches, voice: &mut Voice) -> Outcome<Status> {
    let state = state(kept)?;
    if options.get_flag("json") {
        voice.terminal.line(&format!("{:#}", as_json(&state, kept)))?;
    } else {
        as_text(&state, kept, voice)?;
    }
    Ok(Status::Done)
}

/// Prints that nothing is kept, as JSON.
pub(super) fn print_nothing(cabinet: &Cabinet, voice: &mut Voice) -> Outcome<Status> {
    voice.terminal.line(&format!("{:#}", json!({ "folder": place_of(cabinet), "kept": false })))?;
    Ok(Status::Done)
}

fn state(kept: &mut Kept) -> Outcome<State> {
    let me = kept.me()?;
    let looked_at = kept.desk().store().doctor()?.backups.into_iter().next();
    Ok(State {
        home: kept.desk().home(me)?,
        ways: kept.cabinet.ways()?.iter().map(|way| super::protect::name_of(way.kind)).collect(),
        last_backup: looked_at.map(|(backup, seen)| (backup, seen.is_ok())),
        backup_failed: kept.cabinet.backup_failed(&mut kept.opened)?.is_some(),
    })
}

fn as_text(state: &State, kept: &Kept, voice: &mut Voice) -> io::Result<()> {
    voice.tell("status-folder", &[("folder", &place_of(kept.cabinet))])?;
    voice.heading("status-title")?;
    if state.home.open.is_empty() {
        voice.item("status-nothing-open", &[])?;
    }
    state.home.open.iter().try_for_each(|open| open_as_text(open, voice))?;
    say_lock(state.home.lock, voice)?;
    if let Some(plan) = &state.home.plan {
        training::in_short(plan, voice)?;
    }
    if let Some((begun, answers)) = state.home.draft {
        let args = [both(begun).as_slice(), &[("count", answers.to_string())]].concat();
        voice.item("status-draft", &lent(&args))?;
    }
    voice.heading("status-protection")?;
    state.ways.iter().try_for_each(|way| voice.terminal.item(&way_text(voice.words, way)))?;
    voice.heading("status-backups")?;
    backup_as_text(state, kept.now(), voice)
}

fn open_as_text(open: &Open, voice: &mut Voice) -> io::Result<()> {
    let level = voice.words.say(&format!("level-{}", open.standing.outcome.level.id()));
    let window = voice.words.say(&window_text_id(open.standing.outcome.window));
    let word = trend(open).map(|id| voice.words.say(&format!("trend-{id}.word")));
    let line = if word.is_some() { "status-open" } else { "status-open-no-trend" };
    let said = [("level", level), ("window", window), ("trend", word.unwrap_or_default())];
    voice.item(line, &lent(&[both(since(open)).as_slice(), &said].concat()))?;
    if open.standing.kept {
        voice.item("kept-level", &[])?;
    }
    if open.needs_full {
        voice.item("due-full", &[])?;
    }
    say_due(open.due, voice)
}

/// Says when the next check is due.
pub(crate) fn say_due(due: Option<Due>, voice: &mut Voice) -> io::Result<()> {
    match due {
        None => voice.item("due-none", &[]),
        Some(Due { at, state: DueState::Later }) => voice.item("due-later", &lent(&both(at))),
        Some(Due { state: DueState::Now, .. }) => voice.item("due-now", &[]),
        Some(Due { state: DueState::Late, .. }) => voice.item("due-late", &[]),
    }
}

/// Says what training may do, where that is not everything.
pub(crate) fn say_lock(lock: Lock, voice: &mut Voice) -> io::Result<()> {
    match lock {
        Lock::Free => Ok(()),
        Lock::Limited => voice.item("status-limited", &[]),
        Lock::LimitedByRecurrence { clean_sessions_to_go } => {
            voice.item("status-recurring", &[("sessions", &clean_sessions_to_go.to_string())])
        }
        Lock::Locked => voice.item("lock-locked", &[]),
    }
}

fn backup_as_text(state: &State, now: Moment, voice: &mut Voice) -> io::Result<()> {
    if state.backup_failed {
        voice.alarm("kept-backup-failed")?;
    }
    match &state.last_backup {
        None => voice.item("backup-none", &[]),
        Some((backup, true)) => voice.item("backup-counts", &lent(&both(made(backup, now)))),
        Some((backup, false)) => {
            voice.alarm("backup-does-not-count")?;
            voice.item("backup-bad", &lent(&both(made(backup, now))))
        }
    }
}

fn as_json(state: &State, kept: &Kept) -> Value {
    let now = kept.now();
    let backup =
        |(made_at, counts): &(Backup, bool)| json!({ "at": made(made_at, now).to_rfc3339(), "counts": counts });
    json!({
        "folder": place_of(kept.cabinet),
        "kept": true,
        "open": state.home.open.iter().map(open_as_json).collect::<Vec<_>>(),
        "plan": state.home.plan.as_ref().map(training::in_short_as_json),
        "lock": lock_id(state.home.lock),
        "draft": state.home.draft.map(|(begun, answers)| json!({ "begun": begun.to_rfc3339(), "answers": answers })),
        "protected_by": state.ways,
        "last_backup": state.last_backup.as_ref().map(backup),
        "backup_failed": state.backup_failed,
    })
}

fn open_as_json(open: &Open) -> Value {
    let last = open.story.last();
    json!({
        "episode": open.story.episode.id.to_string(),
        "began": open.story.episode.began.to_rfc3339(),
        "since": since(open).to_rfc3339(),
        "level": open.standing.outcome.level.id(),
        "window": open.standing.outcome.window.id(),
        "deciding_rules": open.standing.deciding,
        "held": open.standing.kept,
        "trend": trend(open),
        "pain": last.and_then(|seen| seen.checked.answers.get(PainWorst24h).places().next()),
        "due_at": open.due.map(|due| due.at.to_rfc3339()),
        "due": open.due.map(|due| due_id(due.state)),
        "needs_full": open.needs_full,
    })
}

/// Whether something is due, as programs read it.
pub(crate) const fn due_id(state: DueState) -> &'static str {
    match state {
        DueState::Later => "later",
        DueState::Now => "now",
        DueState::Late => "late",
    }
}

/// What training may do, as programs read it.
pub(crate) const fn lock_id(lock: Lock) -> &'static str {
    match lock {
        Lock::Free => "free",
        Lock::Limited => "limited",
        Lock::LimitedByRecurrence { .. } => "recurring",
        Lock::Locked => "locked",
    }
}

fn trend(open: &Open) -> Option<&'static str> {
    open.story.last()?.checked.trend.map(setback_triage::course::Trend::id)
}

/// The first of the last checks in a row with the level that stands.
fn since(open: &Open) -> Moment {
    let level = Some(open.standing.outcome.level);
    let level_of = |seen: &setback_desk::memory::Seen| seen.standing.as_ref().map(|stands| stands.outcome.level);
    let run = open.story.checks.iter().rev().take_while(|seen| level_of(seen) == level);
    run.last().map_or(open.story.episode.at, |seen| seen.at)
}
