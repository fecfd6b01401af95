//! What a picture is made for, and the color of each thing in it.

/// What a picture is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// A window: colors are the custom properties of the tokens, so light, dark and more contrast come by themselves.
    Screen,
    /// A printed page or a fax: black, outlines and hatching on white.
    Paper,
}

/// What is colored, named as the token for it is where there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Color {
    /// Nothing, so that what lies below shows.
    None,
    /// Text that stands out.
    Ink,
    /// All other text, and lines that are read like text.
    Quiet,
    /// Lines to read by.
    Hairline,
    /// Axes, floors and the edge of what comes later.
    Edge,
    /// The person's own line, and what is chosen.
    Own,
    /// Upon that.
    OnOwn,
    /// The page.
    Ground,
    /// A raised part of the page.
    Surface,
    /// A sunken part of it.
    Sunken,
    /// The bar, and bars of days before the last.
    Steel,
    /// A plate.
    Plate,
    /// Around a plate.
    PlateEdge,
    /// The number on a plate.
    PlateText,
    /// A plate as it was before.
    GhostPlate,
    /// What normal soreness does.
    Band,
    /// The upper edge of that.
    BandEdge,
    /// The body.
    Skin,
    /// Around the body.
    SkinEdge,
    /// Between the zones of the body.
    Seam,
    /// A zone that is chosen.
    Chosen,
    /// The key of a zone that is chosen.
    OnChosen,
    /// A bar of a day before the last.
    PastDay,
}

/// The hatching of a chosen zone on paper; the mockup of the printed summary has it.
pub(crate) const ZONE_HATCH: &str = "setback-hatch-zone";
/// The hatching of the band on paper.
pub(crate) const BAND_HATCH: &str = "setback-hatch-band";
/// The faces of the tokens; a page can not look them up.
const PAPER_FONT: &str = "Atkinson Hyperlegible Next, Noto Sans, Noto Sans Arabic, sans-serif";

impl Style {
    /// The faces that letters are set in.
    pub(crate) const fn font(self) -> &'static str {
        match self {
            Style::Screen => "var(--font)",
            Style::Paper => PAPER_FONT,
        }
    }

    /// The width of lines to read by.
    pub(crate) const fn hairline(self) -> f64 {
        match self {
            Style::Screen => 1.0,
            Style::Paper => 0.4,
        }
    }

    /// The value of this color.
    pub(crate) const fn color(self, color: Color) -> &'static str {
        match self {
            Style::Screen => on_screen(color),
            Style::Paper => on_paper(color),
        }
    }
}

const fn on_screen(color: Color) -> &'static str {
    match color {
        Color::None => "none",
        Color::Ink => "var(--ink)",
        Color::Quiet => "var(--ink-2)",
        Color::Hairline => "var(--line)",
        Color::Edge => "var(--line-control)",
        Color::Own | Color::Chosen => "var(--brand)",
        Color::OnOwn | Color::OnChosen => "var(--on-brand)",
        Color::Ground | Color::Seam => "var(--bg)",
        Color::Surface | Color::PlateEdge => "var(--surface)",
        Color::Sunken => "var(--sunken)",
        Color::Steel | Color::PastDay => "var(--steel)",
        Color::Plate => "var(--plate)",
        Color::PlateText => "var(--plate-text)",
        Color::GhostPlate => "var(--plate-ghost)",
        Color::Band => "var(--band)",
        Color::BandEdge => "var(--band-edge)",
        Color::Skin => "var(--skin)",
        Color::SkinEdge => "var(--skin-edge)",
    }
}

const fn on_paper(color: Color) -> &'static str {
    match color {
        Color::None => "none",
        Color::Ink | Color::Quiet | Color::Hairline | Color::Edge | Color::Own => BLACK,
        Color::Steel | Color::PlateEdge | Color::PlateText | Color::BandEdge => BLACK,
        Color::SkinEdge | Color::Seam | Color::OnChosen => BLACK,
        Color::OnOwn | Color::Ground | Color::Surface | Color::Sunken => WHITE,
        Color::Plate | Color::GhostPlate | Color::Skin | Color::PastDay => WHITE,
        Color::Band => "url(#setback-hatch-band)",
        Color::Chosen => "url(#setback-hatch-zone)",
    }
}

const BLACK: &str = "#000";
const WHITE: &str = "#fff";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hatchings_are_called_by_their_names() {
        assert_eq!(Style::Paper.color(Color::Band), format!("url(#{BAND_HATCH})"));
        assert_eq!(Style::Paper.color(Color::Chosen), format!("url(#{ZONE_HATCH})"));
    }
}
