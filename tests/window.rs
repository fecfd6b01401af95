//! The real window, from start to result, by keyboard: what it says is compared with what the terminal says for the
//! same answers. Knows the hooks in the page (`data-…`), and no wording.

use std::collections::BTreeSet;
use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Map, Value, json};

use crate::house::read;
use crate::webdriver::{self, Window};

const APP: &str = env!("CARGO_BIN_EXE_setback");

const ENTER: char = '\u{E007}';
const BACKSPACE: char = '\u{E003}';

/// More screens than any sitting has.
const MANY: usize = 60;

#[test]
fn a_sore_back_ends_in_normal_soreness_as_in_the_terminal() {
    let Some(sitting) = Sitting::begin_slowly("vg-01", "normal") else { return };
    let asked = sitting.answer_until("review");
    sitting.expect_rows_for(&asked);
    sitting.photograph("review");
    sitting.press_on("result");
    sitting.wait_for_screen("result");
    sitting.photograph("result");
    let terminal = terminal(&sitting.given(&asked));
    sitting.expect_verdict_of(&terminal);
    assert_eq!(sorted(sitting.changes()), sorted(changes_in(&terminal)), "what would change it");
}

#[test]
fn an_emergency_answer_stops_the_sitting_as_in_the_terminal() {
    let Some(sitting) = Sitting::begin_slowly(&a_case_of("emergency"), "emergency") else { return };
    let asked = sitting.answer_until("emergency");
    sitting.photograph("emergency");
    let terminal = terminal(&sitting.given(&asked));
    assert_eq!(
        (&terminal["level"], &terminal["complete"]),
        (&json!("emergency"), &json!(false)),
        "nothing more was asked"
    );
    sitting.expect_verdict_of(&terminal);
}

#[test]
fn one_key_goes_back_and_the_answer_is_still_there() {
    let Some(sitting) = Sitting::begin_slowly("vg-01", "back") else { return };
    let first = sitting.wait_for_question();
    sitting.answer(&first);
    let second = sitting.go_on(&first);
    sitting.window.press(BACKSPACE);
    sitting.window.wait_for(&first, || (sitting.question() == Some(first.clone())).then_some(()));
    sitting.expect_chosen(&first);
    assert_eq!(sitting.go_on(&first), second);
}

#[test]
fn a_digit_is_enough_where_the_check_moves_on_when_one_chooses() {
    let Some(sitting) = Sitting::begin("vg-01", "quick") else { return };
    sitting.press_on("start");
    let mut last = String::new();
    while last != "confidence" {
        let is_new = |question: String| (question != last).then_some(question);
        let question = sitting.window.wait_for("the next question", || sitting.question().and_then(is_new));
        sitting.say(&question);
        if sitting.answers[&question].is_number() {
            sitting.window.press(ENTER);
        }
        last = question;
    }
    sitting.wait_for_screen("review");
}

#[test]
fn the_plan_is_the_one_of_the_terminal() {
    let Some(sitting) = Sitting::begin_slowly("vg-08", "plan") else { return };
    sitting.answer_until("review");
    sitting.press_on("result");
    sitting.wait_for_screen("result");
    sitting.press_on("plan");
    sitting.wait_for_screen("plan-form");
    let case = case_file("tests/cases/vg-08.json");
    ["none", "off_floor", "blocks", "hex_bar"].into_iter().for_each(|option| sitting.tick(option));
    for field in ["load", "reps", "sets", "rpe"] {
        sitting.type_into(field, &case["log"][field].to_string());
    }
    sitting.photograph("plan-form");
    sitting.press_on("make-plan");
    sitting.wait_for_screen("plan");
    sitting.photograph("plan");
    let terminal = terminal(&case);
    let main = sitting.window.find("main[data-screen=plan]");
    assert_eq!(sitting.window.attribute(&main, "data-step"), Some(as_id(&terminal["step"])));
    for (part, key) in
        [("sets", "sets"), ("reps", "reps"), ("effort", "rpe_cap"), ("height", "rom_cm"), ("lift", "variation")]
    {
        assert_eq!(sitting.now(part), as_id(&terminal["plan"][key]), "{part}");
    }
    assert_eq!(format!("{:.1}", sitting.now("load").parse::<f64>().unwrap()), as_id(&terminal["plan"]["load_kg"]));
}

