//! What a person set: how questions are moved through, how the window looks, the emergency number, what there is to lift
//! with, reminders. Nothing here turns off a question or changes a rule.

mod choices;
pub(crate) mod gym;
mod keeping;

use std::borrow::Cow;

use setback_plan::{Equipment, Gym, Unit};
use setback_words::Language;

use crate::amounts::amount;
use crate::emergency_number::{self, NUMBERS};
use crate::planned::{BAR_ONLY, equipment_ids, equipment_of};
use crate::reminding::Quiet;

pub(crate) use keeping::OTHER_GYM;

pub use choices::{AutoLock, TextSize, Theme};
pub use gym::{MOST_PAIRS, bars, plates_text};

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
    /// What the person is called, where they said so.
    pub name: Option<String>,
    /// Bar and plates, in the unit.
    pub gym: Gym,
    /// Bar and plates in the other unit, for whoever goes back to it.
    pub other_gym: Gym,
    /// What else there is to train with; `None` while it was not asked.
    pub equipment: Option<Equipment>,
    /// Whether to remind of what is due.
    pub reminders: bool,
    /// When not to.
    pub quiet: Quiet,
    /// Whether to start hidden with the computer, so that reminders come.
    pub autostart: bool,
    /// Whether to show the pages of a coach.
    pub coach: bool,
    /// The language of the texts.
    pub language: Language,
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
            name: None,
            gym: Gym::usual(Unit::Kilograms),
            other_gym: Gym::usual(Unit::Pounds),
            equipment: None,
            reminders: false,
            quiet: Quiet::default(),
            autostart: false,
            coach: false,
            language: Language::English,
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
    /// [`Settings::name`].
    Name,
    /// [`Settings::gym`].
    Bar,
    /// [`Settings::gym`].
    HexBar,
    /// [`Settings::gym`].
    Plates,
    /// [`Settings::equipment`].
    Equipment,
    /// [`Settings::reminders`].
    Reminders,
    /// [`Settings::quiet`].
    QuietFrom,
    /// [`Settings::quiet`].
    QuietUntil,
    /// [`Settings::autostart`].
    Autostart,
    /// [`Settings::coach`].
    Coach,
    /// [`Settings::language`].
    Language,
}

impl Setting {
    /// Every one.
    pub const ALL: [Setting; 21] = [
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
        Setting::Name,
        Setting::Bar,
        Setting::HexBar,
        Setting::Plates,
        Setting::Equipment,
        Setting::Reminders,
        Setting::QuietFrom,
        Setting::QuietUntil,
        Setting::Autostart,
        Setting::Coach,
        Setting::Language,
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
            Setting::Name => "name",
            Setting::Bar => "bar",
            Setting::HexBar => "hex_bar",
            Setting::Plates => "plates",
            Setting::Equipment => "equipment",
            Setting::Reminders => "reminders",
            Setting::QuietFrom => "quiet_from",
            Setting::QuietUntil => "quiet_until",
            Setting::Autostart => "autostart",
            Setting::Coach => "coach",
            Setting::Language => "language",
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
            Setting::Unit => settings.use_unit(Unit::named(text)?),
            Setting::AutoLock => settings.auto_lock = AutoLock::ALL.into_iter().find(|one| one.id() == text)?,
            Setting::Name => settings.name = unless_empty(text, name)?,
            Setting::Bar => settings.gym.bar = gym::bar(text, self.unit)?,
            Setting::HexBar => settings.gym.hex_bar = gym::bar(text, self.unit)?,
            Setting::Plates => settings.gym.plates = gym::plates(text, self.unit)?,
            Setting::Equipment => settings.equipment = Some(equipment(text)?),
            Setting::Reminders => settings.reminders = switch(text)?,
            Setting::QuietFrom => settings.quiet.from = hour(text)?,
            Setting::QuietUntil => settings.quiet.until = hour(text)?,
            Setting::Autostart => settings.autostart = switch(text)?,
            Setting::Coach => settings.coach = switch(text)?,
            Setting::Language => settings.language = Language::TO_CHOOSE.into_iter().find(|one| one.tag() == text)?,
        }
        Some(settings)
    }

    /// One of them as text: what [`Settings::with`] takes.
    pub fn text(&self, setting: Setting) -> Cow<'_, str> {
        let switch = |on: bool| if on { "on" } else { "off" };
        let borrowed = match setting {
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
            Setting::Name => self.name.as_deref().unwrap_or_default(),
            Setting::Bar => return amount(self.gym.bar, self.unit).into(),
            Setting::HexBar => return amount(self.gym.hex_bar, self.unit).into(),
            Setting::Plates => return gym::plates_text(&self.gym).into(),
            Setting::Equipment => return self.equipment.map(equipment_text).unwrap_or_default().into(),
            Setting::Reminders => switch(self.reminders),
            Setting::QuietFrom => return self.quiet.from.to_string().into(),
            Setting::QuietUntil => return self.quiet.until.to_string().into(),
            Setting::Autostart => switch(self.autostart),
            Setting::Coach => switch(self.coach),
            Setting::Language => self.language.tag(),
        };
        Cow::Borrowed(borrowed)
    }

    /// The other unit brings its own bar and plates; those of this one stay for the way back.
    fn use_unit(&mut self, unit: Unit) {
        if self.unit != unit {
            self.unit = unit;
            std::mem::swap(&mut self.gym, &mut self.other_gym);
        }
    }

    /// The number to call in an emergency: the chosen one, else that of the system's locale.
    pub fn emergency_number(&self, locale: &str) -> &str {
        self.chosen_number().unwrap_or_else(|| emergency_number::of_locale(locale))
    }

    /// The number that was chosen: one's own, else that of the chosen country.
    pub fn chosen_number(&self) -> Option<&str> {
        let of_country = || self.country.and_then(emergency_number::of_country);
        self.own_number.as_deref().or_else(of_country)
    }
}

