//! From the start of the program to a home page that is painted and takes keys, beside an empty Tauri window that was
//! built the same way: in turn, in one run, through the same driver. And how much memory each takes, with all the
//! processes under it. Fails where Setback takes too many times as much. And how long home and course take to be drawn
//! where ten years of data are kept.
#![expect(clippy::disallowed_methods, reason = "a bench asks how long something took")]

use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, SystemTime};

use no_key_store::NoStore;
use setback::session::{Session, Shown, Sitting};
use setback::view::kept::ProtectionView;
use setback_desk::cabinet::{Cabinet, Opened};
use setback_desk::clock;
use setback_desk::memory::Begin;
use setback_invented::Decade;
use setback_triage::{OptionSet, QuestionId};
use webdriver::Window;

#[path = "../../tests/webdriver.rs"]
#[expect(dead_code, clippy::unwrap_used, clippy::panic, reason = "as in the tests, of which a bench uses a part")]
mod webdriver;

#[path = "../../tests/no_key_store.rs"]
mod no_key_store;

/// How many times as long, and as much memory, as an empty window. Source: goals of the window.
const LONGEST: f64 = 1.25;
const LARGEST: f64 = 1.3;

const TURNS: usize = 10;

/// The longest until home and course of ten years are drawn, once the window has started. Source: goals of the window.
const DRAWN_MS: f64 = 100.0;

/// Both are rendered the plain way, which Setback asks for by itself on Linux and which takes less memory.
const PLAIN: (&str, &str) = ("WEBKIT_DISABLE_DMABUF_RENDERER", "1");

/// Names the empty window's program; `cargo xtask bench start` builds it and sets this.
const EMPTY: &str = "SETBACK_EMPTY_WINDOW";

fn main() -> ExitCode {
    if let Some(why) = webdriver::why_not() {
        println!("bench of the start cannot run here: {why}");
        return ExitCode::SUCCESS;
    }
    let Ok(empty) = std::env::var(EMPTY) else {
        println!("bench of the start: `cargo xtask bench start` builds the empty window and names it in {EMPTY}");
        return ExitCode::SUCCESS;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    keep_one_check(&data);
    let arguments = ["--data", data.to_str().expect("a path in plain letters")];
    let turns: Vec<(Start, Start)> = (0..TURNS)
        .map(|_| (start(&empty, &[], "empty"), start(env!("CARGO_BIN_EXE_setback"), &arguments, "home")))
        .collect();
    let is_drawn = draw_a_decade();
    if judge(&turns) && is_drawn { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Whether home and course of ten years are drawn soon enough: from the first line of the page that runs, and from a press.
fn draw_a_decade() -> bool {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let without_a_lock = (ProtectionView::Unprotected { consent: true }).parsed().expect("with consent");
    let cabinet = Cabinet::at(data.clone(), Box::new(NoStore), clock::of_the_system());
    enter_a_decade(cabinet.begin(without_a_lock).expect("a fresh folder"));
    let arguments = ["--data", data.to_str().expect("a path in plain letters")];
    let drawn: Vec<(f64, f64)> = (0..TURNS).map(|_| draw(&arguments)).collect();
    let (home, course) = (middle(drawn.iter().map(|turn| turn.0)), middle(drawn.iter().map(|turn| turn.1)));
    println!("ten years: home drawn in {home:.0} ms, course in {course:.0} ms");
    let is_soon = home <= DRAWN_MS && course <= DRAWN_MS;
    if !is_soon {
        println!("FAILED: each takes at most {DRAWN_MS} ms");
    }
    is_soon
}

fn enter_a_decade(mut opened: Opened) {
    let (me, today) = (opened.desk.me().expect("a person"), opened.desk.now());
    let decade = Decade { checks_each: 10, sessions: Decade::SESSIONS };
    decade.fill(opened.desk.store(), me, today).expect("ten years");
}

/// How long home took, and then the course, in milliseconds.
fn draw(arguments: &[&str]) -> (f64, f64) {
    let window = Window::open(env!("CARGO_BIN_EXE_setback"), arguments, &[PLAIN]);
    window.find("main[data-screen=home]");
    let home = window.wait_for("the page to be painted", || window.run(HOME).as_f64());
    let course = window.run_until_done(COURSE).as_f64().expect("a time");
    (home, course)
}

const HOME: &str = "
    const [began, painted] = ['began', 'painted'].map((name) => performance.getEntriesByName(name)[0]);
    return painted ? painted.startTime - began.startTime : null";

const COURSE: &str = "
    const done = arguments[0];
    const began = performance.now();
    const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began)));
    const look = () => (document.querySelector('[data-picture=course] svg') ? drawn() : setTimeout(look, 1));
    document.querySelector('[data-action=to-course]').click();
    look()";

