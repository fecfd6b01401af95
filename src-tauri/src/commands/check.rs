//! The check: what to ask next, an answer, the result. Each command parses what comes in, calls the desk, and maps the
//! outcome to a view.

use setback_desk::case::{Given, answer_given};
use setback_desk::zones;
use setback_triage::location::Zone;
use setback_triage::{Answers, QuestionId};
use tauri::State;

use crate::error::CommandError;
use crate::session::{Session, Shared};
use crate::view::kept::BeginView;
use crate::view::{AnswerView, AnswersView, ResultView, SittingView, body, named};

/// Begins a check; one that was begun before is dropped.
#[tauri::command]
#[specta::specta]
pub async fn begin(shared: State<'_, Shared>, begin: BeginView) -> Result<SittingView, CommandError> {
    let at = begin.at().map(asked).transpose()?;
    let begin = begin.parsed()?;
    shared.work(move |session| Ok(SittingView::of(&session.begin(begin, at)?))).await
}

/// Goes on with the check that was begun, at the question that was on the screen.
#[tauri::command]
#[specta::specta]
pub async fn resume(shared: State<'_, Shared>) -> Result<SittingView, CommandError> {
    shared.work(|session| Ok(SittingView::of(&session.resume()?))).await
}

/// Drops the check that was begun.
#[tauri::command]
#[specta::specta]
pub async fn drop_draft(shared: State<'_, Shared>) -> Result<(), CommandError> {
    shared.work(Session::drop_draft).await
}

/// What to show next. With `at`, that question again: to go back to it, or to change it.
#[tauri::command]
#[specta::specta]
pub async fn step(
    shared: State<'_, Shared>,
    answers: AnswersView,
    at: Option<String>,
) -> Result<SittingView, CommandError> {
    let (zones, at) = (pointed_at(answers.get(LOCATION))?, at.as_deref().map(asked).transpose()?);
    let answers = parsed(&answers)?;
    shared
        .work(move |session| {
            session.point_at(zones);
            Ok(SittingView::of(&session.step(answers, at)?))
        })
        .await
}

/// The answers with one more, those that no longer count, and what to show next. Kept at once.
#[tauri::command]
#[specta::specta]
pub async fn answer(
    shared: State<'_, Shared>,
    answers: AnswersView,
    question: String,
    answer: AnswerView,
) -> Result<SittingView, CommandError> {
    let before = parsed(&answers)?;
    let after = with(before, &question, &answer)?;
    let zones = pointed_at(if question == LOCATION { Some(&answer) } else { answers.get(LOCATION) })?;
    shared
        .work(move |session| {
            session.point_at(zones);
            Ok(SittingView::of(&session.answer(&before, after)))
        })
        .await
}

/// Decides and saves the check: the result that stands, and everything that explains it.
#[tauri::command]
#[specta::specta]
pub async fn finish(shared: State<'_, Shared>, answers: AnswersView) -> Result<ResultView, CommandError> {
    let (zones, answers) = (pointed_at(answers.get(LOCATION))?, parsed(&answers)?);
    shared
        .work(move |session| {
            session.point_at(zones);
            Ok(ResultView::of(&session.finish(answers)?))
        })
        .await
}

/// The result that stands in an episode.
#[tauri::command]
#[specta::specta]
pub async fn result(shared: State<'_, Shared>, episode: String) -> Result<ResultView, CommandError> {
    let episode = named(&episode, "episode")?;
    shared.work(move |session| Ok(ResultView::of(&session.result(episode)?))).await
}

/// The picture of the body with these places chosen, with or without the keys that choose them.
#[tauri::command]
#[specta::specta]
pub fn body_map(zones: Vec<String>, keys: bool) -> Result<String, CommandError> {
    let chosen = if zones.is_empty() { Vec::new() } else { zones::given(&zones)? };
    Ok(body::drawn(&chosen, keys))
}

fn asked(question: &str) -> Result<QuestionId, CommandError> {
    QuestionId::named(question).ok_or_else(|| CommandError::NotAsked { question: question.to_owned() })
}

/// The places that the answer to `location` was given by.
fn pointed_at(location: Option<&AnswerView>) -> Result<Vec<Zone>, CommandError> {
    match location {
        Some(AnswerView::Zones { ids }) => Ok(zones::given(ids)?),
        Some(AnswerView::Options { .. } | AnswerView::Number { .. }) | None => Ok(Vec::new()),
    }
}

const LOCATION: &str = QuestionId::Location.id();

pub(crate) fn parsed(answers: &AnswersView) -> Result<Answers, CommandError> {
    answers.iter().try_fold(Answers::default(), |parsed, (question, answer)| with(parsed, question, answer))
}

fn with(answers: Answers, question: &str, answer: &AnswerView) -> Result<Answers, CommandError> {
    let given = match answer {
        AnswerView::Options { ids } => Given::Options(ids),
        AnswerView::Number { value } => Given::Number(*value),
        AnswerView::Zones { ids } => Given::Zones(ids),
    };
    Ok(answer_given(answers, question, given)?)
}
