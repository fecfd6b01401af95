//! `cargo xtask stale`: what has gone stale. Only tells; changes nothing.

use crate::failure::Failure;
use crate::tool::{cargo, node_tool, run_unattended};

/// Packages with a newer version, and rules that nobody has checked against their sources for a year.
pub fn stale(_arguments: &[String]) -> Result<(), Failure> {
    println!("=== Rust packages");
    tell(run_unattended(cargo().args(["update", "--dry-run", "--verbose"])));
    println!("\n=== UI packages");
    tell_outdated(run_unattended(node_tool("npm").arg("outdated")));
    println!("\n=== rules");
    let day = a_year_ago();
    println!("last verified before {day}:");
    tell(run_unattended(cargo().args([
        "run",
        "--quiet",
        "-p",
        "setback-cli",
        "--",
        "review",
        "--verified-before",
        &day,
    ])));
    Ok(())
}

/// The day a year ago, as year-month-day.
fn a_year_ago() -> String {
    #[expect(clippy::disallowed_methods, reason = "a chore asks what day it is; nothing is decided by it")]
    let now = std::time::SystemTime::now();
    let since = now.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let (year, month, day) = date_of(since.as_secs() as i64 / 86_400 - 365);
    format!("{year:04}-{month:02}-{day:02}")
}

/// The date of a day counted from 1970-01-01, in the calendar that repeats every 400 years (146,097 days). Years are
/// counted from March on, so that the leap day comes last.
const fn date_of(days: i64) -> (i64, i64, i64) {
    let from_march_of_year_0 = days + 719_468;
    let era = from_march_of_year_0.div_euclid(146_097);
    let day_of_era = from_march_of_year_0.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
    (year, month, day)
}

/// `npm outdated` ends with 1 when it has something to tell.
fn tell_outdated(outcome: Result<(), Failure>) {
    match outcome {
        Err(Failure::Unsuccessful { status, .. }) if status.code() == Some(1) => {}
        Ok(()) => println!("none"),
        Err(failure) => println!("{failure}"),
    }
}

fn tell(outcome: Result<(), Failure>) {
    if let Err(failure) = outcome {
        println!("{failure}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_dates() {
        assert_eq!(date_of(0), (1970, 1, 1));
        assert_eq!(date_of(-1), (1969, 12, 31));
        assert_eq!(date_of(11_016), (2000, 2, 29));
        assert_eq!(date_of(11_017), (2000, 3, 1));
        assert_eq!(date_of(20_779), (2026, 11, 22));
    }
}
