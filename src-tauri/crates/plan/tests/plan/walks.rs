//! The way of a plan over checks and clearances: what takes it down, what makes it wait, and that nothing but a good
//! session takes it up.

use setback_plan::response::{Day, Response, Stopped, WEEK};
use setback_plan::walk::{Event, Stage, Walk, course};
use setback_plan::{Step, TOP_RUNG};
use setback_triage::Level;
use setback_triage::course::{FollowUpId, Happened, Lock};

use crate::dice::Dice;

const FINE: Day = Day {
    day: WEEK,
    pain_during: 0,
    pain_morning: 0,
    usual_morning: 0,
    settled: true,
    stopped: Stopped::No,
    check_is_late: false,
};

fn given(step: Step) -> Event {
    Event::Given { step, rung: step.start_rung() }
}

fn full(step: Step) -> Event {
    Event::Checked { level: level_of(step), recurring: false, step, full: true }
}

fn follow_up(step: Step) -> Event {
    Event::Checked { level: level_of(step), recurring: false, step, full: false }
}

fn level_of(step: Step) -> Level {
    match step {
        Step::X => Level::SameDay,
        Step::R2 | Step::R1 => Level::GetChecked,
        Step::Y3 | Step::Y2 | Step::Y1 => Level::ModifyMonitor,
        Step::G1 | Step::G0 => Level::NormalSoreness,
    }
}

/// A session without pain on this day of the plan.
fn fine(day: u32) -> Event {
    Event::Session(Day { day: WEEK + day, ..FINE })
}

fn hurts(day: u32, pain_during: u8) -> Event {
    Event::Session(Day { day: WEEK + day, pain_during, ..FINE })
}

fn sign(day: u32) -> Event {
    Event::Session(Day { day: WEEK + day, stopped: Stopped::Sign, ..FINE })
}

const CLEARED: Event = Event::Happened(Happened::Cleared);

fn on_y2(then: &[Event]) -> Walk {
    course([full(Step::Y2), given(Step::Y2)].into_iter().chain(then.iter().copied()))
}

fn rung(then: &[Event]) -> u8 {
    on_y2(then).rung
}

#[test]
fn before_a_plan_is_given_nothing_moves() {
    let walked = course([full(Step::Y2)]);
    assert_eq!((walked.rung, walked.stage), (0, Stage::NotGiven));
}

#[test]
fn a_check_never_lifts_the_rung_and_a_worse_one_takes_it_down() {
    assert_eq!(rung(&[fine(0), full(Step::G0)]), 5, "milder");
    assert_eq!(rung(&[fine(0), follow_up(Step::Y2)]), 5, "the same: sessions decide");
    assert_eq!(rung(&[fine(0), follow_up(Step::Y3)]), 1, "worse");
    assert_eq!(rung(&[full(Step::G0), full(Step::Y1)]), 3, "worse than before, and still above the rung");
    assert_eq!(rung(&[fine(0), fine(1), fine(7), full(Step::G1), full(Step::Y1)]), 6, "worse than the check before");
}

#[test]
fn a_step_without_a_plan_makes_it_wait_for_one_that_has() {
    let waits = on_y2(&[fine(0), follow_up(Step::R2), fine(2)]);
    assert_eq!((waits.stage, waits.rung), (Stage::WaitsForStep, 5));
    assert_eq!(waits.moves[1].response, Response::Locked);
    let milder = on_y2(&[fine(0), follow_up(Step::R2), full(Step::Y2), fine(2)]);
    assert_eq!(milder.stage, Stage::WaitsForStep, "limits without a plan hold until cleared or settled");
    assert_eq!(milder.moves[1].response, Response::Locked);
    let on = on_y2(&[fine(0), follow_up(Step::R2), full(Step::Y2), CLEARED]);
    assert_eq!((on.stage, on.rung), (Stage::Going, 3), "the rung before, or the new step's, whichever is lower");
    assert_eq!(on_y2(&[hurts(0, 6), follow_up(Step::R2), full(Step::G0), CLEARED]).rung, 1);
}

#[test]
fn a_sign_to_stop_waits_for_a_full_check_and_goes_on_no_higher() {
    let stopped = on_y2(&[fine(0), sign(2)]);
    assert_eq!((stopped.stage, stopped.rung), (Stage::WaitsForFullCheck, 5));
    assert_eq!(
        on_y2(&[fine(0), sign(2), follow_up(Step::Y2)]).stage,
        Stage::WaitsForFullCheck,
        "not by the short form"
    );
    let on = on_y2(&[fine(0), sign(2), full(Step::Y2), fine(9)]);
    assert_eq!((on.stage, on.moves[2].rung_after), (Stage::Going, 5), "from the new step's three");
    assert_eq!(on_y2(&[fine(0), sign(2), full(Step::G0)]).rung, 5, "at the same rung");
    assert_eq!(on_y2(&[fine(0), sign(2), full(Step::R2)]).stage, Stage::WaitsForStep);
}

