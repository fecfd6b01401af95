//! Checks as a FHIR R4 bundle: what was asked and answered, the pain as a number, what came of it and by which rules. It
//! names no condition and no risk: Setback diagnoses nothing.

mod prune;
mod resources;

use chrono::{DateTime, FixedOffset};
use serde_json::{Value, json};

use self::prune::pruned;
use self::resources::Maker;

/// Where our own names live. No server stands there: the domain is one that is kept for examples.
pub const OURS: &str = "https://setback.example/fhir";

/// A check, as it was kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// Its name.
    pub id: [u8; 16],
    /// When it was finished.
    pub at: DateTime<FixedOffset>,
    /// Each answer by its question.
    pub answers: Vec<(String, Answered)>,
    /// The level's id; empty where there was no result.
    pub level: String,
    /// The window's id.
    pub window: String,
    /// The ids of the deciding rules.
    pub rules: Vec<String>,
    /// The date and the hash of the rules that decided.
    pub edition: (String, String),
}

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Answered {
    /// Options, by their ids.
    Options(Vec<String>),
    /// A number on a scale.
    Number(i64),
}

/// Says a sentence by its id; nothing where there is none.
pub type Say<'a> = &'a dyn Fn(&str) -> Option<String>;

/// The bytes of a bundle. A server that has it already takes nothing twice.
pub fn write(checks: &[Check], pdf: Option<&[u8]>, say: Say) -> Vec<u8> {
    let maker = Maker { say };
    let mut entries = vec![maker.code_system()];
    let mut editions: Vec<&(String, String)> = checks.iter().map(|check| &check.edition).collect();
    editions.sort_unstable();
    editions.dedup();
    entries.extend(editions.into_iter().map(|edition| maker.questionnaire(edition)));
    for check in checks {
        entries.extend(maker.of_check(check));
    }
    if let (Some(pdf), Some(last)) = (pdf, checks.last()) {
        entries.push(maker.document(last, pdf));
    }
    let bundle = json!({ "resourceType": "Bundle", "type": "transaction", "entry": entries });
    let bundle: Value = pruned(bundle).unwrap_or_default();
    format!("{bundle:#}\n").into_bytes()
}
