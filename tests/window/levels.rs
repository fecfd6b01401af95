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
            assert!(end.is_none() || self.tells_answers_of(&rule), "no answer stands over {end:?}");
            let sentence = end.unwrap_or_else(|| as_id(&reason["text"]));
            assert!(words(&page).contains(&words(&sentence)), "{sentence:?} is not on the screen:\n{page}");
        }
    }

    fn tells_answers_of(&self, rule: &str) -> bool {
        let answers = self.window.find_all(&format!("[data-rule={rule}] [data-fact]"));
        answers.iter().any(|answer| !self.window.text(answer).trim().is_empty())
    }
}
