//! A row of the audit trail that was changed or taken out shows, whoever did it.

use rusqlite::Connection;

use crate::life::Life;
use crate::support::{Room, names_of, noon};

/// Whoever wants to forge the trail and has the key can take the triggers away.
fn without_triggers(room: &Room) -> Connection {
    let raw = room.raw();
    raw.execute_batch("DROP TRIGGER audit_stays; DROP TRIGGER audit_is_kept").unwrap();
    raw
}

fn trail() -> (Room, i64) {
    let room = Room::new();
    let mut store = room.open();
    Life::lived(&mut store, "heather", 1);
    let rows = store.changes().unwrap();
    assert!(rows >= 10, "{rows}");
    (room, rows)
}

fn faults(room: &Room) -> Vec<String> {
    room.open().doctor().unwrap().data.faults
}

/// The forgery is found, and found no more when it is undone.
#[track_caller]
fn is_found(room: &Room, raw: &Connection, forgery: &str) {
    raw.execute_batch(&format!("SAVEPOINT forgery; {forgery}; RELEASE forgery")).expect(forgery);
    let found = faults(room);
    assert!(found.iter().any(|fault| fault.starts_with("audit row")), "{forgery}: {found:?}");
}

/// The trail as it was, put back in place of a forged one.
fn mended(raw: &Connection) {
    raw.execute_batch("DELETE FROM audit; INSERT INTO audit SELECT * FROM kept").unwrap();
}

fn remembered(raw: &Connection) {
    raw.execute_batch("CREATE TEMP TABLE kept AS SELECT * FROM audit").unwrap();
}

#[test]
fn a_change_in_any_column_of_any_row_is_found() {
    let (room, rows) = trail();
    let raw = without_triggers(&room);
    remembered(&raw);
    for row in 1..=rows {
        for (column, other) in OTHERS {
            is_found(&room, &raw, &format!("UPDATE audit SET {column} = {other} WHERE seq = {row}"));
            mended(&raw);
        }
    }
    assert!(faults(&room).is_empty());
}

/// Every column, and a value that differs from the one it has.
const OTHERS: [(&str, &str); 6] = [
    ("seq", "seq + 1000"),
    ("at", "at + 1"),
    ("ahead", "ahead + 1"),
    ("what", "what || 'x'"),
    ("subject", "CASE WHEN subject IS NULL THEN x'' ELSE NULL END"),
    ("hash", "zeroblob(32)"),
];

#[test]
fn every_column_is_tried() {
    let (room, _) = trail();
    let columns = names_of(&room.raw(), "SELECT name FROM pragma_table_info('audit')");
    assert_eq!(columns, OTHERS.map(|(column, _)| column));
}

#[test]
fn a_row_that_was_taken_out_is_found_the_last_one_too() {
    let (room, rows) = trail();
    let raw = without_triggers(&room);
    remembered(&raw);
    for row in 1..=rows {
        is_found(&room, &raw, &format!("DELETE FROM audit WHERE seq = {row}"));
        mended(&raw);
    }
    is_found(&room, &raw, "DELETE FROM audit");
}

#[test]
fn what_is_done_later_does_not_hide_that_the_last_row_was_taken_out() {
    let (room, rows) = trail();
    let raw = without_triggers(&room);
    raw.execute("DELETE FROM audit WHERE seq = ?", [rows]).unwrap();
    drop(raw);
    room.open().note(noon(50), "printed").unwrap();
    assert_eq!(faults(&room), [format!("audit row {}", rows + 1)]);
}

#[test]
fn two_rows_that_changed_places_are_found() {
    let (room, _) = trail();
    let raw = without_triggers(&room);
    is_found(
        &room,
        &raw,
        "UPDATE audit SET seq = 1000 WHERE seq = 2; UPDATE audit SET seq = 2 WHERE seq = 3;
        UPDATE audit SET seq = 3 WHERE seq = 1000",
    );
}
