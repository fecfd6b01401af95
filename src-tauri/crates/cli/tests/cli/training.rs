//! A plan over the days in the terminal: made, moved by sessions and mornings, ended, and read by programs.

use serde_json::{Value, json};
use setback_cli::Status::{BadInput, Done, NoResult};
use setback_triage::QuestionId;

use crate::interview::{answers_of, asked, typed_for};
use crate::lifter::Lifter;
use crate::session::{Session, words};

/// On the way of the questions of a plan: make it, nothing contributed, no painful part, blocks and a hex bar.
const QUESTIONS: [&str; 4] = ["", "", "", "1 2"];
/// Nothing made the lifter stop.
const NO_REASON: &str = "5";

/// One-sided pain of four, for a plan that starts on rung three.
fn one_sided() -> Value {
    let mut answers = answers_of("vg-01");
    answers["pain_worst_24h"] = 4.into();
    answers["location"] = "one_side".into();
    answers
}

/// A workout in the log the day before, and a check whose plan takes what the log says.
pub(crate) fn with_a_plan() -> Lifter {
    let lifter = Lifter::new();
    let logged = ["log", "180 5x5 @8", "--on", "2026-03-01", "--time", "18:00", "--yes"];
    lifter.runs(&logged, &[]).ends(Done);
    lifter.checks(&one_sided(), &[], &[QUESTIONS.as_slice(), &["", "", "", ""]].concat());
    lifter
}

/// The same, with the pain settled by two checks, so that none is late.
fn settled_with_a_plan() -> Lifter {
    let lifter = with_a_plan();
    lifter.clock.forward(24 * 60);
    lifter.runs(&["check"], &["1", "3", "1", "1", "1", "", "q"]).ends(Done).prints(&[&words("making-again")]);
    lifter.clock.forward(24 * 60);
    let keys = nearly_without_pain();
    let lines: Vec<&str> = ["1"].into_iter().chain(keys.iter().map(String::as_str)).chain(["", "q"]).collect();
    lifter.runs(&["check"], &lines).ends(Done);
    lifter.runs(&["status"], &[]).ends(Done).prints(&[&words("status-nothing-open")]);
    lifter
}

/// What is typed at a full check of pain that is known, with next to none left.
fn nearly_without_pain() -> Vec<String> {
    let mut answers = one_sided();
    (answers["pain_worst_24h"], answers["daily_life"]) = (1.into(), "easy".into());
    let known = [QuestionId::AgeBand, QuestionId::Background, QuestionId::Duration];
    let keys = asked(&answers).into_iter().zip(typed_for(&answers));
    keys.filter(|(question, _)| !known.contains(question)).map(|(_, key)| key).collect()
}

fn lifts(lifter: &Lifter, pain: &str, reason: &str) -> Session {
    lifter.runs(&["session"], &[pain, reason, ""])
}

/// A session without pain, and a good morning after it.
pub(crate) fn trains_well(lifter: &Lifter) -> Session {
    lifts(lifter, "0", NO_REASON).ends(Done).prints(&["The morning after decides"]);
    lifter.clock.forward(24 * 60);
    lifter.runs(&["morning"], &["0", "1"]).ends(Done).does_not_complain()
}

fn read(lifter: &Lifter) -> Value {
    lifter.runs(&["plan", "--json"], &[]).ends(Done).does_not_complain().output.parse().unwrap()
}

fn rung(lifter: &Lifter) -> Value {
    read(lifter)["plan"]["rung"].clone()
}

#[test]
fn the_log_fills_in_the_usual_numbers_and_says_where_they_come_from() {
    let lifter = Lifter::new();
    lifter.runs(&["log", "180 5x5 @8", "--on", "2026-03-01", "--yes"], &[]).ends(Done);
    let held = lifter.checks(&one_sided(), &[], &[QUESTIONS.as_slice(), &["", "", "", ""]].concat());
    held.prints(&[
        &words("equipment"),
        "Your bar: 20 kg.",
        "162 kg. It is 90% of the top set",
        "Your average top set of the last 4 weeks: 180 kg.",
        "Press Enter for 162 kg.",
        "Press Enter for this: 5.",
        &words("step-Y2"),
        "Rung 3",
        "162 kg -> 105 kg",
        &words("gate-title"),
        &words("making-kept"),
    ])
    .does_not_complain();
    let again = lifter.runs(&["plan", "--make"], &["", "", "", "", "150", "", "", ""]).ends(Done);
    again.prints(&[&words("making-again"), "Press Enter for this: Blocks, plates or rack pins", "150 kg -> 97.5 kg"]);
    assert_eq!(read(&lifter)["plan"]["next"]["load_kg"], json!(97.5));
}

