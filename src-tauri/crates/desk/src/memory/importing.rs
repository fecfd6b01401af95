//! The log of another app: looked at first, taken in as a whole, and taken back as a whole.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use setback_exchange::import::lift::{Lift, plain};
use setback_exchange::import::{DateOrder, Field, Loaded};
use setback_exchange::{Fault, Format, Import, Line, Options, Refused, SetKind, When, Workout, Wrong, read};
use setback_plan::Unit;
use setback_store::{ImportId, ImportedSession, Load, Moment, Origin, PersonId, Session, SessionId, Set, SetId, Taken};

use super::tried::own_setting;
use super::{Desk, Trouble};
use crate::clock::WallClock;
use crate::typed::without_a_time;

/// Workouts that begin within so many seconds are the same one. Source: Liftosaur's reader.
const SAME_WORKOUT_SECONDS: i64 = 60;
/// The setting of a person that holds what exercises of other apps were matched with in their log.
pub(super) const NAMES: &str = "named";
/// The same for everybody, as older versions kept it. It counts where a person's own says nothing else.
pub(super) const NAMES_OF_ALL: &str = "import_names";

/// What a person tells of a file.
#[derive(Clone, Debug, Default)]
pub struct ImportAsked {
    /// The name of the file, without its folder.
    pub file: String,
    /// The unit of loads that have none.
    pub unit: Option<Unit>,
    /// Whether 03/04 is in March or in April.
    pub dates: Option<DateOrder>,
    /// What the columns mean; empty for a format that is recognized.
    pub columns: Vec<(String, Field)>,
    /// Whether the person wants to tell what columns mean, whatever they are called.
    pub asks_columns: bool,
    /// What exercises are here, by their names in the file; `None` for one to leave out.
    pub names: BTreeMap<String, Option<Lift>>,
}

/// What a file would bring.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportPreview {
    /// The format that was recognized.
    pub format: Format,
    /// Workouts that would be taken in.
    pub workouts: usize,
    /// Sets that would be taken in.
    pub sets: usize,
    /// The first day and the last day in the file.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// Each exercise by its name in the file.
    pub names: Vec<ImportedName>,
    /// Workouts that are in the log already, and are not taken in twice.
    pub doubles: usize,
    /// Rows that can not be believed; not all of them where they are many.
    pub faults: Vec<Fault>,
    /// How many rows can not be believed.
    pub faulty: usize,
    /// Rows that are no sets.
    pub not_sets: usize,
    /// Whether the unit has to be told first.
    pub needs_unit: bool,
    /// The unit that was told for the last file of this format.
    pub unit_before: Option<Unit>,
}

impl ImportPreview {
    /// Whether a date in it may have the day or the month first, and nothing told which.
    pub fn asks_dates(&self) -> bool {
        self.faults.iter().any(|fault| fault.wrong == Wrong::AmbiguousDate)
    }
}

/// An exercise of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportedName {
    /// Its name there.
    pub named: String,
    /// What it becomes; `None` for one that is left out.
    pub becomes: Option<Lift>,
    /// How many sets there are of it.
    pub sets: usize,
    /// The last of them.
    pub example: Line,
    /// When that was.
    pub when: When,
}

/// Why a file was not taken in. Nothing of it was.
#[derive(Debug, thiserror::Error)]
pub enum NotImported {
    /// It is nothing that can be read.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// The unit has to be told first.
    #[error("the unit is not told")]
    NeedsUnit,
    /// It could not be done.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}

/// What was taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenIn {
    /// What the file brought, as it was looked at.
    pub preview: ImportPreview,
    /// The import; `None` where there was nothing new in the file.
    pub import: Option<ImportId>,
}

/// A file as read, with what is to become of it.
struct Sorted {
    preview: ImportPreview,
    /// Workouts that are new, with the sets that have a lift here.
    fresh: Vec<(Workout, Vec<(Lift, Line)>)>,
}

impl Desk {
    /// What a file would bring. Nothing is changed.
    ///
    /// # Errors
    /// [`NotImported::Refused`] where it can not be read.
    pub fn import_preview(
        &self,
        person: PersonId,
        from: impl Read,
        asked: &ImportAsked,
    ) -> Result<ImportPreview, NotImported> {
        Ok(self.sorted(person, from, asked)?.preview)
    }

    /// Takes the workouts of a file into the log, all that are new or none, after a backup. What exercises were matched
    /// with is remembered.
    ///
    /// # Errors
    /// [`NotImported::Refused`], [`NotImported::NeedsUnit`].
    pub fn import(&mut self, person: PersonId, from: impl Read, asked: &ImportAsked) -> Result<TakenIn, NotImported> {
        let Sorted { preview, fresh } = self.sorted(person, from, asked)?;
        if preview.needs_unit {
            return Err(NotImported::NeedsUnit);
        }
        self.remember_names(person, &asked.names)?;
        if fresh.is_empty() {
            return Ok(TakenIn { preview, import: None });
        }
        let now = self.now();
        self.store.back_up(now).map_err(Trouble::from)?;
        let import = import_row(person, &preview, asked, now);
        let clock = self.clock.as_ref();
        let sessions: Vec<ImportedSession> =
            fresh.into_iter().map(|(workout, sets)| session(person, workout, sets, preview.format, clock)).collect();
        self.store.add_import(&import, &sessions).map_err(Trouble::from)?;
        Ok(TakenIn { preview, import: Some(import.id) })
    }

