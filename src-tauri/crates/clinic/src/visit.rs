//! One person at a kiosk, from the welcome to the number. All that they tell is in here, in memory, until it is sent.

use chrono::Datelike;
use setback_desk::case::{Given, answer_given};
use setback_desk::sitting::{self, Asking, Step};
use setback_desk::zones;
use setback_store::{Moment, SubmissionId};
use setback_triage::location::Zone;
use setback_triage::{Answers, Level, QUESTIONS, QuestionId, RULES, Section, next};

use crate::code::Codes;
use crate::fault::ClinicError;
use crate::folder::ClinicFolder;
use crate::number::Numbers;
use crate::outbox::Outbox;
use crate::queue::Row;
use crate::setup::Clinic;
use crate::submission::{Sent, Who};

/// The first year that a birth year can be. Nobody alive was born before.
const FIRST_YEAR: u16 = 1900;

/// The most letters of initials.
const INITIALS: usize = 3;

/// One person's turn.
pub struct Visit {
    folder: ClinicFolder,
    clinic: Clinic,
    device: String,
    language: String,
    entered: Option<Entered>,
    given: Answers,
    zones: Vec<Zone>,
    at: At,
    /// What could not be sent yet.
    unsent: Option<Sent>,
}

/// Who is there, as far as the kiosk knows, and what they are called by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    /// Who.
    pub who: Who,
    /// Their number.
    pub number: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    Welcome,
    Entering,
    Consent,
    /// The question that comes next, or this one again.
    Question(Option<QuestionId>),
    Ended(Ended),
}

/// How a turn ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The desk has the answers, and nothing hurries.
    Done {
        /// The number that is called.
        number: u32,
    },
    /// Staff are needed now. It stays until they clear it.
    TellStaff {
        /// The number to show.
        number: u32,
    },
    /// The answers could not be sent: staff are needed as well.
    NotSent {
        /// The number to show.
        number: u32,
    },
}

/// What is to be shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// Nobody has begun.
    Welcome,
    /// Who is it?
    Entering {
        /// Whether code entry is closed until staff open it.
        closed: bool,
    },
    /// May the desk have the answers?
    Consent,
    /// A question.
    Ask(Box<Asking>),
    /// Everything is answered, to look over.
    Review(Vec<QuestionId>),
    /// The turn is over.
    Ended(Ended),
}

impl Visit {
    /// A turn that nobody has begun.
    pub fn at(folder: &ClinicFolder, clinic: Clinic, device: &str) -> Visit {
        Visit {
            folder: folder.clone(),
            clinic,
            device: device.to_owned(),
            language: String::new(),
            entered: None,
            given: Answers::default(),
            zones: Vec::new(),
            at: At::Welcome,
            unsent: None,
        }
    }

    /// The clinic that it is at.
    pub const fn clinic(&self) -> &Clinic {
        &self.clinic
    }

    /// The name of the kiosk.
    pub fn device(&self) -> &str {
        &self.device
    }

    /// What was answered so far.
    pub const fn answers(&self) -> &Answers {
        &self.given
    }

    /// The places that were pointed at.
    pub fn zones(&self) -> &[Zone] {
        &self.zones
    }

    /// The language that was chosen.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Whether the person has begun and is not done.
    pub const fn is_under_way(&self) -> bool {
        !matches!(self.at, At::Welcome | At::Ended(_))
    }

    /// Whether staff have to clear the screen before anything else is shown.
    pub const fn waits_for_staff(&self) -> bool {
        matches!(self.at, At::Ended(Ended::TellStaff { .. } | Ended::NotSent { .. }))
    }

    /// What is to be shown.
    ///
    /// # Errors
    /// What the disk says.
    pub fn stage(&self) -> Result<Stage, ClinicError> {
        Ok(match self.at {
            At::Welcome => Stage::Welcome,
            At::Entering => Stage::Entering { closed: self.codes().is_closed()? },
            At::Consent => Stage::Consent,
            At::Ended(ended) => Stage::Ended(ended),
            At::Question(Some(question)) => match sitting::again(&self.given, question) {
                Ok(asking) => Stage::Ask(Box::new(asking)),
                Err(_) => self.coming(),
            },
            At::Question(None) => self.coming(),
        })
    }

