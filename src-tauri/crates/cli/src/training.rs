//! Training over the days: the plan under way, how sessions went, and the log. Each command is in a file of its own.

mod answering;
mod asked;
mod coming_to;
mod log;
mod making;
mod morning;
mod plan;
mod session;
mod swap;

use setback_desk::memory::UnderWay;
use setback_store::PersonId;

use crate::kept::Kept;
use crate::stop::{Outcome, Stop};

pub(crate) use asked::{in_short, in_short_as_json};
pub(crate) use log::{command as log_command, first as first_log, log};
pub(crate) use making::{make, make_unsaved};
pub(crate) use morning::{command as morning_command, tell as morning};
pub(crate) use plan::{command as plan_command, print as plan, print_nothing as print_no_plan};
pub(crate) use session::{command as session_command, tell as session};

impl Kept<'_> {
    /// The plan under way.
    fn under_way(&mut self, me: PersonId) -> Outcome<UnderWay> {
        self.desk().plan_under_way(me)?.ok_or(Stop::Refused("plan-none-given"))
    }
}
