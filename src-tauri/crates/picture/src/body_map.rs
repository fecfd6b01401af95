//! Where it hurts, on a body seen from behind: left is left.

use setback_triage::location::Zone;

use crate::alternative::Alternative;
use crate::element::{Anchor, Element};
use crate::fit;
use crate::frame::{View, picture};
use crate::style::{Color, Style};
use outline::{BODY, KNEES, SEAMS, SPINE, shape};

mod outline;

/// Zones to be shown as chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Marked<'a> {
    /// What is said in its place; where buttons stand beside it, nothing.
    pub alternative: Alternative<'a>,
    /// The chosen zones, in any order.
    pub chosen: &'a [Zone],
    /// The keys that choose them, each a character or two; zones without one have none.
    pub keys: &'a [(Zone, &'a str)],
    /// What stands beside the waist, to the left and to the right.
    pub sides: Option<(&'a str, &'a str)>,
}

/// The shape of a zone, for something to be laid over the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ZoneShape {
    /// Which zone.
    pub zone: Zone,
    /// Its border, as the `d` of a path in the user units of [`BODY_MAP_VIEW`].
    pub path: &'static str,
    /// Its middle, in the same units.
    pub middle: (f64, f64),
}

/// What the picture shows of the plane, with room for the sides.
pub const BODY_MAP_VIEW: View = View { left: 20.0, top: 0.0, width: 360.0, height: 706.0 };
/// The same without them.
const NARROW_VIEW: View = View { left: 104.0, top: 0.0, width: 192.0, height: 706.0 };

/// The size of the letters of sides and keys, as in the mockup, and the least that can be read.
const LETTERS: f64 = 20.0;
const LEAST_LETTERS: f64 = 12.0;
/// Where the sides stand: beside the waist, where there is most room.
const SIDES: (f64, f64, f64) = (112.0, 288.0, 210.0);

/// Every zone, from the top down.
pub fn zones() -> [ZoneShape; 10] {
    Zone::ALL.map(|zone| {
        let (path, middle) = shape(zone);
        ZoneShape { zone, path, middle }
    })
}

/// The picture of the body.
pub fn body_map(marked: &Marked<'_>, style: Style) -> String {
    let view = if marked.sides.is_some() { BODY_MAP_VIEW } else { NARROW_VIEW };
    let body = Element::path("map-body", BODY).fill(style.color(Color::Skin));
    let hatch = style.hatch_of_zones();
    let zones = zones().map(|shape| zone(shape, marked, style));
    let keys = zones_with_keys(marked).map(|(shape, key)| key_of(shape, key, marked, style));
    let below = hatch.into_iter().chain([body]).chain(zones).chain(lines(style));
    picture("body", view, style, marked.alternative, below.chain(keys).chain(sides(marked, style)))
}

/// A zone that is not chosen is there too, unseen, so that it can be pointed at.
fn zone(shape: ZoneShape, marked: &Marked<'_>, style: Style) -> Element {
    let (class, color) = match is_chosen(shape.zone, marked) {
        true => ("map-zone map-chosen", Color::Chosen),
        false => ("map-zone", Color::None),
    };
    let drawn = Element::path(class, shape.path).with("data-zone", shape.zone.id());
    drawn.fill(style.color(color)).with("pointer-events", "all")
}

fn is_chosen(zone: Zone, marked: &Marked<'_>) -> bool {
    marked.chosen.contains(&zone)
}

fn lines(style: Style) -> [Element; 4] {
    let edge = style.color(Color::SkinEdge);
    let seam_width = match style {
        Style::Screen => 3.0,
        Style::Paper => 1.0,
    };
    let crease = |line| Element::path("map-crease", line).line(edge, 1.5).with("stroke-linecap", "round");
    [
        Element::path("map-seam", SEAMS).line(style.color(Color::Seam), seam_width),
        crease(SPINE),
        crease(KNEES),
        Element::path("map-edge", BODY).line(edge, 2.0).with("stroke-linejoin", "round"),
    ]
}

fn zones_with_keys<'a>(marked: &Marked<'a>) -> impl Iterator<Item = (ZoneShape, &'a str)> {
    let keys = marked.keys;
    zones().into_iter().filter_map(move |shape| {
        let (_, key) = keys.iter().find(|(zone, _)| *zone == shape.zone)?;
        Some((shape, *key))
    })
}

fn key_of(shape: ZoneShape, key: &str, marked: &Marked<'_>, style: Style) -> Element {
    let (x, y) = shape.middle;
    let (weight, color) = match is_chosen(shape.zone, marked) {
        true => (700, Color::OnChosen),
        false => (550, Color::Quiet),
    };
    let (size, said) = sized(key, 2.0 * LETTERS);
    let written = Element::text("map-key", (x, y + 7.0), Anchor::Middle, &said).at("font-size", size).weight(weight);
    let written = written.fill(style.color(color));
    match style {
        Style::Screen => written,
        Style::Paper => written.set_off(style, 8.0),
    }
}

fn sides(marked: &Marked<'_>, style: Style) -> Vec<Element> {
    let (left_end, right_start, _) = SIDES;
    let named = marked.sides.map(|(left, right)| [(left, left_end, Anchor::End), (right, right_start, Anchor::Start)]);
    named.into_iter().flatten().map(|(name, x, anchor)| side(name, x, anchor, style)).collect()
}

fn side(name: &str, x: f64, anchor: Anchor, style: Style) -> Element {
    let (left_end, _, y) = SIDES;
    let (size, said) = sized(name, left_end - BODY_MAP_VIEW.left);
    let written = Element::text("map-side", (x, y), anchor, &said).at("font-size", size).weight(550);
    written.fill(style.color(Color::Quiet))
}

/// The text in the largest letters in which it fits; cut where it fits in none.
fn sized(text: &str, room: f64) -> (f64, String) {
    let size = (LETTERS * room / fit::width(text, LETTERS)).clamp(LEAST_LETTERS, LETTERS);
    (size, fit::fitted(text, size, room))
}
