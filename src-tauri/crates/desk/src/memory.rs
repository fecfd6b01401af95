//! What goes on over the days: checks that open or continue an episode, what is due, the lock, plans and how the back
//! took them. Keeps through the store, decides through `triage` and `plan`; the clock is handed in.

mod came_from;
mod checking;
mod clearing;
mod clinical;
mod copying;
mod course;
mod followed;
mod home;
mod importing;
mod lately;
pub(crate) mod lifter;
mod lifting;
mod log;
mod person;
mod planning;
mod reference;
mod reminding;
mod responding;
mod sharing;
mod sheets;
mod standing;
mod story;
mod telling;
mod tried;
mod trouble;
mod under_way;
mod way;
mod worked;
mod written;

use std::sync::Arc;

use setback_store::{Moment, Store};

pub use checking::{Begin, Finished, Ongoing};
pub use copying::NotCopied;
pub(crate) use course::sentence_of;
pub use course::{Course, Lift, Pain, Planned};
pub use followed::{Followed, Sessions};
pub use home::{Due, DueState, Home, NextCheck, Open};
pub use importing::{ImportAsked, ImportPreview, ImportedName, NotImported, TakenIn};
pub use lately::{Lately, Past};
pub use log::{LONGEST_PAGE, LoadLately, LogPage, NotLogged, load_of};
pub use planning::PlanAsked;
pub use reference::{SuggestedFrom, Suggestion};
pub use responding::{AFTER_SESSION, NEXT_MORNING};
pub use sharing::{NotRead, NotShared, ReadShare, glance_of};
pub use sheets::Sheet;
pub use story::{Seen, Story};
pub use tried::Tried;
pub use trouble::Trouble;
pub use under_way::{Ask, Done, UnderWay};

/// Tells the time. The one that asks the system is [`crate::clock::of_the_system`].
pub type Clock = Arc<dyn Fn() -> Moment + Send + Sync>;

/// Everything that a person does with what is kept.
pub struct Desk {
    store: Store,
    clock: Clock,
}

impl Desk {
    /// A desk on an open store.
    pub fn on(store: Store, clock: Clock) -> Desk {
        Desk { store, clock }
    }

    /// What is kept, for looking after it: backups, health, erasing.
    pub const fn store(&mut self) -> &mut Store {
        &mut self.store
    }

    /// The time by this desk's clock.
    pub fn now(&self) -> Moment {
        (self.clock)()
    }
}
