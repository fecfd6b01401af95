//! Files in the real window: a log of another app is chosen, looked at, matched, taken in and taken back; what can not be
//! read is refused; a file goes out; a page is saved, opened and printed. Each screen is photographed.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::past::kept;
use super::sitting::Sitting;
use crate::kept::{NEW, answer_all};
use crate::paper::{PrintHouse, QUEUE, info_of};

/// Strong's file does not tell the unit, and has an exercise that is not known.
pub(super) fn log_of(name: &str) -> String {
    let logs = Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/crates/exchange/tests/logs");
    fs::read_to_string(logs.join(name)).unwrap()
}

impl Sitting {
    /// As a person who picks a file in the system's chooser.
    pub(super) fn choose_file(&self, path: &Path) {
        self.window.find("[data-field=file]:not(:disabled)");
        self.window.send("[data-field=file]", path.to_str().unwrap());
    }

    pub(super) fn change(&self, selector: &str, value: &str) {
        self.window.find(selector);
        self.window.run(&format!(
            "const it = document.querySelector({selector:?}); it.value = {value:?}; it.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        ));
    }

    pub(super) fn tick_input(&self, selector: &str) {
        self.window.find(selector);
        self.window.run(&format!("document.querySelector({selector:?}).click()"));
    }

    fn open_import(&self) {
        self.press_on("to-log");
        self.wait_for_screen("log");
        self.press_on("import");
        self.wait_for_screen("import");
    }
}

/// A folder with data in it without a lock, and a check in the data.
fn lived() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut session = kept(&folder, 0);
    let begun = session.begin(NEW, None).unwrap();
    let answers = answer_all(&mut session, begun);
    session.finish(answers).unwrap();
    folder
}

fn file(folder: &tempfile::TempDir, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn a_log_of_another_app_is_looked_at_matched_taken_in_and_taken_back() {
    let (data, files) = (lived(), tempfile::tempdir().unwrap());
    let bad = "2026-02-01 10:00:00,Pull,41m,Deadlift (Barbell),1,-5,5,0,0,,,\n=1+1,Pull,41m,Deadlift (Barbell),1,5,5,0,0,,,\n";
    let odd = "2026-02-01 10:00:00,Pull,41m,Nordic Bow,1,40,10,0,0,,,\n";
    let log = file(
        &files,
        "strong-export.csv",
        format!("{}{bad}{odd}", log_of("strong-classic.csv").trim_end().to_owned() + "\n"),
    );
    let Some(sitting) = Sitting::on(data, "vg-01", "files") else { return };
    sitting.open_import();
    sitting.photograph("import");
    sitting.choose_file(&log);
    sitting.window.find("[data-preview=strong]");
    sitting.window.find("[data-faulty='2']");
    sitting.photograph("preview");
    sitting.tick_input("[data-pick=unit] [data-option=kg] input");
    sitting.window.find("[data-action=take-file][aria-disabled=false]");
    sitting.change("[data-name='Nordic Bow'] select", "good_morning");
    sitting.window.find("[data-name='Nordic Bow'] [data-becomes=good_morning]");
    sitting.photograph("matched");
    sitting.press_on("take-file");
    sitting.window.find("[data-done=added]");
    sitting.window.find("[data-import]");
    sitting.photograph("taken-in");
    sitting.choose_file(&log);
    sitting.window.find("[data-preview=strong][data-sets='0']");
    sitting.photograph("again");
    sitting.press_on("drop-file");
    sitting.press_on("undo-import");
    sitting.window.find("[data-done=undone]");
    assert!(sitting.window.find_now("[data-import]").is_none());
    sitting.press_on("back-to-log");
    sitting.window.find("[data-note=log-empty]");
}

#[test]
fn a_table_that_nobody_knows_is_told_column_by_column() {
    let (data, files) = (lived(), tempfile::tempdir().unwrap());
    let table =
        file(&files, "tabelle.csv", "Datum;Übung;Last;Wdh\n2026-02-01;Deadlift;\"62,5\";5\n03/04/2026;Deadlift;70;5\n");
    let Some(sitting) = Sitting::on(data, "vg-01", "files-table") else { return };
    sitting.open_import();
    sitting.choose_file(&table);
    sitting.window.find("[data-columns='4']");
    for (column, field) in [("Datum", "date"), ("Übung", "exercise"), ("Last", "kg"), ("Wdh", "reps")] {
        sitting.change(&format!("[data-column='{column}']"), field);
    }
    sitting.photograph("columns");
    sitting.press_on("read-table");
    sitting.window.find("[data-preview=csv] [data-faulty='1']");
    sitting.tick_input("[data-pick=dates] [data-option=mdy] input");
    sitting.window.find("[data-preview=csv][data-sets='2']");
    sitting.press_on("take-file");
    sitting.window.find("[data-done=added]");
}

#[test]
fn what_can_not_be_read_is_refused_in_words() {
    let (data, files) = (lived(), tempfile::tempdir().unwrap());
    let large = files.path().join("large.csv");
    fs::File::create(&large).unwrap().set_len(200 << 20).unwrap();
    let picture = file(&files, "picture.csv", b"\x89PNG\0\0\0\x01");
    let bomb = file(&files, "copy.zip", b"PK\x03\x04not a zip");
    let Some(sitting) = Sitting::on(data, "vg-01", "files-refused") else { return };
    sitting.open_import();
    sitting.choose_file(&picture);
    sitting.window.find("[data-refused=import-refused-not-text]");
    sitting.photograph("bad");
    sitting.choose_file(&large);
    sitting.window.find("[data-refused=import-refused-too-large]");
    sitting.photograph("too-large");
    sitting.choose_file(&bomb);
    sitting.window.find("[data-copy]");
    sitting.press_on("take-file");
    sitting.window.find("[data-refused=copy-bad]");
    sitting.photograph("bad-copy");
}

#[test]
fn what_is_kept_goes_out_as_a_file_that_its_owner_finds() {
    let Some(sitting) = Sitting::on(lived(), "vg-01", "files-out") else { return };
    sitting.press_on("to-log");
    sitting.wait_for_screen("log");
    sitting.press_on("export");
    sitting.wait_for_screen("export");
    sitting.photograph("export");
    for kind in ["zip", "csv", "hevy", "strong", "fhir", "ics"] {
        sitting.tick_input(&format!("[data-kind={kind}] input"));
        sitting.photograph(&format!("export-{kind}"));
        sitting.press_on("save-file");
        let saved = sitting.window.find("[data-saved]");
        let path = PathBuf::from(sitting.window.attribute(&saved, "data-saved").unwrap());
        assert!(!fs::read(&path).unwrap().is_empty(), "{kind}");
        fs::remove_file(path).unwrap();
    }
    sitting.photograph("saved");
}

/// Stands in for the viewer of the system: it keeps what it was given to show.
fn viewer(folder: &tempfile::TempDir) -> (PathBuf, String) {
    let (program, shown) = (folder.path().join("xdg-open"), folder.path().join("shown.pdf"));
    fs::write(&program, format!("#!/bin/sh\ncp \"$1\" '{}'\n", shown.display())).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let path = std::env::var("PATH").unwrap();
    (shown, format!("{}:{path}", folder.path().display()))
}

#[test]
fn a_page_is_saved_opened_and_printed() {
    let Some(house) = PrintHouse::open() else { return };
    let files = tempfile::tempdir().unwrap();
    let (shown, path) = viewer(&files);
    let world = vec![("CUPS_SERVER", house.socket()), ("PATH", path)];
    let Some(sitting) = Sitting::open(world, "vg-01", "paper", &Rc::new(lived())) else { return };
    sitting.wait_for_screen("home");
    sitting.press_on("look");
    sitting.wait_for_screen("result");
    sitting.window.find("#printer option");
    sitting.window.run("document.querySelector('[data-paper]').scrollIntoView()");
    sitting.photograph("controls");
    sitting.press_on("save-page");
    let told = sitting.window.text(&sitting.window.find("[data-told=paper-saved]"));
    let saved = PathBuf::from(told[told.find('/').unwrap()..=told.rfind(".pdf").unwrap() + 3].to_owned());
    assert!(info_of(&saved).contains("Pages:           1"), "{told}");
    fs::remove_file(saved).unwrap();
    sitting.tick_input("[data-page=clinician] input");
    sitting.press_on("open-page");
    sitting.window.find("[data-told=paper-opened]");
    let opened =
        sitting.window.wait_for("the viewer", || fs::read(&shown).ok().filter(|page| page.ends_with(b"%%EOF")));
    fs::remove_file(shown).unwrap();
    let before = house.output();
    sitting.change("#printer", QUEUE);
    sitting.press_on("print-page");
    sitting.window.find("[data-told=paper-printed]");
    sitting.photograph("printed");
    let printed: Vec<PathBuf> = house.output().into_iter().filter(|file| !before.contains(file)).collect();
    assert_eq!(printed.len(), 1, "the queue printed one page");
    printed.iter().for_each(|file| fs::remove_file(file).unwrap());
    drop(sitting);
    house.expect_no_trace(&opened);
}

#[test]
fn a_file_that_is_dropped_is_read_too() {
    let Some(sitting) = Sitting::on(lived(), "vg-01", "files-dropped") else { return };
    sitting.open_import();
    sitting.window.run(&format!(
        "const files = new DataTransfer();
         files.items.add(new File([{:?}], 'hevy.csv'));
         document.querySelector('[data-drop]').dispatchEvent(new DragEvent('drop', {{ dataTransfer: files, bubbles: true, cancelable: true }}))",
        log_of("hevy-kg.csv")
    ));
    sitting.window.find("[data-preview=hevy]");
}
