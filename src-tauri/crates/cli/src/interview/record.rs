//! Where the answers of a check go: to the data folder, each at once, or nowhere.

use std::io;

use setback_desk::memory::{Begin, Desk, Finished, Ongoing, Seen, Trouble};
use setback_desk::sitting::{Asking, NotAsked, Step, again, again_in, no_longer_asked_in, step, step_of};
use setback_triage::next::no_longer_asked;
use setback_triage::{Answers, QuestionId};

use crate::training::make;
use crate::voice::Voice;

/// Where the answers of a check go.
pub(super) enum Record<'a> {
    /// Nowhere. Beside what is kept and not open no plan is made: it may hold what keeps from training.
    Unsaved { is_beside_kept: bool },
    /// To the data folder.
    Kept(Box<Keeping<'a>>),
}

/// A check that is kept.
pub(super) struct Keeping<'a> {
    pub desk: &'a mut Desk,
    pub ongoing: Ongoing,
    /// Whether the last answer could be saved.
    pub is_saved: bool,
    /// The check as it was finished.
    finished: Option<Begin>,
}

impl Record<'_> {
    /// What comes next.
    pub fn step(&self, answers: &Answers) -> Step {
        match self {
            Record::Unsaved { .. } => step(answers),
            Record::Kept(keeping) => step_of(&keeping.ongoing, answers),
        }
    }

    /// A question again.
    pub fn again(&self, answers: &Answers, question: QuestionId) -> Result<Asking, NotAsked> {
        match self {
            Record::Unsaved { .. } => again(answers, question),
            Record::Kept(keeping) => again_in(&keeping.ongoing, answers, question),
        }
    }

    /// Questions that had an answer and are no longer asked.
    pub fn dropped(&self, before: &Answers, after: &Answers) -> Vec<QuestionId> {
        match self {
            Record::Unsaved { .. } => no_longer_asked(before, after),
            Record::Kept(keeping) => no_longer_asked_in(&keeping.ongoing, before, after),
        }
    }

    /// Keeps the answers as they stand. Where that fails the check goes on, and says so once.
    pub fn keep(&mut self, answers: Answers, asking: Option<QuestionId>, voice: &mut Voice) -> io::Result<()> {
        let Record::Kept(keeping) = self else { return Ok(()) };
        match keeping.desk.keep(&mut keeping.ongoing, answers, asking) {
            Ok(()) if keeping.is_saved => Ok(()),
            Ok(()) => keeping.saves_again(voice),
            Err(trouble) => keeping.saves_no_more(&trouble, voice),
        }
    }

    /// Whether a plan may be made of answers that are not kept.
    pub fn may_plan(&self) -> Result<(), Trouble> {
        match self {
            Record::Unsaved { is_beside_kept: true } => Err(Trouble::PlanWaitsForKept),
            Record::Unsaved { is_beside_kept: false } => Ok(()),
            Record::Kept(keeping) => keeping.desk.may_plan_unkept(keeping.ongoing.person),
        }
    }

    /// What is true of what was typed, when the person leaves.
    pub const fn on_leaving(&self) -> &'static str {
        match self {
            Record::Unsaved { .. } => "terminal-left",
            Record::Kept(keeping) if keeping.is_saved => "terminal-left-kept",
            Record::Kept(_) => "terminal-left-partly",
        }
    }

    /// What is true of what was typed, when the input ends.
    pub const fn on_end(&self) -> &'static str {
        match self {
            Record::Unsaved { .. } => "terminal-end-of-input",
            Record::Kept(keeping) if keeping.is_saved => "terminal-end-of-input-kept",
            Record::Kept(_) => "terminal-end-of-input-partly",
        }
    }
}

impl<'a> Keeping<'a> {
    /// A check of which everything is saved so far.
    pub const fn of(ongoing: Ongoing, desk: &'a mut Desk) -> Keeping<'a> {
        Keeping { desk, ongoing, is_saved: true, finished: None }
    }

    fn saves_again(&mut self, voice: &mut Voice) -> io::Result<()> {
        self.is_saved = true;
        voice.complain("check-saved-again", &[])
    }

    fn saves_no_more(&mut self, trouble: &Trouble, voice: &mut Voice) -> io::Result<()> {
        if std::mem::replace(&mut self.is_saved, false) {
            voice.trouble(trouble)?;
            voice.complain("check-not-saved", &[])?;
        }
        Ok(())
    }

    /// Saves the check as finished; what stands after it. Where it could not be saved that is told, and the result is
    /// shown all the same.
    pub fn finish(&mut self, voice: &mut Voice) -> io::Result<Option<Seen>> {
        match self.desk.finish(&self.ongoing) {
            Ok(Finished { check, story }) => {
                self.finished = Some(Begin::Correct(story.episode.id, check));
                Ok(story.last().cloned())
            }
            Err(trouble) => {
                self.saves_no_more(&trouble, voice)?;
                Ok(self.ongoing.comes_to(self.desk.now()))
            }
        }
    }

    /// Makes a plan for the episode of the finished check, or says why there is none.
    pub fn plan(&mut self, voice: &mut Voice) -> io::Result<()> {
        match self.finished {
            Some(Begin::Correct(episode, _)) => make(self.desk, self.ongoing.person, episode, voice),
            _ => Ok(()),
        }
    }

    /// Opens the finished check again, to correct it. One that could not be saved is open still.
    pub fn reopen(&mut self, voice: &mut Voice) -> io::Result<()> {
        let Some(correct) = self.finished.take() else { return Ok(()) };
        match self.desk.prepare(self.ongoing.person, correct) {
            Ok(ongoing) => self.ongoing = ongoing,
            Err(trouble) => self.saves_no_more(&trouble, voice)?,
        }
        Ok(())
    }
}
