//! How a test says that a case is refused: for which reason, at which place, with a sentence that names both.

use serde_json::{Value, json};
use setback_desk::CaseError;
use setback_desk::case::{Case, read};
use setback_words::Words;

/// Reads a case that is known to be good.
pub(crate) fn case(text: &str) -> Case {
    read(text.as_bytes()).unwrap_or_else(|error| panic!("{text} is refused: {error:?}"))
}

/// The case of these answers.
pub(crate) fn with_answers(answers: &Value) -> Case {
    case(&json!({ "answers": answers }).to_string())
}

/// A case that is refused.
pub(crate) fn refused(bytes: impl AsRef<[u8]>) -> Refused {
    let shown = || String::from_utf8_lossy(bytes.as_ref()).chars().take(200).collect::<String>();
    match read(bytes.as_ref()) {
        Ok(_) => panic!("this is read: {}", shown()),
        Err(error) => Refused { message: error.message(Words::english()), told: told(&error), error },
    }
}

/// Answers that are refused.
pub(crate) fn refused_answers(answers: &str) -> Refused {
    refused(format!(r#"{{"answers":{answers}}}"#))
}

/// The one error of a case.
pub(crate) struct Refused {
    error: CaseError,
    told: Value,
    message: String,
}

fn told(error: &CaseError) -> Value {
    serde_json::to_value(error).unwrap()
}

impl Refused {
    /// For this reason, at this place, and the sentence names the place.
    #[track_caller]
    pub fn because(self, kind: &str, at: &str) -> Refused {
        assert_eq!((self.told["kind"].as_str(), self.error.at.as_str()), (Some(kind), at), "{}", self.message);
        let place = match at {
            "" if kind == "not_json" => "Line",
            "" if ["too_large", "not_utf8", "byte_order_mark"].contains(&kind) => "The file",
            "" => "The case:",
            _ => at,
        };
        self.says(&[place])
    }

    /// The sentence holds these words, is worded whole, and is one line.
    #[track_caller]
    pub fn says(self, parts: &[&str]) -> Refused {
        assert!(!self.message.contains('⟦') && !self.message.contains("{ $"), "not worded: {}", self.message);
        assert!(!self.message.chars().any(char::is_control), "prints more than text: {:?}", self.message);
        for part in parts {
            assert!(self.message.contains(part), "{:?} does not say {part:?}", self.message);
        }
        self
    }

    /// This field of the error as JSON.
    #[track_caller]
    pub fn tells(self, field: &str, value: &Value) -> Refused {
        assert_eq!(&self.told[field], value, "{}", self.told);
        self
    }

    /// How many characters the sentence has.
    pub fn length(&self) -> usize {
        self.message.chars().count()
    }
}
