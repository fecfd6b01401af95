//! A decided case as JSON: its keys, their order, and what stands in them.

use serde_json::{Value, json};
use setback_desk::case::read;
use setback_desk::report::report;
use setback_triage::edition::EDITION;
use setback_words::Words;

use crate::refusal::case;
use crate::snapshots::case_files;

fn text_of(case: &Value) -> String {
    serde_json::to_string(&report(&read(case.to_string().as_bytes()).unwrap(), Words::english())).unwrap()
}

fn reported(case: &Value) -> Value {
    text_of(case).parse().unwrap()
}

/// The worked case of this name.
fn worked(name: &str) -> Value {
    let (_, bytes) = case_files().into_iter().find(|(file, _)| file == name).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

/// That case with one answer changed; taken away where there is none.
fn worked_but(name: &str, question: &str, answer: Option<Value>) -> Value {
    let mut case = worked(name);
    let answers = case["answers"].as_object_mut().unwrap();
    match answer {
        Some(answer) => drop(answers.insert(question.to_owned(), answer)),
        None => drop(answers.remove(question).unwrap()),
    }
    case
}

/// These keys stand in the text in this order.
#[track_caller]
fn in_order(text: &str, keys: &[&str]) {
    let mut from = 0;
    for key in keys {
        let quoted = format!("\"{key}\":");
        let at = text[from..].find(&quoted).unwrap_or_else(|| panic!("{key} does not follow in {}", &text[from..]));
        from += at + quoted.len();
    }
}

#[test]
fn the_keys_come_in_the_order_of_the_description() {
    let mut case = worked("vg-01");
    case["follow_ups"] = json!([{"h": 26, "pain": 3}]);
    let text = text_of(&case);
    in_order(
        &text,
        &["edition", "date", "sha256", "complete", "missing", "level", "window", "deciding_rules", "also_noted"],
    );
    let after = ["also_noted", "because", "what_would_change", "step", "plan", "follow_ups", "training", "plan_rules"];
    in_order(&text, &after);
    in_order(&text, &["because", "rule", "answers", "text", "sources"]);
    in_order(&text, &["what_would_change", "question", "answer", "level", "window"]);
    let entry = ["h", "trend", "level", "window", "deciding_rules", "follow_up_rules", "complete", "missing"];
    in_order(&text[text.find("\"follow_ups\"").unwrap()..], &entry);
    let keys: Vec<String> = reported(&case).as_object().unwrap().keys().cloned().collect();
    assert_eq!(keys.len(), 14, "{keys:?}");
}

#[test]
fn it_names_the_edition_that_decided() {
    assert_eq!(reported(&json!({}))["edition"], json!({"date": EDITION.date, "sha256": EDITION.sha256}));
}

#[test]
fn the_same_case_is_reported_in_the_same_bytes() {
    for (name, bytes) in case_files() {
        let once = || serde_json::to_string(&report(&read(&bytes).unwrap(), Words::english())).unwrap();
        assert_eq!(once(), once(), "{name}");
    }
}

#[test]
fn reasons_show_an_option_as_text_and_pain_as_a_number() {
    let sign = reported(&json!({"answers": {"rf_nerve": ["saddle_numb"]}}));
    assert_eq!(sign["because"][0]["answers"], json!({"rf_nerve": "saddle_numb"}));
    let strong = reported(&worked_but("vg-01", "pain_worst_24h", Some(json!(6))));
    assert_eq!(strong["deciding_rules"], json!(["M2"]));
    assert_eq!(strong["because"][0]["answers"], json!({"pain_worst_24h": 6}));
}

#[test]
fn each_reason_shows_the_answers_of_its_own_rule() {
    let signs = json!({"rf_nerve": ["saddle_numb", "bladder_change"], "rf_body": ["chest_faint", "dark_urine"]});
    let report = reported(&json!({ "answers": signs }));
    let shown: Vec<Value> =
        report["because"].as_array().unwrap().iter().map(|reason| reason["answers"].clone()).collect();
    assert_eq!(report["deciding_rules"], json!(["E1", "E2", "E7", "E9"]));
    let (numb, pee) = (json!({"rf_nerve": "saddle_numb"}), json!({"rf_nerve": "bladder_change"}));
    assert_eq!(shown, [numb, pee, json!({"rf_body": "chest_faint"}), json!({"rf_body": "dark_urine"})]);
}

#[test]
fn every_reason_is_worded_and_has_its_sources() {
    for (name, bytes) in case_files() {
        let report: Value = reported(&serde_json::from_slice(&bytes).unwrap());
        for reason in report["because"].as_array().unwrap() {
            let text = reason["text"].as_str().unwrap();
            assert!(!text.is_empty() && !text.contains('⟦'), "{name}: {text}");
            assert!(!reason["sources"].as_array().unwrap().is_empty(), "{name}: {reason}");
        }
    }
}

#[test]
fn a_case_without_answers_has_no_level() {
    let report = reported(&json!({}));
    assert_eq!(report["complete"], false);
    assert_eq!((&report["level"], &report["window"]), (&Value::Null, &Value::Null));
    for key in ["deciding_rules", "also_noted", "because", "what_would_change", "follow_ups", "plan_rules"] {
        assert_eq!(report[key], json!([]), "{key}");
    }
    assert_eq!(report["missing"][0], "rf_nerve");
}

#[test]
fn a_case_that_lacks_one_answer_has_no_level() {
    for question in ["rf_nerve", "rf_body", "age_band", "control", "confidence"] {
        let report = reported(&worked_but("vg-01", question, None));
        assert_eq!((&report["complete"], &report["level"]), (&json!(false), &Value::Null));
        assert_eq!(report["missing"], json!([question]));
    }
    let opened = reported(&worked_but("vg-01", "pain_worst_24h", Some(json!(8))));
    assert_eq!(opened["missing"], json!(["comfort_position"]));
}

#[test]
fn an_emergency_does_not_wait_for_the_rest() {
    let report = reported(&json!({"answers": {"rf_nerve": ["saddle_numb"]}}));
    assert_eq!(
        (&report["complete"], &report["level"], &report["window"]),
        (&json!(false), &json!("emergency"), &json!("now"))
    );
    assert_eq!(report["deciding_rules"], json!(["E1"]));
    assert_eq!(report["what_would_change"], json!([]));
    let missing = report["missing"].as_array().unwrap();
    assert!(missing.contains(&json!("rf_body")) && !missing.contains(&json!("rf_nerve")), "{missing:?}");
}

#[test]
fn an_answer_that_is_not_asked_does_not_count() {
    let mut case = worked("vg-01");
    let before = reported(&case);
    case["answers"]["comfort_position"] = json!("none");
    case["answers"]["both_legs_detail"] = json!("nerve_like");
    assert_eq!(reported(&case), before);
}

#[test]
fn a_follow_up_says_what_it_still_asks() {
    let mut case = worked("vg-01");
    case["follow_ups"] = json!([{"h": 24, "pain": 3}, {"h": 48, "pain": 8}, {"h": 72, "pain": 2}]);
    let course = reported(&case)["follow_ups"].clone();
    assert_eq!(course[0]["complete"], true);
    assert_eq!(course[1]["missing"], json!(["comfort_position"]));
    assert_eq!(
        (&course[1]["complete"], &course[1]["level"], &course[1]["window"]),
        (&json!(false), &Value::Null, &Value::Null)
    );
    assert_eq!(course[1]["deciding_rules"], json!([]));
    assert_eq!((&course[2]["complete"], &course[2]["missing"]), (&json!(true), &json!([])));
}

#[test]
fn new_signs_ask_for_the_warning_screens_again() {
    let mut case = worked("vg-01");
    case["follow_ups"] = json!([{"h": 24, "pain": 3}, {"h": 48, "pain": 3, "fu_flags": ["nerve"]}]);
    let entry = reported(&case)["follow_ups"][1].clone();
    assert_eq!((&entry["complete"], &entry["missing"]), (&json!(false), &json!(["rf_nerve", "rf_body"])));
}

#[test]
fn hours_are_written_as_they_were_given() {
    let entries = json!([{"h": 0, "pain": 3}, {"h": 1e-9, "pain": 3}, {"h": 24.0, "pain": 3}, {"h": 25.5, "pain": 3}]);
    let text = text_of(&json!({"follow_ups": entries}));
    for hours in ["\"h\":0,", "\"h\":1e-9,", "\"h\":24,", "\"h\":25.5,"] {
        assert!(text.contains(hours), "{hours} in {text}");
    }
}

#[test]
fn sessions_and_training_fire_rules_of_their_own() {
    let mut case = worked("vg-01");
    case["sessions"] = json!([true, true, false, true]);
    assert_eq!(reported(&case)["plan_rules"], json!(["L8"]), "recurrence is answered, and the sessions still count");
    let week =
        |pain: u8| json!({"week": 1, "pain_during": pain, "pain_morning": 0, "usual_morning": 0, "settled_24h": "no"});
    case["training"] = json!([week(6), week(6)]);
    assert_eq!(reported(&case)["plan_rules"], json!(["L8", "L9", "L11"]), "two steps down in a row");
    case["answers"] = json!({});
    assert_eq!(reported(&case)["plan_rules"], json!(["L8", "L9"]), "without a verdict there are no steps");
    case["answers"] = worked("vg-01")["answers"].clone();
    assert_eq!(reported(&case)["level"], "normal_soreness", "level and window come from the base rules alone");
}

#[test]
fn a_change_never_gives_what_is_already_there() {
    for (name, bytes) in case_files() {
        let report = reported(&serde_json::from_slice(&bytes).unwrap());
        for change in report["what_would_change"].as_array().unwrap() {
            let same = (&change["level"], &change["window"]) == (&report["level"], &report["window"]);
            assert!(!same, "{name}: {change}");
        }
    }
    assert!(case("{}").answers.missing().len() > 5);
}

/// A plan with these parts of a case in place of those of VG-08.
fn plan_with(parts: &[(&str, serde_json::Value)]) -> serde_json::Value {
    let mut case = worked("vg-08");
    for (path, value) in parts {
        match path.split_once('.') {
            Some((outer, inner)) => case[outer][inner] = value.clone(),
            None => case[*path] = value.clone(),
        }
    }
    reported(&case)["plan"].clone()
}

#[test]
fn factors_turn_dials_in_the_order_of_the_list() {
    let notes = |factors: serde_json::Value| plan_with(&[("answers.factors", factors)])["notes"].clone();
    assert_eq!(notes(json!(["time_off", "poor_sleep", "late_session"])), json!(["F3", "F1"]));
    assert_eq!(notes(json!(["late_session", "stacked", "time_off"])), json!(["F4", "F6", "F3"]));
}

#[test]
fn a_gym_in_pounds_gets_loads_its_plates_can_make() {
    let log = json!({"load": 183.70490985, "reps": 5, "rpe": 8, "sets": 5});
    let gym = json!({"unit": "lb", "bar": 45, "plates": [45, 35, 25, 10, 5, 2.5]});
    let plan = plan_with(&[("log", log), ("gym", gym)]);
    assert_eq!(plan["load_lb"], json!(260), "65 % of 405 lb is 263.25");
    assert_eq!(plan["per_side"], json!([45, 45, 10, 2.5]), "beside a hex bar of 55 lb");
    assert_eq!(plan["load_kg"], json!(117.9340162), "exactly, and not rounded again");
}

#[test]
fn without_a_log_a_plan_has_no_load_and_no_sets() {
    let mut case = worked("vg-08");
    case.as_object_mut().unwrap().remove("log");
    let plan = reported(&case)["plan"].clone();
    for key in ["load_kg", "sets", "e1rm_kg"] {
        assert!(plan[key].is_null(), "{key}");
    }
    assert_eq!((&plan["share"], &plan["reps"], &plan["rpe_cap"]), (&json!(65), &json!(6), &json!(6)));
    assert!(plan.get("load_lb").is_none());
}

#[test]
fn there_is_no_plan_where_there_is_no_loaded_hinge_or_no_result() {
    let of = |answers: serde_json::Value| {
        let mut case = worked("vg-08");
        for (question, answer) in answers.as_object().unwrap() {
            case["answers"][question] = answer.clone();
        }
        let report = reported(&case);
        (report["step"].clone(), report["plan"].clone())
    };
    assert_eq!(of(json!({"rf_nerve": ["saddle_numb"]})), (json!("X"), json!(null)));
    assert_eq!(of(json!({"daily_life": "cannot"})), (json!("R2"), json!(null)));
    assert_eq!(of(json!({"age_band": "under_16"})), (json!("R2"), json!(null)));
    assert_eq!(of(json!({"background": ["pregnant"]})), (json!("R2"), json!(null)));
    let nothing = reported(&json!({}));
    assert_eq!((&nothing["step"], &nothing["plan"]), (&json!(null), &json!(null)));
}

#[test]
fn a_stop_sign_locks_the_sessions_after_it() {
    let mut case = worked("vg-39");
    case["training"][1]["stop_reason"] = json!(["too_sore", "leg"]);
    let training = reported(&case)["training"].clone();
    let verdicts: Vec<_> = training.as_array().unwrap().iter().map(|session| session["verdict"].clone()).collect();
    assert_eq!(verdicts[..3], [json!("progress"), json!("stop_recheck"), json!("locked")]);
}
