//! One question of a check: printed with its place in the check, and asked until there is an answer to it.

use std::io;

use setback_desk::sitting::Asking;
use setback_triage::Kind;

use super::{Check, Turn};
use crate::Status;
use crate::answer::{Typed, typed};

impl Check<'_, '_> {
    pub(super) fn ask(&mut self, asking: &Asking) -> io::Result<Turn> {
        self.print_question(asking)?;
        loop {
            let Some(line) = self.line()? else { return Ok(Turn::End(Status::NoResult)) };
            match (typed(asking.question.question(), &line), asking.back) {
                (Typed::Answer(answer), _) => match self.answers.with(asking.question, answer) {
                    Ok(with) => return self.take(with).map(|()| Turn::On),
                    Err(misfit) => self.voice().why_not(asking.question, answer, misfit)?,
                },
                (Typed::Back, Some(before)) => return Ok(Turn::To(before)),
                (Typed::Back, None) => self.say("terminal-no-back")?,
                (Typed::Why, _) => self.voice().why(asking.question)?,
                (Typed::Other(word), _) => self.voice().why_unknown(asking.question, &word)?,
            }
        }
    }

    fn print_question(&mut self, asking: &Asking) -> io::Result<()> {
        let mut voice = self.voice();
        voice.terminal.line("")?;
        match asking.part {
            Some((n, total)) => {
                voice.tell("progress-part", &[("n", &n.to_string()), ("total", &total.to_string())])?;
            }
            None => voice.tell("progress-question", &[("n", &asking.number.to_string())])?,
        }
        voice.question(asking.question)?;
        voice.say(match asking.question.question().kind {
            Kind::One => "terminal-choose-one",
            Kind::Many => "terminal-choose-many",
            Kind::Scale => "terminal-choose-pain",
        })
    }
}
