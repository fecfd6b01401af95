//! `review` prints the page that a clinician signs, or the rules whose last verification lies far back.

use setback_cli::Status::Done;
use setback_triage::RULES;
use setback_triage::course::FOLLOW_UP_RULES;

use crate::session::{setback, words};

#[test]
fn the_page_has_every_rule_in_words() {
    let printed = setback(&["review"], "").ends(Done).does_not_complain();
    for id in RULES.iter().map(|rule| rule.id).chain(FOLLOW_UP_RULES.iter().map(|rule| rule.id.id())) {
        assert!(printed.output.contains(&format!("| {id} |")), "{id}");
        assert!(printed.output.contains(&words(id)), "{id} in words");
    }
    printed.prints(&[&words("review-title"), &words("review-rules"), &words("review-sources"), &words("review-sign")]);
}

#[test]
fn no_rule_was_verified_before_there_was_one() {
    let printed = setback(&["review", "--verified-before", "2000-01-01"], "").ends(Done).does_not_complain();
    assert_eq!(printed.output, "");
}

#[test]
fn every_rule_was_verified_before_the_far_future() {
    let printed = setback(&["review", "--verified-before", "9999-12-31"], "").ends(Done);
    assert_eq!(printed.output.lines().count(), RULES.len() + FOLLOW_UP_RULES.len());
    for line in printed.output.lines() {
        let (rule, day) = line.split_once(' ').unwrap();
        assert!(!rule.is_empty() && day.len() == 10, "{line}");
    }
    let first = RULES[0].verified;
    let before = setback(&["review", "--verified-before", first], "").ends(Done);
    assert!(!before.output.contains(&format!("{} {first}", RULES[0].id)), "the day itself is not before");
}
