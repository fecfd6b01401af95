//! Two weeks at a glance, for a coach: one bar a day. A day without a check-in has an open dot, never a bar of no
//! height.

use setback_triage::WORST_PAIN;

use crate::alternative::Alternative;
use crate::curve::straight;
use crate::element::Element;
use crate::frame::{View, picture};
use crate::style::{Color, Style};

/// Two weeks of pain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fortnight<'a> {
    /// What is said in its place.
    pub alternative: Alternative<'a>,
    /// The worst pain of each day, the last day last; `None` for a day without a check-in. More than 10 is drawn as 10.
    pub days: [Option<u8>; 14],
}

const VIEW: View = View { left: 0.0, top: 0.0, width: 132.0, height: 32.0 };
/// The foot of the bars, and how much a point of pain raises one, as in the mockup.
const FOOT: f64 = 31.0;
const POINT: f64 = 2.9;
/// No pain is a bar too: of the least height that is seen.
const LEAST: f64 = 2.0;
/// The share of a day that its bar takes.
const BAR_SHARE: f64 = 0.7;
/// Of the dot of a day without a check-in.
const OPEN: f64 = 1.6;

/// The last value, to be printed beside the picture.
pub fn last(days: &[Option<u8>]) -> Option<u8> {
    days.iter().rev().find_map(|pain| *pain)
}

/// The picture of two weeks.
pub fn fortnight(fortnight: &Fortnight<'_>, style: Style) -> String {
    let last = fortnight.days.iter().rposition(Option::is_some);
    let foot = straight((0.5, FOOT + 0.5), (VIEW.width - 0.5, FOOT + 0.5));
    let line = Element::path("days-foot", &foot).line(style.color(Color::Edge), style.hairline());
    let days = fortnight.days.iter().enumerate().map(|(at, pain)| match pain {
        Some(pain) => bar(at, *pain, Some(at) == last, style),
        None => open(at, style),
    });
    picture("days", VIEW, style, fortnight.alternative, [line].into_iter().chain(days))
}

/// The middle of a day.
fn middle(at: usize) -> f64 {
    (at as f64 + 0.5) * VIEW.width / 14.0
}

fn bar(at: usize, pain: u8, is_last: bool, style: Style) -> Element {
    let (class, color) = if is_last { ("days-bar days-last", Color::Own) } else { ("days-bar", Color::PastDay) };
    let height = (1.0 + POINT * f64::from(pain.min(WORST_PAIN))).max(LEAST);
    let width = BAR_SHARE * VIEW.width / 14.0;
    let drawn = Element::rect(class, (middle(at) - width / 2.0, FOOT - height), (width, height)).at("rx", 1.0);
    let filled = drawn.fill(style.color(color));
    match style {
        Style::Screen => filled,
        Style::Paper => filled.stroke(style.color(Color::Edge), 0.5),
    }
}

fn open(at: usize, style: Style) -> Element {
    Element::circle("days-none", (middle(at), FOOT - 3.5), OPEN).line(style.color(Color::Edge), 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_value_is_that_of_the_last_day_with_one() {
        assert_eq!(last(&[Some(3), None, Some(0), None]), Some(0));
        assert_eq!(last(&[None, None]), None);
    }
}
