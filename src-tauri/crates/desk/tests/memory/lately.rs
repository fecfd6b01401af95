//! What the first screen tells of an episode: the pain told last and the one before, where, on which day; never one that
//! was not told.

use crate::lifter::{Lifter, SESSION};

#[test]
fn the_pain_and_the_one_before_are_those_that_were_told() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    let episode = lifter.first_check_saying(SESSION, 5, &[("location", "one_side")]).story.episode.id;
    let first = lifter.desk.home(lifter.me).unwrap().open[0].lately;
    assert_eq!((first.pain.map(|(pain, _)| pain), first.before), (Some(5), None));
    assert_eq!((first.place, first.moving, first.day), (Some("one_side"), Some("eases"), 1));
    assert!(first.is_from_lifting);
    lifter.clock.forward(24);
    lifter.follow_up(episode, 3, &[]);
    let second = lifter.desk.home(lifter.me).unwrap().open[0].lately;
    assert_eq!((second.pain, second.before), (Some((3, lifter.clock.read())), Some(5)));
    assert_eq!((second.place, second.day), (Some("one_side"), 2), "where it is carries over");
}

#[test]
fn the_day_turns_at_midnight_where_the_lifter_is() {
    let mut lifter = Lifter::at("2026-03-01T23:30:00+01:00");
    lifter.first_check("2026-03-01T22:00:00+01:00", 3);
    let day = |lifter: &Lifter| lifter.desk.home(lifter.me).unwrap().open[0].lately.day;
    assert_eq!(day(&lifter), 0);
    lifter.clock.set("2026-03-02T00:10:00+01:00");
    assert_eq!(day(&lifter), 1);
    lifter.clock.set("2026-02-27T12:00:00+01:00");
    assert_eq!(day(&lifter), 0, "a clock that was set back counts no day");
}

#[test]
fn pain_without_a_link_to_lifting_is_not_put_down_to_a_session() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    lifter.first_check_saying(SESSION, 4, &[("onset", "gradual_no_link")]);
    assert!(!lifter.desk.home(lifter.me).unwrap().open[0].lately.is_from_lifting);
}

#[test]
fn a_check_that_ended_at_an_emergency_told_no_pain() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    lifter.first_check_saying(SESSION, 4, &[("rf_nerve", "saddle_numb")]);
    let lately = lifter.desk.home(lifter.me).unwrap().open[0].lately;
    assert_eq!((lately.pain, lately.before, lately.place, lately.moving), (None, None, None, None));
}

#[test]
fn what_is_settled_or_left_is_past_and_what_is_open_is_not() {
    let nobody = Lifter::at("2026-03-02T18:00:00+01:00");
    assert_eq!(nobody.desk.home(nobody.me).unwrap().past, None);
    let (mut lifter, settled) = Lifter::settled_with_a_plan();
    let last = lifter.clock.read();
    let home = lifter.desk.home(lifter.me).unwrap();
    assert_eq!((home.open.len(), home.past.map(|past| (past.episode, past.last))), (0, Some((settled, last))));
    lifter.clock.forward(24);
    let open = lifter.first_check("2026-03-04T20:00:00+01:00", 4).story.episode.id;
    assert_eq!(lifter.desk.home(lifter.me).unwrap().past.map(|past| past.episode), Some(settled));
    lifter.desk.leave(lifter.me, open).unwrap();
    assert_eq!(lifter.desk.home(lifter.me).unwrap().past.map(|past| past.episode), Some(open));
}
