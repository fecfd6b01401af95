//! Days and times as they stand in files, with the names of months in several languages.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};

use super::{When, Wrong};

/// The first day that is believed. Source: the limit of Liftosaur's reader.
pub(super) const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(2000, 1, 1).expect("this is a day");

/// Which of two numbers before a year is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// 13/2/2026.
    DayFirst,
    /// 2/13/2026.
    MonthFirst,
}

/// Names of the months and how they are cut short: English, German, Spanish, French, Italian, Portuguese, Dutch.
const MONTHS: [&[&str]; 12] = [
    &[
        "jan", "january", "januar", "jän", "jänner", "ene", "enero", "janv", "janvier", "gen", "gennaio", "janeiro",
        "januari",
    ],
    &[
        "feb",
        "february",
        "februar",
        "febr",
        "febrero",
        "fév",
        "févr",
        "février",
        "febbraio",
        "fev",
        "fevereiro",
        "februari",
    ],
    &["mar", "march", "mär", "mrz", "märz", "marzo", "mars", "março", "maart", "mrt"],
    &["apr", "april", "abr", "abril", "avr", "avril", "aprile"],
    &["may", "mai", "mayo", "mag", "maggio", "maio", "mei"],
    &["jun", "june", "juni", "junio", "juin", "giu", "giugno", "junho"],
    &["jul", "july", "juli", "julio", "juil", "juillet", "lug", "luglio", "julho"],
    &["aug", "august", "ago", "agosto", "aoû", "août", "aout", "augustus"],
    &["sep", "sept", "september", "septiembre", "septembre", "set", "settembre", "setembro"],
    &["oct", "october", "okt", "oktober", "octubre", "octobre", "ott", "ottobre", "out", "outubro"],
    &["nov", "november", "noviembre", "novembre", "novembro"],
    &["dec", "december", "dez", "dezember", "dic", "diciembre", "déc", "décembre", "dicembre", "dezembro"],
];

/// Formats that hold a day and a time, the year first.
const MOMENTS: [&str; 8] = [
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%d %H:%M:%S%.f",
    "%Y-%m-%dT%H:%M:%S",
    "%Y-%m-%dT%H:%M:%S%.f",
    "%Y-%m-%d %H:%M",
    "%Y-%m-%dT%H:%M",
    "%Y/%m/%d %H:%M:%S",
    "%Y/%m/%d %H:%M",
];

/// Reads when something was. A time in UTC is told by the person's own clock, which is ahead of it by so much.
///
/// # Errors
/// [`Wrong::NotADate`], [`Wrong::AmbiguousDate`].
pub(super) fn when(text: &str, order: Option<DateOrder>, ahead: FixedOffset) -> Result<When, Wrong> {
    let text = text.trim();
    if let Ok(exact) = DateTime::parse_from_rfc3339(text) {
        return Ok(When::Exact(exact.with_timezone(&ahead)));
    }
    if !begins_with_a_year(text) {
        return in_words(text).map_or_else(|| in_numbers(text, order), Ok);
    }
    if let Some(at) = MOMENTS.iter().find_map(|format| NaiveDateTime::parse_from_str(text, format).ok()) {
        return Ok(When::Local(at));
    }
    let day = ["%Y-%m-%d", "%Y/%m/%d"].iter().find_map(|format| NaiveDate::parse_from_str(text, format).ok());
    day.map(When::Day).ok_or(Wrong::NotADate)
}

fn begins_with_a_year(text: &str) -> bool {
    text.len() > 4 && text.bytes().take(4).all(|byte| byte.is_ascii_digit())
}

/// Whether a day can be believed.
///
/// # Errors
/// [`Wrong::TooEarly`], [`Wrong::InTheFuture`].
pub(super) fn believed(when: When, today: NaiveDate) -> Result<When, Wrong> {
    match when.day() {
        day if day < FIRST_DAY => Err(Wrong::TooEarly { first: FIRST_DAY }),
        day if day > today => Err(Wrong::InTheFuture { today }),
        _ => Ok(when),
    }
}

/// The pieces of a date, without what stands between them.
fn pieces(text: &str) -> Vec<String> {
    let parts = text.split(|char: char| char.is_whitespace() || char == ',').map(|part| part.trim_matches('.'));
    parts.filter(|part| !part.is_empty()).map(str::to_lowercase).collect()
}

/// A date with the month as a word, such as `25 Juli 2026, 14:21` or `July 25, 2026 2:21 PM`.
fn in_words(text: &str) -> Option<When> {
    let (mut day, mut month, mut year, mut time, mut half) = (None, None, None, None, None);
    for piece in pieces(text) {
        let number = piece.parse::<i32>().ok();
        match piece.as_str() {
            "de" | "del" | "at" | "um" | "à" | "om" | "às" => {}
            "am" | "a.m" => half = Some(false),
            "pm" | "p.m" => half = Some(true),
            _ if piece.contains(':') => time = Some(clock(&piece)?),
            _ if number.is_some_and(|number| number > 31) && year.is_none() => year = number,
            _ if number.is_some() && day.is_none() => day = number,
            _ if month.is_none() => month = Some(month_named(&piece)?),
            _ => return None,
        }
    }
    let day = NaiveDate::from_ymd_opt(year?, month?, u32::try_from(day?).ok()?)?;
    match time {
        None => Some(When::Day(day)),
        Some(time) => Some(When::Local(day.and_time(in_half(time, half)?))),
    }
}

