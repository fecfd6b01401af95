//! What to ask now, in sections. The order never changes the result.

use crate::answers::{Answers, Intake};
use crate::question::{QuestionId, Section};
use crate::verdict::{Verdict, emergency};

/// What to do with the answers so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Ask this.
    Ask(QuestionId),
    /// An emergency answer: ask nothing more.
    StopHere(Verdict),
    /// Everything is answered.
    Ready(Intake),
}

/// How far one section of the progress bar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Which section.
    pub section: Section,
    /// How many of its questions are asked with the answers so far.
    pub asked: usize,
    /// How many of those have an answer.
    pub answered: usize,
}

/// What to do next. Asking ends: every `Ask` names a question without an answer, and there are only so many.
pub fn next(answers: &Answers) -> Next {
    if let Some(verdict) = emergency(answers) {
        return Next::StopHere(verdict);
    }
    match answers.complete() {
        Ok(intake) => Next::Ready(intake),
        Err(missing) => first_of(answers, &missing),
    }
}

fn first_of(answers: &Answers, missing: &[QuestionId]) -> Next {
    let order = order(answers);
    let first = order.into_iter().find(|question| missing.contains(question));
    Next::Ask(first.expect("what is missing is asked, and what is asked stands in the order"))
}

/// The questions that are asked with these answers, in the order of asking: the walk test comes directly after the
/// answer that opens it.
pub fn order(answers: &Answers) -> Vec<QuestionId> {
    let mut order = answers.asked_questions();
    if opened_by_first_screen(answers) {
        order.retain(|question| *question != QuestionId::HeelToeWalk);
        order.insert(1, QuestionId::HeelToeWalk);
    }
    order
}

/// The section of the progress bar that a question counts to.
pub fn section(answers: &Answers, question: QuestionId) -> Section {
    if question == QuestionId::HeelToeWalk && opened_by_first_screen(answers) {
        return Section::Safety;
    }
    question.question().section
}

/// The question before this one in the order of asking.
pub fn before(answers: &Answers, question: QuestionId) -> Option<QuestionId> {
    let order = order(answers);
    let place = order.iter().position(|asked| *asked == question)?;
    place.checked_sub(1).and_then(|before| order.get(before).copied())
}

/// How far each section is, in the order of the bar; a section without questions is left out.
pub fn progress(answers: &Answers) -> Vec<Progress> {
    let order = order(answers);
    let mut sections: Vec<Section> = order.iter().map(|question| section(answers, *question)).collect();
    sections.sort_unstable();
    sections.dedup();
    sections.into_iter().map(|section| how_far(answers, &order, section)).collect()
}

fn how_far(answers: &Answers, order: &[QuestionId], of: Section) -> Progress {
    let asked = || order.iter().filter(|question| section(answers, **question) == of);
    let answered = asked().filter(|question| !answers.get(**question).is_empty());
    Progress { section: of, asked: asked().count(), answered: answered.count() }
}

/// Questions that had an answer that counted and are no longer asked. Their answers stay in the record and count again
/// when they are asked again.
pub fn no_longer_asked(before: &Answers, after: &Answers) -> Vec<QuestionId> {
    let counted = before.asked_questions().into_iter().filter(|question| !before.get(*question).is_empty());
    counted.filter(|question| !after.asks(*question)).collect()
}

fn opened_by_first_screen(answers: &Answers) -> bool {
    QuestionId::RfNerve.has("leg_weak").holds(answers)
}
