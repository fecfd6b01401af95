//! A case as a file: parsed whole or refused with the place and the reason. The form is fixed in the product
//! description; scripts rely on it.

mod answers;
mod keys;
pub(crate) mod training;

use setback_plan::{Factor, Gym, Reference, Unit};
use setback_triage::Answers;
use setback_triage::QuestionId::{Equipment, Factors, Location, Recurrence};
use setback_triage::course::{Entry, recurrence_from};
use setback_triage::location::{Zone, location_of};

use crate::fault::{CaseError, Problem};
use crate::json::Json;
use crate::memory::written;
use keys::Place;

pub use answers::{Given, answer_given};
pub use training::{TrainingWeek, unit_given};

/// The most bytes a case may have.
pub const LARGEST: usize = 1 << 20;

/// What some editors put before UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Everything a case file tells.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The answers, with what zones, sessions and equipment add to them.
    pub answers: Answers,
    /// The zones of the body map, for pictures and the record.
    pub zones: Vec<Zone>,
    /// The course, oldest first; it begins with the first check.
    pub follow_ups: Vec<Entry>,
    /// For each deadlift session, oldest first: whether the same-area event of L8 happened.
    pub sessions: Vec<bool>,
    /// The usual training.
    pub log: Option<Reference>,
    /// Bar and plates; those of most gyms where the case has none.
    pub gym: Gym,
    /// What contributed, in the order ticked.
    pub factors: Vec<Factor>,
    /// The sessions on a plan, oldest first.
    pub training: Vec<TrainingWeek>,
}

impl Default for Case {
    fn default() -> Case {
        Case {
            answers: Answers::default(),
            zones: Vec::new(),
            follow_ups: Vec::new(),
            sessions: Vec::new(),
            log: None,
            gym: Gym::usual(Unit::Kilograms),
            factors: Vec::new(),
            training: Vec::new(),
        }
    }
}

/// Every key of a case; the last six are read over.
const KEYS: [&str; 14] = [
    "answers",
    "zones",
    "log",
    "gym",
    "equipment",
    "follow_ups",
    "sessions",
    "training",
    "id",
    "title",
    "story",
    "expect",
    "source",
    "note",
];

/// Reads a case.
///
/// # Errors
/// The first thing that is wrong, with its place.
pub fn read(bytes: &[u8]) -> Result<Case, CaseError> {
    let json = parse(bytes)?;
    if let Some(at) = json.doubled_key() {
        return Err(CaseError::at(&at, Problem::DuplicateKey));
    }
    of_json(&Place::whole(&json))
}

/// Reads answers alone, as a case has them.
///
/// # Errors
/// The first thing that is wrong, with its place.
pub fn read_answers(text: &str) -> Result<Answers, CaseError> {
    answers::of_object(&Place::whole(&parse(text.as_bytes())?), &[])
}

/// Answers alone, as a case has them; every one in the record, asked or not.
pub fn write_answers(answers: &Answers) -> String {
    written::write(answers)
}

fn parse(bytes: &[u8]) -> Result<Json, CaseError> {
    if bytes.len() > LARGEST {
        return Err(CaseError::at("", Problem::TooLarge { limit: "1 MiB".to_owned() }));
    }
    if bytes.starts_with(BYTE_ORDER_MARK) {
        return Err(CaseError::at("", Problem::ByteOrderMark));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| CaseError::at("", Problem::NotUtf8))?;
    serde_json::from_str(text).map_err(|error| not_json(&error))
}

fn not_json(error: &serde_json::Error) -> CaseError {
    let whole = error.to_string();
    let detail = whole.split(" at line ").next().unwrap_or_default().to_owned();
    CaseError::at("", Problem::NotJson { line: error.line(), column: error.column(), detail })
}

fn of_json(case: &Place) -> Result<Case, CaseError> {
    let keys = case.object(&KEYS)?;
    let answers = keys.optional("answers", |answers| answers::of_object(answers, &[]))?.unwrap_or_default();
    let zones = keys.optional("zones", zones)?.unwrap_or_default();
    let sessions = keys.optional("sessions", |list| list.each(Place::flag))?.unwrap_or_default();
    let equipment = keys.optional("equipment", |list| answers::of_question(list, Equipment))?.unwrap_or_default();
    Ok(Case {
        answers: filled(answers, &zones, &sessions, &equipment),
        zones,
        follow_ups: keys.optional("follow_ups", answers::follow_ups)?.unwrap_or_default(),
        log: keys.optional("log", training::log)?,
        gym: keys.optional("gym", training::gym)?.unwrap_or_else(|| Gym::usual(Unit::Kilograms)),
        factors: keys.optional("answers", factors_in_order)?.unwrap_or_default(),
        training: keys.optional("training", training::weeks)?.unwrap_or_default(),
        sessions,
    })
}

fn zones(list: &Place) -> Result<Vec<Zone>, CaseError> {
    let mut zones = Vec::new();
    for place in list.list()? {
        let zone = zone(&place)?;
        if zones.contains(&zone) {
            return Err(place.fault(Problem::RepeatedOption { option: zone.id().to_owned() }));
        }
        zones.push(zone);
    }
    Ok(zones)
}

fn zone(place: &Place) -> Result<Zone, CaseError> {
    let id = place.text()?;
    let allowed = || Zone::ALL.iter().map(|zone| zone.id()).collect();
    Zone::named(id).ok_or_else(|| place.fault(Problem::unknown_option(id, allowed())))
}

/// The factors as they stand in the list of answers, which was read before.
fn factors_in_order(answers: &Place) -> Result<Vec<Factor>, CaseError> {
    let ticked = answers.any_object()?.optional(Factors.id(), |list| list.each(|id| Ok(id.text()?.to_owned())))?;
    Ok(ticked.unwrap_or_default().iter().filter_map(|id| Factor::named(id)).collect())
}

/// What was not answered and can be told from the rest of the case. An explicit answer always wins.
fn filled(answers: Answers, zones: &[Zone], sessions: &[bool], equipment: &Answers) -> Answers {
    let place = (!zones.is_empty()).then(|| location_of(zones)).and_then(|id| Location.question().option(id));
    let often = recurrence_from(sessions).and_then(|id| Recurrence.question().option(id));
    let known = [(Location, place), (Recurrence, often), (Equipment, Some(equipment.get(Equipment)))];
    known.into_iter().fold(answers, |answers, (question, answer)| match answer {
        Some(answer) if answers.get(question).is_empty() => answers.with(question, answer).unwrap_or(answers),
        _ => answers,
    })
}