fn month_named(name: &str) -> Option<u32> {
    (1..).zip(MONTHS).find(|(_, names)| names.contains(&name)).map(|(month, _)| month)
}

fn clock(text: &str) -> Option<NaiveTime> {
    ["%H:%M:%S", "%H:%M"].iter().find_map(|format| NaiveTime::parse_from_str(text, format).ok())
}

fn in_half(time: NaiveTime, is_afternoon: Option<bool>) -> Option<NaiveTime> {
    use chrono::Timelike;
    let Some(is_afternoon) = is_afternoon else { return Some(time) };
    if time.hour() > 12 || time.hour() == 0 {
        return None;
    }
    time.with_hour(time.hour() % 12 + if is_afternoon { 12 } else { 0 })
}

/// A time of day, such as `18:30`, `6:30 PM` or a whole date with one.
pub(super) fn time_of_day(text: &str) -> Option<NaiveTime> {
    let (mut time, mut half) = (None, None);
    for piece in pieces(text) {
        match piece.as_str() {
            "am" => half = Some(false),
            "pm" => half = Some(true),
            _ => time = Some(clock(&piece)?),
        }
    }
    in_half(time?, half)
}

/// A date of three numbers with the year last.
fn in_numbers(text: &str, order: Option<DateOrder>) -> Result<When, Wrong> {
    let (date, time) = text.split_once([' ', ',']).unwrap_or((text, ""));
    let time = if time.trim().is_empty() { None } else { Some(time_of_day(time).ok_or(Wrong::NotADate)?) };
    let numbers: Vec<u32> =
        date.split(['/', '.', '-']).map(|part| part.parse().ok()).collect::<Option<_>>().ok_or(Wrong::NotADate)?;
    let &[first, second, year] = numbers.as_slice() else { return Err(Wrong::NotADate) };
    let has_points = date.contains('.');
    let (day, month) = match (first > 12, second > 12, order) {
        (true, _, _) => (first, second),
        (_, true, _) => (second, first),
        (_, _, Some(DateOrder::DayFirst)) => (first, second),
        (_, _, Some(DateOrder::MonthFirst)) => (second, first),
        (_, _, None) if has_points || first == second => (first, second),
        (_, _, None) => return Err(Wrong::AmbiguousDate),
    };
    let year = if year < 100 { 2_000 + year } else { year };
    let day =
        i32::try_from(year).ok().and_then(|year| NaiveDate::from_ymd_opt(year, month, day)).ok_or(Wrong::NotADate)?;
    Ok(time.map_or(When::Day(day), |time| When::Local(day.and_time(time))))
}

/// The order of day and month that the dates of a file tell: one with a number over 12 is enough.
pub(super) fn order_told<'a>(dates: impl Iterator<Item = &'a str>) -> Option<DateOrder> {
    for text in dates {
        let date = text.trim().split([' ', ',']).next().unwrap_or_default();
        let numbers: Vec<u32> = date.split(['/', '.', '-']).filter_map(|part| part.parse().ok()).collect();
        match numbers.as_slice() {
            [first, second, _] if 12 < *first && *first <= 31 && *second <= 12 => return Some(DateOrder::DayFirst),
            [first, second, _] if 12 < *second && *second <= 31 && *first <= 12 => return Some(DateOrder::MonthFirst),
            _ => {}
        }
    }
    None
}

/// Minutes of a duration such as `41m`, `1h 10m`, `1:10:00`, or seconds; `None` for what is none.
pub(super) fn minutes(text: &str) -> Option<u32> {
    let text = text.trim().to_lowercase();
    if let Ok(seconds) = text.parse::<f64>() {
        return whole_minutes(seconds);
    }
    if text.contains(':') {
        let parts: Vec<f64> = text.split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
        return whole_minutes(
            parts.iter().fold(0.0, |sum, part| sum * 60.0 + part) * if parts.len() == 2 { 60.0 } else { 1.0 },
        );
    }
    let mut seconds = 0.0;
    let mut number = String::new();
    for char in text.chars().filter(|char| !char.is_whitespace()) {
        match (char, number.parse::<f64>()) {
            ('0'..='9' | '.', _) => number.push(char),
            ('h', Ok(hours)) => (seconds, number) = (seconds + hours * 3_600.0, String::new()),
            ('m', Ok(minutes)) => (seconds, number) = (seconds + minutes * 60.0, String::new()),
            ('s', Ok(rest)) => (seconds, number) = (seconds + rest, String::new()),
            ('i' | 'n' | 'r' | 'e' | 'c' | 'o' | 'u' | 't', Err(_)) => {}
            _ => return None,
        }
    }
    whole_minutes(seconds)
}

