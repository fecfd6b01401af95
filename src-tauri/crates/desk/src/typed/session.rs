//! A training session as a person types it into the log.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use setback_plan::Rpe;
use setback_store::Moment;
use setback_triage::WORST_PAIN;

use super::{Refused, count, decimal, effort, refused, whole};
use crate::amounts::amount;
use crate::case::training::{HEAVIEST, lightest_working_load};
use crate::typed_line::TypedSets;

/// Sets that were read from a line, and what was typed of the session they belong to.
#[derive(Clone, Copy, Debug)]
pub struct TypedWorkout<'a> {
    /// The day, as year-month-day.
    pub day: &'a str,
    /// The time of day, as hours:minutes, by a clock of 24 hours or of twice 12; may be empty.
    pub time: &'a str,
    /// The sets in the order typed.
    pub sets: &'a [TypedSets],
    /// How long the session took; may be empty.
    pub minutes: &'a str,
    /// How hard it was as a whole; may be empty.
    pub session_rpe: &'a str,
    /// Pain while lifting, at most: of the working sets that name none themselves; may be empty.
    pub pain: &'a str,
    /// The person's own words.
    pub note: &'a str,
}

/// A session that can be believed, as it was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Believed {
    /// When it was; [`time_told`] says whether a time was told.
    pub at: Moment,
    /// The sets in the order typed, those that are alike together.
    pub sets: Vec<TypedSets>,
    /// How long it took.
    pub minutes: Option<u32>,
    /// How hard it was as a whole.
    pub session_rpe: Option<Rpe>,
    /// The person's own words.
    pub note: String,
}

/// The longest session that is believed: a whole day. Design choice.
pub const MOST_MINUTES: u32 = 24 * 60;
/// The first year that is believed. Design choice.
const FIRST_YEAR: i32 = 1970;
/// Where no time is told. Design choice.
const NOON: NaiveTime = NaiveTime::from_hms_opt(12, 0, 0).expect("noon is a time");
/// How long before a whole minute a session is kept whose time was not told: nobody tells thousandths of a second, so that
/// no time is shown that was made up. Design choice.
const NOT_TOLD: TimeDelta = TimeDelta::milliseconds(1);

/// The session of these sets and fields.
///
/// # Errors
/// The first field that can not be believed. A warm-up may be lighter than a working set.
pub fn workout(typed: &TypedWorkout, now: Moment) -> Result<Believed, Refused> {
    typed.sets.iter().try_for_each(heavy_enough)?;
    let at = moment(typed.day, typed.time, now)?;
    let most = told(typed.pain, pain)?;
    Ok(Believed {
        at,
        sets: typed.sets.iter().map(|sets| with_pain(sets, most)).collect(),
        minutes: minutes(typed.minutes)?,
        session_rpe: session_rpe(typed.session_rpe)?,
        note: whole("note", typed.note.trim())?.to_owned(),
    })
}

pub(super) fn minutes(text: &str) -> Result<Option<u32>, Refused> {
    told(text, |text| count("minutes", text, MOST_MINUTES))
}

pub(super) fn session_rpe(text: &str) -> Result<Option<Rpe>, Refused> {
    told(text, |text| effort("session_rpe", text))
}

fn heavy_enough(sets: &TypedSets) -> Result<(), Refused> {
    let (weight, unit) = sets.load;
    let least = lightest_working_load(unit);
    if sets.warm_up || weight.shown_in(unit) >= least {
        return Ok(());
    }
    Err(refused("load", &amount(weight, unit), least, HEAVIEST))
}

fn with_pain(sets: &TypedSets, most: Option<u8>) -> TypedSets {
    let most = most.filter(|_| !sets.warm_up);
    TypedSets { pain: sets.pain.or(most), ..*sets }
}

pub(super) fn told<T>(text: &str, read: impl Fn(&str) -> Result<T, Refused>) -> Result<Option<T>, Refused> {
    if text.trim().is_empty() { Ok(None) } else { read(text).map(Some) }
}

pub(super) fn pain(text: &str) -> Result<u8, Refused> {
    let number: Option<u8> = decimal(text).parse().ok();
    number.filter(|pain| *pain <= WORST_PAIN).ok_or_else(|| refused("pain", text, 0, WORST_PAIN))
}

/// When it was, by the clock on the wall of today.
///
/// # Errors
/// What is no day or time, and what is still to come.
pub fn moment(day: &str, time: &str, now: Moment) -> Result<Moment, Refused> {
    let (day, time) = (date(day, now)?, told(time, time_of_day)?);
    let today = now.naive_local();
    if day > today.date() || time.is_some_and(|time| day.and_time(time) > today) {
        return Err(to_come(day, time, today));
    }
    let at = time.map_or_else(|| without_a_time(day, today), |time| day.and_time(time));
    Ok(at.and_local_timezone(*now.offset()).single().unwrap_or(now))
}

