//! From what is kept to its views, and from what the window asks for to what the desk takes.

use chrono::{DateTime, Local};
use setback_desk::cabinet::{Protection, missing_entries};
use setback_desk::guidance::locked;
use setback_desk::memory::{Begin, Due, DueState, Home, Lately, NextCheck, Open, Past, Trouble, may_have_plan};
use setback_keys::{Consent, Passphrase, SlotSummary};
use setback_store::{Backup, Restored};
use setback_triage::course::Lock;
use zeroize::Zeroizing;

use super::TextView;
use super::kept::{
    BackupView, BeginView, DraftView, DueView, HomeView, LatelyView, NextView, OpenView, OpeningView, PastView,
    PersonView, ProtectedView, ProtectionView, RestoredView, SavedView, SettledView, WayInView, WayView,
};
use super::training::HomePlanView;
use crate::error::CommandError;
use crate::session::{Opening, Protected, Saved, Settled, Somebody, Way};

impl TextView {
    /// What happened, what is safe, and what to do.
    pub fn of_trouble(trouble: &Trouble) -> TextView {
        let args = trouble.args().into_iter().map(|(name, value)| (name.to_owned(), value));
        TextView { id: trouble.id().to_owned(), args: args.collect() }
    }

    /// A text without arguments.
    pub fn plain(id: &str) -> TextView {
        TextView { id: id.to_owned(), args: Default::default() }
    }

    fn without_a_place() -> TextView {
        TextView::plain("trouble-no-folder")
    }
}

impl OpeningView {
    /// What the window opens with.
    pub fn of(opening: Opening) -> OpeningView {
        match opening {
            Opening::New => OpeningView::New,
            Opening::Unsaved => OpeningView::Unsaved,
            Opening::Locked(locked) => OpeningView::Locked {
                passphrase: locked.passphrase,
                recovery: locked.recovery,
                wait_seconds: locked.wait_seconds,
                device_is_missing: locked.device_is_missing,
            },
            Opening::Open { home, restored } => {
                let restored = restored.as_ref().map(RestoredView::of);
                OpeningView::Open { home: Box::new(HomeView::of(&home)), restored }
            }
            Opening::Shut { why, can_start_anew } => {
                let trouble = why.as_ref().map_or_else(TextView::without_a_place, TextView::of_trouble);
                OpeningView::Shut { trouble, can_start_anew }
            }
        }
    }
}

impl HomeView {
    /// What a person sees first.
    pub fn of(home: &Home) -> HomeView {
        HomeView {
            draft: home.draft.map(|(begun, answered)| DraftView::of(begun.to_rfc3339(), answered)),
            open: home.open.iter().map(|open| OpenView::of(open, home.lock)).collect(),
            past: home.past.as_ref().map(PastView::of),
            plan: home.plan.as_ref().map(HomePlanView::of),
            lock: locked(home.lock).map(TextView::of),
            asks_clearance: home.asks_clearance,
            next: NextView::of(home.next()),
        }
    }
}

impl NextView {
    fn of(next: NextCheck) -> NextView {
        let (kind, begin) = match next {
            NextCheck::GoOn => ("go_on", None),
            NextCheck::Due(begin) => ("due", Some(begin)),
            NextCheck::Early(begin) => ("early", Some(begin)),
            NextCheck::New => ("new", Some(Begin::New { session: None, began: None })),
        };
        NextView { kind: kind.to_owned(), begin: begin.map(BeginView::of) }
    }
}

impl DraftView {
    fn of(begun: String, answered: usize) -> DraftView {
        DraftView { begun, answered: answered as u32 }
    }
}

impl OpenView {
    fn of(open: &Open, lock: Lock) -> OpenView {
        let (story, standing) = (&open.story, &open.standing);
        OpenView {
            episode: story.episode.id.to_string(),
            level: standing.outcome.level.id().to_owned(),
            window: standing.outcome.window.id().to_owned(),
            kept: standing.kept,
            trend: story.last().and_then(|seen| seen.checked.trend).map(|trend| trend.id().to_owned()),
            since: story.episode.began.to_rfc3339(),
            due: open.due.map(DueView::of),
            needs_full: open.needs_full,
            told: open.told.to_rfc3339(),
            is_overdue: open.is_overdue,
            has_plan: may_have_plan(standing.outcome, lock),
            lately: LatelyView::of(&open.lately),
        }
    }
}

impl LatelyView {
    fn of(lately: &Lately) -> LatelyView {
        LatelyView {
            pain: lately.pain.map(|(pain, _)| pain),
            at: lately.pain.map(|(_, at)| at.to_rfc3339()),
            before: lately.before,
            place: lately.place.map(str::to_owned),
            moving: lately.moving.map(str::to_owned),
            day: lately.day,
            from_lifting: lately.is_from_lifting,
        }
    }
}

impl PastView {
    fn of(past: &Past) -> PastView {
        PastView { episode: past.episode.to_string(), since: past.began.to_rfc3339(), last: past.last.to_rfc3339() }
    }
}

impl DueView {
    /// When a check is due.
    pub fn of(due: Due) -> DueView {
        DueView { at: due.at.to_rfc3339(), state: DueView::state(due.state).to_owned() }
    }

    /// Whether something is due.
    pub const fn state(state: DueState) -> &'static str {
        match state {
            DueState::Later => "later",
            DueState::Now => "now",
            DueState::Late => "late",
        }
    }
}

