//! Files through the session of the window: a file comes in by its parts, is looked at before anything is changed, taken in
//! once and taken back; what goes out comes back as it was. Hostile until parsed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use setback::error::CommandError;
use setback::session::{Came, Going, LookedAt, Session};
use setback::view::files::{
    ColumnView, FileAskedView, FileToldView, ImportView, LookedAtView, TakenInView, WorkoutsView,
};
use setback_desk::memory::ImportAsked;
use setback_desk::settings::{Setting, Theme};
use setback_report::{Paper, pdf};
use setback_store::TakenBack;
use tempfile::TempDir;

use crate::kept::{NEW, answer_all, open_session, unlocked};

fn log_of(name: &str) -> Vec<u8> {
    let logs = Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/crates/exchange/tests/logs");
    fs::read(logs.join(name)).unwrap()
}

/// Hands a file over as the window does.
fn hands_over(session: &mut Session, name: &str, bytes: &[u8]) {
    session.begin_file(None, name, bytes.len() as u64).unwrap();
    for part in bytes.chunks(700) {
        session.add_to_file(&STANDARD.encode(part)).unwrap();
    }
}

fn told(unit: Option<&str>) -> ImportAsked {
    FileToldView { unit: unit.map(str::to_owned), ..FileToldView::default() }.parsed().unwrap()
}

fn workouts(session: &mut Session, told: ImportAsked) -> WorkoutsView {
    match LookedAtView::of(&session.look_at_file(told).unwrap()) {
        LookedAtView::Workouts { workouts } => *workouts,
        other => panic!("{other:?}"),
    }
}

fn takes(session: &mut Session, told: ImportAsked) -> TakenInView {
    TakenInView::of(&session.take_file_in(told).unwrap())
}

fn added(taken: TakenInView) -> ImportView {
    match taken {
        TakenInView::Workouts { import } => import,
        other => panic!("{other:?}"),
    }
}

fn refused<T>(outcome: Result<T, CommandError>) -> String {
    match outcome.err() {
        Some(CommandError::Trouble { text }) => text.id,
        other => panic!("{other:?}"),
    }
}

fn total(session: &mut Session) -> u32 {
    session.log_page(0, 1).unwrap().total
}

#[test]
fn a_file_is_looked_at_taken_in_once_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    let bytes = log_of("hevy-kg.csv");
    hands_over(&mut session, "hevy.csv", &bytes);
    let preview = workouts(&mut session, told(None));
    assert_eq!((preview.app.as_str(), preview.needs_unit, preview.doubles), ("hevy", false, 0));
    assert!(preview.sets > 0 && preview.names.iter().any(|name| name.becomes.as_deref() == Some("deadlift")));
    assert_eq!(total(&mut session), 0, "nothing is changed by looking");
    let backups = session.backups().unwrap().len();
    let import = added(takes(&mut session, told(None)));
    assert_eq!((import.sets, import.workouts, import.file.as_str()), (preview.sets, preview.workouts, "hevy.csv"));
    assert_eq!(session.backups().unwrap().len(), backups + 1, "a backup was made before");
    assert_eq!(total(&mut session), preview.workouts);
    assert_eq!(refused(session.take_file_in(told(None))), "trouble-missing", "the file was let go of");
    hands_over(&mut session, "hevy.csv", &bytes);
    assert_eq!(workouts(&mut session, told(None)).doubles, preview.workouts);
    assert_eq!(takes(&mut session, told(None)), TakenInView::Nothing);
    let listed: Vec<ImportView> = session.imports(None).unwrap().iter().map(ImportView::of).collect();
    assert_eq!(listed, [import]);
    session.undo_import(None, listed[0].id.parse().unwrap()).unwrap();
    assert_eq!((total(&mut session), session.imports(None).unwrap().len()), (0, 0));
    assert_eq!(refused(session.undo_import(None, listed[0].id.parse().unwrap())), "trouble-nothing-imported");
}

#[test]
fn what_a_file_does_not_tell_has_to_be_told_and_is_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    hands_over(&mut session, "strong.csv", &log_of("strong-classic.csv"));
    let preview = workouts(&mut session, told(None));
    assert!(preview.needs_unit && preview.unit_before.is_none());
    let skipped = preview.names.iter().find(|name| name.becomes.is_none()).map(|name| name.named.clone());
    assert_eq!(refused(session.take_file_in(told(None))), "files-needs-unit");
    let names = skipped.iter().map(|name| (name.clone(), Some("good_morning".to_owned()))).collect::<BTreeMap<_, _>>();
    let all = FileToldView { unit: Some("lb".to_owned()), names, ..FileToldView::default() };
    let matched = workouts(&mut session, all.parsed().unwrap());
    assert!(!matched.needs_unit && matched.names.iter().all(|name| name.becomes.is_some()));
    let import = added(takes(&mut session, all.parsed().unwrap()));
    assert_eq!(import.sets, matched.sets);
    session.undo_import(None, import.id.parse().unwrap()).unwrap();
    hands_over(&mut session, "strong.csv", &log_of("strong-classic.csv"));
    assert!(
        workouts(&mut session, told(None)).names.iter().all(|name| name.becomes.is_some()),
        "matches are remembered"
    );
}

