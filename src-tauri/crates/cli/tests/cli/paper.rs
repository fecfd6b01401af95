//! Pages as PDF: what foreign readers of PDF say of them, the same bytes every time, one page whatever was told, and
//! refusals in words.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use setback_cli::Status::{BadInput, Done, NoResult};
use setback_desk::case::read;
use setback_desk::paper::{Kind, PAPERS, Printed, Told, of_case, pages};
use setback_report::{Paper, Unprinted, pdf};
use setback_triage::{Answers, OptionSet, QuestionId};
use setback_words::{Language, Words};

use crate::lifter::Lifter;
use crate::session::{setback, worked};

const OF_A_PERSON: [&str; 3] = ["lifter", "clinician", "card"];

/// A page made by the terminal, in a folder that is deleted with it.
struct Made {
    file: PathBuf,
    _folder: tempfile::TempDir,
}

impl Made {
    fn of(kind: &str, paper: &str, case: &[&str]) -> Made {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("page.pdf");
        let arguments = ["report", "--kind", kind, "--paper", paper, "--out", file.to_str().unwrap()];
        setback(&[arguments.as_slice(), case].concat(), "").ends(Done);
        Made { file, _folder: folder }
    }

    fn bytes(&self) -> Vec<u8> {
        std::fs::read(&self.file).unwrap()
    }

    fn info(&self) -> String {
        tool("pdfinfo", &[], &self.file)
    }

    fn text(&self) -> String {
        tool("pdftotext", &["-layout"], &self.file)
    }
}

/// What a foreign program says of a file. Where it is missing, that is told, and where everything is meant to run it is a
/// failure.
pub(crate) fn tool(name: &str, arguments: &[&str], file: &Path) -> String {
    let mut command = Command::new(name);
    command.args(arguments).arg(file);
    if name == "pdftotext" {
        command.arg("-");
    }
    match command.output() {
        Ok(output) => String::from_utf8_lossy(&output.stdout).into_owned(),
        Err(why) => {
            println!("NOT CHECKED: {name} is missing: {why}");
            assert!(std::env::var_os("SETBACK_EVERYTHING").is_none(), "{name} is missing: {why}");
            String::new()
        }
    }
}

pub(crate) fn there(name: &str) -> bool {
    !tool(name, &["--version"], Path::new("--version")).is_empty() || Command::new(name).arg("-v").output().is_ok()
}

/// Every alternative text of the document.
fn alternatives(made: &Made) -> Vec<String> {
    let json: Value = match serde_json::from_str(&tool("qpdf", &["--json"], &made.file)) {
        Ok(json) => json,
        Err(_) => return Vec::new(),
    };
    let mut found = Vec::new();
    gather(&json, &mut found);
    found
}

