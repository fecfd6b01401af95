//! The account of a restore: which backup is in place, what is missing, where the data before is.

use std::io;

use setback_desk::cabinet::missing_entries;
use setback_store::{AuditRow, Moment, Restored};
use setback_words::Words;

use crate::dates::{both, made};
use crate::voice::{Voice, lent};

/// Tells where errors go that a backup took the place of damaged data.
pub(super) fn after_damage(restored: &Restored, now: Moment, voice: &mut Voice) -> io::Result<()> {
    voice.complain("restored-title", &[])?;
    voice.complain("restored-from", &lent(&both(made(&restored.from, now))))?;
    missing(restored, "restored-missing", voice.words).iter().try_for_each(|line| voice.terminal.complain(line))?;
    if !restored.unusable.is_empty() {
        voice.complain("restored-unusable", &[("count", &restored.unusable.len().to_string())])?;
    }
    voice.complain("restored-aside", &[])
}

/// Tells that the backup which the person chose is in place.
pub(super) fn as_asked(restored: &Restored, now: Moment, voice: &mut Voice) -> io::Result<()> {
    voice.tell("restore-done", &lent(&both(made(&restored.from, now))))?;
    let missing = missing(restored, "restored-missing.chosen", voice.words);
    missing.iter().try_for_each(|line| voice.terminal.line(line))?;
    voice.say("restore-aside")
}

/// What was entered after the backup: how much, and a line each.
fn missing(restored: &Restored, id: &str, words: &Words) -> Vec<String> {
    let Some(entered) = missing_entries(restored) else { return vec![words.say("restored-unknown")] };
    if entered.is_empty() {
        return vec![words.say("restored-nothing-missing")];
    }
    let count = words.say_with(id, &[("count", &entered.len().to_string())]);
    std::iter::once(count).chain(entered.into_iter().map(|row| line_of(row, words))).collect()
}

fn line_of(row: &AuditRow, words: &Words) -> String {
    let what = words.say(&format!("entered-{}", row.what));
    words.say_with("restored-row", &lent(&[both(row.at).as_slice(), &[("what", what)]].concat()))
}
