//! The way of a plan: sessions move it up and down within its caps, checks only down, and both can make it wait.

use setback_triage::course::{
    FollowUpId, Happened, Limits, Lock, is_event, lock, plan_fails, plan_stalls, too_much_twice,
};
use setback_triage::{Level, Verdict};

use crate::ladder::TOP_RUNG;
use crate::response::{Day, Response, Stopped, WEEK, alone, limits};
use crate::step::{Step, only_doubt_or_recurrence};

/// Where a plan starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    /// The step of the verdict.
    pub step: Step,
    /// The rung of the first session: the step's, or a lower one.
    pub rung: u8,
    /// The level of the verdict.
    pub level: Level,
    /// C12 or L8 is among the reasons.
    pub recurring: bool,
    /// Nothing but C12, L8 and C14 calls for an evaluation.
    pub nothing_else: bool,
    /// A health worker said that training is fine.
    pub cleared: bool,
}

/// Something that a plan goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// What only the lock looks at (L15): clearances, L8, and sessions that are not on this plan.
    Happened(Happened),
    /// A check. It never lifts the rung; a step that starts lower than the one before takes it down.
    Checked {
        /// What it came to.
        level: Level,
        /// An evaluation for recurring pain, and for nothing else (see [`crate::step::only_recurs`]).
        recurring: bool,
        /// The step after it.
        step: Step,
        /// Every question was asked.
        full: bool,
    },
    /// A result that the lock alone looks at (L15), with the step whose limits begin with it.
    Limits {
        /// What it came to.
        level: Level,
        /// As with [`Event::Checked`].
        recurring: bool,
        /// The step.
        step: Step,
    },
    /// A plan was given: the first one begins here, and one after the exit begins anew. In between it changes nothing.
    Given {
        /// Its step.
        step: Step,
        /// The rung of its first session.
        rung: u8,
    },
    /// The plan of another episode was under way: this one goes on no higher than on this rung.
    Held {
        /// That rung.
        rung: u8,
        /// The day of the last session on the other plan, which may have used up what seven days allow.
        last: Option<u32>,
    },
    /// L9, L11 or L12 fired on the plan of another episode, and nobody has looked at it since.
    Called(FollowUpId),
    /// A session on the plan.
    Session(Day),
}

/// A session's outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// What it comes to.
    pub response: Response,
    /// The rung of the next session.
    pub rung_after: u8,
}

/// A whole course of training.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    /// Each session's outcome.
    pub moves: Vec<Moved>,
    /// Which of L9, L11 and L12 fired, and were not cleared since.
    pub rules: Vec<FollowUpId>,
    /// The rung now.
    pub rung: u8,
    /// The highest rung that a plan may have now; 0 while there is none (L15).
    pub ceiling: u8,
    /// Where the plan stands now.
    pub stage: Stage,
    /// What training may do now (L15).
    pub lock: Lock,
}

/// Where a plan stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// None was given yet.
    NotGiven,
    /// It goes on.
    Going,
    /// It waits for a check with every question: a session ended with a sign to stop.
    WaitsForFullCheck,
    /// It waits for a check whose step has a plan, or for the end of limits that have none (L15).
    WaitsForStep,
    /// It has come to its end.
    Over,
}

impl Start {
    /// Where a plan on this verdict starts. `returns` when L8 fires.
    pub fn of(verdict: &Verdict, step: Step, returns: bool, cleared: bool) -> Start {
        let recurring = returns || verdict.deciding.contains("C12") || verdict.also_noted.contains("C12");
        let nothing_else = only_doubt_or_recurrence(&verdict.deciding.ids());
        Start { step, rung: step.start_rung(), level: verdict.outcome.level, recurring, nothing_else, cleared }
    }

    /// What training may do before the first session (L15).
    pub fn lock(&self) -> Lock {
        lock(&self.happened())
    }

    fn happened(&self) -> Vec<Happened> {
        let recurring = self.recurring && self.nothing_else;
        let mut happened = vec![Happened::Checked { level: self.level, recurring }];
        if self.recurring {
            happened.push(Happened::Checked { level: Level::GetChecked, recurring: true });
        }
        if self.cleared && self.step.has_plan() {
            happened.push(Happened::Cleared);
        }
        happened
    }
}

/// Goes through the sessions of a plan, oldest first.
pub fn walk(start: Start, days: &[Day]) -> Walk {
    let before = start.happened().into_iter().map(Event::Happened);
    let given = [Event::Given { step: start.step, rung: start.rung }];
    course(before.chain(given).chain(days.iter().copied().map(Event::Session)))
}

