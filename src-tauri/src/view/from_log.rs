//! From the log to its views, and back.

use setback_desk::amounts::{amount, rpe};
use setback_desk::case::unit_given;
use setback_desk::memory::{LoadLately, LogPage, load_of};
use setback_desk::printable;
use setback_desk::typed::{Refused, Row, TypedRow, TypedTable, time_told};
use setback_desk::typed_line::{Lift, Meaning, Piece, TypedLine, out_of_range};
use setback_plan::{Mass, Rpe, Unit};
use setback_store::{Load, Session, Set};
use setback_words::Words;

use super::TextView;
use super::log::{LiftView, LineView, LoadLatelyView, LogPageView, LoggedView, PieceView, RowView, WorkoutView};
use crate::error::CommandError;

impl LogPageView {
    /// Some workouts.
    pub fn of(page: &LogPage) -> LogPageView {
        LogPageView { total: page.total, workouts: page.sessions.iter().map(LoggedView::of).collect() }
    }
}

impl LoggedView {
    fn of(session: &Session) -> LoggedView {
        LoggedView {
            id: session.id.to_string(),
            at: session.at.to_rfc3339(),
            lifts: session.sets.iter().map(|set| lift(&set.exercise, &set.variation)).collect(),
            workout: WorkoutView::of(session),
            source: session.source.clone(),
            load: load_of(session).map(|load| format!("{load:.0}")),
        }
    }
}

impl WorkoutView {
    fn of(session: &Session) -> WorkoutView {
        WorkoutView {
            day: session.at.format("%Y-%m-%d").to_string(),
            time: time_told(session.at).map(|time| time.format("%H:%M").to_string()).unwrap_or_default(),
            minutes: number(session.minutes),
            session_rpe: effort(session.rpe_hundredths),
            note: session.note.clone(),
            rows: session.sets.iter().map(RowView::kept).collect(),
        }
    }

    /// As the log takes it.
    ///
    /// # Errors
    /// A unit that is none.
    pub fn typed<T>(&self, take: impl FnOnce(&TypedTable) -> Result<T, CommandError>) -> Result<T, CommandError> {
        let rows = self.rows.iter().map(RowView::typed).collect::<Result<Vec<_>, _>>()?;
        let WorkoutView { day, time, minutes, session_rpe, note, .. } = self;
        take(&TypedTable { day, time, rows: &rows, minutes, session_rpe, note })
    }
}

impl RowView {
    fn kept(set: &Set) -> RowView {
        let unit = set.load.as_ref().map_or(Unit::Kilograms.id(), |load| load.unit.as_str());
        RowView {
            exercise: set.exercise.clone(),
            variation: set.variation.clone(),
            load: set.load.as_ref().and_then(weight).unwrap_or_default(),
            unit: unit.to_owned(),
            reps: number(set.reps),
            rpe: effort(set.rpe_hundredths),
            pain: set.pain.map(|pain| pain.to_string()).unwrap_or_default(),
            warm_up: set.warm_up,
            note: set.note.clone(),
        }
    }

    fn read(row: Row) -> RowView {
        let unit = row.load.map_or(Unit::Kilograms, |(_, unit)| unit);
        RowView {
            exercise: row.exercise,
            variation: row.variation,
            load: row.load.map(|(mass, unit)| amount(mass, unit)).unwrap_or_default(),
            unit: unit.id().to_owned(),
            reps: number(row.reps),
            rpe: row.effort.map(rpe).unwrap_or_default(),
            pain: row.pain.map(|pain| pain.to_string()).unwrap_or_default(),
            warm_up: row.warm_up,
            note: row.note,
        }
    }

    fn typed(&self) -> Result<TypedRow<'_>, CommandError> {
        let RowView { exercise, variation, load, reps, rpe, pain, note, .. } = self;
        let unit = unit_given(&self.unit, "unit")?;
        Ok(TypedRow { exercise, variation, load, unit, reps, rpe, pain, warm_up: self.warm_up, note })
    }
}

