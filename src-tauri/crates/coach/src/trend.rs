//! Which way it goes, by three days against the three before: a single rating says little.

use chrono::{Days, NaiveDate};

use crate::glance::Glance;

/// Which way the pain goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// Less than before.
    Easing,
    /// About as before.
    Steady,
    /// More than before.
    Rising,
    /// Too few days were told.
    TooFew,
}

/// So many days are set against as many before. Source: the spec of the coach's view, "patterns over three days".
const DAYS: u64 = 3;
/// So many of them have to be told; design choice.
const LEAST: usize = 2;
/// Points by which the mean has to differ; design choice: a point is what two honest ratings of the same pain differ by.
const DIFFERS: u32 = 1;

impl Trend {
    /// The trend on a day.
    pub fn of(glance: &Glance, today: NaiveDate) -> Trend {
        let (lately, before) = (told(glance, today, 0), told(glance, today, DAYS));
        if lately.len() < LEAST || before.len() < LEAST {
            return Trend::TooFew;
        }
        let (lately, before) = (scaled(&lately, before.len()), scaled(&before, lately.len()));
        let differs = DIFFERS * lately.of;
        match () {
            () if lately.sum >= before.sum + differs => Trend::Rising,
            () if lately.sum + differs <= before.sum => Trend::Easing,
            () => Trend::Steady,
        }
    }

    /// Its id.
    pub const fn id(self) -> &'static str {
        match self {
            Trend::Easing => "easing",
            Trend::Steady => "steady",
            Trend::Rising => "rising",
            Trend::TooFew => "too_few",
        }
    }
}

/// A mean as a fraction: two of the same `of` are compared by their sums.
struct Mean {
    sum: u32,
    of: u32,
}

fn scaled(pains: &[u8], by: usize) -> Mean {
    let sum: u32 = pains.iter().map(|pain| u32::from(*pain)).sum();
    Mean { sum: sum * by as u32, of: (pains.len() * by) as u32 }
}

/// The days that were told among three, the last of them so many days before today.
fn told(glance: &Glance, today: NaiveDate, before: u64) -> Vec<u8> {
    let back = |days| today.checked_sub_days(Days::new(days));
    (before..before + DAYS).filter_map(|days| glance.pain_on(back(days)?)).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn trend(days: [Option<u8>; 6]) -> Trend {
        let today: NaiveDate = "2026-03-14".parse().unwrap();
        let day = |back: usize| today.checked_sub_days(Days::new(back as u64)).unwrap();
        let pains: BTreeMap<NaiveDate, u8> =
            days.iter().rev().enumerate().filter_map(|(back, pain)| Some((day(back), (*pain)?))).collect();
        Trend::of(&Glance { pains, ..Glance::default() }, today)
    }

    #[test]
    fn three_days_count_against_three() {
        assert_eq!(trend([Some(5), Some(5), Some(4), Some(3), Some(3), Some(2)]), Trend::Easing);
        assert_eq!(trend([Some(1), Some(2), Some(1), Some(3), Some(4), Some(2)]), Trend::Rising);
        assert_eq!(trend([Some(3), Some(3), Some(3), Some(3), Some(4), Some(3)]), Trend::Steady);
    }

    #[test]
    fn one_bad_day_is_no_trend() {
        assert_eq!(trend([Some(2), Some(2), Some(2), Some(2), Some(4), Some(2)]), Trend::Steady);
        assert_eq!(trend([Some(2), None, None, None, None, Some(6)]), Trend::TooFew);
    }

    #[test]
    fn days_without_a_check_in_do_not_count_as_days_without_pain() {
        assert_eq!(trend([Some(4), Some(4), None, None, Some(4), Some(4)]), Trend::Steady);
        assert_eq!(trend([Some(4), Some(4), Some(4), None, None, Some(0)]), Trend::TooFew);
    }
}
