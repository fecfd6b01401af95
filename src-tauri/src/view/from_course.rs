//! From a course to its view. The pictures have their few words from here, because they are made here.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use setback_desk::amounts::load;
use setback_desk::memory::{Course, Lift, Pain, Planned, Seen, Story, sentence_of};
use setback_picture::{Alternative, Calendar, Labels, Lifting, Point, Style, glance, narrow};
use setback_triage::course::{Hours, NORMAL_SORENESS, gone_after};
use setback_words::Words;

use super::TextView;
use super::course::{CourseCheckView, CourseView, EpisodeView};
use crate::session::Charted;

impl CourseView {
    /// The course of an episode, and the others to choose from.
    pub fn of(charted: &Charted) -> CourseView {
        let Charted { course, stories } = charted;
        let is_told = !course.points.is_empty();
        CourseView {
            episode: course.story.episode.id.to_string(),
            since: course.story.episode.began.to_rfc3339(),
            sentence: TextView::of(course.sentence()),
            beside: course.beside_the_band().map(TextView::of),
            picture: is_told.then(|| picture(course, setback_picture::course)),
            narrow: is_told.then(|| in_a_column(course)),
            glance: is_told.then(|| at_a_glance(course, Words::english())),
            has_planned: course.planned.is_some(),
            from_lifting: course.story.is_from_lifting(),
            height: height(),
            checks: course.story.checks.iter().map(CourseCheckView::of).collect(),
            episodes: stories.iter().rev().map(EpisodeView::of).collect(),
        }
    }
}

impl EpisodeView {
    fn of(story: &Story) -> EpisodeView {
        EpisodeView {
            episode: story.episode.id.to_string(),
            since: story.episode.began.to_rfc3339(),
            is_open: story.is_open(),
            level: story.standing().map(|standing| standing.outcome.level.id().to_owned()),
        }
    }
}

impl CourseCheckView {
    fn of(seen: &Seen) -> CourseCheckView {
        CourseCheckView {
            check: seen.id.to_string(),
            at: seen.at.to_rfc3339(),
            hours: seen.checked.hours.get() as u32,
            pain: seen.pain(),
            level: seen.standing.as_ref().map(|standing| standing.outcome.level.id().to_owned()),
            rules: seen.checked.deciding.iter().map(|rule| (*rule).to_owned()).collect(),
        }
    }
}

/// From which hour to which normal soreness is at its height.
fn height() -> (u32, u32) {
    let most = NORMAL_SORENESS.iter().map(|at| at.most).fold(0.0, f64::max);
    let mut hours = NORMAL_SORENESS.iter().filter(|at| at.most >= most).map(|at| at.hours as u32);
    let first = hours.next().unwrap_or_default();
    (first, hours.next_back().unwrap_or(first))
}

/// What is drawn of a course.
pub(super) struct Chart<'a> {
    /// The pains that were told.
    pub points: &'a [Pain],
    /// Deadlift sessions.
    pub lifts: &'a [Lift],
    /// The next session of a plan.
    pub planned: Option<&'a Planned>,
    /// The local day of the session that it began with, and the first midnight after it.
    pub first_day: (NaiveDate, Hours),
    /// The day of now, counted from that of the session.
    pub today: u16,
}

