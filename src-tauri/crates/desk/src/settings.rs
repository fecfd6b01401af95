//! What a person set: how questions are moved through, how the window looks, the emergency number, the unit. Kept in the
//! data, one value a name; the unit is kept with the person. Nothing here turns off a question or changes a rule.

use std::borrow::Cow;

use setback_plan::Unit;
use setback_store::PersonId;

use crate::emergency_number::{self, NUMBERS};
use crate::memory::{Desk, Trouble};

/// What a person set, and what stands where they set nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// A choice goes to the next question at once.
    pub move_on: bool,
    /// Keys without a modifier choose.
    pub single_keys: bool,
    /// Light or dark.
    pub theme: Theme,
    /// How large the text is.
    pub text_size: TextSize,
    /// Nothing moves, whatever the system says; off: as the system says.
    pub reduced_motion: bool,
    /// Stronger lines, whatever the system says; off: as the system says.
    pub more_contrast: bool,
    /// The country whose emergency number counts; `None`: the one of the system.
    pub country: Option<&'static str>,
    /// An emergency number of one's own, which counts before that of any country.
    pub own_number: Option<String>,
    /// Kilograms or pounds.
    pub unit: Unit,
    /// When the window locks by itself.
    pub auto_lock: AutoLock,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            move_on: true,
            single_keys: true,
            theme: Theme::System,
            text_size: TextSize::Percent100,
            reduced_motion: false,
            more_contrast: false,
            country: None,
            own_number: None,
            unit: Unit::Kilograms,
            auto_lock: AutoLock::Minutes10,
        }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// As the system is set.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every one, in the order shown.
    pub const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    /// Its id.
    pub const fn id(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// How large the text is, in percent of the usual size. The steps are those of the design.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextSize {
    /// As usual.
    Percent100,
    /// A quarter larger.
    Percent125,
    /// Half as large again.
    Percent150,
    /// Three quarters larger.
    Percent175,
    /// Twice as large.
    Percent200,
}

impl TextSize {
    /// Every one, the smallest first.
    pub const ALL: [TextSize; 5] =
        [TextSize::Percent100, TextSize::Percent125, TextSize::Percent150, TextSize::Percent175, TextSize::Percent200];

    /// Its percentage, as text.
    pub const fn id(self) -> &'static str {
        match self {
            TextSize::Percent100 => "100",
            TextSize::Percent125 => "125",
            TextSize::Percent150 => "150",
            TextSize::Percent175 => "175",
            TextSize::Percent200 => "200",
        }
    }
}

/// After how many minutes without a key or a click the window locks, where there is a lock that keeps anybody out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AutoLock {
    /// Never.
    Off,
    /// One.
    Minutes1,
    /// Five.
    Minutes5,
    /// Ten, as the design has it.
    Minutes10,
    /// Thirty.
    Minutes30,
    /// Sixty.
    Minutes60,
}

impl AutoLock {
    /// Every one: never, then the soonest first.
    pub const ALL: [AutoLock; 6] = [
        AutoLock::Off,
        AutoLock::Minutes1,
        AutoLock::Minutes5,
        AutoLock::Minutes10,
        AutoLock::Minutes30,
        AutoLock::Minutes60,
    ];

    /// Its minutes, as text.
    pub const fn id(self) -> &'static str {
        match self {
            AutoLock::Off => "off",
            AutoLock::Minutes1 => "1",
            AutoLock::Minutes5 => "5",
            AutoLock::Minutes10 => "10",
            AutoLock::Minutes30 => "30",
            AutoLock::Minutes60 => "60",
        }
    }
}

/// One thing that can be set. Its id names it in the data, in the window and in the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// [`Settings::move_on`].
    MoveOn,
    /// [`Settings::single_keys`].
    SingleKeys,
    /// [`Settings::theme`].
    Theme,
    /// [`Settings::text_size`].
    TextSize,
    /// [`Settings::reduced_motion`].
    ReducedMotion,
    /// [`Settings::more_contrast`].
    MoreContrast,
    /// [`Settings::country`].
    Country,
    /// [`Settings::own_number`].
    OwnNumber,
    /// [`Settings::unit`].
    Unit,
    /// [`Settings::auto_lock`].
    AutoLock,
}

impl Setting {
    /// Every one.
    pub const ALL: [Setting; 10] = [
        Setting::MoveOn,
        Setting::SingleKeys,
        Setting::Theme,
        Setting::TextSize,
        Setting::ReducedMotion,
        Setting::MoreContrast,
        Setting::Country,
        Setting::OwnNumber,
        Setting::Unit,
        Setting::AutoLock,
    ];

    /// Its id.
    pub const fn id(self) -> &'static str {
        match self {
            Setting::MoveOn => "move_on",
            Setting::SingleKeys => "single_keys",
            Setting::Theme => "theme",
            Setting::TextSize => "text_size",
            Setting::ReducedMotion => "reduced_motion",
            Setting::MoreContrast => "more_contrast",
            Setting::Country => "country",
            Setting::OwnNumber => "own_number",
            Setting::Unit => "unit",
            Setting::AutoLock => "auto_lock",
        }
    }

    /// The setting of this id.
    pub fn named(id: &str) -> Option<Setting> {
        Setting::ALL.into_iter().find(|setting| setting.id() == id)
    }
}

