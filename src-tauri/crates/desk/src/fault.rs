//! What is wrong with a case that somebody hands in, and where. The sentences are in `terminal.ftl`.

use serde::Serialize;
use setback_words::Words;

/// One thing that is wrong, at its place in the case.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CaseError {
    /// The place, such as `answers.quality` or `follow_ups[2].h`; empty for the case as a whole.
    pub at: String,
    #[serde(flatten)]
    pub problem: Problem,
}

/// What is wrong, with what the person needs to mend it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Problem {
    /// More bytes than a case may have.
    TooLarge { limit: String },
    /// Not UTF-8.
    NotUtf8,
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
    /// Something else than what belongs here; both are ids of words.
    WrongType { expected: &'static str, given: &'static str },
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

impl CaseError {
    /// This problem at this place.
    pub fn at(at: &str, problem: Problem) -> CaseError {
        CaseError { at: at.to_owned(), problem }
    }

    /// What is wrong and what is allowed, in one or two sentences.
    pub fn message(&self, words: &Words) -> String {
        let kind = self.problem.kind();
        let args = self.problem.args(words);
        let mut named: Vec<(&str, &str)> = vec![("at", &self.at)];
        named.extend(args.iter().map(|(name, value)| (*name, value.as_str())));
        words.say_with(&format!("case-error-{kind}"), &named)
    }
}

impl Problem {
    fn kind(&self) -> &'static str {
        match self {
            Problem::TooLarge { .. } => "too_large",
            Problem::NotUtf8 => "not_utf8",
            Problem::NotJson { .. } => "not_json",
            Problem::DuplicateKey => "duplicate_key",
            Problem::UnknownKey { .. } => "unknown_key",
            Problem::UnknownQuestion { .. } => "unknown_question",
            Problem::UnknownOption { .. } => "unknown_option",
            Problem::WrongType { .. } => "wrong_type",
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
            Problem::NotUtf8 | Problem::DuplicateKey => Vec::new(),
            Problem::NotJson { line, column, detail } => {
                vec![("line", line.to_string()), ("column", column.to_string()), ("detail", detail.clone())]
            }
            Problem::UnknownKey { allowed } => vec![("allowed", allowed.join(", "))],
            Problem::UnknownQuestion { given } => vec![("given", given.clone())],
            Problem::UnknownOption { given, allowed } => {
                vec![("given", given.clone()), ("allowed", allowed.join(", "))]
            }
            Problem::WrongType { expected, given } => {
                vec![("expected", words.say(expected)), ("given", words.say(given))]
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
