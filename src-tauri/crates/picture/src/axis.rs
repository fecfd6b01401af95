//! The pain axis of small charts: always whole, from none to the worst.

use setback_triage::WORST_PAIN;

use crate::curve::straight;
use crate::element::{Anchor, Element};
use crate::style::{Color, Style};

/// Where a pain axis stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PainAxis {
    pub left: f64,
    pub right: f64,
    /// Where pain is greatest, and where there is none.
    pub top: f64,
    pub bottom: f64,
}

/// From one line to read by to the next, in pain; as in the mockup.
const STEP: usize = 5;

impl PainAxis {
    /// Where this pain is.
    pub(crate) fn y(&self, pain: u8) -> f64 {
        let share = f64::from(pain.min(WORST_PAIN)) / f64::from(WORST_PAIN);
        self.bottom - share * (self.bottom - self.top)
    }

    /// The lines to read pain by, and its numbers. `kind` begins their classes.
    pub(crate) fn drawn(&self, kind: &str, style: Style) -> Vec<Element> {
        (0..=WORST_PAIN)
            .step_by(STEP)
            .flat_map(|pain| [self.line(kind, pain, style), self.number(kind, pain, style)])
            .collect()
    }

    fn line(&self, kind: &str, pain: u8, style: Style) -> Element {
        let line = straight((self.left, self.y(pain)), (self.right, self.y(pain)));
        if pain == 0 {
            return Element::path(&format!("{kind}-axis"), &line).line(style.color(Color::Edge), 1.0);
        }
        Element::path(&format!("{kind}-grid"), &line).line(style.color(Color::Hairline), style.hairline())
    }

    fn number(&self, kind: &str, pain: u8, style: Style) -> Element {
        let place = (self.left - 10.0, self.y(pain) + 4.5);
        let written = Element::text(&format!("{kind}-pain"), place, Anchor::End, &pain.to_string());
        written.fill(style.color(Color::Quiet))
    }
}