/// Whole minutes, if there is at least one of them and at most a day.
pub(super) fn whole_minutes(seconds: f64) -> Option<u32> {
    let minutes = (seconds / 60.0).round();
    (1.0..=1_440.0).contains(&minutes).then_some(minutes as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        match when(text, None, FixedOffset::east_opt(3_600).unwrap()).unwrap() {
            When::Day(day) => day.to_string(),
            When::Local(at) => at.to_string(),
            When::Exact(at) => at.to_rfc3339(),
        }
    }

    #[test]
    fn every_way_of_writing_a_time_is_read() {
        for (text, expected) in [
            ("2026-07-15 08:00:00", "2026-07-15 08:00:00"),
            ("2026-07-15T08:00", "2026-07-15 08:00:00"),
            ("2026-07-15", "2026-07-15"),
            ("2026/06/28", "2026-06-28"),
            ("2026-01-05T17:30:00Z", "2026-01-05T18:30:00+01:00"),
            ("2026-01-05T17:30:00.123+00:00", "2026-01-05T18:30:00.123+01:00"),
            ("22 Dec 2025, 08:00", "2025-12-22 08:00:00"),
            ("25 Juli 2026, 14:21", "2026-07-25 14:21:00"),
            ("25. März 2026, 14:21", "2026-03-25 14:21:00"),
            ("5 de enero de 2026, 07:05", "2026-01-05 07:05:00"),
            ("5 ene. 2026, 07:05", "2026-01-05 07:05:00"),
            ("1 févr. 2026, 09:00", "2026-02-01 09:00:00"),
            ("1 août 2026, 09:00", "2026-08-01 09:00:00"),
            ("3 mag 2026, 09:00", "2026-05-03 09:00:00"),
            ("3 set 2025, 09:00", "2025-09-03 09:00:00"),
            ("3 de out. de 2025, 09:00", "2025-10-03 09:00:00"),
            ("12 mrt 2026, 09:00", "2026-03-12 09:00:00"),
            ("July 25, 2026 2:21 PM", "2026-07-25 14:21:00"),
            ("25 Jul 2026, 12:05 AM", "2026-07-25 00:05:00"),
            ("13/2/2026", "2026-02-13"),
            ("02/13/26", "2026-02-13"),
            ("5.3.2026 18:30", "2026-03-05 18:30:00"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn what_could_be_march_or_april_is_not_guessed() {
        let read = |order| when("03/04/2026", order, FixedOffset::east_opt(0).unwrap());
        let day = |month, day| Ok(When::Day(NaiveDate::from_ymd_opt(2026, month, day).unwrap()));
        assert_eq!(read(None), Err(Wrong::AmbiguousDate));
        assert_eq!(read(Some(DateOrder::DayFirst)), day(4, 3));
        assert_eq!(read(Some(DateOrder::MonthFirst)), day(3, 4));
        assert_eq!(order_told(["03/04/2026", "3/14/2026"].into_iter()), Some(DateOrder::MonthFirst));
        assert_eq!(order_told(["03/04/2026", "14/3/2026"].into_iter()), Some(DateOrder::DayFirst));
        assert_eq!(order_told(["03/04/2026"].into_iter()), None);
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "yesterday",
            "2026-02-30",
            "32 Jan 2026",
            "1 Foo 2026",
            "99/99/9999",
            "1/2",
            "25 Jul 2026, 25:00",
            "-1",
        ] {
            assert_eq!(when(text, None, FixedOffset::east_opt(0).unwrap()), Err(Wrong::NotADate), "{text}");
        }
    }

    #[test]
    fn no_name_is_that_of_two_months() {
        let mut names: Vec<&str> = MONTHS.concat();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn days_that_can_not_be_are_refused() {
        let today = NaiveDate::from_ymd_opt(2026, 3, 10).unwrap();
        let day = |text: &str| believed(When::Day(text.parse().unwrap()), today);
        assert!(day("2026-03-10").is_ok() && day("2000-01-01").is_ok());
        assert_eq!(day("2026-03-11"), Err(Wrong::InTheFuture { today }));
        assert_eq!(day("1999-12-31"), Err(Wrong::TooEarly { first: FIRST_DAY }));
    }

    #[test]
    fn durations_are_read_in_minutes() {
        for (text, expected) in [
            ("41m", Some(41)),
            ("1h 10m", Some(70)),
            ("1h", Some(60)),
            ("45 min", Some(45)),
            ("3600", Some(60)),
            ("1:10:00", Some(70)),
            ("1:10", Some(70)),
            ("90s", Some(2)),
            ("", None),
            ("0", None),
            ("soon", None),
            ("1e300", None),
        ] {
            assert_eq!(minutes(text), expected, "{text}");
        }
    }
}
