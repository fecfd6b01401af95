//! The card for the next session: what to lift in large letters, boxes to write in, plan B and when to stop. It tells
//! nothing of why.

use setback_picture::{Alternative, Bar, Loaded, Shape, Sides, Style, bar};
use setback_plan::session::{PAIN_LIMIT, PAIN_RISE};
use setback_plan::{Lifter, Loading, Plan, prescribe};
use setback_report::{Card, Grid, Passage, Picture, Row, Rows};
use setback_words::Words;

use super::about::{foot, head};
use super::training::{effort, lift, section, why_nothing, work};
use super::{Kind, NoPage, Printed, Told, Training, days};
use crate::amounts::{bar_said, height, load, load_or_share, per_side, stage, tempo};
use crate::guidance::sections;

/// Rows to write on where the number of sets is not known.
const SETS_UNKNOWN: u32 = 5;
/// The lines of "in the session" that plan B says.
const OF_PLAN_B: [&str; 2] = ["in-session.rise", "in-session.again"];

pub(super) fn page(told: &Told, printed: &Printed, words: &Words) -> Result<Card, NoPage> {
    let Training::Plan { step, lock, plan, lifter } = &told.training else {
        return Err(NoPage::NothingToLift(why_nothing(&told.training).unwrap_or("paper-plan-not-given")));
    };
    let sections = sections(*step, *lock, plan);
    let in_session = section("in-session", &sections).map(|section| section.lines.clone()).unwrap_or_default();
    let often = section("frequency-title", &sections).map(|section| section.lines.clone()).unwrap_or_default();
    let lines = in_session.iter().filter(|line| !OF_PLAN_B.contains(&line.id.as_str())).chain(&often);
    let mut top = head(Kind::Card, told, words);
    top.about = vec![stage(words, plan.rung)];
    top.date_label = Some(words.say("card-date"));
    Ok(Card {
        head: top,
        lift: lift(plan, words),
        how: how(plan, words),
        load: load_or_share(words, plan, lifter.gym.unit),
        work: work(words, plan.sets, plan.reps),
        parts: parts(plan, lifter, words),
        bar: picture(plan, lifter, words),
        sets: sets(plan, lifter, words),
        session: Passage { heading: words.say("in-session"), lines: lines.map(|line| line.say(words)).collect() },
        plan_b: plan_b(plan, lifter, words),
        stop: Passage { heading: words.say("lift-stop-title"), lines: stop_signs(&sections, words) },
        after: after(told, words),
        foot: foot(printed, words),
    })
}

fn how(plan: &Plan, words: &Words) -> String {
    let height = height(words, plan.height_cm, plan.variation);
    let cm = words.say_with("height-cm", &[("cm", &plan.height_cm.to_string())]);
    let id = format!("variation-{}.how", plan.variation.id());
    if words.has(&id) { words.say_with(&id, &[("height", &cm)]) } else { height }
}

fn parts(plan: &Plan, lifter: &Lifter, words: &Words) -> Vec<Row> {
    let plates = per_side(plan, &lifter.gym).join(" + ");
    let has_plates = !plates.is_empty() && plan.variation.has_bar();
    let height = plan.variation.has_height().then(|| ("part-height", height(words, plan.height_cm, plan.variation)));
    let rows = [Some(("part-effort", effort(plan, words))), height, Some(("part-tempo", tempo(words, plan.tempo)))];
    let plates = has_plates.then(|| Row { name: words.say("card-per-side"), value: plates, strong: true });
    let row = |(name, value): (&str, String)| Row { name: words.say(name), value, strong: false };
    plates.into_iter().chain(rows.into_iter().flatten().map(row)).collect()
}

