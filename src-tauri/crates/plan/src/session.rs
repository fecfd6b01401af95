//! The rules of a session and of the days around it, as numbers. Source: decision table C.5; zones of pain from [T1][T2];
//! the rest is our design choice.

use crate::factors::Dial;
use crate::prescribe::{Note, Plan};
use crate::step::Step;

/// Warm-up steps, at least and at most.
pub const WARM_UP_STEPS: (u8, u8) = (3, 4);
/// Pain that rises by so much above where it began means one rung down.
pub const PAIN_RISE: u8 = 2;
/// Pain over this means one rung down.
pub const PAIN_LIMIT: u8 = 5;
/// After the first work set on a new rung, so many minutes are waited.
pub const WAIT_MINUTES: u8 = 2;
/// Hinge sessions a week.
pub const SESSIONS_A_WEEK: u8 = 2;
/// Hours between hinge sessions, at least and at most.
pub const HOURS_BETWEEN: (u8, u8) = (48, 72);
/// Hours between hinge sessions after stacked ones, at least (F6).
pub const HOURS_AFTER_STACKED: u8 = 72;
/// Other training that raises the pain above this is left out.
pub const OTHER_TRAINING_PAIN: u8 = 2;
/// Holds a week, at least and at most.
pub const HOLDS_A_WEEK: (u8, u8) = (2, 3);
/// Kettlebells, hip thrusts and the low-demand menu: pain while lifting up to this.
pub const EASY_PAIN: u8 = 2;
/// Else, to go on after the first work set on a new rung: pain up to this.
pub const FIRST_SET_PAIN: u8 = 3;
/// The endurance block belongs to these rungs.
const ENDURANCE_RUNGS: std::ops::RangeInclusive<u8> = 1..=6;
/// The reference load is looked for over so many days.
pub const REFERENCE_DAYS: u8 = 28;
/// Where there is none, it is so much of the top set of the session that started the episode, in percent.
pub const REFERENCE_SHARE: u8 = 90;
/// The mean top set is taken over so many weeks.
pub const MEAN_WEEKS: u8 = 4;

/// Pain up to which to go on after the first work set on a new rung.
pub const fn first_set_pain(step: Step) -> u8 {
    match step {
        Step::R1 => EASY_PAIN,
        Step::X | Step::R2 | Step::Y3 | Step::Y2 | Step::Y1 | Step::G1 | Step::G0 => FIRST_SET_PAIN,
    }
}

/// Whether back and side holds belong to this plan.
pub fn has_endurance_block(plan: &Plan) -> bool {
    ENDURANCE_RUNGS.contains(&plan.rung) || plan.notes.contains(&Note::Turned(Dial::F4))
}

/// Whether sessions were stacked, so that more days lie between the next ones.
pub fn is_spread_out(plan: &Plan) -> bool {
    plan.notes.contains(&Note::Turned(Dial::F6))
}

/// The fewest hours from one hinge session to the next.
pub const fn hours_to_the_next(is_spread_out: bool) -> u8 {
    if is_spread_out { HOURS_AFTER_STACKED } else { HOURS_BETWEEN.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::factors::Factor;
    use crate::mass::Unit;
    use crate::plates::Gym;
    use crate::prescribe::{Lifter, prescribe};
    use crate::variation::Equipment;

    fn plan(rung: u8, factors: &[Factor]) -> Plan {
        let gym = Gym::usual(Unit::Kilograms);
        let equipment = Equipment::default();
        prescribe(
            rung,
            &Lifter { reference: None, gym, equipment, factors: factors.to_vec(), phase: None, rather: None },
        )
        .unwrap()
    }

    #[test]
    fn holds_belong_to_the_lower_rungs_and_to_a_fading_brace() {
        let rungs: Vec<u8> = (1..=10).filter(|rung| has_endurance_block(&plan(*rung, &[]))).collect();
        assert_eq!(rungs, [1, 2, 3, 4, 5, 6]);
        assert!(has_endurance_block(&plan(9, &[Factor::BraceFade])));
    }

    #[test]
    fn stacked_sessions_are_spread_out() {
        assert!(is_spread_out(&plan(6, &[Factor::Stacked])));
        assert!(!is_spread_out(&plan(6, &[Factor::TimeOff])));
        assert_eq!([false, true].map(hours_to_the_next), [48, 72]);
    }

    #[test]
    fn the_low_demand_menu_asks_for_less_pain() {
        assert_eq!((first_set_pain(Step::R1), first_set_pain(Step::Y2)), (2, 3));
    }
}
