//! What stays when the window is closed, locked or ended by force: its size, what is typed, an emergency in doubt; and the
//! program itself, where it waits to remind.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::json;
use tempfile::TempDir;

use super::past::kept;
use super::sitting::{APP, ENTER, Sitting, World, a_case_of};
use crate::webdriver::patiently;

/// Longer than the shortest lock that can be set, and one more look at the clock.
const OVER_A_MINUTE: Duration = Duration::from_secs(75);

/// A home of its own, which stays over restarts.
struct Home(TempDir);

impl Home {
    fn new() -> Home {
        Home(tempfile::tempdir().unwrap())
    }

    fn world(&self) -> World {
        let folder = |name: &str| self.0.path().join(name).to_str().expect("a path in plain letters").to_owned();
        vec![("XDG_CONFIG_HOME", folder("config")), ("XDG_DATA_HOME", folder("share"))]
    }

    /// What the system starts when the person logs in.
    fn started_with_the_computer(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.0.path().join("config/autostart")).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect()
    }
}

impl Sitting {
    fn turn(&self, setting: &str) {
        self.window.find(&format!("[data-setting={setting}] input"));
        self.window.run(&format!("document.querySelector('[data-setting={setting}] input').click()"));
    }

    /// From a list, as a person would: what is picked is kept.
    fn pick(&self, field: &str, value: &str) {
        let list = format!("[data-field={field}]");
        self.window.find(&list);
        let by_hand = "list.dispatchEvent(new Event('change', { bubbles: true }))";
        self.window.run(&format!("const list = document.querySelector({list:?}); list.value = {value:?}; {by_hand}"));
    }

    fn size(&self) -> (u64, u64) {
        let size = self.window.run("return [window.innerWidth, window.innerHeight]");
        (size[0].as_u64().unwrap_or_default(), size[1].as_u64().unwrap_or_default())
    }

    /// As the cross in the corner of the window does.
    fn ask_to_close(&self) {
        self.x11("close");
    }

    /// The same, until the program has ended.
    pub(super) fn close(&self) {
        self.ask_to_close();
        patiently("the program to end", || self.processes().is_empty().then_some(()));
    }

    /// Whether the window is on the screen.
    fn is_shown(&self) -> bool {
        self.x11("look").trim() == "shown"
    }

    /// The program is started a second time, by the same person at the same screen.
    fn start_once_more(&self) {
        let folder = self.folder();
        let mut again = Command::new(APP);
        again.arg("--data").arg(folder).env_clear().envs(self.variables());
        let ended = again.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
        assert!(ended.success(), "the second start ends by itself");
    }

    /// Four sets, a note and a line that is not added.
    fn expect_typed(&self) {
        self.press_on("to-log");
        self.window.find("[data-note=typed-before]");
        self.window.find("[data-row='3']");
        assert_eq!((self.typed("line").as_str(), self.typed("note").as_str()), ("sumo 100 3x", "new belt"));
        let pain = self.window.run("return document.querySelector('[data-row=\"3\"] [data-cell=pain]').value");
        assert_eq!(pain, json!("2"));
    }

    fn x11(&self, what: &str) -> String {
        let asked = Command::new("python3").args(["-c", X11, what]).envs(self.variables()).output().unwrap();
        assert!(asked.status.success(), "{asked:?}");
        String::from_utf8(asked.stdout).unwrap()
    }
}

/// Finds the window by its name and asks it, as a window manager does, to close; or says whether it is on the screen. There
/// is no window manager on this screen.
const X11: &str = r#"
import ctypes as c, sys
X = c.CDLL("libX11.so.6")
W, P = c.c_ulong, c.c_void_p
X.XOpenDisplay.restype, X.XDefaultRootWindow.restype, X.XInternAtom.restype = P, W, W
d = P(X.XOpenDisplay(None))
def children(w):
    root, parent, kids, n = W(), W(), c.POINTER(W)(), c.c_uint()
    X.XQueryTree(d, W(w), c.byref(root), c.byref(parent), c.byref(kids), c.byref(n))
    found = [kids[i] for i in range(n.value)]
    return found + [deeper for kid in found for deeper in children(kid)]
def name(w):
    text = c.c_char_p()
    return text.value if X.XFetchName(d, W(w), c.byref(text)) else None
def atom(text):
    return X.XInternAtom(d, text, 0)
