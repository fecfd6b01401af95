//! What a case file tells.

use setback_plan::response::Response;
use setback_triage::QuestionId::PainWorst24h;
use setback_triage::course::{Checked, Hours, Standing, follow};

use super::{Told, Training, Went};
use crate::case::Case;
use crate::explained::{Explained, explain, explain_as};
use crate::later;
use crate::memory::Pain;
use crate::planned::{Planned, planned};

/// What a case tells; `None` while it has no result. The last check with a result is the one that counts.
pub fn of_case(case: &Case) -> Option<Told> {
    let course = follow(&case.answers, &case.follow_ups);
    let last = course.iter().rfind(|checked| checked.outcome.is_some());
    let explained = last.and_then(explained_at).or_else(|| explain(&case.answers))?;
    let planned = planned(case);
    Some(Told {
        name: None,
        began: None,
        checked: None,
        hours: last.map(|checked| checked.hours),
        answers: last.map_or(case.answers, |checked| checked.answers),
        explained,
        zones: case.zones.clone(),
        pains: case
            .follow_ups
            .iter()
            .filter_map(|entry| pain(entry.hours, entry.given.get(PainWorst24h).places().next()))
            .collect(),
        worked: Vec::new(),
        usual: case.log.map(|usual| (usual, case.gym.unit)),
        training: training(case, planned.as_ref()),
        went: planned.as_ref().map(|planned| went(case, planned)).unwrap_or_default(),
        next_check: None,
    })
}

fn explained_at(checked: &Checked) -> Option<Explained> {
    let standing = Standing { outcome: checked.outcome?, deciding: checked.deciding.clone(), kept: false };
    explain_as(&checked.answers, &standing)
}

fn pain(hours: Hours, pain: Option<u8>) -> Option<Pain> {
    Some(Pain { hours, day: (hours.get() / 24.0) as u16, pain: pain? })
}

/// The same order as where a case is printed as text: a later check that calls for care takes the plan away.
fn training(case: &Case, planned: Option<&Planned>) -> Training {
    if let Some(urgent) = later::urgent(case) {
        return Training::None(urgent.step);
    }
    if later::is_locked(case) {
        return Training::Locked;
    }
    let Some(planned) = planned else { return Training::NotGiven };
    let last = planned.training.last();
    if let Some(response) = last.map(|trained| trained.moved.response).filter(|response| ends(*response)) {
        return Training::Ended(response);
    }
    let plan = last.map_or_else(|| planned.plan.clone(), |trained| trained.next.clone());
    let Some(plan) = plan else { return Training::None(planned.step) };
    let lifter = Box::new(crate::planned::lifter(case));
    Training::Plan { step: planned.step, lock: planned.lock, plan: Box::new(plan), lifter }
}

const fn ends(response: Response) -> bool {
    match response {
        Response::Progress | Response::Hold | Response::Regress => false,
        Response::StopAndRecheck | Response::Exit | Response::Locked => true,
    }
}

fn went(case: &Case, planned: &Planned) -> Vec<Went> {
    let sessions = case.training.iter().zip(&planned.training);
    let one = |(week, trained): (&crate::case::TrainingWeek, &crate::planned::Trained)| Went {
        day: None,
        week: Some(week.week),
        pain: Some(week.pain_during),
        response: trained.moved.response,
    };
    sessions.map(one).collect()
}
