//! Why a piece of a typed line was not taken, where it is a number that can not be right.

use setback_plan::Unit;
use setback_plan::strength::{MOST_REPS, MOST_SETS};
use setback_triage::WORST_PAIN;

use crate::case::training::{HEAVIEST, LEAST_RPE, LIGHTEST, MOST_RPE, lightest_working_load};
use crate::typed::{Refused, refused};

/// What is allowed in place of a piece that was not understood; `None` where it is no number of a load, of sets, of
/// effort or of pain.
pub fn out_of_range(piece: &str, unit: Unit) -> Option<Refused> {
    let piece = piece.trim().to_lowercase();
    if let Some(effort) = piece.strip_prefix('@').or_else(|| piece.strip_prefix("rpe")) {
        return is_amount(effort).then(|| refused("rpe", effort, LEAST_RPE, MOST_RPE));
    }
    if let Some(score) = piece.strip_prefix("pain").or_else(|| piece.strip_prefix('p')) {
        return is_amount(score).then(|| refused("pain", score, 0, WORST_PAIN));
    }
    match piece.split_once(['x', '*', '×']) {
        Some((sets, reps)) => sets_or_reps(sets, reps),
        None => load(&piece, unit),
    }
}

fn sets_or_reps(sets: &str, reps: &str) -> Option<Refused> {
    let is_allowed = |text: &str, most: u32| text.parse().is_ok_and(|number: u32| (1..=most).contains(&number));
    match (is_amount(sets), is_amount(reps)) {
        (true, _) if !is_allowed(sets, MOST_SETS) => Some(refused("sets", sets, 1, MOST_SETS)),
        (_, true) if !is_allowed(reps, MOST_REPS) => Some(refused("reps", reps, 1, MOST_REPS)),
        _ => None,
    }
}

fn load(piece: &str, unit: Unit) -> Option<Refused> {
    let units = [("kg", Unit::Kilograms), ("lbs", Unit::Pounds), ("lb", Unit::Pounds)];
    let named = units.into_iter().find_map(|(end, unit)| Some((piece.strip_suffix(end)?.trim_end(), unit)));
    let (number, unit) = named.unwrap_or((piece, unit));
    let believed = number.replace(',', ".").parse().is_ok_and(|value: f64| (LIGHTEST..=HEAVIEST).contains(&value));
    (is_amount(number) && !believed).then(|| refused("load", number, lightest_working_load(unit), HEAVIEST))
}

/// Digits, with a sign before them or a point between them.
fn is_amount(text: &str) -> bool {
    let text = text.trim().trim_start_matches('-');
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let points = text.bytes().filter(|byte| b".,".contains(byte)).count();
    0 < digits && points <= 1 && digits + points == text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(piece: &str) -> Option<&'static str> {
        out_of_range(piece, Unit::Kilograms).map(|refused| refused.field)
    }

    #[test]
    fn a_number_that_can_not_be_right_is_named_with_its_field() {
        for (field_of, pieces) in [
            ("load", ["0", "-5", "2001", "0 kg", "9000lb", "00"].as_slice()),
            ("reps", &["4x40", "x0", "4*31", "4x-1", "4x2.5"]),
            ("sets", &["0x5", "31x5", "99x99"]),
            ("rpe", &["@11", "@0", "rpe10.5"]),
            ("pain", &["pain 11", "p11", "p-1"]),
        ] {
            for piece in pieces {
                assert_eq!(field(piece), Some(field_of), "{piece}");
            }
        }
    }

    #[test]
    fn a_word_is_no_number() {
        for piece in ["wow", "", "@", "@hard", "p", "4x", "x", "4xfive", "1e3", "nan", "inf", "1.2.3", "-", "💥", "1١"]
        {
            assert_eq!(field(piece), None, "{piece}");
        }
    }
}
