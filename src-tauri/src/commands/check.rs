//! The check: what to ask next, an answer, the result. Each command parses what comes in, calls the desk, and maps the
//! outcome to a view.

use setback_desk::case::{Given, answer_given};
use setback_desk::{explain, proof, sitting};
use setback_triage::next::no_longer_asked;
use setback_triage::{Answers, QuestionId};

use crate::error::CommandError;
use crate::view::{AboutView, AnswerView, AnsweredView, AnswersView, EditionView, ResultView, StepView};

/// Which rules these are, and over how many sets of answers they are proved.
#[tauri::command]
#[specta::specta]
pub fn about() -> AboutView {
    AboutView { edition: EditionView::of_this_build(), answer_sets: proof::grouped(proof::proof().answer_sets) }
}

/// What to show next. With `at`, that question again: to go back to it, or to change it.
#[tauri::command]
#[specta::specta]
pub fn step(answers: AnswersView, at: Option<String>) -> Result<StepView, CommandError> {
    let answers = parsed(&answers)?;
    let Some(at) = at else { return Ok(StepView::of(&sitting::step(&answers), &answers)) };
    let question = QuestionId::named(&at).ok_or_else(|| CommandError::NotAsked { question: at.clone() })?;
    let asking = sitting::again(&answers, question).map_err(|_| CommandError::NotAsked { question: at })?;
    Ok(StepView::asking(&asking, &answers))
}

/// The answers with one more, those that no longer count, and what to show next.
#[tauri::command]
#[specta::specta]
pub fn answer(answers: AnswersView, question: String, answer: AnswerView) -> Result<AnsweredView, CommandError> {
    let before = parsed(&answers)?;
    let after = with(before, &question, &answer)?;
    let dropped = no_longer_asked(&before, &after).iter().map(|question| question.id().to_owned()).collect();
    let step = StepView::of(&sitting::step(&after), &after);
    Ok(AnsweredView { answers: AnswerView::all(&after), dropped, step })
}

/// The result and everything that explains it.
#[tauri::command]
#[specta::specta]
pub fn result(answers: AnswersView) -> Result<ResultView, CommandError> {
    let answers = parsed(&answers)?;
    let explained = explain(&answers).ok_or_else(|| CommandError::not_answered(&answers))?;
    Ok(ResultView::of(&explained, &answers))
}

pub(super) fn parsed(answers: &AnswersView) -> Result<Answers, CommandError> {
    answers.iter().try_fold(Answers::default(), |parsed, (question, answer)| with(parsed, question, answer))
}

fn with(answers: Answers, question: &str, answer: &AnswerView) -> Result<Answers, CommandError> {
    let given = match answer {
        AnswerView::Options { ids } => Given::Options(ids),
        AnswerView::Number { value } => Given::Number(*value),
    };
    Ok(answer_given(answers, question, given)?)
}
