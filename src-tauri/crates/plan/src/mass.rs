//! Weights as whole numbers, so that no load is ever rounded twice.

/// A weight, in units of ten nanograms: fine enough that a thousandth of a kilogram and a thousandth of a pound are both
/// whole numbers, since a pound is 0.45359237 kg by definition (International yard and pound agreement, 1959).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mass(i64);

/// Kilograms or pounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Kilograms.
    Kilograms,
    /// Pounds.
    Pounds,
}

/// An exact share of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    top: i128,
    bottom: i128,
}

/// How many digits after the point count.
const DECIMALS: usize = 11;

impl Unit {
    /// Both.
    pub const ALL: [Unit; 2] = [Unit::Kilograms, Unit::Pounds];

    /// One thousandth of this unit.
    const fn thousandth(self) -> i64 {
        match self {
            Unit::Kilograms => 100_000_000,
            Unit::Pounds => 45_359_237,
        }
    }

    /// The one that it is not.
    #[must_use]
    pub const fn other(self) -> Unit {
        match self {
            Unit::Kilograms => Unit::Pounds,
            Unit::Pounds => Unit::Kilograms,
        }
    }

    /// Its id in files.
    pub const fn id(self) -> &'static str {
        match self {
            Unit::Kilograms => "kg",
            Unit::Pounds => "lb",
        }
    }

    /// The unit of this id.
    pub fn named(id: &str) -> Option<Unit> {
        Unit::ALL.into_iter().find(|unit| unit.id() == id)
    }
}

impl Mass {
    /// Nothing.
    pub const ZERO: Mass = Mass(0);

    /// So many thousandths of a unit.
    pub const fn thousandths(count: i64, unit: Unit) -> Mass {
        Mass(count.saturating_mul(unit.thousandth()))
    }

    /// So many whole units.
    pub const fn whole(count: u32, unit: Unit) -> Mass {
        Mass::thousandths(count as i64 * 1_000, unit)
    }

    /// What a decimal number says, such as "142.5"; digits after the eleventh are left out. `None` for what is not a
    /// number, is below zero, or has more than six digits before the point.
    pub fn decimal(text: &str, unit: Unit) -> Option<Mass> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let fits = !whole.is_empty() && whole.len() <= 6 && digits(whole) && digits(fraction);
        let places: String = fraction.chars().chain(std::iter::repeat('0')).take(DECIMALS).collect();
        let value: i128 = format!("{whole}{places}").parse().ok().filter(|_| fits)?;
        let units = value * i128::from(unit.thousandth()) * 1_000 / 10_i128.pow(DECIMALS as u32);
        i64::try_from(units).ok().map(Mass)
    }

    /// In kilograms, as a decimal number that [`Mass::decimal`] reads as the same weight, whatever it is.
    pub fn decimal_kilograms(self) -> String {
        let kilogram = Unit::Kilograms.thousandth() * 1_000;
        let place = kilogram / 10_i64.pow(DECIMALS as u32);
        format!("{}.{:0DECIMALS$}", self.0.div_euclid(kilogram), self.0.rem_euclid(kilogram).div_euclid(place))
    }

    /// In kilograms, for showing and for files.
    #[expect(clippy::float_arithmetic, reason = "the last step, after all rounding")]
    pub fn kilograms(self) -> f64 {
        self.0 as f64 / (Unit::Kilograms.thousandth() as f64 * 1_000.0)
    }

    /// In a unit, for showing and for files, to the thousandth below.
    #[expect(clippy::float_arithmetic, reason = "the last step, after all rounding")]
    pub fn shown_in(self, unit: Unit) -> f64 {
        self.in_thousandths(unit) as f64 / 1_000.0
    }

    /// To the nearest tenth of a kilogram: for an estimate, which is no load.
    #[must_use]
    pub const fn to_tenth_of_a_kilogram(self) -> Mass {
        let tenth = Unit::Kilograms.thousandth() * 100;
        Mass(self.0.saturating_add(tenth / 2).div_euclid(tenth) * tenth)
    }

    /// How many whole thousandths of a unit are in it: exact for what was made of them, else rounded down.
    pub const fn in_thousandths(self, unit: Unit) -> i64 {
        self.0.div_euclid(unit.thousandth())
    }

    /// The thousandths of a unit that hold it: exact for what was made of them, else rounded up.
    pub const fn in_thousandths_or_more(self, unit: Unit) -> i64 {
        -(-self.0).div_euclid(unit.thousandth())
    }

    /// This share of it, rounded down by less than ten nanograms.
    #[must_use]
    pub fn share(self, share: Share) -> Mass {
        let part = i128::from(self.0).saturating_mul(share.top).div_euclid(share.bottom);
        Mass(i64::try_from(part).unwrap_or(i64::MAX))
    }

    /// Both together.
    #[must_use]
    pub const fn and(self, other: Mass) -> Mass {
        Mass(self.0.saturating_add(other.0))
    }

    /// What is left when the other is taken away; nothing where it is larger.
    #[must_use]
    pub fn less(self, other: Mass) -> Mass {
        Mass(self.0.saturating_sub(other.0).max(0))
    }

    /// The largest whole number of these in it, as a weight.
    #[must_use]
    pub const fn down_to(self, multiple: Mass) -> Mass {
        Mass(self.0.div_euclid(multiple.0) * multiple.0)
    }
}

