//! The end of a check: it is saved, what stands is shown, and a wrong answer into an emergency can be taken back.

use std::io;

use setback_desk::memory::{Open, Seen};
use setback_desk::planned::verdict_and_step;
use setback_desk::{Explained, explain, explain_standing};
use setback_triage::QuestionId;

use super::record::Record;
use super::{Check, Turn};
use crate::kept::say_due;
use crate::training::make_unsaved;
use crate::voice::Voice;
use crate::{Status, show};

impl Check<'_, '_> {
    /// The emergency screen. It is saved before it is shown, and taking an answer back is a correction.
    pub(super) fn stop_here(&mut self) -> io::Result<Turn> {
        let seen = self.finish()?;
        let Some(explained) = self.explained(seen.as_ref()) else { return Ok(Turn::End(Status::NoResult)) };
        self.show(&explained, seen.as_ref())?;
        self.terminal.line("")?;
        self.say("terminal-wrong-answer")?;
        let in_force = seen.as_ref().map_or(self.answers, |seen| seen.checked.answers);
        match (self.terminal.ask()?, explained.reopen_of(&self.answers, &in_force)) {
            (Some(line), Some(question)) if line.eq_ignore_ascii_case("b") => self.reopen(question),
            _ => Ok(Turn::End(Status::Done)),
        }
    }

    fn reopen(&mut self, question: QuestionId) -> io::Result<Turn> {
        let mut voice = Voice { terminal: self.terminal, words: self.words };
        match &mut self.record {
            Record::Unsaved { .. } => {}
            Record::Kept(keeping) => keeping.reopen(&mut voice)?,
        }
        Ok(Turn::To(question))
    }

    pub(super) fn result(&mut self) -> io::Result<Turn> {
        let seen = self.finish()?;
        let Some(explained) = self.explained(seen.as_ref()) else { return Ok(Turn::On) };
        self.show(&explained, seen.as_ref())?;
        self.after_result(seen.as_ref())?;
        Ok(Turn::End(Status::Done))
    }

    fn finish(&mut self) -> io::Result<Option<Seen>> {
        let mut voice = Voice { terminal: self.terminal, words: self.words };
        match &mut self.record {
            Record::Unsaved { .. } => Ok(None),
            Record::Kept(keeping) => keeping.finish(&mut voice),
        }
    }

    fn explained(&self, seen: Option<&Seen>) -> Option<Explained> {
        seen.map_or_else(|| explain(&self.answers), explain_standing)
    }

    fn show(&mut self, explained: &Explained, seen: Option<&Seen>) -> io::Result<()> {
        match seen {
            None => show::result(explained, &self.answers, self.terminal, self.words),
            Some(seen) => show::standing(explained, seen, self.terminal, self.words),
        }
    }

    /// When to look again, and a plan where there is one.
    fn after_result(&mut self, seen: Option<&Seen>) -> io::Result<()> {
        let is_kept = self.what_next(seen)?;
        match &mut self.record {
            Record::Kept(keeping) if is_kept => {
                let mut voice = Voice { terminal: self.terminal, words: self.words };
                keeping.plan(&mut voice)
            }
            Record::Kept(_) | Record::Unsaved { .. } => self.offer_plan(),
        }
    }

    /// Says when the next check is due; nothing is known of that where the check is not saved.
    fn what_next(&mut self, seen: Option<&Seen>) -> io::Result<bool> {
        let Record::Kept(keeping) = &mut self.record else { return Ok(false) };
        let home = keeping.desk.home(keeping.ongoing.person).ok().filter(|_| keeping.is_saved);
        let (Some(seen), Some(home)) = (seen, home) else { return Ok(false) };
        let of_this = |open: &&Open| open.story.checks.iter().any(|check| check.id == seen.id);
        let mut voice = Voice { terminal: self.terminal, words: self.words };
        voice.terminal.line("")?;
        say_due(home.open.iter().find(of_this).and_then(|open| open.due), &mut voice)?;
        Ok(true)
    }

    /// A plan for the answers alone, which is not kept; or why there is none.
    fn offer_plan(&mut self) -> io::Result<()> {
        let answers = self.answers;
        if !verdict_and_step(&answers).is_some_and(|(_, step)| step.has_plan()) {
            return Ok(());
        }
        let may_plan = self.record.may_plan();
        let mut voice = self.voice();
        match may_plan {
            Ok(()) => make_unsaved(answers, &mut voice),
            Err(why_not) => {
                voice.heading("heading-plan")?;
                voice.terminal.line(&why_not.message(voice.words))
            }
        }
    }
}
