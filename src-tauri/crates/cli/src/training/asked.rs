//! What is asked now of a plan under way, and where it stands in short.

use std::io;

use serde_json::{Value, json};
use setback_desk::amounts::stage;
use setback_desk::memory::{Ask, DueState, Trouble, UnderWay};
use setback_plan::walk::Stage;

use crate::dates::{both, of_session};
use crate::kept::due_id;
use crate::voice::{Voice, lent};

/// Says where the plan stands, and what is asked now.
pub(crate) fn in_short(plan: &UnderWay, voice: &mut Voice) -> io::Result<()> {
    match plan.takes_a_session() {
        Ok(()) => voice.item("status-plan", &[("stage", &stage(voice.words, plan.rung))])?,
        Err(why_not) => voice.terminal.item(&why_not.message(voice.words))?,
    }
    asks(plan, voice)
}

/// Says what is asked now.
pub(super) fn asks(plan: &UnderWay, voice: &mut Voice) -> io::Result<()> {
    for ask in &plan.asks {
        let args = match ask {
            Ask::Session { .. } => of_session(ask.at(), voice.words).to_vec(),
            Ask::Morning { .. } => both(ask.at()).to_vec(),
        };
        voice.item(sentence(ask), &lent(&args))?;
    }
    match plan.takes_a_session() {
        Ok(()) if !plan.asks.is_empty() => Ok(()),
        Ok(()) => voice.item("asked-nothing", &[]),
        Err(Trouble::PlanLocked | Trouble::PlanWaitsForClearance) => voice.item("asked-clear", &[]),
        Err(Trouble::PlanOver) => voice.item("asked-over", &[]),
        Err(_) => voice.item("asked-check", &[]),
    }
}

const fn sentence(ask: &Ask) -> &'static str {
    match ask {
        Ask::Session { .. } => "asked-session",
        Ask::Morning { state: DueState::Later, .. } => "asked-morning-later",
        Ask::Morning { state: DueState::Now, .. } => "asked-morning",
        Ask::Morning { state: DueState::Late, .. } => "asked-morning-late",
    }
}

/// The same for programs.
pub(crate) fn in_short_as_json(plan: &UnderWay) -> Value {
    json!({
        "step": plan.step.id(),
        "stage": stage_id(plan.stage),
        "rung": plan.rung,
        "asks": asks_as_json(plan),
    })
}

/// What is asked now, for programs.
pub(super) fn asks_as_json(plan: &UnderWay) -> Value {
    plan.asks.iter().map(as_json).collect()
}

fn as_json(ask: &Ask) -> Value {
    match ask {
        Ask::Session { at, .. } => json!({ "what": "session", "at": at.to_rfc3339(), "due": "now" }),
        Ask::Morning { at, state, .. } => {
            json!({ "what": "morning", "at": at.to_rfc3339(), "due": due_id(*state) })
        }
    }
}

/// Where a plan stands, as programs read it.
pub(super) const fn stage_id(stage: Stage) -> &'static str {
    match stage {
        Stage::NotGiven => "not_given",
        Stage::Going => "going",
        Stage::WaitsForFullCheck => "waits_for_full_check",
        Stage::WaitsForStep => "waits_for_step",
        Stage::Over => "over",
    }
}
