//! A workout as a person types it into a table, set by set. What was in the log before and no line can name stays as it is.

use setback_plan::strength::MOST_REPS;
use setback_plan::{Mass, Rpe, Unit};
use setback_store::Moment;

use super::session::{Believed, minutes, moment, pain, session_rpe, told};
use super::{Refused, count, effort, load, refused, whole};
use crate::case::training::{LIGHTEST, lightest_working_load};
use crate::typed_line::{Lift, TypedSets};

/// A workout as typed, set by set.
#[derive(Clone, Copy, Debug)]
pub struct TypedTable<'a> {
    /// The day, as year-month-day.
    pub day: &'a str,
    /// The time of day, as hours:minutes; may be empty.
    pub time: &'a str,
    /// The sets in their order.
    pub rows: &'a [TypedRow<'a>],
    /// How long the session took; may be empty.
    pub minutes: &'a str,
    /// How hard it was as a whole; may be empty.
    pub session_rpe: &'a str,
    /// The person's own words.
    pub note: &'a str,
}

/// A set as typed. What is not known is empty.
#[derive(Clone, Copy, Debug)]
pub struct TypedRow<'a> {
    /// The exercise, by its id in the data.
    pub exercise: &'a str,
    /// Its exact variation; empty for the usual one.
    pub variation: &'a str,
    /// What was on the bar; empty for a set without weight.
    pub load: &'a str,
    /// What that is in.
    pub unit: Unit,
    /// Reps.
    pub reps: &'a str,
    /// Effort.
    pub rpe: &'a str,
    /// Pain while lifting.
    pub pain: &'a str,
    /// Whether it is a warm-up.
    pub warm_up: bool,
    /// The person's own words.
    pub note: &'a str,
}

/// A workout that can be believed, set by set.
#[derive(Clone, Debug, PartialEq)]
pub struct BelievedTable {
    /// When it was; [`time_told`](super::time_told) says whether a time was told.
    pub at: Moment,
    /// The sets in their order.
    pub rows: Vec<Row>,
    /// How long it took.
    pub minutes: Option<u32>,
    /// How hard it was as a whole.
    pub session_rpe: Option<Rpe>,
    /// The person's own words.
    pub note: String,
}

/// A set that can be believed.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The exercise.
    pub exercise: String,
    /// Its exact variation; empty for the usual one.
    pub variation: String,
    /// What was on the bar, in the unit it was typed in.
    pub load: Option<(Mass, Unit)>,
    /// Reps.
    pub reps: Option<u32>,
    /// Effort.
    pub effort: Option<Rpe>,
    /// Pain while lifting.
    pub pain: Option<u8>,
    /// Whether it is a warm-up.
    pub warm_up: bool,
    /// The person's own words.
    pub note: String,
}

impl From<Believed> for BelievedTable {
    /// The same, set by set.
    fn from(believed: Believed) -> BelievedTable {
        let Believed { at, sets, minutes, session_rpe, note } = believed;
        BelievedTable { at, rows: sets.iter().flat_map(Row::each).collect(), minutes, session_rpe, note }
    }
}

impl Row {
    /// Each of these sets that are alike.
    pub fn each(sets: &TypedSets) -> impl Iterator<Item = Row> {
        let row = Row {
            exercise: sets.lift.exercise.to_owned(),
            variation: sets.lift.variation.to_owned(),
            load: Some(sets.load),
            reps: Some(sets.reps),
            effort: sets.effort,
            pain: sets.pain,
            warm_up: sets.warm_up,
            note: String::new(),
        };
        (0..sets.sets).map(move |_| row.clone())
    }
}

/// A field that can not be believed, and the set it belongs to, from 0; `None` for one of the workout as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedRow {
    /// Which set.
    pub row: Option<usize>,
    /// What is wrong.
    pub refused: Refused,
}

/// The most sets of a workout that are believed. Design choice.
pub const MOST_ROWS: usize = 300;

/// The workout of these sets and fields. A lift has to be one that a line can name, or one of these, which were in the log
/// before.
///
/// # Errors
/// The first field that can not be believed. A set needs a load or reps; a warm-up may be lighter than a working set.
pub fn table(typed: &TypedTable, before: &[(&str, &str)], now: Moment) -> Result<BelievedTable, RefusedRow> {
    let whole_field = |refused: Refused| RefusedRow { row: None, refused };
    if typed.rows.is_empty() || typed.rows.len() > MOST_ROWS {
        return Err(whole_field(refused("sets", &typed.rows.len().to_string(), 1, MOST_ROWS)));
    }
    let at = moment(typed.day, typed.time, now).map_err(whole_field)?;
    let rows = typed.rows.iter().enumerate();
    let rows =
        rows.map(|(place, typed)| row(typed, before).map_err(|refused| RefusedRow { row: Some(place), refused }));
    Ok(BelievedTable {
        at,
        rows: rows.collect::<Result<_, _>>()?,
        minutes: minutes(typed.minutes).map_err(whole_field)?,
        session_rpe: session_rpe(typed.session_rpe).map_err(whole_field)?,
        note: whole("note", typed.note.trim()).map_err(whole_field)?.to_owned(),
    })
}

