//! `check` on a file: as text, as JSON, and what is wrong with it.

use serde_json::{Value, json};
use setback_cli::Status::{BadInput, Done, NoResult};

use crate::session::{file, setback, words, worked};

fn worked_case(name: &str) -> Value {
    serde_json::from_slice(&std::fs::read(worked(name)).unwrap()).unwrap()
}

#[test]
fn json_goes_to_the_output_and_nothing_else() {
    let checked = setback(&["check", "--json", &worked("vg-01")], "").ends(Done).does_not_complain();
    let report: Value = checked.output.parse().unwrap();
    assert_eq!((&report["level"], &report["deciding_rules"]), (&json!("normal_soreness"), &json!(["N1"])));
}

#[test]
fn standard_input_is_a_dash() {
    let text = std::fs::read_to_string(worked("vg-04")).unwrap();
    let by_file = setback(&["check", "--json", &worked("vg-04")], "");
    assert_eq!(setback(&["check", "--json", "-"], &text).ends(Done).output, by_file.output);
    assert_eq!(setback(&["check", "--json"], &text).ends(Done).output, by_file.output);
    assert_eq!(setback(&["check", "-"], &text).ends(Done).output, setback(&["check", &worked("vg-04")], "").output);
}

#[test]
fn a_result_as_text_is_whole() {
    setback(&["check", &worked("vg-01")], "").ends(Done).does_not_complain().prints(&[
        &words("level-normal_soreness"),
        &words("heading-why"),
        "N1: ",
        &words("heading-what-would-change"),
        &words("warning-1"),
        "Rules that decided: N1",
        &words("standing-1"),
    ]);
}

#[test]
fn an_incomplete_case_names_what_is_missing() {
    let mut case = worked_case("vg-01");
    case["answers"].as_object_mut().unwrap().remove("trend");
    let checked = setback(&["check", "-"], case.to_string()).ends(NoResult).does_not_complain();
    checked.prints(&["Not complete. Still to answer: ", &words("trend.short"), &words("terminal-no-result")]);
    let report: Value = setback(&["check", "--json", "-"], case.to_string()).ends(NoResult).output.parse().unwrap();
    assert_eq!(
        (&report["complete"], &report["missing"], &report["level"]),
        (&json!(false), &json!(["trend"]), &Value::Null)
    );
    setback(&["check", "-"], "{}").ends(NoResult);
}

#[test]
fn an_incomplete_emergency_is_a_result() {
    let case = json!({"answers": {"rf_body": ["dark_urine"]}}).to_string();
    setback(&["check", "-"], &case).ends(Done).prints(&[&words("level-emergency"), "E9: ", "Not complete"]);
    setback(&["check", "--json", "-"], &case).ends(Done).prints(&["\"complete\": false", "\"emergency\""]);
}

#[test]
fn the_course_has_a_line_for_each_check() {
    let mut case = worked_case("vg-01");
    case["follow_ups"] = json!([{"h": 24, "pain": 3}, {"h": 48, "pain": 8}, {"h": 72, "pain": 0, "daily_life": "easy"}, {"h": 96.5, "pain": 0}]);
    let checked = setback(&["check", "-"], case.to_string()).ends(Done);
    let checked = checked.prints(&[
        "24 h: pain 3 of 10. The same. ",
        &words("level-normal_soreness"),
        "48 h: pain 8 of 10. Still to answer: ",
        &words("comfort_position.short"),
        "72 h: pain 0 of 10. Easing. ",
        "96.5 h: pain 0 of 10. ",
        "L13",
    ]);
    checked.does_not_print(". .").does_not_print("..");
}

#[test]
fn a_first_check_without_pain_has_no_trend() {
    let mut case = worked_case("vg-01");
    case["answers"]["pain_worst_24h"] = json!(0);
    case["answers"].as_object_mut().unwrap().remove("trend");
    case["follow_ups"] = json!([{"h": 24, "pain": 0}]);
    let checked = setback(&["check", "-"], case.to_string()).ends(Done);
    checked.prints(&[&format!("24 h: pain 0 of 10. {}. ", words("level-normal_soreness"))]).does_not_print(". .");
}

#[test]
fn rules_that_fire_by_the_sessions_are_named() {
    let mut case = worked_case("vg-01");
    case["sessions"] = json!([true, true, true]);
    setback(&["check", "-"], case.to_string()).ends(Done).prints(&[
        &words("terminal-plan-rules"),
        "L8: ",
        &words("L8"),
    ]);
}

#[test]
fn what_is_wrong_goes_to_the_errors_and_json_to_the_output_too() {
    let bad = r#"{"answers":{"quality":"dull"}}"#;
    let text = setback(&["check", "-"], bad).ends(BadInput);
    let text =
        text.complains(&["answers.quality: \"dull\" is not an option. Allowed: dull_tight", &words("case-error-safe")]);
    assert_eq!(text.output, "");
    let json = setback(&["check", "--json", "-"], bad).ends(BadInput).complains(&["answers.quality"]);
    let told: Value = json.output.parse().unwrap();
    assert_eq!((&told["error"]["kind"], &told["error"]["at"]), (&json!("unknown_option"), &json!("answers.quality")));
    assert_eq!(told["error"]["given"], "dull");
    assert_eq!(told["error"]["message"], text.errors.lines().next().unwrap());
}

