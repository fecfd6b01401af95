//! The card for the next session: what to lift in large letters, boxes to write in, plan B and when to stop. It tells
//! nothing of why.

use chrono::NaiveDate;
use setback_picture::{Alternative, Bar, Loaded, Shape, Sides, Style, bar};
use setback_plan::session::{PAIN_LIMIT, PAIN_RISE};
use setback_plan::{Dose, Loading, Prescription, Unit};
use setback_report::{Card, Grid, Head, Passage, Picture, PlanB, Row, Rows, Weight};
use setback_words::Words;

use super::about::{blank_head, cut, foot, named};
use super::training::{effort, lift, why_nothing, work_of};
use super::{Kind, NoPage, Printed, Told, Training, days};
use crate::amounts::{amount, bar_said, blocks, height, load, load_or_share_of, rpe, stage, tempo};
use crate::guidance::{how_often, in_session, stop_signs};

/// Rows to write on where the number of sets is not known.
const SETS_UNKNOWN: u32 = 5;
/// The lines of "in the session" that plan B says.
const OF_PLAN_B: [&str; 2] = ["in-session.rise", "in-session.again"];

/// Whom a card is for, besides what to lift.
pub(super) struct Bearer<'a> {
    /// What they are called; `None` leaves a line to write on.
    pub(super) name: Option<&'a str>,
    /// What stands below the name.
    pub(super) about: Vec<String>,
    /// The day of the session; `None` leaves a line to write on.
    pub(super) date: Option<NaiveDate>,
    /// What the coach tells them.
    pub(super) note: Option<String>,
    /// That it is not training as usual.
    pub(super) mark: Option<String>,
    /// When the next check is due.
    pub(super) next_check: Option<NaiveDate>,
}

/// The card of the person themselves, with where on the way back it is.
pub(super) fn page(told: &Told, printed: &Printed, words: &Words) -> Result<Card, NoPage> {
    let Training::Plan { step, plan, lifter, .. } = &told.training else {
        return Err(NoPage::NothingToLift(why_nothing(&told.training).unwrap_or("paper-plan-not-given")));
    };
    let bearer = Bearer {
        name: told.name.as_deref(),
        about: vec![stage(words, plan.rung)],
        date: None,
        note: None,
        mark: None,
        next_check: told.next_check.map(|at| at.date_naive()),
    };
    Ok(card(&bearer, &Prescription::of(*step, plan, lifter), printed, words))
}

/// A card with a page of its own.
pub(super) fn card(bearer: &Bearer<'_>, to_lift: &Prescription, printed: &Printed, words: &Words) -> Card {
    let (next, unit) = (&to_lift.next, to_lift.unit);
    Card {
        head: head(bearer, words),
        note: bearer.note.clone(),
        mark: bearer.mark.clone(),
        lift: lift(next.variation, words),
        how: how(next, words),
        load: weight(next, unit, words),
        work: work_of(next, words),
        parts: parts(next, unit, words),
        short: short(next, words),
        plates: plates_in_short(next, unit, words),
        bar: picture(next, unit, words),
        sets: sets(next, words),
        session: session(to_lift, words),
        plan_b: plan_b(to_lift, words),
        stop: stop(words),
        stop_line: words.say("card-stop-line"),
        after: after(bearer, words),
        foot: foot(printed, words),
    }
}

/// So many characters of a name have room on a card that shares its sheet.
const LONGEST_NAME: usize = 44;

/// A card that shares its sheet. What comes after the session is asked by Setback or told on the morning; there is no room
/// to write it.
pub(super) fn small(bearer: &Bearer<'_>, to_lift: &Prescription, printed: &Printed, words: &Words) -> Card {
    let mut card = Card { bar: None, ..card(bearer, to_lift, printed, words) };
    card.head.name = bearer.name.map(|name| cut(name, LONGEST_NAME));
    card.after.rows = card.after.rows.split_off(card.after.rows.len().saturating_sub(1));
    card.plan_b.when = rise("card-plan-b-when", words);
    card.plan_b.again = words.say("card-plan-b-again");
    card
}

