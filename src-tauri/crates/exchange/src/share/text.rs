//! A share as text: JSON in one order, without a field to spare. What is read has to be what would be written.

use chrono::{NaiveDate, SecondsFormat};
use serde::{Deserialize, Serialize};
use setback_plan::ladder::{TOP_RUNG, Tempo};
use setback_plan::strength::{MOST_REPS, MOST_SETS};
use setback_plan::{Dose, Loaded, Mass, Prescription, Rpe, Step, Unit, Variation};
use setback_triage::{Level, Outcome, WORST_PAIN, Window};

use super::{Doing, LONGEST_NAME, MOST_DAYS, MOST_SESSIONS, Moment, Session, Share, Stands};

/// The most plates on a side; design choice, more than a bar holds.
const MOST_PLATES: usize = 40;
/// The highest that a bar is raised, in centimeters. Source: decision table C.3.
const HIGHEST_CM: u8 = 20;
/// In percent: no plan is above the usual load.
const ALL_OF_IT: u8 = 100;
/// The heaviest load that is believed, in whole kilograms: three times what was ever deadlifted. Design choice.
const HEAVIEST: Mass = Mass::whole(1_500, Unit::Kilograms);

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    made: String,
    rules: [String; 2],
    name: String,
    stands: Option<StandsText>,
    plan: PlanText,
    began: Option<String>,
    course: Vec<(String, u8)>,
    sessions: Vec<SessionText>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StandsText {
    level: String,
    window: String,
    checked: Option<String>,
    due: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum PlanText {
    Next { step: String, unit: String, spread_out: bool, next: Box<DoseText>, lower: Option<Box<DoseText>> },
    OnHold,
    None,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DoseText {
    rung: u8,
    share: u8,
    loaded: Option<LoadedText>,
    sets: Option<u32>,
    fewer_sets: bool,
    reps: Option<u32>,
    rpe_hundredths: Option<u16>,
    height_cm: u8,
    tempo: String,
    variation: String,
}

/// Weights in kilograms, exactly.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LoadedText {
    own: String,
    per_side: Vec<String>,
    other: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SessionText {
    at: String,
    load: String,
    unit: String,
    sets: u32,
    reps: Option<u32>,
    rpe_hundredths: Option<u16>,
    pain: Option<u8>,
}

pub(super) fn write(share: &Share) -> Vec<u8> {
    serde_json::to_vec(&told(share)).expect("a share is texts and numbers")
}

pub(super) fn prescription(to_lift: &Prescription) -> String {
    serde_json::to_string(&next_text(to_lift)).expect("a prescription is texts and numbers")
}

/// `None` for anything that [`write`] does not write.
pub(super) fn read(bytes: &[u8]) -> Option<Share> {
    let share = share(serde_json::from_slice(bytes).ok()?)?;
    (write(&share) == bytes).then_some(share)
}

fn told(share: &Share) -> Text {
    Text {
        made: moment(share.made),
        rules: [share.edition.0.clone(), share.edition.1.clone()],
        name: share.name.clone(),
        stands: share.stands.map(|stands| StandsText {
            level: stands.outcome.level.id().to_owned(),
            window: stands.outcome.window.id().to_owned(),
            checked: stands.checked.map(moment),
            due: stands.due.map(moment),
        }),
        plan: match &share.doing {
            Doing::Next(to_lift) => next_text(to_lift),
            Doing::OnHold => PlanText::OnHold,
            Doing::NoPlan => PlanText::None,
        },
        began: share.began.map(moment),
        course: share.course.iter().map(|(day, pain)| (day.to_string(), *pain)).collect(),
        sessions: share.sessions.iter().map(session_text).collect(),
    }
}

fn next_text(to_lift: &Prescription) -> PlanText {
    PlanText::Next {
        step: to_lift.step.id().to_owned(),
        unit: to_lift.unit.id().to_owned(),
        spread_out: to_lift.is_spread_out,
        next: Box::new(dose_text(&to_lift.next)),
        lower: to_lift.lower.as_ref().map(dose_text).map(Box::new),
    }
}

fn dose_text(dose: &Dose) -> DoseText {
    DoseText {
        rung: dose.rung,
        share: dose.share,
        loaded: dose.loaded.as_ref().map(|loaded| LoadedText {
            own: loaded.own.decimal_kilograms(),
            per_side: loaded.per_side.iter().map(|plate| plate.decimal_kilograms()).collect(),
            other: loaded.other.decimal_kilograms(),
        }),
        sets: dose.sets,
        fewer_sets: dose.has_fewer_sets,
        reps: dose.reps,
        rpe_hundredths: dose.rpe_cap.map(Rpe::in_hundredths),
        height_cm: dose.height_cm,
        tempo: dose.tempo.id().to_owned(),
        variation: dose.variation.id().to_owned(),
    }
}

fn session_text(session: &Session) -> SessionText {
    SessionText {
        at: moment(session.at),
        load: session.load.decimal_kilograms(),
        unit: session.unit.id().to_owned(),
        sets: session.sets,
        reps: session.reps,
        rpe_hundredths: session.rpe.map(Rpe::in_hundredths),
        pain: session.pain,
    }
}

fn moment(at: Moment) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, false)
}