/// Goes through everything that happened to a person, oldest first.
pub fn course(events: impl IntoIterator<Item = Event>) -> Walk {
    let mut plan = UnderWay::new();
    for event in events {
        plan.go_through(event);
    }
    let (lock, stage, ceiling) = (plan.lock(), plan.stage_now(), plan.ceiling_now());
    Walk { moves: plan.moves, rules: plan.rules, rung: plan.rung, ceiling, stage, lock }
}

/// A plan between two events.
struct UnderWay {
    stage: Stage,
    /// The step of the last check.
    step: Step,
    rung: u8,
    /// The lowest start rung of the checks since an evaluation result limits the plan (L15).
    limit: u8,
    /// After L9, L11 and L12 the rung can not rise above this.
    ceiling: u8,
    /// How many rungs it rose, and on which day.
    rises: Vec<(u32, u8)>,
    held_at_the_top: u32,
    /// What limits training (L15).
    limits: Limits,
    /// Weeks count from here; `None` while no session came since a clearance.
    weeks_from: Option<u32>,
    pain: Vec<u8>,
    stepped_down: Vec<bool>,
    rules: Vec<FollowUpId>,
    moves: Vec<Moved>,
}

impl UnderWay {
    fn new() -> UnderWay {
        UnderWay {
            stage: Stage::NotGiven,
            step: Step::G0,
            rung: 0,
            limit: TOP_RUNG,
            ceiling: TOP_RUNG,
            rises: Vec::new(),
            held_at_the_top: 0,
            limits: Limits::default(),
            weeks_from: Some(0),
            pain: Vec::new(),
            stepped_down: Vec::new(),
            rules: Vec::new(),
            moves: Vec::new(),
        }
    }

    fn go_through(&mut self, event: Event) {
        match event {
            Event::Happened(happened) => self.happen(happened),
            Event::Checked { level, recurring, step, full } => {
                self.limit_by(Happened::Checked { level, recurring }, step);
                self.check(step, full);
            }
            Event::Limits { level, recurring, step } => self.limit_by(Happened::Checked { level, recurring }, step),
            Event::Given { step, rung } => self.give(step, rung),
            Event::Held { rung, last } => {
                self.rung = self.rung.min(rung);
                self.rises.extend(last.map(|day| (day, limits::UP_IN_A_WEEK)));
            }
            Event::Called(rule) => self.stay_below(rule),
            Event::Session(day) => {
                let moved = self.train(&day);
                self.moves.push(moved);
            }
        }
    }

    const fn lock(&self) -> Lock {
        self.limits.lock()
    }

    fn happen(&mut self, happened: Happened) {
        self.limit_by(happened, self.step);
        if happened == Happened::Cleared && self.stage != Stage::NotGiven {
            self.answer_the_call();
        }
    }

    /// The limits of a step begin where training was free before; while they hold, they only get lower.
    fn limit_by(&mut self, happened: Happened, step: Step) {
        let was_free = self.lock() == Lock::Free;
        self.limit = if was_free { step.start_rung() } else { self.limit.min(step.start_rung()) };
        self.limits = self.limits.after(happened);
        self.keep_to_the_limits();
    }

    /// A plan above its limits comes down to them. Where they leave none it waits, and its rung stays.
    fn keep_to_the_limits(&mut self) {
        let ceiling = self.ceiling_now();
        if ceiling > 0 {
            self.rung = self.rung.min(ceiling);
        }
    }

    /// A plan that would go on waits while its limits leave none; where it is locked, the lock says so.
    fn stage_now(&self) -> Stage {
        let no_plan = self.lock() != Lock::Locked && self.ceiling_now() == 0;
        if self.stage == Stage::Going && no_plan { Stage::WaitsForStep } else { self.stage }
    }

    /// A health worker has looked at it: what called for that (L9, L11, L12) counts anew.
    fn answer_the_call(&mut self) {
        self.ceiling = TOP_RUNG;
        self.weeks_from = None;
        self.rules.clear();
        self.pain.clear();
        self.stepped_down.clear();
    }

    fn check(&mut self, step: Step, full: bool) {
        let is_lower = step.start_rung() < self.step.start_rung();
        let stage = self.stage_after(step, full);
        let goes_on_again = stage == Stage::Going && self.stage != Stage::Going;
        if step.has_plan() && (is_lower || goes_on_again) {
            self.rung = self.rung.min(step.start_rung());
        }
        (self.step, self.stage) = (step, stage);
    }

    fn stage_after(&self, step: Step, full: bool) -> Stage {
        match self.stage {
            Stage::NotGiven | Stage::Over => self.stage,
            Stage::WaitsForFullCheck if !full => Stage::WaitsForFullCheck,
            Stage::Going | Stage::WaitsForFullCheck | Stage::WaitsForStep if step.has_plan() => Stage::Going,
            Stage::Going | Stage::WaitsForFullCheck | Stage::WaitsForStep => Stage::WaitsForStep,
        }
    }

