//! What a coach sees of each athlete, taken from what is kept: the level, the plan, the pain of each day. No answer goes
//! along: the types of `setback_coach` have no place for one.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};
use setback_coach::{Athlete, Board, DAYS_SHOWN, Doing, Glance, Need, Work, Worked};
use setback_plan::walk::Stage;
use setback_store::{Listed, Moment, PersonId};
use setback_triage::QuestionId::{PainDuring, PainMorning};
use setback_triage::course::{Lock, limits};
use setback_triage::edition::EDITION;

use super::athletes::list;
use super::followed::heaviest;
use super::mornings::untold as mornings;
use super::sharing::glance_of;
use super::{Desk, Home, Story, Trouble, UnderWay};

/// The form of a glance as this build makes it; one of another form is made anew.
const FORM: u32 = 3;

/// So many athletes are worked out anew while somebody waits for the board; the rest while they look at it. Design choice:
/// a quarter of a second on a slow machine, by what each was measured to take.
pub const AT_ONCE: usize = 40;

impl Desk {
    /// Every athlete who was not put away, in the order in which they need somebody.
    pub fn board(&mut self) -> Result<Board<PersonId>, Trouble> {
        self.board_with(usize::MAX)
    }

    /// The same, with at most so many athletes worked out anew: of the others it says that it is by older rules, or by none
    /// so far. Asked again and again, it is whole in the end.
    pub fn board_with(&mut self, at_most: usize) -> Result<Board<PersonId>, Trouble> {
        let listed = self.store.athletes(&made_by())?.into_iter().filter(|one| !one.athlete.archived);
        let mut athletes: Vec<_> = listed.map(athlete).collect();
        let mut left: Vec<_> = athletes.iter_mut().filter(|one| one.worked != Worked::Now).collect();
        let now = self.now();
        left.sort_by_key(|one| Reverse((one.worked == Worked::NotYet, Need::of(&one.glance, now))));
        let many = at_most.min(left.len());
        let (soon, later) = left.split_at_mut(many);
        // On a full disk the board is made anew each time, and whole.
        if !self.work_out(soon)? {
            self.work_out(later)?;
        }
        Ok(Board::of(athletes, now))
    }

    /// Works these out by the rules of now; whether it could be kept.
    fn work_out(&mut self, athletes: &mut [&mut Athlete<PersonId>]) -> Result<bool, Trouble> {
        let mut fresh = Vec::with_capacity(athletes.len());
        for one in athletes {
            (one.glance, one.worked) = (self.glance(one.id)?, Worked::Now);
            fresh.push((one.id, serde_json::to_string(&one.glance).expect("a glance is numbers and texts")));
        }
        Ok(fresh.is_empty() || self.store.keep_glances(&made_by(), &fresh).is_ok())
    }

    /// What a coach sees of one athlete: what was told here, or what they shared where that counts.
    pub fn glance(&self, person: PersonId) -> Result<Glance, Trouble> {
        match self.share_that_counts(person)? {
            Some(share) => Ok(glance_of(&share)),
            None => self.glance_here(person),
        }
    }

    fn glance_here(&self, person: PersonId) -> Result<Glance, Trouble> {
        let stories = self.history(person)?;
        let home = self.home_after(person, &stories)?;
        let since = self.now() - TimeDelta::days(DAYS_SHOWN as i64 + 1);
        let mut pains = Pains::default();
        stories.iter().for_each(|story| pains.of_checks(story));
        for story in stories.iter().filter(|story| story.last().is_some_and(|last| last.at >= since)) {
            for lifted in self.lifted(story)? {
                pains.tell(lifted.at, lifted.answers.get(PainDuring).places().next());
                if let Some(morning) = lifted.morning {
                    pains.tell(morning.at, morning.answers.get(PainMorning).places().next());
                }
            }
        }
        let due = home.open.iter().filter_map(|open| open.due).map(|due| due.at).min();
        Ok(Glance {
            shared: None,
            stands: home.open.first().map(|open| open.standing.outcome),
            checked: stories.iter().filter_map(Story::last).map(|seen| seen.at).max(),
            due,
            late: due.map(|due| due + TimeDelta::hours(limits::LATE_HOURS as i64)),
            pains: pains.since(since.date_naive()),
            lifted: self.last_deadlifts(person, home.plan.as_ref())?,
            doing: doing(&home),
            mornings: home.plan.as_ref().map(mornings).unwrap_or_default(),
        })
    }

    /// By the log of the last weeks, or as told on the plan.
    fn last_deadlifts(&self, person: PersonId, plan: Option<&UnderWay>) -> Result<Option<Moment>, Trouble> {
        let since = self.now() - TimeDelta::days(DAYS_SHOWN as i64);
        let logged = self.store.sessions_since(person, since)?;
        let logged = logged.iter().filter(|session| heaviest(session).is_some()).map(|session| session.at);
        Ok(logged.chain(plan.and_then(|plan| plan.sessions.last()).map(|done| done.at)).max())
    }
}

/// What makes a glance: the rules, and this build.
fn made_by() -> String {
    format!("{FORM}:{}", EDITION.sha256)
}

/// As it was kept; what is of another form is as nothing.
fn athlete(listed: Listed) -> Athlete<PersonId> {
    let kept = listed.glance.as_deref().and_then(|text| serde_json::from_str(text).ok());
    let worked = match kept {
        Some(_) if listed.is_of_edition => Worked::Now,
        Some(_) => Worked::Older,
        None => Worked::NotYet,
    };
    Athlete {
        id: listed.person,
        name: listed.name,
        groups: list(&listed.athlete.groups),
        tags: list(&listed.athlete.tags),
        rack: listed.athlete.rack,
        glance: kept.unwrap_or_default(),
        worked,
    }
}

/// The worst pain of each day.
#[derive(Default)]
struct Pains(BTreeMap<NaiveDate, u8>);

impl Pains {
    fn of_checks(&mut self, story: &Story) {
        story.checks.iter().for_each(|seen| self.tell(seen.at, seen.pain()));
    }

    fn tell(&mut self, at: Moment, pain: Option<u8>) {
        if let Some(pain) = pain {
            let worst = self.0.entry(at.date_naive()).or_default();
            *worst = pain.max(*worst);
        }
    }

    fn since(mut self, day: NaiveDate) -> BTreeMap<NaiveDate, u8> {
        self.0.split_off(&day)
    }
}

/// What there is to lift: the plan under way, unless training is locked.
fn doing(home: &Home) -> Option<Doing> {
    if home.lock == Lock::Locked {
        return Some(Doing::OnHold);
    }
    let plan = home.plan.as_ref()?;
    match (plan.stage, plan.next.as_ref()) {
        (Stage::Going, Some(next)) => Some(Doing::Next(work(plan, next))),
        (Stage::Going | Stage::WaitsForStep, _) if plan.ceiling == 0 => Some(Doing::OnHold),
        (Stage::Going | Stage::WaitsForStep | Stage::WaitsForFullCheck, _) => Some(Doing::WaitsForCheck),
        (Stage::Over, _) => Some(Doing::Back),
        (Stage::NotGiven, _) => None,
    }
}

fn work(plan: &UnderWay, next: &setback_plan::Plan) -> Work {
    let unit = plan.lifter.gym.unit;
    let load = next.load.map(|load| (load.in_thousandths(unit), unit == setback_plan::Unit::Pounds));
    Work {
        rung: next.rung,
        load: load.and_then(|(load, pounds)| Some((u32::try_from(load).ok()?, pounds))),
        share: u32::from(next.share),
        sets: next.sets,
        reps: next.reps,
    }
}
