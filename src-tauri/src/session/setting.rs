//! What the person set: in the data while it is open, else for as long as the window is.

use setback_desk::memory::{Desk, Trouble};
use setback_desk::settings::{Setting, Settings};

use super::{Held, Session};
use crate::error::CommandError;

/// What is set, and the emergency number that comes of it.
pub struct Chosen {
    /// What is set.
    pub settings: Settings,
    /// The number to call in an emergency.
    pub emergency_number: String,
}

impl Session {
    /// What is set, on a computer of this locale.
    pub fn settings(&mut self, locale: String) -> Chosen {
        self.locale = locale;
        self.chosen()
    }

    /// Sets one thing, and keeps it at once.
    ///
    /// # Errors
    /// [`CommandError::BadSetting`] for what it can not be; what the disk says. Nothing is changed then.
    pub fn set(&mut self, setting: Setting, text: &str) -> Result<Chosen, CommandError> {
        let changed = self.settings.with(setting, text).ok_or_else(|| CommandError::bad_setting(setting.id()))?;
        if let Held::Data(data) = &mut self.held {
            data.opened.desk.keep_setting(data.me, &changed, setting)?;
        }
        self.settings = changed;
        self.keep_looks();
        Ok(self.chosen())
    }

    /// What has to be known before the data is open is kept beside it, once there is data. Where the disk refuses, the next
    /// start looks as the one before until the data is open.
    pub(super) fn keep_looks(&self) {
        if let (Some(cabinet), Held::Data(_)) = (&self.cabinet, &self.held) {
            let _at_the_next_change = cabinet.keep_looks(&self.settings);
        }
    }

    /// The number to call in an emergency.
    pub fn emergency_number(&self) -> String {
        self.settings.emergency_number(&self.locale).to_owned()
    }

    /// What was set before there was any data goes into it.
    pub(super) fn carry_settings(&self, desk: &mut Desk) -> Result<(), Trouble> {
        let me = desk.me()?;
        let usual = Settings::default();
        let mut set = Setting::ALL.into_iter().filter(|one| self.settings.text(*one) != usual.text(*one));
        set.try_for_each(|setting| desk.keep_setting(me, &self.settings, setting))
    }

    fn chosen(&self) -> Chosen {
        Chosen { settings: self.settings.clone(), emergency_number: self.emergency_number() }
    }
}