fn share(text: Text) -> Option<Share> {
    let few = text.course.len() <= MOST_DAYS && text.sessions.len() <= MOST_SESSIONS;
    let [date, hash] = text.rules;
    let known = is_named(&text.name) && date.len() <= 10 && hash.len() <= 64;
    let stands = optional(text.stands, stands)?;
    let doing = doing(text.plan, stands)?;
    let share = Share {
        made: read_moment(&text.made)?,
        edition: (date, hash),
        name: text.name,
        stands,
        doing,
        began: optional(text.began, |began| read_moment(&began))?,
        course: course(&text.course)?,
        sessions: text.sessions.into_iter().map(session).collect::<Option<_>>()?,
    };
    (few && known).then_some(share)
}

/// Day after day.
fn course(text: &[(String, u8)]) -> Option<Vec<(NaiveDate, u8)>> {
    let pain = |(day, pain): &(String, u8)| Some((day.parse().ok()?, *pain)).filter(|_| *pain <= WORST_PAIN);
    let course: Vec<(NaiveDate, u8)> = text.iter().map(pain).collect::<Option<_>>()?;
    course.is_sorted_by(|one, next| one.0 < next.0).then_some(course)
}

/// Of what may be missing: `None` where it is there and can not be read.
#[expect(clippy::option_option, reason = "missing is one thing, unreadable another")]
fn optional<T, U>(given: Option<T>, read: impl FnOnce(T) -> Option<U>) -> Option<Option<U>> {
    match given {
        Some(given) => read(given).map(Some),
        None => Some(None),
    }
}

fn is_named(name: &str) -> bool {
    name.chars().count() <= LONGEST_NAME && !name.chars().any(char::is_control)
}

fn read_moment(text: &str) -> Option<Moment> {
    Moment::parse_from_rfc3339(text).ok()
}

fn stands(text: StandsText) -> Option<Stands> {
    let level = Level::ALL.into_iter().find(|level| level.id() == text.level)?;
    let window = Window::ALL.into_iter().find(|window| window.id() == text.window)?;
    let checked = optional(text.checked, |at| read_moment(&at))?;
    let due = optional(text.due, |at| read_moment(&at))?;
    Some(Stands { outcome: Outcome { level, window }, checked, due })
}

/// No plan stands beside a level that has none.
fn doing(text: PlanText, stands: Option<Stands>) -> Option<Doing> {
    match text {
        PlanText::Next { step, unit, spread_out, next, lower } => {
            let may_train = stands.is_none_or(|stands| may_train(stands.outcome));
            let step = Step::ALL.into_iter().find(|known| known.id() == step && known.has_plan())?;
            let (next, lower) = (dose(*next)?, optional(lower, |lower| dose(*lower))?);
            let is_below = lower.as_ref().is_none_or(|lower| lower.rung < next.rung);
            let unit = Unit::named(&unit)?;
            let next = Prescription { step, unit, next, lower, is_spread_out: spread_out };
            (may_train && is_below).then(|| Doing::Next(Box::new(next)))
        }
        PlanText::OnHold => Some(Doing::OnHold),
        PlanText::None => Some(Doing::NoPlan),
    }
}

fn may_train(outcome: Outcome) -> bool {
    match outcome.level {
        Level::Emergency | Level::SameDay => false,
        Level::GetChecked => outcome.window != Window::Days3,
        Level::ModifyMonitor | Level::NormalSoreness => true,
    }
}

fn dose(text: DoseText) -> Option<Dose> {
    let within = (1..=TOP_RUNG).contains(&text.rung) && text.share <= ALL_OF_IT;
    let counted = text.sets.is_none_or(|sets| (1..=MOST_SETS).contains(&sets) && !text.fewer_sets)
        && text.reps.is_none_or(|reps| (1..=MOST_REPS).contains(&reps));
    let dose = Dose {
        rung: text.rung,
        share: text.share,
        loaded: optional(text.loaded, loaded)?,
        sets: text.sets,
        has_fewer_sets: text.fewer_sets,
        reps: text.reps,
        rpe_cap: optional(text.rpe_hundredths, Rpe::hundredths)?,
        height_cm: text.height_cm,
        tempo: [Tempo::Slow, Tempo::Normal].into_iter().find(|tempo| tempo.id() == text.tempo)?,
        variation: Variation::named(&text.variation)?,
    };
    (within && counted && text.height_cm <= HIGHEST_CM).then_some(dose)
}

fn loaded(text: LoadedText) -> Option<Loaded> {
    let per_side: Vec<Mass> = text.per_side.iter().map(|plate| mass(plate)).collect::<Option<_>>()?;
    let loaded = Loaded { own: mass(&text.own)?, per_side, other: mass(&text.other)? };
    (loaded.per_side.len() <= MOST_PLATES).then_some(loaded)
}

fn mass(text: &str) -> Option<Mass> {
    Mass::decimal(text, Unit::Kilograms).filter(|mass| *mass <= HEAVIEST)
}

fn session(text: SessionText) -> Option<Session> {
    let believed = text.sets <= MOST_SETS && text.pain.is_none_or(|pain| pain <= WORST_PAIN);
    let session = Session {
        at: read_moment(&text.at)?,
        load: mass(&text.load)?,
        unit: Unit::named(&text.unit)?,
        sets: text.sets,
        reps: text.reps.filter(|reps| *reps <= 1_000),
        rpe: optional(text.rpe_hundredths, Rpe::hundredths)?,
        pain: text.pain,
    };
    believed.then_some(session)
}
