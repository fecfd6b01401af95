//! The result of every level in the window, each as the terminal gives it for the same answers; with one reason, and with
//! as many as there can be.

use serde_json::{Value, json};
use setback_words::Words;

use super::sitting::{Sitting, as_id, ids, sorted, words};
use super::terminal::terminal;

#[test]
fn care_today_for_one_sign() {
    expect_as_in_the_terminal("today", "same_day", &[("rf_body", json!(["fever_ill"]))]);
}

#[test]
fn an_evaluation_within_days() {
    expect_as_in_the_terminal("three-days", "get_checked", &[("daily_life", json!("cannot"))]);
}

#[test]
fn an_evaluation_for_doubt_alone() {
    expect_as_in_the_terminal("doubt", "get_checked", &[("confidence", json!("guessing"))]);
}

#[test]
fn as_many_reasons_as_there_can_be() {
    let worst = [
        ("background", json!(["cancer_history", "weak_immune", "spine_surgery"])),
        ("age_band", json!("50_64")),
        ("rf_nerve", json!(["not_sure"])),
        ("rf_body", json!(["big_impact", "hard_numb_back"])),
        ("pain_worst_24h", json!(5)),
        ("quality", json!("sharp_catch")),
        ("location", json!("spine_bone")),
        ("movement_response", json!("worse")),
        ("leg_spread", json!("one_below_knee")),
        ("leg_detail", json!(["numb_tingle", "cough_worse", "leg_worse_than_back"])),
        ("trend", json!("same")),
        ("duration", json!("wk2_6")),
        ("rf_slow", json!(["weight_loss", "rest_constant", "morning_stiff"])),
        ("onset", json!("gradual_no_link")),
        ("control", json!(["stopped_set", "lost_strength", "unstable", "lost_confidence"])),
        ("recurrence", json!("most_times")),
        ("daily_life", json!("cannot")),
        ("confidence", json!("guessing")),
    ];
    expect_as_in_the_terminal("overfull", "same_day", &worst);
}

/// A sore lifter's answers, but for these.
fn expect_as_in_the_terminal(name: &'static str, level: &str, but: &[(&str, Value)]) {
    let Some(mut sitting) = Sitting::begin("vg-01", name) else { return };
    for (question, answer) in but {
        sitting.answers.insert((*question).to_owned(), answer.clone());
    }
    sitting.start();
    let asked = sitting.expect_result(level);
    sitting.photograph("result");
    sitting.expect_verdict_of(&terminal(&sitting.given(&asked)));
    sitting.press_on("to-today");
    sitting.wait_for_screen("home");
    sitting.photograph("home");
}

impl Sitting {
    /// Level, window, deciding rules and their reasons are on the screen as the terminal gives them.
    pub(super) fn expect_verdict_of(&self, terminal: &Value) {
        let main = self.window.find("main[data-level]");
        assert_eq!(self.window.attribute(&main, "data-level"), Some(as_id(&terminal["level"])));
        assert_eq!(self.window.attribute(&main, "data-window"), Some(as_id(&terminal["window"])));
        assert_eq!(sorted(self.hooks("rule")), sorted(ids(&terminal["deciding_rules"])), "deciding rules");
        self.expect_reasons_of(terminal);
    }

    /// Every reason can be read, word for word. Where its end is said alone, the answers stand there that say its beginning.
    fn expect_reasons_of(&self, terminal: &Value) {
        let page = self.window.text(&self.window.find("main"));
        let reasons = terminal["because"].as_array().expect("a list of reasons");
        assert!(!reasons.is_empty(), "never a result without a reason: {terminal}");
        for reason in reasons {
            let rule = as_id(&reason["rule"]);
            let end = Words::english().optional(&format!("{rule}.why"));
            if let Some(end) = &end {
                self.expect_answers_over(end, &rule, &reason["answers"]);
            }
            let sentence = end.unwrap_or_else(|| as_id(&reason["text"]));
            assert!(words(&page).contains(&words(&sentence)), "{sentence:?} is not on the screen:\n{page}");
        }
    }

    /// Each answer that a reason rests on stands over the end of it.
    fn expect_answers_over(&self, end: &str, rule: &str, answers: &Value) {
        let told = self.window.find_all(&format!("[data-rule={rule}] [data-fact]"));
        let keys: Vec<String> = told.iter().filter_map(|fact| self.window.attribute(fact, "data-fact")).collect();
        let answers = answers.as_object().expect("answers by question");
        assert!(!answers.is_empty(), "no answer stands over {end:?}");
        for question in answers.keys() {
            let begins = format!("{question}=");
            assert!(
                keys.iter().any(|key| key.starts_with(&begins)),
                "{question} does not stand over {end:?}: {keys:?}"
            );
        }
        assert!(told.iter().all(|fact| !self.window.text(fact).trim().is_empty()), "an answer is not said");
    }
}
