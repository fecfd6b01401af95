//! After a group session: a line for each athlete, entered at once. The log has the session, and the plan moves by the
//! rules of the response.

use chrono::{NaiveDate, TimeDelta};
use setback_plan::strength::MOST_SETS;
use setback_plan::{Rpe, Unit};
use setback_store::{Lighter, LighterId, Load, Moment, PersonId, Session, SessionId, Set, SetId};
use setback_triage::QuestionId::{PainDuring, StopReason};
use setback_triage::{Answers, OptionSet, WORST_PAIN};

use super::unfit::Unfit;
use super::{Desk, Trouble, UnderWay};
use crate::case::training::{LEAST_RPE, MOST_RPE};
use crate::planned::lift_of;
use crate::typed;

/// A line of the grid, as typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GroupEntry {
    /// Working sets that were done.
    pub done: String,
    /// Effort of the hardest of them; may be empty.
    pub rpe: String,
    /// Pain while lifting, 0 to 10.
    pub pain: String,
    /// Pain on a usual morning before the session, 0 to 10; empty where it was not told, which counts as none.
    pub usual: String,
    /// Why it was cut short: options of `stop_reason`, `none` where it was not.
    pub stopped: Vec<String>,
}

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trained {
    /// What the session came to.
    pub response: setback_plan::response::Response,
    /// The rung of the next one.
    pub rung: u8,
}

