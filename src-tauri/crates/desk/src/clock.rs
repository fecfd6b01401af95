//! The one place that asks the system what time it is.

use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use chrono::{Local, NaiveDateTime, TimeDelta, TimeZone};
use setback_store::Moment;

use crate::memory::Clock;

/// A clock on the wall: what it shows, and what it showed or will show at another time. One that is a closure shows every
/// time as it shows now.
pub trait WallClock: Send + Sync {
    /// What it shows.
    fn now(&self) -> Moment;

    /// The point in time at which it showed this. What it showed twice, when it was set back, was the first time.
    fn when_it_showed(&self, shown: NaiveDateTime) -> Moment {
        shown.and_local_timezone(*self.now().offset()).single().expect("a fixed offset is ahead by one amount")
    }

    /// What it showed at a point in time.
    fn shown_at(&self, at: Moment) -> Moment {
        at.with_timezone(self.now().offset())
    }
}

impl<Read: Fn() -> Moment + Send + Sync> WallClock for Read {
    fn now(&self) -> Moment {
        self()
    }
}

/// The clock of this computer.
pub fn of_the_system() -> Clock {
    Arc::new(OfTheSystem)
}

/// It is ahead by more in one part of the year than in another, and by another amount elsewhere.
struct OfTheSystem;

impl WallClock for OfTheSystem {
    #[expect(clippy::disallowed_methods, reason = "this is the one place")]
    fn now(&self) -> Moment {
        Local::now().fixed_offset()
    }

    /// What it never showed, when it was set ahead, is counted on from before.
    fn when_it_showed(&self, shown: NaiveDateTime) -> Moment {
        let at = |shown: NaiveDateTime| Some(Local.from_local_datetime(&shown).earliest()?.fixed_offset());
        let before = || Some(at(shown - SET_AHEAD)? + SET_AHEAD);
        at(shown).or_else(before).unwrap_or_else(|| shown.and_utc().fixed_offset())
    }

    fn shown_at(&self, at: Moment) -> Moment {
        at.with_timezone(&Local).fixed_offset()
    }
}

/// More than a clock is set ahead at once.
const SET_AHEAD: TimeDelta = TimeDelta::hours(3);

/// How long this process has been counting: a clock that nobody can set. It begins when it is first asked.
pub fn since_start() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(instant);
    instant().saturating_duration_since(*START)
}

#[expect(clippy::disallowed_methods, reason = "this is the one place")]
fn instant() -> Instant {
    Instant::now()
}
