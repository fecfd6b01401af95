//! What kiosks sent and the desk has not kept yet: a sealed file each.

use std::io;
use std::path::PathBuf;

use setback_store::SubmissionId;

use crate::disk;
use crate::fault::ClinicError;
use crate::folder::ClinicFolder;
use crate::seal::{ClinicKey, PublicKey};
use crate::submission::Sealable;

const SEALED: &str = ".age";

/// More bytes than a submission ever has.
const LARGEST: u64 = 64 << 10;

/// The outbox of a clinic.
#[derive(Clone, Debug)]
pub struct Outbox {
    folder: PathBuf,
}

impl Outbox {
    /// The one of this clinic.
    pub fn of(folder: &ClinicFolder) -> Outbox {
        Outbox { folder: folder.outbox() }
    }

    /// Seals a submission and puts it in. When this returns it is on the disk, whole. Putting it in once more changes
    /// nothing that arrives.
    ///
    /// # Errors
    /// What the disk or the seal says; then no reader sees anything of it.
    pub fn put(&self, submission: &Sealable, key: &PublicKey) -> Result<(), ClinicError> {
        let sealed = key.seal(&submission.to_bytes())?;
        Ok(disk::replace(&self.file(submission.id), &sealed)?)
    }

    /// The names of what is in it, oldest first. Files that are not whole yet are not among them.
    ///
    /// # Errors
    /// What the disk says.
    pub fn names(&self) -> io::Result<Vec<SubmissionId>> {
        let names = disk::names(&self.folder, SEALED)?;
        Ok(names.iter().filter_map(|name| name.parse().ok()).collect())
    }

    /// Opens one; `None` where it is gone.
    ///
    /// # Errors
    /// [`ClinicError::Unreadable`]; what the disk says.
    pub fn open(&self, id: SubmissionId, key: &ClinicKey) -> Result<Option<Sealable>, ClinicError> {
        let path = self.file(id);
        let Some(sealed) = disk::read(&path, LARGEST)? else {
            return if path.exists() { Err(ClinicError::Unreadable) } else { Ok(None) };
        };
        let submission = Sealable::from_bytes(&key.open(&sealed)?)?;
        if submission.id == id { Ok(Some(submission)) } else { Err(ClinicError::Unreadable) }
    }

    /// Takes one out, after it was kept elsewhere.
    ///
    /// # Errors
    /// What the disk says.
    pub fn clear(&self, id: SubmissionId) -> io::Result<()> {
        disk::remove(&self.file(id))
    }

    fn file(&self, id: SubmissionId) -> PathBuf {
        self.folder.join(format!("{id}{SEALED}"))
    }
}