impl SavedView {
    /// Where a check is kept.
    pub fn of(saved: Saved) -> SavedView {
        SavedView { episode: saved.episode.to_string(), check: saved.check.to_string() }
    }
}

impl RestoredView {
    /// What was put back.
    pub fn of(restored: &Restored) -> RestoredView {
        RestoredView {
            from: local(&restored.from),
            missing: missing_entries(restored).map(|rows| rows.len() as u32),
            unusable: restored.unusable.len() as u32,
        }
    }
}

impl SettledView {
    /// What came of the check at the start.
    pub fn of(settled: Settled) -> SettledView {
        SettledView { restored: settled.restored.as_ref().map(RestoredView::of), hurt: settled.hurt }
    }
}

impl ProtectedView {
    /// What protects the data.
    pub fn of(protected: Protected) -> ProtectedView {
        ProtectedView {
            folder: protected.folder,
            ways: protected.ways.iter().map(WayInView::of).collect(),
            last_backup: protected.last_backup.as_ref().map(local),
            backup_failed: protected.backup_failed.as_deref().map(TextView::plain),
            why_no_lock: protected.why_no_lock.as_ref().map(TextView::of_trouble),
        }
    }
}

impl BackupView {
    /// A backup.
    pub fn of(backup: &Backup) -> BackupView {
        let kib = u32::try_from(backup.bytes().div_ceil(1024)).unwrap_or(u32::MAX);
        BackupView { id: backup.name(), at: local(backup), kib }
    }
}

impl PersonView {
    /// Somebody.
    pub fn of(somebody: Somebody) -> PersonView {
        PersonView { id: somebody.id.to_string(), name: somebody.name }
    }
}

impl WayInView {
    fn of(slot: &SlotSummary) -> WayInView {
        WayInView {
            id: slot.id.to_string(),
            kind: slot.kind.to_string(),
            since: DateTime::from_timestamp_millis(slot.created_at_ms).map(|at| at.to_rfc3339()),
            is_sound: slot.is_sound,
        }
    }
}

fn local(backup: &Backup) -> String {
    backup.at.with_timezone(&Local).to_rfc3339()
}

impl ProtectionView {
    /// How to protect what is kept.
    ///
    /// # Errors
    /// Nothing typed; no consent.
    pub fn parsed(self) -> Result<Protection, CommandError> {
        match self {
            ProtectionView::Device => Ok(Protection::Device),
            ProtectionView::Passphrase { passphrase } => Ok(Protection::Passphrase(typed(passphrase)?)),
            ProtectionView::Unprotected { consent: true } => {
                Ok(Protection::Unprotected(Consent::WhoeverHasTheFolderHasTheData))
            }
            ProtectionView::Unprotected { consent: false } => Err(CommandError::NoConsent),
        }
    }
}

impl WayView {
    /// What opens a lock.
    ///
    /// # Errors
    /// Nothing typed.
    pub fn parsed(self) -> Result<Way, CommandError> {
        match self {
            WayView::Passphrase { passphrase } => Ok(Way::Passphrase(typed(passphrase)?)),
            WayView::Recovery { code } => Ok(Way::Recovery(Zeroizing::new(code))),
        }
    }
}

impl BeginView {
    fn of(begin: Begin) -> BeginView {
        match begin {
            Begin::New { began, .. } => BeginView::New { began: began.map(|began| began.to_rfc3339()) },
            Begin::Again(episode) => BeginView::Again { episode: episode.to_string() },
            Begin::FollowUp(episode) => BeginView::FollowUp { episode: episode.to_string() },
            Begin::Correct(episode, check) => {
                BeginView::Correct { episode: episode.to_string(), check: check.to_string(), at: None }
            }
        }
    }

    /// The question at which it begins.
    pub fn at(&self) -> Option<&str> {
        match self {
            BeginView::Correct { at, .. } => at.as_deref(),
            BeginView::New { .. } | BeginView::Again { .. } | BeginView::FollowUp { .. } => None,
        }
    }

    /// How a check begins.
    ///
    /// # Errors
    /// What is no time, and what is no name of an episode or a check.
    pub fn parsed(self) -> Result<Begin, CommandError> {
        match self {
            BeginView::New { began } => {
                let began = began.map(|text| DateTime::parse_from_rfc3339(&text)).transpose();
                Ok(Begin::New { session: None, began: began.map_err(|_| Trouble::NotADay)? })
            }
            BeginView::Again { episode } => Ok(Begin::Again(named(&episode, "episode")?)),
            BeginView::FollowUp { episode } => Ok(Begin::FollowUp(named(&episode, "episode")?)),
            BeginView::Correct { episode, check, .. } => {
                Ok(Begin::Correct(named(&episode, "episode")?, named(&check, "check")?))
            }
        }
    }
}

/// A passphrase as typed.
///
/// # Errors
/// Nothing typed.
pub fn typed(passphrase: String) -> Result<Passphrase, CommandError> {
    Ok(Passphrase::new(Zeroizing::new(passphrase)).map_err(Trouble::from)?)
}

/// The name of something that is kept.
///
/// # Errors
/// [`Trouble::Missing`] for what is none.
pub fn named<T: std::str::FromStr>(text: &str, what: &'static str) -> Result<T, CommandError> {
    text.parse().map_err(|_| Trouble::Missing(what).into())
}
