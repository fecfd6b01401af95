//! Training as a person types it: believed, or refused with what is allowed.

mod session;
mod table;

use setback_plan::strength::{MOST_REPS, MOST_SETS};
use setback_plan::{Gym, Mass, Reference, Rpe, Unit};
use setback_words::Words;

use crate::case::training::{HEAVIEST, LEAST_RPE, LIGHTEST, MOST_RPE, lightest_working_load};
use crate::fault::printable;

pub(crate) use session::without_a_time;
pub use session::{Believed, MOST_MINUTES, TypedWorkout, moment, time_told, workout};
pub use table::{BelievedTable, MOST_ROWS, RefusedRow, Row, TypedRow, TypedTable, table};

/// The fields of the form, as typed.
#[derive(Clone, Copy, Debug)]
pub struct Typed<'a> {
    /// What loads are typed in.
    pub unit: Unit,
    /// The usual working load; empty when not known.
    pub load: &'a str,
    /// Reps in a set.
    pub reps: &'a str,
    /// Working sets.
    pub sets: &'a str,
    /// Effort.
    pub rpe: &'a str,
    /// Mean top set of the last four weeks; may be empty.
    pub mean: &'a str,
    /// The empty bar; empty for the usual one.
    pub bar: &'a str,
}

/// A field that can not be believed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Which: `load`, `reps`, `sets`, `rpe`, `mean` or `bar`; of a session also `day`, `time`, `minutes`, `session_rpe`,
    /// `pain`, `note`, `lift` or `line`.
    pub field: &'static str,
    sentence: &'static str,
    given: String,
    min: String,
    max: String,
}

impl Refused {
    /// What is wrong and what is allowed.
    pub fn message(&self, words: &Words) -> String {
        let is_empty = self.given.is_empty() && self.field != "day";
        let sentence = if is_empty { "empty" } else { self.sentence };
        let args = [("given", self.given.as_str()), ("min", &self.min), ("max", &self.max), ("today", &self.max)];
        words.say_with(&format!("log-refused-{sentence}"), &args)
    }
}

/// The usual training and the gym; without a load there is no usual training.
///
/// # Errors
/// The first field that can not be believed.
pub fn training(typed: &Typed) -> Result<(Option<Reference>, Gym), Refused> {
    let usual = Gym::usual(typed.unit);
    let bar = if typed.bar.trim().is_empty() { usual.bar } else { load("bar", typed.bar, typed.unit, LIGHTEST)? };
    let gym = Gym { bar, ..usual };
    if typed.load.trim().is_empty() {
        return Ok((None, gym));
    }
    let least = lightest_working_load(typed.unit);
    let mean = (!typed.mean.trim().is_empty()).then(|| load("mean", typed.mean, typed.unit, least)).transpose()?;
    let weight = load("load", typed.load, typed.unit, least)?;
    let reps = count("reps", typed.reps, MOST_REPS)?;
    let rpe = effort("rpe", typed.rpe)?;
    let sets = count("sets", typed.sets, MOST_SETS)?;
    let reference = Reference::new(weight, reps, rpe, sets, mean);
    let refused = || refused("load", typed.load, least, HEAVIEST);
    Ok((Some(reference.map_err(|_| refused())?), gym))
}

pub(crate) fn refused(field: &'static str, given: &str, min: impl ToString, max: impl ToString) -> Refused {
    let sentence = match field {
        "mean" | "bar" => "load",
        "session_rpe" => "rpe",
        "note" | "line" => "long",
        field => field,
    };
    Refused { field, sentence, given: printable(given.trim()), min: min.to_string(), max: max.to_string() }
}

/// A comma is read as a point.
fn decimal(text: &str) -> String {
    text.trim().replace(',', ".")
}

fn in_range(text: &str, min: f64, max: f64) -> Option<f64> {
    text.parse().ok().filter(|value| (min..=max).contains(value))
}

