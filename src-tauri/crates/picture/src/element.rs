//! One element of an SVG, with the parts in it.

use std::fmt::{Display, Formatter, Result, Write};

use crate::escape::escape;
use crate::number::number;
use crate::style::{Color, Style};

/// An element; its attributes and what is in it are already written, and so already harmless.
#[derive(Clone, Debug)]
pub(crate) struct Element {
    name: &'static str,
    attributes: String,
    inside: String,
}

/// Which end of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

impl Element {
    pub(crate) const fn new(name: &'static str) -> Element {
        Element { name, attributes: String::new(), inside: String::new() }
    }

    pub(crate) fn path(class: &str, line: &str) -> Element {
        Element::new("path").with("class", class).with("d", line)
    }

    pub(crate) fn circle(class: &str, (x, y): (f64, f64), radius: f64) -> Element {
        Element::new("circle").with("class", class).at("cx", x).at("cy", y).at("r", radius)
    }

    /// A rectangle with its upper left corner and its size.
    pub(crate) fn rect(class: &str, (x, y): (f64, f64), (width, height): (f64, f64)) -> Element {
        let placed = Element::new("rect").with("class", class).at("x", x).at("y", y);
        placed.at("width", width).at("height", height)
    }

    pub(crate) fn text(class: &str, (x, y): (f64, f64), anchor: Anchor, text: &str) -> Element {
        let placed = Element::new("text").with("class", class).at("x", x).at("y", y);
        let anchored = match anchor {
            Anchor::Start => placed,
            Anchor::Middle => placed.with("text-anchor", "middle"),
            Anchor::End => placed.with("text-anchor", "end"),
        };
        anchored.saying(text)
    }

    /// With this attribute.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Element {
        write!(self.attributes, " {name}=\"{}\"", escape(value)).expect("a string can be written to");
        self
    }

    /// With this attribute, a number.
    pub(crate) fn at(self, name: &str, value: f64) -> Element {
        self.with(name, &number(value))
    }

    pub(crate) fn fill(self, color: &str) -> Element {
        self.with("fill", color)
    }

    /// Drawn with a line and not filled.
    pub(crate) fn line(self, color: &str, width: f64) -> Element {
        self.fill("none").stroke(color, width)
    }

    pub(crate) fn stroke(self, color: &str, width: f64) -> Element {
        self.with("stroke", color).at("stroke-width", width)
    }

    /// Of this weight.
    pub(crate) fn weight(self, weight: u16) -> Element {
        self.with("font-weight", &weight.to_string())
    }

    /// Letters with so much of the page around them, since a line or hatching would swallow them.
    pub(crate) fn set_off(self, style: Style, width: f64) -> Element {
        let ground = style.color(Color::Ground);
        self.stroke(ground, width).with("stroke-linejoin", "round").with("paint-order", "stroke")
    }

    /// With this text in it.
    pub(crate) fn saying(mut self, text: &str) -> Element {
        self.inside.push_str(&escape(text));
        self
    }

    /// With these in it.
    pub(crate) fn holding(mut self, parts: impl IntoIterator<Item = Element>) -> Element {
        self.inside.extend(parts.into_iter().map(|part| part.to_string()));
        self
    }
}

impl Display for Element {
    fn fmt(&self, to: &mut Formatter<'_>) -> Result {
        let Element { name, attributes, inside } = self;
        if inside.is_empty() {
            return writeln!(to, "<{name}{attributes}/>");
        }
        let break_after_opening = if inside.starts_with('<') { "\n" } else { "" };
        writeln!(to, "<{name}{attributes}>{break_after_opening}{inside}</{name}>")
    }
}
