//! What a bar and a set of plates can make: the heaviest load that is not above a target, plate by plate.

use crate::mass::{Mass, Unit};
use crate::variation::Variation;

/// Bar and plates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gym {
    /// The unit its plates are made in.
    pub unit: Unit,
    /// The empty straight bar.
    pub bar: Mass,
    /// The empty hex bar, for whoever has one.
    pub hex_bar: Mass,
    /// Its plates; where there are none, loads go in steps of 2.5 kg or 5 lb.
    pub plates: Vec<Plates>,
}

/// Plates of one weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plates {
    /// One of them.
    pub each: Mass,
    /// How many pairs there are; `None` for as many as needed.
    pub pairs: Option<u32>,
}

/// How a load is put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loading {
    /// Bar and plates together.
    pub load: Mass,
    /// The plates on each side, the heaviest first.
    pub per_side: Vec<Mass>,
    /// The load is less than the empty bar, so it is done with a lighter implement.
    pub light_implement: bool,
}

/// The most different plates a gym may have; design choice.
pub const MOST_KINDS: usize = 30;

impl Gym {
    /// The bar and plates of most gyms, as many pairs of each as needed. Source: decision table C.3.
    pub fn usual(unit: Unit) -> Gym {
        let (bar, hex_bar, plates): (u32, u32, &[i64]) = match unit {
            Unit::Kilograms => (20, 25, &[25_000, 20_000, 15_000, 10_000, 5_000, 2_500, 1_250]),
            Unit::Pounds => (45, 55, &[45_000, 35_000, 25_000, 10_000, 5_000, 2_500]),
        };
        let plate = |each: &i64| Plates { each: Mass::thousandths(*each, unit), pairs: None };
        let plates = plates.iter().map(plate).collect();
        Gym { unit, bar: Mass::whole(bar, unit), hex_bar: Mass::whole(hex_bar, unit), plates }
    }

    /// The empty bar that a lift is done with.
    pub const fn bar_for(&self, variation: Variation) -> Mass {
        if variation.has_hex_bar() { self.hex_bar } else { self.bar }
    }

    /// The heaviest load for a lift that is not above the target. On a hex bar it is not above what the straight bar makes
    /// of it either, so that going back to the straight bar never takes load off.
    pub fn load_for(&self, variation: Variation, target: Mass) -> Loading {
        let straight = self.load(target);
        if variation.has_hex_bar() { self.load_on(self.hex_bar, straight.load) } else { straight }
    }

    /// The steps in which a load goes where no plates are known, or none are used. Source: decision table C.3.
    fn step(&self) -> Mass {
        match self.unit {
            Unit::Kilograms => Mass::thousandths(2_500, Unit::Kilograms),
            Unit::Pounds => Mass::whole(5, Unit::Pounds),
        }
    }

    /// The heaviest load on the straight bar that is not above the target.
    pub fn load(&self, target: Mass) -> Loading {
        self.load_on(self.bar, target)
    }

    fn load_on(&self, bar: Mass, target: Mass) -> Loading {
        if target < bar {
            return Loading { load: target.down_to(self.step()), per_side: Vec::new(), light_implement: true };
        }
        if self.plates.is_empty() {
            let load = target.down_to(self.step()).max(bar);
            return Loading { load, per_side: Vec::new(), light_implement: false };
        }
        let per_side = self.heaviest_side(target.less(bar));
        let load = per_side.iter().fold(bar, |load, plate| load.and(*plate).and(*plate));
        Loading { load, per_side, light_implement: false }
    }

    /// The plates of one side, of so much on both: the most that fits, and of several ways to make it the one with the heaviest plates
    /// first, as a bar is loaded. Looked for over everything the plates can make, since taking the largest first misses
    /// loads with odd plates or missing pairs.
    fn heaviest_side(&self, both: Mass) -> Vec<Mass> {
        let mut kinds: Vec<Plates> = self.plates.iter().filter(|plates| plates.each > Mass::ZERO).copied().collect();
        kinds.sort_by_key(|plates| plates.each);
        // What is finer than a thousandth is rounded up here, and the room down, so that no side gets too heavy.
        let sizes: Vec<i64> = kinds.iter().map(|plates| plates.each.in_thousandths_or_more(self.unit)).collect();
        let room = both.in_thousandths(self.unit) / 2;
        let step = sizes.iter().copied().fold(0, common_measure).max(1);
        let mut sides = Sides::empty(in_steps(room, step));
        for (plates, size) in kinds.iter().zip(&sizes) {
            sides.learn(in_steps(*size, step), plates.pairs);
        }
        let counts = sides.heaviest();
        let heaviest_first = kinds.iter().zip(counts).rev();
        heaviest_first.flat_map(|(plates, count)| std::iter::repeat_n(plates.each, count)).collect()
    }
}

fn in_steps(weight: i64, step: i64) -> usize {
    usize::try_from(weight / step).unwrap_or_default()
}

