//! What was reported: dots, joined only where no day between them is missing, the last one larger and in a ring.

use super::Point;
use super::clear::{Area, Stroke, Taken};
use super::sheet::Sheet;
use crate::curve::{Place, through};
use crate::element::{Anchor, Element};
use crate::fit;
use crate::frame::LETTERS;
use crate::style::Color;

/// The radius of a dot where there is room for it, as in the mockups, and the least that is seen.
const DOT: (f64, f64) = (4.5, 1.75);
/// The width of the line, of the radius of its dots.
const LINE: f64 = 0.6;
/// The last dot, and the ring around it.
const LAST: f64 = 7.0;
const RING: f64 = 11.0;
/// So much of the place between two dots a dot may take; design choice.
const SHARE: f64 = 0.4;

/// The line and its dots, oldest first.
pub(super) fn pains(sheet: &Sheet, points: &[Point<'_>]) -> Vec<Element> {
    let points = in_order(points);
    let Some((last, earlier)) = points.split_last() else { return Vec::new() };
    let radius = radius(sheet, points.len());
    let lines = runs(&points).map(|run| line(sheet, run, radius));
    let dots = earlier.iter().map(|point| dot(sheet, point, radius));
    lines.chain(dots).chain(last_dot(sheet, last)).collect()
}

/// What the line and its dots take of the sheet.
pub(super) fn strokes(sheet: &Sheet, points: &[Point<'_>]) -> Vec<Stroke> {
    let points = in_order(points);
    let Some((last, earlier)) = points.split_last() else { return Vec::new() };
    let radius = radius(sheet, points.len());
    let at = |point: &Point<'_>| place(sheet, point);
    let round = |point: &Point<'_>, half: f64| Stroke { from: at(point), to: at(point), half };
    let joined = runs(&points).flat_map(|run| run.windows(2)).filter_map(|pair| match pair {
        [from, to] => Some(Stroke { from: at(from), to: at(to), half: LINE * radius / 2.0 }),
        _ => None,
    });
    let dots = earlier.iter().map(|point| round(point, radius * (1.0 + LINE / 2.0)));
    joined.chain(dots).chain([round(last, RING)]).collect()
}

/// What stands beside the dots, the last one's first.
pub(super) fn labels(sheet: &Sheet, points: &[Point<'_>], taken: &mut Taken) -> Vec<Element> {
    let points = in_order(points);
    let Some((last, earlier)) = points.split_last() else { return Vec::new() };
    let told = label(sheet, last, (AWAY, -12.0), taken);
    told.into_iter().chain(earlier.iter().filter_map(|point| label(sheet, point, (8.0, -14.0), taken))).collect()
}

/// From the last dot to its label, past the ring.
const AWAY: f64 = 18.0;

fn runs<'a, 'b>(points: &'a [Point<'b>]) -> impl Iterator<Item = &'a [Point<'b>]> {
    points.chunk_by(|one, next| is_joined(one, next)).filter(|run| run.len() > 1)
}

fn in_order<'a>(points: &[Point<'a>]) -> Vec<Point<'a>> {
    let mut points = points.to_vec();
    points.sort_by(|one, next| one.hours.get().total_cmp(&next.hours.get()));
    points
}

/// Whether no day without a check-in lies between the two.
fn is_joined(one: &Point<'_>, next: &Point<'_>) -> bool {
    next.day == one.day || Some(next.day) == one.day.checked_add(1)
}

fn place(sheet: &Sheet, point: &Point<'_>) -> Place {
    (sheet.at(point.hours), sheet.y(f64::from(point.pain)))
}

