//! The ways into an open folder: added, changed, taken away. At least one always stays.

use setback_keys::{Consent, KeyError, Keyfile, Kind, Passphrase, RecoveryCode, SlotId, SlotSummary, SystemRandomness};

use super::mending::{DAMAGED_KEYS, remove};
use super::{Cabinet, Opened};
use crate::memory::Trouble;

impl Cabinet {
    /// What opens the folder.
    pub fn ways(&self) -> Result<Vec<SlotSummary>, Trouble> {
        Ok(Keyfile::read(self.folder.path())?.slots())
    }

    /// Whether a lock would keep anybody out: a passphrase opens the folder, and nothing opens it by itself.
    ///
    /// # Errors
    /// [`Trouble::NoPassphrase`], [`Trouble::OpensByItself`].
    pub fn expect_lock(&self) -> Result<(), Trouble> {
        let ways = self.ways()?;
        let has = |kind: Kind| ways.iter().any(|way| way.is_sound && way.kind == kind);
        match (has(Kind::Passphrase), has(Kind::Device) || has(Kind::Beside)) {
            (false, _) => Err(Trouble::NoPassphrase),
            (true, true) => Err(Trouble::OpensByItself),
            (true, false) => Ok(()),
        }
    }

    /// Whether this is the passphrase of open data; wrong ones make wait, as at the lock. Where none is set, none is asked.
    ///
    /// # Errors
    /// What is wrong with it, or how long to wait.
    pub fn expect_passphrase(&self, passphrase: Option<&Passphrase>) -> Result<(), Trouble> {
        let keys = Keyfile::read(self.folder.path())?;
        if of_kind(&keys, Kind::Passphrase).is_empty() {
            return Ok(());
        }
        let typed = passphrase.ok_or(KeyError::EmptyPassphrase)?;
        Ok(self.tries().open(self.now_ms(), || keys.open_with_passphrase(typed)).map(drop)?)
    }

    /// A new recovery code, in the place of an earlier one. It is shown once: nothing keeps it.
    pub fn new_recovery_code(&self, opened: &mut Opened) -> Result<RecoveryCode, Trouble> {
        let mut keys = Keyfile::read(self.folder.path())?;
        let before: Vec<SlotId> = of_kind(&keys, Kind::Recovery);
        let (_, code) = keys.add_recovery(&opened.key, self.now_ms(), &mut SystemRandomness)?;
        before.into_iter().try_for_each(|id| keys.remove(id).map(|_| ()))?;
        self.keep(&keys, opened, "recovery_code_made")?;
        Ok(code)
    }

    /// A passphrase, in the place of an earlier one. Data that lay open beside its key no longer does.
    pub fn set_passphrase(&self, opened: &mut Opened, passphrase: &Passphrase) -> Result<(), Trouble> {
        let mut keys = Keyfile::read(self.folder.path())?;
        keys.change_passphrase(&opened.key, passphrase, self.cost, self.now_ms(), &mut SystemRandomness)?;
        of_kind(&keys, Kind::Beside).into_iter().try_for_each(|id| keys.remove(id).map(|_| ()))?;
        self.keep(&keys, opened, "passphrase_set")
    }

    /// Lets the system's key store open the folder. Data that lay open beside its key no longer does.
    pub fn trust_device(&self, opened: &mut Opened) -> Result<(), Trouble> {
        let mut keys = Keyfile::read(self.folder.path())?;
        keys.add_device(&opened.key, &*self.key_store, self.now_ms(), &mut SystemRandomness)?;
        of_kind(&keys, Kind::Beside).into_iter().try_for_each(|id| keys.remove(id).map(|_| ()))?;
        self.keep(&keys, opened, "device_trusted")
    }

    /// Lets the folder open by itself, because the person said so.
    pub fn leave_open(&self, opened: &mut Opened, consent: Consent) -> Result<(), Trouble> {
        let mut keys = Keyfile::read(self.folder.path())?;
        keys.add_unprotected_beside(&opened.key, consent, self.now_ms(), &mut SystemRandomness)?;
        self.keep(&keys, opened, "left_open")
    }

    /// Takes a way in away.
    ///
    /// # Errors
    /// [`setback_keys::KeyError::LastSlot`] where no other would be left.
    pub fn remove_way(&self, opened: &mut Opened, id: SlotId) -> Result<(), Trouble> {
        let mut keys = Keyfile::read(self.folder.path())?;
        let removed = keys.remove(id)?;
        self.keep(&keys, opened, "way_in_removed")?;
        if removed.kind == Kind::Device {
            let _nothing_depends_on_it = self.key_store.delete(&keys.account_of(id));
        }
        Ok(())
    }

    /// Saves the slots, here and among the backups, and notes it.
    fn keep(&self, keys: &Keyfile, opened: &mut Opened, what: &'static str) -> Result<(), Trouble> {
        keys.save(self.folder.path())?;
        // From here on it is done: what fails now is made up for by the next backup, and must not be told as a failure.
        let _copied_at_the_next_backup = self.copy_keys(&opened.key);
        let _told_only_by_the_slots = opened.desk.store().note(self.clock.now(), what);
        let _an_old_way_in = remove(&self.folder.path().join(DAMAGED_KEYS));
        Ok(())
    }
}

fn of_kind(keys: &Keyfile, kind: Kind) -> Vec<SlotId> {
    keys.slots().iter().filter(|slot| slot.kind == kind).map(|slot| slot.id).collect()
}