/// The largest weight that both are whole multiples of.
fn common_measure(one: i64, other: i64) -> i64 {
    if other == 0 { one.abs() } else { common_measure(other, one % other) }
}

/// Every weight that one side can have, in steps.
struct Sides {
    /// Which weights can be made with the plates learned so far.
    can: Vec<bool>,
    /// For each kind of plate, from the lightest on: its size in steps, how many there are, and what could be made before.
    kinds: Vec<(usize, usize, Vec<bool>)>,
}

impl Sides {
    fn empty(room: usize) -> Sides {
        Sides { can: (0..=room).map(|weight| weight == 0).collect(), kinds: Vec::new() }
    }

    /// Adds plates of this size. What could be made before stays possible.
    fn learn(&mut self, size: usize, pairs: Option<u32>) {
        let most = pairs.map_or(usize::MAX, |pairs| pairs as usize);
        let before = self.can.clone();
        let mut used = vec![0_usize; before.len()];
        for weight in size..before.len() {
            let below = self.can.get(weight - size).copied().unwrap_or_default();
            let one_more = used.get(weight - size).copied().unwrap_or_default() + 1;
            let already = self.can.get(weight).copied().unwrap_or_default();
            if below && !already && one_more <= most {
                self.put(&mut used, weight, one_more);
            }
        }
        self.kinds.push((size, most, before));
    }

    fn put(&mut self, used: &mut [usize], weight: usize, count: usize) {
        if let (Some(can), Some(used)) = (self.can.get_mut(weight), used.get_mut(weight)) {
            (*can, *used) = (true, count);
        }
    }

