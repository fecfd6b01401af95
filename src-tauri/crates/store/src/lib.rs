//! Remembers: the only SQL. Knows no rule, no screen and no sentence; what it keeps means something to the desk alone.
//!
//! One [`Store`] at a time works in a data folder. Everything in it is encrypted under one key. A saved row is on the
//! disk when the call returns. What was entered is never changed: a correction is a new row that names the old one.

mod athlete;
mod audit;
mod backup;
mod check;
mod clearance;
mod clinic;
mod decided;
mod doctor;
mod draft;
mod entry;
mod episode;
mod erase;
mod error;
mod folder;
mod gate;
mod id;
mod import;
mod moment;
mod open;
mod person;
mod plan;
mod record;
mod restore;
mod setting;
mod training;

pub use athlete::{Athlete, Lighter, Listed, Share};
pub use audit::AuditRow;
pub use backup::{Backup, keep};
pub use check::{Check, CheckKind, Decided};
pub use clearance::Clearance;
pub use clinic::{Arrival, Handling, Submission, VisitNote};
pub use decided::Decision;
pub use doctor::{Health, Report};
pub use draft::Draft;
pub use entry::Entry;
pub use episode::{End, Episode};
pub use error::StoreError;
pub use folder::Folder;
pub use id::{
    CheckId, ClearanceId, DraftId, EpisodeId, HandlingId, ImportId, LighterId, PersonId, PlanId, ResponseId, SessionId,
    SetId, ShareId, SubmissionId, VisitId,
};
pub use import::{Import, ImportedSession, Origin, Taken};
pub use moment::Moment;
pub use open::{Claim, Key, Store};
pub use person::{NewPerson, Person, Profile};
pub use plan::{Plan, Response, ResponseKind};
pub use record::{Cell, Column, Holds, NotTaken, Record, Table, TakenBack};
pub use restore::Restored;
pub use training::{Load, Session, Set};