fn picture(plan: &Plan, lifter: &Lifter, words: &Words) -> Option<Picture> {
    let mass = plan.load.filter(|_| plan.variation.has_bar() && !plan.per_side.is_empty())?;
    let unit = lifter.gym.unit;
    let cm = words.say_with("height-cm", &[("cm", &plan.height_cm.to_string())]);
    let blocks = (plan.height_cm > 0).then_some((plan.height_cm, cm.as_str()));
    let loading = Loading { load: mass, per_side: plan.per_side.clone(), light_implement: false };
    let drawn = Bar {
        alternative: Alternative::Hidden,
        loading: &loading,
        unit,
        loaded: Loaded::Now,
        shape: Shape::of(plan.variation),
        sides: Sides::Both,
        blocks,
    };
    let args = [("load", load(words, mass, unit)), ("plates", per_side(plan, &lifter.gym).join(", "))];
    let alt = words.say_with(bar_said(plan.variation), &args.each_ref().map(|(name, value)| (*name, value.as_str())));
    Some(Picture { heading: String::new(), svg: bar(&drawn, Style::Paper), alt, caption: String::new() })
}

/// A row for each set; done, effort and pain are left to be written in.
fn sets(plan: &Plan, lifter: &Lifter, words: &Words) -> Grid {
    let columns = ["set", "plan", "done", "effort", "pain"].map(|name| words.say(&format!("card-{name}"))).to_vec();
    let load = load_or_share(words, plan, lifter.gym.unit);
    let reps = plan.reps.map_or_else(|| words.say("value-usual"), |reps| reps.to_string());
    let planned = words.say_with("card-set-plan", &[("load", &load), ("reps", &reps)]);
    let row = |number: u32| vec![number.to_string(), planned.clone(), String::new(), String::new(), String::new()];
    let rows = (1..=plan.sets.unwrap_or(SETS_UNKNOWN)).map(row).collect();
    Grid { heading: String::new(), columns, rows, empty: String::new() }
}

/// One part down, with its numbers: the decision stands on the card.
fn plan_b(plan: &Plan, lifter: &Lifter, words: &Words) -> Passage {
    let numbers = [("points", PAIN_RISE.to_string()), ("limit", PAIN_LIMIT.to_string())];
    let rise = words.say_with("in-session.rise", &numbers.each_ref().map(|(name, value)| (*name, value.as_str())));
    let lower = plan.rung.checked_sub(1).and_then(|rung| prescribe(rung, lifter));
    let down = lower.map_or_else(|| words.say("card-plan-b-none"), |lower| down(&lower, lifter, words));
    Passage { heading: words.say("card-plan-b"), lines: vec![rise, down, words.say("in-session.again")] }
}

fn down(lower: &Plan, lifter: &Lifter, words: &Words) -> String {
    let how =
        [lift(lower, words), height(words, lower.height_cm, lower.variation), tempo(words, lower.tempo)].join(". ");
    let args = [
        ("load", load_or_share(words, lower, lifter.gym.unit)),
        ("work", work(words, lower.sets, lower.reps)),
        ("lift", how),
    ];
    words.say_with("card-plan-b-down", &args.each_ref().map(|(name, value)| (*name, value.as_str())))
}

/// The signs in one line, and what to do then.
fn stop_signs(sections: &[crate::guidance::Section], words: &Words) -> Vec<String> {
    let lines = section("lift-stop-title", sections).map(|section| section.lines.clone()).unwrap_or_default();
    let (then, signs): (Vec<String>, Vec<String>) =
        lines.iter().map(|line| line.say(words)).partition(|line| line.ends_with('.'));
    [format!("{}.", signs.join("; "))].into_iter().chain(then).collect()
}

fn after(told: &Told, words: &Words) -> Rows {
    let blank = |id: &str| Row { name: words.say(id), value: String::new(), strong: false };
    let next = told.next_check.map(|at| days::short(words, at.date_naive())).unwrap_or_default();
    let next = Row { name: words.say("card-next-check"), value: next, strong: false };
    Rows { heading: words.say("card-after"), rows: vec![blank("card-morning"), blank("card-settled"), next] }
}