/// Why a line was not entered.
#[derive(Debug, thiserror::Error)]
pub enum NotEntered {
    /// A field can not be believed.
    #[error(transparent)]
    Unfit(#[from] Unfit),
    /// It could not be done.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}

/// A line that can be believed.
struct Believed {
    done: u32,
    rpe: Option<Rpe>,
    pain: u8,
    usual: Option<u8>,
    told: Answers,
}

/// Where a session that a coach entered comes from.
const COACH: &str = "coach";

impl Desk {
    /// Reads a line, and keeps nothing.
    ///
    /// # Errors
    /// [`NotEntered::Unfit`] with the first field that can not be believed; why there is no session to tell of.
    pub fn may_enter(&self, person: PersonId, day: NaiveDate, entry: &GroupEntry) -> Result<(), NotEntered> {
        believed(entry)?;
        self.trained_on(person, &self.plan_of(person)?, day).map(|_| ())
    }

    /// When the session of a day was: now, or at no time that was told.
    fn trained_on(&self, person: PersonId, plan: &UnderWay, day: NaiveDate) -> Result<Moment, NotEntered> {
        plan.takes_a_session()?;
        let now = self.now();
        if plan.sessions.iter().any(|told| told.at.date_naive() == day) {
            return Err(Trouble::NotThen.into());
        }
        if day == now.date_naive() {
            return Ok(now);
        }
        let at = typed::moment(&day.to_string(), "", now).map_err(|_| Unfit { field: "day", least: 0, most: 0 })?;
        self.expect_then(person, plan, at)?;
        Ok(at)
    }

    /// Keeps how the session of a day went that the plan asked for: a session in the log, and what was told of it. Where the
    /// disk takes only the first, the line can be entered once more, and the log has it once.
    ///
    /// # Errors
    /// As [`Desk::may_enter`]; [`Trouble::NotThen`] also for a day of which a session was told.
    pub fn enter(&mut self, person: PersonId, day: NaiveDate, entry: &GroupEntry) -> Result<Trained, NotEntered> {
        let line = believed(entry)?;
        let plan = self.plan_of(person)?;
        let at = self.trained_on(person, &plan, day)?;
        self.log_what_was_done(person, at, &plan, &line)?;
        if day == self.now().date_naive() {
            self.after_session(person, plan.plan, &line.told, line.usual)?;
        } else {
            self.after_earlier_session(person, plan.plan, &line.told, line.usual, at)?;
        }
        let after = self.plan_of(person)?;
        let last = after.sessions.last().ok_or(Trouble::Missing("session"))?;
        Ok(Trained { response: last.moved.response, rung: after.rung })
    }

    /// Lets an athlete go on from a lower rung. Never from a higher one: how a plan rises is for its rules alone.
    ///
    /// # Errors
    /// [`Trouble::NotLighter`] for a rung that is not below that of the plan; why there is nothing to lift.
    pub fn choose_lighter(&mut self, person: PersonId, rung: u8) -> Result<UnderWay, Trouble> {
        let plan = self.plan_of(person)?;
        plan.takes_a_session()?;
        if !(1..plan.rung).contains(&rung) {
            return Err(Trouble::NotLighter);
        }
        let at = self.now();
        self.store.add_lighter(&Lighter { id: LighterId::new(at), plan: plan.plan, at, rung })?;
        self.plan_of(person)
    }

    fn plan_of(&self, person: PersonId) -> Result<UnderWay, Trouble> {
        self.plan_under_way(person)?.ok_or(Trouble::Missing("plan"))
    }

    /// Without a load to name, and without a set, the log would have nothing to say.
    fn log_what_was_done(
        &mut self,
        person: PersonId,
        at: Moment,
        plan: &UnderWay,
        line: &Believed,
    ) -> Result<(), Trouble> {
        let Some((next, load)) = plan.next.as_ref().and_then(|next| Some((next, next.load?))) else { return Ok(()) };
        let now = self.now();
        let around = self.store.sessions_since(person, at - TimeDelta::days(1))?;
        let is_there = |known: &Session| known.source == COACH && known.at.date_naive() == at.date_naive();
        if line.done == 0 || around.iter().any(is_there) {
            return Ok(());
        }
        let unit = plan.lifter.gym.unit;
        let load = Load { thousandths: load.in_thousandths(unit), unit: Unit::id(unit).to_owned() };
        let set = |place: u32| {
            let hardest = place + 1 == line.done;
            done(next, load.clone(), hardest.then_some(line), now)
        };
        let session = Session {
            id: SessionId::new(now),
            person,
            entered: now,
            at,
            minutes: None,
            rpe_hundredths: None,
            note: String::new(),
            source: COACH.to_owned(),
            replaces: None,
            sets: (0..line.done).map(set).collect(),
        };
        Ok(self.store.add_sessions(std::slice::from_ref(&session), now)?)
    }
}

/// A set as the plan asked for it. What was told of the session stands on the last one.
fn done(next: &setback_plan::Plan, load: Load, told: Option<&Believed>, now: Moment) -> Set {
    let lift = lift_of(next.variation);
    Set {
        id: SetId::new(now),
        exercise: lift.exercise.to_owned(),
        variation: lift.variation.to_owned(),
        load: Some(load),
        reps: next.reps,
        rpe_hundredths: told.and_then(|told| told.rpe).map(Rpe::in_hundredths),
        pain: told.map(|told| told.pain),
        warm_up: false,
        note: String::new(),
    }
}

fn believed(entry: &GroupEntry) -> Result<Believed, Unfit> {
    let unfit = |field, least, most| move || Unfit { field, least, most };
    let done = whole(&entry.done, MOST_SETS).ok_or_else(unfit("done", 0, MOST_SETS as usize))?;
    let rpe = effort(&entry.rpe).ok_or_else(unfit("rpe", LEAST_RPE.into(), MOST_RPE.into()))?;
    let pain = pain_of(&entry.pain, "pain")?;
    let usual = (!entry.usual.trim().is_empty()).then(|| pain_of(&entry.usual, "usual")).transpose()?;
    let told = Answers::default().with(PainDuring, OptionSet::number(pain));
    let told = told.ok().zip(stopped(&entry.stopped)).and_then(|(told, stopped)| told.with(StopReason, stopped).ok());
    let told = told.ok_or_else(unfit("stopped", 1, 1))?;
    Ok(Believed { done, rpe, pain, usual, told })
}

/// A pain of 0 to 10, typed in this field.
pub(super) fn pain_of(text: &str, field: &'static str) -> Result<u8, Unfit> {
    let most = u32::from(WORST_PAIN);
    Ok(whole(text, most).ok_or(Unfit { field, least: 0, most: most as usize })? as u8)
}

fn whole(text: &str, most: u32) -> Option<u32> {
    text.trim().parse().ok().filter(|number| *number <= most)
}

/// An effort; `Some(None)` where none was typed. A comma is read as a point.
fn effort(text: &str) -> Option<Option<Rpe>> {
    let text = text.trim().replace(',', ".");
    if text.is_empty() {
        return Some(None);
    }
    let number: f64 = text.parse().ok()?;
    let believed = (f64::from(LEAST_RPE)..=f64::from(MOST_RPE)).contains(&number);
    believed.then(|| Rpe::hundredths((number * 100.0).round() as u16)).filter(Option::is_some)
}

/// The options that were named; `None` where none was, or one that there is not.
fn stopped(ids: &[String]) -> Option<OptionSet> {
    let question = StopReason.question();
    let each: Option<Vec<OptionSet>> = ids.iter().map(|id| question.option(id)).collect();
    each.filter(|each| !each.is_empty()).map(|each| each.into_iter().fold(OptionSet::NOTHING, OptionSet::and))
}
