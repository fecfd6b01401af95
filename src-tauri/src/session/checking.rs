//! The check that goes on: every answer is kept at once where something is kept, and counts on the screen even where it
//! can not be. An emergency is shown first and saved as a check with it.

use chrono::NaiveDate;
use setback_desk::memory::{Begin, Due, Ongoing, Seen, Trouble, may_have_plan};
use setback_desk::reminding::Quiet;
use setback_desk::sitting::{self, Asking, Review, Step};
use setback_desk::{Explained, emergency_number, explain, explain_standing, zones};
use setback_store::{CheckId, EpisodeId, Moment};
use setback_triage::course::{Form, Lock};
use setback_triage::location::Zone;
use setback_triage::next::no_longer_asked;
use setback_triage::{Answers, Level, Outcome, QuestionId};

use super::{Data, Held, Session};
use crate::error::CommandError;

/// A sitting as it stands.
pub struct Sitting {
    /// What is answered.
    pub answers: Answers,
    /// Answers that no longer apply.
    pub dropped: Vec<QuestionId>,
    /// What to show.
    pub shown: Shown,
    /// The places that were pointed at on the body map.
    pub zones: Vec<Zone>,
    /// When the logged session was that the pain is counted from.
    pub counts_from: Option<Moment>,
    /// The question that led to emergency care, while it is answered as it was: what takes that back is asked twice.
    pub doubts: Option<QuestionId>,
    /// Why the answers could not be kept, where they should be.
    pub unsaved: Option<Trouble>,
}

/// What to show.
pub enum Shown {
    /// A question.
    Ask(Asking),
    /// An emergency: no more questions.
    StopHere(Box<Concluded>),
    /// Everything is answered, to look over.
    Ready(Review),
}

/// What a check came to.
pub struct Concluded {
    /// The result that stands.
    pub explained: Explained,
    /// The answers given at it.
    pub given: Answers,
    /// The answers in force: those, and what was carried over.
    pub in_force: Answers,
    /// The places that were pointed at on the body map.
    pub zones: Vec<Zone>,
    /// When the check was made; `None` while nothing keeps it.
    pub at: Option<Moment>,
    /// Where it is kept.
    pub saved: Option<Saved>,
    /// The next check.
    pub due: Option<Due>,
    /// Whether a plan may be asked for.
    pub has_plan: bool,
    /// Whether a plan goes on for it already.
    pub is_planned: bool,
    /// Why it could not be kept, where it should be.
    pub unsaved: Option<Trouble>,
    /// The level of another open episode that asks someone to look and is more urgent: it comes first.
    pub comes_first: Option<Level>,
    /// The number to call in an emergency.
    pub emergency_number: String,
    /// The hours without reminders.
    pub quiet: Quiet,
}

/// Where a check is kept.
#[derive(Clone, Copy)]
pub struct Saved {
    /// Its episode.
    pub episode: EpisodeId,
    /// Itself.
    pub check: CheckId,
}

impl Session {
    /// Begins a check, at this question where one is named. One that was begun before is dropped.
    ///
    /// # Errors
    /// [`CommandError::NotOpen`] for an episode while nothing is open; what the data says.
    pub fn begin(&mut self, begin: Begin, at: Option<QuestionId>) -> Result<Sitting, CommandError> {
        if let (Held::Unsaved | Held::Nothing | Held::Shut(_), Begin::New { .. }) = (&self.held, begin) {
            self.zones.clear();
            return Ok(self.show(Answers::default(), sitting::step(&Answers::default()), Vec::new()));
        }
        let data = self.data()?;
        if matches!(begin, Begin::New { began: Some(began), .. } if began > data.opened.desk.now()) {
            return Err(Trouble::NotADay.into());
        }
        let mut ongoing = data.opened.desk.prepare(data.me, data.as_logged(begin)?)?;
        ongoing.asking = at;
        data.ongoing = Some(ongoing);
        self.go_on()
    }

