//! Responses: each condition on both sides of its limit, the caps, the exit, and courses of thousands of lifters.

use setback_plan::response::{Day, Response, Stopped, WEEK};
use setback_plan::walk::{Moved, Start, walk};
use setback_plan::{Step, TOP_RUNG};
use setback_triage::Level;
use setback_triage::course::FollowUpId;

use crate::dice::Dice;

const FINE: Day = Day {
    day: 7,
    pain_during: 0,
    pain_morning: 0,
    usual_morning: 0,
    settled: true,
    stopped: Stopped::No,
    check_is_late: false,
};

const ADJUST: Start = on(Step::Y2, Level::ModifyMonitor);

const fn on(step: Step, level: Level) -> Start {
    Start { step, rung: step.start_rung(), level, recurring: false, nothing_else: true, cleared: false }
}

fn during(pain_during: u8) -> Day {
    Day { pain_during, ..FINE }
}

fn morning(usual_morning: u8, pain_morning: u8) -> Day {
    Day { usual_morning, pain_morning, ..FINE }
}

fn week(week: u32, day: Day) -> Day {
    Day { day: week * WEEK, ..day }
}

/// One session on rung 3.
fn once(day: Day) -> (Response, u8) {
    let moved = walk(ADJUST, &[day]).moves[0];
    (moved.response, moved.rung_after)
}

fn rungs(start: Start, days: &[Day]) -> Vec<u8> {
    walk(start, days).moves.iter().map(|moved| moved.rung_after).collect()
}

#[test]
fn progress_hold_and_regress_by_pain_during_the_lift() {
    let expected = [
        (Response::Progress, 5),
        (Response::Progress, 5),
        (Response::Progress, 4),
        (Response::Hold, 3),
        (Response::Hold, 3),
        (Response::Hold, 3),
        (Response::Regress, 1),
    ];
    for (pain, expected) in (0..).zip(expected) {
        assert_eq!(once(during(pain)), expected, "pain {pain} during");
    }
    assert_eq!(once(during(10)), (Response::Regress, 1));
}

#[test]
fn the_morning_is_held_against_the_usual_one() {
    assert_eq!(once(morning(3, 2)), (Response::Progress, 5), "lower");
    assert_eq!(once(morning(3, 3)), (Response::Progress, 5), "the same");
    assert_eq!(once(morning(3, 4)), (Response::Hold, 3), "one more");
    assert_eq!(once(morning(3, 5)), (Response::Regress, 1), "two more");
    assert_eq!(once(Day { pain_during: 5, ..morning(1, 2) }), (Response::Hold, 3));
}

#[test]
fn not_settled_or_too_sore_goes_down_and_a_sign_ends_the_lift() {
    assert_eq!(once(Day { settled: false, ..FINE }), (Response::Regress, 1));
    assert_eq!(once(Day { stopped: Stopped::TooSore, ..FINE }), (Response::Regress, 1));
    let signed = walk(ADJUST, &[Day { stopped: Stopped::Sign, ..FINE }, FINE, week(2, FINE)]);
    let seen: Vec<_> = signed.moves.iter().map(|moved| (moved.response, moved.rung_after)).collect();
    assert_eq!(seen, [(Response::StopAndRecheck, 3), (Response::Locked, 3), (Response::Locked, 3)]);
}

#[test]
fn a_week_moves_up_by_three_at_most_and_moves_down_give_nothing_back() {
    assert_eq!(rungs(ADJUST, &[FINE, FINE, FINE]), [5, 6, 6]);
    assert_eq!(rungs(ADJUST, &[FINE, during(6), FINE, FINE]), [5, 3, 4, 4]);
    assert_eq!(rungs(ADJUST, &[FINE, week(2, FINE), week(2, FINE)]), [5, 7, 8]);
    assert_eq!(rungs(on(Step::G1, Level::NormalSoreness), &[FINE]), [TOP_RUNG], "not over the top");
}

#[test]
fn the_seven_days_of_the_cap_roll_and_do_not_begin_with_a_week() {
    let on_day = |day: u32| Day { day, ..FINE };
    assert_eq!(rungs(ADJUST, &[on_day(12), on_day(14)]), [5, 6], "two weeks by number, two days apart");
    assert_eq!(rungs(ADJUST, &[on_day(12), on_day(18), on_day(19)]), [5, 6, 8], "the seventh day still counts");
    assert_eq!(rungs(ADJUST, &[on_day(12), on_day(19)]), [5, 7]);
}