    fn give(&mut self, step: Step, rung: u8) {
        let begins = self.stage == Stage::NotGiven || self.stage == Stage::Over;
        if !begins || (step.has_plan() && self.ceiling_now() == 0) {
            return;
        }
        self.stage = if step.has_plan() { Stage::Going } else { Stage::WaitsForStep };
        self.limit = self.limit.min(step.start_rung());
        self.held_at_the_top = 0;
        (self.step, self.rung) = (step, rung.min(self.ceiling_now()));
    }

    fn train(&mut self, day: &Day) -> Moved {
        let response = match self.stage {
            Stage::Going if self.lock() != Lock::Locked && self.ceiling_now() > 0 => self.go(day),
            Stage::Over => Response::Exit,
            Stage::Going | Stage::NotGiven | Stage::WaitsForFullCheck | Stage::WaitsForStep => Response::Locked,
        };
        Moved { response, rung_after: self.rung }
    }

    fn go(&mut self, day: &Day) -> Response {
        let (response, up) = alone(day);
        self.remember(day, response);
        let response = self.at_the_top(response);
        self.move_by(response, up, day);
        let week = self.week(day);
        self.call_for_an_evaluation(week);
        response
    }

    fn remember(&mut self, day: &Day, response: Response) {
        let clean = !is_event(None, Some(day.pain_during), day.stopped != Stopped::No);
        self.limits = self.limits.after(Happened::Session { clean });
        self.pain.push(day.pain_during);
        self.stepped_down.push(response == Response::Regress);
    }

    /// Three sessions of progress in a row, each begun on the top rung, are the end of the plan.
    fn at_the_top(&mut self, response: Response) -> Response {
        let held = response == Response::Progress && self.rung == TOP_RUNG;
        self.held_at_the_top = if held { self.held_at_the_top + 1 } else { 0 };
        if self.held_at_the_top >= limits::HELD_AT_THE_TOP { Response::Exit } else { response }
    }

    fn move_by(&mut self, response: Response, up: u8, day: &Day) {
        match response {
            Response::Progress => self.rise(up, day),
            Response::Regress => self.rung = self.rung.saturating_sub(limits::DOWN).max(limits::LOWEST),
            Response::StopAndRecheck => self.stage = Stage::WaitsForFullCheck,
            Response::Exit => self.stage = Stage::Over,
            Response::Hold | Response::Locked => {}
        }
    }

    /// Up, but not by more than seven days allow, nor above the ceiling, nor while a check is late. Moves down give
    /// nothing back.
    fn rise(&mut self, up: u8, day: &Day) {
        if day.check_is_late {
            return;
        }
        let allowed = limits::UP_IN_A_WEEK.saturating_sub(self.risen_lately(day.day));
        let room = self.ceiling_now().saturating_sub(self.rung);
        let up = up.min(allowed).min(room);
        self.rises.push((day.day, up));
        self.rung += up;
    }

    fn risen_lately(&self, today: u32) -> u8 {
        self.rises
            .iter()
            .filter(|(day, _)| today.saturating_sub(*day) < WEEK)
            .fold(0, |sum, (_, up)| sum.saturating_add(*up))
    }

    /// After an evaluation result the plan stays at the limits of its step (L15).
    fn ceiling_now(&self) -> u8 {
        match self.lock() {
            Lock::Free => self.ceiling,
            Lock::Limited | Lock::LimitedByRecurrence { .. } | Lock::Locked => self.ceiling.min(self.limit),
        }
    }

    fn week(&mut self, day: &Day) -> u32 {
        let from = *self.weeks_from.get_or_insert(day.day.saturating_sub(WEEK));
        day.day.saturating_sub(from) / WEEK
    }

    /// L9, L11 and L12 call for an evaluation; the rung can not rise after them.
    fn call_for_an_evaluation(&mut self, week: u32) {
        let calls = [
            (FollowUpId::L9, too_much_twice(&self.pain)),
            (FollowUpId::L11, plan_fails(&self.stepped_down)),
            (FollowUpId::L12, plan_stalls(week, self.rung)),
        ];
        for (rule, _) in calls.into_iter().filter(|(_, fires)| *fires) {
            self.stay_below(rule);
        }
    }

    fn stay_below(&mut self, rule: FollowUpId) {
        if !self.rules.contains(&rule) {
            self.rules.push(rule);
        }
        self.ceiling = self.ceiling.min(self.rung);
    }
}
