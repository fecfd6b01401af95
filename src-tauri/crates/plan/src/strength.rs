//! How strong: an estimate of the one-rep maximum from a working set, and which share of it so many reps at such an
//! effort are. Source: evidence, section 6 (Epley 1985, Brzycki 1993, [L6]; reps in reserve [L1][L2]).

use crate::mass::{Mass, Share};

/// Rate of perceived exertion from 1 to 10, in hundredths, so that half points and finer are exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rpe(u16);

/// The usual training: what a plan is measured against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The working load (`W_ref`).
    pub load: Mass,
    /// Reps in a set.
    pub reps: u32,
    /// Effort of a set.
    pub rpe: Rpe,
    /// Working sets.
    pub sets: u32,
    /// Mean top set of the last four weeks.
    pub mean_of_4_weeks: Option<Mass>,
}

/// What is not believed of a training log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusual {
    /// No weight.
    Load,
    /// Not from 1 to [`MOST_REPS`].
    Reps,
    /// Not from 1 to [`MOST_SETS`].
    Sets,
}

/// The most reps in a deadlift set that are believed; design choice.
pub const MOST_REPS: u32 = 30;
/// The most working sets that are believed; design choice.
pub const MOST_SETS: u32 = 30;
/// Over so many reps to failure an estimate is not used, in hundredths. Source: evidence, section 6.
const MOST_TO_FAILURE: u32 = 1_200;

impl Rpe {
    /// The least effort.
    pub const LEAST: Rpe = Rpe(100);
    /// All out.
    pub const MOST: Rpe = Rpe(1_000);

    /// A whole number; from 1 to 10.
    pub const fn whole(number: u8) -> Rpe {
        assert!(1 <= number && number <= 10, "an RPE is from 1 to 10");
        Rpe(number as u16 * 100)
    }

    /// So many hundredths; `None` outside 1 to 10.
    pub fn hundredths(hundredths: u16) -> Option<Rpe> {
        (Rpe::LEAST.0..=Rpe::MOST.0).contains(&hundredths).then_some(Rpe(hundredths))
    }

    /// In hundredths.
    pub const fn in_hundredths(self) -> u16 {
        self.0
    }

    /// One point less, but not under this floor. What is at the floor or below it stays.
    #[must_use]
    pub fn one_less(self, floor: Rpe) -> Rpe {
        if self <= floor { self } else { Rpe((self.0 - 100).max(floor.0)) }
    }
}

impl Reference {
    /// Usual training that can be believed.
    ///
    /// # Errors
    /// The first thing that can not.
    pub fn new(load: Mass, reps: u32, rpe: Rpe, sets: u32, mean: Option<Mass>) -> Result<Reference, Unusual> {
        if load <= Mass::ZERO || mean.is_some_and(|mean| mean <= Mass::ZERO) {
            return Err(Unusual::Load);
        }
        if !(1..=MOST_REPS).contains(&reps) {
            return Err(Unusual::Reps);
        }
        if !(1..=MOST_SETS).contains(&sets) {
            return Err(Unusual::Sets);
        }
        Ok(Reference { load, reps, rpe, sets, mean_of_4_weeks: mean })
    }

    /// The estimated one-rep maximum; `None` where the set was too far from failure to tell.
    pub fn e1rm(&self) -> Option<Mass> {
        Some(self.load.share(e1rm_share(self.reps, self.rpe)?))
    }

    /// The most that these reps at this effort come to by the estimate; `None` where there is none.
    pub fn limit(&self, reps: u32, rpe: Rpe) -> Option<Mass> {
        let exact = e1rm_share(self.reps, self.rpe)?.times(share_of_1rm(reps, rpe)?);
        Some(self.load.share(exact))
    }
}

/// Reps to failure in hundredths: those done and those left in reserve.
fn to_failure(reps: u32, rpe: Rpe) -> Option<i128> {
    let reserve = u32::from(Rpe::MOST.0 - rpe.0);
    let reps = reps.saturating_mul(100).saturating_add(reserve);
    (reps <= MOST_TO_FAILURE).then_some(i128::from(reps))
}

/// The one-rep maximum as a share of the load: the lower of Epley (1 + n / 30) and Brzycki (36 / (37 - n)).
pub fn e1rm_share(reps: u32, rpe: Rpe) -> Option<Share> {
    let n = to_failure(reps, rpe)?;
    let epley = Share::of(3_000 + n, 3_000);
    let brzycki = Share::of(3_600, 3_700 - n);
    Some(epley.lower(brzycki))
}

