//! Files of other apps over the seasons and across time zones: the clock on the wall changes, the file does not.

use std::sync::{Arc, Mutex};

use chrono::{Datelike, FixedOffset, NaiveDateTime};
use setback_desk::clock::WallClock;
use setback_desk::memory::{Desk, ImportAsked, Trouble, TypedAthlete};
use setback_exchange::import::lift::Lift;
use setback_store::{Folder, Key, Moment, PersonId, Store};

use crate::lifter::moment;

/// A clock that is set ahead in summer: an hour ahead of UTC until April, two from then on. Elsewhere it is six less.
#[derive(Clone)]
struct Seasons(Arc<Mutex<(Moment, i32)>>);

impl Seasons {
    fn at(text: &str) -> Seasons {
        Seasons(Arc::new(Mutex::new((moment(text), 0))))
    }

    fn set(&self, text: &str, away: i32) {
        *self.0.lock().unwrap() = (moment(text), away);
    }

    fn ahead(&self, month: u32) -> FixedOffset {
        let (hours, (_, away)) = (if month < 4 { 1 } else { 2 }, *self.0.lock().unwrap());
        FixedOffset::east_opt((hours - away) * 3_600).unwrap()
    }
}

impl WallClock for Seasons {
    fn now(&self) -> Moment {
        let (now, _) = *self.0.lock().unwrap();
        self.shown_at(now)
    }

    fn when_it_showed(&self, shown: NaiveDateTime) -> Moment {
        shown.and_local_timezone(self.ahead(shown.month())).unwrap()
    }

    fn shown_at(&self, at: Moment) -> Moment {
        at.with_timezone(&self.ahead(at.month()))
    }
}

struct Traveler {
    desk: Desk,
    clock: Seasons,
    me: PersonId,
    _folder: tempfile::TempDir,
}

impl Traveler {
    fn at(text: &str) -> Traveler {
        let (folder, clock) = (tempfile::tempdir().unwrap(), Seasons::at(text));
        let data = Folder::at(folder.path().join("data"));
        let store = Store::open(&data, &Key::new([3; 32]), clock.now()).unwrap();
        let mut desk = Desk::on(store, Arc::new(clock.clone()));
        let me = desk.me().unwrap();
        Traveler { desk, clock, me, _folder: folder }
    }

    /// How many workouts were taken in, and how many were there already.
    fn imports(&mut self, file: &str) -> (usize, usize) {
        let taken = self.desk.import(self.me, file.as_bytes(), &ImportAsked::default()).unwrap();
        (taken.preview.workouts, taken.preview.doubles)
    }

    fn times(&mut self) -> Vec<String> {
        let mut times: Vec<String> =
            self.desk.logged(self.me).unwrap().iter().map(|session| session.at.to_rfc3339()).collect();
        times.sort();
        times
    }
}

/// By the clock on the wall, in winter and in summer.
const HEVY: &str = "title,start_time,end_time,exercise_title,set_index,set_type,weight_kg,reps
Pull,\"12 Feb 2026, 18:00\",\"12 Feb 2026, 19:00\",Deadlift (Barbell),0,normal,100,5
Pull,\"12 May 2026, 18:00\",\"12 May 2026, 19:00\",Deadlift (Barbell),0,normal,110,5
";

/// The same workouts as points in time.
const LIFTOSAUR: &str =
    "Workout DateTime,Exercise,Is Warmup Set?,Completed Reps,Completed Weight Value,Completed Weight Unit
2026-02-12T17:00:00Z,Deadlift,0,5,100,kg
2026-05-12T16:00:00Z,Deadlift,0,5,110,kg
";

/// The same workouts without a time of day.
const FITNOTES: &str = "Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes
2026-02-12,Deadlift,Back,100,,5,,,,
2026-05-12,Deadlift,Back,110,,5,,,,
";

