//! A coach's athletes: entered, changed, put away, made one of two. What they answered is kept as that of everybody.

use setback_plan::{Gym, Unit};
use setback_store::{Athlete, Moment, NewPerson, PersonId};

use super::lifter::{self, NOT_ASKED};
use super::unfit::{Unfit, short};
use super::{Desk, Trouble};
use crate::case::training::HEAVIEST;
use crate::settings::{MOST_PAIRS, gym};
use crate::typed::LONGEST_TEXT;

/// An athlete as typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TypedAthlete {
    /// What they are called.
    pub name: String,
    /// The groups they train in.
    pub groups: Vec<String>,
    /// Words that the coach puts on them.
    pub tags: Vec<String>,
    /// Where they lift; may be empty.
    pub rack: String,
    /// The unit they think in: `kg` or `lb`.
    pub unit: String,
    /// The empty bar in that unit; empty for that of most gyms.
    pub bar: String,
    /// The plates, such as `25x2 20 10`; empty for those of most gyms.
    pub plates: String,
}

/// What a coach knows of an athlete.
#[derive(Clone, Debug, PartialEq)]
pub struct AboutAthlete {
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
    /// The groups they train in.
    pub groups: Vec<String>,
    /// Words that the coach put on them.
    pub tags: Vec<String>,
    /// Where they lift.
    pub rack: String,
    /// Bar and plates, and the unit they think in.
    pub gym: Gym,
    /// What the coach tells them, on the card.
    pub note: String,
    /// Whether they no longer train here.
    pub archived: bool,
}