fn line(sheet: &Sheet, run: &[Point<'_>], radius: f64) -> Element {
    let places: Vec<Place> = run.iter().map(|point| place(sheet, point)).collect();
    let drawn = Element::path("course-line", &through(&places)).line(sheet.style.color(Color::Own), LINE * radius);
    drawn.with("stroke-linejoin", "round").with("stroke-linecap", "round")
}

fn radius(sheet: &Sheet, count: usize) -> f64 {
    let (most, least) = DOT;
    (SHARE * (sheet.right - sheet.left) / count as f64).clamp(least, most)
}

fn dot(sheet: &Sheet, point: &Point<'_>, radius: f64) -> Element {
    let drawn = Element::circle("course-point", place(sheet, point), radius);
    drawn.fill(sheet.style.color(Color::Surface)).stroke(sheet.style.color(Color::Own), LINE * radius)
}

fn last_dot(sheet: &Sheet, last: &Point<'_>) -> [Element; 2] {
    let own = sheet.style.color(Color::Own);
    let ring = Element::circle("course-ring", place(sheet, last), RING).line(own, 1.5);
    let dot = Element::circle("course-last", place(sheet, last), LAST).fill(own);
    [ring, dot.stroke(sheet.style.color(Color::Surface), 2.5)]
}

/// Around its dot, in the first place where it stands upon nothing; where there is none, above and to the right, or to
/// the left where there is more room.
fn label(sheet: &Sheet, point: &Point<'_>, beside: (f64, f64), taken: &mut Taken) -> Option<Element> {
    let said = point.label.filter(|said| !said.is_empty())?;
    let middle = place(sheet, point);
    let clear = around(middle, beside).find(|(at, anchor)| {
        let area = Area::of(said, *at, *anchor);
        is_on(sheet, area) && taken.leaves(area)
    });
    let (said, at, anchor) = match clear {
        Some((at, anchor)) => (said.to_owned(), at, anchor),
        None => above(sheet, said, middle, beside)?,
    };
    taken.take(Area::of(&said, at, anchor));
    let written = Element::text("course-label", at, anchor, &said).weight(680);
    Some(written.fill(sheet.style.color(Color::Ink)).set_off(sheet.style, HALO))
}

/// So much of the page is around letters, half of it outside of them; design choice.
const HALO: f64 = 4.0;

/// How far over or under its dot a label may go, in parts of where it stands beside it, the best first; design choice.
const FAR: [f64; 6] = [1.5, 2.5, 3.5, 4.5, 5.5, 6.5];
/// How far aside of its dot it may go there: so many steps to each side, each so long; design choice.
const STEPS: i32 = 16;
const STEP: f64 = LETTERS / 4.0;

/// The places around a dot, the best first: beside it, then over and under it, ever farther away.
fn around((x, y): Place, (right, up): (f64, f64)) -> impl Iterator<Item = (Place, Anchor)> {
    let down = LETTERS / 2.0 - up;
    let beside = [up, down, LETTERS / 3.0];
    let beside = beside.map(|away| [((x + right, y + away), Anchor::Start), ((x - right, y + away), Anchor::End)]);
    let heights = FAR.map(|far| [y + far * up, y + far * down]).into_iter().flatten();
    let asides: Vec<f64> = (0..STEPS).flat_map(|step| [step, -step]).map(|step| f64::from(step) * STEP).collect();
    let over = heights.flat_map(move |y| asides.clone().into_iter().map(move |aside| ((x + aside, y), Anchor::Middle)));
    beside.into_iter().flatten().chain(over)
}

fn is_on(sheet: &Sheet, area: Area) -> bool {
    let edge = HALO / 2.0;
    edge <= area.left && area.right <= sheet.width - edge && edge <= area.top && area.bottom <= sheet.bottom
}

fn above(sheet: &Sheet, said: &str, (x, y): Place, (right, up): (f64, f64)) -> Option<(String, Place, Anchor)> {
    let goes_right = x + right + 1.1 * fit::width(said, LETTERS) <= sheet.width || x < sheet.width / 2.0;
    let (start, anchor, room) = if goes_right {
        (x + right, Anchor::Start, sheet.width - x - right)
    } else {
        (x - right, Anchor::End, x - right)
    };
    Some((sheet.fitted(said, room / 1.1)?, (start, y + up), anchor))
}
