//! The warning list with what each sign calls for: what to read first. The same for everybody, so it knows no answers.

use setback_triage::Level;

use crate::learn::{Page, pages_of_result};

/// Signs that call for the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they call for.
    pub level: Level,
    /// The ids of their texts in `results.ftl`.
    pub signs: &'static [&'static str],
}

/// The warning list of decision table B.4, the most urgent first. Where the rules ask more before they choose, a sign
/// stands with the more urgent: pain that grows and that nothing eases may be E10.
pub const GROUPS: [Group; 2] = [
    Group {
        level: Level::Emergency,
        signs: &["warning-1", "warning-2", "warning-3", "warning-5", "warning-7", "warning-8"],
    },
    Group { level: Level::SameDay, signs: &["warning-4", "warning-6"] },
];

/// The pages that explain them: those of the result they lead to.
pub fn pages() -> Vec<&'static Page> {
    pages_of_result("result-emergency")
}

#[cfg(test)]
mod tests {
    use super::*;
    use setback_triage::{Answers, QuestionId, decide};
    use setback_words::Words;

    /// Each sign of the list, and the answers that tell it.
    const TOLD_BY: [(&str, &[(&str, &str)]); 8] = [
        ("warning-1", &[("rf_nerve", "saddle_numb")]),
        ("warning-2", &[("rf_nerve", "bladder_change"), ("rf_nerve", "bowel_change"), ("rf_nerve", "sexual_change")]),
        ("warning-3", &[("rf_nerve", "both_legs")]),
        ("warning-4", &[("rf_nerve", "leg_weak")]),
        ("warning-5", &[("rf_body", "dark_urine")]),
        ("warning-6", &[("rf_body", "fever_ill")]),
        ("warning-7", &[("rf_body", "tearing_pain"), ("rf_body", "chest_faint"), ("rf_body", "belly_pulse")]),
        ("warning-8", &[("rf_body", "hard_numb_back"), ("comfort_position", "none")]),
    ];

    fn sore() -> Answers {
        let case = include_str!("../../../../tests/cases/vg-01.json");
        let opened = [("both_legs_detail", "nerve_like"), ("heel_toe_walk", "one_hard")];
        let answers = crate::case::read(case.as_bytes()).unwrap().answers;
        opened.into_iter().fold(answers, with)
    }

    fn with(answers: Answers, (question, option): (&str, &str)) -> Answers {
        let id = QuestionId::named(question).unwrap();
        answers.with(id, id.question().option(option).unwrap()).unwrap()
    }

    #[test]
    fn no_sign_is_told_as_less_urgent_than_the_rules_say() {
        for (sign, told) in TOLD_BY {
            let group = GROUPS.iter().find(|group| group.signs.contains(&sign)).unwrap();
            for answer in told {
                let decided = decide(&with(sore(), *answer).complete().unwrap());
                assert!(group.level >= decided.outcome.level, "{sign} by {answer:?}: {:?}", decided.outcome);
            }
        }
    }

    #[test]
    fn every_sign_of_the_warning_list_stands_in_one_group() {
        let mut signs: Vec<&str> = GROUPS.iter().flat_map(|group| group.signs).copied().collect();
        signs.sort_unstable();
        assert_eq!(signs, TOLD_BY.map(|(sign, _)| sign));
        assert!(signs.iter().all(|sign| Words::english().has(sign)) && !Words::english().has("warning-9"));
        assert!(!pages().is_empty());
    }
}
