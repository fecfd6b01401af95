//! A loaded bar that bends a little as it leaves the floor, or blocks.

use setback_plan::{Loading, Unit, Variation};

use crate::alternative::Alternative;
use crate::curve::{straight, through};
use crate::element::{Anchor, Element};
use crate::fit;
use crate::frame::{View, picture};
use crate::style::{Color, Style};
use plates::{Hung, Plate, hang};
use shaft::{END, Shaft};

mod plates;
mod shaft;

/// A loaded bar to be drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar<'a> {
    /// What is said in its place.
    pub alternative: Alternative<'a>,
    /// The load, and the plates on each side, the heaviest first.
    pub loading: &'a Loading,
    /// What the plates are made in; their numbers are in it.
    pub unit: Unit,
    /// Whether it is the load of now or one before.
    pub loaded: Loaded,
    /// Which bar it is.
    pub shape: Shape,
    /// How much of the bar is drawn.
    pub sides: Sides,
    /// The height of the blocks under the plates, in centimeters, and in words; `None` on the floor.
    pub blocks: Option<(u8, &'a str)>,
}

/// Whether a load is that of now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loaded {
    /// What to load.
    Now,
    /// What was lifted before: paler, on paper dashed.
    Before,
}

/// Which bar is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A straight bar.
    Straight,
    /// A hex bar with high handles: a frame between the collars that one stands in.
    Hex,
}

impl Shape {
    /// The shape of the bar that a lift is done with.
    pub const fn of(variation: Variation) -> Shape {
        if variation.has_hex_bar() { Shape::Hex } else { Shape::Straight }
    }
}

/// How much of a bar is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sides {
    /// All of it.
    Both,
    /// From its middle to the right end.
    One,
}

/// Each centimeter of a block; as in the mockup, where ten are 32.
const BLOCK_CENTIMETER: f64 = 3.2;
/// The least in which its height can be read, and the most that a picture has room for; design choice.
const BLOCK_HEIGHT: (f64, f64) = (18.0, 96.0);
const BLOCK_WIDTH: f64 = 120.0;
/// Between plates and what is under them.
const AIR: f64 = 4.0;
/// The floor is at least so far down, so that bars beside each other stand on one line.
const LEAST_FLOOR: f64 = 142.0;
const MARGIN: f64 = 5.0;
const NUMBERS: f64 = 13.0;

/// The picture of a bar.
pub fn bar(bar: &Bar<'_>, style: Style) -> String {
    let hung = hang(&bar.loading.per_side, bar.unit);
    let shaft = Shaft::under(&hung, bar.loading.load);
    let ground = Ground::under(&hung, &shaft, bar.blocks);
    let view = view(bar.sides, &shaft, &ground);
    let sides = bar.sides.mirrored().iter().flat_map(|mirrored| side(bar, &hung, &shaft, &ground, *mirrored, style));
    let frame = if bar.shape == Shape::Hex { hex_frame(&shaft, bar.sides, style) } else { Vec::new() };
    let parts = [shaft_drawn(&shaft, bar, style)].into_iter().chain(frame).chain(sides);
    let parts = parts.chain([floor(view, &ground, style)]);
    picture("bar", view, style, bar.alternative, parts)
}

fn view(sides: Sides, shaft: &Shaft, ground: &Ground<'_>) -> View {
    let left = match sides {
        Sides::Both => 0.0,
        Sides::One => shaft.middle() - MARGIN,
    };
    View { left, top: 0.0, width: shaft.width - left, height: ground.floor + MARGIN }
}

impl Sides {
    /// The sides that are drawn: the right one as it is, the left one as its mirror image.
    const fn mirrored(self) -> &'static [bool] {
        match self {
            Sides::Both => &[false, true],
            Sides::One => &[false],
        }
    }
}

/// What the plates stand on.
struct Ground<'a> {
    blocks: Option<(f64, &'a str)>,
    top: f64,
    floor: f64,
}

