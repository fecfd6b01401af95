//! The check in a terminal: one question at a time, by keyboard alone, with why, back, review and change.

mod ask;
pub(crate) mod new_folder;
mod opening;
mod record;
mod result;

use std::io;

use clap::ArgMatches;
use setback_desk::cabinet::Cabinet;
use setback_desk::memory::{Begin, Ongoing};
use setback_desk::phrases::{labels, short, shorts};
use setback_desk::sitting::{Review, Step};
use setback_triage::{Answers, OptionSet, QuestionId};
use setback_words::Words;

use crate::kept::{Kept, enter, numbered};
use crate::stop::{Outcome, Stop, told};
use crate::voice::Voice;
use crate::world::Outside;
use crate::{Status, Terminal};
use record::{Keeping, Record};

/// A check that is being held.
struct Check<'a, 't> {
    terminal: &'a mut Terminal<'t>,
    words: &'a Words,
    answers: Answers,
    record: Record<'a>,
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

/// Holds a whole check that is not saved, because the person wants it so.
pub(crate) fn hold_unsaved(
    options: &ArgMatches,
    outside: Outside,
    terminal: &mut Terminal,
    words: &Words,
) -> io::Result<Status> {
    let cabinet = outside.cabinet(options);
    unsaved(cabinet.as_ref(), &mut Voice { terminal, words })
}

/// Holds a whole check that is not saved. What this folder keeps is not open.
fn unsaved(beside: Option<&Cabinet>, voice: &mut Voice) -> io::Result<Status> {
    let record = Record::Unsaved { is_beside_kept: beside.is_some_and(Cabinet::keeps_something) };
    let mut check = Check { terminal: voice.terminal, words: voice.words, answers: Answers::default(), record };
    check.say("terminal-welcome")?;
    check.run(Turn::On)
}

/// Holds a whole check and keeps it.
pub(crate) fn hold(
    options: &ArgMatches,
    outside: Outside,
    terminal: &mut Terminal,
    words: &Words,
) -> io::Result<Status> {
    let by_code = options.get_flag("recovery");
    let mut voice = Voice { terminal, words };
    let ended = match outside.cabinet(options) {
        Some(cabinet) => hold_at(&cabinet, by_code, &mut voice),
        None => voice.complain("kept-no-place", &[]).and_then(|()| unsaved(None, &mut voice)).map_err(Stop::Io),
    };
    told(ended, terminal, words)
}

fn hold_at(cabinet: &Cabinet, by_code: bool, voice: &mut Voice) -> Outcome<Status> {
    let Some(opened) = new_folder::opened(cabinet, by_code, voice)? else {
        return Ok(unsaved(Some(cabinet), voice)?);
    };
    let mut kept = Kept { cabinet, opened };
    kept.name_the_number(voice);
    match opening::ongoing(&mut kept, voice) {
        Ok(ongoing) => hold_kept(&mut kept, ongoing, voice),
        Err(Stop::Trouble(trouble)) => {
            voice.trouble(&trouble)?;
            voice.complain("check-not-saved", &[])?;
            Ok(unsaved(Some(cabinet), voice)?)
        }
        Err(stop) => Err(stop),
    }
}

fn hold_kept(kept: &mut Kept, ongoing: Ongoing, voice: &mut Voice) -> Outcome<Status> {
    let (answers, asking) = (ongoing.given, ongoing.asking);
    let record = Record::Kept(Box::new(Keeping::of(ongoing, kept.desk())));
    let mut check = Check { terminal: voice.terminal, words: voice.words, answers, record };
    let status = check.run(asking.map_or(Turn::On, Turn::To))?;
    kept.back_up_if_due(voice)?;
    Ok(status)
}

/// Opens a check of the history again, by its number.
pub(crate) fn correct(
    options: &ArgMatches,
    outside: Outside,
    terminal: &mut Terminal,
    words: &Words,
) -> io::Result<Status> {
    let mut voice = Voice { terminal, words };
    let ended = match outside.cabinet(options) {
        Some(cabinet) => correct_at(&cabinet, options, &mut voice),
        None => Err(Stop::Refused("kept-no-place")),
    };
    told(ended, terminal, words)
}

fn correct_at(cabinet: &Cabinet, options: &ArgMatches, voice: &mut Voice) -> Outcome<Status> {
    let opened = enter(cabinet, options.get_flag("recovery"), voice)?;
    let mut kept = Kept { cabinet, opened: opened.ok_or(Stop::Refused("correct-no-such"))? };
    kept.name_the_number(voice);
    let me = kept.me()?;
    let number = options.get_one::<usize>("number").copied().unwrap_or_default();
    let (episode, check) = numbered(kept.desk(), me, number)?.ok_or(Stop::Refused("correct-no-such"))?;
    let begun = kept.desk().ongoing(me)?;
    let ongoing = match begun {
        Some(begun) if begun.corrects == Some(check) => begun,
        begun => {
            expect_dropped(begun.as_ref(), voice)?;
            kept.desk().prepare(me, Begin::Correct(episode, check))?
        }
    };
    hold_kept(&mut kept, ongoing, voice)
}

/// Another check that is begun is dropped only if the person says so.
fn expect_dropped(begun: Option<&Ongoing>, voice: &mut Voice) -> Outcome<()> {
    if begun.is_none() {
        return Ok(());
    }
    voice.say("correct-drops-draft")?;
    let choices = ["correct-go-on", "correct-leave"].map(|id| voice.words.say(id));
    if voice.choose(&choices)? == 1 { Err(Stop::Left) } else { Ok(()) }
}

impl<'t> Check<'_, 't> {
    fn run(&mut self, mut turn: Turn) -> io::Result<Status> {
        loop {
            turn = match turn {
                Turn::On => self.go_on()?,
                Turn::To(question) => self.ask_again(question)?,
                Turn::Result => self.result()?,
                Turn::End(status) => return Ok(status),
            };
        }
    }

