//! Erasing, after what goes was typed: one person, or everything.

use setback_desk::memory::Trouble;
use setback_keys::Passphrase;
use setback_store::{Backup, PersonId};
use setback_words::Words;

use super::{Data, Held, Opening, Session};
use crate::error::CommandError;

/// The sentence that holds what has to be typed before everything is erased.
const WORD: &str = "erase-word";

/// A person with a name of their own.
pub struct Somebody {
    /// Their name in the data.
    pub id: PersonId,
    /// What they are called.
    pub name: String,
}

impl Session {
    /// Everybody with a name. Whose computer it is has none, and is erased with everything.
    ///
    /// # Errors
    /// What keeps the data from being read.
    pub fn people(&mut self) -> Result<Vec<Somebody>, CommandError> {
        Ok(self.data()?.people()?)
    }

    /// Erases a person, here and in the backups, after their name was typed. The backups that had to be removed whole.
    ///
    /// # Errors
    /// [`Trouble::NotTyped`], [`Trouble::Missing`]; what the disk says.
    pub fn erase_person(&mut self, id: PersonId, typed: &str) -> Result<Vec<Backup>, CommandError> {
        let (cabinet, data) = self.cabinet_and_data()?;
        let found = data.people()?.into_iter().find(|one| one.id == id).ok_or(Trouble::Missing("person"))?;
        expect(&found.name, typed)?;
        Ok(cabinet.erase_person(&mut data.opened, id)?)
    }

    /// Erases everything, after the word for it was typed, and the passphrase where one is set.
    ///
    /// # Errors
    /// [`Trouble::NotTyped`]; what is wrong with the passphrase; what the disk says.
    pub fn erase_everything(&mut self, typed: &str, passphrase: Option<&Passphrase>) -> Result<Opening, CommandError> {
        let (cabinet, _) = self.cabinet_and_data()?;
        expect(&Words::english().say(WORD), typed)?;
        cabinet.expect_passphrase(passphrase)?;
        if let Held::Data(data) = std::mem::replace(&mut self.held, Held::Nothing) {
            self.cabinet()?.erase_everything(data.opened)?;
        }
        self.settings = Default::default();
        self.reminding = Default::default();
        self.incoming = None;
        Ok(self.opening())
    }
}

impl Data {
    fn people(&mut self) -> Result<Vec<Somebody>, Trouble> {
        let persons = self.opened.desk.store().persons()?.into_iter();
        let named = persons.map(|person| Somebody { id: person.id, name: person.about.name });
        Ok(named.filter(|one| !one.name.is_empty()).collect())
    }
}

/// In small letters or capitals, as in the terminal.
fn expect(word: &str, typed: &str) -> Result<(), Trouble> {
    if typed.trim().to_lowercase() == word.trim().to_lowercase() { Ok(()) } else { Err(Trouble::NotTyped) }
}
