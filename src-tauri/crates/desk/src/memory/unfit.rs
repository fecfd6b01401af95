//! A field of a coach's form that can not be believed.

use setback_words::Words;

/// A field that can not be believed, and what is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the field {field} can not be believed")]
pub struct Unfit {
    /// Which: `name`, `group`, `tag`, `rack`, `many` (groups or tags), `note`, `bar`, `plates`, `done`, `rpe`, `pain`, `usual`, `stopped`,
    /// `day`, `morning`, `settled` or `told` (a morning that is told, or can not be told).
    pub field: &'static str,
    /// The least that is allowed: letters, entries or the number itself.
    pub least: usize,
    /// The most.
    pub most: usize,
}

/// The longest name, group, tag or rack in letters. Design choice: one line on a card.
pub const LONGEST_NAME: usize = 60;

impl Unfit {
    /// No name.
    pub(super) const fn name() -> Unfit {
        Unfit { field: "name", least: 1, most: LONGEST_NAME }
    }

    /// What is allowed.
    pub fn message(&self, words: &Words) -> String {
        let args = [("min", self.least.to_string()), ("max", self.most.to_string())];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        words.say_with(&format!("coach-unfit-{}", self.field), &args)
    }
}

/// A short text, with single blanks between its words.
pub(super) fn short(field: &'static str, text: &str) -> Result<String, Unfit> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() > LONGEST_NAME { Err(Unfit { field, least: 1, most: LONGEST_NAME }) } else { Ok(text) }
}
