//! A day at the front desk, from the set-up of the clinic to the trail of what was done.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use setback_clinic::{Front, Stage, Visit};
use setback_desk::cabinet::{Cabinet, Found};
use setback_desk::case::Given;
use setback_desk::clock;
use setback_store::Moment;
use setback_triage::Level;

use super::sitting::{a_case_of, answers_of};
use super::visiting::{Desk, House, chosen_options};
use crate::no_key_store::NoStore;
use crate::paper::{PrintHouse, QUEUE, info_of};

/// An answer of a case, as a command takes it.
pub(super) fn given<'a>(question: &str, answer: &Value, chosen: &'a [String]) -> Given<'a> {
    match answer.as_i64() {
        Some(value) => Given::Number(u8::try_from(value).unwrap()),
        None if question == "location" => Given::Zones(chosen),
        None => Given::Options(chosen),
    }
}

impl House {
    /// Somebody without a code answers as this case does, at a kiosk of this name; their number.
    pub(super) fn is_visited(&self, name: &str, initials: &str, case: &str) {
        let (folder, now) = (self.folder(), clock::of_the_system().now());
        let clinic = setback_clinic::Clinic::read(&folder).unwrap();
        let mut visit = Visit::at(&folder, clinic, name);
        let answers = answers_of(case);
        visit.begin("en").unwrap();
        visit.enter_walk_in(initials, 1990, now).unwrap();
        visit.agree().unwrap();
        while let Stage::Ask(asking) = visit.stage().unwrap() {
            let question = asking.question.question();
            let chosen = chosen_options(question.id, &answers[question.id]);
            visit.answer(question.id, given(question.id, &answers[question.id], &chosen), now).unwrap();
        }
        if matches!(visit.stage().unwrap(), Stage::Review(_)) {
            visit.send(now).unwrap();
        }
    }

    /// A desk that was open at this time takes in what is there.
    fn takes_in(&self, then: Moment) {
        let cabinet = Cabinet::at(self.folder().desk(), Box::new(NoStore), clock::of_the_system());
        let Found::Open(opened) = cabinet.look().unwrap() else { panic!("it opens by itself") };
        Front::open(&self.folder(), *opened).unwrap().take_in(then).unwrap();
    }
}

impl Desk {
    pub(super) fn open_row(&self, number: &str) {
        self.window.click(&format!("[data-row='{number}'] [data-action=open]"));
        self.wait_for("detail");
    }

    fn told(&self) -> String {
        let told = self.window.find("[data-told]");
        self.window.text(&told)
    }

    /// The file that was saved last.
    fn saved(&self) -> String {
        let path = self.window.wait_for("the place of the file", || {
            self.told().split_once('/').map(|(_, path)| format!("/{}", path.trim()))
        });
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
    }
}

#[test]
fn a_desk_sets_up_its_clinic_prints_exports_files_and_reads_what_was_done() {
    let Some(printer) = PrintHouse::open() else { return };
    let Some(house) = House::set_up(|_| {}) else { return };
    let now = clock::of_the_system().now();
    house.is_visited("hall", "YE", "vg-08");
    house.takes_in(now - chrono::TimeDelta::days(1));
    house.is_visited("hall", "RA", "vg-12");
    house.is_visited("door", "BL", "vg-01");
    let desk = Desk { window: house.open("--desk", &[("CUPS_SERVER", &printer.socket())]) };
    desk.wait_for("pin");
    desk.unlock();
    desk.window.find("[data-row='3']");
    assert_eq!(desk.needs(), ["get_checked", "normal_soreness"], "what came yesterday and was not filed is gone");
    desk.sets_up_its_clinic();
    desk.press("to-queue");
    desk.open_row("2");
    assert!(desk.window.page_says("Ask Dr. Osei, room 2"), "the clinic's own steps");
    desk.press("acknowledge");
    desk.window.find("[data-wrong]");
    desk.type_into("initials", "KO");
    desk.press("acknowledge");
    desk.window.wait_for("that it was seen", || desk.window.page_says("Seen by KO").then_some(()));
    desk.prints(&printer);
    desk.press("export");
    let bundle: Value = serde_json::from_str(&desk.saved()).unwrap();
    assert_eq!((&bundle["resourceType"], bundle["entry"].as_array().is_some()), (&"Bundle".into(), true));
    desk.press("override");
    desk.window.find("[data-field=level]");
    desk.type_into("level", "same_day");
    desk.press("save-override");
    desk.window.find("[data-wrong]");
    desk.type_into("reason", "Seen by Dr. Osei");
    desk.look_at("desk-override");
    desk.press("save-override");
    desk.window.find("[data-overridden]");
    desk.look_at("desk-overridden");
    desk.press("file");
    desk.wait_for("queue");
    desk.reads_the_trail();
    desk.press("lock");
    desk.wait_for("pin");
    desk.sets_a_new_pin(house.recovery_code());
}

