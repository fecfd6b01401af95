//! What a person wrote down of the tests at home, and which way it goes. Nothing here is an answer to a rule.

use chrono::DateTime;
use serde::{Deserialize, Serialize};
use setback_store::{Moment, PersonId};

use super::{Desk, Trouble};
use crate::guidance::Text;
use crate::learn::{Entry, SELF_TESTS, SelfTest};

/// One thing that was written down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tried {
    /// When.
    pub at: Moment,
    /// Which record of a test, such as `ktw_left_cm`.
    pub record: &'static str,
    /// A number in the unit of the test; 1 for yes, 0 for no.
    pub value: u16,
}

/// As it is kept.
#[derive(Serialize, Deserialize)]
struct Row {
    at: String,
    record: String,
    value: u16,
}

impl Desk {
    /// What was written down so far, oldest first. What no test asks for any more is left out.
    pub fn tried(&self, person: PersonId) -> Result<Vec<Tried>, Trouble> {
        Ok(self.rows(person)?.iter().filter_map(read).collect())
    }

    /// Writes down what a test came to: one value for each of its records.
    pub fn try_test(&mut self, person: PersonId, test: &SelfTest, values: &[u16]) -> Result<(), Trouble> {
        if values.len() != test.records.len() || !values.iter().all(|value| test.entry.takes(*value)) {
            return Err(Trouble::NotWrittenDown);
        }
        let at = self.now().to_rfc3339();
        let row = |(record, value): (&&str, &u16)| Row { at: at.clone(), record: (*record).to_owned(), value: *value };
        let mut rows = self.rows(person)?;
        rows.extend(test.records.iter().zip(values).map(row));
        self.keep_rows(person, &rows)
    }

    /// Takes back what was written down last of a test.
    pub fn untry_test(&mut self, person: PersonId, test: &SelfTest) -> Result<(), Trouble> {
        let mut rows = self.rows(person)?;
        let is_own = |row: &Row| test.records.contains(&row.record.as_str());
        let Some(last) = rows.iter().rfind(|row| is_own(row)).map(|row| row.at.clone()) else { return Ok(()) };
        rows.retain(|row| !(is_own(row) && row.at == last));
        self.keep_rows(person, &rows)
    }

    fn rows(&self, person: PersonId) -> Result<Vec<Row>, Trouble> {
        let kept = self.store.setting(&kept_as(person))?;
        Ok(kept.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
    }

    fn keep_rows(&mut self, person: PersonId, rows: &[Row]) -> Result<(), Trouble> {
        let json = serde_json::to_string(rows).unwrap_or_default();
        Ok(self.store.set(&kept_as(person), &json)?)
    }
}

impl SelfTest {
    /// Which way one of its records goes, from the first to the last of these; `None` for fewer than two.
    pub fn goes(&self, values: &[u16]) -> Option<Text> {
        let (first, last) = values.split_first().and_then(|(first, rest)| Some((*first, *rest.last()?)))?;
        let by = last.abs_diff(first);
        let id = match self.entry {
            Entry::YesOrNo if last == first => "tried-yes_no-same",
            Entry::YesOrNo if last == 1 => "tried-yes_no-up",
            Entry::YesOrNo => "tried-yes_no-down",
            Entry::Number { .. } if by == 0 => "tried-same",
            Entry::Number { .. } if self.smallest_change.is_some_and(|change| by < change.amount) => "tried-chance",
            Entry::Number { .. } if last > first => "tried-up",
            Entry::Number { .. } => "tried-down",
        };
        let by = ("by", by.to_string());
        let is_said = matches!(id, "tried-chance" | "tried-up" | "tried-down");
        Some(Text { id: id.to_owned(), args: is_said.then_some(by).into_iter().collect() })
    }
}

fn read(row: &Row) -> Option<Tried> {
    let test = SELF_TESTS.iter().find(|test| test.records.contains(&row.record.as_str()))?;
    let record = test.records.iter().find(|record| **record == row.record)?;
    let at = DateTime::parse_from_rfc3339(&row.at).ok()?;
    test.entry.takes(row.value).then_some(Tried { at, record, value: row.value })
}

/// One setting for each person. The store erases it with them by this name.
fn kept_as(person: PersonId) -> String {
    own_setting("tried", person)
}

/// The name of a setting of one person, by which the store erases it with them.
pub(super) fn own_setting(name: &str, person: PersonId) -> String {
    let bytes: &[u8] = person.as_ref();
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{name}_{hex}")
}