#[test]
fn an_emergency_locks_until_cleared_and_a_plan_that_waits_needs_a_new_check_as_well() {
    let urgent = [fine(0), follow_up(Step::X)];
    assert_eq!(on_y2(&urgent).lock, Lock::Locked);
    let milder = [urgent[0], urgent[1], full(Step::Y2), fine(3)];
    assert_eq!(on_y2(&milder).moves[1].response, Response::Locked, "milder answers do not unlock it");
    let cleared = [urgent[0], urgent[1], CLEARED, full(Step::Y2), fine(9)];
    assert_eq!(on_y2(&cleared).rung, 5);
    assert_eq!(on_y2(&cleared[..3]).stage, Stage::WaitsForStep, "cleared, and not checked since");
}

#[test]
fn while_a_check_is_late_the_rung_does_not_rise() {
    let late = |day: Day| Event::Session(Day { check_is_late: true, ..day });
    assert_eq!(rung(&[late(FINE)]), 3);
    assert_eq!(rung(&[late(Day { pain_during: 6, ..FINE })]), 1, "down it goes");
}

#[test]
fn a_session_whose_day_after_is_not_told_moves_nothing_up() {
    let after = |pain, stopped| on_y2(&[Event::Session(Day::not_told_yet(WEEK, pain, stopped))]);
    assert_eq!(after(0, Stopped::No).moves[0].response, Response::Hold);
    assert_eq!(after(6, Stopped::No).moves[0].response, Response::Regress);
    assert_eq!(after(0, Stopped::TooSore).moves[0].response, Response::Regress);
    assert_eq!(after(0, Stopped::Sign).moves[0].response, Response::StopAndRecheck);
}

#[test]
fn an_evaluation_keeps_the_plan_to_the_limits_of_its_step_until_cleared() {
    let evaluated = [full(Step::R1), given(Step::R1), fine(0), fine(7)];
    assert_eq!(course(evaluated).rung, 1);
    assert_eq!(course(evaluated.into_iter().chain([CLEARED, fine(14)])).rung, 3);
    let later = course(evaluated.into_iter().chain([full(Step::Y1), fine(14)]));
    assert_eq!(later.rung, 1, "a milder check does not lift the limits");
}

#[test]
fn milder_answers_after_an_evaluation_begin_no_plan_above_its_limits() {
    let begun = [full(Step::R1), full(Step::G0), given(Step::G0)];
    assert_eq!((course(begun).rung, course(begun).ceiling, course(begun).lock), (1, 1, Lock::Limited));
    assert_eq!(course(begun.into_iter().chain([fine(0), fine(7)])).rung, 1);
    assert_eq!(course(begun.into_iter().chain([CLEARED, fine(7)])).rung, 3);
    let none = course([full(Step::R2), full(Step::G0), given(Step::G0), fine(0)]);
    assert_eq!((none.stage, none.ceiling, none.moves[0].response), (Stage::NotGiven, 0, Response::Locked));
}

#[test]
fn an_evaluation_on_the_way_takes_the_plan_down_to_its_limits() {
    let higher = [full(Step::R1), CLEARED, given(Step::R1), fine(0), fine(7)];
    assert_eq!(course(higher).rung, 5);
    assert_eq!(course(higher.into_iter().chain([follow_up(Step::R1)])).rung, 1, "also where the step is the same");
}

#[test]
fn recurring_pain_on_the_way_limits_the_plan_to_its_step() {
    let recurs = Event::Happened(Happened::Checked { level: Level::GetChecked, recurring: true });
    assert_eq!(rung(&[recurs, fine(0), fine(7), fine(14)]), 5, "the third clean session moves up");
    assert_eq!(rung(&[fine(0), recurs, fine(7)]), 3, "down to its limits, and no higher");
    let by_step = Event::Limits { level: Level::GetChecked, recurring: true, step: Step::R1 };
    assert_eq!(rung(&[fine(0), by_step, fine(7)]), 1, "those of the step with L8");
}

#[test]
fn a_clearance_answers_the_call_for_an_evaluation() {
    let failed = [hurts(0, 6), hurts(2, 6), fine(9)];
    assert_eq!(on_y2(&failed).rules, [FollowUpId::L9, FollowUpId::L11]);
    assert_eq!(rung(&failed), 1, "no rise after it");
    let cleared = [failed[0], failed[1], failed[2], CLEARED, fine(11)];
    assert_eq!((on_y2(&cleared).rung, on_y2(&cleared).rules), (3, vec![]));
    let stalled: Vec<Event> = (0..7).map(|week| hurts(week * WEEK, 3)).collect();
    assert_eq!(on_y2(&stalled).rules, [FollowUpId::L12]);
    let again = [&stalled[..], &[CLEARED, hurts(49, 3)]].concat();
    assert_eq!(on_y2(&again).rules, [], "weeks count from the clearance");
    let again: Vec<Event> = again.into_iter().chain((8..14).map(|week| hurts(week * WEEK, 3))).collect();
    assert_eq!(on_y2(&again).rules, [FollowUpId::L12], "and run out again");
}

