//! The check in a terminal: one question at a time, by keyboard alone, with why, back, review and change.

mod answer;
mod ask;
mod planning;

use std::io;

use setback_desk::phrases::{labels, short, shorts};
use setback_desk::planned::verdict_and_step;
use setback_desk::sitting::{Step, again, step};
use setback_desk::{Explained, explain, printable};
use setback_triage::next::no_longer_asked;
use setback_triage::{Answers, OptionSet, QuestionId};
use setback_words::Words;

use crate::{Status, Terminal, show};

/// A check that is being held.
struct Check<'a, 't> {
    terminal: &'a mut Terminal<'t>,
    words: &'a Words,
    answers: Answers,
}

/// Where the check goes next.
enum Turn {
    /// On with what `sitting` says.
    On,
    /// To this question again.
    To(QuestionId),
    /// To the result.
    Result,
    /// The end.
    End(Status),
}

/// Holds the whole check.
pub(crate) fn hold(terminal: &mut Terminal, words: &Words) -> io::Result<Status> {
    let mut check = Check { terminal, words, answers: Answers::default() };
    check.say("terminal-welcome")?;
    let mut turn = Turn::On;
    loop {
        turn = match turn {
            Turn::On => check.go_on()?,
            Turn::To(question) => check.ask_again(question)?,
            Turn::Result => check.result()?,
            Turn::End(status) => return Ok(status),
        };
    }
}

impl Check<'_, '_> {
    fn say(&mut self, id: &str) -> io::Result<()> {
        self.terminal.line(&self.words.say(id))
    }

    fn go_on(&mut self) -> io::Result<Turn> {
        match step(&self.answers) {
            Step::Ask(asking) => self.ask(&asking),
            Step::StopHere(explained) => self.stop_here(&explained),
            Step::Ready(questions) => self.look_over(&questions),
        }
    }

    fn ask_again(&mut self, question: QuestionId) -> io::Result<Turn> {
        match again(&self.answers, question) {
            Ok(asking) => self.ask(&asking),
            Err(_) => Ok(Turn::On),
        }
    }

    /// A line that was typed; nothing where the person left or the input ended, which is then said.
    fn line(&mut self) -> io::Result<Option<String>> {
        match self.terminal.ask()? {
            Some(line) if line.eq_ignore_ascii_case("q") => self.say("terminal-left").map(|()| None),
            Some(line) => Ok(Some(line)),
            None => {
                self.terminal.line("")?;
                self.say("terminal-end-of-input").map(|()| None)
            }
        }
    }

    /// Takes an answer that fits its question, and says which answers no longer count.
    fn take(&mut self, with: Answers) -> io::Result<()> {
        let dropped = no_longer_asked(&self.answers, &with);
        self.answers = with;
        if dropped.is_empty() {
            return Ok(());
        }
        let questions = shorts(self.words, &dropped);
        self.terminal.line(&self.words.say_with("review-dropped", &[("questions", &questions)]))
    }

    /// The emergency screen, from which a wrong answer can be taken back.
    fn stop_here(&mut self, explained: &Explained) -> io::Result<Turn> {
        show::result(explained, &self.answers, self.terminal, self.words)?;
        self.terminal.line("")?;
        self.say("terminal-wrong-answer")?;
        match (self.terminal.ask()?, explained.reopen(&self.answers)) {
            (Some(line), Some(question)) if line.eq_ignore_ascii_case("b") => Ok(Turn::To(question)),
            _ => Ok(Turn::End(Status::Done)),
        }
    }

    fn result(&mut self) -> io::Result<Turn> {
        let Some(explained) = explain(&self.answers) else { return Ok(Turn::On) };
        show::result(&explained, &self.answers, self.terminal, self.words)?;
        if verdict_and_step(&self.answers).is_some_and(|(_, step)| step.has_plan()) {
            self.plan()?;
        }
        Ok(Turn::End(Status::Done))
    }

    fn look_over(&mut self, questions: &[QuestionId]) -> io::Result<Turn> {
        self.print_answers(questions)?;
        loop {
            let Some(line) = self.line()? else { return Ok(Turn::End(Status::NoResult)) };
            let chosen = line.parse::<usize>().ok().and_then(|number| questions.get(number.checked_sub(1)?));
            match (line.as_str(), chosen) {
                ("", _) => return Ok(Turn::Result),
                ("b" | "B", _) => return Ok(questions.last().map_or(Turn::On, |last| Turn::To(*last))),
                (_, Some(question)) => return Ok(Turn::To(*question)),
                (_, None) => self.not_a_choice("terminal-bad-choice", &line)?,
            }
        }
    }

    fn print_answers(&mut self, questions: &[QuestionId]) -> io::Result<()> {
        self.terminal.heading(&self.words.say("terminal-review-title"))?;
        for (place, question) in questions.iter().enumerate() {
            let (number, name) = ((place + 1).to_string(), short(self.words, *question));
            let answer = labels(self.words, *question, self.answers.get(*question));
            let line = [("number", number.as_str()), ("question", &name), ("answer", &answer)];
            self.terminal.line(&self.words.say_with("terminal-review-line", &line))?;
        }
        self.say("terminal-review-ask")
    }

    fn not_a_choice(&mut self, sentence: &str, typed: &str) -> io::Result<()> {
        self.terminal.line(&self.words.say_with(sentence, &[("input", &printable(typed))]))
    }

    fn stands_alone(&mut self, question: QuestionId, option: OptionSet) -> io::Result<()> {
        let option = labels(self.words, question, option);
        self.terminal.line(&self.words.say_with("terminal-lone-option", &[("option", &option)]))
    }
}
