//! A course of checks: at each, the answers carried over, the trend worked out, and what base and follow-up rules give
//! together.

use super::follow_up::{FOLLOW_UP_RULES, FollowUpId, FollowUpRule, limits};
use super::{Hours, duration_at};
use crate::answers::Answers;
use crate::condition::OptionSet;
use crate::question::QuestionId::{self, Duration, FuFlags, PainWorst24h, RfBody, RfNerve, TrendFu};
use crate::rules::RuleSet;
use crate::verdict::{Level, Outcome, Window, emergency, fired};

/// One check: when, and the answers given at it (the rest is carried over). Without pain among them it has no result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Entry {
    /// When it was answered.
    pub hours: Hours,
    /// What was answered at it.
    pub given: Answers,
}

/// What one check comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// When it was.
    pub hours: Hours,
    /// How it goes; `None` at a first check without an answer to it.
    pub trend: Option<Trend>,
    /// What base and follow-up rules give together; `None` while answers are missing and none of them is an emergency.
    pub outcome: Option<Outcome>,
    /// Every base and follow-up rule at that level.
    pub deciding: Vec<&'static str>,
    /// Every follow-up rule that fires.
    pub follow_up: Vec<FollowUpId>,
    /// Newly asked questions without an answer.
    pub missing: Vec<QuestionId>,
    /// The answers in force, carried over and new, whether asked or not.
    pub answers: Answers,
}

/// How the pain goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trend {
    /// It gets less.
    Easing,
    /// It neither gets less nor grows.
    Same,
    /// The lifter can not tell; less favorable than the same.
    NotSure,
    /// It grows.
    Worse,
}

impl Trend {
    /// Its option of `trend`.
    pub const fn id(self) -> &'static str {
        match self {
            Trend::Easing => "easing",
            Trend::Same => "same",
            Trend::NotSure => "not_sure",
            Trend::Worse => "worse",
        }
    }

    fn answer(self) -> OptionSet {
        QuestionId::Trend.question().option(self.id()).expect("every trend is an option of `trend`")
    }

    fn given(answers: &Answers) -> Option<Trend> {
        let all = [Trend::Easing, Trend::Same, Trend::NotSure, Trend::Worse];
        all.into_iter().find(|trend| answers.get(QuestionId::Trend) == trend.answer())
    }
}

/// What a follow-up rule sees of a check.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment {
    pub hours: Hours,
    pub pain: u8,
    /// The highest pain up to now.
    pub peak: u8,
    /// Something was ticked at `fu_flags`.
    pub new_signs: bool,
    /// The answers in force that are asked.
    pub asked: Answers,
    pub before: Option<Before>,
}

/// What a check needs of the one before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Before {
    pub hours: Hours,
    pub pain: u8,
    pub asked: Answers,
}

impl Moment {
    /// Two points below the peak, or one where the peak was low.
    pub fn dropped_from_peak(&self) -> bool {
        let low = self.peak <= limits::LOW_PEAK;
        let meaningful = if low { limits::MEANINGFUL_DROP_FROM_LOW } else { limits::MEANINGFUL_DROP };
        self.peak - self.pain >= meaningful
    }
}

/// Every check of a course, oldest first, beginning with the first check itself. `first` are its answers.
pub fn follow(first: &Answers, entries: &[Entry]) -> Vec<Checked> {
    let mut course: Vec<Checked> = Vec::new();
    let mut carried = *first;
    let mut before = None;
    let mut peak = 0;
    for entry in entries {
        carried = carry_over(&carried, entry.hours, &entry.given);
        let pain = pain_of(&carried);
        peak = peak.max(pain);
        let moment = moment(entry, &mut carried, peak, before);
        course.push(check(entry, &moment, &carried));
        before = Some(Before { hours: entry.hours, pain, asked: moment.asked });
    }
    course
}

/// The trend is worked out once pain is told; until then the one before stands.
fn moment(entry: &Entry, carried: &mut Answers, peak: u8, before: Option<Before>) -> Moment {
    let seen = |asked: Answers| Moment {
        hours: entry.hours,
        pain: pain_of(&asked),
        peak,
        new_signs: FuFlags.has_any(&["nerve", "body"]).holds(&entry.given),
        asked,
        before,
    };
    let tells_pain = before.is_none() || !entry.given.get(PainWorst24h).is_empty();
    if let Some(trend) = trend_of(entry, carried, &seen(*carried)).filter(|_| tells_pain) {
        carried.set(QuestionId::Trend, trend.answer());
    }
    seen(carried.asked_only())
}

