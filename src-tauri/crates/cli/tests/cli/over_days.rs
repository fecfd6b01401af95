//! A check that is kept: cut off and gone on with, followed over the days, corrected, cleared.

use setback_cli::Status::{BadInput, Done, NoResult};
use setback_desk::settings::{Setting, Settings};
use setback_triage::QuestionId;

use crate::lifter::Lifter;
use crate::session::words;

/// Short-form answers: no sign, this pain, the same trend, sore but able.
fn short(pain: &str) -> [&str; 4] {
    ["3", pain, "2", "2"]
}

#[test]
fn a_check_that_was_left_goes_on_at_the_same_question() {
    let lifter = Lifter::new();
    let left = lifter.runs(&["check"], &["8", "9", "q"]).ends(NoResult);
    left.prints(&[&words("age_band"), &words("terminal-left-kept")]);
    lifter.runs(&["status"], &[]).ends(Done).prints(&["has 2 answers"]);
    let on = lifter.runs(&["check"], &["1", "b", "9"]).ends(NoResult);
    on.prints(&["It has 2 answers.", &words("age_band"), &words("rf_body"), &words("age_band")])
        .does_not_print(&words("rf_nerve"));
    let end = lifter.runs(&["check"], &["1"]).ends(NoResult);
    end.prints(&[&words("age_band"), &words("terminal-end-of-input-kept")]);
}

#[test]
fn a_check_that_was_left_can_be_started_over() {
    let lifter = Lifter::new();
    lifter.runs(&["check"], &["8", "9"]).ends(NoResult);
    lifter.first_check(&["2"]).prints(&[&words("opening-start-over"), &words("rf_nerve"), &words("terminal-result")]);
}

#[test]
fn a_finished_check_says_when_the_next_one_is_due() {
    let lifter = Lifter::new();
    lifter.first_check(&[]).does_not_complain().prints(&[&words("level-normal_soreness"), "Next check-in: 2026-03-0"]);
    lifter.runs(&["status"], &[]).ends(Done).prints(&[&words("level-normal_soreness"), "Next check-in: 2026-03-0"]);
}

#[test]
fn the_same_pain_is_followed_up_with_the_short_form() {
    let lifter = Lifter::new();
    lifter.first_check(&[]);
    lifter.clock.forward(24 * 60);
    let held = lifter.runs(&["check"], &[&["1"], short("2").as_slice(), &[""]].concat()).ends(Done);
    held.prints(&[
        &words("opening-same"),
        "Question 1",
        &words("fu_flags"),
        &words("terminal-review-title"),
        &words("terminal-result"),
    ]);
    let history = lifter.runs(&["history"], &[]).ends(Done);
    history.prints(&["1) 2026-03-02, 18:00", "2) 2026-03-03, 18:00", "pain: 2 of 10", &words("history-short")]);
}

#[test]
fn a_result_that_only_a_full_check_lowers_stays_and_says_so() {
    let lifter = Lifter::new();
    lifter.first_check_at(6);
    lifter.clock.forward(24 * 60);
    let milder = lifter.runs(&["check"], &[&["1"], short("3").as_slice(), &[""]].concat()).ends(Done);
    milder.prints(&[&words("level-modify_monitor"), &words("kept-level"), "Rules that decided: M"]);
    lifter.runs(&["status"], &[]).ends(Done).prints(&[&words("kept-level"), &words("due-full")]);
    lifter.runs(&["history"], &[]).ends(Done).prints(&["2) ", &words("history-held")]);
    lifter.runs(&["check"], &["q"]).ends(NoResult).prints(&[&words("due-full")]).does_not_print(": the short form");
}