    fn coming(&self) -> Stage {
        match sitting::step(&self.given) {
            Step::Ask(asking) => Stage::Ask(Box::new(asking)),
            Step::Ready(review) => Stage::Review(review.asked),
            // It was sent when it was answered; here only the look-over is left.
            Step::StopHere(_) => Stage::Review(next::order(&self.given)),
        }
    }

    /// Begins, in one of the clinic's languages.
    ///
    /// # Errors
    /// [`ClinicError::BadField`] for another language; [`ClinicError::NotNow`].
    pub fn begin(&mut self, language: &str) -> Result<(), ClinicError> {
        self.expect(self.at == At::Welcome)?;
        if !self.clinic.languages.iter().any(|offered| offered == language) {
            return Err(ClinicError::BadField("language"));
        }
        self.language = language.to_owned();
        self.at = At::Entering;
        Ok(())
    }

    /// Enters with a code, which is used up.
    ///
    /// # Errors
    /// Those of [`Codes::enter`]; [`ClinicError::NotNow`].
    pub fn enter_code(&mut self, code: &str, now: Moment) -> Result<(), ClinicError> {
        self.expect(self.at == At::Entering)?;
        let (visit, number) = self.codes().enter(code, now)?;
        self.entered = Some(Entered { who: Who::Code { visit: visit.to_string() }, number });
        self.at = At::Consent;
        Ok(())
    }

    /// Enters without a code, where the clinic takes walk-ins.
    ///
    /// # Errors
    /// [`ClinicError::NoWalkIns`], [`ClinicError::BadField`], [`ClinicError::NotNow`]; what the disk says.
    pub fn enter_walk_in(&mut self, initials: &str, birth_year: u16, now: Moment) -> Result<(), ClinicError> {
        self.expect(self.at == At::Entering)?;
        if !self.clinic.walk_ins {
            return Err(ClinicError::NoWalkIns);
        }
        let initials = initials.to_uppercase();
        let count = initials.chars().count();
        if !(1..=INITIALS).contains(&count) || !initials.chars().all(char::is_alphabetic) {
            return Err(ClinicError::BadField("initials"));
        }
        if i32::from(birth_year) > now.year() || birth_year < FIRST_YEAR {
            return Err(ClinicError::BadField("birth_year"));
        }
        let number = Numbers::of(&self.folder).next(now.date_naive())?;
        self.entered = Some(Entered { who: Who::WalkIn { initials, birth_year }, number });
        self.at = At::Consent;
        Ok(())
    }

    /// Agrees that the desk gets the answers.
    ///
    /// # Errors
    /// [`ClinicError::NotNow`].
    pub fn agree(&mut self) -> Result<(), ClinicError> {
        self.expect(self.at == At::Consent)?;
        self.at = At::Question(None);
        Ok(())
    }

    /// Answers a question. An emergency is sent at once.
    ///
    /// # Errors
    /// [`ClinicError::BadAnswer`], [`ClinicError::NotNow`].
    pub fn answer(&mut self, question: &str, answer: Given, now: Moment) -> Result<(), ClinicError> {
        let asks = QuestionId::named(question).is_some_and(|id| self.given.asks(id));
        self.expect(matches!(self.at, At::Question(_)) && asks)?;
        let after = answer_given(self.given, question, answer).map_err(ClinicError::BadAnswer)?;
        if let Given::Zones(ids) = answer {
            self.zones = zones::given(ids).map_err(ClinicError::BadAnswer)?;
        }
        self.given = after;
        self.at = At::Question(None);
        if Row::level_of(&self.given) == Some(Level::Emergency) {
            self.send(now)?;
        }
        Ok(())
    }

