//! The course of pain since a session: the person's points over what normal soreness does, with the lifts.
//! The pain axis is always whole, and a day without a check-in is a gap, never zero and never joined.

use setback_triage::course::Hours;

use crate::alternative::Alternative;
use crate::element::{Anchor, Element};
use crate::frame::{View, picture};
use crate::style::{Color, Style};
use band::band;
use clear::Taken;
use lifts::lifts;
use pains::pains;
use sheet::Sheet;
use ticks::{grid, ticks};

mod band;
mod clear;
mod lifts;
mod pains;
mod sheet;
mod table;
mod ticks;

pub use table::{Day, days};

/// A course to be drawn. Points and lifts may come in any order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Course<'a> {
    /// What is said in its place.
    pub alternative: Alternative<'a>,
    /// What was reported, when.
    pub points: &'a [Point<'a>],
    /// Deadlift sessions, done and planned.
    pub lifts: &'a [Lift<'a>],
    /// The days by name; without it, or where they would not fit, time is counted from the session.
    pub calendar: Option<Calendar<'a>>,
    /// The few words in it.
    pub labels: Labels<'a>,
}

/// One check-in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point<'a> {
    /// When, since the session.
    pub hours: Hours,
    /// The day it was, where the lifter was; 0 is the day of the session. Which days have none is read from this.
    pub day: u16,
    /// 0 to 10; what is more is drawn as 10.
    pub pain: u8,
    /// What stands beside it, cut where it would leave the picture.
    pub label: Option<&'a str>,
}

/// A deadlift session.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lift<'a> {
    /// When, since the session that started the episode.
    pub hours: Hours,
    /// Whether it was done.
    pub lifting: Lifting,
    /// What stands beside it, where there is room; may be empty.
    pub label: &'a str,
}

/// Whether a lift was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lifting {
    /// Done: a whole line.
    Done,
    /// Planned: a dashed line.
    Planned,
}

/// The days by name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Calendar<'a> {
    /// The first midnight after the session.
    pub midnight: Hours,
    /// The names of the days, from that of the session on.
    pub names: &'a [&'a str],
    /// The day that stands out, counted from that of the session.
    pub today: Option<u16>,
}

/// The few words in it; each may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Labels<'a> {
    /// Of the pain axis.
    pub pain: &'a str,
    /// Of the band.
    pub soreness: &'a str,
    /// The unit of hours, as short as `h`.
    pub hours: &'a str,
    /// The unit of days, as short as `d`.
    pub days: &'a str,
}

/// The picture of a course.
pub fn course(course: &Course<'_>, style: Style) -> String {
    drawn(course, Sheet::of(course, style))
}

/// The same for a column, or for letters so large that a page has no more room than one.
pub fn narrow(course: &Course<'_>, style: Style) -> String {
    drawn(course, Sheet::narrow(course, style))
}

/// The same, small: for a column beside other things.
pub fn glance(course: &Course<'_>, style: Style) -> String {
    drawn(course, Sheet::small(course, style))
}

fn drawn(course: &Course<'_>, sheet: Sheet) -> String {
    let style = sheet.style;
    let hatch = style.hatch_of_bands();
    let back = grid(&sheet).into_iter().chain(band(&sheet));
    let front =
        ticks(&sheet, course).into_iter().chain(lifts(&sheet, course.lifts)).chain(pains(&sheet, course.points));
    let front = front.chain(labels(&sheet, course));
    let view = View { left: 0.0, top: 0.0, width: sheet.width, height: sheet.height };
    let parts = hatch.into_iter().chain(back).chain(front).chain(axis_name(&sheet, course.labels.pain));
    picture("course", view, style, course.alternative, parts)
}

/// What is written among the lines: the pains first, then the name of the band.
fn labels(sheet: &Sheet, course: &Course<'_>) -> Vec<Element> {
    let mut taken = Taken::by(sheet, course.points, course.lifts);
    let pains = pains::labels(sheet, course.points, &mut taken);
    pains.into_iter().chain(band::name(sheet, course.labels.soreness, &mut taken)).collect()
}

fn axis_name(sheet: &Sheet, name: &str) -> Option<Element> {
    let said = sheet.fitted(name, sheet.width - 8.0)?;
    Some(Element::text("course-axis-name", (4.0, 14.0), Anchor::Start, &said).fill(sheet.style.color(Color::Quiet)))
}
