//! A long day in real windows: one desk that takes in and files everybody, one supervisor that ends everybody's turn. The day
//! is as long as `SETBACK_DAY` says, in patients; `cargo xtask torture` makes it a whole one. That each arrives once by a clock
//! of eight hours is tested without windows, in `setback-clinic`.

use std::fs;

use super::sitting::{APP, a_case_of, kill, processes_with};
use super::visiting::{Desk, House};

/// The patients of a day whose memory is measured. Source: issue 7.
const WHOLE_DAY: usize = 500;

/// A short day shows that the parts hold together; its memory says nothing.
const SHORT_DAY: usize = 10;

/// So many arrive between two looks of the staff.
const TOGETHER: usize = 5;

/// What a web view takes in the first hour is its own: fonts, caches, compiled scripts.
const FIRST_HOUR: usize = WHOLE_DAY / 8;

/// The most that memory may grow after that. Source: issue 7.
const GROWTH: f64 = 0.10;

/// A turn at a kiosk takes seconds to come up, so fewer of them make a day of the supervisor.
const PATIENTS_TO_A_TURN: usize = 10;

fn patients() -> usize {
    std::env::var("SETBACK_DAY").ok().and_then(|count| count.parse().ok()).unwrap_or(SHORT_DAY)
}

/// What this process and those that it started hold in memory that nobody else has, in kibibytes.
fn memory_of(id: &str) -> u64 {
    let all = fs::read_dir("/proc").into_iter().flatten().flatten();
    let ids = all.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let is_child = |other: &String| parent_of(other).as_deref() == Some(id);
    ids.filter(|other| other == id || is_child(other)).map(|id| own_memory_of(&id)).sum()
}

fn own_memory_of(id: &str) -> u64 {
    let told = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
    let kibibytes = |line: &str| line.split_whitespace().nth(1)?.parse::<u64>().ok();
    let counted = |line: &&str| line.starts_with("Private_Dirty:") || line.starts_with("SwapPss:");
    told.lines().filter(counted).filter_map(kibibytes).sum()
}

fn parent_of(id: &str) -> Option<String> {
    let told = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    told.rsplit_once(')')?.1.split_whitespace().nth(1).map(str::to_owned)
}

#[expect(clippy::cast_precision_loss, reason = "kibibytes of one program")]
fn growth(before: u64, after: u64) -> f64 {
    after as f64 / before as f64 - 1.0
}

/// Without a handle to any element: the driver keeps those, and the page that they are of.
impl Desk {
    fn count(&self, selector: &str) -> usize {
        let count = self.window.run(&format!("return document.querySelectorAll({selector:?}).length"));
        count.as_u64().and_then(|count| count.try_into().ok()).expect("a number")
    }

    fn sees(&self, selector: &str) {
        self.window.wait_for(selector, || (0 < self.count(selector)).then_some(()));
    }

    fn clicks(&self, selector: &str) {
        self.sees(selector);
        self.window.run(&format!("document.querySelector({selector:?}).click()"));
    }

    /// Opened, taken and filed; a key tells the desk that somebody is there.
    fn is_filed(&self, number: usize) {
        const SHIFT: char = '\u{e008}';
        self.window.press(SHIFT);
        self.clicks(&format!("[data-row='{number}'] [data-action=open]"));
        self.sees("[data-field=initials]");
        self.type_into("initials", "KO");
        self.clicks("[data-action=take]");
        self.sees("[data-standing=taken]");
        self.clicks("[data-action=file]");
        self.sees("[data-screen=queue]");
        assert_eq!(self.count("[data-wrong]"), 0, "no error");
    }
}

#[test]
fn a_desk_takes_in_and_files_everybody_of_a_day_once() {
    let Some(house) = House::set_up(|_| {}) else { return };
    let desk = house.desk();
    desk.unlock();
    let folder = house.path();
    let id = processes_with(APP, folder.to_str().expect("a path in plain letters")).remove(0);
    let emergency = a_case_of("emergency");
    let cases = ["vg-01", "vg-08", emergency.as_str(), "vg-12", "vg-21"];
    let (mut after_an_hour, many) = (None, patients());
    for first in (0..many).step_by(TOGETHER) {
        let numbers: Vec<usize> = (first..many.min(first + TOGETHER)).collect();
        for number in &numbers {
            house.is_visited("hall", "RA", cases[number % cases.len()]);
        }
        desk.sees(&format!("[data-row='{}']", numbers.last().expect("some") + 1));
        assert_eq!(desk.count("[data-row]"), numbers.len(), "each is there once");
        for number in numbers {
            desk.is_filed(number + 1);
        }
        if after_an_hour.is_none() && FIRST_HOUR <= first {
            after_an_hour = Some(memory_of(&id));
        }
    }
    desk.press("to-filed");
    desk.window.wait_for("everybody, once", || (desk.count("[data-row]") == many).then_some(()));
    desk.press("to-queue");
    desk.wait_for("queue");
    let (after, of_the_core) = (memory_of(&id), own_memory_of(&id));
    eprintln!("desk: {of_the_core} KiB of it outside the web view");
    match after_an_hour {
        Some(before) => {
            let growth = growth(before, after);
            eprintln!(
                "desk, {many} patients: {before} KiB after the first hour, {after} KiB at the end, {:+.1} %",
                growth * 100.0
            );
            assert!(growth < GROWTH, "memory of the desk grew by {:.1} %", growth * 100.0);
        }
        None => eprintln!("desk, {many} patients: {after} KiB; too short a day to say whether it grows"),
    }
}

#[test]
fn a_supervisor_ends_the_turns_of_a_day_and_does_not_grow() {
    let Some(house) = House::set_up(|_| {}) else { return };
    let _kiosk = house.supervised();
    let supervisor = parent_of(&house.turns()[0]).expect("a turn was started by somebody");
    let before = own_memory_of(&supervisor);
    let turns = (patients() / PATIENTS_TO_A_TURN).max(2);
    for _ in 0..turns {
        let turn = house.turns();
        kill(&turn[0]);
        house.wait_for_another(&turn);
    }
    let after = own_memory_of(&supervisor);
    eprintln!("supervisor, {turns} turns: {before} KiB at first, {after} KiB at the end");
    assert!(growth(before, after) < GROWTH, "memory of the supervisor: {before} KiB, then {after} KiB");
}
