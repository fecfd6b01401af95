//! From files in and out to their views, and back.

use std::collections::BTreeMap;

use setback_desk::memory::{ImportAsked, ImportPreview, ImportedName, Sheet, Trouble};
use setback_desk::paper::PAPERS;
use setback_desk::{imported, printable};
use setback_exchange::import::lift::Lift;
use setback_exchange::import::{DateOrder, Fault, Field};
use setback_exchange::sheet::Reader;
use setback_plan::Unit;
use setback_report::Paper;
use setback_store::{Taken, TakenBack};
use setback_words::Words;

use super::files::{
    FaultView, FileAskedView, FileToldView, ImportView, LookedAtView, NameView, TakenInView, WorkoutsView,
};
use crate::error::CommandError;
use crate::session::{Came, Going, LookedAt};

/// So many rows that can not be read are shown one by one.
const FAULTS_SHOWN: usize = 50;

impl FileToldView {
    /// As the desk takes it.
    ///
    /// # Errors
    /// [`Trouble::Missing`] for a unit, an order, a field or a lift that there is not.
    pub fn parsed(&self) -> Result<ImportAsked, CommandError> {
        let unit = self.unit.as_deref().map(|id| Unit::named(id).ok_or(Trouble::Missing("unit"))).transpose()?;
        let columns = self.columns.iter().map(|told| {
            let field = Field::named(&told.field).ok_or(Trouble::Missing("field"))?;
            Ok((told.column.clone(), field))
        });
        Ok(ImportAsked {
            file: String::new(),
            unit,
            dates: self.dates.as_deref().map(order).transpose()?,
            columns: columns.collect::<Result<_, Trouble>>()?,
            asks_columns: self.asks_columns,
            names: self.names.iter().map(becoming).collect::<Result<BTreeMap<_, _>, _>>()?,
        })
    }
}

fn order(id: &str) -> Result<DateOrder, Trouble> {
    match id {
        "dmy" => Ok(DateOrder::DayFirst),
        "mdy" => Ok(DateOrder::MonthFirst),
        _ => Err(Trouble::Missing("order")),
    }
}

fn becoming((name, id): (&String, &Option<String>)) -> Result<(String, Option<Lift>), Trouble> {
    let lift = id.as_deref().map(|id| Lift::named(id).ok_or(Trouble::Missing("lift"))).transpose()?;
    Ok((name.clone(), lift))
}

fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl LookedAtView {
    /// What a file turned out to be.
    pub fn of(looked_at: &LookedAt) -> LookedAtView {
        match looked_at {
            LookedAt::Workouts(preview) => LookedAtView::Workouts { workouts: Box::new(WorkoutsView::of(preview)) },
            LookedAt::Table(columns) => {
                LookedAtView::Table { columns: columns.clone(), fields: Field::names().map(str::to_owned).collect() }
            }
            LookedAt::Copy => LookedAtView::Copy,
        }
    }
}

impl WorkoutsView {
    fn of(preview: &ImportPreview) -> WorkoutsView {
        WorkoutsView {
            app: preview.format.id().to_owned(),
            workouts: count(preview.workouts),
            sets: count(preview.sets),
            days: preview.days.map(|(first, last)| (first.to_string(), last.to_string())),
            names: preview.names.iter().map(NameView::of).collect(),
            lifts: Lift::all().map(|lift| lift.id().to_owned()).collect(),
            doubles: count(preview.doubles),
            not_sets: count(preview.not_sets),
            faulty: count(preview.faulty),
            faults: preview.faults.iter().take(FAULTS_SHOWN).map(FaultView::of).collect(),
            needs_unit: preview.needs_unit,
            unit_before: preview.unit_before.map(|unit| unit.id().to_owned()),
            asks_dates: preview.asks_dates(),
        }
    }
}

impl NameView {
    fn of(name: &ImportedName) -> NameView {
        NameView {
            named: name.named.clone(),
            becomes: name.becomes.map(|lift| lift.id().to_owned()),
            sets: count(name.sets),
            example: imported::example(name.when, &name.example, Words::english()),
        }
    }
}

impl FaultView {
    fn of(fault: &Fault) -> FaultView {
        FaultView { says: imported::fault(fault, Words::english()), raw: printable(&fault.raw) }
    }
}

impl TakenInView {
    /// What a file came to.
    pub fn of(came: &Came) -> TakenInView {
        match came {
            Came::Workouts(Some(taken)) => TakenInView::Workouts { import: ImportView::of(taken) },
            Came::Workouts(None) | Came::Copy(TakenBack::Nothing) => TakenInView::Nothing,
            Came::Copy(TakenBack::Whole) => TakenInView::Copy,
        }
    }
}

impl ImportView {
    /// A file that was taken in.
    pub fn of(taken: &Taken) -> ImportView {
        ImportView {
            id: taken.import.id.to_string(),
            at: taken.import.at.to_rfc3339(),
            app: taken.import.format.clone(),
            file: printable(&taken.import.file),
            sets: taken.sets,
            workouts: taken.sessions,
        }
    }
}

impl FileAskedView {
    /// What is to go out, and on which paper a page in it.
    ///
    /// # Errors
    /// [`Trouble::Missing`] for what there is not.
    pub fn parsed(&self) -> Result<(Going, Paper), CommandError> {
        let unit = Unit::named(&self.unit).ok_or(Trouble::Missing("unit"))?;
        let sheet = Sheet::ALL.into_iter().find(|sheet| sheet.id() == self.table).ok_or(Trouble::Missing("table"))?;
        let paper = PAPERS.iter().find(|(id, _)| *id == self.paper).ok_or(Trouble::Missing("paper"))?.1;
        let reader = if self.spreadsheet { Reader::Spreadsheet } else { Reader::Program };
        let going = match self.kind.as_str() {
            "zip" => Going::Copy,
            "csv" => Going::Sheet(sheet, reader),
            "hevy" => Going::Hevy(unit),
            "strong" => Going::Strong(unit),
            "ics" => Going::Calendar,
            "fhir" => Going::Clinic,
            _ => return Err(Trouble::Missing("file").into()),
        };
        Ok((going, paper))
    }
}
