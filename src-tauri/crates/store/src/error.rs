//! What can go wrong with what is kept. No message holds anything that was entered.

use std::io;

use rusqlite::ErrorCode;

/// Why something was not kept, or could not be read.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no room. What was kept before is whole; the last entry is not in it.
    #[error("the disk is full")]
    DiskFull,
    /// The folder or its file can not be written to.
    #[error("the data folder can not be written to")]
    ReadOnly,
    /// Another window or terminal works in this folder.
    #[error("another Setback works in this data folder")]
    InUse,
    /// The file was written by a newer Setback.
    #[error("the data is of schema {found}, and this Setback knows schemas up to {known}")]
    Newer {
        /// The schema of the file.
        found: i64,
        /// The newest that this build knows.
        known: i64,
    },
    /// The file is not what was written, or the key is not its key.
    #[error("the data is damaged, or its key is another: {0}")]
    Damaged(String),
    /// There is no data, and there are backups of it.
    #[error("the data is gone, and its backups are there")]
    Gone,
    /// The row that is named is not there, or is not what the call needs.
    #[error("there is no such {0}")]
    Missing(&'static str),
    /// The system refused.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// Anything else that SQLite says.
    #[error(transparent)]
    Sql(rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> StoreError {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => StoreError::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => StoreError::ReadOnly,
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => StoreError::Damaged(error.to_string()),
            _ => StoreError::Sql(error),
        }
    }
}

impl StoreError {
    /// What a failing file operation in the data folder means.
    pub(crate) fn of_io(error: io::Error) -> StoreError {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::DiskFull,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly,
            _ => StoreError::Io(error),
        }
    }
}
