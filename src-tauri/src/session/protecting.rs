//! What protects the data: the ways in, the recovery code, the backups.

use setback_desk::memory::Trouble;
use setback_keys::{Passphrase, RecoveryCode, SlotId, SlotSummary};
use setback_store::{Backup, Restored};

use super::{Data, Held, Session};
use crate::error::CommandError;

/// What protects the data.
pub struct Protected {
    /// Where it is.
    pub folder: String,
    /// What opens it.
    pub ways: Vec<SlotSummary>,
    /// The newest backup.
    pub last_backup: Option<Backup>,
    /// The sentence that says why the last backup failed; `None` where it did not.
    pub backup_failed: Option<String>,
    /// Why a lock would keep nobody out; `None` where it would.
    pub why_no_lock: Option<Trouble>,
}

impl Session {
    /// What protects the data.
    ///
    /// # Errors
    /// What keeps the key file or the backups from being read.
    pub fn protected(&mut self) -> Result<Protected, CommandError> {
        let (cabinet, data) = self.cabinet_and_data()?;
        let last_backup = data.backups()?.into_iter().next();
        Ok(Protected {
            folder: cabinet.folder().path().display().to_string(),
            ways: cabinet.ways()?,
            last_backup,
            backup_failed: cabinet.backup_failed(&mut data.opened)?,
            why_no_lock: cabinet.expect_lock().err(),
        })
    }

    /// The backups, newest first.
    ///
    /// # Errors
    /// What keeps their folder from being read.
    pub fn backups(&mut self) -> Result<Vec<Backup>, CommandError> {
        Ok(self.data()?.backups()?)
    }

    /// Looks at all of a backup once more: whether it is whole.
    ///
    /// # Errors
    /// [`Trouble::Missing`].
    pub fn prove_backup(&mut self, name: &str) -> Result<bool, CommandError> {
        let data = self.data()?;
        let backup = data.backup(name)?;
        Ok(data.opened.desk.store().prove(&backup).is_ok())
    }

    /// Puts a backup in the place of what there is, which is backed up first.
    ///
    /// # Errors
    /// [`Trouble::Missing`]; a backup that is not whole; what the disk says. The data is as it was then.
    pub fn restore(&mut self, name: &str) -> Result<Option<Restored>, CommandError> {
        let backup = self.data()?.backup(name)?;
        let Held::Data(data) = std::mem::replace(&mut self.held, Held::Nothing) else { return Ok(None) };
        let Data { opened, me, ongoing, coach, board } = *data;
        match self.cabinet()?.restore(opened, &backup) {
            Ok(mut opened) => {
                let restored = opened.restored.take();
                self.take(opened);
                Ok(restored)
            }
            Err(not) => {
                if let Some(opened) = not.opened {
                    self.held = Held::Data(Box::new(Data { opened: *opened, me, ongoing, coach, board }));
                }
                Err(not.why.into())
            }
        }
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

impl Data {
    fn backups(&mut self) -> Result<Vec<Backup>, Trouble> {
        Ok(self.opened.desk.store().backups()?)
    }

    fn backup(&mut self, name: &str) -> Result<Backup, Trouble> {
        self.backups()?.into_iter().find(|backup| backup.name() == name).ok_or(Trouble::Missing("backup"))
    }
}
