//! Answers as they are kept: a JSON object by question id, in the form of a case file.

use chrono::DateTime;
use serde_json::{Map, Value};
use setback_store::Moment;
use setback_triage::location::Zone;
use setback_triage::{Answers, Kind, OptionSet, QUESTIONS, QuestionId};

use super::Trouble;
use crate::case::read_answers;
use crate::phrases::answer_ids;

/// Every answer in the record, asked or not.
pub(crate) fn write(answers: &Answers) -> String {
    Value::Object(object(answers)).to_string()
}

pub(super) fn object(answers: &Answers) -> Map<String, Value> {
    let ids = QUESTIONS.iter().filter_map(|question| QuestionId::named(question.id));
    let given = ids.filter(|id| !answers.get(*id).is_empty());
    given.map(|id| (id.id().to_owned(), value(id, answers.get(id)))).collect()
}

/// The answers of a check. The places on the body map are no question of the table, and stand beside them.
pub(super) fn object_of_check(answers: &Answers, zones: &[Zone]) -> Map<String, Value> {
    let mut told = object(answers);
    if !zones.is_empty() {
        told.insert(ZONES.to_owned(), zones.iter().map(|zone| zone.id()).collect());
    }
    told
}

/// The answers of a check, and the places. A place that this build does not know takes no check away.
pub(super) fn read_check(text: &str) -> Result<(Answers, Vec<Zone>), Trouble> {
    let Ok(mut told) = serde_json::from_str::<Map<String, Value>>(text) else { return Ok((read(text)?, Vec::new())) };
    let zones = told.remove(ZONES).unwrap_or_default();
    let ids = zones.as_array().into_iter().flatten().filter_map(Value::as_str);
    Ok((read(&Value::Object(told).to_string())?, ids.filter_map(Zone::named).collect()))
}

const ZONES: &str = "zones";

/// What was answered after a session on a plan. The usual morning, and when the session was where it was told later, are
/// no questions of the table, and stand beside them.
pub(super) fn write_session(answers: &Answers, usual_morning: Option<u8>, was_at: Option<Moment>) -> String {
    let mut told = object(answers);
    if let Some(was_at) = was_at {
        told.insert(WAS_AT.to_owned(), was_at.to_rfc3339().into());
    }
    if let Some(pain) = usual_morning {
        told.insert(USUAL_MORNING.to_owned(), pain.into());
    }
    Value::Object(told).to_string()
}

/// What was told after a session on a plan.
pub(super) struct AfterSession {
    pub answers: Answers,
    /// Pain on the last morning before; `None` where it was not told.
    pub usual_morning: Option<u8>,
    /// When the session was; `None` where it was told right after it.
    pub was_at: Option<Moment>,
}

/// What was answered after a session on a plan, with what stands beside the answers.
pub(super) fn read_session(text: &str) -> Result<AfterSession, Trouble> {
    let mut told: Map<String, Value> = serde_json::from_str(text).unwrap_or_default();
    let was_at = told.remove(WAS_AT);
    let was_at = was_at.as_ref().and_then(Value::as_str).and_then(|at| DateTime::parse_from_rfc3339(at).ok());
    let usual = told.remove(USUAL_MORNING).and_then(|pain| pain.as_u64()).and_then(|pain| u8::try_from(pain).ok());
    Ok(AfterSession { answers: read(&Value::Object(told).to_string())?, usual_morning: usual, was_at })
}

const WAS_AT: &str = "was_at";

const USUAL_MORNING: &str = "usual_morning";

fn value(question: QuestionId, answer: OptionSet) -> Value {
    let ids = answer_ids(question, answer);
    match question.question().kind {
        Kind::Scale => answer.places().next().into(),
        Kind::One => ids.into_iter().next().into(),
        Kind::Many => ids.into(),
    }
}

/// Answers that were kept.
///
/// # Errors
/// [`Trouble::Unreadable`] where they do not fit the questions of this edition.
pub(crate) fn read(text: &str) -> Result<Answers, Trouble> {
    read_answers(text).map_err(Trouble::Unreadable)
}
