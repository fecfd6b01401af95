//! A day as it is typed on the command line. Knows the calendar, not what day it is.

/// A day as the rules write it, so that text order is time order. Refuses days that no calendar has.
pub(crate) fn a_day(text: &str) -> Result<String, String> {
    let is_written_so = text.split('-').map(str::len).eq([4, 2, 2]);
    let numbers: Vec<u32> = text.split('-').filter_map(number).collect();
    match numbers.as_slice() {
        [year, month, day] if is_written_so && (1..=days_of(*year, *month)).contains(day) => Ok(text.to_owned()),
        _ => Err("YYYY-MM-DD".to_owned()),
    }
}

/// Digits alone: `parse` would take a sign before them.
fn number(digits: &str) -> Option<u32> {
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

/// How many days a month has; none where there is no such month.
const fn days_of(year: u32, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 0,
    }
}

const fn is_leap(year: u32) -> bool {
    year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_of_the_calendar_is_taken_as_written() {
        for day in ["2026-01-01", "2026-12-31", "2026-04-30", "2028-02-29", "2000-02-29", "0001-01-01"] {
            assert_eq!(a_day(day).as_deref(), Ok(day));
        }
    }

    #[test]
    fn a_day_that_no_calendar_has_is_refused() {
        for day in ["2026-99-99", "2026-00-10", "2026-13-01", "2026-01-00", "2026-01-32", "2026-04-31"] {
            assert!(a_day(day).is_err(), "{day}");
        }
        for day in ["2026-02-29", "2026-02-30", "2028-02-30", "1900-02-29", "2100-02-29"] {
            assert!(a_day(day).is_err(), "{day}: February");
        }
    }

    #[test]
    fn what_is_written_in_another_way_is_refused() {
        for text in
            ["", "yesterday", "2026-1-1", "20260101", "2026-01-01-01", "+026-01-01", "2026-+1-01", "2026-01-1\u{663}"]
        {
            assert!(a_day(text).is_err(), "{text}");
        }
    }
}