#[test]
fn at_each_level_the_desk_shows_the_clinics_own_steps() {
    let own = |level: Level| format!("Ours at {}.", level.id());
    let change = |clinic: &mut setback_clinic::Clinic| {
        Level::ALL.into_iter().for_each(|level| *clinic.steps_mut(level) = vec![own(level)]);
    };
    let Some(house) = House::set_up(change) else { return };
    // No worked case ends at today: staff put one there.
    let by_the_rules = Level::ALL.into_iter().filter(|level| *level != Level::SameDay);
    by_the_rules.clone().for_each(|level| house.is_visited("hall", "RA", &a_case_of(level.id())));
    let desk = house.desk();
    desk.unlock();
    let shows = |level: Level| {
        desk.window.find(&format!("[data-level={}]", level.id()));
        desk.window.wait_for(level.id(), || desk.window.page_says(&own(level)).then_some(()));
        let others = Level::ALL.into_iter().filter(|other| *other != level);
        others.for_each(|other| assert!(!desk.window.page_says(&own(other)), "{} at {}", other.id(), level.id()));
    };
    for (level, number) in by_the_rules.zip(1..) {
        desk.open_row(&number.to_string());
        shows(level);
        desk.press("to-list");
        desk.wait_for("queue");
    }
    desk.window.click("[data-need=get_checked] [data-action=open]");
    desk.wait_for("detail");
    desk.type_into("initials", "KO");
    desk.press("override");
    desk.type_into("level", "same_day");
    desk.type_into("reason", "Seen by Dr. Osei");
    desk.press("save-override");
    desk.window.find("[data-overridden]");
    shows(Level::SameDay);
}

impl Desk {
    fn sets_up_its_clinic(&self) {
        self.press("to-clinic");
        self.window.find("[data-field=idle]");
        let logo = Path::new(env!("CARGO_MANIFEST_DIR")).join("icons/32x32.png");
        self.window.send("[data-field=logo]", logo.to_str().unwrap());
        self.window.find("img.front-logo");
        self.press("add-phone");
        self.type_into("phone-label-0", "Dr. Osei");
        self.type_into("phone-number-0", "555 010");
        self.type_into("steps-get_checked", "Ask Dr. Osei, room 2.\nDo not let them lift.");
        self.type_into("idle", "20");
        self.press("save");
        self.window.find("[data-wrong]");
        self.type_into("idle", "90");
        self.press("save");
        self.window.find("[data-told]");
        self.look_at("desk-clinic-set-up");
    }

    fn prints(&self, printer: &PrintHouse) {
        let before = printer.output();
        self.press("print");
        self.window.find("[data-field=printer]");
        self.type_into("printer", QUEUE);
        self.look_at("desk-print");
        self.press("print-now");
        assert!(self.told().contains(QUEUE));
        let printed: Vec<PathBuf> = printer.output().into_iter().filter(|file| !before.contains(file)).collect();
        assert_eq!(printed.len(), 1, "the queue printed one page");
        assert!(info_of(&printed[0]).contains("Pages:           1"));
        printed.iter().for_each(|file| fs::remove_file(file).unwrap());
    }

    fn reads_the_trail(&self) {
        self.press("to-trail");
        self.window.find("[data-trail]");
        let rows = self.window.find_all("[data-trail]");
        let newest: Vec<String> =
            rows.iter().take(7).filter_map(|row| self.window.attribute(row, "data-trail")).collect();
        let expected = ["filed", "viewed", "overridden", "exported", "printed", "viewed", "acknowledged"];
        assert_eq!(newest, expected.map(|what| format!("submission_{what}")));
        let printed = self.window.find("[data-trail=submission_printed]");
        assert!(self.window.text(&printed).contains("KO"), "with who did it");
        self.look_at("desk-trail");
        self.press("save-trail");
        let table = self.saved();
        assert!(table.lines().any(|row| row.contains("submission_printed,KO,2")), "{table}");
    }

    fn sets_a_new_pin(&self, code: &str) {
        self.press("lost");
        self.window.find("[data-field=new-pin]");
        self.look_at("desk-pin-lost");
        self.type_into("recovery", code);
        self.type_into("new-pin", "271934");
        self.press("set-pin");
        self.window.find("[data-key='2']");
        for key in "271934".chars() {
            self.window.run(&format!("document.querySelector('[data-key=\"{key}\"]').click()"));
        }
        self.wait_for("queue");
    }
}
