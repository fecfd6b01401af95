//! The board: who needs the coach, the greatest need first.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};

use crate::glance::{Doing, Glance, Moment, Worked};
use crate::need::Need;
use crate::trend::Trend;

/// An athlete as a coach knows them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Athlete<Id> {
    /// Their name in the data.
    pub id: Id,
    /// What they are called.
    pub name: String,
    /// The groups they train in.
    pub groups: Vec<String>,
    /// Words that the coach put on them.
    pub tags: Vec<String>,
    /// Where they lift.
    pub rack: String,
    /// How they are.
    pub glance: Glance,
    /// By which rules that is.
    pub worked: Worked,
}

/// Athletes in the order in which they need somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct Board<Id> {
    rows: Vec<Row<Id>>,
    now: Moment,
}

/// An athlete on the board.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<Id> {
    /// Who.
    pub athlete: Athlete<Id>,
    /// What they need.
    pub need: Need,
    /// Which way it goes.
    pub trend: Trend,
    /// What is searched in.
    folded: String,
}

/// Which athletes are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// All of them.
    All,
    /// Those for whom somebody has to do something.
    NeedsYou,
    /// Those on a plan that goes on.
    OnAPlan,
    /// Those whose check is late.
    NoRecentCheck,
    /// Those who lifted in the last seven days.
    LiftedThisWeek,
}

/// A week back from now.
const WEEK: TimeDelta = TimeDelta::days(7);

impl Filter {
    /// Every filter, in the order shown.
    pub const ALL: [Filter; 5] =
        [Filter::All, Filter::NeedsYou, Filter::OnAPlan, Filter::NoRecentCheck, Filter::LiftedThisWeek];

    /// Its id.
    pub const fn id(self) -> &'static str {
        match self {
            Filter::All => "all",
            Filter::NeedsYou => "needs_you",
            Filter::OnAPlan => "on_a_plan",
            Filter::NoRecentCheck => "no_recent_check",
            Filter::LiftedThisWeek => "lifted_this_week",
        }
    }

    fn takes<Id>(self, row: &Row<Id>, now: Moment) -> bool {
        match self {
            Filter::All => true,
            Filter::NeedsYou => row.need.needs_you(),
            Filter::OnAPlan => matches!(row.athlete.glance.doing, Some(Doing::Next(_))),
            Filter::NoRecentCheck => row.need == Need::NoRecentCheck,
            Filter::LiftedThisWeek => row.athlete.glance.lifted.is_some_and(|lifted| now - lifted < WEEK),
        }
    }
}

impl<Id> Board<Id> {
    /// The board now: the greatest need first; within one, who gets worse, then who was checked longest ago, then by name.
    pub fn of(athletes: impl IntoIterator<Item = Athlete<Id>>, now: Moment) -> Board<Id> {
        let row = |athlete: Athlete<Id>| Row {
            need: Need::of(&athlete.glance, now).not_below(athlete.worked),
            trend: Trend::of(&athlete.glance, now.date_naive()),
            folded: folded(&athlete),
            athlete,
        };
        let mut rows: Vec<Row<Id>> = athletes.into_iter().map(row).collect();
        rows.sort_by(|one, other| one.order().cmp(&other.order()));
        Board { rows, now }
    }

    /// When it is of.
    pub const fn now(&self) -> Moment {
        self.now
    }

    /// The day it is of.
    pub fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }

    /// Every athlete on it, in order.
    pub fn rows(&self) -> &[Row<Id>] {
        &self.rows
    }

    /// How many are still to be worked out by the rules of now.
    pub fn left(&self) -> usize {
        self.rows.iter().filter(|row| row.athlete.worked != Worked::Now).count()
    }

    /// How many a filter takes.
    pub fn count(&self, filter: Filter) -> usize {
        self.rows.iter().filter(|row| filter.takes(row, self.now)).count()
    }

    /// Every group, by name.
    pub fn groups(&self) -> BTreeSet<&str> {
        self.rows.iter().flat_map(|row| row.athlete.groups.iter().map(String::as_str)).collect()
    }

    /// The places of those that a filter takes, whose name, groups and tags have every word that was typed, in order.
    pub fn find(&self, filter: Filter, typed: &str) -> Vec<usize> {
        let typed = typed.to_lowercase();
        let words: Vec<&str> = typed.split_whitespace().collect();
        let takes = |row: &Row<Id>| filter.takes(row, self.now) && words.iter().all(|word| row.folded.contains(word));
        self.rows.iter().enumerate().filter(|(_, row)| takes(row)).map(|(place, _)| place).collect()
    }
}

impl<Id> Row<Id> {
    fn order(&self) -> impl Ord + '_ {
        let gets_worse = self.trend == Trend::Rising;
        (Reverse(self.need), Reverse(gets_worse), self.athlete.glance.checked, self.folded.as_str())
    }
}

