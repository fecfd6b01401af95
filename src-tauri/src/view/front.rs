//! What crosses to the window of a front desk.
#![expect(missing_docs, reason = "a field is named as what the window shows; where that is not enough, it says more")]

use serde::{Deserialize, Serialize};
use setback_clinic::{Clinic, ClinicError, Front, Handled, Need, Override, Phone, Retention, Row, Standing, queue};
use setback_desk::{Explained, explain};
use setback_keys::PinError;
use setback_store::Moment;
use setback_triage::{Answers, Level, OptionSet, QuestionId, next};
use specta::Type;

use super::kiosk::{ClinicNameView, PhoneView};
use super::{AnswerView, FactView, TextView, body};
use crate::error::CommandError;
use crate::language;
use crate::reception::{At, Now};

/// The page of a front desk.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FrontView {
    /// No clinic was set up.
    New,
    /// The data opens with a passphrase.
    Shut { passphrase: bool, recovery: bool, device_is_missing: bool, wait_seconds: u32 },
    /// The PIN is asked for. Behind it, so many people need somebody now.
    Locked { clinic: ClinicNameView, wait_seconds: u32, crying: u32 },
    /// Staff are here.
    Open { queue: Box<QueueView> },
}

/// Who waits, and who was seen.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct QueueView {
    pub clinic: ClinicNameView,
    pub now: String,
    /// In the order that they need staff.
    pub rows: Vec<TurnView>,
    /// What is in the clinic's own record, the newest first; empty where its page is not shown.
    pub filed: Vec<TurnView>,
    pub filed_count: u32,
    /// Files in the outbox that can not be read.
    pub unreadable: u32,
    pub closes: RetentionView,
}

/// A person in the queue.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct TurnView {
    pub id: String,
    pub number: u32,
    pub label: String,
    /// When it arrived.
    pub arrived: String,
    pub minutes: u32,
    /// The level that the rules give; `None` for one that was not finished.
    pub level: Option<String>,
    /// The level that counts: that of the rules, or that of staff.
    pub counts_as: Option<String>,
    pub need: String,
    pub standing: StandingView,
    /// An emergency that nobody has taken.
    pub cries: bool,
    /// The warning signs that were told, for the second line of the row.
    pub signs: Vec<FactView>,
}

/// Where a submission stands.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum StandingView {
    Waiting,
    Acknowledged { by: String },
    Taken { by: String },
    Filed { by: String, at: String },
}

/// Everything about one submission.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct DetailView {
    pub row: TurnView,
    /// Base id of the result texts; `None` where there is no result.
    pub text: Option<String>,
    /// The SHA-256 of what arrived.
    pub sha256: String,
    pub edition: String,
    /// The kiosk that it came from, by the name it has.
    pub device: String,
    pub finished: bool,
    /// The clinic's own steps at the level that counts; empty where the usual ones are to be shown.
    pub steps: Vec<String>,
    /// Every warning sign there is, with what was said to it.
    pub signs: Vec<SignView>,
    /// The other answers, in the order of asking.
    pub answers: Vec<FactView>,
    /// How many questions were not asked or answered.
    pub open: u32,
    /// The body with the places that were marked: an SVG.
    pub body: String,
    pub zones: Vec<String>,
    pub overridden: Option<OverrideView>,
}

/// A warning sign and what was said to it.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct SignView {
    pub question: String,
    pub option: String,
    pub said: SaidView,
}

/// What was said to a warning sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SaidView {
    Yes,
    No,
    /// Not sure about one of these: possible.
    Possible,
    NotAsked,
}

/// What staff made of a level.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct OverrideView {
    pub level: String,
    pub reason: String,
    pub by: String,
    pub at: String,
}

/// What staff do with a submission.
#[derive(Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum HandledView {
    Acknowledge,
    Take,
    Override { level: String, reason: String },
    File,
}

/// A code that was given out.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct CodeView {
    pub code: String,
    pub number: u32,
    pub good_until: String,
}