fn number(number: Option<u32>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

fn effort(hundredths: Option<u16>) -> String {
    hundredths.and_then(Rpe::hundredths).map(rpe).unwrap_or_default()
}

fn weight(load: &Load) -> Option<String> {
    let unit = Unit::named(&load.unit)?;
    Some(amount(Mass::thousandths(load.thousandths, unit), unit))
}

/// How a lift is called; one that no line can name, as it stands in the data.
fn lift(exercise: &str, variation: &str) -> TextView {
    let known = Lift::named(exercise, variation);
    let name = if variation.is_empty() { exercise } else { variation };
    match known {
        Some(_) => TextView::plain(&format!("log-lift-{name}")),
        None => {
            let named = printable(format!("{exercise} {variation}").trim());
            TextView { id: "log-lift-other".to_owned(), args: [("name".to_owned(), named)].into() }
        }
    }
}

impl LiftView {
    /// Every lift that a line or a table can name.
    pub fn all() -> Vec<LiftView> {
        let view = |known: Lift| LiftView {
            exercise: known.exercise.to_owned(),
            variation: known.variation.to_owned(),
            text: lift(known.exercise, known.variation),
        };
        Lift::all().into_iter().map(view).collect()
    }
}

impl LineView {
    /// How a line is read by someone who thinks in this unit.
    pub fn of(line: &str, read: &TypedLine, unit: Unit) -> LineView {
        let unread = read.pieces.iter().any(|piece| piece.meaning == Meaning::Unread);
        let incomplete = (read.sets.is_empty() && !unread).then(|| TextView::plain("log-incomplete"));
        LineView {
            pieces: read.pieces.iter().map(|piece| PieceView::of(piece, line, unit)).collect(),
            rows: read.sets.iter().flat_map(Row::each).map(RowView::read).collect(),
            incomplete,
        }
    }

    /// A line that is not read as a whole, with why.
    pub fn refused(line: &str, refused: &Refused) -> LineView {
        let typed = printable(line).chars().take(SAID_OF_A_LINE).chain(['…']).collect();
        let message = Some(refused.message(Words::english()));
        LineView { pieces: vec![PieceView::Unread { typed, message }], rows: Vec::new(), incomplete: None }
    }
}

/// So many letters are said of a line that is too long to be read. Design choice.
const SAID_OF_A_LINE: usize = 20;

impl PieceView {
    fn of(piece: &Piece, line: &str, unit: Unit) -> PieceView {
        match piece.meaning {
            Meaning::Lift(known) => PieceView::Lift { text: lift(known.exercise, known.variation) },
            Meaning::Load(mass, unit) => PieceView::Load { amount: amount(mass, unit), unit: unit.id().to_owned() },
            Meaning::Sets { sets, reps } => PieceView::Sets { sets, reps },
            Meaning::Effort(effort) => PieceView::Effort { rpe: rpe(effort) },
            Meaning::Pain(pain) => PieceView::Pain { pain },
            Meaning::WarmUp => PieceView::WarmUp,
            Meaning::Next => PieceView::Next,
            Meaning::Unread => unread(line.get(piece.place.clone()).unwrap_or_default(), unit),
        }
    }
}

fn unread(typed: &str, unit: Unit) -> PieceView {
    let typed = printable(typed);
    let message = out_of_range(&typed, unit).map(|refused| refused.message(Words::english()));
    PieceView::Unread { typed, message }
}

impl LoadLatelyView {
    /// How much it was.
    pub fn of(lately: &LoadLately) -> LoadLatelyView {
        let tenth = |number: f64| format!("{number:.1}");
        LoadLatelyView {
            load: format!("{:.0}", lately.week.load),
            monotony: lately.week.monotony.map(tenth),
            strain: lately.week.strain.map(|strain| format!("{strain:.0}")),
            not_counted: u32::try_from(lately.not_counted).unwrap_or(u32::MAX),
        }
    }
}
