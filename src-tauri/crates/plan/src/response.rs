//! The 24-hour response: what a session and the day after it say by themselves.

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
    /// A check that was due was a day late (L14), so that the plan can not move up.
    pub check_is_late: bool,
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
    /// What the session says by itself, whatever the plan and the days before it make of that.
    pub fn alone(&self) -> Response {
        alone(self).0
    }

    /// A session whose day after is not told yet: as if the morning were one point worse, so that it is no reason to
    /// move up, and none to move down either.
    pub const fn not_told_yet(day: u32, pain_during: u8, stopped: Stopped) -> Day {
        Day {
            day,
            pain_during,
            pain_morning: limits::WORSE_MORNING - 1,
            usual_morning: 0,
            settled: true,
            stopped,
            check_is_late: false,
        }
    }
}

/// What a session alone says: how many rungs up (for progress), and which way.
pub(crate) fn alone(day: &Day) -> (Response, u8) {
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