/// The set-up as staff see and change it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ClinicView {
    pub name: String,
    pub logo: Option<String>,
    pub phones: Vec<PhoneView>,
    /// The clinic's own steps, by level.
    pub steps: Vec<StepsView>,
    pub languages: Vec<String>,
    /// Those of them that have no texts.
    pub unwritten: Vec<String>,
    pub idle_seconds: u32,
    pub retention: RetentionView,
    pub walk_ins: bool,
    pub code_digits: u8,
}

/// The clinic's own steps at a level.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct StepsView {
    pub level: String,
    pub steps: Vec<String>,
}

/// How long what was not filed is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RetentionView {
    EndOfDay,
    Days { days: u32 },
}

impl FrontView {
    /// What a desk looks like. What was filed is listed for its own page alone: it is asked twice a second, and at the end
    /// of a day it is five hundred rows.
    ///
    /// # Errors
    /// What the data or the disk says.
    pub fn of(at: &At, unreadable: usize, lists_filed: bool, now: Now) -> Result<FrontView, CommandError> {
        Ok(match at {
            At::New => FrontView::New,
            At::Shut(locked) => FrontView::Shut {
                passphrase: locked.passphrase,
                recovery: locked.recovery,
                device_is_missing: locked.device_is_missing,
                wait_seconds: locked.wait_seconds,
            },
            At::Locked(front) => FrontView::Locked {
                clinic: ClinicNameView::of(front.clinic()),
                wait_seconds: front.wait_seconds(now.at)?,
                crying: front.crying() as u32,
            },
            At::Open(front) => FrontView::Open { queue: Box::new(QueueView::of(front, unreadable, lists_filed, now)?) },
        })
    }
}

impl QueueView {
    fn of(front: &Front, unreadable: usize, lists_filed: bool, now: Now) -> Result<QueueView, ClinicError> {
        let rows = front.rows(now.since_start)?;
        let row = |row: &Row| TurnView::of(row, now.at);
        Ok(QueueView {
            clinic: ClinicNameView::of(front.clinic()),
            now: now.at.to_rfc3339(),
            rows: queue(&rows).into_iter().map(row).collect(),
            filed: rows.iter().rev().filter(|row| lists_filed && row.is_filed()).map(row).collect(),
            filed_count: rows.iter().filter(|row| row.is_filed()).count() as u32,
            unreadable: unreadable as u32,
            closes: RetentionView::of(front.clinic().retention),
        })
    }
}

impl TurnView {
    fn of(row: &Row, now: Moment) -> TurnView {
        let minutes = (now - row.arrived).num_minutes().max(0);
        TurnView {
            id: row.id().to_string(),
            number: row.sent.number,
            label: row.label.clone(),
            arrived: row.arrived.to_rfc3339(),
            minutes: minutes.try_into().unwrap_or(u32::MAX),
            level: row.level.map(|level| level.id().to_owned()),
            counts_as: row.counts_as().map(|level| level.id().to_owned()),
            need: need_id(row.need()).to_owned(),
            standing: StandingView::of(&row.standing),
            cries: row.cries(),
            signs: told_signs(&row.sent.answers),
        }
    }
}

const fn need_id(need: Need) -> &'static str {
    match need {
        Need::Emergency => "emergency",
        Need::SameDay => "same_day",
        Need::Unfinished => "unfinished",
        Need::GetChecked => "get_checked",
        Need::ModifyMonitor => "modify_monitor",
        Need::NormalSoreness => "normal_soreness",
    }
}

impl StandingView {
    fn of(standing: &Standing) -> StandingView {
        match standing {
            Standing::Waiting => StandingView::Waiting,
            Standing::Acknowledged { by } => StandingView::Acknowledged { by: by.clone() },
            Standing::Taken { by } => StandingView::Taken { by: by.clone() },
            Standing::Filed { by, at } => StandingView::Filed { by: by.clone(), at: at.to_rfc3339() },
        }
    }
}

/// The questions that list warning signs.
const SIGNS: [QuestionId; 3] = [QuestionId::RfNerve, QuestionId::RfBody, QuestionId::RfSlow];

