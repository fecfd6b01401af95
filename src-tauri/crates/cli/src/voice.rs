//! Says sentences and asks for lines. Knows no command.

use std::io;

use setback_desk::memory::Trouble;
use setback_desk::printable;
use setback_words::Words;
use zeroize::Zeroizing;

use crate::Terminal;
use crate::stop::{Outcome, Stop};

/// Troubles of which the system can tell more than the sentence does.
const WITH_DETAIL: [&str; 2] = ["trouble-other", "trouble-damaged"];

/// A terminal and the words to say there.
pub(crate) struct Voice<'a, 't> {
    pub terminal: &'a mut Terminal<'t>,
    pub words: &'a Words,
}

impl Voice<'_, '_> {
    /// Prints a sentence.
    pub fn say(&mut self, id: &str) -> io::Result<()> {
        self.tell(id, &[])
    }

    /// Prints a sentence with what belongs into it.
    pub fn tell(&mut self, id: &str, args: &[(&str, &str)]) -> io::Result<()> {
        self.terminal.line(&self.words.say_with(id, args))
    }

    /// Prints a sentence over others.
    pub fn heading(&mut self, id: &str) -> io::Result<()> {
        self.terminal.heading(&self.words.say(id))
    }

    /// Prints a sentence of a list.
    pub fn item(&mut self, id: &str, args: &[(&str, &str)]) -> io::Result<()> {
        self.terminal.item(&self.words.say_with(id, args))
    }

    /// Prints a sentence that must not be missed.
    pub fn alarm(&mut self, id: &str) -> io::Result<()> {
        self.terminal.alarm(&self.words.say(id))
    }

    /// Prints a sentence where errors go.
    pub fn complain(&mut self, id: &str, args: &[(&str, &str)]) -> io::Result<()> {
        self.terminal.complain(&self.words.say_with(id, args))
    }

    /// Says what happened, what is safe and what to do.
    pub fn trouble(&mut self, trouble: &Trouble) -> io::Result<()> {
        self.terminal.complain(&trouble.message(self.words))?;
        if WITH_DETAIL.contains(&trouble.id()) {
            self.complain("kept-detail", &[("detail", &printable(&trouble.to_string()))])?;
        }
        Ok(())
    }

    /// A line that was typed.
    pub fn ask(&mut self) -> Outcome<String> {
        let line = self.terminal.ask()?.ok_or(Stop::Ended)?;
        if line.eq_ignore_ascii_case("q") { Err(Stop::Left) } else { Ok(line) }
    }

    /// Asks for one of these choices until it is typed; its place, from 0.
    pub fn choose(&mut self, choices: &[String]) -> Outcome<usize> {
        for (number, choice) in (1..).zip(choices) {
            self.tell("terminal-option", &[("number", &usize::to_string(&number)), ("option", choice)])?;
        }
        self.say("kept-choose")?;
        loop {
            let line = self.ask()?;
            match line.parse::<usize>() {
                Ok(number) if (1..=choices.len()).contains(&number) => return Ok(number - 1),
                _ => self.tell("terminal-bad-choice", &[("input", &printable(&line))])?,
            }
        }
    }

    /// Whether this was typed, in small letters or capitals. Anything else is a no, also what leaves elsewhere.
    pub fn is_typed(&mut self, word: &str) -> Outcome<bool> {
        let typed = self.terminal.ask()?.ok_or(Stop::Ended)?;
        Ok(typed.to_lowercase() == word.trim().to_lowercase())
    }

    /// Something secret, asked for where errors go, so that output that is read by a program stays clean.
    pub fn secret(&mut self, id: &str) -> Outcome<Zeroizing<String>> {
        self.complain(id, &[])?;
        self.terminal.ask_unseen()?.ok_or(Stop::Ended)
    }
}

/// Arguments of a sentence, as the words take them.
pub(crate) fn lent<'a>(args: &'a [(&'static str, String)]) -> Vec<(&'static str, &'a str)> {
    args.iter().map(|(name, value)| (*name, value.as_str())).collect()
}
