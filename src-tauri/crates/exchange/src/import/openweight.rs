//! The open exchange format of workouts, as JSON: one workout, or a list of them. It has no number for its version; this
//! is its schema `workout-log` as of the year 2026.

use serde_json::{Map, Value};

use super::row::{About, Log, kind_named};
use super::{Fault, Format, Import, LONGEST_ROW, Line, Loaded, MOST_ROWS, Options, Refused, Wrong, date, number};

/// Reads workouts. A set's row is its place among all sets, from 1.
///
/// # Errors
/// [`Refused::NotWorkouts`], [`Refused::TooManyRows`].
pub(super) fn read(text: &str, options: &Options) -> Result<Import, Refused> {
    let value: Value = serde_json::from_str(text).map_err(|error| Refused::NotWorkouts(error.to_string()))?;
    let logs = match value {
        Value::Array(logs) => logs,
        one => vec![one],
    };
    if !logs.iter().all(|log| log.get("date").is_some() && log.get("exercises").is_some_and(Value::is_array)) {
        return Err(Refused::NotWorkouts("date, exercises".to_owned()));
    }
    let mut log = Log::of(Format::OpenWeight);
    let mut row = 0;
    for workout in &logs {
        for exercise in list(workout, "exercises") {
            for set in list(exercise, "sets") {
                row += 1;
                if row > MOST_ROWS {
                    return Err(Refused::TooManyRows);
                }
                let place = Place { row: row as u64, workout, exercise, set };
                match place.about(options).and_then(|about| Ok((about, place.line()?))) {
                    Ok((about, line)) => log.add(about, [line]),
                    Err(fault) => log.fault(fault),
                }
            }
        }
    }
    Ok(log.import)
}

fn list<'a>(of: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    of.get(key).and_then(Value::as_array).into_iter().flatten()
}

fn text<'a>(of: &'a Value, key: &str) -> &'a str {
    of.get(key).and_then(Value::as_str).unwrap_or_default().trim()
}

/// A set among others.
struct Place<'a> {
    row: u64,
    workout: &'a Value,
    exercise: &'a Value,
    set: &'a Value,
}

impl Place<'_> {
    /// The set with the name of its exercise and the day, so that it can be found again.
    fn raw(&self) -> String {
        let mut told = Map::new();
        for (key, value) in
            [("date", self.workout.get("date")), ("exercise", self.exercise.get("exercise")), ("set", Some(self.set))]
        {
            told.insert(key.to_owned(), value.cloned().unwrap_or_default());
        }
        Value::Object(told).to_string().chars().take(LONGEST_ROW).collect()
    }

    fn fault(&self, column: &str, given: &str, wrong: Wrong) -> Fault {
        Fault { row: self.row, raw: self.raw(), column: column.to_owned(), given: given.to_owned(), wrong }
    }

    fn about(&self, options: &Options) -> Result<About, Fault> {
        let given = text(self.workout, "date");
        let when = date::when(given, options.dates, options.ahead).and_then(|when| date::believed(when, options.today));
        let seconds = self.workout.get("durationSeconds").and_then(Value::as_f64);
        Ok(About {
            when: when.map_err(|wrong| self.fault("date", given, wrong))?,
            session: String::new(),
            title: text(self.workout, "name").to_owned(),
            minutes: seconds.and_then(date::whole_minutes),
            note: text(self.workout, "notes").to_owned(),
        })
    }

    fn line(&self) -> Result<Line, Fault> {
        Ok(Line {
            row: self.row,
            raw: self.raw(),
            exercise: self.name()?,
            load: self.load()?,
            reps: self.number("reps", number::reps)?,
            rpe_hundredths: self.number("rpe", number::rpe)?.flatten().or(self.number("rir", number::rir)?.flatten()),
            kind: kind_named(text(self.set, "type")).unwrap_or_default(),
            note: [text(self.exercise, "notes"), text(self.set, "notes")].join("\n").trim().to_owned(),
        })
    }

    /// The name of the exercise; with its equipment, which tells one deadlift from another.
    fn name(&self) -> Result<String, Fault> {
        let named = self.exercise.get("exercise").unwrap_or(&Value::Null);
        match (text(named, "name"), text(named, "equipment")) {
            ("", _) => Err(self.fault("exercise.name", "", Wrong::NoExercise)),
            (name, "") => Ok(name.to_owned()),
            (name, equipment) if name.to_lowercase().contains(&equipment.to_lowercase()) => Ok(name.to_owned()),
            (name, equipment) => Ok(format!("{name} ({equipment})")),
        }
    }

    fn load(&self) -> Result<Option<Loaded>, Fault> {
        let Some(thousandths) = self.number("weight", number::thousandths)? else { return Ok(None) };
        let given = text(self.set, "unit");
        let unit = number::unit(given).map_err(|wrong| self.fault("unit", given, wrong))?;
        let believed = number::believed(thousandths, Some(unit));
        believed.map_err(|wrong| self.fault("weight", &self.given("weight"), wrong))?;
        Ok(Some(Loaded { thousandths, unit: Some(unit) }))
    }

    fn number<T>(&self, key: &str, read: fn(&str, bool) -> Result<T, Wrong>) -> Result<Option<T>, Fault> {
        match self.set.get(key) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::Number(told)) => {
                read(&told.to_string(), false).map(Some).map_err(|wrong| self.fault(key, &told.to_string(), wrong))
            }
            Some(Value::Bool(_) | Value::String(_) | Value::Array(_) | Value::Object(_)) => {
                Err(self.fault(key, &self.given(key), Wrong::NotANumber))
            }
        }
    }

    fn given(&self, key: &str) -> String {
        self.set.get(key).map(Value::to_string).unwrap_or_default().chars().take(LONGEST_ROW).collect()
    }
}
