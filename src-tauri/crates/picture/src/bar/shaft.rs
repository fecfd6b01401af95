//! The bend of a bar: a parabola, highest in the middle, so that every part of it and every slope is exact.

use setback_plan::Mass;

use super::plates::{Hung, Plate};
use crate::curve::at;
use crate::number::{number, turn};

/// From the edge of the picture to the end of the bar.
pub(super) const END: f64 = 14.0;
/// Between the collars, and the least from a collar to the end of its sleeve, as in the mockup.
const BETWEEN: f64 = 172.0;
const LEAST_SLEEVE: f64 = 120.0;
/// Of a sleeve, after the last plate.
const SLEEVE_LEFT: f64 = 24.0;
/// The bend: in user units for a kilogram, and at most. Source: the design, section 7.
const BEND: f64 = 0.12;
const MOST_BEND: f64 = 24.0;
/// How low the ends are without bend, and how much of the bend they go down, so that the middle goes up by the rest.
const ENDS: f64 = 76.0;
const ENDS_DOWN: f64 = 0.64;

/// A bar, bent by its load.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shaft {
    /// Of the whole picture.
    pub width: f64,
    /// The middle of the right collar.
    pub collar: f64,
    bend: f64,
}

impl Shaft {
    /// A bar that is long enough for its plates.
    pub(super) fn under(hung: &Hung, load: Mass) -> Shaft {
        let sleeve = (hung.edge + SLEEVE_LEFT).max(LEAST_SLEEVE);
        let width = BETWEEN + 2.0 * (sleeve + END);
        let bend = (BEND * load.kilograms()).clamp(0.0, MOST_BEND);
        Shaft { width, collar: f64::midpoint(width, BETWEEN), bend }
    }

    pub(super) fn middle(&self) -> f64 {
        self.width / 2.0
    }

    /// From -1 at the left end over 0 in the middle to 1 at the right end.
    fn along(&self, x: f64) -> f64 {
        (x - self.middle()) / (self.middle() - END)
    }

    /// How far down the bar is.
    pub(super) fn y(&self, x: f64) -> f64 {
        ENDS + ENDS_DOWN * self.bend - self.bend * (1.0 - self.along(x) * self.along(x))
    }

    fn slope(&self, x: f64) -> f64 {
        2.0 * self.bend * self.along(x) / (self.middle() - END)
    }

    /// The cosine and the sine of the slope.
    fn lean(&self, x: f64) -> (f64, f64) {
        let slope = self.slope(x);
        let cosine = 1.0 / (1.0 + slope * slope).sqrt();
        (cosine, slope * cosine)
    }

    /// The bar from here to there.
    pub(super) fn bow(&self, from: f64, to: f64) -> String {
        let half = (to - from) / 2.0;
        let between = (from + half, self.y(from) + self.slope(from) * half);
        format!("M{}Q{} {}", at((from, self.y(from))), at(between), at((to, self.y(to))))
    }

    /// Moves what is drawn around 0 to this place of the bar, and leans it as the bar does.
    pub(super) fn turned(&self, x: f64) -> String {
        let (cosine, sine) = self.lean(x);
        let [c, s, t] = [cosine, sine, -sine].map(turn);
        format!("matrix({c} {s} {t} {c} {} {})", number(x), number(self.y(x)))
    }

    /// How far down a plate reaches.
    pub(super) fn lowest(&self, plate: &Plate) -> f64 {
        let x = self.collar + plate.away;
        let (cosine, sine) = self.lean(x);
        self.y(x) + plate.height / 2.0 * cosine + plate.width / 2.0 * sine
    }
}
