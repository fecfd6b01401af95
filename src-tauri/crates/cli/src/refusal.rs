//! What is wrong with what was handed in, as JSON.

use serde_json::{Value, json};
use setback_desk::CaseError;
use setback_words::Words;

/// An error as JSON: its kind, its place, what was given and allowed, and the sentence a person reads.
pub(crate) fn as_json(error: &CaseError, line: Option<u64>, words: &Words) -> String {
    let mut told = serde_json::to_value(error).unwrap_or_else(|_| json!({}));
    if let Value::Object(fields) = &mut told {
        fields.insert("message".to_owned(), error.message(words).into());
    }
    match line {
        Some(line) => json!({ "error": told, "line": line }).to_string(),
        None => json!({ "error": told }).to_string(),
    }
}
