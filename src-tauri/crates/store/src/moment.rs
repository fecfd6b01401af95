//! Points in time: UTC, with the local offset of the moment, as two whole numbers on disk.

use chrono::{DateTime, FixedOffset, TimeZone, Utc};
use rusqlite::Row;

/// A point in time as a person's clock told it.
pub type Moment = DateTime<FixedOffset>;

/// Milliseconds since 1970 in UTC, and the minutes that the local clock was ahead of it.
pub(crate) fn columns(moment: Moment) -> (i64, i32) {
    (moment.timestamp_millis(), moment.offset().local_minus_utc() / 60)
}

/// The moment in two columns of a row, the second after the first. What no clock can show becomes the nearest that one
/// can.
pub(crate) fn read(row: &Row, first: usize) -> rusqlite::Result<Moment> {
    let (millis, ahead): (i64, i32) = (row.get(first)?, row.get(first + 1)?);
    let offset = FixedOffset::east_opt(ahead.saturating_mul(60)).unwrap_or(chrono::Offset::fix(&Utc));
    Ok(offset
        .timestamp_millis_opt(millis)
        .single()
        .unwrap_or_else(|| DateTime::<Utc>::default().with_timezone(&offset)))
}