#[test]
fn a_table_that_is_not_known_is_told_column_by_column() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    let table = "Datum;Übung;Last;Wdh\n2026-02-01;Deadlift;\"62,5\";5\n2026-02-01;Deadlift;viel;5\n";
    hands_over(&mut session, "liste.csv", table.as_bytes());
    let LookedAtView::Table { columns, fields } = LookedAtView::of(&session.look_at_file(told(None)).unwrap()) else {
        panic!("it is not recognized");
    };
    assert_eq!(columns, ["Datum", "Übung", "Last", "Wdh"]);
    assert!(fields.iter().any(|field| field == "kg"));
    let means = |(column, field): (&str, &str)| ColumnView { column: column.to_owned(), field: field.to_owned() };
    let columns = [("Datum", "date"), ("Übung", "exercise"), ("Last", "kg"), ("Wdh", "reps")].map(means);
    let mapped = || FileToldView {
        columns: columns.iter().map(|told| means((&told.column, &told.field))).collect(),
        ..FileToldView::default()
    };
    let preview = workouts(&mut session, mapped().parsed().unwrap());
    assert_eq!((preview.sets, preview.faulty), (1, 1));
    assert!(preview.faults[0].says.contains("viel") && preview.faults[0].raw.contains("viel"));
    assert_eq!(added(takes(&mut session, mapped().parsed().unwrap())).sets, 1);
}

#[test]
fn a_table_whose_columns_are_called_as_usual_is_read_and_can_still_be_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    hands_over(&mut session, "mine.csv", b"Date,Exercise,Weight,Reps\n2026-02-01,Deadlift,100,5\n");
    let preview = workouts(&mut session, told(None));
    assert_eq!((preview.app.as_str(), preview.sets, preview.needs_unit), ("csv", 1, true));
    let by_hand = FileToldView { asks_columns: true, ..FileToldView::default() };
    assert!(
        matches!(session.look_at_file(by_hand.parsed().unwrap()), Ok(LookedAt::Table(columns)) if columns.len() == 4)
    );
    assert_eq!(added(takes(&mut session, told(Some("kg")))).sets, 1);
}

#[test]
fn what_is_too_large_or_no_file_is_refused_and_held_by_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    assert_eq!(refused(session.begin_file(None, "log.csv", 200 << 20)), "import-refused-too-large");
    assert_eq!(refused(session.begin_file(None, "copy.zip", 200 << 20)), "import-refused-too-large");
    assert_eq!(refused(session.add_to_file("")), "trouble-missing");
    session.begin_file(None, "log.csv", 3).unwrap();
    let part = STANDARD.encode(vec![b'x'; 20 << 20]);
    session.add_to_file(&part).unwrap();
    assert_eq!(refused(session.add_to_file(&part)), "import-refused-too-large", "it told another size");
    assert_eq!(refused(session.add_to_file(&part)), "trouble-missing", "and was let go of");
    session.begin_file(None, "log.csv", 3).unwrap();
    assert_eq!(refused(session.add_to_file("not base64!")), "import-refused-not-readable");
    for (name, bytes, why) in [
        ("empty.csv", &b""[..], "import-refused-empty"),
        ("picture.csv", b"\x89PNG\0\0\0\x01", "import-refused-not-text"),
        ("one.csv", b"hello", "import-refused-unknown-columns"),
        ("x.json", b"{\"a\":1}", "import-refused-not-workouts"),
        ("wide.csv", &b"Date,".repeat(50_000), "import-refused-too-many-columns"),
    ] {
        hands_over(&mut session, name, bytes);
        assert_eq!(refused(session.look_at_file(told(None))), why, "{name}");
    }
    hands_over(&mut session, "bad.zip", b"PK\x03\x04");
    assert!(matches!(session.look_at_file(told(None)), Ok(LookedAt::Copy)));
    assert_eq!(refused(session.take_file_in(told(None))), "copy-bad");
    session.drop_file();
    assert_eq!(refused(session.look_at_file(told(None))), "trouble-missing");
    assert_eq!(total(&mut session), 0);
}