    /// Goes on with the check that was begun, at the question that was on the screen.
    ///
    /// # Errors
    /// [`Trouble::NothingBegun`].
    pub fn resume(&mut self) -> Result<Sitting, CommandError> {
        let data = self.data()?;
        if data.ongoing.is_none() {
            data.ongoing = data.opened.desk.ongoing(data.me)?;
        }
        self.go_on()
    }

    /// Drops the check that was begun.
    ///
    /// # Errors
    /// What the disk says.
    pub fn drop_draft(&mut self) -> Result<(), CommandError> {
        if let Held::Data(data) = &mut self.held {
            data.opened.desk.drop_ongoing(data.me)?;
            data.ongoing = None;
        }
        Ok(())
    }

    /// Takes the places that were pointed at on the body map, before the answer that they give.
    pub fn point_at(&mut self, zones: Vec<Zone>) {
        if let Held::Data(data) = &mut self.held
            && let Some(ongoing) = &mut data.ongoing
        {
            ongoing.zones = zones;
        } else {
            self.zones = zones;
        }
    }

    /// What to show next; with `at`, that question again.
    ///
    /// # Errors
    /// [`CommandError::NotAsked`].
    pub fn step(&mut self, answers: Answers, at: Option<QuestionId>) -> Result<Sitting, CommandError> {
        let step = match at {
            Some(question) => Step::Ask(self.again(&answers, question)?),
            None => self.next(&answers),
        };
        Ok(self.show(answers, step, Vec::new()))
    }

    /// What to show after these answers, of which one is new.
    pub fn answer(&mut self, before: &Answers, after: Answers) -> Sitting {
        let dropped = match self.ongoing() {
            Some(ongoing) if ongoing.form == Form::FollowUp => sitting::no_longer_asked_in(ongoing, before, &after),
            Some(_) | None => no_longer_asked(before, &after),
        };
        let step = self.next(&after);
        self.show(after, step, dropped)
    }

    /// Decides, and saves the check. Where it can not be saved it is shown all the same, and can be finished again.
    ///
    /// # Errors
    /// [`CommandError::NotAnswered`].
    pub fn finish(&mut self, answers: Answers) -> Result<Concluded, CommandError> {
        let emergency_number = self.emergency_number();
        let quiet = self.settings.quiet;
        Ok(Concluded { emergency_number, quiet, ..self.conclude(answers)? })
    }

    fn conclude(&mut self, answers: Answers) -> Result<Concluded, CommandError> {
        let zones = zones::kept_with(&answers, &self.zones);
        let Held::Data(data) = &mut self.held else { return alone(answers, zones) };
        if let Some(ongoing) = &mut data.ongoing {
            ongoing.zones = zones::kept_with(&answers, &ongoing.zones);
            ongoing.given = answers;
        }
        data.conclude()?.map_or_else(|| alone(answers, zones), Ok)
    }

    /// The result that stands in an episode.
    ///
    /// # Errors
    /// [`Trouble::Missing`].
    pub fn result(&mut self, episode: EpisodeId) -> Result<Concluded, CommandError> {
        let (emergency_number, quiet) = (self.emergency_number(), self.settings.quiet);
        let data = self.data()?;
        let story = data.opened.desk.story(data.me, episode)?;
        let seen = story.last().ok_or(Trouble::Missing("check"))?;
        let due = story.due(data.opened.desk.now());
        let lock = data.lock();
        let concluded = concluded(seen, lock).ok_or(Trouble::Missing("result"))?;
        let is_planned = data.is_planned(episode);
        let comes_first = data.more_urgent(concluded.explained.outcome, episode);
        let saved = Some(Saved { episode, check: seen.id });
        Ok(Concluded { saved, due, is_planned, comes_first, emergency_number, quiet, ..concluded })
    }

