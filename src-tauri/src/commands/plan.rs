//! The plan: its questions, and what to change in training. Loads are exact in the core and cross as text.

use setback_desk::case::{Case, Given, answer_given, unit_given};
use setback_desk::planned::{QUESTIONS, lifter, planned};
use setback_desk::typed::{Typed, training as usual_training};
use setback_plan::Factor;
use setback_triage::Answers;
use setback_triage::QuestionId::{Equipment, Factors, ProvokePhase};

use super::check::parsed;
use crate::error::CommandError;
use crate::view::{AnswersView, QuestionView, plan::PlanView, plan::TrainingView};

/// The questions of the plan, in the order asked.
#[tauri::command]
#[specta::specta]
pub fn plan_questions() -> Vec<QuestionView> {
    QUESTIONS.map(QuestionView::of).into()
}

/// What a result means for training.
#[tauri::command]
#[specta::specta]
pub fn plan(answers: AnswersView, training: TrainingView) -> Result<PlanView, CommandError> {
    let case = case_of(parsed(&answers)?, &training)?;
    let planned = planned(&case).ok_or_else(|| CommandError::not_answered(&case.answers))?;
    Ok(PlanView::of(&planned, &lifter(&case)))
}

fn case_of(answers: Answers, told: &TrainingView) -> Result<Case, CommandError> {
    let unit = unit_given(&told.unit, "unit")?;
    let TrainingView { load, reps, sets, rpe, mean, bar, .. } = told;
    let (log, gym) = usual_training(&Typed { unit, load, reps, sets, rpe, mean, bar })?;
    let factors = told.factors.iter().filter_map(|id| Factor::named(id)).collect();
    Ok(Case { answers: with_ticks(answers, told)?, log, gym, factors, ..Case::default() })
}

/// The answers with what was ticked for the plan; a question without a tick was left out.
fn with_ticks(answers: Answers, told: &TrainingView) -> Result<Answers, CommandError> {
    let ticked = [(Factors, &*told.factors), (ProvokePhase, told.phase.as_slice()), (Equipment, &*told.equipment)];
    ticked
        .into_iter()
        .filter(|(_, ids)| !ids.is_empty())
        .try_fold(answers, |answers, (question, ids)| Ok(answer_given(answers, question.id(), Given::Options(ids))?))
}
