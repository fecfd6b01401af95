//! What is kept as tables for people and spreadsheets: checks, answers, check-ins on a plan, sets.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use serde_json::{Map, Value};
use setback_exchange::SetKind;
use setback_exchange::archive::Packed;
use setback_exchange::sheet::{Going, Reader, csv, hevy, number, strong};
use setback_plan::{Mass, Unit};
use setback_store::{Check, CheckKind, Load, Moment, Origin, PersonId, ResponseKind, Session, Set};
use setback_words::Words;

use super::{Desk, Trouble};

/// A table that can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// Every check with its result.
    Checks,
    /// Every answer of every check.
    Answers,
    /// What was told after sessions on a plan.
    CheckIns,
    /// Every set in the log.
    Sets,
}

const CHECKS: [&str; 11] = [
    "check_id",
    "episode_id",
    "profile_id",
    "started_local",
    "utc_offset_min",
    "hours_since_session",
    "rule_version",
    "rule_sha256",
    "outcome",
    "deciding_answers",
    "mode",
];
const ANSWERS: [&str; 5] = ["check_id", "question_id", "answer_code", "answer_text", "changed_count"];
const CHECK_INS: [&str; 8] = [
    "checkin_id",
    "episode_id",
    "local_datetime",
    "utc_offset_min",
    "hours_since_session",
    "question_id",
    "answer_code",
    "note",
];
const SETS: [&str; 13] = [
    "session_id",
    "local_datetime",
    "exercise",
    "variation",
    "set_order",
    "set_type",
    "weight",
    "weight_unit",
    "reps",
    "rpe",
    "rir",
    "source",
    "source_row",
];

type Row = Vec<String>;

impl Sheet {
    /// Every table.
    pub const ALL: [Sheet; 4] = [Sheet::Checks, Sheet::Answers, Sheet::CheckIns, Sheet::Sets];

    /// Its name, which is that of its file.
    pub const fn id(self) -> &'static str {
        match self {
            Sheet::Checks => "checks",
            Sheet::Answers => "answers",
            Sheet::CheckIns => "checkins",
            Sheet::Sets => "sets",
        }
    }
}

/// Every table, as files to read beside a copy.
pub(super) fn all(desk: &Desk, person: PersonId, words: &Words) -> Result<Vec<Packed>, Trouble> {
    let file = |sheet: Sheet| {
        let bytes = desk.export_sheet(person, sheet, Reader::Program, words)?;
        Ok(Packed { name: format!("{}.csv", sheet.id()), bytes })
    };
    Sheet::ALL.into_iter().map(file).collect()
}

impl Desk {
    /// A table as CSV.
    pub fn export_sheet(
        &self,
        person: PersonId,
        sheet: Sheet,
        reader: Reader,
        words: &Words,
    ) -> Result<Vec<u8>, Trouble> {
        Ok(match sheet {
            Sheet::Checks => csv(&CHECKS, &self.check_rows(person)?, reader),
            Sheet::Answers => csv(&ANSWERS, &self.answer_rows(person, words)?, reader),
            Sheet::CheckIns => csv(&CHECK_INS, &self.check_in_rows(person)?, reader),
            Sheet::Sets => csv(&SETS, &self.set_rows(person)?, reader),
        })
    }

    /// The log in the form of Hevy's file.
    pub fn export_hevy(&self, person: PersonId, unit: Unit) -> Result<Vec<u8>, Trouble> {
        Ok(hevy(&self.going(person)?, unit))
    }

    /// The log in the form of Strong's file.
    pub fn export_strong(&self, person: PersonId, unit: Unit) -> Result<Vec<u8>, Trouble> {
        Ok(strong(&self.going(person)?, unit))
    }

    fn checks(&self, person: PersonId) -> Result<Vec<Check>, Trouble> {
        let mut checks = Vec::new();
        for episode in self.store.episodes(person)? {
            checks.extend(self.store.checks(episode.id)?);
        }
        Ok(checks)
    }

    fn check_rows(&self, person: PersonId) -> Result<Vec<Row>, Trouble> {
        let row = |check: &Check| {
            let decided = &check.decided;
            let rules: Vec<String> = serde_json::from_str(&decided.rules).unwrap_or_default();
            let mode = match check.kind {
                CheckKind::Full => "full",
                CheckKind::FollowUp => "follow_up",
            };
            vec![
                check.id.to_string(),
                check.episode.to_string(),
                person.to_string(),
                local(check.at),
                offset(check.at),
                hours(check.minutes_since),
                decided.edition_date.clone(),
                decided.edition_sha256.clone(),
                [decided.level.as_str(), &decided.window].join(": ").trim_end_matches(": ").to_owned(),
                rules.join(" "),
                mode.to_owned(),
            ]
        };
        Ok(self.checks(person)?.iter().map(row).collect())
    }

    fn answer_rows(&self, person: PersonId, words: &Words) -> Result<Vec<Row>, Trouble> {
        let checks = self.checks(person)?;
        let by_id: BTreeMap<String, &Check> = checks.iter().map(|check| (check.id.to_string(), check)).collect();
        let mut rows = Vec::new();
        for check in &checks {
            for (question, code) in codes(&check.answers) {
                let changed = times_changed(check, &question, &by_id).to_string();
                let text = in_words(&question, &code, words);
                rows.push(vec![check.id.to_string(), question, code, text, changed]);
            }
        }
        Ok(rows)
    }

