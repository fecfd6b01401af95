//! Numbers as they stand in files: with a point or a comma, with or without a unit. Never rounded but to the thousandth.

use setback_plan::Unit;
use setback_plan::strength::MOST_SETS;

use super::Wrong;

/// The heaviest load that is believed, in thousandths of a pound. Source: the limit of Liftosaur's reader, 3000 lb.
const HEAVIEST_LB: i64 = 3_000_000;
/// The same in thousandths of a kilogram, rounded down.
const HEAVIEST_KG: i64 = 1_360_000;
/// The most reps that are believed. Source: the limit of Liftosaur's reader.
const MOST_REPS: i64 = 1_000;
/// The most digits of a number that are read.
const MOST_DIGITS: usize = 9;

/// A decimal number in thousandths. Where a comma may also part thousands, as in `1,000`, nothing is guessed.
///
/// # Errors
/// [`Wrong::NotANumber`].
pub(super) fn thousandths(text: &str, has_decimal_comma: bool) -> Result<i64, Wrong> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let point = decimal_point(digits, has_decimal_comma)?;
    let (whole, part) = point.map_or((digits, ""), |at| (&digits[..at], &digits[at + 1..]));
    let whole: String =
        whole.chars().filter(|char| !matches!(char, ',' | '.' | '\'' | '\u{a0}' | '\u{202f}')).collect();
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let is_empty = whole.is_empty() && part.is_empty();
    if is_empty || !is_number(&whole) || !is_number(part) || whole.len() > MOST_DIGITS {
        return Err(Wrong::NotANumber);
    }
    Ok(sign * in_thousandths(&whole, part))
}

/// Digits before and after the point, rounded to the nearest thousandth.
fn in_thousandths(whole: &str, part: &str) -> i64 {
    let places: String = part.chars().chain("0000".chars()).take(4).collect();
    let ten_thousandths = format!("{whole}{places}").parse::<i64>().unwrap_or_default();
    (ten_thousandths + 5) / 10
}

/// Where the decimal point is: the last of a comma and a point where both stand, else the one there is.
fn decimal_point(digits: &str, has_decimal_comma: bool) -> Result<Option<usize>, Wrong> {
    match (digits.rfind(','), digits.rfind('.')) {
        (None, None) => Ok(None),
        (Some(comma), Some(point)) => Ok(Some(comma.max(point))),
        (None, Some(point)) if digits.matches('.').count() == 1 => Ok(Some(point)),
        (Some(comma), None) if digits.matches(',').count() == 1 => {
            let parts_thousands = digits.len() - comma == 4 && !digits.starts_with(['0', ',']);
            if parts_thousands && !has_decimal_comma { Err(Wrong::NotANumber) } else { Ok(Some(comma)) }
        }
        _ => Err(Wrong::NotANumber),
    }
}

/// A load and the unit that stands behind it, if one does.
///
/// # Errors
/// [`Wrong::NotANumber`].
pub(super) fn load(text: &str, has_decimal_comma: bool) -> Result<(i64, Option<Unit>), Wrong> {
    let text = text.trim();
    let number = text.trim_end_matches(|char: char| char.is_alphabetic()).trim_end();
    let behind = text.get(number.len()..).unwrap_or_default().trim();
    let unit = if behind.is_empty() { None } else { Some(unit(behind).map_err(|_| Wrong::NotANumber)?) };
    Ok((thousandths(number, has_decimal_comma)?, unit))
}

/// A load that can be believed.
///
/// # Errors
/// [`Wrong::OutOfRange`].
pub(super) fn believed(thousandths: i64, unit: Option<Unit>) -> Result<i64, Wrong> {
    let (most, max) = match unit {
        Some(Unit::Kilograms) => (HEAVIEST_KG, "1360 kg"),
        Some(Unit::Pounds) | None => (HEAVIEST_LB, "3000 lb"),
    };
    if (0..=most).contains(&thousandths) { Ok(thousandths) } else { Err(Wrong::OutOfRange { min: "0", max }) }
}

/// Kilograms or pounds, in the ways they are written.
///
/// # Errors
/// [`Wrong::UnknownUnit`].
pub(super) fn unit(text: &str) -> Result<Unit, Wrong> {
    match text.trim().trim_end_matches('.').to_lowercase().as_str() {
        "kg" | "kgs" | "kilogram" | "kilograms" | "kilo" | "metric" => Ok(Unit::Kilograms),
        "lb" | "lbs" | "pound" | "pounds" | "imperial" => Ok(Unit::Pounds),
        _ => Err(Wrong::UnknownUnit),
    }
}

/// A whole number, which may be written with a part of zero.
///
/// # Errors
/// [`Wrong::NotANumber`], [`Wrong::NotWhole`].
fn whole(text: &str, has_decimal_comma: bool) -> Result<i64, Wrong> {
    let count = thousandths(text, has_decimal_comma)?;
    if count % 1_000 == 0 { Ok(count / 1_000) } else { Err(Wrong::NotWhole) }
}

