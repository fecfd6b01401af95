//! What the pictures show: where a lifter stands, where it hurts, what is on the bar.

use roxmltree::Document;
use setback_picture::{
    Alternative, Bar, LadderState, Loaded, Marked, Shape, Sides, Standing, Style, bar, body_map, ladder, steps, zones,
};
use setback_plan::{Loading, TOP_RUNG, Unit};
use setback_triage::location::Zone;

use crate::extent::line;
use crate::samples::{kg, side};

#[test]
fn five_steps_stand_over_eleven_rungs() {
    let shown: Vec<String> = (0..=TOP_RUNG).map(|rung| steps(rung).into_iter().map(as_a_letter).collect()).collect();
    let expected = [
        "h1/1 l0/3 l0/3 l0/3 l0/1 ",
        "d1/1 h1/3 l0/3 l0/3 l0/1 ",
        "d1/1 h2/3 l0/3 l0/3 l0/1 ",
        "d1/1 h3/3 l0/3 l0/3 l0/1 ",
        "d1/1 d3/3 h1/3 l0/3 l0/1 ",
        "d1/1 d3/3 h2/3 l0/3 l0/1 ",
        "d1/1 d3/3 h3/3 l0/3 l0/1 ",
        "d1/1 d3/3 d3/3 h1/3 l0/1 ",
        "d1/1 d3/3 d3/3 h2/3 l0/1 ",
        "d1/1 d3/3 d3/3 h3/3 l0/1 ",
        "d1/1 d3/3 d3/3 d3/3 h1/1 ",
    ];
    assert_eq!(shown, expected);
    assert_eq!(steps(200), steps(TOP_RUNG));
}

fn as_a_letter(step: setback_picture::StepShown) -> String {
    let letter = match step.standing {
        Standing::Done => 'd',
        Standing::Here => 'h',
        Standing::Later => 'l',
    };
    format!("{letter}{}/{} ", step.part, step.of)
}

#[test]
fn a_step_behind_is_ticked_and_the_present_one_is_filled() {
    for rung in 0..=TOP_RUNG {
        let drawn = ladder(&LadderState { alternative: Alternative::Hidden, rung, names: None }, Style::Screen);
        let behind = steps(rung).iter().filter(|step| step.standing == Standing::Done).count();
        assert_eq!(count(&drawn, "ladder-tick"), behind, "rung {rung}");
        assert_eq!(count(&drawn, "ladder-dot ladder-here"), 1, "rung {rung}");
        assert_eq!(count(&drawn, "ladder-number"), 5 - behind, "rung {rung}");
    }
}

#[test]
fn left_is_left_and_the_body_is_even() {
    let places = |zone: Zone| line(zones().into_iter().find(|shape| shape.zone == zone).unwrap().path);
    let pairs = [
        (Zone::LowLeft, Zone::LowRight),
        (Zone::ButtockLeft, Zone::ButtockRight),
        (Zone::ThighLeft, Zone::ThighRight),
        (Zone::CalfLeft, Zone::CalfRight),
    ];
    for (left, right) in pairs {
        assert!(places(left).iter().all(|(x, _)| *x <= 200.0), "{left:?} is left of the middle");
        let mirrored: Vec<_> = places(right).into_iter().map(|(x, y)| (tenths(400.0 - x), tenths(y))).collect();
        assert_eq!(places(left).into_iter().map(|(x, y)| (tenths(x), tenths(y))).collect::<Vec<_>>(), mirrored);
    }
}

fn tenths(value: f64) -> i64 {
    (10.0 * value).round() as i64
}

#[test]
fn the_middle_of_a_zone_is_in_it() {
    for shape in zones() {
        let (x, y) = shape.middle;
        let around = line(shape.path);
        let is_between = |along: fn(&(f64, f64)) -> f64, middle: f64| {
            around.iter().map(along).any(|place| place < middle) && around.iter().map(along).any(|place| place > middle)
        };
        assert!(is_between(|place| place.0, x) && is_between(|place| place.1, y), "{:?}", shape.zone);
    }
}

