//! What protects the data: the ways in, the recovery code, the backups.

use setback_keys::{Passphrase, RecoveryCode, SlotId, SlotSummary};
use setback_store::Backup;

use super::Session;
use crate::error::CommandError;

/// What protects the data.
pub struct Protected {
    /// Where it is.
    pub folder: String,
    /// What opens it.
    pub ways: Vec<SlotSummary>,
    /// The newest backup.
    pub last_backup: Option<Backup>,
}

impl Session {
    /// What protects the data.
    ///
    /// # Errors
    /// What keeps the key file or the backups from being read.
    pub fn protected(&mut self) -> Result<Protected, CommandError> {
        let (cabinet, data) = self.cabinet_and_data()?;
        let backups = data.opened.desk.store().backups().map_err(setback_desk::memory::Trouble::from)?;
        let folder = cabinet.folder().path().display().to_string();
        Ok(Protected { folder, ways: cabinet.ways()?, last_backup: backups.into_iter().next() })
    }

    /// Sets a passphrase, in the place of an earlier one.
    ///
    /// # Errors
    /// What the disk says; nothing is changed then.
    pub fn set_passphrase(&mut self, passphrase: &Passphrase) -> Result<Protected, CommandError> {
        let (cabinet, data) = self.cabinet_and_data()?;
        cabinet.set_passphrase(&mut data.opened, passphrase)?;
        self.protected()
    }

    /// A new recovery code, in the place of an earlier one.
    ///
    /// # Errors
    /// What the disk says; the earlier one is still good then.
    pub fn new_recovery_code(&mut self) -> Result<RecoveryCode, CommandError> {
        let (cabinet, data) = self.cabinet_and_data()?;
        Ok(cabinet.new_recovery_code(&mut data.opened)?)
    }

    /// Lets the system's key store open the data.
    ///
    /// # Errors
    /// What the key store says; nothing is changed then.
    pub fn trust_device(&mut self) -> Result<Protected, CommandError> {
        let (cabinet, data) = self.cabinet_and_data()?;
        cabinet.trust_device(&mut data.opened)?;
        self.protected()
    }

    /// Takes a way in away.
    ///
    /// # Errors
    /// Where no other would be left.
    pub fn remove_way(&mut self, id: SlotId) -> Result<Protected, CommandError> {
        let (cabinet, data) = self.cabinet_and_data()?;
        cabinet.remove_way(&mut data.opened, id)?;
        self.protected()
    }

    /// Makes a backup.
    ///
    /// # Errors
    /// What the disk says.
    pub fn back_up(&mut self) -> Result<Protected, CommandError> {
        let (cabinet, data) = self.cabinet_and_data()?;
        cabinet.back_up(&mut data.opened)?;
        self.protected()
    }

    /// Makes a backup if something changed and the last one is half an hour old.
    ///
    /// # Errors
    /// What the disk says.
    pub fn back_up_if_due(&mut self) -> Result<(), CommandError> {
        let (cabinet, data) = self.cabinet_and_data()?;
        cabinet.back_up_if_due(&mut data.opened)?;
        Ok(())
    }
}