    /// How many of each kind the heaviest side takes, as many of the heaviest plates as the rest allows.
    fn heaviest(&self) -> Vec<usize> {
        let mut weight = self.can.iter().rposition(|can| *can).unwrap_or_default();
        let mut counts: Vec<usize> = Vec::new();
        for (size, most, before) in self.kinds.iter().rev() {
            let makes_the_rest = |count: &usize| before.get(weight - count * size).copied().unwrap_or_default();
            let count = (0..=(weight / size).min(*most)).rev().find(makes_the_rest).unwrap_or_default();
            weight -= count * size;
            counts.push(count);
        }
        counts.reverse();
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mass::Unit::{Kilograms, Pounds};

    fn kg(thousandths: i64) -> Mass {
        Mass::thousandths(thousandths, Kilograms)
    }

    fn gym(bar: i64, plates: &[(i64, Option<u32>)]) -> Gym {
        let plates = plates.iter().map(|(each, pairs)| Plates { each: kg(*each), pairs: *pairs }).collect();
        Gym { plates, bar: kg(bar), ..Gym::usual(Kilograms) }
    }

    #[test]
    fn a_hex_bar_is_loaded_with_its_own_weight() {
        let kilograms = Gym::usual(Kilograms).load_for(Variation::HexHighHandles, kg(117_000));
        assert_eq!((kilograms.load, kilograms.per_side), (kg(115_000), vec![kg(25_000), kg(20_000)]));
        let pounds = Gym::usual(Pounds).load_for(Variation::HexHighHandlesOnBlocks, Mass::whole(229, Pounds));
        let sides = [45, 35, 5].map(|plate| Mass::whole(plate, Pounds));
        assert_eq!((pounds.load, pounds.per_side), (Mass::whole(225, Pounds), sides.to_vec()));
        let own = Gym { hex_bar: kg(32_000), ..Gym::usual(Kilograms) };
        assert_eq!(own.load_for(Variation::HexHighHandles, kg(90_000)).load, kg(89_500));
        assert_eq!(own.load_for(Variation::BlockPull, kg(90_000)).load, kg(90_000), "on the straight bar");
        let light = own.load_for(Variation::HexHighHandles, kg(31_000));
        assert_eq!((light.load, light.light_implement), (kg(30_000), true), "less than the hex bar alone");
    }

    #[test]
    fn back_on_the_straight_bar_nothing_is_taken_off() {
        let odd = Gym { plates: vec![Plates { each: kg(20_000), pairs: None }], ..Gym::usual(Kilograms) };
        for target in (20..200).map(|target| kg(target * 1_000)) {
            assert!(odd.load_for(Variation::HexHighHandles, target).load <= odd.load(target).load);
        }
    }

    #[test]
    fn the_usual_gym_loads_the_heaviest_plates_first() {
        let loading = Gym::usual(Kilograms).load(kg(117_000));
        assert_eq!(loading.load, kg(115_000));
        assert_eq!(loading.per_side, [kg(25_000), kg(20_000), kg(2_500)]);
        assert!(!loading.light_implement);
    }

    #[test]
    fn pounds_are_loaded_in_pounds() {
        let gym = Gym::usual(Pounds);
        let loading = gym.load(Mass::whole(229, Pounds));
        assert_eq!(loading.load, Mass::whole(225, Pounds));
        assert_eq!(loading.per_side, [Mass::whole(45, Pounds), Mass::whole(45, Pounds)]);
        assert_eq!(gym.load(Mass::whole(225, Pounds)).load, Mass::whole(225, Pounds), "exactly");
    }

    #[test]
    fn odd_plates_are_combined_where_the_largest_first_would_miss() {
        let odd = gym(20_000, &[(10_000, None), (7_000, None)]);
        assert_eq!(odd.load(kg(48_000)).load, kg(48_000), "two sevens a side, not one ten");
    }

    #[test]
    fn missing_pairs_are_missed() {
        let few = gym(20_000, &[(20_000, Some(1)), (5_000, Some(1)), (2_500, Some(1))]);
        assert_eq!(few.load(kg(180_000)).load, kg(75_000), "all there is");
        assert_eq!(few.load(kg(70_000)).load, kg(70_000));
        assert_eq!(few.load(kg(69_000)).load, kg(65_000));
        let pairs = gym(20_000, &[(10_000, Some(2)), (5_000, Some(3))]);
        assert_eq!(pairs.load(kg(90_000)).per_side, [kg(10_000), kg(10_000), kg(5_000), kg(5_000), kg(5_000)]);
    }

    #[test]
    fn the_heaviest_plates_come_first() {
        let same = gym(20_000, &[(5_000, None), (10_000, None), (15_000, None)]);
        assert_eq!(same.load(kg(60_000)).per_side, [kg(15_000), kg(5_000)]);
        let limited = gym(20_000, &[(15_000, Some(1)), (10_000, Some(1)), (5_000, None)]);
        assert_eq!(limited.load(kg(80_000)).per_side, [kg(15_000), kg(10_000), kg(5_000)]);
        let one_each = gym(20_000, &[(15_000, Some(1)), (10_000, Some(1)), (5_000, Some(1))]);
        assert_eq!(one_each.load(kg(80_000)).per_side, [kg(15_000), kg(10_000), kg(5_000)]);
        let usual = Gym::usual(Kilograms).load(kg(142_500)).per_side;
        assert_eq!(
            usual,
            [kg(25_000), kg(25_000), kg(10_000), kg(1_250)],
            "of two ways with four plates, the heaviest first"
        );
    }

    #[test]
    fn less_than_the_bar_is_done_with_something_lighter() {
        let loading = Gym::usual(Kilograms).load(kg(19_900));
        assert_eq!((loading.load, loading.light_implement), (kg(17_500), true));
        assert!(loading.per_side.is_empty());
        assert!(!Gym::usual(Kilograms).load(kg(20_000)).light_implement);
        let pounds = Gym::usual(Pounds).load(Mass::whole(44, Pounds));
        assert_eq!(pounds.load, Mass::whole(40, Pounds));
    }

    #[test]
    fn without_plates_a_load_goes_in_steps() {
        assert_eq!(gym(20_000, &[]).load(kg(117_000)).load, kg(115_000));
        assert_eq!(gym(21_000, &[]).load(kg(22_000)).load, kg(21_000), "never under the bar");
    }

    #[test]
    fn every_load_can_be_loaded_and_is_not_above_the_target() {
        let gyms = [
            Gym::usual(Kilograms),
            gym(15_000, &[(20_410, None), (1_130, Some(2)), (250, Some(1))]),
            gym(25_000, &[(11_300, Some(3)), (4_500, Some(2)), (700, None)]),
        ];
        for gym in gyms {
            for target in (0..300_000).step_by(1_370).map(kg) {
                let loading = gym.load(target);
                assert!(loading.load <= target.max(Mass::ZERO));
                let sum = loading.per_side.iter().fold(gym.bar, |sum, plate| sum.and(*plate).and(*plate));
                assert!(loading.light_implement || sum == loading.load);
                for plates in &gym.plates {
                    let used = loading.per_side.iter().filter(|plate| **plate == plates.each).count();
                    assert!(plates.pairs.is_none_or(|pairs| used <= pairs as usize));
                }
            }
        }
    }

    #[test]
    fn plates_finer_than_a_gram_never_make_too_much() {
        let old = Mass::decimal("20.4117", Kilograms).unwrap();
        let gym = Gym { bar: old, plates: vec![Plates { each: old, pairs: None }], ..Gym::usual(Kilograms) };
        let target = Mass::decimal("61.2347", Kilograms).unwrap();
        assert!(gym.load(target).load <= target);
        let three = old.and(old).and(old);
        assert_eq!(gym.load(three.and(kg(1))).load, three);
    }

    #[test]
    fn plates_of_no_weight_are_passed_over() {
        assert_eq!(gym(20_000, &[(0, None), (5_000, None)]).load(kg(31_000)).load, kg(30_000));
        assert_eq!(gym(20_000, &[(0, None)]).load(kg(31_000)).load, kg(20_000));
    }
}
