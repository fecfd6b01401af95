//! Time: travel, clocks set back, what is due when, and checks that are late.

use setback_desk::memory::{Begin, DueState};

use crate::lifter::{Lifter, moment};

fn due(lifter: &Lifter) -> (String, DueState) {
    let home = lifter.desk.home(lifter.me).unwrap();
    let due = home.open.first().unwrap().due.unwrap();
    (due.at.to_utc().to_rfc3339(), due.state)
}

#[test]
fn the_next_check_is_due_later_then_now_then_late() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    lifter.first_check("2026-03-01T18:00:00+01:00", 3);
    let at = "2026-03-03T17:00:00+00:00".to_owned();
    assert_eq!(due(&lifter), (at.clone(), DueState::Later));
    lifter.clock.forward(23);
    assert_eq!(due(&lifter).1, DueState::Later);
    lifter.clock.forward(1);
    assert_eq!(due(&lifter), (at.clone(), DueState::Now));
    lifter.clock.forward(23);
    assert_eq!(due(&lifter).1, DueState::Now);
    lifter.clock.forward(1);
    assert_eq!(due(&lifter), (at, DueState::Late));
}

#[test]
fn travel_changes_what_the_clock_shows_and_not_the_hours() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    let episode = lifter.first_check("2026-03-01T18:00:00+01:00", 3).story.episode.id;
    lifter.clock.set("2026-03-03T09:00:00-08:00");
    let checked = lifter.follow_up(episode, 2, &[]);
    assert_eq!(checked.story.last().unwrap().checked.hours.get(), 48.0);
    assert_eq!(checked.story.last().unwrap().at, moment("2026-03-03T09:00:00-08:00"));
}

#[test]
fn a_clock_set_back_neither_loses_nor_reorders_a_check() {
    let mut lifter = Lifter::at("2026-03-04T18:00:00+01:00");
    let episode = lifter.first_check("2026-03-01T18:00:00+01:00", 5).story.episode.id;
    lifter.clock.set("2026-03-02T08:00:00+01:00");
    let checked = lifter.follow_up(episode, 2, &[]);
    let pains: Vec<u8> = checked
        .story
        .checks
        .iter()
        .map(|seen| seen.given.get(setback_triage::QuestionId::PainWorst24h).places().next().unwrap())
        .collect();
    assert_eq!(pains, [5, 2]);
    let hours: Vec<f64> = checked.story.checks.iter().map(|seen| seen.checked.hours.get()).collect();
    assert!(hours[1] > hours[0], "{hours:?}");
    lifter = lifter.restart();
    assert_eq!(lifter.desk.history(lifter.me).unwrap()[0], checked.story);
}

#[test]
fn a_session_before_the_first_second_of_the_clock_is_no_crash() {
    let mut lifter = Lifter::at("2026-03-04T18:00:00+01:00");
    let finished = lifter.first_check("2026-03-05T18:00:00+01:00", 3);
    assert_eq!(finished.story.last().unwrap().checked.hours.get(), 0.0);
}

#[test]
fn pain_that_began_as_long_ago_as_told_is_counted_from_the_middle_of_that() {
    let mut lifter = Lifter::at("2026-03-04T18:00:00+01:00");
    let mut ongoing = lifter.desk.begin(lifter.me, Begin::New { session: None, began: None }).unwrap();
    let asked = lifter.answer_all(&mut ongoing, 3, &[("duration", "h24_48")]);
    assert_eq!(asked, 16, "first use, with the two questions that the log could have answered");
    let finished = lifter.desk.finish(&ongoing).unwrap();
    assert_eq!(finished.story.episode.began, moment("2026-03-03T06:00:00+01:00"));
    assert_eq!(finished.story.last().unwrap().checked.hours.get(), 36.0);
}
