//! The formats that are recognized: which columns tell each, and what its columns mean.

use super::field::{Field, by_mapping, plain};
use super::{Format, MOST_COLUMNS, Options, Refused, table};

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

/// How columns are called in tables that people keep themselves. Design choice.
const USUAL: &[(&str, Field)] = &[
    ("date", Field::When),
    ("day", Field::When),
    ("time", Field::Time),
    ("workout", Field::Title),
    ("exercise", Field::Exercise),
    ("exercise name", Field::Exercise),
    ("lift", Field::Exercise),
    ("set", Field::Order),
    ("sets", Field::Sets),
    ("set type", Field::Kind),
    ("warmup", Field::IsWarmUp),
    ("warm-up", Field::IsWarmUp),
    ("weight", Field::Weight),
    ("load", Field::Weight),
    ("unit", Field::WeightUnit),
    ("units", Field::WeightUnit),
    ("kg", Field::Kilograms),
    ("kgs", Field::Kilograms),
    ("weight (kg)", Field::Kilograms),
    ("load (kg)", Field::Kilograms),
    ("lb", Field::Pounds),
    ("lbs", Field::Pounds),
    ("weight (lb)", Field::Pounds),
    ("weight (lbs)", Field::Pounds),
    ("load (lb)", Field::Pounds),
    ("load (lbs)", Field::Pounds),
    ("reps", Field::Reps),
    ("rpe", Field::Rpe),
    ("rir", Field::Rir),
    ("note", Field::Note),
    ("notes", Field::Note),
    ("comment", Field::Note),
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

static BY_USUAL_NAMES: Dialect = set_per_row(Format::Mapped, &[], USUAL);

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

    fn found(&'static self, delimiter: u8, header: &[String]) -> Found {
        let meanings = header.iter().map(|name| self.meaning(name)).collect();
        Found { dialect: self, delimiter, header: header.to_vec(), meanings }
    }
}

impl Found {
    /// Whether it has a date, a lift, a load and reps, each in one column.
    fn is_a_log(&self) -> bool {
        let count = |field| self.meanings.iter().filter(|meaning| **meaning == Some(field)).count();
        let loads = [Field::Weight, Field::Kilograms, Field::Pounds].map(count);
        let is_told_once = [Field::When, Field::Exercise, Field::Reps].map(count) == [1; 3];
        is_told_once && loads.iter().any(|count| *count > 0) && loads.iter().all(|count| *count <= 1)
    }
}

/// The dialect of a table: by what the person told of its columns, else by their names.
///
/// # Errors
/// [`Refused::TooManyColumns`], [`Refused::UnknownColumns`], [`Refused::NoSuchColumn`].
pub(super) fn detect(text: &str, options: &Options) -> Result<Found, Refused> {
    let headers = DELIMITERS.map(|delimiter| (delimiter, table::header(text, delimiter)));
    let (delimiter, widest) = headers.iter().max_by_key(|(_, header)| header.len()).cloned().unwrap_or_default();
    if widest.len() > MOST_COLUMNS {
        return Err(Refused::TooManyColumns);
    }
    if !options.columns.is_empty() {
        let meanings = by_mapping(&widest, options.columns)?;
        return Ok(Found { dialect: &BY_MAPPING, delimiter, header: widest, meanings });
    }
    for (delimiter, header) in &headers {
        if let Some(dialect) = DIALECTS.iter().find(|dialect| dialect.fits(header)) {
            return Ok(dialect.found(*delimiter, header));
        }
    }
    let guessed = Some(BY_USUAL_NAMES.found(delimiter, &widest)).filter(|found| options.guess && found.is_a_log());
    guessed.ok_or(Refused::UnknownColumns { found: widest })
}
