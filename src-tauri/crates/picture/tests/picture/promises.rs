//! What holds for every picture, whatever it is drawn from.

use std::collections::BTreeSet;

use proptest::prelude::*;
use roxmltree::Document;
use setback_picture::{AfterSessions, Against, Alternative, AxisNames, Followed, Style, after_sessions, against};
use setback_plan::Unit;

use crate::any::{pairs, parts, picture, style, text};
use crate::extent::{line, reached, view};
use crate::samples::pictures;

/// The elements and attributes that a picture may have: nothing that runs, asks elsewhere or needs a style of its own.
const ELEMENTS: &[&str] = &["svg", "title", "desc", "defs", "pattern", "g", "path", "rect", "circle", "text"];
const ATTRIBUTES: &[&str] = &[
    "class",
    "viewBox",
    "direction",
    "role",
    "aria-hidden",
    "id",
    "d",
    "x",
    "y",
    "cx",
    "cy",
    "r",
    "rx",
    "width",
    "height",
    "transform",
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "paint-order",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
    "patternUnits",
    "patternTransform",
    "pointer-events",
    "data-zone",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_picture_is_well_formed_and_holds_nothing_that_runs_or_asks_elsewhere(drawn in picture()) {
        let document = Document::parse(&drawn).unwrap();
        for node in document.descendants().filter(roxmltree::Node::is_element) {
            prop_assert!(ELEMENTS.contains(&node.tag_name().name()), "{}", node.tag_name().name());
            for attribute in node.attributes() {
                prop_assert!(ATTRIBUTES.contains(&attribute.name()), "{}", attribute.name());
                prop_assert!(!attribute.value().contains("://"));
            }
        }
    }

    #[test]
    fn nothing_lies_outside_of_the_view(drawn in picture()) {
        let document = Document::parse(&drawn).unwrap();
        let [left, top, right, bottom] = view(&document);
        for (class, x, y) in reached(&document) {
            prop_assert!(left <= x && x <= right && top <= y && y <= bottom, "{class} reaches {x} {y}");
        }
    }

    #[test]
    fn what_comes_in_as_text_stays_text(title in text()) {
        let alternative = setback_picture::Alternative::Said { title: &title, detail: &title };
        let days = [Some(1); 14];
        let drawn = setback_picture::fortnight(&setback_picture::Fortnight { alternative, days }, Style::Screen);
        let document = Document::parse(&drawn).unwrap();
        let said = |name| document.descendants().find(|node| node.has_tag_name(name)).and_then(|node| node.text());
        let allowed: String = title.chars().map(as_xml_holds_it).collect();
        prop_assert_eq!(said("title").unwrap_or_default(), allowed.replace("\r\n", "\n").replace('\r', "\n"));
        let kinds = document.descendants().filter(|node| node.has_tag_name("rect")).count();
        prop_assert_eq!(kinds, 14);
    }

    #[test]
    fn the_same_course_is_the_same_bytes_in_whatever_order_its_points_come(parts in parts(), style in style()) {
        let (forward, backward) = parts.without_labels_both_ways();
        prop_assert_eq!(forward.drawn(style), backward.drawn(style));
    }

    #[test]
    fn lines_join_only_days_that_follow_each_other(parts in parts()) {
        let drawn = parts.drawn(Style::Screen);
        let document = Document::parse(&drawn).unwrap();
        let joins = |class| document.descendants().filter(move |node| node.attribute("class") == Some(class));
        let drawn_joins: usize = joins("course-line").map(|node| line(node.attribute("d").unwrap()).len() - 1).sum();
        let mut points = parts.points.clone();
        points.sort_by(|one, next| one.0.get().total_cmp(&next.0.get()));
        let neighbors = points.windows(2).filter(|pair| matches!(i32::from(pair[1].1) - i32::from(pair[0].1), 0 | 1));
        prop_assert_eq!(drawn_joins, neighbors.count());
        prop_assert_eq!(joins("course-point").count() + joins("course-last").count(), points.len());
    }

    #[test]
    fn the_pain_axis_is_whole_whatever_was_reported(parts in parts(), style in style()) {
        let drawn = parts.drawn(style);
        let document = Document::parse(&drawn).unwrap();
        let numbers: Vec<(String, String)> = (document.descendants())
            .filter(|node| node.attribute("class") == Some("course-pain"))
            .map(|node| (node.text().unwrap().to_owned(), node.attribute("y").unwrap().to_owned()))
            .collect();
        let expected: &[(&str, &str)] = match style {
            Style::Screen =>
                &[("0", "298.5"), ("2", "246.9"), ("4", "195.3"), ("6", "143.7"), ("8", "92.1"), ("10", "40.5")],
            Style::Paper => &[("0", "216.5"), ("5", "125.5"), ("10", "34.5")],
        };
        prop_assert!(numbers.iter().map(|(pain, y)| (pain.as_str(), y.as_str())).eq(expected.iter().copied()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pain_against_load_has_a_place_for_each_session_and_none_from_fewer_than_six(pairs in pairs(), style in style()) {
        let told = Against { alternative: Alternative::Hidden, pairs: &pairs, unit: Unit::Kilograms, axes: NO_NAMES };
        let drawn = against(&told, style);
        prop_assert_eq!(drawn.is_some(), pairs.len() >= 6);
        let Some(drawn) = drawn else { return Ok(()) };
        let places: BTreeSet<(i64, u8)> = pairs.iter()
            .map(|(load, pain)| (load.in_thousandths(Unit::Kilograms).max(0), (*pain).min(10)))
            .collect();
        prop_assert_eq!(drawn.matches("\"against-dot\"").count(), places.len());
        prop_assert!(!drawn.contains("against-line"));
    }
}

const NO_NAMES: AxisNames<'_> = AxisNames { pain: "", load: "" };

#[test]
fn a_session_without_a_pain_has_no_bar_and_no_number() {
    let told = |pain| Followed { pain, day: "", load: "" };
    let sessions = [told(Some(0)), told(None), told(Some(3)), told(Some(200))];
    let drawn = after_sessions(&AfterSessions { alternative: Alternative::Hidden, sessions: &sessions }, Style::Screen);
    let document = Document::parse(&drawn).unwrap();
    let numbers: Vec<_> = (document.descendants())
        .filter(|node| node.attribute("class") == Some("sessions-number"))
        .filter_map(|node| node.text())
        .collect();
    assert_eq!(numbers, ["0", "3", "10"]);
    assert_eq!((drawn.matches("<rect").count(), drawn.matches("sessions-none").count()), (2, 1));
}

/// XML can not hold every character.
fn as_xml_holds_it(character: char) -> char {
    let is_control = character < ' ' && !matches!(character, '\t' | '\n' | '\r');
    if is_control || matches!(character, '\u{FFFE}' | '\u{FFFF}') { '\u{FFFD}' } else { character }
}

#[test]
fn on_screen_every_color_is_a_token_and_on_paper_black_or_white() {
    let is_screen = |color: &str| color == "none" || (color.starts_with("var(--") && color.ends_with(')'));
    let is_paper = |color: &str| matches!(color, "none" | "#000" | "#fff") || color.starts_with("url(#setback-hatch-");
    for drawn in pictures(Style::Screen) {
        colors(&drawn.1).iter().for_each(|color| assert!(is_screen(color), "{}: {color}", drawn.0));
    }
    for drawn in pictures(Style::Paper) {
        colors(&drawn.1).iter().for_each(|color| assert!(is_paper(color), "{}: {color}", drawn.0));
    }
}

#[test]
fn every_token_is_one_of_the_design() {
    let tokens = include_str!("../../../../../ui/src/styles/tokens.css");
    for (name, drawn) in pictures(Style::Screen) {
        for token in drawn.split("var(").skip(1).filter_map(|rest| rest.split(')').next()) {
            assert!(tokens.contains(&format!("{token}:")), "{name} uses {token}");
        }
    }
}

#[test]
fn every_hatching_that_is_used_is_there() {
    for (name, drawn) in pictures(Style::Paper) {
        for used in drawn.split("url(#").skip(1).filter_map(|rest| rest.split(')').next()) {
            assert!(drawn.contains(&format!("<pattern id=\"{used}\"")), "{name} uses {used}");
        }
    }
}

#[test]
fn a_picture_says_what_it_is_or_is_passed_over() {
    for (name, drawn) in pictures(Style::Screen) {
        let document = Document::parse(&drawn).unwrap();
        let root = document.root_element();
        let is_said =
            root.attribute("role") == Some("img") && root.first_element_child().unwrap().has_tag_name("title");
        assert!(is_said != (root.attribute("aria-hidden") == Some("true")), "{name}");
        assert_eq!(root.attribute("direction"), Some("ltr"));
    }
}

fn colors(drawn: &str) -> Vec<String> {
    let document = Document::parse(drawn).unwrap();
    let colors = document.descendants().flat_map(|node| [node.attribute("fill"), node.attribute("stroke")]);
    colors.flatten().map(str::to_owned).collect()
}