#[test]
fn what_is_chosen_is_marked_and_nothing_else() {
    for chosen in Zone::ALL {
        let marked = Marked { alternative: Alternative::Hidden, chosen: &[chosen], keys: &[], sides: None };
        let drawn = body_map(&marked, Style::Paper);
        let document = Document::parse(&drawn).unwrap();
        let on = document.descendants().filter(|node| node.attribute("class") == Some("map-zone map-chosen"));
        assert_eq!(on.filter_map(|node| node.attribute("data-zone")).collect::<Vec<_>>(), [chosen.id()]);
        assert_eq!(count(&drawn, "map-zone"), 9);
    }
}

#[test]
fn the_plates_on_the_picture_are_the_plates_on_the_bar() {
    let loading = side(148, &[25_000, 25_000, 10_000, 2_500, 1_250]);
    let printed = ["25", "25", "10", "2.5", "1.25"];
    assert_eq!(numbers(&drawn(&loading, Sides::One)), printed);
    assert_eq!(numbers(&drawn(&loading, Sides::Both)), [printed, printed].concat());
    assert!(numbers(&drawn(&side(20, &[]), Sides::Both)).is_empty(), "an empty bar is empty");
}

#[test]
fn a_bar_bends_by_the_rule_of_the_design_and_no_more_than_at_most() {
    assert_eq!(bend(0), 0);
    assert_eq!(bend(50), 6_000);
    assert_eq!(bend(100), 12_000);
    assert_eq!(bend(200), 24_000);
    assert_eq!(bend(400), 24_000);
}

/// How much higher the middle is than the ends, in thousandths: half of how far the turning place of the bow is.
fn bend(load: u32) -> i64 {
    let drawn = drawn(&side(load, &[]), Sides::Both);
    let document = Document::parse(&drawn).unwrap();
    let shaft = document.descendants().find(|node| node.attribute("class") == Some("bar-shaft")).unwrap();
    let places = line(shaft.attribute("d").unwrap());
    (500.0 * (places[0].1 - places[1].1)).round() as i64
}

#[test]
fn a_higher_block_is_drawn_higher() {
    let heights: Vec<f64> = [5, 10, 20].map(block_height).to_vec();
    assert!(heights.windows(2).all(|pair| pair[0] < pair[1]), "{heights:?}");
}

fn block_height(cm: u8) -> f64 {
    let loading = Loading { load: kg(90_000), ..side(90, &[25_000, 10_000]) };
    let drawn = bar(
        &Bar {
            alternative: Alternative::Hidden,
            loading: &loading,
            unit: Unit::Kilograms,
            loaded: Loaded::Now,
            shape: Shape::Straight,
            sides: Sides::Both,
            blocks: Some((cm, "")),
        },
        Style::Screen,
    );
    let document = Document::parse(&drawn).unwrap();
    let block = document.descendants().find(|node| node.attribute("class") == Some("bar-block")).unwrap();
    block.attribute("height").unwrap().parse().unwrap()
}

fn drawn(loading: &Loading, sides: Sides) -> String {
    let alternative = Alternative::Hidden;
    let (unit, loaded, shape) = (Unit::Kilograms, Loaded::Now, Shape::Straight);
    bar(&Bar { alternative, loading, unit, loaded, shape, sides, blocks: None }, Style::Screen)
}

fn numbers(drawn: &str) -> Vec<String> {
    let document = Document::parse(drawn).unwrap();
    let numbers = document.descendants().filter(|node| node.attribute("class") == Some("bar-number"));
    numbers.map(|node| node.text().unwrap().to_owned()).collect()
}

fn count(drawn: &str, class: &str) -> usize {
    drawn.matches(&format!("class=\"{class}\"")).count()
}
