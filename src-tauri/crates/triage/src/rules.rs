//! The decision table: every base rule, one item each, in the file of its level.

mod definitions;
mod emergency;
mod get_checked;
mod modify_monitor;
mod normal;
mod same_day;

pub use definitions::{DEFINITIONS, Definition};
pub use emergency::{E1, E2, E3, E4, E5, E6, E7, E8, E9, E10, E11, E12};
pub use get_checked::{C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13, C14, C15, C16, C17, C18, C19, C20};
pub use modify_monitor::{M1, M2, M3, M4, M5, M6, M7, M8, M9, M10, M11, M12, M13, MX};
pub use normal::{N1, N2, N3};
pub use same_day::{D1, D2, D3, D4, D5, D6, D7, D8, D9, D10};

use crate::condition::Condition;
use crate::source::Source;
use crate::verdict::{Level, Window};

/// One rule: when it holds, the result is at least this urgent. Its sentences are in `words`, under the same id.
#[derive(Debug)]
pub struct Rule {
    /// Its id in the decision table.
    pub id: &'static str,
    /// The level it gives.
    pub level: Level,
    /// Until when to be seen, or to look again.
    pub window: Window,
    /// When it fires.
    pub when: Condition,
    /// Where it comes from.
    pub sources: &'static [&'static Source],
    /// The day somebody last held it against its sources as `source` cites them, as year-month-day.
    pub verified: &'static str,
}

/// Every base rule. The order never matters: all are evaluated, and the most urgent wins.
#[rustfmt::skip]
pub const RULES: [&Rule; 59] = [
    &E1, &E2, &E3, &E4, &E5, &E6, &E7, &E8, &E9, &E10, &E11, &E12,
    &D1, &D2, &D3, &D4, &D5, &D6, &D7, &D8, &D9, &D10,
    &C1, &C2, &C3, &C4, &C5, &C6, &C7, &C8, &C9, &C10, &C11, &C12, &C13, &C14, &C15, &C16, &C17, &C18, &C19, &C20,
    &M1, &M2, &M3, &M4, &M5, &M6, &M7, &M8, &M9, &M10, &M11, &M12, &M13, &MX,
    &N1, &N2, &N3,
];

/// A set of base rules, in the order of [`RULES`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RuleSet(u64);

const _: () = assert!(RULES.len() <= u64::BITS as usize, "a rule set holds every rule");

impl RuleSet {
    /// Those rules of the table that this keeps.
    pub fn of(keep: impl Fn(&Rule) -> bool) -> RuleSet {
        let places = RULES.iter().enumerate().filter(|(_, rule)| keep(rule));
        RuleSet(places.map(|(place, _)| 1 << place).sum())
    }

    /// The rules of this set that this keeps.
    #[must_use]
    pub fn only(self, keep: impl Fn(&Rule) -> bool) -> RuleSet {
        RuleSet(self.0 & RuleSet::of(keep).0)
    }

    /// Whether there is none in it.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether the rule with this id is in it.
    pub fn contains(self, id: &str) -> bool {
        self.iter().any(|rule| rule.id == id)
    }

    /// Its rules, in the order of the table.
    pub fn iter(self) -> impl Iterator<Item = &'static Rule> {
        RULES.iter().enumerate().filter(move |(place, _)| self.at(*place)).map(|(_, rule)| *rule)
    }

    /// Their ids, in the order of the table.
    pub fn ids(self) -> Vec<&'static str> {
        self.iter().map(|rule| rule.id).collect()
    }

    const fn at(self, place: usize) -> bool {
        self.0 >> place & 1 == 1
    }
}
