//! A check by keyboard: one question at a time, with why, back, review and change.

use serde_json::{Map, Value, json};
use setback_cli::Status::{Done, NoResult};
use setback_triage::next::{Next, next};
use setback_triage::{Answers, Kind, OptionSet, QuestionId};

use crate::session::{Session, setback, words, worked};

/// Types these lines.
fn type_in(lines: &[&str]) -> Session {
    let typed: String = lines.iter().map(|line| format!("{line}\n")).collect();
    setback(&["check", "--unsaved"], typed)
}

/// The answers of a worked case.
pub(crate) fn answers_of(name: &str) -> Value {
    let case: Value = serde_json::from_slice(&std::fs::read(worked(name)).unwrap()).unwrap();
    case["answers"].clone()
}

/// What is typed for an answer: the number of its option, or of each of them, or the number itself.
fn keys_for(question: QuestionId, answer: &Value) -> String {
    let number = |id: &Value| {
        let options = question.question().options.iter();
        (options.map(|option| option.id).position(|option| *id == option).unwrap() + 1).to_string()
    };
    match question.question().kind {
        Kind::Scale => answer.to_string(),
        Kind::One => number(answer),
        Kind::Many => answer.as_array().unwrap().iter().map(number).collect::<Vec<_>>().join(" "),
    }
}

/// The questions that the terminal asks for these answers, in its order; an emergency answer ends them.
pub(crate) fn asked(answers: &Value) -> Vec<QuestionId> {
    let mut given = Answers::default();
    let mut order = Vec::new();
    while let Next::Ask(question) = next(&given) {
        let keys = keys_for(question, &answers[question.id()]);
        let first = u8::from(question.question().kind != Kind::Scale);
        let places = keys.split(' ').map(|key| OptionSet::nth(key.parse::<u8>().unwrap() - first));
        given = given.with(question, places.reduce(OptionSet::and).unwrap()).unwrap();
        order.push(question);
    }
    order
}

/// What is typed for these answers, question by question.
pub(crate) fn typed_for(answers: &Value) -> Vec<String> {
    asked(answers).into_iter().map(|question| keys_for(question, &answers[question.id()])).collect()
}

/// What `check --json` says of those answers that the terminal asks for.
fn by_file(answers: &Value) -> Value {
    let given: Map<String, Value> =
        asked(answers).into_iter().map(|question| (question.id().to_owned(), answers[question.id()].clone())).collect();
    let checked = setback(&["check", "--json", "-"], json!({ "answers": given }).to_string()).ends(Done);
    checked.output.parse().unwrap()
}

/// Holds the check by hand and by file, and compares.
fn same_by_hand_and_by_file(answers: &Value, ending: &[&str]) -> Session {
    let lines = typed_for(answers);
    let lines: Vec<&str> = lines.iter().map(String::as_str).chain(ending.iter().copied()).collect();
    let held = type_in(&lines).ends(Done).does_not_complain();
    let report = by_file(answers);
    let level = words(&format!("level-{}", report["level"].as_str().unwrap()));
    let window = words(&format!("window-{}", report["window"].as_str().unwrap().replace(' ', "_")));
    let rules = |key: &str| {
        let ids = report[key].as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned());
        ids.collect::<Vec<_>>().join(", ")
    };
    let held = held.prints(&[&words("terminal-result"), &format!("{level}. {window}.")]);
    let held = held.prints(&[&format!("Rules that decided: {}\n", rules("deciding_rules"))]);
    if rules("also_noted").is_empty() {
        held
    } else {
        held.prints(&[&format!("Also noted: {}\n", rules("also_noted"))])
    }
}

#[test]
fn from_the_first_question_to_a_normal_result() {
    let held = same_by_hand_and_by_file(&answers_of("vg-01"), &[""]);
    held.prints(&[
        &words("terminal-welcome"),
        &words("rf_nerve"),
        &words("rf_body"),
        &words("pain_worst_24h"),
        &words("confidence"),
        &words("terminal-review-title"),
        &words("terminal-result"),
        &words("level-normal_soreness"),
    ]);
}

