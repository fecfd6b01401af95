//! The one place that asks the system what time it is.

use chrono::Local;
use setback_store::Moment;

/// Now, with the offset of the local clock.
#[expect(clippy::disallowed_methods, reason = "this is the one place")]
pub fn system() -> Moment {
    Local::now().fixed_offset()
}
