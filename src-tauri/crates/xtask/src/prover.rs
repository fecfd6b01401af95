//! The second prover: the same table as SMT-LIB, given to z3, which knows nothing of our decision diagrams.

use std::fs;

use crate::failure::Failure;
use crate::places;
use crate::python;
use crate::step::Count;
use crate::tool::{cargo, read, succeeded};

const TABLE: &str = "target/proofs/rules.smt2";

/// Writes the table, has z3 answer every check in it, and fails naming those that did not hold.
pub fn prove() -> Result<Count, Failure> {
    write_table()?;
    let asked = checks_in(&places::read(TABLE)?);
    let answers = ask_z3()?;
    let broken = broken(&answers);
    let held = held(&answers);
    if held < asked || asked == 0 || !broken.is_empty() {
        return Err(not_proved(held, asked, &broken));
    }
    println!("z3: all {asked} checks held");
    Ok(Count::one())
}

fn write_table() -> Result<(), Failure> {
    places::folder("target/proofs")?;
    let mut export = cargo();
    let (table, status) = read(export.args(["run", "--quiet", "-p", "setback-triage", "--example", "smtlib"]))?;
    succeeded(&export, status)?;
    fs::write(places::at(TABLE), table).map_err(Failure::file(&places::at(TABLE)))
}

fn ask_z3() -> Result<Vec<Check>, Failure> {
    let mut z3 = python::program("z3")?;
    let (output, status) = read(z3.args(["-T:900", TABLE]))?;
    if !status.success() {
        println!("{output}");
    }
    succeeded(&z3, status).map(|()| read_answers(&output))
}

fn not_proved(held: usize, asked: usize, broken: &[&str]) -> Failure {
    let broken = if broken.is_empty() { "z3 stopped early".to_owned() } else { broken.join(", ") };
    Failure::Found(format!("z3: {held} of {asked} checks held; not: {broken}"))
}

/// One question to z3 and what came back.
#[derive(Debug, PartialEq, Eq)]
struct Check {
    name: String,
    expected: String,
    answer: Option<String>,
}

impl Check {
    fn holds(&self) -> bool {
        self.answer.as_deref() == Some(self.expected.as_str())
    }
}

fn held(checks: &[Check]) -> usize {
    checks.iter().filter(|check| check.holds()).count()
}

fn broken(checks: &[Check]) -> Vec<&str> {
    checks.iter().filter(|check| !check.holds()).map(|check| check.name.as_str()).collect()
}

fn checks_in(table: &str) -> usize {
    table.lines().filter(|line| line.trim_start().starts_with("(check-sat")).count()
}

/// z3 prints each check's announcement and, on the next line, its answer.
fn read_answers(output: &str) -> Vec<Check> {
    let mut checks: Vec<Check> = Vec::new();
    for line in output.lines().map(|line| line.trim().trim_matches('"')) {
        if let Some(check) = announcement(line) {
            checks.push(check);
        } else if let Some(check) = checks.last_mut().filter(|check| check.answer.is_none()) {
            check.answer = Some(line.to_owned());
        }
    }
    checks
}

fn announcement(line: &str) -> Option<Check> {
    let (name, expected) = line.strip_prefix("check ")?.rsplit_once(" expect ")?;
    Some(Check { name: name.to_owned(), expected: expected.to_owned(), answer: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str =
        "(echo \"check total expect unsat\")\n(check-sat)\n(echo \"check E9 decides expect sat\")\n(check-sat)\n";

    #[test]
    fn every_check_of_a_table_is_counted() {
        assert_eq!(checks_in(TABLE), 2);
    }

    #[test]
    fn answers_are_read_beside_what_was_expected() {
        let checks = read_answers("check total expect unsat\nunsat\ncheck E9 decides expect sat\nsat\n");
        assert_eq!((held(&checks), broken(&checks)), (2, vec![]));
    }

    #[test]
    fn what_does_not_hold_is_named() {
        let output =
            "check total expect unsat\nsat\ncheck a expect sat\nunknown\ncheck b expect sat\n(error \"line 3\")\n";
        assert_eq!(broken(&read_answers(output)), ["total", "a", "b"]);
    }

    #[test]
    fn a_check_without_an_answer_does_not_hold() {
        let checks = read_answers("check a expect sat\ncheck b expect unsat\nunsat\n");
        assert_eq!((held(&checks), broken(&checks)), (1, vec!["a"]));
    }

    #[test]
    fn an_announcement_in_quotes_is_read_too() {
        assert_eq!(held(&read_answers("\"check a expect sat\"\nsat")), 1);
    }
}
