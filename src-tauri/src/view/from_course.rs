//! From a course to its view. The picture has its few words from here, because it is made here.

use setback_desk::amounts::load;
use setback_desk::memory::{Course, Lift, Seen};
use setback_picture::{Alternative, Labels, Lifting, Point, Style, course};
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

fn point(told: &setback_desk::memory::Pain) -> Point<'static> {
    Point { hours: told.hours, day: told.day, pain: told.pain, label: None }
}

fn line<'a>(lift: &Lift, label: &'a str) -> setback_picture::Lift<'a> {
    setback_picture::Lift { hours: lift.hours, lifting: Lifting::Done, label }
}

fn lifted(lift: &Lift, words: &Words) -> String {
    lift.load.map(|(mass, unit)| load(words, mass, unit)).unwrap_or_default()
}