#[test]
fn a_result_names_everything_that_explains_it() {
    same_by_hand_and_by_file(&answers_of("vg-01"), &[""]).prints(&[
        &words("heading-do-now"),
        &words("heading-look-again"),
        &words("window-48_h"),
        &words("heading-why"),
        "N1: ",
        "You told us: ",
        &words("quality-dull_tight.fact"),
        &words("heading-not-more-urgent"),
        &words("heading-what-would-change"),
        "-> Get emergency care now",
        &words("heading-unknown"),
        &words("warning-1"),
        "Rules that decided: N1",
        "Sources: ",
        &words("standing-1"),
    ]);
}

#[test]
fn each_worked_case_by_hand_is_what_it_is_by_file() {
    for name in ["vg-01", "vg-04", "vg-08", "vg-12", "vg-21", "vg-37", "vg-39"] {
        same_by_hand_and_by_file(&answers_of(name), &[""]);
    }
}

#[test]
fn an_emergency_on_the_first_screen_ends_the_questions() {
    let held = same_by_hand_and_by_file(&json!({"rf_nerve": ["saddle_numb"]}), &[]);
    let held = held.prints(&[&words("level-emergency"), "Call 911", "Tell them: ", "Not complete. Still to answer: "]);
    let held = held.does_not_print(&words("rf_body")).does_not_print(&words("terminal-review-title"));
    held.does_not_print(&words("heading-what-would-change")).does_not_print(&words("terminal-end-of-input"));
}

#[test]
fn a_wrong_tap_into_an_emergency_can_be_taken_back() {
    let held = type_in(&["1", "b", "8", "q"]).ends(NoResult);
    held.prints(&[&words("level-emergency"), &words("terminal-wrong-answer"), &words("rf_nerve"), &words("rf_body")]);
    type_in(&["8", "4", "B", "9", "q"]).ends(NoResult).prints(&[
        &words("level-emergency"),
        &words("rf_body"),
        &words("age_band"),
    ]);
    type_in(&["1", ""]).ends(Done).prints(&[&words("terminal-wrong-answer")]);
    type_in(&["1", "q"]).ends(Done).does_not_print(&words("terminal-left"));
}

#[test]
fn why_a_question_is_asked() {
    let held = type_in(&["?", "q"]).ends(NoResult);
    held.prints(&[&words("rf_nerve"), &words("rf_nerve.why"), &words("terminal-left")]);
}

#[test]
fn back_is_always_there() {
    type_in(&["b", "q"]).ends(NoResult).prints(&[&words("terminal-no-back")]);
    let held = type_in(&["8", "b", "q"]).ends(NoResult);
    held.prints(&[&words("rf_nerve"), &words("rf_body"), &words("rf_nerve"), &words("terminal-left")]);
    let held = type_in(&["8", "9", "B", "b", "8", "b", "q"]).ends(NoResult);
    held.prints(&[&words("age_band"), &words("rf_body"), &words("rf_nerve"), &words("age_band"), &words("rf_body")]);
}

#[test]
fn leaving_gives_no_result() {
    for quit in ["q", "Q", " q "] {
        type_in(&[quit]).ends(NoResult).prints(&[&words("terminal-left")]).does_not_print(&words("terminal-result"));
    }
}

#[test]
fn an_answer_can_be_changed_on_the_review_page() {
    let mut lines = typed_for(&answers_of("vg-01"));
    let place = place_in_review(&answers_of("vg-01"), "pain_worst_24h");
    lines.extend([place, "6".to_owned(), String::new()]);
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let held = type_in(&lines).ends(Done);
    held.prints(&[
        &words("terminal-review-title"),
        "3 of 10",
        &words("terminal-review-title"),
        "6 of 10",
        "Rules that decided: M2",
    ]);
}

