//! A point in time as a person reads it: as their own clock told it.

use setback_desk::typed::time_told;
use setback_store::{Backup, Moment};
use setback_words::Words;

use crate::voice::lent;

/// The day.
pub(crate) fn day(at: Moment) -> String {
    at.format("%Y-%m-%d").to_string()
}

/// The time of the day.
pub(crate) fn time(at: Moment) -> String {
    at.format("%H:%M").to_string()
}

/// Day and time, as they stand in sentences.
pub(crate) fn both(at: Moment) -> [(&'static str, String); 2] {
    [("date", day(at)), ("time", time(at))]
}

/// When a session was, as it stands in sentences: with the time of the day where it was told.
pub(crate) fn of_session(at: Moment, words: &Words) -> [(&'static str, String); 1] {
    let when = match time_told(at) {
        Some(_) => words.say_with("day-and-time", &lent(&both(at))),
        None => day(at),
    };
    [("when", when)]
}

/// When a backup was made, by the clock that tells it is now this.
pub(crate) fn made(backup: &Backup, now: Moment) -> Moment {
    backup.at.with_timezone(now.offset())
}
