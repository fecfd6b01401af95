//! `ladder`: every rung for a lifter's numbers.

use serde_json::{Value, json};
use setback_cli::Status::{BadInput, Done};

use crate::session::{Session, setback, words};

fn ladder(arguments: &[&str]) -> Session {
    setback(&[&["ladder"], arguments].concat(), String::new())
}

const WORKED: [&str; 10] =
    ["--load", "180", "--reps", "5", "--rpe", "8", "--sets", "5", "--equipment", "blocks,hex_bar"];

#[test]
fn the_worked_example_is_printed_rung_by_rung() {
    let printed = ladder(&WORKED).ends(Done).output;
    let rungs = [
        "1 | Light and raised, part 1 of 3 | 90 kg | 2 x 8 | RPE up to 5 | 20\u{a0}cm higher",
        "2 | Light and raised, part 2 of 3 | 107.5 kg | 2 x 6 | RPE up to 5 | 10\u{a0}cm higher",
        "3 | Light and raised, part 3 of 3 | 115 kg | 3 x 6 | RPE up to 6 | 10\u{a0}cm higher",
        "4 | Back to the floor, part 1 of 3 | 125 kg | 3 x 5 | RPE up to 6 | 5\u{a0}cm higher",
        "5 | Back to the floor, part 2 of 3 | 135 kg | 4 x 5 | RPE up to 6 | From the floor",
        "6 | Back to the floor, part 3 of 3 | 142.5 kg | 4 x 5 | RPE up to 6 | From the floor",
        "7 | Nearly there, part 1 of 3 | 152.5 kg | 4 x 5 | RPE up to 7 | From the floor",
        "8 | Nearly there, part 2 of 3 | 160 kg | 4 x 5 | RPE up to 7 | From the floor",
        "9 | Nearly there, part 3 of 3 | 170 kg | 4 x 5 | RPE up to 7 | From the floor",
        "10 | Full training | 180 kg | 5 x 5 | RPE up to 8 | From the floor",
    ];
    for rung in rungs {
        assert!(printed.contains(rung), "{rung} in\n{printed}");
    }
}

#[test]
fn as_json_it_is_a_list_of_plans() {
    let printed = ladder(&[&WORKED[..], &["--json"]].concat()).ends(Done).output;
    let rungs: Value = printed.parse().unwrap();
    let loads: Vec<&Value> = rungs.as_array().unwrap().iter().map(|rung| &rung["load_kg"]).collect();
    let expected = [90.0, 107.5, 115.0, 125.0, 135.0, 142.5, 152.5, 160.0, 170.0, 180.0].map(|load| json!(load));
    assert_eq!(loads, expected.iter().collect::<Vec<_>>());
}

#[test]
fn pounds_come_out_as_they_went_in() {
    let pounds = ["--load", "405", "--reps", "5", "--rpe", "8", "--sets", "5", "--unit", "lb"];
    let printed = ladder(&pounds).ends(Done).output;
    assert!(printed.contains("| 405 lb | 5 x 5 |"), "{printed}");
    let own = ladder(&[&pounds[..], &["--plates", "45", "--bar", "35"]].concat()).ends(Done).output;
    assert!(own.contains("10 | Full training | 395 lb |"), "35 and four 45s a side: {own}");
}

#[test]
fn without_numbers_it_is_in_shares() {
    let printed = ladder(&[]).ends(Done).output;
    assert!(printed.contains("65% of the usual load") && printed.contains(&words("plan-no-log")), "{printed}");
}

#[test]
fn nonsense_is_refused_with_what_is_allowed() {
    for (name, value, place) in [
        ("--load", "0", "log.load"),
        ("--reps", "40", "log.reps"),
        ("--rpe", "11", "log.rpe"),
        ("--sets", "x", "log.sets"),
    ] {
        let mut arguments = WORKED.to_vec();
        let at = arguments.iter().position(|argument| *argument == name).unwrap();
        arguments[at + 1] = value;
        let refused = ladder(&arguments).ends(BadInput);
        assert!(refused.errors.contains(place), "{place}: {}", refused.errors);
    }
    assert!(ladder(&["--equipment", "crane"]).ends(BadInput).errors.contains("blocks"));
    ladder(&["--load", "100"]).ends(BadInput);
    ladder(&["--unit", "stone"]).ends(BadInput);
    for odd in ["4.05e2", "1e3", "abc"] {
        let pounds = ["--load", odd, "--reps", "5", "--rpe", "8", "--sets", "5", "--unit", "lb"];
        ladder(&pounds).ends(BadInput);
    }
}
