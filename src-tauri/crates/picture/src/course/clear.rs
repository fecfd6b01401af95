//! Where a label may stand: not upon a point, a line, or another label.

use super::sheet::Sheet;
use super::{Lift, Point, lifts, pains};
use crate::curve::Place;
use crate::element::Anchor;
use crate::fit;
use crate::frame::LETTERS;

/// The height of letters over their line, and what hangs below it, in parts of their size.
const OVER: f64 = 0.75;
const UNDER: f64 = 0.25;
/// Between a label and what is drawn beside it; design choice.
const AIR: f64 = 2.0;

/// The place of a label.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

impl Area {
    /// That of a text, about.
    pub(super) fn of(text: &str, (x, y): Place, anchor: Anchor) -> Area {
        let wide = fit::width(text, LETTERS);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - wide / 2.0,
            Anchor::End => x - wide,
        };
        Area { left, right: left + wide, top: y - OVER * LETTERS, bottom: y + UNDER * LETTERS }
    }

    /// With so much more on every side.
    fn grown(self, by: f64) -> Area {
        Area { left: self.left - by, right: self.right + by, top: self.top - by, bottom: self.bottom + by }
    }

    /// Whether a straight line runs through it.
    fn is_crossed(self, from: Place, to: Place) -> bool {
        let along = [(from.0, to.0, self.left, self.right), (from.1, to.1, self.top, self.bottom)];
        let inside = along.into_iter().try_fold((0.0_f64, 1.0_f64), |(first, last), (from, to, low, high)| {
            let way = to - from;
            if way == 0.0 {
                return (low <= from && from <= high).then_some((first, last));
            }
            let (one, other) = ((low - from) / way, (high - from) / way);
            Some((first.max(one.min(other)), last.min(one.max(other))))
        });
        inside.is_some_and(|(first, last)| first <= last)
    }

    fn meets(self, other: Area) -> bool {
        self.left <= other.right && other.left <= self.right && self.top <= other.bottom && other.top <= self.bottom
    }
}

/// What is drawn: a straight line, or a dot, which is one from its middle to its middle.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stroke {
    pub from: Place,
    pub to: Place,
    /// From its middle to its edge.
    pub half: f64,
}

/// All that a label has to keep clear of.
pub(super) struct Taken {
    strokes: Vec<Stroke>,
    labels: Vec<Area>,
}

impl Taken {
    /// By the points and the lifts of a course.
    pub(super) fn by(sheet: &Sheet, points: &[Point<'_>], done: &[Lift<'_>]) -> Taken {
        let upright = done.iter().map(|lift| lifts::stroke(sheet, lift));
        Taken { strokes: pains::strokes(sheet, points).into_iter().chain(upright).collect(), labels: Vec::new() }
    }

    /// Whether a label there stands upon nothing.
    pub(super) fn leaves(&self, area: Area) -> bool {
        let wide = area.grown(AIR);
        !self.strokes.iter().any(|stroke| wide.grown(stroke.half).is_crossed(stroke.from, stroke.to))
            && !self.labels.iter().any(|label| wide.meets(*label))
    }

    /// Takes the place of a label.
    pub(super) fn take(&mut self, area: Area) {
        self.labels.push(area);
    }
}
