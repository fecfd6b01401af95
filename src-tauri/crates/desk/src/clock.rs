//! The one place that asks the system what time it is.

use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use chrono::Local;
use setback_store::Moment;

use crate::memory::Clock;

/// The clock of this computer.
pub fn of_the_system() -> Clock {
    Arc::new(now)
}

/// Now, with the offset of the local clock.
#[expect(clippy::disallowed_methods, reason = "this is the one place")]
fn now() -> Moment {
    Local::now().fixed_offset()
}

/// How long this process has been counting: a clock that nobody can set. It begins when it is first asked.
pub fn since_start() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(instant);
    instant().saturating_duration_since(*START)
}

#[expect(clippy::disallowed_methods, reason = "this is the one place")]
fn instant() -> Instant {
    Instant::now()
}