fn head(bearer: &Bearer<'_>, words: &Words) -> Head {
    let date = bearer.date.map(|date| days::day(words, date));
    let date_label = date.is_none().then(|| words.say("card-date"));
    let about = bearer.about.iter().cloned().chain(date).collect();
    Head { name: bearer.name.map(named), about, date_label, ..blank_head(Kind::Card, words) }
}

fn weight(dose: &Dose, unit: Unit, words: &Words) -> Weight {
    let other = dose.loaded.as_ref().map(|loaded| load(words, loaded.other, unit.other()));
    Weight { own: load_or_share_of(words, dose, unit), other }
}

fn how(dose: &Dose, words: &Words) -> String {
    let height = height(words, dose.height_cm, dose.variation);
    let cm = words.say_with("height-cm", &[("cm", &dose.height_cm.to_string())]);
    let id = format!("variation-{}.how", dose.variation.id());
    if words.has(&id) { words.say_with(&id, &[("height", &cm)]) } else { height }
}

/// The plates of each side; empty without any.
fn plates(dose: &Dose, unit: Unit, between: &str) -> String {
    let plates = dose.loaded.as_ref().filter(|_| dose.variation.has_bar()).map(|loaded| loaded.per_side.as_slice());
    plates.unwrap_or_default().iter().map(|plate| amount(*plate, unit)).collect::<Vec<_>>().join(between)
}

fn parts(dose: &Dose, unit: Unit, words: &Words) -> Vec<Row> {
    let height = dose.variation.has_height().then(|| ("part-height", height(words, dose.height_cm, dose.variation)));
    let effort = ("part-effort", effort(dose.rpe_cap, words));
    let rows = [Some(effort), height, Some(("part-tempo", tempo(words, dose.tempo)))];
    let plates = Some(plates(dose, unit, " + ")).filter(|plates| !plates.is_empty());
    let plates = plates.map(|value| Row { name: words.say("card-per-side"), value, strong: true });
    let row = |(name, value): (&str, String)| Row { name: words.say(name), value, strong: false };
    plates.into_iter().chain(rows.into_iter().flatten().map(row)).collect()
}

/// Effort, tempo and height in a few words each.
fn short(dose: &Dose, words: &Words) -> Vec<String> {
    let always = [effort_in_short(dose, words), tempo_in_short(dose, words)];
    always.into_iter().chain(height_in_short(dose, words)).collect()
}

fn plates_in_short(dose: &Dose, unit: Unit, words: &Words) -> Option<String> {
    let plates = Some(plates(dose, unit, " + ")).filter(|plates| !plates.is_empty())?;
    Some(words.say_with("card-plates", &[("plates", &plates)]))
}

fn effort_in_short(dose: &Dose, words: &Words) -> String {
    let usual = || words.say("card-effort-usual");
    dose.rpe_cap.map_or_else(usual, |cap| words.say_with("value-effort", &[("rpe", &rpe(cap))]))
}

/// As lifters write it.
fn tempo_in_short(dose: &Dose, words: &Words) -> String {
    match dose.tempo {
        setback_plan::ladder::Tempo::Slow => words.say_with("card-tempo", &[("tempo", dose.tempo.id())]),
        setback_plan::ladder::Tempo::Normal => words.say("card-tempo-usual"),
    }
}

fn height_in_short(dose: &Dose, words: &Words) -> Option<String> {
    let cm = dose.height_cm.to_string();
    dose.variation.has_height().then(|| match dose.height_cm {
        0 => words.say("value-height-floor"),
        _ => words.say_with("card-height", &[("cm", &cm)]),
    })
}

fn picture(dose: &Dose, unit: Unit, words: &Words) -> Option<Picture> {
    let loaded = dose.loaded.as_ref().filter(|loaded| dose.variation.has_bar() && !loaded.per_side.is_empty())?;
    let blocks = blocks(dose.variation, dose.height_cm, words);
    let loading = Loading { load: loaded.own, per_side: loaded.per_side.clone(), light_implement: false };
    let drawn = Bar {
        alternative: Alternative::Hidden,
        loading: &loading,
        unit,
        loaded: Loaded::Now,
        shape: Shape::of(dose.variation),
        sides: Sides::Both,
        blocks: blocks.as_ref().map(|(cm, said)| (*cm, said.as_str())),
    };
    let args = [("load", load(words, loaded.own, unit)), ("plates", plates(dose, unit, ", "))];
    let alt = words.say_with(bar_said(dose.variation), &args.each_ref().map(|(name, value)| (*name, value.as_str())));
    Some(Picture { heading: String::new(), svg: bar(&drawn, Style::Paper), alt, caption: String::new() })
}

