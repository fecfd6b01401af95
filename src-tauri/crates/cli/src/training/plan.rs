//! `plan`: the plan under way, with what to lift next, how sessions went, and what is asked now.
//!
//! With `--json`: `{"plan": null}` before the first plan, else `{"plan": {"episode", "step", "stage", "rung", "part_of":
//! {"name", "part", "of"}, "next": {...} | null, "over_best": true | false | null, "lock", "clean_sessions_to_go",
//! "lifts": [ids, what the plan asks for first], "check_is_late", "rules": [...], "sessions": [{"number", "at", "verdict", "rung_after", "morning_told"}], "asks":
//! [{"what", "at", "due"}]}}`. Times are RFC 3339; `stage` is `going`, `waits_for_full_check`, `waits_for_step` or `over`;
//! `next` is as `plan` of `check --json`; `verdict` is provisional while `morning_told` is false; `what` is `session` or
//! `morning`, `due` is `later`, `now` or `late`; `clean_sessions_to_go` is null but for the lock `recurring`.

use std::io;

use clap::{Arg, ArgAction, ArgMatches, Command};
use serde_json::{Value, json};
use setback_desk::amounts::stage;
use setback_desk::memory::{Done, UnderWay};
use setback_desk::report::Prescribed;
use setback_plan::Variation;
use setback_plan::ladder::{Rung, TOP_RUNG};
use setback_plan::response::Response;
use setback_store::PersonId;
use setback_triage::course::Lock;
use setback_words::Words;

use super::{asked, coming_to, making, swap};
use crate::Status;
use crate::dates::of_session;
use crate::kept::{Kept, lock_id, say_lock};
use crate::plan::under_way as print_under_way;
use crate::stop::{Outcome, Stop};
use crate::voice::{Voice, lent};

/// The command.
pub(crate) fn command(words: &Words) -> Command {
    let flag =
        |name: &'static str, help: &str| Arg::new(name).long(name).action(ArgAction::SetTrue).help(words.say(help));
    Command::new("plan")
        .about(words.say("terminal-help-plan"))
        .arg(flag("json", "terminal-help-json-plan"))
        .arg(flag("make", "terminal-help-make").conflicts_with_all(["json", "swap"]))
        .arg(
            Arg::new("swap")
                .long("swap")
                .value_name("LIFT")
                .num_args(0..=1)
                .default_missing_value("")
                .conflicts_with("json")
                .help(words.say("terminal-help-swap")),
        )
}

/// Prints it, or makes one first.
pub(crate) fn print(kept: &mut Kept, options: &ArgMatches, voice: &mut Voice) -> Outcome<Status> {
    let me = kept.me()?;
    if options.get_flag("make") {
        return made(kept, me, voice);
    }
    if let Some(lift) = options.get_one::<String>("swap") {
        return swap::swap(kept, me, lift, voice);
    }
    let plan = kept.desk().plan_under_way(me)?;
    let over_best = plan.as_ref().map(|plan| over_best(kept, me, plan)).transpose()?.flatten();
    match plan {
        _ if options.get_flag("json") => json_line(plan.as_ref(), over_best, voice)?,
        Some(plan) => as_text(&plan, over_best, voice)?,
        None => voice.say("plan-none-given")?,
    }
    Ok(Status::Done)
}

/// Prints that there is none, as JSON.
pub(crate) fn print_nothing(voice: &mut Voice) -> Outcome<Status> {
    json_line(None, None, voice)?;
    Ok(Status::Done)
}

/// Whether the next load is well above what the back took well lately.
pub(super) fn over_best(kept: &mut Kept, me: PersonId, plan: &UnderWay) -> Outcome<Option<bool>> {
    let Some(load) = plan.next.as_ref().and_then(|next| next.load) else { return Ok(None) };
    Ok(kept.desk().over_best(me, load)?)
}

