//! The screens and states that no course of a check comes by, each photographed and looked at: what there is to read, what
//! is empty, what is overfull, what is locked, damaged, put back or erased, and what could not be done. The main ones from
//! right to left too.

use std::fs;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

use serde_json::json;
use setback::session::{Opening, Session};
use setback_desk::memory::Begin;
use setback_desk::settings::Setting;
use setback_words::Words;
use tempfile::TempDir;

use super::past::{again, cabinet, check, first_check, kept, lift, strong};
use super::sitting::{CONTROL, PASSPHRASE, Sitting, World, mirrored};
use crate::kept::data_of;

/// How many bytes a page of the data has.
const PAGE: usize = 4096;

impl Sitting {
    fn to(&self, place: &str, screen: &str) {
        self.press_on(&format!("to-{place}"));
        self.wait_for_screen(screen);
    }

    fn go_back_to(&self, screen: &str) {
        self.press_on("back");
        self.wait_for_screen(screen);
    }

    fn open_each(&self, kind: &str, screen: &str) {
        let ids = self.hooks(kind);
        assert!(!ids.is_empty(), "there is a {kind} to open");
        for id in ids {
            self.window.click(&format!("button[data-{kind}='{id}']"));
            self.wait_for_screen(screen);
            self.photograph_whole(&format!("{screen}-{id}"));
            self.go_back_to("learn");
        }
    }
}

#[test]
fn what_there_is_to_read_stands_and_what_is_empty_says_so() {
    let Some(sitting) = Sitting::begin("vg-01", "read") else { return };
    before_anything_is_kept(&sitting);
    sitting.to("learn", "learn");
    sitting.photograph_whole("learn");
    sitting.open_each("page", "read");
    sitting.open_each("test", "self-test");
}

#[test]
fn what_is_empty_and_what_to_read_first_stand_from_right_to_left() {
    let Some(sitting) = Sitting::begin_mirrored("vg-01", "mirrored-read") else { return };
    before_anything_is_kept(&sitting);
    sitting.to("learn", "learn");
    let first = sitting.hooks("page").remove(0);
    sitting.window.click(&format!("button[data-page='{first}']"));
    sitting.wait_for_screen("read");
    sitting.photograph("read");
    sitting.go_back_to("learn");
    let first = sitting.hooks("test").remove(0);
    sitting.window.click(&format!("button[data-test='{first}']"));
    sitting.wait_for_screen("self-test");
    sitting.photograph("self-test");
}

fn before_anything_is_kept(sitting: &Sitting) {
    sitting.press_on("safety");
    sitting.wait_for_screen("safety");
    sitting.photograph_whole("safety");
    sitting.go_back_to("start");
    for (place, screen) in [("plan", "nothing"), ("course", "nothing"), ("log", "log")] {
        sitting.to(place, screen);
        sitting.photograph(&format!("{place}-empty"));
    }
    sitting.to("about", "about");
    sitting.window.find("[data-proof=true]");
    sitting.photograph_whole("about");
    sitting.to("settings", "settings");
    sitting.photograph_whole("settings");
}

#[test]
fn what_a_test_at_home_came_to_stands_with_the_way_it_goes() {
    let folder = tempfile::tempdir().unwrap();
    drop(kept(&folder, 0));
    let Some(sitting) = Sitting::on(folder, "vg-01", "tried") else { return };
    sitting.to("learn", "learn");
    sitting.window.click("button[data-test=back_hold]");
    sitting.wait_for_screen("self-test");
    for (tries, seconds) in ["40", "110"].into_iter().enumerate() {
        let field = sitting.hooks("field").remove(0);
        sitting.type_into(&field, seconds);
        sitting.press_on("write-down");
        sitting.window.find(&format!("[data-tried='{}']", tries + 1));
    }
    sitting.window.find("[data-goes]");
    sitting.scroll_to("[data-tried]");
    sitting.photograph("trend");
}

#[test]
fn an_evaluation_leaves_no_plan_and_says_why() {
    no_plan(Vec::new(), "no-plan");
}

#[test]
fn no_plan_stands_from_right_to_left() {
    no_plan(mirrored(), "mirrored-no-plan");
}

/// Who is under 16 is looked at before there is a plan.
fn no_plan(world: World, name: &'static str) {
    let Some(mut sitting) = Sitting::begin_in(world, "vg-01", name) else { return };
    sitting.answers.insert("age_band".into(), json!("under_16"));
    sitting.start();
    sitting.expect_result("get_checked");
    sitting.press_on("plan");
    sitting.wait_for_screen("no-plan");
    sitting.photograph("no-plan");
}

#[test]
fn what_is_erased_is_typed_first() {
    let Some(sitting) = Sitting::begin("vg-01", "erase") else { return };
    erase(&sitting);
    sitting.press_on("erase-no");
    sitting.press_on("erase");
    sitting.type_into("erase", &Words::english().say("erase-word"));
    sitting.type_into("erase-passphrase", PASSPHRASE);
    sitting.press_on("erase-yes");
    sitting.wait_for_screen("start");
    let left = fs::read_dir(sitting.folder()).into_iter().flatten().flatten().map(|entry| entry.file_name());
    assert!(left.collect::<Vec<_>>().iter().all(|name| name != "setback.db" && name != "keys.json"));
}