    /// Keeps a health worker's word.
    ///
    /// # Errors
    /// [`Trouble::NotADay`]; what the disk says.
    pub fn clear(&mut self, on: NaiveDate, by_whom: &str) -> Result<(), CommandError> {
        let data = self.data()?;
        Ok(data.opened.desk.clear(data.me, on, by_whom)?)
    }

    /// Asks no more about an episode.
    ///
    /// # Errors
    /// What the disk says.
    pub fn leave(&mut self, episode: EpisodeId) -> Result<(), CommandError> {
        let data = self.data()?;
        data.ongoing = data.ongoing.take().filter(|ongoing| !ongoing.is_of(episode));
        Ok(data.opened.desk.leave(data.me, episode)?)
    }

    fn go_on(&mut self) -> Result<Sitting, CommandError> {
        let ongoing = self.ongoing().ok_or(Trouble::NothingBegun)?;
        let (given, asking) = (ongoing.given, ongoing.asking);
        let at = asking.and_then(|question| sitting::again_in(ongoing, &given, question).ok());
        let step = at.map_or_else(|| self.next(&given), Step::Ask);
        Ok(self.show(given, step, Vec::new()))
    }

    fn ongoing(&self) -> Option<&Ongoing> {
        match &self.held {
            Held::Data(data) => data.ongoing.as_ref(),
            Held::Nothing | Held::Unsaved | Held::Shut(_) => None,
        }
    }

    fn next(&self, answers: &Answers) -> Step {
        self.ongoing().map_or_else(|| sitting::step(answers), |ongoing| sitting::step_of(ongoing, answers))
    }

    fn again(&self, answers: &Answers, question: QuestionId) -> Result<Asking, CommandError> {
        let asking = match self.ongoing() {
            Some(ongoing) => sitting::again_in(ongoing, answers, question),
            None => sitting::again(answers, question),
        };
        asking.map_err(|_| CommandError::NotAsked { question: question.id().to_owned() })
    }

    /// Keeps the answers, and shows what comes whether or not they could be kept.
    fn show(&mut self, answers: Answers, step: Step, dropped: Vec<QuestionId>) -> Sitting {
        let unsaved = self.keep(answers, &step).err();
        match step {
            Step::Ask(asking) => self.sitting(answers, dropped, Shown::Ask(asking), unsaved),
            Step::Ready(review) => self.sitting(answers, dropped, Shown::Ready(review), unsaved),
            Step::StopHere(explained) => self.stop(answers, dropped, *explained, unsaved),
        }
    }

    fn sitting(&self, answers: Answers, dropped: Vec<QuestionId>, shown: Shown, unsaved: Option<Trouble>) -> Sitting {
        let pointed_at = self.ongoing().map_or(&self.zones, |ongoing| &ongoing.zones);
        let zones = zones::kept_with(&answers, pointed_at);
        let counts_from = self.ongoing().and_then(Ongoing::counts_from);
        let doubts = self.ongoing().and_then(|ongoing| ongoing.doubts(&answers));
        Sitting { answers, dropped, shown, zones, counts_from, doubts, unsaved }
    }

    /// An emergency is shown, whatever happens to its check.
    fn stop(
        &mut self,
        answers: Answers,
        dropped: Vec<QuestionId>,
        explained: Explained,
        unsaved: Option<Trouble>,
    ) -> Sitting {
        let emergency_number = self.emergency_number();
        let alone = |_| Concluded { emergency_number, ..Concluded::unkept(explained, answers) };
        let told = self.finish(answers).unwrap_or_else(alone);
        let unsaved = if told.saved.is_some() { None } else { unsaved };
        self.sitting(answers, dropped, Shown::StopHere(Box::new(told)), unsaved)
    }

    fn keep(&mut self, answers: Answers, step: &Step) -> Result<(), Trouble> {
        let Held::Data(data) = &mut self.held else { return Ok(()) };
        let Some(ongoing) = &mut data.ongoing else { return Ok(()) };
        let asking = match step {
            Step::Ask(asking) => Some(asking.question),
            Step::StopHere(_) | Step::Ready(_) => None,
        };
        data.opened.desk.keep(ongoing, answers, asking)
    }
}

