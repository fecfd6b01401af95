//! What was found in a file of another app, in words, for the terminal and the window alike.

use setback_exchange::import::{Loaded, MOST_COLUMNS, MOST_ROWS};
use setback_exchange::{Fault, Line, Refused, When, Wrong};
use setback_plan::{Mass, Rpe, Unit};
use setback_words::Words;

use crate::amounts::{load, rpe};
use crate::fault::printable;

/// What is wrong with a row, with what is allowed.
pub fn fault(fault: &Fault, words: &Words) -> String {
    let mut args = vec![("given", printable(&fault.given)), ("column", printable(&fault.column))];
    args.extend(allowed(&fault.wrong));
    let what = said(words, wrong_id(&fault.wrong), &args);
    words.say_with("import-row", &[("row", &fault.row.to_string()), ("what", &what)])
}

const fn wrong_id(wrong: &Wrong) -> &'static str {
    match wrong {
        Wrong::NotADate => "import-wrong-not-a-date",
        Wrong::AmbiguousDate => "import-wrong-ambiguous",
        Wrong::TooEarly { .. } => "import-wrong-too-early",
        Wrong::InTheFuture { .. } => "import-wrong-future",
        Wrong::NotANumber => "import-wrong-not-a-number",
        Wrong::OutOfRange { .. } => "import-wrong-out-of-range",
        Wrong::NotWhole => "import-wrong-not-whole",
        Wrong::UnknownUnit => "import-wrong-unit",
        Wrong::NoExercise => "import-wrong-no-exercise",
        Wrong::TooLong => "import-wrong-too-long",
        Wrong::OpenQuote => "import-wrong-open-quote",
        Wrong::CellCount { .. } => "import-wrong-cells",
    }
}

fn allowed(wrong: &Wrong) -> Vec<(&'static str, String)> {
    match wrong {
        Wrong::TooEarly { first } => vec![("first", first.to_string())],
        Wrong::InTheFuture { today } => vec![("today", today.to_string())],
        Wrong::OutOfRange { min, max } => vec![("min", (*min).to_owned()), ("max", (*max).to_owned())],
        Wrong::CellCount { columns, cells } => vec![("columns", columns.to_string()), ("cells", cells.to_string())],
        Wrong::NotADate
        | Wrong::AmbiguousDate
        | Wrong::NotANumber
        | Wrong::NotWhole
        | Wrong::UnknownUnit
        | Wrong::NoExercise
        | Wrong::TooLong
        | Wrong::OpenQuote => Vec::new(),
    }
}

/// Why a file is not read, and what to do.
pub fn refused(refused: &Refused, words: &Words) -> String {
    let (id, args) = refusal(refused);
    said(words, id, &args)
}

/// The id of the sentence that says why a file is not read, with what belongs into it.
pub fn refusal(refused: &Refused) -> (&'static str, Vec<(&'static str, String)>) {
    match refused {
        Refused::TooLarge { megabytes } => ("import-refused-too-large", vec![("megabytes", megabytes.to_string())]),
        Refused::TooManyRows => ("import-refused-too-many-rows", vec![("rows", MOST_ROWS.to_string())]),
        Refused::TooManyColumns => ("import-refused-too-many-columns", vec![("columns", MOST_COLUMNS.to_string())]),
        Refused::Empty => ("import-refused-empty", Vec::new()),
        Refused::NotText => ("import-refused-not-text", Vec::new()),
        Refused::UnknownColumns { found } => ("import-refused-unknown-columns", vec![("found", listed(found))]),
        Refused::NoSuchColumn { named, found } => {
            ("import-refused-no-such-column", vec![("named", printable(named)), ("found", listed(found))])
        }
        Refused::NotWorkouts(detail) => ("import-refused-not-workouts", vec![("detail", printable(detail))]),
        Refused::NotReadable(detail) => ("import-refused-not-readable", vec![("detail", printable(detail))]),
    }
}

fn listed(names: &[String]) -> String {
    printable(&names.join(", "))
}

fn said(words: &Words, id: &str, args: &[(&'static str, String)]) -> String {
    let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    words.say_with(id, &args)
}

/// A set of a file, as an example of its exercise.
pub fn example(when: When, line: &Line, words: &Words) -> String {
    let day = when.day().to_string();
    let mut args = vec![("day", day)];
    let (Some(told), Some(reps)) = (line.load, line.reps) else { return said(words, "import-set-bare", &args) };
    args.extend([("load", amount(told, words)), ("reps", reps.to_string())]);
    match line.rpe_hundredths.and_then(Rpe::hundredths) {
        None => said(words, "import-set", &args),
        Some(effort) => {
            args.push(("rpe", rpe(effort)));
            said(words, "import-set-rpe", &args)
        }
    }
}

fn amount(told: Loaded, words: &Words) -> String {
    match told.unit {
        Some(unit) => load(words, Mass::thousandths(told.thousandths, unit), unit),
        None => Mass::thousandths(told.thousandths, Unit::Kilograms).shown_in(Unit::Kilograms).to_string(),
    }
}

/// The name of a lift.
pub fn lift(id: &str, words: &Words) -> String {
    words.say(&format!("log-lift-{id}"))
}