#[test]
fn erasing_stands_from_right_to_left() {
    let Some(sitting) = Sitting::begin_mirrored("vg-01", "mirrored-erase") else { return };
    erase(&sitting);
}

/// To data under a passphrase, and to the question before it is erased: what was typed does not do.
fn erase(sitting: &Sitting) {
    sitting.keep_without_a_check();
    sitting.to("settings", "settings");
    sitting.scroll_to("#heading-privacy");
    sitting.photograph("privacy");
    sitting.press_on("erase");
    sitting.window.find("dialog [data-field=erase]");
    sitting.photograph("asked");
    sitting.type_into("erase", "yes");
    sitting.press_on("erase-yes");
    sitting.window.find("dialog [role=alert], dialog .err, dialog .note");
    sitting.photograph("not-typed");
}

#[test]
fn a_locked_window_leads_to_the_signs_to_read_first_and_a_wrong_passphrase_is_told() {
    for (world, name) in [(Vec::new(), "locked"), (mirrored(), "mirrored-locked")] {
        let Some(sitting) = Sitting::begin_in(world, "vg-01", name) else { return };
        sitting.keep_without_a_check();
        sitting.window.press_with(CONTROL, 'l');
        sitting.wait_for_screen("unlock");
        sitting.photograph("unlock");
        sitting.press_on("safety");
        sitting.wait_for_screen("safety");
        sitting.photograph("safety");
        sitting.go_back_to("unlock");
        sitting.type_into("passphrase", "another one");
        sitting.press_on("unlock");
        sitting.window.find("[data-field=passphrase][aria-invalid=true]");
        sitting.photograph("wrong");
    }
}

#[test]
fn damage_without_a_backup_and_a_lost_key_are_told_with_what_can_be_done() {
    for (world, name) in [(Vec::new(), "shut"), (mirrored(), "mirrored-shut")] {
        let Some(sitting) = Sitting::begin_in(world, "vg-01", name) else { return };
        sitting.keep_without_a_check();
        let sitting = sitting.restart_after(|data| fs::rename(data.join("keys.json"), data.join("elsewhere")).unwrap());
        sitting.window.find("main[data-screen=shut][data-why=trouble-no-key]");
        sitting.photograph("no-key");
        sitting.press_on("safety");
        sitting.wait_for_screen("safety");
        sitting.go_back_to("shut");
        sitting.press_on("start-anew");
        sitting.window.find("[data-action=start-anew-yes]");
        sitting.photograph("anew");
        let sitting = sitting.restart_after(|data| {
            fs::rename(data.join("elsewhere"), data.join("keys.json")).unwrap();
            turn_over(&data.join("setback.db"), 0);
        });
        sitting.unlock_at_once();
        sitting.window.find("main[data-screen=shut][data-why=trouble-damaged]");
        sitting.photograph("damaged");
    }
}

#[test]
fn what_was_put_back_from_a_backup_is_told_once() {
    for (world, name) in [(Vec::new(), "restored"), (mirrored(), "mirrored-restored")] {
        let folder = tempfile::tempdir().unwrap();
        let mut session = kept(&folder, 50);
        first_check(&mut session, 3);
        session.back_up().unwrap();
        drop(session);
        turn_over(&data_of(&folder).join("setback.db"), 0);
        let Some(sitting) = Sitting::on_in(world, folder, "vg-01", name) else { return };
        sitting.wait_for_screen("restored");
        sitting.photograph("restored");
        sitting.press_on("home");
        sitting.wait_for_screen("home");
    }
}

#[test]
fn data_that_can_only_be_read_says_so_above_every_screen() {
    let folder = tempfile::tempdir().unwrap();
    first_check(&mut kept(&folder, 50), 3);
    damage_what_can_be_missed(&folder);
    let Some(sitting) = Sitting::on(folder, "vg-01", "hurt") else { return };
    sitting.window.find("[data-hurt=trouble-only-to-read]");
    sitting.photograph("home");
}

/// What could not be done is told above the page, which stays as it was: here the log, damaged while the window is open.
#[test]
fn what_could_not_be_done_is_told_with_a_way_to_try_again() {
    for (world, name) in [(Vec::new(), "trouble"), (mirrored(), "mirrored-trouble")] {
        let folder = tempfile::tempdir().unwrap();
        drop(kept(&folder, 3_000));
        for week in 1..=12 {
            lift(&folder, 168 * week, "140", "2");
        }
        let Some(sitting) = Sitting::on_in(world, folder, "vg-01", name) else { return };
        sitting.to("learn", "learn");
        let data = sitting.folder().join("setback.db");
        let pages = fs::metadata(&data).unwrap().len() as usize / PAGE;
        (1..pages).for_each(|page| turn_over(&data, page));
        sitting.press_on("to-log");
        sitting.window.find(".trouble [data-action=try-again]");
        assert!(sitting.window.find_now("[data-note=log-empty]").is_none(), "what can not be read is not called empty");
        sitting.photograph("told");
    }
}

