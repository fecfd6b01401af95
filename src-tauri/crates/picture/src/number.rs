//! Numbers as SVG reads them: a point, no thousands, no exponent, the same in every language.

/// Hundredths of a user unit can not be seen; design choice.
const PLACES: usize = 2;
/// The same for the share of a turn, which is multiplied by lengths.
const TURN_PLACES: usize = 4;

/// A length in user units, to the hundredth. What is no number is 0.
pub(crate) fn number(value: f64) -> String {
    decimal(value, PLACES)
}

/// A sine or cosine.
pub(crate) fn turn(value: f64) -> String {
    decimal(value, TURN_PLACES)
}

fn decimal(value: f64, places: usize) -> String {
    let one = 10_i64.pow(places as u32);
    let rounded = (value * one as f64).round() as i64;
    let sign = if rounded < 0 { "-" } else { "" };
    let (whole, fraction) = (rounded.unsigned_abs() / one as u64, rounded.unsigned_abs() % one as u64);
    let written = format!("{sign}{whole}.{fraction:0places$}");
    written.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_as_short_as_it_can_be() {
        let written = [0.0, -0.0, -0.001, 1.0, 100.0, 12.5, -3.125, 0.05, -0.5].map(number);
        assert_eq!(written, ["0", "0", "0", "1", "100", "12.5", "-3.13", "0.05", "-0.5"]);
        assert_eq!(turn(0.999_96), "1");
    }

    #[test]
    fn what_is_no_number_is_written_as_one() {
        assert_eq!(number(f64::NAN), "0");
        assert!([f64::INFINITY, f64::NEG_INFINITY].map(number).iter().all(|text| text.parse::<f64>().is_ok()));
    }
}