    /// The files that were taken in, oldest first.
    pub fn imports(&self, person: PersonId) -> Result<Vec<Taken>, Trouble> {
        Ok(self.store.imports(person)?)
    }

    /// Takes an import back, the last where none is named: the log is as if it had never been.
    ///
    /// # Errors
    /// [`Trouble::NothingImported`] where there is none, [`Trouble::ImportInUse`] where something was built on it since.
    pub fn undo_import(&mut self, person: PersonId, import: Option<ImportId>) -> Result<Taken, Trouble> {
        let mut imports = self.store.imports(person)?.into_iter();
        let named = imports.rfind(|taken| import.is_none_or(|import| taken.import.id == import));
        let (taken, now) = (named.ok_or(Trouble::NothingImported)?, self.now());
        if self.store.undo_import(taken.import.id, now)? { Ok(taken) } else { Err(Trouble::ImportInUse) }
    }

    fn sorted(&self, person: PersonId, from: impl Read, asked: &ImportAsked) -> Result<Sorted, NotImported> {
        let now = self.now();
        let options = Options {
            unit: asked.unit,
            today: now.date_naive(),
            ahead: *now.offset(),
            dates: asked.dates,
            columns: &asked.columns,
            guess: !asked.asks_columns,
        };
        let import = read(from, &options)?;
        let names = self.names(person, &asked.names)?;
        let known = Known::of(self.store.session_times(person).map_err(Trouble::from)?);
        let mut preview = looked_at(&import, &names);
        preview.unit_before = self.unit_before(person, import.format)?;
        let mut fresh = Vec::new();
        let format = import.format;
        for workout in import.workouts {
            let sets: Vec<(Lift, Line)> =
                workout.sets.iter().filter_map(|set| Some((lift_of(&set.exercise, &names)?, set.clone()))).collect();
            match sets.is_empty() {
                false if known.has(&workout, format) => preview.doubles += 1,
                false => fresh.push((workout, sets)),
                true => {}
            }
        }
        preview.workouts = fresh.len();
        preview.sets = fresh.iter().map(|(_, sets)| sets.len()).sum();
        let unit_is_missing = |(_, line): &(Lift, Line)| line.load.is_some_and(lacks_unit);
        preview.needs_unit = fresh.iter().any(|(_, sets)| sets.iter().any(unit_is_missing));
        Ok(Sorted { preview, fresh })
    }

    fn unit_before(&self, person: PersonId, format: Format) -> Result<Option<Unit>, Trouble> {
        let imports = self.store.imports(person)?.into_iter().rev();
        let told = imports.filter(|taken| taken.import.format == format.id()).find_map(|taken| taken.import.unit);
        Ok(told.and_then(|unit| Unit::named(&unit)))
    }

    /// What exercises are here: as told now, else as told before.
    fn names(
        &self,
        person: PersonId,
        told: &BTreeMap<String, Option<Lift>>,
    ) -> Result<BTreeMap<String, Option<Lift>>, Trouble> {
        let mut names = self.remembered_names(NAMES_OF_ALL)?;
        names.extend(self.remembered_names(&own_setting(NAMES, person))?);
        names.extend(told.iter().map(|(name, lift)| (plain(name), *lift)));
        Ok(names)
    }

    fn remembered_names(&self, setting: &str) -> Result<BTreeMap<String, Option<Lift>>, Trouble> {
        let kept = self.store.setting(setting)?.unwrap_or_default();
        let ids: BTreeMap<String, Option<String>> = serde_json::from_str(&kept).unwrap_or_default();
        Ok(ids.into_iter().map(|(name, id)| (name, id.and_then(|id| Lift::named(&id)))).collect())
    }

    fn remember_names(&mut self, person: PersonId, told: &BTreeMap<String, Option<Lift>>) -> Result<(), Trouble> {
        if told.is_empty() {
            return Ok(());
        }
        let names = self.names(person, told)?;
        let ids: BTreeMap<&str, Option<&str>> =
            names.iter().map(|(name, lift)| (name.as_str(), lift.map(Lift::id))).collect();
        Ok(self.store.set(&own_setting(NAMES, person), &serde_json::json!(ids).to_string())?)
    }
}

fn lacks_unit(load: Loaded) -> bool {
    load.unit.is_none() && load.thousandths != 0
}

fn lift_of(name: &str, names: &BTreeMap<String, Option<Lift>>) -> Option<Lift> {
    names.get(&plain(name)).copied().unwrap_or_else(|| Lift::called(name))
}

fn looked_at(import: &Import, names: &BTreeMap<String, Option<Lift>>) -> ImportPreview {
    let days = import.workouts.iter().map(|workout| workout.when.day());
    let days: BTreeSet<NaiveDate> = days.collect();
    ImportPreview {
        format: import.format,
        workouts: 0,
        sets: 0,
        days: days.first().copied().zip(days.last().copied()),
        names: names_in(import, names),
        doubles: 0,
        faults: import.faults.clone(),
        faulty: import.faulty,
        not_sets: import.not_sets,
        needs_unit: import.needs_unit,
        unit_before: None,
    }
}