impl Settings {
    /// These with one of them set to what was typed or chosen; `None` for what it can not be. An empty country or number
    /// is taken back.
    pub fn with(&self, setting: Setting, text: &str) -> Option<Settings> {
        let mut settings = self.clone();
        match setting {
            Setting::MoveOn => settings.move_on = switch(text)?,
            Setting::SingleKeys => settings.single_keys = switch(text)?,
            Setting::Theme => settings.theme = Theme::ALL.into_iter().find(|one| one.id() == text)?,
            Setting::TextSize => settings.text_size = TextSize::ALL.into_iter().find(|one| one.id() == text)?,
            Setting::ReducedMotion => settings.reduced_motion = switch(text)?,
            Setting::MoreContrast => settings.more_contrast = switch(text)?,
            Setting::Country => settings.country = unless_empty(text, country)?,
            Setting::OwnNumber => settings.own_number = unless_empty(text, emergency_number::typed)?,
            Setting::Unit => settings.unit = Unit::named(text)?,
            Setting::AutoLock => settings.auto_lock = AutoLock::ALL.into_iter().find(|one| one.id() == text)?,
        }
        Some(settings)
    }

    /// One of them as text: what [`Settings::with`] takes.
    pub fn text(&self, setting: Setting) -> Cow<'_, str> {
        let switch = |on: bool| if on { "on" } else { "off" };
        Cow::Borrowed(match setting {
            Setting::MoveOn => switch(self.move_on),
            Setting::SingleKeys => switch(self.single_keys),
            Setting::Theme => self.theme.id(),
            Setting::TextSize => self.text_size.id(),
            Setting::ReducedMotion => switch(self.reduced_motion),
            Setting::MoreContrast => switch(self.more_contrast),
            Setting::Country => self.country.unwrap_or_default(),
            Setting::OwnNumber => self.own_number.as_deref().unwrap_or_default(),
            Setting::Unit => self.unit.id(),
            Setting::AutoLock => self.auto_lock.id(),
        })
    }

    /// The number to call in an emergency: one's own, else that of the country, else that of the system's locale.
    pub fn emergency_number(&self, locale: &str) -> &str {
        let of_country = || self.country.and_then(emergency_number::of_country);
        self.own_number.as_deref().or_else(of_country).unwrap_or_else(|| emergency_number::of_locale(locale))
    }
}

impl Desk {
    /// What this person set. What was not set, or can not be read, is as usual.
    ///
    /// # Errors
    /// What keeps the data from being read.
    pub fn settings(&mut self, person: PersonId) -> Result<Settings, Trouble> {
        let mut settings = Settings { unit: self.unit_of(person)?, ..Settings::default() };
        for setting in Setting::ALL.into_iter().filter(|setting| *setting != Setting::Unit) {
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
        if setting == Setting::Unit {
            return self.keep_unit(person, settings.unit);
        }
        let json = serde_json::Value::from(settings.text(setting)).to_string();
        Ok(self.store().set(&kept_as(setting), &json)?)
    }

    fn unit_of(&mut self, person: PersonId) -> Result<Unit, Trouble> {
        let kept = self.store().person(person)?.about.unit;
        Ok(Unit::named(&kept).unwrap_or(Unit::Kilograms))
    }

    fn keep_unit(&mut self, person: PersonId, unit: Unit) -> Result<(), Trouble> {
        let now = self.now();
        let mut about = self.store().person(person)?.about;
        about.unit = unit.id().to_owned();
        Ok(self.store().change_person(person, &about, now)?)
    }
}

/// Apart from the settings that the program keeps for itself.
fn kept_as(setting: Setting) -> String {
    format!("set_{}", setting.id())
}

fn switch(text: &str) -> Option<bool> {
    match text {
        "on" => Some(true),
        "off" => Some(false),
        _ => None,
    }
}

fn country(code: &str) -> Option<&'static str> {
    NUMBERS.iter().find(|(country, _)| *country == code).map(|(country, _)| *country)
}

/// `Some(None)` for nothing; `None` for what `read` refuses.
fn unless_empty<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    if text.trim().is_empty() { Some(None) } else { read(text).map(Some) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(setting: Setting, text: &str) -> Option<Settings> {
        Settings::default().with(setting, text)
    }

    #[test]
    fn what_is_written_is_read_again() {
        let choices = [
            (Setting::MoveOn, "off"),
            (Setting::SingleKeys, "off"),
            (Setting::Theme, "dark"),
            (Setting::TextSize, "175"),
            (Setting::ReducedMotion, "on"),
            (Setting::MoreContrast, "on"),
            (Setting::Country, "GB"),
            (Setting::OwnNumber, "+1 (555) 010-0199"),
            (Setting::Unit, "lb"),
            (Setting::AutoLock, "off"),
        ];
        assert!(choices.iter().map(|(setting, _)| *setting).eq(Setting::ALL));
        for (setting, text) in choices {
            assert_eq!(set(setting, text).unwrap().text(setting), text);
            assert_eq!(Setting::named(setting.id()), Some(setting));
        }
    }

    #[test]
    fn what_a_setting_can_not_be_is_refused() {
        for setting in Setting::ALL {
            for text in ["maybe", "ON", "1;", "\u{0}", "９９９", &"9".repeat(1000)] {
                assert_eq!(set(setting, text), None, "{} {text}", setting.id());
            }
        }
        assert_eq!(set(Setting::TextSize, "201"), None);
        assert_eq!(set(Setting::Country, "ZZ"), None);
        assert_eq!(Setting::named("safety_questions"), None);
    }

    #[test]
    fn an_own_number_counts_before_that_of_a_country_and_of_the_system() {
        let settings = Settings::default();
        assert_eq!(settings.emergency_number("en-GB"), "999");
        let settings = settings.with(Setting::Country, "JP").unwrap();
        assert_eq!(settings.emergency_number("en-GB"), "119");
        let settings = settings.with(Setting::OwnNumber, " 555 0199 ").unwrap();
        assert_eq!(settings.emergency_number("en-GB"), "555 0199");
        let settings = settings.with(Setting::OwnNumber, " ").unwrap().with(Setting::Country, "").unwrap();
        assert_eq!(settings, Settings::default());
    }
}
