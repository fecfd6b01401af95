//! The account of a restore: which backup is in place, what is missing, where the data before is.

use std::io;

use setback_store::{AuditRow, Moment, Restored};

use crate::dates::{both, made};
use crate::voice::{Voice, lent};

/// What somebody typed in, by its name in the audit trail. The rest follows from it, or is about keys and copies.
const ENTERED: [&str; 7] = [
    "check_saved",
    "check_corrected",
    "session_saved",
    "session_corrected",
    "plan_given",
    "response_saved",
    "clearance_entered",
];

/// Tells where errors go that a backup took the place of damaged data.
pub(super) fn after_damage(restored: &Restored, now: Moment, voice: &mut Voice) -> io::Result<()> {
    voice.complain("restored-title", &[])?;
    voice.complain("restored-from", &lent(&both(made(&restored.from, now))))?;
    missing(restored, voice)?;
    if !restored.unusable.is_empty() {
        voice.complain("restored-unusable", &[("count", &restored.unusable.len().to_string())])?;
    }
    voice.complain("restored-aside", &[])
}

/// Tells that the backup which the person chose is in place.
pub(super) fn as_asked(restored: &Restored, now: Moment, voice: &mut Voice) -> io::Result<()> {
    voice.tell("restore-done", &lent(&both(made(&restored.from, now))))?;
    missing(restored, voice)?;
    voice.say("restore-aside")
}

/// What was entered after the backup, a line each.
fn missing(restored: &Restored, voice: &mut Voice) -> io::Result<()> {
    let Some(rows) = &restored.missing else { return voice.complain("restored-unknown", &[]) };
    let entered: Vec<&AuditRow> = rows.iter().filter(|row| ENTERED.contains(&row.what.as_str())).collect();
    if entered.is_empty() {
        return voice.complain("restored-nothing-missing", &[]);
    }
    voice.complain("restored-missing", &[("count", &entered.len().to_string())])?;
    entered.into_iter().try_for_each(|row| {
        let what = voice.words.say(&format!("entered-{}", row.what));
        let args = [both(row.at).as_slice(), &[("what", what)]].concat();
        voice.complain("restored-row", &lent(&args))
    })
}