#[test]
fn an_emergency_is_kept_before_it_is_shown_and_a_wrong_tap_is_a_correction() {
    let lifter = Lifter::new();
    lifter.runs(&["check"], &["1"]).ends(Done).prints(&[&words("level-emergency"), &words("terminal-wrong-answer")]);
    lifter.runs(&["status", "--json"], &[]).ends(Done).prints(&["\"lock\": \"locked\"", "\"emergency\""]);
    lifter.runs(&["history"], &[]).ends(Done).prints(&[&words("history-no-pain"), &words("level-emergency")]);
    let other = Lifter::new();
    let held = other.runs(&["check"], &["1", "b", "8", "9", "q"]).ends(NoResult);
    held.prints(&[&words("level-emergency"), &words("rf_nerve"), &words("rf_body"), &words("terminal-left-kept")]);
    let keys = crate::interview::typed_for(&crate::interview::answers_of("vg-01"));
    let lines: Vec<&str> = ["1", "1"].into_iter().chain(keys.iter().skip(2).map(String::as_str)).chain([""]).collect();
    let held = other.runs(&["check"], &lines).ends(Done);
    held.prints(&[&words("clear-ask"), "It has 2 answers", &words("level-normal_soreness")]);
    let history = other.runs(&["history"], &[]).ends(Done);
    history.prints(&["1) ", &words("history-corrected")]).does_not_print("2) ");
    other.runs(&["status", "--json"], &[]).ends(Done).prints(&["\"lock\": \"free\""]);
}

#[test]
fn after_an_emergency_the_next_opening_asks_who_said_that_training_may_go_on() {
    let lifter = Lifter::new();
    lifter.runs(&["check"], &["1"]).ends(Done);
    let no = lifter.runs(&["check"], &["1", "q"]).ends(NoResult);
    no.prints(&[&words("clear-ask"), &words("opening-same")]).does_not_print(&words("clear-by"));
    let yes = lifter.runs(&["check"], &["2", "my \u{1b}doctor", "2026-03-03", "tomorrow", "", "q"]).ends(NoResult);
    let yes = yes.complains(&[&words("trouble-not-a-day"), &words("trouble-not-a-day")]);
    yes.prints(&[&words("clear-by"), &words("clear-note")]);
    let history = lifter.runs(&["history"], &[]).ends(Done);
    history.prints(&[&words("history-clearances"), "2026-03-02, by my \\u{1b}doctor"]);
    lifter.runs(&["status", "--json"], &[]).ends(Done).prints(&["\"lock\": \"free\""]);
}

#[test]
fn a_rule_that_decided_with_the_course_is_not_noted_beside_it() {
    let lifter = Lifter::new();
    let mut answers = crate::interview::answers_of("vg-01");
    (answers["duration"], answers["trend"], answers["rf_slow"]) = ("wk2_6".into(), "easing".into(), ["none"].into());
    let shown = lifter.whole_check(&answers, &[]);
    let rules = |line: &str| {
        let line = shown.output.lines().find_map(|said| said.strip_prefix(line)).unwrap_or_default();
        line.split(", ").map(str::to_owned).collect::<Vec<_>>()
    };
    let decided = rules("Rules that decided: ");
    assert!(decided.contains(&"L7".to_owned()), "{}", shown.output);
    assert!(rules("Also noted: ").iter().all(|rule| !decided.contains(rule)), "{}", shown.output);
}

#[test]
fn clear_keeps_a_day_up_to_today() {
    let lifter = Lifter::new();
    lifter.runs(&["check"], &["1"]).ends(Done);
    for day in ["2026-03-03", "2026-02-30", "yesterday"] {
        lifter.runs(&["clear", "--on", day, "--by", "x"], &[]).ends(BadInput);
    }
    lifter.runs(&["clear", "--on", "2026-03-02", "--by", "Dr. Lee"], &[]).ends(Done).prints(&[&words("clear-kept")]);
    lifter.runs(&["status", "--json"], &[]).ends(Done).prints(&["\"lock\": \"free\""]);
}

#[test]
fn a_check_of_the_history_is_corrected_by_its_number() {
    let lifter = Lifter::new();
    lifter.first_check(&[]);
    for number in ["0", "2", "18446744073709551615"] {
        lifter.runs(&["correct", number], &[]).ends(BadInput).complains(&[&words("correct-no-such")]);
    }
    let shown = lifter.runs(&["correct", "1"], &["q"]).ends(NoResult);
    let name = words(&format!("{}.short", QuestionId::PainWorst24h.id()));
    let place = shown.output.lines().find(|line| line.contains(&format!(") {name}: "))).unwrap();
    let place = place.trim_start_matches("> ").split(')').next().unwrap();
    let held = lifter.runs(&["correct", "1"], &[place, "6", "", "q"]).ends(Done);
    held.prints(&[&words("terminal-review-title"), "3 of 10", "6 of 10", "M2"]);
    let history = lifter.runs(&["history"], &[]).ends(Done);
    history.prints(&["1) ", "pain: 6 of 10", &words("history-corrected")]).does_not_print("2) ");
}

