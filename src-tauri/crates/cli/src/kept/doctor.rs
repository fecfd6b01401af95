//! `doctor`: looks at everything that is kept, and says what it looked at and what it found.

use std::io;

use clap::Command;
use setback_desk::printable;
use setback_keys::SlotSummary;
use setback_store::{Backup, Health, Moment, Report};
use setback_words::Words;

use super::{Kept, place_of, protect};
use crate::Status;
use crate::dates::{both, made};
use crate::stop::Outcome;
use crate::voice::{Voice, lent};

/// The command.
pub(super) fn command(words: &Words) -> Command {
    Command::new("doctor").about(words.say("terminal-help-doctor"))
}

/// Prints it. Any fault is exit status 2.
pub(super) fn print(kept: &mut Kept, voice: &mut Voice) -> Outcome<Status> {
    let report = kept.desk().store().doctor()?;
    let ways = kept.cabinet.ways()?;
    voice.tell("status-folder", &[("folder", &place_of(kept.cabinet))])?;
    data(&report, voice)?;
    backups(&report.backups, kept.now(), voice)?;
    keys(&ways, voice)?;
    let is_well = is_well(&report, &ways);
    voice.terminal.line("")?;
    if is_well {
        voice.say("doctor-well")?
    } else {
        voice.alarm("doctor-not-well")?
    }
    Ok(if is_well { Status::Done } else { Status::BadInput })
}

fn is_well(report: &Report, ways: &[SlotSummary]) -> bool {
    report.data.faults.is_empty()
        && report.backups.iter().all(|(_, seen)| seen.is_ok())
        && ways.iter().all(|way| way.is_sound)
}

fn data(report: &Report, voice: &mut Voice) -> io::Result<()> {
    let (sqlite, cipher) = &report.engines;
    voice.heading("doctor-data")?;
    voice.item("doctor-engines", &[("sqlite", sqlite), ("cipher", cipher)])?;
    voice.item("doctor-schema", &[("schema", &report.data.schema.to_string())])?;
    voice.item("doctor-bytes", &[("bytes", &report.bytes.to_string())])?;
    voice.item("doctor-looked", &[])?;
    voice.item("doctor-trail", &[("count", &report.data.changes.to_string())])?;
    if report.data.faults.is_empty() {
        voice.item("doctor-no-fault", &[])?;
    }
    report.data.faults.iter().try_for_each(|fault| voice.item("doctor-fault", &[("fault", &printable(fault))]))?;
    let rows = report.rows.iter().map(|(table, count)| (voice.words.say(&format!("table-{table}")), count.to_string()));
    for (table, count) in rows.collect::<Vec<_>>() {
        voice.item("doctor-rows", &[("table", &table), ("count", &count)])?;
    }
    voice.item(if report.was_cut_off { "doctor-cut-off" } else { "doctor-in-order" }, &[])
}

fn backups(backups: &[(Backup, Result<Health, String>)], now: Moment, voice: &mut Voice) -> io::Result<()> {
    voice.heading("doctor-backups")?;
    if backups.is_empty() {
        voice.item("backup-none", &[])?;
    }
    backups.iter().try_for_each(|(backup, seen)| match seen {
        Ok(_) => voice.item("backup-counts", &lent(&both(made(backup, now)))),
        Err(_) => voice.item("backup-bad", &lent(&both(made(backup, now)))),
    })
}

fn keys(ways: &[SlotSummary], voice: &mut Voice) -> io::Result<()> {
    voice.heading("doctor-keys")?;
    ways.iter().try_for_each(|way| {
        voice.terminal.item(&protect::way_text(voice.words, protect::name_of(way.kind)))?;
        if way.is_sound { Ok(()) } else { voice.item("way-is-damaged", &[]) }
    })
}