#[test]
fn a_number_that_can_not_be_right_is_refused_at_its_field_and_nothing_is_lost() {
    let Some(sitting) = Sitting::begin_slowly("vg-08", "refused") else { return };
    sitting.answer_until("review");
    sitting.press_on("result");
    sitting.wait_for_screen("result");
    sitting.press_on("plan");
    sitting.wait_for_screen("plan-form");
    for (field, typed) in [("load", "100"), ("reps", "40"), ("sets", "4"), ("rpe", "8")] {
        sitting.type_into(field, typed);
    }
    sitting.press_on("make-plan");
    let reps = sitting.window.find("[data-field=reps][aria-invalid=true]");
    assert_eq!(sitting.window.attribute(&reps, "data-field"), Some("reps".into()));
    assert_eq!(sitting.typed("load"), "100");
    assert_eq!(sitting.typed("reps"), "40");
    sitting.photograph("plan-form");
}

/// A person before the window, with the answers of one worked case in mind.
struct Sitting {
    window: Window,
    answers: Map<String, Value>,
    name: &'static str,
}

impl Sitting {
    /// Opens the window at its start screen; `None` where there can be no window.
    fn begin(case: &str, name: &'static str) -> Option<Self> {
        if let Some(why) = webdriver::why_not() {
            cannot_run(&why);
            return None;
        }
        let sitting = Self { window: Window::open(APP, &[]), answers: answers_of(case), name };
        sitting.wait_for_screen("start");
        sitting.photograph("start");
        Some(sitting)
    }

    /// Begins a check in which only Enter goes on, so that each answer can be looked at.
    fn begin_slowly(case: &str, name: &'static str) -> Option<Self> {
        let sitting = Self::begin(case, name)?;
        sitting.window.run("document.querySelector('[data-setting=auto-advance] input').focus()");
        sitting.window.press(' ');
        sitting.press_on("start");
        Some(sitting)
    }

