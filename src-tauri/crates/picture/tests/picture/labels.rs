//! What is written among the lines of a course can be read: it stands upon no dot, no line and no other label.

use roxmltree::{Document, Node};
use setback_picture::{Calendar, Course, Lift, Lifting, Point, Style, course, narrow};

use crate::extent::{letters, line};
use crate::samples::{LABELS, SAID, hours};

/// A last check-in at each of these hours, with each pain, after one that was higher, as high, or lower. Later the lines
/// of the sessions around it stand too close on paper to have a label between them.
const HOURS: std::ops::RangeInclusive<usize> = 6..=270;
const EVERY: usize = 10;
const BEFORE: [i8; 3] = [-3, 0, 3];

#[test]
fn no_label_of_a_course_stands_upon_a_dot_a_line_or_another_label() {
    for (hour, pain) in HOURS.step_by(EVERY).flat_map(|hour| (0..=10).map(move |pain| (hour, pain))) {
        for before in BEFORE.map(|more| pain + more).into_iter().filter(|before| (0..=10).contains(before)) {
            for (drawn, case) in drawn(hour as f64, pain, before) {
                expect_readable(&drawn, &format!("{case}: {pain} after {before}, at {hour} h"));
            }
        }
    }
}

#[test]
fn the_band_has_its_name_where_nothing_is_in_the_way() {
    let empty = Course { alternative: SAID, points: &[], lifts: &[], calendar: None, labels: LABELS };
    let all = [course(&empty, Style::Screen), course(&empty, Style::Paper), narrow(&empty, Style::Screen)];
    all.iter().for_each(|drawn| assert!(drawn.contains("course-band-name"), "{drawn}"));
}

#[test]
fn time_is_counted_where_the_names_of_the_days_have_no_room() {
    let names = ["Thu 12"; 15];
    let calendar = Some(Calendar { midnight: hours(5.5), names: &names, today: None });
    let points = [Point { hours: hours(13.0 * 24.0), day: 13, pain: 2, label: None }];
    let told = Course { alternative: SAID, points: &points, lifts: &[], calendar, labels: LABELS };
    let (wide, narrow) = (course(&told, Style::Screen), narrow(&told, Style::Screen));
    assert!(wide.contains("course-day") && !wide.contains("course-time"));
    assert!(narrow.contains("course-time") && !narrow.contains("course-day"));
}

#[test]
fn the_last_pain_stands_beside_the_line_of_a_session_of_the_day_before() {
    let week = |week: u16| f64::from(week) * 168.0;
    let points: Vec<Point<'_>> = (0..=8)
        .map(|at| Point {
            hours: hours(week(at) + 36.0),
            day: at * 7 + 1,
            pain: 5,
            label: (at == 8).then_some("6 of 10"),
        })
        .collect();
    let lifts: Vec<Lift<'_>> =
        (0..=8).map(|at| Lift { hours: hours(week(at) + 6.0), lifting: Lifting::Done, label: "120 kg" }).collect();
    let told = Course { alternative: SAID, points: &points, lifts: &lifts, calendar: None, labels: LABELS };
    [course(&told, Style::Screen), narrow(&told, Style::Screen), course(&told, Style::Paper)]
        .iter()
        .for_each(|drawn| expect_readable(drawn, "weeks"));
}

/// A course with a session, the same again a day before the last check-in, and one planned a day after it.
fn drawn(hour: f64, pain: i8, before: i8) -> Vec<(String, &'static str)> {
    let at = |hour: f64, pain: i8, label| Point {
        hours: hours(hour.max(0.0)),
        day: (hour.max(0.0) / 24.0) as u16,
        pain: pain.unsigned_abs(),
        label,
    };
    let said = format!("{pain} of 10");
    let points = [at(hour - 40.0, before, None), at(hour - 16.0, before, None), at(hour, pain, Some(said.as_str()))];
    let lift = |hour: f64, lifting| Lift { hours: hours(hour.max(0.0)), lifting, label: "130 kg" };
    let lifts = [lift(0.0, Lifting::Done), lift(hour - 18.0, Lifting::Done), lift(hour + 24.0, Lifting::Planned)];
    let told = Course { alternative: SAID, points: &points, lifts: &lifts, calendar: None, labels: LABELS };
    vec![
        (course(&told, Style::Screen), "on a page"),
        (narrow(&told, Style::Screen), "in a column"),
        (course(&told, Style::Paper), "on paper"),
    ]
}

fn expect_readable(drawn: &str, case: &str) {
    let document = Document::parse(drawn).unwrap();
    let labels: Vec<Node<'_, '_>> = of(&document, &["course-label", "course-band-name"]);
    assert!(labels.iter().any(|label| label.attribute("class") == Some("course-label")), "{case}: no pain");
    for (at, label) in labels.iter().enumerate() {
        let said = label.text().unwrap();
        let lines = of(&document, &["course-line", "course-lift", "course-lift-planned"]);
        let on_lines = lines.iter().flat_map(|node| along(&line(node.attribute("d").unwrap())));
        let dots = of(&document, &["course-point", "course-ring"]);
        let on_dots = dots.iter().flat_map(|dot| round(*dot));
        let others = labels.iter().skip(at + 1).flat_map(|other| corners(*other));
        let met = on_lines.chain(on_dots).chain(others).find(|place| is_in(*label, *place));
        assert!(met.is_none(), "{case}: {said:?} stands upon {met:?}\n{drawn}");
    }
}

fn of<'a, 'b>(document: &'a Document<'b>, classes: &[&str]) -> Vec<Node<'a, 'b>> {
    let is_one = |node: &Node<'_, '_>| node.attribute("class").is_some_and(|class| classes.contains(&class));
    document.descendants().filter(is_one).collect()
}

/// Places along a line, a small part of a letter apart.
fn along(places: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let between = |pair: &[(f64, f64)]| {
        let (from, to) = (pair[0], pair[1]);
        (0..=200)
            .map(move |part| f64::from(part) / 200.0)
            .map(move |share| (from.0 + share * (to.0 - from.0), from.1 + share * (to.1 - from.1)))
    };
    places.windows(2).flat_map(between).collect()
}

/// The four ends of a dot.
fn round(dot: Node<'_, '_>) -> [(f64, f64); 4] {
    let [x, y, radius] = ["cx", "cy", "r"].map(|name| dot.attribute(name).unwrap().parse::<f64>().unwrap());
    [(x - radius, y), (x + radius, y), (x, y - radius), (x, y + radius)]
}

fn corners(label: Node<'_, '_>) -> [(f64, f64); 4] {
    let [left, top, right, bottom] = sides(label);
    [(left, top), (right, top), (left, bottom), (right, bottom)]
}

fn is_in(label: Node<'_, '_>, (x, y): (f64, f64)) -> bool {
    let [left, top, right, bottom] = sides(label);
    left <= x && x <= right && top <= y && y <= bottom
}

fn sides(label: Node<'_, '_>) -> [f64; 4] {
    let [(left, top), (right, bottom)] = letters(label)[..] else { panic!("two corners") };
    [left, top, right, bottom]
}
