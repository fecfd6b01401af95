//! What can go wrong in a chore, said so that a person knows what to do next.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;

/// Why a chore did not get done.
#[derive(Debug)]
pub enum Failure {
    /// A tool could not be started at all: most often it is not installed.
    NotStarted { command: String, cause: io::Error },
    /// A tool ran and said no.
    Unsuccessful { command: String, status: ExitStatus },
    /// A file or folder could not be read or written.
    File { path: PathBuf, cause: io::Error },
    /// Something only a person can provide; `mend` says how.
    Missing { what: String, mend: String },
    /// What a check found.
    Found(String),
    /// Everything has been printed; only the exit status is left to give.
    AlreadyTold,
}

impl Failure {
    /// For `map_err` on anything that touches `path`.
    pub fn file(path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |cause| Self::File { path, cause }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotStarted { command, cause } => write!(f, "could not start `{command}`: {cause}"),
            Self::Unsuccessful { command, status } => write!(f, "`{command}` ended with {status}"),
            Self::File { path, cause } => write!(f, "{}: {cause}", path.display()),
            Self::Missing { what, mend } => write!(f, "{what} is missing. {mend}"),
            Self::Found(what) => f.write_str(what),
            Self::AlreadyTold => Ok(()),
        }
    }
}
