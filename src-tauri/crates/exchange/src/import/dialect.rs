//! The formats that are recognized: which columns tell each, and what its columns mean.

use super::field::{Field, by_mapping, plain};
use super::{Format, Refused, table};

/// A dialect of a format.
pub(super) struct Dialect {
    /// The format.
    pub format: Format,
    /// How its rows are.
    pub shape: Shape,
    /// It is this one where all of these columns are there.
    tells: &'static [&'static str],
    /// What its columns mean. Others are kept as they stand.
    columns: &'static [(&'static str, Field)],
}

/// How the rows of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A row for each set.
    SetPerRow,
    /// A row for each exercise, with its sets in columns.
    ExercisePerRow,
}

/// A dialect that was found in a file.
pub(super) struct Found {
    pub dialect: &'static Dialect,
    /// What stands between cells.
    pub delimiter: u8,
    /// The names of the columns.
    pub header: Vec<String>,
    /// What each of them means.
    pub meanings: Vec<Option<Field>>,
}

/// What can stand between cells.
const DELIMITERS: [u8; 3] = *b",;\t";

const STRONG: &[(&str, Field)] = &[
    ("workout #", Field::Session),
    ("date", Field::When),
    ("workout name", Field::Title),
    ("duration", Field::Duration),
    ("duration (sec)", Field::Duration),
    ("workout duration", Field::Duration),
    ("exercise name", Field::Exercise),
    ("set order", Field::Order),
    ("weight", Field::Weight),
    ("weight unit", Field::WeightUnit),
    ("weight (kg)", Field::Kilograms),
    ("weight (lb)", Field::Pounds),
    ("weight (lbs)", Field::Pounds),
    ("reps", Field::Reps),
    ("rpe", Field::Rpe),
    ("notes", Field::Note),
    ("workout notes", Field::WorkoutNote),
];

const HEVY: &[(&str, Field)] = &[
    ("title", Field::Title),
    ("start_time", Field::When),
    ("end_time", Field::Ended),
    ("description", Field::WorkoutNote),
    ("exercise_title", Field::Exercise),
    ("exercise_notes", Field::Note),
    ("set_index", Field::Order),
    ("set_type", Field::Kind),
    ("weight_kg", Field::Kilograms),
    ("weight_lbs", Field::Pounds),
    ("weight_lb", Field::Pounds),
    ("reps", Field::Reps),
    ("rpe", Field::Rpe),
];

const LIFTOSAUR: &[(&str, Field)] = &[
    ("workout datetime", Field::When),
    ("day name", Field::Title),
    ("exercise", Field::Exercise),
    ("is warmup set?", Field::IsWarmUp),
    ("completed reps", Field::RepsDone),
    ("completed rpe", Field::Rpe),
    ("completed weight value", Field::Weight),
    ("completed weight unit", Field::WeightUnit),
    ("notes", Field::Note),
];

const FITNOTES: &[(&str, Field)] = &[
    ("date", Field::When),
    ("exercise", Field::Exercise),
    ("weight", Field::Weight),
    ("weight unit", Field::WeightUnit),
    ("weight (kg)", Field::Kilograms),
    ("weight (kgs)", Field::Kilograms),
    ("weight (lbs)", Field::Pounds),
    ("reps", Field::Reps),
    ("comment", Field::Note),
    ("notes", Field::Note),
];

const STRONGLIFTS: &[(&str, Field)] = &[
    ("workout", Field::Session),
    ("workout name", Field::Title),
    ("exercise", Field::Exercise),
    ("duration (hours)", Field::Hours),
    ("start time (h:mm)", Field::Time),
    ("notes", Field::WorkoutNote),
];

const LIFTLOG: &[(&str, Field)] = &[
    ("sessionid", Field::Session),
    ("timestamp", Field::When),
    ("exercise", Field::Exercise),
    ("weight", Field::Weight),
    ("weightunit", Field::WeightUnit),
    ("reps", Field::Reps),
    ("rpe", Field::Rpe),
    ("notes", Field::Note),
];

