//! How far the parts of a picture reach, read from its SVG as a browser reads it: the commands and transforms that
//! pictures use, and no others.

use roxmltree::{Document, Node};

/// Moves and turns: `x' = a x + c y + e`, `y' = b x + d y + f`.
type Matrix = [f64; 6];

const STILL: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// Every place that a part reaches, with the class of the part.
pub fn reached(picture: &Document<'_>) -> Vec<(String, f64, f64)> {
    let mut places = Vec::new();
    collect(picture.root_element(), STILL, &mut places);
    places
}

/// Left, top, right and bottom of what the picture shows.
pub fn view(picture: &Document<'_>) -> [f64; 4] {
    let numbers = numbers(picture.root_element().attribute("viewBox").unwrap());
    let [left, top, width, height] = numbers[..] else { panic!("four numbers") };
    [left, top, left + width, top + height]
}

fn collect(node: Node<'_, '_>, outer: Matrix, places: &mut Vec<(String, f64, f64)>) {
    if node.has_tag_name("defs") {
        return;
    }
    let matrix = node.attribute("transform").map_or(outer, |own| times(outer, matrix(own)));
    let class = node.attribute("class").unwrap_or_default();
    let edge = number(node, "stroke-width") / 2.0;
    for (x, y) in corners(node) {
        for (x, y) in [(x - edge, y - edge), (x + edge, y - edge), (x - edge, y + edge), (x + edge, y + edge)] {
            let [a, b, c, d, e, f] = matrix;
            places.push((class.to_owned(), a * x + c * y + e, b * x + d * y + f));
        }
    }
    node.children().filter(Node::is_element).for_each(|child| collect(child, matrix, places));
}

fn corners(node: Node<'_, '_>) -> Vec<(f64, f64)> {
    let at = |name| number(node, name);
    match node.tag_name().name() {
        "path" => line(node.attribute("d").unwrap()),
        "rect" => vec![(at("x"), at("y")), (at("x") + at("width"), at("y") + at("height"))],
        "circle" => {
            vec![(at("cx") - at("r"), at("cy") - at("r")), (at("cx") + at("r"), at("cy") + at("r"))]
        }
        "text" => letters(node),
        "svg" | "g" | "title" | "desc" => Vec::new(),
        other => panic!("pictures have no {other}"),
    }
}

/// The box of a text, its letters rather too narrow than too broad.
pub fn letters(node: Node<'_, '_>) -> Vec<(f64, f64)> {
    let size = node.ancestors().find_map(|node| node.attribute("font-size")).unwrap().parse::<f64>().unwrap();
    let width = size * node.text().unwrap_or_default().chars().map(share).sum::<f64>();
    let (x, y) = (number(node, "x"), number(node, "y"));
    let left = match node.attribute("text-anchor") {
        None => x,
        Some("middle") => x - width / 2.0,
        Some("end") => x - width,
        Some(other) => panic!("no anchor {other}"),
    };
    vec![(left, y - 0.75 * size), (left + width, y)]
}

fn share(character: char) -> f64 {
    if character.is_ascii_alphanumeric() && !"ijl".contains(character) { 0.5 } else { 0.25 }
}

/// The ends and the turning places of a line; between them it stays.
pub fn line(drawn: &str) -> Vec<(f64, f64)> {
    let mut places = vec![];
    let starts = drawn.char_indices().filter(|(_, character)| character.is_ascii_alphabetic()).map(|(at, _)| at);
    let starts: Vec<usize> = starts.chain([drawn.len()]).collect();
    for pair in starts.windows(2) {
        let (command, rest) = drawn[pair[0]..pair[1]].split_at(1);
        let numbers = numbers(rest);
        let (x, y) = places.last().copied().unwrap_or_default();
        match command {
            "M" | "L" | "C" | "Q" => places.extend(numbers.chunks(2).map(|pair| (pair[0], pair[1]))),
            "H" => places.push((numbers[0], y)),
            "V" => places.push((x, numbers[0])),
            "Z" => {}
            other => panic!("pictures draw no {other}"),
        }
    }
    places
}

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).map_or(0.0, |text| text.parse().unwrap())
}

fn numbers(text: &str) -> Vec<f64> {
    text.split([' ', ',']).filter(|part| !part.is_empty()).map(|part| part.parse().unwrap()).collect()
}

fn matrix(text: &str) -> Matrix {
    let (name, inside) = text.trim_end_matches(')').split_once('(').unwrap();
    match (name, &numbers(inside)[..]) {
        ("translate", &[x, y]) => [1.0, 0.0, 0.0, 1.0, x, y],
        ("matrix", &[a, b, c, d, e, f]) => [a, b, c, d, e, f],
        other => panic!("pictures move by no {other:?}"),
    }
}

fn times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix) -> Matrix {
    [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
