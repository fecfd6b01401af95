//! The page for a coach as PDF: level, plan and course on one page, and nothing that was answered.

use std::path::PathBuf;

use serde_json::{Value, json};
use setback_desk::case::read;
use setback_desk::paper::{Overview, PAPERS, Printed, coach_pages, of_case};
use setback_report::{Paper, pdf};
use setback_triage::QUESTIONS;
use setback_words::{Language, Words};

use crate::paper::{printed, printed_in, sheets, to_be_looked_at, tool};
use crate::session::worked;

/// A worked case with everything that a lifter can tell for the plan.
fn told(case: &str) -> Overview {
    let mut case: Value = serde_json::from_slice(&std::fs::read(worked(case)).unwrap()).unwrap();
    case["answers"]["factors"] = json!(["poor_sleep", "late_session"]);
    case["answers"]["provoke_phase"] = json!("off_floor");
    let mut told = of_case(&read(case.to_string().as_bytes()).unwrap()).unwrap();
    told.name = Some("Maya Lindqvist".to_owned());
    told.for_a_coach(Some("Throws".to_owned()))
}

struct Made {
    file: PathBuf,
    _folder: tempfile::TempDir,
}

fn made(athletes: &[Overview], printed: &Printed) -> Made {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("coach.pdf");
    std::fs::write(&file, pdf(&coach_pages(athletes, printed)).unwrap_or_else(|why| panic!("{why}"))).unwrap();
    Made { file, _folder: folder }
}

impl Made {
    fn text(&self) -> String {
        tool("pdftotext", &[], &self.file).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

#[test]
fn it_has_level_plan_course_and_ladder_on_one_page() {
    for case in ["vg-04", "vg-12"] {
        let told = told(case);
        for (id, paper) in PAPERS {
            let made = made(std::slice::from_ref(&told), &printed(paper));
            to_be_looked_at(&format!("coach-{case}-{id}.pdf"), &std::fs::read(&made.file).unwrap());
            let (info, text) = (tool("pdfinfo", &[], &made.file), made.text());
            if text.is_empty() {
                continue;
            }
            assert_eq!(sheets(&info), Some("1"), "{info}");
            assert!(info.contains("Tagged:          yes") && info.contains("Athlete summary"), "{info}");
            let words = Words::english();
            let level = told.result.map(|outcome| words.say(&format!("level-{}", outcome.level.id()))).unwrap();
            for part in
                [level.as_str(), "Maya Lindqvist", "Group: Throws", "Next session", "Deadlift sessions", "Notes"]
            {
                assert!(text.contains(part), "{part}: {text}");
            }
            let checked = tool("qpdf", &["--check"], &made.file);
            assert!(checked.is_empty() || checked.contains("No syntax or stream encoding errors"), "{checked}");
        }
    }
}

/// The small print names warning signs to everybody; what stands above it is about the athlete.
#[test]
fn nothing_that_was_answered_stands_on_it() {
    let words = Words::english();
    let cases = ["vg-01", "vg-04", "vg-08", "vg-12", "vg-21", "vg-37", "vg-39"];
    let all = made(&cases.map(told), &printed(Paper::A4));
    let above = |page: &str| page.split_once("Get help if:").map(|(above, _)| above.to_owned());
    let pages = tool("pdftotext", &[], &all.file);
    let text: String =
        pages.split_terminator('\u{c}').map(|page| above(page).expect("every page has its small print")).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_told = |id: &str| !["none", "no", "yes"].contains(&id);
    for question in &QUESTIONS {
        for option in question.options.iter().filter(|option| is_told(option.id)) {
            let id = format!("{}-{}", question.id, option.id);
            for said in [Some(words.say(&id)), words.optional(&format!("sign-{id}"))].into_iter().flatten() {
                assert!(said.len() < 9 || !text.contains(&said), "{id}: {said}");
            }
        }
    }
    for id in ["why-F1", "why-F4", "why-off_floor", "dial-F1.tip", "dial-F4.tip"] {
        assert!(!text.contains(&words.say(id)), "{id}");
    }
}

#[test]
fn an_emergency_shows_its_level_and_nothing_to_lift() {
    let case = json!({"answers": {"rf_nerve": ["saddle_numb"]}});
    let told = of_case(&read(case.to_string().as_bytes()).unwrap()).unwrap().for_a_coach(None);
    let text = made(&[told], &printed(Paper::Letter)).text();
    assert!(
        text.is_empty() || (text.contains("Get emergency care now") && text.contains("Nothing to lift for now")),
        "{text}"
    );
}

#[test]
fn the_same_athletes_give_the_same_bytes_and_each_has_a_page() {
    let athletes = [told("vg-04"), told("vg-12")];
    let [first, again] = [(), ()].map(|()| made(&athletes, &printed(Paper::A4)));
    assert!(std::fs::read(&first.file).unwrap() == std::fs::read(&again.file).unwrap());
    let info = tool("pdfinfo", &[], &first.file);
    assert!(info.is_empty() || sheets(&info) == Some("2"), "{info}");
}

#[test]
fn other_languages_and_the_longest_have_their_page() {
    let mut longest = told("vg-12");
    longest.name = "Wilhelmina-Alexandrina Featherstonehaugh-Cholmondeley 名前".repeat(3);
    longest.group = Some("The first team of the second division, evenings and weekends".repeat(3));
    let last = longest.worked.last().copied();
    longest.worked.extend(std::iter::repeat_n(last, 40).flatten());
    for language in Language::ALL {
        let made = made(std::slice::from_ref(&longest), &printed_in(language, Paper::Letter));
        to_be_looked_at(&format!("coach-{}.pdf", language.tag()), &std::fs::read(&made.file).unwrap());
    }
}
