//! What arrives at a clinic's desk arrives once, is never changed, and goes when it is to go.

use std::fs;

use setback_store::*;

use crate::support::{Room, files_below, noon};

fn submission(id: SubmissionId, word: &str) -> Submission {
    Submission { id, sha256: [1; 32], arrived: noon(1), body: format!("{{\"word\":\"{word}\"}}") }
}

fn handling(submission: SubmissionId, kind: &str) -> Handling {
    let (id, kind) = (HandlingId::new(noon(2)), kind.to_owned());
    Handling { id, submission, at: noon(2), kind, initials: "RA".to_owned(), detail: "{}".to_owned() }
}

fn done(store: &Store) -> Vec<String> {
    store.audit_after(0).unwrap().into_iter().map(|row| row.what).collect()
}

#[test]
fn a_submission_arrives_once_and_another_of_its_name_is_told() {
    let room = Room::new();
    let mut store = room.open();
    let first = submission(SubmissionId::new(noon(0)), "juniper");
    assert_eq!(store.receive(&first).unwrap(), Arrival::New);
    assert_eq!(store.receive(&first).unwrap(), Arrival::Again);
    assert_eq!(store.receive(&Submission { sha256: [2; 32], ..first.clone() }).unwrap(), Arrival::Other);
    assert_eq!(store.submissions().unwrap(), [first]);
    assert_eq!(done(&store), ["submission_received"]);
}

#[test]
fn what_was_done_is_kept_in_order_and_in_the_trail() {
    let room = Room::new();
    let mut store = room.open();
    let first = submission(SubmissionId::new(noon(0)), "juniper");
    store.receive(&first).unwrap();
    let (seen, taken) = (handling(first.id, "acknowledged"), handling(first.id, "taken"));
    store.handle(&seen).unwrap();
    store.handle(&taken).unwrap();
    store.note_of(first.id, noon(3), "submission_viewed", "KO").unwrap();
    assert_eq!(store.handlings().unwrap(), [seen, taken]);
    let trail = ["submission_received", "submission_acknowledged", "submission_taken", "submission_viewed"];
    assert_eq!(done(&store), trail);
}

#[test]
fn nothing_is_done_with_what_is_not_there() {
    let room = Room::new();
    let mut store = room.open();
    let unknown = SubmissionId::new(noon(0));
    assert!(matches!(store.handle(&handling(unknown, "taken")), Err(StoreError::Missing("submission"))));
    assert!(matches!(store.note_of(unknown, noon(1), "submission_viewed", ""), Err(StoreError::Missing("submission"))));
}

#[test]
fn what_arrived_can_not_be_changed_or_taken_out() {
    let room = Room::new();
    let mut store = room.open();
    let first = submission(SubmissionId::new(noon(0)), "juniper");
    store.receive(&first).unwrap();
    store.handle(&handling(first.id, "taken")).unwrap();
    store.add_visit(&VisitNote { id: VisitId::new(noon(0)), at: noon(0), number: 1, label: String::new() }).unwrap();
    drop(store);
    let raw = room.raw();
    for table in ["arrivals", "submissions", "handlings", "visits"] {
        assert!(raw.execute(&format!("UPDATE {table} SET id = id"), []).is_err(), "{table}");
        assert!(raw.execute(&format!("DELETE FROM {table}"), []).is_err(), "{table}");
    }
}

#[test]
fn what_expires_is_gone_from_the_file_and_does_not_arrive_again() {
    let room = Room::new();
    let mut store = room.open();
    let (going, staying) = (SubmissionId::new(noon(0)), SubmissionId::new(noon(0)));
    for (id, word) in [(going, "juniper"), (staying, "rowan")] {
        store.receive(&submission(id, word)).unwrap();
        store.handle(&handling(id, "taken")).unwrap();
    }
    let visit = VisitNote { id: VisitId::new(noon(0)), at: noon(0), number: 7, label: "R. A.".to_owned() };
    store.add_visit(&visit).unwrap();
    assert_eq!(store.visits().unwrap(), std::slice::from_ref(&visit));
    store.expire(&[going], &[visit.id], noon(5)).unwrap();
    let left: Vec<_> = store.submissions().unwrap().into_iter().map(|one| one.id).collect();
    assert_eq!((left, store.handlings().unwrap().len(), store.visits().unwrap()), (vec![staying], 1, vec![]));
    assert_eq!(store.receive(&submission(going, "juniper")).unwrap(), Arrival::Again);
    assert!(store.doctor().unwrap().data.faults.is_empty());
    let log = files_below(room.folder().path()).into_iter().find(|file| file.ends_with("setback.db-wal")).unwrap();
    store.expire(&[staying], &[], noon(6)).unwrap();
    assert_eq!(fs::metadata(log).unwrap().len(), 0, "the log is emptied");
}
