//! One sitting: what to show next, and what an answer changes. Holds nothing: the answers come in and go out.

use setback_triage::course::{Form, NextInForm};
use setback_triage::explain::Fact;
use setback_triage::next::{self, Next, Progress};
use setback_triage::{Answers, QuestionId, Section};

use crate::explained::{Explained, explain};
use crate::memory::Ongoing;

/// What to show.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// A question, with how far the check is.
    Ask(Asking),
    /// An emergency: no more questions.
    StopHere(Box<Explained>),
    /// Everything is answered, to look over.
    Ready(Review),
}

/// The answers of a check, to look over before its result.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// The questions that were asked, in the order of asking.
    pub asked: Vec<QuestionId>,
    /// In the short form: what is carried over from the checks before, and may have changed.
    pub carried: Vec<Fact>,
}

/// A question to ask.
#[derive(Clone, Debug, PartialEq)]
pub struct Asking {
    /// Which one.
    pub question: QuestionId,
    /// The question before it.
    pub back: Option<QuestionId>,
    /// Its place in the order of asking, from 1.
    pub number: usize,
    /// In which section it is, from 1, and how many there are: that number never grows on the way, as that of the questions
    /// may. `None` in the short form, which is one.
    pub part: Option<(usize, usize)>,
    /// How far each section of the progress bar is.
    pub progress: Vec<Progress>,
}

/// This question is not asked with the answers given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAsked(pub QuestionId);

/// What comes next.
pub fn step(answers: &Answers) -> Step {
    match next::next(answers) {
        Next::Ask(question) => Step::Ask(asking(answers, question)),
        Next::StopHere(_) => Step::StopHere(Box::new(explain(answers).expect("an emergency is a result"))),
        Next::Ready(_) => Step::Ready(Review { asked: next::order(answers), carried: Vec::new() }),
    }
}

/// The same question again, to go back to or to change.
///
/// # Errors
/// When it is not asked with these answers.
pub fn again(answers: &Answers, question: QuestionId) -> Result<Asking, NotAsked> {
    if answers.asks(question) { Ok(asking(answers, question)) } else { Err(NotAsked(question)) }
}

/// What comes next in a check that is kept.
pub fn step_of(ongoing: &Ongoing, given: &Answers) -> Step {
    match (ongoing.form, ongoing.next(given)) {
        (Form::Full, NextInForm::Ask(question)) => Step::Ask(asking_unfilled(ongoing, given, question)),
        (Form::Full, NextInForm::StopHere | NextInForm::Ready) => step(given),
        (Form::FollowUp, NextInForm::Ask(question)) => Step::Ask(asking_in(ongoing, given, question)),
        (Form::FollowUp, NextInForm::StopHere) => {
            let explained = explain(&ongoing.in_force(given)).expect("an emergency is a result");
            Step::StopHere(Box::new(explained))
        }
        (Form::FollowUp, NextInForm::Ready) => {
            Step::Ready(Review { asked: ongoing.order(given), carried: ongoing.carried(given) })
        }
    }
}

/// The same question again in a check that is kept.
///
/// # Errors
/// When it is not asked with these answers.
pub fn again_in(ongoing: &Ongoing, given: &Answers, question: QuestionId) -> Result<Asking, NotAsked> {
    match ongoing.form {
        Form::Full if given.asks(question) => Ok(asking_unfilled(ongoing, given, question)),
        Form::Full => Err(NotAsked(question)),
        Form::FollowUp if may_ask(ongoing, given, question) => Ok(asking_in(ongoing, given, question)),
        Form::FollowUp => Err(NotAsked(question)),
    }
}

fn may_ask(ongoing: &Ongoing, given: &Answers, question: QuestionId) -> bool {
    let carried = || ongoing.carried(given).into_iter().any(|fact| fact.question == question);
    ongoing.order(given).contains(&question) || carried()
}

/// Questions that had an answer and are no longer asked in a check that is kept.
pub fn no_longer_asked_in(ongoing: &Ongoing, before: &Answers, after: &Answers) -> Vec<QuestionId> {
    let asked = ongoing.order(after);
    let answered = ongoing.order(before).into_iter().filter(|question| !before.get(*question).is_empty());
    answered.filter(|question| !asked.contains(question)).collect()
}

/// The short form has one section of its own.
fn asking_in(ongoing: &Ongoing, given: &Answers, question: QuestionId) -> Asking {
    let mut order = ongoing.order(given);
    if !order.contains(&question) {
        order.push(question);
    }
    let place = order.iter().position(|asked| *asked == question).unwrap_or_default();
    let answered = order.iter().filter(|asked| !given.get(**asked).is_empty()).count();
    Asking {
        question,
        back: place.checked_sub(1).and_then(|before| order.get(before).copied()),
        number: place + 1,
        part: None,
        progress: vec![Progress { section: Section::Later, asked: order.len(), answered }],
    }
}

fn asking(answers: &Answers, question: QuestionId) -> Asking {
    asking_but(answers, question, |_| false)
}

/// What was filled in is not counted, and Back does not stop at it.
fn asking_unfilled(ongoing: &Ongoing, given: &Answers, question: QuestionId) -> Asking {
    asking_but(given, question, |other| other != question && ongoing.is_filled(other, given))
}

fn asking_but(answers: &Answers, question: QuestionId, is_left_out: impl Fn(QuestionId) -> bool) -> Asking {
    let (left_out, order): (Vec<QuestionId>, Vec<QuestionId>) =
        next::order(answers).into_iter().partition(|other| is_left_out(*other));
    let place = order.iter().position(|asked| *asked == question).unwrap_or_default();
    let sections = next::progress(answers).into_iter();
    let progress: Vec<Progress> = sections.filter_map(|section| without(section, answers, &left_out)).collect();
    let here = next::section(answers, question);
    let part = progress.iter().position(|part| part.section == here);
    Asking {
        question,
        back: place.checked_sub(1).and_then(|before| order.get(before).copied()),
        number: place + 1,
        part: part.map(|part| (part + 1, progress.len())),
        progress,
    }
}

/// How far a section is without these questions; `None` where it has no others.
fn without(section: Progress, answers: &Answers, left_out: &[QuestionId]) -> Option<Progress> {
    let fewer = left_out.iter().filter(|other| next::section(answers, **other) == section.section).count();
    let (asked, answered) = (section.asked - fewer, section.answered - fewer);
    (asked > 0).then_some(Progress { asked, answered, ..section })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CASES: [&str; 3] = [
        include_str!("../../../../tests/cases/vg-01.json"),
        include_str!("../../../../tests/cases/vg-08.json"),
        include_str!("../../../../tests/cases/vg-37.json"),
    ];

    /// How far each question of this case says that one is, in the order of asking.
    fn parts(case: &str) -> Vec<(usize, usize)> {
        let told = crate::case::read(case.as_bytes()).unwrap().answers;
        let (mut answers, mut parts) = (Answers::default(), Vec::new());
        while let Step::Ask(asking) = step(&answers) {
            parts.push(asking.part.expect("a full check has several sections"));
            answers = answers.with(asking.question, told.get(asking.question)).unwrap();
        }
        parts
    }

    #[test]
    fn how_many_parts_there_are_never_changes_and_none_comes_twice() {
        for case in CASES {
            let parts = parts(case);
            assert!(parts.len() > 2 && parts.iter().all(|(_, of)| *of == 6), "{parts:?}");
            assert!(parts.is_sorted(), "{parts:?}");
            assert_eq!(parts.first().map(|(n, _)| *n), Some(1));
        }
    }
}
