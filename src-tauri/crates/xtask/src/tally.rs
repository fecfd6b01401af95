//! Reads what test runners print, so that the last line of a run can add up every test of every runner.

use crate::step::Count;

/// Listens to `cargo test`.
#[derive(Default)]
pub struct CargoTests {
    count: Count,
}

impl CargoTests {
    /// Takes one line of output.
    pub fn hear(&mut self, line: &str) {
        if let Some(result) = line.strip_prefix("test result: ") {
            self.count.passed += number_before(result, " passed");
        } else if let Some(test) = line.strip_prefix("test ") {
            self.hear_test(test);
        }
    }

    fn hear_test(&mut self, test: &str) {
        let Some((name, outcome)) = test.rsplit_once(" ... ") else { return };
        if outcome == "FAILED" {
            self.count.failed.push(name.to_owned());
        } else if outcome.starts_with("ignored") {
            self.count.not_run.push(format!("{name} ({outcome})"));
        }
    }

    /// The sum. A run that failed without naming a test (it did not compile, or a binary died) is one failure.
    pub fn total(mut self, succeeded: bool) -> Count {
        if !succeeded && self.count.failed.is_empty() {
            self.count.failed.push("cargo test ended early".into());
        }
        self.count
    }
}

/// Listens to `vitest run --reporter=verbose`.
#[derive(Default)]
pub struct Vitest {
    count: Count,
    failed: u32,
}

impl Vitest {
    /// Takes one line of output.
    pub fn hear(&mut self, line: &str) {
        let line = line.trim_start();
        if let Some(tests) = line.strip_prefix("Tests ") {
            self.count.passed += number_before(tests, " passed");
            self.failed += number_before(tests, " failed");
        } else if let Some(name) = line.strip_prefix("FAIL ") {
            self.name_failure(name.trim());
        } else if let Some(name) = line.strip_prefix("↓ ") {
            self.count.not_run.push(name.to_owned());
        }
    }

    fn name_failure(&mut self, name: &str) {
        if !self.count.failed.iter().any(|known| known == name) {
            self.count.failed.push(name.to_owned());
        }
    }

    /// The sum. Failures that were counted but not named still count.
    pub fn total(mut self, succeeded: bool) -> Count {
        let at_least = self.failed.max(u32::from(!succeeded)) as usize;
        while self.count.failed.len() < at_least {
            self.count.failed.push("vitest: see above".into());
        }
        self.count
    }
}

/// The number that stands right before `unit`, or 0: `number_before("ok. 12 passed; 1 failed", " passed")` is 12.
fn number_before(line: &str, unit: &str) -> u32 {
    let before = line.find(unit).and_then(|end| line.get(..end)).unwrap_or_default();
    let digits = before.rsplit(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    digits.parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_up_every_binary_of_cargo_test() {
        let count = cargo_says(
            true,
            "running 2 tests\ntest a::b ... ok\ntest slow one ... ignored, needs a year\n\
             test result: ok. 1 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
             test result: ok. 41 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
        );
        assert_eq!(count.passed, 42);
        assert_eq!(count.not_run, ["slow one (ignored, needs a year)"]);
        assert!(count.failed.is_empty());
    }

    #[test]
    fn names_what_cargo_test_saw_fail() {
        let count = cargo_says(
            false,
            "test rules::e9 ... FAILED\ntest should_panic - should panic ... ok\n\
             test result: FAILED. 7 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out",
        );
        assert_eq!((count.passed, count.failed), (7, vec!["rules::e9".to_owned()]));
    }

    #[test]
    fn a_run_that_did_not_compile_is_one_failure() {
        assert_eq!(cargo_says(false, "").failed.len(), 1);
    }

    #[test]
    fn reads_the_summary_of_vitest() {
        let count = vitest_says(
            false,
            " ✓ src/a.test.ts > adds 2ms\n ↓ src/a.test.ts > later\n × src/a.test.ts > breaks\n\
             \n FAIL  src/a.test.ts > breaks\n FAIL  src/a.test.ts > breaks\n\n \
             Test Files  1 failed (1)\n      Tests  1 failed | 12 passed | 1 skipped (14)\n",
        );
        assert_eq!(count.passed, 12);
        assert_eq!(count.failed, ["src/a.test.ts > breaks"]);
        assert_eq!(count.not_run, ["src/a.test.ts > later"]);
    }

    #[test]
    fn a_vitest_that_ends_badly_is_a_failure_even_if_it_names_none() {
        assert_eq!(vitest_says(false, "No test files found, exiting with code 1").failed.len(), 1);
        assert_eq!(vitest_says(true, "      Tests  3 passed (3)"), Count { passed: 3, ..Count::default() });
    }

    fn cargo_says(succeeded: bool, output: &str) -> Count {
        let mut tests = CargoTests::default();
        output.lines().for_each(|line| tests.hear(line));
        tests.total(succeeded)
    }

    fn vitest_says(succeeded: bool, output: &str) -> Count {
        let mut tests = Vitest::default();
        output.lines().for_each(|line| tests.hear(line));
        tests.total(succeeded)
    }
}