#[test]
fn answers_that_are_no_longer_asked_are_named() {
    let mut lines = typed_for(&answers_of("vg-01"));
    let place = place_in_review(&answers_of("vg-01"), "pain_worst_24h");
    lines.extend([place, "0".to_owned(), String::new()]);
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let dropped = ["quality", "movement_response", "location", "trend", "onset"];
    let held = type_in(&lines).ends(Done);
    let before = words("review-dropped").split('{').next().unwrap().to_owned();
    let held = held.prints(&[&before]);
    let line = held.output.lines().find(|line| line.contains(before.as_str())).unwrap().to_owned();
    for question in dropped {
        assert!(line.contains(&words(&format!("{question}.short"))), "{question} in {line}");
    }
}

#[test]
fn what_a_change_opens_is_asked_before_the_result() {
    let mut lines = typed_for(&answers_of("vg-01"));
    let place = place_in_review(&answers_of("vg-01"), "pain_worst_24h");
    lines.extend([place, "7".to_owned(), "1".to_owned(), String::new()]);
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let held = type_in(&lines).ends(Done);
    held.prints(&[&words("terminal-review-title"), &words("comfort_position"), &words("terminal-review-title"), "M2"]);
}

#[test]
fn the_review_page_takes_a_number_back_or_leaving() {
    let with = |ending: &[&str]| {
        let lines = typed_for(&answers_of("vg-01"));
        type_in(&lines.iter().map(String::as_str).chain(ending.iter().copied()).collect::<Vec<_>>())
    };
    for word in ["0", "99", "-1", "pain", "?", "18446744073709551616"] {
        with(&[word, ""])
            .ends(Done)
            .prints(&[&format!("\"{word}\" is not one of the choices"), &words("terminal-result")]);
    }
    with(&["q"]).ends(NoResult).prints(&[&words("terminal-left")]).does_not_print(&words("terminal-result"));
    with(&["b", "1", ""]).ends(Done).prints(&[
        &words("terminal-review-title"),
        &words("confidence"),
        &words("terminal-result"),
    ]);
    with(&[]).ends(NoResult).prints(&[&words("terminal-end-of-input")]);
}

/// The number of a question on the review page of these answers.
fn place_in_review(answers: &Value, question: &str) -> String {
    let lines = typed_for(answers);
    let review = type_in(&lines.iter().map(String::as_str).collect::<Vec<_>>()).output;
    let name = words(&format!("{question}.short"));
    let line = review.lines().rev().find(|line| line.contains(&format!(") {name}: "))).unwrap();
    line.split(')').next().unwrap().to_owned()
}

#[test]
fn bad_input_is_said_back_and_asked_again() {
    let many = type_in(&["", "12", "saddle", "0", "-1", "1.5", "1 8", "8"]).ends(NoResult);
    many.prints(&[
        &words("terminal-nothing-typed"),
        "\"12\" is not one of the choices",
        "\"saddle\" is not one of the choices",
        "\"0\" is not",
        "\"-1\" is not",
        "\"1.5\" is not",
        "stands alone",
        &words("rf_body"),
    ]);
    let one = type_in(&["8", "9", "7", "1 2", ",", "3", "12"]).ends(NoResult);
    one.prints(&[
        &words("age_band"),
        "\"7\" is not",
        &words("terminal-one-only"),
        &words("terminal-nothing-typed"),
        &words("background"),
    ]);
    let pain = type_in(&["8", "9", "3", "12", "11", "ten", "3.5", "3 4", "10"]).ends(NoResult);
    pain.prints(&[
        &words("pain_worst_24h"),
        "\"11\" is not a number from 0 to 10",
        "\"ten\" is not a number from 0 to 10",
        "\"3.5\" is not",
        &words("terminal-one-only"),
        &words("comfort_position"),
    ]);
}

#[test]
fn the_end_of_input_in_the_middle_is_no_result() {
    for lines in [&[][..], &["8"], &["8", "9", "3"]] {
        type_in(lines)
            .ends(NoResult)
            .prints(&[&words("terminal-end-of-input")])
            .does_not_print(&words("terminal-result"));
    }
    setback(&["check", "--unsaved"], "8\n9").ends(NoResult).prints(&[
        &words("rf_body"),
        &words("age_band"),
        &words("terminal-end-of-input"),
    ]);
}

