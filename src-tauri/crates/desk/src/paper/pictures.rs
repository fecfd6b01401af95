//! The pictures of a page: black and hatching on white, with all that they show in words.

use chrono::{Days, NaiveTime};
use setback_picture::{Alternative, Calendar, Labels, Lifting, Marked, Point, Style, body_map};
use setback_report::Picture;
use setback_store::Moment;
use setback_triage::QuestionId::Location;
use setback_triage::course::Hours;
use setback_triage::location::Zone;
use setback_words::Words;

use super::{Told, Worked, days};
use crate::amounts::load;
use crate::memory::{Pain, sentence_of};

/// So many days have names on the picture.
const NAMED: u64 = 8;

/// Where it hurts: the zones that were marked, else those that the answer means.
pub(super) fn body(told: &Told, words: &Words) -> Picture {
    let zones = if told.zones.is_empty() { meant(told) } else { told.zones.clone() };
    let marked = Marked { alternative: Alternative::Hidden, chosen: &zones, keys: &[], sides: None };
    let names: Vec<String> = zones.iter().map(|zone| words.say(&format!("zone-{}", zone.id()))).collect();
    let alt = match names.as_slice() {
        [] => words.say("paper-body-none"),
        names => words.say_with("paper-body-said", &[("zones", &names.join(", "))]),
    };
    let svg = body_map(&marked, Style::Paper);
    Picture { heading: words.say("paper-body"), svg, alt, caption: words.say("paper-body-caption") }
}

/// The zones that an answer to `location` means. Which side "mostly one side" is, it does not tell.
fn meant(told: &Told) -> Vec<Zone> {
    let is = |option: &str| Location.is(option).holds(&told.answers);
    match () {
        () if is("both_sides") => vec![Zone::LowLeft, Zone::LowRight],
        () if is("spine_bone") => vec![Zone::LowMiddle],
        () if is("upper_back") => vec![Zone::UpperBack],
        () => Vec::new(),
    }
}

/// What the picture of a course is drawn from.
#[derive(Clone, Copy)]
pub(super) struct Drawn<'a> {
    /// When the session was, or about when the pain began.
    pub(super) began: Option<Moment>,
    /// The pains, oldest first.
    pub(super) pains: &'a [Pain],
    /// Deadlift sessions.
    pub(super) worked: &'a [Worked],
}

/// The course of the pain; without any, a sentence in its place.
pub(super) fn course(told: &Told, words: &Words) -> Picture {
    let drawn = Drawn { began: told.began, pains: &told.pains, worked: &told.worked };
    course_of(drawn, &sentence_of(&told.pains).say(words), &words.say("paper-course-none"), words)
}

/// The same from its parts, with what is said of how it goes, and of nothing to draw.
pub(super) fn course_of(told: Drawn<'_>, sentence: &str, none: &str, words: &Words) -> Picture {
    let heading = words.say("paper-course");
    if told.pains.is_empty() {
        return Picture { heading, svg: String::new(), alt: String::new(), caption: none.to_owned() };
    }
    let points: Vec<String> = told.pains.iter().map(|pain| said(told, pain.hours, pain.pain, words)).collect();
    let alt = words.say_with("paper-course-said", &[("sentence", sentence), ("points", &points.join("; "))]);
    Picture { heading, svg: drawn(told, words), alt, caption: words.say("paper-course-caption") }
}

fn said(told: Drawn<'_>, hours: Hours, pain: u8, words: &Words) -> String {
    let at = told
        .began
        .and_then(|began| began.checked_add_signed(chrono::TimeDelta::seconds((hours.get() * 3_600.0) as i64)));
    let when = at.map_or_else(
        || words.say_with("paper-hour", &[("hours", &(hours.get() as u32).to_string())]),
        |at| days::short(words, at.date_naive()),
    );
    words.say_with("paper-course-point", &[("day", &when), ("pain", &pain.to_string())])
}

fn drawn(told: Drawn<'_>, words: &Words) -> String {
    let [soreness, hours, days] = ["course-band", "course-hours", "course-days"].map(|id| words.say(id));
    let labels = Labels { pain: "", soreness: &soreness, hours: &hours, days: &days };
    let points: Vec<Point<'_>> = told
        .pains
        .iter()
        .map(|pain| Point { hours: pain.hours, day: pain.day, pain: pain.pain, label: None })
        .collect();
    let loads: Vec<(Hours, String)> =
        told.worked.iter().filter_map(|one| Some((one.hours?, load(words, one.load, one.unit)))).collect();
    let lifts: Vec<setback_picture::Lift<'_>> = loads
        .iter()
        .map(|(hours, load)| setback_picture::Lift { hours: *hours, lifting: Lifting::Done, label: load })
        .collect();
    let names = told.began.map(|began| names(began, words)).unwrap_or_default();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let calendar = told.began.and_then(midnight).map(|midnight| Calendar {
        midnight,
        names: &names,
        today: told.pains.last().map(|pain| pain.day),
    });
    let course =
        setback_picture::Course { alternative: Alternative::Hidden, points: &points, lifts: &lifts, calendar, labels };
    setback_picture::course(&course, Style::Paper)
}

/// The first midnight after the session, by the clock on the wall there.
fn midnight(began: Moment) -> Option<Hours> {
    let next = began.date_naive().checked_add_days(Days::new(1))?.and_time(NaiveTime::MIN);
    let midnight = next.and_local_timezone(*began.offset()).single()?;
    Hours::since_session((midnight - began).num_seconds() as f64 / 3_600.0)
}

fn names(began: Moment, words: &Words) -> Vec<String> {
    let day = |ahead: u64| began.date_naive().checked_add_days(Days::new(ahead));
    (0..NAMED).filter_map(day).map(|day| days::weekday(words, day)).collect()
}
