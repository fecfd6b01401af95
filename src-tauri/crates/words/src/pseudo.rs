//! Texts for tests, made from the English ones. The window makes the same ones in `ui/src/core/pseudo.ts`.

use std::borrow::Cow;

/// Letters that get an accent, and the same letters with it.
const PLAIN: &str = "AEIOUYaeiouycnsz";
const ACCENTED: &str = "ÅÉÎÖÛÝåéîöûýçñšž";

/// Letters that stand twice, so that a text is about a third longer, as German is.
const DOUBLED: &str = "aeiou";

/// What stands between these two is read from right to left.
const FROM_RIGHT: char = '\u{202E}';
const AS_BEFORE: char = '\u{202C}';

/// With accents, and longer.
pub fn accented(text: &str) -> Cow<'_, str> {
    Cow::Owned(text.chars().flat_map(|letter| [Some(with_accent(letter)), again(letter)]).flatten().collect())
}

/// Each word from right to left, so that words still wrap.
pub fn mirrored(text: &str) -> Cow<'_, str> {
    Cow::Owned(text.split_inclusive(char::is_whitespace).map(from_right).collect())
}

fn with_accent(letter: char) -> char {
    let place = PLAIN.chars().position(|plain| plain == letter);
    place.and_then(|place| ACCENTED.chars().nth(place)).unwrap_or(letter)
}

fn again(letter: char) -> Option<char> {
    DOUBLED.contains(letter).then(|| with_accent(letter))
}

fn from_right(word: &str) -> String {
    let shown = word.trim_end();
    if shown.is_empty() {
        return word.to_owned();
    }
    format!("{FROM_RIGHT}{shown}{AS_BEFORE}{}", &word[shown.len()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_make_a_text_longer_and_leave_it_readable() {
        assert_eq!(accented("Keep moving"), "Kéééép möövîîñg");
    }

    #[test]
    fn each_word_runs_from_the_right_and_blanks_stay() {
        assert_eq!(mirrored("in  two"), "\u{202E}in\u{202C}  \u{202E}two\u{202C}");
    }
}