#[test]
fn a_correction_drops_another_check_that_is_begun_only_if_told_to() {
    let lifter = Lifter::new();
    lifter.first_check(&[]);
    lifter.runs(&["check"], &["3", "8", "q"]).ends(NoResult);
    lifter.runs(&["correct", "1"], &["2"]).ends(NoResult).prints(&[&words("correct-drops-draft")]);
    lifter.runs(&["status"], &[]).ends(Done).prints(&["A check was begun on"]);
    lifter.runs(&["correct", "1"], &["1", "q"]).ends(NoResult).prints(&[&words("terminal-review-title")]);
    let again = lifter.runs(&["correct", "1"], &["q"]).ends(NoResult);
    again.prints(&[&words("terminal-review-title")]).does_not_print(&words("correct-drops-draft"));
}

#[test]
fn an_older_check_corrected_into_an_emergency_is_opened_again_itself() {
    let lifter = Lifter::new();
    lifter.first_check(&[]);
    lifter.clock.forward(24 * 60);
    lifter.runs(&["check"], &[&["1"], short("2").as_slice(), &[""]].concat()).ends(Done);
    let held = lifter.runs(&["correct", "1"], &["1", "1", "b", "8", "", "q"]).ends(Done);
    held.prints(&[&words("level-emergency"), &words("rf_nerve"), &words("terminal-review-title")]);
    let history = lifter.runs(&["history"], &[]).ends(Done);
    history.prints(&["1) ", &words("history-corrected"), "2) ", &words("history-short")]);
    lifter.runs(&["status", "--json"], &[]).ends(Done).prints(&["\"lock\": \"free\"", "\"normal_soreness\""]);
}

#[test]
fn a_check_a_day_late_shows_the_warning_signs_first() {
    let lifter = Lifter::new();
    lifter.first_check(&[]);
    lifter.clock.forward(6 * 24 * 60);
    let held = lifter.runs(&["check"], &["q"]).ends(NoResult);
    held.prints(&[&words("due-late"), &words("warning-title"), &words("warning-1"), &words("opening-same")]);
}

#[test]
fn new_pain_beside_the_old_is_a_check_of_its_own() {
    let lifter = Lifter::new();
    lifter.first_check(&[]);
    lifter.clock.forward(60);
    let keys = crate::interview::typed_for(&crate::interview::answers_of("vg-01"));
    let you = [QuestionId::AgeBand, QuestionId::Background].len();
    let lines: Vec<&str> =
        ["3"].into_iter().chain(keys.iter().take(2).chain(keys.iter().skip(2 + you)).map(String::as_str)).collect();
    let held = lifter.runs(&["check"], &[lines.as_slice(), &["", "q"]].concat()).ends(Done);
    held.prints(&[&words("opening-new"), &words("terminal-result")]);
    lifter.runs(&["history"], &[]).ends(Done).prints(&["1) ", "2) "]);
}

#[test]
fn hostile_lines_are_said_back_as_text() {
    let lifter = Lifter::new();
    lifter.first_check(&[]);
    let typed = [b"\xFF\x1b[2J\n0\n99999999999999999999\n-1\n".as_slice(), &[b'7'; 100_000], b"\nq\n"].concat();
    let held = lifter.runs_typing(&["check"], typed).ends(NoResult);
    assert!(held.output.chars().all(|char| char == '\n' || !char.is_control()), "only text is printed");
    assert!(held.output.len() < 20_000);
}

#[test]
fn an_emergency_names_the_number_that_was_chosen() {
    let lifter = Lifter::new();
    let mut opened = lifter.opened();
    let me = opened.desk.me().unwrap();
    let settings = Settings::default().with(Setting::OwnNumber, "555 0199").unwrap();
    opened.desk.keep_setting(me, &settings, Setting::OwnNumber).unwrap();
    drop(opened);
    lifter.runs(&["check"], &["1"]).ends(Done).prints(&[&words("level-emergency"), "555 0199"]).does_not_print("911");
}
