//! The languages there are. Knows their names, and nothing of their texts.

/// A language of the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// American English.
    English,
    /// For tests: English with accents and a third longer, from left to right. A text that was not translated, or a
    /// place that is too narrow, shows.
    Accented,
    /// For tests: English that runs from right to left. A layout that is not mirrored shows.
    Mirrored,
}

impl Language {
    /// Every one.
    pub const ALL: [Language; 3] = [Language::English, Language::Accented, Language::Mirrored];

    /// Those that a person can choose. The name of each, in its own script, is `language-…` with its tag.
    pub const TO_CHOOSE: [Language; 1] = [Language::English];

    /// Its tag as in BCP 47. Those of the two for tests are the ones that CLDR sets aside for such texts.
    pub const fn tag(self) -> &'static str {
        match self {
            Language::English => "en-US",
            Language::Accented => "en-XA",
            Language::Mirrored => "ar-XB",
        }
    }

    /// Which way it is read: `ltr` or `rtl`, as a page says it.
    pub const fn direction(self) -> &'static str {
        match self {
            Language::English | Language::Accented => "ltr",
            Language::Mirrored => "rtl",
        }
    }

    /// The language of this tag.
    pub fn tagged(tag: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.tag() == tag)
    }
}
