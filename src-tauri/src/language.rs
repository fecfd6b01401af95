//! The language of the texts at this start, and how the page gets them before its own scripts run.

use setback_words::{ENGLISH_FILES, Language};

/// The variable that names one by its tag. For tests: a person has English, the only one that is written.
const VARIABLE: &str = "SETBACK_LANGUAGE";

/// The language that is named, or English.
pub fn of_the_start() -> Language {
    let named = std::env::var(VARIABLE).ok();
    named.and_then(|tag| Language::tagged(&tag)).unwrap_or(Language::English)
}

/// Of the languages that a clinic lists, those that a person can read; English where there is none of them.
pub fn offered(listed: &[String]) -> Vec<String> {
    let mut written = listed.to_vec();
    written.retain(|tag| is_written(tag));
    if written.is_empty() { vec![primary(Language::English.tag()).to_owned()] } else { written }
}

/// Those of them that nobody can read.
pub fn unwritten(listed: &[String]) -> Vec<String> {
    listed.iter().filter(|tag| !is_written(tag)).cloned().collect()
}

fn is_written(tag: &str) -> bool {
    Language::TO_CHOOSE.iter().any(|language| primary(language.tag()) == primary(tag))
}

/// The language without the place where it is spoken.
fn primary(tag: &str) -> &str {
    tag.split_once('-').map_or(tag, |(language, _)| language)
}

/// Runs before the page's own scripts: the tag and the direction on the page's root, and the texts as `setbackTexts`.
/// So each text is in the program once, and another language needs no other page.
pub fn script(language: Language) -> String {
    let texts: Vec<&str> = ENGLISH_FILES.iter().map(|(_, text)| *text).collect();
    let texts = in_ascii(&serde_json::to_string(&texts).expect("texts are text"));
    format!(
        "document.documentElement.lang = '{}'; document.documentElement.dir = '{}'; window.setbackTexts = {texts};",
        language.tag(),
        language.direction()
    )
}

/// The same JavaScript with letters beyond ASCII by their numbers: a web view keeps a script of these in half the memory.
fn in_ascii(script: &str) -> String {
    let mut units = [0; 2];
    let mut written = String::with_capacity(script.len());
    for letter in script.chars() {
        if letter.is_ascii() {
            written.push(letter);
        } else {
            written.extend(letter.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")));
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_in_plain_letters_are_the_same_texts() {
        let texts: Vec<&str> = ENGLISH_FILES.iter().map(|(_, text)| *text).chain(["\u{1f3cb} \"x\" \\u2019"]).collect();
        let written = in_ascii(&serde_json::to_string(&texts).unwrap());
        assert!(written.is_ascii());
        assert_eq!(serde_json::from_str::<Vec<String>>(&written).unwrap(), texts);
    }

    #[test]
    fn a_kiosk_offers_what_is_written_and_english_at_least() {
        let tags = |tags: &[&str]| tags.iter().map(|tag| (*tag).to_owned()).collect::<Vec<_>>();
        for (listed, shown, not) in [
            (&["en"][..], &["en"][..], &[][..]),
            (&["de", "en-GB", "--"], &["en-GB"], &["de", "--"]),
            (&["de"], &["en"], &["de"]),
        ] {
            assert_eq!((offered(&tags(listed)), unwritten(&tags(listed))), (tags(shown), tags(not)), "{listed:?}");
        }
    }
}