    /// Goes back to the question before, or to one that was answered.
    ///
    /// # Errors
    /// [`ClinicError::NotNow`].
    pub fn go_to(&mut self, question: QuestionId) -> Result<(), ClinicError> {
        self.expect(matches!(self.at, At::Question(_)) && self.given.asks(question))?;
        self.at = At::Question(Some(question));
        Ok(())
    }

    /// Sends what was told, once everything is answered or an emergency is.
    ///
    /// # Errors
    /// [`ClinicError::NotNow`] while questions are open.
    pub fn send(&mut self, now: Moment) -> Result<(), ClinicError> {
        let level = Row::level_of(&self.given);
        self.expect(matches!(self.at, At::Question(_)) && level.is_some())?;
        let sent = self.sent(now, true).ok_or(ClinicError::NotNow)?;
        let number = sent.number;
        self.unsent = Some(sent);
        let hurries = level >= Some(Level::SameDay);
        self.at = At::Ended(if hurries { Ended::TellStaff { number } } else { Ended::Done { number } });
        if self.send_what_waits().is_err() && !hurries {
            self.at = At::Ended(Ended::NotSent { number });
        }
        Ok(())
    }

    /// Tries once more to send what could not be sent.
    ///
    /// # Errors
    /// Why it still can not be.
    pub fn send_what_waits(&mut self) -> Result<(), ClinicError> {
        if let Some(sent) = &self.unsent {
            let key = self.clinic.public_key()?;
            Outbox::of(&self.folder).put(&sent.sealable(), &key)?;
            self.unsent = None;
        }
        Ok(())
    }

    /// The person is gone, or began over. With a warning sign among the answers, what there is goes to the desk; the consent
    /// says so. `true` where something was sent.
    ///
    /// # Errors
    /// Why it could not be sent.
    pub fn leave(&mut self, now: Moment) -> Result<bool, ClinicError> {
        if self.unsent.is_none() && matches!(self.at, At::Question(_)) && has_warning(&self.given) {
            self.unsent = self.sent(now, false);
        }
        let is_sent = self.unsent.is_some();
        self.send_what_waits()?;
        Ok(is_sent)
    }

    /// Staff are here, and code entry is open again.
    ///
    /// # Errors
    /// What the disk says.
    pub fn reopen_codes(&self) -> Result<(), ClinicError> {
        Ok(self.codes().reopen()?)
    }

    fn sent(&self, now: Moment, finished: bool) -> Option<Sent> {
        let Entered { who, number } = self.entered.clone()?;
        Some(Sent {
            id: SubmissionId::new(now),
            clinic: self.clinic.key.clone(),
            device: self.device.clone(),
            at: now,
            number,
            who,
            language: self.language.clone(),
            finished,
            answers: self.given.asked_only(),
            zones: zones::kept_with(&self.given, &self.zones),
            edition: Sent::this_edition(),
        })
    }

    fn codes(&self) -> Codes {
        Codes::at(&self.folder, &self.device)
    }

    fn expect(&self, holds: bool) -> Result<(), ClinicError> {
        if holds { Ok(()) } else { Err(ClinicError::NotNow) }
    }
}

/// Whether any answer is a warning sign: something other than "none" to a question of the safety section, "not sure" among
/// it, or a rule that sends somebody to be seen today.
pub fn has_warning(answers: &Answers) -> bool {
    let asked = answers.asked_only();
    let ids = QUESTIONS.iter().filter_map(|question| QuestionId::named(question.id));
    let warns = |id: QuestionId| {
        let (given, none) = (asked.get(id), id.question().option("none"));
        next::section(&asked, id) == Section::Safety && !given.is_empty() && Some(given) != none
    };
    let mut safety = ids.filter(|id| asked.asks(*id));
    safety.any(warns) || RULES.iter().any(|rule| Level::SameDay <= rule.level && rule.when.holds(&asked))
}
