//! The athletes of a coach, while data is open, and the screen in the hands of one of them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use setback_coach::{Athlete, Board, Filter};
use setback_desk::memory::{Desk, GroupEntry, NamesRead, NotEntered, Trained, Trouble, TypedAthlete};
use setback_store::PersonId;
use setback_words::Words;

use super::{Data, Session};
use crate::error::CommandError;
use crate::view::coach::AthleteView;
use crate::view::from_coach::Seen;

/// By athlete, what is wrong with their line: the field, and what is allowed.
type Wrong = BTreeMap<PersonId, (&'static str, String)>;

/// What became of a group session.
pub enum Entered {
    /// Nothing was kept.
    Not(Wrong),
    /// Where each plan went.
    Moved(BTreeMap<PersonId, Trained>),
}

impl Session {
    /// The board now.
    ///
    /// # Errors
    /// What keeps the data from being read; [`CommandError::NotOpen`] while an athlete has the screen.
    pub fn board(&mut self) -> Result<&Board<PersonId>, CommandError> {
        let data = self.coaching()?;
        Ok(data.board.insert(data.opened.desk.board()?))
    }

    /// Who of the board that was asked for last fits what was typed, in order.
    ///
    /// # Errors
    /// As [`Session::board`].
    pub fn find_athletes(&mut self, filter: Filter, typed: &str) -> Result<Vec<PersonId>, CommandError> {
        let data = self.coaching()?;
        let board = match data.board.take() {
            Some(board) => board,
            None => data.opened.desk.board()?,
        };
        let rows = board.rows();
        let found = board.find(filter, typed).into_iter().filter_map(|place| rows.get(place)).map(|row| row.athlete.id);
        let found = found.collect();
        data.board = Some(board);
        Ok(found)
    }

    /// Enters athletes, all of them or none.
    ///
    /// # Errors
    /// [`CommandError::BadAthlete`]; what the disk says.
    pub fn add_athletes(&mut self, typed: &[TypedAthlete]) -> Result<Vec<PersonId>, CommandError> {
        Ok(self.coaching()?.opened.desk.add_athletes(typed)?)
    }

    /// Reads a pasted list, and enters nobody.
    ///
    /// # Errors
    /// Too many names; what keeps the data from being read.
    pub fn read_names(&mut self, text: &str) -> Result<NamesRead, CommandError> {
        let unit = self.settings.unit.id();
        Ok(self.coaching()?.opened.desk.read_names(text, unit)?)
    }

    /// An athlete's page.
    ///
    /// # Errors
    /// [`Trouble::Missing`] where there is no such athlete; what keeps the data from being read.
    pub fn athlete(&mut self, person: PersonId) -> Result<AthleteView, CommandError> {
        let desk = &self.coaching()?.opened.desk;
        let about = desk.about_athlete(person)?;
        let glance = desk.glance(person)?;
        let board = Board::of(
            [Athlete { id: person, name: about.name.clone(), groups: about.groups.clone(), glance, ..athlete(person) }],
            desk.now(),
        );
        let home = desk.home(person)?;
        let newest = || Ok::<_, Trouble>(desk.history(person)?.last().map(|story| story.episode.id));
        let episode = match home.open.first() {
            Some(open) => Some(open.story.episode.id),
            None => newest()?,
        };
        let course = episode.map(|episode| desk.course(person, episode)).transpose()?;
        let sessions = desk.sessions_followed(person)?;
        let seen = Seen {
            about: &about,
            board: &board,
            course: course.as_ref(),
            plan: home.plan.as_ref(),
            sessions: &sessions,
        };
        AthleteView::of(&seen).ok_or(Trouble::Missing("athlete").into())
    }

    /// Does something to an athlete.
    ///
    /// # Errors
    /// What the desk says; [`CommandError::NotOpen`] while an athlete has the screen.
    pub fn with_desk<T, E>(&mut self, work: impl FnOnce(&mut Desk) -> Result<T, E>) -> Result<T, CommandError>
    where
        CommandError: From<E>,
    {
        Ok(work(&mut self.coaching()?.opened.desk)?)
    }

    /// Keeps a group session: every line, or none while one of them is not whole.
    ///
    /// # Errors
    /// What the disk says. Lines before it are kept then, and are not asked for again.
    pub fn enter_group(&mut self, day: NaiveDate, lines: &[(PersonId, GroupEntry)]) -> Result<Entered, CommandError> {
        let desk = &mut self.coaching()?.opened.desk;
        let mut wrong = Wrong::new();
        for (person, line) in lines {
            match desk.may_enter(*person, day, line) {
                Err(NotEntered::Unfit(unfit)) => {
                    wrong.insert(*person, (unfit.field, unfit.message(Words::english())));
                }
                Err(NotEntered::Trouble(why)) => {
                    wrong.insert(*person, ("line", why.message(Words::english())));
                }
                Ok(()) => {}
            }
        }
        if !wrong.is_empty() {
            return Ok(Entered::Not(wrong));
        }
        let mut moved = BTreeMap::new();
        for (person, line) in lines {
            moved.insert(*person, desk.enter(*person, day, line)?);
        }
        Ok(Entered::Moved(moved))
    }

    /// Gives the screen to an athlete: until it is handed back, everything is theirs, and no other athlete can be seen.
    ///
    /// # Errors
    /// [`Trouble::Missing`] where there is no such athlete; [`CommandError::NotOpen`] while one has the screen.
    pub fn hand_over(&mut self, person: PersonId) -> Result<(), CommandError> {
        let data = self.coaching()?;
        data.opened.desk.about_athlete(person)?;
        data.ongoing = None;
        data.coach = Some(std::mem::replace(&mut data.me, person));
        Ok(())
    }

    /// Gives the screen back to the coach. Answers of a check that was not finished are kept, and shown to nobody else.
    ///
    /// # Errors
    /// What keeps the data from being read.
    pub fn hand_back(&mut self) -> Result<(), CommandError> {
        let data = self.data()?;
        if let Some(coach) = data.coach.take() {
            data.unkept();
            data.ongoing = None;
            data.me = coach;
        }
        Ok(())
    }

    /// Data that a coach has open, and no athlete has the screen.
    fn coaching(&mut self) -> Result<&mut Data, CommandError> {
        let data = self.data()?;
        if data.coach.is_some() { Err(CommandError::NotOpen) } else { Ok(data) }
    }
}

fn athlete(id: PersonId) -> Athlete<PersonId> {
    Athlete {
        id,
        name: String::new(),
        groups: Vec::new(),
        tags: Vec::new(),
        rack: String::new(),
        glance: Default::default(),
    }
}
