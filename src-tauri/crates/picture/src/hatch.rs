//! Hatching, which stands for color on paper.

use crate::curve::straight;
use crate::element::Element;
use crate::style::{BAND_HATCH, Style, ZONE_HATCH};

impl Style {
    /// What hatches a chosen zone; nothing on screen.
    pub(crate) fn hatch_of_zones(self) -> Option<Element> {
        self.hatch(ZONE_HATCH, 9.0, 5.0)
    }

    /// What hatches the band: so light that lines over it are seen, and so dark that a fax keeps it; design choice.
    pub(crate) fn hatch_of_bands(self) -> Option<Element> {
        self.hatch(BAND_HATCH, 5.0, 0.5)
    }

    fn hatch(self, name: &str, apart: f64, width: f64) -> Option<Element> {
        let line = Element::path("hatch", &straight((apart / 2.0, 0.0), (apart / 2.0, apart))).line("#000", width);
        let tile = Element::new("pattern").with("id", name).at("width", apart).at("height", apart);
        let turned = tile.with("patternUnits", "userSpaceOnUse").with("patternTransform", "rotate(45)");
        match self {
            Style::Screen => None,
            Style::Paper => Some(Element::new("defs").holding([turned.holding([line])])),
        }
    }
}
