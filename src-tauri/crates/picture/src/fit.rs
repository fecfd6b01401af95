//! How wide a text is, about: there is no font here to ask, so widths are rounded up.

/// The widths of characters in parts of the size of the type: the broadest of each kind, measured in the bold of the
/// face of the tokens. Of letters beyond English a few are broader, most are less broad.
const NARROW: f64 = 0.32;
const SMALL: f64 = 0.62;
const DIGIT: f64 = 0.67;
const LARGE: f64 = 0.85;
const BROAD: f64 = 0.98;
/// From here on characters are as broad as they are high: Hangul, Kana, Han and most symbols after them.
const FIRST_SQUARE: char = '\u{1100}';
const SQUARE: f64 = 1.1;
/// Stands for what was cut.
const CUT: char = '…';

/// About how wide a text is set at this size.
pub(crate) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(|character| size * share(character)).sum()
}

/// The text, or as much of its beginning as fits into the room. Empty where not one character would.
pub(crate) fn fitted(text: &str, size: f64, room: f64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let mut left = room - size * share(CUT);
    let fits = |character: &char| {
        left -= size * share(*character);
        left >= 0.0
    };
    let start: String = text.chars().take_while(fits).collect();
    if start.is_empty() { start } else { format!("{}{CUT}", start.trim_end()) }
}

fn share(character: char) -> f64 {
    match character {
        ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'i' | 'j' | 'l' => NARROW,
        'm' | 'M' | 'W' | '@' | '%' | CUT => BROAD,
        '0'..='9' => DIGIT,
        'A'..='Z' | 'w' | '&' | '#' => LARGE,
        other if other.is_ascii() => SMALL,
        other if other >= FIRST_SQUARE => SQUARE,
        _ => LARGE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_is_left_alone_and_the_rest_is_cut_to_fit() {
        assert_eq!(fitted("10 cm", 13.0, 100.0), "10 cm");
        let cut = fitted("a very long label", 13.0, 60.0);
        assert!(cut.starts_with("a very") && cut.ends_with('…') && width(&cut, 13.0) <= 60.0, "{cut}");
        assert_eq!(fitted("wide", 13.0, 4.0), "");
    }
}
