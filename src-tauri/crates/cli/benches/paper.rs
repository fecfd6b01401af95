//! How long one page takes once the faces are read, and a hundred lifters' pages in one document. Fails when a person
//! would have to wait.
#![expect(clippy::disallowed_methods, reason = "a bench asks how long something took")]

use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use setback_desk::case::read;
use setback_desk::paper::{Kind, Printed, Told, of_case, pages};
use setback_report::{Paper, pdf};
use setback_words::Language;

/// The longest for one page, warm. Source: goals of the paper.
const LONGEST: Duration = Duration::from_millis(150);
/// The longest for a hundred pages in one document. Source: goals of the paper.
const LONGEST_HUNDRED: Duration = Duration::from_secs(5);

const TURNS: usize = 21;
const LIFTERS: usize = 100;

fn main() -> ExitCode {
    let told = lifters();
    let first = timed(|| made(told.get(..1).unwrap_or_default()));
    let one = middle((0..TURNS).map(|turn| timed(|| made(told.get(turn..=turn).unwrap_or_default()))).collect());
    let hundred = timed(|| made(&told));
    let ratio = hundred.as_secs_f64() / one.as_secs_f64();
    println!("first page: {first:.1?}");
    println!("one page, warm: {one:.1?}");
    println!("{LIFTERS} pages in one document: {hundred:.1?}, {ratio:.1} times one page");
    if one < LONGEST && hundred < LONGEST_HUNDRED {
        return ExitCode::SUCCESS;
    }
    println!("FAILED: one page takes at most {LONGEST:?}, {LIFTERS} at most {LONGEST_HUNDRED:?}");
    ExitCode::FAILURE
}

/// Each has another course, so that no page is known from another.
fn lifters() -> Vec<Told> {
    let case = include_bytes!("../../../../tests/cases/vg-04.json");
    let case = read(case).expect("a worked case reads");
    let lifter = |number: usize| {
        let mut told = of_case(&case).expect("a worked case has a result");
        told.name = Some(format!("Lifter {number}"));
        for (place, pain) in told.pains.iter_mut().enumerate() {
            pain.pain = ((number + place) % 7) as u8;
        }
        told
    };
    (0..LIFTERS).map(lifter).collect()
}

fn made(told: &[Told]) {
    let today = NaiveDate::from_ymd_opt(2026, 3, 14).expect("a day");
    let printed = Printed { today, paper: Paper::A4, language: Language::English, number: "911".to_owned() };
    let document = pages(Kind::Lifter, told, &printed).expect("a summary for everybody");
    black_box(pdf(&document).expect("a PDF"));
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