/// Draws a course on a page or in a column.
pub(super) type Draw = fn(&setback_picture::Course<'_>, Style) -> String;

/// The picture of a course where there is no more room than a column.
pub(super) fn in_a_column(told: &Course) -> String {
    picture(told, narrow)
}

fn picture(told: &Course, draw: Draw) -> String {
    let Course { points, lifts, planned, first_day, today, .. } = told;
    let (first_day, today) = (*first_day, *today);
    picture_of(&Chart { points, lifts, planned: planned.as_ref(), first_day, today }, draw)
}

pub(super) fn picture_of(told: &Chart<'_>, draw: Draw) -> String {
    let words = Words::english();
    let [title, pain, soreness, hours, days] =
        ["course-picture", "course-axis", "course-band", "course-hours", "course-days"].map(|id| words.say(id));
    let detail = [sentence_of(told.points).say(words), band(words)].join(" ");
    let last = told.points.last().map(|last| words.say_with("pain-value", &[("pain", &last.pain.to_string())]));
    let points = points(told.points, last.as_deref());
    let labels: Vec<String> = told.lifts.iter().map(|lift| lifted(lift, words)).collect();
    let planned = told.planned.map(|planned| (planned.hours, coming(planned, words)));
    let lifts = told.lifts.iter().zip(&labels).map(|(lift, label)| line(lift, label));
    let coming = planned.as_ref().map(|(hours, label)| setback_picture::Lift {
        hours: *hours,
        lifting: Lifting::Planned,
        label,
    });
    let lifts: Vec<_> = lifts.chain(coming).collect();
    let (first, midnight) = told.first_day;
    let names: Vec<String> = days_from(first).map(|day| dated(day, words)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let calendar = Calendar { midnight, names: &names, today: Some(told.today) };
    let drawn = setback_picture::Course {
        alternative: Alternative::Said { title: &title, detail: &detail },
        points: &points,
        lifts: &lifts,
        calendar: Some(calendar),
        labels: Labels { pain: &pain, soreness: &soreness, hours: &hours, days: &days },
    };
    draw(&drawn, Style::Screen)
}

fn band(words: &Words) -> String {
    let (from, to) = height();
    let days = (gone_after() / 24.0).round() as u32;
    let args = [("from", from.to_string()), ("to", to.to_string()), ("days", days.to_string())];
    words.say_with("course-picture-detail", &args.each_ref().map(|(name, value)| (*name, value.as_str())))
}

/// The same, small, with the days by name.
fn at_a_glance(told: &Course, words: &Words) -> String {
    let [title, hours, days] = ["course-picture", "course-hours", "course-days"].map(|id| words.say(id));
    let detail = told.sentence().say(words);
    let points = points(&told.points, None);
    let lifts: Vec<_> = told.lifts.iter().map(|lift| line(lift, "")).collect();
    let (first, midnight) = told.first_day;
    let names: Vec<String> = days_from(first).map(|day| words.say(day_name(day.weekday()))).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let drawn = setback_picture::Course {
        alternative: Alternative::Said { title: &title, detail: &detail },
        points: &points,
        lifts: &lifts,
        calendar: Some(Calendar { midnight, names: &names, today: Some(told.today) }),
        labels: Labels { pain: "", soreness: "", hours: &hours, days: &days },
    };
    glance(&drawn, Style::Screen)
}

/// So many days have names; design choice, as in the picture.
const NAMED_DAYS: u64 = 15;

fn days_from(first: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    (0..NAMED_DAYS).filter_map(move |later| first.checked_add_days(Days::new(later)))
}

fn dated(day: NaiveDate, words: &Words) -> String {
    let weekday = words.say(day_name(day.weekday()));
    words.say_with("course-day", &[("weekday", &weekday), ("day", &day.day().to_string())])
}

const fn day_name(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "day-mon",
        Weekday::Tue => "day-tue",
        Weekday::Wed => "day-wed",
        Weekday::Thu => "day-thu",
        Weekday::Fri => "day-fri",
        Weekday::Sat => "day-sat",
        Weekday::Sun => "day-sun",
    }
}

/// The day of a session, in few letters.
pub(super) fn short_day(day: NaiveDate, words: &Words) -> String {
    let month = words.say(&format!("month-short-{}", day.month()));
    words.say_with("sessions-day", &[("month", &month), ("day", &day.day().to_string())])
}

/// The last of them with its label.
fn points<'a>(told: &[Pain], last: Option<&'a str>) -> Vec<Point<'a>> {
    let count = told.len();
    let label = |at: usize| last.filter(|_| at + 1 == count);
    let point =
        |(at, pain): (usize, &Pain)| Point { hours: pain.hours, day: pain.day, pain: pain.pain, label: label(at) };
    told.iter().enumerate().map(point).collect()
}

fn line<'a>(lift: &Lift, label: &'a str) -> setback_picture::Lift<'a> {
    setback_picture::Lift { hours: lift.hours, lifting: Lifting::Done, label }
}

fn lifted(lift: &Lift, words: &Words) -> String {
    lift.load.map(|(mass, unit)| load(words, mass, unit)).unwrap_or_default()
}

fn coming(planned: &Planned, words: &Words) -> String {
    let plan = &planned.plan;
    let lifted = match plan.load {
        Some(mass) => load(words, mass, planned.unit),
        None => words.say_with("value-share", &[("percent", &plan.share.to_string())]),
    };
    match (plan.sets, plan.reps) {
        (Some(sets), Some(reps)) => {
            let work = words.say_with("course-work", &[("sets", &sets.to_string()), ("reps", &reps.to_string())]);
            words.say_with("course-planned", &[("load", &lifted), ("work", &work)])
        }
        _ => words.say_with("course-planned-load", &[("load", &lifted)]),
    }
}