#[test]
fn each_workout_has_what_the_clock_showed_that_day() {
    for file in [HEVY, LIFTOSAUR] {
        let mut traveler = Traveler::at("2026-07-01T12:00:00Z");
        assert_eq!(traveler.imports(file), (2, 0));
        assert_eq!(traveler.times(), ["2026-02-12T18:00:00+01:00", "2026-05-12T18:00:00+02:00"], "{file}");
    }
}

#[test]
fn a_file_that_is_taken_in_again_in_another_season_or_elsewhere_adds_nothing() {
    for file in [HEVY, LIFTOSAUR, FITNOTES] {
        let mut traveler = Traveler::at("2026-05-20T12:00:00Z");
        assert_eq!(traveler.imports(file), (2, 0));
        let before = traveler.times();
        for (then, away) in [("2026-07-01T12:00:00Z", 0), ("2027-01-10T12:00:00Z", 0), ("2027-01-10T12:00:00Z", 6)] {
            traveler.clock.set(then, away);
            assert_eq!(traveler.imports(file), (0, 2), "{then}, {away} hours away: {file}");
        }
        assert_eq!(traveler.times(), before);
    }
}

#[test]
fn the_same_workouts_of_another_app_are_the_same() {
    let mut traveler = Traveler::at("2026-07-01T12:00:00Z");
    assert_eq!((traveler.imports(HEVY), traveler.imports(LIFTOSAUR)), ((2, 0), (0, 2)));
}

#[test]
fn any_import_can_be_taken_back_and_only_once() {
    let mut traveler = Traveler::at("2026-07-01T12:00:00Z");
    let Traveler { desk, me, .. } = &mut traveler;
    let asked = |file: &str| ImportAsked { file: file.to_owned(), ..ImportAsked::default() };
    let first = desk.import(*me, HEVY.as_bytes(), &asked("first.csv")).unwrap().import;
    let later = HEVY.replace("18:00", "06:00").replace("19:00", "07:00");
    desk.import(*me, later.as_bytes(), &asked("second.csv")).unwrap();
    assert_eq!(desk.undo_import(*me, first).unwrap().import.file, "first.csv");
    assert_eq!(desk.imports(*me).unwrap().len(), 1);
    assert_eq!(desk.logged(*me).unwrap().len(), 2);
    assert!(matches!(desk.undo_import(*me, first), Err(Trouble::NothingImported)));
}

/// An exercise that is not known by its name.
const UNKNOWN: &str = "title,start_time,end_time,exercise_title,set_index,set_type,weight_kg,reps
Pull,\"12 Feb 2026, 18:00\",\"12 Feb 2026, 19:00\",Nordic Bow,0,normal,100,5
";

#[test]
fn what_an_exercise_was_matched_with_is_remembered_for_whose_log_it_is() {
    let mut coach = Traveler::at("2026-06-01T18:00:00+01:00");
    let typed = |name: &str| TypedAthlete { name: name.to_owned(), unit: "kg".to_owned(), ..TypedAthlete::default() };
    let athletes = coach.desk.add_athletes(&[typed("Ann"), typed("Bo")]).unwrap();
    let asked =
        ImportAsked { names: [("Nordic Bow".to_owned(), Lift::named("deadlift"))].into(), ..ImportAsked::default() };
    coach.desk.import(athletes[0], UNKNOWN.as_bytes(), &asked).unwrap();
    let becomes = |coach: &Traveler, whose| {
        let preview = coach.desk.import_preview(whose, UNKNOWN.as_bytes(), &ImportAsked::default()).unwrap();
        preview.names[0].becomes
    };
    assert_eq!(becomes(&coach, athletes[0]), Lift::named("deadlift"));
    assert_eq!(becomes(&coach, athletes[1]), None, "what is so for one need not be so for another");
    coach.desk.store().set("import_names", r#"{"nordic bow":"deadlift"}"#).unwrap();
    assert_eq!(becomes(&coach, athletes[1]), Lift::named("deadlift"), "as an older version kept it for everybody");
}
