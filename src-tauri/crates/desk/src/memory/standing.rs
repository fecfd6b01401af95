//! The level that stands, raised by the rules that look at sessions and plans: L8, L9, L11 and L12 call for an evaluation.
//! The checks stay as they are.

use setback_triage::course::{FollowUpId, Standing};

/// The level that stands with these rules.
pub(super) fn raised(standing: &Standing, rules: &[FollowUpId]) -> Standing {
    rules.iter().fold(standing.clone(), |standing, rule| with(&standing, *rule))
}

/// The level that stands with L8.
pub(super) fn with_l8(standing: &Standing) -> Standing {
    with(standing, FollowUpId::L8)
}

fn with(standing: &Standing, rule: FollowUpId) -> Standing {
    let Some(outcome) = rule.rule().outcome else { return standing.clone() };
    if standing.outcome.level > outcome.level || standing.deciding.contains(&rule.id()) {
        return standing.clone();
    }
    if standing.outcome.level < outcome.level {
        return Standing { outcome, deciding: vec![rule.id()], kept: standing.kept };
    }
    let deciding = [standing.deciding.as_slice(), &[rule.id()]].concat();
    Standing { outcome: standing.outcome.max(outcome), deciding, kept: standing.kept }
}

#[cfg(test)]
mod tests {
    use setback_triage::{Level, Outcome, Window};

    use super::*;

    fn stands(level: Level, window: Window, rule: &'static str) -> Standing {
        Standing { outcome: Outcome { level, window }, deciding: vec![rule], kept: false }
    }

    #[test]
    fn rules_of_training_raise_a_milder_level_and_join_an_equal_one() {
        let both = [FollowUpId::L8, FollowUpId::L11];
        let evaluate = Outcome { level: Level::GetChecked, window: Window::Days14 };
        let normal = raised(&stands(Level::NormalSoreness, Window::Hours48, "N1"), &both);
        assert_eq!((normal.outcome, normal.deciding), (evaluate, vec!["L8", "L11"]));
        let soon = raised(&stands(Level::GetChecked, Window::Days3, "C2"), &both);
        assert_eq!((soon.outcome.window, soon.deciding), (Window::Days3, vec!["C2", "L8", "L11"]));
        let urgent = stands(Level::Emergency, Window::Now, "E1");
        assert_eq!(raised(&urgent, &both), urgent);
        let none = stands(Level::ModifyMonitor, Window::Hours24, "M1");
        assert_eq!(raised(&none, &[]), none);
    }
}
