//! Persons before the windows of a clinic: a patient at the kiosk, staff at the desk. Knows the hooks in the pages, and no wording.

use std::path::PathBuf;

use serde_json::{Map, Value};
use setback_clinic::{Clinic, ClinicFolder, Front};
use setback_desk::cabinet::{Cabinet, Protection};
use setback_desk::clock;
use setback_keys::{Consent, Cost, Pin};
use tempfile::TempDir;

use super::looks;
use super::sitting::{APP, cannot_run, chosen_for};
use crate::no_key_store::NoStore;
use crate::webdriver::{self, Window};

pub(super) const PIN: &str = "402871";

/// The least size of what is pressed at a kiosk, in pixels. Source: issue 7.
const TARGET: f64 = 64.0;

/// A clinic that was set up, in a folder of its own.
pub(super) struct House {
    data: TempDir,
    recovery_code: String,
}

impl House {
    /// `None` where there can be no window.
    pub(super) fn set_up(change: impl FnOnce(&mut Clinic)) -> Option<House> {
        let mut house = House::empty()?;
        let folder = house.folder();
        let cabinet = Cabinet::at(folder.desk(), Box::new(NoStore), clock::of_the_system());
        let made = |key: &setback_clinic::ClinicKey| {
            let mut clinic = Clinic::usual("Riverside Sports Clinic", &key.public());
            change(&mut clinic);
            clinic
        };
        let protection = Protection::Unprotected(Consent::WhoeverHasTheFolderHasTheData);
        let cheap = Cost::new(8, 1, 1).unwrap();
        let (_, code) = Front::set_up(&folder, &cabinet, protection, made, &Pin::chosen(PIN).unwrap(), cheap).unwrap();
        house.recovery_code = code.shown().to_string();
        Some(house)
    }

    /// A folder in which no clinic was set up; `None` where there can be no window.
    pub(super) fn empty() -> Option<House> {
        if let Some(why) = webdriver::why_not() {
            cannot_run(&why);
            return None;
        }
        Some(House { data: tempfile::tempdir().unwrap(), recovery_code: String::new() })
    }

    pub(super) fn path(&self) -> PathBuf {
        self.data.path().join("data")
    }

    /// What opens the desk when its PIN is lost.
    pub(super) fn recovery_code(&self) -> &str {
        &self.recovery_code
    }

    pub(super) fn folder(&self) -> ClinicFolder {
        ClinicFolder::beside(&self.path())
    }

    pub(super) fn open(&self, role: &str, variables: &[(&str, &str)]) -> Window {
        let folder = self.path();
        Window::open(APP, &[role, "--data", folder.to_str().expect("a path in plain letters")], variables)
    }

    pub(super) fn kiosk(&self, size: &str) -> Kiosk {
        self.kiosk_in("en-US", size)
    }

    pub(super) fn kiosk_in(&self, language: &str, size: &str) -> Kiosk {
        let variables = [("SETBACK_KIOSK_SIZE", size), ("SETBACK_LANGUAGE", language)];
        let kiosk = Kiosk { window: self.open("--kiosk-turn", &variables) };
        kiosk.wait_for("welcome");
        kiosk
    }

    /// A desk whose PIN page is on the screen.
    pub(super) fn desk(&self) -> Desk {
        let desk = Desk { window: self.open("--desk", &[]) };
        desk.wait_for("pin");
        desk
    }
}

/// A patient before a kiosk.
pub(super) struct Kiosk {
    pub(super) window: Window,
}

impl Kiosk {
    pub(super) fn wait_for(&self, screen: &str) {
        self.window.find(&format!("[data-screen={screen}]"));
    }

    pub(super) fn press(&self, action: &str) {
        self.window.click(&format!("[data-action={action}]:not([data-settled=false])"));
    }

    pub(super) fn type_keys(&self, keys: &str) {
        for key in keys.chars() {
            self.window.run(&format!("document.querySelector('[data-key=\"{key}\"]').click()"));
        }
    }

    /// Through the door without a code, up to the first question.
    pub(super) fn walk_in(&self) {
        self.press("start");
        self.wait_for("code");
        self.press("no-code");
        self.wait_for("walk-in");
        self.type_keys("RA1990");
        self.press("walk-in");
        self.wait_for("consent");
        self.press("agree");
        self.wait_for("question");
    }

    pub(super) fn question(&self) -> Option<String> {
        let asked =
            self.window.run("return document.querySelector('fieldset[data-question]')?.dataset.question ?? null");
        asked.as_str().map(str::to_owned)
    }

    /// Answers what is asked as this case does, as long as anything is; looks at each page when told to.
    pub(super) fn answer_all(&self, answers: &Map<String, Value>, mut each: impl FnMut(&str)) -> usize {
        let mut asked = 0;
        while let Some(question) = self.question() {
            each(&question);
            for option in chosen_options(&question, &answers[&question]) {
                let input = format!("[data-question={question}] [data-option='{option}'] input");
                self.window.run(&format!("document.querySelector({input:?}).click()"));
            }
            assert_eq!(self.question().as_ref(), Some(&question), "nothing moves on by itself");
            self.press("continue");
            let is_gone = || (self.question().as_ref() != Some(&question)).then_some(());
            self.window.wait_for(&format!("what comes after {question}"), is_gone);
            asked += 1;
        }
        asked
    }