#[test]
fn who_leaves_the_plan_out_makes_it_later() {
    let lifter = Lifter::new();
    lifter.runs(&["plan"], &[]).ends(Done).prints(&["Nothing is kept in"]);
    lifter.first_check(&[]);
    lifter.runs(&["plan"], &[]).ends(Done).prints(&[&words("plan-none-given")]);
    assert_eq!(read(&lifter), json!({ "plan": null }));
    lifter.runs(&["session"], &[]).ends(BadInput).complains(&[&words("plan-none-given")]);
    lifter.runs(&["morning"], &[]).ends(BadInput).complains(&[&words("plan-none-given")]);
    lifter.runs(&["plan", "--make"], &["q"]).ends(Done);
    assert_eq!(read(&lifter), json!({ "plan": null }));
    lifter.runs(&["plan", "--make"], &["", "", "", "", "", "q"]).ends(Done).prints(&[&words("making-kept")]);
    assert_ne!(read(&lifter), json!({ "plan": null }));
}

#[test]
fn without_a_log_the_plan_is_in_shares() {
    let lifter = Lifter::new();
    lifter.checks(&one_sided(), &[], &[QUESTIONS.as_slice(), &[""]].concat());
    let plan = lifter.runs(&["plan"], &[]).ends(Done);
    plan.prints(&[&words("plan-no-log"), "65% of the usual load"]).does_not_print(" kg");
    let told = lifts(&lifter, "6", NO_REASON).ends(Done);
    told.prints(&["Next: Light and raised, part 1 of 3. 50% of the usual load."]);
}

#[test]
fn a_lifter_in_pounds_sees_pounds_rounded_once() {
    let lifter = Lifter::new();
    let logged = ["log", "402.5 4x5 @8", "--on", "2026-03-01", "--unit", "lb", "--yes"];
    lifter.runs(&logged, &[]).ends(Done).prints(&["402.5 lb"]).does_not_print("kg");
    let held = lifter.checks(&one_sided(), &[], &[QUESTIONS.as_slice(), &["", "", "", ""]].concat());
    held.prints(&["362.25 lb", "Press Enter for 362.25 lb.", "362.25 lb -> 235 lb", "45 + 45"]);
    let plan = lifter.runs(&["plan"], &[]).ends(Done).prints(&["362.25 lb -> 235 lb"]);
    plan.does_not_print("kg");
    assert_eq!(read(&lifter)["plan"]["next"]["load_lb"], json!(235));
    lifter.runs(&["log", "240 4x5", "--yes"], &[]).ends(Done).prints(&["240 lb"]);
}

#[test]
fn a_plan_goes_from_check_to_exit_in_the_terminal() {
    let lifter = settled_with_a_plan();
    assert_eq!(rung(&lifter), 3);
    let up = trains_well(&lifter);
    up.prints(&[
        &words("response-progress"),
        &words("response-progress.say"),
        "Next: Back to the floor, part 2 of 3. ",
    ]);
    let mut moves = vec![rung(&lifter)];
    while read(&lifter)["plan"]["stage"] == "going" {
        lifter.clock.forward(2 * 24 * 60);
        trains_well(&lifter);
        moves.push(rung(&lifter));
    }
    assert_eq!(moves, [5, 6, 6, 8, 9, 9, 10, 10, 10, 10].map(Value::from), "never more than three up in a week");
    let over = lifter.runs(&["plan"], &[]).ends(Done);
    over.prints(&[&words("response-exit.say"), &words("heading-training"), "10) ", &words("response-exit")]);
    lifter.runs(&["session"], &[]).ends(BadInput).complains(&[&words("response-exit.say")]);
    lifter.runs(&["status"], &[]).ends(Done).prints(&[&words("response-exit.say"), &words("asked-over")]);
}

#[test]
fn what_was_too_much_takes_the_plan_down_at_once() {
    let lifter = settled_with_a_plan();
    lifter.runs(&["plan", "--make"], &["q"]).ends(Done).prints(&["105 kg", &words("making-again")]);
    let down = lifts(&lifter, "7", NO_REASON).ends(Done);
    down.prints(&[&words("response-regress"), "Next: Light and raised, part 1 of 3. 80 kg, 2 sets of 8."]);
    let plan = lifter.runs(&["plan"], &[]).ends(Done);
    plan.prints(&["Rung 1", "1) 2026-03-04, 18:00: Down so far.", &words("asked-title")]);
}

#[test]
fn rules_that_fire_on_the_way_are_told_and_limit_the_plan() {
    let lifter = settled_with_a_plan();
    lifts(&lifter, "7", NO_REASON).ends(Done);
    lifter.clock.forward(3 * 24 * 60);
    let fired = lifts(&lifter, "7", NO_REASON).ends(Done);
    fired.prints(&[&words("response-regress"), &words("terminal-plan-rules"), "L9: ", "L11: "]);
    lifter.runs(&["plan"], &[]).ends(Done).prints(&[&words("terminal-plan-rules"), "L11: ", "2) 2026-03-07"]);
    assert_eq!(read(&lifter)["plan"]["rules"], json!(["L9", "L11"]));
    assert_eq!(read(&lifter)["plan"]["lock"], "recurring", "three events of the last four");
    let plan = lifter.runs(&["plan"], &[]).ends(Done).prints(&[&words("gate-title"), "Still to go: 3"]);
    plan.does_not_print("Parts up");
}