def closes(w):
    atoms, n = c.POINTER(W)(), c.c_int()
    return bool(X.XGetWMProtocols(d, W(w), c.byref(atoms), c.byref(n))) and atom(b"WM_DELETE_WINDOW") in [atoms[i] for i in range(n.value)]
class Attributes(c.Structure):
    _fields_ = [("x", c.c_int), ("y", c.c_int), ("width", c.c_int), ("height", c.c_int), ("border", c.c_int), ("depth", c.c_int), ("visual", P), ("root", W), ("kind", c.c_int), ("bit", c.c_int), ("win", c.c_int), ("backing", c.c_int), ("planes", W), ("pixel", W), ("under", c.c_int), ("colormap", W), ("installed", c.c_int), ("map_state", c.c_int), ("all", c.c_long), ("own", c.c_long), ("no", c.c_long), ("override", c.c_int), ("screen", P)]
class Message(c.Structure):
    _fields_ = [("type", c.c_int), ("serial", W), ("send", c.c_int), ("display", P), ("window", W), ("message", W), ("format", c.c_int), ("data", c.c_long * 5), ("pad", c.c_long * 16)]
def is_shown(w):
    a = Attributes()
    X.XGetWindowAttributes(d, W(w), c.byref(a))
    return a.map_state == 2 and a.width > 200
ours = [w for w in children(X.XDefaultRootWindow(d)) if closes(w) and name(w) is not None and b"etback" in name(w)]
if sys.argv[1] == "look":
    print("shown" if any(map(is_shown, ours)) else "hidden")
else:
    for w in filter(is_shown, ours):
        m = Message(33, 0, 1, d, w, atom(b"WM_PROTOCOLS"), 32, (c.c_long * 5)(atom(b"WM_DELETE_WINDOW"), 0, 0, 0, 0))
        X.XSendEvent(d, W(w), 0, c.c_long(0), c.byref(m))
    X.XFlush(d)
    X.XCloseDisplay(d)
"#;

#[test]
fn a_window_that_is_closed_hides_while_reminders_are_on_and_ends_the_program_otherwise() {
    let folder = tempfile::tempdir().unwrap();
    drop(kept(&folder, 1));
    let Some(sitting) = Sitting::on(folder, "vg-01", "closing") else { return };
    sitting.press_on("to-settings");
    sitting.wait_for_screen("settings");
    assert!(sitting.is_shown());
    sitting.turn("reminders");
    sitting.window.find("[data-note=stays]");
    sitting.ask_to_close();
    patiently("the window to hide", || (!sitting.is_shown()).then_some(()));
    assert_eq!(sitting.processes().len(), 1, "and the program goes on");
    sitting.window.find("main[data-screen=settings]");
    sitting.start_once_more();
    patiently("a second start to bring it back", || sitting.is_shown().then_some(()));
    sitting.turn("reminders");
    let is_off = "return document.querySelector('[data-note=stays]') === null";
    sitting.window.wait_for("reminders to be off", || (sitting.window.run(is_off) == json!(true)).then_some(()));
    sitting.ask_to_close();
    patiently("the program to end", || sitting.processes().is_empty().then_some(()));
}

#[test]
fn quit_ends_the_program_also_where_closing_would_hide_it() {
    let folder = tempfile::tempdir().unwrap();
    drop(kept(&folder, 1));
    let Some(sitting) = Sitting::on(folder, "vg-01", "quit") else { return };
    sitting.press_on("to-settings");
    sitting.turn("reminders");
    sitting.window.find("[data-action=quit]");
    sitting.window.run_last("setTimeout(() => document.querySelector('[data-action=quit]').click(), 50)");
    patiently("the program to end", || sitting.processes().is_empty().then_some(()));
}

#[test]
fn a_start_with_the_computer_is_written_down_for_the_system_and_taken_out_again() {
    let home = Home::new();
    let folder = tempfile::tempdir().unwrap();
    drop(kept(&folder, 1));
    let Some(sitting) = Sitting::on_in(home.world(), folder, "vg-01", "autostart") else { return };
    sitting.press_on("to-settings");
    sitting.wait_for_screen("settings");
    assert!(home.started_with_the_computer().is_empty());
    sitting.turn("reminders");
    sitting.turn("autostart");
    let entry = patiently("the entry of the system", || home.started_with_the_computer().pop());
    let says = fs::read_to_string(&entry).unwrap();
    let starts = says.lines().find(|line| line.starts_with("Exec=")).expect("what is started");
    assert_eq!(starts, format!("Exec=\"{APP}\" --hidden"));
    assert!(!says.to_lowercase().contains("pain") && !says.contains("data"), "and nothing else: {says}");
    sitting.scroll_to("#heading-reminders");
    sitting.photograph("on");
    sitting.turn("autostart");
    patiently("the entry to go", || home.started_with_the_computer().is_empty().then_some(()));
}

