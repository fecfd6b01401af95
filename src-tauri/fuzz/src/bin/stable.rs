//! `stable --seconds N [--seed S] [--reader case|log|copy|share]`: breaks files for so long, on any compiler. Ends with one line; an input that
//! breaks a promise is kept under `target/fuzz/`.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use setback_fuzz::dice::Dice;
use setback_fuzz::files::{copies, logs, probe_copy, probe_log, probe_share, shares};
use setback_fuzz::{Probed, mutate, probe, seeds};

/// What to do.
struct Orders {
    seconds: u64,
    seed: u64,
    reader: &'static Reader,
}

/// What reads, and how files for it are made.
struct Reader {
    name: &'static str,
    seeds: fn() -> Vec<Vec<u8>>,
    harmed: fn(&mut Dice, &[Vec<u8>]) -> Vec<u8>,
    probe: fn(&[u8]) -> Probed,
}

const READERS: [Reader; 4] = [
    Reader { name: "case", seeds: seeds::worked, harmed: mutate::harmed, probe },
    Reader { name: "log", seeds: logs, harmed: mutate::harmed_bytes, probe: probe_log },
    Reader { name: "copy", seeds: copies, harmed: mutate::harmed_bytes, probe: probe_copy },
    Reader { name: "share", seeds: shares, harmed: mutate::harmed_bytes, probe: probe_share },
];

/// What was done.
#[derive(Default)]
struct Tally {
    inputs: u64,
    read: u64,
    slowest: Duration,
}

/// No input may take longer than this, on a slow machine and without optimization.
const TOO_SLOW: Duration = Duration::from_secs(10);

fn main() -> ExitCode {
    let Some(orders) = orders(std::env::args().skip(1)) else {
        eprintln!("usage: stable --seconds N [--seed S] [--reader case|log|copy|share]");
        return ExitCode::from(2);
    };
    panic::set_hook(Box::new(|_| {}));
    let mut tally = Tally::default();
    match run(&orders, &mut tally) {
        Ok(()) => {
            let Tally { inputs, read, slowest } = tally;
            println!("{inputs} inputs, {read} of them read, slowest {} ms, seed {}", slowest.as_millis(), orders.seed);
            ExitCode::SUCCESS
        }
        Err(broken) => {
            println!("input {} of seed {}: {broken}", tally.inputs, orders.seed);
            ExitCode::FAILURE
        }
    }
}

fn orders(mut arguments: impl Iterator<Item = String>) -> Option<Orders> {
    const CASE: &[Reader; 4] = &READERS;
    let [case, ..] = CASE;
    let mut orders = Orders { seconds: 0, seed: RandomState::new().build_hasher().finish(), reader: case };
    while let Some(argument) = arguments.next() {
        let value = arguments.next()?;
        match argument.as_str() {
            "--seconds" => orders.seconds = value.parse().ok()?,
            "--seed" => orders.seed = value.parse().ok()?,
            "--reader" => orders.reader = CASE.iter().find(|reader| reader.name == value)?,
            _ => return None,
        }
    }
    (orders.seconds > 0).then_some(orders)
}

fn run(orders: &Orders, tally: &mut Tally) -> Result<(), String> {
    let (start, end) = (now(), Duration::from_secs(orders.seconds));
    let mut dice = Dice::of(orders.seed);
    let mut pool = (orders.reader.seeds)();
    while start.elapsed() < end {
        let input = (orders.reader.harmed)(&mut dice, &pool);
        tally.inputs += 1;
        if tried(&input, orders.reader, tally).map_err(|broken| kept(&input, orders.seed, &broken))? == Probed::Read {
            remember(&mut pool, input, (orders.reader.seeds)().len(), &mut dice);
        }
    }
    Ok(())
}

fn tried(input: &[u8], reader: &Reader, tally: &mut Tally) -> Result<Probed, String> {
    let start = now();
    let probed = panic::catch_unwind(AssertUnwindSafe(|| (reader.probe)(input))).map_err(|panic| {
        let text = panic.downcast_ref::<String>().cloned();
        text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned())).unwrap_or_default()
    })?;
    let took = start.elapsed();
    tally.slowest = tally.slowest.max(took);
    tally.read += u64::from(probed == Probed::Read);
    if took > TOO_SLOW { Err(format!("took {} s", took.as_secs())) } else { Ok(probed) }
}

/// How many inputs mutations start from.
const POOL: usize = 256;

/// Files that came out of mutations are mutated on.
fn remember(pool: &mut Vec<Vec<u8>>, input: Vec<u8>, first: usize, dice: &mut Dice) {
    if pool.len() < POOL {
        pool.push(input);
    } else if let Some(place) = pool.get_mut(first + dice.below(POOL - first)) {
        *place = input;
    }
}

/// What broke, and where the input that broke it lies.
fn kept(input: &[u8], seed: u64, broken: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/fuzz");
    let path: PathBuf = folder.join(format!("broken-{seed}.json"));
    let written = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&path, input));
    let broken = broken.replace('\n', " ");
    match written {
        Ok(()) => format!("{broken} ({})", path.display()),
        Err(error) => format!("{broken} (the input could not be kept: {error})"),
    }
}

#[expect(clippy::disallowed_methods, reason = "how long to go on is all that the time is asked for")]
fn now() -> Instant {
    Instant::now()
}
