//! Broken files for each reader: on the stable compiler always, by libFuzzer where a nightly is present. Every run tries the
//! reader of case files by libFuzzer; the long run the others too, a minute each.

use crate::failure::Failure;
use crate::helper;
use crate::places;
use crate::step::Count;
use crate::tool::{cargo, read, run_unattended, tool};

const VERSION: &str = "0.13.2";

/// Each reader, with the seconds it is tried for: a case leads to advice, the others to a log that a person looks at.
const READERS: [(&str, &str); 4] = [("case", "60"), ("log", "8"), ("copy", "4"), ("share", "4")];

/// The harness that any compiler can build.
pub fn stable() -> Result<Count, Failure> {
    for (reader, seconds) in READERS {
        let mut stable = cargo();
        stable.args(["run", "--quiet", "-p", "setback-fuzz", "--bin", "stable", "--"]);
        run_unattended(stable.args(["--reader", reader, "--seconds", seconds]))?;
    }
    Ok(Count::one())
}

/// The same by cargo-fuzz, which needs a nightly compiler. What it learns stays under `target/`.
pub fn nightly() -> Result<Count, Failure> {
    if !has_nightly() {
        return Ok(Count::not_run("cargo-fuzz: there is no nightly compiler here (the stable harness ran)"));
    }
    helper::install("cargo-fuzz", VERSION)?;
    libfuzzer("case", "tests/cases")?;
    Ok(Count::one())
}

/// The readers of logs, copies and share files by libFuzzer, a minute each.
pub fn long() -> Result<(), Failure> {
    if !has_nightly() {
        println!(
            "cargo-fuzz: there is no nightly compiler here, so logs, copies and share files are not tried by libFuzzer"
        );
        return Ok(());
    }
    helper::install("cargo-fuzz", VERSION)?;
    seed()?;
    LONG.into_iter().try_for_each(|(reader, seeds)| libfuzzer(reader, seeds))
}

/// The readers of the long run, and where good files for each are.
const LONG: [(&str, &str); 3] = [
    ("log", "src-tauri/crates/exchange/tests/logs"),
    ("copy", "target/fuzz/seeds/copies"),
    ("share", "target/fuzz/seeds/shares"),
];

/// A copy is a zip and a share file is signed, which no mutation of something else becomes.
fn seed() -> Result<(), Failure> {
    let folder = places::folder("target/fuzz/seeds")?;
    let mut write = cargo();
    run_unattended(write.args(["run", "--quiet", "-p", "setback-fuzz", "--bin", "seeds", "--"]).arg(folder))
}

fn libfuzzer(reader: &str, seeds: &str) -> Result<(), Failure> {
    let learned = places::folder(&format!("target/fuzz/corpus-{reader}"))?;
    let mut fuzz = helper::on_path(cargo())?;
    fuzz.args(["+nightly", "fuzz", "run", "--fuzz-dir", "src-tauri/fuzz", reader]);
    // What is linked as one takes far longer to build, and a minute of tries gains little by it.
    fuzz.env("CARGO_PROFILE_RELEASE_LTO", "off");
    run_unattended(fuzz.args([learned, places::at(seeds)]).args(["--", "-max_total_time=60", "-print_final_stats=1"]))
}

fn has_nightly() -> bool {
    read(tool("rustup").args(["toolchain", "list"])).is_ok_and(|(list, _)| list.contains("nightly"))
}
