//! What followed each deadlift session, and what a course shows of the days: as told, and nothing made up.

use setback_desk::memory::Followed;
use setback_desk::typed::TypedWorkout;
use setback_desk::typed_line::read;
use setback_plan::{Mass, Unit};

use crate::lifter::{Lifter, SESSION, moment, morning};

fn log(lifter: &mut Lifter, day: &str, line: &str) {
    let sets = read(line, Unit::Kilograms).sets;
    let typed = TypedWorkout { day, time: "17:00", sets: &sets, minutes: "", session_rpe: "", pain: "", note: "" };
    lifter.desk.log(lifter.me, &typed).unwrap();
}

fn followed(lifter: &Lifter) -> Vec<Followed> {
    lifter.desk.sessions_followed(lifter.me).unwrap().followed
}

fn told(followed: &[Followed]) -> Vec<(Option<u8>, Option<bool>)> {
    followed.iter().map(|one| (one.pain, one.came_back)).collect()
}

fn kg(count: u32) -> Option<(Mass, Unit)> {
    Some((Mass::whole(count, Unit::Kilograms), Unit::Kilograms))
}

#[test]
fn a_session_of_which_nothing_was_told_has_no_pain_and_was_not_asked() {
    let mut lifter = Lifter::at("2026-03-10T18:00:00+01:00");
    log(&mut lifter, "2026-03-03", "w 60 1x5, 130 4x5 @8.5");
    let followed = followed(&lifter);
    assert_eq!((followed[0].load, followed[0].from_the_floor), (kg(130), true));
    assert_eq!(told(&followed), [(None, None)]);
    let sessions = lifter.desk.sessions_followed(lifter.me).unwrap();
    assert_eq!((sessions.came_back, sessions.of), (0, 0));
}

#[test]
fn the_most_of_what_was_told_counts_until_the_next_session() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    log(&mut lifter, "2026-03-01", "130 3x5 p1, 130 1x5 p3");
    let episode = lifter.first_check(SESSION, 4).story.episode.id;
    lifter.clock.forward(24);
    lifter.follow_up(episode, 2, &[]);
    log(&mut lifter, "2026-03-03", "block pull 90 3x5 p0");
    let followed = followed(&lifter);
    assert_eq!(told(&followed), [(Some(4), Some(false)), (Some(2), None)]);
    assert_eq!((followed[1].load, followed[1].from_the_floor), (kg(90), false), "a load from blocks is no measure");
}

#[test]
fn what_is_told_on_a_plan_belongs_to_its_session() {
    let (mut lifter, _) = Lifter::with_a_plan();
    lifter.clock.forward(48);
    let session = lifter.lifts(2, "none").unwrap();
    lifter.clock.forward(24);
    lifter.desk.next_morning(lifter.me, session, &morning(5, "no")).unwrap();
    let followed = followed(&lifter);
    assert_eq!(told(&followed), [(Some(4), Some(true)), (Some(5), Some(false))]);
    let sessions = lifter.desk.sessions_followed(lifter.me).unwrap();
    assert_eq!((sessions.came_back, sessions.of), (1, 2), "as L8 counts them");
}

#[test]
fn a_session_of_more_than_a_year_ago_is_left_out() {
    let mut lifter = Lifter::at("2026-03-10T18:00:00+01:00");
    log(&mut lifter, "2025-03-01", "130 4x5");
    log(&mut lifter, "2025-04-01", "140 4x5");
    assert_eq!(followed(&lifter).len(), 1);
}

#[test]
fn a_course_knows_its_days_and_where_the_next_session_may_be() {
    let (lifter, episode) = Lifter::with_a_plan();
    let course = lifter.desk.course(lifter.me, episode).unwrap();
    let (day, midnight) = course.first_day;
    assert_eq!((day, course.today), (moment(SESSION).date_naive(), 1));
    assert!((midnight.get() - 6.0).abs() < 1e-9);
    let planned = course.planned.unwrap();
    assert!((planned.hours.get() - 48.0).abs() < 1e-9, "two days after the session that set it off");
    assert_eq!(planned.plan.rung, 3);
    lifter.clock.forward(24 * 7);
    let late = lifter.desk.course(lifter.me, episode).unwrap().planned.unwrap();
    assert!((late.hours.get() - 192.0).abs() < 1e-9, "never in the past");
}

#[test]
fn without_a_plan_that_goes_on_nothing_is_planned() {
    let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
    let episode = lifter.first_check(SESSION, 3).story.episode.id;
    assert_eq!(lifter.desk.course(lifter.me, episode).unwrap().planned, None);
}

#[test]
fn that_a_pain_is_within_the_band_is_said_only_where_nobody_has_to_look_at_it() {
    let beside = |pain: u8, said: &[(&str, &str)]| {
        let mut lifter = Lifter::at("2026-03-02T18:00:00+01:00");
        let episode = lifter.first_check_saying(SESSION, pain, said).story.episode.id;
        lifter.desk.course(lifter.me, episode).unwrap().beside_the_band().map(|text| text.id)
    };
    assert_eq!(beside(4, &[]).as_deref(), Some("course-within-band"));
    assert_eq!(beside(6, &[]).as_deref(), Some("course-above-band"));
    assert_eq!(beside(4, &[("confidence", "guessing")]), None);
    assert_eq!(beside(0, &[]), None);
}