    pub(super) fn text(&self) -> String {
        self.window.run("return document.body.innerText").as_str().unwrap_or_default().to_owned()
    }

    pub(super) fn number(&self) -> String {
        let number = self.window.find("[data-number]");
        self.window.text(&number)
    }

    /// A picture in each size of text; axe finds nothing, nothing is cut off, and everything can be hit.
    pub(super) fn look_at(&self, name: &str) {
        for size in ["normal", "largest"] {
            looks::set(&self.window, "kiosk", size);
            self.window.photograph(&format!("{name}-{size}"));
            let small = self.small_targets();
            assert!(small.is_empty(), "{name}, {size}: smaller than {TARGET} px, or covered: {small:?}");
        }
        self.window.run("document.documentElement.toggleAttribute('data-more-contrast', true)");
        self.window.photograph(&format!("{name}-contrast"));
        self.window.run("document.documentElement.toggleAttribute('data-more-contrast', false)");
        looks::set(&self.window, "kiosk", "normal");
        looks::expect_good_looks(&self.window, name);
        for look in ["theme", "text"] {
            looks::set(&self.window, look, "");
        }
    }

    /// In each size of text nothing is cut off and everything can be hit.
    pub(super) fn stands(&self, name: &str) {
        for size in ["normal", "largest"] {
            looks::set(&self.window, "kiosk", size);
            let (cut_off, small) = (looks::cut_off(&self.window), self.small_targets());
            assert!(cut_off.is_empty() && small.is_empty(), "{name}, {size}: cut off {cut_off:?}, too small {small:?}");
        }
        looks::set(&self.window, "kiosk", "normal");
    }

    /// What is pressed and is smaller than a finger needs.
    fn small_targets(&self) -> Vec<String> {
        let script = format!(
            "const small = [];
             for (const one of document.querySelectorAll('button, label')) {{
               const {{ width, height }} = one.getBoundingClientRect();
               const isScale = one.matches('.sc');
               if (0 < height && (height < {TARGET} || (!isScale && width < {TARGET}))) small.push(`${{width}}x${{height}} ${{one.outerHTML.slice(0, 80)}}`);
             }}
             // What lies over an end of a way takes the press that was meant for it.
             for (const way of document.querySelectorAll('.k-top button, .k-foot button')) {{
               const {{ left, right, top, bottom, width }} = way.getBoundingClientRect();
               if (width === 0 || way.closest('[inert]') || document.querySelector('dialog[open]')) continue;
               for (const [x, y] of [[left + 9, top + 9], [right - 9, top + 9], [left + 9, bottom - 9], [right - 9, bottom - 9]]) {{
                 const hit = document.elementFromPoint(x, y);
                 if (hit !== null && !way.contains(hit)) small.push(`${{hit.outerHTML.slice(0, 60)}} lies over ${{way.outerHTML.slice(0, 60)}}`);
               }}
             }}
             return small"
        );
        let found = self.window.run(&script);
        found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }
}

/// Staff before a desk.
pub(super) struct Desk {
    pub(super) window: Window,
}

impl Desk {
    pub(super) fn wait_for(&self, screen: &str) {
        self.window.find(&format!("[data-screen={screen}]"));
    }

    pub(super) fn press(&self, action: &str) {
        self.window.click(&format!("[data-action={action}]"));
    }

    pub(super) fn unlock(&self) {
        for key in PIN.chars() {
            self.window.run(&format!("document.querySelector('[data-key=\"{key}\"]').click()"));
        }
        self.wait_for("queue");
    }

    pub(super) fn needs(&self) -> Vec<String> {
        let rows = self.window.find_all("[data-row]");
        rows.iter().filter_map(|row| self.window.attribute(row, "data-need")).collect()
    }

    pub(super) fn type_into(&self, field: &str, text: &str) {
        let script = format!(
            "const input = document.querySelector('[data-field={field}]'); input.value = {text:?};
             input.dispatchEvent(new Event('input', {{ bubbles: true }})); input.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        );
        self.window.run(&script);
    }

    pub(super) fn look_at(&self, name: &str) {
        for theme in ["light", "dark"] {
            looks::set(&self.window, "theme", theme);
            self.window.photograph(&format!("{name}-{theme}"));
        }
        looks::expect_good_looks(&self.window, name);
        for look in ["theme", "text"] {
            looks::set(&self.window, look, "");
        }
    }
}

pub(super) fn chosen_options(question: &str, answer: &Value) -> Vec<String> {
    match answer {
        Value::Array(options) => options.iter().map(super::sitting::as_id).collect(),
        one => chosen_for(question, one),
    }
}