#[test]
fn a_plan_may_start_lower_than_its_step() {
    assert_eq!(rungs(Start { rung: 2, ..ADJUST }, &[FINE, FINE]), [4, 5]);
}

#[test]
fn three_in_a_row_begun_at_the_top_end_the_plan() {
    let top = on(Step::G0, Level::NormalSoreness);
    let responses = |days: &[Day]| walk(top, days).moves.iter().map(|moved| moved.response.id()).collect::<Vec<_>>();
    assert_eq!(responses(&[FINE, FINE, FINE, FINE]), ["progress", "progress", "exit", "exit"]);
    assert_eq!(
        responses(&[FINE, FINE, during(3), FINE, FINE, FINE]),
        ["progress", "progress", "hold", "progress", "progress", "exit"]
    );
    let below = on(Step::G1, Level::NormalSoreness);
    assert_eq!(walk(below, &[FINE, FINE, FINE]).moves[2].response, Response::Progress, "the first began at nine");
}

#[test]
fn it_stays_on_the_lowest_rung() {
    let low = on(Step::Y3, Level::ModifyMonitor);
    assert_eq!(rungs(low, &[during(6)]), [1]);
}

#[test]
fn l9_l11_and_l12_call_for_an_evaluation_and_the_rung_stays() {
    let down = during(6);
    let failed = walk(ADJUST, &[down, down, week(2, FINE), week(3, FINE)]);
    assert_eq!(failed.rules, [FollowUpId::L9, FollowUpId::L11]);
    assert_eq!(failed.moves.last(), Some(&Moved { response: Response::Progress, rung_after: 1 }), "no rise after it");
    let unsettled = Day { settled: false, ..FINE };
    assert_eq!(walk(ADJUST, &[unsettled, unsettled]).rules, [FollowUpId::L11], "without pain in the lift");
    let stalled: Vec<Day> = (1..=9).map(|number| week(number, during(3))).collect();
    assert_eq!(walk(ADJUST, &stalled[..6]).rules, []);
    assert_eq!(walk(ADJUST, &stalled).rules, [FollowUpId::L12]);
    let after = [&stalled[..], &[week(10, FINE)]].concat();
    assert_eq!(rungs(ADJUST, &after).last(), Some(&3));
}

#[test]
fn after_an_evaluation_result_the_plan_keeps_to_its_step_until_cleared() {
    let evaluated = on(Step::R1, Level::GetChecked);
    assert_eq!(rungs(evaluated, &[FINE, week(2, FINE)]), [1, 1]);
    assert_eq!(rungs(Start { cleared: true, ..evaluated }, &[FINE, week(2, FINE)]), [3, 5]);
    let back = on(Step::Y1, Level::GetChecked);
    assert_eq!(
        rungs(back, &[during(6), week(2, FINE), week(3, FINE)]),
        [4, 6, 6],
        "back up to its step, and no higher"
    );
}

#[test]
fn recurring_pain_needs_three_clean_sessions() {
    let recurring = Start { recurring: true, ..on(Step::Y1, Level::GetChecked) };
    let days: Vec<Day> = (1..=4).map(|number| week(number, FINE)).collect();
    assert_eq!(rungs(recurring, &days), [6, 6, 8, 10]);
    let event = [week(1, FINE), week(2, FINE), week(3, during(4)), week(4, FINE)];
    assert_eq!(rungs(recurring, &event), [6, 6, 6, 6], "an event begins the count anew");
    let by_log = Start { level: Level::ModifyMonitor, ..recurring };
    assert_eq!(rungs(by_log, &days), [6, 6, 8, 10], "L8 limits whatever the level");
    let with_more = Start { nothing_else: false, ..recurring };
    assert_eq!(rungs(with_more, &days), [6, 6, 6, 6], "what else calls for an evaluation limits until cleared");
}

#[test]
fn without_a_plan_every_session_is_locked() {
    for step in [Step::X, Step::R2] {
        let locked = Start { cleared: true, ..on(step, Level::Emergency) };
        assert_eq!(walk(locked, &[FINE]).moves, [Moved { response: Response::Locked, rung_after: 0 }]);
    }
}

