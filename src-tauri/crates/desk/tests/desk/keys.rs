//! Keys that stand twice, that a case does not have, or that it must have; and what the rest of a case may hold.

use serde_json::{Value, json};

use crate::refusal::{case, refused};

#[test]
fn a_key_twice_is_refused_wherever_it_stands() {
    for (text, at) in [
        (r#"{"answers":{},"answers":{}}"#, "answers"),
        (r#"{"id":"a","id":"a"}"#, "id"),
        (r#"{"answers":{"quality":"dull_tight","quality":"dull_tight"}}"#, "answers.quality"),
        (r#"{"id":"a","\u0069\u0064":"a"}"#, "id"),
        (r#"{"expect":{"a":[0,{"b":{"c":1,"c":2}}]}}"#, "expect.a[1].b.c"),
        (r#"{"note":[[{"":0,"":0}]]}"#, "note[0][0]."),
        (r#"{"follow_ups":[{"h":1,"pain":1},{"h":2,"h":3,"pain":1}]}"#, "follow_ups[1].h"),
        (r#"[{"a":1,"a":1}]"#, "[0].a"),
        (r#"{"answers":{"pain_worst_24h":3,"pain_worst_24h":"wrong"}}"#, "answers.pain_worst_24h"),
    ] {
        refused(text).because("duplicate_key", at);
    }
    case(r#"{"expect":{"a":{"c":1},"b":{"c":1}}}"#);
}

#[test]
fn a_key_that_no_case_has() {
    refused(r#"{"answer":{}}"#).because("unknown_key", "answer").says(&["answers, zones, log, gym"]);
    refused(r#"{"log":{"load":1,"reps":1,"rpe":1,"sets":1,"unit":"kg"}}"#).because("unknown_key", "log.unit");
    refused(r#"{"gym":{"bars":20}}"#).because("unknown_key", "gym.bars").says(&["unit, bar, plates"]);
    refused(r#"{"follow_ups":[{"h":1,"pain":1,"hours":1}]}"#).because("unknown_question", "follow_ups[0].hours");
    refused(changed("/training/0/note", json!(""))).because("unknown_key", "training[0].note");
}

#[test]
fn what_is_read_over_may_be_anything() {
    for key in ["id", "title", "story", "expect", "source", "note"] {
        for value in ["null", "1e300", "[[{}]]", "\"\"", "{\"answers\":[7]}"] {
            assert_eq!(case(&format!(r#"{{"{key}":{value}}}"#)), case("{}"));
        }
    }
}

#[test]
fn a_case_is_one_object() {
    for (text, given) in [
        ("null", "null"),
        ("[]", "list"),
        ("[{}]", "list"),
        ("3", "number"),
        ("\"{}\"", "text"),
        ("true", "true_or_false"),
    ] {
        refused(text).because("wrong_type", "").tells("given", &json!(given)).says(&["an object"]);
    }
}

#[test]
fn every_part_has_its_type() {
    for (key, expected) in [
        ("answers", "object"),
        ("zones", "list"),
        ("log", "object"),
        ("gym", "object"),
        ("equipment", "list"),
        ("follow_ups", "list"),
        ("sessions", "list"),
        ("training", "list"),
    ] {
        for value in ["null", "7", "\"text\"", "true", if expected == "list" { "{}" } else { "[]" }] {
            let refused = refused(format!(r#"{{"{key}":{value}}}"#));
            refused.because("wrong_type", key).tells("expected", &json!(expected));
        }
    }
    for (value, given) in [("1", "number"), ("\"yes\"", "text"), ("null", "null"), ("[true]", "list")] {
        refused(format!(r#"{{"sessions":[true,{value}]}}"#))
            .because("wrong_type", "sessions[1]")
            .tells("given", &json!(given));
    }
}

#[test]
fn a_list_has_an_end() {
    let flags = |count: usize| format!(r#"{{"sessions":[{}]}}"#, vec!["true"; count].join(","));
    assert_eq!(case(&flags(10_000)).sessions.len(), 10_000);
    refused(flags(10_001)).because("too_many", "sessions").says(&["10000"]);
}

/// A case with log, gym and one session on a plan, all in order.
fn whole() -> Value {
    json!({
        "log": {"load": 180, "reps": 5, "rpe": 8.5, "sets": 5, "avg4_load": 170.5},
        "gym": {"unit": "lb", "bar": 45, "plates": [45, 2.5]},
        "training": [{"week": 1, "pain_during": 2, "pain_morning": 1, "usual_morning": 0, "settled_24h": "yes", "stop_reason": ["none"]}],
    })
}

/// That case with the value at a pointer changed, or put there.
fn changed(pointer: &str, value: Value) -> String {
    let mut case = whole();
    let (object, key) = pointer.rsplit_once('/').unwrap();
    case.pointer_mut(object).unwrap().as_object_mut().unwrap().insert(key.to_owned(), value);
    case.to_string()
}

/// That case without the key at a pointer.
fn without(pointer: &str) -> String {
    let mut case = whole();
    let (object, key) = pointer.rsplit_once('/').unwrap();
    case.pointer_mut(object).unwrap().as_object_mut().unwrap().remove(key).unwrap();
    case.to_string()
}

#[test]
fn log_and_training_name_what_is_missing() {
    for key in ["load", "reps", "rpe", "sets"] {
        refused(without(&format!("/log/{key}"))).because("missing_key", "log").tells("key", &json!(key)).says(&[key]);
    }
    for key in ["week", "pain_during", "pain_morning", "usual_morning", "settled_24h"] {
        let refused = refused(without(&format!("/training/0/{key}")));
        refused.because("missing_key", "training[0]").tells("key", &json!(key)).says(&[key]);
    }
    for key in ["/log/avg4_load", "/gym/unit", "/gym/bar", "/gym/plates", "/training/0/stop_reason"] {
        case(&without(key));
    }
}

#[test]
fn log_gym_and_training_keep_to_their_ranges() {
    for (pointer, at, values) in [
        ("/log/load", "log.load", vec![json!(0), json!(-1), json!(2000.5), json!(1e300)]),
        ("/log/avg4_load", "log.avg4_load", vec![json!(0), json!(9999)]),
        ("/log/reps", "log.reps", vec![json!(0), json!(-3), json!(1001)]),
        ("/log/sets", "log.sets", vec![json!(0), json!(1001)]),
        ("/log/rpe", "log.rpe", vec![json!(0), json!(10.5), json!(-8)]),
        ("/gym/bar", "gym.bar", vec![json!(0), json!(-20)]),
        ("/training/0/week", "training[0].week", vec![json!(-1), json!(1041)]),
        ("/training/0/pain_during", "training[0].pain_during", vec![json!(11), json!(-1)]),
        ("/training/0/pain_morning", "training[0].pain_morning", vec![json!(11)]),
        ("/training/0/usual_morning", "training[0].usual_morning", vec![json!(11)]),
    ] {
        for value in values {
            refused(changed(pointer, value)).because("out_of_range", at);
        }
    }
    refused(changed("/gym/plates", json!([20, -5]))).because("out_of_range", "gym.plates[1]");
}

#[test]
fn log_gym_and_training_keep_to_their_types() {
    for (pointer, at) in [
        ("/log/reps", "log.reps"),
        ("/log/sets", "log.sets"),
        ("/training/0/week", "training[0].week"),
        ("/training/0/pain_during", "training[0].pain_during"),
    ] {
        for value in [json!(2.5), json!("5"), json!(null), json!([5])] {
            refused(changed(pointer, value)).because("wrong_type", at).tells("expected", &json!("whole_number"));
        }
    }
    refused(changed("/log/load", json!("180"))).because("wrong_type", "log.load");
    refused(changed("/log/avg4_load", json!(null))).because("wrong_type", "log.avg4_load");
    refused(changed("/gym/unit", json!("stone"))).because("unknown_option", "gym.unit").says(&["kg, lb"]);
    refused(changed("/gym/unit", json!(2))).because("wrong_type", "gym.unit");
    refused(changed("/gym/plates", json!({}))).because("wrong_type", "gym.plates");
    refused(r#"{"training":[[]]}"#).because("wrong_type", "training[0]");
    let settled = "training[0].settled_24h";
    refused(changed("/training/0/settled_24h", json!("maybe"))).because("unknown_option", settled).says(&["yes, no"]);
    refused(changed("/training/0/settled_24h", json!(true))).because("wrong_type", settled).says(&["yes, no"]);
    let reason = "training[0].stop_reason";
    refused(changed("/training/0/stop_reason", json!("sharp"))).because("wrong_type", reason);
    refused(changed("/training/0/stop_reason", json!(["none", "leg"]))).because("lone_option", reason);
}

#[test]
fn a_training_week_does_not_come_before_the_last() {
    let week =
        |number: u32| changed("/training/0/week", json!(number)).parse::<Value>().unwrap()["training"][0].clone();
    let weeks = |numbers: &[u32]| {
        json!({ "training": numbers.iter().map(|number| week(*number)).collect::<Vec<_>>() }).to_string()
    };
    assert_eq!(case(&weeks(&[1, 1, 2, 9])).training.len(), 4);
    refused(weeks(&[1, 3, 2])).because("out_of_order", "training[2].week").says(&["2", "3"]);
}
