//! A question as it is printed, and what is said of an answer that does not fit it. Knows no check.

use std::io;

use setback_desk::phrases::{labels, option_text_id};
use setback_desk::printable;
use setback_triage::{Kind, Misfit, OptionSet, Question, QuestionId};

use crate::voice::Voice;

impl Voice<'_, '_> {
    /// Prints a question with its help and its choices.
    pub fn question(&mut self, id: QuestionId) -> io::Result<()> {
        let question = id.question();
        self.say(question.id)?;
        self.say_if_there(&format!("{}.help", question.id), "")?;
        match question.kind {
            Kind::Scale => self.scale(question),
            Kind::One | Kind::Many => self.options(id),
        }
    }

    /// Prints the words of a scale.
    pub fn scale(&mut self, question: &Question) -> io::Result<()> {
        ["0", "5", "10"].into_iter().try_for_each(|number| {
            let label = self.words.say(&format!("{}-words-{number}", question.id));
            self.option(number, &label)
        })
    }

    /// Prints the choices of a question.
    pub fn options(&mut self, question: QuestionId) -> io::Result<()> {
        question.question().options.iter().zip(1..).try_for_each(|(option, number)| {
            let id = option_text_id(question, option.id);
            self.option(&number.to_string(), &self.words.say(&id))?;
            self.say_if_there(&format!("{id}.sub"), "   ")
        })
    }

    fn option(&mut self, number: &str, label: &str) -> io::Result<()> {
        self.tell("terminal-option", &[("number", number), ("option", label)])
    }

    /// Prints why a question is asked.
    pub fn why(&mut self, question: QuestionId) -> io::Result<()> {
        ["why", "why2"].into_iter().try_for_each(|part| self.say_if_there(&format!("{}.{part}", question.id()), ""))
    }

    fn say_if_there(&mut self, id: &str, indent: &str) -> io::Result<()> {
        self.words.optional(id).map_or(Ok(()), |text| self.terminal.line(&format!("{indent}{text}")))
    }

    /// What was typed is not among the choices.
    pub fn why_unknown(&mut self, question: QuestionId, word: &str) -> io::Result<()> {
        match question.question().kind {
            _ if word.is_empty() => self.say("terminal-nothing-typed"),
            Kind::Scale => self.not_a_choice("terminal-bad-pain", word),
            Kind::One | Kind::Many => self.not_a_choice("terminal-bad-choice", word),
        }
    }

    /// What was typed are choices, and they do not go together.
    pub fn why_not(&mut self, question: QuestionId, answer: OptionSet, misfit: Misfit) -> io::Result<()> {
        let mut lone = question.question().lone().places().map(OptionSet::nth);
        match (misfit, lone.find(|option| answer.meets(*option))) {
            (Misfit::NotAlone, Some(option)) => {
                let option = labels(self.words, question, option);
                self.tell("terminal-lone-option", &[("option", &option)])
            }
            (Misfit::Nothing, _) => self.say("terminal-nothing-typed"),
            (Misfit::NotAlone | Misfit::Several | Misfit::OutOfRange, _) => self.say("terminal-one-only"),
        }
    }

    /// Says back what was typed, with the sentence that says what would fit.
    pub fn not_a_choice(&mut self, sentence: &str, typed: &str) -> io::Result<()> {
        self.tell(sentence, &[("input", &printable(typed))])
    }
}