/// Every pair of sessions of which one is worse in one answer.
#[test]
fn a_worse_response_never_leads_to_a_higher_rung() {
    let days = || {
        let pains = (0..=10).flat_map(|pain| (0..=4).map(move |morning| (pain, morning)));
        let stops = [Stopped::No, Stopped::TooSore, Stopped::Sign];
        pains.flat_map(move |(pain, morning)| {
            stops.into_iter().flat_map(move |stopped| {
                [true, false].map(move |settled| Day {
                    day: 7,
                    pain_during: pain,
                    pain_morning: morning,
                    usual_morning: 1,
                    settled,
                    stopped,
                    check_is_late: false,
                })
            })
        })
    };
    for day in days() {
        let after = |day: Day| once(day).1;
        let worse = [
            Day { pain_during: (day.pain_during + 1).min(10), ..day },
            Day { pain_morning: day.pain_morning + 1, ..day },
            Day { settled: false, ..day },
        ];
        for worse in worse {
            assert!(after(worse) <= after(day), "{worse:?} against {day:?}");
        }
    }
}

fn random_start(dice: &mut Dice) -> Start {
    let starts = [
        (Step::R1, Level::GetChecked),
        (Step::Y1, Level::GetChecked),
        (Step::Y3, Level::ModifyMonitor),
        (Step::Y2, Level::ModifyMonitor),
        (Step::Y1, Level::ModifyMonitor),
        (Step::G1, Level::NormalSoreness),
        (Step::G0, Level::NormalSoreness),
    ];
    let (step, level) = starts[dice.below(7) as usize];
    Start { recurring: dice.below(6) == 0, cleared: dice.below(3) == 0, ..on(step, level) }
}

/// A session that goes the worse, the larger `bad` is.
fn random_session(dice: &mut Dice, bad: u64, day: u32) -> Day {
    let usual_morning = dice.below(3) as u8;
    Day {
        day,
        pain_during: dice.below(3 + bad) as u8,
        pain_morning: (usual_morning + dice.below(1 + bad / 2) as u8).min(10),
        usual_morning,
        settled: dice.below(12) >= bad / 3,
        stopped: match dice.below(120) {
            0 => Stopped::Sign,
            1..=3 => Stopped::TooSore,
            _ => Stopped::No,
        },
        check_is_late: false,
    }
}

/// Twice a week for twelve weeks.
fn twice_a_week(session: u32) -> u32 {
    (session / 2 + 1) * WEEK
}

#[test]
fn ten_thousand_lifters_over_twelve_weeks_never_skip_a_gate() {
    let mut dice = Dice(12);
    for _ in 0..10_000 {
        let (start, bad) = (random_start(&mut dice), dice.below(8));
        let days: Vec<Day> = (0..24).map(|session| random_session(&mut dice, bad, twice_a_week(session))).collect();
        keeps_the_gates(start, &days);
        comes_to_an_end(start, &days);
    }
}

#[test]
fn ten_thousand_lifters_who_train_on_any_day_never_skip_a_gate() {
    let mut dice = Dice(7);
    for _ in 0..10_000 {
        let (start, bad) = (random_start(&mut dice), dice.below(8));
        let mut day = WEEK;
        let days: Vec<Day> = (0..24)
            .map(|_| {
                day += dice.below(7) as u32;
                random_session(&mut dice, bad, day)
            })
            .collect();
        let lower = Start { rung: (dice.below(11) as u8).clamp(1, start.rung), ..start };
        keeps_the_gates(start, &days);
        keeps_the_gates(lower, &days);
    }
}

/// Up only after a good response, and by three rungs in any seven days at most.
fn keeps_the_gates(start: Start, days: &[Day]) {
    let mut rung = start.rung;
    let mut rises: Vec<(u32, u8)> = Vec::new();
    for (day, moved) in days.iter().zip(walk(start, days).moves) {
        let up = moved.rung_after.saturating_sub(rung);
        rises.push((day.day, up));
        let lately: u8 = rises.iter().filter(|(on, _)| on + 7 > day.day).map(|(_, up)| up).sum();
        assert!(lately <= 3, "over three rungs in seven days: {start:?} {days:?}");
        let fine =
            day.pain_during <= 2 && day.pain_morning <= day.usual_morning && day.settled && day.stopped == Stopped::No;
        assert!(up == 0 || fine, "it rose without a good response: {day:?}");
        rung = moved.rung_after;
    }
}

fn comes_to_an_end(start: Start, days: &[Day]) {
    let walked = walk(start, days);
    let last = walked.moves.last().expect("there were sessions");
    let ended = matches!(last.response, Response::Exit | Response::Locked);
    let called = !walked.rules.is_empty() || start.level == Level::GetChecked || start.recurring;
    let lower = last.rung_after < start.step.start_rung();
    assert!(ended || last.rung_after >= 8 || lower || called, "no end: {start:?} {walked:?}");
}
