//! What can go wrong with what is kept. No message holds anything that was entered.

use std::io;

use rusqlite::{ErrorCode, ffi};

/// Why something was not kept, or could not be read.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no room. What was kept before is whole; the last entry is not in it.
    #[error("the disk is full")]
    DiskFull,
    /// The folder or its file can not be written to.
    #[error("the data folder can not be written to")]
    ReadOnly,
    /// The place that is named for the data is a file, or lies in one.
    #[error("the data folder is no folder")]
    NotAFolder,
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
    /// The disk did not give out what is on it. What is there may be whole, and may be readable a moment later.
    #[error("the disk could not be read: {0}")]
    Unreadable(String),
    /// There was data, and it is gone: its file is missing or empty.
    #[error("the data is gone")]
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
            Some(ErrorCode::SystemIoFailure) => of_the_system(error),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::InUse,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => StoreError::ReadOnly,
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => StoreError::Damaged(error.to_string()),
            _ => StoreError::Sql(error),
        }
    }
}

/// What failing to read or write a file of SQLite means. Its shared index is written nowhere but when it is made.
fn of_the_system(error: rusqlite::Error) -> StoreError {
    match error.sqlite_error().map(|failure| failure.extended_code) {
        Some(ffi::SQLITE_IOERR_SHMSIZE) => StoreError::DiskFull,
        Some(ffi::SQLITE_IOERR_READ | ffi::SQLITE_IOERR_SHORT_READ | ffi::SQLITE_IOERR_CORRUPTFS) => {
            StoreError::Unreadable(error.to_string())
        }
        _ => StoreError::Sql(error),
    }
}

impl StoreError {
    /// What a failing file operation in the data folder means.
    pub(crate) fn of_io(error: io::Error) -> StoreError {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::DiskFull,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly,
            io::ErrorKind::NotADirectory => StoreError::NotAFolder,
            _ => StoreError::Io(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(code: i32) -> StoreError {
        rusqlite::Error::SqliteFailure(ffi::Error::new(code), None).into()
    }

    #[test]
    fn an_error_of_sqlite_is_called_what_it_means_for_the_data() {
        assert!(matches!(said(ffi::SQLITE_FULL), StoreError::DiskFull));
        assert!(matches!(said(ffi::SQLITE_IOERR_SHMSIZE), StoreError::DiskFull));
        assert!(matches!(said(ffi::SQLITE_CANTOPEN), StoreError::ReadOnly));
        assert!(matches!(said(ffi::SQLITE_BUSY), StoreError::InUse));
        assert!(matches!(said(ffi::SQLITE_NOTADB), StoreError::Damaged(_)));
        assert!(matches!(said(ffi::SQLITE_IOERR_READ), StoreError::Unreadable(_)), "what can not be read may be whole");
        assert!(matches!(said(ffi::SQLITE_IOERR_WRITE), StoreError::Sql(_)));
        assert!(matches!(said(ffi::SQLITE_CONSTRAINT), StoreError::Sql(_)));
    }
}
