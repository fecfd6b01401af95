//! What a person set, with what there is to choose from.

use serde::Serialize;
use setback_desk::emergency_number::NUMBERS;
use setback_desk::settings::{AutoLock, TextSize, Theme};
use setback_plan::Unit;
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
    /// The number that counts.
    pub emergency_number: String,
    pub themes: Vec<String>,
    /// In percent.
    pub text_sizes: Vec<String>,
    pub units: Vec<String>,
    pub auto_locks: Vec<String>,
    /// Countries by ISO 3166-1 code.
    pub countries: Vec<String>,
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
            emergency_number: chosen.emergency_number.clone(),
            themes: Theme::ALL.map(|theme| theme.id().to_owned()).into(),
            text_sizes: TextSize::ALL.map(|size| size.id().to_owned()).into(),
            units: Unit::ALL.map(|unit| unit.id().to_owned()).into(),
            auto_locks: AutoLock::ALL.map(|minutes| minutes.id().to_owned()).into(),
            countries: NUMBERS.map(|(country, _)| country.to_owned()).into(),
        }
    }
}
