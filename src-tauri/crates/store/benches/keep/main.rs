//! How long a save takes, and how long it takes from the start to a home page: after ten years of one lifter, and after
//! so many lifters that there are a million sets. Each beside SQLite without encryption, doing the same work on the same
//! rows in turn. Fails when a person would have to wait. Knows nothing of results: they are for `tests/store`.

use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use setback_store::Store;

mod filled;
mod plain;
mod unencrypted;

use filled::Lifters;

/// The longest that one save in a hundred may take. Source: product description, goals.
const ANSWER: Duration = Duration::from_millis(20);

/// The longest until a home page may be drawn, and the same with a million sets.
const OPEN: Duration = Duration::from_millis(150);
const OPEN_A_MILLION: Duration = Duration::from_millis(500);

const SAVES: u64 = 500;
const STARTS: u64 = 25;

/// Thirty thousand sets, and a little more than a million.
const ONE: u64 = 1;
const A_CLINIC: u64 = 34;

fn main() -> ExitCode {
    let mut is_quick = true;
    for (lifters, open) in [(ONE, OPEN), (A_CLINIC, OPEN_A_MILLION)] {
        let folder = tempfile::tempdir().expect("a folder");
        let lifters = Lifters::enter(folder.path(), lifters);
        println!("{lifters}");
        is_quick &= starts(&lifters).middle() < open;
        is_quick &= answers(&lifters).slowest_of_a_hundred() < ANSWER;
        checks(&lifters);
    }
    if is_quick { ExitCode::SUCCESS } else { too_slow() }
}

fn too_slow() -> ExitCode {
    println!("FAILED: an answer takes at most {ANSWER:?}, a start {OPEN:?}, with a million sets {OPEN_A_MILLION:?}");
    ExitCode::FAILURE
}

/// From nothing to everything that a home page shows. The file is in the system's memory; the look at it goes on behind,
/// and closing is not measured.
fn starts(lifters: &Lifters) -> Times {
    let settled = times(STARTS, &mut |_| ready(lifters));
    let ours = |_| {
        let store = lifters.open();
        (lifters.home(&store), store)
    };
    let theirs = |_| {
        let plain = plain::open(&lifters.plain());
        (plain::home(&plain, lifters), plain)
    };
    let times = side_by_side("start to home page", STARTS, ours, theirs);
    println!("  start to first write: {settled}");
    times
}

fn answers(lifters: &Lifters) -> Times {
    let (mut store, plain) = (ready(lifters), plain::open(&lifters.plain()));
    let ours = |turn| store.keep_draft(&lifters.draft(turn)).expect("an answer is kept");
    side_by_side("one answer", SAVES, ours, |turn| plain::keep_draft(&plain, &lifters.draft(turn)))
}

fn checks(lifters: &Lifters) -> Times {
    let (mut store, plain) = (ready(lifters), plain::open(&lifters.plain()));
    let ours = |turn| store.add_check(&lifters.check(turn), None, &[]).expect("a check is kept");
    side_by_side("one check", SAVES, ours, |turn| plain::add_check(&plain, &lifters.check(turn)))
}

fn ready(lifters: &Lifters) -> Store {
    let store = lifters.open();
    store.settled().expect("the file is whole");
    store
}

/// Times in order, quickest first.
struct Times(Vec<Duration>);

impl Times {
    fn middle(&self) -> Duration {
        self.0[self.0.len() / 2]
    }

    fn slowest_of_a_hundred(&self) -> Duration {
        self.0[self.0.len() * 99 / 100]
    }
}

impl std::fmt::Display for Times {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        let millis = |time: Duration| time.as_secs_f64() * 1_000.0;
        write!(formatter, "p50 {:.2} ms, p99 {:.2} ms", millis(self.middle()), millis(self.slowest_of_a_hundred()))
    }
}

/// Does both in turn, and prints a line for both; gives the times of the first.
fn side_by_side<T, U>(
    what: &str,
    often: u64,
    mut ours: impl FnMut(u64) -> T,
    mut theirs: impl FnMut(u64) -> U,
) -> Times {
    let (mut our_times, mut their_times) = (Vec::new(), Vec::new());
    for turn in 0..often {
        our_times.push(time(&mut ours, turn));
        their_times.push(time(&mut theirs, turn));
    }
    let (ours, theirs) = (sorted(our_times), sorted(their_times));
    let ratio = ours.middle().as_secs_f64() / theirs.middle().as_secs_f64();
    println!("  {what}: {ours}; not encrypted {theirs}; p50 x {ratio:.2}");
    ours
}

fn times<T>(often: u64, work: &mut impl FnMut(u64) -> T) -> Times {
    sorted((0..often).map(|turn| time(work, turn)).collect())
}

fn sorted(mut times: Vec<Duration>) -> Times {
    times.sort_unstable();
    Times(times)
}

#[expect(clippy::disallowed_methods, reason = "a clock is what a bench is for")]
fn time<T>(work: &mut impl FnMut(u64) -> T, turn: u64) -> Duration {
    let start = Instant::now();
    let _dropped_later = black_box(work(turn));
    start.elapsed()
}

/// The bytes of a file, in millions.
fn megabytes(path: &Path) -> u64 {
    path.metadata().map_or(0, |file| file.len()) / 1_000_000
}
