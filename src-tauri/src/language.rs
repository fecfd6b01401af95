//! The language of the texts at this start, and how the page gets them before its own scripts run.

use setback_words::{ENGLISH_FILES, Language};

use crate::role::Role;

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

/// Of these, a window says nothing.
const NOT_IN_A_WINDOW: [&str; 2] = ["terminal.ftl", "review.ftl"];

/// Of these, a person's own window says nothing either.
const OF_A_CLINIC: [&str; 2] = ["kiosk.ftl", "clinic.ftl"];

/// The texts that the window of this role may say.
fn texts_for(role: Role) -> impl Iterator<Item = &'static str> {
    let left_out = move |name| NOT_IN_A_WINDOW.contains(name) || role == Role::Personal && OF_A_CLINIC.contains(name);
    ENGLISH_FILES.iter().filter(move |(name, _)| !left_out(name)).map(|(_, text)| *text)
}

/// Runs before the page's own scripts: the tag and the direction on the page's root, and the texts as `setbackTexts`.
/// So each text is in the program once, and another language needs no other page.
pub fn script(language: Language, role: Role) -> String {
    let texts: Vec<&str> = texts_for(role).collect();
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
    use std::fs;
    use std::path::Path;

    use super::*;

    #[test]
    fn texts_in_plain_letters_are_the_same_texts() {
        let texts: Vec<&str> = ENGLISH_FILES.iter().map(|(_, text)| *text).chain(["\u{1f3cb} \"x\" \\u2019"]).collect();
        let written = in_ascii(&serde_json::to_string(&texts).unwrap());
        assert!(written.is_ascii());
        assert_eq!(serde_json::from_str::<Vec<String>>(&written).unwrap(), texts);
    }

    #[test]
    fn a_window_names_no_text_that_it_does_not_have() {
        expect_none_of_others(Role::Personal, &["core", "parts", "screens"], "proof-title");
        expect_none_of_others(Role::Kiosk, &["kiosk", "desk"], "kiosk-help");
    }

    fn expect_none_of_others(role: Role, rooms: &[&str], known: &str) {
        let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src");
        let pages = rooms.iter().flat_map(|room| sources(&ui.join(room)));
        let pages: Vec<String> = pages.chain([fs::read_to_string(ui.join("App.svelte")).unwrap()]).collect();
        let own: Vec<&str> = texts_for(role).collect();
        let others = ENGLISH_FILES.iter().filter(|(_, text)| !own.contains(text));
        let ids = others.flat_map(|(_, text)| text.lines().filter_map(|line| Some(line.split_once(" =")?.0)));
        let ids: Vec<&str> = ids.filter(|id| id.starts_with(|letter: char| letter.is_ascii_alphabetic())).collect();
        let named = |page: &str, id: &str| ["'", "."].iter().any(|end| page.contains(&format!("'{id}{end}")));
        assert!(ids.len() > 100 && pages.iter().any(|page| named(page, known)));
        for id in ids {
            assert!(!pages.iter().any(|page| named(page, id)), "{id}");
        }
    }

    fn sources(folder: &Path) -> Vec<String> {
        let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        paths
            .flat_map(|path| if path.is_dir() { sources(&path) } else { vec![fs::read_to_string(path).unwrap()] })
            .collect()
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
