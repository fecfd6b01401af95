//! A pasted list of athletes: read, and looked over before anything is entered.

use std::collections::BTreeSet;

use setback_exchange::names::{TooMany, names};

use super::athletes::believed;
use super::{Desk, Trouble, TypedAthlete, Unfit};

/// What a list would enter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NamesRead {
    /// Who can be entered.
    pub athletes: Vec<TypedAthlete>,
    /// Who is here already, or stands in the list before.
    pub twice: Vec<String>,
    /// Lines that can not be believed, with what is allowed.
    pub wrong: Vec<(u64, Unfit)>,
}

/// Why a list was not read.
#[derive(Debug, thiserror::Error)]
pub enum NotRead {
    /// More names than are read at once.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// It could not be done.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}

impl Desk {
    /// Reads a list of athletes, and enters nobody. Loads are in the unit given where the list names none.
    ///
    /// # Errors
    /// [`NotRead`].
    pub fn read_names(&self, text: &str, unit: &str) -> Result<NamesRead, NotRead> {
        let listed = self.store.athletes("").map_err(Trouble::from)?;
        let mut known: BTreeSet<String> = listed.iter().map(|listed| listed.name.to_lowercase()).collect();
        let mut read = NamesRead::default();
        for named in names(text)? {
            let unit = if named.unit.is_empty() { unit.to_owned() } else { named.unit };
            let typed = TypedAthlete {
                name: named.name,
                groups: named.groups,
                tags: named.tags,
                rack: named.rack,
                unit,
                ..TypedAthlete::default()
            };
            match believed(&typed) {
                Err(unfit) => read.wrong.push((named.line, unfit)),
                Ok((person, _)) if !known.insert(person.name.to_lowercase()) => read.twice.push(person.name),
                Ok(_) => read.athletes.push(typed),
            }
        }
        Ok(read)
    }
}
