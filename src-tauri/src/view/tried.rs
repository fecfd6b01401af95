//! What was written down of a test at home, as it crosses to the window.

use std::collections::BTreeMap;

use serde::Serialize;
use setback_desk::learn::{Entry, SelfTest};
use setback_desk::memory::Tried;
use specta::Type;

use super::TextView;

/// What was written down of a test at home.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct TriedView {
    pub entry: EntryView,
    /// The records of the test, each with the way it goes.
    pub records: Vec<RecordView>,
    /// The tries, the newest first.
    pub tries: Vec<TryView>,
}

/// What may be written down: a whole `number`, or `yes_no`, where 1 is yes.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct EntryView {
    pub kind: String,
    pub from: u16,
    pub to: u16,
    /// The text of the unit.
    pub unit: String,
}

/// One record of a test, such as that of the left foot.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct RecordView {
    pub id: String,
    /// `None` for fewer than two tries.
    pub goes: Option<TextView>,
}

/// What was written down at one time, in the order of the records.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct TryView {
    pub at: String,
    pub values: Vec<Option<u16>>,
}

impl TriedView {
    /// Those of one test, of everything that was written down.
    pub fn of(test: &SelfTest, tried: &[Tried]) -> TriedView {
        let values = |record: &str| -> Vec<u16> {
            tried.iter().filter(|one| one.record == record).map(|one| one.value).collect()
        };
        let record = |id: &&str| RecordView { id: (*id).to_owned(), goes: test.goes(&values(id)).map(TextView::of) };
        TriedView {
            entry: EntryView::of(test.entry),
            records: test.records.iter().map(record).collect(),
            tries: tries(test, tried),
        }
    }
}

impl EntryView {
    fn of(entry: Entry) -> EntryView {
        let (kind, from, to) = match entry {
            Entry::Number { from, to, .. } => ("number", from, to),
            Entry::YesOrNo => ("yes_no", 0, 1),
        };
        EntryView { kind: kind.to_owned(), from, to, unit: entry.unit_text_id().to_owned() }
    }
}

fn tries(test: &SelfTest, tried: &[Tried]) -> Vec<TryView> {
    let mut by_time: BTreeMap<_, Vec<&Tried>> = BTreeMap::new();
    for one in tried.iter().filter(|one| test.records.contains(&one.record)) {
        by_time.entry(one.at).or_default().push(one);
    }
    let value = |told: &[&Tried], record: &str| told.iter().find(|one| one.record == record).map(|one| one.value);
    let shown = by_time.iter().rev().map(|(at, told)| TryView {
        at: at.to_rfc3339(),
        values: test.records.iter().map(|record| value(told, record)).collect(),
    });
    shown.collect()
}
