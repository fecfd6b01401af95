//! Lines as SVG writes them.

use crate::number::number;

/// A place in the picture.
pub(crate) type Place = (f64, f64);

/// As `x y`.
pub(crate) fn at((x, y): Place) -> String {
    format!("{} {}", number(x), number(y))
}

/// A straight line.
pub(crate) fn straight(from: Place, to: Place) -> String {
    format!("M{}L{}", at(from), at(to))
}

/// Through all of them in straight lines; empty for less than two.
pub(crate) fn through(places: &[Place]) -> String {
    if places.len() < 2 {
        return String::new();
    }
    let joined: Vec<String> = places.iter().copied().map(at).collect();
    format!("M{}", joined.join("L"))
}

/// Through all of them, from left to right, in one smooth line that never goes beyond two neighbors: monotone cubic
/// interpolation. Source: Fritsch FN, Butland J 1984, SIAM J Sci Stat Comput 5:300-4.
pub(crate) fn smooth(places: &[Place]) -> String {
    let tangents = tangents(places);
    let start = places.first().map(|first| format!("M{}", at(*first))).unwrap_or_default();
    let bows = places.windows(2).zip(tangents.windows(2)).filter_map(|(pair, slopes)| bow(pair, slopes));
    bows.fold(start, |line, bow| line + &bow)
}

fn bow(places: &[Place], slopes: &[f64]) -> Option<String> {
    let (&[from, to], &[leaving, arriving]) = (places, slopes) else { return None };
    let third = (to.0 - from.0) / 3.0;
    let (first, second) = ((from.0 + third, from.1 + leaving * third), (to.0 - third, to.1 - arriving * third));
    Some(format!("C{} {} {}", at(first), at(second), at(to)))
}

fn tangents(places: &[Place]) -> Vec<f64> {
    let steps: Vec<(f64, f64)> = places.windows(2).filter_map(step).collect();
    let ends = |step: Option<&(f64, f64)>| step.map(|(_, slope)| *slope);
    let inner = steps.windows(2).filter_map(between);
    ends(steps.first()).into_iter().chain(inner).chain(ends(steps.last())).collect()
}

/// The width and the slope between two neighbors.
fn step(pair: &[Place]) -> Option<(f64, f64)> {
    let &[from, to] = pair else { return None };
    let width = to.0 - from.0;
    Some((width, (to.1 - from.1) / width))
}

/// The slope at a place: none where the line turns, else the weighted harmonic mean of both sides.
fn between(pair: &[(f64, f64)]) -> Option<f64> {
    let &[(width, slope), (next_width, next_slope)] = pair else { return None };
    if slope * next_slope <= 0.0 {
        return Some(0.0);
    }
    let (weight, next_weight) = (width + 2.0 * next_width, 2.0 * width + next_width);
    Some((weight + next_weight) / (weight / slope + next_weight / next_slope))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flat_top_stays_flat() {
        let line = smooth(&[(0.0, 0.0), (3.0, 6.0), (6.0, 6.0), (9.0, 0.0)]);
        assert_eq!(line, "M0 0C1 2 2 6 3 6C4 6 5 6 6 6C7 6 8 2 9 0");
    }

    #[test]
    fn one_place_or_none_makes_no_line() {
        assert_eq!(through(&[(1.0, 1.0)]), "");
        assert_eq!(smooth(&[]), "");
    }
}