    const fn voice(&mut self) -> Voice<'_, 't> {
        Voice { terminal: self.terminal, words: self.words }
    }

    fn say(&mut self, id: &str) -> io::Result<()> {
        self.voice().say(id)
    }

    /// Keeps the answers as they stand, with the question that is shown next.
    fn keep(&mut self, asking: Option<QuestionId>) -> io::Result<()> {
        let mut voice = Voice { terminal: self.terminal, words: self.words };
        self.record.keep(self.answers, asking, &mut voice)
    }

    fn go_on(&mut self) -> io::Result<Turn> {
        match self.record.step(&self.answers) {
            Step::Ask(asking) => self.keep(Some(asking.question)).and_then(|()| self.ask(&asking)),
            Step::StopHere(_) => self.keep(None).and_then(|()| self.stop_here()),
            Step::Ready(review) => self.keep(None).and_then(|()| self.look_over(&review)),
        }
    }

    fn ask_again(&mut self, question: QuestionId) -> io::Result<Turn> {
        match self.record.again(&self.answers, question) {
            Ok(asking) => self.keep(Some(question)).and_then(|()| self.ask(&asking)),
            Err(_) => Ok(Turn::On),
        }
    }

    /// A line that was typed; nothing where the person left or the input ended, which is then said.
    fn line(&mut self) -> io::Result<Option<String>> {
        match self.terminal.ask()? {
            Some(line) if line.eq_ignore_ascii_case("q") => self.say(self.record.on_leaving()).map(|()| None),
            Some(line) => Ok(Some(line)),
            None => {
                self.terminal.line("")?;
                self.say(self.record.on_end()).map(|()| None)
            }
        }
    }

    /// Takes an answer that fits its question, and says which answers no longer count.
    fn take(&mut self, with: Answers) -> io::Result<()> {
        let dropped = self.record.dropped(&self.answers, &with);
        self.answers = with;
        if dropped.is_empty() {
            return Ok(());
        }
        let questions = shorts(self.words, &dropped);
        self.terminal.line(&self.words.say_with("review-dropped", &[("questions", &questions)]))
    }

    fn look_over(&mut self, review: &Review) -> io::Result<Turn> {
        self.print_answers(review)?;
        let carried = review.carried.iter().map(|fact| fact.question);
        let questions: Vec<QuestionId> = review.asked.iter().copied().chain(carried).collect();
        loop {
            let Some(line) = self.line()? else { return Ok(Turn::End(Status::NoResult)) };
            let chosen = line.parse::<usize>().ok().and_then(|number| questions.get(number.checked_sub(1)?));
            match (line.as_str(), chosen) {
                ("", _) => return Ok(Turn::Result),
                ("b" | "B", _) => return Ok(review.asked.last().map_or(Turn::On, |last| Turn::To(*last))),
                (_, Some(question)) => return Ok(Turn::To(*question)),
                (_, None) => self.voice().not_a_choice("terminal-bad-choice", &line)?,
            }
        }
    }

    fn print_answers(&mut self, review: &Review) -> io::Result<()> {
        self.terminal.heading(&self.words.say("terminal-review-title"))?;
        for (number, question) in (1_usize..).zip(&review.asked) {
            self.print_answer(number, *question, self.answers.get(*question))?;
        }
        if !review.carried.is_empty() {
            self.terminal.heading(&self.words.say("carried-title"))?;
        }
        for (number, fact) in (review.asked.len() + 1..).zip(&review.carried) {
            self.print_answer(number, fact.question, fact.answer)?;
        }
        self.say("terminal-review-ask")
    }

    fn print_answer(&mut self, number: usize, question: QuestionId, answer: OptionSet) -> io::Result<()> {
        let (number, name) = (number.to_string(), short(self.words, question));
        let answer = labels(self.words, question, answer);
        let line = [("number", number.as_str()), ("question", &name), ("answer", &answer)];
        self.terminal.line(&self.words.say_with("terminal-review-line", &line))
    }
}
