//! What the window tells of training is hostile until parsed, and comes to the plan that a file with the same comes to.

use serde_json::{Value, json};
use setback::commands::plan::plan_of;
use setback::error::CommandError;
use setback::view::plan::{PlanView, TrainingView};
use setback::view::{AnswerView, AnswersView};
use setback_desk::case::read;
use setback_desk::planned::{lifter, planned};

use crate::house::read as text_of;

/// The answers of a worked case.
fn answers_of(name: &str) -> Value {
    let case: Value = serde_json::from_str(&text_of(&format!("tests/cases/{name}.json"))).unwrap();
    case["answers"].clone()
}

/// Answers that ask to change training.
fn answers() -> Value {
    answers_of("vg-08")
}

/// Answers as the window sends them.
fn sent(answers: &Value) -> AnswersView {
    let text = |id: &Value| id.as_str().unwrap().to_owned();
    let answer = |answer: &Value| match answer {
        Value::Number(value) => AnswerView::Number { value: value.as_u64().unwrap().try_into().unwrap() },
        Value::Array(ids) => AnswerView::Options { ids: ids.iter().map(text).collect() },
        id => AnswerView::Options { ids: vec![text(id)] },
    };
    answers.as_object().unwrap().iter().map(|(question, given)| (question.clone(), answer(given))).collect()
}

/// Usual training of 180 kg, and nothing ticked.
fn training() -> TrainingView {
    let [load, reps, sets, rpe] = ["180", "5", "5", "8"].map(str::to_owned);
    let (unit, none) = ("kg".to_owned(), String::new());
    let (mean, bar) = (none.clone(), none);
    TrainingView { unit, load, reps, sets, rpe, mean, bar, equipment: Vec::new(), factors: Vec::new(), phase: None }
}

fn ids<const N: usize>(ids: [&str; N]) -> Vec<String> {
    ids.map(str::to_owned).to_vec()
}

fn made(training: TrainingView) -> PlanView {
    plan_of(&sent(&answers()), &training).unwrap()
}

/// Refused as an answer that does not fit, with these words.
fn refused(training: TrainingView, says: [&str; 2]) {
    let error = plan_of(&sent(&answers()), &training).unwrap_err();
    let CommandError::BadAnswer { message } = &error else { panic!("{error:?}") };
    assert!(says.iter().all(|word| message.contains(word)), "{message}");
}

#[test]
fn an_unknown_tick_is_refused_not_dropped() {
    refused(TrainingView { factors: ids(["time_off", "luck"]), ..training() }, ["factors", "luck"]);
    refused(TrainingView { equipment: ids(["sled"]), ..training() }, ["equipment", "sled"]);
    refused(TrainingView { phase: Some("upside_down".to_owned()), ..training() }, ["provoke_phase", "upside_down"]);
}

#[test]
fn ticks_that_do_not_go_together_are_refused() {
    refused(TrainingView { factors: ids(["none", "time_off"]), ..training() }, ["factors", "none"]);
    refused(TrainingView { equipment: ids(["bench", "bench"]), ..training() }, ["equipment", "bench"]);
}

#[test]
fn an_unknown_unit_is_not_taken_for_kilograms() {
    for unit in ["", "KG", "st", "kilograms"] {
        refused(TrainingView { unit: unit.to_owned(), ..training() }, ["unit", "kg, lb"]);
    }
}

#[test]
fn a_number_that_can_not_be_believed_is_told_at_its_field() {
    let error = plan_of(&sent(&answers()), &TrainingView { reps: "40".to_owned(), ..training() }).unwrap_err();
    assert!(matches!(error, CommandError::BadTraining { field, .. } if field == "reps"));
}

#[test]
fn without_a_result_there_is_no_plan() {
    let mut few = answers();
    few.as_object_mut().unwrap().remove("trend");
    let error = plan_of(&sent(&few), &training()).unwrap_err();
    assert_eq!(error, CommandError::NotAnswered { missing: ids(["trend"]) });
}

#[test]
fn factors_count_in_the_order_ticked() {
    let why = |factors| {
        let made = made(TrainingView { factors, ..training() });
        let parts = made.prescription.unwrap().deltas.into_iter().flat_map(|delta| delta.why);
        parts.map(|why| why.text.id).filter(|id| id.starts_with("why-F")).collect::<Vec<_>>()
    };
    assert_eq!(why(ids(["time_off", "poor_sleep", "late_session"])), ["why-F3", "why-F1", "why-F1"]);
    assert_eq!(why(ids(["late_session", "time_off", "poor_sleep"])), ["why-F3", "why-F4"]);
}

#[test]
fn pain_that_comes_back_keeps_the_plan_from_moving_up() {
    let gate = |name| {
        let plan = plan_of(&sent(&answers_of(name)), &training()).unwrap();
        let gate = plan.sections.into_iter().find(|section| section.heading == "gate-title").unwrap();
        gate.lines.into_iter().next().unwrap().id
    };
    assert_eq!((gate("vg-08").as_str(), gate("vg-37").as_str()), ("gate-progress", "lock-recurring"));
}

#[test]
fn an_emergency_has_no_plan_whatever_is_told() {
    let plan = plan_of(&sent(&answers_of("vg-21")), &training()).unwrap();
    assert_eq!((plan.step.as_str(), plan.prescription, plan.sections.len()), ("X", None, 0));
}

#[test]
fn the_plan_of_the_window_is_the_plan_of_the_file() {
    let (factors, equipment) = (["brace_fade", "stacked"], ["hex_bar", "blocks"]);
    let told = TrainingView {
        factors: ids(factors),
        equipment: ids(equipment),
        phase: Some("late_reps".to_owned()),
        ..training()
    };
    let shown = made(told);
    let mut case = json!({"answers": answers(), "log": {"load": 180, "reps": 5, "rpe": 8, "sets": 5}});
    case["answers"]["factors"] = json!(factors);
    case["answers"]["equipment"] = json!(equipment);
    case["answers"]["provoke_phase"] = json!("late_reps");
    let case = read(case.to_string().as_bytes()).unwrap();
    let planned = planned(&case).unwrap();
    assert_eq!(shown, PlanView::of(&planned, &lifter(&case)));
    assert_eq!((shown.step.as_str(), shown.level.as_str()), (planned.step.id(), "modify_monitor"));
}