#[test]
fn the_window_is_as_large_after_a_restart_as_it_was_left() {
    let home = Home::new();
    let folder = tempfile::tempdir().unwrap();
    drop(kept(&folder, 1));
    let Some(sitting) = Sitting::on_in(home.world(), folder, "vg-01", "size") else { return };
    sitting.wait_for_screen("start");
    let usual = sitting.size();
    sitting.window.resize(940, 640);
    let (width, height) =
        sitting.window.wait_for("the new size", || Some(sitting.size()).filter(|size| *size != usual));
    assert!(width < usual.0 && height < usual.1, "{width} by {height}");
    sitting.close();
    let sitting = sitting.restart_in(home.world());
    sitting.wait_for_screen("start");
    sitting.window.wait_for("the size from before", || (sitting.size() == (width, height)).then_some(()));
}

#[test]
fn an_untouched_window_locks_itself_after_the_shortest_time_that_can_be_set() {
    let Some(sitting) = Sitting::begin("vg-01", "auto-lock") else { return };
    sitting.keep_without_a_check();
    sitting.press_on("to-settings");
    sitting.wait_for_screen("settings");
    sitting.pick("auto_lock", "1");
    sitting.press_on("to-log");
    sitting.wait_for_screen("log");
    sitting.type_into("line", "deadlift 140 3x");
    thread::sleep(OVER_A_MINUTE);
    sitting.wait_for_screen("unlock");
    let page = sitting.window.run("return document.body.outerHTML");
    assert!(!page.as_str().expect("a page").contains("140 3x"), "nothing typed stands in a locked window");
    sitting.unlock_at_once();
    sitting.wait_for_screen("start");
    sitting.press_on("to-log");
    sitting.window.find("[data-note=typed-before]");
    assert_eq!(sitting.typed("line"), "deadlift 140 3x");
}

#[test]
fn what_is_typed_of_a_workout_is_there_after_the_window_was_closed_and_after_a_power_cut() {
    let folder = tempfile::tempdir().unwrap();
    drop(kept(&folder, 1));
    let Some(sitting) = Sitting::on(folder, "vg-01", "typed") else { return };
    sitting.press_on("to-log");
    sitting.wait_for_screen("log");
    sitting.type_into("line", "deadlift 130 4x5 @8.5 p2");
    sitting.window.find("[data-reads=ready]");
    sitting.window.press(ENTER);
    sitting.window.find("[data-row='3']");
    sitting.type_into("note", "new belt");
    sitting.type_into("line", "sumo 100 3x");
    sitting.close();
    let sitting = sitting.restart_in(Vec::new());
    sitting.expect_typed();
    sitting.photograph("before");
    let sitting = sitting.restart_by_force();
    sitting.expect_typed();
    sitting.press_on("drop-workout");
    sitting.press_on("drop-yes");
    sitting.press_on("to-learn");
    sitting.wait_for_screen("learn");
    let sitting = sitting.restart_by_force();
    sitting.press_on("to-log");
    sitting.window.find("[data-note=log-empty]");
    assert_eq!(sitting.typed("line"), "", "what was dropped does not come back");
}

#[test]
fn an_emergency_that_is_taken_back_is_asked_twice_also_after_a_restart() {
    let Some(sitting) = Sitting::begin_slowly(&a_case_of("emergency"), "doubted") else { return };
    sitting.answer_until("emergency");
    sitting.press_on("wrong-answer");
    sitting.window.find("[data-action=wrong-answer-yes]");
    sitting.photograph("first");
    sitting.press_on("wrong-answer-yes");
    let question = sitting.wait_for_question();
    let sitting = sitting.restart_by_force();
    sitting.wait_for_screen("home");
    sitting.press_on("next");
    assert_eq!(sitting.wait_for_question(), question, "it goes on where it was");
    sitting.choose("muscle_only");
    sitting.window.press(ENTER);
    sitting.window.find("dialog [data-action=sure-yes]");
    sitting.photograph("second");
    sitting.press_on("sure-yes");
    sitting.window.wait_for("the next question", || sitting.question().filter(|next| *next != question));
}
