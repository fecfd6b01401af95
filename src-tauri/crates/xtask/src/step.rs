//! One named step of the test run: how long it took and how many tests it held.

use std::time::{Duration, Instant};

use crate::failure::Failure;

/// What a step found out.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub passed: u32,
    pub failed: Vec<String>,
    pub not_run: Vec<String>,
}

impl Count {
    /// A step that is one test, and held.
    pub fn one() -> Self {
        Self { passed: 1, ..Self::default() }
    }

    /// A step that could not be done here, and why. It counts neither way.
    pub fn not_run(why: &str) -> Self {
        Self { not_run: vec![why.to_owned()], ..Self::default() }
    }
}

/// A step that has a name and has been done.
pub struct Done {
    pub name: &'static str,
    pub took: Duration,
    pub count: Count,
}

/// Says the name, does the step, says the time. A failure becomes one failed test.
pub fn take(name: &'static str, does: fn() -> Result<Count, Failure>) -> Done {
    println!("\n=== {name}");
    let start = now();
    let count = does().unwrap_or_else(|failure| failed_with(&failure));
    let done = Done { name, took: start.elapsed(), count };
    done.count.not_run.iter().for_each(|what| println!("not run: {what}"));
    println!("=== {}", in_words(&done));
    done
}

/// The step in one line, as the list at the end shows it.
pub fn in_words(done: &Done) -> String {
    let Count { passed, failed, not_run } = &done.count;
    let seconds = done.took.as_secs_f32();
    format!("{}: {passed} passed, {} failed, {} not run, {seconds:.1} s", done.name, failed.len(), not_run.len())
}

fn failed_with(failure: &Failure) -> Count {
    println!("{failure}");
    Count { failed: vec![failure.to_string()], ..Count::default() }
}

#[expect(clippy::disallowed_methods, reason = "how long a step takes is all that a step's clock is for")]
fn now() -> Instant {
    Instant::now()
}