/// Each exercise once: those that become something first, the most frequent before others.
fn names_in(import: &Import, names: &BTreeMap<String, Option<Lift>>) -> Vec<ImportedName> {
    let mut found: BTreeMap<&str, ImportedName> = BTreeMap::new();
    for (workout, set) in import.workouts.iter().flat_map(|workout| workout.sets.iter().map(move |set| (workout, set)))
    {
        let known = found.entry(&set.exercise).or_insert_with(|| ImportedName {
            named: set.exercise.clone(),
            becomes: lift_of(&set.exercise, names),
            sets: 0,
            example: set.clone(),
            when: workout.when,
        });
        known.sets += 1;
        if known.when <= workout.when && set.kind != SetKind::WarmUp {
            (known.when, known.example) = (workout.when, set.clone());
        }
    }
    let mut listed: Vec<ImportedName> = found.into_values().collect();
    listed.sort_by_key(|name| (name.becomes.is_none(), std::cmp::Reverse(name.sets)));
    listed
}

/// When the workouts of the log began. A file that tells the time by the clock on the wall tells the same wherever and
/// in whatever season it is read, so it is compared with what that clock showed.
#[derive(Default)]
struct Known {
    /// By the clock on the wall.
    shown: BTreeSet<NaiveDateTime>,
    /// As points in time.
    at: BTreeSet<DateTime<Utc>>,
    /// The days, each with the source.
    days: BTreeSet<(NaiveDate, String)>,
}

impl Known {
    fn of(sessions: Vec<(Moment, String)>) -> Known {
        let mut known = Known::default();
        for (at, source) in sessions {
            known.shown.insert(at.naive_local());
            known.at.insert(at.to_utc());
            known.days.insert((at.date_naive(), source));
        }
        known
    }

    fn has(&self, workout: &Workout, format: Format) -> bool {
        let near = TimeDelta::seconds(SAME_WORKOUT_SECONDS);
        match workout.when {
            When::Day(day) => {
                let shown = without_a_time(day, NaiveDateTime::MAX);
                self.days.contains(&(day, format.id().to_owned())) || is_near(&self.shown, shown - near, shown + near)
            }
            When::Local(shown) => is_near(&self.shown, shown - near, shown + near),
            When::Exact(at) => is_near(&self.at, at.to_utc() - near, at.to_utc() + near),
        }
    }
}

fn is_near<Time: Ord>(known: &BTreeSet<Time>, from: Time, to: Time) -> bool {
    known.range(from..=to).next().is_some()
}

/// When it was, with what the clock on the wall showed then.
fn moment(when: When, clock: &dyn WallClock) -> Moment {
    match when {
        When::Day(day) => clock.when_it_showed(without_a_time(day, clock.now().naive_local())),
        When::Local(shown) => clock.when_it_showed(shown),
        When::Exact(at) => clock.shown_at(at),
    }
}

fn import_row(person: PersonId, preview: &ImportPreview, asked: &ImportAsked, now: Moment) -> setback_store::Import {
    setback_store::Import {
        id: ImportId::new(now),
        person,
        at: now,
        format: preview.format.id().to_owned(),
        file: asked.file.clone(),
        unit: asked.unit.map(|unit| unit.id().to_owned()),
    }
}

fn session(
    person: PersonId,
    workout: Workout,
    sets: Vec<(Lift, Line)>,
    format: Format,
    clock: &dyn WallClock,
) -> ImportedSession {
    let now = clock.now();
    let origins = sets.iter().map(|(_, line)| origin(line, &workout.title)).collect();
    let session = Session {
        id: SessionId::new(now),
        person,
        entered: now,
        at: moment(workout.when, clock),
        minutes: workout.minutes,
        rpe_hundredths: None,
        note: workout.note,
        source: format.id().to_owned(),
        replaces: None,
        sets: sets.into_iter().map(|(lift, line)| set(lift, line, now)).collect(),
    };
    ImportedSession { session, origins }
}

fn origin(line: &Line, title: &str) -> Origin {
    Origin {
        line: i64::try_from(line.row).unwrap_or(i64::MAX),
        named: line.exercise.clone(),
        kind: line.kind.id().to_owned(),
        title: title.to_owned(),
        raw: line.raw.clone(),
    }
}

fn set(lift: Lift, line: Line, now: Moment) -> Set {
    Set {
        id: SetId::new(now),
        exercise: lift.exercise.to_owned(),
        variation: lift.variation.to_owned(),
        load: line.load.map(load),
        reps: line.reps,
        rpe_hundredths: line.rpe_hundredths,
        pain: None,
        warm_up: line.kind == SetKind::WarmUp,
        note: line.note,
    }
}

/// A load without a unit is nothing on the bar: any other was asked about.
fn load(told: Loaded) -> Load {
    Load { thousandths: told.thousandths, unit: told.unit.unwrap_or(Unit::Kilograms).id().to_owned() }
}
