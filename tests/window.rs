//! The real window, from start to result, by keyboard: what it says is compared with what the terminal says for the
//! same answers. Knows the hooks in the page (`data-…`), and no wording.

use serde_json::json;

use sitting::{BACKSPACE, ENTER, Sitting, a_case_of, as_id, case_file, sorted};
use terminal::{changes_in, terminal};

mod alone;
#[cfg(target_os = "linux")]
mod away;
mod breakouts;
mod cards;
mod clinic;
mod coach;
mod counting;
#[cfg(target_os = "linux")]
mod day;
mod days;
#[cfg(target_os = "linux")]
mod files;
mod film;
mod finish;
mod hands;
#[cfg(target_os = "linux")]
mod heard;
#[cfg(target_os = "linux")]
mod idling;
mod levels;
mod looks;
mod past;
#[cfg(target_os = "linux")]
mod reception;
mod reminders;
mod roster;
mod settings;
mod sitting;
mod staff;
mod states;
mod staying;
mod terminal;
mod training;
mod turns;
mod visiting;

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
    sitting.start();
    let mut last = String::new();
    while last != "confidence" {
        let is_new = |question: String| (question != last).then_some(question);
        let question = sitting.window.wait_for("the next question", || sitting.question().and_then(is_new));
        sitting.say(&question);
        if sitting.needs_enter(&question) {
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
    sitting.wait_for_screen("under-way");
    sitting.photograph("plan");
    let terminal = terminal(&case);
    let main = sitting.window.find("main[data-screen=under-way]");
    assert_eq!(sitting.window.attribute(&main, "data-step"), Some(as_id(&terminal["step"])));
    for (part, key) in
        [("sets", "sets"), ("reps", "reps"), ("effort", "rpe_cap"), ("height", "rom_cm"), ("lift", "variation")]
    {
        assert_eq!(sitting.now(part), as_id(&terminal["plan"][key]), "{part}");
    }
    assert_eq!(format!("{:.1}", sitting.now("load").parse::<f64>().unwrap()), as_id(&terminal["plan"]["load_kg"]));
}

#[test]
fn a_plan_is_told_of_after_a_restart_and_the_course_is_drawn() {
    let Some(sitting) = Sitting::begin_slowly("vg-08", "days") else { return };
    sitting.answer_until("review");
    sitting.press_on("result");
    sitting.wait_for_screen("result");
    sitting.press_on("plan");
    sitting.wait_for_screen("plan-form");
    sitting.press_on("skip-log");
    sitting.wait_for_screen("under-way");
    let sitting = sitting.restart_by_force();
    sitting.wait_for_screen("home");
    sitting.photograph("home-plan");
    sitting.press_on("tell-session");
    sitting.window.find("[data-tell=session]");
    for (question, option) in [("pain_during", "1"), ("stop_reason", "none")] {
        let input = format!("[data-question={question}] [data-option='{option}'] input");
        sitting.window.run(&format!("document.querySelector({input:?}).click()"));
    }
    sitting.photograph("tell-session");
    sitting.press_on("save-session");
    sitting.window.find("[data-session=open]");
    sitting.photograph("under-way");
    sitting.press_on("to-today");
    sitting.wait_for_screen("home");
    sitting.press_on("course");
    sitting.wait_for_screen("course");
    sitting.window.find("[data-picture] svg");
    sitting.press_on("table");
    sitting.window.find("tr[data-check]");
    sitting.photograph("course");
}

#[test]
fn every_page_stands_from_right_to_left() {
    let Some(sitting) = Sitting::begin_mirrored("vg-08", "mirrored").map(Sitting::slowly) else { return };
    assert_eq!(sitting.window.run("return document.documentElement.dir"), json!("rtl"));
    sitting.answer_until("review");
    sitting.photograph("review");
    sitting.press_on("result");
    sitting.wait_for_screen("result");
    sitting.photograph("result");
    sitting.press_on("plan");
    sitting.wait_for_screen("plan-form");
    sitting.photograph("plan-form");
    sitting.press_on("skip-log");
    sitting.wait_for_screen("under-way");
    sitting.photograph("under-way");
    for (page, screen) in
        [("today", "home"), ("course", "course"), ("settings", "settings"), ("learn", "learn"), ("about", "about")]
    {
        sitting.press_on(&format!("to-{page}"));
        sitting.wait_for_screen(screen);
        sitting.photograph(screen);
    }
}

#[test]
fn an_emergency_stands_from_right_to_left() {
    let Some(sitting) = Sitting::begin_mirrored(&a_case_of("emergency"), "mirrored-emergency").map(Sitting::slowly)
    else {
        return;
    };
    sitting.answer_until("emergency");
    sitting.photograph("emergency");
}

#[test]
fn a_fault_of_looks_is_noticed() {
    let Some(sitting) = Sitting::begin("vg-01", "faults") else { return };
    sitting.window.run(
        "const main = document.querySelector('main');
         main.insertAdjacentHTML('beforeend', '<img src=\"x.png\"><p style=\"inline-size: 200vw\">wide</p>');
         main.querySelector('p:last-child').style.inlineSize = '200vw'",
    );
    let faults = looks::faults_of(&sitting.window, "faults").join("\n");
    for fault in ["image-alt", "the page is", "beyond the edge"] {
        assert!(faults.contains(fault), "{fault} is in:\n{faults}");
    }
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

#[test]
fn a_check_that_was_cut_off_goes_on_at_the_same_question_after_a_power_cut() {
    let Some(sitting) = Sitting::begin("vg-01", "kept") else { return };
    sitting.keep_with_passphrase();
    for _ in 0..3 {
        let question = sitting.wait_for_question();
        sitting.answer_at_once(&question);
    }
    let asked = sitting.wait_for_question();
    let sitting = sitting.restart_by_force();
    sitting.unlock();
    sitting.wait_for_screen("home");
    sitting.photograph("home-draft");
    sitting.press_on("next");
    assert_eq!(sitting.wait_for_question(), asked);
    while let Some(question) = sitting.question() {
        sitting.answer_at_once(&question);
    }
    sitting.press_on("result");
    sitting.wait_for_screen("result");
    sitting.photograph("result");
    sitting.press_on("to-today");
    sitting.wait_for_screen("home");
    sitting.window.find("[data-due=later]");
    sitting.photograph("home");
    sitting.look_at_the_data();
}

#[test]
fn an_emergency_is_saved_and_a_wrong_answer_is_corrected() {
    let Some(sitting) = Sitting::begin_slowly(&a_case_of("emergency"), "corrected") else { return };
    let asked = sitting.answer_until("emergency");
    let sitting = sitting.restart_by_force();
    sitting.window.find("main[data-screen=home][data-level=emergency]");
    sitting.photograph("home");
    sitting.press_on("look");
    sitting.wait_for_screen("emergency");
    sitting.press_on("wrong-answer");
    sitting.press_on("wrong-answer-yes");
    let reopened = sitting.wait_for_question();
    assert!(asked.contains(&reopened), "{reopened} was answered");
    sitting.expect_chosen(&reopened);
}
