//! What to lift, and how it went, in words.

use setback_plan::response::Response;
use setback_plan::{Dose, Lifter, Plan, Reference, Rpe, Step, Unit, Variation};
use setback_report::{Grid, Passage};
use setback_words::Words;

use super::{Told, Training, Worked, days};
use crate::amounts::{height, load, load_or_share, rpe, sets_of, stage, tempo};
use crate::guidance::{Section, sections};

/// Sets of reps in words; empty where they are not known.
pub(super) fn work(words: &Words, sets: Option<u32>, reps: Option<u32>) -> String {
    let (Some(sets), Some(reps)) = (sets, reps) else { return words.say("value-usual") };
    let (sets, reps) = (sets.to_string(), reps.to_string());
    let id = if sets == "1" { "value-sets-reps-one" } else { "value-sets-reps" };
    words.say_with(id, &[("sets", &sets), ("reps", &reps)])
}

/// Sets of reps of a plan in words; which part of the usual sets where their number is not known.
pub(super) fn work_of(dose: &Dose, words: &Words) -> String {
    if dose.sets.is_some() && dose.reps.is_some() {
        return work(words, dose.sets, dose.reps);
    }
    let reps = dose.reps.map_or_else(|| words.say("value-usual"), |reps| reps.to_string());
    words.say_with("paper-plan-part", &[("sets", &sets_of(words, dose)), ("reps", &reps)])
}

/// Load, sets and reps of a plan.
pub(super) fn to_lift(plan: &Plan, lifter: &Lifter, words: &Words) -> String {
    let work = work_of(&Dose::of(plan, lifter), words);
    words.say_with("paper-plan-line", &[("load", &load_or_share(words, plan, lifter.gym.unit)), ("work", &work)])
}

pub(super) fn lift(variation: Variation, words: &Words) -> String {
    words.say(&format!("variation-{}", variation.id()))
}

pub(super) fn effort(cap: Option<Rpe>, words: &Words) -> String {
    cap.map_or_else(|| words.say("value-usual"), |cap| words.say_with("value-effort", &[("rpe", &rpe(cap))]))
}

/// What usual training was.
pub(super) fn usual(id: &str, reference: &Reference, unit: Unit, words: &Words) -> String {
    let (load, work) = (load(words, reference.load, unit), work(words, Some(reference.sets), Some(reference.reps)));
    words.say_with(id, &[("load", &load), ("work", &work)])
}

/// Load, sets and reps of a session.
pub(super) fn worked(one: &Worked, words: &Words) -> String {
    let (load, work) = (load(words, one.load, one.unit), work(words, Some(one.sets), one.reps));
    words.say_with("paper-plan-line", &[("load", &load), ("work", &work)])
}

/// Why there is nothing to lift; `None` where there is something.
pub(super) fn why_nothing(training: &Training) -> Option<&'static str> {
    match training {
        Training::Plan { .. } => None,
        Training::None(step) => Some(if *step == Step::X { "plan-none-X" } else { "plan-none-R2" }),
        Training::Locked => Some("lock-locked"),
        Training::Ended(Response::Exit) => Some("response-exit.say"),
        Training::Ended(_) => Some("response-locked.say"),
        Training::NotGiven => Some("paper-plan-not-given"),
    }
}

/// What to lift next, when to stop, and what opens the next part.
pub(super) fn planned(told: &Told, words: &Words) -> Passage {
    let Training::Plan { step, lock, plan, lifter } = &told.training else {
        let lines = why_nothing(&told.training).map(|id| words.say(id)).into_iter().collect();
        return Passage { heading: words.say("paper-plan-title"), lines };
    };
    let heading = words.say_with("paper-planned", &[("stage", &stage(words, plan.rung))]);
    let sections = sections(*step, *lock, plan);
    let mut lines = vec![to_lift(plan, lifter, words), how(plan, words)];
    lines.extend(before(lifter, words));
    lines.extend(stop(&sections, words));
    lines.extend(next_part(&sections, words));
    Passage { heading, lines }
}

fn how(plan: &Plan, words: &Words) -> String {
    let parts = [effort(plan.rpe_cap, words), height(words, plan.height_cm, plan.variation), tempo(words, plan.tempo)]
        .join(". ");
    words.say_with("paper-plan-parts", &[("lift", &lift(plan.variation, words)), ("parts", &parts)])
}

fn before(lifter: &Lifter, words: &Words) -> Option<String> {
    lifter.reference.as_ref().map(|reference| usual("paper-plan-before", reference, lifter.gym.unit, words))
}

/// The signs to stop, in one line.
fn stop(sections: &[Section], words: &Words) -> Option<String> {
    let stop = section("lift-stop-title", sections)?;
    let signs: Vec<String> =
        stop.lines.iter().map(|line| line.say(words)).filter(|line| !line.ends_with('.')).collect();
    let title = words.say(stop.heading);
    Some(words.say_with("paper-stop", &[("title", &title), ("signs", &signs.join("; "))]))
}

fn next_part(sections: &[Section], words: &Words) -> Option<String> {
    let gate = section("gate-title", sections)?;
    let (title, first) = (words.say(gate.heading), gate.lines.first()?.say(words));
    Some(words.say_with("paper-next-part", &[("title", &title), ("gate", &first)]))
}

pub(super) fn section<'a>(heading: &str, sections: &'a [Section]) -> Option<&'a Section> {
    sections.iter().find(|section| section.heading == heading)
}

/// Deadlift sessions, newest first: those of the log, else those told on a plan and what was usual.
pub(super) fn sessions(told: &Told, words: &Words) -> Grid {
    let logged: Vec<Vec<String>> = told.worked.iter().map(|one| logged(one, words)).collect();
    sessions_of(if logged.is_empty() { told_of(told, words) } else { logged }, words)
}

/// These rows of sessions under their heading.
pub(super) fn sessions_of(rows: Vec<Vec<String>>, words: &Words) -> Grid {
    let columns = ["date", "work", "effort", "pain"].map(|name| words.say(&format!("paper-column-{name}"))).to_vec();
    Grid { heading: words.say("paper-sessions"), columns, rows, empty: words.say("paper-sessions-none") }
}

/// A session of the log as a row.
pub(super) fn logged(one: &Worked, words: &Words) -> Vec<String> {
    let number = |number: Option<u8>| number.map(|number| number.to_string()).unwrap_or_default();
    let effort = one.rpe.map(rpe).unwrap_or_default();
    vec![days::short(words, one.at.date_naive()), worked(one, words), effort, number(one.pain)]
}

fn told_of(told: &Told, words: &Words) -> Vec<Vec<String>> {
    let on_a_plan = told.went.iter().rev().map(|went| {
        let when = match (went.day, went.week) {
            (Some(day), _) => days::short(words, day),
            (None, Some(week)) => words.say_with("paper-week", &[("week", &week.to_string())]),
            (None, None) => String::new(),
        };
        let response = words.say(&format!("response-{}", went.response.id()));
        vec![when, response, String::new(), went.pain.map(|pain| pain.to_string()).unwrap_or_default()]
    });
    let usual = told.usual.iter().map(|(usual, unit)| {
        let (load, work) = (load(words, usual.load, *unit), work(words, Some(usual.sets), Some(usual.reps)));
        let line = words.say_with("paper-plan-line", &[("load", &load), ("work", &work)]);
        vec![words.say("paper-usual"), line, rpe(usual.rpe), String::new()]
    });
    on_a_plan.chain(usual).collect()
}
