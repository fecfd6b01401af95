//! Settings: a name and a JSON value.

use rusqlite::{OptionalExtension, params};

use crate::error::StoreError;
use crate::open::Store;

impl Store {
    /// The value of a setting, as JSON.
    pub fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        let mut select = self.connection.prepare_cached("SELECT value FROM settings WHERE name = ?")?;
        Ok(select.query_row([name], |row| row.get(0)).optional()?)
    }

    /// Keeps a setting.
    pub fn set(&mut self, name: &str, value: &str) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        transaction.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", params![name, value])?;
        Ok(transaction.commit()?)
    }
}
