//! The types of what is kept that cross to the window. Times as RFC 3339 text, names of rows as text.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::TextView;
use super::training::HomePlanView;

/// What there is when the window opens.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum OpeningView {
    /// Nothing is kept yet.
    New,
    /// Data under a lock.
    Locked { passphrase: bool, recovery: bool, wait_seconds: u32, device_is_missing: bool },
    /// Open data.
    Open { home: Box<HomeView>, restored: Option<RestoredView> },
    /// Nothing is kept this time.
    Unsaved,
    /// Data that can not be opened; `can_start_anew` where the person may begin anew beside it.
    Shut { trouble: TextView, can_start_anew: bool },
}

/// How a person protects what is kept.
#[derive(Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ProtectionView {
    /// By the key store of the system.
    Device,
    Passphrase {
        passphrase: String,
    },
    /// Not at all: only with `consent`.
    Unprotected {
        consent: bool,
    },
}

/// What opens a lock, as typed.
#[derive(Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum WayView {
    Passphrase { passphrase: String },
    Recovery { code: String },
}

/// How a check begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum BeginView {
    /// With new pain; `began` is when the session was, where that is known.
    New { began: Option<String> },
    /// With every question again.
    Again { episode: String },
    /// With the short form.
    FollowUp { episode: String },
    /// With the answers of a check, to correct them: at this question, or looked over as a whole.
    Correct { episode: String, check: String, at: Option<String> },
}

/// What a person sees first.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct HomeView {
    pub draft: Option<DraftView>,
    /// The most urgent first.
    pub open: Vec<OpenView>,
    /// The newest episode in which no more is asked.
    pub past: Option<PastView>,
    /// The plan under way.
    pub plan: Option<HomePlanView>,
    /// What training has to wait for; `None` where it may go on.
    pub lock: Option<TextView>,
    /// Whether to ask if a health worker has said that training may go on.
    pub asks_clearance: bool,
    pub next: NextView,
}

/// What to do next; `kind` is `go_on` with the check that was begun, a check that is `due`, one that is `early`, or a
/// `new` one.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct NextView {
    pub kind: String,
    /// How the check begins; `None` for one that goes on.
    pub begin: Option<BeginView>,
}

/// A check that was begun and not finished.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct DraftView {
    pub begun: String,
    pub answered: u32,
}

/// An open episode.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct OpenView {
    pub episode: String,
    pub level: String,
    pub window: String,
    pub kept: bool,
    /// An option of `trend`.
    pub trend: Option<String>,
    /// When the session was, or about when the pain began.
    pub since: String,
    pub due: Option<DueView>,
    /// The next check is a full one.
    pub needs_full: bool,
    /// When the level and window that stand were first told.
    pub told: String,
    /// The window in which someone should look is over.
    pub is_overdue: bool,
    /// Whether a plan may be asked for.
    pub has_plan: bool,
    pub lately: LatelyView,
}

/// What was told last in an episode.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct LatelyView {
    /// 0 to 10; `None` where none was told.
    pub pain: Option<u8>,
    /// When that was.
    pub at: Option<String>,
    /// The pain told before that.
    pub before: Option<u8>,
    /// An option of `location`.
    pub place: Option<String>,
    /// An option of `movement_response`.
    pub moving: Option<String>,
    /// The day, counted from that on which it began.
    pub day: u32,
    /// It began in lifting or after it, by the person's word.
    pub from_lifting: bool,
}

/// An episode in which no more is asked.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct PastView {
    pub episode: String,
    pub since: String,
    /// Its last check.
    pub last: String,
}

/// A check that is due; `state` is `later`, `now` or `late`.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct DueView {
    pub at: String,
    pub state: String,
}

/// The names of a check that is kept.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct SavedView {
    pub episode: String,
    pub check: String,
}

/// What was put back from a backup, because the data was damaged.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct RestoredView {
    /// When the backup was made.
    pub from: String,
    /// How many things were saved later and are missing; `None` where that can not be told.
    pub missing: Option<u32>,
    /// How many newer backups could not be used.
    pub unusable: u32,
}

/// What came of the check at the start.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct SettledView {
    pub restored: Option<RestoredView>,
    /// Why nothing can be saved: the data is open to be read. `start_anew` may be asked for then.
    pub hurt: Option<TextView>,
}

/// What protects the data.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct ProtectedView {
    pub folder: String,
    pub ways: Vec<WayInView>,
    pub last_backup: Option<String>,
    /// Why the last backup failed; `None` where it did not.
    pub backup_failed: Option<TextView>,
    /// Why `lock` would keep nobody out; `None` where it can be called.
    pub why_no_lock: Option<TextView>,
}

/// A backup; it was proved when it was made. `id` names it for `prove_backup` and `restore`.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct BackupView {
    pub id: String,
    pub at: String,
    /// In kibibytes, rounded up.
    pub kib: u32,
}

/// Somebody with a name of their own.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct PersonView {
    pub id: String,
    pub name: String,
}

/// A way into the data; `kind` is `device`, `passphrase`, `recovery` or `beside`.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct WayInView {
    pub id: String,
    pub kind: String,
    pub since: Option<String>,
    pub is_sound: bool,
}
