//! A person before the real window: opens it, answers, reads what it says, and asks the terminal for the same.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::rc::Rc;
use std::thread;
use std::time::Duration;

use serde_json::{Map, Value, json};
use tempfile::TempDir;

use crate::house::read;
use crate::kept::data_of;
use crate::webdriver::{self, Window};

pub(super) const APP: &str = env!("CARGO_BIN_EXE_setback");

pub(super) const ENTER: char = '\u{E007}';
pub(super) const BACKSPACE: char = '\u{E003}';
pub(super) const CONTROL: char = '\u{E009}';
pub(super) const ESCAPE: char = '\u{E00C}';

/// More screens than any sitting has.
const MANY: usize = 60;

/// A person before the window, with the answers of one worked case in mind.
pub(super) struct Sitting {
    pub(super) window: Window,
    pub(super) answers: Map<String, Value>,
    pub(super) name: &'static str,
    world: World,
    data: Rc<TempDir>,
    /// The key that was pressed last.
    pressed: Cell<Option<char>>,
}

/// What the program takes for given: variables of its environment.
pub(super) type World = Vec<(&'static str, String)>;

/// Every text from right to left.
pub(super) fn mirrored() -> World {
    vec![("SETBACK_LANGUAGE", "ar-XB".to_owned())]
}

/// Options that clear the others, and so answer the whole question.
const LONE: [&str; 3] = ["none", "not_sure", "skip"];

/// A little longer than two presses of a key count as one (`ui/src/core/keys.ts`).
const READ: Duration = Duration::from_millis(300);

/// A passphrase that nobody would choose.
pub(super) const PASSPHRASE: &str = "three old plates";

impl Sitting {
    /// Opens the window at its start screen; `None` where there can be no window.
    pub(super) fn begin(case: &str, name: &'static str) -> Option<Self> {
        Self::begin_in(Vec::new(), case, name)
    }

    /// The same with every text from right to left.
    pub(super) fn begin_mirrored(case: &str, name: &'static str) -> Option<Self> {
        Self::begin_in(mirrored(), case, name)
    }

    /// The same in a world of its own.
    pub(super) fn begin_in(world: World, case: &str, name: &'static str) -> Option<Self> {
        let sitting = Self::open(world, case, name, &Rc::new(tempfile::tempdir().unwrap()))?;
        sitting.wait_for_screen("start");
        sitting.photograph("start");
        Some(sitting)
    }

    /// Opens the window on data that is there already; `None` where there can be no window.
    pub(super) fn on(data: TempDir, case: &str, name: &'static str) -> Option<Self> {
        Self::on_in(Vec::new(), data, case, name)
    }

    /// The same in a world of its own.
    pub(super) fn on_in(world: World, data: TempDir, case: &str, name: &'static str) -> Option<Self> {
        Self::open(world, case, name, &Rc::new(data))
    }

    /// Opens the window on this data folder, in a world of its own.
    pub(super) fn open(world: World, case: &str, name: &'static str, data: &Rc<TempDir>) -> Option<Self> {
        if let Some(why) = webdriver::why_not() {
            cannot_run(&why);
            return None;
        }
        let folder = data_of(data);
        let arguments = ["--data", folder.to_str().expect("a path in plain letters")];
        let variables: Vec<_> = world.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let window = Window::open(APP, &arguments, &variables);
        Some(Self { window, answers: answers_of(case), name, world, data: Rc::clone(data), pressed: Cell::new(None) })
    }

    /// From the start screen to the first question. There is no key store, so the answers are saved without a lock.
    pub(super) fn start(&self) {
        self.press_on("start");
        self.wait_for_screen("keep");
        self.tick_field("consent");
        self.press_on("keep-unprotected");
    }

    /// Ends the program as a power cut would, and opens it again.
    pub(super) fn restart_by_force(self) -> Self {
        let world = self.world.clone();
        self.restart_by_force_in(world)
    }

    /// The same in another world.
    pub(super) fn restart_by_force_in(self, world: World) -> Self {
        let own = self.processes();
        assert!(!own.is_empty(), "the program was running");
        own.iter().for_each(|id| kill(id));
        self.restart_in(world)
    }

    /// The processes of the program on this data.
    pub(super) fn processes(&self) -> Vec<String> {
        let folder = self.folder();
        processes_with(APP, folder.to_str().expect("a path in plain letters"))
    }

    /// The environment of the program.
    pub(super) fn variables(&self) -> BTreeMap<String, String> {
        let id = self.processes().into_iter().next().expect("the program is running");
        let all = fs::read(format!("/proc/{id}/environ")).unwrap();
        let each = all.split(|byte| *byte == 0).map(String::from_utf8_lossy);
        each.filter_map(|one| one.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned()))).collect()
    }

    /// The data folder.
    pub(super) fn folder(&self) -> PathBuf {
        data_of(&self.data)
    }

    /// Closes the window, changes something in the data folder, and opens it again.
    pub(super) fn restart_after(self, change: impl FnOnce(&Path)) -> Self {
        self.close();
        change(&self.folder());
        let world = self.world.clone();
        self.restart_in(world)
    }

    /// Closes the window, and opens it again in another world.
    pub(super) fn restart_in(self, world: World) -> Self {
        let Self { window, name, data, answers, world: _before, pressed: _pressed } = self;
        drop(window);
        let again = Self::open(world, "vg-01", name, &data).expect("it opened before");
        Self { answers, ..again }
    }

    /// From the start screen to the first question, with a passphrase.
    pub(super) fn keep_with_passphrase(&self) {
        self.press_on("start");
        self.wait_for_screen("keep");
        self.photograph("keep");
        self.choose_passphrase();
    }

    /// Says what the case says, and waits until something else is on the screen.
    pub(super) fn answer_at_once(&self, question: &str) {
        self.say(question);
        if self.needs_enter(question) {
            self.window.press(ENTER);
        }
        let is_gone = || (self.question().as_deref() != Some(question)).then_some(());
        self.window.wait_for(&format!("what comes after {question}"), is_gone);
    }

    /// Answers whatever is asked, and sees the result. Returns the questions in the order asked.
    pub(super) fn expect_result(&self, level: &str) -> Vec<String> {
        let mut asked = Vec::new();
        self.wait_for_question();
        while let Some(question) = self.question() {
            self.answer_at_once(&question);
            asked.push(question);
        }
        self.press_on("result");
        self.window.find(&format!("main[data-screen=result][data-level={level}]"));
        asked
    }

    pub(super) fn look_at_the_data(&self) {
        self.press_on("to-settings");
        self.wait_for_screen("settings");
        self.press_on("section-privacy");
        self.photograph("data");
        self.press_on("new-code");
        self.wait_for_screen("code");
        self.photograph("code");
    }

    pub(super) fn unlock(&self) {
        self.wait_for_screen("unlock");
        self.photograph("unlock");
        self.type_passphrase();
    }

    /// Without a look at the lock.
    pub(super) fn unlock_at_once(&self) {
        self.wait_for_screen("unlock");
        self.type_passphrase();
    }

    pub(super) fn type_passphrase(&self) {
        self.type_into("passphrase", PASSPHRASE);
        self.window.press(ENTER);
    }

    pub(super) fn tick_field(&self, field: &str) {
        self.window.run(&format!("document.querySelector({:?}).focus()", hook("field", field)));
        self.window.press(' ');
    }

    /// Begins a check in which only Enter goes on, so that each answer can be looked at.
    pub(super) fn begin_slowly(case: &str, name: &'static str) -> Option<Self> {
        Self::begin(case, name).map(Self::slowly)
    }

    /// Turns off that a choice goes on by itself, and starts.
    pub(super) fn slowly(self) -> Self {
        self.press_on("to-settings");
        self.wait_for_screen("settings");
        self.photograph("settings");
        self.window.run("document.querySelector('[data-setting=move_on] input').focus()");
        self.window.press(' ');
        self.press_on("to-today");
        self.wait_for_screen("start");
        self.start();
        self
    }

    /// Gives the case's answer to whatever is asked, until this screen comes. Returns the questions in the order asked.
    pub(super) fn answer_until(&self, screen: &str) -> Vec<String> {
        let mut asked = vec![self.wait_for_question()];
        while asked.len() < MANY {
            let question = asked.last().expect("one was asked").clone();
            self.answer(&question);
            self.photograph(&question);
            match self.go_on(&question) {
                Shown { question: Some(next), .. } => asked.push(next),
                Shown { screen: reached, .. } => {
                    assert_eq!(reached, screen, "after {asked:?}");
                    return asked;
                }
            }
        }
        panic!("{MANY} questions and no end: {asked:?}");
    }

    /// Chooses what the case says, and looks that it is chosen.
    pub(super) fn answer(&self, question: &str) {
        self.say(question);
        self.expect_chosen(question);
    }

    /// Chooses what the case says, with the keys that the screen offers.
    pub(super) fn say(&self, question: &str) {
        match self.answers.get(question).unwrap_or_else(|| panic!("the case has no answer to {question}")) {
            Value::Number(score) => self.say_number(score.as_u64().expect("a score is whole")),
            Value::Array(options) => options.iter().for_each(|option| self.choose(option.as_str().expect("an id"))),
            option => chosen_for(question, option).iter().for_each(|option| self.choose(option)),
        }
    }

    /// A number on the pain scale, a place on the body and one tick of several never move on by themselves.
    pub(super) fn needs_enter(&self, question: &str) -> bool {
        let answer = &self.answers[question];
        let is_tick = answer.is_array() && !LONE.iter().any(|lone| answer[0] == *lone);
        answer.is_number() || is_tick || question == "location"
    }

    /// Digits reach 9; ten is one more.
    pub(super) fn say_number(&self, score: u64) {
        self.press_when_read(char::from_digit(score.min(9) as u32, 10).expect("one digit"));
        (9..score).for_each(|_| self.window.press('+'));
    }

    /// By the digit of its place; an option beyond the ninth has no digit.
    pub(super) fn choose(&self, option: &str) {
        if self.is_chosen(option) {
            return;
        }
        self.window.find(&hook("option", option));
        let options = self.options();
        let place = options.iter().position(|offered| offered == option).expect("it is on the screen");
        let is_map = self.question().as_deref() == Some("location");
        match MAP_KEYS.get(place).filter(|_| is_map).copied().or(char::from_digit(place as u32 + 1, 10)) {
            Some(key) => self.press_when_read(key),
            None => self.window.click(&hook("option", option)),
        }
    }

    /// A person reads first: the same key at once would be the second press of a double one.
    fn press_when_read(&self, key: char) {
        if self.pressed.replace(Some(key)) == Some(key) {
            thread::sleep(READ);
        }
        self.window.press(key);
    }

    pub(super) fn expect_chosen(&self, question: &str) {
        let wanted: Vec<String> = match &self.answers[question] {
            Value::Array(options) => options.iter().map(as_id).collect(),
            one => chosen_for(question, one),
        };
        let what = format!("{wanted:?} to be chosen for {question}");
        self.window.wait_for(&what, || wanted.iter().all(|option| self.is_chosen(option)).then_some(()));
    }

    pub(super) fn is_chosen(&self, option: &str) -> bool {
        let script = format!(
            "const it = document.querySelector({:?}); const input = it?.matches('input') ? it : it?.querySelector('input');
             return input ? input.checked : !!it?.matches('[aria-checked=true], [aria-pressed=true], [data-chosen]')",
            hook("option", option)
        );
        self.window.run(&script) == json!(true)
    }

    pub(super) fn options(&self) -> Vec<String> {
        self.hooks("option")
    }

    /// Enter, and then whatever is shown that is not this question.
    pub(super) fn go_on(&self, question: &str) -> Shown {
        self.window.press(ENTER);
        let is_new = |shown: Shown| (shown.question.as_deref() != Some(question)).then_some(shown);
        self.window.wait_for(&format!("what comes after {question}"), || self.shown().and_then(is_new))
    }

    /// An option of a form, by keyboard.
    pub(super) fn tick(&self, option: &str) {
        self.window.find(&hook("option", option));
        self.window
            .run(&format!("document.querySelector({:?}).querySelector('input').focus()", hook("option", option)));
        self.window.press(' ');
    }

    /// Into a field of a form, key by key.
    pub(super) fn type_into(&self, field: &str, text: &str) {
        self.window.find(&hook("field", field));
        self.window.run(&format!("document.querySelector({:?}).focus()", hook("field", field)));
        text.chars().for_each(|key| self.window.press(key));
    }

    pub(super) fn typed(&self, field: &str) -> String {
        as_id(&self.window.run(&format!("return document.querySelector({:?}).value", hook("field", field))))
    }

    /// What a plan says of one of its parts.
    pub(super) fn now(&self, part: &str) -> String {
        let cell = self.window.find(&format!("[data-part={part}] [data-now]"));
        self.window.attribute(&cell, "data-now").unwrap_or_default()
    }

    /// A button, reached and pressed by keyboard.
    pub(super) fn press_on(&self, action: &str) {
        self.window.find(&hook("action", action));
        self.window.run(&format!("document.querySelector({:?}).focus()", hook("action", action)));
        self.window.press(ENTER);
    }

    pub(super) fn wait_for_screen(&self, screen: &str) {
        self.window.find(&hook("screen", screen));
    }

    pub(super) fn wait_for_question(&self) -> String {
        self.window.wait_for("a question", || self.question())
    }

    pub(super) fn question(&self) -> Option<String> {
        self.shown()?.question
    }

    pub(super) fn shown(&self) -> Option<Shown> {
        let script = "const main = document.querySelector('main[data-screen]'); return main && {...main.dataset}";
        let hooks = self.window.run(script);
        let question = hooks["question"].as_str().map(str::to_owned);
        hooks["screen"].as_str().map(|screen| Shown { screen: screen.to_owned(), question })
    }

    /// The answers to these questions, as a case file holds them.
    pub(super) fn given(&self, asked: &[String]) -> Value {
        let given = asked.iter().map(|question| (question.clone(), self.answers[question].clone()));
        json!({ "answers": given.collect::<Map<_, _>>() })
    }

    pub(super) fn expect_rows_for(&self, asked: &[String]) {
        let rows: BTreeSet<_> = self.hooks("review").into_iter().collect();
        assert_eq!(rows, asked.iter().cloned().collect(), "the review shows every answer, and no other");
    }

    /// Every value of one hook on the screen, in order.
    pub(super) fn hooks(&self, name: &str) -> Vec<String> {
        let elements = self.window.find_all(&format!("main [data-{name}]"));
        elements.iter().filter_map(|element| self.window.attribute(element, &format!("data-{name}"))).collect()
    }

    pub(super) fn changes(&self) -> Vec<String> {
        let rows = self.window.find_all("[data-change]");
        let read = |row, name| self.window.attribute(row, name).unwrap_or_default();
        let in_words = |row| ["data-change", "data-level", "data-window"].map(|name| read(row, name)).join(" ");
        rows.iter().map(in_words).collect()
    }
}

