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

    /// Every setting by its name, as JSON.
    pub fn settings(&self) -> Result<Vec<(String, String)>, StoreError> {
        let mut select = self.connection.prepare_cached("SELECT name, value FROM settings ORDER BY name")?;
        let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Keeps a setting.
    pub fn set(&mut self, name: &str, value: &str) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        transaction.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", params![name, value])?;
        Ok(transaction.commit()?)
    }
}