/// When something was on this day of which no time is told: at about noon, and not later than now.
pub(crate) fn without_a_time(day: NaiveDate, now: NaiveDateTime) -> NaiveDateTime {
    let at = day.and_time(NOON).min(now);
    let minute = at.with_second(0).and_then(|at| at.with_nanosecond(0)).unwrap_or(at);
    (minute - NOT_TOLD).max(day.and_time(NaiveTime::MIN))
}

/// The time of day of a session, as it was told; `None` where none was.
pub fn time_told(at: Moment) -> Option<NaiveTime> {
    let next = (at + NOT_TOLD).time();
    let is_told = next.second() != 0 || next.nanosecond() != 0;
    is_told.then(|| at.time())
}

fn date(text: &str, now: Moment) -> Result<NaiveDate, Refused> {
    let day = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").ok().filter(|day| day.year() >= FIRST_YEAR);
    let today = now.date_naive();
    let sentence = if text.trim().is_empty() { "no-date" } else { "not-a-date" };
    day.ok_or_else(|| Refused { sentence, ..refused("day", text, today, today) })
}

fn time_of_day(text: &str) -> Result<NaiveTime, Refused> {
    let plain: String = text.to_lowercase().chars().filter(|char| !char.is_whitespace()).collect();
    let plain = plain.trim_end_matches('.');
    let halves = [("am", 0), ("a.m", 0), ("pm", 12), ("p.m", 12)];
    let half = halves.iter().find_map(|(half, from)| plain.strip_suffix(half).map(|clock| (clock, *from)));
    let time = match half {
        Some((clock, from)) => of_half_a_day(clock, from),
        None => NaiveTime::parse_from_str(text.trim(), "%H:%M").ok(),
    };
    time.ok_or_else(|| refused("time", text, "00:00", "23:59"))
}

/// A time by a clock of twice 12 hours, such as 6:30, 6.30 or 6, in the half of the day that begins at this hour.
fn of_half_a_day(clock: &str, from: u32) -> Option<NaiveTime> {
    let (hour, minute) = clock.split_once([':', '.']).unwrap_or((clock, "0"));
    let hour: u32 = hour.parse().ok().filter(|hour| (1..=12).contains(hour))?;
    NaiveTime::from_hms_opt(hour % 12 + from, minute.parse().ok()?, 0)
}

fn to_come(day: NaiveDate, time: Option<NaiveTime>, today: NaiveDateTime) -> Refused {
    let (given, latest) = match time {
        None => (day.to_string(), today.date().to_string()),
        Some(time) => (day.and_time(time).format(MINUTES).to_string(), today.format(MINUTES).to_string()),
    };
    Refused { sentence: "date", ..refused("day", &given, &latest, &latest) }
}