fn switch(text: &str) -> Option<bool> {
    match text {
        "on" => Some(true),
        "off" => Some(false),
        _ => None,
    }
}

/// A line of printable letters; `None` for one that is too long or holds anything else.
fn name(text: &str) -> Option<String> {
    let name = text.trim();
    let fits = name.chars().count() <= LONGEST_NAME && !name.chars().any(is_unprintable);
    fits.then(|| name.to_owned())
}

/// The most letters of a name; design choice.
const LONGEST_NAME: usize = 60;

/// Control characters, and marks that turn the direction of what follows.
fn is_unprintable(mark: char) -> bool {
    mark.is_control() || matches!(mark, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')
}

fn hour(text: &str) -> Option<u8> {
    text.parse().ok().filter(|hour| *hour < 24)
}

/// What there is to train with by the ids of the options, with blanks between them; nothing is only a bar.
fn equipment(text: &str) -> Option<Equipment> {
    equipment_of(text.split_whitespace())
}

fn equipment_text(has: Equipment) -> String {
    let ids: Vec<&str> = equipment_ids(has).into_iter().filter(|id| *id != BAR_ONLY).collect();
    ids.join(" ")
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
            (Setting::Name, "Émile O’Neil"),
            (Setting::Bar, "17.5"),
            (Setting::HexBar, "31.5"),
            (Setting::Plates, "25x2 20 0.5x1"),
            (Setting::Equipment, "blocks bench"),
            (Setting::Reminders, "on"),
            (Setting::QuietFrom, "0"),
            (Setting::QuietUntil, "23"),
            (Setting::Autostart, "on"),
            (Setting::Coach, "on"),
            (Setting::Language, "en-US"),
        ];
        assert!(choices.iter().map(|(setting, _)| *setting).eq(Setting::ALL));
        for (setting, text) in choices {
            assert_eq!(set(setting, text).unwrap().text(setting), text);
            assert_eq!(Setting::named(setting.id()), Some(setting));
        }
    }

    #[test]
    fn what_a_setting_can_not_be_is_refused() {
        for setting in Setting::ALL.into_iter().filter(|setting| *setting != Setting::Name) {
            for text in ["maybe", "ON", "1;", "\u{0}", "９９９", &"9".repeat(1000)] {
                assert_eq!(set(setting, text), None, "{} {text}", setting.id());
            }
        }
        for name in ["a\nb", "\u{202e}eman", &"a".repeat(61)] {
            assert_eq!(set(Setting::Name, name), None, "{name}");
        }
        assert_eq!(set(Setting::QuietFrom, "24"), None);
        assert_eq!(set(Setting::Equipment, "barbell_only bench"), None);
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

    #[test]
    fn the_other_unit_brings_its_own_bar_and_plates_and_loses_none() {
        let settings = set(Setting::Bar, "15").unwrap().with(Setting::Plates, "20x2 10").unwrap();
        let pounds = settings.with(Setting::Unit, "lb").unwrap();
        assert_eq!(pounds.gym, Gym::usual(Unit::Pounds));
        let pounds = pounds.with(Setting::Bar, "35").unwrap();
        let back = pounds.with(Setting::Unit, "kg").unwrap();
        assert_eq!((&back.gym, back.text(Setting::Plates).as_ref()), (&settings.gym, "20x2 10"));
        assert_eq!(back.with(Setting::Unit, "lb").unwrap().text(Setting::Bar), "35");
        assert_eq!(pounds.with(Setting::Unit, "lb").unwrap(), pounds, "the same unit changes nothing");
    }
}
