//! Plates: their size on the picture, and the numbers on them.

use setback_plan::{Mass, Unit};

use super::{Loaded, NUMBERS};
use crate::element::{Anchor, Element};
use crate::fit;
use crate::style::{Color, Style};

/// A plate on the bar.
#[derive(Clone, Debug)]
pub(super) struct Plate {
    printed: String,
    pub width: f64,
    pub height: f64,
    /// From the middle of the collar to its own middle.
    pub away: f64,
}

/// The plates of a side, the heaviest first.
#[derive(Clone, Debug)]
pub(super) struct Hung {
    pub plates: Vec<Plate>,
    /// From the middle of the collar to what is left of the sleeve.
    pub edge: f64,
}

/// From the middle of a collar to the first plate, and from one plate to the next.
const FIRST: f64 = 9.0;
const GAP: f64 = 2.0;
/// The height and width of the smallest plate, and what the largest has more; as in the mockup.
const HEIGHT: (f64, f64) = (40.0, 78.0);
const WIDTH: (f64, f64) = (20.0, 8.0);
/// On both sides of a number together.
const AROUND_NUMBER: f64 = 2.0;
/// More digits than this are printed smaller.
const LARGE_DIGITS: usize = 3;
const SMALL_NUMBERS: f64 = 10.0;

/// The plate that is as large as plates get. Source: the plates of competitions and of most gyms, 25 kg and 45 lb.
const fn largest(unit: Unit) -> Mass {
    match unit {
        Unit::Kilograms => Mass::whole(25, unit),
        Unit::Pounds => Mass::whole(45, unit),
    }
}

/// The plates of one side, from the collar out.
pub(super) fn hang(per_side: &[Mass], unit: Unit) -> Hung {
    let mut edge = FIRST;
    let plates = per_side.iter().map(|mass| {
        let plate = Plate::of(*mass, unit, edge);
        edge += plate.width + GAP;
        plate
    });
    let plates = plates.collect();
    Hung { plates, edge: edge - 1.0 }
}

impl Plate {
    fn of(mass: Mass, unit: Unit, edge: f64) -> Plate {
        let printed = digits(mass, unit);
        let share = (mass.kilograms() / largest(unit).kilograms()).clamp(0.0, 1.0);
        let width = (WIDTH.0 + WIDTH.1 * share.sqrt()).max(fit::width(&printed, size(&printed)) + AROUND_NUMBER);
        let height = HEIGHT.0 + HEIGHT.1 * f64::midpoint(share, share.sqrt());
        Plate { printed, width, height, away: edge + width / 2.0 }
    }

    /// Drawn around its middle.
    pub(super) fn drawn(&self, loaded: Loaded, style: Style) -> Element {
        let Plate { width, height, .. } = *self;
        let (class, fill, number) = match loaded {
            Loaded::Now => ("bar-plate", Color::Plate, Color::PlateText),
            Loaded::Before => ("bar-plate bar-plate-before", Color::GhostPlate, Color::Quiet),
        };
        let disc = Element::rect(class, (-width / 2.0, -height / 2.0), (width, height)).at("rx", 5.0);
        let disc = disc.fill(style.color(fill)).stroke(style.color(Color::PlateEdge), 1.5);
        let disc = if is_dashed(loaded, style) { disc.with("stroke-dasharray", "3 3") } else { disc };
        Element::new("g").holding([disc, self.number().fill(style.color(number))])
    }

    fn number(&self) -> Element {
        let size = size(&self.printed);
        let written = Element::text("bar-number", (0.0, 0.35 * size), Anchor::Middle, &self.printed);
        written.at("font-size", size).weight(650)
    }
}

/// The size in which a number is printed.
const fn size(printed: &str) -> f64 {
    if printed.len() > LARGE_DIGITS { SMALL_NUMBERS } else { NUMBERS }
}

/// On paper no plate is pale.
fn is_dashed(loaded: Loaded, style: Style) -> bool {
    (loaded, style) == (Loaded::Before, Style::Paper)
}

/// What is printed on a plate: to the thousandth, without zeros that say nothing.
fn digits(mass: Mass, unit: Unit) -> String {
    let thousandths = mass.in_thousandths(unit);
    let written = format!("{}.{:03}", thousandths.div_euclid(1_000), thousandths.rem_euclid(1_000));
    written.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plates_are_printed_as_they_are_called() {
        let printed = [25_000, 2_500, 1_250, 500, 20_410]
            .map(|mass| digits(Mass::thousandths(mass, Unit::Kilograms), Unit::Kilograms));
        assert_eq!(printed, ["25", "2.5", "1.25", "0.5", "20.41"]);
        assert_eq!(digits(Mass::thousandths(45_000, Unit::Pounds), Unit::Pounds), "45");
    }
}