    fn check_in_rows(&self, person: PersonId) -> Result<Vec<Row>, Trouble> {
        let mut rows = Vec::new();
        for episode in self.store.episodes(person)? {
            for plan in self.store.plans(episode.id)? {
                for told in self.store.responses(plan.id)? {
                    let kind = match told.kind {
                        ResponseKind::Session => "session",
                        ResponseKind::Morning => "morning",
                    };
                    let since = hours((told.at - episode.began).num_minutes());
                    for (question, code) in codes(&told.answers) {
                        let (id, at) = (told.id.to_string(), told.at);
                        let episode = episode.id.to_string();
                        rows.push(vec![
                            id,
                            episode,
                            local(at),
                            offset(at),
                            since.clone(),
                            question,
                            code,
                            kind.to_owned(),
                        ]);
                    }
                }
            }
        }
        Ok(rows)
    }

    fn set_rows(&self, person: PersonId) -> Result<Vec<Row>, Trouble> {
        let mut rows = Vec::new();
        for session in self.logged(person)? {
            let origins = self.store.origins(session.id)?;
            for (place, set) in session.sets.iter().enumerate() {
                rows.push(set_row(&session, place, set, origins.get(place)));
            }
        }
        Ok(rows)
    }

    fn going(&self, person: PersonId) -> Result<Vec<Going>, Trouble> {
        let mut going = Vec::new();
        for session in self.logged(person)? {
            let origins = self.store.origins(session.id)?;
            let mut places: BTreeMap<(&str, &str), usize> = BTreeMap::new();
            for (number, set) in session.sets.iter().enumerate() {
                let place = places.entry((&set.exercise, &set.variation)).or_default();
                going.push(goes(&session, set, *place, origins.get(number)));
                *place += 1;
            }
        }
        Ok(going)
    }
}

/// A set without a kind in a file is a warm-up or a working set.
fn kind(set: &Set, origin: Option<&Origin>) -> SetKind {
    match origin.map(|origin| origin.kind.as_str()) {
        _ if set.warm_up => SetKind::WarmUp,
        Some("dropset") => SetKind::Drop,
        Some("failure") => SetKind::Failure,
        Some(_) | None => SetKind::Working,
    }
}

fn mass(load: &Load) -> Option<(Mass, Unit)> {
    let unit = Unit::named(&load.unit)?;
    Some((Mass::thousandths(load.thousandths, unit), unit))
}

fn goes(session: &Session, set: &Set, place: usize, origin: Option<&Origin>) -> Going {
    Going {
        began: session.at.naive_local(),
        minutes: session.minutes,
        title: origin.map(|origin| origin.title.clone()).unwrap_or_default(),
        workout_note: session.note.clone(),
        exercise: set.exercise.clone(),
        variation: set.variation.clone(),
        place,
        kind: kind(set, origin),
        load: set.load.as_ref().and_then(mass),
        reps: set.reps,
        rpe_hundredths: set.rpe_hundredths,
        note: set.note.clone(),
    }
}

fn set_row(session: &Session, place: usize, set: &Set, origin: Option<&Origin>) -> Row {
    let load = set.load.as_ref().and_then(mass);
    let amount = |(mass, unit): (Mass, Unit)| mass.shown_in(unit).to_string();
    vec![
        session.id.to_string(),
        local(session.at),
        set.exercise.clone(),
        set.variation.clone(),
        (place + 1).to_string(),
        kind(set, origin).id().to_owned(),
        load.map(amount).unwrap_or_default(),
        load.map(|(_, unit)| unit.id().to_owned()).unwrap_or_default(),
        set.reps.map(|reps| reps.to_string()).unwrap_or_default(),
        number(set.rpe_hundredths),
        String::new(),
        session.source.clone(),
        origin.map(|origin| origin.line.to_string()).unwrap_or_default(),
    ]
}

fn local(at: Moment) -> String {
    let local: NaiveDateTime = at.naive_local();
    local.format("%Y-%m-%dT%H:%M:%S").to_string()
}

fn offset(at: Moment) -> String {
    (at.offset().local_minus_utc() / 60).to_string()
}

fn hours(minutes: i64) -> String {
    ((minutes as f64 / 60.0 * 100.0).round() / 100.0).to_string()
}

/// Each answer with its code, as it is kept.
fn codes(answers: &str) -> Vec<(String, String)> {
    let told: Map<String, Value> = serde_json::from_str(answers).unwrap_or_default();
    let code = |value: Value| match value {
        Value::String(code) => code,
        Value::Array(codes) => codes.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" "),
        other => other.to_string(),
    };
    told.into_iter().map(|(question, value)| (question, code(value))).collect()
}

/// An answer as the person read it; nothing for a number.
fn in_words(question: &str, code: &str, words: &Words) -> String {
    let texts = code.split(' ').filter_map(|option| words.optional(&format!("{question}-{option}")));
    texts.collect::<Vec<_>>().join("; ")
}

/// How often an answer was put right before it was this one. In a forged copy a check may stand in its own place, so no
/// chain is followed for longer than there are checks.
fn times_changed(check: &Check, question: &str, checks: &BTreeMap<String, &Check>) -> usize {
    let answer = |check: &Check| codes(&check.answers).into_iter().find(|(asked, _)| asked == question);
    let before = |later: &&Check| later.replaces.and_then(|id| checks.get(&id.to_string()).copied());
    let chain: Vec<&Check> = std::iter::successors(Some(check), before).take(checks.len()).collect();
    chain.windows(2).filter(|pair| answer(pair[0]) != answer(pair[1])).count()
}
