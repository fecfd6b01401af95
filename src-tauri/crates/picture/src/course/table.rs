//! The course as a table: every day from the first to the last, those without a check-in too.

use std::collections::BTreeMap;

use setback_triage::course::Hours;

use super::Point;

/// One day of a course.
#[derive(Clone, Debug, PartialEq)]
pub struct Day {
    /// Counted from the day of the session, which is 0.
    pub day: u16,
    /// When it was said how much pain there was, and how much; empty for a day without a check-in.
    pub checks: Vec<(Hours, u8)>,
}

/// Every day from the first check-in to the last, in order.
pub fn days(points: &[Point<'_>]) -> Vec<Day> {
    let mut checks: BTreeMap<u16, Vec<(Hours, u8)>> = BTreeMap::new();
    for Point { hours, day, pain, .. } in points {
        checks.entry(*day).or_default().push((*hours, *pain));
    }
    let Some((first, last)) = checks.keys().next().copied().zip(checks.keys().next_back().copied()) else {
        return Vec::new();
    };
    (first..=last).map(|day| Day { day, checks: in_order(checks.remove(&day).unwrap_or_default()) }).collect()
}

fn in_order(mut checks: Vec<(Hours, u8)>) -> Vec<(Hours, u8)> {
    checks.sort_by(|one, next| one.0.get().total_cmp(&next.0.get()));
    checks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_without_a_check_in_is_a_day_without_a_number() {
        let at = |hours: f64, day, pain| Point { hours: Hours::since_session(hours).unwrap(), day, pain, label: None };
        let table = days(&[at(60.0, 3, 2), at(30.0, 1, 4), at(2.0, 0, 5), at(20.0, 1, 5)]);
        let pains: Vec<(u16, Vec<u8>)> =
            table.iter().map(|day| (day.day, day.checks.iter().map(|(_, pain)| *pain).collect())).collect();
        assert_eq!(pains, [(0, vec![5]), (1, vec![5, 4]), (2, vec![]), (3, vec![2])]);
        assert!(days(&[]).is_empty());
    }
}