const GRAVL: &[(&str, Field)] = &[
    ("date", Field::When),
    ("start date", Field::Time),
    ("workout", Field::Title),
    ("workout duration (min)", Field::Minutes),
    ("exercise", Field::Exercise),
    ("set", Field::Order),
    ("set type", Field::Kind),
    ("reps", Field::Reps),
    ("weight (kg)", Field::Kilograms),
    ("weight (lb)", Field::Pounds),
    ("weight (lbs)", Field::Pounds),
    ("workout notes", Field::WorkoutNote),
];

const DAILYSTRENGTH: &[(&str, Field)] = &[
    ("date", Field::When),
    ("workout name", Field::Title),
    ("exercise", Field::Exercise),
    ("set", Field::Order),
    ("weight", Field::Weight),
    ("reps", Field::Reps),
    ("measurement unit", Field::WeightUnit),
    ("notes", Field::Note),
];

/// Every dialect; those with more to tell them by come first.
static DIALECTS: [Dialect; 8] = [
    set_per_row(Format::Hevy, &["start_time", "exercise_title", "set_type"], HEVY),
    set_per_row(Format::Liftosaur, &["workout datetime", "exercise", "is warmup set?"], LIFTOSAUR),
    set_per_row(Format::Gravl, &["date", "start date", "exercise", "set type", "reps"], GRAVL),
    Dialect {
        format: Format::StrongLifts,
        shape: Shape::ExercisePerRow,
        tells: &["workout", "exercise", "set 1 (reps)"],
        columns: STRONGLIFTS,
    },
    set_per_row(Format::Strong, &["date", "workout name", "exercise name", "set order", "reps"], STRONG),
    set_per_row(Format::LiftLog, &["sessionid", "timestamp", "exercise", "weight", "reps"], LIFTLOG),
    set_per_row(Format::DailyStrength, &["date", "workout name", "exercise", "measurement unit"], DAILYSTRENGTH),
    set_per_row(Format::FitNotes, &["date", "exercise", "category", "reps"], FITNOTES),
];

static BY_MAPPING: Dialect = set_per_row(Format::Mapped, &[], &[]);

const fn set_per_row(
    format: Format,
    tells: &'static [&'static str],
    columns: &'static [(&'static str, Field)],
) -> Dialect {
    Dialect { format, shape: Shape::SetPerRow, tells, columns }
}

impl Dialect {
    fn fits(&self, header: &[String]) -> bool {
        self.tells.iter().all(|told| header.iter().any(|name| plain(name) == *told))
    }

    fn meaning(&self, name: &str) -> Option<Field> {
        let name = plain(name);
        let is_day = self.format == Format::StrongLifts && name.starts_with("date");
        let known = self.columns.iter().find(|(known, _)| *known == name).map(|(_, field)| *field);
        if is_day { Some(Field::When) } else { known }
    }
}

/// The dialect of a table: by what the person told of its columns, else by their names.
///
/// # Errors
/// [`Refused::UnknownColumns`], [`Refused::NoSuchColumn`].
pub(super) fn detect(text: &str, columns: &[(String, Field)]) -> Result<Found, Refused> {
    let headers = DELIMITERS.map(|delimiter| (delimiter, table::header(text, delimiter)));
    let widest = || headers.iter().max_by_key(|(_, header)| header.len()).cloned().unwrap_or_default();
    if !columns.is_empty() {
        let (delimiter, header) = widest();
        let meanings = by_mapping(&header, columns)?;
        return Ok(Found { dialect: &BY_MAPPING, delimiter, header, meanings });
    }
    for (delimiter, header) in &headers {
        if let Some(dialect) = DIALECTS.iter().find(|dialect| dialect.fits(header)) {
            let meanings = header.iter().map(|name| dialect.meaning(name)).collect();
            return Ok(Found { dialect, delimiter: *delimiter, header: header.clone(), meanings });
        }
    }
    Err(Refused::UnknownColumns { found: widest().1 })
}
