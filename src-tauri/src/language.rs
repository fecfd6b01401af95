//! The language of the texts at this start, and how the page is told of it before anything is painted.

use setback_words::Language;

/// The variable that names one by its tag. For tests: a person has English, the only one that is written.
const VARIABLE: &str = "SETBACK_LANGUAGE";

/// The language that is named, or English.
pub fn of_the_start() -> Language {
    let named = std::env::var(VARIABLE).ok();
    named.and_then(|tag| Language::tagged(&tag)).unwrap_or(Language::English)
}

/// Runs before the page's own scripts: the tag and the direction on the page's root.
pub fn script(language: Language) -> String {
    format!(
        "document.documentElement.lang = '{}'; document.documentElement.dir = '{}';",
        language.tag(),
        language.direction()
    )
}