#[test]
fn a_clearance_before_the_plan_leaves_its_weeks_as_they_are() {
    let begun = |before: &[Event]| {
        let plan = before.iter().copied().chain([full(Step::Y2), given(Step::Y2), hurts(6 * WEEK, 3)]);
        course(plan).rules
    };
    assert_eq!((begun(&[]), begun(&[CLEARED])), (vec![FollowUpId::L12], vec![FollowUpId::L12]));
}

#[test]
fn a_session_counts_only_while_nothing_locks_it_and_the_limits_leave_a_plan() {
    let after = |limits: Event| on_y2(&[limits, fine(0)]);
    let locked = after(Event::Happened(Happened::Checked { level: Level::SameDay, recurring: false }));
    assert_eq!((locked.stage, locked.lock, locked.ceiling), (Stage::Going, Lock::Locked, 3));
    assert_eq!((locked.moves[0].response, locked.rung), (Response::Locked, 3));
    let none = after(Event::Limits { level: Level::GetChecked, recurring: false, step: Step::R2 });
    assert_eq!((none.stage, none.lock, none.ceiling), (Stage::WaitsForStep, Lock::Limited, 0));
    assert_eq!((none.moves[0].response, none.rung), (Response::Locked, 3));
}

#[test]
fn a_plan_that_is_over_begins_anew_only_when_given_again() {
    let out = [full(Step::G0), given(Step::G0), fine(0), fine(2), fine(4)];
    assert_eq!(course(out).stage, Stage::Over);
    let checked = out.into_iter().chain([full(Step::Y2)]);
    assert_eq!(course(checked.clone()).stage, Stage::Over);
    let anew = course(checked.chain([given(Step::Y2), fine(20)]));
    assert_eq!((anew.stage, anew.rung), (Stage::Going, 5));
}

#[test]
fn a_plan_given_again_on_the_way_changes_no_rung() {
    assert_eq!(rung(&[fine(0), given(Step::G0)]), 5);
    assert_eq!(rung(&[fine(0), Event::Held { rung: 4, last: None }]), 4, "but for the plan of another episode");
    assert_eq!(rung(&[fine(0), Event::Held { rung: 6, last: None }]), 5);
    let held = Event::Held { rung: 3, last: Some(WEEK - 3) };
    assert_eq!(rung(&[held, fine(3)]), 3, "its sessions count for the seven days");
    assert_eq!(rung(&[held, fine(4)]), 5);
}

/// Ten thousand lifters with checks, clearances and sessions in any order.
#[test]
fn whatever_happens_only_a_good_session_takes_a_plan_up_and_by_three_rungs_in_seven_days() {
    let mut dice = Dice(3);
    for _ in 0..10_000 {
        let events = random_events(&mut dice);
        let (mut before, mut rises) = (course([]), Vec::new());
        for until in 1..=events.len() {
            let now = course(events[..until].iter().copied());
            let up = now.rung.saturating_sub(before.rung);
            goes_up_for_a_reason(&events[until - 1], &before, &now, up);
            rises.extend(day_of(&events[until - 1]).map(|day| (day, up)));
            let today = rises.last().map_or(0, |(day, _)| *day);
            let lately: u8 = rises.iter().filter(|(day, _)| day + WEEK > today).map(|(_, up)| up).sum();
            assert!(lately <= 3 && now.rung <= TOP_RUNG, "{events:?}");
            before = now;
        }
    }
}

fn goes_up_for_a_reason(event: &Event, before: &Walk, now: &Walk, up: u8) {
    let begins = matches!(before.stage, Stage::NotGiven | Stage::Over);
    match event {
        Event::Session(day) => {
            let fine = day.pain_during <= 2 && day.stopped == Stopped::No && !day.check_is_late;
            assert!(up == 0 || (fine && before.stage == Stage::Going && before.lock != Lock::Locked), "{day:?}");
        }
        Event::Given { .. } => assert!(up == 0 || begins),
        Event::Checked { .. } | Event::Limits { .. } | Event::Held { .. } | Event::Called(_) | Event::Happened(_) => {
            assert_eq!(up, 0, "{event:?} {before:?} {now:?}")
        }
    }
}

fn day_of(event: &Event) -> Option<u32> {
    match event {
        Event::Session(day) => Some(day.day),
        Event::Given { .. }
        | Event::Checked { .. }
        | Event::Limits { .. }
        | Event::Held { .. }
        | Event::Called(_)
        | Event::Happened(_) => None,
    }
}

fn random_events(dice: &mut Dice) -> Vec<Event> {
    let mut day = 0;
    let mut events = vec![full(Step::Y2), given(Step::Y2)];
    for _ in 0..20 {
        day += dice.below(5) as u32;
        let step = Step::ALL[dice.below(8) as usize];
        events.push(match dice.below(13) {
            0 => full(step),
            1 => follow_up(step),
            2 => CLEARED,
            3 if step.has_plan() => given(step),
            4 => sign(day),
            6 => Event::Held { rung: step.start_rung().max(1), last: None },
            5 => Event::Session(Day { day: WEEK + day, check_is_late: true, ..FINE }),
            _ => hurts(day, dice.below(7) as u8 / 2),
        });
    }
    events
}
