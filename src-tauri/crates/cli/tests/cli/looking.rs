//! `status` and `history` as programs read them: the forms are relied on.

use serde_json::{Value, json};
use setback_cli::Status::Done;

use crate::lifter::Lifter;

fn read(lifter: &Lifter, command: &str) -> Value {
    lifter.runs(&[command, "--json"], &[]).ends(Done).does_not_complain().output.parse().unwrap()
}

/// Names are random: each is checked to be one, and then left out.
fn nameless(mut value: Value, place: &str) -> Value {
    let name = value.pointer_mut(place).unwrap();
    assert_eq!(name.as_str().unwrap().len(), 36, "{name}");
    *name = "a name".into();
    value
}

#[test]
fn nothing_kept_has_a_form_too() {
    let lifter = Lifter::new();
    assert_eq!(read(&lifter, "status"), json!({ "folder": lifter.data(), "kept": false }));
    assert_eq!(read(&lifter, "history"), json!({ "episodes": [], "clearances": [] }));
}

#[test]
fn status_has_this_form() {
    let lifter = Lifter::new();
    lifter.first_check(&[]);
    let expected = json!({
        "folder": lifter.data(),
        "kept": true,
        "open": [{
            "episode": "a name",
            "began": "2026-03-01T06:00:00+01:00",
            "since": "2026-03-02T18:00:00+01:00",
            "level": "normal_soreness",
            "window": "48 h",
            "deciding_rules": ["N1"],
            "held": false,
            "trend": "same",
            "pain": 3,
            "due_at": "2026-03-03T06:00:00+01:00",
            "due": "later",
            "needs_full": false
        }],
        "plan": null,
        "lock": "free",
        "draft": null,
        "protected_by": ["device"],
        "last_backup": { "at": "2026-03-02T18:00:00+01:00", "counts": true },
        "backup_failed": false
    });
    assert_eq!(nameless(read(&lifter, "status"), "/open/0/episode"), expected);
}

#[test]
fn history_has_this_form() {
    let lifter = Lifter::new();
    lifter.first_check(&[]);
    lifter.runs(&["clear", "--on", "2026-03-01", "--by", "Dr. Lee"], &[]).ends(Done);
    let expected = json!({
        "episodes": [{
            "id": "a name",
            "began": "2026-03-01T06:00:00+01:00",
            "ended": null,
            "checks": [{
                "number": 1,
                "at": "2026-03-02T18:00:00+01:00",
                "hours": 36.0,
                "form": "full",
                "pain": 3,
                "level": "normal_soreness",
                "window": "48 h",
                "deciding_rules": ["N1"],
                "held": false,
                "corrected": false
            }],
            "plans": []
        }],
        "clearances": [{ "entered": "2026-03-02T18:00:00+01:00", "on_day": "2026-03-01", "by_whom": "Dr. Lee" }]
    });
    assert_eq!(nameless(read(&lifter, "history"), "/episodes/0/id"), expected);
}

#[test]
fn a_draft_and_a_failed_backup_are_told() {
    let lifter = Lifter::new();
    lifter.runs(&["check"], &["8", "q"]);
    let backups = lifter.data().join("backups");
    std::fs::remove_dir_all(&backups).unwrap();
    std::fs::write(&backups, "in the way").unwrap();
    let failed = lifter.runs(&["backup"], &[]);
    assert_eq!(failed.status, setback_cli::Status::BadInput, "{failed:#?}");
    std::fs::remove_file(&backups).unwrap();
    let status = read(&lifter, "status");
    assert_eq!(status["draft"], json!({ "begun": "2026-03-02T18:00:00+01:00", "answers": 1 }));
    assert_eq!((&status["backup_failed"], &status["last_backup"]), (&json!(true), &Value::Null));
    let text = lifter.runs(&["status"], &[]).ends(Done);
    text.prints(&[&crate::session::words("kept-backup-failed"), &crate::session::words("backup-none")]);
    lifter.runs(&["backup"], &[]).ends(Done);
    assert_eq!(read(&lifter, "status")["backup_failed"], json!(false));
}
