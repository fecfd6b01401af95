//! How long one decision takes, and what an explanation costs beside it. Fails when a decision is slow or asks for
//! memory. Knows nothing of results: that they are right is for `tests/proof`.

use std::alloc::{GlobalAlloc, Layout, System};
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use setback_triage::explain::{Because, because, what_would_change};
use setback_triage::{Answers, Intake, Kind, OptionSet, QuestionId, decide};

#[path = "../tests/proof/random.rs"]
mod random;

/// The longest that one decision may take: nobody notices it, and an explanation needs thousands.
const LONGEST: Duration = Duration::from_micros(10);

/// How many random sheets are decided beside the cases.
const SHEETS: u64 = 10_000;

/// An explanation tries thousands of sheets itself, so that fewer are explained.
const EXPLAINED: u64 = 200;

/// All is measured so often, side by side, and the quickest time counts: the machine does other things too.
const ROUNDS: usize = 5;

fn main() -> ExitCode {
    let (cases, sheets) = (cases(), sheets());
    let slow = [tell("cases", &cases), tell("random sheets", &sheets)].into_iter().any(|longest| longest > LONGEST);
    let allocations = allocations(&cases) + allocations(&sheets);
    println!("{allocations} heap allocations in {} decisions", cases.len() + sheets.len());
    if slow || allocations > 0 {
        println!("FAILED: a decision takes at most {LONGEST:?} and no memory");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// Measures over these and prints a line for each figure; gives the time of one decision.
fn tell(of: &str, intakes: &[Intake]) -> Duration {
    let mut quickest = [Duration::MAX; 3];
    for _ in 0..ROUNDS {
        let decision = each(SHEETS, intakes, |intake| decide(intake).outcome);
        let round = [decision, each(EXPLAINED, intakes, what_would_change), each(EXPLAINED, intakes, reasons)];
        quickest = std::array::from_fn(|at| quickest[at].min(round[at]));
    }
    let [decision, changes, reasons] = quickest;
    let times = |time: Duration| time.as_secs_f64() / decision.as_secs_f64();
    println!("{} {of}: {decision:?} a decision", intakes.len());
    println!("  what would change it: {changes:?}, as long as {:.0} decisions", times(changes));
    println!("  because:              {reasons:?}, as long as {:.0} decisions", times(reasons));
    decision
}

fn reasons(intake: &Intake) -> Vec<Because> {
    because(intake.answers(), decide(intake).deciding)
}

/// The time that the work takes on average, done so often over these in turn.
#[expect(clippy::disallowed_methods, reason = "a clock is what a bench is for")]
fn each<T>(often: u64, intakes: &[Intake], work: impl Fn(&Intake) -> T) -> Duration {
    let start = Instant::now();
    for intake in intakes.iter().cycle().take(often as usize) {
        black_box(work(black_box(intake)));
    }
    start.elapsed() / often as u32
}

fn allocations(intakes: &[Intake]) -> u64 {
    let before = ALLOCATIONS.load(Ordering::Relaxed);
    for intake in intakes {
        black_box(decide(black_box(intake)));
    }
    ALLOCATIONS.load(Ordering::Relaxed) - before
}

fn sheets() -> Vec<Intake> {
    let mut dice = random::Dice::with(20_261_122);
    (0..SHEETS).map(|turn| complete(dice.sheet(turn % 10))).collect()
}

/// The first check of every case in `tests/cases`.
fn cases() -> Vec<Intake> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/cases");
    let files = fs::read_dir(&folder).expect("the cases are there").map(|file| file.expect("a file").path());
    let cases = files.filter(|file| file.extension().is_some_and(|extension| extension == "json"));
    cases.map(|file| complete(answers_in(&fs::read_to_string(file).expect("a case is text")))).collect()
}

fn complete(answers: Answers) -> Intake {
    answers.complete().expect("every question that is asked has an answer")
}

/// The answers of a case file, read word by word: a word that is no question's id is an answer to the one before.
fn answers_in(case: &str) -> Answers {
    let (_, rest) = case.split_once("\"answers\": {").expect("a case has answers");
    let (body, _) = rest.split_once('}').expect("the answers end");
    let (mut answers, mut asked) = (Answers::default(), None);
    for word in body.split(|c: char| c != '_' && !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if let Some(question) = QuestionId::named(word) {
            asked = Some(question);
        } else if let Some(question) = asked {
            answers = answers.with(question, answers.get(question).and(read(question, word))).expect("it fits");
        }
    }
    answers
}

fn read(question: QuestionId, word: &str) -> OptionSet {
    match question.question().kind {
        Kind::Scale => OptionSet::number(word.parse().expect("a number")),
        Kind::One | Kind::Many => question.question().option(word).expect("an option of the question"),
    }
}

/// How often memory was asked for.
static ALLOCATIONS: AtomicU64 = AtomicU64::new(0);

#[global_allocator]
static COUNTING: Counting = Counting;

/// The system's allocator, counted.
struct Counting;

#[expect(unsafe_code, reason = "an allocator is unsafe by its trait; this one passes everything on to the system's")]
// SAFETY: every call goes to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        unsafe { System.dealloc(memory, layout) }
    }
}