#[test]
fn what_the_window_tells_of_a_file_is_hostile_until_parsed() {
    let text = |text: &str| Some(text.to_owned());
    let column = ColumnView { column: "Datum".to_owned(), field: "moon".to_owned() };
    for told in [
        FileToldView { unit: text("stone"), ..FileToldView::default() },
        FileToldView { dates: text("ymd"), ..FileToldView::default() },
        FileToldView { columns: vec![column], ..FileToldView::default() },
        FileToldView { names: [("x".to_owned(), text("yoga"))].into(), ..FileToldView::default() },
    ] {
        assert_eq!(refused(told.parsed()), "trouble-missing", "{told:?}");
    }
}

#[test]
fn a_lock_lets_go_of_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    hands_over(&mut session, "hevy.csv", &log_of("hevy-kg.csv"));
    session.lock().unwrap();
    assert_eq!(session.begin_file(None, "hevy.csv", 3).err(), Some(CommandError::NotOpen));
    drop(session);
    let mut session = unlocked(&folder, 1);
    assert_eq!(refused(session.look_at_file(told(None))), "trouble-missing");
}

fn asked(kind: &str) -> (Going, Paper) {
    let text = |text: &str| text.to_owned();
    let (table, unit, paper) = (text("sets"), text("kg"), text("letter"));
    FileAskedView { kind: text(kind), table, unit, spreadsheet: true, paper }.parsed().unwrap()
}

/// Somebody with a check, a log and a dark window.
fn lived(folder: &TempDir) -> Session {
    let mut session = open_session(folder);
    let begun = session.begin(NEW, None).unwrap();
    let answers = answer_all(&mut session, begun);
    session.finish(answers).unwrap();
    hands_over(&mut session, "hevy.csv", &log_of("hevy-kg.csv"));
    session.take_file_in(told(None)).unwrap();
    session.set(Setting::Theme, "dark").unwrap();
    session
}

#[test]
fn a_copy_that_goes_out_comes_in_elsewhere_whole() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut session = lived(&here);
    let (name, copy) = session.file_to_go(asked("zip").0, None).unwrap();
    assert_eq!(name, "Setback copy 2026-03-02");
    hands_over(&mut session, "copy.zip", &copy);
    assert!(matches!(session.take_file_in(told(None)), Ok(Came::Copy(TakenBack::Nothing))));
    let mut other = open_session(&there);
    hands_over(&mut other, "copy.zip", &copy);
    assert!(matches!(other.look_at_file(told(None)), Ok(LookedAt::Copy)));
    assert_eq!(takes(&mut other, told(None)), TakenInView::Copy);
    assert_eq!(other.file_to_go(asked("zip").0, None).unwrap().1, copy);
    assert_eq!(other.settings(String::new()).settings.theme, Theme::Dark);
    assert_eq!(other.home().unwrap().open.len(), 1);
    hands_over(&mut other, "hevy.csv", &log_of("hevy-kg.csv"));
    assert_eq!(takes(&mut other, told(None)), TakenInView::Nothing, "the log is that of the copy");
    let mut third = lived(&tempfile::tempdir().unwrap());
    hands_over(&mut third, "copy.zip", &copy);
    assert_eq!(refused(third.take_file_in(told(None))), "files-copy-not-empty");
}

#[test]
fn every_file_goes_out_under_a_name_without_health_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = lived(&folder);
    for (kind, starts) in [
        ("zip", &b"PK\x03\x04"[..]),
        ("csv", b"session_id,"),
        ("hevy", b"\"title\""),
        ("strong", b"Date,"),
        ("ics", b"BEGIN:VCALENDAR\r\n"),
    ] {
        let (going, _) = asked(kind);
        let (name, bytes) = session.file_to_go(going, None).unwrap();
        assert!(bytes.starts_with(starts), "{kind}");
        assert!(name.starts_with("Setback ") && !name.contains("pain") && name.contains("2026-03-02"), "{name}");
    }
    let (going, paper) = asked("fhir");
    let page = pdf(&session.page_for_a_clinic(paper).unwrap().unwrap()).unwrap();
    let (_, bundle) = session.file_to_go(going, Some(&page)).unwrap();
    let bundle: serde_json::Value = serde_json::from_slice(&bundle).unwrap();
    let document = bundle["entry"].as_array().unwrap().last().unwrap()["resource"].clone();
    assert_eq!(document["resourceType"], "DocumentReference");
    assert_eq!(STANDARD.decode(document["content"][0]["attachment"]["data"].as_str().unwrap()).unwrap(), page);
}
