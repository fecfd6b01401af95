//! Reminders: what waits for an answer, and whether it was told. Times and names without a meaning stay in memory when the
//! data is locked; nothing else does.

use std::collections::BTreeSet;

use setback_desk::reminding::{Quiet, Waiting, to_tell};

use super::{Held, Session};

/// What is known of what waits.
#[derive(Default)]
pub(super) struct Reminding {
    is_on: bool,
    quiet: Quiet,
    waiting: Vec<Waiting>,
    told: BTreeSet<String>,
}

impl Session {
    /// Whether to remind now. What it reminds of is told with that, and kept as told.
    pub fn reminds(&mut self) -> bool {
        self.look_what_waits();
        let Some(now) = self.cabinet.as_ref().map(|cabinet| cabinet.now()) else { return false };
        let Reminding { is_on, quiet, waiting, told } = &self.reminding;
        let new = if *is_on { to_tell(waiting, told, *quiet, now) } else { Vec::new() };
        if new.is_empty() {
            return false;
        }
        self.reminding.told.extend(new);
        self.keep_told();
        true
    }

    /// Whether Setback stays when its window is closed.
    pub const fn waits(&self) -> bool {
        self.settings.reminders
    }

    /// While the data is locked, what was last known counts.
    fn look_what_waits(&mut self) {
        let Held::Data(data) = &mut self.held else { return };
        let desk = &mut data.opened.desk;
        self.reminding.is_on = self.settings.reminders;
        self.reminding.quiet = self.settings.quiet;
        if !self.settings.reminders {
            return;
        }
        if let (Ok(waiting), Ok(told)) = (desk.waiting(data.me), desk.reminded()) {
            self.reminding.waiting = waiting;
            self.reminding.told.extend(told);
        }
    }

    /// What no longer waits needs no memory. A full disk means that it is told once more after the next start.
    fn keep_told(&mut self) {
        let Reminding { waiting, told, .. } = &mut self.reminding;
        told.retain(|name| waiting.iter().any(|one| one.name == *name));
        if let Held::Data(data) = &mut self.held {
            let _told_again_at_worst = data.opened.desk.keep_reminded(told);
        }
    }
}