fn row(typed: &TypedRow, before: &[(&str, &str)]) -> Result<Row, Refused> {
    let lift = (typed.exercise, typed.variation);
    let is_known = Lift::named(lift.0, lift.1).is_some();
    if !is_known && !before.contains(&lift) {
        return Err(refused("lift", &format!("{} {}", lift.0, lift.1), "", ""));
    }
    let least = if typed.warm_up || !is_known { LIGHTEST } else { lightest_working_load(typed.unit) };
    let load = told(typed.load, |text| load("load", text, typed.unit, least))?.map(|mass| (mass, typed.unit));
    let reps = told(typed.reps, |text| count("reps", text, MOST_REPS))?;
    if load.is_none() && reps.is_none() {
        return Err(refused("reps", "", 1, MOST_REPS));
    }
    Ok(Row {
        exercise: lift.0.to_owned(),
        variation: lift.1.to_owned(),
        load,
        reps,
        effort: told(typed.rpe, |text| effort("rpe", text))?,
        pain: told(typed.pain, pain)?,
        warm_up: typed.warm_up,
        note: whole("note", typed.note.trim())?.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use setback_words::Words;

    use super::*;

    const ROW: TypedRow = TypedRow {
        exercise: "deadlift",
        variation: "sumo",
        load: "142,5",
        unit: Unit::Kilograms,
        reps: "5",
        rpe: "8.5",
        pain: "1",
        warm_up: false,
        note: " left side ",
    };

    fn believed(rows: &[TypedRow], before: &[(&str, &str)]) -> Result<BelievedTable, RefusedRow> {
        let now = DateTime::parse_from_rfc3339("2026-03-02T10:00:00+01:00").unwrap();
        let workout = TypedTable { day: "2026-03-01", time: "", rows, minutes: "60", session_rpe: "", note: "belt" };
        table(&workout, before, now)
    }

    #[test]
    fn each_set_is_taken_as_typed() {
        let bare = TypedRow { load: "", rpe: " ", pain: "", note: "", ..ROW };
        let light = TypedRow { load: "4", warm_up: true, reps: "", ..ROW };
        let table = believed(&[ROW, bare, light], &[]).unwrap();
        let set = &table.rows[0];
        assert_eq!(set.load, Some((Mass::thousandths(142_500, Unit::Kilograms), Unit::Kilograms)));
        assert_eq!((set.reps, set.effort, set.pain), (Some(5), Rpe::hundredths(850), Some(1)));
        assert_eq!((set.variation.as_str(), set.note.as_str()), ("sumo", "left side"));
        let set = &table.rows[1];
        assert_eq!((set.load, set.reps, set.effort, set.pain), (None, Some(5), None, None), "not made up");
        assert_eq!((table.rows[2].reps, table.minutes, table.session_rpe), (None, Some(60), None));
        assert_eq!(table.at.to_rfc3339(), "2026-03-01T11:59:59.999+01:00");
    }

    #[test]
    fn nonsense_names_its_set_and_its_field_and_what_is_allowed() {
        let long = "a".repeat(1_001);
        for (row, field) in [
            (TypedRow { load: "0", ..ROW }, "load"),
            (TypedRow { load: "4", ..ROW }, "load"),
            (TypedRow { load: "9000", ..ROW }, "load"),
            (TypedRow { reps: "40", ..ROW }, "reps"),
            (TypedRow { reps: "", load: "", ..ROW }, "reps"),
            (TypedRow { rpe: "11", ..ROW }, "rpe"),
            (TypedRow { pain: "11", ..ROW }, "pain"),
            (TypedRow { note: &long, ..ROW }, "note"),
            (TypedRow { exercise: "squat", variation: "", ..ROW }, "lift"),
            (TypedRow { variation: "one_arm", ..ROW }, "lift"),
        ] {
            let refused = believed(&[ROW, row], &[]).unwrap_err();
            let message = refused.refused.message(Words::english());
            assert_eq!((refused.row, refused.refused.field), (Some(1), field), "{message}");
            assert!(!message.contains(['⟦', '{']), "{message}");
        }
        for rows in [vec![], vec![ROW; MOST_ROWS + 1]] {
            let refused = believed(&rows, &[]).unwrap_err();
            assert_eq!((refused.row, refused.refused.field), (None, "sets"));
        }
    }

    #[test]
    fn a_lift_that_was_in_the_log_before_stays_as_it_is() {
        let squat = TypedRow { exercise: "squat", variation: "front", load: "4", ..ROW };
        let kept = believed(&[squat], &[("squat", "front")]).unwrap();
        assert_eq!((kept.rows[0].exercise.as_str(), kept.rows[0].variation.as_str()), ("squat", "front"));
    }
}