/// A row for each set; done, effort and pain are left to be written in.
fn sets(dose: &Dose, words: &Words) -> Grid {
    let columns = ["set", "plan", "done", "effort", "pain"].map(|name| words.say(&format!("card-{name}"))).to_vec();
    let reps = dose.reps.map_or_else(|| words.say("value-usual"), |reps| reps.to_string());
    let planned = words.say_with("card-set-plan", &[("reps", &reps)]);
    let row = |number: u32| vec![number.to_string(), planned.clone(), String::new(), String::new(), String::new()];
    let rows = (1..=dose.sets.unwrap_or(SETS_UNKNOWN)).map(row).collect();
    Grid { heading: String::new(), columns, rows, empty: String::new() }
}

fn session(to_lift: &Prescription, words: &Words) -> Passage {
    let (session, often) = (in_session(to_lift.step), how_often(to_lift.is_spread_out));
    let lines = session.lines.iter().filter(|line| !OF_PLAN_B.contains(&line.id.as_str())).chain(&often.lines);
    Passage { heading: words.say(session.heading), lines: lines.map(|line| line.say(words)).collect() }
}

/// One part down, with its numbers: the decision stands on the card.
fn plan_b(to_lift: &Prescription, words: &Words) -> PlanB {
    let (lower, unit) = (to_lift.lower.as_ref(), to_lift.unit);
    let none = || words.say("card-plan-b-none");
    PlanB {
        heading: words.say("card-plan-b"),
        when: rise("in-session.rise", words),
        load: lower.map(|lower| weight(lower, unit, words)),
        work: lower.map_or_else(none, |lower| work_of(lower, words)),
        how: lower.map(|lower| down(lower, words)).unwrap_or_default(),
        short: lower.map(|lower| changed(lower, &to_lift.next, words)).unwrap_or_default(),
        again: words.say("in-session.again"),
    }
}

/// When plan B is done.
fn rise(id: &str, words: &Words) -> String {
    let numbers = [("points", PAIN_RISE.to_string()), ("limit", PAIN_LIMIT.to_string())];
    words.say_with(id, &numbers.each_ref().map(|(name, value)| (*name, value.as_str())))
}

fn down(lower: &Dose, words: &Words) -> String {
    let height = height(words, lower.height_cm, lower.variation);
    let said = [lift(lower.variation, words), effort(lower.rpe_cap, words), height, tempo(words, lower.tempo)];
    format!("{}.", said.join(". "))
}

/// What of one part down is not as before, besides load, sets and reps.
fn changed(lower: &Dose, next: &Dose, words: &Words) -> Vec<String> {
    let lift = (lower.variation != next.variation).then(|| lift(lower.variation, words));
    let effort = (lower.rpe_cap != next.rpe_cap).then(|| effort_in_short(lower, words));
    let tempo = (lower.tempo != next.tempo).then(|| tempo_in_short(lower, words));
    let height = height_in_short(lower, words).filter(|said| Some(said) != height_in_short(next, words).as_ref());
    [lift, effort, tempo, height].into_iter().flatten().collect()
}

/// The signs in one line, and what to do then.
fn stop(words: &Words) -> Passage {
    let section = stop_signs();
    let (then, signs): (Vec<String>, Vec<String>) =
        section.lines.iter().map(|line| line.say(words)).partition(|line| line.ends_with('.'));
    let lines = [format!("{}.", signs.join("; "))].into_iter().chain(then).collect();
    Passage { heading: words.say(section.heading), lines }
}

fn after(bearer: &Bearer<'_>, words: &Words) -> Rows {
    let blank = |id: &str| Row { name: words.say(id), value: String::new(), strong: false };
    let next = bearer.next_check.map(|day| days::short(words, day)).unwrap_or_default();
    let next = Row { name: words.say("card-next-check"), value: next, strong: false };
    Rows { heading: words.say("card-after"), rows: vec![blank("card-morning"), blank("card-settled"), next] }
}