impl Share {
    /// `top` of `bottom`; `bottom` is above zero.
    pub const fn of(top: i128, bottom: i128) -> Share {
        assert!(bottom > 0, "a share is of something");
        Share { top, bottom }
    }

    /// So many hundredths.
    pub const fn percent(hundredths: u8) -> Share {
        Share::of(hundredths as i128, 100)
    }

    /// This share of that share.
    #[must_use]
    pub const fn times(self, other: Share) -> Share {
        Share { top: self.top * other.top, bottom: self.bottom * other.bottom }
    }

    /// The smaller of two.
    #[must_use]
    pub fn lower(self, other: Share) -> Share {
        if self.top * other.bottom <= other.top * self.bottom { self } else { other }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_found_by_its_own_id_alone() {
        assert_eq!(Unit::named("kg"), Some(Unit::Kilograms));
        assert_eq!(Unit::named("lb"), Some(Unit::Pounds));
        assert_eq!(Unit::named("stone"), None);
    }

    #[test]
    fn all_of_forty_kilograms_is_forty_kilograms() {
        let forty = Mass::whole(40, Unit::Kilograms);
        assert_eq!(forty.share(Share::percent(100)), forty);
        assert_eq!(forty.share(Share::percent(50)), Mass::whole(20, Unit::Kilograms));
    }

    #[test]
    fn a_pound_is_what_the_definition_says() {
        let pound = Mass::whole(1, Unit::Pounds);
        assert_eq!(Mass(pound.0 * 100_000_000), Mass(Mass::thousandths(45_359_237_000, Unit::Kilograms).0));
        assert_eq!(pound.in_thousandths(Unit::Pounds), 1_000);
        assert_eq!(pound.in_thousandths(Unit::Kilograms), 453, "rounded down");
    }

    #[test]
    fn decimals_are_read_exactly() {
        let kilograms = |text| Mass::decimal(text, Unit::Kilograms);
        assert_eq!(kilograms("142.5"), Some(Mass::thousandths(142_500, Unit::Kilograms)));
        assert_eq!(kilograms("102.05828325"), Some(Mass::whole(225, Unit::Pounds)));
        assert_eq!(Mass::decimal("2.5", Unit::Pounds), Some(Mass::thousandths(2_500, Unit::Pounds)));
        assert_eq!(kilograms("0.123456789012"), kilograms("0.12345678901"), "what can not be held is left out");
        for bad in ["", ".", ".5", "-1", "1e3", "1,5", "1 000", "1234567", "NaN", "1.2.3"] {
            assert_eq!(kilograms(bad), None, "{bad}");
        }
    }

    #[test]
    fn kilograms_are_written_as_they_are_read() {
        for pounds in [1, 45, 225, 315, 405] {
            let mass = Mass::whole(pounds, Unit::Pounds);
            assert_eq!(Mass::decimal(&mass.decimal_kilograms(), Unit::Kilograms), Some(mass));
        }
        let odd = Mass::thousandths(402_501, Unit::Pounds);
        assert_eq!(Mass::decimal(&odd.decimal_kilograms(), Unit::Kilograms), Some(odd));
        assert_eq!(Mass::thousandths(142_500, Unit::Kilograms).decimal_kilograms(), "142.50000000000");
    }

    #[test]
    fn weights_are_shown_without_a_second_rounding() {
        let pounds = Mass::whole(225, Unit::Pounds);
        assert!((pounds.kilograms() - 102.058_283_25).abs() < 1e-12);
        assert!((pounds.shown_in(Unit::Pounds) - 225.0).abs() < 1e-12);
        assert!((Mass::thousandths(142_500, Unit::Kilograms).kilograms() - 142.5).abs() < 1e-12);
        let tenth = |thousandths| Mass::thousandths(thousandths, Unit::Kilograms).to_tenth_of_a_kilogram();
        assert_eq!(tenth(216_049), Mass::thousandths(216_000, Unit::Kilograms));
        assert_eq!(tenth(216_050), Mass::thousandths(216_100, Unit::Kilograms));
    }

    #[test]
    fn shares_are_exact_until_the_end() {
        let third = Share::of(1, 3);
        assert_eq!(
            Mass::whole(100, Unit::Kilograms).share(third.times(Share::of(3, 1))),
            Mass::whole(100, Unit::Kilograms)
        );
        assert_eq!(third.lower(Share::percent(33)), Share::percent(33));
        assert_eq!(third.lower(Share::percent(34)), third);
        assert_eq!(third.lower(Share::of(2, 6)), third);
    }

    #[test]
    fn taking_away_never_goes_below_nothing() {
        let (one, two) = (Mass::whole(1, Unit::Kilograms), Mass::whole(2, Unit::Kilograms));
        assert_eq!(one.less(two), Mass::ZERO);
        assert_eq!(two.less(one), one);
        assert_eq!(one.and(one), two);
    }

    #[test]
    fn rounding_goes_down_to_a_multiple() {
        let step = Mass::thousandths(2_500, Unit::Kilograms);
        assert_eq!(Mass::whole(117, Unit::Kilograms).down_to(step), Mass::whole(115, Unit::Kilograms));
        assert_eq!(Mass::whole(115, Unit::Kilograms).down_to(step), Mass::whole(115, Unit::Kilograms));
    }
}
