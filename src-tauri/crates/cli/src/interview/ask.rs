//! One question in the terminal: printed with its choices, and asked until there is an answer to it.

use std::io;

use setback_desk::phrases::option_text_id;
use setback_desk::sitting::Asking;
use setback_triage::{Kind, Misfit, OptionSet, Question, QuestionId};

use super::answer::{Typed, typed};
use super::{Check, Turn};
use crate::Status;

impl Check<'_, '_> {
    pub(super) fn ask(&mut self, asking: &Asking) -> io::Result<Turn> {
        self.print_question(asking)?;
        loop {
            let Some(line) = self.line()? else { return Ok(Turn::End(Status::NoResult)) };
            match (typed(asking.question.question(), &line), asking.back) {
                (Typed::Answer(answer), _) => match self.answers.with(asking.question, answer) {
                    Ok(with) => return self.take(with).map(|()| Turn::On),
                    Err(misfit) => self.why_not(asking.question, answer, misfit)?,
                },
                (Typed::Back, Some(before)) => return Ok(Turn::To(before)),
                (Typed::Back, None) => self.say("terminal-no-back")?,
                (Typed::Why, _) => self.print_why(asking.question)?,
                (Typed::Other(word), _) => self.why_unknown(asking.question, &word)?,
            }
        }
    }

    fn print_question(&mut self, asking: &Asking) -> io::Result<()> {
        let question = asking.question.question();
        let (n, total) = (asking.number.to_string(), asking.total.to_string());
        self.terminal.line("")?;
        self.terminal.line(&self.words.say_with("progress-question", &[("n", &n), ("total", &total)]))?;
        self.say(question.id)?;
        self.say_if_there(&format!("{}.help", question.id), "")?;
        match question.kind {
            Kind::Scale => self.print_scale(question)?,
            Kind::One | Kind::Many => self.print_options(asking.question)?,
        }
        self.say(match question.kind {
            Kind::One => "terminal-choose-one",
            Kind::Many => "terminal-choose-many",
            Kind::Scale => "terminal-choose-pain",
        })
    }

    fn print_scale(&mut self, question: &Question) -> io::Result<()> {
        ["0", "5", "10"].into_iter().try_for_each(|number| {
            let label = self.words.say(&format!("{}-words-{number}", question.id));
            self.print_option(number, &label)
        })
    }

    pub(super) fn print_options(&mut self, question: QuestionId) -> io::Result<()> {
        question.question().options.iter().zip(1..).try_for_each(|(option, number)| {
            let id = option_text_id(question, option.id);
            self.print_option(&number.to_string(), &self.words.say(&id))?;
            self.say_if_there(&format!("{id}.sub"), "   ")
        })
    }

    fn print_option(&mut self, number: &str, label: &str) -> io::Result<()> {
        self.terminal.line(&self.words.say_with("terminal-option", &[("number", number), ("option", label)]))
    }

    pub(super) fn print_why(&mut self, question: QuestionId) -> io::Result<()> {
        ["why", "why2"].into_iter().try_for_each(|part| self.say_if_there(&format!("{}.{part}", question.id()), ""))
    }

    fn say_if_there(&mut self, id: &str, indent: &str) -> io::Result<()> {
        self.words.optional(id).map_or(Ok(()), |text| self.terminal.line(&format!("{indent}{text}")))
    }

    /// What was typed is not among the choices.
    pub(super) fn why_unknown(&mut self, question: QuestionId, word: &str) -> io::Result<()> {
        match question.question().kind {
            _ if word.is_empty() => self.say("terminal-nothing-typed"),
            Kind::Scale => self.not_a_choice("terminal-bad-pain", word),
            Kind::One | Kind::Many => self.not_a_choice("terminal-bad-choice", word),
        }
    }

    /// What was typed are choices, and they do not go together.
    pub(super) fn why_not(&mut self, question: QuestionId, answer: OptionSet, misfit: Misfit) -> io::Result<()> {
        let mut lone = question.question().lone().places().map(OptionSet::nth);
        match (misfit, lone.find(|option| answer.meets(*option))) {
            (Misfit::NotAlone, Some(option)) => self.stands_alone(question, option),
            (Misfit::Nothing, _) => self.say("terminal-nothing-typed"),
            (Misfit::NotAlone | Misfit::Several | Misfit::OutOfRange, _) => self.say("terminal-one-only"),
        }
    }
}
