//! `cargo xtask mutants`: breaks the code of `triage` and `plan` in every small way and sees that a test notices.
//! What survives must be listed with its reason in `mutants.allow`.

use crate::failure::Failure;
use crate::tool::{cargo, run_listening, succeeded};
use crate::{helper, places};

const VERSION: &str = "27.1.0";
const ALLOWED: [&str; 2] = ["src-tauri/crates/triage/tests/mutants.allow", "src-tauri/crates/plan/tests/mutants.allow"];
const SURVIVED: &str = "target/mutants/mutants.out/missed.txt";

/// Fails on any survivor that is not listed, and names the listed ones that no longer survive. Arguments go to
/// cargo-mutants, such as `-f` for one file; then only the first can be told.
pub fn mutants(arguments: &[String]) -> Result<(), Failure> {
    helper::install("cargo-mutants", VERSION)?;
    break_everything(arguments)?;
    let survivors = listed(&places::read(SURVIVED)?);
    let allowed: Vec<String> =
        ALLOWED.iter().flat_map(|list| listed(&places::read(list).unwrap_or_default())).collect();
    if arguments.is_empty() {
        surplus(&allowed, &survivors).iter().for_each(|mutant| println!("listed, but survives no longer: {mutant}"));
    }
    judge(&surplus(&survivors, &allowed))
}

fn judge(unlisted: &[String]) -> Result<(), Failure> {
    if unlisted.is_empty() {
        println!("every mutant was noticed, or is listed with its reason");
        return Ok(());
    }
    let lists = ALLOWED.join(" and ");
    Err(Failure::Found(format!("nobody noticed, and neither {lists} lists:\n{}", unlisted.join("\n"))))
}

/// cargo-mutants ends with 2 when some survived and 3 when some ran into the time limit; both are answers.
fn break_everything(arguments: &[String]) -> Result<(), Failure> {
    places::folder("target/mutants")?;
    let mut mutants = helper::on_path(cargo())?;
    mutants.args([
        "mutants",
        "-p",
        "setback-triage",
        "-p",
        "setback-plan",
        "--output",
        "target/mutants",
        "--no-shuffle",
        "--colors",
        "never",
    ]);
    let status = run_listening(mutants.args(arguments), |_line| ())?;
    if matches!(status.code(), Some(2 | 3)) { Ok(()) } else { succeeded(&mutants, status) }
}

/// One mutant a line without its place in the file, which moves with every edit, and without the reason after `#`.
fn listed(text: &str) -> Vec<String> {
    let lines = text.lines().map(|line| line.split("  #").next().unwrap_or_default().trim());
    lines.filter(|line| !line.is_empty() && !line.starts_with('#')).map(without_place).collect()
}

/// `a/b.rs:12:5: replace x` becomes `a/b.rs: replace x`.
fn without_place(mutant: &str) -> String {
    let Some((place, change)) = mutant.split_once(": ") else { return mutant.to_owned() };
    let file = place.split(':').next().unwrap_or(place);
    format!("{file}: {change}")
}

/// What `these` hold beyond `those`; two mutants that read alike need two entries.
fn surplus(these: &[String], those: &[String]) -> Vec<String> {
    let mut left = those.to_vec();
    let is_new = |mutant: &&String| match left.iter().position(|known| known == *mutant) {
        Some(index) => {
            left.swap_remove(index);
            false
        }
        None => true,
    };
    these.iter().filter(is_new).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SURVIVORS: &str =
        "src/rules.rs:12:5: replace a -> bool with true\nsrc/rules.rs:40:9: replace < with <= in a\n";

    #[test]
    fn a_listed_mutant_is_known_wherever_it_stands_now() {
        let allowed = listed("# why\nsrc/rules.rs:99:1: replace a -> bool with true  # never called with false\n");
        assert_eq!(surplus(&listed(SURVIVORS), &allowed), ["src/rules.rs: replace < with <= in a"]);
    }

    #[test]
    fn a_listed_mutant_that_no_longer_survives_is_named() {
        let allowed = listed("src/gone.rs: replace b with ()  # was equal\n");
        assert_eq!(surplus(&allowed, &listed(SURVIVORS)), ["src/gone.rs: replace b with ()"]);
    }

    #[test]
    fn two_alike_need_two_entries() {
        let twice = listed("a.rs:1:1: replace < with <= in f\na.rs:2:1: replace < with <= in f\n");
        assert_eq!(surplus(&twice, &listed("a.rs: replace < with <= in f  # equal")).len(), 1);
    }
}