/// The keys of the body map, from the top of the list down.
const MAP_KEYS: [char; 11] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-'];

/// What a person chooses for an answer: where it hurts is pointed at, place by place.
pub(super) fn chosen_for(question: &str, answer: &Value) -> Vec<String> {
    match (question, answer.as_str()) {
        ("location", Some("both_sides")) => vec!["low_left".into(), "low_right".into()],
        ("location", Some("one_side")) => vec!["low_left".into()],
        ("location", Some("spine_bone")) => vec!["low_middle".into()],
        _ => vec![as_id(answer)],
    }
}

/// What the window shows right now.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) screen: String,
    pub(super) question: Option<String>,
}

/// The ids of the processes that were started from this program with this argument.
pub(super) fn processes_with(program: &str, argument: &str) -> Vec<String> {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let is_it = |id: &String| {
        let line = fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
        let words: Vec<&[u8]> = line.split(|byte| *byte == 0).collect();
        words.first() == Some(&program.as_bytes()) && words.contains(&argument.as_bytes())
    };
    processes.map(|entry| entry.file_name().to_string_lossy().into_owned()).filter(is_it).collect()
}

/// As a power cut would: nothing is told, nothing is tidied.
pub(super) fn kill(id: &str) {
    let killed = Command::new("kill").args(["-KILL", id]).status().unwrap();
    assert!(killed.success(), "process {id} was ended");
}