#[test]
fn a_sign_to_stop_makes_the_plan_wait_for_a_check() {
    let lifter = with_a_plan();
    let stopped = lifts(&lifter, "3", "1").ends(Done);
    stopped.prints(&[&words("response-stop_recheck.say"), &words("plan-waits-full-check")]);
    lifter.runs(&["session"], &[]).ends(BadInput).complains(&[&words("plan-waits-full-check")]);
    let waits = lifter.runs(&["plan"], &[]).ends(Done).does_not_print("105 kg");
    waits.prints(&[&words("plan-waits-full-check"), "18:00: Stop and check again. Then: ", &words("asked-check")]);
    lifter.runs(&["plan", "--make"], &[]).ends(Done).prints(&[&words("plan-waits-full-check")]);
    lifter.runs(&["morning"], &[]).ends(BadInput).complains(&[&words("morning-none")]);
    lifter.runs(&["status", "--json"], &[]).ends(Done).prints(&["waits_for_full_check"]);
}

#[test]
fn the_morning_is_asked_when_it_has_come() {
    let lifter = with_a_plan();
    lifts(&lifter, "1", NO_REASON).ends(Done).prints(&["From 2026-03-03, 05:00 on"]);
    lifter.runs(&["morning"], &[]).ends(BadInput).complains(&["2026-03-03, 05:00", &words("morning-not-yet")]);
    lifter.runs(&["status"], &[]).ends(Done).prints(&["Your plan: Light and raised, part 3 of 3", "2026-03-03, 05:00"]);
    lifter.clock.forward(11 * 60);
    lifter.runs(&["status"], &[]).ends(Done).prints(&[&words("asked-morning")]);
    let told = lifter.runs(&["morning"], &["11", "?", "1", "0", "1"]).ends(Done);
    told.prints(&[&words("pain_morning"), "\"11\" is not a number from 0 to 10", &words("pain_morning.why")]);
    lifter.runs(&["morning"], &[]).ends(BadInput).complains(&[&words("morning-none")]);
}

#[test]
fn a_morning_a_day_late_is_still_asked() {
    let lifter = with_a_plan();
    lifts(&lifter, "1", NO_REASON).ends(Done);
    lifter.clock.forward(3 * 24 * 60);
    lifter.runs(&["plan"], &[]).ends(Done).prints(&[&words("due-late-plan"), &words("asked-morning-late")]);
    let told = lifter.runs(&["morning"], &["0", "1"]).ends(Done);
    told.prints(&[&words("response-progress"), "Next: Light and raised, part 3 of 3", &words("due-late-plan")]);
}

#[test]
fn what_is_half_told_is_not_kept() {
    let lifter = with_a_plan();
    for lines in [["q"].as_slice(), &["1"], &["1", "5", "q"], &["1", "5 1", "q"], &["b", "wow", ""]] {
        lifter.runs(&["session"], lines).ends(NoResult).complains(&[&words("kept-left")]);
    }
    assert_eq!(read(&lifter)["plan"]["sessions"], json!([]));
}

#[test]
fn a_second_session_on_one_day_is_asked_about_first() {
    let lifter = with_a_plan();
    lifts(&lifter, "1", NO_REASON).ends(Done);
    lifter.clock.forward(30);
    let again = lifter.runs(&["session"], &["2"]).ends(NoResult);
    again.prints(&["You told us of a session on 2026-03-02, 18:00."]);
    lifter.runs(&["session"], &["1", "1", NO_REASON, "3"]).ends(Done);
    assert_eq!(read(&lifter)["plan"]["sessions"].as_array().unwrap().len(), 2);
}

#[test]
fn a_step_without_a_plan_and_a_lock_say_so() {
    let mut cannot = one_sided();
    cannot["daily_life"] = "cannot".into();
    let lifter = Lifter::new();
    lifter.checks(&cannot, &[], &[]).prints(&[&words("heading-plan"), &words("plan-none-R2")]);
    let lifter = Lifter::new();
    lifter.runs(&["check"], &["1"]).ends(Done);
    lifter.runs(&["plan", "--make"], &[]).ends(Done).prints(&[&words("lock-locked")]);
}

