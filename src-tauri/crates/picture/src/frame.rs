//! What is around every picture: its view, its faces, and what is said in its place.

use crate::alternative::Alternative;
use crate::element::Element;
use crate::number::number;
use crate::style::Style;

/// The part of the plane that a picture shows, in user units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// The size of letters, if a part does not say otherwise; as in the mockups.
pub(crate) const LETTERS: f64 = 13.5;

/// A whole picture. `kind` becomes a class. Pictures read from left to right in every language.
pub(crate) fn picture(
    kind: &str,
    view: View,
    style: Style,
    alternative: Alternative<'_>,
    parts: impl IntoIterator<Item = Element>,
) -> String {
    let View { left, top, width, height } = view;
    let framed = Element::new("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("class", &format!("picture picture-{kind}"))
        .with("viewBox", &[left, top, width, height].map(number).join(" "))
        .with("direction", "ltr")
        .with("font-family", style.font())
        .at("font-size", LETTERS);
    said(framed, alternative).holding(parts).to_string()
}

fn said(framed: Element, alternative: Alternative<'_>) -> Element {
    match alternative {
        Alternative::Hidden => framed.with("aria-hidden", "true"),
        Alternative::Said { title, detail: "" } => framed.with("role", "img").holding([named(title)]),
        Alternative::Said { title, detail } => {
            framed.with("role", "img").holding([named(title), Element::new("desc").saying(detail)])
        }
    }
}

fn named(title: &str) -> Element {
    Element::new("title").saying(title)
}