fn folded<Id>(athlete: &Athlete<Id>) -> String {
    let words =
        [athlete.name.as_str()].into_iter().chain(athlete.groups.iter().chain(&athlete.tags).map(String::as_str));
    words.map(str::to_lowercase).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use setback_triage::{Level, Outcome, Window};

    use super::*;

    fn now() -> Moment {
        "2026-03-14T09:00:00+01:00".parse().unwrap()
    }

    fn athlete(id: usize, name: &str, level: Option<Level>) -> Athlete<usize> {
        let stands = level.map(|level| Outcome { level, window: Window::Hours24 });
        Athlete { id, name: name.to_owned(), glance: Glance { stands, ..Glance::default() }, ..Athlete::default() }
    }

    fn ids(board: &Board<usize>, filter: Filter, typed: &str) -> Vec<usize> {
        board.find(filter, typed).into_iter().map(|place| board.rows()[place].athlete.id).collect()
    }

    #[test]
    fn the_greatest_need_is_first_whoever_it_is() {
        let levels = [None, Some(Level::NormalSoreness), Some(Level::ModifyMonitor), Some(Level::SameDay)];
        let board = Board::of(levels.into_iter().enumerate().map(|(id, level)| athlete(id, "Ann", level)), now());
        assert_eq!(ids(&board, Filter::All, ""), [3, 2, 1, 0]);
        assert_eq!(ids(&board, Filter::NeedsYou, ""), [3]);
    }

    #[test]
    fn who_is_not_worked_out_by_the_rules_of_now_never_stands_among_the_calm() {
        let levels = [None].into_iter().chain(Level::ALL.into_iter().map(Some));
        for (level, worked) in levels.flat_map(|level| [(level, Worked::Older), (level, Worked::NotYet)]) {
            let calm = athlete(0, "Al", Some(Level::NormalSoreness));
            let board = Board::of([calm, Athlete { worked, ..athlete(1, "Bo", level) }], now());
            assert_eq!(ids(&board, Filter::All, ""), [1, 0], "{level:?} {worked:?}");
            assert_eq!((ids(&board, Filter::NeedsYou, ""), board.left()), (vec![1], 1), "{level:?} {worked:?}");
        }
        let urgent = Athlete { worked: Worked::Older, ..athlete(0, "Al", Some(Level::SameDay)) };
        assert_eq!(Board::of([urgent], now()).rows()[0].need, Need::Urgent, "and nothing urgent is hidden");
    }

    #[test]
    fn with_the_same_need_who_gets_worse_is_first_then_the_longest_unseen_then_by_name() {
        let day = |back| now().date_naive() - TimeDelta::days(back);
        let rising: BTreeMap<NaiveDate, u8> = (0..6).map(|back| (day(back), if back < 3 { 5 } else { 2 })).collect();
        let mut all = [0, 1, 2, 3].map(|id| athlete(id, ["Cy", "Bo", "Al", "Di"][id], Some(Level::ModifyMonitor)));
        all[0].glance.checked = Some(now());
        all[1].glance.checked = Some(now() - TimeDelta::days(1));
        all[2].glance.checked = Some(now());
        (all[3].glance.checked, all[3].glance.pains) = (Some(now()), rising);
        assert_eq!(ids(&Board::of(all, now()), Filter::All, ""), [3, 1, 2, 0]);
    }

    #[test]
    fn what_is_typed_is_found_in_names_groups_and_tags_whatever_its_case() {
        let mut all = [athlete(0, "Maya Lindqvist", None), athlete(1, "Tomás Bauer", None)];
        all[0].groups = vec!["Morning".to_owned()];
        all[1].tags = vec!["Rower".to_owned()];
        let board = Board::of(all, now());
        assert_eq!(ids(&board, Filter::All, "LIND"), [0]);
        assert_eq!(ids(&board, Filter::All, "morning maya"), [0]);
        assert_eq!(ids(&board, Filter::All, " tomás  row "), [1]);
        assert!(ids(&board, Filter::All, "maya rower").is_empty());
        assert_eq!(board.groups().into_iter().collect::<Vec<_>>(), ["Morning"]);
    }

    fn any_glance() -> impl Strategy<Value = Glance> {
        let level = proptest::option::of(proptest::sample::select(Level::ALL.to_vec()));
        let hours = || proptest::option::of(-400_i64..400);
        let doing =
            proptest::sample::select(vec![None, Some(Doing::OnHold), Some(Doing::WaitsForCheck), Some(Doing::Back)]);
        (level, hours(), hours(), doing).prop_map(|(level, late, lifted, doing)| Glance {
            stands: level.map(|level| Outcome { level, window: Window::Hours24 }),
            late: late.map(|hours| now() + TimeDelta::hours(hours)),
            lifted: lifted.map(|hours| now() + TimeDelta::hours(hours)),
            doing,
            ..Glance::default()
        })
    }

    proptest! {
        #[test]
        fn every_athlete_is_on_the_board_once_and_no_greater_need_stands_below(
            glances in proptest::collection::vec(any_glance(), 0..40)
        ) {
            let many = glances.len();
            let athletes = glances.into_iter().enumerate().map(|(id, glance)| Athlete { id, glance, ..Athlete::default() });
            let board = Board::of(athletes, now());
            let mut seen = ids(&board, Filter::All, "");
            seen.sort_unstable();
            prop_assert_eq!(seen, (0..many).collect::<Vec<_>>());
            prop_assert!(board.rows().is_sorted_by_key(|row| Reverse(row.need)));
            for filter in Filter::ALL {
                prop_assert_eq!(board.count(filter), board.find(filter, "").len());
            }
        }
    }
}
