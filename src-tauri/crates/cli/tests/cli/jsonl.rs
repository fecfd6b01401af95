//! `check --jsonl`: one case a line, one result a line, in order.

use serde_json::{Value, json};
use setback_cli::Status::{BadInput, Done, NoResult};

use crate::session::{Session, file, setback, worked};

const NAMES: [&str; 7] = ["vg-01", "vg-04", "vg-08", "vg-12", "vg-21", "vg-37", "vg-39"];

/// A worked case on one line.
fn line(name: &str) -> String {
    serde_json::from_slice::<Value>(&std::fs::read(worked(name)).unwrap()).unwrap().to_string()
}

fn check_lines(text: impl AsRef<[u8]>) -> Session {
    setback(&["check", "--jsonl", "-"], text)
}

fn results(session: &Session) -> Vec<Value> {
    session.output.lines().map(|line| line.parse().unwrap()).collect()
}

fn by_itself(name: &str) -> Value {
    setback(&["check", "--json", &worked(name)], "").output.parse().unwrap()
}

#[test]
fn results_come_one_a_line_in_order() {
    let text: String = NAMES.iter().map(|name| line(name) + "\n").collect();
    let checked = check_lines(&text).ends(Done).does_not_complain();
    assert_eq!(results(&checked), NAMES.map(by_itself));
    let from_file = setback(&["check", "--jsonl", &file("many.jsonl", &text)], "").ends(Done);
    assert_eq!(from_file.output, checked.output);
}

#[test]
fn line_ends_and_blank_lines_make_no_difference() {
    let (one, other) = (line("vg-01"), line("vg-04"));
    let plain = check_lines(format!("{one}\n{other}\n")).ends(Done).output;
    for text in [
        format!("{one}\r\n{other}\r\n"),
        format!("{one}\n{other}"),
        format!("{one}\r\n{other}"),
        format!("\n  \n{one}\n\r\n{other}\n\n"),
    ] {
        assert_eq!(check_lines(&text).ends(Done).output, plain, "{text:?}");
    }
    assert_eq!(check_lines("").ends(Done).output, "");
}

#[test]
fn a_bad_line_is_told_and_the_rest_goes_on() {
    let text = format!("{}\n{{\"answers\":{{\"quality\":7}}}}\n\nnot json\n{}\n", line("vg-01"), line("vg-04"));
    let checked = check_lines(text).ends(BadInput);
    let results = results(&checked);
    assert_eq!(results.len(), 4);
    assert_eq!((&results[0], &results[3]), (&by_itself("vg-01"), &by_itself("vg-04")));
    assert_eq!((&results[1]["line"], &results[1]["error"]["kind"]), (&json!(2), &json!("wrong_type")));
    assert_eq!(results[1]["error"]["at"], "answers.quality");
    assert!(results[1]["error"]["message"].as_str().unwrap().starts_with("answers.quality: expected text"));
    assert_eq!((&results[2]["line"], &results[2]["error"]["kind"]), (&json!(4), &json!("not_json")));
    let keys: Vec<&String> = results[1].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["error", "line"]);
}

#[test]
fn a_line_that_is_not_utf_8_is_only_its_own_fault() {
    let text = [line("vg-01").as_bytes(), b"\n\xFF\xFE\n{\"note\":\"\xE9\"}\n", line("vg-04").as_bytes()].concat();
    let results = results(&check_lines(text).ends(BadInput));
    assert_eq!(
        results.iter().map(|result| &result["error"]["kind"]).collect::<Vec<_>>(),
        [&Value::Null, &json!("not_utf8"), &json!("not_utf8"), &Value::Null]
    );
}

#[test]
fn a_line_of_two_mebibytes_does_not_stop_the_rest() {
    let text = format!("{{\"note\":\"{}\"}}\n{}\n", "x".repeat(2 << 20), line("vg-01"));
    let results = results(&check_lines(text).ends(BadInput));
    assert_eq!((&results[0]["line"], &results[0]["error"]["kind"]), (&json!(1), &json!("too_large")));
    assert_eq!(results[1], by_itself("vg-01"));
}

#[test]
fn the_worst_line_gives_the_status() {
    let (whole, incomplete, bad) = (line("vg-01"), "{}", "{");
    check_lines(format!("{whole}\n{incomplete}\n{whole}")).ends(NoResult);
    check_lines(format!("{bad}\n{incomplete}\n{whole}")).ends(BadInput);
    check_lines(format!("{incomplete}\n{bad}\n{whole}")).ends(BadInput);
    check_lines(format!("{whole}\n{whole}")).ends(Done);
    let urgent = r#"{"answers":{"rf_body":["dark_urine"]}}"#;
    check_lines(urgent).ends(Done).prints(&["\"complete\":false"]);
}

#[test]
fn a_thousand_lines_are_decided() {
    let text = r#"{"answers":{"rf_nerve":["leg_weak"],"heel_toe_walk":"cannot"}}"#.to_owned() + "\n";
    let checked = check_lines(text.repeat(1_000)).ends(Done);
    assert_eq!(checked.output.lines().count(), 1_000);
    assert!(checked.output.lines().all(|line| Some(line) == checked.output.lines().next()));
}
