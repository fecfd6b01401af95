//! What was entered is never changed, not even by somebody who has the key and writes SQL.

use rusqlite::Connection;

use crate::life::{Life, Turn};
use crate::support::{Room, dump, names_of};

/// The tables whose rows stay as they are.
const APPEND_ONLY: [&str; 18] = [
    "arrivals",
    "audit",
    "checks",
    "clearances",
    "episode_ends",
    "episodes",
    "handlings",
    "imported_sets",
    "imports",
    "lighter",
    "plans",
    "profiles",
    "responses",
    "sessions",
    "sets",
    "shares",
    "submissions",
    "visits",
];

/// The others, and why each may change: `drafts` are not finished, `erasing` is empty between transactions, `persons` and
/// `settings` are what they were last set to, and so are `athletes`; `merging` is empty between transactions; `glances` are
/// reckoned from the others.
const CHANGING: [&str; 7] = ["athletes", "drafts", "erasing", "glances", "merging", "persons", "settings"];

fn filled() -> (Room, Connection) {
    let room = Room::new();
    let mut store = room.open();
    Life::lived(&mut store, "heather", 1).is_coached(&mut store, "heather", 1);
    Turn::of("heather", 1).is_taken(&mut store);
    drop(store);
    let raw = room.raw();
    (room, raw)
}

fn columns(raw: &Connection, table: &str) -> Vec<String> {
    names_of(raw, &format!("SELECT name FROM pragma_table_info('{table}')"))
}

#[track_caller]
fn is_refused(raw: &Connection, sql: &str) {
    let before = dump(raw);
    let refused = raw.execute(sql, []).expect_err(sql).to_string();
    assert!(refused.contains("append only"), "{sql}: {refused}");
    assert_eq!(dump(raw), before, "{sql}");
}

#[test]
fn every_table_is_either_append_only_or_has_a_reason_to_change() {
    let (_room, raw) = filled();
    let ours = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
        AND name NOT LIKE 'refinery_%' ORDER BY name";
    let mut listed = [&APPEND_ONLY[..], &CHANGING].concat();
    listed.sort_unstable();
    assert_eq!(names_of(&raw, ours), listed);
}

#[test]
fn no_column_of_an_append_only_table_can_be_changed() {
    let (_room, raw) = filled();
    for table in APPEND_ONLY {
        for column in columns(&raw, table) {
            is_refused(&raw, &format!("UPDATE {table} SET {column} = {column}"));
        }
    }
}

#[test]
fn no_row_of_an_append_only_table_can_be_taken_out() {
    let (_room, raw) = filled();
    raw.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    APPEND_ONLY.iter().for_each(|table| is_refused(&raw, &format!("DELETE FROM {table}")));
}

#[test]
fn no_row_of_an_append_only_table_can_be_replaced_under_the_settings_of_the_store() {
    let (_room, raw) = filled();
    raw.execute_batch("PRAGMA recursive_triggers = ON; PRAGMA foreign_keys = OFF").unwrap();
    for table in APPEND_ONLY {
        is_refused(&raw, &format!("INSERT OR REPLACE INTO {table} SELECT * FROM {table}"));
    }
}
