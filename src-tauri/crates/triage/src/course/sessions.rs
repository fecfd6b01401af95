//! The follow-up rules that look at training sessions and plan steps: L8, L9, L11, L12.

use super::follow_up::limits;
use crate::verdict::Level;

/// Whether a deadlift session counts as a same-area event: its result was `modify_monitor` or higher, it hurt, or a set
/// was cut for pain.
pub fn is_event(result: Option<Level>, pain_during: Option<u8>, set_cut_for_pain: bool) -> bool {
    result.is_some_and(|level| level >= Level::ModifyMonitor)
        || pain_during.is_some_and(|pain| pain >= limits::EVENT_PAIN)
        || set_cut_for_pain
}

/// L8: the same-area event came in 3 of the last 4 deadlift sessions (oldest first), even if today is 0.
pub fn returns(sessions: &[bool]) -> bool {
    events_lately(sessions) >= limits::EVENTS_THAT_RECUR
}

/// The answer to `recurrence` from the log, once enough sessions with follow-ups are there.
pub fn recurrence_from(sessions: &[bool]) -> Option<&'static str> {
    if sessions.len() < limits::SESSIONS_NEEDED {
        return None;
    }
    let events = events_lately(sessions);
    Some(if events >= limits::EVENTS_THAT_RECUR {
        "most_times"
    } else if events == limits::EVENTS_NOW_AND_THEN {
        "sometimes"
    } else {
        "usual_soreness"
    })
}

fn events_lately(sessions: &[bool]) -> usize {
    sessions.iter().rev().take(limits::SESSIONS_LOOKED_AT).filter(|event| **event).count()
}

/// L9: pain while lifting was above 5 in two sessions in a row.
pub fn too_much_twice(pain_during: &[u8]) -> bool {
    pain_during.windows(2).any(|pair| pair.iter().all(|pain| *pain > limits::TOO_MUCH_ABOVE))
}

/// L11: two step-downs in sessions in a row, or 3 in 6 sessions. `stepped_down` tells it of each session, oldest first.
pub fn plan_fails(stepped_down: &[bool]) -> bool {
    let twice = stepped_down.windows(2).any(|pair| pair.iter().all(|down| *down));
    let often = (0..stepped_down.len()).any(|from| {
        let lately = stepped_down.iter().skip(from).take(limits::STEPS_LOOKED_AT);
        lately.filter(|down| **down).count() >= limits::STEP_DOWNS
    });
    twice || often
}

/// L12: week 7 or later, and still on rung 7 or lower.
pub fn plan_stalls(week: u32, rung: u8) -> bool {
    week >= limits::LATE_WEEK && rung <= limits::LOW_RUNG
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_a_result_above_normal_or_pain_or_a_cut_set() {
        assert!(is_event(Some(Level::ModifyMonitor), None, false));
        assert!(is_event(Some(Level::Emergency), Some(0), false));
        assert!(is_event(Some(Level::NormalSoreness), Some(4), false));
        assert!(is_event(None, None, true));
        assert!(!is_event(Some(Level::NormalSoreness), Some(3), false));
        assert!(!is_event(None, None, false));
    }

    #[test]
    fn three_events_in_the_last_four_sessions_recur() {
        assert!(returns(&[true, false, true, true]));
        assert!(returns(&[true, true, true]));
        assert!(!returns(&[true, true, false, false, true]));
        assert!(!returns(&[true, true]));
        assert!(!returns(&[]));
    }

    #[test]
    fn recurrence_is_filled_from_three_sessions_on() {
        assert_eq!(recurrence_from(&[true, true]), None);
        assert_eq!(recurrence_from(&[true, true, true]), Some("most_times"));
        assert_eq!(recurrence_from(&[true, false, true, false]), Some("sometimes"));
        assert_eq!(recurrence_from(&[true, true, true, false, false, false, true]), Some("usual_soreness"));
        assert_eq!(recurrence_from(&[false, false, false]), Some("usual_soreness"));
    }

    #[test]
    fn above_five_twice_in_a_row_is_too_much() {
        assert!(too_much_twice(&[6, 6]));
        assert!(too_much_twice(&[0, 7, 6, 1]));
        assert!(!too_much_twice(&[6, 5, 6]));
        assert!(!too_much_twice(&[6]));
    }

    #[test]
    fn a_plan_fails_by_two_steps_down_in_a_row_or_three_in_six() {
        assert!(plan_fails(&[false, true, true]));
        assert!(plan_fails(&[true, false, true, false, false, true]));
        assert!(!plan_fails(&[true, false, true, false, false, false, true]));
        assert!(!plan_fails(&[true, false, true]));
        assert!(!plan_fails(&[]));
    }

    #[test]
    fn a_plan_stalls_below_rung_eight_from_week_seven_on() {
        assert!(plan_stalls(7, 7));
        assert!(plan_stalls(9, 1));
        assert!(!plan_stalls(6, 7));
        assert!(!plan_stalls(7, 8));
    }
}
