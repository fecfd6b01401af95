//! The way back to full training: five steps over the eleven rungs, full training on top.

use setback_plan::ladder::Stage;
use setback_plan::{LADDER, Rung};

use crate::alternative::Alternative;
use crate::curve::{Place, straight};
use crate::element::{Anchor, Element};
use crate::fit;
use crate::frame::{View, picture};
use crate::number::number;
use crate::style::{Color, Style};

/// Where a lifter is on the way back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LadderState<'a> {
    /// What is said in its place.
    pub alternative: Alternative<'a>,
    /// The rung of the plan; one above the top is the top.
    pub rung: u8,
    /// The names of the five steps, from easy movement up; none where they stand beside the picture.
    pub names: Option<[&'a str; 5]>,
}

/// One of the five steps, as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepShown {
    /// Which one.
    pub stage: Stage,
    /// How it stands to where the lifter is.
    pub standing: Standing,
    /// How many of its parts are behind, the present one too.
    pub part: u8,
    /// How many parts it has.
    pub of: u8,
}

/// How a step stands to where the lifter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Behind.
    Done,
    /// The lifter is here.
    Here,
    /// Not yet.
    Later,
}

/// From one step to the next, and half of the largest thing in it, as in the mockup.
const PITCH: f64 = 64.0;
const DOT: f64 = 20.0;
/// Around the picture.
const MARGIN: f64 = 4.0;
/// Where names and parts begin.
const BESIDE: f64 = 62.0;
/// From one part to the next.
const PART_PITCH: f64 = 16.0;
const NAME: f64 = 16.0;
const WITH_NAMES: f64 = 320.0;
const WITHOUT_NAMES: f64 = 112.0;
const STEPS: usize = 5;
const HEIGHT: f64 = 2.0 * (MARGIN + DOT) + 4.0 * PITCH;
/// A tick around its middle: the check of the icons, moved there.
const TICK: &str = "M-7.5 0.5L-2.5 5.5L7.5 -5";

/// The five steps, from easy movement up.
pub fn steps(rung: u8) -> Vec<StepShown> {
    let here = Rung::numbered(rung);
    let firsts = LADDER.iter().filter(|rung| rung.stage().1 == 1);
    firsts.map(|first| shown(first, here)).collect()
}

/// The step that begins with this rung.
fn shown(first: &Rung, here: &Rung) -> StepShown {
    let (stage, _, of) = first.stage();
    let (stage_here, part_here, _) = here.stage();
    let (standing, part) = if stage == stage_here {
        (Standing::Here, part_here)
    } else if first.number < here.number {
        (Standing::Done, of)
    } else {
        (Standing::Later, 0)
    };
    StepShown { stage, standing, part, of }
}

/// The picture of the ladder.
pub fn ladder(state: &LadderState<'_>, style: Style) -> String {
    let width = if state.names.is_some() { WITH_NAMES } else { WITHOUT_NAMES };
    let view = View { left: 0.0, top: 0.0, width, height: HEIGHT };
    let steps = steps(state.rung);
    let parts = steps.iter().enumerate().flat_map(|(at, step)| step_drawn(at, *step, state, style));
    picture("ladder", view, style, state.alternative, [post(style)].into_iter().chain(parts))
}

/// The middle of the dot of a step, counted from below.
fn middle(at: usize) -> Place {
    (MARGIN + DOT, MARGIN + DOT + PITCH * (STEPS - 1 - at) as f64)
}

fn post(style: Style) -> Element {
    let line = straight(middle(STEPS - 1), middle(0));
    Element::path("ladder-post", &line).line(style.color(Color::Hairline), 2.0)
}

fn step_drawn(at: usize, step: StepShown, state: &LadderState<'_>, style: Style) -> Vec<Element> {
    let name = state.names.and_then(|names| names.get(at).copied()).filter(|name| !name.is_empty());
    let (name_y, parts_y) = rows(middle(at).1, step, name.is_some());
    let marks = (1..=step.of).filter(|_| step.of > 1).map(|part| part_mark(part, step, parts_y, style));
    let named = name.map(|name| name_drawn(name, name_y, step.standing, style));
    dot(at, step.standing, style).into_iter().chain(named).chain(marks).collect()
}

/// Where the name and the parts of a step stand: together, or each alone beside the dot.
fn rows(y: f64, step: StepShown, has_name: bool) -> (f64, f64) {
    let has_both = has_name && step.of > 1;
    if has_both { (y - 4.0, y + 14.0) } else { (y + 5.5, y) }
}

fn dot(at: usize, standing: Standing, style: Style) -> Vec<Element> {
    let (fill, edge, class) = match standing {
        Standing::Done => (Color::Sunken, Color::Steel, "ladder-dot ladder-done"),
        Standing::Here => (Color::Own, Color::Own, "ladder-dot ladder-here"),
        Standing::Later => (Color::Ground, Color::Edge, "ladder-dot ladder-later"),
    };
    let round = Element::circle(class, middle(at), DOT - 0.75).fill(style.color(fill));
    vec![round.stroke(style.color(edge), 1.5), inside(at, standing, style)]
}

/// A tick, or the number of the step.
fn inside(at: usize, standing: Standing, style: Style) -> Element {
    let (x, y) = middle(at);
    let numbered = |color| {
        let digits = (at + 1).to_string();
        let written = Element::text("ladder-number", (x, y + 5.5), Anchor::Middle, &digits).at("font-size", NAME);
        written.weight(680).fill(style.color(color))
    };
    match standing {
        Standing::Done => tick((x, y), style),
        Standing::Here => numbered(Color::OnOwn),
        Standing::Later => numbered(Color::Quiet),
    }
}

fn tick((x, y): Place, style: Style) -> Element {
    let drawn = Element::path("ladder-tick", TICK).line(style.color(Color::Ink), 1.75);
    let round = drawn.with("stroke-linecap", "round").with("stroke-linejoin", "round");
    round.with("transform", &format!("translate({} {})", number(x), number(y)))
}

fn name_drawn(name: &str, y: f64, standing: Standing, style: Style) -> Element {
    let weight = match standing {
        Standing::Here => 680,
        Standing::Done | Standing::Later => 550,
    };
    let said = fit::fitted(name, NAME, WITH_NAMES - BESIDE - MARGIN);
    let written = Element::text("ladder-name", (BESIDE, y), Anchor::Start, &said).at("font-size", NAME);
    written.weight(weight).fill(style.color(Color::Ink))
}

/// A part of a step: filled once it is behind, in a ring where the lifter is, an outline before that.
fn part_mark(part: u8, step: StepShown, y: f64, style: Style) -> Element {
    let place = (BESIDE + 4.0 + PART_PITCH * f64::from(part - 1), y);
    let is_here = step.standing == Standing::Here && part == step.part;
    let mark = |class, radius, fill, edge, width| {
        Element::circle(class, place, radius).fill(style.color(fill)).stroke(style.color(edge), width)
    };
    if is_here {
        mark("ladder-part ladder-part-here", 5.0, Color::Own, Color::Own, 1.5)
    } else if part <= step.part {
        mark("ladder-part ladder-part-done", 3.25, Color::Steel, Color::Steel, 1.5)
    } else {
        mark("ladder-part ladder-part-later", 3.25, Color::Ground, Color::Edge, 1.5)
    }
}
