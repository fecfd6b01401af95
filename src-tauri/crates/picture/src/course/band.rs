//! What normal soreness does: a shaded area under a dotted edge. Its numbers and their sources stand beside the rules,
//! in `triage`.

use setback_triage::course::NORMAL_SORENESS;

use super::sheet::Sheet;
use crate::curve::{Place, smooth};
use crate::element::{Anchor, Element};
use crate::fit;
use crate::frame::LETTERS;
use crate::number::number;
use crate::style::Color;

/// Where its name begins and ends, in hours: there the band is on its way down and still higher than the letters.
const NAME: (f64, f64) = (48.0, 95.0);
/// How high over the axis its name stands, in pain.
const NAME_PAIN: f64 = 0.45;

/// The area, its edge, and its name where there is room for it.
pub(super) fn band(sheet: &Sheet, name: &str) -> Vec<Element> {
    let places: Vec<Place> = NORMAL_SORENESS.iter().map(|at| (sheet.x(at.hours), sheet.y(at.most))).collect();
    let edge = smooth(&places);
    let start = number(sheet.x(0.0));
    let area = format!("{edge}H{start}Z");
    let fill = Element::path("course-band", &area).fill(sheet.style.color(Color::Band));
    let dotted = Element::path("course-band-edge", &edge).line(sheet.style.color(Color::BandEdge), 1.5);
    let dotted = dotted.with("stroke-dasharray", "2 5").with("stroke-linecap", "round");
    [fill, dotted].into_iter().chain(named(sheet, name)).collect()
}

fn named(sheet: &Sheet, name: &str) -> Option<Element> {
    let (from, to) = (sheet.x(NAME.0), sheet.x(NAME.1));
    let fits = !name.is_empty() && fit::width(name, LETTERS) <= to - from;
    let place = (from, sheet.y(NAME_PAIN));
    let said = Element::text("course-band-name", place, Anchor::Start, name).fill(sheet.style.color(Color::Quiet));
    fits.then_some(said)
}