#[test]
fn a_file_that_can_not_be_read_is_named() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    for options in [&["check"][..], &["check", "--json"], &["check", "--jsonl"]] {
        let with = |path: &str| setback(&[options, &[path]].concat(), "").ends(BadInput);
        with("no-such-case.json").complains(&["no-such-case.json could not be read: ", &words("case-error-safe")]);
        with(folder).complains(&[folder, "could not be read: "]);
    }
}

#[test]
fn a_case_over_a_mebibyte_is_refused_from_file_and_input() {
    let large = format!(r#"{{"note":"{}"}}"#, "x".repeat(1 << 20));
    setback(&["check", "-"], &large).ends(BadInput).complains(&["larger than 1 MiB"]);
    setback(&["check", &file("large.json", &large)], "").ends(BadInput).complains(&["larger than 1 MiB"]);
    let largest = format!(r#"{{"note":"{}"}}"#, "x".repeat((1 << 20) - 11));
    assert_eq!(largest.len(), 1 << 20);
    setback(&["check", &file("largest.json", &largest)], "").ends(NoResult);
}

#[test]
fn a_hostile_case_prints_no_more_than_text() {
    let checked = setback(&["check", "-"], r#"{"answers":{"quality":"\u001b]0;owned\u0007\u202e"}}"#).ends(BadInput);
    assert!(checked.errors.chars().all(|char| char == '\n' || !char.is_control() && char != '\u{202e}'));
    let long = format!(r#"{{"{}":1}}"#, "k".repeat(900_000));
    assert!(setback(&["check", "--json", "-"], long).ends(BadInput).output.len() < 2_000);
}

#[test]
fn a_wrong_command_line_is_explained() {
    for arguments in [
        &["examine"][..],
        &["check", "--yaml"],
        &["check", "a.json", "b.json"],
        &["check", "--json", "--jsonl", "a.json"],
        &["check", "--jsonl"],
        &["review", "--verified-before", "yesterday"],
        &["review", "--verified-before", "2026-1-1"],
        &[],
    ] {
        let ended = setback(arguments, "").ends(BadInput);
        assert!(ended.output.is_empty() && ended.errors.contains("--help"), "{arguments:?}: {ended:?}");
    }
}

#[test]
fn help_and_version_are_answers() {
    for arguments in [&["--help"][..], &["check", "--help"], &["review", "--help"], &["help", "proof"]] {
        setback(arguments, "").ends(Done).does_not_complain().prints(&["Usage"]);
    }
    setback(&["--version"], "").ends(Done).prints(&[env!("CARGO_PKG_VERSION")]);
}

/// The worked case of soreness with these follow-ups, as text.
fn sore_then(follow_ups: Value) -> String {
    let mut case = worked_case("vg-01");
    case["follow_ups"] = follow_ups;
    setback(&["check", "-"], case.to_string()).ends(Done).output
}

#[test]
fn a_later_emergency_stands_first_and_takes_the_plan_away() {
    let flags = json!([
        {"h": 26, "pain": 3},
        {"h": 48, "pain": 4, "fu_flags": ["nerve"], "rf_nerve": ["saddle_numb"], "rf_body": ["none"]}
    ]);
    let printed = sore_then(flags);
    let (emergency, normal) = (printed.find(&words("level-emergency")), printed.find(&words("level-normal_soreness")));
    assert!(emergency.unwrap() < normal.unwrap(), "{printed}");
    assert!(printed.contains("911") && printed.contains(&words("plan-none-X")), "{printed}");
    assert!(!printed.contains("kg ->"), "no plan: {printed}");
    let soon = sore_then(json!([{"h": 24, "pain": 3}, {"h": 72, "pain": 5}]));
    assert!(soon.contains(&words("plan-none-R2")) && !soon.contains("kg ->"), "{soon}");
}

#[test]
fn after_an_emergency_the_plan_waits_until_someone_is_cleared() {
    let answers =
        |nerve: &str| json!({"h": 48, "pain": 3, "fu_flags": ["nerve"], "rf_nerve": [nerve], "rf_body": ["none"]});
    let (first, emergency, mut milder) = (json!({"h": 26, "pain": 3}), answers("saddle_numb"), answers("none"));
    milder["h"] = json!(72);
    let waits = sore_then(json!([first, emergency, milder]));
    assert!(waits.contains(&words("lock-locked")) && !waits.contains("kg ->"), "{waits}");
    milder["clinician_cleared"] = json!("yes");
    let cleared = sore_then(json!([first, emergency, milder]));
    assert!(cleared.contains("kg ->") && !cleared.contains(&words("lock-locked")), "{cleared}");
}

#[test]
fn rules_of_sessions_say_what_to_do() {
    let mut case = worked_case("vg-01");
    case["sessions"] = json!([true, true, true]);
    let printed = setback(&["check", "-"], case.to_string()).ends(Done).output;
    assert!(printed.contains(&words("level-get_checked")) && printed.contains("L8"), "{printed}");
    let locked = words("lock-recurring");
    assert!(printed.contains(locked.split('{').next().unwrap().split("Still").next().unwrap().trim()), "{printed}");
}

#[test]
fn the_plan_stands_before_the_small_print_with_its_closing_sentence() {
    let printed = setback(&["check", &worked("vg-08")], String::new()).ends(Done).output;
    let place = |text: &str| printed.find(text).unwrap_or_else(|| panic!("{text} in {printed}"));
    assert!(place(&words("result-modify_monitor.plan")) < place(&words("heading-plan")));
    assert!(place(&words("heading-plan")) < place(&words("standing-1")));
}
