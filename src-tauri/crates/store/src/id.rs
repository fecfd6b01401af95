//! Names of rows: UUIDs of version 7, one type for each kind, so that no row is asked for by another's name.

use std::fmt;
use std::str::FromStr;

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use uuid::{NoContext, Timestamp, Uuid};

use crate::moment::Moment;

fn made_at(moment: Moment) -> Uuid {
    let seconds = u64::try_from(moment.timestamp()).unwrap_or_default();
    Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, moment.timestamp_subsec_nanos()))
}

fn read(value: ValueRef) -> FromSqlResult<Uuid> {
    Uuid::from_slice(value.as_blob()?).map_err(|error| FromSqlError::Other(Box::new(error)))
}

macro_rules! ids {
    ($($(#[$doc:meta])+ $name:ident;)+) => {$(
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            /// A new name, never given before.
            pub fn new(now: Moment) -> $name {
                $name(made_at(now))
            }
        }

        impl AsRef<[u8]> for $name {
            fn as_ref(&self) -> &[u8] {
                self.0.as_bytes()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                self.0.fmt(formatter)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<$name, uuid::Error> {
                Uuid::try_parse(text).map($name)
            }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.0.as_bytes().as_slice()))
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef) -> FromSqlResult<$name> {
                read(value).map($name)
            }
        }
    )+};
}

ids! {
    /// A person.
    PersonId;
    /// An episode of pain.
    EpisodeId;
    /// A check.
    CheckId;
    /// A check that is not finished.
    DraftId;
    /// A training session.
    SessionId;
    /// A set of a session.
    SetId;
    /// A file that was imported.
    ImportId;
    /// A plan.
    PlanId;
    /// What came after a session on a plan.
    ResponseId;
    /// A health worker's word that training may go on.
    ClearanceId;
    /// What a patient sent to the desk of a clinic.
    SubmissionId;
    /// What staff did with it.
    HandlingId;
    /// One patient's turn at a clinic.
    VisitId;
    /// A rung that a coach chose below that of a plan.
    LighterId;
    /// What an athlete shared.
    ShareId;
}