pub(super) fn answers_of(case: &str) -> Map<String, Value> {
    case_file(&format!("tests/cases/{case}.json"))["answers"].as_object().expect("a case has answers").clone()
}

/// The name of a worked case that ends at this level.
pub(super) fn a_case_of(level: &str) -> String {
    let names = ["vg-01", "vg-04", "vg-08", "vg-12", "vg-21", "vg-37", "vg-39"];
    let fits = |name: &&str| case_file(&format!("tests/cases/{name}.json"))["expect"]["level"] == level;
    names.into_iter().find(fits).expect("one worked case of every level").to_owned()
}

pub(super) fn case_file(path: &str) -> Value {
    serde_json::from_str(&read(path)).unwrap()
}

/// An id, a number, or several ids with commas between them.
pub(super) fn as_id(value: &Value) -> String {
    match value {
        Value::String(id) => id.clone(),
        Value::Array(several) => several.iter().map(as_id).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}

pub(super) fn ids(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().map(as_id).collect()
}

/// Wherever the lines break, and without the invisible marks around what was filled in.
pub(super) fn words(text: &str) -> String {
    let seen: String = text.chars().filter(|mark| !('\u{2066}'..='\u{2069}').contains(mark)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn sorted(mut list: Vec<String>) -> Vec<String> {
    list.sort();
    list
}

pub(super) fn hook(name: &str, value: &str) -> String {
    format!("[data-{name}='{value}']")
}

/// Said past the test harness, which keeps what a passing test prints.
pub(super) fn cannot_run(why: &str) {
    let _nobody_listens = writeln!(std::io::stderr(), "window test cannot run here: {why}");
    assert!(std::env::var_os("SETBACK_EVERYTHING").is_none(), "window test cannot run here: {why}");
}
