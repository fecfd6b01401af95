//! The audit trail as staff read it.
#![expect(missing_docs, reason = "a field is named as what the window shows; where that is not enough, it says more")]

use serde::{Deserialize, Serialize};
use setback_clinic::TrailRow;
use specta::Type;

/// A part of the audit trail, newest first.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct TrailView {
    pub rows: Vec<TrailRowView>,
    pub has_earlier: bool,
    /// Every row is as it was written.
    pub is_whole: bool,
}

/// A row of the audit trail.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct TrailRowView {
    pub seq: i32,
    pub at: String,
    pub what: WhatView,
    /// The initials that were typed.
    pub by: Option<String>,
    /// The number of the person it is about, as long as that is kept.
    pub number: Option<u32>,
}

/// What was done at a desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum WhatView {
    DeskUnlocked,
    DeskUnlockRefused,
    DeskLocked,
    ClinicChanged,
    PinReplaced,
    SubmissionReceived,
    SubmissionViewed,
    SubmissionPrinted,
    SubmissionExported,
    SubmissionAcknowledged,
    SubmissionTaken,
    SubmissionOverridden,
    SubmissionFiled,
    SubmissionExpired,
    VisitNoted,
    TrailExported,
    /// What every kind of data begins with.
    Other,
}

impl TrailRowView {
    /// What a row looks like.
    pub fn of(TrailRow { row, number }: &TrailRow) -> TrailRowView {
        TrailRowView {
            seq: row.seq.try_into().unwrap_or(i32::MAX),
            at: row.at.to_rfc3339(),
            what: serde_json::from_value(row.what.as_str().into()).unwrap_or(WhatView::Other),
            by: row.by.clone(),
            number: *number,
        }
    }
}
