//! A later check that calls for care soon: what was said first no longer counts, and there is no plan (L15).

use setback_plan::Step;
use setback_triage::course::follow;
use setback_triage::{Level, Outcome};

use crate::case::Case;
use crate::explained::text_of_urgent;

/// What the last check of a course calls for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Urgent {
    /// An emergency, to be seen the same day, or an evaluation within 3 days.
    pub outcome: Outcome,
    /// Every base and follow-up rule at that level.
    pub deciding: Vec<&'static str>,
    /// Base id of its texts in `results.ftl`.
    pub text: &'static str,
    /// Its step, which has no plan.
    pub step: Step,
}

/// What the last check calls for; `None` where that can wait for longer, where it has no result, and where there is none
/// but the first.
pub fn urgent(case: &Case) -> Option<Urgent> {
    let mut course = follow(&case.answers, &case.follow_ups);
    let last = course.pop().filter(|_| !course.is_empty())?;
    let outcome = last.outcome?;
    Some(Urgent { outcome, deciding: last.deciding, text: text_of_urgent(outcome)?, step: step_of(outcome) })
}

const fn step_of(urgent: Outcome) -> Step {
    match urgent.level {
        Level::Emergency | Level::SameDay => Step::X,
        Level::GetChecked | Level::ModifyMonitor | Level::NormalSoreness => Step::R2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::read;
    use setback_triage::Window;

    /// The last check of soreness that was followed up so.
    fn after(follow_ups: &str) -> Option<Urgent> {
        let answers = include_str!("../../../../tests/cases/vg-01.json");
        let mut case = read(answers.as_bytes()).unwrap();
        case.follow_ups = read(format!(r#"{{"follow_ups":[{follow_ups}]}}"#).as_bytes()).unwrap().follow_ups;
        urgent(&case)
    }

    fn expect(follow_ups: &str, level: Level, window: Window, text: &str, step: Step) {
        let urgent = after(follow_ups).unwrap();
        assert_eq!((urgent.outcome, urgent.text, urgent.step), (Outcome { level, window }, text, step));
        assert!(!urgent.deciding.is_empty());
    }

    #[test]
    fn each_kind_of_care_has_its_text_and_no_plan() {
        let flagged = |nerve: &str| {
            format!(
                r#"{{"h":26,"pain":3}},{{"h":48,"pain":3,"fu_flags":["nerve"],"rf_body":["none"],"rf_nerve":{nerve}}}"#
            )
        };
        let emergency = flagged(r#"["saddle_numb"]"#);
        expect(&emergency, Level::Emergency, Window::Now, "result-emergency", Step::X);
        let same_day = flagged(r#"["leg_weak"],"heel_toe_walk":"one_hard""#);
        expect(&same_day, Level::SameDay, Window::Today, "result-same_day", Step::X);
        let soon = r#"{"h":24,"pain":3},{"h":72,"pain":5}"#;
        expect(soon, Level::GetChecked, Window::Days3, "result-get_checked-3_days", Step::R2);
    }

    #[test]
    fn what_can_wait_takes_no_plan_away() {
        assert_eq!(after(""), None);
        assert_eq!(after(r#"{"h":24,"pain":3}"#), None);
        assert_eq!(after(r#"{"h":24,"pain":3},{"h":72,"pain":0}"#), None);
    }

    #[test]
    fn the_first_check_alone_is_no_later_one() {
        let emergency = r#"{"h":48,"pain":3,"fu_flags":["nerve"],"rf_body":["none"],"rf_nerve":["saddle_numb"]}"#;
        assert_eq!(after(emergency), None);
    }
}