fn gather(json: &Value, found: &mut Vec<String>) {
    match json {
        Value::Object(parts) => {
            found.extend(parts.get("/Alt").and_then(Value::as_str).map(|alt| alt.trim_start_matches("u:").to_owned()));
            parts.values().for_each(|part| gather(part, found));
        }
        Value::Array(parts) => parts.iter().for_each(|part| gather(part, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

pub(crate) fn sheets(info: &str) -> Option<&str> {
    info.lines().find_map(|line| line.strip_prefix("Pages:")).map(str::trim)
}

#[test]
fn foreign_readers_agree_on_every_kind_and_paper() {
    let (lifter, card) = (worked("vg-04"), worked("vg-12"));
    for (kind, case) in
        [("lifter", &lifter), ("clinician", &lifter), ("card", &card), ("questionnaire", &String::new())]
    {
        for (paper, size) in [("a4", "(A4)"), ("letter", "(letter)")] {
            let case = [case.as_str()];
            let made = Made::of(kind, paper, if kind == "questionnaire" { &[] } else { &case });
            if !there("pdfinfo") {
                continue;
            }
            let info = made.info();
            let expected = if kind == "questionnaire" { "2" } else { "1" };
            assert_eq!(sheets(&info), Some(expected), "{kind} {paper}: {info}");
            assert!(info.contains("Tagged:          yes") && info.contains(size), "{kind} {paper}: {info}");
            let title = Words::english().say(&format!("paper-title-{kind}"));
            assert!(info.contains(&format!("Title:           {title}")), "{info}");
            let raw = String::from_utf8_lossy(&made.bytes()).into_owned();
            assert!(raw.contains("pdfuaid:part"), "it says that it keeps to PDF/UA");
            let text = made.text();
            assert!(!text.contains(['\u{FFFD}', '⟦', '⟧', '{']), "every text is there: {text}");
            let checked = tool("qpdf", &["--check"], &made.file);
            assert!(checked.is_empty() || checked.contains("No syntax or stream encoding errors"), "{checked}");
        }
    }
}

#[test]
fn a_screen_reader_finds_headings_tables_and_what_pictures_show_in_order() {
    let made = Made::of("lifter", "a4", &[&worked("vg-04")]);
    if !there("pdfinfo") {
        return;
    }
    let structure = tool("pdfinfo", &["-struct-text"], &made.file);
    let order = [
        "H1",
        "Session summary",
        "H2",
        "looks like normal soreness",
        "LI",
        "Figure",
        "Pain, 0 to 10",
        "What was reported",
        "TH",
        "Deadlift sessions",
        "Notes",
        "Get help if",
    ];
    let mut from = 0;
    for part in order {
        let at = structure.get(from..).and_then(|rest| rest.find(part));
        from += at.unwrap_or_else(|| panic!("{part} comes too early or not at all:\n{structure}"));
    }
    let said = alternatives(&made);
    assert!(said.iter().any(|alt| alt.starts_with("A body seen from behind")), "{said:?}");
    assert!(said.iter().any(|alt| alt.contains("Pain by check: 26 h: 3; 48 h: 2")), "{said:?}");
    let json = tool("qpdf", &["--json"], &made.file);
    assert!(json.contains(r#""/Lang": "u:en-US""#) && json.contains(r#""/DisplayDocTitle": true"#));
}

#[test]
fn the_clinicians_page_says_no_and_keeps_its_order() {
    let text = Made::of("clinician", "letter", &[&worked("vg-04")]).text();
    if text.is_empty() {
        return;
    }
    let order = [
        "Warning signs asked about",
        "How it began",
        "Pain, 0 to 10",
        "Where",
        "Worse and better",
        "Over day and night",
        "Daily life",
        "Training lately",
        "Tried so far",
        "What I want to ask",
        "What the rules said",
    ];
    let places: Vec<Option<usize>> = order.iter().map(|heading| text.find(heading)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}\n{text}");
    let numb = text.lines().find(|line| line.contains("Numb between the legs") && !line.contains(';')).unwrap();
    assert!(numb.contains("No"), "{numb}");
}

#[test]
fn the_same_answers_give_the_same_bytes_in_two_processes() {
    for kind in OF_A_PERSON {
        let here = Made::of(kind, "a4", &[&worked("vg-12")]).bytes();
        assert_eq!(here, Made::of(kind, "a4", &[&worked("vg-12")]).bytes(), "{kind}");
    }
    let process = || {
        let arguments = ["report", "--kind", "lifter", "--out", "-", &worked("vg-04")];
        Command::new(env!("CARGO_BIN_EXE_setback-cli")).args(arguments).output().unwrap()
    };
    let (one, other) = (process(), process());
    assert!(one.status.success() && one.stdout.starts_with(b"%PDF-"));
    assert!(one.stdout == other.stdout, "two processes print the same page");
}

#[test]
fn the_page_of_the_worst_and_longest_story_is_still_one() {
    let stories =
        [("longest", longest()), ("unsure", everything_unsure()), ("empty", emptiest()), ("long", many_checks())];
    for (story, told) in stories {
        for kind in [Kind::Lifter, Kind::Clinician, Kind::Card] {
            for (_, paper) in PAPERS {
                let Ok(document) = pages(kind, std::slice::from_ref(&told), &printed(paper)) else {
                    continue;
                };
                let made = pdf(&document).unwrap_or_else(|why| panic!("{kind:?} {paper:?}: {why}"));
                to_be_looked_at(&format!("{story}-{}-{paper:?}.pdf", kind.id()), &made);
            }
        }
    }
}

#[test]
fn what_is_cut_from_a_list_is_counted_and_the_most_urgent_stays() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.pdf");
    let document = pages(Kind::Lifter, &[longest()], &printed(Paper::Letter)).unwrap();
    std::fs::write(&file, pdf(&document).unwrap()).unwrap();
    let text = tool("pdftotext", &["-layout"], &file);
    if !text.is_empty() {
        assert!(text.contains(" more"), "{text}");
        let words: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            words.contains("Numb between the legs; Change with pee") && words.contains("emergency room"),
            "{words}"
        );
    }
}

#[test]
fn a_language_that_says_more_or_runs_the_other_way_has_its_pages() {
    for language in [Language::Accented, Language::Mirrored] {
        for kind in Kind::ALL {
            let document = pages(kind, &[many_checks()], &printed_in(language, Paper::A4)).unwrap();
            match (pdf(&document), kind, language) {
                // A third longer, it would need letters that nobody can read: refused, never cut.
                (Err(Unprinted::TooLong { .. }), Kind::Questionnaire, Language::Accented) => {}
                (made, ..) => to_be_looked_at(&format!("{}-{}.pdf", language.tag(), kind.id()), &made.unwrap()),
            }
        }
    }
}

pub(crate) fn to_be_looked_at(name: &str, made: &[u8]) {
    std::fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name), made).unwrap();
}

#[test]
fn many_people_are_one_document_with_a_page_each() {
    let told: Vec<Told> = (0..4).map(|_| longest()).collect();
    let document = pages(Kind::Lifter, &told, &printed(Paper::A4)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("pages.pdf");
    std::fs::write(&file, pdf(&document).unwrap()).unwrap();
    let info = tool("pdfinfo", &[], &file);
    assert!(info.is_empty() || sheets(&info) == Some("4"), "{info}");
}

#[test]
fn what_is_impossible_is_refused_in_words() {
    let report = |arguments: &[&str], typed: &str| setback(&[&["report", "--out", "-"], arguments].concat(), typed);
    report(&["--kind", "lifter", "-"], "{}").ends(NoResult).complains(&["no result yet"]);
    report(&["--kind", "lifter", "-"], "[]").ends(BadInput).complains(&["expected an object"]);
    report(&["--kind", "lifter", "no-such-file.json"], "").ends(BadInput).complains(&["no-such-file.json"]);
    report(&["--kind", "card", "-"], r#"{"answers":{"rf_nerve":["saddle_numb"]}}"#)
        .ends(NoResult)
        .complains(&["no training plan for now"]);
    report(&["--kind", "questionnaire", "-"], "{}").ends(BadInput).complains(&["takes no case"]);
    report(&["--kind", "poster"], "").ends(BadInput);
    let nowhere = ["report", "--kind", "questionnaire", "--out", "no-such-folder/page.pdf"];
    setback(&nowhere, "").ends(BadInput).complains(&["could not be written", "Nothing was changed"]);
}

#[test]
fn an_emergency_that_ended_the_questions_has_a_page() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.pdf");
    let arguments = ["report", "--kind", "clinician", "--out", file.to_str().unwrap(), "-"];
    setback(&arguments, r#"{"answers":{"rf_nerve":["saddle_numb"]}}"#).ends(Done);
    let text = tool("pdftotext", &["-layout"], &file);
    assert!(text.is_empty() || text.contains("Get emergency care now"), "{text}");
}

#[test]
fn what_was_saved_is_a_page_too() {
    let lifter = Lifter::new();
    let file = lifter.data().with_file_name("page.pdf");
    let report = ["report", "--kind", "lifter", "--out", file.to_str().unwrap()];
    lifter.runs(&report, &[]).ends(BadInput);
    lifter.first_check(&["1"]);
    lifter.runs(&report, &[]).ends(Done).prints(&["page.pdf", "health data"]);
    let text = tool("pdftotext", &["-layout"], &file);
    assert!(text.is_empty() || text.contains("Check of Monday, March 2, 2026, 6:00 PM"), "{text}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

pub(crate) fn printed(paper: Paper) -> Printed {
    printed_in(Language::English, paper)
}

pub(crate) fn printed_in(language: Language, paper: Paper) -> Printed {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 14).unwrap();
    Printed { today, paper, language, number: "+1 (555) 010-0199 00".to_owned() }
}

fn told(case: &Value) -> Told {
    of_case(&read(case.to_string().as_bytes()).unwrap()).unwrap()
}

/// Every sign and everything else there is to tick, with a name that is too long.
fn longest() -> Told {
    let everything = |question: QuestionId| -> OptionSet {
        let options = question.question().options.iter().enumerate().filter(|(_, option)| !option.lone);
        options.fold(OptionSet::NOTHING, |set, (place, _)| set.and(OptionSet::nth(place as u8)))
    };
    let mut answers = Answers::default();
    for question in QuestionId::deciding().chain([QuestionId::Factors]) {
        let all = everything(question);
        let longest = (0..question.question().options.len()).max_by_key(|place| {
            let id = question.question().options.get(*place).map(|option| option.id).unwrap_or_default();
            Words::english().say(&format!("{}-{id}", question.id())).len()
        });
        let one = longest.map_or(OptionSet::number(10), |place| OptionSet::nth(place as u8));
        answers = answers.with(question, all).or_else(|_| answers.with(question, one)).unwrap();
    }
    let many: Vec<Value> = (0..40).map(|day| json!({"h": 20.5 + 11.0 * f64::from(day), "pain": day % 11})).collect();
    let mut case = read(json!({"follow_ups": many, "zones": ["upper_back", "low_left", "low_middle", "low_right", "buttock_left", "buttock_right", "thigh_left", "thigh_right", "calf_left", "calf_right"]}).to_string().as_bytes()).unwrap();
    case.answers = answers;
    let mut told = of_case(&case).unwrap();
    told.name = Some("Wilhelmina-Alexandrina Featherstonehaugh-Cholmondeley of Llanfairpwllgwyngyll 名前".repeat(3));
    told
}

fn everything_unsure() -> Told {
    let mut answers = Answers::default();
    for question in QuestionId::deciding() {
        let options = question.question().options;
        let unsure = options.iter().position(|option| option.unsure).unwrap_or(options.len().saturating_sub(1));
        answers = answers.with(question, OptionSet::nth(unsure as u8)).unwrap();
    }
    let mut case = read(b"{}").unwrap();
    case.answers = answers;
    of_case(&case).unwrap()
}

fn emptiest() -> Told {
    told(&json!({"answers": {"rf_nerve": ["saddle_numb"]}}))
}

/// A long course on a plan in pounds.
fn many_checks() -> Told {
    let file = worked("vg-12");
    let mut case: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    let weeks: Vec<Value> = (1..30)
        .map(
            |week| json!({"week": week, "pain_during": 3, "pain_morning": 1, "usual_morning": 1, "settled_24h": "yes"}),
        )
        .collect();
    case["training"] = weeks.into();
    case["log"] = json!({"load": 227.5, "reps": 30, "rpe": 10, "sets": 30});
    case["gym"] = json!({"unit": "lb", "bar": 45, "plates": [45, 35, 25, 10, 5, 2.5]});
    told(&case)
}