impl Data {
    /// What the check that goes on comes to, saved where that works; `None` where none goes on.
    fn conclude(&mut self) -> Result<Option<Concluded>, CommandError> {
        let Some(ongoing) = &self.ongoing else { return Ok(None) };
        let now = self.opened.desk.now();
        let seen = ongoing.comes_to(now).ok_or_else(|| still_open(ongoing))?;
        let saved = self.opened.desk.finish(ongoing);
        let concluded = concluded(&seen, self.lock()).ok_or_else(|| CommandError::from(Trouble::NotAnswered))?;
        Ok(Some(match saved {
            Err(trouble) => Concluded { unsaved: Some(trouble), ..concluded },
            Ok(finished) => {
                self.ongoing = None;
                let saved = Saved { episode: finished.story.episode.id, check: finished.check };
                let is_planned = self.is_planned(saved.episode);
                let comes_first = self.more_urgent(concluded.explained.outcome, saved.episode);
                Concluded { saved: Some(saved), due: finished.story.due(now), is_planned, comes_first, ..concluded }
            }
        }))
    }

    /// New pain without a session is counted from the one that the log has.
    fn as_logged(&self, begin: Begin) -> Result<Begin, Trouble> {
        match begin {
            Begin::New { session: None, began: None } => {
                let session = self.opened.desk.session_before_pain(self.me)?;
                Ok(Begin::New { session, began: None })
            }
            Begin::New { .. } | Begin::Again(_) | Begin::FollowUp(_) | Begin::Correct(..) => Ok(begin),
        }
    }

    /// Whether a plan goes on for this episode; not where that can not be read, since its form finds it then.
    fn is_planned(&self, episode: EpisodeId) -> bool {
        self.going(episode).is_ok_and(|plan| plan.is_some())
    }

    /// The level of other pain that comes first.
    fn more_urgent(&self, than: Outcome, episode: EpisodeId) -> Option<Level> {
        let home = self.opened.desk.home(self.me).ok()?;
        home.more_urgent(than, episode).map(|open| open.standing.outcome.level)
    }

    /// What training may do; locked where that can not be read.
    pub(super) fn lock(&self) -> Lock {
        self.opened.desk.home(self.me).map_or(Lock::Locked, |home| home.lock)
    }
}

fn concluded(seen: &Seen, lock: Lock) -> Option<Concluded> {
    let explained = explain_standing(seen)?;
    let has_plan = may_have_plan(explained.outcome, lock);
    let (in_force, zones) = (seen.checked.answers, seen.zones.clone());
    Some(Concluded { has_plan, in_force, zones, at: Some(seen.at), ..Concluded::unkept(explained, seen.given) })
}

fn still_open(ongoing: &Ongoing) -> CommandError {
    let asked = ongoing.order(&ongoing.given).into_iter();
    CommandError::missing(&asked.filter(|question| ongoing.given.get(*question).is_empty()).collect::<Vec<_>>())
}

fn alone(answers: Answers, zones: Vec<Zone>) -> Result<Concluded, CommandError> {
    let explained = explain(&answers).ok_or_else(|| CommandError::missing(&answers.missing()))?;
    Ok(Concluded { zones, ..Concluded::unkept(explained, answers) })
}

impl Concluded {
    /// A result that nothing keeps, with the usual number until the session puts the chosen one.
    fn unkept(explained: Explained, given: Answers) -> Concluded {
        let emergency_number = emergency_number::USUAL.to_owned();
        let has_plan = may_have_plan(explained.outcome, Lock::Free);
        Concluded {
            explained,
            given,
            in_force: given,
            zones: Vec::new(),
            at: None,
            saved: None,
            due: None,
            has_plan,
            is_planned: false,
            unsaved: None,
            comes_first: None,
            emergency_number,
            quiet: Quiet::default(),
        }
    }
}