/// Makes a plan for the most urgent pain that is open, else for the pain of the plan under way.
fn made(kept: &mut Kept, me: PersonId, voice: &mut Voice) -> Outcome<Status> {
    let home = kept.desk().home(me)?;
    let open = home.open.first().map(|open| open.story.episode.id);
    let episode = open.or(home.plan.map(|plan| plan.episode)).ok_or(Stop::Refused("status-nothing-open"))?;
    making::make(kept.desk(), me, episode, voice)?;
    kept.back_up_if_due(voice)?;
    Ok(Status::Done)
}

fn json_line(plan: Option<&UnderWay>, over_best: Option<bool>, voice: &mut Voice) -> io::Result<()> {
    let plan = json!({ "plan": plan.map(|plan| as_json(plan, over_best)) });
    voice.terminal.line(&format!("{plan:#}"))
}

fn as_text(plan: &UnderWay, over_best: Option<bool>, voice: &mut Voice) -> io::Result<()> {
    print_under_way(plan, over_best == Some(true), voice.terminal, voice.words)?;
    if let Err(why_not) = plan.takes_a_session() {
        voice.terminal.line(&why_not.message(voice.words))?;
    }
    swap::others(plan, voice)?;
    coming_to::rules(plan, voice)?;
    sessions(plan, voice)?;
    voice.heading("asked-title")?;
    if plan.next.is_some() && plan.rung == TOP_RUNG {
        say_lock(plan.limits(), voice)?;
    }
    if plan.check_is_late {
        voice.item("due-late-plan", &[])?;
    }
    asked::asks(plan, voice)
}

fn sessions(plan: &UnderWay, voice: &mut Voice) -> io::Result<()> {
    if plan.sessions.is_empty() {
        return Ok(());
    }
    voice.heading("heading-training")?;
    (1..).zip(&plan.sessions).try_for_each(|(number, done)| session(number, done, voice))
}

fn session(number: usize, done: &Done, voice: &mut Voice) -> io::Result<()> {
    let response = voice.words.say(&format!("response-{}", done.moved.response.id()));
    let stage = stage(voice.words, done.moved.rung_after);
    let of = [("number", number.to_string()), ("response", response), ("stage", stage)];
    let is_over = done.is_told || done.moved.response == Response::StopAndRecheck;
    let id = if is_over { "plan-session" } else { "plan-session-so-far" };
    voice.item(id, &lent(&[of_session(done.at, voice.words).as_slice(), &of].concat()))
}

fn as_json(plan: &UnderWay, over_best: Option<bool>) -> Value {
    json!({
        "episode": plan.episode.to_string(),
        "step": plan.step.id(),
        "stage": asked::stage_id(plan.stage),
        "rung": plan.rung,
        "part_of": part_as_json(plan.rung),
        "next": plan.next.as_ref().map(|next| Prescribed::of(next, &plan.lifter.gym)),
        "lifts": plan.lifts().into_iter().map(Variation::id).collect::<Vec<_>>(),
        "over_best": over_best,
        "lock": lock_id(plan.limits()),
        "clean_sessions_to_go": clean_sessions_to_go(plan.limits()),
        "check_is_late": plan.check_is_late,
        "rules": plan.rules.iter().map(|rule| rule.id()).collect::<Vec<_>>(),
        "sessions": (1..).zip(&plan.sessions).map(|(number, done)| done_as_json(number, done)).collect::<Vec<_>>(),
        "asks": asked::asks_as_json(plan),
    })
}

fn part_as_json(rung: u8) -> Value {
    let (stage, part, of) = Rung::numbered(rung).stage();
    json!({ "name": stage.id(), "part": part, "of": of })
}

const fn clean_sessions_to_go(lock: Lock) -> Option<u32> {
    match lock {
        Lock::LimitedByRecurrence { clean_sessions_to_go } => Some(clean_sessions_to_go),
        Lock::Free | Lock::Limited | Lock::Locked => None,
    }
}

fn done_as_json(number: usize, done: &Done) -> Value {
    json!({
        "number": number,
        "at": done.at.to_rfc3339(),
        "verdict": done.moved.response.id(),
        "rung_after": done.moved.rung_after,
        "morning_told": done.is_told,
    })
}
