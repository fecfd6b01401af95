//! The worked trajectories of the decision table, played through the desk from first check to the end, over the night in
//! which the clocks change.

use crate::lifter::{Lifter, came_to};

const N: (&str, &str) = ("normal_soreness", "48 h");
const WATCH: (&str, &str) = ("modify_monitor", "24 h");
const SOON: (&str, &str) = ("get_checked", "3 days");
const EVALUATE: (&str, &str) = ("get_checked", "14 days");
const SLOW: (&str, &str) = ("modify_monitor", "day 14");
const CLOSED: (&str, &str) = ("normal_soreness", "close");
const WEEK: (&str, &str) = ("normal_soreness", "7 d");

type Row = ([u8; 4], [((&'static str, &'static str), &'static [&'static str]); 4]);

const TABLE: [Row; 9] = [
    ([3, 2, 1, 0], [(N, &["N1"]), (N, &["N1"]), (N, &["N1"]), (CLOSED, &["L13"])]),
    ([3, 4, 2, 0], [(N, &["N1"]), (N, &["N1"]), (N, &["N1"]), (WEEK, &["N3"])]),
    ([3, 3, 3, 3], [(N, &["N1"]), (N, &["N1"]), (WATCH, &["L4"]), (EVALUATE, &["C10", "L6"])]),
    ([5, 4, 3, 1], [(N, &["N1"]), (N, &["N1"]), (N, &["N1"]), (SLOW, &["M7", "L6b"])]),
    ([5, 5, 4, 2], [(N, &["N1"]), (N, &["N1"]), (WATCH, &["L4"]), (SLOW, &["M7", "L6b"])]),
    (
        [2, 6, 6, 6],
        [(N, &["N1"]), (WATCH, &["M2", "M5", "L2", "L3"]), (WATCH, &["M2", "L4"]), (EVALUATE, &["C10", "L6"])],
    ),
    ([3, 4, 5, 6], [(N, &["N1"]), (N, &["N1"]), (SOON, &["L4b"]), (SOON, &["C4", "C10", "L6"])]),
    ([2, 2, 2, 2], [(N, &["N1"]), (N, &["N1"]), (N, &["N1"]), (EVALUATE, &["C10"])]),
    ([2, 2, 1, 1], [(N, &["N1"]), (N, &["N1"]), (N, &["N1"]), (CLOSED, &["L13"])]),
];

/// Each check 24, 48, 72 and 168 hours after a session on the evening before the clocks go forward. The local clock tells
/// an hour more from the second check on; what counts are the hours that went by.
#[test]
fn the_worked_trajectories_come_out_over_the_change_of_clocks() {
    for (pains, expected) in TABLE {
        let mut lifter = Lifter::at("2026-03-28T18:00:00+01:00");
        let mut episode = None;
        for ((at, pain), (outcome, rules)) in TIMES.into_iter().zip(pains).zip(expected) {
            lifter.clock.set(at);
            let finished = match episode {
                None => lifter.first_check("2026-03-27T18:00:00+01:00", pain),
                Some(episode) => lifter.follow_up(episode, pain, &[]),
            };
            episode = Some(finished.story.episode.id);
            let (level, window, deciding) = came_to(&finished);
            assert_eq!(((level.as_str(), window.as_str()), deciding.as_slice()), (outcome, rules), "{pains:?} at {at}");
            lifter = lifter.restart();
        }
        let home = lifter.desk.home(lifter.me).unwrap();
        let closes = expected[3].0 == CLOSED;
        assert_eq!(home.open.is_empty(), closes, "{pains:?}");
        let story = lifter.desk.history(lifter.me).unwrap().last().unwrap().clone();
        assert_eq!(story.episode.end.map(|end| end.why), closes.then(|| "settled".to_owned()));
    }
}

const TIMES: [&str; 4] = [
    "2026-03-28T18:00:00+01:00",
    "2026-03-29T19:00:00+02:00",
    "2026-03-30T19:00:00+02:00",
    "2026-04-03T19:00:00+02:00",
];
