//! What zones, sessions and equipment add to answers that are not there.

use serde_json::{Value, json};
use setback_triage::QuestionId;
use setback_triage::QuestionId::{Equipment, Location, Recurrence};

use crate::refusal::{case, refused};

/// The option that a case has for a single choice.
fn option(text: &Value, question: QuestionId) -> Option<&'static str> {
    let answer = case(&text.to_string()).answers.get(question);
    let place = answer.places().next()?;
    Some(question.question().options[usize::from(place)].id)
}

#[test]
fn zones_give_the_location_where_it_was_not_answered() {
    for (zones, location) in [
        (json!(["low_left", "low_right"]), Some("both_sides")),
        (json!(["low_right", "calf_right"]), Some("one_side")),
        (json!(["low_middle"]), Some("spine_bone")),
        (json!(["upper_back", "low_left"]), Some("upper_back")),
        (json!(["calf_left"]), Some("not_sure")),
        (json!([]), None),
    ] {
        assert_eq!(option(&json!({"zones": zones}), Location), location, "{zones}");
        let answered = json!({"zones": zones, "answers": {"location": "spine_bone"}});
        assert_eq!(option(&answered, Location), Some("spine_bone"), "an explicit answer wins over {zones}");
    }
}

#[test]
fn zones_are_known_and_stand_once() {
    let unknown = refused(r#"{"zones":["low_left","low_center"]}"#).because("unknown_option", "zones[1]");
    unknown.says(&["\"low_center\"", "upper_back, low_left, low_middle"]);
    refused(r#"{"zones":["low_left","calf_left","low_left"]}"#).because("repeated_option", "zones[2]");
    refused(r#"{"zones":[3]}"#).because("wrong_type", "zones[0]");
    refused(r#"{"zones":"low_left"}"#).because("wrong_type", "zones");
}

#[test]
fn three_sessions_tell_how_often_it_comes_back() {
    for (sessions, recurrence) in [
        (json!([]), None),
        (json!([true, true]), None),
        (json!([false, false, false]), Some("usual_soreness")),
        (json!([false, true, false]), Some("usual_soreness")),
        (json!([true, true, false]), Some("sometimes")),
        (json!([true, true, true]), Some("most_times")),
        (json!([true, true, true, false, false, false, false]), Some("usual_soreness")),
    ] {
        assert_eq!(option(&json!({"sessions": sessions}), Recurrence), recurrence, "{sessions}");
        let answered = json!({"sessions": sessions, "answers": {"recurrence": "first"}});
        assert_eq!(option(&answered, Recurrence), Some("first"), "an explicit answer wins over {sessions}");
        assert_eq!(case(&answered.to_string()).sessions.len(), sessions.as_array().unwrap().len());
    }
}

#[test]
fn equipment_is_an_answer_that_stands_apart() {
    let of = |text: Value| case(&text.to_string()).answers.get(Equipment);
    let blocks = of(json!({"equipment": ["blocks"]}));
    assert_eq!(blocks, of(json!({"answers": {"equipment": ["blocks"]}})));
    assert_eq!(blocks, of(json!({"equipment": ["bench"], "answers": {"equipment": ["blocks"]}})));
    assert!(of(json!({"equipment": []})).is_empty());
    refused(r#"{"equipment":["sled"]}"#).because("unknown_option", "equipment[0]").says(&["blocks, hex_bar"]);
    refused(r#"{"equipment":["bench","bench"]}"#).because("repeated_option", "equipment[1]");
}