impl DetailView {
    /// Everything about one submission.
    pub fn of(row: &Row, clinic: &Clinic, sha256: [u8; 32], now: Moment) -> DetailView {
        let (answers, zones) = (&row.sent.answers, &row.sent.zones);
        let explained: Option<Explained> = explain(answers);
        let others = next::order(answers).into_iter().filter(|question| !SIGNS.contains(question));
        let facts = others.filter_map(|question| {
            let answer = AnswerView::given(question, answers, zones)?;
            Some(FactView { question: question.id().to_owned(), answer })
        });
        DetailView {
            row: TurnView::of(row, now),
            text: explained.map(|explained| explained.text.to_owned()),
            sha256: sha256.iter().map(|byte| format!("{byte:02x}")).collect(),
            edition: row.sent.edition.clone(),
            device: row.sent.device.clone(),
            finished: row.sent.finished,
            steps: row.counts_as().map(|level| clinic.steps(level).to_vec()).unwrap_or_default(),
            signs: SIGNS.iter().flat_map(|question| signs_of(*question, answers)).collect(),
            answers: facts.collect(),
            open: answers.missing().len() as u32,
            body: body::drawn(zones, false),
            zones: zones.iter().map(|zone| zone.id().to_owned()).collect(),
            overridden: row.overridden.as_ref().map(OverrideView::of),
        }
    }
}

impl OverrideView {
    fn of(changed: &Override) -> OverrideView {
        OverrideView {
            level: changed.level.id().to_owned(),
            reason: changed.reason.clone(),
            by: changed.by.clone(),
            at: changed.at.to_rfc3339(),
        }
    }
}

/// Every sign that a question lists, and what was said to it.
fn signs_of(question: QuestionId, answers: &Answers) -> Vec<SignView> {
    let given = if answers.asks(question) { answers.get(question) } else { OptionSet::NOTHING };
    let listed = question.question().options.iter().zip(0_u8..).filter(|(option, _)| !option.lone);
    let sign = |(option, place): (&setback_triage::Choice, u8)| SignView {
        question: question.id().to_owned(),
        option: option.id.to_owned(),
        said: said(given, OptionSet::nth(place), question),
    };
    listed.map(sign).collect()
}

fn said(given: OptionSet, sign: OptionSet, question: QuestionId) -> SaidView {
    let is_unsure = question.question().option("not_sure").is_some_and(|unsure| given.meets(unsure));
    if given.is_empty() {
        SaidView::NotAsked
    } else if given.meets(sign) {
        SaidView::Yes
    } else if is_unsure {
        SaidView::Possible
    } else {
        SaidView::No
    }
}

/// The answers to the lists of warning signs, where something else than "none" was said.
fn told_signs(answers: &Answers) -> Vec<FactView> {
    let is_told = |question: &QuestionId| {
        let given = answers.get(*question);
        answers.asks(*question) && !given.is_empty() && question.question().option("none") != Some(given)
    };
    let told = SIGNS.into_iter().filter(is_told);
    told.filter_map(|question| {
        let answer = AnswerView::given(question, answers, &[])?;
        Some(FactView { question: question.id().to_owned(), answer })
    })
    .collect()
}

impl HandledView {
    /// What is to be done.
    ///
    /// # Errors
    /// A level that there is not.
    pub fn parsed(self) -> Result<Handled, CommandError> {
        Ok(match self {
            HandledView::Acknowledge => Handled::Acknowledge,
            HandledView::Take => Handled::Take,
            HandledView::File => Handled::File,
            HandledView::Override { level, reason } => Handled::Override { level: level_named(&level)?, reason },
        })
    }
}

fn level_named(id: &str) -> Result<Level, CommandError> {
    let named = Level::ALL.into_iter().find(|level| level.id() == id);
    named.ok_or_else(|| CommandError::bad_setting("level"))
}

impl ClinicView {
    /// The set-up.
    pub fn of(clinic: &Clinic) -> ClinicView {
        let ClinicNameView { name, phones } = ClinicNameView::of(clinic);
        let steps = |level: Level| StepsView { level: level.id().to_owned(), steps: clinic.steps(level).to_vec() };
        ClinicView {
            name,
            logo: clinic.logo.clone(),
            phones,
            steps: Level::ALL.map(steps).into(),
            languages: clinic.languages.clone(),
            unwritten: language::unwritten(&clinic.languages),
            idle_seconds: clinic.idle_seconds,
            retention: RetentionView::of(clinic.retention),
            walk_ins: clinic.walk_ins,
            code_digits: clinic.code_digits,
        }
    }

