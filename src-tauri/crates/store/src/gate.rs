//! The check at the start: reading may begin at once, the first write waits until the file is known to be whole.

use std::io;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;

use crate::error::StoreError;

type Outcome = Option<Result<(), StoreError>>;

/// Opens when the check has ended well.
#[derive(Debug)]
pub(crate) struct Gate {
    outcome: Arc<(Mutex<Outcome>, Condvar)>,
    checking: Option<JoinHandle<()>>,
}

impl Gate {
    /// Begins to check in the background.
    pub fn behind(check: impl FnOnce() -> Result<(), StoreError> + Send + 'static) -> Gate {
        let outcome: Arc<(Mutex<Outcome>, Condvar)> = Arc::default();
        let tell = Arc::clone(&outcome);
        let checking = std::thread::spawn(move || {
            let broke_off = |_| Err(StoreError::Io(std::io::Error::other("the look at the start broke off")));
            let found = std::panic::catch_unwind(AssertUnwindSafe(check)).unwrap_or_else(broke_off);
            *tell.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(found);
            tell.1.notify_all();
        });
        Gate { outcome, checking: Some(checking) }
    }

    /// Stays shut, because of what was found before.
    pub fn shut(found: StoreError) -> Gate {
        Gate { outcome: Arc::new((Mutex::new(Some(Err(found))), Condvar::new())), checking: None }
    }

    /// Waits for the check.
    ///
    /// # Errors
    /// What the check found.
    pub fn wait(&self) -> Result<(), StoreError> {
        let (outcome, told) = &*self.outcome;
        let guard = outcome.lock().unwrap_or_else(PoisonError::into_inner);
        let guard = told.wait_while(guard, |outcome| outcome.is_none()).unwrap_or_else(PoisonError::into_inner);
        match &*guard {
            Some(Err(found)) => Err(again(found)),
            Some(Ok(())) | None => Ok(()),
        }
    }
}

/// The same error once more. Only what the check found damaged is called damaged.
fn again(error: &StoreError) -> StoreError {
    match error {
        StoreError::Damaged(detail) => StoreError::Damaged(detail.clone()),
        StoreError::Unreadable(detail) => StoreError::Unreadable(detail.clone()),
        StoreError::DiskFull => StoreError::DiskFull,
        StoreError::ReadOnly => StoreError::ReadOnly,
        StoreError::NotAFolder => StoreError::NotAFolder,
        StoreError::InUse => StoreError::InUse,
        StoreError::Newer { found, known } => StoreError::Newer { found: *found, known: *known },
        StoreError::Gone => StoreError::Gone,
        StoreError::Missing(what) => StoreError::Missing(what),
        StoreError::Io(_) | StoreError::Sql(_) => StoreError::Io(io::Error::other(error.to_string())),
    }
}

impl Drop for Gate {
    fn drop(&mut self) {
        if let Some(checking) = self.checking.take() {
            // A check that panicked told nothing, and there is nobody left to tell.
            let _ended = checking.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gate_opens_after_a_good_check_and_says_what_a_bad_one_found() {
        assert!(Gate::behind(|| Ok(())).wait().is_ok());
        let found = Gate::behind(|| Err(StoreError::Damaged("page 3".to_owned()))).wait();
        assert!(matches!(found, Err(StoreError::Damaged(detail)) if detail == "page 3"));
    }

    #[test]
    fn a_full_disk_is_not_called_damage() {
        assert!(matches!(Gate::behind(|| Err(StoreError::DiskFull)).wait(), Err(StoreError::DiskFull)));
    }
}
