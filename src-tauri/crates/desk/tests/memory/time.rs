//! Time: travel, clocks set back, what is due when, and checks that are late.

use setback_desk::memory::{Begin, DueState, Trouble};

use crate::lifter::{Lifter, SESSION, after, moment, morning, with};

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

#[test]
fn a_session_that_is_told_later_counts_for_its_own_day_and_its_morning_may_be_now() {
    let (mut lifter, _) = Lifter::settled_with_a_plan();
    lifter.clock.set("2026-03-09T09:00:00+01:00");
    let plan = lifter.under_way().plan;
    let was_at = moment("2026-03-08T18:00:00+01:00");
    let (told, me) = (after(0, "none"), lifter.me);
    let session = lifter.desk.after_earlier_session(me, plan, &told, None, was_at).unwrap();
    assert_eq!(lifter.under_way().sessions[0].at, was_at);
    lifter.desk.next_morning(me, session, &morning(0, "yes")).unwrap();
    assert_eq!(lifter.under_way().rung, 5);
    let lifter = &mut lifter.restart();
    for wrong in ["2026-03-09T09:01:00+01:00", "2026-03-08T18:00:00+01:00", "2026-03-01T18:00:00+01:00"] {
        let refused = lifter.desk.after_earlier_session(me, plan, &told, None, moment(wrong));
        assert!(matches!(refused, Err(Trouble::NotThen)), "{wrong}");
    }
    assert_eq!(lifter.under_way().sessions.len(), 1);
    lifter.clock.set("2026-03-15T18:00:00+01:00");
    assert_eq!(lifter.trains(0), 7, "seven days after it, and six after it was told");
}

#[test]
fn no_session_from_before_the_newest_check_is_told_while_training_is_limited() {
    let mut lifter = Lifter::at("2026-03-06T18:00:00+01:00");
    let episode = lifter.first_check_saying(SESSION, 3, &[("recurrence", "most_times")]).story.episode.id;
    let plan = lifter.plan(episode).plan;
    lifter.clock.forward(5 * 24);
    lifter.again(episode, 1, &[("recurrence", "most_times"), ("trend", "easing")]);
    let (told, me) = (after(0, "none"), lifter.me);
    let before = lifter.desk.after_earlier_session(me, plan, &told, None, moment("2026-03-08T18:00:00+01:00"));
    assert!(matches!(before, Err(Trouble::NotThen)));
    lifter.clock.forward(24);
    assert!(lifter.desk.after_earlier_session(me, plan, &told, None, moment("2026-03-12T12:00:00+01:00")).is_ok());
}

#[test]
fn how_long_it_hurts_stays_as_told_when_a_check_goes_on_later() {
    for (told, later) in [(Some("gt_12wk"), "gt_12wk"), (None, "h48_72")] {
        let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
        let begin = Begin::New { session: None, began: Some(moment(SESSION)) };
        let mut ongoing = lifter.desk.begin(lifter.me, begin).unwrap();
        let given = told.map_or(ongoing.given, |told| with(ongoing.given, "duration", told));
        lifter.desk.keep(&mut ongoing, given, None).unwrap();
        lifter.clock.forward(30);
        for _ in 0..2 {
            lifter = lifter.restart();
            let resumed = lifter.desk.ongoing(lifter.me).unwrap().unwrap();
            assert_eq!(resumed.given, with(given, "duration", later), "{told:?}");
            let mut resumed = resumed;
            let as_it_stands = resumed.given;
            lifter.desk.keep(&mut resumed, as_it_stands, None).unwrap();
        }
    }
}

#[test]
fn sessions_of_a_clock_that_ran_a_year_ahead_hold_the_plan_for_seven_days_and_no_longer() {
    let (mut lifter, _) = Lifter::settled_with_a_plan();
    lifter.clock.set("2027-03-05T18:00:00+01:00");
    assert_eq!(lifter.trains(0), 5);
    lifter.clock.set("2026-03-07T18:00:00+01:00");
    assert_eq!(lifter.trains(0), 6, "the two still count");
    lifter.clock.set("2026-03-10T18:00:00+01:00");
    assert_eq!(lifter.trains(0), 6, "and here");
    lifter.clock.set("2026-03-14T18:00:00+01:00");
    assert_eq!(lifter.trains(0), 8, "seven days after the first by a clock that is right");
}

#[test]
fn a_correction_of_how_long_it_has_been_there_moves_the_checks_that_were_counted_from_it() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    let first = lifter.first_check(SESSION, 3);
    let episode = first.story.episode.id;
    lifter.clock.forward(24);
    lifter.follow_up(episode, 3, &[]);
    lifter.clock.forward(1);
    let hours = |lifter: &Lifter| -> Vec<f64> {
        let stories = lifter.desk.history(lifter.me).unwrap();
        stories[0].checks.iter().map(|seen| seen.checked.hours.get()).collect()
    };
    assert_eq!(hours(&lifter), [24.0, 48.0]);
    let check = lifter.desk.history(lifter.me).unwrap()[0].checks[0].id;
    let mut again = lifter.desk.begin(lifter.me, Begin::Correct(episode, check)).unwrap();
    let longer = with(again.given, "duration", "h48_72");
    lifter.desk.keep(&mut again, longer, None).unwrap();
    lifter.desk.finish(&again).unwrap();
    assert_eq!(hours(&lifter), [69.0, 93.0], "the middle of the band, and a day later");
    lifter.clock.forward(23);
    lifter.follow_up(episode, 3, &[]);
    assert_eq!(hours(&lifter), [69.0, 93.0, 117.0], "what comes after goes on from there");
}
