//! What is kept of a person.

use setback_store::{EpisodeId, Moment, PersonId};
use setback_triage::course::Lock;
use setback_triage::{Answers, Outcome, QuestionId};

use super::{Told, Training, Went};
use crate::explained::explain_standing;
use crate::memory::{Desk, Done, Home, Story, Trouble, UnderWay};
use crate::planned::QUESTIONS;

/// What is kept of a person and one of their episodes: the most urgent that is open where none is named, else the newest.
/// `None` before the first result.
///
/// # Errors
/// What keeps the data from being read; [`Trouble::Missing`] where there is no such episode.
pub fn of_person(desk: &mut Desk, person: PersonId, episode: Option<EpisodeId>) -> Result<Option<Told>, Trouble> {
    let home = desk.home(person)?;
    let Some(story) = chosen(desk, person, &home, episode)? else { return Ok(None) };
    let Some((seen, explained)) = story.checks.iter().rev().find_map(|seen| Some((seen, explain_standing(seen)?)))
    else {
        return Ok(None);
    };
    let plan = home.plan.as_ref().filter(|plan| plan.episode == story.episode.id);
    let name = desk.store().person(person)?.about.name;
    let unit = desk.settings(person)?.unit;
    Ok(Some(Told {
        name: Some(name).filter(|name| !name.is_empty()),
        began: Some(story.episode.began),
        checked: Some(seen.at),
        hours: Some(seen.checked.hours),
        answers: with_plan(seen.checked.answers, plan),
        zones: story.zones().to_vec(),
        pains: desk.course(person, story.episode.id)?.points,
        worked: desk.worked(person, story.episode.began)?,
        usual: plan.and_then(|plan| Some((plan.lifter.reference?, unit))),
        training: training(explained.outcome, &home, plan),
        went: plan.map(|plan| plan.sessions.iter().map(went).collect()).unwrap_or_default(),
        next_check: story.due(desk.now()).map(|due| due.at),
        explained,
    }))
}

fn chosen(desk: &Desk, person: PersonId, home: &Home, episode: Option<EpisodeId>) -> Result<Option<Story>, Trouble> {
    if let Some(episode) = episode {
        return Ok(Some(desk.story(person, episode)?));
    }
    match home.open.first() {
        Some(open) => Ok(Some(open.story.clone())),
        None => Ok(desk.history(person)?.iter().rfind(|story| story.standing().is_some()).cloned()),
    }
}

/// What was told for the plan stands beside the answers of the check.
fn with_plan(answers: Answers, plan: Option<&UnderWay>) -> Answers {
    let Some(plan) = plan else { return answers };
    let factors = plan.lifter.factors.iter().filter_map(|factor| QuestionId::Factors.question().option(factor.id()));
    let factors = factors.fold(setback_triage::OptionSet::NOTHING, setback_triage::OptionSet::and);
    let phase = plan.lifter.phase.and_then(|phase| QuestionId::ProvokePhase.question().option(phase.id()));
    let told = [(QUESTIONS[0], Some(factors)), (QUESTIONS[1], phase)];
    told.into_iter().fold(answers, |answers, (question, answer)| {
        answer.and_then(|answer| answers.with(question, answer).ok()).unwrap_or(answers)
    })
}

/// Of the episode that [`of_person`] chooses: what there is to lift, and when the next check is due. `None` before the first
/// result.
///
/// # Errors
/// What keeps the data from being read.
pub(crate) fn training_of_person(desk: &Desk, person: PersonId) -> Result<Option<(Training, Option<Moment>)>, Trouble> {
    let stories = desk.history(person)?;
    let home = desk.home_after(person, &stories)?;
    let newest = || stories.iter().rfind(|story| story.standing().is_some());
    let Some(story) = home.open.first().map(|open| &open.story).or_else(newest) else { return Ok(None) };
    let Some(standing) = story.checks.iter().rev().find_map(|seen| seen.standing.as_ref()) else { return Ok(None) };
    let plan = home.plan.as_ref().filter(|plan| plan.episode == story.episode.id);
    let training = training(standing.outcome, &home, plan);
    Ok(Some((training, story.due(desk.now()).map(|due| due.at))))
}

fn training(outcome: Outcome, home: &Home, plan: Option<&UnderWay>) -> Training {
    use setback_triage::{Level, Window};
    match (outcome.level, outcome.window) {
        (Level::Emergency | Level::SameDay, _) => return Training::None(setback_plan::Step::X),
        (Level::GetChecked, Window::Days3) => return Training::None(setback_plan::Step::R2),
        (Level::GetChecked | Level::ModifyMonitor | Level::NormalSoreness, _) => {}
    }
    if home.lock == Lock::Locked {
        return Training::Locked;
    }
    let Some(plan) = plan else { return Training::NotGiven };
    match (&plan.next, plan.sessions.last()) {
        (Some(next), _) => Training::Plan {
            step: plan.step,
            lock: plan.limits(),
            plan: Box::new(next.clone()),
            lifter: Box::new(plan.lifter.clone()),
        },
        (None, Some(last)) => Training::Ended(last.moved.response),
        (None, None) => Training::Locked,
    }
}

fn went(done: &Done) -> Went {
    Went { day: Some(done.at.date_naive()), week: None, pain: None, response: done.moved.response }
}
