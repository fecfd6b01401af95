//! From a course to its view. The pictures have their few words from here, because they are made here.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Weekday};
use setback_desk::amounts::load;
use setback_desk::memory::{Course, Lift, Seen};
use setback_picture::{Alternative, Calendar, Labels, Lifting, Point, Style, course, glance};
use setback_triage::course::Hours;
use setback_words::Words;

use super::TextView;
use super::course::{CourseCheckView, CourseView};

impl CourseView {
    /// The course of an episode.
    pub fn of(course: &Course) -> CourseView {
        CourseView {
            episode: course.story.episode.id.to_string(),
            since: course.story.episode.began.to_rfc3339(),
            sentence: TextView::of(course.sentence()),
            picture: (!course.points.is_empty()).then(|| drawn(course, Words::english())),
            glance: (!course.points.is_empty()).then(|| at_a_glance(course, Words::english())),
            checks: course.story.checks.iter().map(CourseCheckView::of).collect(),
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

fn drawn(told: &Course, words: &Words) -> String {
    let [title, pain, soreness, hours, days] =
        ["course-picture", "course-axis", "course-band", "course-hours", "course-days"].map(|id| words.say(id));
    let detail = told.sentence().say(words);
    let points: Vec<Point<'_>> = told.points.iter().map(point).collect();
    let loads: Vec<String> = told.lifts.iter().map(|lift| lifted(lift, words)).collect();
    let lifts: Vec<_> = told.lifts.iter().zip(&loads).map(|(lift, label)| line(lift, label)).collect();
    let labels = Labels { pain: &pain, soreness: &soreness, hours: &hours, days: &days };
    let alternative = Alternative::Said { title: &title, detail: &detail };
    course(
        &setback_picture::Course { alternative, points: &points, lifts: &lifts, calendar: None, labels },
        Style::Screen,
    )
}

/// So many days have names; design choice, as in the picture.
const NAMED_DAYS: u64 = 15;

fn at_a_glance(told: &Course, words: &Words) -> String {
    let [title, hours, days] = ["course-picture", "course-hours", "course-days"].map(|id| words.say(id));
    let detail = told.sentence().say(words);
    let points: Vec<Point<'_>> = told.points.iter().map(point).collect();
    let lifts: Vec<_> = told.lifts.iter().map(|lift| line(lift, "")).collect();
    let labels = Labels { pain: "", soreness: "", hours: &hours, days: &days };
    let began = told.story.episode.began;
    let names: Vec<String> = day_names(began.date_naive(), words);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let midnight = TimeDelta::days(1) - (began.time() - NaiveTime::MIN);
    let midnight = Hours::since_session(midnight.num_minutes() as f64 / 60.0);
    let calendar = midnight.map(|midnight| Calendar { midnight, names: &names, today: Some(told.today) });
    let alternative = Alternative::Said { title: &title, detail: &detail };
    glance(&setback_picture::Course { alternative, points: &points, lifts: &lifts, calendar, labels }, Style::Screen)
}

fn day_names(from: NaiveDate, words: &Words) -> Vec<String> {
    let days = (0..NAMED_DAYS).filter_map(|day| from.checked_add_days(Days::new(day)));
    days.map(|day| words.say(day_name(day.weekday()))).collect()
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

fn point(told: &setback_desk::memory::Pain) -> Point<'static> {
    Point { hours: told.hours, day: told.day, pain: told.pain, label: None }
}

fn line<'a>(lift: &Lift, label: &'a str) -> setback_picture::Lift<'a> {
    setback_picture::Lift { hours: lift.hours, lifting: Lifting::Done, label }
}

fn lifted(lift: &Lift, words: &Words) -> String {
    lift.load.map(|(mass, unit)| load(words, mass, unit)).unwrap_or_default()
}