/// So many reps at this effort as a share of the one-rep maximum, by Brzycki: (37 - n) / 36.
pub fn share_of_1rm(reps: u32, rpe: Rpe) -> Option<Share> {
    let n = to_failure(reps, rpe)?;
    Some(Share::of(3_700 - n, 3_600))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mass::Unit::Kilograms;

    fn set(load: u32, reps: u32, rpe: u8) -> Reference {
        Reference::new(Mass::whole(load, Kilograms), reps, Rpe::whole(rpe), 3, None).unwrap()
    }

    #[test]
    fn the_lower_of_epley_and_brzycki_is_taken() {
        assert_eq!(set(180, 5, 8).e1rm(), Some(Mass::whole(216, Kilograms)), "Brzycki under ten reps to failure");
        assert_eq!(set(60, 8, 7).e1rm(), Some(Mass::whole(82, Kilograms)), "Epley over ten");
        assert_eq!(set(100, 1, 10).e1rm(), Some(Mass::whole(100, Kilograms)), "one rep all out");
        assert_eq!(set(75, 10, 10).e1rm(), Some(Mass::whole(100, Kilograms)), "both agree at ten");
    }

    #[test]
    fn over_twelve_reps_to_failure_there_is_no_estimate() {
        assert!(set(100, 12, 10).e1rm().is_some());
        assert_eq!(set(100, 13, 10).e1rm(), None);
        assert_eq!(set(100, 8, 5).e1rm(), None);
        assert_eq!(set(100, 5, 8).limit(8, Rpe::whole(5)), None);
    }

    /// The printed table of evidence, section 6, cell by cell.
    #[test]
    fn the_percent_table_comes_out_of_the_formula() {
        let table: [(u32, [Option<u8>; 6]); 8] = [
            (1, [Some(86), Some(89), Some(92), Some(94), Some(97), Some(100)]),
            (2, [Some(83), Some(86), Some(89), Some(92), Some(94), Some(97)]),
            (3, [Some(81), Some(83), Some(86), Some(89), Some(92), Some(94)]),
            (4, [Some(78), Some(81), Some(83), Some(86), Some(89), Some(92)]),
            (5, [Some(75), Some(78), Some(81), Some(83), Some(86), Some(89)]),
            (6, [Some(72), Some(75), Some(78), Some(81), Some(83), Some(86)]),
            (8, [None, Some(69), Some(72), Some(75), Some(78), Some(81)]),
            (10, [None, None, None, Some(69), Some(72), Some(75)]),
        ];
        for (reps, row) in table {
            for (rpe, percent) in (5..=10).zip(row) {
                let share = share_of_1rm(reps, Rpe::whole(rpe));
                // To the nearest percent, as it is printed: add half a percent, and round down.
                let printed =
                    share.map(|share| Mass::whole(100, Kilograms).share(share).in_thousandths(Kilograms) + 500);
                assert_eq!(printed.map(|gram| gram / 1_000), percent.map(i64::from), "{reps} reps at {rpe}");
            }
        }
    }

    #[test]
    fn a_set_measured_against_itself_is_itself() {
        for reps in 1..=9 {
            for rpe in 7..=10 {
                let odd = set(97, reps, rpe);
                if reps + u32::from(10 - rpe) <= 10 {
                    assert_eq!(odd.limit(reps, Rpe::whole(rpe)), Some(odd.load), "{reps} at {rpe}");
                }
            }
        }
    }

    #[test]
    fn effort_is_lowered_to_the_floor_and_no_further() {
        let floor = Rpe::whole(5);
        assert_eq!(Rpe::whole(8).one_less(floor), Rpe::whole(7));
        assert_eq!(Rpe::hundredths(550).unwrap().one_less(floor), floor);
        assert_eq!(Rpe::whole(5).one_less(floor), floor);
        assert_eq!(Rpe::whole(4).one_less(floor), Rpe::whole(4), "never raised");
    }

    #[test]
    fn what_can_not_be_believed_is_refused() {
        let load = Mass::whole(100, Kilograms);
        let of = |load, reps, sets| Reference::new(load, reps, Rpe::whole(8), sets, None).err();
        assert_eq!(of(Mass::ZERO, 5, 5), Some(Unusual::Load));
        assert_eq!(of(load, 0, 5), Some(Unusual::Reps));
        assert_eq!(of(load, 31, 5), Some(Unusual::Reps));
        assert_eq!(of(load, 30, 0), Some(Unusual::Sets));
        assert_eq!(of(load, 30, 31), Some(Unusual::Sets));
        assert_eq!(of(load, 30, 30), None);
        assert_eq!(Reference::new(load, 5, Rpe::whole(8), 5, Some(Mass::ZERO)).err(), Some(Unusual::Load));
        assert_eq!((Rpe::hundredths(99), Rpe::hundredths(1_001)), (None, None));
        assert_eq!(Rpe::hundredths(1_000), Some(Rpe::MOST));
    }
}
