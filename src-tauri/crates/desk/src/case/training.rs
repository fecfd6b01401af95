//! What a case tells of training: the usual log, the gym, and the sessions on a plan.

use setback_plan::plates::{Gym, MOST_KINDS, Plates};
use setback_plan::strength::{MOST_REPS, MOST_SETS, Reference, Rpe};
use setback_plan::{Mass, Unit};
use setback_triage::{OptionSet, QuestionId};

use super::answers::{of_question, pain};
use super::keys::{Keys, Place};
use crate::fault::{CaseError, Problem};

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

/// The most that is believed of a load, in kilograms or pounds; design choice, well above any lift.
pub(crate) const HEAVIEST: f64 = 2_000.0;
/// The last week that is believed; design choice, twenty years.
const LAST_WEEK: u32 = 1_040;
/// The lightest load that is one, in kilograms or pounds; design choice, the smallest plate on sale.
pub(crate) const LIGHTEST: f64 = 0.1;

/// The lightest working load that is believed, in kilograms or pounds, so that half of it is still a step of 2.5 kg or
/// 5 lb; design choice.
pub(crate) const fn lightest_working_load(unit: Unit) -> f64 {
    match unit {
        Unit::Kilograms => 5.0,
        Unit::Pounds => 12.0,
    }
}

fn working_load(place: &Place) -> Result<Mass, CaseError> {
    place.number(lightest_working_load(Unit::Kilograms), HEAVIEST)?;
    load(place, Unit::Kilograms)
}

fn load(place: &Place, unit: Unit) -> Result<Mass, CaseError> {
    place.number(LIGHTEST, HEAVIEST)?;
    Mass::decimal(&place.written(), unit).ok_or_else(|| place.wrong("number"))
}

/// Effort from 1 to 10; what is finer than a hundredth is rounded.
fn rpe(place: &Place) -> Result<Rpe, CaseError> {
    let number = place.number(f64::from(LEAST_RPE), f64::from(MOST_RPE))?;
    Rpe::hundredths((number * 100.0).round() as u16).ok_or_else(|| place.wrong("number"))
}

/// The ends of the scale of effort.
pub(crate) const LEAST_RPE: u16 = Rpe::LEAST.in_hundredths() / 100;
pub(crate) const MOST_RPE: u16 = Rpe::MOST.in_hundredths() / 100;

pub(super) fn log(place: &Place) -> Result<Reference, CaseError> {
    let keys = place.object(&["load", "reps", "rpe", "sets", "avg4_load"])?;
    let reference = Reference::new(
        keys.required("load", working_load)?,
        keys.required("reps", |reps| reps.whole_number(1, MOST_REPS))?,
        keys.required("rpe", rpe)?,
        keys.required("sets", |sets| sets.whole_number(1, MOST_SETS))?,
        keys.optional("avg4_load", working_load)?,
    );
    reference.map_err(|_| place.wrong("object"))
}

pub(super) fn gym(place: &Place) -> Result<Gym, CaseError> {
    let keys = place.object(&["unit", "bar", "plates"])?;
    let unit = keys.optional("unit", unit)?.unwrap_or(Unit::Kilograms);
    let usual = Gym::usual(unit);
    let plates = keys.optional("plates", |list| plates(list, unit))?;
    Ok(Gym {
        unit,
        bar: keys.optional("bar", |bar| load(bar, unit))?.unwrap_or(usual.bar),
        plates: plates.unwrap_or(usual.plates),
        ..usual
    })
}

/// One of each pair; of each there are as many pairs as needed.
fn plates(list: &Place, unit: Unit) -> Result<Vec<Plates>, CaseError> {
    let plates = list.each(|plate| Ok(Plates { each: load(plate, unit)?, pairs: None }))?;
    if plates.len() > MOST_KINDS {
        return Err(list.fault(Problem::TooMany { max: MOST_KINDS.to_string() }));
    }
    Ok(plates)
}

fn unit(place: &Place) -> Result<Unit, CaseError> {
    unit_given(place.text()?, &place.at)
}

/// The unit of an id that comes from outside.
///
/// # Errors
/// Where there is no such unit, with this place.
pub fn unit_given(id: &str, at: &str) -> Result<Unit, CaseError> {
    let allowed = || Unit::ALL.map(Unit::id).to_vec();
    Unit::named(id).ok_or_else(|| CaseError::at(at, Problem::unknown_option(id, allowed())))
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
