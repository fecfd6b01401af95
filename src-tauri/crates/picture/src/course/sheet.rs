//! Where on the picture an hour and a pain are.

use setback_triage::WORST_PAIN;
use setback_triage::course::{Hours, NORMAL_SORENESS};

use super::{Course, Lift, Point};
use crate::fit;
use crate::frame::LETTERS;
use crate::style::Style;

/// The sheet that a course is drawn on, in user units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sheet {
    pub style: Style,
    pub width: f64,
    pub height: f64,
    /// The ends of the time axis.
    pub left: f64,
    pub right: f64,
    /// Where pain is greatest, and where there is none.
    pub top: f64,
    pub bottom: f64,
    /// From the left end to the session.
    pub lead: f64,
    /// From one line to read by to the next, in pain.
    pub pain_step: u8,
    /// From the session to the right end.
    pub span: f64,
}

/// As wide as the page of the mockup; the printed one is smaller, so that its letters are larger on the page.
const SCREEN: Sheet = Sheet {
    style: Style::Screen,
    width: 968.0,
    height: 356.0,
    left: 44.0,
    right: 952.0,
    top: 36.0,
    bottom: 294.0,
    lead: 29.0,
    pain_step: 2,
    span: 0.0,
};
const PAPER: Sheet = Sheet {
    style: Style::Paper,
    width: 560.0,
    height: 274.0,
    left: 30.0,
    right: 548.0,
    top: 30.0,
    bottom: 212.0,
    lead: 18.0,
    pain_step: 5,
    span: 0.0,
};

/// As wide as a column of a page, so that its letters are as large there as on the whole page; design choice.
const NARROW: Sheet =
    Sheet { width: 590.0, height: 316.0, left: 30.0, right: 582.0, bottom: 254.0, lead: 18.0, ..SCREEN };

/// As wide as the column of the mockup of the first screen, with a little more room for barbells.
const SMALL: Sheet = Sheet {
    style: Style::Screen,
    width: 590.0,
    height: 212.0,
    left: 26.0,
    right: 582.0,
    top: 14.0,
    bottom: 160.0,
    lead: 18.0,
    pain_step: 5,
    span: 0.0,
};

/// What is later than ten years is drawn at the end; design choice.
const LATEST: f64 = 24.0 * 3_653.0;
/// So much of the span is free after the last thing in it, so that its mark is whole; design choice.
const FREE: f64 = 0.03;

impl Sheet {
    /// The sheet on which all of the course and all of the band have room.
    pub(super) fn of(course: &Course<'_>, style: Style) -> Sheet {
        let sheet = match style {
            Style::Screen => SCREEN,
            Style::Paper => PAPER,
        };
        sheet.spanning(course)
    }

    /// The same in a column, or where letters are large.
    pub(super) fn narrow(course: &Course<'_>, style: Style) -> Sheet {
        Sheet { style, ..NARROW }.spanning(course)
    }

    /// The same at a glance.
    pub(super) fn small(course: &Course<'_>, style: Style) -> Sheet {
        Sheet { style, ..SMALL }.spanning(course)
    }

    fn spanning(self, course: &Course<'_>) -> Sheet {
        let checks = course.points.iter().map(|Point { hours, .. }| hours.get());
        let last = course.lifts.iter().map(|Lift { hours, .. }| hours.get()).chain(checks).fold(0.0, f64::max);
        let whole_band = NORMAL_SORENESS.iter().map(|soreness| soreness.hours).fold(0.0, f64::max);
        Sheet { span: (last.min(LATEST) * (1.0 + FREE)).max(whole_band), ..self }
    }

    /// Where this hour is.
    pub(super) fn x(&self, hours: f64) -> f64 {
        let share = hours.min(self.span) / self.span;
        self.left + self.lead + share * (self.right - self.left - self.lead)
    }

    /// The hour that is there; `None` before the session.
    pub(super) fn hours_at(&self, x: f64) -> Option<Hours> {
        let share = (x - self.left - self.lead) / (self.right - self.left - self.lead);
        Hours::since_session(share * self.span)
    }

    /// Where this hour is, of a session.
    pub(super) fn at(&self, hours: Hours) -> f64 {
        self.x(hours.get())
    }

    /// Where this pain is.
    pub(super) fn y(&self, pain: f64) -> f64 {
        let worst = f64::from(WORST_PAIN);
        self.bottom - pain.min(worst) / worst * (self.bottom - self.top)
    }

    /// How wide a day is.
    pub(super) fn day(&self) -> f64 {
        self.x(24.0f64.min(self.span)) - self.x(0.0)
    }

    /// As much of a text as fits; `None` for nothing.
    pub(super) fn fitted(&self, text: &str, room: f64) -> Option<String> {
        Some(fit::fitted(text, LETTERS, room.min(self.width))).filter(|said| !said.is_empty())
    }
}
