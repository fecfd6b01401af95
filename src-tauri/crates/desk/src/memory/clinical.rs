//! Checks for a clinic, as a FHIR bundle.

use serde_json::{Map, Value};
use setback_exchange::fhir::{Answered, Check, write};
use setback_store::{CheckId, Moment, PersonId};
use setback_triage::Answers;
use setback_triage::edition::EDITION;
use setback_words::Words;

use super::{Desk, Trouble, written};
use crate::explained::explain;

impl Desk {
    /// The bytes of a bundle of every check in force, with a page of paper where there is one.
    pub fn export_fhir(&self, person: PersonId, pdf: Option<&[u8]>, words: &Words) -> Result<Vec<u8>, Trouble> {
        let mut checks = Vec::new();
        for episode in self.store.episodes(person)? {
            let rows = self.store.checks(episode.id)?;
            let is_replaced = |id: CheckId| rows.iter().any(|later| later.replaces == Some(id));
            checks.extend(rows.iter().filter(|row| !is_replaced(row.id)).filter_map(check));
        }
        Ok(write(&checks, pdf, &|id| words.optional(id)))
    }
}

/// The bytes of a bundle of one check that is kept elsewhere, under the name it has there; `None` where its answers have no
/// result.
pub fn bundle_of_answers(id: [u8; 16], at: Moment, answers: &Answers, words: &Words) -> Option<Vec<u8>> {
    let explained = explain(answers)?;
    let answers = written::object(&answers.asked_only()).into_iter();
    let check = Check {
        id,
        at,
        answers: answers.filter_map(|(question, value)| Some((question, answered(value)?))).collect(),
        level: explained.outcome.level.id().to_owned(),
        window: explained.outcome.window.id().to_owned(),
        rules: explained.deciding.ids().into_iter().map(str::to_owned).collect(),
        edition: (EDITION.date.to_owned(), EDITION.sha256.to_owned()),
    };
    Some(write(&[check], None, &|id| words.optional(id)))
}

fn check(row: &setback_store::Check) -> Option<Check> {
    let decided = &row.decided;
    let told: Map<String, Value> = serde_json::from_str(&row.answers).unwrap_or_default();
    Some(Check {
        id: row.id.as_ref().try_into().ok()?,
        at: row.at,
        answers: told.into_iter().filter_map(|(question, value)| Some((question, answered(value)?))).collect(),
        level: decided.level.clone(),
        window: decided.window.clone(),
        rules: serde_json::from_str(&decided.rules).unwrap_or_default(),
        edition: (decided.edition_date.clone(), decided.edition_sha256.clone()),
    })
}

fn answered(value: Value) -> Option<Answered> {
    match value {
        Value::String(option) => Some(Answered::Options(vec![option])),
        Value::Array(options) => {
            Some(Answered::Options(options.iter().filter_map(Value::as_str).map(str::to_owned).collect()))
        }
        other => other.as_i64().map(Answered::Number),
    }
}
