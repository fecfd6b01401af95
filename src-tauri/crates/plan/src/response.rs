//! The 24-hour response: how the back took a session moves the plan up, down, or not at all.

use setback_triage::course::{FollowUpId, Happened, Lock, is_event, lock, plan_fails, plan_stalls, too_much_twice};
use setback_triage::{Level, Verdict};

use crate::ladder::TOP_RUNG;
use crate::step::Step;

/// One session on a plan and the day after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// Its number: the week times [`WEEK`], and the day in that week. The cap on moving up looks back over days; L12 counts
    /// weeks.
    pub day: u32,
    /// Pain while lifting, at most.
    pub pain_during: u8,
    /// Pain the next morning.
    pub pain_morning: u8,
    /// Pain on the last morning before the session.
    pub usual_morning: u8,
    /// The back was at its usual level again after a day.
    pub settled: bool,
    /// Why the lift was stopped or changed.
    pub stopped: Stopped,
}

/// The days of a week.
pub const WEEK: u32 = 7;

/// Why a lift was stopped or changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// It was not.
    No,
    /// Too sore.
    TooSore,
    /// Sharp or catching pain, a sign in a leg, or something gave way.
    Sign,
}

/// What a session comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Response {
    /// Up, as far as the caps allow.
    Progress,
    /// The same rung again.
    Hold,
    /// Two rungs down.
    Regress,
    /// End the lift and go through the checklist again.
    StopAndRecheck,
    /// Done: full training, held.
    Exit,
    /// No plan until the checklist was gone through again.
    Locked,
}

/// A session's outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// What it comes to.
    pub response: Response,
    /// The rung of the next session.
    pub rung_after: u8,
}

/// Where a plan starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    /// The step of the verdict.
    pub step: Step,
    /// The rung of the first session: the step's, or a lower one.
    pub rung: u8,
    /// Its level.
    pub level: Level,
    /// C12 or L8 is among the reasons.
    pub recurring: bool,
    /// A health worker said that training is fine.
    pub cleared: bool,
}

/// A whole course of training.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    /// Each session's outcome.
    pub moves: Vec<Moved>,
    /// Which of L9, L11 and L12 fired.
    pub rules: Vec<FollowUpId>,
}

/// The limits of the response. Source: decision table C.5; zones of pain from [T1][T2], and by design stricter.
pub mod limits {
    /// During: up to here it is next to nothing.
    pub const NEXT_TO_NOTHING: u8 = 1;
    /// During: up to here it is little.
    pub const LITTLE: u8 = 2;
    /// During: above this, down.
    pub const TOO_MUCH_ABOVE: u8 = 5;
    /// Morning over the usual one: from here on, down.
    pub const WORSE_MORNING: u8 = 2;
    /// Rungs up where the pain was little, before the caps.
    pub const UP: u8 = 1;
    /// Rungs up where it was next to nothing, before the caps.
    pub const UP_FROM_NEXT_TO_NOTHING: u8 = 2;
    /// Rungs down.
    pub const DOWN: u8 = 2;
    /// Up within seven days, at most.
    pub const UP_IN_A_WEEK: u8 = 3;
    /// The lowest rung with a loaded hinge.
    pub const LOWEST: u8 = 1;
    /// Progress so often in a row, each begun on the top rung, ends the plan.
    pub const HELD_AT_THE_TOP: u32 = 3;
}

impl Response {
    /// Its id in files.
    pub const fn id(self) -> &'static str {
        match self {
            Response::Progress => "progress",
            Response::Hold => "hold",
            Response::Regress => "regress",
            Response::StopAndRecheck => "stop_recheck",
            Response::Exit => "exit",
            Response::Locked => "locked",
        }
    }
}

impl Day {
    /// The week it is in.
    pub const fn week(&self) -> u32 {
        self.day / WEEK
    }
}

impl Start {
    /// Where a plan on this verdict starts. `returns` when L8 fires.
    pub fn of(verdict: &Verdict, step: Step, returns: bool, cleared: bool) -> Start {
        let recurring = returns || verdict.deciding.contains("C12") || verdict.also_noted.contains("C12");
        Start { step, rung: step.start_rung(), level: verdict.outcome.level, recurring, cleared }
    }

    /// What training may do before the first session (L15).
    pub fn lock(&self) -> Lock {
        lock(&self.happened())
    }

    fn happened(&self) -> Vec<Happened> {
        let mut happened = vec![Happened::Checked { level: self.level, recurring: self.recurring }];
        if self.recurring {
            happened.push(Happened::Checked { level: Level::GetChecked, recurring: true });
        }
        if self.cleared && self.step.has_plan() {
            happened.push(Happened::Cleared);
        }
        happened
    }
}

