//! `proof` says what was proved, over how many sets of answers, for which edition.

use setback_cli::Status::Done;
use setback_triage::edition::EDITION;

use crate::session::{setback, words};

/// What the proofs counted, as they left it for comparison.
const CENSUS: &str = include_str!("../../../triage/tests/census.snap");

#[test]
fn the_exact_count_all_nine_properties_and_the_edition_are_printed() {
    let count = CENSUS.lines().find_map(|line| line.strip_prefix("answer sets ")).unwrap();
    assert!(count.len() > 15 && count.bytes().all(|byte| byte.is_ascii_digit()), "{count}");
    let properties: Vec<String> =
        (1..=9).map(|number| format!("\n{number}. {}\n", words(&format!("proof-{number}")))).collect();
    let printed = setback(&["proof"], "").ends(Done).does_not_complain().prints(&[EDITION.date, EDITION.sha256, count]);
    for property in &properties {
        assert!(printed.output.contains(property.as_str()), "{property}");
    }
    assert!(!printed.output.contains("\n10. "));
}

#[test]
fn every_level_and_window_has_its_line() {
    let printed = setback(&["proof"], "").ends(Done);
    let results = CENSUS.lines().filter(|line| line.starts_with("result "));
    for line in results.clone() {
        let [_, level, window, count] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let row = format!("{}, {}: ", words(&format!("level-{level}")), words(&format!("window-{window}")));
        let row = printed.output.lines().find_map(|printed| printed.strip_prefix(&row)).unwrap();
        assert_eq!(row.replace(',', ""), count);
    }
    assert!(results.count() >= 8);
}
