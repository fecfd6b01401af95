//! The only error a window sees. Each kind carries what the person needs to mend it.
#![expect(missing_docs, reason = "a field is named as what it carries")]

use serde::Serialize;
use setback_desk::CaseError;
use setback_desk::memory::{NotAnAthlete, NotEntered, NotLogged, NotRead, Trouble, Unfit};
use setback_desk::typed::{Refused, RefusedRow};
use setback_triage::{Answers, QuestionId};
use setback_words::Words;
use specta::Type;

use crate::view::TextView;

/// Why a command did not do what was asked.
#[derive(Debug, PartialEq, Eq, Serialize, Type, thiserror::Error)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CommandError {
    /// An answer does not fit its question; `message` says where, what was given and what is allowed.
    #[error("{message}")]
    BadAnswer { message: String },
    /// A result was asked for before these questions had answers.
    #[error("no answer to {missing:?}")]
    NotAnswered { missing: Vec<String> },
    /// This question is not asked with the answers given.
    #[error("{question} is not asked")]
    NotAsked { question: String },
    /// A number of the training log can not be believed; `message` says what is allowed.
    #[error("{message}")]
    BadTraining {
        /// The field: `load`, `reps`, `sets`, `rpe`, `mean` or `bar`.
        field: String,
        /// What is wrong, in words.
        message: String,
    },
    /// A number of a workout can not be believed; `message` says what is allowed.
    #[error("{message}")]
    BadWorkout {
        /// Which set, from 0; `None` for the workout as a whole.
        row: Option<u32>,
        /// The field: of a set `load`, `reps`, `rpe`, `pain`, `note` or `lift`; of the workout `day`, `time`, `minutes`,
        /// `session_rpe`, `note` or `sets`; else `line`.
        field: String,
        /// What is wrong, in words.
        message: String,
    },
    /// A field of an athlete can not be believed; `message` says what is allowed.
    #[error("{message}")]
    BadAthlete {
        /// The field: `name`, `group`, `tag`, `rack`, `many` or `note`.
        field: String,
        /// What is wrong, in words.
        message: String,
    },
    /// A setting can not be this.
    #[error("{setting} can not be this")]
    BadSetting { setting: String },
    /// It was not done; the text says what happened, what is safe, and what to do.
    #[error("{}", text.id)]
    Trouble { text: TextView },
    /// Data is left unprotected only where the person says so.
    #[error("no consent")]
    NoConsent,
    /// This needs data that is open.
    #[error("no data is open")]
    NotOpen,
    /// The core broke off in the middle of it.
    #[error("the core broke off")]
    BrokenOff,
}

impl CommandError {
    /// A result was asked for before these questions had answers.
    pub fn missing(questions: &[QuestionId]) -> CommandError {
        CommandError::NotAnswered { missing: questions.iter().map(|question| question.id().to_owned()).collect() }
    }

    /// A setting can not be this, or there is no such setting.
    pub fn bad_setting(setting: &str) -> CommandError {
        CommandError::BadSetting { setting: setting.to_owned() }
    }

    /// It was not done; the text of this id says why.
    pub fn told(id: &str) -> CommandError {
        CommandError::Trouble { text: TextView { id: id.to_owned(), args: Default::default() } }
    }

    /// A result was asked for before these answers were complete.
    pub fn not_answered(answers: &Answers) -> CommandError {
        CommandError::missing(&answers.missing())
    }
}

impl From<Trouble> for CommandError {
    fn from(trouble: Trouble) -> CommandError {
        CommandError::Trouble { text: TextView::of_trouble(&trouble) }
    }
}

impl From<CaseError> for CommandError {
    fn from(error: CaseError) -> CommandError {
        CommandError::BadAnswer { message: error.message(Words::english()) }
    }
}

impl From<Refused> for CommandError {
    fn from(refused: Refused) -> CommandError {
        CommandError::BadTraining { field: refused.field.to_owned(), message: refused.message(Words::english()) }
    }
}

impl From<Unfit> for CommandError {
    fn from(unfit: Unfit) -> CommandError {
        CommandError::BadAthlete { field: unfit.field.to_owned(), message: unfit.message(Words::english()) }
    }
}

impl From<NotAnAthlete> for CommandError {
    fn from(why: NotAnAthlete) -> CommandError {
        match why {
            NotAnAthlete::Unfit(unfit) => unfit.into(),
            NotAnAthlete::Trouble(trouble) => trouble.into(),
        }
    }
}

impl From<NotEntered> for CommandError {
    fn from(why: NotEntered) -> CommandError {
        match why {
            NotEntered::Unfit(unfit) => unfit.into(),
            NotEntered::Trouble(trouble) => trouble.into(),
        }
    }
}

impl From<NotRead> for CommandError {
    fn from(why: NotRead) -> CommandError {
        match why {
            NotRead::TooMany(_) => CommandError::told("coach-names-too-many"),
            NotRead::Trouble(trouble) => trouble.into(),
        }
    }
}

impl From<NotLogged> for CommandError {
    fn from(why: NotLogged) -> CommandError {
        let bad = |row: Option<usize>, refused: Refused| CommandError::BadWorkout {
            row: row.and_then(|row| u32::try_from(row).ok()),
            field: refused.field.to_owned(),
            message: refused.message(Words::english()),
        };
        match why {
            NotLogged::Refused(refused) => bad(None, refused),
            NotLogged::RefusedRow(RefusedRow { row, refused }) => bad(row, refused),
            NotLogged::Trouble(trouble) => trouble.into(),
        }
    }
}
