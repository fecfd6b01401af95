//! The plan: its questions, and what to change in training. Loads are exact in the core and cross as text.

use setback_desk::case::{Case, Given, answer_given, unit_given};
use setback_desk::memory::Trouble;
use setback_desk::planned::{QUESTIONS, lifter, planned};
use setback_desk::typed::{Typed, training as usual_training};
use setback_plan::{Factor, Variation};
use setback_triage::Answers;
use setback_triage::QuestionId::{Equipment, Factors, ProvokePhase};
use tauri::State;

use super::check::parsed;
use crate::error::CommandError;
use crate::session::{Shared, Training};
use crate::view::training::{PlanAskedView, UnderWayView};
use crate::view::{AnswersView, QuestionView, named, plan::PlanView, plan::TrainingView};

/// The questions of the plan, in the order asked.
#[tauri::command]
#[specta::specta]
pub fn plan_questions() -> Vec<QuestionView> {
    QUESTIONS.map(QuestionView::of).into()
}

/// What a result that nothing keeps means for training. Not while data is locked, nor while what is kept locks or limits
/// training: then a plan is given in its episode, or not at all.
#[tauri::command]
#[specta::specta]
pub async fn plan(
    shared: State<'_, Shared>,
    answers: AnswersView,
    training: TrainingView,
) -> Result<PlanView, CommandError> {
    shared.work(move |session| session.may_plan_unkept().and_then(|()| plan_of(&answers, &training))).await
}

/// The plan that a file with the same comes to.
///
/// # Errors
/// What can not be believed; open questions.
pub fn plan_of(answers: &AnswersView, training: &TrainingView) -> Result<PlanView, CommandError> {
    let case = case_of(parsed(answers)?, training)?;
    let planned = planned(&case).ok_or_else(|| CommandError::not_answered(&case.answers))?;
    Ok(PlanView::of(&planned, &lifter(&case)))
}

/// What the form of a plan for an episode begins with, or why there is none now.
#[tauri::command]
#[specta::specta]
pub async fn plan_asked(shared: State<'_, Shared>, episode: String) -> Result<PlanAskedView, CommandError> {
    let episode = named(&episode, "episode")?;
    shared.work(move |session| Ok(PlanAskedView::of(&session.plan_asked(episode)?))).await
}

/// Gives a plan for an episode, and keeps it.
#[tauri::command]
#[specta::specta]
pub async fn give_plan(
    shared: State<'_, Shared>,
    episode: String,
    training: TrainingView,
) -> Result<UnderWayView, CommandError> {
    let episode = named(&episode, "episode")?;
    let told = lifter(&case_of(Answers::default(), &training)?);
    shared.work(move |session| shown(session.give_plan(episode, &told)?)).await
}

/// The plan under way; `None` before the first.
#[tauri::command]
#[specta::specta]
pub async fn plan_under_way(shared: State<'_, Shared>) -> Result<Option<UnderWayView>, CommandError> {
    shared.work(|session| Ok(session.plan_under_way()?.as_ref().map(UnderWayView::of))).await
}

/// Lifts this variation in place of what the plan asks for, or again what it asks for: one of `lifts` of the prescription.
#[tauri::command]
#[specta::specta]
pub async fn swap_lift(shared: State<'_, Shared>, lift: String) -> Result<UnderWayView, CommandError> {
    let lift = Variation::named(&lift).ok_or(Trouble::NotThisLift)?;
    shared.work(move |session| shown(session.swap_lift(lift)?)).await
}

/// Keeps how a session on the plan went, with the pain of a usual morning where that is known.
#[tauri::command]
#[specta::specta]
pub async fn after_session(
    shared: State<'_, Shared>,
    plan: String,
    answers: AnswersView,
    usual_morning: Option<u8>,
) -> Result<UnderWayView, CommandError> {
    let (plan, told) = (named(&plan, "plan")?, parsed(&answers)?);
    shared.work(move |session| shown(session.after_session(plan, &told, usual_morning)?)).await
}

/// The same of a session that was earlier: on this day, as year-month-day, at this time, as hours:minutes or empty. Where the
/// session that is asked about is in the log, these are the day and time of its `at`.
#[tauri::command]
#[specta::specta]
pub async fn after_earlier_session(
    shared: State<'_, Shared>,
    plan: String,
    answers: AnswersView,
    usual_morning: Option<u8>,
    day: String,
    time: String,
) -> Result<UnderWayView, CommandError> {
    let (plan, told) = (named(&plan, "plan")?, parsed(&answers)?);
    shared.work(move |session| shown(session.after_earlier_session(plan, &told, usual_morning, &day, &time)?)).await
}

/// Keeps how the morning after a session is.
#[tauri::command]
#[specta::specta]
pub async fn next_morning(
    shared: State<'_, Shared>,
    session: String,
    answers: AnswersView,
) -> Result<UnderWayView, CommandError> {
    let (told_of, told) = (named(&session, "session")?, parsed(&answers)?);
    shared.work(move |session| shown(session.next_morning(told_of, &told)?)).await
}

fn shown(training: Option<Training>) -> Result<UnderWayView, CommandError> {
    Ok(training.as_ref().map(UnderWayView::of).ok_or(Trouble::Missing("plan"))?)
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
