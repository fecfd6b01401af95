//! The most pain after each deadlift session, one bar a session. No pain is a number without a bar, and a session of
//! which no pain was told has an open dot.

use crate::alternative::Alternative;
use crate::axis::PainAxis;
use crate::element::{Anchor, Element};
use crate::fit;
use crate::frame::{LETTERS, View, picture};
use crate::style::{Color, Style};

/// Sessions to be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AfterSessions<'a> {
    /// What is said in its place.
    pub alternative: Alternative<'a>,
    /// The sessions, oldest first.
    pub sessions: &'a [Followed<'a>],
}

/// A session and what followed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Followed<'a> {
    /// The most pain, 0 to 10; `None` where none was told. More than 10 is drawn as 10.
    pub pain: Option<u8>,
    /// The day, in few letters; left out where it would not fit.
    pub day: &'a str,
    /// What was lifted, as the day.
    pub load: &'a str,
}

/// As in the mockup.
const VIEW: View = View { left: 0.0, top: 0.0, width: 600.0, height: 206.0 };
const AXIS: PainAxis = PainAxis { left: 44.0, right: 584.0, top: 22.0, bottom: 152.0 };
/// The widest bar, and the share of a session that its bar takes where there are many.
const WIDEST: f64 = 34.0;
const BAR_SHARE: f64 = 0.6;
/// From the axis down to the day and to the load.
const DAY_DOWN: f64 = 21.0;
const LOAD_DOWN: f64 = 39.0;
/// From a bar up to its number.
const NUMBER_UP: f64 = 7.0;
/// Of the dot of a session without a pain.
const OPEN: f64 = 3.5;

/// The picture of sessions and what followed them.
pub fn after_sessions(told: &AfterSessions<'_>, style: Style) -> String {
    let count = told.sessions.len();
    let sessions = told.sessions.iter().enumerate().flat_map(|(at, session)| {
        let place = Place { middle: middle(at, count), room: room(count), is_last: at + 1 == count, style };
        place.drawn(session)
    });
    picture("sessions", VIEW, style, told.alternative, AXIS.drawn("sessions", style).into_iter().chain(sessions))
}

/// How wide a session is.
fn room(count: usize) -> f64 {
    (AXIS.right - AXIS.left) / count.max(1) as f64
}

fn middle(at: usize, count: usize) -> f64 {
    AXIS.left + (at as f64 + 0.5) * room(count)
}

/// Where a session stands.
struct Place {
    middle: f64,
    room: f64,
    is_last: bool,
    style: Style,
}

impl Place {
    fn drawn(&self, session: &Followed<'_>) -> Vec<Element> {
        let day = self.written("sessions-day", session.day, AXIS.bottom + DAY_DOWN);
        let load = self.written("sessions-load", session.load, AXIS.bottom + LOAD_DOWN);
        let told = match session.pain {
            None => vec![self.open()],
            Some(pain) => self.bar(pain).into_iter().chain(self.number(pain)).collect(),
        };
        told.into_iter().chain(day).chain(load).collect()
    }

    fn open(&self) -> Element {
        let place = (self.middle, AXIS.bottom - 2.0 * OPEN);
        Element::circle("sessions-none", place, OPEN).line(self.style.color(Color::Edge), 1.5)
    }

    fn bar(&self, pain: u8) -> Option<Element> {
        let (class, color) =
            if self.is_last { ("sessions-bar sessions-last", Color::Own) } else { ("sessions-bar", Color::PastDay) };
        let width = (BAR_SHARE * self.room).min(WIDEST);
        let top = AXIS.y(pain);
        let drawn = Element::rect(class, (self.middle - width / 2.0, top), (width, AXIS.bottom - top)).at("rx", 3.0);
        let filled = drawn.fill(self.style.color(color));
        let edged = match self.style {
            Style::Screen => filled,
            Style::Paper => filled.stroke(self.style.color(Color::Edge), 0.5),
        };
        (pain > 0).then_some(edged)
    }

    /// The number of every bar that has room for it.
    fn number(&self, pain: u8) -> Option<Element> {
        let digits = pain.min(setback_triage::WORST_PAIN).to_string();
        let fits = fit::width(&digits, LETTERS) <= self.room;
        let place = (self.middle, AXIS.y(pain) - NUMBER_UP);
        let written = Element::text("sessions-number", place, Anchor::Middle, &digits).weight(680);
        fits.then(|| written.fill(self.style.color(Color::Ink)))
    }

    fn written(&self, class: &str, text: &str, y: f64) -> Option<Element> {
        let fits = !text.is_empty() && fit::width(text, LETTERS) <= self.room;
        let written = Element::text(class, (self.middle, y), Anchor::Middle, text);
        fits.then(|| written.fill(self.style.color(if self.is_last { Color::Ink } else { Color::Quiet })))
    }
}
