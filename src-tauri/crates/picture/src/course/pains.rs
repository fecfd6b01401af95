//! What was reported: dots, joined only where no day between them is missing, the last one larger and in a ring.

use super::Point;
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
    let runs = points.chunk_by(|one, next| is_joined(one, next));
    let radius = radius(sheet, points.len());
    let lines = runs.filter(|run| run.len() > 1).map(|run| line(sheet, run, radius));
    let dots = earlier.iter().map(|point| dot(sheet, point, radius));
    let labels = earlier.iter().filter_map(|point| label(sheet, point, (8.0, -14.0)));
    let told = label(sheet, last, (AWAY, -12.0));
    lines.chain(dots).chain(last_dot(sheet, last)).chain(labels).chain(told).collect()
}

/// From the last dot to its label, past the ring.
const AWAY: f64 = 18.0;

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

/// Above and to the right of its dot, or to the left where there is more room.
fn label(sheet: &Sheet, point: &Point<'_>, (right, up): (f64, f64)) -> Option<Element> {
    let (x, y) = place(sheet, point);
    let said = point.label?;
    let goes_right = x + right + 1.1 * fit::width(said, LETTERS) <= sheet.width || x < sheet.width / 2.0;
    let (start, anchor, room) = if goes_right {
        (x + right, Anchor::Start, sheet.width - x - right)
    } else {
        (x - right, Anchor::End, x - right)
    };
    let said = sheet.fitted(said, room / 1.1)?;
    let written = Element::text("course-label", (start, y + up), anchor, &said).weight(680);
    Some(written.fill(sheet.style.color(Color::Ink)).set_off(sheet.style, 4.0))
}
