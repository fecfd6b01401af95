//! What was proved of these rules: read from the census that the proofs compare on every test run.

use setback_triage::edition::EDITION;
use setback_triage::{Outcome, RULES};

/// The committed census of the proof.
const CENSUS: &str = include_str!("../../triage/tests/census.snap");

/// How many properties are proved.
pub const PROPERTIES: usize = 9;

/// What was proved, and of which rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The day of the edition that the proof was made for.
    pub date: &'static str,
    /// The hash of that edition.
    pub sha256: &'static str,
    /// How many complete sets of answers there are; more digits than a machine number holds.
    pub answer_sets: &'static str,
    /// How many of them give each level and window, the most urgent first.
    pub results: Vec<Share>,
}

/// How many sets of answers give one level and window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The level and window.
    pub outcome: Outcome,
    /// How many, in digits.
    pub answer_sets: &'static str,
}

impl Proof {
    /// Whether it was made for the rules of this build.
    pub fn is_of_this_edition(&self) -> bool {
        self.sha256 == EDITION.sha256 && self.date == EDITION.date
    }
}

/// The proof that came with this build.
pub fn proof() -> Proof {
    let mut proof = Proof { date: "", sha256: "", answer_sets: "", results: Vec::new() };
    for line in CENSUS.lines() {
        let parts: Vec<&'static str> = line.split(' ').collect();
        match parts.as_slice() {
            ["edition", date, sha256] => (proof.date, proof.sha256) = (date, sha256),
            ["answer", "sets", count] => proof.answer_sets = count,
            ["result", level, window, count] => proof.results.extend(share(level, window, count)),
            _ => {}
        }
    }
    proof
}

/// A line of the census; its level and window are those of a rule.
fn share(level: &str, window: &str, answer_sets: &'static str) -> Option<Share> {
    let is_named = |outcome: &Outcome| outcome.level.id() == level && outcome.window.id().replace(' ', "_") == window;
    RULES.iter().map(|rule| rule.outcome()).find(is_named).map(|outcome| Share { outcome, answer_sets })
}

/// A long number in groups of three digits, so that it can be read.
pub fn grouped(digits: &str) -> String {
    let groups = digits.as_bytes().rchunks(3).rev();
    let groups: Vec<String> = groups.map(|group| String::from_utf8_lossy(group).into_owned()).collect();
    groups.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_proof_is_of_these_rules_and_its_results_add_up() {
        let proof = proof();
        assert!(proof.is_of_this_edition());
        let sum: u128 = proof.results.iter().map(|share| share.answer_sets.parse::<u128>().unwrap()).sum();
        assert_eq!(sum.to_string(), proof.answer_sets);
        assert!(proof.answer_sets.len() > 15);
    }

    #[test]
    fn long_numbers_are_grouped() {
        assert_eq!(grouped("1234567"), "1,234,567");
        assert_eq!(grouped("123"), "123");
        assert_eq!(grouped(""), "");
    }
}
