//! Pain against load: one dot for each session whose load and pain are both known. It shows what was, draws no line
//! through it, and is not drawn at all from a few sessions.

use std::collections::BTreeMap;

use setback_plan::{Mass, Unit};
use setback_triage::WORST_PAIN;

use crate::alternative::Alternative;
use crate::axis::PainAxis;
use crate::curve::straight;
use crate::element::{Anchor, Element};
use crate::fit;
use crate::frame::{LETTERS, View, picture};
use crate::style::{Color, Style};

/// Sessions to be drawn, in any order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Against<'a> {
    /// What is said in its place.
    pub alternative: Alternative<'a>,
    /// The load of each session, and the most pain after it, 0 to 10; what is more is drawn as 10.
    pub pairs: &'a [(Mass, u8)],
    /// The unit of the load axis.
    pub unit: Unit,
    /// The names of the axes; each may be empty.
    pub axes: AxisNames<'a>,
}

/// What is said of the two axes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AxisNames<'a> {
    /// Of pain.
    pub pain: &'a str,
    /// Of load, with its unit.
    pub load: &'a str,
}

/// From fewer sessions than this nothing is drawn. Source: the product description, rank 30.
pub const FEWEST_PAIRS: usize = 6;

const VIEW: View = View { left: 0.0, top: 0.0, width: 600.0, height: 290.0 };
const AXIS: PainAxis = PainAxis { left: 44.0, right: 584.0, top: 34.0, bottom: 230.0 };
/// Between the ends of the load axis and the first and last dot.
const LEAD: f64 = 24.0;
/// From the axis down to its numbers and to its name.
const NUMBERS_DOWN: f64 = 23.0;
const NAME_DOWN: f64 = 48.0;
/// The distance of two ticks: one of these, or a tenfold of it; design choice.
const STEPS: [f64; 3] = [1.0, 2.0, 5.0];
const MOST_TICKS: f64 = 7.0;
/// Of the dot of one session, how much a further one in the same place adds, and the most it gets; design choice.
const DOT: f64 = 5.0;
const MORE: f64 = 1.5;
const LARGEST: f64 = 11.0;
/// From here on there is room for a number in the dot.
const NUMBERED: usize = 3;

/// The picture; `None` from fewer than [`FEWEST_PAIRS`] sessions.
pub fn against(told: &Against<'_>, style: Style) -> Option<String> {
    if told.pairs.len() < FEWEST_PAIRS {
        return None;
    }
    let scale = Scale::over(told.pairs.iter().map(|(load, _)| in_unit(*load, told.unit)));
    let ticks = scale.ticks().into_iter().flat_map(|at| tick(&scale, at, style));
    let dots = together(told)
        .into_iter()
        .flat_map(|((load, pain), count)| dot((scale.x(load as f64 / THOUSAND), AXIS.y(pain)), count, style));
    let names = names(told.axes, style);
    let parts = AXIS.drawn("against", style).into_iter().chain(ticks).chain(dots).chain(names);
    Some(picture("against", VIEW, style, told.alternative, parts))
}

const THOUSAND: f64 = 1_000.0;

fn in_unit(load: Mass, unit: Unit) -> f64 {
    load.in_thousandths(unit).max(0) as f64 / THOUSAND
}

/// How many sessions stand in one place, by thousandths of the unit and pain.
fn together(told: &Against<'_>) -> BTreeMap<(i64, u8), usize> {
    let mut counts = BTreeMap::new();
    for (load, pain) in told.pairs {
        *counts.entry((load.in_thousandths(told.unit).max(0), (*pain).min(WORST_PAIN))).or_default() += 1;
    }
    counts
}

/// The load axis, in its unit.
struct Scale {
    from: f64,
    to: f64,
    step: f64,
}

impl Scale {
    /// From a round number at or below the least to one at or above the most.
    fn over(loads: impl Iterator<Item = f64> + Clone) -> Scale {
        let (least, most) = (loads.clone().fold(f64::MAX, f64::min), loads.fold(0.0, f64::max));
        let step = step_for(most - least);
        let from = (least / step).floor() * step;
        let to = ((most / step).ceil() * step).max(from + step);
        Scale { from, to, step }
    }

    fn x(&self, load: f64) -> f64 {
        let share = ((load - self.from) / (self.to - self.from)).clamp(0.0, 1.0);
        AXIS.left + LEAD + share * (AXIS.right - AXIS.left - 2.0 * LEAD)
    }

    fn ticks(&self) -> Vec<f64> {
        let count = ((self.to - self.from) / self.step).round().min(MOST_TICKS + 2.0) as usize;
        (0..=count).map(|at| self.from + at as f64 * self.step).collect()
    }
}

/// The least round step with which few ticks reach over all of it.
fn step_for(span: f64) -> f64 {
    let (mut tenfold, most) = (1.0, span.max(1.0) / MOST_TICKS);
    while STEPS.iter().all(|step| step * tenfold < most) {
        tenfold *= 10.0;
    }
    STEPS.iter().map(|step| step * tenfold).find(|step| *step >= most).unwrap_or(tenfold)
}

fn tick(scale: &Scale, at: f64, style: Style) -> Vec<Element> {
    let x = scale.x(at);
    let line = straight((x, AXIS.bottom), (x, AXIS.bottom + 7.0));
    let mark = Element::path("against-axis", &line).line(style.color(Color::Edge), 1.0);
    let said = fit::fitted(&at.to_string(), LETTERS, 2.0 * (VIEW.width - x));
    let written = Element::text("against-load", (x, AXIS.bottom + NUMBERS_DOWN), Anchor::Middle, &said);
    vec![mark, written.fill(style.color(Color::Quiet))]
}

fn dot(place: (f64, f64), count: usize, style: Style) -> Vec<Element> {
    let radius = (DOT + MORE * (count - 1) as f64).min(LARGEST);
    let round = Element::circle("against-dot", place, radius).fill(style.color(Color::Surface));
    let round = round.stroke(style.color(Color::Own), 2.0);
    let (x, y) = place;
    let written =
        Element::text("against-count", (x, y + 3.5), Anchor::Middle, &count.to_string()).at("font-size", 10.0);
    let number = written.weight(680).fill(style.color(Color::Ink));
    [round].into_iter().chain((count >= NUMBERED).then_some(number)).collect()
}

fn names(axes: AxisNames<'_>, style: Style) -> Vec<Element> {
    let named = |class, name, place, anchor| {
        let said = fit::fitted(name, LETTERS, VIEW.width - 8.0);
        let written = Element::text(class, place, anchor, &said).fill(style.color(Color::Quiet));
        (!said.is_empty()).then_some(written)
    };
    let pain = named("against-axis-name", axes.pain, (4.0, 14.0), Anchor::Start);
    let load = named("against-axis-name", axes.load, (AXIS.right, AXIS.bottom + NAME_DOWN), Anchor::End);
    pain.into_iter().chain(load).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_load_axis_ends_on_round_numbers_and_has_few() {
        for (loads, ticks) in [
            (vec![100.0, 130.0], vec![100.0, 105.0, 110.0, 115.0, 120.0, 125.0, 130.0]),
            (vec![97.5, 182.5], vec![80.0, 100.0, 120.0, 140.0, 160.0, 180.0, 200.0]),
            (vec![60.0, 60.0], vec![60.0, 61.0]),
            (vec![0.0, 2_000.0], vec![0.0, 500.0, 1_000.0, 1_500.0, 2_000.0]),
        ] {
            assert_eq!(Scale::over(loads.iter().copied()).ticks(), ticks);
        }
    }
}
