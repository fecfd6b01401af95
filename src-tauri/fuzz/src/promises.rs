//! The promises, one function each.

use serde_json::Value;
use setback_desk::case::Case;
use setback_desk::phrases::{change, facts, signs};
use setback_desk::planned::planned;
use setback_desk::report::{FollowedUp, Report, report};
use setback_desk::{CaseError, Explained, explain};
use setback_triage::{Level, RULES};
use setback_words::Words;

/// What holds for a case that was read.
pub(crate) fn of_a_case(case: &Case, words: &Words) {
    let report = report(case, words);
    a_complete_case_has_a_result(&report);
    a_result_has_deciding_rules_of_its_level(&report);
    every_deciding_rule_has_its_reason(&report);
    a_change_changes_something(&report);
    the_course_is_whole(case, &report);
    a_plan_is_no_more_than_usual(case);
    the_json_reads_back(&report, case, words);
    if let Some(explained) = explain(&case.answers) {
        everything_is_worded(&explained, words);
        urgency_stands_alone(&explained);
    }
}

/// What holds for a case that was refused.
pub(crate) fn of_an_error(error: &CaseError, words: &Words) {
    let message = error.message(words);
    let said_back = format!("{error:?}");
    assert!(!message.is_empty() && (has_no_gap(&message) || !has_no_gap(&said_back)), "not worded: {message:?}");
    assert!(!message.chars().any(char::is_control), "prints more than text: {message:?}");
    assert!(message.chars().count() < 2_000, "says too much: {message}");
    let start: String = error.at.chars().take_while(|char| char.is_ascii_graphic()).collect();
    assert!(message.contains(&start), "does not name {:?}: {message}", error.at);
}

fn is_worded(text: &str) {
    assert!(!text.is_empty() && has_no_gap(text), "not worded: {text:?}");
}

/// No missing sentence, and no place in one that was not filled in. What somebody handed in may hold the same marks.
fn has_no_gap(text: &str) -> bool {
    !text.contains('⟦') && !text.contains("{$")
}

fn a_plan_is_no_more_than_usual(case: &Case) {
    let Some(planned) = planned(case) else { return };
    let plans = planned.plan.iter().chain(planned.training.iter().filter_map(|trained| trained.next.as_ref()));
    for plan in plans {
        assert!(planned.step.has_plan(), "a plan on step {:?}", planned.step);
        let Some(usual) = case.log else {
            assert_eq!((plan.load, plan.sets), (None, None), "an invented number");
            continue;
        };
        assert!(plan.load.is_some_and(|load| load <= usual.load), "more load than usual: {plan:?}");
        let work = plan.sets.zip(plan.reps).map(|(sets, reps)| sets * reps);
        assert!(work.is_some_and(|work| work <= usual.sets * usual.reps), "more work than usual: {plan:?}");
        assert!(plan.rpe_cap.is_some_and(|cap| cap <= usual.rpe), "more effort than usual: {plan:?}");
    }
}

fn a_complete_case_has_a_result(report: &Report) {
    assert_eq!(report.complete, report.missing.is_empty());
    assert_eq!(report.level.is_some(), report.window.is_some());
    match report.level {
        None => assert!(!report.complete, "a complete case without a level"),
        Some(level) => assert!(report.complete || level == "emergency", "{level} while answers are missing"),
    }
}

fn a_result_has_deciding_rules_of_its_level(report: &Report) {
    assert_eq!(report.level.is_some(), !report.deciding_rules.is_empty(), "a result has rules, and rules a result");
    for id in &report.deciding_rules {
        let rule = rule(id);
        assert_eq!((Some(rule.level.id()), Some(rule.window.id())), (report.level, report.window), "{id}");
        assert!(!report.also_noted.contains(id), "{id} decides and is noted");
    }
    let level = report.deciding_rules.first().map(|id| rule(id).level);
    for id in &report.also_noted {
        assert!(Some(rule(id).level) <= level, "{id} is more urgent than the result");
    }
}

fn rule(id: &str) -> &'static setback_triage::Rule {
    RULES.iter().find(|rule| rule.id == id).unwrap_or_else(|| panic!("{id} is no base rule"))
}

fn every_deciding_rule_has_its_reason(report: &Report) {
    let reasons: Vec<&str> = report.because.iter().map(|reason| reason.rule).collect();
    assert_eq!(reasons, report.deciding_rules);
    for reason in &report.because {
        is_worded(&reason.text);
        assert!(!reason.answers.is_empty() && !reason.sources.is_empty(), "{} without answers or sources", reason.rule);
    }
}

fn a_change_changes_something(report: &Report) {
    for other in &report.what_would_change {
        assert_ne!((Some(other.level), Some(other.window)), (report.level, report.window), "{}", other.question);
    }
    assert!(report.complete || report.what_would_change.is_empty(), "changes of an incomplete case");
}

fn the_course_is_whole(case: &Case, report: &Report) {
    assert_eq!(report.follow_ups.len(), case.follow_ups.len());
    report.follow_ups.iter().for_each(is_whole);
    let hours: Vec<f64> = report.follow_ups.iter().filter_map(|check| check.h.as_f64()).collect();
    assert!(hours.is_sorted(), "{hours:?}");
}

fn is_whole(check: &FollowedUp) {
    assert_eq!(check.complete, check.missing.is_empty());
    assert_eq!(check.level.is_some(), check.window.is_some());
    assert_eq!(check.level.is_some(), !check.deciding_rules.is_empty());
    assert!(
        check.complete || check.level.is_none_or(|level| level == "emergency"),
        "{:?} while incomplete",
        check.level
    );
    assert!(!check.complete || check.level.is_some(), "a complete check without a level");
}

fn the_json_reads_back(report: &Report, case: &Case, words: &Words) {
    let text = serde_json::to_string(report).unwrap_or_else(|error| panic!("no JSON: {error}"));
    let back: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("not JSON: {error}"));
    let again = setback_desk::report::report(case, words);
    assert_eq!(serde_json::to_value(again).ok(), Some(back), "the same case gives the same report");
}

fn everything_is_worded(explained: &Explained, words: &Words) {
    explained.because.iter().for_each(|reason| is_worded(&facts(words, &reason.facts)));
    explained.changes.iter().for_each(|one| is_worded(&change(words, one)));
    assert!(!facts(words, &explained.against).contains('⟦'));
    assert!(words.has(&format!("{}.lead", explained.text)), "{} has no text", explained.text);
}

/// An emergency or same-day result carries no plan, and whoever answers the call is told a sign.
fn urgency_stands_alone(explained: &Explained) {
    let words = Words::english();
    if explained.outcome.level >= Level::SameDay {
        assert!(!words.has(&format!("{}.plan", explained.text)), "{} carries a plan", explained.text);
    }
    if explained.outcome.level == Level::Emergency {
        assert!(!signs(words, explained).is_empty(), "an emergency without a sign to tell");
    }
}
