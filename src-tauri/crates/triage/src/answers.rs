//! Some answers, and the step from some to all: an [`Intake`] holds every answer that is asked for and no other.

use crate::condition::OptionSet;
use crate::question::{DECIDING, Kind, QUESTION_COUNT, QuestionId};

/// Answers to some questions. The order of answering leaves no trace.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers([OptionSet; QUESTION_COUNT]);

/// Every answer that a decision needs, and no answer that is not asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Intake(Answers);

/// Why an answer does not fit its question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// Nothing was chosen.
    Nothing,
    /// A single choice with several options.
    Several,
    /// An option that stands alone, together with others.
    NotAlone,
    /// An option or number that the question does not have.
    OutOfRange,
}

impl Answers {
    /// The answer to this question; empty when there is none.
    #[expect(clippy::indexing_slicing, reason = "there is a place for every question")]
    pub const fn get(&self, question: QuestionId) -> OptionSet {
        self.0[question as usize]
    }

    /// The same answers with this one set. It replaces an earlier answer.
    ///
    /// # Errors
    /// Says why the answer does not fit the question.
    pub fn with(mut self, question: QuestionId, answer: OptionSet) -> Result<Answers, Misfit> {
        fits(question, answer)?;
        self.set(question, answer);
        Ok(self)
    }

    /// The same answers without this one.
    #[must_use]
    pub fn unanswered(mut self, question: QuestionId) -> Answers {
        self.set(question, OptionSet::NOTHING);
        self
    }

    /// For thought experiments whose answers are known to fit.
    #[expect(clippy::indexing_slicing, reason = "there is a place for every question")]
    pub(crate) fn set(&mut self, question: QuestionId, answer: OptionSet) {
        self.0[question as usize] = answer;
    }

    /// Whether this question is asked in a check with these answers.
    pub fn asks(&self, question: QuestionId) -> bool {
        self.asked_only().would_ask(question)
    }

    fn would_ask(&self, question: QuestionId) -> bool {
        question.asked_when().is_some_and(|asked| asked.holds(self))
    }

    /// Only the answers to deciding questions that are asked; the rest are ignored. One pass is enough, because
    /// whether a question is asked depends on earlier ones alone (tested in `tests/proof`).
    #[must_use]
    pub fn asked_only(&self) -> Answers {
        let mut asked = Answers::default();
        for question in QuestionId::deciding() {
            if asked.would_ask(question) {
                asked.set(question, self.get(question));
            }
        }
        asked
    }

    /// The questions that are asked with these answers, in the order of [`crate::QUESTIONS`].
    pub fn asked_questions(&self) -> Vec<QuestionId> {
        let asked = self.asked_only();
        QuestionId::deciding().filter(|question| asked.would_ask(*question)).collect()
    }

    /// The questions that are asked and have no answer yet.
    pub fn missing(&self) -> Vec<QuestionId> {
        let asked = self.asked_questions();
        asked.into_iter().filter(|question| self.get(*question).is_empty()).collect()
    }

    /// All that a decision needs.
    ///
    /// # Errors
    /// The questions that still need an answer.
    pub fn complete(&self) -> Result<Intake, Vec<QuestionId>> {
        let missing = self.missing();
        if missing.is_empty() { Ok(Intake(self.asked_only())) } else { Err(missing) }
    }
}

impl Intake {
    /// The answers, each asked for.
    pub const fn answers(&self) -> &Answers {
        &self.0
    }

    /// For thought experiments that fill in every question.
    pub(crate) fn of_filled(answers: &Answers) -> Intake {
        let asked = answers.asked_only();
        debug_assert!(asked.missing().is_empty(), "a filled sheet has every answer");
        Intake(asked)
    }
}

/// Nothing unusual in any question: where a thought experiment starts from.
pub(crate) fn mildest() -> Answers {
    let mut answers = Answers::default();
    for question in QuestionId::deciding() {
        answers.set(question, question.question().mildest);
    }
    answers
}

fn fits(question: QuestionId, answer: OptionSet) -> Result<(), Misfit> {
    let asked = question.question();
    if answer.is_empty() {
        return Err(Misfit::Nothing);
    }
    if answer.places().any(|place| place >= asked.size()) {
        return Err(Misfit::OutOfRange);
    }
    match asked.kind {
        Kind::One | Kind::Scale if answer.len() > 1 => Err(Misfit::Several),
        Kind::Many if answer.len() > 1 && answer.meets(asked.lone()) => Err(Misfit::NotAlone),
        Kind::One | Kind::Scale | Kind::Many => Ok(()),
    }
}

const _: () = assert!(DECIDING <= QUESTION_COUNT);