impl<'a> Ground<'a> {
    fn under(hung: &Hung, shaft: &Shaft, blocks: Option<(u8, &'a str)>) -> Ground<'a> {
        let lowest = hung.plates.iter().map(|plate| shaft.lowest(plate)).fold(0.0, f64::max);
        let top = (lowest + AIR).max(LEAST_FLOOR - AIR);
        let (least, most) = BLOCK_HEIGHT;
        let sized = |cm: u8| (BLOCK_CENTIMETER * f64::from(cm)).clamp(least, most);
        let blocks = blocks.map(|(cm, said)| (sized(cm), said));
        let floor = blocks.map_or(top + AIR, |(height, _)| top + height + 1.0);
        Ground { blocks, top, floor }
    }
}

/// A hex bar has no shaft where the lifter stands.
fn shaft_drawn(shaft: &Shaft, bar: &Bar<'_>, style: Style) -> Element {
    let (left, right) = (shaft.width - shaft.collar, shaft.collar);
    let line = match (bar.shape, bar.sides) {
        (Shape::Straight, Sides::Both) => shaft.bow(END, shaft.width - END),
        (Shape::Straight, Sides::One) => shaft.bow(shaft.middle(), shaft.width - END),
        (Shape::Hex, Sides::Both) => shaft.bow(END, left) + &shaft.bow(right, shaft.width - END),
        (Shape::Hex, Sides::One) => shaft.bow(right, shaft.width - END),
    };
    Element::path("bar-shaft", &line).line(style.color(Color::Steel), 7.0)
}

/// From a collar to the corners of the frame, and how far these are in front of it and behind; design choice.
const FRAME_CORNER: f64 = 34.0;
const FRAME_HALF: f64 = 11.0;
/// A high handle: how wide, how far from the middle, and how high over the frame.
const HANDLE_WIDTH: f64 = 30.0;
const HANDLE_AWAY: f64 = 46.0;
const HANDLE_HEIGHT: f64 = 24.0;

/// The frame of a hex bar, seen a little from above, and its two high handles.
fn hex_frame(shaft: &Shaft, sides: Sides, style: Style) -> Vec<Element> {
    let (middle, collar) = (shaft.middle(), shaft.collar);
    let level = shaft.y(collar);
    let corner = collar - FRAME_CORNER;
    let mirrored = |(x, y): (f64, f64)| (2.0 * middle - x, y);
    let right =
        [(middle, level - FRAME_HALF), (corner, level - FRAME_HALF), (collar, level), (corner, level + FRAME_HALF)];
    let right = right.into_iter().chain([(middle, level + FRAME_HALF)]);
    let handle = |at: f64| {
        let (left, right, top) = (at - HANDLE_WIDTH / 2.0, at + HANDLE_WIDTH / 2.0, level - HANDLE_HEIGHT);
        [(left, level), (left, top), (right, top), (right, level)]
    };
    let whole = right.clone().chain(right.rev().map(mirrored)).collect::<Vec<_>>();
    let (frame, handles) = match sides {
        Sides::Both => (through(&whole), vec![handle(middle - HANDLE_AWAY), handle(middle + HANDLE_AWAY)]),
        Sides::One => (through(whole.get(..5).unwrap_or_default()), vec![handle(middle + HANDLE_AWAY)]),
    };
    let drawn = |class: &'static str, line: &str, width: f64| {
        Element::path(class, line).line(style.color(Color::Steel), width).with("stroke-linejoin", "round")
    };
    let handles = handles.iter().map(|points| drawn("bar-handle", &through(points), 5.0));
    [drawn("bar-frame", &frame, 6.0)].into_iter().chain(handles).collect()
}

fn side(bar: &Bar<'_>, hung: &Hung, shaft: &Shaft, ground: &Ground<'_>, mirrored: bool, style: Style) -> Vec<Element> {
    let x = |away: f64| if mirrored { shaft.width - shaft.collar - away } else { shaft.collar + away };
    let sleeve = sleeve(&shaft.bow(x(0.0), x(shaft.width - END - shaft.collar)), style);
    let collar = collar(style).with("transform", &shaft.turned(x(0.0)));
    let placed = |plate: &Plate| plate.drawn(bar.loaded, style).with("transform", &shaft.turned(x(plate.away)));
    let block = block(ground, x(hung.edge / 2.0), style);
    [sleeve, collar].into_iter().chain(hung.plates.iter().map(placed)).chain(block).collect()
}

fn sleeve(line: &str, style: Style) -> Element {
    Element::path("bar-sleeve", line).line(style.color(Color::Steel), 11.0).with("stroke-linecap", "round")
}

fn collar(style: Style) -> Element {
    let drawn = Element::rect("bar-collar", (-6.0, -12.0), (12.0, 24.0)).at("rx", 3.0);
    drawn.fill(style.color(Color::Steel))
}

fn block(ground: &Ground<'_>, x: f64, style: Style) -> Vec<Element> {
    let Some((height, said)) = ground.blocks else { return Vec::new() };
    let drawn = Element::rect("bar-block", (x - BLOCK_WIDTH / 2.0, ground.top), (BLOCK_WIDTH, height)).at("rx", 3.0);
    let said = fit::fitted(said, NUMBERS, BLOCK_WIDTH - 8.0);
    let place = (x, ground.top + height / 2.0 + 4.5);
    let written = Element::text("bar-block-height", place, Anchor::Middle, &said).at("font-size", NUMBERS).weight(550);
    vec![drawn.line(style.color(Color::Edge), 1.5), written.fill(style.color(Color::Quiet))]
}

fn floor(view: View, ground: &Ground<'_>, style: Style) -> Element {
    let line = straight((view.left + 8.0, ground.floor), (view.left + view.width - 8.0, ground.floor));
    Element::path("bar-floor", &line).line(style.color(Color::Edge), 1.5)
}