/// Reps.
///
/// # Errors
/// [`Wrong::NotANumber`], [`Wrong::NotWhole`], [`Wrong::OutOfRange`].
pub(super) fn reps(text: &str, has_decimal_comma: bool) -> Result<u32, Wrong> {
    let reps = u32::try_from(whole(text, has_decimal_comma)?).ok().filter(|reps| i64::from(*reps) <= MOST_REPS);
    reps.ok_or(Wrong::OutOfRange { min: "0", max: "1000" })
}

/// How many sets a row stands for: as many as the log believes.
///
/// # Errors
/// [`Wrong::NotANumber`], [`Wrong::NotWhole`], [`Wrong::OutOfRange`].
pub(super) fn sets(text: &str, has_decimal_comma: bool) -> Result<u32, Wrong> {
    let sets = u32::try_from(whole(text, has_decimal_comma)?).ok().filter(|sets| (1..=MOST_SETS).contains(sets));
    sets.ok_or(Wrong::OutOfRange { min: "1", max: "30" })
}

/// Effort in hundredths of RPE; 0 is how some apps write that none was told.
///
/// # Errors
/// [`Wrong::NotANumber`], [`Wrong::OutOfRange`].
pub(super) fn rpe(text: &str, has_decimal_comma: bool) -> Result<Option<u16>, Wrong> {
    match thousandths(text, has_decimal_comma)? {
        0 => Ok(None),
        effort @ 1_000..=10_000 => Ok(u16::try_from(effort / 10).ok()),
        _ => Err(Wrong::OutOfRange { min: "1", max: "10" }),
    }
}

/// Effort from reps in reserve: ten less as many. Source: the scale of reps in reserve that RPE in lifting is made of.
///
/// # Errors
/// [`Wrong::NotANumber`], [`Wrong::OutOfRange`].
pub(super) fn rir(text: &str, has_decimal_comma: bool) -> Result<Option<u16>, Wrong> {
    match thousandths(text, has_decimal_comma)? {
        reserve @ 0..=9_000 => Ok(u16::try_from((10_000 - reserve) / 10).ok()),
        _ => Err(Wrong::OutOfRange { min: "0", max: "9" }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_written() {
        for (text, expected) in [
            ("62.5", 62_500),
            ("62,5", 62_500),
            ("0,125", 125),
            ("1.234,5", 1_234_500),
            ("1,234.5", 1_234_500),
            (" 100 ", 100_000),
            ("+5", 5_000),
            ("-20", -20_000),
            (".5", 500),
            ("102.0582830", 102_058),
            ("61.23496", 61_235),
        ] {
            assert_eq!(thousandths(text, false), Ok(expected), "{text}");
        }
        assert_eq!(thousandths("62,500", true), Ok(62_500));
    }

    #[test]
    fn what_is_no_number_is_not_guessed() {
        let long = "9".repeat(400);
        for text in ["", "-", ".", ",", "1e3", "NaN", "inf", "=1+1", "1.2.3", "1,000", "5 5", "0x10", "٣", &long] {
            assert_eq!(thousandths(text, false), Err(Wrong::NotANumber), "{text}");
        }
    }

    #[test]
    fn a_row_stands_for_as_many_sets_as_are_believed() {
        let most = MOST_SETS.to_string();
        assert_eq!((sets("1", false), sets(&most, false)), (Ok(1), Ok(MOST_SETS)));
        for wrong in ["0", "-1", "31", "1000000"] {
            let max = Err(Wrong::OutOfRange { min: "1", max: "30" });
            assert_eq!((sets(wrong, false), most.as_str()), (max, "30"), "{wrong}");
        }
        assert_eq!(sets("3.5", false), Err(Wrong::NotWhole));
    }

    #[test]
    fn a_unit_may_stand_behind_a_load() {
        assert_eq!(load("100 kg", false), Ok((100_000, Some(Unit::Kilograms))));
        assert_eq!(load("225lbs", false), Ok((225_000, Some(Unit::Pounds))));
        assert_eq!(load("225", false), Ok((225_000, None)));
        assert_eq!(load("3 plates", false), Err(Wrong::NotANumber));
    }

    #[test]
    fn the_bounds_hold() {
        assert_eq!(believed(1_360_000, Some(Unit::Kilograms)), Ok(1_360_000));
        assert!(believed(1_360_001, Some(Unit::Kilograms)).is_err() && believed(-1, None).is_err());
        assert_eq!((reps("1000", false), reps("5.0", false)), (Ok(1_000), Ok(5)));
        assert_eq!(reps("5.5", false), Err(Wrong::NotWhole));
        assert!(reps("1001", false).is_err() && reps("-1", false).is_err());
        assert_eq!((rpe("8,5", true), rpe("0", false), rpe("10", false)), (Ok(Some(850)), Ok(None), Ok(Some(1_000))));
        assert!(rpe("10.1", false).is_err() && rpe("0.5", false).is_err());
        assert_eq!((rir("0", false), rir("2", false)), (Ok(Some(1_000)), Ok(Some(800))));
        assert!(rir("10", false).is_err());
    }
}