    /// This clinic as it is to be.
    ///
    /// # Errors
    /// A level that there is not.
    pub fn onto(self, clinic: &Clinic) -> Result<Clinic, CommandError> {
        let mut changed = clinic.clone();
        changed.name = self.name.trim().to_owned();
        changed.logo = self.logo;
        changed.phones = self.phones.into_iter().map(|PhoneView { label, number }| Phone { label, number }).collect();
        for StepsView { level, steps } in self.steps {
            *changed.steps_mut(level_named(&level)?) = steps;
        }
        changed.languages = self.languages;
        changed.idle_seconds = self.idle_seconds;
        changed.retention = self.retention.parsed();
        changed.walk_ins = self.walk_ins;
        changed.code_digits = self.code_digits;
        Ok(changed)
    }
}

impl RetentionView {
    const fn of(retention: Retention) -> RetentionView {
        match retention {
            Retention::EndOfDay => RetentionView::EndOfDay,
            Retention::Days(days) => RetentionView::Days { days },
        }
    }

    const fn parsed(self) -> Retention {
        match self {
            RetentionView::EndOfDay => Retention::EndOfDay,
            RetentionView::Days { days } => Retention::Days(days),
        }
    }
}

impl TextView {
    /// What happened at a clinic, what is safe, and what to do.
    pub fn of_clinic(error: &ClinicError) -> TextView {
        let number = |id: &str, name: &str, count: u32| TextView::with(id, [(name, &*count.to_string())]);
        match error {
            ClinicError::WrongCode { left: 0 } => TextView::plain("clinic-wrong-code-last"),
            ClinicError::WrongCode { .. } => TextView::plain("clinic-wrong-code"),
            ClinicError::Pin(PinError::Wrong { left: 0 }) => TextView::plain("clinic-wrong-pin-last"),
            ClinicError::Pin(PinError::Wrong { left }) => number("clinic-wrong-pin", "left", *left),
            ClinicError::Pin(PinError::Wait { seconds }) => number("clinic-wait", "seconds", *seconds),
            ClinicError::Pin(PinError::NotDigits) => TextView::plain("clinic-pin-digits"),
            ClinicError::Pin(PinError::TooPlain) => TextView::plain("clinic-pin-plain"),
            ClinicError::Pin(PinError::NotSet | PinError::Damaged) => TextView::plain("clinic-pin-damaged"),
            ClinicError::Pin(PinError::Key(key)) => {
                TextView::of_trouble(&setback_desk::memory::Trouble::Key(key.clone()))
            }
            ClinicError::CodesClosed => TextView::plain("clinic-codes-closed"),
            ClinicError::NoWalkIns => TextView::plain("clinic-no-walk-ins"),
            ClinicError::BadField(field) => TextView::plain(&format!("clinic-bad-{field}")),
            ClinicError::Refused(refused) => TextView::plain(&format!("clinic-refused-{}", refused.0)),
            ClinicError::NotSetUp => TextView::plain("clinic-not-set-up"),
            ClinicError::Damaged(_) | ClinicError::NoKey => TextView::plain("clinic-damaged"),
            ClinicError::TakeFirst => TextView::plain("clinic-take-first"),
            ClinicError::Missing => TextView::plain("clinic-missing"),
            ClinicError::Unreadable => TextView::plain("clinic-unreadable"),
            ClinicError::Disk(error) => TextView::with("clinic-disk", [("detail", &*error.to_string())]),
            ClinicError::Trouble(trouble) => TextView::of_trouble(trouble),
            ClinicError::NotNow | ClinicError::Locked | ClinicError::BadAnswer(_) => TextView::plain("clinic-not-now"),
        }
    }
}

impl From<ClinicError> for CommandError {
    fn from(error: ClinicError) -> CommandError {
        match error {
            ClinicError::BadAnswer(fault) => fault.into(),
            ClinicError::Locked => CommandError::NotOpen,
            other => CommandError::Trouble { text: TextView::of_clinic(&other) },
        }
    }
}
