//! Follow-ups: hour and pain at each, in the order of time.

use serde_json::json;
use setback_triage::{OptionSet, QuestionId};

use crate::refusal::{case, refused};

fn follow_ups(entries: &str) -> String {
    format!(r#"{{"follow_ups":[{entries}]}}"#)
}

#[test]
fn entries_come_oldest_first() {
    let earlier = follow_ups(r#"{"h":48,"pain":2},{"h":24,"pain":2}"#);
    refused(earlier).because("out_of_order", "follow_ups[1].h").says(&["24", "48"]);
    let equal = follow_ups(r#"{"h":24,"pain":2},{"h":24.0,"pain":2}"#);
    refused(equal).because("out_of_order", "follow_ups[1].h").tells("given", &json!("24"));
    let third = follow_ups(r#"{"h":24,"pain":2},{"h":48,"pain":2},{"h":47.9,"pain":2}"#);
    refused(third).because("out_of_order", "follow_ups[2].h").says(&["47.9"]);
    assert_eq!(case(&follow_ups(r#"{"h":0,"pain":2},{"h":0.5,"pain":2},{"h":24,"pain":2}"#)).follow_ups.len(), 3);
}

#[test]
fn an_entry_has_hour_and_pain() {
    refused(follow_ups(r#"{"pain":2}"#)).because("missing_key", "follow_ups[0]").tells("key", &json!("h"));
    refused(follow_ups(r#"{"h":2}"#)).because("missing_key", "follow_ups[0]").tells("key", &json!("pain"));
    refused(follow_ups("{}")).because("missing_key", "follow_ups[0]").says(&["\"h\""]);
    refused(follow_ups("[24,2]")).because("wrong_type", "follow_ups[0]");
    refused(follow_ups("null")).because("wrong_type", "follow_ups[0]");
}

#[test]
fn an_hour_is_a_time_after_the_session() {
    for hours in ["-1", "-0.001", "87601", "1e300", "-1e300"] {
        let refused = refused(follow_ups(&format!(r#"{{"h":{hours},"pain":2}}"#)));
        refused.because("out_of_range", "follow_ups[0].h").says(&["0 to 87600"]);
    }
    for hours in ["\"24\"", "null", "true", "[24]"] {
        refused(follow_ups(&format!(r#"{{"h":{hours},"pain":2}}"#))).because("wrong_type", "follow_ups[0].h");
    }
    for hours in ["NaN", "nan", "Infinity", "1e400", "-1e400"] {
        refused(follow_ups(&format!(r#"{{"h":{hours},"pain":2}}"#))).because("not_json", "");
    }
    for hours in ["0", "-0.0", "1e-300", "23.999", "87600", "2.4e1"] {
        assert_eq!(case(&follow_ups(&format!(r#"{{"h":{hours},"pain":2}}"#))).follow_ups.len(), 1);
    }
}

#[test]
fn pain_at_an_entry_is_on_the_scale() {
    for pain in ["11", "-1"] {
        refused(follow_ups(&format!(r#"{{"h":24,"pain":{pain}}}"#))).because("out_of_range", "follow_ups[0].pain");
    }
    for pain in ["\"3\"", "3.0", "null", "[3]"] {
        let refused = refused(follow_ups(&format!(r#"{{"h":24,"pain":{pain}}}"#)));
        refused.because("wrong_type", "follow_ups[0].pain").says(&["0, 1, 2"]);
    }
}

#[test]
fn pain_said_twice_has_to_agree() {
    let twice = |other: u8| follow_ups(&format!(r#"{{"h":24,"pain":3,"pain_worst_24h":{other}}}"#));
    assert_eq!(case(&twice(3)), case(&follow_ups(r#"{"h":24,"pain":3}"#)));
    refused(twice(8)).because("out_of_range", "follow_ups[0].pain_worst_24h").says(&["8", "3 to 3"]);
}

#[test]
fn the_rest_of_an_entry_is_answers() {
    let entry = |rest: &str| follow_ups(&format!(r#"{{"h":24,"pain":2,{rest}}}"#));
    refused(entry(r#""mood":"good""#)).because("unknown_question", "follow_ups[0].mood");
    refused(entry(r#""trend_fu":"worst""#))
        .because("unknown_option", "follow_ups[0].trend_fu")
        .says(&["better, same, worse"]);
    refused(entry(r#""fu_flags":["none","nerve"]"#)).because("lone_option", "follow_ups[0].fu_flags");
    refused(entry(r#""daily_life":4"#)).because("wrong_type", "follow_ups[0].daily_life");
    let given = case(&entry(r#""fu_flags":[],"trend_fu":"better""#)).follow_ups[0].given;
    assert!(given.get(QuestionId::FuFlags).is_empty());
    assert_eq!(given.get(QuestionId::TrendFu), QuestionId::TrendFu.question().option("better").unwrap());
    assert_eq!(given.get(QuestionId::PainWorst24h), OptionSet::number(2));
}