    /// Gives the case's answer to whatever is asked, until this screen comes. Returns the questions in the order asked.
    fn answer_until(&self, screen: &str) -> Vec<String> {
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
    fn answer(&self, question: &str) {
        self.say(question);
        self.expect_chosen(question);
    }

    /// Chooses what the case says, with the keys that the screen offers.
    fn say(&self, question: &str) {
        match self.answers.get(question).unwrap_or_else(|| panic!("the case has no answer to {question}")) {
            Value::Number(score) => self.say_number(score.as_u64().expect("a score is whole")),
            Value::Array(options) => options.iter().for_each(|option| self.choose(option.as_str().expect("an id"))),
            option => self.choose(option.as_str().expect("an id")),
        }
    }

    /// Digits reach 9; ten is one more.
    fn say_number(&self, score: u64) {
        self.window.press(char::from_digit(score.min(9) as u32, 10).expect("one digit"));
        (9..score).for_each(|_| self.window.press('+'));
    }

    /// By the digit of its place; an option beyond the ninth has no digit.
    fn choose(&self, option: &str) {
        if self.is_chosen(option) {
            return;
        }
        self.window.find(&hook("option", option));
        let place = self.options().iter().position(|offered| offered == option).expect("it is on the screen");
        match char::from_digit(place as u32 + 1, 10) {
            Some(digit) => self.window.press(digit),
            None => self.window.click(&hook("option", option)),
        }
    }

    fn expect_chosen(&self, question: &str) {
        let wanted: Vec<String> = match &self.answers[question] {
            Value::Array(options) => options.iter().map(as_id).collect(),
            one => vec![as_id(one)],
        };
        let what = format!("{wanted:?} to be chosen for {question}");
        self.window.wait_for(&what, || wanted.iter().all(|option| self.is_chosen(option)).then_some(()));
    }

    fn is_chosen(&self, option: &str) -> bool {
        let script = format!(
            "const it = document.querySelector({:?}); const input = it?.matches('input') ? it : it?.querySelector('input');
             return input ? input.checked : !!it?.matches('[aria-checked=true], [aria-pressed=true], [data-chosen]')",
            hook("option", option)
        );
        self.window.run(&script) == json!(true)
    }

    fn options(&self) -> Vec<String> {
        self.hooks("option")
    }

    /// Enter, and then whatever is shown that is not this question.
    fn go_on(&self, question: &str) -> Shown {
        self.window.press(ENTER);
        let is_new = |shown: Shown| (shown.question.as_deref() != Some(question)).then_some(shown);
        self.window.wait_for(&format!("what comes after {question}"), || self.shown().and_then(is_new))
    }

    /// An option of a form, by keyboard.
    fn tick(&self, option: &str) {
        self.window.find(&hook("option", option));
        self.window
            .run(&format!("document.querySelector({:?}).querySelector('input').focus()", hook("option", option)));
        self.window.press(' ');
    }

    /// Into a field of a form, key by key.
    fn type_into(&self, field: &str, text: &str) {
        self.window.find(&hook("field", field));
        self.window.run(&format!("document.querySelector({:?}).focus()", hook("field", field)));
        text.chars().for_each(|key| self.window.press(key));
    }

    fn typed(&self, field: &str) -> String {
        as_id(&self.window.run(&format!("return document.querySelector({:?}).value", hook("field", field))))
    }

    /// What a plan says of one of its parts.
    fn now(&self, part: &str) -> String {
        let cell = self.window.find(&format!("[data-part={part}] [data-now]"));
        self.window.attribute(&cell, "data-now").unwrap_or_default()
    }

    /// A button, reached and pressed by keyboard.
    fn press_on(&self, action: &str) {
        self.window.find(&hook("action", action));
        self.window.run(&format!("document.querySelector({:?}).focus()", hook("action", action)));
        self.window.press(ENTER);
    }

    fn wait_for_screen(&self, screen: &str) {
        self.window.find(&hook("screen", screen));
    }

    fn wait_for_question(&self) -> String {
        self.window.wait_for("a question", || self.question())
    }

    fn question(&self) -> Option<String> {
        self.shown()?.question
    }

    fn shown(&self) -> Option<Shown> {
        let script = "const main = document.querySelector('main[data-screen]'); return main && {...main.dataset}";
        let hooks = self.window.run(script);
        let question = hooks["question"].as_str().map(str::to_owned);
        hooks["screen"].as_str().map(|screen| Shown { screen: screen.to_owned(), question })
    }

    /// The answers to these questions, as a case file holds them.
    fn given(&self, asked: &[String]) -> Value {
        let given = asked.iter().map(|question| (question.clone(), self.answers[question].clone()));
        json!({ "answers": given.collect::<Map<_, _>>() })
    }

    fn expect_rows_for(&self, asked: &[String]) {
        let rows: BTreeSet<_> = self.hooks("review").into_iter().collect();
        assert_eq!(rows, asked.iter().cloned().collect(), "the review shows every answer, and no other");
    }

    /// Level, window, deciding rules and their reasons are on the screen as the terminal gives them.
    fn expect_verdict_of(&self, terminal: &Value) {
        let main = self.window.find("main[data-level]");
        assert_eq!(self.window.attribute(&main, "data-level"), Some(as_id(&terminal["level"])));
        assert_eq!(self.window.attribute(&main, "data-window"), Some(as_id(&terminal["window"])));
        assert_eq!(sorted(self.hooks("rule")), sorted(ids(&terminal["deciding_rules"])), "deciding rules");
        self.expect_reasons_of(terminal);
    }

    /// Every reason can be read, word for word.
    fn expect_reasons_of(&self, terminal: &Value) {
        let page = self.window.text(&self.window.find("main"));
        let reasons = terminal["because"].as_array().expect("a list of reasons");
        assert!(!reasons.is_empty(), "never a result without a reason: {terminal}");
        for reason in reasons {
            let sentence = as_id(&reason["text"]);
            assert!(words(&page).contains(&words(&sentence)), "{sentence:?} is not on the screen:\n{page}");
        }
    }

    /// Every value of one hook on the screen, in order.
    fn hooks(&self, name: &str) -> Vec<String> {
        let elements = self.window.find_all(&format!("main [data-{name}]"));
        elements.iter().filter_map(|element| self.window.attribute(element, &format!("data-{name}"))).collect()
    }

    fn changes(&self) -> Vec<String> {
        let rows = self.window.find_all("[data-change]");
        let read = |row, name| self.window.attribute(row, name).unwrap_or_default();
        let in_words = |row| ["data-change", "data-level", "data-window"].map(|name| read(row, name)).join(" ");
        rows.iter().map(in_words).collect()
    }

    /// In light and in dark.
    fn photograph(&self, screen: &str) {
        for theme in ["light", "dark"] {
            self.window.run(&format!("document.documentElement.dataset.theme = {theme:?}"));
            self.window.photograph(&format!("{}-{screen}-{theme}", self.name));
        }
        self.window.run("delete document.documentElement.dataset.theme");
    }
}

/// What the window shows right now.
#[derive(Debug, PartialEq, Eq)]
struct Shown {
    screen: String,
    question: Option<String>,
}

// The terminal, for comparison.

/// What the app's own terminal prints for a case.
fn terminal(case: &Value) -> Value {
    let mut command = Command::new(APP);
    command.args(["check", "--json", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().expect("standard input was asked for").write_all(case.to_string().as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap_or_else(|cause| panic!("{case}: {cause}, {output:?}"))
}

fn changes_in(terminal: &Value) -> Vec<String> {
    let changes = terminal["what_would_change"].as_array().expect("a list of changes");
    let in_words = |one: &Value| {
        let change = format!("{}={}", as_id(&one["question"]), as_id(&one["answer"]));
        [change, as_id(&one["level"]), as_id(&one["window"])].join(" ")
    };
    changes.iter().map(in_words).collect()
}

fn answers_of(case: &str) -> Map<String, Value> {
    case_file(&format!("tests/cases/{case}.json"))["answers"].as_object().expect("a case has answers").clone()
}

/// The name of a worked case that ends at this level.
fn a_case_of(level: &str) -> String {
    let names = ["vg-01", "vg-04", "vg-08", "vg-12", "vg-21", "vg-37", "vg-39"];
    let fits = |name: &&str| case_file(&format!("tests/cases/{name}.json"))["expect"]["level"] == level;
    names.into_iter().find(fits).expect("one worked case of every level").to_owned()
}

fn case_file(path: &str) -> Value {
    serde_json::from_str(&read(path)).unwrap()
}

/// An id, a number, or several ids with commas between them.
fn as_id(value: &Value) -> String {
    match value {
        Value::String(id) => id.clone(),
        Value::Array(several) => several.iter().map(as_id).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}

fn ids(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().map(as_id).collect()
}

/// Wherever the lines break, and without the invisible marks around what was filled in.
fn words(text: &str) -> String {
    let seen: String = text.chars().filter(|mark| !('\u{2066}'..='\u{2069}').contains(mark)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn sorted(mut list: Vec<String>) -> Vec<String> {
    list.sort();
    list
}

fn hook(name: &str, value: &str) -> String {
    format!("[data-{name}='{value}']")
}

/// Said past the test harness, which keeps what a passing test prints.
fn cannot_run(why: &str) {
    let _nobody_listens = writeln!(std::io::stderr(), "window test cannot run here: {why}");
    assert!(std::env::var_os("SETBACK_EVERYTHING").is_none(), "window test cannot run here: {why}");
}
