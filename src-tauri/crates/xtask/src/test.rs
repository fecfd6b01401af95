//! `cargo xtask test`: every test there is, one named step after the other, and one line at the end that adds them up.

use crate::failure::Failure;
use crate::step::{self, Count, Done};
use crate::tally::{CargoTests, Vitest};
use crate::tool::{cargo, node_tool, run_listening, run_unattended};
use crate::{fhir, fuzz, prover, python, second_engine, system, ui};

type Step = (&'static str, fn() -> Result<Count, Failure>);

/// In this order; a failure does not stop the rest.
const STEPS: &[Step] = &[
    ("system packages", || once(system::ready_to_test())),
    ("rust: format", || once(run_unattended(cargo().args(["fmt", "--all", "--check"])))),
    ("ui: packages", || once(ui::install())),
    ("ui: types", || once(ui::bindings().and_then(|()| run_unattended(node_tool("npm").args(["run", "check"]))))),
    ("ui: tests", ui_tests),
    ("ui: build", || once(ui::build())),
    ("rust: lints", || once(lints())),
    ("rust: tests", rust_tests),
    ("ui: second engine", second_engine::look),
    ("second prover", prover::prove),
    ("fhir: other validators", fhir::validate),
    ("fuzz: stable", fuzz::stable),
    ("fuzz: nightly", fuzz::nightly),
    ("spelling", || once(python::program("typos").and_then(|mut typos| run_unattended(&mut typos)))),
];

/// Takes every step, or those whose names hold one of the arguments; then says what failed, what was not run, and the
/// sum. The sum is the last line.
pub fn test(arguments: &[String]) -> Result<(), Failure> {
    let is_asked = |name: &str| arguments.is_empty() || arguments.iter().any(|part| name.contains(part.as_str()));
    let steps = STEPS.iter().filter(|(name, _)| is_asked(name));
    let done: Vec<Done> = steps.map(|&(name, does)| step::take(name, does)).collect();
    println!("\n=== all steps");
    done.iter().for_each(|done| println!("{}", step::in_words(done)));
    list("not run", &done, |count| &count.not_run);
    list("failed", &done, |count| &count.failed);
    sum_up(&done)
}

fn sum_up(done: &[Done]) -> Result<(), Failure> {
    let passed: u32 = done.iter().map(|done| done.count.passed).sum();
    let failed: usize = done.iter().map(|done| done.count.failed.len()).sum();
    println!("\n{passed} passed, {failed} failed");
    if failed == 0 { Ok(()) } else { Err(Failure::AlreadyTold) }
}

fn list(title: &str, done: &[Done], which: fn(&Count) -> &Vec<String>) {
    if done.iter().any(|done| !which(&done.count).is_empty()) {
        println!("\n=== {title}");
    }
    for done in done {
        which(&done.count).iter().for_each(|line| println!("{}: {line}", done.name));
    }
}

fn once(outcome: Result<(), Failure>) -> Result<Count, Failure> {
    outcome.map(|()| Count::one())
}

fn lints() -> Result<(), Failure> {
    run_unattended(cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

/// `SETBACK_EVERYTHING` turns "cannot run here" into a failure: here, everything is meant to run.
fn rust_tests() -> Result<Count, Failure> {
    second_engine::forget_pages()?;
    let mut tests = CargoTests::default();
    let mut command = cargo();
    command.args(["test", "--workspace", "--no-fail-fast"]);
    if cfg!(target_os = "linux") {
        command.env("SETBACK_EVERYTHING", "1");
    }
    let status = run_listening(&mut command, |line| tests.hear(line))?;
    Ok(tests.total(status.success()))
}

fn ui_tests() -> Result<Count, Failure> {
    let mut tests = Vitest::default();
    let mut command = node_tool("npx");
    let status =
        run_listening(command.args(["--no-install", "vitest", "run", "--reporter=verbose"]), |line| tests.hear(line))?;
    Ok(tests.total(status.success()))
}
