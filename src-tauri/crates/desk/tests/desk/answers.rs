//! Answers that do not fit their questions.

use serde_json::json;
use setback_triage::{Kind, OptionSet, QUESTIONS, QuestionId};

use crate::refusal::{refused_answers, with_answers};

#[test]
fn a_question_that_is_not_asked_by_anybody() {
    refused_answers(r#"{"qualty":"dull_tight"}"#)
        .because("unknown_question", "answers.qualty")
        .says(&["qualty"])
        .tells("given", &json!("qualty"));
    refused_answers(r#"{"":1}"#).because("unknown_question", "answers.");
    refused_answers(r#"{"Quality":"dull_tight"}"#).because("unknown_question", "answers.Quality");
}

#[test]
fn an_option_that_the_question_does_not_have() {
    let single = refused_answers(r#"{"quality":"dull"}"#).because("unknown_option", "answers.quality");
    single.says(&["\"dull\"", "dull_tight, sharp_catch, electric_burn, not_sure"]).tells("given", &json!("dull"));
    refused_answers(r#"{"control":["unstable","wobbly"]}"#).because("unknown_option", "answers.control[1]").says(&[
        "\"wobbly\"",
        "stopped_set",
        "none",
    ]);
    refused_answers(r#"{"control":[""]}"#).because("unknown_option", "answers.control[0]");
    refused_answers(r#"{"age_band":"none"}"#).because("unknown_option", "answers.age_band");
}

#[test]
fn every_question_refuses_every_other_type() {
    for question in &QUESTIONS {
        let (expected, wrong): (_, &[(&str, &str)]) = match question.kind {
            Kind::One => ("text", &[("3", "number"), ("[\"x\"]", "list"), ("[]", "list")]),
            Kind::Many => ("list", &[("3", "number"), ("\"none\"", "text"), ("\"\"", "text")]),
            Kind::Scale => ("whole_number", &[("\"3\"", "text"), ("[3]", "list"), ("3.0", "number_with_point")]),
        };
        let always = [("true", "true_or_false"), ("null", "null"), ("{}", "object"), ("{\"a\":1}", "object")];
        for (value, given) in wrong.iter().chain(&always) {
            let refused = refused_answers(&format!(r#"{{"{}":{value}}}"#, question.id));
            let refused = refused.because("wrong_type", &format!("answers.{}", question.id));
            let refused = refused.tells("expected", &json!(expected)).tells("given", &json!(given));
            let allowed =
                question.options.iter().map(|option| option.id).chain((question.options.is_empty()).then_some("10"));
            refused.says(&allowed.collect::<Vec<_>>());
        }
    }
}

#[test]
fn an_option_in_a_list_is_a_text() {
    for (value, given) in [("1", "number"), ("null", "null"), ("[\"none\"]", "list"), ("{}", "object")] {
        refused_answers(&format!(r#"{{"rf_body":[{value}]}}"#))
            .because("wrong_type", "answers.rf_body[0]")
            .tells("given", &json!(given))
            .says(&["tearing_pain"]);
    }
}

#[test]
fn pain_is_a_whole_number_from_0_to_10() {
    for number in ["-1", "11", "256", "4294967296", "18446744073709551616", "1e300", "-0.5", "10.5", "-1e-9"] {
        let refused = refused_answers(&format!(r#"{{"pain_worst_24h":{number}}}"#));
        refused.because("out_of_range", "answers.pain_worst_24h").says(&["0 to 10"]);
    }
    for number in ["3.0", "3.5", "1e1", "0.0", "-0", "1e-400"] {
        let refused = refused_answers(&format!(r#"{{"pain_worst_24h":{number}}}"#));
        refused.because("wrong_type", "answers.pain_worst_24h").says(&["a number with a point", "0, 1, 2"]);
    }
    for number in ["1e400", "NaN", "Infinity", "-Infinity", "03", "+3", ".5", "3.", "0x3", "٣"] {
        refused_answers(&format!(r#"{{"pain_worst_24h":{number}}}"#)).because("not_json", "").says(&["Line 1, column"]);
    }
    for pain in 0..=10 {
        let answers = with_answers(&json!({ "pain_worst_24h": pain })).answers;
        assert_eq!(answers.get(QuestionId::PainWorst24h), OptionSet::number(pain));
    }
}

#[test]
fn an_option_that_stands_alone_with_others() {
    for (question, other) in QUESTIONS
        .iter()
        .filter(|question| question.kind == Kind::Many)
        .map(|question| (question, question.options.iter().find(|option| !option.lone).unwrap().id))
    {
        for lone in question.options.iter().filter(|option| option.lone) {
            for list in [json!([other, lone.id]), json!([lone.id, other])] {
                let refused = refused_answers(&json!({ question.id: list }).to_string());
                let refused = refused.because("lone_option", &format!("answers.{}", question.id));
                refused.says(&[&format!("\"{}\"", lone.id)]).tells("option", &json!(lone.id));
            }
        }
    }
    refused_answers(r#"{"background":["none","skip"]}"#).because("lone_option", "answers.background");
}

#[test]
fn an_option_twice() {
    refused_answers(r#"{"control":["unstable","stopped_set","unstable"]}"#)
        .because("repeated_option", "answers.control[2]")
        .says(&["\"unstable\""]);
    refused_answers(r#"{"control":["none","none"]}"#).because("repeated_option", "answers.control[1]");
}

#[test]
fn an_empty_list_is_no_answer() {
    let empty = with_answers(&json!({"rf_nerve": [], "control": []}));
    assert_eq!(empty, with_answers(&json!({})));
    assert!(empty.answers.missing().iter().any(|question| question.id() == "rf_nerve"));
}

#[test]
fn answers_are_an_object() {
    for (value, given) in
        [("[]", "list"), ("null", "null"), ("\"\"", "text"), ("0", "number"), ("false", "true_or_false")]
    {
        refused_answers(value).because("wrong_type", "answers").tells("given", &json!(given));
    }
}

#[test]
fn what_was_given_is_said_back_short_and_without_control() {
    let long = "x".repeat(100_000);
    let refused = refused_answers(&format!(r#"{{"quality":"{long}"}}"#)).because("unknown_option", "answers.quality");
    assert!(refused.says(&["xxx…"]).length() < 500);
    let refused = crate::refusal::refused(format!(r#"{{"{long}":1}}"#));
    assert!(refused.says(&["xxx…"]).length() < 700);
    let red = refused_answers(r#"{"quality":"\u001b[31m\u202e\nred"}"#).because("unknown_option", "answers.quality");
    red.says(&[r"\u{1b}[31m\u{202e}\u{a}red"]);
    refused_answers(r#"{"\u0007":1}"#).says(&[r"answers.\u{7}"]);
}
