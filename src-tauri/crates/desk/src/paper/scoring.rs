//! The hand-scoring sheet: the rules from the most urgent down, so that the first one that fits is the result. A rule that
//! asks for an earlier one not to fire need not say so: whoever reads it has found that it does not.

use setback_report::{Group, RuleRow, Scoring};
use setback_triage::{Condition, DEFINITIONS, Outcome, RULES, Rule};
use setback_words::Words;

use super::about::mark;
use super::formula::{Formula, pattern};
use crate::phrases::window_text_id;

pub(super) fn sheet(how: Vec<String>, words: &Words) -> Scoring {
    Scoring { title: words.say("paper-scoring"), how, patterns: patterns(words), groups: groups(words) }
}

fn patterns(words: &Words) -> Group {
    let row = |(number, definition): (usize, &&setback_triage::Definition)| RuleRow {
        id: pattern(number),
        when: Formula::of(&definition.when, &[]).say(words),
    };
    let rules = (1..).zip(DEFINITIONS.iter()).map(row).collect();
    Group { mark: None, title: words.say("paper-patterns"), rules }
}

/// Level by level and window by window, and the fail-safe at the very end.
fn groups(words: &Words) -> Vec<Group> {
    let mut groups: Vec<(Outcome, bool, Vec<RuleRow>)> = Vec::new();
    let mut before: Vec<&str> = Vec::new();
    for rule in in_order() {
        let row = RuleRow { id: rule.id.to_owned(), when: Formula::of(&rule.when, &before).say(words) };
        match groups.last_mut() {
            Some((outcome, last, rows)) if (*outcome, *last) == (rule.outcome(), is_last(rule)) => rows.push(row),
            _ => groups.push((rule.outcome(), is_last(rule), vec![row])),
        }
        before.push(rule.id);
    }
    groups.into_iter().map(|(outcome, _, rules)| group(outcome, rules, words)).collect()
}

fn group(outcome: Outcome, rules: Vec<RuleRow>, words: &Words) -> Group {
    let (level, window) =
        (words.say(&format!("level-{}", outcome.level.id())), words.say(&window_text_id(outcome.window)));
    let title = words.say_with("paper-result", &[("level", &level), ("window", &window)]);
    Group { mark: Some(mark(outcome.level)), title, rules }
}

fn in_order() -> Vec<&'static Rule> {
    let mut rules = RULES.to_vec();
    rules.sort_by_key(|rule| (is_last(rule), std::cmp::Reverse(rule.outcome())));
    rules
}

/// What fires where no other rule does stands after all of them.
fn is_last(rule: &Rule) -> bool {
    matches!(rule.when, Condition::NoOtherRule)
}

#[cfg(test)]
mod tests;
