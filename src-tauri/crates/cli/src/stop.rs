//! Why a command ends before it is done.

use std::io;

use setback_desk::memory::Trouble;
use setback_keys::KeyError;
use setback_store::StoreError;
use setback_words::Words;

use crate::voice::Voice;
use crate::{Status, Terminal};

/// Why a command ends before it is done.
pub(crate) enum Stop {
    /// Input could not be read, or output not be printed.
    Io(io::Error),
    /// What is kept could not be used.
    Trouble(Trouble),
    /// It can not be done, for the reason in this sentence.
    Refused(&'static str),
    /// The person left.
    Left,
    /// The input ended: nobody is there.
    Ended,
}

/// What a command comes to that can end early.
pub(crate) type Outcome<T> = Result<T, Stop>;

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Stop {
        Stop::Io(error)
    }
}

impl From<Trouble> for Stop {
    fn from(trouble: Trouble) -> Stop {
        Stop::Trouble(trouble)
    }
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Stop {
        Stop::Trouble(error.into())
    }
}

impl From<KeyError> for Stop {
    fn from(error: KeyError) -> Stop {
        Stop::Trouble(error.into())
    }
}

/// Tells why a command ended early, and gives its exit status.
pub(crate) fn told(ended: Outcome<Status>, terminal: &mut Terminal, words: &Words) -> io::Result<Status> {
    let mut voice = Voice { terminal, words };
    match ended {
        Ok(status) => Ok(status),
        Err(Stop::Io(error)) => Err(error),
        Err(Stop::Trouble(trouble)) => voice.trouble(&trouble).map(|()| Status::BadInput),
        Err(Stop::Refused(id)) => voice.complain(id, &[]).map(|()| Status::BadInput),
        Err(Stop::Left | Stop::Ended) => voice.complain("kept-left", &[]).map(|()| Status::NoResult),
    }
}
