//! What a column of a table can mean.

use super::Refused;

/// What a column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The day, with or without a time.
    When,
    /// The time of day.
    Time,
    /// When the workout ended.
    Ended,
    /// What tells one workout from another.
    Session,
    /// The title of the workout.
    Title,
    /// What was lifted.
    Exercise,
    /// The place of the set, or a letter for its kind.
    Order,
    /// How many sets the row stands for.
    Sets,
    /// The kind of set.
    Kind,
    /// Whether it was a warm-up, as 0 or 1.
    IsWarmUp,
    /// The load, in the unit of another column or of none.
    Weight,
    /// The unit of the load.
    WeightUnit,
    /// The load in kilograms.
    Kilograms,
    /// The load in pounds.
    Pounds,
    /// Reps that were done.
    Reps,
    /// Reps that were done, empty where the set was not done.
    RepsDone,
    /// Effort.
    Rpe,
    /// Reps in reserve.
    Rir,
    /// How long the workout took, as a text such as `1h 10m`, or in seconds.
    Duration,
    /// How long the workout took, in minutes.
    Minutes,
    /// How long the workout took, in hours.
    Hours,
    /// Words on the set.
    Note,
    /// Words on the workout.
    WorkoutNote,
}

/// The names by which a person tells what a column means.
const NAMES: [(&str, Field); 16] = [
    ("date", Field::When),
    ("time", Field::Time),
    ("workout", Field::Title),
    ("exercise", Field::Exercise),
    ("set", Field::Order),
    ("type", Field::Kind),
    ("warmup", Field::IsWarmUp),
    ("weight", Field::Weight),
    ("unit", Field::WeightUnit),
    ("kg", Field::Kilograms),
    ("lb", Field::Pounds),
    ("reps", Field::Reps),
    ("sets", Field::Sets),
    ("rpe", Field::Rpe),
    ("rir", Field::Rir),
    ("note", Field::Note),
];

impl Field {
    /// The field of this name, as a person tells it.
    pub fn named(name: &str) -> Option<Field> {
        NAMES.iter().find(|(known, _)| *known == name.trim().to_lowercase()).map(|(_, field)| *field)
    }

    /// Every name that a person can tell.
    pub fn names() -> impl Iterator<Item = &'static str> {
        NAMES.iter().map(|(name, _)| *name)
    }
}

/// Reads what columns mean, as `date=Datum,exercise=Übung,kg=Gewicht`; `None` where a field is not known.
pub fn mapping(text: &str) -> Option<Vec<(String, Field)>> {
    let pairs = text.split([',', '\n']).map(str::trim).filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| {
            let (field, column) = pair.split_once('=')?;
            Some((column.trim().to_owned(), Field::named(field)?)).filter(|(column, _)| !column.is_empty())
        })
        .collect()
}

/// A name as it is compared: small letters, one space between words, no mark at the front, `x` for `×`.
pub(super) fn plain(name: &str) -> String {
    let name = name.trim_start_matches('\u{feff}').to_lowercase().replace('×', "x");
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What each column of a header means by these pairs.
///
/// # Errors
/// [`Refused::NoSuchColumn`].
pub(super) fn by_mapping(header: &[String], pairs: &[(String, Field)]) -> Result<Vec<Option<Field>>, Refused> {
    let mut meanings = vec![None; header.len()];
    for (column, field) in pairs {
        let place = header.iter().position(|name| plain(name) == plain(column));
        let missing = || Refused::NoSuchColumn { named: column.clone(), found: header.to_vec() };
        if let Some(meaning) = meanings.get_mut(place.ok_or_else(missing)?) {
            *meaning = Some(*field);
        }
    }
    Ok(meanings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapping_is_read_as_typed() {
        let read = mapping("date=Datum, exercise = Übung ,kg=Gewicht (kg)").unwrap();
        let named = |column: &str, field| (column.to_owned(), field);
        let expected =
            [named("Datum", Field::When), named("Übung", Field::Exercise), named("Gewicht (kg)", Field::Kilograms)];
        assert_eq!(read, expected);
        for wrong in ["when=Datum", "date", "date="] {
            assert_eq!(mapping(wrong), None, "{wrong}");
        }
    }
}