#[test]
fn what_is_no_text_is_no_answer() {
    let held = setback(&["check", "--unsaved"], b"\xFF\xFE\n8\0\n\x1b[2J\n8\r\n".as_slice()).ends(NoResult);
    let held = held.prints(&["is not one of the choices", "8\\u{0}", "\\u{1b}[2J", &words("rf_body")]);
    assert!(held.output.chars().all(|char| char == '\n' || !char.is_control()), "only text is printed");
}

#[test]
fn a_line_without_end_is_cut() {
    let mut typed = vec![b'7'; 3_000_000];
    typed.extend(b"\n8\n");
    let held = setback(&["check", "--unsaved"], typed)
        .ends(NoResult)
        .prints(&["is not one of the choices", &words("rf_body")]);
    assert!(held.output.len() < 10_000, "what was typed is not said back whole");
}

/// The keys of a worked case, Enter at the review, Enter for a plan, and then these.
fn with_plan(name: &str, rest: &[&str]) -> Session {
    let keys = typed_for(&answers_of(name));
    let mut lines: Vec<&str> = keys.iter().map(String::as_str).collect();
    lines.extend(["", ""]);
    lines.extend(rest);
    type_in(&lines)
}

#[test]
fn a_plan_is_made_from_what_is_typed_and_is_the_one_of_the_file() {
    let typed = with_plan("vg-08", &["10", "1", "1 2", "100", "5", "4", "8"]).ends(Done);
    for said in ["Load: 100 kg -> 65 kg. Each side: 20", "Sets: 4 -> 2", "Hex bar, high handles"] {
        assert!(typed.output.contains(said), "{said} in\n{}", typed.output);
    }
}

#[test]
fn factors_count_in_the_order_typed_and_pounds_are_pounds() {
    let typed = with_plan("vg-08", &["5 1 7", "", "", "405 lb", "5", "5", "8"]).ends(Done);
    assert!(typed.output.contains("260 lb"), "{}", typed.output);
    assert!(typed.output.contains(&words("why-F3")) && typed.output.contains(&words("why-F1")));
    assert!(!typed.output.contains(&words("why-F4")), "the third one ticked is a tip");
}

#[test]
fn a_number_alone_is_kilograms_and_the_prompt_says_so() {
    let typed = with_plan("vg-08", &["", "", "", "315", "5", "5", "8"]).ends(Done);
    typed.prints(&["A number alone means kilograms.", "Load: 315 kg -> "]);
}

#[test]
fn what_is_not_known_is_left_out_and_nonsense_asked_again() {
    let without = with_plan("vg-08", &["", "", "", ""]).ends(Done);
    assert!(without.output.contains(&words("plan-no-log")));
    let again = with_plan("vg-08", &["", "", "", "0", "5", "5", "8", "100", "5", "5", "8"]).ends(Done);
    assert!(again.output.contains("A load of 0 can not be right"), "{}", again.output);
    assert!(again.output.contains("65 kg"));
}

#[test]
fn nonsense_without_end_is_asked_again_without_end() {
    let nonsense = ["0", "5", "5", "8"].repeat(20_000);
    let held = with_plan("vg-08", &[&["", "", ""], nonsense.as_slice(), &["100", "5", "5", "8"]].concat()).ends(Done);
    assert!(held.output.contains("65 kg"));
}

#[test]
fn there_is_no_way_back_from_the_plan() {
    with_plan("vg-08", &["b", "q"]).ends(Done).prints(&["\"b\" is not one of the choices"]);
}

#[test]
fn leaving_at_the_plan_keeps_the_result() {
    for rest in [&["q"][..], &["", "q"], &["", "", "", "q"]] {
        with_plan("vg-08", rest).ends(Done);
    }
}