#[test]
fn much_of_everything_stands() {
    for (world, name) in [(Vec::new(), "overfull"), (mirrored(), "mirrored-overfull")] {
        let folder = tempfile::tempdir().unwrap();
        let mut session = kept(&folder, 24 * 80);
        session.set(Setting::Name, LONG_NAME).unwrap();
        drop(session);
        for episode in 1..=9 {
            let mut session = again(&folder, 24 * 79 - 24 * 8 * episode);
            first_check(&mut session, u8::try_from(1 + episode % 5).unwrap());
        }
        let Some(sitting) = Sitting::on_in(world, folder, "vg-01", name) else { return };
        sitting.wait_for_screen("home");
        sitting.photograph_whole("home");
        sitting.to("course", "course");
        sitting.photograph_whole("course");
        sitting.to("log", "log");
        sitting.type_into("line", LONG_LINE);
        sitting.window.find("[data-tag=unread]");
        sitting.photograph("unread");
        sitting.to("settings", "settings");
        sitting.photograph("settings");
    }
}

/// As long as a name can be set.
const LONG_NAME: &str = "Wolfeschlegelsteinhausenbergerdorff Featherstonehaugh-Cholmo";

const LONG_LINE: &str = "deadlift w 60 1x5, w 100 1x3, 130 4x5 @8.5 p2, trap bar 142.5 3x8 @7 p1, sumo 120 5x5 @9 p4 and then something else that nobody understands";

#[test]
fn what_followed_each_session_and_pain_beside_load_stand() {
    for (world, name) in [(Vec::new(), "sessions"), (mirrored(), "mirrored-sessions")] {
        let folder = tempfile::tempdir().unwrap();
        let mut session = kept(&folder, 24 * 61);
        let episode = first_check(&mut session, 5);
        session.give_plan(episode, &strong()).unwrap();
        drop(session);
        for (week, load, pain) in [
            (8, "100", "1"),
            (7, "110", "2"),
            (6, "120", "2"),
            (5, "130", "4"),
            (4, "120", "2"),
            (3, "135", "5"),
            (2, "125", "3"),
            (1, "140", "6"),
        ] {
            lift(&folder, 168 * week, load, pain);
            check(&mut again(&folder, 168 * week - 30), Begin::FollowUp(episode), pain.parse().unwrap());
        }
        let Some(sitting) = Sitting::on_in(world, folder, "vg-01", name) else { return };
        sitting.to("course", "course");
        sitting.window.find("[data-picture=against] svg");
        sitting.window.find("[data-picture=sessions] svg");
        sitting.photograph_whole("course");
        sitting.scroll_to("#after");
        sitting.press_on("sessions-table");
        sitting.photograph("after");
    }
}

#[test]
fn what_can_be_printed_or_saved_stands_below_a_result() {
    for (world, name) in [(Vec::new(), "paper"), (mirrored(), "mirrored-paper")] {
        let folder = tempfile::tempdir().unwrap();
        first_check(&mut kept(&folder, 20), 3);
        let Some(sitting) = Sitting::on_in(world, folder, "vg-01", name) else { return };
        sitting.wait_for_screen("home");
        sitting.press_on("look");
        sitting.wait_for_screen("result");
        sitting.scroll_to("[data-paper]");
        sitting.photograph("choices");
        sitting.press_on("save-page");
        sitting.window.find("[data-told]");
        sitting.photograph("saved");
    }
}

/// Turns a bit over where the rest can still be read.
fn damage_what_can_be_missed(folder: &TempDir) {
    let data = data_of(folder).join("setback.db");
    let pages = fs::metadata(&data).unwrap().len() as usize / PAGE;
    let is_hurt = |page: &usize| {
        turn_over(&data, *page);
        let mut session = Session::at(Some(cabinet(folder, 0)));
        let opens = matches!(session.opening(), Opening::Open { .. });
        let is_hurt = opens && session.settle().is_ok_and(|settled| settled.hurt.is_some());
        drop(session);
        if !is_hurt {
            turn_over(&data, *page);
        }
        is_hurt
    };
    (1..pages).rev().find(is_hurt).expect("a page that can be missed");
}

/// Turns a bit over in the middle of a page of the data; again, turns it back.
fn turn_over(data: &Path, page: usize) {
    let mut file = fs::File::options().read(true).write(true).open(data).unwrap();
    let place = (page * PAGE + PAGE / 2) as u64;
    let mut byte = [0];
    file.seek(SeekFrom::Start(place)).unwrap();
    file.read_exact(&mut byte).unwrap();
    file.seek(SeekFrom::Start(place)).unwrap();
    file.write_all(&[byte[0] ^ 1]).unwrap();
}