/// What was given in the place of what was carried, with the hour's `duration`.
pub(super) fn carry_over(carried: &Answers, hours: Hours, given: &Answers) -> Answers {
    let mut answers = *carried;
    for question in QuestionId::deciding().filter(|question| !given.get(*question).is_empty()) {
        answers.set(question, given.get(question));
    }
    answers.set(Duration, duration_at(hours));
    answers
}

/// At the first check the answer given; later worked out. A lifter's correction counts where it is less favorable.
fn trend_of(entry: &Entry, carried: &Answers, moment: &Moment) -> Option<Trend> {
    let Some(before) = moment.before else { return Trend::given(carried) };
    let derived = derive_trend(entry, moment, before);
    let corrected = Trend::given(&entry.given).unwrap_or(derived);
    Some(derived.max(corrected))
}

fn derive_trend(entry: &Entry, moment: &Moment, before: Before) -> Trend {
    let rise = moment.pain.saturating_sub(before.pain);
    let late = moment.hours.get() >= limits::FROM_72_H;
    let says_worse = TrendFu.is("worse").holds(&entry.given);
    let says_better = TrendFu.is("better").holds(&entry.given);
    if rise >= limits::WORSE_RISE || late && (rise > 0 || says_worse) {
        Trend::Worse
    } else if moment.pain < before.pain || moment.dropped_from_peak() || says_better && rise == 0 {
        Trend::Easing
    } else {
        Trend::Same
    }
}

fn check(entry: &Entry, moment: &Moment, carried: &Answers) -> Checked {
    let missing = missing(entry, moment, carried);
    let follow_up: Vec<&FollowUpRule> = FOLLOW_UP_RULES.iter().filter(|rule| rule.fires(moment)).collect();
    let (outcome, deciding) = decided(moment, &follow_up, missing.is_empty()).unzip();
    Checked {
        hours: entry.hours,
        trend: Trend::given(carried),
        outcome,
        deciding: deciding.unwrap_or_default(),
        follow_up: follow_up.iter().map(|rule| rule.id).collect(),
        missing,
        answers: *carried,
    }
}

/// What is asked and has no answer. Pain is asked at every check, and a tick at `fu_flags` opens both warning screens in
/// full: an answer of an earlier check does not do.
fn missing(entry: &Entry, moment: &Moment, carried: &Answers) -> Vec<QuestionId> {
    let mut missing = carried.missing();
    let anew: &[QuestionId] = if moment.new_signs { &[RfNerve, RfBody, PainWorst24h] } else { &[PainWorst24h] };
    missing.extend(anew.iter().filter(|question| entry.given.get(**question).is_empty()));
    missing.sort_unstable();
    missing.dedup();
    missing
}

type Decided = (Outcome, Vec<&'static str>);

fn decided(moment: &Moment, follow_up: &[&FollowUpRule], complete: bool) -> Option<Decided> {
    if !complete {
        let verdict = emergency(&moment.asked)?;
        return Some((verdict.outcome, verdict.deciding.ids()));
    }
    Some(together(fired(&moment.asked), follow_up))
}

fn together(base: RuleSet, follow_up: &[&FollowUpRule]) -> Decided {
    let fires = |id| follow_up.iter().any(|rule| rule.id == id);
    let slow_but_fine = fires(FollowUpId::L6b);
    let settled = FollowUpId::L13.rule();
    let by_base = base.iter().map(|rule| (rule.id, in_place_of_m7(rule.id, rule.outcome(), slow_but_fine)));
    let by_course =
        follow_up.iter().filter(|rule| rule.id != settled.id).filter_map(|rule| Some((rule.id.id(), rule.outcome?)));
    let all: Vec<(&'static str, Outcome)> = by_base.chain(by_course).collect();
    let worst = all.iter().map(|(_, outcome)| *outcome).max().expect("MX fires where nothing else does");
    match settled.outcome {
        Some(closed) if fires(settled.id) && worst.level < Level::GetChecked => (closed, vec![settled.id.id()]),
        _ => (worst, all.iter().filter(|(_, outcome)| outcome.level == worst.level).map(|(id, _)| *id).collect()),
    }
}

/// L6b takes the place of M7's window.
fn in_place_of_m7(id: &str, outcome: Outcome, slow_but_fine: bool) -> Outcome {
    if slow_but_fine && id == "M7" { Outcome { window: Window::Day14, ..outcome } } else { outcome }
}

pub(super) fn pain_of(answers: &Answers) -> u8 {
    answers.get(PainWorst24h).places().next().unwrap_or(0)
}