/// Why an athlete was not entered or changed.
#[derive(Debug, thiserror::Error)]
pub enum NotAnAthlete {
    /// A field can not be believed.
    #[error(transparent)]
    Unfit(#[from] Unfit),
    /// It could not be done.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}

/// What the audit trail says where an athlete showed their answers.
const ANSWERS_SHOWN: &str = "answers_shown";

/// The most groups, and the most tags, of one athlete. Design choice.
pub const MOST_GROUPS: usize = 12;

impl Desk {
    /// Enters athletes, all of them or none.
    ///
    /// # Errors
    /// [`NotAnAthlete::Unfit`] with the first field that can not be believed.
    pub fn add_athletes(&mut self, typed: &[TypedAthlete]) -> Result<Vec<PersonId>, NotAnAthlete> {
        let athletes = typed.iter().map(believed).collect::<Result<Vec<_>, _>>()?;
        let now = self.now();
        Ok(self.store.add_athletes(&athletes, now).map_err(Trouble::from)?)
    }

    /// Changes what is known of an athlete. Their note stays.
    ///
    /// # Errors
    /// [`NotAnAthlete::Unfit`] with the first field that can not be believed; [`Trouble::Missing`] where there is none.
    pub fn change_athlete(&mut self, person: PersonId, typed: &TypedAthlete) -> Result<(), NotAnAthlete> {
        let (about, athlete) = believed(typed)?;
        let before = self.athlete_row(person)?;
        let now = self.now();
        let known = self.store.person(person).map_err(Trouble::from)?.about;
        let gym = with_the_hex_bar_of(&about.gym, &known)?;
        let about = NewPerson { name: about.name, unit: about.unit, gym, ..known };
        self.store.change_person(person, &about, now).map_err(Trouble::from)?;
        let athlete = Athlete { note: before.note, archived: before.archived, ..athlete };
        Ok(self.store.change_athlete(person, &athlete, now).map_err(Trouble::from)?)
    }

    /// Keeps what the coach tells an athlete.
    ///
    /// # Errors
    /// [`NotAnAthlete::Unfit`] for one that is too long; [`Trouble::Missing`] where there is no such athlete.
    pub fn note_for_athlete(&mut self, person: PersonId, note: &str) -> Result<(), NotAnAthlete> {
        let note = note.trim().to_owned();
        if note.len() > LONGEST_TEXT {
            return Err(Unfit { field: "note", least: 0, most: LONGEST_TEXT }.into());
        }
        let (before, now) = (self.athlete_row(person)?, self.now());
        Ok(self.store.change_athlete(person, &Athlete { note, ..before }, now).map_err(Trouble::from)?)
    }

    /// Puts an athlete away, or takes them back. Nothing of them is lost.
    ///
    /// # Errors
    /// [`Trouble::Missing`] where there is no such athlete.
    pub fn archive_athlete(&mut self, person: PersonId, archived: bool) -> Result<(), Trouble> {
        let (before, now) = (self.athlete_row(person)?, self.now());
        Ok(self.store.change_athlete(person, &Athlete { archived, ..before }, now)?)
    }

    /// Makes one of two entries of the same person: everything of the first becomes the second's. This can not be taken
    /// back, so a backup is made before.
    ///
    /// # Errors
    /// [`Trouble::Missing`] where one of them is no athlete, or both are the same.
    pub fn merge_athletes(&mut self, from: PersonId, into: PersonId) -> Result<(), Trouble> {
        self.athlete_row(from)?;
        self.athlete_row(into)?;
        if from == into {
            return Err(Trouble::Missing("athlete"));
        }
        let now = self.now();
        self.store.back_up(now)?;
        Ok(self.store.merge_athletes(from, into, now)?)
    }

    /// What a coach knows of an athlete.
    ///
    /// # Errors
    /// [`Trouble::Missing`] where there is none.
    pub fn about_athlete(&self, person: PersonId) -> Result<AboutAthlete, Trouble> {
        let about = self.store.person(person)?.about;
        let row = self.athlete_row(person)?;
        Ok(about_athlete(person, about.name, &row, self.gym_of(person)?))
    }

    /// Notes that an athlete showed their answers to the coach. Nothing of them is handed on.
    ///
    /// # Errors
    /// [`Trouble::Missing`] where there is no such athlete; what the disk says.
    pub fn show_answers(&mut self, person: PersonId) -> Result<(), Trouble> {
        self.athlete_row(person)?;
        let now = self.now();
        Ok(self.store.note_about(person, now, ANSWERS_SHOWN)?)
    }

    /// When an athlete last showed their answers to the coach.
    ///
    /// # Errors
    /// What keeps the data from being read.
    pub fn answers_shown(&self, person: PersonId) -> Result<Option<Moment>, Trouble> {
        Ok(self.store.noted_about(person, ANSWERS_SHOWN)?)
    }

    /// Athletes who were put away, by name.
    pub fn archived_athletes(&self) -> Result<Vec<(PersonId, String)>, Trouble> {
        let listed = self.store.athletes("")?.into_iter().filter(|listed| listed.athlete.archived);
        let mut named: Vec<(PersonId, String)> = listed.map(|listed| (listed.person, listed.name)).collect();
        named.sort_by_key(|(_, name)| name.to_lowercase());
        Ok(named)
    }

    pub(super) fn athlete_row(&self, person: PersonId) -> Result<Athlete, Trouble> {
        self.store.athlete(person)?.ok_or(Trouble::Missing("athlete"))
    }
}

fn about_athlete(person: PersonId, name: String, row: &Athlete, gym: Gym) -> AboutAthlete {
    AboutAthlete {
        person,
        name,
        groups: list(&row.groups),
        tags: list(&row.tags),
        rack: row.rack.clone(),
        gym,
        note: row.note.clone(),
        archived: row.archived,
    }
}

/// A list as it is kept.
pub(super) fn list(kept: &str) -> Vec<String> {
    serde_json::from_str(kept).unwrap_or_default()
}

pub(super) fn believed(typed: &TypedAthlete) -> Result<(NewPerson, Athlete), Unfit> {
    let name = short("name", &typed.name)?;
    if name.is_empty() {
        return Err(Unfit::name());
    }
    let unit = Unit::named(&typed.unit).unwrap_or(Unit::Kilograms);
    let gym = gym(typed, unit)?;
    let person = NewPerson { name, language: "en".to_owned(), unit: unit.id().to_owned(), gym, equipment: None };
    let athlete = Athlete {
        groups: kept("group", &typed.groups)?,
        tags: kept("tag", &typed.tags)?,
        rack: short("rack", &typed.rack)?,
        ..Athlete::default()
    };
    Ok((person, athlete))
}

/// Bar and plates as kept, where one of them was typed.
fn gym(typed: &TypedAthlete, unit: Unit) -> Result<String, Unfit> {
    let usual = Gym::usual(unit);
    let bar = match typed.bar.trim() {
        "" => usual.bar,
        typed => gym::bar(typed, unit).ok_or(Unfit { field: "bar", least: 1, most: HEAVIEST as usize })?,
    };
    let plates =
        gym::plates(&typed.plates, unit).ok_or(Unfit { field: "plates", least: 0, most: MOST_PAIRS as usize })?;
    let own = Gym { bar, plates, ..usual.clone() };
    Ok(if own == usual { NOT_ASKED.to_owned() } else { lifter::write_gym(&own) })
}

/// A coach's form does not ask for a hex bar: what was told of it stays, in the same unit.
fn with_the_hex_bar_of(typed: &str, known: &NewPerson) -> Result<String, Trouble> {
    let of = |text: &str, unit: &str| lifter::read_gym(text, Unit::named(unit).unwrap_or(Unit::Kilograms));
    let before = of(&known.gym, &known.unit)?;
    let now = of(typed, before.unit.id())?;
    if now.unit != before.unit || before.hex_bar == Gym::usual(before.unit).hex_bar {
        return Ok(typed.to_owned());
    }
    Ok(lifter::write_gym(&Gym { hex_bar: before.hex_bar, ..now }))
}

/// Each once, in the order typed, without those that are empty.
fn kept(field: &'static str, typed: &[String]) -> Result<String, Unfit> {
    let mut each: Vec<String> = Vec::new();
    for text in typed {
        let text = short(field, text)?;
        if !text.is_empty() && !each.contains(&text) {
            each.push(text);
        }
    }
    if each.len() > MOST_GROUPS {
        return Err(Unfit { field: "many", least: 0, most: MOST_GROUPS });
    }
    Ok(serde_json::Value::from(each).to_string())
}
