//! How long it takes to take a log of fifty thousand sets in: read, looked at, backed up and kept under its lock; beside it,
//! in the same run, the reading alone. Fails when a person would have to wait.
#![expect(clippy::disallowed_methods, reason = "a bench asks how long something took")]

use std::fmt::Write;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta};
use setback_desk::memory::{Desk, ImportAsked};
use setback_exchange::{Options, read};
use setback_store::{Folder, Key, Moment, Store};

/// The longest for the whole. Source: goals of files.
const LONGEST: Duration = Duration::from_secs(5);

const SETS: usize = 50_000;
const SETS_EACH: usize = 20;
const LIFTS: [&str; 4] =
    ["Deadlift (Barbell)", "Romanian Deadlift (Barbell)", "Sumo Deadlift", "Good Morning (Barbell)"];

fn main() -> ExitCode {
    let log = log();
    let folder = tempfile::tempdir().expect("a folder");
    let (mut desk, asked) = (desk(&folder), ImportAsked::default());
    let me = desk.me().expect("somebody");
    let alone = timed(|| drop(read(log.as_bytes(), &options()).expect("a log")));
    let look = timed(|| drop(desk.import_preview(me, log.as_bytes(), &asked).expect("a log")));
    let whole = timed(|| {
        let taken = desk.import(me, log.as_bytes(), &asked).expect("a log");
        assert_eq!(taken.preview.sets, SETS, "every set was taken in");
    });
    let again = timed(|| {
        let taken = desk.import(me, log.as_bytes(), &asked).expect("a log");
        assert_eq!((taken.import, taken.preview.doubles), (None, SETS / SETS_EACH), "nothing was taken in twice");
    });
    let back = timed(|| drop(desk.undo_import(me, None).expect("it can be taken back")));
    let times = |time: Duration| time.as_secs_f64() / alone.as_secs_f64();
    println!("{SETS} sets, {} kB: read {alone:.1?}", log.len() / 1_000);
    for (what, time) in [("looked at", look), ("taken in", whole), ("again, all doubles", again), ("taken back", back)]
    {
        println!("{what}: {time:.1?}, {:.1} times the reading", times(time));
    }
    if whole < LONGEST {
        return ExitCode::SUCCESS;
    }
    println!("FAILED: it takes at most {LONGEST:?}");
    ExitCode::FAILURE
}

fn now() -> Moment {
    DateTime::parse_from_rfc3339("2026-03-02T18:00:00+01:00").expect("a time")
}

fn desk(folder: &tempfile::TempDir) -> Desk {
    let data = Folder::at(folder.path().join("data"));
    let store = Store::open(&data, &Key::new([7; 32]), now()).expect("a store");
    Desk::on(store, Arc::new(now))
}

fn options() -> Options<'static> {
    Options { unit: None, today: now().date_naive(), ahead: *now().offset(), dates: None, columns: &[], guess: true }
}

/// Ten years of Hevy's file.
fn log() -> String {
    let mut log = "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe\n".to_owned();
    for set in 0..SETS {
        let (workout, place) = (set / SETS_EACH, set % SETS_EACH);
        let began = now() - TimeDelta::hours(34 * (workout as i64 + 1));
        let ended = began + TimeDelta::minutes(70);
        let [began, ended] = [began, ended].map(|at| at.format("%-d %b %Y, %H:%M"));
        let (lift, load) = (LIFTS[place % LIFTS.len()], 60 + (set % 120));
        let kind = if place == 0 { "warmup" } else { "normal" };
        let row = format!(
            "\"Pull\",\"{began}\",\"{ended}\",,\"{lift}\",,\"grip, \"\"ok\"\"\",{place},\"{kind}\",{load}.5,5,,,8.5"
        );
        writeln!(log, "{row}").expect("memory can be written to");
    }
    log
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}
