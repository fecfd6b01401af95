//! What a coach's page of an athlete is made of: level, plan and course. No type in it can hold an answer to a check.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use setback_exchange::share::{Doing, Session, Share};
use setback_plan::response::Response;
use setback_plan::{Cause, Part, Prescription, causes};
use setback_store::Moment;
use setback_triage::Outcome;
use setback_triage::course::Hours;

use super::cards::Lifts;
use super::{Told, Training, Worked};
use crate::memory::Pain;

/// What a coach may see of an athlete.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// What they are called.
    pub name: String,
    /// Their group.
    pub group: Option<String>,
    /// The level that stands, with its window.
    pub result: Option<Outcome>,
    /// When the last check was.
    pub checked: Option<Moment>,
    /// When the next one is due.
    pub next_check: Option<Moment>,
    /// When the session was that it began with, or about when the pain began.
    pub began: Option<Moment>,
    /// The worst pain of each day on which it was told, oldest first.
    pub pains: Vec<Pain>,
    /// Deadlift sessions, newest first.
    pub worked: Vec<Worked>,
    /// What there is to lift.
    pub lifts: Lifts,
    /// What of it is not as usual, and why as far as a coach may know.
    pub causes: Vec<(Part, Vec<Cause>)>,
}

impl Told {
    /// What of it a coach may see. The answers stay behind, and so does what was told for the plan.
    pub fn for_a_coach(&self, group: Option<String>) -> Overview {
        let (lifts, causes) = self.training.for_a_coach();
        Overview {
            name: self.name.clone().unwrap_or_default(),
            group,
            result: Some(self.explained.outcome),
            checked: self.checked,
            next_check: self.next_check,
            began: self.began,
            pains: worst_of_days(&self.pains),
            worked: self.worked.clone(),
            lifts,
            causes,
        }
    }
}

impl Overview {
    /// Of somebody of whom nothing is known yet.
    pub(crate) fn of_nobody(group: Option<String>) -> Overview {
        Overview {
            name: String::new(),
            group,
            result: None,
            checked: None,
            next_check: None,
            began: None,
            pains: Vec::new(),
            worked: Vec::new(),
            lifts: Lifts::NoPlan,
            causes: Vec::new(),
        }
    }

    /// What an athlete shared from a Setback of their own.
    pub fn shared(share: &Share, group: Option<String>) -> Overview {
        Overview {
            name: share.name.clone(),
            group,
            result: share.stands.map(|stands| stands.outcome),
            checked: share.stands.and_then(|stands| stands.checked),
            next_check: share.stands.and_then(|stands| stands.due),
            began: share.began,
            pains: share.began.map(|began| on_days(&share.course, began)).unwrap_or_default(),
            worked: share.sessions.iter().map(|session| worked(session, share.began)).collect(),
            lifts: match &share.doing {
                Doing::Next(next) => Lifts::Next(next.clone()),
                Doing::OnHold => Lifts::OnHold,
                Doing::NoPlan => Lifts::NoPlan,
            },
            causes: Vec::new(),
        }
    }
}

/// A pain of which only the day is known stands at noon.
fn on_days(course: &[(NaiveDate, u8)], began: Moment) -> Vec<Pain> {
    let noon = |day: NaiveDate| day.and_hms_opt(12, 0, 0)?.and_local_timezone(*began.offset()).single();
    let pain = |(day, pain): &(NaiveDate, u8)| {
        let hours = Hours::since_session(((noon(*day)? - began).num_seconds() as f64 / 3_600.0).max(0.0))?;
        let day = u16::try_from((*day - began.date_naive()).num_days()).ok()?;
        Some(Pain { hours, day, pain: *pain })
    };
    course.iter().filter_map(pain).collect()
}

fn worked(session: &Session, began: Option<Moment>) -> Worked {
    let Session { at, load, unit, sets, reps, rpe, pain } = *session;
    let hours = began.and_then(|began| Hours::since_session((at - began).num_seconds() as f64 / 3_600.0));
    Worked { at, load, unit, sets, reps, rpe, pain, hours }
}

impl Training {
    /// What is handed on of it, and why it is not as usual as far as others may know.
    pub fn for_a_coach(&self) -> (Lifts, Vec<(Part, Vec<Cause>)>) {
        match self {
            Training::Plan { step, plan, lifter, .. } => {
                let next = Prescription::of(*step, plan, lifter);
                (Lifts::Next(Box::new(next)), causes(plan, lifter))
            }
            Training::Ended(Response::Exit) | Training::NotGiven => (Lifts::NoPlan, Vec::new()),
            Training::None(_) | Training::Locked | Training::Ended(_) => (Lifts::OnHold, Vec::new()),
        }
    }
}

/// One pain for each day: the worst that was told.
fn worst_of_days(pains: &[Pain]) -> Vec<Pain> {
    let mut days: BTreeMap<u16, Pain> = BTreeMap::new();
    for pain in pains {
        let worst = days.entry(pain.day).or_insert(*pain);
        if worst.pain < pain.pain {
            *worst = *pain;
        }
    }
    days.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_its_worst_pain() {
        let pain =
            |hours: f64, pain| Pain { hours: Hours::since_session(hours).unwrap(), day: (hours / 24.0) as u16, pain };
        let told = [pain(2.0, 3), pain(5.0, 4), pain(9.0, 1), pain(30.0, 0)];
        assert_eq!(worst_of_days(&told), [told[1], told[3]]);
    }
}
