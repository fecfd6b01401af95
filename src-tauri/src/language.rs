//! The language of the texts at this start, and how the page gets them before its own scripts run.

use setback_words::{ENGLISH_FILES, Language};

/// The variable that names one by its tag. For tests: a person has English, the only one that is written.
const VARIABLE: &str = "SETBACK_LANGUAGE";

/// The language that is named, or English.
pub fn of_the_start() -> Language {
    let named = std::env::var(VARIABLE).ok();
    named.and_then(|tag| Language::tagged(&tag)).unwrap_or(Language::English)
}

/// Runs before the page's own scripts: the tag and the direction on the page's root, and the texts as `setbackTexts`.
/// So each text is in the program once, and another language needs no other page.
pub fn script(language: Language) -> String {
    let texts: Vec<&str> = ENGLISH_FILES.iter().map(|(_, text)| *text).collect();
    let texts = serde_json::to_string(&texts).expect("texts are text");
    format!(
        "document.documentElement.lang = '{}'; document.documentElement.dir = '{}'; window.setbackTexts = {texts};",
        language.tag(),
        language.direction()
    )
}
