//! What is wrong with a case that somebody hands in, and where. The sentences are in `terminal.ftl`.

use serde::Serialize;
use setback_words::Words;

/// One thing that is wrong, at its place in the case.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CaseError {
    /// The place, such as `answers.quality` or `follow_ups[2].h`; empty for the case as a whole.
    pub at: String,
    /// What is wrong there.
    #[serde(flatten)]
    pub problem: Problem,
}

/// What is wrong, with what the person needs to mend it. What was given is cut short where it is long.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "fields are named as the places in the sentences of `terminal.ftl`")]
pub enum Problem {
    /// More bytes than a case may have.
    TooLarge { limit: String },
    /// Not UTF-8.
    NotUtf8,
    /// UTF-8 behind a byte order mark.
    ByteOrderMark,
    /// Not JSON, or nested too deep.
    NotJson { line: usize, column: usize, detail: String },
    /// A key stands twice in one object.
    DuplicateKey,
    /// A key that a case does not have.
    UnknownKey { allowed: Vec<&'static str> },
    /// Not the id of a question.
    UnknownQuestion { given: String },
    /// Not an option of the question.
    UnknownOption { given: String, allowed: Vec<&'static str> },
    /// Something else than what belongs here. Both are kinds of JSON value; an answer has its options in `allowed`.
    WrongType { expected: &'static str, given: &'static str, allowed: Vec<&'static str> },
    /// A number outside its range.
    OutOfRange { given: String, min: String, max: String },
    /// An option that stands alone, with others.
    LoneOption { option: String },
    /// An option twice.
    RepeatedOption { option: String },
    /// A later entry that lies before an earlier one.
    OutOfOrder { given: String, before: String },
    /// A key that must be there.
    MissingKey { key: &'static str },
    /// More entries than a case may have.
    TooMany { max: String },
}

/// How many characters of what was given are said back.
const SAID_BACK: usize = 200;

/// What was given, cut short where it is long.
pub(crate) fn cut(text: &str) -> String {
    match text.char_indices().nth(SAID_BACK) {
        Some((end, _)) => text.get(..end).unwrap_or_default().chars().chain(['…']).collect(),
        None => text.to_owned(),
    }
}

/// What was given, cut short, and with nothing in it that moves a terminal's cursor or turns the direction of the
/// text around it.
pub fn printable(text: &str) -> String {
    let shown = |char: char| {
        let turns = matches!(char, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if char.is_control() || turns { char.escape_unicode().to_string() } else { char.to_string() }
    };
    cut(text).chars().map(shown).collect()
}

impl CaseError {
    /// This problem at this place.
    pub fn at(at: &str, problem: Problem) -> CaseError {
        CaseError { at: cut(at), problem }
    }

    /// What is wrong and what is allowed, in one or two sentences.
    pub fn message(&self, words: &Words) -> String {
        let place = if self.at.is_empty() { words.say("case-place-whole") } else { printable(&self.at) };
        let args = self.problem.args(words);
        let mut named: Vec<(&str, &str)> = vec![("at", &place)];
        named.extend(args.iter().map(|(name, value)| (*name, value.as_str())));
        words.say_with(&format!("case-error-{}", self.problem.sentence()), &named)
    }
}

impl Problem {
    /// Not one of these options.
    pub(crate) fn unknown_option(given: &str, allowed: Vec<&'static str>) -> Problem {
        Problem::UnknownOption { given: cut(given), allowed }
    }

    /// Not the id of a question.
    pub(crate) fn unknown_question(given: &str) -> Problem {
        Problem::UnknownQuestion { given: cut(given) }
    }

    fn sentence(&self) -> &'static str {
        match self {
            Problem::TooLarge { .. } => "too_large",
            Problem::NotUtf8 => "not_utf8",
            Problem::ByteOrderMark => "byte_order_mark",
            Problem::NotJson { .. } => "not_json",
            Problem::DuplicateKey => "duplicate_key",
            Problem::UnknownKey { .. } => "unknown_key",
            Problem::UnknownQuestion { .. } => "unknown_question",
            Problem::UnknownOption { .. } => "unknown_option",
            Problem::WrongType { allowed, .. } if allowed.is_empty() => "wrong_type",
            Problem::WrongType { .. } => "wrong_type_of_answer",
            Problem::OutOfRange { .. } => "out_of_range",
            Problem::LoneOption { .. } => "lone_option",
            Problem::RepeatedOption { .. } => "repeated_option",
            Problem::OutOfOrder { .. } => "out_of_order",
            Problem::MissingKey { .. } => "missing_key",
            Problem::TooMany { .. } => "too_many",
        }
    }

    fn args(&self, words: &Words) -> Vec<(&'static str, String)> {
        match self {
            Problem::TooLarge { limit } => vec![("limit", limit.clone())],
            Problem::NotUtf8 | Problem::ByteOrderMark | Problem::DuplicateKey => Vec::new(),
            Problem::NotJson { line, column, detail } => {
                vec![("line", line.to_string()), ("column", column.to_string()), ("detail", printable(detail))]
            }
            Problem::UnknownKey { allowed } => vec![("allowed", allowed.join(", "))],
            Problem::UnknownQuestion { given } => vec![("given", printable(given))],
            Problem::UnknownOption { given, allowed } => {
                vec![("given", printable(given)), ("allowed", allowed.join(", "))]
            }
            Problem::WrongType { expected, given, allowed } => {
                let kind = |id: &str| words.say(&format!("case-type-{id}"));
                vec![("expected", kind(expected)), ("given", kind(given)), ("allowed", allowed.join(", "))]
            }
            Problem::OutOfRange { given, min, max } => {
                vec![("given", given.clone()), ("min", min.clone()), ("max", max.clone())]
            }
            Problem::LoneOption { option } | Problem::RepeatedOption { option } => vec![("option", option.clone())],
            Problem::OutOfOrder { given, before } => vec![("given", given.clone()), ("before", before.clone())],
            Problem::MissingKey { key } => vec![("key", (*key).to_owned())],
            Problem::TooMany { max } => vec![("max", max.clone())],
        }
    }
}
