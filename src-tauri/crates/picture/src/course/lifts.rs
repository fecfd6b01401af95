//! Deadlift sessions: a line from the axis up, and under it a barbell with what was or will be lifted.

use super::clear::Stroke;
use super::sheet::Sheet;
use super::{Lift, Lifting};
use crate::curve::straight;
use crate::element::{Anchor, Element};
use crate::fit;
use crate::frame::LETTERS;
use crate::number::number;
use crate::style::Color;

/// A barbell around its middle, as in the mockups.
const BARBELL: &str =
    "M-11 -1.5H11V1.5H-11ZM-8.5 -6H-5.5V6H-8.5ZM5.5 -6H8.5V6H5.5ZM-4.8 -4H-2.8V4H-4.8ZM2.8 -4H4.8V4H2.8Z";
/// From the middle of a barbell to its end.
const HALF: f64 = 11.0;
/// From the middle of a barbell to its label, or to the end of another.
const AWAY: f64 = 18.0;
/// From the axis down to the middle of a barbell.
const DOWN: f64 = 42.0;
/// A planned lift leaves so much of the picture's height free above, as in the mockups.
const PLANNED_BELOW: f64 = 0.14;

/// The width of a line, and where there are more than so many, so that the person's own stands out; design choice.
const WIDTH: f64 = 1.5;
const MANY: usize = 12;
const MANY_WIDTH: f64 = 0.6;

/// A place on the row of barbells that is taken, from left to right.
type Taken = (f64, f64);

/// All lifts. Every line is drawn; barbells and labels only where they do not cover what stands there already.
pub(super) fn lifts(sheet: &Sheet, lifts: &[Lift<'_>]) -> Vec<Element> {
    let width = if lifts.len() > MANY { MANY_WIDTH } else { WIDTH };
    let lines = lifts.iter().map(|lift| line(sheet, lift, width));
    let mut taken: Vec<Taken> = Vec::new();
    let marked: Vec<&Lift<'_>> = lifts.iter().filter(|lift| take(&mut taken, around(sheet.at(lift.hours)))).collect();
    let labels: Vec<Element> = marked.iter().filter_map(|lift| label(sheet, lift, &mut taken)).collect();
    lines.chain(marked.iter().map(|lift| barbell(sheet, lift))).chain(labels).collect()
}

fn line(sheet: &Sheet, lift: &Lift<'_>, width: f64) -> Element {
    let Stroke { from, to, .. } = stroke(sheet, lift);
    let color = sheet.style.color(Color::Quiet);
    match lift.lifting {
        Lifting::Done => Element::path("course-lift", &straight(from, to)).line(color, width),
        Lifting::Planned => {
            Element::path("course-lift-planned", &straight(from, to)).line(color, width).with("stroke-dasharray", "3 4")
        }
    }
}

/// The line of a lift.
pub(super) fn stroke(sheet: &Sheet, lift: &Lift<'_>) -> Stroke {
    let x = sheet.at(lift.hours);
    let free = match lift.lifting {
        Lifting::Done => 0.0,
        Lifting::Planned => PLANNED_BELOW,
    };
    let top = sheet.top + free * (sheet.bottom - sheet.top);
    Stroke { from: (x, top), to: (x, sheet.bottom), half: WIDTH / 2.0 }
}

fn around(x: f64) -> Taken {
    (x - HALF, x + HALF)
}

/// Takes the place if it is free.
fn take(taken: &mut Vec<Taken>, (left, right): Taken) -> bool {
    let is_free = taken.iter().all(|(from, to)| right + 2.0 <= *from || to + 2.0 <= left);
    if is_free {
        taken.push((left, right));
    }
    is_free
}

fn barbell(sheet: &Sheet, lift: &Lift<'_>) -> Element {
    let place = format!("translate({} {})", number(sheet.at(lift.hours)), number(sheet.bottom + DOWN));
    Element::path("course-barbell", BARBELL).fill(sheet.style.color(Color::Quiet)).with("transform", &place)
}

/// To the right of its barbell; in the right half, where that is taken, to the left.
fn label(sheet: &Sheet, lift: &Lift<'_>, taken: &mut Vec<Taken>) -> Option<Element> {
    let (x, anchor) = side_of(sheet, lift, taken).filter(|_| !lift.label.is_empty())?;
    let written = Element::text("course-lift-label", (x, sheet.bottom + DOWN + 5.0), anchor, lift.label);
    Some(written.fill(sheet.style.color(Color::Quiet)))
}

fn side_of(sheet: &Sheet, lift: &Lift<'_>, taken: &mut Vec<Taken>) -> Option<(f64, Anchor)> {
    let x = sheet.at(lift.hours);
    let wide = fit::width(lift.label, LETTERS);
    let mut take = |from: f64| 0.0 <= from && from + wide <= sheet.width && take(taken, (from, from + wide));
    if take(x + AWAY) {
        return Some((x + AWAY, Anchor::Start));
    }
    (x > sheet.width / 2.0 && take(x - AWAY - wide)).then_some((x - AWAY, Anchor::End))
}
