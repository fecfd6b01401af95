//! The one place that asks the system what time it is.

use std::sync::Arc;

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
