//! The two axes: pain, always whole, and time, by the names of the days or counted in hours and then in days.

use setback_triage::WORST_PAIN;

use super::sheet::Sheet;
use super::{Calendar, Course, Labels};
use crate::curve::straight;
use crate::element::{Anchor, Element};
use crate::fit;
use crate::frame::LETTERS;
use crate::style::Color;

/// Days have names up to so many of them; design choice, two weeks.
const NAMED_DAYS: f64 = 14.0;
/// Time is counted in hours up to here, the last check that is asked for in hours. Source: decision table A.1.
const COUNTED_IN_HOURS: f64 = 72.0;
/// From one counted tick to the next, in days, the shortest that leaves room for its letters; design choice.
const STEPS: [f64; 6] = [1.0, 2.0, 7.0, 14.0, 28.0, 84.0];
/// Where none of these leaves room.
const LONGEST_STEP: f64 = 364.0;
/// So much room has the label of a tick at least, in user units; design choice.
const LEAST_ROOM: f64 = 46.0;
/// From the axis down to the letters, past the ring of a last check-in without pain.
const DOWN: f64 = 25.0;

/// The lines to read pain by, and its numbers.
pub(super) fn grid(sheet: &Sheet) -> Vec<Element> {
    let pains = (0..=WORST_PAIN).step_by(usize::from(sheet.pain_step));
    pains.flat_map(|pain| [pain_line(sheet, pain), pain_number(sheet, pain)]).collect()
}

fn pain_line(sheet: &Sheet, pain: u8) -> Element {
    let y = sheet.y(f64::from(pain));
    let line = straight((sheet.left, y), (sheet.right, y));
    if pain == 0 {
        return Element::path("course-axis", &line).line(sheet.style.color(Color::Edge), 1.0);
    }
    Element::path("course-grid", &line).line(sheet.style.color(Color::Hairline), sheet.style.hairline())
}

fn pain_number(sheet: &Sheet, pain: u8) -> Element {
    let place = (sheet.left - 10.0, sheet.y(f64::from(pain)) + 4.5);
    let digits = pain.to_string();
    Element::text("course-pain", place, Anchor::End, &digits).fill(sheet.style.color(Color::Quiet))
}

/// The ticks of the time axis.
pub(super) fn ticks(sheet: &Sheet, course: &Course<'_>) -> Vec<Element> {
    let by_name = course.calendar.filter(|calendar| sheet.span <= NAMED_DAYS * 24.0 && have_room(sheet, calendar));
    by_name.map_or_else(|| counted(sheet, course.labels), |calendar| named(sheet, calendar))
}

/// Whether every name has room in a whole day.
fn have_room(sheet: &Sheet, calendar: &Calendar<'_>) -> bool {
    calendar.names.iter().all(|name| fit::width(name, LETTERS) <= sheet.day())
}

/// A mark at each midnight, and each name in the middle of its day.
fn named(sheet: &Sheet, calendar: Calendar<'_>) -> Vec<Element> {
    let midnight = |day: usize| calendar.midnight.get() + 24.0 * day as f64;
    let marks = (0..=NAMED_DAYS as usize).map(midnight).filter(|hours| *hours < sheet.span);
    let names = calendar.names.iter().enumerate().filter_map(|(day, name)| {
        let is_today = calendar.today.is_some_and(|today| usize::from(today) == day);
        day_name(sheet, name, (midnight(day) - 24.0, midnight(day)), is_today)
    });
    marks.map(|hours| mark(sheet, sheet.x(hours))).chain(names).collect()
}

fn day_name(sheet: &Sheet, name: &str, (from, to): (f64, f64), is_today: bool) -> Option<Element> {
    let left = if from < 0.0 { sheet.left } else { sheet.x(from) };
    let right = sheet.x(to);
    let fits = from < sheet.span && fit::width(name, LETTERS) <= right - left;
    let place = (f64::midpoint(left, right), sheet.bottom + DOWN);
    let written = Element::text("course-day", place, Anchor::Middle, name);
    fits.then_some(if is_today { strong(sheet, written) } else { written.fill(sheet.style.color(Color::Quiet)) })
}

fn strong(sheet: &Sheet, written: Element) -> Element {
    written.weight(680).fill(sheet.style.color(Color::Ink))
}

/// Hours as long as the checks are asked for in hours, then days.
fn counted(sheet: &Sheet, labels: Labels<'_>) -> Vec<Element> {
    let step = STEPS.into_iter().find(|step| step * sheet.day() >= LEAST_ROOM).unwrap_or(LONGEST_STEP);
    let count = (sheet.span / (24.0 * step)) as usize;
    let at = |tick: usize| tick as f64 * step * 24.0;
    (0..=count).map(at).flat_map(|hours| counted_tick(sheet, hours, labels)).collect()
}

fn counted_tick(sheet: &Sheet, hours: f64, labels: Labels<'_>) -> Vec<Element> {
    let (count, unit) =
        if hours <= COUNTED_IN_HOURS { (hours, labels.hours) } else { ((hours / 24.0).round(), labels.days) };
    let place = (sheet.x(hours), sheet.bottom + DOWN);
    let room = LEAST_ROOM.min(2.0 * (sheet.width - place.0));
    let said = fit::fitted(format!("{count} {unit}").trim_end(), LETTERS, room);
    let written = Element::text("course-time", place, Anchor::Middle, &said).fill(sheet.style.color(Color::Quiet));
    vec![mark(sheet, sheet.x(hours)), written]
}

fn mark(sheet: &Sheet, x: f64) -> Element {
    let line = straight((x, sheet.bottom), (x, sheet.bottom + 7.0));
    Element::path("course-axis", &line).line(sheet.style.color(Color::Edge), 1.0)
}
