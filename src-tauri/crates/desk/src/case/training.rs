//! What a case tells of training: the usual log, the gym, and the sessions on a plan.

use setback_triage::{OptionSet, QuestionId};

use super::answers::{of_question, pain};
use super::keys::{Keys, Place};
use crate::fault::{CaseError, Problem};

/// The usual training, as the reference of a plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Log {
    /// Kilograms.
    pub load: f64,
    /// In a set.
    pub reps: u32,
    /// Rate of perceived exertion, 1 to 10.
    pub rpe: f64,
    /// In a session.
    pub sets: u32,
    /// Mean top set of the last four weeks, in kilograms.
    pub avg4_load: Option<f64>,
}

/// Bar and plates, each plate in pairs without limit.
#[derive(Clone, Debug, PartialEq)]
pub struct Gym {
    /// What bar and plates are measured in.
    pub unit: Unit,
    /// In the gym's unit.
    pub bar: f64,
    /// One of each pair, in the gym's unit.
    pub plates: Vec<f64>,
}

/// Kilograms or pounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is named as what it is")]
pub enum Unit {
    Kilograms,
    Pounds,
}

/// One session on a plan and the day after it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrainingWeek {
    /// Sessions of one week share it.
    pub week: u32,
    /// At most, while lifting.
    pub pain_during: u8,
    /// On the morning after.
    pub pain_morning: u8,
    /// On the last morning before that did not follow a session.
    pub usual_morning: u8,
    /// Whether the back was at its usual level again one day after.
    pub settled_24h: bool,
    /// Options of `stop_reason`.
    pub stop_reason: Option<OptionSet>,
}

impl Default for Gym {
    fn default() -> Gym {
        Gym::usual(Unit::Kilograms)
    }
}

impl Gym {
    /// The bar and plates of most gyms. Source: decision table C.3.
    fn usual(unit: Unit) -> Gym {
        match unit {
            Unit::Kilograms => Gym { unit, bar: 20.0, plates: vec![25.0, 20.0, 15.0, 10.0, 5.0, 2.5, 1.25] },
            Unit::Pounds => Gym { unit, bar: 45.0, plates: vec![45.0, 35.0, 25.0, 10.0, 5.0, 2.5] },
        }
    }
}

/// The most that is believed of a load, in kilograms or pounds; design choice, well above any lift.
const HEAVIEST: f64 = 2_000.0;
/// The most reps or sets that are believed; design choice.
const MOST_REPS: u32 = 1_000;
/// The last week that is believed; design choice, twenty years.
const LAST_WEEK: u32 = 1_040;
/// The lightest load that is one, in kilograms or pounds; design choice, the smallest plate on sale.
const LIGHTEST: f64 = 0.1;

fn load(place: &Place) -> Result<f64, CaseError> {
    place.number(LIGHTEST, HEAVIEST)
}

pub(super) fn log(place: &Place) -> Result<Log, CaseError> {
    let keys = place.object(&["load", "reps", "rpe", "sets", "avg4_load"])?;
    let count = |place: &Place| place.whole_number(1, MOST_REPS);
    Ok(Log {
        load: keys.required("load", load)?,
        reps: keys.required("reps", count)?,
        rpe: keys.required("rpe", |rpe| rpe.number(1.0, 10.0))?,
        sets: keys.required("sets", count)?,
        avg4_load: keys.optional("avg4_load", load)?,
    })
}

pub(super) fn gym(place: &Place) -> Result<Gym, CaseError> {
    let keys = place.object(&["unit", "bar", "plates"])?;
    let usual = Gym::usual(keys.optional("unit", unit)?.unwrap_or(Unit::Kilograms));
    Ok(Gym {
        bar: keys.optional("bar", load)?.unwrap_or(usual.bar),
        plates: keys.optional("plates", |plates| plates.each(load))?.unwrap_or(usual.plates),
        unit: usual.unit,
    })
}

fn unit(place: &Place) -> Result<Unit, CaseError> {
    match place.text()? {
        "kg" => Ok(Unit::Kilograms),
        "lb" => Ok(Unit::Pounds),
        other => Err(place.fault(Problem::unknown_option(other, vec!["kg", "lb"]))),
    }
}

pub(super) fn weeks(list: &Place) -> Result<Vec<TrainingWeek>, CaseError> {
    let mut weeks: Vec<TrainingWeek> = Vec::new();
    for place in list.list()? {
        let week = week(&place)?;
        if let Some(last) = weeks.last().filter(|last| week.week < last.week) {
            let problem = Problem::OutOfOrder { given: week.week.to_string(), before: last.week.to_string() };
            return Err(CaseError::at(&format!("{}.week", place.at), problem));
        }
        weeks.push(week);
    }
    Ok(weeks)
}

fn week(place: &Place) -> Result<TrainingWeek, CaseError> {
    let allowed = ["week", "pain_during", "pain_morning", "usual_morning", "settled_24h", "stop_reason"];
    let keys: Keys = place.object(&allowed)?;
    let settled = QuestionId::Settled24h;
    let answer = keys.required("settled_24h", |answer| of_question(answer, settled))?.get(settled);
    let reason = QuestionId::StopReason;
    let stopped = keys.optional("stop_reason", |list| of_question(list, reason))?.map(|given| given.get(reason));
    Ok(TrainingWeek {
        week: keys.required("week", |week| week.whole_number(0, LAST_WEEK))?,
        pain_during: keys.required("pain_during", pain)?,
        pain_morning: keys.required("pain_morning", pain)?,
        usual_morning: keys.required("usual_morning", pain)?,
        settled_24h: settled.question().option("yes") == Some(answer),
        stop_reason: stopped.filter(|reasons| !reasons.is_empty()),
    })
}
