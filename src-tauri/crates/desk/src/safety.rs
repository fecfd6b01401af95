//! The warning list: what each sign calls for, to be read first, and which signs a person has told already.

use setback_triage::Level;
use setback_triage::{Answers, QuestionId};

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

/// A sign of the list, and what tells it: each of the rows is enough, and in a row every answer is needed.
type TellsIt = (&'static str, &'static [&'static [(&'static str, &'static str)]]);

/// Every sign of the list in its order. Muscle that is only sore in both legs is none of them (E5), and pain that nothing
/// eases is not known to grow until that is told.
const TOLD_BY: [TellsIt; 8] = [
    ("warning-1", &[&[("rf_nerve", "saddle_numb")]]),
    (
        "warning-2",
        &[&[("rf_nerve", "bladder_change")], &[("rf_nerve", "bowel_change")], &[("rf_nerve", "sexual_change")]],
    ),
    ("warning-3", &[&[("both_legs_detail", "nerve_like")]]),
    ("warning-4", &[&[("rf_nerve", "leg_weak")], &[("leg_detail", "leg_weaker")]]),
    ("warning-5", &[&[("rf_body", "dark_urine")]]),
    ("warning-6", &[&[("rf_body", "fever_ill")]]),
    ("warning-7", &[&[("rf_body", "tearing_pain")], &[("rf_body", "chest_faint")], &[("rf_body", "belly_pulse")]]),
    ("warning-8", &[&[("rf_body", "hard_numb_back")], &[("comfort_position", "none"), ("trend", "worse")]]),
];

/// The signs of the list that these answers tell, in the order of the list. Only answers to what is asked count.
pub fn told(answers: &Answers) -> Vec<&'static str> {
    let asked = answers.asked_only();
    let says = |(question, option): &(&str, &str)| {
        let id = QuestionId::named(question).expect("the table names questions");
        let chosen = id.question().option(option).expect("the table names options");
        asked.get(id).meets(chosen)
    };
    let is_told = |(_, rows): &&TellsIt| rows.iter().any(|row| row.iter().all(says));
    TOLD_BY.iter().filter(is_told).map(|(sign, _)| *sign).collect()
}

/// The pages that explain them: those of the result they lead to.
pub fn pages() -> Vec<&'static Page> {
    pages_of_result("result-emergency")
}

#[cfg(test)]
mod tests {
    use super::*;
    use setback_triage::{OptionSet, decide};
    use setback_words::Words;

    fn sore() -> Answers {
        let case = include_str!("../../../../tests/cases/vg-01.json");
        let opened = [("heel_toe_walk", "one_hard")];
        let answers = crate::case::read(case.as_bytes()).unwrap().answers;
        opened.into_iter().fold(answers, with)
    }

    /// Pain at which it is asked whether anything eases it.
    fn at_its_worst() -> Answers {
        sore().with(QuestionId::PainWorst24h, OptionSet::number(9)).unwrap()
    }

    /// A sore lifter's answers, but for these and what has to be told before them.
    fn telling(row: &[(&str, &str)]) -> Answers {
        let opened = |question: &str| match question {
            "both_legs_detail" => with(sore(), ("rf_nerve", "both_legs")),
            "leg_detail" => with(sore(), ("leg_spread", "one_above_knee")),
            "comfort_position" => at_its_worst(),
            _ => sore(),
        };
        row.iter().fold(opened(row[0].0), |answers, answer| with(answers, *answer))
    }

    fn with(answers: Answers, (question, option): (&str, &str)) -> Answers {
        let id = QuestionId::named(question).unwrap();
        answers.with(id, id.question().option(option).unwrap()).unwrap()
    }

    #[test]
    fn no_sign_is_told_as_less_urgent_than_the_rules_say() {
        for (sign, rows) in TOLD_BY {
            let group = GROUPS.iter().find(|group| group.signs.contains(&sign)).unwrap();
            for row in rows {
                let decided = decide(&telling(row).complete().unwrap());
                assert!(group.level >= decided.outcome.level, "{sign} by {row:?}: {:?}", decided.outcome);
            }
        }
    }

    #[test]
    fn each_sign_is_told_by_its_answers_and_no_other_is() {
        for (sign, rows) in TOLD_BY {
            for row in rows {
                assert_eq!(told(&telling(row)), [sign], "{row:?}");
            }
        }
        assert!(told(&sore()).is_empty());
    }

    #[test]
    fn sore_muscles_in_both_legs_and_pain_that_does_not_grow_are_no_signs_told() {
        let both = with(with(sore(), ("rf_nerve", "both_legs")), ("both_legs_detail", "muscle_only"));
        assert!(told(&both).is_empty());
        assert!(told(&with(at_its_worst(), ("comfort_position", "none"))).is_empty());
    }

    #[test]
    fn what_is_told_stands_on_no_result_that_lets_a_person_wait() {
        for row in TOLD_BY.iter().flat_map(|(_, rows)| *rows) {
            let decided = decide(&telling(row).complete().unwrap());
            assert!(decided.outcome.level >= Level::SameDay, "{row:?}: {:?}", decided.outcome);
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
