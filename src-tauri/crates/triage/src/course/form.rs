//! The short form of the days after: which questions it asks, in which order, and what a lifter's level is after it.

use super::Hours;
use super::checks::{Checked, carry_over, pain_of};
use super::follow_up::{Band, FollowUpId, limits};
use crate::answers::Answers;
use crate::next;
use crate::question::QuestionId::{
    self, Confidence, DailyLife, FuFlags, LegSpread, MovementResponse, PainWorst24h, RfBody, RfNerve, Trend, TrendFu,
};
use crate::verdict::{Level, Outcome, Window, emergency};

/// The checks at which `confidence` is asked: at 72 hours and at 7 days. Source: decision table A.3; the hours are those
/// of L4 and L6.
const ASKS_CONFIDENCE: [Option<Band>; 2] = [FollowUpId::L4.rule().band, FollowUpId::L6.rule().band];

/// What to do next in a follow-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextInForm {
    /// Ask this.
    Ask(QuestionId),
    /// An emergency answer: ask nothing more.
    StopHere,
    /// Everything is answered.
    Ready,
}

/// The answers in force at a follow-up: those of the last check, and what was given at this one in their place.
pub fn in_force(last: &Checked, hours: Hours, given: &Answers) -> Answers {
    carry_over(&last.answers, hours, given)
}

/// What a follow-up asks with the answers given at it so far, in the order of asking. Source: decision table A.3.
pub fn form(last: &Checked, hours: Hours, given: &Answers) -> Vec<QuestionId> {
    let now = in_force(last, hours, given);
    let opened: Vec<QuestionId> =
        next::order(&now).into_iter().filter(|question| is_opened(last, &now, *question)).collect();
    let (signs, rest): (Vec<QuestionId>, Vec<QuestionId>) =
        opened.into_iter().partition(|question| belongs_to_signs(*question));
    let mut form = vec![FuFlags];
    if ticked(given) {
        form.extend([RfNerve, RfBody]);
    }
    form.extend(signs);
    form.extend([PainWorst24h, TrendFu, DailyLife]);
    form.extend(also_asked(last, hours, &now));
    form.extend(rest);
    keep_first(form)
}

/// What comes next.
pub fn next_in_form(last: &Checked, hours: Hours, given: &Answers) -> NextInForm {
    if emergency(&in_force(last, hours, given)).is_some() {
        return NextInForm::StopHere;
    }
    let open = form(last, hours, given).into_iter().find(|question| given.get(*question).is_empty());
    open.map_or(NextInForm::Ready, NextInForm::Ask)
}

fn ticked(given: &Answers) -> bool {
    FuFlags.has_any(&["nerve", "body"]).holds(given)
}

/// A question that has no answer to carry over, and is asked now. The trend is worked out.
fn is_opened(last: &Checked, now: &Answers, question: QuestionId) -> bool {
    now.asks(question) && last.answers.get(question).is_empty() && question != Trend
}

fn belongs_to_signs(question: QuestionId) -> bool {
    matches!(question, QuestionId::BothLegsDetail | QuestionId::HeelToeWalk)
}

fn also_asked(last: &Checked, hours: Hours, now: &Answers) -> Vec<QuestionId> {
    let spread = !LegSpread.is("no").holds(&last.answers) || pain_of(now) > pain_of(&last.answers);
    let movement =
        now.asks(MovementResponse) && MovementResponse.is_any(&["not_tried", "no_change"]).holds(&last.answers);
    let confidence = ASKS_CONFIDENCE.into_iter().flatten().any(|band| band.holds(hours.get()));
    let asked = [(LegSpread, spread), (MovementResponse, movement), (Confidence, confidence)];
    asked.into_iter().filter(|(_, asks)| *asks).map(|(question, _)| question).collect()
}

fn keep_first(form: Vec<QuestionId>) -> Vec<QuestionId> {
    let mut kept: Vec<QuestionId> = Vec::new();
    for question in form {
        if !kept.contains(&question) {
            kept.push(question);
        }
    }
    kept
}

/// With which form a check was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Every question.
    Full,
    /// The short form.
    FollowUp,
}

/// The level that stands after a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Level and window.
    pub outcome: Outcome,
    /// The rules that gave it.
    pub deciding: Vec<&'static str>,
    /// A follow-up came out milder than what stood before, which only a full check can lower.
    pub kept: bool,
}

/// The level that stands after each check that has one. A follow-up can raise it; only a full check, or L13, lowers it.
/// Source: product description, rank 9.
pub fn standings(course: &[Checked], forms: &[Form]) -> Vec<Option<Standing>> {
    let mut stands: Option<Standing> = None;
    let mut all = Vec::new();
    for (checked, form) in course.iter().zip(forms) {
        stands = standing_after(stands.as_ref(), checked, *form);
        all.push(stands.clone());
    }
    all
}

fn standing_after(before: Option<&Standing>, checked: &Checked, form: Form) -> Option<Standing> {
    let Some(outcome) = checked.outcome else { return before.cloned() };
    let fresh = Standing { outcome, deciding: checked.deciding.clone(), kept: false };
    let settled = checked.deciding == [FollowUpId::L13.id()];
    match before {
        Some(before) if form == Form::FollowUp && !settled && is_milder(outcome, before.outcome) => {
            Some(Standing { kept: true, ..before.clone() })
        }
        Some(_) | None => Some(fresh),
    }
}

/// A lower level; from an evaluation on also more time for it. Below that a longer window only says when to look again.
fn is_milder(now: Outcome, before: Outcome) -> bool {
    if before.level >= Level::GetChecked { now < before } else { now.level < before.level }
}

/// From which hour on a check counts as the one of 24, 48 and 72 hours and of 7 days, with the hour it is due. Source:
/// decision table A.3; the hours are where the bands of the follow-up rules begin, and half a day for the first: design
/// choice.
const MARKS: [(f64, f64); 4] = [
    (12.0, 24.0),
    (begin_of(FollowUpId::L3), 48.0),
    (begin_of(FollowUpId::L4), 72.0),
    (begin_of(FollowUpId::L6), 168.0),
];

const fn begin_of(id: FollowUpId) -> f64 {
    match id.rule().band {
        Some(band) => band.from,
        None => 0.0,
    }
}

/// When the next check is due, in hours since the session: at the next of 24, 48 and 72 hours and 7 days, or when the
/// result said, whichever is sooner. `None` after L13. Where more than one reading is possible the sooner is taken.
pub fn next_due(last: Hours, stands: &Standing) -> Option<Hours> {
    let mark = MARKS.iter().find(|(from, _)| last.get() < *from).map(|(_, due)| *due);
    let window = until_next_look(last, stands)?;
    Hours::since_session(mark.map_or(window, |mark| mark.min(window)))
}

fn until_next_look(last: Hours, stands: &Standing) -> Option<f64> {
    let later = |hours: f64| Some(last.get() + hours);
    match stands.outcome.window {
        Window::Now | Window::Today | Window::Hours24 => later(24.0),
        Window::Hours48 => later(48.0),
        Window::Days3 => later(72.0),
        Window::Days7 => later(168.0),
        Window::Days14 => later(336.0),
        Window::Day14 => Some((last.get() + 24.0).max(DAY_14)),
        Window::Close => None,
    }
}

/// Day 14 after the session, in hours.
const DAY_14: f64 = 336.0;

const _: () = assert!(limits::FROM_72_H == begin_of(FollowUpId::L4), "one beginning of the 72-hour check");
