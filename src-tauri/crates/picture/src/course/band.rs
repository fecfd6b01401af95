//! What normal soreness does: a shaded area under a dotted edge. Its numbers and their sources stand beside the rules,
//! in `triage`.

use setback_triage::course::{NORMAL_SORENESS, gone_after, most_pain};

use super::clear::{Area, Taken};
use super::sheet::Sheet;
use crate::curve::{Place, smooth};
use crate::element::{Anchor, Element};
use crate::number::number;
use crate::style::Color;

/// Where its name may begin, in hours, the best first: there the band is on its way down; else from the left on, at every so many.
/// Design choices, as those below.
const FIRST_FROM: f64 = 48.0;
const FROM_EVERY: usize = 6;
/// How high over the axis its name may stand, in pain, the best first: between the lines to read pain by.
const HEIGHTS: [f64; 4] = [0.45, 1.2, 2.45, 3.2];
/// Between the letters and the edge of the band.
const EDGE: f64 = 4.0;

/// The area and its edge.
pub(super) fn band(sheet: &Sheet) -> [Element; 2] {
    let places: Vec<Place> = NORMAL_SORENESS.iter().map(|at| (sheet.x(at.hours), sheet.y(at.most))).collect();
    let edge = smooth(&places);
    let start = number(sheet.x(0.0));
    let area = format!("{edge}H{start}Z");
    let fill = Element::path("course-band", &area).fill(sheet.style.color(Color::Band));
    let dotted = Element::path("course-band-edge", &edge).line(sheet.style.color(Color::BandEdge), 1.5);
    [fill, dotted.with("stroke-dasharray", "2 5").with("stroke-linecap", "round")]
}

/// Its name, in the first place in it where it stands upon nothing; left out where there is none.
pub(super) fn name(sheet: &Sheet, name: &str, taken: &mut Taken) -> Option<Element> {
    let named = Some(name).filter(|name| !name.is_empty())?;
    let from_left = (0..gone_after() as usize).step_by(FROM_EVERY).map(|hours| hours as f64);
    let starts: Vec<f64> = [FIRST_FROM].into_iter().chain(from_left).collect();
    let places = HEIGHTS.iter().flat_map(|pain| starts.iter().map(|hours| (sheet.x(*hours), sheet.y(*pain))));
    let (place, area) = places
        .map(|place| (place, Area::of(named, place, Anchor::Start)))
        .find(|(_, area)| is_in(sheet, *area) && taken.leaves(*area))?;
    taken.take(area);
    Some(Element::text("course-band-name", place, Anchor::Start, named).fill(sheet.style.color(Color::Quiet)))
}

/// Whether it lies in the band, which is highest in its middle and so lowest at the ends of a name.
fn is_in(sheet: &Sheet, area: Area) -> bool {
    [area.left, area.right].into_iter().all(|x| {
        let height = sheet.hours_at(x).map_or(0.0, most_pain);
        sheet.y(height) + EDGE <= area.top
    })
}
