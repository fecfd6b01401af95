//! What a person set, with what there is to choose from.

use serde::Serialize;
use setback_desk::amounts::amount;
use setback_desk::emergency_number::{NUMBERS, VERIFIED};
use setback_desk::planned::equipment_ids;
use setback_desk::settings::{AutoLock, Setting, TextSize, Theme, bars};
use setback_plan::plates::Plates;
use setback_plan::{Equipment, Gym, Mass, Unit};
use setback_words::Language;
use specta::Type;

use crate::session::Chosen;

/// What is set, and the choices.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct SettingsView {
    pub move_on: bool,
    pub single_keys: bool,
    pub theme: String,
    pub text_size: String,
    pub reduced_motion: bool,
    pub more_contrast: bool,
    /// Empty where the country is that of the system.
    pub country: String,
    /// Empty where none is set.
    pub own_number: String,
    pub unit: String,
    /// Minutes without a key or a click until the window locks, or `off`. Asks for `lock` then, which is refused where a
    /// lock would keep nobody out.
    pub auto_lock: String,
    /// Empty where none is set.
    pub name: String,
    /// The empty bar, in the unit.
    pub bar: String,
    /// The empty hex bar, in the unit.
    pub hex_bar: String,
    /// The heaviest first.
    pub plates: Vec<PlatesView>,
    /// The plates as they can be typed.
    pub plates_text: String,
    /// Options of `equipment`; none is only a bar.
    pub equipment: Vec<String>,
    pub reminders: bool,
    /// Whether to show the pages of a coach.
    pub coach: bool,
    /// An hour of the day, 0 to 23.
    pub quiet_from: String,
    /// An hour of the day, 0 to 23.
    pub quiet_until: String,
    pub autostart: bool,
    pub language: String,
    /// The number that counts.
    pub emergency_number: String,
    pub themes: Vec<String>,
    /// In percent.
    pub text_sizes: Vec<String>,
    pub units: Vec<String>,
    pub auto_locks: Vec<String>,
    /// Bars to choose from, in the unit; the last one is a hex bar.
    pub bars: Vec<String>,
    /// Plates to choose from, the heaviest first: those of most gyms, and those there are.
    pub plate_choices: Vec<String>,
    pub equipment_choices: Vec<String>,
    pub languages: Vec<LanguageView>,
    /// The day on which the numbers of the countries were last gone through.
    pub numbers_of: String,
    /// Countries by ISO 3166-1 code.
    pub countries: Vec<String>,
}

/// Plates of one weight, in the unit; `pairs` is `None` for as many as needed.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct PlatesView {
    pub weight: String,
    pub pairs: Option<u32>,
}

/// A language; `dir` is `ltr` or `rtl`.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct LanguageView {
    pub id: String,
    pub dir: String,
}

impl SettingsView {
    /// What is set.
    pub fn of(chosen: &Chosen) -> SettingsView {
        let settings = &chosen.settings;
        SettingsView {
            move_on: settings.move_on,
            single_keys: settings.single_keys,
            theme: settings.theme.id().to_owned(),
            text_size: settings.text_size.id().to_owned(),
            reduced_motion: settings.reduced_motion,
            more_contrast: settings.more_contrast,
            country: settings.country.unwrap_or_default().to_owned(),
            own_number: settings.own_number.clone().unwrap_or_default(),
            unit: settings.unit.id().to_owned(),
            auto_lock: settings.auto_lock.id().to_owned(),
            name: settings.name.clone().unwrap_or_default(),
            bar: settings.text(Setting::Bar).into_owned(),
            hex_bar: settings.text(Setting::HexBar).into_owned(),
            plates: settings.gym.plates.iter().map(|plates| plates_view(plates, settings.unit)).collect(),
            plates_text: settings.text(Setting::Plates).into_owned(),
            equipment: settings.text(Setting::Equipment).split_whitespace().map(str::to_owned).collect(),
            reminders: settings.reminders,
            coach: settings.coach,
            quiet_from: settings.quiet.from.to_string(),
            quiet_until: settings.quiet.until.to_string(),
            autostart: settings.autostart,
            language: settings.language.tag().to_owned(),
            emergency_number: chosen.emergency_number.clone(),
            themes: Theme::ALL.map(|theme| theme.id().to_owned()).into(),
            text_sizes: TextSize::ALL.map(|size| size.id().to_owned()).into(),
            units: Unit::ALL.map(|unit| unit.id().to_owned()).into(),
            auto_locks: AutoLock::ALL.map(|minutes| minutes.id().to_owned()).into(),
            bars: bars(settings.unit).map(|bar| bar.to_string()).into(),
            plate_choices: plate_choices(&settings.gym),
            equipment_choices: equipment_ids(EVERYTHING).into_iter().map(str::to_owned).collect(),
            languages: Language::TO_CHOOSE.map(LanguageView::of).into(),
            numbers_of: VERIFIED.to_owned(),
            countries: NUMBERS.map(|(country, _)| country.to_owned()).into(),
        }
    }
}

impl LanguageView {
    fn of(language: Language) -> LanguageView {
        LanguageView { id: language.tag().to_owned(), dir: language.direction().to_owned() }
    }
}

/// Whatever there can be to train with.
const EVERYTHING: Equipment = Equipment { blocks: true, hex_bar: true, kettlebell: true, bench: true };

fn plates_view(plates: &Plates, unit: Unit) -> PlatesView {
    PlatesView { weight: amount(plates.each, unit), pairs: plates.pairs }
}

fn plate_choices(gym: &Gym) -> Vec<String> {
    let mut plates: Vec<Mass> = Gym::usual(gym.unit).plates.iter().chain(&gym.plates).map(|one| one.each).collect();
    plates.sort_by_key(|plate| std::cmp::Reverse(*plate));
    plates.dedup();
    plates.into_iter().map(|plate| amount(plate, gym.unit)).collect()
}