#[test]
fn a_load_well_above_the_best_lately_is_pointed_out() {
    let lifter = settled_with_a_plan();
    lifter.runs(&["log", "60 3x5", "--yes"], &[]).ends(Done).prints(&[&words("asked-title"), "setback-cli session"]);
    trains_well(&lifter);
    lifter.runs(&["plan"], &[]).ends(Done).prints(&["more than 110% of the best one"]);
    assert_eq!(read(&lifter)["plan"]["over_best"], true);
}

#[test]
fn a_plan_has_this_form_for_programs() {
    let lifter = with_a_plan();
    lifts(&lifter, "1", NO_REASON).ends(Done);
    let mut plan = read(&lifter);
    let episode = plan["plan"]["episode"].take();
    assert_eq!(episode.as_str().unwrap().len(), 36);
    let expected = json!({ "plan": {
        "episode": null,
        "step": "Y2",
        "stage": "going",
        "rung": 3,
        "part_of": { "name": "light_and_raised", "part": 3, "of": 3 },
        "next": {
            "rung": 3,
            "share": 65,
            "load_kg": 105.0,
            "per_side": [25, 15],
            "sets": 3,
            "reps": 6,
            "rpe_cap": 6,
            "rom_cm": 10,
            "tempo": "3-1-1-0",
            "variation": "hex_high_handles",
            "e1rm_kg": 194.4,
            "notes": []
        },
        "over_best": null,
        "lifts": ["hex_high_handles", "block_pull", "romanian_to_height"],
        "lock": "free",
        "clean_sessions_to_go": null,
        "check_is_late": false,
        "rules": [],
        "sessions": [{
            "number": 1,
            "at": "2026-03-02T18:00:00+01:00",
            "verdict": "hold",
            "rung_after": 3,
            "morning_told": false
        }],
        "asks": [{ "what": "morning", "at": "2026-03-03T05:00:00+01:00", "due": "later" }]
    }});
    assert_eq!(plan, expected);
    let status: Value = lifter.runs(&["status", "--json"], &[]).ends(Done).output.parse().unwrap();
    let asks = &expected["plan"]["asks"];
    assert_eq!(status["plan"], json!({ "step": "Y2", "stage": "going", "rung": 3, "asks": asks }));
}

#[test]
fn a_lift_is_swapped_for_another_that_the_rung_has_and_no_other() {
    let lifter = with_a_plan();
    let ids = json!(["hex_high_handles", "block_pull", "romanian_to_height"]);
    assert_eq!(read(&lifter)["plan"]["lifts"], ids);
    let load = read(&lifter)["plan"]["next"]["load_kg"].clone();
    let plan = lifter.runs(&["plan"], &[]).ends(Done);
    plan.prints(&[&words("swap-title"), "(block_pull)", "(romanian_to_height)"]).does_not_print("(hex_high_handles)");
    lifter.runs(&["plan", "--swap", "block_pull"], &[]).ends(Done).prints(&[&words("swap-done")]);
    assert_eq!(read(&lifter)["plan"]["next"]["variation"], json!("block_pull"));
    assert_eq!(read(&lifter)["plan"]["next"]["load_kg"], load);
    lifter.runs(&["plan"], &[]).ends(Done).prints(&[&words("why-picked"), "(hex_high_handles)"]);
    for other in ["hip_thrust", "usual", "x", "\u{1b}[31m"] {
        lifter.runs(&["plan", "--swap", other], &[]).ends(BadInput).complains(&[&words("swap-not-this")]);
    }
    lifter.runs(&["plan", "--swap"], &["9", "3"]).ends(Done).prints(&[&words("swap-title.help"), &words("swap-done")]);
    assert_eq!(read(&lifter)["plan"]["next"]["variation"], json!("romanian_to_height"));
    lifter.runs(&["plan", "--swap"], &["q"]).ends(NoResult);
    lifter.runs(&["plan", "--swap"], &["1"]).ends(Done);
    assert_eq!(read(&lifter)["plan"]["next"]["variation"], json!("hex_high_handles"));
}

#[test]
fn a_session_of_yesterday_is_told_with_its_day_and_its_morning_right_after() {
    let lifter = settled_with_a_plan();
    lifter.clock.forward(5 * 24 * 60);
    let told = |day: &str, time: &str| lifter.runs(&["session", "--on", day, "--time", time], &["0", NO_REASON, ""]);
    told("2026-03-09", "19:00").ends(BadInput).complains(&["2026-03-09 19:00", &words("log-nothing-kept")]);
    told("2026-02-01", "18:00").ends(BadInput).complains(&[&words("session-not-then")]);
    told("2026-03-08", "18:00").ends(Done).prints(&["The morning after decides"]);
    assert_eq!(read(&lifter)["plan"]["sessions"][0]["at"], json!("2026-03-08T18:00:00+01:00"));
    lifter.runs(&["morning"], &["0", "1"]).ends(Done).prints(&[&words("response-progress")]);
    assert_eq!(rung(&lifter), 5);
}