const MINUTES: &str = "%Y-%m-%d %H:%M";

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use setback_plan::Unit;
    use setback_words::Words;

    use super::*;
    use crate::typed_line::read;

    const GOOD: TypedWorkout = TypedWorkout {
        day: "2026-03-01",
        time: "18:30",
        sets: &[],
        minutes: "60",
        session_rpe: "7",
        pain: "2",
        note: " felt heavy ",
    };

    fn now() -> Moment {
        DateTime::parse_from_rfc3339("2026-03-02T10:00:00+01:00").unwrap()
    }

    fn refusal(typed: TypedWorkout) -> (&'static str, String) {
        let refused = workout(&typed, now()).unwrap_err();
        (refused.field, refused.message(Words::english()))
    }

    #[test]
    fn what_can_be_believed_is_taken_as_typed() {
        let sets = read("deadlift 142,5 4x5 @8.5", Unit::Kilograms).sets;
        let believed = workout(&TypedWorkout { sets: &sets, ..GOOD }, now()).unwrap();
        assert_eq!(believed.at.to_rfc3339(), "2026-03-01T18:30:00+01:00");
        assert_eq!((believed.minutes, believed.session_rpe), (Some(60), Rpe::hundredths(700)));
        assert_eq!(believed.sets, [TypedSets { pain: Some(2), ..sets[0] }]);
        assert_eq!(believed.note, "felt heavy");
    }

    #[test]
    fn what_was_left_out_is_not_made_up() {
        let sets = read("deadlift 142.5 4x5", Unit::Kilograms).sets;
        let bare = TypedWorkout { sets: &sets, minutes: " ", session_rpe: "", pain: "", note: "", ..GOOD };
        let believed = workout(&bare, now()).unwrap();
        assert_eq!((believed.minutes, believed.session_rpe), (None, None));
        assert_eq!((believed.sets[0].effort, believed.sets[0].pain), (None, None));
    }

    #[test]
    fn without_a_time_it_was_at_about_noon_and_never_later_than_now() {
        let at = |day| workout(&TypedWorkout { day, time: "", ..GOOD }, now()).unwrap().at;
        assert_eq!(at("2026-03-01").to_rfc3339(), "2026-03-01T11:59:59.999+01:00");
        assert_eq!(at("2026-03-02").to_rfc3339(), "2026-03-02T09:59:59.999+01:00");
        assert_eq!([at("2026-03-01"), at("2026-03-02")].map(time_told), [None, None]);
    }

    #[test]
    fn a_time_that_is_told_is_told_again_and_by_either_clock() {
        let at = |time| time_told(workout(&TypedWorkout { time, ..GOOD }, now()).unwrap().at).unwrap();
        let clock = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        for (time, told) in [
            ("12:00", clock(12, 0)),
            ("00:00", clock(0, 0)),
            ("6:30 PM", clock(18, 30)),
            ("6:30\u{202f}pm", clock(18, 30)),
            ("6 p.m.", clock(18, 0)),
            ("6.30 pm", clock(18, 30)),
            ("6.30 P.M.", clock(18, 30)),
            ("12:05 am", clock(0, 5)),
            ("12 PM", clock(12, 0)),
        ] {
            assert_eq!(at(time), told, "{time}");
        }
        for time in ["13:00 PM", "0 am", "6:61 pm", "6. pm", "6.3.0 pm", "pm", "18.30"] {
            assert_eq!(refusal(TypedWorkout { time, ..GOOD }).0, "time", "{time}");
        }
    }

    #[test]
    fn nonsense_is_refused_with_what_is_allowed() {
        for (typed, field, says) in [
            (TypedWorkout { session_rpe: "0", ..GOOD }, "session_rpe", ["0", "10"]),
            (TypedWorkout { minutes: "0", ..GOOD }, "minutes", ["0", "1440"]),
            (TypedWorkout { minutes: "2000", ..GOOD }, "minutes", ["2000", "1440"]),
            (TypedWorkout { minutes: "90 min", ..GOOD }, "minutes", ["length of 90 min can", "whole minutes"]),
            (TypedWorkout { pain: "11", ..GOOD }, "pain", ["11", "10"]),
            (TypedWorkout { day: "2026-03-03", time: "", ..GOOD }, "day", ["2026-03-03", "2026-03-02"]),
            (TypedWorkout { day: "2026-03-02", time: "11:00", ..GOOD }, "day", ["11:00", "10:00"]),
            (TypedWorkout { day: "2026-02-30", ..GOOD }, "day", ["2026-02-30", "2026-03-02"]),
            (TypedWorkout { day: " ", ..GOOD }, "day", ["Which day", "2026-03-02"]),
            (TypedWorkout { day: "yesterday", ..GOOD }, "day", ["yesterday", "2026-03-02"]),
            (TypedWorkout { time: "25:00", ..GOOD }, "time", ["25:00", "23:59"]),
        ] {
            let (refused, message) = refusal(typed);
            assert_eq!(refused, field, "{message}");
            assert!(says.iter().all(|said| message.contains(said)) && !message.contains('⟦'), "{message}");
            assert!(!message.contains('{'), "{message}");
        }
    }

    #[test]
    fn a_workout_has_several_lifts_and_each_set_its_own_pain() {
        let line = read("w 60 1x5, 140 4x5 @8, hip thrust 80 3x8 p4", Unit::Kilograms);
        let typed = TypedWorkout { sets: &line.sets, ..GOOD };
        let believed = workout(&typed, now()).unwrap();
        let told: Vec<_> = believed.sets.iter().map(|sets| (sets.lift.exercise, sets.warm_up, sets.pain)).collect();
        assert_eq!(told, [("deadlift", true, None), ("deadlift", false, Some(2)), ("hip_thrust", false, Some(4))]);
        let light = read("deadlift 4 3x5", Unit::Kilograms).sets;
        assert_eq!(workout(&TypedWorkout { sets: &light, ..typed }, now()).unwrap_err().field, "load");
        let warm_up = read("deadlift 4 3x5 w", Unit::Kilograms).sets;
        assert!(workout(&TypedWorkout { sets: &warm_up, ..typed }, now()).is_ok());
    }
}
