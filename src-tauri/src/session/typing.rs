//! A workout that is typed and not in the log yet, while data is open.

use super::Session;
use crate::error::CommandError;
use crate::view::log::TypedView;

impl Session {
    /// What is typed. What an older version left and this one can not read is nothing.
    ///
    /// # Errors
    /// What keeps the data from being read.
    pub fn typed(&mut self) -> Result<Option<TypedView>, CommandError> {
        let data = self.data()?;
        let kept = data.opened.desk.typed(data.me)?;
        Ok(kept.and_then(|json| serde_json::from_str(&json).ok()))
    }

    /// Keeps what is typed as it stands; `None` for nothing.
    ///
    /// # Errors
    /// More than can be kept; what the disk says. What was kept before stays then.
    pub fn keep_typed(&mut self, typed: Option<&TypedView>) -> Result<(), CommandError> {
        let data = self.data()?;
        let json = typed.and_then(|typed| serde_json::to_string(typed).ok());
        Ok(data.opened.desk.keep_typed(data.me, json.as_deref())?)
    }
}