/// What a session alone says: how many rungs up (for progress), and which way.
fn alone(day: &Day) -> (Response, u8) {
    let over = day.pain_morning.saturating_sub(day.usual_morning);
    let too_much = day.pain_during > limits::TOO_MUCH_ABOVE || over >= limits::WORSE_MORNING || !day.settled;
    match day.stopped {
        Stopped::Sign => (Response::StopAndRecheck, 0),
        Stopped::TooSore => (Response::Regress, 0),
        Stopped::No if too_much => (Response::Regress, 0),
        Stopped::No if over == 0 && day.pain_during <= limits::NEXT_TO_NOTHING => {
            (Response::Progress, limits::UP_FROM_NEXT_TO_NOTHING)
        }
        Stopped::No if over == 0 && day.pain_during <= limits::LITTLE => (Response::Progress, limits::UP),
        Stopped::No => (Response::Hold, 0),
    }
}

/// Goes through the sessions, oldest first.
pub fn walk(start: Start, days: &[Day]) -> Walk {
    let mut plan = UnderWay::from(start);
    let moves = days.iter().map(|day| plan.go_through(day)).collect();
    Walk { moves, rules: plan.rules }
}

/// A plan between two sessions.
struct UnderWay {
    start: Start,
    rung: u8,
    /// The rung can not rise above this.
    ceiling: u8,
    /// How many rungs it rose, and on which day.
    rises: Vec<(u32, u8)>,
    held_at_the_top: u32,
    ended: Option<Response>,
    happened: Vec<Happened>,
    pain: Vec<u8>,
    stepped_down: Vec<bool>,
    rules: Vec<FollowUpId>,
}

impl UnderWay {
    fn from(start: Start) -> UnderWay {
        UnderWay {
            start,
            rung: start.rung,
            ceiling: TOP_RUNG,
            rises: Vec::new(),
            held_at_the_top: 0,
            ended: (!start.step.has_plan()).then_some(Response::Locked),
            happened: start.happened(),
            pain: Vec::new(),
            stepped_down: Vec::new(),
            rules: Vec::new(),
        }
    }

    fn go_through(&mut self, day: &Day) -> Moved {
        if let Some(response) = self.ended {
            return Moved { response, rung_after: self.rung };
        }
        let (response, up) = alone(day);
        self.remember(day, response);
        let response = self.at_the_top(response);
        self.move_by(response, up, day.day);
        self.call_for_an_evaluation(day.week());
        Moved { response, rung_after: self.rung }
    }

    fn remember(&mut self, day: &Day, response: Response) {
        let clean = !is_event(None, Some(day.pain_during), day.stopped != Stopped::No);
        self.happened.push(Happened::Session { clean });
        self.pain.push(day.pain_during);
        self.stepped_down.push(response == Response::Regress);
    }

    /// Three sessions of progress in a row, each begun on the top rung, are the end of the plan.
    fn at_the_top(&mut self, response: Response) -> Response {
        let held = response == Response::Progress && self.rung == TOP_RUNG;
        self.held_at_the_top = if held { self.held_at_the_top + 1 } else { 0 };
        if self.held_at_the_top >= limits::HELD_AT_THE_TOP { Response::Exit } else { response }
    }

    fn move_by(&mut self, response: Response, up: u8, day: u32) {
        match response {
            Response::Progress => self.rise(up, day),
            Response::Regress => self.rung = self.rung.saturating_sub(limits::DOWN).max(limits::LOWEST),
            Response::StopAndRecheck => self.ended = Some(Response::Locked),
            Response::Exit => self.ended = Some(Response::Exit),
            Response::Hold | Response::Locked => {}
        }
    }

    /// Up, but not by more than seven days allow, nor above the ceiling. Moves down give nothing back.
    fn rise(&mut self, up: u8, day: u32) {
        let allowed = limits::UP_IN_A_WEEK.saturating_sub(self.risen_lately(day));
        let ceiling = self.ceiling_now();
        let to = (self.rung + up.min(allowed)).min(ceiling).max(self.rung);
        self.rises.push((day, to - self.rung));
        self.rung = to;
    }

    fn risen_lately(&self, today: u32) -> u8 {
        self.rises.iter().filter(|(day, _)| today.saturating_sub(*day) < WEEK).map(|(_, up)| up).sum()
    }

    /// After an evaluation result the plan stays at the limits of its step (L15).
    fn ceiling_now(&self) -> u8 {
        match lock(&self.happened) {
            Lock::Free => self.ceiling,
            Lock::Limited | Lock::LimitedByRecurrence { .. } | Lock::Locked => {
                self.ceiling.min(self.start.step.start_rung())
            }
        }
    }

    /// L9, L11 and L12 call for an evaluation; the rung can not rise after them.
    fn call_for_an_evaluation(&mut self, week: u32) {
        let calls = [
            (FollowUpId::L9, too_much_twice(&self.pain)),
            (FollowUpId::L11, plan_fails(&self.stepped_down)),
            (FollowUpId::L12, plan_stalls(week, self.rung)),
        ];
        for (rule, _) in calls.into_iter().filter(|(_, fires)| *fires) {
            if !self.rules.contains(&rule) {
                self.rules.push(rule);
            }
            self.ceiling = self.ceiling.min(self.rung);
        }
    }
}
