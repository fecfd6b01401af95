//! A whole first check by keyboard alone, as somebody who sees no pointer and hears the page: each stop of Tab shows its
//! focus, and every group, choice and button has the role, the name and the state that the engine gives to assistive
//! technology.

use serde_json::json;
use setback_words::Words;

use super::sitting::{BACKSPACE, ENTER, Sitting, a_case_of, answers_of, hook, words};

const TAB: char = '\u{E004}';
const DOWN: char = '\u{E015}';

/// More stops than any screen has.
const MANY: usize = 80;

/// Where the focus is, and whether it can be seen: on the element itself, or on what stands for it.
const FOCUS: &str = "
    const it = document.activeElement;
    if (!it || it === document.body) return null;
    const shown = [it, it.closest('label'), it.nextElementSibling, it.parentElement?.querySelector('.box')].filter(Boolean);
    const isSeen = shown.some((one) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== 'none' && 0 < parseFloat(outlineWidth)) || boxShadow.includes('inset') || boxShadow !== 'none';
    });
    return { tag: it.tagName, action: it.dataset.action ?? null, option: it.closest('[data-option]')?.dataset.option ?? null,
        field: it.dataset.field ?? null, isSeen, isChecked: it.checked ?? null };";

impl Sitting {
    fn focus(&self) -> serde_json::Value {
        self.window.run(FOCUS)
    }

    /// Tab by Tab to what has this; each stop on the way is seen.
    fn tab_to(&self, what: &str, value: &str) {
        for _ in 0..MANY {
            self.window.press(TAB);
            let focus = self.focus();
            if focus.is_null() {
                continue;
            }
            let is_seen = || (self.focus()["isSeen"] == json!(true)).then_some(());
            self.window.wait_for(&format!("the focus to be seen: {focus}"), is_seen);
            if focus[what] == json!(value) {
                return;
            }
        }
        panic!("Tab never comes to {what} {value}: {}", self.focus());
    }

    fn expect_title_in_focus(&self) {
        let is_there = || (self.focus()["tag"] == json!("H1")).then_some(());
        self.window.wait_for("the focus at the title", is_there);
    }

    /// Chooses one of several by Tab and arrows; none of them goes on by itself.
    fn choose_one(&self, question: &str, option: &str) {
        let first = self.options().remove(0);
        self.tab_to("option", &first);
        self.window.press(' ');
        for _ in 0..MANY {
            if self.focus()["option"] == json!(option) {
                break;
            }
            self.window.press(DOWN);
        }
        assert_eq!(self.question().as_deref(), Some(question), "arrows never go on");
        assert_eq!(self.focus()["isChecked"], json!(true), "{option} is chosen where the focus is");
    }

    fn tick_by_tab(&self, option: &str) {
        self.tab_to("option", option);
        self.window.press(' ');
        assert_eq!(self.focus()["isChecked"], json!(true), "{option} is ticked");
    }

    /// The question as it is heard: a group with its name, and in it every choice with its role, name and state.
    fn expect_heard(&self, question: &str) {
        let group = self.window.find("main fieldset");
        assert!(["group", "radiogroup"].contains(&self.window.role(&group).as_str()), "{}", self.window.role(&group));
        assert_eq!(words(&self.window.name(&group)), said(question));
        let role = if self.takes_many() { "checkbox" } else { "radio" };
        for option in self.options() {
            let input = self.window.find(&format!("{} input", hook("option", &option)));
            assert_eq!(self.window.role(&input), role, "{question}: {option}");
            let name = words(&self.window.name(&input));
            let wanted = name_of(question, &option);
            assert!(name.contains(&wanted), "{question}: {option} is called {name:?}, and not {wanted:?}");
        }
    }

    fn takes_many(&self) -> bool {
        self.window.find_now("main fieldset input[type=checkbox]").is_some()
    }

    fn answer_alone(&self, question: &str) {
        match &self.answers[question] {
            serde_json::Value::Number(score) => self.choose_one(question, &score.to_string()),
            serde_json::Value::Array(options) => {
                options.iter().for_each(|option| self.tick_by_tab(option.as_str().expect("an id")));
            }
            option if question == "location" => {
                assert_eq!(option, &json!("both_sides"));
                self.tick_by_tab("low_left");
                self.tick_by_tab("low_right");
            }
            option => self.choose_one(question, option.as_str().expect("an id")),
        }
    }
}

