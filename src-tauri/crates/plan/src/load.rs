//! Training load in numbers, as a description only: no number here says how likely an injury is, and none moves a plan.
#![expect(clippy::float_arithmetic, reason = "means and deviations are shown to one decimal, and decide nothing")]

use crate::mass::{Mass, Share};
use crate::strength::Rpe;

/// Session load: effort times minutes. Source: session-RPE, Foster 2001 as cited in evidence, section 6 ([L13], formula
/// from memory).
pub fn session(rpe: Rpe, minutes: u32) -> f64 {
    f64::from(rpe.in_hundredths()) / 100.0 * f64::from(minutes)
}

/// A week of daily loads (a day without training is 0).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Week {
    /// All days together.
    pub load: f64,
    /// Mean daily load by its standard deviation; `None` where every day was the same.
    pub monotony: Option<f64>,
    /// Weekly load times monotony.
    pub strain: Option<f64>,
}

/// What a week comes to. Source: as [`session`].
pub fn week(days: &[f64; 7]) -> Week {
    let load: f64 = days.iter().sum();
    let mean = load / 7.0;
    let variance = days.iter().map(|day| (day - mean).powi(2)).sum::<f64>() / 7.0;
    let monotony = (variance > 0.0).then(|| mean / variance.sqrt());
    Week { load, monotony, strain: monotony.map(|monotony| load * monotony) }
}

/// How far over the best of the last 30 days a top set may be before it is pointed out, in percent. Design choice,
/// carried over from running ([L12]).
pub const OVER_BEST_PERCENT: u8 = 110;

/// Over so many days the best that was tolerated is looked for. Source: decision table C.4, F2.
pub const BEST_DAYS: u8 = 30;

/// Whether a planned top set is over 110 % of the best that was tolerated in the last 30 days.
pub fn over_best(planned: Mass, best_tolerated: Mass) -> bool {
    planned > best_tolerated.share(Share::percent(OVER_BEST_PERCENT))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mass::Unit::Kilograms;

    #[test]
    fn a_session_is_effort_times_minutes() {
        assert!((session(Rpe::whole(7), 60) - 420.0).abs() < 1e-9);
        assert!((session(Rpe::hundredths(750).unwrap(), 40) - 300.0).abs() < 1e-9);
    }

    #[test]
    fn a_week_is_told_by_load_monotony_and_strain() {
        let week = week(&[420.0, 0.0, 420.0, 0.0, 420.0, 0.0, 0.0]);
        assert!((week.load - 1_260.0).abs() < 1e-9);
        assert!((week.monotony.unwrap() - 0.866).abs() < 0.001);
        assert!((week.strain.unwrap() - 1_091.2).abs() < 0.1);
    }

    #[test]
    fn where_every_day_is_the_same_there_is_no_monotony() {
        assert_eq!(week(&[0.0; 7]), Week { load: 0.0, monotony: None, strain: None });
        assert_eq!(week(&[100.0; 7]).monotony, None);
    }

    #[test]
    fn over_the_best_is_over_a_tenth_more() {
        let kg = |count| Mass::whole(count, Kilograms);
        assert!(!over_best(kg(110), kg(100)));
        assert!(over_best(Mass::thousandths(110_001, Kilograms), kg(100)));
    }
}
