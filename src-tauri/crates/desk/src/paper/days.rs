//! Days and times as a person reads them, from the words of their language.

use chrono::{Datelike, NaiveDate, Timelike};
use setback_store::Moment;
use setback_words::Words;

/// A day with its weekday: Thursday, March 12, 2026.
pub(super) fn day(words: &Words, day: NaiveDate) -> String {
    let (weekday, month) = (weekday_id(day), month_id(day));
    let args = [
        ("weekday", words.say(&weekday)),
        ("month", words.say(&month)),
        ("day", day.day().to_string()),
        ("year", day.year().to_string()),
    ];
    words.say_with("paper-day", &args.each_ref().map(|(name, value)| (*name, value.as_str())))
}

/// A day in a table: Mar 12.
pub(super) fn short(words: &Words, day: NaiveDate) -> String {
    let month = words.say(&format!("{}.short", month_id(day)));
    words.say_with("paper-day-short", &[("month", &month), ("day", &day.day().to_string())])
}

/// A weekday in a picture: Thu.
pub(super) fn weekday(words: &Words, day: NaiveDate) -> String {
    words.say(&format!("{}.short", weekday_id(day)))
}

/// A time of the day: 8:40 AM.
pub(super) fn time(words: &Words, at: Moment) -> String {
    let (is_afternoon, hour) = at.time().hour12();
    let half = words.say(if is_afternoon { "paper-pm" } else { "paper-am" });
    let minute = format!("{:02}", at.time().minute());
    words.say_with("paper-time", &[("hour", &hour.to_string()), ("minute", &minute), ("half", &half)])
}

fn weekday_id(day: NaiveDate) -> String {
    format!("paper-weekday-{}", day.weekday().number_from_monday())
}

fn month_id(day: NaiveDate) -> String {
    format!("paper-month-{}", day.month())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_times_are_said_in_words() {
        let at = |text| Moment::parse_from_rfc3339(text).unwrap();
        let (words, march) = (Words::english(), at("2026-03-12T00:05:00+01:00"));
        assert_eq!(day(words, march.date_naive()), "Thursday, March 12, 2026");
        assert_eq!(
            (short(words, march.date_naive()), weekday(words, march.date_naive())),
            ("Mar 12".into(), "Thu".into())
        );
        assert_eq!(
            (time(words, march), time(words, at("2026-03-12T13:40:00+01:00"))),
            ("12:05 AM".into(), "1:40 PM".into())
        );
    }
}
