//! The census: how many sets of answers give each result, and where each rule fires and decides. A committed snapshot,
//! so that a changed rule shows as changed numbers.

use std::collections::BTreeMap;
use std::path::PathBuf;

use num_bigint::BigInt;
use setback_triage::edition::EDITION;
use setback_triage::{RULES, RuleSet};

use super::model::MODEL;
use super::restated::TABLE;

#[test]
fn p9_the_census_is_the_committed_one() {
    let counted = census();
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/census.snap");
    if std::env::var_os("SETBACK_WRITE_CENSUS").is_some() {
        std::fs::write(&path, &counted).expect("the snapshot can be written");
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    for (new, old) in counted.lines().zip(committed.lines()) {
        assert_eq!(new, old, "the census changed; if the rules should, write it with SETBACK_WRITE_CENSUS=1");
    }
    assert_eq!(counted, committed.replace("\r\n", "\n"), "the census has other lines than the committed one");
}

fn census() -> String {
    let mut text = format!("edition {} {}\n", EDITION.date, EDITION.sha256);
    text += &format!("answer sets {}\n", MODEL.count(&MODEL.sheets));
    for (place, (outcome, reached)) in MODEL.at_least.iter().enumerate().rev() {
        let more = MODEL.at_least.get(place + 1);
        let here = more.map_or_else(|| reached.clone(), |(_, more)| reached.and_not(more));
        let window = outcome.window.id().replace(' ', "_");
        text += &format!("result {} {window} {}\n", outcome.level.id(), MODEL.count(&here));
    }
    for rule in RULES {
        let fires = MODEL.count(&MODEL.fires[rule.id]);
        text += &format!("rule {} fires {fires} decides {}\n", rule.id, MODEL.count(&MODEL.decides(rule)));
    }
    text
}

/// The same count by plain arithmetic, from the second statement of the table: questions that open others are gone
/// through option by option, the rest are multiplied.
pub fn count_by_hand() -> BigInt {
    let size = |id: &str| BigInt::from(answers_to(id));
    let pain_asked = ["onset", "quality", "location", "movement_response"];
    let by_pain: BigInt = pain_asked.iter().map(|id| size(id)).product();
    let free = ["control", "recurrence", "daily_life", "confidence", "rf_body"];
    let free: BigInt = free.iter().map(|id| size(id)).product();
    // Pain 0; 1 to 6; 7 to 10, where a position of ease is asked too. `trend` goes with the pain.
    let pained = &by_pain * size("trend");
    let pain = BigInt::from(1) + BigInt::from(6) * &pained + BigInt::from(4) * &pained * size("comfort_position");
    free * pain * slow_and_profile() * nerves_and_legs()
}

/// `age_band`, `background`, `duration` and what they open: `rf_slow`.
fn slow_and_profile() -> BigInt {
    let quiet_age = 4;
    let quiet_duration = 5;
    // Background without the five answers that open it: six others in any mix, and the two that stand alone.
    let quiet_background = (1 << 6) - 1 + 2;
    let quiet = BigInt::from(quiet_age * quiet_duration * quiet_background);
    let all = BigInt::from(answers_to("age_band")) * answers_to("background") * answers_to("duration");
    (&all - &quiet) * answers_to("rf_slow") + quiet
}

/// `rf_nerve`, `leg_spread` and what they open: `both_legs_detail`, `leg_detail`, `heel_toe_walk`.
fn nerves_and_legs() -> BigInt {
    let mut sum = BigInt::from(0);
    for nerve in mixes("rf_nerve") {
        let both = if nerve.contains(&4) { answers_to("both_legs_detail") } else { 1 };
        let weak = nerve.contains(&5);
        let closed = if weak { answers_to("heel_toe_walk") } else { 1 };
        sum += BigInt::from(2 * both * closed);
        for leg in mixes("leg_detail") {
            let walk = if weak || leg.contains(&1) { answers_to("heel_toe_walk") } else { 1 };
            sum += BigInt::from(3 * both * walk);
        }
    }
    sum
}

fn answers_to(id: &str) -> u64 {
    let question = &TABLE.questions[id];
    match question.kind.as_str() {
        "many" => mixes(id).len() as u64,
        "scale" => 11,
        _ => question.options.len() as u64,
    }
}

fn mixes(id: &str) -> Vec<Vec<usize>> {
    let options = &TABLE.questions[id].options;
    let (lone, free): (Vec<usize>, Vec<usize>) = (0..options.len()).partition(|place| options[*place].1);
    let some = (1..1usize << free.len()).map(|mix| {
        let ticked = free.iter().enumerate().filter(|(at, _)| mix >> at & 1 == 1);
        ticked.map(|(_, place)| *place).collect()
    });
    some.chain(lone.into_iter().map(|place| vec![place])).collect()
}

#[test]
fn the_rule_ids_are_unique() {
    let mut ids: BTreeMap<&str, usize> = BTreeMap::new();
    RULES.iter().for_each(|rule| *ids.entry(rule.id).or_default() += 1);
    assert!(ids.values().all(|times| *times == 1), "{ids:?}");
    assert_eq!(RuleSet::of(|_| true).ids().len(), RULES.len());
}

#[test]
fn a_set_of_rules_holds_those_it_was_made_of() {
    for rule in RULES {
        let alone = RuleSet::of(|other| other.id == rule.id);
        let others = RuleSet::of(|_| true).only(|other| other.id != rule.id);
        assert_eq!((alone.ids(), others.ids().len()), (vec![rule.id], RULES.len() - 1));
        assert!(alone.contains(rule.id) && !others.contains(rule.id), "{}", rule.id);
        assert!(!alone.is_empty() && alone.only(|other| other.id != rule.id).is_empty());
    }
}
