//! What the terminal says of kept data: every id it names is worded, and nothing is worded that it does not name.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use setback_words::Words;

use crate::files::{message_ids, texts_in};

/// Ids that the terminal puts together from a start and an end.
const PUT_TOGETHER: [(&str, &str); 5] = [
    ("log-lift-", "deadlift romanian sumo hex_bar deficit paused stiff_leg kettlebell block_pull hip_thrust"),
    ("way-", "device passphrase recovery beside"),
    ("table-", "persons episodes checks drafts sessions sets plans responses clearances audit"),
    (
        "entered-",
        "check_saved check_corrected session_saved session_corrected session_withdrawn import_saved plan_given response_saved clearance_entered",
    ),
    ("history-ended-", "settled left"),
];

/// Ids that the terminal fills in, and the arguments it gives.
const FILLED_IN: [(&str, &str); 63] = [
    ("plan-next", "stage load work"),
    ("plan-next-share", "stage load"),
    ("plan-session", "number when response stage"),
    ("plan-session-so-far", "number when response"),
    ("status-plan", "stage"),
    ("making-known", "known"),
    ("making-gym", "bar plates"),
    ("making-well-taken", "load days"),
    ("making-share", "load percent"),
    ("making-mean", "load weeks"),
    ("making-load-known", "load"),
    ("session-again", "when"),
    ("morning-of", "when"),
    ("morning-opens", "date time"),
    ("asked-session", "when"),
    ("asked-morning-later", "date time"),
    ("log-pain", "pain"),
    ("day-and-time", "date time"),
    ("log-when", "when"),
    ("log-minutes", "minutes"),
    ("log-effort", "effort"),
    ("log-note", "note"),
    ("log-marked", "line"),
    ("log-not-understood", "input"),
    ("log-too-long", "most"),
    ("log-row", "number when"),
    ("kept-detail", "detail"),
    ("kept-nothing", "folder"),
    ("begin-ask", "folder"),
    ("terminal-welcome-kept", "folder"),
    ("opening-draft", "date time count"),
    ("opening-open", "date level window"),
    ("opening-short", "date"),
    ("opening-full", "date"),
    ("status-folder", "folder"),
    ("status-open", "date time level window trend"),
    ("status-open-no-trend", "date time level window"),
    ("status-draft", "date time count"),
    ("status-recurring", "sessions"),
    ("history-episode", "date"),
    ("history-check", "number date time hours pain level window rules"),
    ("history-plan", "date time step rung"),
    ("history-ended", "date time why"),
    ("history-clearance", "date who"),
    ("backup-made", "date time"),
    ("backup-counts", "date time"),
    ("backup-bad", "date time"),
    ("backup-row", "number date time"),
    ("backup-row-bad", "number date time"),
    ("restore-done", "date time"),
    ("restored-row", "date time what"),
    ("restored-from", "date time"),
    ("restored-missing", "count"),
    ("restored-missing.chosen", "count"),
    ("doctor-engines", "sqlite cipher"),
    ("doctor-fault", "fault"),
    ("doctor-rows", "table count"),
    ("erase-all-goes", "folder"),
    ("erase-person-goes", "name"),
    ("erase-person-done", "name"),
    ("erase-type", "word"),
    ("erase-removed", "count"),
    ("due-later", "date time"),
];

#[test]
fn every_sentence_that_the_terminal_names_is_worded() {
    let rooms: BTreeSet<&str> = ["kept.ftl", "memory.ftl", "terminal.ftl"].into_iter().flat_map(starts_in).collect();
    let named = named();
    let ids = named.iter().filter(|id| id.split('-').next().is_some_and(|start| rooms.contains(start)));
    let unworded: Vec<&String> = ids.filter(|id| !Words::english().has(id)).collect();
    assert_eq!(unworded, Vec::<&String>::new());
    for (start, ends) in PUT_TOGETHER {
        ends.split(' ').for_each(|end| assert!(Words::english().has(&format!("{start}{end}")), "{start}{end}"));
    }
}

#[test]
fn no_sentence_on_kept_data_stands_unsaid() {
    let put_together =
        PUT_TOGETHER.iter().flat_map(|(start, ends)| ends.split(' ').map(move |end| format!("{start}{end}")));
    let named: BTreeSet<String> = named().into_iter().chain(put_together).collect();
    let unsaid = message_ids().into_iter().filter(|(file, id)| *file == "kept.ftl" && !named.contains(*id));
    assert_eq!(unsaid.collect::<Vec<_>>(), Vec::<(&str, &str)>::new());
}

#[test]
fn sentences_on_kept_data_take_what_the_terminal_gives() {
    for (id, args) in FILLED_IN {
        let texts = [texts_in("kept.ftl"), texts_in("memory.ftl")].concat();
        let taken: BTreeSet<&str> = texts.iter().filter(|text| text.id == id).flat_map(|text| text.args()).collect();
        assert_eq!(taken, args.split(' ').collect(), "{id}");
    }
}

/// First words of the ids in this file.
fn starts_in(file: &'static str) -> Vec<&'static str> {
    let ids = message_ids().into_iter().filter(move |(of, _)| *of == file).map(|(_, id)| id);
    ids.filter_map(|id| id.split('-').next()).filter(|start| *start != "case").collect()
}

/// Everything between quotes in the terminal's sources, and in the desk's troubles, that looks like an id.
fn named() -> BTreeSet<String> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = sources(&crates.join("cli/src"));
    files.push(crates.join("desk/src/memory/trouble.rs"));
    let texts = files.iter().map(|path| fs::read_to_string(path).expect("the crates stand side by side"));
    texts.flat_map(|text| text.split('"').filter(|part| is_id(part)).map(str::to_owned).collect::<Vec<_>>()).collect()
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).expect("the crates stand side by side").map(|entry| entry.expect("listed").path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

fn is_id(part: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    part.contains('-')
        && part.starts_with(|c: char| c.is_ascii_lowercase())
        && !part.ends_with('-')
        && part.chars().all(is_plain)
}
