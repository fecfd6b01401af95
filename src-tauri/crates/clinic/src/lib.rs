//! A clinic: a kiosk that strangers share, and the desk that sees what they sent. Knows no window, decides nothing about
//! a back, and opens what was sent only at the desk.
//!
//! A kiosk holds one [`Visit`] and the clinic's public key. It writes to an [`Outbox`] and can not read it. The [`Front`]
//! desk takes in what is there, once each, and keeps it under a key of its own.
#![deny(clippy::wildcard_enum_match_arm, clippy::indexing_slicing)]

mod code;
mod disk;
mod fault;
mod folder;
mod front;
mod handled;
mod idle;
mod number;
mod outbox;
mod queue;
mod seal;
mod setup;
mod submission;
mod visit;

pub use code::{CODE_HOURS, Codes, Issued, WRONG_CODES};
pub use fault::ClinicError;
pub use folder::ClinicFolder;
pub use front::{Front, Kept, Looked, PIN_IDLE_SECONDS, TrailRow};
pub use handled::{Done, Handled};
pub use idle::{ANSWER_WITHIN_SECONDS, Idle, Presence};
pub use number::Numbers;
pub use outbox::Outbox;
pub use queue::{Need, Override, Row, Standing, queue};
pub use seal::{ClinicKey, PublicKey};
pub use setup::{Clinic, Local, Phone, Refused, Retention};
pub use submission::{Sealable, Sent, Who};
pub use visit::{Ended, Entered, Stage, Visit, has_warning};
