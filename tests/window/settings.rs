//! The settings in the real window: kept over a restart, seen before the lock is open, reached by typing.

use serde_json::json;

use super::film::Film;
use super::sitting::{CONTROL, ENTER, ESCAPE, Sitting};

/// A page in dark has letters that are bright, and no more: fewer than so many of a hundred pixels.
const FLASH: usize = 10;

impl Sitting {
    /// From the start screen to data under a passphrase, with no check begun.
    pub(super) fn keep_without_a_check(&self) {
        self.open_settings();
        self.press_on("keep");
        self.wait_for_screen("keep");
        self.choose_passphrase();
        self.wait_for_screen("start");
    }

    /// A recovery code comes with it.
    pub(super) fn choose_passphrase(&self) {
        self.type_passphrase();
        self.wait_for_screen("code");
        self.press_on("code-done");
    }

    fn open_settings(&self) {
        self.press_on("to-settings");
        self.wait_for_screen("settings");
    }

    pub(super) fn choose_setting(&self, setting: &str, option: &str) {
        let choice = format!("[data-setting={setting}] [data-option='{option}']");
        self.window.run(&format!("document.querySelector({:?}).click()", format!("{choice} input")));
        self.window.find(&format!("{choice}.on"));
    }

    fn look_of_page(&self, look: &str) -> String {
        self.window
            .run(&format!("return document.documentElement.dataset[{look:?}] ?? ''"))
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    fn expect_look(&self, look: &str, value: &str) {
        self.window.wait_for(&format!("{look} to be {value}"), || (self.look_of_page(look) == value).then_some(()));
    }

    fn find_command(&self, typed: &str) {
        self.window.press_with(CONTROL, 'k');
        self.window.find("[data-palette] input:focus");
        typed.chars().for_each(|key| self.window.press(key));
        self.window.press(ENTER);
    }
}

#[test]
fn what_is_set_is_there_after_a_restart_and_looks_so_before_the_lock_is_open() {
    let Some(sitting) = Sitting::begin("vg-01", "settings") else { return };
    sitting.keep_without_a_check();
    sitting.open_settings();
    sitting.choose_setting("theme", "dark");
    sitting.choose_setting("text_size", "125");
    sitting.choose_setting("bar", "15");
    sitting.press_on("lock");
    sitting.wait_for_screen("unlock");
    sitting.expect_look("theme", "dark");
    sitting.unlock();
    sitting.wait_for_screen("start");
    let film = Film::begin();
    let sitting = sitting.restart_by_force_in(film.world());
    sitting.wait_for_screen("unlock");
    let seen = film.end();
    assert!(0 < seen.looks && seen.brightest < FLASH, "something bright on the way to a dark page: {seen:?}");
    assert_eq!((sitting.look_of_page("theme"), sitting.look_of_page("text")), ("dark".into(), "125".into()));
    let ground =
        sitting.window.run("return getComputedStyle(document.documentElement).getPropertyValue('--bg').trim()");
    assert_eq!(ground, json!("#0f1615"));
    let left = sitting.window.run("return Object.keys(window.setbackAhead)");
    assert_eq!(left, json!([]), "what was asked for before the page was there is what the page took");
    sitting.unlock();
    sitting.wait_for_screen("start");
    sitting.open_settings();
    sitting.window.find("[data-setting=bar] [data-option='15'].on");
    sitting.photograph("dark");
    sitting.choose_setting("text_size", "100");
    sitting.choose_setting("theme", "light");
    sitting.press_on("plates");
}

#[test]
fn a_command_is_found_by_typing_and_a_key_lists_all_keys() {
    let Some(sitting) = Sitting::begin("vg-01", "commands") else { return };
    sitting.window.press_with(CONTROL, 'k');
    sitting.window.find("[data-palette] input:focus");
    sitting.photograph("palette");
    sitting.window.press(ESCAPE);
    sitting.find_command("dark");
    sitting.expect_look("theme", "dark");
    sitting.window.press('?');
    sitting.window.find("[data-shortcuts]");
    sitting.photograph("shortcuts");
    sitting.window.press(ESCAPE);
    sitting.window.press('s');
    sitting.wait_for_screen("settings");
    sitting.find_command("go to course");
    sitting.wait_for_screen("nothing");
}
