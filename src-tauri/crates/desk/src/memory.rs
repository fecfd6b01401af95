//! What goes on over the days: checks that open or continue an episode, what is due, the lock, plans and how the back
//! took them. Keeps through the store, decides through `triage` and `plan`; the clock is handed in.

mod athletes;
mod came_from;
mod carding;
mod checking;
mod clearing;
mod clinical;
mod copying;
mod course;
mod doubting;
mod followed;
mod glances;
mod group;
mod home;
mod importing;
mod lately;
pub(crate) mod lifter;
mod lifting;
mod log;
mod mornings;
mod names;
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
mod typing;
mod under_way;
mod unfit;
mod way;
mod worked;
pub(crate) mod written;

use std::sync::Arc;

use setback_store::{Moment, Store};
use story::LastTold;

pub use athletes::{AboutAthlete, NotAnAthlete, TypedAthlete};
pub use checking::{Begin, Finished, Ongoing};
pub use clinical::bundle_of_answers;
pub use copying::NotCopied;
pub use course::{Course, Lift, Pain, Planned, sentence_of};
pub use followed::{Followed, Sessions};
pub use glances::AT_ONCE;
pub use group::{GroupEntry, NotEntered, Trained};
pub use home::{Due, DueState, Home, NextCheck, Open, may_have_plan};
pub use importing::{ImportAsked, ImportPreview, ImportedName, NotImported, TakenIn};
pub use lately::{Lately, Past};
pub use log::{LONGEST_PAGE, LoadLately, LogPage, NotLogged, load_of};
pub use mornings::{MorningEntry, OpenMorning, can_be_told};
pub use names::{NamesRead, NotRead};
pub use planning::PlanAsked;
pub use reference::{SuggestedFrom, Suggestion};
pub use responding::{AFTER_SESSION, NEXT_MORNING};
pub use sharing::{NotShared, ReadShare, ShareNotRead, glance_of};
pub use sheets::Sheet;
pub use story::{Seen, Story};
pub use tried::Tried;
pub use trouble::Trouble;
pub use under_way::{Ask, Done, UnderWay};
pub use unfit::{LONGEST_NAME, Unfit};

/// Tells the time. The one that asks the system is [`crate::clock::of_the_system`].
pub type Clock = Arc<dyn crate::clock::WallClock>;

/// Everything that a person does with what is kept.
pub struct Desk {
    store: Store,
    clock: Clock,
    told: LastTold,
}

impl Desk {
    /// A desk on an open store.
    pub fn on(store: Store, clock: Clock) -> Desk {
        Desk { store, clock, told: LastTold::default() }
    }

    /// What is kept, for looking after it: backups, health, erasing.
    pub const fn store(&mut self) -> &mut Store {
        &mut self.store
    }

    /// The time by this desk's clock.
    pub fn now(&self) -> Moment {
        self.clock.now()
    }
}