fn said(id: &str) -> String {
    words(&Words::english().say(id))
}

/// The name of a choice; a place on the map is called by its row and its side, a number on the scale by itself.
fn name_of(question: &str, option: &str) -> String {
    if option.chars().all(|sign| sign.is_ascii_digit()) {
        return option.to_owned();
    }
    if question == "location" {
        return said(&format!("map-key-{option}"));
    }
    said(&format!("{question}-{option}"))
}

#[test]
fn a_whole_first_check_is_done_by_keyboard_alone_and_every_choice_is_heard() {
    let Some(sitting) = Sitting::begin("vg-01", "alone") else { return };
    sitting.expect_title_in_focus();
    sitting.tab_to("action", "start");
    let start = sitting.window.focused().expect("a focus");
    assert_eq!(
        (sitting.window.role(&start).as_str(), words(&sitting.window.name(&start))),
        ("button", said("button-start"))
    );
    sitting.window.press(ENTER);
    sitting.wait_for_screen("keep");
    sitting.expect_title_in_focus();
    sitting.tab_to("field", "consent");
    sitting.window.press(' ');
    sitting.tab_to("action", "keep-unprotected");
    sitting.window.press(ENTER);
    let mut asked = Vec::new();
    sitting.wait_for_question();
    while let Some(question) = sitting.question() {
        sitting.expect_title_in_focus();
        sitting.expect_heard(&question);
        sitting.answer_alone(&question);
        sitting.expect_heard(&question);
        sitting.window.press(ENTER);
        let is_gone = || (sitting.question().as_deref() != Some(&question)).then_some(());
        sitting.window.wait_for(&format!("what comes after {question}"), is_gone);
        asked.push(question);
    }
    sitting.wait_for_screen("review");
    sitting.expect_title_in_focus();
    sitting.window.press(BACKSPACE);
    assert_eq!(Some(sitting.wait_for_question()), asked.last().cloned(), "back from the review");
    sitting.window.press(ENTER);
    sitting.wait_for_screen("review");
    sitting.tab_to("action", "result");
    sitting.window.press(ENTER);
    sitting.window.find("main[data-screen=result][data-level=normal_soreness]");
    sitting.expect_title_in_focus();
    let title = sitting.window.focused().expect("a focus");
    assert_eq!(
        (sitting.window.role(&title).as_str(), words(&sitting.window.name(&title))),
        ("heading", said("level-normal_soreness"))
    );
    for (part, role) in [("main", "main"), ("header", "banner"), ("nav", "navigation")] {
        let part = sitting.window.find(part);
        assert_eq!(sitting.window.role(&part), role);
    }
}

#[test]
fn an_emergency_is_announced_at_once_and_leads_nowhere_by_a_key() {
    let Some(mut sitting) = Sitting::begin(&a_case_of("emergency"), "announced") else { return };
    sitting.answers = answers_of(&a_case_of("emergency"));
    sitting.start();
    sitting.wait_for_question();
    while let Some(question) = sitting.question() {
        sitting.answer_alone(&question);
        sitting.window.press(ENTER);
        let is_gone = || (sitting.question().as_deref() != Some(&question)).then_some(());
        sitting.window.wait_for(&format!("what comes after {question}"), is_gone);
    }
    sitting.wait_for_screen("emergency");
    let alert = sitting.window.find("main [role=alert]");
    assert_eq!(
        (sitting.window.role(&alert).as_str(), words(&sitting.window.name(&alert))),
        ("alert", said("level-emergency"))
    );
    let says = sitting.window.text(&alert);
    assert!(says.contains("911") || says.contains("112"), "the number is in what is announced: {says}");
    sitting.expect_title_in_focus();
    for key in [BACKSPACE, ENTER, 't', 'n', 's'] {
        sitting.window.press(key);
    }
    sitting.window.find("main[data-screen=emergency]");
    sitting.tab_to("action", "wrong-answer");
}
