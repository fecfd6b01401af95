//! Bar and plates as a person sets them: chosen, or typed as `25x2 20 10`, the number of pairs after an x.

use setback_plan::plates::{MOST_KINDS, Plates};
use setback_plan::{Gym, Mass, Unit};

use crate::amounts::amount;
use crate::case::training::{HEAVIEST, LIGHTEST};

/// The most pairs of one plate that are believed; design choice, more than a bar holds.
pub const MOST_PAIRS: u32 = 20;

/// Bars to choose from, in whole kilograms or pounds: the usual one, a lighter one, a hex bar.
pub const fn bars(unit: Unit) -> [u32; 3] {
    match unit {
        Unit::Kilograms => [20, 15, 25],
        Unit::Pounds => [45, 35, 55],
    }
}

/// The empty bar as typed; `None` for what it can not be.
pub(crate) fn bar(text: &str, unit: Unit) -> Option<Mass> {
    weight(text.trim(), unit)
}

/// Plates as typed, the heaviest first; those of most gyms for nothing, `None` for what they can not be.
pub(crate) fn plates(text: &str, unit: Unit) -> Option<Vec<Plates>> {
    let mut plates: Vec<Plates> = Vec::new();
    for word in text.split_whitespace() {
        let plate = plate(word.trim_end_matches(','), unit)?;
        if plates.iter().any(|known| known.each == plate.each) || plates.len() == MOST_KINDS {
            return None;
        }
        plates.push(plate);
    }
    plates.sort_by_key(|plates| std::cmp::Reverse(plates.each));
    Some(if plates.is_empty() { Gym::usual(unit).plates } else { plates })
}

/// What [`plates`] reads as these.
pub fn plates_text(gym: &Gym) -> String {
    let plate = |plates: &Plates| match plates.pairs {
        Some(pairs) => format!("{}x{pairs}", amount(plates.each, gym.unit)),
        None => amount(plates.each, gym.unit),
    };
    gym.plates.iter().map(plate).collect::<Vec<_>>().join(" ")
}

fn plate(word: &str, unit: Unit) -> Option<Plates> {
    let (each, pairs) = match word.split_once(['x', 'X', '×']) {
        Some((each, pairs)) => (each, Some(pairs.parse().ok().filter(|pairs| (1..=MOST_PAIRS).contains(pairs))?)),
        None => (word, None),
    };
    Some(Plates { each: weight(each, unit)?, pairs })
}

fn weight(text: &str, unit: Unit) -> Option<Mass> {
    let number = text.replace(',', ".");
    let is_believed = |weight: &f64| (LIGHTEST..=HEAVIEST).contains(weight);
    number.parse().ok().filter(is_believed).and_then(|_| Mass::decimal(&number, unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        let plates = plates(text, Unit::Kilograms)?;
        Some(plates_text(&Gym { plates, ..Gym::usual(Unit::Kilograms) }))
    }

    #[test]
    fn plates_are_read_as_a_person_types_them() {
        for (typed, read_as) in [
            ("25 20 10", "25 20 10"),
            (" 10, 25x2,  20X1 ", "25x2 20x1 10"),
            ("1,25 2.5×3", "2.5x3 1.25"),
            ("", "25 20 15 10 5 2.5 1.25"),
        ] {
            assert_eq!(read(typed).as_deref(), Some(read_as), "{typed}");
            assert_eq!(read(read_as).as_deref(), Some(read_as));
        }
    }

    #[test]
    fn a_bar_that_can_not_be_is_refused_with_what_it_can_be() {
        for refused in ["0", "-5", "1e9", "0.09", "2000.1", "", "heavy"] {
            assert_eq!(bar(refused, Unit::Kilograms), None, "{refused}");
        }
        for setting in ["setting-bar.wrong", "setting-hex_bar.wrong"] {
            let said = setback_words::Words::english().say(setting);
            assert!(said.contains(&format!("from {LIGHTEST} to {HEAVIEST}")), "{said}");
        }
    }

    #[test]
    fn what_plates_can_not_be_is_refused() {
        let many: String = (1..=31).map(|plate| format!("{plate} ")).collect();
        for typed in
            ["25x0", "25x21", "25x", "x2", "heavy", "25 25x2", "-5", "0", "2001", "25x2x2", "1e1", "NaN", &many]
        {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_bar_is_a_weight() {
        assert_eq!(bar(" 17,5 ", Unit::Kilograms), Some(Mass::thousandths(17_500, Unit::Kilograms)));
        assert_eq!(bar("45", Unit::Pounds), Some(Mass::whole(45, Unit::Pounds)));
        for typed in ["", "0", "bar", "2000.1", "20 kg"] {
            assert_eq!(bar(typed, Unit::Kilograms), None, "{typed}");
        }
    }
}