fn load(field: &'static str, text: &str, unit: Unit, least: f64) -> Result<Mass, Refused> {
    let number = decimal(text);
    let believed = in_range(&number, least, HEAVIEST).and_then(|_| Mass::decimal(&number, unit));
    believed.ok_or_else(|| refused(field, text, least, HEAVIEST))
}

fn count(field: &'static str, text: &str, most: u32) -> Result<u32, Refused> {
    let number: Option<u32> = text.trim().parse().ok();
    number.filter(|number| (1..=most).contains(number)).ok_or_else(|| refused(field, text, 1, most))
}

fn effort(field: &'static str, text: &str) -> Result<Rpe, Refused> {
    let number = in_range(&decimal(text), f64::from(LEAST_RPE), f64::from(MOST_RPE));
    let rpe = number.and_then(|number| Rpe::hundredths((number * 100.0).round() as u16));
    rpe.ok_or_else(|| refused(field, text, LEAST_RPE, MOST_RPE))
}

/// The most bytes of a line or a note: a longer one is refused, never cut. Design choice.
pub const LONGEST_TEXT: usize = 1_000;

/// A text that is short enough to be kept whole.
pub(crate) fn whole<'a>(field: &'static str, text: &'a str) -> Result<&'a str, Refused> {
    if text.len() <= LONGEST_TEXT { Ok(text) } else { Err(refused(field, &text.len().to_string(), 0, LONGEST_TEXT)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: Typed =
        Typed { unit: Unit::Kilograms, load: "142,5", reps: "5", sets: "4", rpe: "8.5", mean: "", bar: "" };

    fn refused_field(typed: Typed) -> &'static str {
        training(&typed).unwrap_err().field
    }

    #[test]
    fn what_can_be_believed_is_taken_exactly() {
        let (reference, gym) = training(&GOOD).unwrap();
        let reference = reference.unwrap();
        assert_eq!(reference.load, Mass::thousandths(142_500, Unit::Kilograms));
        assert_eq!((reference.reps, reference.sets, reference.rpe.in_hundredths()), (5, 4, 850));
        assert_eq!((reference.mean_of_4_weeks, gym), (None, Gym::usual(Unit::Kilograms)));
        let pounds = Typed { unit: Unit::Pounds, load: "405", mean: "380", bar: "35", ..GOOD };
        let (reference, gym) = training(&pounds).unwrap();
        assert_eq!(reference.unwrap().load, Mass::whole(405, Unit::Pounds));
        assert_eq!(reference.unwrap().mean_of_4_weeks, Some(Mass::whole(380, Unit::Pounds)));
        assert_eq!(gym.bar, Mass::whole(35, Unit::Pounds));
    }

    #[test]
    fn without_a_load_there_is_no_usual_training() {
        assert_eq!(training(&Typed { load: " ", reps: "", rpe: "", sets: "", ..GOOD }).unwrap().0, None);
    }

    #[test]
    fn nonsense_is_refused_with_what_is_allowed() {
        for load in ["0", "4.9", "-5", "abc", "2001", "1e3", "NaN", "inf"] {
            assert_eq!(refused_field(Typed { load, ..GOOD }), "load", "{load}");
        }
        for reps in ["0", "31", "40", "5.5", "", "-1"] {
            assert_eq!(refused_field(Typed { reps, ..GOOD }), "reps", "{reps}");
        }
        for rpe in ["0", "11", "10.1", "", "hard"] {
            assert_eq!(refused_field(Typed { rpe, ..GOOD }), "rpe", "{rpe}");
        }
        assert_eq!(refused_field(Typed { sets: "31", ..GOOD }), "sets");
        assert_eq!(refused_field(Typed { mean: "0", ..GOOD }), "mean");
        assert_eq!(refused_field(Typed { bar: "0", ..GOOD }), "bar");
        let message = training(&Typed { reps: "40", ..GOOD }).unwrap_err().message(Words::english());
        assert!(message.contains("40") && message.contains("30"), "{message}");
        let empty = training(&Typed { reps: " ", ..GOOD }).unwrap_err().message(Words::english());
        assert!(!empty.starts_with(' ') && empty.contains("30"), "{empty}");
    }
}
