//! Where what was set is kept: one value a name; what there is to lift with, and the language, with the person.

use setback_plan::{Gym, Unit};
use setback_store::{NewPerson, PersonId};

use super::{Setting, Settings};
use crate::memory::{Desk, Trouble, lifter};

/// The setting that holds bar and plates in the unit that the person does not use now.
pub(crate) const OTHER_GYM: &str = "other_gym";

impl Desk {
    /// What this person set. What was not set, or can not be read, is as usual.
    ///
    /// # Errors
    /// What keeps the data from being read.
    pub fn settings(&mut self, person: PersonId) -> Result<Settings, Trouble> {
        let mut settings = self.settings_of_person(person)?;
        for setting in Setting::ALL.into_iter().filter(|setting| !is_of_person(*setting)) {
            let kept = self.store().setting(&kept_as(setting))?;
            let read = kept.and_then(|json| serde_json::from_str::<String>(&json).ok());
            settings = read.and_then(|text| settings.with(setting, &text)).unwrap_or(settings);
        }
        Ok(settings)
    }

    /// Keeps one of these settings.
    ///
    /// # Errors
    /// What the disk says.
    pub fn keep_setting(&mut self, person: PersonId, settings: &Settings, setting: Setting) -> Result<(), Trouble> {
        if is_of_person(setting) {
            return self.keep_with_person(person, settings);
        }
        let json = serde_json::Value::from(settings.text(setting)).to_string();
        Ok(self.store().set(&kept_as(setting), &json)?)
    }

    fn settings_of_person(&mut self, person: PersonId) -> Result<Settings, Trouble> {
        let about = self.store().person(person)?.about;
        let usual = Settings::default();
        let unit = Unit::named(&about.unit).unwrap_or(usual.unit);
        let settings = usual.with(Setting::Unit, unit.id()).unwrap_or(usual);
        let settings = settings.with(Setting::Language, &about.language).unwrap_or(settings);
        let other = self.store().setting(OTHER_GYM)?;
        Ok(Settings {
            gym: gym(&about.gym, unit).unwrap_or(settings.gym),
            other_gym: other.and_then(|text| gym(&text, settings.other_gym.unit)).unwrap_or(settings.other_gym),
            equipment: about.equipment.and_then(|text| lifter::read_equipment(&text).ok()),
            ..settings
        })
    }

    /// Bar and plates of the other unit go first: cut off between the two, none are lost.
    fn keep_with_person(&mut self, person: PersonId, settings: &Settings) -> Result<(), Trouble> {
        let now = self.now();
        self.store().set(OTHER_GYM, &lifter::write_gym(&settings.other_gym))?;
        let about = self.store().person(person)?.about;
        let known = NewPerson {
            unit: settings.unit.id().to_owned(),
            gym: lifter::write_gym(&settings.gym),
            equipment: settings.equipment.map(lifter::write_equipment),
            language: settings.language.tag().to_owned(),
            ..about
        };
        Ok(self.store().change_person(person, &known, now)?)
    }
}

/// What is kept with the person, and not as a setting of its own.
const fn is_of_person(setting: Setting) -> bool {
    use Setting::{Bar, Equipment, HexBar, Language, Plates, Unit};
    matches!(setting, Unit | Bar | HexBar | Plates | Equipment | Language)
}

/// Bar and plates that were kept; `None` for those of another unit, and for what can not be read.
fn gym(text: &str, unit: Unit) -> Option<Gym> {
    lifter::read_gym(text, unit).ok().filter(|gym| gym.unit == unit)
}

/// Apart from the settings that the program keeps for itself.
fn kept_as(setting: Setting) -> String {
    format!("set_{}", setting.id())
}
