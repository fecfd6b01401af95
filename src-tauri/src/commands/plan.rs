//! The plan: its questions, and what to change in training. Loads are exact in the core and cross as text.

use setback_desk::case::Case;
use setback_desk::planned::{planned, verdict_and_step};
use setback_desk::typed::{Typed, training};
use setback_plan::{Equipment, Factor, Lifter, Phase, Unit, prescribe};
use setback_triage::course::Lock;
use setback_triage::{Answers, QuestionId};
use setback_words::Words;

use super::check::parsed;
use crate::error::CommandError;
use crate::view::{AnswersView, QuestionView, plan::PlanView, plan::TrainingView};

/// The questions of the plan, in the order asked.
#[tauri::command]
#[specta::specta]
pub fn plan_questions() -> Vec<QuestionView> {
    [QuestionId::Factors, QuestionId::ProvokePhase, QuestionId::Equipment].map(QuestionView::of).into()
}

/// What a result means for training.
#[tauri::command]
#[specta::specta]
pub fn plan(answers: AnswersView, training: TrainingView) -> Result<PlanView, CommandError> {
    let answers = parsed(&answers)?;
    let lifter = lifter(&training)?;
    let case = Case { answers, log: lifter.reference, gym: lifter.gym.clone(), ..Case::default() };
    let (verdict, step) = verdict_and_step(&answers).ok_or_else(|| not_answered(&answers))?;
    let lock = planned(&case).map_or(Lock::Free, |planned| planned.lock);
    let plan = prescribe(step.start_rung(), &lifter);
    Ok(PlanView::of(verdict.outcome.level, step, lock, plan.as_ref(), &lifter))
}

fn not_answered(answers: &Answers) -> CommandError {
    CommandError::NotAnswered { missing: answers.missing().iter().map(|question| question.id().to_owned()).collect() }
}

fn lifter(told: &TrainingView) -> Result<Lifter, CommandError> {
    let unit = if told.unit == Unit::Pounds.id() { Unit::Pounds } else { Unit::Kilograms };
    let typed = Typed {
        unit,
        load: &told.load,
        reps: &told.reps,
        sets: &told.sets,
        rpe: &told.rpe,
        mean: &told.mean,
        bar: &told.bar,
    };
    let (reference, gym) = training(&typed).map_err(|refused| CommandError::BadTraining {
        field: refused.field.to_owned(),
        message: refused.message(Words::english()),
    })?;
    let has = |id: &str| told.equipment.iter().any(|option| option == id);
    Ok(Lifter {
        reference,
        gym,
        equipment: Equipment {
            blocks: has("blocks"),
            hex_bar: has("hex_bar"),
            kettlebell: has("kettlebell"),
            bench: has("bench"),
        },
        factors: told.factors.iter().filter_map(|id| Factor::named(id)).collect(),
        phase: told.phase.as_deref().and_then(Phase::named),
    })
}
