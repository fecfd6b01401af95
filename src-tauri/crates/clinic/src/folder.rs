//! Where the files of a clinic are.

use std::io;
use std::path::{Path, PathBuf};

use crate::disk;

/// The folder that a clinic's kiosks and its desk share. What lies in it stands in `decisions/0017-the-clinic.md`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClinicFolder(PathBuf);

impl ClinicFolder {
    /// The clinic beside the data in this folder; nothing is created yet.
    pub fn beside(data: &Path) -> ClinicFolder {
        ClinicFolder(data.join("clinic"))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Where the desk alone keeps things.
    pub fn desk(&self) -> PathBuf {
        self.0.join("desk")
    }

    pub(crate) fn clinic(&self) -> PathBuf {
        self.0.join("clinic.json")
    }

    pub(crate) fn outbox(&self) -> PathBuf {
        self.0.join("outbox")
    }

    pub(crate) fn codes(&self) -> PathBuf {
        self.0.join("codes")
    }

    pub(crate) fn numbers(&self) -> PathBuf {
        self.0.join("numbers")
    }

    /// Makes sure that the folder is there, with those that kiosks write to.
    ///
    /// # Errors
    /// What the disk says.
    pub fn create(&self) -> io::Result<()> {
        [self.outbox(), self.codes(), self.numbers()].iter().try_for_each(|folder| disk::create_folder(folder))
    }
}
