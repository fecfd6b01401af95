//! A later check that calls for care soon: what was said first no longer counts, and there is no plan (L15).

use setback_plan::Step;
use setback_triage::QuestionId::ClinicianCleared;
use setback_triage::course::{Checked, Entry, Happened, Lock, follow, lock};
use setback_triage::{Level, Outcome};

use crate::case::Case;
use crate::explained::text_of_urgent;

/// What the last check with a result calls for.
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

/// What the last check with a result calls for; `None` where that can wait for longer, and where there is none but the
/// first. A check without a result takes nothing back.
pub fn urgent(case: &Case) -> Option<Urgent> {
    let mut later = follow(&case.answers, &case.follow_ups).into_iter().skip(1);
    let last = later.rfind(|checked| checked.outcome.is_some())?;
    let outcome = last.outcome?;
    Some(Urgent { outcome, deciding: last.deciding, text: text_of_urgent(outcome)?, step: step_of(outcome) })
}

/// Whether an emergency or same-day result after the first check keeps the plan away (L15): until somebody tells, at a
/// check after it that is neither, that a health worker said training is fine.
pub fn is_locked(case: &Case) -> bool {
    let course = follow(&case.answers, &case.follow_ups);
    let happened: Vec<Happened> = course.iter().zip(&case.follow_ups).skip(1).flat_map(happened).collect();
    lock(&happened) == Lock::Locked
}

/// At one check: what is told of a clearance stands before the result, which it does not unlock.
fn happened((checked, entry): (&Checked, &Entry)) -> Vec<Happened> {
    let cleared = ClinicianCleared.is("yes").holds(&entry.given).then_some(Happened::Cleared);
    let result = checked.outcome.map(|outcome| Happened::Checked { level: outcome.level, recurring: false });
    cleared.into_iter().chain(result).collect()
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

    /// Soreness that was followed up so.
    fn followed(follow_ups: &str) -> Case {
        let answers = include_str!("../../../../tests/cases/vg-01.json");
        let mut case = read(answers.as_bytes()).unwrap();
        case.follow_ups = read(format!(r#"{{"follow_ups":[{follow_ups}]}}"#).as_bytes()).unwrap().follow_ups;
        case
    }

    fn after(follow_ups: &str) -> Option<Urgent> {
        urgent(&followed(follow_ups))
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
    fn a_check_without_a_result_takes_nothing_back() {
        let unfinished = r#"{"h":24,"pain":3},{"h":72,"pain":5},{"h":96,"pain":5,"fu_flags":["nerve"]}"#;
        assert_eq!(after(unfinished).unwrap().step, Step::R2);
    }

    #[test]
    fn an_emergency_locks_the_plan_until_a_later_check_is_cleared() {
        let emergency =
            r#"{"h":26,"pain":3},{"h":48,"pain":3,"fu_flags":["nerve"],"rf_body":["none"],"rf_nerve":["saddle_numb"]"#;
        let milder = r#"{"h":72,"pain":2,"fu_flags":["nerve"],"rf_body":["none"],"rf_nerve":["none"]"#;
        let cleared = r#""clinician_cleared":"yes"}"#;
        let locked = |follow_ups: String| (urgent(&followed(&follow_ups)).is_some(), is_locked(&followed(&follow_ups)));
        assert_eq!(locked(format!("{emergency}}}")), (true, true));
        assert_eq!(locked(format!("{emergency}}},{milder}}}")), (false, true), "milder answers do not unlock it");
        assert_eq!(locked(format!("{emergency}}},{milder},{cleared}")), (false, false));
        assert_eq!(locked(format!("{emergency},{cleared}")), (true, true), "never the emergency itself");
        assert_eq!(locked(format!("{emergency},{cleared},{milder}}}")), (false, true), "nor a check before it");
        assert!(
            !is_locked(&followed(r#"{"h":24,"pain":3},{"h":72,"pain":5}"#)),
            "an evaluation limits, it does not lock"
        );
    }

    #[test]
    fn the_first_check_alone_is_no_later_one() {
        let emergency = r#"{"h":48,"pain":3,"fu_flags":["nerve"],"rf_body":["none"],"rf_nerve":["saddle_numb"]}"#;
        assert_eq!(after(emergency), None);
    }
}