/// One start: until when, and how much memory with everything under it.
struct Start {
    took: Duration,
    memory: u64,
}

fn start(program: &str, arguments: &[&str], screen: &str) -> Start {
    let before = SystemTime::now();
    let window = Window::open(program, arguments, &[PLAIN]);
    window.find(&format!("main[data-screen={screen}]"));
    let painted = window.wait_for("the page to be painted", || {
        window
            .run("const mark = performance.getEntriesByName('painted')[0]; return mark ? performance.timeOrigin + mark.startTime : null")
            .as_f64()
    });
    let began = before.duration_since(SystemTime::UNIX_EPOCH).expect("after 1970");
    Start { took: Duration::from_secs_f64(painted / 1000.0).saturating_sub(began), memory: memory_under(program) }
}

fn judge(turns: &[(Start, Start)]) -> bool {
    let times = |which: fn(&(Start, Start)) -> &Start| middle(turns.iter().map(|turn| which(turn).took.as_secs_f64()));
    let memories = |which: fn(&(Start, Start)) -> &Start| middle(turns.iter().map(|turn| which(turn).memory as f64));
    let (empty, full) = (times(|turn| &turn.0), times(|turn| &turn.1));
    let (small, large) = (memories(|turn| &turn.0), memories(|turn| &turn.1));
    println!("home painted: {:.2} times an empty window ({:.0} ms, {:.0} ms)", full / empty, full * 1e3, empty * 1e3);
    println!(
        "memory: {:.2} times an empty window ({:.0} MiB, {:.0} MiB)",
        large / small,
        large / 1024.0,
        small / 1024.0
    );
    let is_light = full / empty <= LONGEST && large / small <= LARGEST;
    if !is_light {
        println!("FAILED: at most {LONGEST} times as long and {LARGEST} times as much");
    }
    is_light
}

fn middle(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// Proportional set sizes, in KiB, of the program and of every process under it.
fn memory_under(program: &str) -> u64 {
    let processes: Vec<Process> =
        fs::read_dir("/proc").into_iter().flatten().flatten().filter_map(Process::of).collect();
    let mut family: Vec<u32> = processes.iter().filter(|process| process.program == program).map(|it| it.id).collect();
    let mut next = 0;
    while let Some(parent) = family.get(next).copied() {
        family.extend(processes.iter().filter(|process| process.parent == parent).map(|process| process.id));
        next += 1;
    }
    family.iter().map(|id| share_of(*id)).sum()
}

/// A running process.
struct Process {
    id: u32,
    parent: u32,
    program: String,
}

impl Process {
    fn of(entry: fs::DirEntry) -> Option<Process> {
        let id = entry.file_name().to_str()?.parse().ok()?;
        let line = fs::read(entry.path().join("cmdline")).ok()?;
        let program = String::from_utf8_lossy(line.split(|byte| *byte == 0).next()?).into_owned();
        let status = fs::read_to_string(entry.path().join("stat")).ok()?;
        let parent = status.rsplit_once(") ")?.1.split(' ').nth(1)?.parse().ok()?;
        Some(Process { id, parent, program })
    }
}

fn share_of(id: u32) -> u64 {
    let told = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("Pss:"));
    line.and_then(|rest| rest.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}

/// Data with one check in it, so that the home page has something to show.
fn keep_one_check(data: &Path) {
    let cabinet = Cabinet::at(data.to_owned(), Box::new(NoStore), clock::of_the_system());
    let mut session = Session::at(Some(cabinet));
    let open = (ProtectionView::Unprotected { consent: true }).parsed().map(|how| session.begin_keeping(how));
    assert!(matches!(open, Ok(Ok(_))), "a fresh folder");
    let mut sitting = session.begin(Begin::New { session: None, began: None }, None).expect("a first question");
    while let Shown::Ask(asking) = &sitting.shown {
        let question = asking.question;
        sitting = answer(&mut session, &sitting, question);
    }
    assert!(session.finish(sitting.answers).is_ok(), "every question was answered");
}

fn answer(session: &mut Session, sitting: &Sitting, question: QuestionId) -> Sitting {
    let mild =
        ["none", "18_39", "eases", "dull_tight", "both_sides", "no", "same", "h24_48", "built_later", "usual_soreness"];
    let fits = |id: &&str| question.question().option(id);
    let more = ["sore_but_ok", "sure"];
    let said = mild.iter().chain(&more).find_map(fits).unwrap_or(OptionSet::number(3));
    session.answer(&sitting.answers, sitting.answers.with(question, said).expect("an answer to it"))
}
